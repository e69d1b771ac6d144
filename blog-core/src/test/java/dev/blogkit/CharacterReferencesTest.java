package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterReferencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a&amp;b         | a&b
            a&amp;amp;b     | a&amp;b
            &lt;&gt;&quot;  | <>"
            &apos;          | '
            caf&eacute;     | café
            &yuml;&Agrave;  | ÿÀ
            &mdash;&radic;  | —√
            &OElig;&euro;   | Œ€
            &#38;           | &
            &#x2F;&#X2f;    | //
            &#47            | /
            &#x2fg          | /g
            &#0047;         | /
            &#128512;       | 😀
            &#8217;         | ’
            &#146;          | ’
            """, quoteCharacter = '\u0001')
    void gives_the_character_that_is_meant(String html, String text) {
        assertThat(CharacterReferences.decoded(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?a&amp  | ?a&
            ?a&copy | ?a©
            &lt/    | </
            &AMP-   | &-
            """)
    void takes_an_old_name_without_a_semicolon(String html, String text) {
        assertThat(CharacterReferences.decoded(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?a=1&copy=2",
                "?a=1&section=2",
                "?a&copyright",
                "?a&amp2",
                "?a&b",
                "?a&b;c",
                "&apos",
                "&hellip",
                "&",
                "&;",
                "&#",
                "&#;",
                "&#x;",
                "&#xg",
                "& amp;",
                "&&"
            })
    void leaves_what_is_no_reference(String html) {
        assertThat(CharacterReferences.decoded(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#0;", "&#xD800;", "&#1114112;", "&#99999999999999999999;", "&#xFFFFFFFFFF;"})
    void gives_the_replacement_character_for_a_number_that_is_no_character(String html) {
        assertThat(CharacterReferences.decoded(html)).isEqualTo("\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({
        "a&amp;b, true",
        "&#1;, true",
        "a&b, true",
        "?a=1&sol=2, true",
        "&eacute;, true",
        "&sol;, false",
        "a&amp;b&hellip;, true",
        "a&amp;b&sol;, false"
    })
    void says_whether_it_knows_every_name(String html, boolean known) {
        assertThat(CharacterReferences.areKnown(html)).isEqualTo(known);
    }

    @Test
    void leaves_dollars_and_backslashes() {
        assertThat(CharacterReferences.decoded("\\&amp;$1")).isEqualTo("\\&$1");
    }
}
