package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import dev.blogkit.Heading;
import dev.blogkit.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids that authors write at the ends of their headings. */
class HeadingMarkTest {

    @ParameterizedTest
    @CsvSource({
        "## Title {#my-id}, my-id, Title",
        "## Title {#my-id} ##, my-id, Title",
        "'Title {#a.b:c_1}\n---', a.b:c_1, Title",
        "## Title{#x}, x, Title",
        "## *Title* {#x}, x, Title",
        "## \u6807\u9898 {#\u6807\u9898}, \u6807\u9898, \u6807\u9898",
        "## {#x}, x, ''",
        "> ## Title {#x}, x, Title",
        "- ## Title {#x}, x, Title"
    })
    void the_mark_is_the_id_and_is_not_shown(String text, String id, String title) {
        Content content = Markdown.create().render(text);

        assertThat(content.headings()).containsExactly(new Heading(2, id, title));
        assertThat(content.html()).contains("<h2 id=\"" + id + "\">").doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Title {#my id}",
                "## Title {#}",
                "## Title {#a\"b}",
                "## Title {.x}",
                "## Title {#x} more",
                "## Title `{#x}`",
                "    ## Title {#x}",
                "Title {#x}"
            })
    void what_is_no_mark_stays_text(String text) {
        assertThat(Markdown.create().render(text).html()).contains("{").doesNotContain("id=\"x\"");
    }

    @Test
    void without_ids_the_mark_stays_text() {
        assertThat(Markdown.builder()
                        .without(Syntax.HEADING_IDS)
                        .build()
                        .render("# A {#b}")
                        .html())
                .isEqualTo("<h1>A {#b}</h1>\n");
    }

    @Test
    void ids_are_unique_however_they_come() {
        assertThat(Markdown.create()
                        .render("# A\n# B {#a}\n# C {#a}\n# D {#d}\n# D\n")
                        .headings())
                .extracting(Heading::id)
                .containsExactly("a", "a-1", "a-2", "d", "d-1");
    }

    @ParameterizedTest
    @CsvSource({
        "location, h-location",
        "Location, h-Location",
        "innerHTML, h-innerHTML",
        "__proto__x, h-__proto__x",
        "onclick, h-onclick",
        "fn-1, h-fn-1",
        "Install, Install"
    })
    void no_id_is_the_name_of_a_property_or_a_footnote(String mark, String id) {
        Content content = Markdown.create().render("<b>x</b>\n\n# A {#" + mark + "}\n\n<b>y</b>\n");

        assertThat(content.headings()).extracting(Heading::id).containsExactly(id);
        assertThat(content.html()).contains("<h1 id=\"" + id + "\">");
    }

    @Test
    void a_heading_is_the_title_without_its_mark() {
        Content content = Markdown.create()
                .render(new PostBody("# A b {#x}\n\nText.\n", "a.md", 1, "A b", Profile.AUTO, Limits.defaults()));

        assertThat(content.topHeading()).contains("A b");
        assertThat(content.html()).isEqualTo("<p>Text.</p>\n");
    }
}
