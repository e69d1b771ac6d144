package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlogLinksTest {

    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
    private static final Post TRIP = Post.builder("posts/trip.md").build();
    private static final List<Post> POSTS = List.of(
            TRIP,
            Post.builder("posts/food.md").permalink("/eat/well").build(),
            Post.builder("posts/my post.md").build(),
            Post.builder("posts/früh.md").build(),
            Post.builder("posts/2024/snow.md").build(),
            Post.builder("about.md").kind(Post.Kind.PAGE).build(),
            Post.builder("posts/quiet.md").status(Post.Status.UNLISTED).build(),
            Post.builder("posts/secret.md")
                    .status(Post.Status.DRAFT)
                    .permalink("/hidden-place/")
                    .build());

    @ParameterizedTest
    @CsvSource({
        "food.md, https://e.org/blog/eat/well",
        "./food.md, https://e.org/blog/eat/well",
        "../posts/food.md, https://e.org/blog/eat/well",
        "2024/../food.md, https://e.org/blog/eat/well",
        "trip.md, https://e.org/blog/trip/",
        "2024/snow.md, https://e.org/blog/snow/",
        "../about.md, https://e.org/blog/about/",
        "quiet.md, https://e.org/blog/quiet/",
        "/posts/food.md, https://e.org/blog/eat/well",
        "/about.md, https://e.org/blog/about/"
    })
    void leads_from_the_file_of_another_post_to_its_address(String reference, String target) {
        assertThat(rewritten(reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "my%20post.md, https://e.org/blog/my-post/",
        "my post.md, https://e.org/blog/my-post/",
        "fr%C3%BCh.md, https://e.org/blog/fr%C3%BCh/",
        "früh.md, https://e.org/blog/fr%C3%BCh/",
        "%66ood.md, https://e.org/blog/eat/well"
    })
    void finds_a_file_whose_name_is_percent_encoded_or_not(String reference, String target) {
        assertThat(rewritten(reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "food.md#soup, https://e.org/blog/eat/well#soup",
        "food.md?print=1, https://e.org/blog/eat/well?print=1",
        "food.md?print=1#soup, https://e.org/blog/eat/well?print=1#soup",
        "food.md#Süppchen, https://e.org/blog/eat/well#S%C3%BCppchen",
        "/eat/well?print=1#soup, https://e.org/blog/eat/well?print=1#soup"
    })
    void keeps_query_and_fragment(String reference, String target) {
        assertThat(rewritten(reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "/eat/well, https://e.org/blog/eat/well",
        "/eat/well/, https://e.org/blog/eat/well",
        "/snow/, https://e.org/blog/snow/",
        "/snow, https://e.org/blog/snow/",
        "/my-post, https://e.org/blog/my-post/",
        "/about, https://e.org/blog/about/"
    })
    void leads_from_the_path_of_a_post_below_the_base_whatever_its_closing_slash(String reference, String target) {
        assertThat(rewritten(reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "#below, https://e.org/blog/trip/#below",
        "'', https://e.org/blog/trip/",
        "?q=1, https://e.org/blog/trip/?q=1",
        "photo.jpg, https://e.org/blog/trip/photo.jpg",
        "../photo.jpg, https://e.org/blog/photo.jpg",
        "unknown.md, https://e.org/blog/trip/unknown.md",
        "a photo.jpg, https://e.org/blog/trip/a%20photo.jpg",
        "/files/a.pdf, https://e.org/files/a.pdf",
        "/blog/snow/, https://e.org/blog/snow/",
        "//cdn.example.com/a.js, https://cdn.example.com/a.js",
        "//cdn.example.com/posts/food.md, https://cdn.example.com/posts/food.md",
        "//cdn.example.com/eat/well, https://cdn.example.com/eat/well"
    })
    void resolves_any_other_reference_against_the_address_of_the_post(String reference, String target) {
        assertThat(rewritten(reference)).isEqualTo(target);
    }

    @Test
    void resolves_beside_the_last_part_of_a_path_without_a_closing_slash() {
        Blog blog = blog();
        Post food =
                blog.posts().only(post -> post.source().equals("posts/food.md")).get(0);

        assertThat(blog.links(food).rewrite(LinkKind.IMAGE, "soup.jpg")).isEqualTo("https://e.org/blog/eat/soup.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:ada@example.org",
                "https://other.example/food.md",
                "http://e.org/x?a=1&b=2#c",
                "tel:+49123",
                "urn:isbn:1",
                "data:image/png;base64,AAAA",
                "data:,a%20b",
                "HTTPS://Other.example/a/../b//?q=%2f",
                "http://[2001:db8::1]:8080/",
                "javascript:void(0)",
                "sms:+1,+2?body=x",
                "http:g"
            })
    void C2_leaves_a_legal_reference_with_a_scheme(String reference) {
        assertThat(rewritten(reference)).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/a b/é, https://other.example/a%20b/%C3%A9",
        "mailto:a b@c, mailto:a%20b@c",
        "'data:image/svg+xml,<svg>100%', 'data:image/svg+xml,%3Csvg%3E100%25'"
    })
    void C2_encodes_only_what_no_absolute_reference_may_hold(String reference, String target) {
        assertThat(rewritten(reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "' https://a/b\tc\n', https://a/bc",
        "' food.md ', https://e.org/blog/eat/well",
        "' ', https://e.org/blog/trip/"
    })
    void C3_reads_a_reference_as_browsers_do(String reference, String target) {
        assertThat(rewritten(reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "///x", "//[x/y"})
    void C3_leaves_a_reference_that_cannot_be_resolved(String reference) {
        assertThat(rewritten(reference)).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret.md", "./secret.md", "/posts/secret.md", "secret.md#part"})
    void does_not_reveal_the_address_of_a_draft_by_its_file(String reference) {
        assertThat(rewritten(reference)).doesNotContain("hidden-place").endsWith(reference.replaceFirst("^\\./", ""));
    }

    @Test
    void does_not_take_the_path_of_a_draft_for_that_of_a_post() {
        assertThat(rewritten("/hidden-place")).isEqualTo("https://e.org/hidden-place");
    }

    @ParameterizedTest
    @EnumSource(LinkKind.class)
    void treats_links_and_images_alike(LinkKind kind) {
        assertThat(blog().links(TRIP).rewrite(kind, "food.md")).isEqualTo("https://e.org/blog/eat/well");
    }

    @ParameterizedTest
    @CsvSource({
        "unknown.md, no post",
        "../unknown.MD#part, no post",
        "/posts/unknown.md, no post",
        "secret.md, not to be seen",
        "/posts/secret.md, not to be seen"
    })
    void tells_of_a_reference_to_a_file_that_is_no_post(String reference, String why) {
        assertThat(broken(reference))
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .startsWith("posts/trip.md:3:6: warning link-broken: '" + reference + "' ")
                .contains(why);
    }

    @Test
    void tells_of_many_broken_references_at_once() {
        String text = "[a](gone.md) ".repeat(15_000);
        Content.Builder content =
                Content.builder("<a href=\"gone.md\">".repeat(15_000)).source(text);
        for (int i = 0; i < 15_000; i++) {
            content.reference(LinkKind.LINK, i * 18 + 9, i * 18 + 16);
        }
        Post post = Post.builder("posts/many.md").content(content.build()).build();
        Blog blog = Blog.of(blog().site(), List.of(post), NOW);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(blog.brokenLinks(post)).hasSize(15_000));
    }

    @Test
    void shows_the_line_of_a_broken_reference() {
        assertThat(broken("gone.md").get(0).withCaret()).contains("[it](gone.md)\n", "^");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "food.md",
                "/about.md",
                "/eat/well",
                "/elsewhere/",
                "photo.jpg",
                "#part",
                "https://other.example/unknown.md",
                "//other.example/unknown.md",
                "mailto:ada@unknown.md"
            })
    void tells_of_no_other_reference(String reference) {
        assertThat(broken(reference)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "///x", "//[x"})
    void C3_leaves_a_reference_without_a_legal_host_as_it_is_and_tells_of_it(String reference) {
        assertThat(rewritten(reference)).isEqualTo(reference);
        assertThat(broken(reference)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("link-broken");
            assertThat(problem.position()).isEqualTo(new SourcePosition(3, 6));
            assertThat(problem.message()).startsWith("'" + reference + "'");
        });
    }

    private static List<Diagnostic> broken(String reference) {
        String html = "<a href=\"" + reference + "\">";
        Content content = Content.builder(html)
                .source("[it](" + reference + ")")
                .sourceLine(3)
                .reference(LinkKind.LINK, 9, 9 + reference.length())
                .build();
        Post trip = TRIP.toBuilder().content(content).build();
        return Blog.of(
                        blog().site(),
                        Stream.concat(POSTS.stream().skip(1), Stream.of(trip)).toList(),
                        NOW)
                .brokenLinks(trip);
    }

    private static String rewritten(String reference) {
        return blog().links(TRIP).rewrite(LinkKind.LINK, reference);
    }

    private static Blog blog() {
        return Blog.of(Site.builder("Blog", URI.create("https://e.org/blog/")).build(), POSTS, NOW);
    }
}
