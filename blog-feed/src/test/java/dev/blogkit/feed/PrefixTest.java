package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which prefixes are declared, and where. */
class PrefixTest {

    private static final Namespace ONE = new Namespace("x", "urn:one");
    private static final Namespace TWO = new Namespace("x", "urn:two");

    static List<FeedWriter> writers() {
        return List.of(AtomWriter.create(), RssWriter.create());
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X5_declares_once_in_the_first_element_what_only_a_later_entry_uses(FeedWriter writer) {
        Feed feed = Sample.feed(Sample.entry("a").build(), with("b", ONE), with("c", ONE));

        String text = Written.text(writer, feed);

        assertThat(text).containsOnlyOnce("xmlns:x=");
        assertThat(text.indexOf("xmlns:x=")).isLessThan(text.indexOf("<title>"));
        assertThat(elements(writer, feed, "urn:one")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X5_declares_in_the_entry_what_was_not_known_before(FeedWriter writer) {
        Feed head = Sample.feedBuilder().updated(Sample.MAY).build();
        Iterator<Entry> entries = List.of(Sample.entry("a").build(), with("b", ONE), with("c", ONE))
                .iterator();

        byte[] bytes = Written.streamed(writer, head, entries);

        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(Pattern.compile("<(entry|item) xmlns:x=\"urn:one\">")
                        .matcher(text)
                        .results())
                .hasSize(2);
        assertThat(Xml.parse(bytes).count("//*[local-name()='e'][namespace-uri()='urn:one']"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X5_does_not_declare_in_an_entry_what_the_head_uses_already(FeedWriter writer) {
        Feed head =
                Sample.feedBuilder().updated(Sample.MAY).extension(element(ONE)).build();

        byte[] bytes = Written.streamed(writer, head, List.of(with("a", ONE)).iterator());

        assertThat(new String(bytes, StandardCharsets.UTF_8)).containsOnlyOnce("xmlns:x=");
        assertThat(Xml.parse(bytes).count("//*[namespace-uri()='urn:one']")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X5_keeps_two_entries_apart_that_mean_two_namespaces_by_one_prefix(FeedWriter writer) {
        Feed feed = Sample.feed(with("a", ONE), with("b", TWO), with("c", ONE));

        assertThat(elements(writer, feed, "urn:one")).isEqualTo(2);
        assertThat(elements(writer, feed, "urn:two")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X5_keeps_head_and_entry_apart_that_mean_two_namespaces_by_one_prefix(FeedWriter writer) {
        Feed feed = Sample.feedBuilder()
                .extension(element(ONE))
                .entries(List.of(with("a", TWO), with("b", ONE)))
                .build();

        assertThat(elements(writer, feed, "urn:one")).isEqualTo(2);
        assertThat(elements(writer, feed, "urn:two")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X5_declares_the_prefix_of_an_attribute_and_of_an_element_within_one(FeedWriter writer) {
        Namespace inner = new Namespace("y", "urn:inner");
        Namespace attribute = new Namespace("z", "urn:attribute");
        Extension element = Extension.builder(ONE, "e")
                .child(Extension.builder(inner, "e")
                        .attribute(attribute, "a", "v")
                        .build())
                .build();

        Xml xml = Xml.parse(Written.bytes(
                writer, Sample.feed(Sample.entry("a").extension(element).build())));

        assertThat(xml.count("//*[namespace-uri()='urn:one']/*[namespace-uri()='urn:inner']"))
                .isEqualTo(1);
        assertThat(xml.text("//@*[namespace-uri()='urn:attribute']")).isEqualTo("v");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X5_declares_nothing_that_no_element_uses(FeedWriter writer) {
        Feed feed = Everything.head().entries(Everything.entries()).build();
        String text = Written.text(writer, feed);

        List<String> declared = Pattern.compile("xmlns:([a-z]+)=")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(declared).doesNotHaveDuplicates().contains("media", "itunes", "books");
        for (String prefix : declared) {
            assertThat(text).containsPattern("[< ]" + prefix + ":[a-z]");
        }
    }

    @Test
    void X5_refuses_one_entry_that_means_two_namespaces_by_one_prefix() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.entry("a")
                        .extension(element(ONE))
                        .extension(element(TWO))
                        .build())
                .withMessageContaining("prefix x")
                .withMessageContaining("urn:one")
                .withMessageContaining("urn:two");
    }

    @Test
    void X5_refuses_a_head_and_an_element_that_mean_two_namespaces_by_one_prefix() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.feedBuilder()
                        .extension(element(ONE))
                        .extension(element(TWO))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Extension.builder(ONE, "e").child(element(TWO)).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xml", "xmlns", "XML", "xmlx", "1a", "a:b", "-a", "ä", "a b"})
    void X5_refuses_a_prefix_that_is_no_name(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Namespace(prefix, "urn:x"))
                .withMessageContaining("'" + prefix + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"media", "itunes", "podcast", "dc", "content", "fh", "atom"})
    void X5_refuses_a_customary_prefix_for_anything_else(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Namespace(prefix, "urn:x"))
                .withMessageContaining("'" + prefix + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "/x", "http://www.w3.org/2000/xmlns/", "http://www.w3.org/XML/1998/namespace"})
    void X5_refuses_a_namespace_that_none_may_have(String uri) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Namespace("x", uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a:b", "a b", "xmlns", "XMLNSx", "ä", "a>"})
    void W8_refuses_a_name_that_is_none(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Extension.builder(ONE, name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extension.builder(ONE, "e").attribute(name, "v"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extension.builder(ONE, "e").attribute(TWO, name, "v"));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W8_escapes_text_and_attributes_of_an_element(FeedWriter writer) {
        Extension element = Extension.builder(ONE, "e")
                .attribute("a", "\"<&>\t\n\r\u0008😀")
                .text("]]> <&> \r \u0008😀")
                .build();

        Xml xml = Xml.parse(Written.bytes(
                writer, Sample.feed(Sample.entry("a").extension(element).build())));

        assertThat(xml.text("//*[namespace-uri()='urn:one']/@a")).isEqualTo("\"<&>\t\n\r😀");
        assertThat(xml.text("//*[namespace-uri()='urn:one']")).isEqualTo("]]> <&> \r 😀");
    }

    @Test
    void W8_leaves_foreign_elements_out_of_JSON() {
        Feed feed = Sample.feed(with("a", ONE));

        assertThat(Written.text(JsonFeedWriter.create(), feed)).doesNotContain("urn:one", "\"x");
    }

    private static int elements(FeedWriter writer, Feed feed, String namespace) {
        return Xml.parse(Written.bytes(writer, feed))
                .count("//*[local-name()='e'][namespace-uri()='" + namespace + "']");
    }

    private static Extension element(Namespace namespace) {
        return Extension.builder(namespace, "e").build();
    }

    private static Entry with(String name, Namespace namespace) {
        return Sample.entry(name).extension(element(namespace)).build();
    }
}
