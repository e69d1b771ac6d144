package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import dev.blogkit.PostSource;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Footnotes: every mark leads to its note and every note back to each of its marks. */
class FootnoteTest {

    private static Document page(Content content) {
        assertThat(content.diagnostics()).isEmpty();
        return Jsoup.parse(content.html());
    }

    private static List<String> numbers(Document page) {
        return page.select("a[data-footnote-ref]").eachText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a[^1]\n\n[^1]: one\n",
                "a[^1] b[^1] c[^2]\n\n[^2]: two\n\n[^1]: one\n",
                "a[^1]\n\n[^1]: one[^2]\n\n[^2]: two[^1]\n",
                "a[^1]\n\n[^1]: itself[^1]\n",
                "a[^a] b[^a] c[^a-2] d[^a]\n\n[^a]: one\n\n[^a-2]: two\n",
                "a[^1]\n\n[^1]:\n    - a list\n",
                "a[^1]\n\n[^1]: one\n\n    ```\n    code\n    ```\n",
                "> [!NOTE]\n> a[^1]\n\n[^1]: one\n",
                "![a[^1]](a.png) b[^1]\n\n[^1]: one\n",
                "| a[^1] |\n|---|\n| b[^1] |\n\n[^1]: one\n",
            })
    void marks_lead_to_notes_and_notes_back(String text) {
        Document page = page(Markdown.create().render(text));

        assertThat(page.select("a[data-footnote-ref]")).isNotEmpty();
        for (Element mark : page.select("a[data-footnote-ref]")) {
            Element note = page.expectFirst("section li[id=" + mark.attr("href").substring(1) + "]");
            assertThat(note.select("a[href=#" + mark.id() + "]"))
                    .as("way back to %s", mark)
                    .hasSize(1);
        }
        for (Element back : page.select("a[data-footnote-backref]")) {
            assertThat(page.getElementById(back.attr("href").substring(1)))
                    .as("mark of %s", back)
                    .isNotNull();
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void numbers_follow_the_first_marks_and_those_in_notes_come_last() {
        Document page = page(Markdown.create().render("a[^z] b[^a] c[^z]\n\n[^a]: x[^n]\n[^n]: y\n[^z]: z[^n]\n"));

        assertThat(numbers(page)).containsExactly("1", "2", "1", "3", "3");
        assertThat(page.select("section li").eachAttr("id")).containsExactly("fn-z", "fn-a", "fn-n");
    }

    @Test
    void a_note_without_a_mark_is_left_out() {
        Content content = Markdown.create().render("a[^1]\n\n[^1]: one\n[^2]: two\n");

        assertThat(content.html()).contains("one").doesNotContain("two");
    }

    @Test
    void notes_have_the_prefix_of_their_post() {
        Content content = PostParser.builder()
                .bodies(Markdown.builder().prefixIds().build())
                .build()
                .parse(PostSource.of("my-trip.md", "---\ntitle: T\n---\na[^1]\n\n[^1]: one\n"))
                .content();

        Document page = page(content);
        assertThat(page.select("[id]").eachAttr("id")).containsExactly("fnref-my-trip-1", "fn-my-trip-1");
        assertThat(page.select("a").eachAttr("href")).containsExactly("#fn-my-trip-1", "#fnref-my-trip-1");
        assertThat(content.references()).extracting("target").containsExactly("#fn-my-trip-1", "#fnref-my-trip-1");
    }
}
