package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private static final Site SITE =
            Site.builder("Blog", URI.create("https://example.org/b/")).build();
    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

    private static final Post TRIP = Post.builder("trip.md")
            .aliases(List.of("/old/trip/", "older trip", "/2019/trip.html"))
            .build();
    private static final Post ABOUT =
            Post.builder("about.md").permalink("/about.html").build();
    private static final Post CAFE = Post.builder("cafe.md").slug("caf\u00e9").build();

    private static final Blog BLOG = Blog.of(SITE, List.of(TRIP, ABOUT, CAFE), NOW);

    @ParameterizedTest
    @CsvSource({
        "/trip/, trip.md",
        "/%74rip/, trip.md",
        "/about.html, about.md",
        "/caf\u00e9/, cafe.md",
        "/caf%C3%A9/, cafe.md",
        "/caf%c3%a9/, cafe.md"
    })
    void shows_a_post_at_its_own_path_however_that_is_encoded(String path, String source) {
        assertThat(BLOG.route(path)).get().satisfies(route -> {
            assertThat(route.post().source()).isEqualTo(source);
            assertThat(route.redirect()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/trip, /trip/",
        "/Trip/, /trip/",
        "/trip/index.html, /trip/",
        "/about.html/, /about.html",
        "/ABOUT.HTML, /about.html",
        "/cafe%CC%81/, /caf%C3%A9/",
        "/old/trip/, /trip/",
        "/old/trip, /trip/",
        "/OLD/trip/index.html, /trip/",
        "/older%20trip, /trip/",
        "/older trip/, /trip/",
        "/2019/trip.html, /trip/"
    })
    void leads_to_the_address_of_a_post_from_its_aliases_and_from_other_ways_to_write_a_path(String path, String at) {
        assertThat(BLOG.route(path).flatMap(Route::redirect)).contains(URI.create("https://example.org/b" + at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "/no/",
                "/trip/more/",
                "//evil.example/trip/",
                "/trip/?x",
                "/..",
                "/%2e%2e/trip/",
                "/trip%0d%0a"
            })
    void leads_nowhere_else(String path) {
        assertThat(BLOG.route(path)).isEmpty();
    }

    @Test
    void leads_to_no_post_that_cannot_be_seen() {
        for (Post.Builder hidden : List.of(
                TRIP.toBuilder().status(Post.Status.DRAFT),
                TRIP.toBuilder().withheld(true),
                TRIP.toBuilder().published(PostDate.parse("2024-06-01").orElseThrow()),
                TRIP.toBuilder().expires(PostDate.parse("2024-04-01").orElseThrow()))) {
            Blog blog = Blog.of(SITE, List.of(hidden.build()), NOW);

            assertThat(blog.route("/trip/")).isEmpty();
            assertThat(blog.route("/old/trip/")).isEmpty();
            assertThat(blog.diagnostics()).isEmpty();
        }
    }

    @Test
    void leads_from_the_aliases_of_what_is_at_its_address_only() {
        Blog blog = Blog.of(
                SITE,
                List.of(
                        TRIP.toBuilder().status(Post.Status.UNLISTED).build(),
                        ABOUT.toBuilder()
                                .kind(Post.Kind.PAGE)
                                .aliases(List.of("/me/"))
                                .build()),
                NOW);

        assertThat(blog.route("/old/trip/")).get().hasToString("trip.md at https://example.org/b/trip/");
        assertThat(blog.route("/me/")).get().hasToString("about.md at https://example.org/b/about.html");
        assertThat(blog.route("/trip/")).get().hasToString("trip.md");
    }

    @Test
    void reports_aliases_that_are_taken_and_leads_to_the_first_post() {
        Post a = Post.builder("a.md").aliases(List.of("/x/", "/b", "/x")).build();
        Post b = Post.builder("b.md").aliases(List.of("/X", "/b/index.html")).build();
        for (List<Post> posts : List.of(List.of(a, b), List.of(b, a))) {
            Blog blog = Blog.of(SITE, posts, NOW);

            assertThat(blog.route("/x/")).map(Route::post).contains(a);
            assertThat(blog.route("/b/")).map(Route::post).contains(b);
            assertThat(blog.diagnostics())
                    .filteredOn(problem -> problem.code().equals("alias-taken"))
                    .extracting(problem -> problem.source() + ": " + problem.message())
                    .containsExactly(
                            "a.md: alias: /b is the path of b.md, which is shown there",
                            "b.md: alias: /X leads to a.md already",
                            "b.md: alias: /b/index.html is the path of the post itself, and leads nowhere else");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "//evil.example/",
                "https://old.example/x/",
                "/a/../../b/",
                "/a?b",
                "/a#b",
                "\\\\evil",
                "/a\r\nSet-Cookie: x",
                "mailto:ada@e.org",
                "/:title/"
            })
    void reports_an_alias_that_is_no_path(String alias) {
        Blog blog = Blog.of(
                SITE, List.of(Post.builder("a.md").aliases(List.of(alias)).build()), NOW);

        assertThat(blog.diagnostics()).extracting(Diagnostic::code).contains("alias-refused");
        assertThat(blog.route(alias)).isEqualTo(Optional.empty());
    }

    @Test
    void leads_where_a_post_is_now_in_the_next_blog() {
        Post moved = TRIP.toBuilder().slug("journey").build();

        Blog next = BLOG.withPosts(List.of(moved));

        assertThat(next.route("/old/trip/").flatMap(Route::redirect))
                .contains(URI.create("https://example.org/b/journey/"));
        assertThat(next.route("/trip/")).isEmpty();
        assertThat(next.route("/about.html")).isEmpty();
    }
}
