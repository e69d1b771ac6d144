package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blogkit.Content;
import dev.blogkit.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
