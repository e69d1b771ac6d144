package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriTextTest {

    private static final UriText BASE = UriText.of("http://a/b/c/d;p?q");

    @Test
    void removes_dots_from_a_reference_with_a_scheme() {
        assertThat(BASE.resolve(UriText.of("http://x/a/../b/./c"))).hasToString("http://x/b/c");
    }

    @Test
    void puts_a_slash_between_a_host_without_a_path_and_a_reference() {
        assertThat(UriText.of("http://a").resolve(UriText.of("g"))).hasToString("http://a/g");
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b/c/./../../g, /a/g",
        "mid/content=5/../6, mid/6",
        "/, /",
        "'', ''",
        "/.., /",
        ".., ''",
        "../a, a",
        "a/.., ''",
        "a/../../b, b",
        "a//../b, a/b",
        "/a/b/.., /a/",
        "/a/b/., /a/b/",
        "a/.../b, a/.../b"
    })
    void removes_dot_segments(String path, String plain) {
        assertThat(UriText.withoutDots(path)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "//",
                "?",
                "#",
                "?#",
                "http://h/p?q#f",
                "http:",
                "mailto:a@b",
                "1a:b",
                ":x",
                "a\nb?c\nd#e\nf",
                "%",
                "a b"
            })
    void puts_every_text_together_again_as_it_was(String text) {
        assertThat(UriText.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "http://h/p, true",
        "mailto:a@b, true",
        "a+b-c.1:x, true",
        "1a:b, false",
        "a/b:c, false",
        "//h/p, false",
        "'', false"
    })
    void tells_whether_there_is_a_scheme(String text, boolean hasScheme) {
        assertThat(UriText.of(text).hasScheme()).isEqualTo(hasScheme);
    }

    @ParameterizedTest
    @CsvSource({"a, ''", "a?q, ?q", "a#f, #f", "a?q#f, ?q#f", "a?, ?", "a#, #", "a#f?g, #f?g"})
    void gives_query_and_fragment_with_their_marks(String text, String afterPath) {
        assertThat(UriText.of(text).afterPath()).isEqualTo(afterPath);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /plain/-._~!$&'()*+,;=:@/   | /plain/-._~!$&'()*+,;=:@/
            /a b                        | /a%20b
            /é                          | /%C3%A9
            /日本                        | /%E6%97%A5%E6%9C%AC
            /😀                         | /%F0%9F%98%80
            /a%20b                      | /a%20b
            /a%2fb                      | /a%2fb
            /100%                       | /100%25
            /%zz                        | /%25zz
            /%4                         | /%254
            "<>\\^`{}                    | %22%3C%3E%5C%5E%60%7B%7D
            """, quoteCharacter = '\u0001')
    void encodes_what_no_uri_may_hold_and_nothing_twice(String text, String encoded) {
        assertThat(UriText.encode(text)).isEqualTo(encoded);
    }

    @Test
    void encodes_control_characters() {
        assertThat(UriText.encode("a\r\n\t\0\u007F|")).isEqualTo("a%0D%0A%09%00%7F%7C");
    }

    @Test
    void encodes_a_lone_surrogate_as_the_replacement_character() {
        assertThat(UriText.encode("a\uD800b\uDC00")).isEqualTo("a%EF%BF%BDb%EF%BF%BD");
    }

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "a%20b, a b",
        "%C3%A9, é",
        "%c3%a9, é",
        "%F0%9F%98%80, 😀",
        "100%, 100%",
        "%zz, %zz",
        "%4, %4",
        "%2, %2",
        "é%20, 'é '",
        "%2525, %25",
        "a+b, a+b"
    })
    void decodes_percent_encoded_utf_8_once(String text, String decoded) {
        assertThat(UriText.decode(text)).isEqualTo(decoded);
    }

    @Test
    void decodes_what_is_not_utf_8_to_the_replacement_character() {
        assertThat(UriText.decode("a%FFb")).isEqualTo("a\uFFFDb");
    }

    @Test
    void takes_no_digits_of_other_scripts_for_hexadecimal_ones() {
        assertThat(UriText.decode("%\u0662\u0660")).isEqualTo("%\u0662\u0660");
        assertThat(UriText.encode("%\u0662\u0660")).isEqualTo("%25%D9%A2%D9%A0");
    }

    @ParameterizedTest
    @CsvSource({
        "https://h, true",
        "http://h/p?q=1&r#f, true",
        "https://h:80/~a/(b);c, true",
        "HTTPS://h, false",
        "ftp://h, false",
        "https:/p, false",
        "//h/p, false",
        "https://h/a b, false",
        "https://h/%41, false",
        "https://h/%, false",
        "https://h/ü, false",
        "https://ü/, false",
        "https://[::1]/, false",
        "https://h/#a#b, false"
    })
    void takes_for_a_web_address_only_what_encoding_leaves_as_it_is(String reference, boolean isOne) {
        assertThat(UriText.isWebAddress(reference)).isEqualTo(isOne);
        if (isOne) {
            assertThat(UriText.ofAttribute(reference).encoded()).hasToString(reference);
        }
    }
}
