package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import dev.blogkit.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be chosen of the HTML that is made of Markdown. */
class MarkdownOutputTest {

    @Test
    void pictures_are_loaded_when_they_come_into_view() {
        Content content = Markdown.create().render("![a *b*](c.png \"d\") and ![](e.png)");

        assertThat(content.html())
                .isEqualTo("<p><img src=\"c.png\" alt=\"a b\" title=\"d\" loading=\"lazy\" decoding=\"async\" /> and "
                        + "<img src=\"e.png\" alt=\"\" loading=\"lazy\" decoding=\"async\" /></p>\n");
        assertThat(content.references()).extracting(Reference::target).containsExactly("c.png", "e.png");
    }

    @Test
    void pictures_beside_html_keep_how_they_are_loaded_and_those_in_html_have_what_is_written() {
        assertThat(Markdown.create()
                        .render("![a](b.png) <kbd>c</kbd> <img src=\"d.png\" alt=\"\">")
                        .html())
                .contains("<img src=\"b.png\" alt=\"a\" loading=\"lazy\" decoding=\"async\" />")
                .contains("<img src=\"d.png\" alt=\"\" />");
    }

    @Test
    void plain_images_have_no_more_than_was_written() {
        Markdown markdown = Markdown.builder().plainImages().build();

        assertThat(markdown.render("![a](b.png)").html()).isEqualTo("<p><img src=\"b.png\" alt=\"a\" /></p>\n");
        assertThat(markdown.toBuilder().build().render("![a](b.png)").html()).doesNotContain("loading");
    }

    @Test
    void a_picture_with_a_title_alone_in_its_paragraph_becomes_a_figure_where_asked_for() {
        String text = "![a](b.png \"c < *d*\")\n\nText\n";
        Markdown markdown = Markdown.builder().figures().plainImages().build();
        String figure = "<figure>\n<img src=\"b.png\" alt=\"a\" />\n<figcaption>c &lt; *d*</figcaption>\n</figure>\n";

        assertThat(markdown.render(text).html()).isEqualTo(figure + "<p>Text</p>\n");
        assertThat(markdown.render(text).excerpt().html()).isEqualTo("<p>Text</p>\n");
        assertThat(markdown.render(text).references())
                .extracting(Reference::target)
                .containsExactly("b.png");
        assertThat(markdown.render("> " + text).html()).startsWith("<blockquote>\n" + figure + "</blockquote>");
        assertThat(Markdown.create().render(text).html()).startsWith("<p><img").contains("title=\"c &lt; *d*\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![a](b.png)",
                "![a](b.png \"\")",
                "![a](b.png \"c\") text",
                "[![a](b.png \"c\")](d)",
                "![a](b.png \"c\") ![a](b.png \"c\")",
                "![a](javascript:x \"c\")"
            })
    void other_pictures_become_no_figure(String text) {
        assertThat(Markdown.builder().figures().build().render(text).html())
                .isEqualTo(Markdown.create().render(text).html())
                .startsWith("<p>");
    }
}
