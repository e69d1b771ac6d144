package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts as GitHub has them. */
class AlertTest {

    @Test
    void a_quote_that_begins_with_a_mark_is_an_alert() {
        assertThat(html("> [!NOTE]\n> Mind *this*.\n>\n> - one\n\nText.")).isEqualTo("""
                        <div class="alert alert-note" data-alert="note">
                        <p class="alert-title">Note</p>
                        <p>Mind <em>this</em>.</p>
                        <ul>
                        <li>one</li>
                        </ul>
                        </div>
                        <p>Text.</p>
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "[!NOTE], note, Note",
        "[!Tip], tip, Tip",
        "[!important], important, Important",
        "'[!WARNING]  ', warning, Warning",
        "[!CAUTION], caution, Caution"
    })
    void the_mark_is_of_any_case(String mark, String kind, String title) {
        assertThat(html("> " + mark + "\n> Text"))
                .isEqualTo("<div class=\"alert alert-" + kind + "\" data-alert=\"" + kind
                        + "\">\n<p class=\"alert-title\">" + title + "</p>\n<p>Text</p>\n</div>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> [!NOTE]\n>\n> Text", "> [!NOTE]\n> Text", ">[!NOTE]\nText"})
    void what_follows_may_be_a_paragraph_of_its_own(String text) {
        assertThat(html(text)).contains("Note</p>\n<p>Text</p>\n</div>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> [!NOTE]",
                "> [!NOTE] Text\n> more",
                "> \\[!NOTE]\n> Text",
                "> [\\!NOTE]\n> Text",
                "> [!NOTE\\]\n> Text",
                "> &#91;!NOTE]\n> Text",
                "> [!NOTES]\n> Text",
                "> Text\n> [!NOTE]\n> more",
                "> **[!NOTE]**\n> Text",
                "- > [!NOTE]\n  > Text",
                "> > [!NOTE]\n> > Text",
                "[!NOTE]\nText",
                "> [!NOTE]\n> Text\n\n[!NOTE]: /x"
            })
    void what_is_no_alert_stays_as_it_is(String text) {
        assertThat(html(text)).contains("!NOTE").doesNotContain("alert");
    }

    @Test
    void an_alert_is_left_out_with_its_syntax() {
        assertThat(Markdown.builder()
                        .without(Syntax.ALERTS)
                        .build()
                        .render("> [!NOTE]\n> Text")
                        .html())
                .isEqualTo("<blockquote>\n<p>[!NOTE]\nText</p>\n</blockquote>\n");
    }

    @Test
    void an_alert_passes_beside_raw_html() {
        assertThat(html("<b>a</b>\n\n> [!NOTE]\n> Text\n\n<b>c</b>"))
                .contains("<div class=\"alert alert-note\" data-alert=\"note\">\n<p class=\"alert-title\">Note</p>");
    }

    @Test
    void an_excerpt_may_end_in_an_alert() {
        Content content = Markdown.create().render("> [!TIP]\n> One {{more}} two[^1]\n\n[^1]: note");

        assertThat(content.excerpt().html()).endsWith("<p>One </p>\n</div>\n");
        assertThat(content.html()).contains("footnote");
    }

    private static String html(String text) {
        return Markdown.create().render(text).html();
    }
}
