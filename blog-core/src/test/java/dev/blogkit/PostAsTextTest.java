package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostAsTextTest {

    private static final Fields FIELDS = Fields.of("a.md", List.of(field("x", 1)));

    private static final List<UnaryOperator<Post.Builder>> DIFFERENCES = List.of(
            post -> post,
            post -> post.format("yaml-fence"),
            post -> post.kind(Post.Kind.PAGE),
            post -> post.status(Post.Status.DRAFT),
            post -> post.withheld(true),
            post -> post.weight(1L),
            post -> post.title("null"),
            post -> post.title("x"),
            post -> post.permalink("x"),
            post -> post.slug("x"),
            post -> post.id("x"),
            post -> post.title("x, permalink=x"),
            post -> post.published(PostDate.of(LocalDate.EPOCH)),
            post -> post.updated(PostDate.of(LocalDate.EPOCH)),
            post -> post.expires(PostDate.of(LocalDate.EPOCH)),
            post -> post.series("x"),
            post -> post.description("x"),
            post -> post.summary("x"),
            post -> post.language("x"),
            post -> post.image("x"),
            post -> post.layout("x"),
            post -> post.fallbackTitle("x"),
            post -> post.fallbackSlug("x"),
            post -> post.authors(List.of(Author.of("x"))),
            post -> post.authors(List.of(Author.of("x").withEmail("x@x"))),
            post -> post.authors(List.of(Author.of("x").withUrl("x@x"))),
            post -> post.tags(List.of(new Tag("x"), new Tag("y"))),
            post -> post.tags(List.of(new Tag("x, y"))),
            post -> post.tags(List.of(new Tag("X"), new Tag("y"))),
            post -> post.categories(List.of(new Tag("x"), new Tag("y"))),
            post -> post.aliases(List.of("x", "y")),
            post -> post.enclosures(List.of(new Enclosure("https://x.example/y", "audio/mpeg", 1))),
            post -> post.enclosures(List.of(new Enclosure("https://x.example/y", "audio/mpeg", 2))),
            post -> post.fields(FIELDS),
            post -> post.fields(Fields.of("a.md", List.of(field("x", 2)))),
            post -> post.fields(Fields.of("a.md", List.of(field("X", 1)))),
            post -> content(post, Content.builder("x")),
            post -> content(post, Content.builder("x").source("x")),
            post -> content(post, Content.builder("x").sourceLine(2)),
            post -> content(post, Content.builder("x").excerpt(0, 0)),
            post -> content(post, Content.builder("x").topHeading("x")),
            post -> content(post, Content.builder("x").headings(List.of(new Heading(1, "x", "y")))),
            post -> content(post, Content.builder("x").headings(List.of(new Heading(1, "x", "z")))),
            post -> content(post, Content.builder("x").parts(Set.of(ContentPart.MATH))),
            post -> content(post, Content.builder("x").diagnostics(List.of(problem("x", "y")))),
            post -> content(post, Content.builder("x").diagnostics(List.of(problem("x", "z")))));

    @Test
    void posts_that_differ_in_anything_have_different_texts() {
        assertThat(posts()).extracting(PostAsText::of).doesNotHaveDuplicates();
    }

    @Test
    void each_value_that_a_post_can_be_given_is_looked_at() {
        long setters = Stream.of(Post.Builder.class.getMethods())
                .filter(method -> method.getReturnType() == Post.Builder.class)
                .count();

        assertThat(setters)
                .as("add a value that is new to PostAsText, and above")
                .isEqualTo(27);
    }

    @Test
    void a_blog_keeps_the_same_post_of_a_source_in_whatever_order_two_come() {
        Site site = Site.builder("Site", URI.create("https://example.org/")).build();

        for (Post one : posts()) {
            for (Post other : posts()) {
                String kept = kept(Blog.of(site, List.of(one, other), Instant.EPOCH));

                assertThat(kept(Blog.of(site, List.of(other, one), Instant.EPOCH)))
                        .as("%s", one)
                        .isEqualTo(kept);
            }
        }
    }

    private static List<Post> posts() {
        return DIFFERENCES.stream()
                .map(difference -> difference.apply(Post.builder("a.md")).build())
                .toList();
    }

    private static String kept(Blog blog) {
        return Stream.concat(blog.posts().stream(), blog.pages().stream())
                .map(PostAsText::of)
                .toList()
                .toString();
    }

    private static Post.Builder content(Post.Builder post, Content.Builder content) {
        return post.content(content.build());
    }

    private static Field field(String name, int line) {
        SourcePosition position = new SourcePosition(line, 1);
        return new Field(name, FieldValue.ofText("y", position), position);
    }

    private static Diagnostic problem(String message, String hint) {
        return Diagnostic.info("template-syntax", "a.md", SourcePosition.START, message, hint);
    }
}
