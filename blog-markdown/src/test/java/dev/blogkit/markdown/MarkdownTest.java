package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.Limits;
import dev.blogkit.PostSource;
import dev.blogkit.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markdown without a header, what can be left out of it, and its limits. */
class MarkdownTest {

    @Test
    void renders_a_text_that_is_no_post() {
        Content bio = Markdown.create().render("# Ada\n\nWrites *programs*, see [here](/ada/).");

        assertThat(bio.html())
                .isEqualTo(
                        "<h1 id=\"ada\">Ada</h1>\n<p>Writes <em>programs</em>, see <a href=\"/ada/\">here</a>.</p>\n");
        assertThat(bio.headings()).hasSize(1);
        assertThat(bio.references()).hasSize(1);
        assertThat(bio.source()).startsWith("# Ada");
        assertThat(bio.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TABLES, '|a|\n|-|\n|b|', <table>",
        "STRIKETHROUGH, ~~gone~~, <del>gone</del>",
        "TASK_LISTS, - [x] done, <input",
        "AUTOLINKS, see https://example.org/, <a href",
        "FOOTNOTES, 'a[^1]\n\n[^1]: b', footnote",
        "ALERTS, '> [!NOTE]\na', alert",
        "CODE_INFO, '```js {1}\na\n```', data-info",
        "HEADING_IDS, # A, id="
    })
    void leaves_out_what_is_not_wanted(Syntax part, String text, String mark) {
        String markdown = text.replace("\\n", "\n");

        assertThat(Markdown.create().render(markdown).html()).contains(mark);
        assertThat(Markdown.builder().without(part).build().render(markdown).html())
                .doesNotContain(mark);
        assertThat(Markdown.builder().without(part).build().toBuilder()
                        .build()
                        .render(markdown)
                        .html())
                .doesNotContain(mark);
    }

    @Test
    void posts_may_be_in_another_markup() {
        PostParser parser = PostParser.builder()
                .bodies(body -> Content.ofHtml("<pre>" + body.source() + " " + body.firstLine() + " "
                        + body.title().orElse("") + ": " + body.text().strip() + "</pre>"))
                .build();

        assertThat(parser.parse(PostSource.of("a.txt", "---\ntitle: A\n---\n\n* text\n"))
                        .content()
                        .html())
                .isEqualTo("<pre>a.txt 4 A: * text</pre>");
    }

    @Test
    void references_that_grow_are_cut_with_the_place_where_that_happens() {
        String text = "Start [here](/start/).\n\n## Middle\n\n" + "[x] ".repeat(4000) + "\n\n## Behind\n\n[x]: /"
                + "y".repeat(16_000) + "\n";

        Content content = rendered(text, Limits.defaults());

        assertThat(content.html())
                .isEqualTo("<p>Start <a href=\"/start/\">here</a>.</p>\n<h2 id=\"middle\">Middle</h2>\n");
        assertThat(content.headings()).hasSize(1);
        assertThat(content.references()).hasSize(1);
        assertThat(content.excerpt().html()).startsWith("<p>Start");
        assertThat(content.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("html-too-long");
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.position()).hasToString("5:1");
        });
    }

    @Test
    void forty_kilobytes_of_references_are_a_diagnostic_and_no_flood() {
        Content content = rendered("[x]: /" + "y".repeat(20_000) + "\n\n" + "[x]".repeat(7_000), Limits.defaults());

        assertThat(content.html()).isEmpty();
        assertThat(content.diagnostics()).extracting(Diagnostic::code).containsExactly("html-too-long");
    }

    @Test
    void footnotes_that_are_too_much_leave_the_text() {
        String text = "Text[^a].\n\n[^a]: " + "[x] ".repeat(4000) + "\n\n[x]: /" + "y".repeat(16_000) + "\n";

        Content content = rendered(text, Limits.defaults());

        assertThat(content.html()).startsWith("<p>Text<sup").endsWith("</p>\n");
        assertThat(content.diagnostics()).extracting(Diagnostic::code).containsExactly("html-too-long");
    }

    @Test
    void tables_of_too_many_cells_are_left_out() {
        String text = "First.\n\n|a|b|\n|-|-|\n" + "|c|d|\n".repeat(10) + "\nLast.\n";

        Content content = rendered(text, Limits.builder().tableCells(21).build());

        assertThat(content.html()).isEqualTo("<p>First.</p>\n");
        assertThat(content.diagnostics())
                .extracting(problem -> problem.code() + " " + problem.position())
                .containsExactly("too-many-cells 14:4");
        assertThat(rendered(text, Limits.builder().tableCells(22).build()).diagnostics())
                .isEmpty();
    }

    @Test
    void headings_beyond_the_limit_have_no_id() {
        Content content =
                rendered("# a\n# b\n# c\n# d\n", Limits.builder().headings(2).build());

        assertThat(content.html()).isEqualTo("<h1 id=\"a\">a</h1>\n<h1 id=\"b\">b</h1>\n<h1>c</h1>\n<h1>d</h1>\n");
        assertThat(content.headings()).hasSize(2);
        assertThat(content.diagnostics())
                .extracting(problem -> problem.code() + " " + problem.position())
                .containsExactly("too-many-headings 3:1");
    }

    private static Content rendered(String text, Limits limits) {
        return Markdown.create()
                .render(new PostBody(
                        text,
                        "a.md",
                        1,
                        null,
                        Profile.AUTO.toBuilder("keeping")
                                .titleHeading(Profile.TitleHeading.KEEP)
                                .build(),
                        limits));
    }
}
