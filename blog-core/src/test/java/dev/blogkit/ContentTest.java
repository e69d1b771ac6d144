package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    @Test
    void content_of_no_html_says_of_everything_what_other_content_without_html_does() throws IOException {
        Content none = Content.ofHtml("");
        Content other = Content.builder("").build();

        assertThat(none.html()).isEqualTo(other.html()).isEmpty();
        assertThat(none.text()).isEqualTo(other.text()).isEmpty();
        assertThat(none.excerpt().html()).isEmpty();
        assertThat(none.wordCount()).isEqualTo(other.wordCount()).isZero();
        assertThat(none.readingTime()).isEqualTo(other.readingTime());
        assertThat(none.references()).isEmpty();
        assertThat(none.utf8()).isEmpty();
        for (ContentPart part : ContentPart.values()) {
            assertThat(none.has(part)).isFalse();
        }
        StringBuilder html = new StringBuilder();
        none.writeHtml(LinkRewriter.none(), html);
        assertThat(html).isEmpty();
    }

    @Test
    void references_stand_where_they_are_in_the_source() {
        String source = "[a](a.md) and\r\n\u00e4 [b](b.md), [a](a.md)\rthe [c c](<c c.md>) [r] [n]\n\n[r]: late.md";
        String html = "<a href=\"a.md\"><a href=\"b.md\"><a href=\"a.md\"><a href=\"c%20c.md\">"
                + "<a href=\"late.md\"><a href=\"none.md\"><a href=\"b.md\">";
        Content.Builder content = Content.builder(html).source(source).sourceLine(5);
        for (int at = html.indexOf('"'); at >= 0; at = html.indexOf('"', html.indexOf('"', at + 1) + 1)) {
            content.reference(LinkKind.LINK, at + 1, html.indexOf('"', at + 1));
        }

        assertThat(content.build().references())
                .extracting(reference -> reference.target() + " " + reference.position())
                .containsExactly(
                        "a.md 5:5", "b.md 6:7", "a.md 6:18", "c%20c.md 7:12", "late.md 9:6", "none.md 5:1", "b.md 6:7");
    }

    @Test
    void a_reference_by_a_definition_moves_none_of_those_behind_it() {
        String html = "<a href=\"y.md\"><a href=\"x.md\"><a href=\"x.md\">";
        Content content = Content.builder(html)
                .source("[a][r]\n\n[b](x.md)\n\n[c](x.md)\n\n[r]: y.md")
                .findReferences()
                .build();

        assertThat(content.references())
                .extracting(Reference::position)
                .map(Object::toString)
                .containsExactly("7:6", "3:5", "5:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.md", "b.md", "a-b.md"})
    void references_of_a_long_source_are_found_at_once_or_not_at_all(String target) {
        String html = ("<a href=\"" + target + "\">").repeat(100_000);
        Content.Builder content = Content.builder(html).source("[a](b.md) [c](a-b.md) ".repeat(90_000));
        for (int at = html.indexOf('"'); at >= 0; at = html.indexOf('"', html.indexOf('"', at + 1) + 1)) {
            content.reference(LinkKind.LINK, at + 1, html.indexOf('"', at + 1));
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(content.build().references()).hasSize(100_000));
    }

    @ParameterizedTest
    @CsvSource({
        "[b](a-b.md)/[a](b.md), b.md, 2:5",
        "[one](a/gone.md)/[two](gone.md), gone.md, 2:7",
        "[gone.md](gone.md), gone.md, 1:11",
        "See `b.md` now./[b](b.md), b.md, 2:5",
        "![b](<b.md>), b.md, 1:7",
        "[r]//[r]: b.md, b.md, 3:6",
        "[a](b.md#part)/[b](b.md), b.md, 2:5"
    })
    void a_reference_is_no_part_of_another_text(String source, String target, String position) {
        Content content = Content.builder("<a href=\"" + target + "\">")
                .source(source.replace('/', '\n').replace("a\ngone", "a/gone"))
                .reference(LinkKind.LINK, 9, 9 + target.length())
                .build();

        assertThat(content.references().get(0).position()).hasToString(position);
    }

    private static final String HTML = """
            <p>Go <a href="a.md?x=1&amp;y=2">there</a>.</p>
            <p><img src="b.png" alt=""> and <a href="c.md">c</a></p>
            """;

    @Test
    void an_excerpt_that_ends_within_an_element_is_closed() {
        Content content = Content.builder("<p>One <a href=\"x\">two</a> three</p>")
                .reference(LinkKind.LINK, 16, 17)
                .excerpt(0, 26, "</p>")
                .build();

        assertThat(content.excerpt().html()).isEqualTo("<p>One <a href=\"x\">two</a></p>");
        assertThat(content.excerpt().references()).hasSize(1);
        assertThat(content.html()).isEqualTo("<p>One <a href=\"x\">two</a> three</p>");
    }

    @Test
    void references_are_found_in_a_part_of_the_html_only() {
        String html = "<a href=\"a\">a</a><p>é <a href=\"b\">b</a></p><a href=\"c\">c</a>";
        Content.Builder builder = Content.builder(html);

        Content content = builder.reference(LinkKind.LINK, 9, 10)
                .findReferences(html.indexOf("<p>"), html.indexOf("</p>"))
                .build();

        assertThat(content.references()).extracting(Reference::target).containsExactly("a", "b");
        assertThatThrownBy(() -> builder.findReferences(0, 12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.findReferences(0, html.length() + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("part 0 to");
    }

    @Test
    void headings_are_listed_by_level() {
        assertThat(tableOfContents("2 a", "3 b", "3 c", "4 d", "2 e")).isEqualTo("""
                        <ul>
                        <li><a href="#a">a</a>
                        <ul>
                        <li><a href="#b">b</a></li>
                        <li><a href="#c">c</a>
                        <ul>
                        <li><a href="#d">d</a></li>
                        </ul>
                        </li>
                        </ul>
                        </li>
                        <li><a href="#e">e</a></li>
                        </ul>
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "2 a/4 b/3 c/2 d, a(b c) d",
        "3 a/2 b/3 c, a b(c)",
        "4 a/3 b/2 c/1 d, a b c d",
        "1 a/6 b/6 c/1 d, a(b c) d",
        "2 a/5 b/3 c/5 d/2 e, a(b c(d)) e",
        "1 a/2 b/3 c/4 d/5 e/6 f, a(b(c(d(e(f)))))"
    })
    void skipped_levels_nest_as_far_as_there_are_headings(String headings, String outline) {
        String html = tableOfContents(headings.split("/", -1));

        assertThat(html.replaceAll("<a[^>]*>", " ")
                        .replace("<ul>", "(")
                        .replace("</ul>", ")")
                        .replaceAll("<[^>]*>|\n", "")
                        .replace("( ", "(")
                        .replaceAll("^\\(|\\)$", ""))
                .isEqualTo(outline);
        assertThat(html.split("<ul>", -1)).hasSameSizeAs(html.split("</li>\n</ul>\n", -1));
    }

    @Test
    void a_table_of_contents_is_escaped_and_holds_no_empty_link() {
        Content content = Content.builder("")
                .headings(List.of(new Heading(2, "a&\"b", "1 < 2"), new Heading(3, "section", " ")))
                .build();

        assertThat(content.tableOfContents())
                .isEqualTo("<ul>\n<li><a href=\"#a&amp;&quot;b\">1 &lt; 2</a></li>\n</ul>\n");
    }

    @Test
    void without_headings_there_is_no_table_of_contents() {
        assertThat(Content.ofHtml("<p>a</p>").tableOfContents()).isEmpty();
        assertThat(Content.builder("")
                        .headings(List.of(new Heading(1, "section", "")))
                        .build()
                        .tableOfContents())
                .isEmpty();
    }

    private static String tableOfContents(String... headings) {
        return Content.builder("")
                .headings(Stream.of(headings)
                        .map(heading ->
                                new Heading(heading.charAt(0) - '0', heading.substring(2), heading.substring(2)))
                        .toList())
                .build()
                .tableOfContents();
    }

    @Test
    void gives_the_html_as_it_was_made() {
        assertThat(content().build().html()).isEqualTo(HTML);
    }

    @Test
    void gives_references_without_html_escapes_in_order() {
        assertThat(content().build().references())
                .containsExactly(
                        new Reference(LinkKind.LINK, "a.md?x=1&y=2", SourcePosition.START),
                        new Reference(LinkKind.IMAGE, "b.png", SourcePosition.START),
                        new Reference(LinkKind.LINK, "c.md", SourcePosition.START));
    }

    @Test
    void replaces_every_reference_at_its_place() {
        LinkRewriter links = (kind, reference) -> kind + ":" + reference.charAt(0);

        String html = written(content().build(), links);

        assertThat(html).isEqualTo("""
                        <p>Go <a href="LINK:a">there</a>.</p>
                        <p><img src="IMAGE:b" alt=""> and <a href="LINK:c">c</a></p>
                        """);
    }

    @Test
    void leaves_references_that_the_rewriter_leaves() {
        assertThat(written(content().build(), LinkRewriter.none())).isEqualTo(HTML);
    }

    @Test
    void escapes_what_the_rewriter_gives() {
        LinkRewriter links = (kind, reference) -> "/?a=1&b=\"><script>";

        String html = written(content().build(), links);

        assertThat(html)
                .contains("href=\"/?a=1&amp;b=&quot;&gt;&lt;script&gt;\"")
                .doesNotContain("<script>");
    }

    @Test
    void leaves_html_without_known_references_alone() {
        Content content = Content.builder("<a href=\"a.md\">a</a>").build();

        assertThat(content.references()).isEmpty();
        assertThat(written(content, (kind, reference) -> "changed")).isEqualTo("<a href=\"a.md\">a</a>");
    }

    @Test
    void refuses_references_that_overlap() {
        Content.Builder builder = Content.builder("<a href=\"a.md\">").reference(LinkKind.LINK, 9, 13);

        assertThatThrownBy(() -> builder.reference(LinkKind.LINK, 12, 13)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "3, 2", "0, 5"})
    void refuses_a_reference_or_an_excerpt_outside_of_the_html(int start, int end) {
        Content.Builder builder = Content.builder("four");

        assertThatThrownBy(() -> builder.reference(LinkKind.LINK, start, end))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.excerpt(start, end)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takes_all_of_the_html_for_the_excerpt_where_none_was_said() {
        assertThat(content().build().excerpt().html()).isEqualTo(HTML);
    }

    @Test
    void keeps_the_references_of_the_excerpt() {
        int start = HTML.indexOf("<p><img");

        Content excerpt = content().excerpt(start, HTML.length()).build().excerpt();

        assertThat(excerpt.html()).isEqualTo(HTML.substring(start));
        assertThat(excerpt.references())
                .containsExactly(
                        new Reference(LinkKind.IMAGE, "b.png", SourcePosition.START),
                        new Reference(LinkKind.LINK, "c.md", SourcePosition.START));
        assertThat(written(excerpt, (kind, reference) -> "x"))
                .isEqualTo("<p><img src=\"x\" alt=\"\"> and <a href=\"x\">c</a></p>\n");
    }

    @Test
    void finds_the_references_of_html_by_itself() {
        Content content = Content.ofHtml(HTML);

        assertThat(content.references()).isEqualTo(content().build().references());
        assertThat(written(content, (kind, reference) -> "x")).contains("href=\"x\"", "src=\"x\"");
    }

    @Test
    void finds_references_in_place_of_those_that_were_said() {
        Content content = content()
                .reference(LinkKind.LINK, HTML.length(), HTML.length())
                .findReferences()
                .build();

        assertThat(content.references()).isEqualTo(content().build().references());
    }

    @Test
    void C1_an_excerpt_keeps_the_references_that_were_found() {
        int start = HTML.indexOf("<p><img");

        Content excerpt = Content.builder(HTML)
                .findReferences()
                .excerpt(start, HTML.length() - 5, "</p>")
                .build()
                .excerpt();

        assertThat(written(excerpt, (kind, reference) -> kind + ":" + reference))
                .isEqualTo("<p><img src=\"IMAGE:b.png\" alt=\"\"> and <a href=\"LINK:c.md\">c</a></p>");
    }

    @Test
    void is_its_own_excerpt_where_it_is_an_excerpt() {
        Content excerpt = content().excerpt(0, HTML.indexOf("\n")).build().excerpt();

        assertThat(excerpt.excerpt().html()).isEqualTo(excerpt.html()).isEqualTo(HTML.substring(0, HTML.indexOf("\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>un<em>like</em>ly</p>                               | unlikely
            <p>Un<EM>like</EM>ly, <kbd>Ctrl</kbd>+<kbd>C</kbd></p> | Unlikely, Ctrl+C
            <p>a <mark>b</mark>c <u>d</u>, <time>5</time>th</p>    | a bc d, 5th
            <h1>One</h1><p>two</p>                                 | One\\ntwo
            <p>a   b\\n\\tc</p>                                      | a b\\nc
            <ul>\\n<li>x</li>\\n<li>y</li>\\n</ul>                    | x\\ny
            <p>a<br>b</p>                                          | a\\nb
            <p>1 &lt; 2 &amp;&amp; &quot;x&quot; &gt; y</p>        | 1 < 2 && "x" > y
            <p>&amp;lt;</p>                                        | &lt;
            <p>a<!-- <b>no</b> -->b</p>                            | ab
            <script>let a = "<p>";</script><p>b</p>                | b
            <STYLE>p { }</STYLE>b                                  | b
            <p>a <code>b</code> c</p>                              | a b c
            <p>see<img src="x" alt="y"></p>                        | see
            <p>caf&eacute; &#8217;&#x2019;&nbsp;AT&T &hellip;</p>   | café ’’\u00A0AT&T …
            """, quoteCharacter = '\u0001')
    void gives_the_plain_text_between_the_tags(String html, String text) {
        Content content = Content.ofHtml(html.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(content.text()).isEqualTo(text.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource({"'<p>a', a", "'a<', a", "'a<!-- b', a", "'a<script>b', a", "'', ''"})
    void gives_the_plain_text_of_html_that_ends_too_soon(String html, String text) {
        assertThat(Content.ofHtml(html).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "'<p></p>', 0",
        "<p>one two  three</p>, 3",
        "<p>don't stop</p>, 2",
        "<p>- - -</p>, 0",
        "<p>un<em>like</em>ly</p>, 1",
        "<p>one</p><p>two</p>, 2",
        "<p>日本語</p>, 3",
        "<p>日本語。Java です</p>, 6",
        "<p>Java言語</p>, 3",
        "<p>한국어</p>, 3",
        "<p>Привет мир</p>, 2",
        "<p>a\u00A0b</p>, 2",
        "<p>\uD840\uDC00\uD840\uDC01</p>, 2",
        "<p>😀</p>, 0"
    })
    void counts_words_and_each_chinese_japanese_or_korean_character(String html, int words) {
        assertThat(Content.ofHtml(html).wordCount()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "<p>one</p><pre><code>two three</code></pre>four, 2",
        "<p>one <code>two</code></p>, 2",
        "<p>one</p><PRE class=x>two</PRE >three, 2",
        "one<pre>two, 1",
        "<prefix>one</prefix>, 1"
    })
    void counts_words_without_those_of_code_blocks(String html, int words) {
        assertThat(Content.ofHtml(html).proseWordCount()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "<p>$$a$$ <b>b</b></p>, ''",
        "<pre>a</pre>, CODE",
        "<prefix>&lt;pre>, ''",
        "<!-- <pre> <video> -->, ''",
        "a <IFRAME src=b></IFRAME>, FRAMES",
        "<video/>, FRAMES",
        "<audio controls>, FRAMES",
        "<pre></pre><embed>, CODE FRAMES"
    })
    void shows_by_its_html_whether_it_has_code_and_frames(String html, String parts) {
        assertThat(parts(Content.ofHtml(html))).isEqualTo(parts);
    }

    @Test
    void has_the_parts_that_its_maker_names_and_no_others() {
        Set<ContentPart> parts = new HashSet<>(Set.of(ContentPart.MATH, ContentPart.FRAMES));
        Content.Builder builder = Content.builder("<pre>a</pre>").parts(parts);
        parts.clear();

        assertThat(parts(builder.build())).isEqualTo("MATH FRAMES");
        assertThat(parts(Content.builder("<pre>").parts(Set.of()).build())).isEmpty();
        assertThat(parts(Content.builder("")
                        .parts(EnumSet.allOf(ContentPart.class))
                        .build()))
                .isEqualTo("CODE MATH RAW_HTML FRAMES");
    }

    private static String parts(Content content) {
        return Stream.of(ContentPart.values())
                .filter(content::has)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "220, 1", "329, 1", "330, 2", "2200, 10"})
    void takes_a_minute_for_220_words_and_at_least_one(int words, long minutes) {
        Content content = Content.ofHtml("word ".repeat(words));

        assertThat(content.readingTime()).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void gives_what_else_was_said_of_it() {
        Heading heading = new Heading(2, "part", "Part");
        Diagnostic problem = Diagnostic.warning("some-problem", "a.md", SourcePosition.START, "found it", "mend it");

        Content content = content()
                .source("# Top")
                .topHeading("Top")
                .headings(List.of(heading))
                .diagnostics(List.of(problem))
                .build();

        assertThat(content.source()).isEqualTo("# Top");
        assertThat(content.topHeading()).contains("Top");
        assertThat(content.headings()).containsExactly(heading);
        assertThat(content.diagnostics()).containsExactly(problem);
    }

    @Test
    void does_not_change_when_its_builder_is_used_again() {
        Content.Builder builder =
                Content.builder("<a href=\"a\"><a href=\"b\">").reference(LinkKind.LINK, 9, 10);
        Content content = builder.build();

        builder.reference(LinkKind.LINK, 21, 22);

        assertThat(content.references()).hasSize(1);
    }

    @Test
    void finds_references_behind_characters_of_every_length() {
        String html = "<p>é ’ 漢 😀 <a href=\"ä.md\">’😀</a> <img src=\"b.png\" alt=\"漢\">’</p><p>é</p>";
        Content content = Content.builder(html)
                .findReferences()
                .excerpt(0, html.indexOf("<p>é</p>"))
                .build();

        assertThat(content.html()).isEqualTo(html);
        assertThat(content.references()).extracting(Reference::target).containsExactly("ä.md", "b.png");
        assertThat(written(content, (kind, reference) -> "/x/" + reference))
                .isEqualTo(html.replace("ä.md", "/x/ä.md").replace("b.png", "/x/b.png"));
        assertThat(written(content.excerpt(), (kind, reference) -> "/y"))
                .isEqualTo("<p>é ’ 漢 😀 <a href=\"/y\">’😀</a> <img src=\"/y\" alt=\"漢\">’</p>");
    }

    @Test
    void replaces_halves_of_surrogate_pairs_and_keeps_all_places() {
        String html = "\uD83D<a href=\"\uDE00x\">\uDE00😀</a>\uD83D";
        Content content = Content.builder(html)
                .findReferences()
                .excerpt(1, html.length() - 1)
                .build();

        assertThat(content.html()).isEqualTo("\uFFFD<a href=\"\uFFFDx\">\uFFFD😀</a>\uFFFD");
        assertThat(content.excerpt().html()).isEqualTo("<a href=\"\uFFFDx\">\uFFFD😀</a>");
        assertThat(content.excerpt().references()).extracting(Reference::target).containsExactly("\uFFFDx");
    }

    @Test
    void replaces_halves_of_surrogate_pairs_behind_an_excerpt_too() {
        assertThat(Content.builder("ab")
                        .excerpt(0, 1, "\uD83D")
                        .build()
                        .excerpt()
                        .html())
                .isEqualTo("a\uFFFD");
    }

    @Test
    void kinds_of_references_keep_their_numbers_in_serialized_content() {
        assertThat(LinkKind.values()).startsWith(LinkKind.LINK, LinkKind.IMAGE, LinkKind.EMBED);
    }

    @ParameterizedTest
    @CsvSource({
        "<p>One two three</p>, 13, One two three",
        "<p>One two three</p>, 12, One two…",
        "<p>One two three</p>, 8, One two…",
        "<p>One two three</p>, 7, One…",
        "<p>Onetwothree</p>, 4, One…",
        "<p>One</p><p>two</p>, 9, One two",
        "<p>😀😀😀</p>, 4, 😀…",
        "<p>漢字漢字</p>, 3, 漢字…",
        "<p>One</p>, 1, …"
    })
    void a_short_text_is_cut_behind_a_word(String html, int most, String text) {
        assertThat(Content.ofHtml(html).shortText(most)).isEqualTo(text);
        assertThatThrownBy(() -> Content.ofHtml(html).shortText(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_excerpt_may_be_no_part_of_the_html() {
        Content content = Content.builder("<p>a <img src=\"b\"></p>")
                .excerpt(Content.ofHtml("<p>a</p>"))
                .build();

        assertThat(content.excerpt().html()).isEqualTo("<p>a</p>");
        assertThat(Content.builder("<p>a</p><p>b</p>")
                        .excerpt(content)
                        .excerpt(0, 8)
                        .build()
                        .excerpt()
                        .html())
                .isEqualTo("<p>a</p>");
    }

    @Test
    void an_excerpt_never_divides_a_character() {
        assertThat(Content.builder("é😀é").excerpt(0, 2).build().excerpt().html())
                .isEqualTo("é😀");
        assertThat(Content.builder("é😀é").excerpt(2, 4).build().excerpt().html())
                .isEqualTo("é");
    }

    @Test
    void gives_bytes_to_those_who_take_them_and_characters_in_place_of_what_is_rewritten() throws IOException {
        Content content = Content.ofHtml("<p>’</p><a href=\"b.md\">é</a>");
        Pieces pieces = new Pieces();

        content.writeHtml((kind, reference) -> "/b/", pieces);
        content.writeHtml(LinkRewriter.none(), pieces);

        assertThat(pieces.list)
                .containsExactly(
                        "bytes <p>’</p><a href=\"",
                        "text /b/",
                        "bytes \">é</a>",
                        "bytes <p>’</p><a href=\"b.md\">é</a>");
    }

    @Test
    void a_kind_of_content_needs_to_say_no_more_than_its_html() {
        Content content = new Content() {
            private static final long serialVersionUID = 1;

            @Override
            public void writeHtml(LinkRewriter links, Appendable out) throws IOException {
                out.append("<p>One &amp; two</p>");
            }
        };

        assertThat(content.html()).isEqualTo("<p>One &amp; two</p>");
        assertThat(content.text()).isEqualTo("One & two");
        assertThat(content.wordCount()).isEqualTo(2);
        assertThat(content.excerpt()).isSameAs(content);
        assertThat(content.source()).isEmpty();
        assertThat(content.topHeading()).isEmpty();
        assertThat(content.headings()).isEmpty();
        assertThat(content.references()).isEmpty();
        assertThat(content.diagnostics()).isEmpty();
    }

    /** Notes what it is given, and in which form. */
    private static final class Pieces implements Utf8Appendable {

        private final List<String> list = new ArrayList<>();

        @Override
        public void appendUtf8(byte[] utf8, int start, int end) {
            list.add("bytes " + new String(utf8, start, end - start, StandardCharsets.UTF_8));
        }

        @Override
        public Pieces append(CharSequence text) {
            list.add("text " + text);
            return this;
        }

        @Override
        public Pieces append(CharSequence text, int start, int end) {
            return append(text.subSequence(start, end));
        }

        @Override
        public Pieces append(char c) {
            return append(String.valueOf(c));
        }
    }

    @Test
    void survives_java_serialization_with_its_post() throws IOException, ClassNotFoundException {
        Post post = Post.builder("a.md")
                .title("A")
                .published(PostDate.parse("2024-05-01T10:00:00+02:00").orElseThrow())
                .tags(List.of(new Tag("Java")))
                .authors(List.of(Author.of("Ada").withEmail("ada@example.org")))
                .fields(Fields.of(
                        "a.md",
                        List.of(new Field(
                                "title", FieldValue.ofText("A", SourcePosition.START), SourcePosition.START))))
                .content(content()
                        .source("Go")
                        .topHeading("Top")
                        .excerpt(0, HTML.indexOf('\n'))
                        .build())
                .build();

        Post copy = copied(post);

        assertThat(copy).isEqualTo(post);
        assertThat(copy.toMap()).isEqualTo(post.toMap());
        assertThat(copy.content().html()).isEqualTo(HTML);
        assertThat(copy.content().references()).isEqualTo(post.content().references());
        assertThat(copy.content().topHeading()).contains("Top");
    }

    private static Content.Builder content() {
        int image = HTML.indexOf("b.png");
        int last = HTML.indexOf("c.md");
        return Content.builder(HTML)
                .reference(LinkKind.LINK, HTML.indexOf("a.md"), HTML.indexOf("\">there"))
                .reference(LinkKind.IMAGE, image, image + 5)
                .reference(LinkKind.LINK, last, last + 4);
    }

    private static String written(Content content, LinkRewriter links) {
        StringBuilder html = new StringBuilder();
        try {
            content.writeHtml(links, html);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return html.toString();
    }

    private static Post copied(Post post) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(post);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Post) in.readObject();
        }
    }
}
