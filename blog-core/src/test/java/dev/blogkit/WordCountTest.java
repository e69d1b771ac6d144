package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as a reader counts them. */
class WordCountTest {

    private static final List<String> PIECES = List.of(
            "a",
            "Word",
            "é",
            "漢",
            "字",
            "ひ",
            "한",
            "😀",
            " ",
            "\n",
            "\t",
            "\u0001",
            "\u001C",
            "\u00A0",
            "-",
            "'",
            ".",
            "1",
            "&amp;",
            "&lt;",
            "&quot;",
            "&nbsp;",
            "&eacute;",
            "&#65;",
            "&#32;",
            "&unknown;",
            "&",
            "<p>",
            "</p>",
            "<em>",
            "</em>",
            "<br />",
            "<pre>",
            "</pre>",
            "<code>",
            "</code>",
            "<!-- a b -->",
            "<script>x y</script>",
            "<STYLE>a</STYLE>",
            "<",
            "</td><td>");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>one two</p>                              | 2
            <p>one</p><p>two</p>                        | 2
            <p>un<em>like</em>ly</p>                    | 1
            <p><img src="a.png" alt="x > y"> z</p>      | 1
            <p>it's <a href='a>b' title = "c>d">e</a></p> | 2
            <p>Tom &amp; Jerry</p>                      | 2
            <p>R&amp;D, it's well-known</p>             | 3
            <p>&eacute;t&eacute;</p>                    | 1
            <p>one&nbsp;two</p>                         | 2
            <p>漢字 and かな</p>                         | 5
            <li>a</li><li>b</li>                        | 2
            <p>a</p><!-- not this --><script>nor this</script> | 1
            <p>a</p><pre><code>b c</code></pre><p>d</p> | 4
            """)
    void counts_words(String html, int words) {
        assertThat(Content.ofHtml(html).wordCount()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>a</p><pre><code>b c</code></pre><p>d</p> | 2
            <p>a</p><PRE>b c</PRE>d                     | 2
            <p>a</p><pre>b c                            | 1
            <p>a <code>b</code></p>                     | 2
            """)
    void counts_words_that_are_no_code(String html, int words) {
        assertThat(Content.ofHtml(html).proseWordCount()).isEqualTo(words);
    }

    /** What is counted on the way is what {@link Content#text} has. */
    @Test
    void counts_the_words_of_the_text() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder html = new StringBuilder();
            for (int piece = random.nextInt(20); piece > 0; piece--) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            Content content = Content.ofHtml(html.toString());

            assertThat(content.wordCount()).as(html.toString()).isEqualTo(words(content.text()));
        }
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
            boolean alone = "漢字ひ한かな".indexOf(c) >= 0;
            if (alone || Character.isWhitespace(c) || c == '\u00A0') {
                inWord = false;
                words += alone ? 1 : 0;
            } else if (Character.isLetterOrDigit(c)) {
                words += inWord ? 0 : 1;
                inWord = true;
            }
        }
        return words;
    }
}
