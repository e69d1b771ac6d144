package dev.blogkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.LiveBlog;
import dev.blogkit.Page;
import dev.blogkit.Post;
import dev.blogkit.PostList;
import dev.blogkit.PostSource;
import dev.blogkit.PublicationReport;
import dev.blogkit.Site;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.RssWriter;
import dev.blogkit.markdown.HeaderFormat;
import dev.blogkit.markdown.PostField;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README says only what is so. */
class UsageExampleTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    @Test
    void all_Java_in_the_README_is_compiled() throws IOException {
        String examples = "examples/site/src/test/java/dev/blogkit/examples/site/UsageExample.java";
        String rome = "blog-feed/src/test/java/dev/blogkit/feed/RomeMigrationTest.java"; // where ROME is at hand
        String compiled = Files.readString(ROOT.resolve(examples)) + Files.readString(ROOT.resolve(rome));

        List<String> shown = blocks("java");

        assertThat(shown).hasSizeGreaterThan(5);
        assertThat(shown).allSatisfy(code -> assertThat(withoutLayout(compiled)).contains(withoutLayout(code)));
    }

    @Test
    void the_first_example_writes_the_feed_that_the_README_shows() throws IOException {
        Path posts = Files.createDirectories(Path.of("posts").toAbsolutePath());
        Files.writeString(posts.resolve("hello.md"), blocks("text").get(0));

        UsageExample.quickStart();

        assertThat(Files.readString(Path.of("atom.xml").toAbsolutePath()))
                .isEqualTo(blocks("xml").get(0));
    }

    @Test
    void the_first_example_stands_in_the_first_25_lines() throws IOException {
        List<String> top = Files.readAllLines(ROOT.resolve("README.md")).subList(0, 25);

        assertThat(top).anyMatch(line -> line.contains("AtomWriter.create().write("));
    }

    @Test
    void the_smaller_examples_do_what_the_README_says() throws IOException {
        Post one = PostParser.create().parse(PostSource.of("one.md", "Date: 2024-05-01\n\n[two](two.md)\n"));
        Post two = PostParser.create().parse(PostSource.of("two.md", "Date: 2024-05-01\n\nText\n"));
        Blog blog = Blog.of(UsageExample.lastingIds(), List.of(one, two), Instant.parse("2025-01-01T00:00:00Z"));

        assertThat(UsageExample.page(blog, one)).isEqualTo("<p><a href=\"https://example.org/two/\">two</a></p>\n");
        assertThat(blog.id(one)).isEqualTo("tag:example.org,2024-05-01:/one/");
        assertThat(UsageExample.head(blog, one))
                .contains(
                        "<meta property=\"og:url\" content=\"https://example.org/one/\">\n",
                        "@type=BlogPosting",
                        "headline=One",
                        "<meta property=\"og:image:alt\" content=\"A loaf of rye\">\n");
    }

    @Test
    void a_running_blog_shows_what_is_written() throws Exception {
        Path posts = Files.createDirectories(Path.of("posts").toAbsolutePath());
        Files.writeString(posts.resolve("hello.md"), "Title: Hello\nDate: 2024-05-01\n\nText\n");
        Files.createDirectories(posts.resolve("notes"));
        Files.writeString(posts.resolve("notes/note.md"), "Title: A note\nDate: 2024-05-01\n\nText\n");
        try (LiveBlog live = UsageExample.running(UsageExample.lastingIds())) {
            assertThat(live.blog().posts()).extracting(Post::displayTitle).containsExactly("Hello");
            Files.writeString(posts.resolve("hello.md"), "Title: Hello again\nDate: 2024-05-01\n\nText\n");
            for (int i = 0;
                    i < 1000 && live.blog().posts().get(0).displayTitle().equals("Hello");
                    i++) {
                Thread.sleep(10);
            }

            assertThat(live.blog().posts()).extracting(Post::displayTitle).containsExactly("Hello again");
        } finally {
            Files.delete(posts.resolve("notes/note.md"));
        }
    }

    @Test
    void all_posts_are_written_without_holding_their_bodies() throws IOException {
        Path posts = Files.createDirectories(Path.of("posts").toAbsolutePath());
        Files.writeString(posts.resolve("hello.md"), "Title: Hello\nDate: 2024-05-01\n\nA *body*\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        UsageExample.allPosts(UsageExample.lastingIds(), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("<title>Hello</title>", "&lt;em&gt;body&lt;/em&gt;");
    }

    @Test
    void a_site_is_written_and_what_is_stale_in_it_goes() throws IOException {
        Path stale =
                Files.createDirectories(Path.of("public/gone").toAbsolutePath()).resolve("index.html");
        Files.writeString(stale, "old");
        Post one = PostParser.create().parse(PostSource.of("one.md", "Date: 2024-05-01\n\nText\n"));
        Blog blog = Blog.of(UsageExample.lastingIds(), List.of(one), Instant.parse("2025-01-01T00:00:00Z"));

        PublicationReport report = UsageExample.site(blog);

        assertThat(report.removed()).containsExactly("gone/index.html");
        assertThat(report.diagnostics()).isEmpty();
        assertThat(Path.of("public/one/index.html").toAbsolutePath()).hasContent("<p>Text</p>");
        assertThat(Path.of("public/atom.xml").toAbsolutePath()).exists();
        assertThat(Path.of("public/sitemap.xml").toAbsolutePath()).exists();
    }

    @Test
    void a_blog_answers_what_the_README_asks() {
        PostParser parser = PostParser.create();
        List<Post> posts = IntStream.rangeClosed(1, 12)
                .mapToObj(day -> parser.parse(PostSource.of(
                        day == 12 ? "5.fr.md" : day + ".md",
                        "Title: Loaf " + (20 - day) + "\nDate: 2024-05-" + day + "\nAuthor: "
                                + (day < 3 ? "Ada" : "Eve")
                                + "\nTags: bread, t" + (day % 4) + "\nSeries: Loaves" + (day == 12 ? "\nLang: fr" : "")
                                + (day == 7 ? "\nLayout: wide" : "") + "\n\nText\n")))
                .toList();
        Site site = Site.builder("My blog", URI.create("https://example.org/"))
                .language("en")
                .build();
        Map<String, Integer> cloud = new LinkedHashMap<>();
        List<Map<YearMonth, PostList>> archive = new ArrayList<>();

        List<Object> answers = UsageExample.queries(
                Blog.of(site, posts, Instant.parse("2025-01-01T00:00:00Z")), posts.get(4), cloud, archive);

        assertThat(((Page) answers.get(0)).posts()).containsExactly(posts.get(1), posts.get(0));
        assertThat((List<?>) answers.get(1)).hasSize(12).first().isEqualTo(posts.get(9));
        assertThat((List<?>) answers.get(2)).isEqualTo(List.of(posts.get(1), posts.get(0)));
        assertThat((List<?>) answers.get(3)).isEqualTo(List.of(posts.get(6)));
        assertThat((List<?>) answers.get(4))
                .isEqualTo(List.of(posts.get(8), posts.get(0), posts.get(11), posts.get(10), posts.get(9)));
        assertThat(answers.get(5)).isEqualTo(Optional.of(posts.get(5)));
        assertThat(answers.get(6)).isEqualTo(List.of(posts.get(11)));
        assertThat(answers.get(7)).isEqualTo(Optional.of(posts.get(3)));
        assertThat(cloud)
                .containsEntry("/tags/bread/", 12)
                .containsEntry("/tags/t0/", 3)
                .hasSize(5);
        assertThat(archive).hasSize(1);
        assertThat(archive.get(0)).containsOnlyKeys(YearMonth.of(2024, 5));
    }

    @Test
    void posts_of_several_machines_become_one_blog_without_their_bodies() {
        Site site = Site.builder("My blog", URI.create("https://example.org/")).build();
        Instant instant = Instant.parse("2024-06-01T00:00:00Z");
        List<Post> one =
                UsageExample.readOnEachMachine(List.of(PostSource.of("a.md", "Title: A\nDate: 2024-05-01\n\nText\n")));
        List<Post> other =
                UsageExample.readOnEachMachine(List.of(PostSource.of("b.md", "Date: 2024-05-02\n\n# B\n\nText\n")));

        Blog blog = UsageExample.mergedOnOne(site, List.of(one, other), instant);

        assertThat(blog.posts()).extracting(Post::displayTitle).containsExactly("B", "A");
        assertThat(blog.posts())
                .extracting(post -> post.content().source() + post.content().html())
                .containsOnly("");
        assertThat(UsageExample.mergedOnOne(site, List.of(other, one), instant).posts())
                .containsExactlyElementsOf(blog.posts());
    }

    @Test
    void a_profile_is_printed_and_changed_as_the_README_says() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Post post = UsageExample.profile().parse(PostSource.of("entwuerfe/a.md", "---\ntopics: a b\n---\n"));

        assertThat(Profile.JEKYLL.toString())
                .startsWith("jekyll: tags from: tag, tags; tags in one text parted at: blanks; ");
        assertThat(post.tags()).hasSize(2);
        assertThat(post.status()).isEqualTo(Post.Status.DRAFT);
        assertThat(Profile.all())
                .allSatisfy(profile ->
                        assertThat(readme).contains("`" + profile.name().toUpperCase(Locale.ROOT) + "`"));
    }

    @Test
    void a_body_is_rendered_as_the_README_says() {
        Post post = UsageExample.bodies(code -> "<b>" + code + "</b>").parse(PostSource.of("a.md", """
                ---
                title: A
                ---
                It's "so" -- here.

                <!-- fold -->

                ## Part {#my-id}

                $$a$$

                ![b](c.png "Caption")

                > [!NOTE]
                > d

                ```java {1,3}
                e
                ```

                ```js
                f
                ```
                """));

        assertThat(post.content().html()).isEqualTo("""
                <p>It’s “so” – here.</p>
                <h3 id="my-id">Part</h3>
                <p>$$a$$</p>
                <figure>
                <img src="c.png" alt="b" loading="lazy" decoding="async" />
                <figcaption>Caption</figcaption>
                </figure>
                <div class="alert alert-note" data-alert="note">
                <p class="alert-title">Note</p>
                <p>d</p>
                </div>
                <pre><code class="language-java" data-info="{1,3}"><b>e
                </b></code></pre>
                <pre><code class="language-js">f
                </code></pre>
                """);
        assertThat(UsageExample.facts(post))
                .containsExactly(
                        "<ul>\n<li><a href=\"#my-id\">Part</a></li>\n</ul>\n",
                        "<p>It’s “so” – here.</p>\n",
                        post.content().shortText(160),
                        "true");
        assertThat(UsageExample.comment("*a* <script>b</script>")).isEqualTo("<p><em>a</em> </p>\n");
    }

    @Test
    void every_mark_of_an_excerpt_in_the_README_is_one() throws IOException {
        String row = Files.readAllLines(ROOT.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| `<!-- more -->`"))
                .findFirst()
                .orElseThrow();
        List<String> marks = Pattern.compile("`([^`]+)`")
                .matcher(row.substring(0, row.indexOf(" | ")))
                .results()
                .map(mark -> mark.group(1))
                .toList();

        assertThat(marks)
                .hasSize(6)
                .allSatisfy(mark -> assertThat(UsageExample.bodies(code -> code)
                                .parse(PostSource.of("a.md", "One.\n\nTwo.\n\n" + mark + "\n\nThree.\n"))
                                .content()
                                .excerpt()
                                .text())
                        .isEqualTo("One.\nTwo."));
    }

    @Test
    void a_problem_is_shown_with_its_line_as_the_README_says() throws IOException {
        PostSource source = PostSource.of("a.md", "---\ntitle: Hello: world\ntags: [a, b]\n---\n");

        assertThat(PostParser.create().read(source).diagnostics())
                .extracting(Diagnostic::withCaret)
                .containsExactly(blocks("text").get(1));
    }

    @Test
    void every_format_and_every_name_of_a_field_stands_in_the_README() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md")).toLowerCase(Locale.ROOT);

        for (HeaderFormat format : HeaderFormat.values()) {
            assertThat(readme).contains("`" + format + "`");
        }
        for (PostField field : PostField.values()) {
            assertThat(field.names()).anySatisfy(name -> assertThat(readme).contains("`" + name + "`"));
        }
    }

    @Test
    void the_example_that_writes_a_header_back_changes_what_it_names(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("hello.md"), """
                ---
                # first post
                title: 'Hello'   # short
                layout: post
                tags: [meta]
                draft: true
                ---
                Text
                """);

        UsageExample.writeBack(file);

        assertThat(file).hasContent("""
                ---
                # first post
                title: 'Hello: again'   # short
                tags: [meta, news]
                draft: false
                ---
                Text
                """);
    }

    @Test
    void the_feeds_of_the_README_stand_where_it_says(@TempDir Path out) throws IOException {
        Blog blog = blogOf(220);

        String link = UsageExample.allFeeds(blog, out);
        UsageExample.sitemap(blog, out);

        assertThat(link)
                .isEqualTo("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"My blog\""
                        + " href=\"https://example.org/atom.xml\">");
        assertThat(out.resolve("atom.xml")).exists();
        assertThat(out.resolve("tags/java/atom.xml")).content().contains("<title>My blog: Java</title>");
        assertThat(out.resolve("sitemap.xml")).content().contains("<loc>https://example.org/post-219/</loc>");
        assertThat(UsageExample.archive(blog).keySet())
                .containsExactly(
                        "https://example.org/atom.xml",
                        "https://example.org/atom-archive-1.xml",
                        "https://example.org/atom-archive-2.xml");
    }

    @Test
    void the_server_of_the_README_sends_a_feed_once() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        UsageExample.serve(blogOf(2), server);
        server.start();
        try {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/atom.xml");
            HttpClient client = HttpClient.newHttpClient();
            HttpResponse<String> first =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> again = client.send(
                    HttpRequest.newBuilder(address)
                            .header(
                                    "If-None-Match",
                                    first.headers().firstValue("ETag").orElseThrow())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("Content-Type")).contains("application/atom+xml");
            assertThat(first.body())
                    .isEqualTo(AtomWriter.create().text(Feed.from(blogOf(2)).build()));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    private static Blog blogOf(int count) {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "Date: " + LocalDate.of(2024, 1, 1).plusDays(i) + "\nTags: Java\n\nText\n";
            posts.add(PostParser.create().parse(PostSource.of("post-" + i + ".md", text)));
        }
        return Blog.of(
                Site.builder("My blog", URI.create("https://example.org/")).build(),
                posts,
                Instant.parse("2025-01-01T00:00:00Z"));
    }

    @Test
    void the_podcast_of_the_README_is_one() {
        String rss = RssWriter.create().text(UsageExample.podcast(OffsetDateTime.parse("2024-05-01T10:00:00Z")));

        assertThat(rss)
                .contains("<itunes:category text=\"Documentary\"/>")
                .contains("<itunes:duration>3660</itunes:duration>")
                .contains("<itunes:season>1</itunes:season>");
    }

    @Test
    void the_controller_of_the_README_answers_with_a_feed_and_its_type() throws IOException {
        Post post = PostParser.create().parse(PostSource.of("hello.md", "Date: 2024-05-01\n\nText\n"));
        Blog blog = Blog.of(UsageExample.lastingIds(), List.of(post), Instant.parse("2025-01-01T00:00:00Z"));
        Answer answer = new Answer();

        new UsageExample.FeedController(blog).atom(answer);

        assertThat(answer.type).isEqualTo("application/atom+xml");
        assertThat(answer.body.toString(StandardCharsets.UTF_8))
                .isEqualTo(AtomWriter.create().text(Feed.from(blog).build()));
    }

    @Test
    void the_coordinates_are_those_of_the_build() throws IOException {
        Matcher ours = Pattern.compile(
                        "<groupId>(.*)</groupId>\\s*<artifactId>(.*)</artifactId>\\s*<version>(.*)</version>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(ours.find()).isTrue();

        assertThat(withoutLayout(String.join("", blocks("xml")))).contains(withoutLayout(ours.group()));
        assertThat(blocks("kotlin").get(0)).contains(ours.group(1) + ":" + ours.group(2) + ":" + ours.group(3) + "\")");
    }

    /** Where lines are broken is the formatter's to say in a class, and the page's in the README. */
    private static String withoutLayout(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static List<String> blocks(String language) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static final class Answer implements UsageExample.HttpServletResponse {

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private String type = "";

        @Override
        public void setContentType(String value) {
            type = value;
        }

        @Override
        public OutputStream getOutputStream() {
            return body;
        }
    }
}
