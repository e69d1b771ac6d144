package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words behind a fence become, and code that an application marks up. */
class CodeBlockTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java | <code class=\"language-java\">",
                "rust,ignore | <code class=\"language-rust\" data-info=\"ignore\">",
                "js {1,3} | <code class=\"language-js\" data-info=\"{1,3}\">",
                "js{1,3} title=\"a\" | <code class=\"language-js\" data-info=\"{1,3} title=&quot;a&quot;\">",
                "python:main.py | <code class=\"language-python\" data-info=\"main.py\">",
                "c++ ;x | <code class=\"language-c++\" data-info=\"x\">",
                "{.java .numbered} | <code data-info=\"{.java .numbered}\">",
                "a\">b | <code class=\"language-a&quot;&gt;b\">",
                "'' | <code>"
            })
    void the_first_word_is_the_language_and_the_rest_is_kept(String info, String tag) {
        assertThat(Markdown.create().render("```" + info + "\nx\n```").html())
                .isEqualTo("<pre>" + tag + "x\n</code></pre>\n");
    }

    @Test
    void what_is_kept_passes_beside_raw_html() {
        assertThat(Markdown.create()
                        .render("<b>a</b>\n\n```js {1}\nx\n```\n\n<b>c</b>")
                        .html())
                .contains("<code class=\"language-js\" data-info=\"{1}\">");
    }

    @Test
    void a_highlighter_hears_language_info_and_code() {
        List<String> heard = new ArrayList<>();
        Markdown markdown = Markdown.builder()
                .highlighter((language, info, code) -> {
                    heard.add(language + "/" + info + "/" + code);
                    return Optional.empty();
                })
                .build();

        Content content = markdown.render("```js {1}\na < b\n```\n\n- ~~~\n  c\n  ~~~\n\n<!-- -->\n\n    d\n\n`e`");

        assertThat(heard).containsExactly("js/{1}/a < b\n", "//c\n", "//d\n");
        assertThat(content.html()).contains("data-info=\"{1}\">a &lt; b\n</code>");
    }

    @Test
    void highlighted_code_goes_out_as_it_stands() {
        Markdown markdown = Markdown.builder()
                .highlighter((language, info, code) ->
                        language.isEmpty() ? Optional.empty() : Optional.of("<span class=\"k\">" + info + "</span>"))
                .build();

        assertThat(markdown.toBuilder()
                        .build()
                        .render("a\n```js {1}\nx\n```\n\n    y")
                        .html())
                .isEqualTo("<p>a</p>\n<pre><code class=\"language-js\" data-info=\"{1}\"><span class=\"k\">{1}</span>"
                        + "</code></pre>\n<pre><code>y\n</code></pre>\n");
        assertThat(markdown.toBuilder()
                        .without(Syntax.CODE_INFO)
                        .build()
                        .render("```js,a {1}\nx\n```")
                        .html())
                .isEqualTo("<pre><code class=\"language-js,a\"><span class=\"k\">{1}</span></code></pre>\n");
    }

    @Test
    void highlighted_code_among_raw_html_loses_its_classes() {
        Markdown markdown = Markdown.builder()
                .highlighter((language, info, code) -> Optional.of("<span class=\"k\">a</span>"))
                .build();

        assertThat(markdown.render("<b>a</b>\n\n```js\nx\n```\n\n<b>c</b>").html())
                .contains("<code class=\"language-js\"><span>a</span></code>");
    }

    @Test
    void a_highlighter_that_throws_costs_the_marks_of_one_block() {
        Markdown markdown = Markdown.builder()
                .highlighter((language, info, code) -> {
                    throw new IllegalStateException("no colours");
                })
                .build();

        Content content = markdown.render("# A\n\n```js\nx\n```");

        assertThat(content.html())
                .isEqualTo("<h1 id=\"a\">A</h1>\n<pre><code class=\"language-js\">x\n</code></pre>\n");
        assertThat(content.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("highlighter-failed");
            assertThat(problem.position()).hasToString("3:1");
            assertThat(problem.message()).contains("no colours");
        });
    }
}
