package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Post;
import dev.blogkit.PostSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Attacks: {@code raw-html/xss.txt} has one a line, below the names of their tricks. */
class XssPayloadsTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\x\\{([0-9A-F]+)\\}");

    /** Where an attack may stand. */
    private static final List<String> PLACES = List.of(
            "%s",
            "<p>before</p>\n%s\n<p>after</p>\n",
            "<ul>\n<li>a %s b</li>\n</ul>\n",
            "<table>\n<tr>\n<td>%s</td>\n</tr>\n</table>\n",
            "<table>%s</table>",
            "<pre><code class=\"language-html\">%s</code></pre>",
            "<a href=\"x\" title=\"%s\">y</a>",
            "<a href='%s'>y</a>",
            "<b title=%s>y</b>",
            "<!-- %s -->z",
            "<svg>%s</svg>",
            "<math><mi>%s",
            "<noscript>%s</noscript>",
            "<select>%s</select>",
            "<textarea>%s</textarea>",
            "<plaintext>%s",
            "<iframe src=\"https://" + PageOracle.FRAMES + "/\">%s</iframe>");

    private final RawHtmlSanitizer sanitizer = new RawHtmlSanitizer(Set.of(PageOracle.FRAMES));
    private final PostParser parser = PostParser.create();

    static List<String> payloads() throws IOException {
        try (InputStream in = Objects.requireNonNull(XssPayloadsTest.class.getResourceAsStream("/raw-html/xss.txt"))) {
            List<String> payloads = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("# ")) {
                    payloads.add(ESCAPE.matcher(line)
                            .replaceAll(hex ->
                                    Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16)))));
                }
            }
            return payloads;
        }
    }

    @Test
    void there_are_attacks_of_many_kinds() throws IOException {
        assertThat(payloads()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    /** An oracle that finds nothing wrong with attacks would find nothing anywhere. */
    @Test
    void the_oracle_knows_the_attacks_for_what_they_are() throws IOException {
        assertThat(payloads())
                .filteredOn(payload -> PageOracle.faults(payload).isEmpty())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void lets_no_attack_through(String payload) throws IOException, SAXException, ParserConfigurationException {
        for (String place : PLACES) {
            String clean = sanitizer.sanitize(place.replace("%s", payload)).html();

            assertThat(PageOracle.faults(clean)).as("%s\n%s", place, clean).isEmpty();
            assertThat(PageOracle.htmlTree(clean)).as(place).isEqualTo(PageOracle.xmlTree(clean));
            assertThat(sanitizer.sanitize(clean).html()).as(place).isEqualTo(clean);
            assertThat(sanitizer.sanitize(clean).removals()).as(place).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void lets_no_attack_through_in_a_post(String payload) {
        for (String place :
                List.of("%s", "Some text %s and more\n", "- a\n\n  %s\n", "[a](<%s>)", "![%s](x)", "> %s\n\nx")) {
            String source = "---\ntitle: x\n---\n" + place.replace("%s", payload);
            Optional<Post> post = parser.read(PostSource.of("a.md", source)).post();
            String html = post.map(read -> read.content().html()).orElse(""); // none with a NUL

            assertThat(PageOracle.faults(html)).as("%s\n%s", place, html).isEmpty();
        }
    }
}
