package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blogkit.Content;
import dev.blogkit.Heading;
import dev.blogkit.PostSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings for pages that have more than one post, or a heading of their own. */
class HeadingOptionsTest {

    @ParameterizedTest
    @CsvSource({"0, 1, 2, 6", "1, 2, 3, 6", "5, 6, 6, 6"})
    void levels_are_shifted_and_stay_at_six(int shift, int first, int second, int third) {
        Content content = Markdown.builder().headingShift(shift).build().toBuilder()
                .build()
                .render("# a\n\n## b\n\n###### c\n");

        assertThat(content.headings()).extracting(Heading::level).containsExactly(first, second, third);
        assertThat(content.html()).isEqualTo(heading(first, "a") + heading(second, "b") + heading(third, "c"));
        assertThat(content.topHeading()).contains("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6})
    void a_shift_is_from_0_to_5(int shift) {
        Markdown.Builder builder = Markdown.builder();

        assertThatThrownBy(() -> builder.headingShift(shift))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(shift));
    }

    @ParameterizedTest
    @CsvSource({
        "posts/2024-05-01-my-trip.md, my-trip-",
        "posts/Gr\u00fc\u00dfe/index.md, gr\u00fc\u00dfe-",
        "posts/!!!.md, post-",
        "posts/fn.md, h-fn-",
        "posts/fnm.md, fnm-"
    })
    void ids_begin_with_the_name_of_the_post(String source, String prefix) {
        Content content = prefixed(source, "## History\n\n## Part {#two}\n\n## History\n");

        assertThat(content.headings())
                .extracting(Heading::id)
                .containsExactly(prefix + "history", prefix + "two", prefix + "history-1");
        assertThat(content.html()).contains("<h2 id=\"" + prefix + "two\">");
    }

    @Test
    void links_to_the_headings_of_the_post_lead_there() {
        Content content = prefixed(
                "trip.md",
                "[a](#day) [b](#h-history) [c](#x) [d](b.md#day) [e](#day-1)\n\n# Day\n\n# History\n\n# Day\n");

        assertThat(content.references())
                .extracting(reference -> reference.target())
                .containsExactly("#trip-day", "#trip-history", "#x", "b.md#day", "#trip-day-1");
    }

    @ParameterizedTest
    @CsvSource({
        "'## History\n\n## History', #history, #trip-history",
        "'## History\n\n## History', #history-1, #trip-history-1",
        "## T {#fn-x}, #fn-x, #trip-fn-x",
        "'## History\n\n## H history', #h-history-1, #trip-h-history"
    })
    void links_to_headings_that_are_properties_lead_there(String headings, String link, String target) {
        Content content = prefixed("trip.md", "[x](" + link + ")\n\n" + headings + "\n");

        assertThat(content.headings()).extracting(heading -> "#" + heading.id()).contains(target);
        assertThat(content.references())
                .extracting(reference -> reference.target())
                .containsExactly(target);
    }

    @Test
    void the_example_of_the_documentation_holds() {
        assertThat(Markdown.builder()
                        .prefixIds()
                        .build()
                        .render("[x](#history)\n\n## History\n")
                        .html())
                .isEqualTo("<p><a href=\"#markdown-history\">x</a></p>\n<h2 id=\"markdown-history\">History</h2>\n");
    }

    @Test
    void links_that_are_percent_encoded_lead_there() {
        Content content =
                prefixed("trip.md", "[a](#%C3%BCber) [b](#über) [c](#%c3%bcber) [d](#100%) [e](#a%20b)\n\n# Über\n");

        assertThat(content.html())
                .contains(
                        "<a href=\"#trip-%C3%BCber\">a",
                        "<a href=\"#trip-%C3%BCber\">b",
                        "<a href=\"#trip-%C3%BCber\">c",
                        "<a href=\"#100%25\">d",
                        "<a href=\"#a%20b\">e");
    }

    @Test
    void links_to_ids_of_authors_and_of_html_lead_there() {
        Content content = prefixed("trip.md", """
                [a](#setup) [b](#top-1) [c](#history) [d](#top-1-1) <b id=top-1>x</b>

                # Setup

                # B {#setup}

                # C {#history}

                # Top 1
                """);

        assertThat(content.headings())
                .extracting(Heading::id)
                .containsExactly("trip-setup-1", "trip-setup", "trip-history", "trip-top-1");
        assertThat(content.references())
                .extracting(reference -> reference.target())
                .containsExactly("#trip-setup", "#top-1", "#trip-history", "#trip-top-1");
        assertThat(content.diagnostics()).isEmpty();
    }

    @Test
    void a_prefixed_id_may_be_that_of_html() {
        Content content = prefixed("trip.md", "<b id=trip-day>x</b>\n\n# Day\n");

        assertThat(content.headings()).extracting(Heading::id).containsExactly("trip-day-1");
    }

    @Test
    void prefixed_ids_stay_among_raw_html() {
        Content content = prefixed("a".repeat(250) + ".md", "<b>x</b>\n\n# " + "b".repeat(250) + "\n\n<b>y</b>\n");

        assertThat(content.html())
                .contains("<h1 id=\"" + content.headings().get(0).id() + "\">");
    }

    private static String heading(int level, String text) {
        return "<h" + level + " id=\"" + text + "\">" + text + "</h" + level + ">\n";
    }

    @Test
    void links_of_an_excerpt_follow_too() {
        Content content = prefixed("a.md", "See [x](#intro) ![i](a.png)\n\n## Intro\n");

        assertThat(content.html()).contains("href=\"#a-intro\"");
        assertThat(content.excerpt().html()).contains("href=\"#a-intro\"").doesNotContain("<img");
    }

    private static Content prefixed(String source, String text) {
        return PostParser.builder()
                .profile(Profile.AUTO.toBuilder("keeping")
                        .titleHeading(Profile.TitleHeading.KEEP)
                        .build())
                .bodies(Markdown.builder().prefixIds().build().toBuilder().build())
                .build()
                .parse(PostSource.of(source, "---\ntitle: Any\n---\n\n" + text))
                .content();
    }
}
