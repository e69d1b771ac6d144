package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too much for the parser is shown as text, and what readers may really write is not. */
class BodyLimitsTest {

    private final Markdown markdown = Markdown.create();

    @Test
    void long_fenced_code_may_hold_any_signs() {
        String json = "  {\"a\": [1, [2, 3], {\"b_c\": \"*d*\"},\n".repeat(30_000);

        Content content = markdown.render("Text\n\n```json\n" + json + "```\n\n*End*");

        assertThat(content.diagnostics()).isEmpty();
        assertThat(content.html())
                .contains("<pre><code class=\"language-json\">")
                .endsWith("<p><em>End</em></p>\n");
    }

    @Test
    void output_of_a_terminal_may_be_fenced() {
        Content content = markdown.render("~~~\n" + "\u001b[32mok\u001b[0m\n".repeat(20_000) + "~~~\n");

        assertThat(content.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [`name`](file.md) and ![picture](u \"title\")\n",
                "| [a](b) | `x[1]` | [c][d] |\n",
                "[a](b), [c](d) and `[]`\n",
                "1. [x] <kbd>k</kbd> [a](http://a.b/c)\n",
            })
    void many_links_without_blank_lines_are_no_problem(String line) {
        Content content = markdown.render("|a|b|c|\n|-|-|-|\n" + line.repeat(4_000));

        assertThat(content.diagnostics()).extracting(Diagnostic::code).doesNotContain("body-unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![[]()",
                "![ `]` ",
                "![ [a](]) ",
                "![ [a](u '] ') \n",
                "![ <a b=\"]\"> \n",
                "![ <!-- ] --> \n",
                "![ \\] \n",
                "![ `\n]` \n",
                "![ <b\nc=']'> \n",
                "![ [a](u\n\"]\") \n",
                "|![ ` | ` |\n",
            })
    void brackets_that_stay_open_show_the_body_as_text(String repeated) {
        String text = "First\n\n" + repeated.repeat(3_000);

        Content content = markdown.render(text);

        assertThat(content.html()).startsWith("<pre>First\n\n" + repeated.substring(0, 3));
        assertThat(content.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo("body-unreadable");
            assertThat(diagnostic.message()).contains("open brackets");
            assertThat(diagnostic.position().line()).isGreaterThan(2);
        });
    }

    @Test
    void few_open_brackets_about_much_text_are_too_many() {
        String text = "![".repeat(1_500) + "\na".repeat(40_000) + "\n" + "](u)".repeat(1_500);

        assertThat(markdown.render(text).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("body-unreadable");
    }

    @Test
    void blank_lines_part_open_brackets() {
        Content content = markdown.render(("[".repeat(100) + "\n\n").repeat(100));

        assertThat(content.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a ", "a`", "&", "a\n", "> a\n\n", "<b> "})
    void a_body_of_nothing_but_marks_is_shown_as_text(String repeated) {
        Content content = markdown.render(repeated.repeat(110_000));

        assertThat(content.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo("body-unreadable");
            assertThat(diagnostic.message()).contains("100000 marks");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<pre>\n```\n\n", "<!--\n```\n-->\n", "<div>\n```\n\n", "- a\n\n  ```\n", "``` `\n", "    ```\n"
            })
    void what_only_looks_like_a_fence_hides_nothing(String opening) {
        Content content = markdown.render(opening + "\n" + "![[]()".repeat(3_000));

        assertThat(content.diagnostics()).extracting(Diagnostic::code).containsExactly("body-unreadable");
    }

    @Test
    void a_long_paragraph_is_shown_as_one() {
        String text = IntStream.rangeClosed(1, 5_000).mapToObj(n -> n + " line").collect(Collectors.joining("\n"));

        assertThat(markdown.render(text).html()).isEqualTo("<p>" + text + "</p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\n*x*\n```", "- x", "# x", "> x", "1) x", "<div>x</div>"})
    void blocks_begin_behind_any_line_of_a_long_paragraph(String block) {
        for (int lines : new int[] {495, 500, 511, 512, 513, 520, 1_000, 1_030}) {
            Content content = markdown.render("1 line\n".repeat(lines) + block);

            assertThat(content.html())
                    .endsWith("</p>\n" + markdown.render(block).html());
        }
    }

    @Test
    void problems_in_a_long_paragraph_have_their_line() {
        Content content = markdown.render("1 line\n".repeat(2_000) + "a <script>b</script>\n" + "1 line\n".repeat(100));

        assertThat(content.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo("html-removed");
            assertThat(diagnostic.position().line()).isEqualTo(2_001);
        });
    }
}
