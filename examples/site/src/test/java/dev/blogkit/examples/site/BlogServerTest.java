package dev.blogkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.markdown.PostParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
class BlogServerTest {

    @TempDir
    Path posts;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final HttpClient client = HttpClient.newHttpClient();
    private BlogServer server;

    @BeforeEach
    void serve() throws Exception {
        write(
                "2024-05-01-pond.md",
                "---\ntitle: A pond\ndate: 2024-05-01\ntags: [water]\naliases: [/old/pond/, older, /old%20one/]\n---\nDeep.\n");
        write("trip/index.md", "---\ntitle: A trip\ndate: 2024-04-01\n---\n![far](pictures/far.svg)\n");
        write("trip/pictures/far.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        write("draft.md", "---\ntitle: Not yet\ndraft: true\n---\nDraft.\n");
        write("hidden.md", "---\ntitle: Hidden\ndate: 2024-01-01\nunlisted: true\n---\nAt its address only.\n");
        SiteOptions options = SiteOptions.parse(
                List.of(posts.toString(), "--serve", "0", "--base-url", "http://localhost/", "--title", "Tests"),
                Instant.now());
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        server = new BlogServer(options, PostParser.create(), new Console(out, out, false));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void shows_the_index_posts_groups_and_what_is_at_its_address_only() throws Exception {
        assertThat(title("/")).isEqualTo("Tests");
        assertThat(title("/pond/")).isEqualTo("A pond · Tests");
        assertThat(title("/tags/water/")).isEqualTo("Tag: water · Tests");
        assertThat(title("/hidden/")).isEqualTo("Hidden · Tests");
        assertThat(get("/").body()).doesNotContain("Hidden", "Not yet");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2 posts at http://localhost/", "200 GET /pond/");
    }

    @Test
    void tells_of_a_problem_when_it_comes_and_once() throws Exception {
        write("bad.md", "---\ntitle: [never closed\n---\nText.\n");
        untilPrinted("bad.md:");
        write("worse.md", "---\ntitle: {never closed\n---\nText.\n");
        untilPrinted("worse.md:");

        assertThat(printed.toString(StandardCharsets.UTF_8)).containsOnlyOnce("bad.md:");
    }

    private void untilPrinted(String text) throws InterruptedException {
        while (!printed.toString(StandardCharsets.UTF_8).contains(text)) {
            Thread.sleep(20);
        }
    }

    @Test
    void answers_404_with_a_page_of_the_site() throws Exception {
        HttpResponse<String> response = get("/nothing/%3Cscript%3E");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(response.body()).title()).isEqualTo("Nothing here · Tests");
        assertThat(response.body()).doesNotContain("<script");
        assertThat(get("/draft/").statusCode()).isEqualTo(404);
    }

    @Test
    void sends_a_feed_once_and_then_304_until_something_changes() throws Exception {
        for (String feed : List.of("/atom.xml", "/rss.xml", "/feed.json", "/tags/water/atom.xml")) {
            HttpResponse<String> first = get(feed);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = get(feed, "If-None-Match", tag);

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.body()).contains("A pond");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        String tag = get("/atom.xml").headers().firstValue("ETag").orElseThrow();
        write("new.md", "---\ntitle: New\ndate: 2024-05-02\n---\nNew.\n");
        while (get("/atom.xml", "If-None-Match", tag).statusCode() == 304) {
            Thread.sleep(20);
        }

        assertThat(get("/atom.xml").body()).contains("New");
        assertThat(title("/new/")).isEqualTo("New · Tests");
    }

    @Test
    void leads_from_aliases_and_from_addresses_without_a_slash() throws Exception {
        for (String old : List.of("/old/pond/", "/old/pond", "/older", "/older/", "/old%20one/", "/pond")) {
            HttpResponse<String> response = get(old);

            assertThat(response.statusCode()).as(old).isEqualTo(301);
            assertThat(response.headers().firstValue("Location")).hasValue("http://localhost/pond/");
        }
    }

    @Test
    void leads_to_addresses_that_are_not_ascii() throws Exception {
        write("cas.md", "---\ntitle: Time\nslug: čas\ndate: 2024-03-01\n---\nText.\n");
        while (get("/%C4%8Das/").statusCode() == 404) {
            Thread.sleep(20);
        }

        assertThat(get("/%C4%8Das").headers().firstValue("Location")).hasValue("http://localhost/%C4%8Das/");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void sends_images_beside_posts_and_no_other_file() throws Exception {
        Files.createSymbolicLink(posts.resolve("trip/link.svg"), posts.resolve("trip/pictures/far.svg"));
        HttpResponse<String> image = get("/trip/pictures/far.svg");

        assertThat(image.statusCode()).isEqualTo(200);
        assertThat(image.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(image.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        for (String other : List.of(
                "/trip/index.md",
                "/trip/link.svg",
                "/trip/..%2f2024-05-01-pond.md",
                "/..%2f..%2fetc%2fpasswd",
                "/%00.svg")) {
            assertThat(get(other).statusCode()).as(other).isEqualTo(404);
        }
    }

    @Test
    void sends_the_images_that_a_visible_post_shows_and_no_other() throws Exception {
        String picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        write("draft.svg", picture);
        write("trip/unused.svg", picture);
        write("far/cover photo.svg", picture);
        write("draft.md", "---\ntitle: Not yet\ndraft: true\nimage: draft.svg\n---\n![secret](draft.svg)\n");
        write(
                "far/page.md",
                "---\ntitle: Far\ndate: 2024-03-01\npermalink: /a/far.html\nimage: cover%20photo.svg\n---\n![up](../trip/pictures/far.svg)\n");
        while (get("/a/far.html").statusCode() == 404) {
            Thread.sleep(20);
        }

        assertThat(get("/a/cover%20photo.svg").statusCode()).isEqualTo(200);
        assertThat(get("/trip/pictures/far.svg").statusCode()).isEqualTo(200);
        for (String other : List.of("/draft.svg", "/draft/draft.svg", "/trip/unused.svg", "/far/cover%20photo.svg")) {
            assertThat(get(other).statusCode()).as(other).isEqualTo(404);
        }
    }

    @Test
    void serves_a_permalink_as_it_is_written_and_leads_there_with_a_slash_more_or_less() throws Exception {
        write("b.md", "---\ntitle: B\ndate: 2024-03-01\npermalink: /a/b\n---\nText.\n");
        write("c.md", "---\ntitle: C\ndate: 2024-03-02\npermalink: /a%20c/\n---\nText.\n");
        write("about.md", "---\ntitle: About\ndate: 2024-03-03\npermalink: /about.html\n---\nText.\n");
        while (get("/about.html").statusCode() == 404) {
            Thread.sleep(20);
        }

        assertThat(title("/about.html")).isEqualTo("About · Tests");
        assertThat(title("/a/b")).isEqualTo("B · Tests");
        assertThat(title("/a%20c/")).isEqualTo("C · Tests");
        assertThat(get("/about.html/").headers().firstValue("Location")).hasValue("http://localhost/about.html");
        assertThat(get("/a/b/").headers().firstValue("Location")).hasValue("http://localhost/a/b");
        assertThat(get("/a%20c").headers().firstValue("Location")).hasValue("http://localhost/a%20c/");
        assertThat(get("/tags/water").headers().firstValue("Location")).hasValue("http://localhost/tags/water/");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:80, 200",
        "127.0.0.1:8000, 200",
        "[::1]:8000, 200",
        "evil.example, 421",
        "localhost.evil.example, 421",
        "127.0.0.1.evil.example:80, 421",
        "'', 421"
    })
    void answers_under_the_names_of_this_machine_only(String host, int status) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "GET /pond/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            assertThat(answer.contains("A pond")).isEqualTo(status == 200);
        }
    }

    @Test
    void says_at_which_port_it_is_when_it_may_choose_one() throws Exception {
        SiteOptions options = SiteOptions.parse(List.of(posts.toString(), "--serve", "0"), Instant.now());
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try (BlogServer other = new BlogServer(options, PostParser.create(), new Console(out, out, false))) {
            String address = "http://localhost:" + other.port() + "/";

            assertThat(other.port()).isPositive();
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2 posts at " + address);
            assertThat(send(HttpRequest.newBuilder(URI.create(address))).body())
                    .contains("href=\"" + address + "pond/\"");
        }
    }

    @Test
    void takes_get_and_head_only() throws Exception {
        HttpResponse<String> head =
                send(HttpRequest.newBuilder(uri("/pond/")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        HttpResponse<String> post =
                send(HttpRequest.newBuilder(uri("/pond/")).POST(HttpRequest.BodyPublishers.ofString("x")));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    private String title(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body()).title();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private void write(String name, String text) throws IOException {
        Path file = posts.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
