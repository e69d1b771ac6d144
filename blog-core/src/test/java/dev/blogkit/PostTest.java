package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostTest {

    private static final PostDate DAY = PostDate.of(LocalDate.of(2024, 5, 1));

    static Stream<UnaryOperator<Post.Builder>> every_value() {
        return Stream.of(
                post -> post.format("yaml-fence"),
                post -> post.kind(Post.Kind.PAGE),
                post -> post.status(Post.Status.UNLISTED),
                post -> post.withheld(true),
                post -> post.title("Title"),
                post -> post.permalink("/p/"),
                post -> post.slug("s"),
                post -> post.id("urn:x:1"),
                post -> post.published(DAY),
                post -> post.updated(DAY),
                post -> post.expires(DAY),
                post -> post.authors(List.of(Author.of("Ada"))),
                post -> post.tags(List.of(new Tag("t"))),
                post -> post.categories(List.of(new Tag("c"))),
                post -> post.series("Series"),
                post -> post.weight(7L),
                post -> post.description("About"),
                post -> post.summary("In short"),
                post -> post.language("de"),
                post -> post.image("a.png"),
                post -> post.enclosures(List.of(new Enclosure("a.mp3", "audio/mpeg", 5))),
                post -> post.aliases(List.of("/old/")),
                post -> post.layout("wide"),
                post -> post.fields(Fields.of(
                        "a.md",
                        List.of(new Field("x", FieldValue.ofText("1", SourcePosition.START), SourcePosition.START)))),
                post -> post.content(Content.builder("<p>x</p>").source("x").build()));
    }

    @ParameterizedTest
    @MethodSource("every_value")
    void is_not_equal_where_one_value_differs(UnaryOperator<Post.Builder> change) {
        Post plain = Post.builder("a.md").build();

        assertThat(change.apply(Post.builder("a.md")).build()).isNotEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("every_value")
    void keeps_each_value_through_its_builder(UnaryOperator<Post.Builder> change) {
        Post post = change.apply(Post.builder("a.md")).build();

        Post copy = post.toBuilder().build();

        assertThat(copy).isEqualTo(post).hasSameHashCodeAs(post);
        assertThat(copy.content()).isSameAs(post.content());
    }

    @Test
    void is_not_equal_where_the_source_differs() {
        assertThat(Post.builder("a.md").build())
                .isNotEqualTo(Post.builder("b.md").build());
    }

    @Test
    void is_equal_whatever_html_was_rendered() {
        Post one = Post.builder("a.md")
                .content(Content.builder("<p>x</p>").source("x").build())
                .build();
        Post other = Post.builder("a.md")
                .content(Content.builder("<p>X</p>\n").source("x").build())
                .build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @Test
    void gives_every_value_as_it_was_set() {
        Post post = full();

        assertThat(post.source()).isEqualTo("a.md");
        assertThat(post.format()).isEqualTo("yaml-fence");
        assertThat(post.kind()).isEqualTo(Post.Kind.PAGE);
        assertThat(post.status()).isEqualTo(Post.Status.UNLISTED);
        assertThat(post.withheld()).isTrue();
        assertThat(post.title()).contains("Title");
        assertThat(post.permalink()).contains("/p/");
        assertThat(post.slug()).contains("s");
        assertThat(post.id()).contains("urn:x:1");
        assertThat(post.published()).contains(DAY);
        assertThat(post.updated()).contains(DAY);
        assertThat(post.expires()).contains(DAY);
        assertThat(post.authors()).containsExactly(Author.of("Ada"));
        assertThat(post.tags()).extracting(Tag::name).containsExactly("t");
        assertThat(post.categories()).extracting(Tag::name).containsExactly("c");
        assertThat(post.series()).contains("Series");
        assertThat(post.weight()).hasValue(7);
        assertThat(post.description()).contains("About");
        assertThat(post.summary()).contains("In short");
        assertThat(post.language()).contains("de");
        assertThat(post.image()).contains("a.png");
        assertThat(post.enclosures()).containsExactly(new Enclosure("a.mp3", "audio/mpeg", 5));
        assertThat(post.aliases()).containsExactly("/old/");
        assertThat(post.layout()).contains("wide");
        assertThat(post.fields().find("x")).isPresent();
        assertThat(post.content().source()).isEqualTo("x");
    }

    @Test
    void is_a_published_post_without_values_where_nothing_was_set() {
        Post post = Post.builder("a.md").build();

        assertThat(post.kind()).isEqualTo(Post.Kind.POST);
        assertThat(post.status()).isEqualTo(Post.Status.PUBLISHED);
        assertThat(post.withheld()).isFalse();
        assertThat(post.format()).isEmpty();
        assertThat(post.title()).isEmpty();
        assertThat(post.published()).isEmpty();
        assertThat(post.weight()).isEmpty();
        assertThat(post.tags()).isEmpty();
        assertThat(post.fields().all()).isEmpty();
        assertThat(post.content().html()).isEmpty();
    }

    @Test
    void refuses_an_empty_source() {
        assertThatThrownBy(() -> Post.builder("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void does_not_change_when_its_builder_is_used_again() {
        Post.Builder builder = Post.builder("a.md").title("before");
        Post post = builder.build();

        builder.title("after");

        assertThat(post.title()).contains("before");
    }

    @Test
    void keeps_both_spellings_of_a_tag_and_each_once() {
        Post post = Post.builder("a.md")
                .tags(List.of(new Tag("Java"), new Tag("java"), new Tag("Java")))
                .categories(List.of(new Tag("x"), new Tag("x")))
                .build();

        assertThat(post.tags()).extracting(Tag::name).containsExactly("Java", "java");
        assertThat(post.categories()).hasSize(1);
    }

    @Test
    void shows_the_title_of_the_header_before_any_other() {
        Post post = Post.builder("a.md")
                .title("From the header")
                .content(topHeading("From the body"))
                .build();

        assertThat(post.displayTitle()).isEqualTo("From the header");
    }

    @Test
    void shows_the_summary_of_the_header_before_the_excerpt() {
        Content content = Content.ofHtml("<p>" + "word ".repeat(40) + "</p>");

        assertThat(Post.builder("a.md")
                        .summary("In short\n")
                        .content(content)
                        .build()
                        .displaySummary())
                .isEqualTo("In short");
        assertThat(Post.builder("a.md").content(content).build().displaySummary())
                .hasSize(149)
                .endsWith("word word");
        assertThat(Post.builder("a.md")
                        .content(Content.ofHtml("<p>Short\ntext</p>"))
                        .build()
                        .displaySummary())
                .isEqualTo("Short text");
        assertThat(Post.builder("a.md").build().displaySummary()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u5b57", "\ud83d\ude00"})
    void a_summary_without_blanks_ends_with_a_whole_character(String sign) {
        Post post = Post.builder("a.md")
                .content(Content.ofHtml("<p>x" + sign.repeat(200) + "</p>"))
                .build();

        assertThat(post.displaySummary()).hasSizeBetween(149, 150).endsWith(sign);
    }

    @Test
    void shows_the_first_image_of_the_content_where_the_header_has_none() {
        Content content = Content.builder("<a href=\"a.md\"><img src=\"b.png\"><img src=\"c.png\">")
                .reference(LinkKind.LINK, 9, 13)
                .reference(LinkKind.IMAGE, 25, 30)
                .reference(LinkKind.IMAGE, 42, 47)
                .build();

        assertThat(Post.builder("a.md").content(content).build().displayImage()).contains("b.png");
        assertThat(Post.builder("a.md").image("d.png").content(content).build().displayImage())
                .contains("d.png");
        assertThat(Post.builder("a.md").build().displayImage()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Two lines\n", " Two \r\n lines ", "Two\n\n\tlines"})
    void shows_a_title_of_several_lines_in_one(String written) {
        Post post = Post.builder("a.md").title(written).build();

        assertThat(post.displayTitle()).isEqualToIgnoringCase("Two lines");
        assertThat(post.title()).contains(written);
    }

    @Test
    void shows_the_first_heading_where_the_header_has_no_title() {
        assertThat(Post.builder("a.md")
                        .content(topHeading("From the body"))
                        .build()
                        .displayTitle())
                .isEqualTo("From the body");
    }

    @Test
    void shows_the_first_heading_where_the_title_is_blank() {
        Post post = Post.builder("a.md")
                .title(" ")
                .content(topHeading("From the body"))
                .build();

        assertThat(post.displayTitle()).isEqualTo("From the body");
    }

    @ParameterizedTest
    @CsvSource({
        "posts/2024-05-01-my-long_trip.md, My long trip",
        "trip/index.md, Trip",
        "über.md, Über",
        "2024-05-01.md, 2024 05 01",
        "---.md, ---"
    })
    void shows_the_name_of_the_file_as_words_where_there_is_nothing_else(String source, String title) {
        assertThat(Post.builder(source).build().displayTitle()).isEqualTo(title);
    }

    @Test
    void shows_the_slug_of_the_header_as_words_before_the_name_of_the_file() {
        assertThat(Post.builder("0815.md").slug("my-long-trip").build().displayTitle())
                .isEqualTo("My long trip");
    }

    @Test
    void the_title_of_a_reader_s_own_rule_comes_before_the_slug_and_behind_the_heading() {
        Post.Builder post = Post.builder("trip.md").slug("slug").fallbackTitle("my-TRIP");

        assertThat(post.build().displayTitle()).isEqualTo("my-TRIP");
        assertThat(post.content(topHeading("Heading")).build().displayTitle()).isEqualTo("Heading");
        assertThat(post.build().toBuilder().build()).isEqualTo(post.build());
    }

    @Test
    void shows_a_title_even_where_the_first_heading_is_blank() {
        assertThat(Post.builder("trip.md").content(topHeading("")).build().displayTitle())
                .isEqualTo("Trip");
    }

    @Test
    void leaves_absent_values_out_of_its_map() {
        assertThat(Post.builder("trip.md").build().toMap())
                .containsOnlyKeys(
                        "source",
                        "format",
                        "kind",
                        "status",
                        "displayTitle",
                        "authors",
                        "tags",
                        "categories",
                        "aliases",
                        "enclosures",
                        "fields",
                        "html",
                        "excerpt",
                        "text");
    }

    @Test
    void gives_a_map_of_its_values_under_the_names_of_its_methods() {
        assertThat(full().toMap())
                .containsEntry("source", "a.md")
                .containsEntry("format", "yaml-fence")
                .containsEntry("kind", "page")
                .containsEntry("status", "unlisted")
                .containsEntry("title", "Title")
                .containsEntry("permalink", "/p/")
                .containsEntry("slug", "s")
                .containsEntry("id", "urn:x:1")
                .containsEntry("displayTitle", "Title")
                .containsEntry("published", "2024-05-01")
                .containsEntry("updated", "2024-05-01")
                .containsEntry("expires", "2024-05-01")
                .containsEntry("authors", List.of("Ada"))
                .containsEntry("tags", List.of("t"))
                .containsEntry("categories", List.of("c"))
                .containsEntry("aliases", List.of("/old/"))
                .containsEntry("series", "Series")
                .containsEntry("description", "About")
                .containsEntry("summary", "In short")
                .containsEntry("language", "de")
                .containsEntry("image", "a.png")
                .containsEntry("layout", "wide")
                .containsEntry("fields", Map.of("x", "1"))
                .containsEntry("html", "<p>x</p>")
                .containsEntry("excerpt", "<p>x</p>")
                .containsEntry("text", "x");
    }

    @Test
    void leaves_no_value_that_is_there_out_of_its_map() {
        assertThat(full().toMap()).containsKeys("weight", "enclosures");
    }

    @Test
    void gives_a_map_of_plain_types_only() {
        assertPlain(full().toMap());
    }

    private static void assertPlain(Object value) {
        if (value instanceof Map<?, ?> map) {
            assertThat(map.keySet()).allSatisfy(key -> assertThat(key).isInstanceOf(String.class));
            map.values().forEach(PostTest::assertPlain);
        } else if (value instanceof List<?> list) {
            list.forEach(PostTest::assertPlain);
        } else {
            assertThat(value).isInstanceOfAny(String.class, Boolean.class, Number.class);
        }
    }

    @Test
    void gives_a_map_that_cannot_be_changed() {
        Map<String, Object> map = full().toMap();

        assertThatThrownBy(() -> map.put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void without_its_content_a_post_is_what_its_header_says() {
        Content untouched = new ContentOnDemand() {
            private static final long serialVersionUID = 1;

            @Override
            public Content rendered() {
                throw new AssertionError("nobody needs it");
            }
        };
        Post.Builder post = full().toBuilder().content(Content.ofHtml("")).title("From the header");

        Post light = post.content(untouched).build().withoutContent();

        assertThat(light).isEqualTo(post.content(Content.ofHtml("")).build());
        assertThat(light.content().html()).isEmpty();
    }

    @Test
    void without_its_content_a_post_keeps_the_title_that_it_has_from_there() {
        Post.Builder post = Post.builder("a-file.md").title(" ").fallbackTitle("By a rule");

        assertThat(post.build().withoutContent().displayTitle()).isEqualTo("By a rule");
        assertThat(post.content(topHeading("From the body"))
                        .build()
                        .withoutContent()
                        .displayTitle())
                .isEqualTo("From the body");
        assertThat(Post.builder("a-file.md").build().withoutContent().displayTitle())
                .isEqualTo("A file");
    }

    private static Post full() {
        Post.Builder builder = Post.builder("a.md");
        for (UnaryOperator<Post.Builder> change : every_value().toList()) {
            builder = change.apply(builder);
        }
        return builder.build();
    }

    private static Content topHeading(String text) {
        return Content.builder("<p>x</p>").topHeading(text).build();
    }
}
