package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements of other vocabularies, as the JDK's parser reads them. */
class ExtensionTest {

    private static final Namespace ONE = new Namespace("x", "urn:x:one");
    private static final Namespace TWO = new Namespace("y", "urn:x:two");
    private static final Namespace OTHER_X = new Namespace("x", "urn:x:two");

    static List<FeedWriter> xmlWriters() {
        return List.of(AtomWriter.create(), RssWriter.create());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a:b", "a>", "-a", "é", "a\u0000", "a\n", "xmlns", "XMLNSa"})
    void W8_refuses_a_name_of_an_element_or_an_attribute_that_is_none(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extension.builder(ONE, name))
                .withMessageContaining("'" + name + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extension.builder(ONE, "a").attribute(name, "v"))
                .withMessageContaining("'" + name + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extension.builder(ONE, "a").attribute(TWO, name, "v"))
                .withMessageContaining("'" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a b", "a:b", "xml", "xmlns", "XML1", "é", "a\n"})
    void W8_refuses_a_prefix_that_is_none(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Namespace(prefix, "urn:x:one"))
                .withMessageContaining("'" + prefix + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "relative", "a b", "http:", "http://www.w3.org/2000/xmlns/", "urn:a\u0000", "urn:a\uFFFE"})
    void W8_refuses_a_name_of_a_namespace_that_is_none(String uri) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Namespace("x", uri))
                .withMessageContaining("'" + uri + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"media", "itunes", "podcast", "dc", "content", "fh", "atom"})
    void X5_refuses_a_customary_prefix_for_another_namespace(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Namespace(prefix, "urn:x:one"))
                .withMessageContaining(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.w3.org/2005/Atom", "http://purl.org/dc/elements/1.1/"})
    void X5_refuses_another_prefix_for_a_customary_namespace(String uri) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Namespace("a", uri))
                .withMessageContaining("'a'");
    }

    @ParameterizedTest
    @CsvSource({"atom, http://www.w3.org/2005/Atom", "fh, http://purl.org/syndication/history/1.0"})
    void W8_refuses_elements_that_the_feed_writes_itself(String prefix, String uri) {
        Namespace own = new Namespace(prefix, uri);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extension.builder(own, "updated"))
                .withMessageContaining("updated");
    }

    @Test
    void W8_refuses_elements_that_lie_a_hundred_deep_and_more() {
        Extension element = Extension.of(Namespace.MEDIA, "title", "x");
        for (int depth = 1; depth < 100; depth++) {
            element = Extension.builder(Namespace.MEDIA, "group").child(element).build();
        }
        Extension.Builder deeper = Extension.builder(Namespace.MEDIA, "group").child(element);

        assertThatIllegalArgumentException().isThrownBy(deeper::build).withMessageContaining("100");
    }

    @Test
    void W8_refuses_text_beside_elements() {
        Extension.Builder both = Extension.builder(ONE, "a").text("text").child(Extension.of(ONE, "b", ""));

        assertThatIllegalArgumentException().isThrownBy(both::build).withMessageContaining("x:a");
    }

    @Test
    void X5_refuses_two_namespaces_with_one_prefix_in_an_element() {
        Extension.Builder element = Extension.builder(ONE, "a").child(Extension.of(OTHER_X, "b", ""));
        Extension.Builder attribute = Extension.builder(ONE, "a").attribute(OTHER_X, "b", "");

        assertThatIllegalArgumentException()
                .isThrownBy(element::build)
                .withMessageContaining("prefix x stands for urn:x:one and for urn:x:two");
        assertThatIllegalArgumentException().isThrownBy(attribute::build).withMessageContaining("prefix x");
    }

    @Test
    void X5_refuses_two_namespaces_with_one_prefix_in_an_entry_or_a_head() {
        Extension one = Extension.of(ONE, "a", "1");
        Extension other = Extension.of(OTHER_X, "a", "2");
        Entry.Builder entry = Sample.entry("a").extension(one).extension(other);
        Feed.Builder feed = Sample.feedBuilder().extension(one).extension(other);

        assertThatIllegalArgumentException().isThrownBy(entry::build).withMessageContaining("prefix x");
        assertThatIllegalArgumentException().isThrownBy(feed::build).withMessageContaining("prefix x");
    }

    @Test
    void X5_refuses_an_attribute_that_is_there_under_another_prefix() {
        Namespace same = new Namespace("z", ONE.uri());
        Extension.Builder element = Extension.builder(ONE, "a").attribute(ONE, "n", "1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> element.attribute(same, "n", "2"))
                .withMessageContaining("z:n")
                .withMessageContaining("x:n");
        assertThat(element.attribute(ONE, "n", "3").attribute(same, "m", "4").build())
                .satisfies(mended -> assertThat(mended.namesAndValues()).containsExactly("x:n", "3", "z:m", "4"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a ]]> b & <c> "d" 'e'      | a ]]> b & <c> "d" 'e'
            `a\tb`                     | `a\tb`
            """)
    void W8_escapes_text_and_attributes(String written, String read) {
        Xml rss = Written.rss(Sample.feed(with(Extension.builder(ONE, "a")
                .child(Extension.builder(ONE, "b")
                        .attribute("v", written)
                        .text(written)
                        .build()))));

        assertThat(rss.text("//item/x:a/x:b")).isEqualTo(read);
        assertThat(rss.text("//item/x:a/x:b/@v")).isEqualTo(read);
    }

    @Test
    void X2_cleans_text_and_attributes() {
        String hostile = "a\u0000\u0008b\uD800c\uFFFF\uD83D\uDE00";
        Entry entry =
                with(Extension.builder(ONE, "a").attribute(TWO, "v", hostile).text(hostile));

        for (Xml xml : List.of(Written.atom(Sample.feed(entry)), Written.rss(Sample.feed(entry)))) {
            assertThat(xml.text("//x:a")).isEqualTo("ab\uFFFDc\uFFFD\uD83D\uDE00");
            assertThat(xml.text("//x:a/@y:v")).isEqualTo("ab\uFFFDc\uFFFD\uD83D\uDE00");
        }
    }

    @Test
    void X3_keeps_line_ends_and_tabs_in_attributes() {
        Entry entry = with(Extension.builder(ONE, "a").attribute("v", "1\n2\t3"));

        assertThat(Written.atom(Sample.feed(entry)).text("//x:a/@v")).isEqualTo("1\n2\t3");
    }

    @Test
    void W8_keeps_elements_in_order_and_in_each_other() {
        Entry entry = with(Extension.builder(ONE, "a")
                .child(Extension.builder(TWO, "b")
                        .child(Extension.of(ONE, "c", "deep"))
                        .build())
                .child(Extension.builder(ONE, "d").build())
                .child(Extension.of(TWO, "b", "")));

        Xml atom = Written.atom(Sample.feed(entry));

        assertThat(atom.names("//x:a/*")).containsExactly("y:b", "x:d", "y:b");
        assertThat(atom.text("//x:a/y:b/x:c")).isEqualTo("deep");
    }

    @Test
    void W8_keeps_extensions_of_a_head_in_order() {
        Feed feed = Sample.feedBuilder()
                .extension(Extension.of(TWO, "b", "1"))
                .extension(Extension.of(ONE, "a", "2"))
                .extension(Extension.of(TWO, "b", "3"))
                .build();

        assertThat(Written.atom(feed).texts("/atom:feed/x:* | /atom:feed/y:*")).containsExactly("1", "2", "3");
        assertThat(Written.rss(feed).texts("//channel/x:* | //channel/y:*")).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void X5_declares_a_prefix_once_and_in_the_first_element(FeedWriter writer) {
        Feed feed = Sample.feedBuilder()
                .extension(Extension.of(ONE, "a", "head"))
                .entries(List.of(
                        Sample.entry("a").extension(Extension.of(ONE, "a", "1")).build(),
                        Sample.entry("b").extension(Extension.of(TWO, "a", "2")).build()))
                .build();

        String text = Written.text(writer, feed);

        assertThat(text.lines().toList().get(1))
                .contains("xmlns:x=\"urn:x:one\"")
                .contains("xmlns:y=\"urn:x:two\"");
        assertThat(text.split("xmlns:[xy]=", -1)).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void X5_declares_in_the_entry_a_prefix_that_means_another_namespace_there(FeedWriter writer) {
        Feed feed = Sample.feedBuilder()
                .extension(Extension.of(ONE, "a", "head"))
                .entries(List.of(
                        Sample.entry("a")
                                .extension(Extension.of(OTHER_X, "a", "1"))
                                .build(),
                        Sample.entry("b").extension(Extension.of(ONE, "a", "2")).build()))
                .build();

        Xml xml = Xml.parse(Written.bytes(writer, feed));

        assertThat(xml.texts("//x:a")).containsExactly("head", "2");
        assertThat(xml.texts("//y:a")).containsExactly("1");
        assertThat(xml.names("//y:a")).containsExactly("x:a");
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void X5_declares_in_each_entry_what_only_streamed_entries_use(FeedWriter writer) throws IOException {
        Feed head = Sample.feedBuilder()
                .updated(Sample.MAY)
                .extension(Extension.of(ONE, "a", "head"))
                .build();
        List<Entry> entries = List.of(
                Sample.entry("a").extension(Extension.of(TWO, "a", "1")).build(),
                Sample.entry("b").extension(Extension.of(ONE, "a", "2")).build(),
                Sample.entry("c").extension(Extension.of(TWO, "a", "3")).build());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        writer.write(head, entries.iterator(), out);

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.lines().filter(line -> line.contains("xmlns:y=")))
                .hasSize(2)
                .allMatch(line -> line.matches("\\s*<(entry|item) xmlns:y=\"urn:x:two\">"));
        assertThat(text.split("xmlns:x=", -1)).hasSize(2);
        Xml xml = Xml.parse(out.toByteArray());
        assertThat(xml.texts("//y:a")).containsExactly("1", "3");
        assertThat(xml.texts("//x:a")).containsExactly("head", "2");
    }

    @Test
    void W8_leaves_elements_out_of_JSON_Feed() {
        Entry entry = with(Extension.builder(ONE, "secret").text("unseen"));

        assertThat(Written.json(Sample.feed(entry)).toString()).doesNotContain("secret", "unseen");
    }

    private static Entry with(Extension.Builder extension) {
        return Sample.entry("a").extension(extension.build()).build();
    }
}
