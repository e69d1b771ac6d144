package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Curly quotes, dashes and ellipses where they are asked for. */
class SmartPunctuationTest {

    private static final Markdown SMART = Markdown.builder().smartPunctuation().build();

    @ParameterizedTest
    @CsvSource(textBlock = """
            "Hello," said Ada.       | “Hello,” said Ada.
            'a' and 'b'              | ‘a’ and ‘b’
            it's, don't, boys'       | it’s, don’t, boys’
            the '70s and 'tis        | the ’70s and ’tis
            "'Yes,' she said."       | “‘Yes,’ she said.”
            ("a") and ['b']          | (“a”) and [‘b’]
            "a                       | “a
            6'2" tall                | 6’2” tall
            "*a*"                    | “<em>a</em>”
            *"a"* and **'b'**        | <em>“a”</em> and <strong>‘b’</strong>
            'that *is' it*'          | ‘that <em>is’ it</em>’
            *'a* b'                  | <em>’a</em> b’
            "`b`"                    | “<code>b</code>”
            "[a](/b)" ["c"](/d)      | “<a href="/b">a</a>” <a href="/d">“c”</a>
            'a [b' c](/d) e'         | ‘a <a href="/d">b’ c</a> e’
            日本"語"                 | 日本”語”
            😀 "😀"                  | 😀 “😀”
            """, delimiter = '|', quoteCharacter = '\u0001')
    void quotes_are_curly_also_across_other_marks(String text, String html) {
        assertThat(inline(text)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a-b            | a-b
            1--2           | 1–2
            a---b          | a—b
            a----b         | a––b
            a-----b        | a—–b
            a------b       | a——b
            a-------b      | a—––b
            a--------b     | a––––b
            well...        | well…
            a..b....       | a..b….
            """, delimiter = '|')
    void dashes_and_dots_join(String text, String html) {
        assertThat(inline(text)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            `"a" -- b...`                  | <code>&quot;a&quot; -- b...</code>
            \\"a\\" \\'b\\' c\\--d \\...   | &quot;a&quot; 'b' c--d ...
            <https://e.org/a--b>           | <a href="https://e.org/a--b">https://e.org/a--b</a>
            https://e.org/a--b             | <a href="https://e.org/a--b">https://e.org/a--b</a>
            [a](/b--c "d--e")              | <a href="/b--c" title="d--e">a</a>
            <kbd title="a--b">c</kbd>      | <kbd title="a--b">c</kbd>
            <code>a --b "x"</code> "y"     | <code>a --b &quot;x&quot;</code> “y”
            "<kbd>'*a*'...</kbd>"          | “<kbd>'<em>a</em>'...</kbd>”
            $$a--b'$$ c--d                 | $$a--b'$$ c–d
            "\\\\(f'(x)\\\\)" isn't        | “\\(f'(x)\\)” isn’t
            \\\\[a...b\\\\] ...              | \\[a...b\\] …
            $$a--b                         | $$a–b
            $$a `b` c--d$$                 | $$a <code>b</code> c–d$$
            \\\\(a--b $$c--d$$              | \\(a–b $$c--d$$
            &quot;a&quot; &#39;b&#39;      | &quot;a&quot; 'b'
            """, delimiter = '|', quoteCharacter = '\u0001')
    void what_is_no_text_stays(String text, String html) {
        assertThat(inline(text)).isEqualTo(html);
    }

    @Test
    void titles_stay_as_written() {
        assertThat(SMART.toBuilder()
                        .figures()
                        .build()
                        .render("![a](b.png \"it's\")")
                        .html())
                .contains("<figcaption>it's</figcaption>");
    }

    @Test
    void formulas_take_no_more_than_their_time() {
        for (String piece : List.of("$$ ", "$$`a` ", "\\\\( ", "\\\\(`a` \\\\) ", "\\\\[ \\\\( ")) {
            assertTimeout(Duration.ofSeconds(5), () -> SMART.render(piece.repeat(20_000)));
        }
    }

    @Test
    void headings_cells_and_lists_have_it_and_each_stands_for_itself() {
        assertThat(SMART.render("# It's\n\n- \"a\n- b\"\n\n|'c'|\n|-|\n|d--e|\n\n    \"f\"\n")
                        .html())
                .contains(">It’s</h1>", "<li>“a</li>", "<li>b”</li>", "<th>‘c’</th>", "<td>d–e</td>", "&quot;f&quot;");
    }

    @Test
    void marks_of_an_excerpt_keep_their_meaning() {
        Markdown markdown = SMART.toBuilder().excerptMark("--cut--").build();

        assertThat(markdown.render("\"A\" --cut-- B").excerpt().html()).isEqualTo("<p>“A” </p>\n");
    }

    @Test
    void it_is_off_by_default() {
        assertThat(Markdown.create().render("'a' -- b...").html()).isEqualTo("<p>'a' -- b...</p>\n");
    }

    private static String inline(String text) {
        String html = SMART.render(text).html();
        return html.substring("<p>".length(), html.length() - "</p>\n".length());
    }
}
