package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link NodeHtml} writes is what commonmark's own renderer makes of the same tree. */
class CommonmarkHtmlTest {

    private static final int TEXTS = 25_000;

    /** Pieces that begin, end and fill every kind of node, but for code in the text of pictures, which commonmark leaves out. */
    private static final List<String> PIECES = List.of(
            "\n",
            "\n",
            "\n\n",
            "\n\n",
            "    ",
            " ",
            "word ",
            "x",
            "é “q” ",
            "😀",
            "& ",
            "&amp;",
            "<",
            ">",
            "\"",
            "'",
            "\\",
            "\\{",
            "\\!",
            "\\<",
            "&#123;",
            "&lt;",
            "&#x5d;",
            "&#33",
            "&#0;",
            "://",
            "*",
            "**",
            "_",
            "`",
            "~~",
            "~",
            "# ",
            "## ",
            "- ",
            "* ",
            "+ ",
            "1. ",
            "7) ",
            "0. ",
            "> ",
            "---\n",
            "===\n",
            "```java {1}\n",
            "```\n",
            "~~~ a\n",
            "[",
            "]",
            "](",
            "](/a b)",
            "](<x y>)",
            "](u \"T<\")",
            ")",
            "![p](i.png)",
            "![p](i.png 'T')",
            "[r]",
            "[r]: /r%20s?a=[1]&b=%zz \"R\"\n",
            "[^1]",
            "[^1]: note ",
            "[^b c]",
            "[^b c]: > q\n",
            "[^1]:\n    - item\n",
            "| a | b |\n",
            "|--|:-:|\n",
            "|:-|-:|\n",
            "|",
            "- [ ] ",
            "- [x] ",
            "<b>",
            "</b>",
            "<div>\n",
            "<!-- c -->",
            "https://e.org/a?b=c&d ",
            "<https://e.org/ü>",
            "www.e.org ",
            "a@e.org ",
            "  \n",
            "\\\n",
            "\t");

    private static final List<String> TAGS = List.of(
            "<table>",
            "<td align=",
            "<section class=\"footnotes\"",
            "-2\" data-footnote-ref",
            "<input ",
            "<ol start=",
            "<del>",
            "<code class=",
            "<blockquote>",
            "<img ",
            "<h2>",
            "title=",
            "%25zz",
            "%F0%9F%98%80",
            "<br />",
            "<hr />",
            "<strong>");

    private final List<Extension> extensions = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            FootnotesExtension.create(),
            AutolinkExtension.create());
    private final Parser parser = Parser.builder().extensions(extensions).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(extensions)
            .percentEncodeUrls(true)
            .build();
    private final Markdown markdown = Markdown.builder()
            .rawHtml(RawHtml.TRUSTED)
            .without(Syntax.ALERTS, Syntax.HEADING_IDS, Syntax.CODE_INFO)
            .plainImages()
            .build();

    private String compare(String text) {
        String html = markdown.render(text).html();
        assertThat(html).as(text).isEqualTo(renderer.render(parser.parse(text)));
        return html;
    }

    @Test
    void examples_of_the_specification_with_all_extensions() {
        for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
            compare(example.getSource().replace('→', '\t'));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://e.org/a\\[b",
                "x\\!www.e.org/\\{a\\} b\\{",
                "\\<https://e.org/a\\> \\{ c",
                "a\\#b@e.org c\\{d",
                "&lt;a@e.org&gt; &#123; *\\{a@e.org*",
                "*\\{* https://e.org/&#123;a`b`\\{",
                "[\\{https://e.org](x\\{y)",
                "http\\://e.org https:/\\/e.org ht\\{tp://e.org"
            })
    void addresses_with_escaped_signs(String text) {
        compare(text);
        compare("| " + text + " |\n|-|\n\n- " + text);
    }

    @Test
    void references_to_any_character() {
        for (int c = 0; c < 200; c++) {
            compare("a &#" + c + ";&#x" + Integer.toHexString(c) + ";&#000" + c + "; \\" + (char) Math.max(c, ' ')
                    + "b");
        }
        compare("&lbrace;&LBRACE;&lcub;&rbrace;&rcub;&lbrack;&lsqb;&rbrack;&rsqb;&excl;&percnt;&num;&lt;&gt;&sol;&quot;"
                + "&apos;&period;&;&#;&#x;&lt &#99999999; &abcdefghijklmnop;");
    }

    @Test
    void many_escapes_take_no_more_than_their_time() {
        for (String piece : List.of("\\{", "://\\{", "\\{ ", "&#123;", "a@b\\{ ")) {
            assertTimeout(Duration.ofSeconds(5), () -> markdown.render("a@b.org " + piece.repeat(20_000)));
        }
    }

    /** Six digits of base 16 and seven of base 10 are the most (CommonMark 0.31.2, section 2.5). */
    @Test
    void numbers_of_characters_have_so_many_digits() {
        compare("a &#x00007B; b &#x000007B; c &#0000123; d &#00000123; e &#x; f &#; g");
    }

    @Test
    void random_texts() {
        Random random = new Random(20_261_125);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = 3 + random.nextInt(25); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String html = compare(text.toString());
            TAGS.stream().filter(html::contains).forEach(tag -> seen.merge(tag, 1, Integer::sum));
        }
        assertThat(seen)
                .containsOnlyKeys(TAGS)
                .allSatisfy((tag, count) -> assertThat(count).as(tag).isGreaterThan(50));
    }
}
