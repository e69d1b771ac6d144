package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.LinkRewriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** HTML in CDATA sections: readers see the same as of escaped HTML. */
class CdataTest {

    private static final List<FeedWriter> CDATA = List.of(
            AtomWriter.builder().cdata().build(), RssWriter.builder().cdata().build());
    private static final String CONTENT = "//atom:content | //item/description";

    static List<FeedWriter> writers() {
        return CDATA;
    }

    static List<Arguments> writers_and_sizes() {
        return CDATA.stream()
                .flatMap(writer -> IntStream.of(1, 2, 3, 7, 100_000).mapToObj(size -> Arguments.of(writer, size)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X3_writes_html_as_it_is_in_a_section(FeedWriter writer) {
        String text = Written.text(writer, feed(List.of("<p>a &amp; b</p>"), 100));

        assertThat(text).contains("><![CDATA[<p>a &amp; b</p>]]></");
    }

    @Test
    void X3_writes_summary_and_content_of_an_item_in_sections() {
        Entry entry = Sample.entry("a").summary("a < b").build();

        String rss = Written.text(CDATA.get(1), Sample.feed(entry));

        assertThat(rss)
                .contains(
                        "<description><![CDATA[a &lt; b]]></description>",
                        "<content:encoded><![CDATA[<p>Text of a</p>]]></content:encoded>");
    }

    @ParameterizedTest
    @MethodSource("writers_and_sizes")
    void X3_ends_no_section_early(FeedWriter writer, int size) {
        List<String> html = List.of(
                "]]>",
                "a]]>",
                "]]>a",
                "a]]>b",
                "]]]>",
                "]]]]>>",
                "]]>]]>",
                "a]]",
                "]",
                "> ]>",
                "]]&gt;",
                "<![CDATA[a]]>");

        assertThat(read(writer, feed(html, size))).isEqualTo(html);
    }

    @ParameterizedTest
    @MethodSource("writers_and_sizes")
    void X3_ends_no_section_where_a_dropped_control_stood_between(FeedWriter writer, int size) {
        List<String> html = List.of("a]\u0008]>", "a]]\u0008>", "a]\u0001]\u0002\u0003>", "\u0008]]>", "]]>\u0008");

        assertThat(read(writer, feed(html, size))).containsExactly("a]]>", "a]]>", "a]]>", "]]>", "]]>");
    }

    @ParameterizedTest
    @MethodSource("writers_and_sizes")
    void X3_keeps_carriage_returns(FeedWriter writer, int size) {
        List<String> html = List.of("a\rb", "a\r\nb", "a\r", "]]\r>", "]\r]>", "]]>\r]]>", "x\r\r\n\n\r");

        assertThat(read(writer, feed(html, size))).isEqualTo(html);
    }

    @ParameterizedTest
    @MethodSource("writers_and_sizes")
    void X4_keeps_surrogate_pairs_and_replaces_lone_surrogates(FeedWriter writer, int size) {
        List<String> html = List.of("😀]]>😀", "]😀]>", "a\uD83D", "a\uD83D]]>", "]]\uDE00>", "]]\uD83D>", "a\uD83D\r");

        assertThat(read(writer, feed(html, size)))
                .containsExactly("😀]]>😀", "]😀]>", "a\uFFFD", "a\uFFFD]]>", "]]\uFFFD>", "]]\uFFFD>", "a\uFFFD\r");
    }

    @ParameterizedTest
    @MethodSource("writers_and_sizes")
    void X3_ends_no_section_early_at_any_place_of_the_buffer(FeedWriter writer, int size) {
        List<String> html = IntStream.range(0, 24)
                .mapToObj(i -> "é".repeat(4000) + "x".repeat(i) + "]]>\r]]>")
                .toList();

        assertThat(read(writer, feed(html, size))).isEqualTo(html);
    }

    @ParameterizedTest
    @MethodSource("writers_and_sizes")
    void X3_says_the_same_as_escaped_html_for_any_text(FeedWriter writer, int size) {
        Feed feed = feed(anyTexts(), size);
        FeedWriter escaped = writer.format() == FeedFormat.ATOM ? AtomWriter.create() : RssWriter.create();

        List<String> texts = read(writer, feed);

        assertThat(texts).hasSize(500).isEqualTo(read(escaped, feed));
    }

    private static List<String> anyTexts() {
        Random random = new Random(4287);
        String[] pieces = {
            "]",
            "]",
            "]]>",
            ">",
            ">",
            "\r",
            "\n",
            "\t",
            "\u0008",
            "\u001F",
            "<![CDATA[",
            "&",
            "<",
            "a",
            "é",
            "漢",
            "😀",
            "\uD83D",
            "\uDE00",
            "\uFFFE",
            "\u0085",
            "\u007F"
        };
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int j = 0; j < 12; j++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<String> read(FeedWriter writer, Feed feed) {
        return Xml.parse(Written.bytes(writer, feed)).texts(CONTENT);
    }

    private static Feed feed(List<String> html, int size) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < html.size(); i++) {
            entries.add(Entry.builder("urn:x:" + (1000 + i), "Title", Sample.MAY)
                    .content(new InParts(html.get(i), size), LinkRewriter.none())
                    .build());
        }
        return Sample.feedBuilder().limit(html.size()).entries(entries).build();
    }
}
