package dev.blogkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.markdown.PostParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
                "---\ntitle: A pond\ndate: 2024-05-01\ntags: [water]\naliases: [/old/pond/, older]\n---\nDeep.\n");
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
        for (String old : List.of("/old/pond/", "/old/pond", "/older", "/older/", "/pond")) {
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
