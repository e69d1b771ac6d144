package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is open at the end of HTML, with jsoup as the judge. */
class OpenElementsTest {

    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<a href=x>",
            "</a>",
            "<div>",
            "</div>",
            "<ul>",
            "<li>",
            "</li>",
            "</ul>",
            "<dl>",
            "<dt>",
            "<dd>",
            "</dl>",
            "<span class='>'>",
            "</span>",
            "<code>",
            "</code>",
            "<blockquote>",
            "</blockquote>",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "</tr>",
            "</table>",
            "<br>",
            "<hr/>",
            "<img src=x>",
            "<!-- <b> -->",
            "<!-->",
            "<h2>",
            "</h2>",
            "<details>",
            "<summary>",
            "</details>",
            "<pre>",
            "</pre>",
            "text ",
            "< ",
            "&lt;b>",
            "<em>",
            "</em>",
            "<section>",
            "<!x>",
            "<?x?>",
            "<svg><path/></svg>",
            "<script>'<b>'",
            "</script>",
            "<textarea>",
            "</textarea>",
            "<title>",
            "</title>",
            "<button>",
            "</button>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "<p>See <b>bold",
                "<p><b><i>x</b>y",
                "<p>a<p>b",
                "<ul><li>a<li>b<ul><li>c",
                "<div><p>a<div>b",
                "<table><tr><td>a",
                "<table><tr><td><div>a</table><b>",
                "<div><table><tr><td></div>a",
                "<br><img><hr>",
                "<svg><path d='x'/><g>",
                "<script>if (a < b) '</b>'",
                "<textarea><b>",
                "<!-- a",
                "<b><!-- <i> -->",
                "<a href='x>y' title=\"b>",
                "<div class=a",
                "<SPAN>a",
                "<details><summary>a",
                "<select><option>a",
                "<b>a</b ><i>b</i\n>",
                "</b></p></div>",
                "<b a==\">\" <i>",
                "<b a=b\"c><i>x",
                "<b =\">x",
                "<b a/=\">x",
                "<b a = \n'>' c=\"",
                "<script>x</script"
            })
    void what_follows_the_end_tags_stands_in_nothing(String html) {
        assertStandsAlone(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a</p>|''",
                "<p>a <b>b|</b></p>",
                "<p>a<br />b <img src=\"x\" />|</p>",
                "<p>a<p>b|</p>",
                "<b>a</b>|''"
            })
    void nothing_is_closed_that_is_not_open(String html, String tags) {
        assertThat(OpenElements.endTags(html).strip()).isEqualTo(tags);
    }

    @Test
    void with_random_html_nothing_stays_open() {
        Random random = new Random(20_261_125);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder html = new StringBuilder();
            for (int piece = 1 + random.nextInt(10); piece > 0; piece--) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertStandsAlone(html.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<p>",
                "<ul><li>",
                "<i></b>",
                "<!--",
                "<textarea>",
                "</p>",
                "<a '",
                "<svg>",
                "<table><td>"
            })
    void deep_nesting_takes_no_more_than_its_time(String piece) {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> OpenElements.endTags(piece.repeat(40_000)));
    }

    @ParameterizedTest
    @CsvSource({"<div>,<b><span>,</b>", "<svg>,<g>,</svg>", "<li><div><table>,<span>,</li>", "<table>,<td>,</p>"})
    void end_tags_that_miss_what_they_end_take_no_more_than_their_time(String start, String open, String end) {
        String html = start + open.repeat(40_000) + end.repeat(40_000);

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> OpenElements.endTags(html));
    }

    @Test
    void an_end_tag_ends_what_stands_far_above() {
        assertThat(OpenElements.endTags("<table>" + "<tr><td>a".repeat(5_000) + "</table>"))
                .isEmpty();
    }

    private static void assertStandsAlone(String html) {
        Document page = Jsoup.parse("<!DOCTYPE html><body>" + html + OpenElements.endTags(html) + "<p id=\"x\">y</p>");
        Element next = page.expectFirst("#x");
        assertThat(next.parent()).as(html).isSameAs(page.body());
        assertThat(next.html()).as(html).isEqualTo("y");
    }
}
