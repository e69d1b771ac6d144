package dev.blogkit.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import dev.blogkit.LinkRewriter;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlGlanceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t",
                "\u00a0",
                " \u2003\u200b",
                "\udb40\udc20",
                " \udb40\udc20 \u200b",
                "a",
                " <p>",
                "\u00a0é",
                "\u200b字",
                "\udb40\udc20\ud83d\ude00"
            })
    void says_of_html_in_bytes_and_in_characters_what_its_text_says(String html) {
        for (Content content : new Content[] {Content.builder(html).build(), byCharacters(html)}) {
            HtmlGlance glance = HtmlGlance.at(content);

            assertThat(glance.isBlank()).isEqualTo(CleanText.isBlank(html));
            assertThat(glance.bytes()).isEqualTo(html.getBytes(UTF_8).length);
        }
    }

    private static Content byCharacters(String html) {
        return new Content() {
            @Override
            public void writeHtml(LinkRewriter links, Appendable out) throws IOException {
                for (int i = 0; i < html.length(); i++) {
                    out.append(html.charAt(i));
                }
            }
        };
    }
}
