package dev.blogkit.examples.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a request gets. Immutable. */
final class Answer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /** @param body its bytes, none for a status without a body */
    Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static Answer html(int status, String page) {
        return new Answer(
                status,
                Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-cache"),
                page.getBytes(StandardCharsets.UTF_8));
    }

    static Answer file(String mediaType, byte[] body) {
        // An image may be SVG, which runs scripts where it is opened by itself.
        return new Answer(200, Map.of("Content-Type", mediaType, "Content-Security-Policy", "sandbox"), body);
    }

    /** @param location an absolute address, ASCII only: the server of the JDK writes the low byte of a character */
    static Answer redirect(String location) {
        return new Answer(301, Map.of("Location", location), new byte[0]);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** {@return how many bytes the body has} */
    int length() {
        return body.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(body);
    }
}
