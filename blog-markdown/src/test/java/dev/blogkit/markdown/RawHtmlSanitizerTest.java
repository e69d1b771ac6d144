package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blogkit.PostSource;
import dev.blogkit.markdown.RawHtmlSanitizer.Removal;
import dev.blogkit.markdown.RawHtmlSanitizer.Sanitized;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** What stays of HTML: {@code raw-html/kept.txt} has examples. Attacks are in {@link XssPayloadsTest}. */
class RawHtmlSanitizerTest {

    private static final int FRAGMENTS = 20_000;

    /** What means something to a reader of HTML, in pieces. */
    private static final List<String> ALPHABET = List.of(
            ("<b> <i> <a|href=x> <p> <div> <table> <tr> <td> <caption> <colgroup> <col> <li> <ul> <dd> <dt> <h1> <pre> <button> "
                            + "<svg> <math> <mtext> <foreignObject> <style> <script> <title> <textarea> <select> <option> <template> "
                            + "<iframe> <noscript> <object> <center> <x-y> <form> <ruby> <rt> <rp> <img|src=x> <br> <input> <hr> "
                            + "<details> <summary> <marquee> <font> <nobr> <code> <em> <span|id=a> <video> <source|src=y> <tbody> "
                            + "</b> </i> </a> </p> </div> </table> </tr> </td> </caption> </li> </ul> </h1> </pre> </button> </svg> "
                            + "</math> </mtext> </style> </script> </title> </textarea> </select> </template> </iframe> "
                            + "</noscript> </object> </center> </x-y> </form> </br> </font> </nobr> </em> </span> </video> <!-- --> "
                            + "<![CDATA[ ]]> <!x <?x &lt; &amp; &quot; &#1; &#13; &nbsp &#0; | x y < > \" ' = / - onclick=x "
                            + "href=javascript:x title=\"")
                    .split(" ", -1));

    private final RawHtmlSanitizer sanitizer = new RawHtmlSanitizer(Set.of("Frames.Example.org"));

    private record Row(String name, String written, String shown, List<Removal> removals) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(RawHtmlSanitizerTest.class.getResourceAsStream("/raw-html/kept.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("\n# ", -1))
                    .skip(1)
                    .map(RawHtmlSanitizerTest::row)
                    .toList();
        }
    }

    private static Row row(String text) {
        List<String> lines = text.lines().toList();
        String written = unescaped(lines.get(1).substring(2));
        String shown =
                lines.get(2).equals(">") ? written : unescaped(lines.get(2).substring(2));
        List<Removal> removals = lines.stream()
                .filter(line -> line.startsWith("! "))
                .map(line -> line.split(" ", 3))
                .map(parts -> new Removal(Integer.parseInt(parts[1]), parts[2]))
                .toList();
        return new Row(lines.get(0), written, shown, removals);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }

    @Test
    void there_are_examples() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void keeps_what_the_examples_say(Row row) {
        Sanitized sanitized = sanitizer.sanitize(row.written);

        assertThat(sanitized.html()).isEqualTo(row.shown);
        assertThat(sanitized.removals()).isEqualTo(row.removals);
        assertThat(PageOracle.faults(sanitized.html())).isEmpty();
    }

    static List<Example> specification() {
        List<Example> examples = new ArrayList<>(ExampleReader.readExamples(TestResources.getSpec()));
        examples.addAll(ExampleReader.readExamples(TestResources.getGfmSpec()));
        return examples;
    }

    @Test
    void keeps_footnotes_to_the_byte() {
        String html = PostParser.create()
                .parse(PostSource.of("a.md", "a[^n] b[^n] c[^2]\n\n[^n]: d\n\n    e\n[^2]: f\n"))
                .content()
                .html();

        assertThat(html).contains("data-footnotes", "fnref-n-2");
        assertThat(sanitizer.sanitize(html)).isEqualTo(new Sanitized(html, List.of()));
    }

    @Test
    void keeps_what_Markdown_made_to_the_byte() {
        PostParser parser = PostParser.builder()
                .bodies(Markdown.builder().rawHtml(RawHtml.ESCAPED).build())
                .build();

        assertThat(specification()).hasSizeGreaterThan(1_000).allSatisfy(example -> {
            String html = parser.parse(PostSource.of("a.md", "---\ntitle: x\n---\n" + example.getSource()))
                    .content()
                    .html();
            assertThat(sanitizer.sanitize(html)).as(html).isEqualTo(new Sanitized(html, List.of()));
        });
    }

    @Test
    void leaves_nothing_that_two_readers_see_in_two_ways()
            throws IOException, SAXException, ParserConfigurationException {
        Random random = new Random(20_240_501);
        for (int i = 0; i < FRAGMENTS; i++) {
            StringBuilder html = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                html.append(ALPHABET.get(random.nextInt(ALPHABET.size())).replace('|', ' '));
            }
            String clean = sanitizer.sanitize(html.toString()).html();

            assertThat(PageOracle.faults(clean)).as("%s\n%s", html, clean).isEmpty();
            assertThat(sanitizer.sanitize(clean)).as("%s", html).isEqualTo(new Sanitized(clean, List.of()));
            assertThat(PageOracle.htmlTree(clean)).as("%s", html).isEqualTo(PageOracle.xmlTree(clean));
        }
    }

    @Test
    void lists_a_hundred_of_many_removals() {
        List<Removal> removals =
                sanitizer.sanitize("<b onclick=x>y</b>".repeat(1_000)).removals();

        assertThat(removals).hasSize(100).last().isEqualTo(new Removal(99 * 18 + 3, "attribute onclick of <b>"));
    }

    @Test
    void shows_the_start_of_a_long_address() {
        String address = "javascript:" + "x".repeat(10_000);

        assertThat(sanitizer.sanitize("<a href=" + address + ">y</a>").removals())
                .containsExactly(new Removal(3, "address " + address.substring(0, 100) + "... of <a>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<p>",
                "<div>",
                "<a href=x>",
                "<table>",
                "<table><tr><td>",
                "<ul><li>",
                "<svg>",
                "<math><mtext>",
                "<!--",
                "<!-- -->",
                "<br>",
                "&amp;",
                "<center>",
                "<b></i>",
                "<p><b>",
                "<a><table>",
                "<table><b>",
                "<script></script>",
                "<b onclick=1>",
                "</p>",
                "<select><option>",
                "<template>",
                "<h1>",
                "<ruby><rt>",
                "<button><p>",
                "<table>x",
                "<b><p></b>",
                "<svg><foreignObject>",
                "<i class=x><div>",
                "<img src=javascript:x>",
                "<pre>\n",
                "<",
                "< ",
                "&",
                "\u0001"
            })
    void takes_floods_in_time(String piece) {
        int times = Math.min(2 * 1024 * 1024 / piece.length(), 6_000);

        Sanitized sanitized =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> sanitizer.sanitize(piece.repeat(times)));

        assertThat(sanitized.html().length()).isLessThan(8 * 1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "<br/>", "<p><b id=a>"})
    void refuses_more_tags_than_it_has_memory_for(String piece) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sanitizer.sanitize(piece.repeat(60_000)))
                .withMessageContaining("50000");
    }
}
