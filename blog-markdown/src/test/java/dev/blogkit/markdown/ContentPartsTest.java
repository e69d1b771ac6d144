package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import dev.blogkit.ContentPart;
import dev.blogkit.Limits;
import dev.blogkit.PostSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a body besides its text. */
class ContentPartsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            text `code` $5 and $6 ¦ -
            ```java\\na\\n``` ¦ CODE
            > - a\\n>\\n>       b ¦ CODE
            $$a_1 + b_1$$ ¦ MATH
            $$\\nx = y\\n$$ ¦ MATH
            a \\\\(x^2\\\\) b ¦ MATH
            \\\\[\\frac{x}\\\\] ¦ MATH
            \\(x\\) and \\[y\\] ¦ -
            \\n# $$a$$ ¦ MATH
            |$$a$$|\\n|-| ¦ MATH
            `$$a$$` and $$ `b` $$ ¦ -
            ```math\\na\\n``` ¦ CODE MATH
            ```\\n$$a$$ <b>\\n``` ¦ CODE
            a <kbd>b</kbd> ¦ RAW_HTML
            <div>\\n\\na\\n\\n</div> ¦ RAW_HTML
            a <!-- b --> c\\n\\n<!-- d --> ¦ -
            a < b & <https://e.org/> ¦ -
            <video src="a.mp4"></video> ¦ RAW_HTML FRAMES
            <iframe src="https://e.org"></iframe> ¦ RAW_HTML
            `<video>` ¦ -
            """, delimiter = '¦', quoteCharacter = '\u0001')
    void tells_of_code_mathematics_html_and_frames(String text, String parts) {
        String markdown = text.replace("\\n", "\n");

        assertThat(parts(Markdown.create().render(markdown))).isEqualTo(parts.replace("-", ""));
    }

    @Test
    void frames_are_those_that_are_shown() {
        String text = "<iframe src=\"https://e.org/\"></iframe>\n";

        assertThat(parts(Markdown.builder().frames("e.org").build().render(text)))
                .isEqualTo("RAW_HTML FRAMES");
        assertThat(parts(Markdown.builder().rawHtml(RawHtml.TRUSTED).build().render(text)))
                .isEqualTo("RAW_HTML FRAMES");
        assertThat(parts(Markdown.builder().rawHtml(RawHtml.ESCAPED).build().render(text)))
                .isEqualTo("RAW_HTML");
    }

    @ParameterizedTest
    @CsvSource({
        "'a[^1]\n\n[^1]: $$x^2$$', MATH",
        "'a[^1] b[^2]\n\n[^1]: costs $$ x\n[^2]: P $$ q\n\n    p2', ''",
    })
    void mathematics_lies_within_one_footnote(String text, String expected) {
        assertThat(parts(Markdown.create().render(text))).isEqualTo(expected);
    }

    @Test
    void what_a_limit_leaves_out_is_not_there() {
        Content content = Markdown.create()
                .render(new PostBody(
                        "First\n\n> ```math\n> a\n> ```\n>\n> | a | b |\n> |---|---|\n> | c | d |\n",
                        "a.md",
                        1,
                        null,
                        Profile.AUTO,
                        Limits.builder().tableCells(3).build()));

        assertThat(content.html()).isEqualTo("<p>First</p>\n");
        assertThat(parts(content)).isEmpty();
    }

    @Test
    void a_post_that_is_rendered_on_demand_tells_the_same() {
        Content content = PostParser.builder()
                .rendering(Rendering.ON_DEMAND)
                .build()
                .parse(PostSource.of("a.md", "Title: a\nDate: 2020-01-01\n\none $$a$$\n\n    two three\n"))
                .content();

        assertThat(parts(content)).isEqualTo("CODE MATH");
        assertThat(content.proseWordCount()).isEqualTo(2);
        assertThat(content.proseReadingTime()).hasMinutes(1);
        assertThat(content.wordCount()).isEqualTo(4);
    }

    private static String parts(Content content) {
        return Stream.of(ContentPart.values())
                .filter(content::has)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }
}
