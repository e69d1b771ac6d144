package dev.blogkit.feed;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Random values as people, editors and attackers give them: text of all of Unicode, HTML, addresses, dates. */
final class RandomText {

    private static final List<String> HARD = List.of(
            "]]>",
            "<![CDATA[",
            "&amp;",
            "&lt;",
            "&#1;",
            "&#xFFFE;",
            "&nope;",
            "&",
            "<",
            ">",
            "<b>",
            "</p>",
            "<br/>",
            "<script>alert(1)</script>",
            "<!--",
            "-->",
            "<?pi?>",
            "<!DOCTYPE x [<!ENTITY y \"z\">]>",
            "\r\n",
            "\r",
            "\n",
            "\t",
            " ",
            "  ",
            "\u00A0",
            "\u3000",
            "\u0085",
            "\u2028",
            "שלום",
            "\u202Eabc\u202C",
            "\u200F",
            "😀",
            "👩\u200D👩\u200D👧",
            "e\u0301",
            "n\u0303\u0323",
            "\uD83D",
            "\uDE00",
            "\uD83D\uD83D\uDE00",
            "\uFFFE",
            "\uFFFF",
            "\uFEFF",
            "\uFDD0",
            "\uDBFF\uDFFF",
            "\u0000",
            "\u0008",
            "\u000B",
            "\u000C",
            "\u001F",
            "\u007F",
            "\"",
            "'",
            "\\",
            "\\u0000",
            "${x}",
            "%s",
            "{{x}}",
            "İıſẞ",
            "日本語");
    private static final List<String> MARKUP = List.of(
            "<p>",
            "</p>",
            "<em class=\"a b\">",
            "</em>",
            "<pre>  a\n\n\tb</pre>",
            "<br>",
            "<img alt='x'",
            "<a title=\"&quot;",
            "<svg viewBox=\"0 0 1 1\"/>",
            "<ul><li>",
            "<!-- - -->",
            "<script>if (a && b) c()</script>",
            "</",
            "<p><p>",
            "&hellip;",
            "&#128512;",
            "&#x1F600;",
            "<td\u0000>",
            "<x:y z>");
    private static final List<ZoneOffset> OFFSETS = List.of(
            ZoneOffset.UTC,
            ZoneOffset.ofHours(2),
            ZoneOffset.ofHoursMinutes(-9, -30),
            ZoneOffset.ofHoursMinutes(5, 45),
            ZoneOffset.ofHours(14),
            ZoneOffset.ofHours(-12),
            ZoneOffset.ofHoursMinutesSeconds(0, 9, 21),
            ZoneOffset.ofHoursMinutesSeconds(-4, -56, -2),
            ZoneOffset.ofTotalSeconds(1),
            ZoneOffset.ofTotalSeconds(-59));
    private static final List<String> IN_ADDRESS = List.of(
            "a", "B", "7", "/", "/", "//", ".", "..", "-", "_", "~", "%20", "%C3%BC", "%41", "ü", "日本", "😀", "שלום",
            "&", "&amp;", "'", "=", "+", "@", ":", ";", ",", "(", ")", "!", "*", "$");
    private static final List<String> BROKEN = List.of(
            "",
            "relative",
            "/a",
            "urn:",
            "http:///a",
            "https://e.org/a b",
            "https://e.org/<a>",
            "https://e.org/%zz",
            "https://e.org/\n",
            "ftp://e.org/\"",
            "1:2",
            "https://e.org/\u0001",
            "urn:x:\uFFFF{");
    private static final List<List<String>> HOSTS = List.of(
            List.of("https://e.org", "https://e.org"),
            List.of("HTTP://E.org:8080", "HTTP://E.org:8080"),
            List.of("https://bücher.example", "https://xn--bcher-kva.example"),
            List.of("http://日本語.jp:81", "http://xn--wgv71a119e.jp:81"),
            List.of("https://[2001:db8::1]", "https://[2001:db8::1]"));

    private final Random random;

    RandomText(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** {@return true once in so many times} */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** {@return text that may be empty or blank} */
    String any() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(piece());
        }
        return text.toString();
    }

    /** {@return text that shows something, and neither begins nor ends with white space} */
    String shown(String first) {
        return first + any() + random.nextInt(10);
    }

    /** {@return the same in one line} */
    String line(String first) {
        return shown(first).replace('\r', '_').replace('\n', '_');
    }

    String html() {
        StringBuilder html = new StringBuilder("<p>");
        for (int i = random.nextInt(12); i > 0; i--) {
            html.append(oneIn(2) ? one(MARKUP) : piece());
        }
        return html.toString();
    }

    OffsetDateTime date() {
        return OffsetDateTime.of(
                        1000 + random.nextInt(8998),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        oneIn(2) ? 0 : random.nextInt(1_000_000_000),
                        ZoneOffset.UTC)
                .withOffsetSameInstant(one(OFFSETS));
    }

    /** An address as it is given, and in ASCII by RFC 3987, section 3.1. */
    record Address(String given, String ascii) {}

    Address address() {
        List<String> host = one(HOSTS);
        String path = "/" + inAddress() + (oneIn(3) ? "?" + inAddress() : "") + (oneIn(4) ? "#" + inAddress() : "");
        return new Address(host.get(0) + path, host.get(1) + percentEncoded(path));
    }

    /** {@return what is no address that a feed may hold} */
    String broken() {
        return one(BROKEN);
    }

    /** {@return characters that an IRI may hold} */
    String inAddress() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append(one(IN_ADDRESS));
        }
        return text.toString();
    }

    private static String percentEncoded(String text) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0) {
                ascii.append((char) b);
            } else {
                ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return ascii.toString();
    }

    private String piece() {
        return switch (random.nextInt(6)) {
            case 0 -> String.valueOf((char) random.nextInt(0x10000));
            case 1 -> Character.toString(0x10000 + random.nextInt(0x100000));
            case 2 -> String.valueOf((char) random.nextInt(0x20));
            case 3 -> "word" + random.nextInt(100) + " ";
            default -> one(HARD);
        };
    }
}
