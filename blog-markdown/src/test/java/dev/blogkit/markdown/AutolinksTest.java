package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where addresses in running text begin and end (GFM, section 6.9). */
class AutolinksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            see https://e.org/a.                       | https://e.org/a
            (https://e.org/a)                          | https://e.org/a
            (https://e.org/a).                         | https://e.org/a
            (see https://e.org/a_(b)) and more         | https://e.org/a_(b)
            https://e.org/a))+ok                       | https://e.org/a))+ok
            https://e.org/a)))                         | https://e.org/a
            https://e.org/a)x).                        | https://e.org/a)x
            https://e.org/?a&copy; b                   | https://e.org/?a©
            https://e.org/?a&hl; b                     | https://e.org/?a
            https://e.org/?a=b; b                      | https://e.org/?a=b
            https://e.org/?&; b                        | https://e.org/?&
            www.e.org/a)b www.e.org/c                  | http://www.e.org/a)b http://www.e.org/c
            www.a.org)www.b.org                        | http://www.a.org)www.b.org
            a@e.org, b@e.org_ c@e.org- d@e.org.        | mailto:a@e.org mailto:d@e.org
            <b>https://e.org/a)</b>                    | https://e.org/a
            [x https://e.org/a](/y)                    | /y
            BACKTICKhttps://e.org/aBACKTICK            | ``
            no address: at all www                     | ``
            """)
    void leads_to(String text, String addresses) {
        String html = Markdown.create().render(text.replace("BACKTICK", "`")).html();

        assertThat(Jsoup.parse(html).select("a").stream()
                        .map(Element::wholeText)
                        .count())
                .isEqualTo(addresses.isEmpty() ? 0 : addresses.split(" ").length);
        assertThat(Jsoup.parse(html).select("a").eachAttr("href").stream().collect(Collectors.joining(" ")))
                .isEqualTo(addresses.replace("©", "%C2%A9"));
    }

    @Test
    void leaves_no_text_out() {
        String text = "a www.e.org/a)b) and x@e.org_ https://e.org/?a&hl; (https://e.org).";

        assertThat(Jsoup.parse(Markdown.create().render(text).html()).text()).isEqualTo(text);
    }
}
