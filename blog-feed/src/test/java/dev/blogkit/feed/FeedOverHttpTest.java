package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed document behind the JDK's server, asked by the JDK's client. */
class FeedOverHttpTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final FeedDocument document =
            FeedDocument.of(RssWriter.create(), Sample.feed(Sample.entry("a").build()));

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/rss.xml", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void W3_sends_the_feed_once_and_then_304() throws Exception {
        HttpResponse<byte[]> first = ask("GET");
        HttpResponse<byte[]> byTag = ask("GET", "If-None-Match", header(first, "ETag"));
        HttpResponse<byte[]> byDate = ask("GET", "If-Modified-Since", header(first, "Last-Modified"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo(document.bytes());
        assertThat(header(first, "Content-Type")).isEqualTo("application/rss+xml");
        assertThat(byTag.statusCode()).isEqualTo(304);
        assertThat(byTag.body()).isEmpty();
        assertThat(header(byTag, "ETag")).isEqualTo(document.etag());
        assertThat(byDate.statusCode()).isEqualTo(304);
    }

    @Test
    void W3_sends_the_feed_compressed_once_and_then_304() throws Exception {
        HttpResponse<byte[]> first = ask("GET", "Accept-Encoding", "gzip, deflate, br");
        HttpResponse<byte[]> second =
                ask("GET", "Accept-Encoding", "gzip, deflate, br", "If-None-Match", "W/" + header(first, "ETag"));

        assertThat(header(first, "Content-Encoding")).isEqualTo("gzip");
        try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(first.body()))) {
            assertThat(body.readAllBytes()).isEqualTo(document.bytes());
        }
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag")).isNotEqualTo(document.etag());
    }

    @Test
    void W3_answers_HEAD_with_the_headers_of_GET() throws Exception {
        HttpResponse<byte[]> head = ask("HEAD");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(document.length()));
        assertThat(header(head, "ETag")).isEqualTo(document.etag());
    }

    /** As the Javadoc of {@link FeedResponse} shows it. */
    private void serve(HttpExchange exchange) throws IOException {
        FeedResponse response = document.answer(exchange.getRequestHeaders()::getFirst);
        response.headers().forEach(exchange.getResponseHeaders()::set);
        boolean body = response.length() > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), body ? response.length() : -1);
        if (body) {
            response.writeTo(exchange.getResponseBody());
        }
        exchange.close();
    }

    private HttpResponse<byte[]> ask(String method, String... headers) throws Exception {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/rss.xml");
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
