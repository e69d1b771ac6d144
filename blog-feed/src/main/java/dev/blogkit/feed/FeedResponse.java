package dev.blogkit.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be sent for a feed: status, headers and bytes. Immutable and safe for use by many threads.
 *
 * <p>With the server of the JDK, for one:
 *
 * <pre>{@code
 * response.headers().forEach(exchange.getResponseHeaders()::set);
 * boolean body = response.length() > 0 && !exchange.getRequestMethod().equals("HEAD");
 * exchange.sendResponseHeaders(response.status(), body ? response.length() : -1);
 * if (body) {
 *     response.writeTo(exchange.getResponseBody());
 * }
 * exchange.close();
 * }</pre>
 */
public final class FeedResponse {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    FeedResponse(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        this.body = body;
    }

    /** {@return 200, or 304 where the client has what it asks for} */
    public int status() {
        return status;
    }

    /**
     * {@return the headers by their names, in a fixed order} With 200 these are {@code Content-Type}, without a charset,
     * {@code Content-Encoding} where the body is compressed, {@code Content-Length}, {@code ETag}, {@code Last-Modified} and
     * {@code Vary}; with 304 the last three (RFC 9110, section 15.4.5). How long others may keep the feed is for the application
     * to say: there is no {@code Cache-Control}.
     */
    public Map<String, String> headers() {
        return headers;
    }

    /** {@return how many bytes the body has; 0 with 304} */
    public int length() {
        return body.length;
    }

    /** {@return a copy of the body; empty with 304} The answer to HEAD has the same headers and no body. */
    public byte[] body() {
        return body.clone();
    }

    /**
     * Writes the body; nothing with 304. The stream is neither flushed nor closed.
     *
     * @throws IOException only if the stream throws it
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(body);
    }

    /** {@return status and headers} */
    @Override
    public String toString() {
        return status + " " + headers;
    }
}
