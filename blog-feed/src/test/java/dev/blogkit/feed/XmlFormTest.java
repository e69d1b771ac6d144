package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for Atom and RSS alike, since both are XML. */
class XmlFormTest {

    static List<FeedWriter> writers() {
        return List.of(AtomWriter.create(), RssWriter.create());
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X1_begins_with_the_declaration_and_no_byte_order_mark(FeedWriter writer) {
        byte[] bytes = Written.bytes(writer, Sample.feed(Sample.titled("Ünï")));

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X1_is_UTF_8_whatever_the_length(FeedWriter writer) {
        String html = "<p>" + "aäß漢😀".repeat(5000) + "</p>";

        String text = Written.text(writer, Sample.feed(Sample.html(html)));

        assertThat(text).contains("aäß漢😀".repeat(5000));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X1_has_no_document_type(FeedWriter writer) {
        String text = Written.text(writer, Sample.feed(Sample.titled("<!DOCTYPE html>")));

        assertThat(text).doesNotContain("<!DOCTYPE");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X2_writes_no_control_and_no_reference_to_one(FeedWriter writer) {
        String text = Written.text(writer, Sample.feed(Sample.titled("a\u0000\u0008\u000B\u001Fb\uD800c\uFFFE")));

        assertThat(text).contains("ab\uFFFDc\uFFFD");
        assertThat(text).doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
        assertThat(text).doesNotContain("&#x8;", "&#8;", "&#xd800;", "&#xD800;");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X2_drops_controls_from_attributes_too(FeedWriter writer) {
        Entry entry = Sample.entry("a").categories(List.of("C\u0008+\u0001+")).build();

        String text = Written.text(writer, Sample.feed(entry));

        assertThat(text).contains("C++");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X3_closes_no_section_early(FeedWriter writer) {
        String html = "<pre>if (a[b[0]]>1) {}</pre>";

        String text = Written.text(writer, Sample.feed(Sample.html(html)));

        assertThat(text).doesNotContain("]]>").contains("]]&gt;1");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X3_keeps_a_carriage_return_in_content(FeedWriter writer) {
        Feed feed = Sample.feed(Sample.html("<pre>a\r\nb\rc\td</pre>"));

        Xml xml = Xml.parse(Written.bytes(writer, feed));

        assertThat(xml.text("//atom:content | //item/description")).isEqualTo("<pre>a\r\nb\rc\td</pre>");
    }

    @Test
    void X3_keeps_tabs_and_line_ends_in_attributes() {
        Entry entry = Sample.entry("a")
                .categories(List.of("one\ttwo\nthree\rfour \"five\" & <six>"))
                .build();

        Xml atom = Written.atom(Sample.feed(entry));

        assertThat(atom.text("//atom:category/@term")).isEqualTo("one\ttwo\nthree\rfour \"five\" & <six>");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X4_writes_emoji_and_right_to_left_text_as_they_are(FeedWriter writer) {
        String title = "👩‍💻 שלום \u200Fمرحبا\u200E 𝔘";

        String text = Written.text(writer, Sample.feed(Sample.titled(title)));

        assertThat(text).contains("<title>" + title + "</title>");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X4_reads_back_emoji_at_every_place_of_the_buffer(FeedWriter writer) {
        for (int shift = 0; shift < 4; shift++) {
            String html = "x".repeat(shift) + "😀".repeat(4100);

            Xml xml = Xml.parse(Written.bytes(writer, Sample.feed(Sample.html(html))));

            assertThat(xml.text("//atom:content | //item/description")).isEqualTo(html);
        }
    }

    @Test
    void X5_declares_only_the_prefix_that_plain_rss_uses() {
        Feed feed = Sample.feed(Sample.entry("a").build());

        String rss = Written.text(RssWriter.create(), feed);

        assertThat(rss).contains("xmlns:atom=").doesNotContain("xmlns:dc=", "xmlns:content=");
    }

    @Test
    void X5_declares_the_customary_prefixes_where_rss_uses_them() {
        Entry entry = Sample.entry("a")
                .authors(List.of(Author.of("Ada")))
                .summary("Short")
                .build();

        Xml rss = Written.rss(Sample.feed(entry));

        assertThat(rss.names("//dc:creator | //content:encoded | //channel/atom:link"))
                .containsExactlyInAnyOrder("dc:creator", "content:encoded", "atom:link");
    }

    @Test
    void X5_declares_dublin_core_when_only_a_later_entry_needs_it() {
        Author mail = Author.of("Ada").withEmail("ada@e.org");
        Entry first = Sample.entry("a").authors(List.of(mail)).build();
        Entry second = Sample.entry("b").authors(List.of(Author.of("Bob"))).build();

        Xml rss = Written.rss(Sample.feed(first, second));

        assertThat(rss.texts("//dc:creator")).containsExactly("Bob");
    }

    @Test
    void X5_does_not_declare_dublin_core_when_all_authors_have_addresses() {
        Entry entry = Sample.entry("a")
                .authors(List.of(Author.of("Ada").withEmail("ada@e.org")))
                .build();

        String rss = Written.text(RssWriter.create(), Sample.feed(entry));

        assertThat(rss).doesNotContain("xmlns:dc=");
    }

    @Test
    void X5_needs_no_prefix_in_atom() {
        Entry entry = Sample.entry("a")
                .authors(List.of(Author.of("Ada")))
                .summary("Short")
                .enclosures(List.of(new Enclosure("https://e.org/a.mp3", "audio/mpeg", 1)))
                .build();

        String atom = Written.text(AtomWriter.create(), Sample.feed(entry));

        assertThat(atom).doesNotContain("xmlns:").contains("xmlns=\"http://www.w3.org/2005/Atom\"");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X6_does_better_than_the_JDK_with_a_control_a_lone_surrogate_and_the_end_of_a_section(FeedWriter writer) {
        Feed feed = Sample.feed(Sample.html("<p>\u0008 \uD83D ]]></p>"));

        Xml xml = Xml.parse(Written.bytes(writer, feed));

        assertThat(xml.text("//atom:content | //item/description")).isEqualTo("<p> \uFFFD ]]></p>");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void is_read_by_ROME(FeedWriter writer) {
        Feed feed = Sample.feed(Sample.titled("A & B"), Sample.entry("b").build());

        List<String> titles = Written.rome(writer, feed).getEntries().stream()
                .map(entry -> entry.getTitle())
                .toList();

        assertThat(titles).containsExactly("A & B", "Title of b");
    }
}
