package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NONE | a&<>\"'\\~ | a&<>\"'\\~",
                "XML | a&<>\"'\\~ | a&amp;&lt;&gt;\"'\\~",
                "XML_NUMBERED | a&<>\"'\\~ | a&#x26;&#x3C;&#x3E;\"'\\~",
                "XML_ATTRIBUTE | a&<>\"'\\~ | a&amp;&lt;&gt;&quot;'\\~",
                "JSON | a&<>\"'\\~ | a&<>\\\"'\\\\~",
            },
            quoteCharacter = '`')
    void writes_each_printable_character_as_it_may_stand_there(Escapes escapes, String text, String written) {
        assertThat(all(escapes, text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 9|10|13",
        "XML, 9|10|&#xD;",
        "XML_NUMBERED, 9|10|&#xD;",
        "XML_ATTRIBUTE, &#x9;|&#xA;|&#xD;",
        "JSON, \\t|\\n|\\r"
    })
    void writes_the_three_controls_that_a_feed_may_hold_so_that_they_are_read_back(Escapes escapes, String written) {
        String all = IntStream.range(0, ' ')
                .mapToObj(c -> escapes.of((char) c))
                .filter(text -> !text.isEmpty())
                .map(text -> text.charAt(0) < ' ' ? String.valueOf((int) text.charAt(0)) : text)
                .collect(Collectors.joining("|"));

        assertThat(all).isEqualTo(written);
    }

    @Test
    void what_is_no_value_of_JSON_is_refused() {
        JsonOut json = new JsonOut(new ByteArrayOutputStream());

        assertThatThrownBy(() -> json.value(Optional.of("en")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Optional");
    }

    private static String all(Escapes escapes, String text) {
        return text.chars().mapToObj(c -> escapes.of((char) c)).collect(Collectors.joining());
    }
}
