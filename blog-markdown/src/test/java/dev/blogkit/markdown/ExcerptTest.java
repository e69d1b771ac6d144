package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.Limits;
import dev.blogkit.Reference;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for a body in a list of posts. */
class ExcerptTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- more -->",
                "<!--more-->",
                "<!--\tMORE -->",
                "<!-- truncate -->",
                "{/* truncate */}",
                "{/*truncate*/}",
                "{{more}}",
                "<!-- TEASER_END -->",
                "<!-- TEASER_END: read on -->",
                "<!-- PELICAN_END_SUMMARY -->"
            })
    void ends_at_the_marks_of_other_tools(String mark) {
        assertThat(excerpt("One.\n\n# Two\n\n" + mark + "\n\nThree.\n"))
                .isEqualTo("<p>One.</p>\n<h1 id=\"two\">Two</h1>\n");
        assertThat(excerpt("One " + mark + " two.\n\nThree.\n"))
                .startsWith("<p>One")
                .doesNotContain("two");
        assertThat(excerpt("One `" + mark + "` two.\n\nThree.\n")).contains("two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'One.\\n\\n<!-- PELICAN_BEGIN_SUMMARY -->\\n\\nTwo.\\n\\n<!-- PELICAN_END_SUMMARY -->\\n\\nThree.' | '<p>Two.</p>\\n'
            'One.\\n\\n<!-- PELICAN_END_SUMMARY -->\\n\\n<!-- PELICAN_BEGIN_SUMMARY -->\\n\\nTwo.'            | '<p>One.</p>\\n'
            '> One.\\n>\\n> <!-- PELICAN_BEGIN_SUMMARY -->\\n\\nTwo.\\n\\n<!-- PELICAN_END_SUMMARY -->'       | '<blockquote>\\n<p>One.</p>\\n</blockquote>\\n<p>Two.</p>\\n'
            'One.\\n\\n<!-- PELICAN_BEGIN_SUMMARY -->\\n\\nTwo.'                                          | '<p>One.</p>\\n'
            """)
    void begins_at_the_mark_of_Pelican_if_it_ends_at_one(String text, String excerpt) {
        assertThat(excerpt(text.replace("\\n", "\n"))).isEqualTo(excerpt.replace("\\n", "\n"));
    }

    @Test
    void is_what_a_limit_leaves_of_it() {
        Content content = Markdown.create()
                .render(new PostBody(
                        "First\n\nSecond\n\n> q\n>\n> {{more}}\n>\n> | a | b |\n> |---|---|\n> | c | d |\n",
                        "a.md",
                        1,
                        null,
                        Profile.AUTO,
                        Limits.builder().tableCells(3).build()));

        assertThat(content.excerpt().html()).isEqualTo("<p>First</p>\n<p>Second</p>\n");
    }

    @Test
    void a_trusted_one_is_closed_also_at_a_limit() {
        Content content = Markdown.builder()
                .rawHtml(RawHtml.TRUSTED)
                .build()
                .render(new PostBody(
                        "![i](a.png) x " + "<b>".repeat(90),
                        "a.md",
                        1,
                        null,
                        Profile.AUTO,
                        Limits.builder().htmlLength(400).build()));

        assertThat(content.diagnostics()).isEmpty();
        assertThat(content.excerpt().html()).startsWith("<p>x <b>").contains("</b>".repeat(90));
    }

    @Test
    void ends_at_a_mark_of_ones_own() {
        Markdown markdown = Markdown.builder()
                .excerptMark("<!-- fold -->")
                .excerptMark("[[cut]]")
                .build();

        assertThat(markdown.render("One.\n\nTwo.\n\n<!-- fold -->\n\nThree.")
                        .excerpt()
                        .html())
                .isEqualTo("<p>One.</p>\n<p>Two.</p>\n");
        assertThat(markdown.render("One.\n\nTwo [[cut]] three.").excerpt().html())
                .isEqualTo("<p>One.</p>\n<p>Two </p>\n");
        assertThat(markdown.toBuilder()
                        .build()
                        .render("A\n\nB [[cut]]")
                        .excerpt()
                        .html())
                .startsWith("<p>A</p>\n<p>B");
        assertThatThrownBy(() -> Markdown.builder().excerptMark(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_the_first_paragraph_that_has_words() {
        assertThat(excerpt(
                        "![cover](a.png)\n\n[![badge](b.svg)](c)\n\n[TOC]\n\n# Head\n\n    code\n\nWords.\n\nMore.\n"))
                .isEqualTo("<p>Words.</p>\n");
        assertThat(excerpt("![cover](a.png)\n")).isEmpty();
        assertThat(excerpt("- a list\n")).isEmpty();
    }

    @Test
    void has_no_pictures_and_no_marks_of_footnotes() {
        Content content = Markdown.create()
                .render("See[^1] [this][r] ![x](x.png)[![y](y.png)](z).\n\n[^1]: Note.\n\n[r]: /late/\n");

        assertThat(content.excerpt().html()).isEqualTo("<p>See <a href=\"/late/\">this</a> .</p>\n");
        assertThat(content.excerpt().references()).extracting(Reference::target).containsExactly("/late/");
        assertThat(content.html()).contains("x.png", "y.png", "fnref");
        assertThat(content.references()).extracting(Reference::target).contains("x.png", "y.png", "z", "/late/");
    }

    @Test
    void a_marked_one_keeps_what_stands_before_the_mark() {
        assertThat(excerpt("![x](x.png) text\n\n<!-- more -->\n\nMore.\n")).contains("<img");
    }

    @Test
    void goes_on_to_the_length_that_was_asked_for_and_no_paragraph_is_cut() {
        String text = """
                First of ten

                second of some

                third

                # Head

                last
                """;

        assertThat(excerpt(text, 0)).isEqualTo("<p>First of ten</p>\n");
        assertThat(excerpt(text, 25)).isEqualTo("<p>First of ten</p>\n");
        assertThat(excerpt(text, 26)).isEqualTo("<p>First of ten</p>\n<p>second of some</p>\n");
        assertThat(excerpt(text, 1000)).isEqualTo("<p>First of ten</p>\n<p>second of some</p>\n<p>third</p>\n");
        assertThatThrownBy(() -> Markdown.builder().excerptLength(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\{{more}}",
                "{\\{more}}",
                "{{more}\\}",
                "&#123;{more}}",
                "{&lbrace;more}}",
                "&#x07b;{more}}",
                "\\{/* truncate */}",
                "\\{/*truncate*/}",
                "\\<<more>>",
                "\\<!- more ->",
                "&lt;!-- more -->",
                "<code>{{more}}</code>",
                "<kbd>a {{more}}</kbd>",
                "<samp>*{/*truncate*/}*</samp>",
                "<tt><<more>></tt>"
            })
    void a_mark_that_is_escaped_or_code_is_none(String mark) {
        Content content = Markdown.builder()
                .rawHtml(RawHtml.TRUSTED)
                .build()
                .render("One " + mark + " two.\n\nThree.\n\n{{more}}\n\nFour.");

        assertThat(content.excerpt().html()).contains("two", "Three").doesNotContain("Four");
        assertThat(content.html()).containsPattern("(?i)more|truncate");
    }

    @Test
    void code_of_one_paragraph_hides_no_mark_in_the_next() {
        assertThat(excerpt("One <code>two.\n\nThree {{more}} four."))
                .contains("Three")
                .doesNotContain("four");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Intro</p>\\n<!-- more -->\\n<p>Rest</p>\\n\\nPara.|<p>Intro</p>\\n",
                "<p>Intro<!--more-->Rest</p>\\n\\nPara.|<p>Intro</p>",
                "<div><p>Intro</p>\\n<!-- more -->\\n<p>Rest</p></div>|<div><p>Intro</p>\\n</div>",
                "Intro.\\n\\nSecond.\\n\\n<!-- more --> Rest.|<p>Intro.</p>\\n<p>Second.</p>\\n",
                "<!-- a -->\\n\\nOne.\\n\\n<!-- b --><!-- more --><!-- c -->Rest|<p>One.</p>\\n"
            })
    void a_mark_may_share_its_block_with_other_html(String text, String excerpt) {
        for (RawHtml mode : new RawHtml[] {RawHtml.SANITIZED, RawHtml.TRUSTED}) {
            String html = Markdown.builder()
                    .rawHtml(mode)
                    .build()
                    .render(text.translateEscapes())
                    .excerpt()
                    .html();
            assertThat(Jsoup.parseBodyFragment(html.replaceAll("<!--.*?-->", ""))
                            .body()
                            .html()
                            .replaceAll("\\s+", ""))
                    .isEqualTo(excerpt.translateEscapes().replaceAll("\\s+", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One</p>\n<!-- more -->\n<p>Rest</p>\n\nPara.",
                "<p>One<!-- more -->Rest</p>\n\nPara.",
                "<!-- more --> Rest.\n\nPara.",
                "<p>One</p>\n  <!-- more -->\n\nPara.",
                "Para.\n\n<div>\n<!-- more -->\n</div>",
                "<div><!-- more --> x\n\n- a\n"
            })
    void a_mark_within_html_changes_no_byte_of_what_is_trusted(String text) {
        Content content = Markdown.builder().rawHtml(RawHtml.TRUSTED).build().render(text);

        assertThat(content.html())
                .isEqualTo(HtmlRenderer.builder()
                        .build()
                        .render(Parser.builder().build().parse(text)));
        assertThat(content.excerpt().html()).doesNotContain("Rest");
    }

    @Test
    void a_mark_in_preformatted_text_or_in_a_script_is_none() {
        String body = "One.\n\n<%s>\na <!-- more --> b\n</%s>\n\nTwo.\n\n<!-- more -->\n\nThree.";

        for (String name : new String[] {"pre", "script", "style", "textarea"}) {
            assertThat(excerpt(body.replace("%s", name))).contains("Two").doesNotContain("Three");
        }
    }

    @Test
    void html_that_is_shown_as_text_is_parted_at_a_mark() {
        Content content =
                Markdown.builder().rawHtml(RawHtml.ESCAPED).build().render("<p>One <!-- more --> two</p>\n\nThree.");

        assertThat(content.excerpt().html()).isEqualTo("<p>&lt;p&gt;One </p>\n");
        assertThat(content.html()).isEqualTo("<p>&lt;p&gt;One </p>\n<p> two&lt;/p&gt;</p>\n<p>Three.</p>\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <iframe src="https://video.example/x"></iframe> <!-- more -->             | <iframe src="https://video.example/x"></iframe>
            <style>p{}</style> <!-- more -->                                          | ``
            <div>a</div> <!-- more --> <style>p{}</style> <div>b <title>c</title></div> | <div>a</div>
            """)
    void a_part_of_a_block_is_judged_as_a_block(String block, String excerpt) {
        Content content = Markdown.builder().frames("video.example").build().render(block + "\n\nTwo.\n");

        assertThat(content.excerpt().html().strip()).isEqualTo(excerpt);
        assertThat(content.html()).doesNotContain("&lt;").doesNotContain("p{}").endsWith("<p>Two.</p>\n");
        assertThat(content.diagnostics()).extracting(Diagnostic::code).doesNotContain("html-unclosed");
    }

    @Test
    void a_part_of_a_block_that_ends_in_a_tag_is_shown_as_text() {
        Content content = Markdown.create().render("<div>a</div> <!-- more --> <div class=\"b>\n\n**Two**\n");

        assertThat(content.html()).contains("<div>a</div>", "&lt;div class=&quot;b&gt;", "<p><strong>Two</strong></p>");
        assertThat(content.diagnostics()).extracting(Diagnostic::code).containsExactly("html-unclosed");
    }

    @Test
    void what_is_removed_behind_a_mark_is_told_at_its_line() {
        assertThat(Markdown.create()
                        .render("<p>One</p>\n<!-- more -->\n<p>two</p>\n<script>x</script>\n")
                        .diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.position().line()).isEqualTo(3));
    }

    @Test
    void a_mark_may_stand_in_what_is_struck_out() {
        assertThat(excerpt("One ~~two {{more}} three~~")).isEqualTo("<p>One <del>two </del></p>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See <b>bold <!-- more --> and</b>|<p>See <b>bold </b></p>\\n",
                "See <b>bold\\n\\nTwo|<p>See <b>bold</p>\\n</b>",
                "See <b>bold ![x](y)\\n\\nTwo|<p>See <b>bold</p>\\n</b>",
                "<div>\\n\\nOne *two {{more}}* three\\n\\n</div>|<div>\\n<p>One <em>two </em></p>\\n</div>\\n",
                "<b>One</b> {{more}} two|<p><b>One</b> </p>\\n"
            })
    void an_excerpt_of_trusted_html_leaves_nothing_open(String text, String excerpt) {
        assertThat(Markdown.builder()
                        .rawHtml(RawHtml.TRUSTED)
                        .build()
                        .render(text.translateEscapes())
                        .excerpt()
                        .html())
                .isEqualTo(excerpt.translateEscapes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "![a](b.png)  \\nText|<p>Text</p>",
                "![a](b.png)\\n![c](d.png)\\nText|<p>Text</p>",
                "![a](b.png) Text|<p>Text</p>",
                "*![a](b.png)* Text|<p>Text</p>",
                "***![a](b.png)*** Text|<p>Text</p>",
                "Text  \\n![a](b.png)|<p>Text</p>",
                "Text\\n![a](b.png)\\nmore|<p>Text\\nmore</p>",
                "Text[^1]\\n\\n[^1]: note|<p>Text</p>"
            })
    void nothing_is_left_where_a_picture_was(String text, String excerpt) {
        assertThat(excerpt(text.translateEscapes())).isEqualTo(excerpt.translateEscapes() + "\n");
    }

    private static String excerpt(String text) {
        return Markdown.create().render(text).excerpt().html();
    }

    private static String excerpt(String text, int length) {
        return Markdown.builder()
                .excerptLength(length)
                .build()
                .render(text)
                .excerpt()
                .html();
    }
}
