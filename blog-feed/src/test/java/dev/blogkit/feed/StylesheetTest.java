package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that makes a browser show a page. */
class StylesheetTest {

    private static final String PLAIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private static List<FeedWriter> writers(String href, String type) {
        return List.of(
                AtomWriter.builder().stylesheet(href, type).build(),
                RssWriter.builder().stylesheet(href, type).build());
    }

    @Test
    void X1_writes_no_stylesheet_by_default() {
        for (FeedWriter writer : List.of(AtomWriter.create(), RssWriter.create())) {
            assertThat(Written.text(writer, Sample.feed())).doesNotContain("<?xml-stylesheet");
        }
    }

    @Test
    void X1_names_the_stylesheet_after_the_declaration() {
        for (FeedWriter writer : writers("/feed.css", "text/css")) {
            assertThat(Written.text(writer, Sample.feed()))
                    .startsWith(PLAIN + "<?xml-stylesheet href=\"/feed.css\" type=\"text/css\"?>\n<");
        }
    }

    @Test
    void X1_differs_from_the_usual_document_in_that_line_only() {
        for (FeedWriter writer : writers("a.css?b=1&c=\"?><d>", "text/css")) {
            FeedWriter usual = writer.format() == FeedFormat.ATOM ? AtomWriter.create() : RssWriter.create();

            String text = Written.text(writer, Sample.feed());

            assertThat(text.replaceFirst("<\\?xml-stylesheet[^\n]*\\?>\n", ""))
                    .isEqualTo(Written.text(usual, Sample.feed()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.css?b=1&c=2", "a\"b.css", "?>", "a?><feed/>", "<a>", "ä 😀.css", "a\u0008.css", "a\r\nb\tc"})
    void X1_is_read_by_a_parser_whatever_the_reference(String href) {
        for (FeedWriter writer : writers(href, "text/css")) {
            Xml xml = Xml.parse(Written.bytes(writer, Sample.feed()));

            String line = xml.text("/processing-instruction('xml-stylesheet')");
            assertThat(line).matches("href=\"[^\"<>\r\n]*\" type=\"text/css\"");
            assertThat(unescaped(line.substring(6, line.indexOf('"', 6)))).isEqualTo(href.replace("\u0008", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "text", "text/", "/css", "text/css?>", "text/css\"", "text/css; charset=utf-8", "a/b/c"
            })
    void refuses_a_type_that_is_none(String type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AtomWriter.builder().stylesheet("a.css", type))
                .withMessageContaining("'" + type + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RssWriter.builder().stylesheet("a.css", type))
                .withMessageContaining("'" + type + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0008\n"})
    void refuses_a_blank_reference(String href) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AtomWriter.builder().stylesheet(href, "text/css"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RssWriter.builder().stylesheet(href, "text/css"));
    }

    /** {@return the value as the specification of the line reads it: with the references of XML} */
    private static String unescaped(String value) {
        return Xml.parse(("<a v=\"" + value + "\"/>").getBytes(StandardCharsets.UTF_8))
                .text("/a/@v");
    }
}
