package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in a header or in a request leads no path out of the site, and no line into an answer. */
class HostilePathsTest {

    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

    /** Pieces of which requests and headers are made. */
    private static final List<String> NASTY = List.of(
            "/",
            "//",
            "\\",
            "/..",
            "/../",
            "..",
            ".",
            "%2e",
            "%2E%2e/",
            "%2f",
            "%5c",
            "%",
            "%%",
            "%2",
            "%zz",
            "%0d%0a",
            "\r\n",
            "\n",
            "\u0000",
            "%00",
            "\u0085",
            "\u2028",
            "\u2029",
            "%E2%80%A8",
            "\u202E",
            "\u200B",
            "\u2025",
            "\uD800",
            "\uDC00",
            "%c0%af",
            "%c0%ae%c0%ae/",
            "%e0%80%af",
            "%ed%a0%80",
            "%ff",
            "%252e%252e%252f",
            "%250d",
            "?",
            "#",
            ";",
            ":",
            "@",
            "*",
            "http://evil.example/",
            "//evil.example/",
            "javascript:",
            "Set-Cookie: a=b",
            "index.html",
            "trip",
            "Trip",
            "caf\u00e9",
            "cafe\u0301",
            "\u0301\u0323",
            "\u212A",
            "\u00df",
            "\u0131",
            " ",
            "\t",
            "\u00a0",
            "CON",
            "nul.html",
            "a:b",
            "C:x",
            "old",
            "{{x}}",
            ":title",
            "\uD83D\uDE00");

    private static Stream<String> hostile() {
        Random random = new Random(8);
        return Stream.concat(
                Stream.of(
                        "../x",
                        "a/../../x",
                        "..",
                        "../../../../etc/passwd",
                        "/etc/passwd",
                        "..\\x",
                        "\\\\server\\share",
                        "C:x",
                        "C:\\x",
                        "CON",
                        "nul.html",
                        "a.",
                        "a ",
                        "a:b",
                        "/.. /x",
                        "/..;/x",
                        "/.../x",
                        "a\r\nSet-Cookie: a=b",
                        "/p/\r\nSet-Cookie: a=b",
                        "/p/%0d%0aSet-Cookie:%20a=b",
                        "/p/\u2028x",
                        "/p/%E2%80%A9x",
                        "a\u202Egpj.exe",
                        "/a\u2067b",
                        "a\u200Bb",
                        "\u2025/x",
                        "//evil.example/x",
                        "/%2Fevil.example/x",
                        "/\\evil.example/x",
                        "\t//evil.example/x",
                        "http://evil.example/x",
                        "javascript:alert(1)",
                        "data:text/html,x",
                        "mailto:a@evil.example",
                        "%2e%2e%2fx",
                        "%252e%252e%252fx",
                        "%c0%ae%c0%ae%c0%afx",
                        "/x\u0000.html",
                        "\uD800",
                        "x".repeat(300),
                        "\u00e9".repeat(200),
                        "/" + "x".repeat(100_000),
                        "\u0430dmin",
                        "\u0301\u0323".repeat(2000)),
                Stream.generate(() -> nasty(random)).limit(300));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_permalink_slug_alias_or_name_gives_a_path_out_of_the_site(String text) {
        for (Site site : List.of(site().build(), site().asciiSlugs().build())) {
            List<Post> posts = List.of(
                    Post.builder("a.md").permalink(text).build(),
                    Post.builder("b.md").slug(text).fallbackSlug(text).build(),
                    Post.builder("c.md")
                            .fallbackSlug(text)
                            .aliases(List.of(text))
                            .build(),
                    Post.builder(text).title(text).permalink(text).build(),
                    named(text));

            Blog blog = Blog.of(site, posts, NOW);

            for (Post post : blog.posts()) {
                assertIsPath(blog.path(post));
                assertIsBelow(blog.url(post));
                assertThat(blog.route(blog.path(post))).get().satisfies(route -> {
                    assertThat(route.post()).isEqualTo(post);
                    assertThat(route.redirect()).isEmpty();
                });
            }
            for (GroupKind kind : GroupKind.values()) {
                blog.groups(kind).forEach(group -> assertIsPath(group.path()));
                blog.groups(kind).forEach(group -> assertIsBelow(blog.url(group)));
            }
            assertIsLed(blog.route(text));
            assertIsLed(blog.route("/" + text));
        }
    }

    @Test
    void no_request_leads_out_of_the_site_or_throws() {
        Blog blog = Blog.of(
                site().build(),
                Stream.concat(
                                Stream.of(
                                        Post.builder("trip.md")
                                                .aliases(List.of("/old/", "/", "caf\u00e9"))
                                                .build(),
                                        Post.builder("con.md").build(),
                                        Post.builder("\u00df.md").build()),
                                hostile()
                                        .map(text -> Post.builder("p" + text)
                                                .permalink(text)
                                                .build()))
                        .toList(),
                NOW);
        Random random = new Random(12);
        int led = 0;
        for (int i = 0; i < 100_000; i++) {
            Optional<Route> route = blog.route(nasty(random));
            assertIsLed(route);
            led += route.isPresent() ? 1 : 0;
        }
        assertThat(led).isGreaterThan(1000);
    }

    @Test
    void requests_that_are_no_paths_lead_nowhere() {
        Blog blog = Blog.of(site().build(), List.of(Post.builder("trip.md").build()), NOW);

        for (String request : List.of(
                "*",
                "trip/",
                "http://example.org/trip/",
                "/trip/\u0000",
                "/trip/%00",
                "/trip%c0%af",
                "/%c0%ae%c0%ae/trip/",
                "/%2574rip/",
                "/x/../trip/",
                "/" + "trip/".repeat(200_000),
                "%".repeat(1_000_000),
                "/" + "\u0301\u0323".repeat(500_000))) {
            assertThat(blog.route(request)).isEmpty();
        }
        assertThat(blog.route("/" + "/".repeat(1_000_000) + "trip").flatMap(Route::redirect))
                .contains(URI.create("https://example.org/b/trip/"));
    }

    private static void assertIsPath(String path) {
        assertThat(path).startsWith("/").doesNotStartWith("//");
        String decoded = UriText.decode(path);
        assertThat(decoded).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\u202E\\\\?#]");
        assertThat(decoded.split("/")).noneMatch(segment -> segment.strip().matches("\\.+"));
    }

    private static void assertIsLed(Optional<Route> route) {
        route.flatMap(Route::redirect).ifPresent(HostilePathsTest::assertIsBelow);
    }

    private static void assertIsBelow(URI address) {
        assertThat(address.getHost()).isEqualTo("example.org");
        assertThat(address.toString()).startsWith("https://example.org/b/").matches("[!-~]+");
        assertThat(address.normalize().toString()).startsWith("https://example.org/b/");
    }

    private static Post named(String text) {
        List<Tag> names = text.isBlank() ? List.of() : List.of(new Tag(text));
        Post.Builder post =
                Post.builder("d.md").tags(names).categories(names).series(text).language(text);
        return names.isEmpty()
                ? post.build()
                : post.authors(List.of(Author.of(text))).build();
    }

    private static String nasty(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : "/");
        for (int pieces = 1 + random.nextInt(5); pieces > 0; pieces--) {
            text.append(NASTY.get(random.nextInt(NASTY.size())));
        }
        return text.toString();
    }

    private static Site.Builder site() {
        return Site.builder("Blog", URI.create("https://example.org/b/"));
    }
}
