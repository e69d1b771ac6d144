package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x08, 0x0B, 0x0C, 0x0E, 0x1F})
    void X2_drops_controls(int control) {
        String clean = CleanText.of("a" + (char) control + "b");

        assertThat(clean).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFFFE, 0xFFFF})
    void X2_replaces_lone_surrogates_and_noncharacters(int unit) {
        String clean = CleanText.of("a" + (char) unit + "b");

        assertThat(clean).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x09, 0x0A, 0x0D, 0x20, 0x7F, 0x85, 0x2028, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F600, 0x10FFFF})
    void X2_leaves_every_other_character_alone(int codePoint) {
        String text = "a" + Character.toString(codePoint) + "b";

        assertThat(CleanText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"\uD83D, \uFFFD", "\uDE00, \uFFFD", "\uD83D\uD83D, \uFFFD\uFFFD", "\uDE00\uD83D, \uFFFD\uFFFD"})
    void X2_replaces_surrogates_at_the_ends_of_a_text(String text, String expected) {
        assertThat(CleanText.of(text)).isEqualTo(expected);
    }

    @Test
    void X2_does_not_join_surrogates_that_a_dropped_control_parts() {
        String clean = CleanText.of("\uD83D\u0008\uDE00");

        assertThat(clean).isEqualTo("\uFFFD\uFFFD");
    }

    @Test
    void X2_replaces_the_first_of_two_high_surrogates_and_keeps_the_pair() {
        String clean = CleanText.of("\uD83D\uD83D\uDE00");

        assertThat(clean).isEqualTo("\uFFFD\uD83D\uDE00");
    }

    @Test
    void X4_keeps_a_surrogate_pair_that_two_calls_divide() throws IOException {
        Collected collected = new Collected();

        collected.text.append("a\uD83D").append("\uDE00b").end();

        assertThat(collected.written()).isEqualTo("a\uD83D\uDE00b");
    }

    @Test
    void X4_keeps_a_surrogate_pair_that_comes_char_by_char() throws IOException {
        Collected collected = new Collected();

        collected.text.append('\uD83D').append('\uDE00').end();

        assertThat(collected.written()).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void X4_keeps_a_surrogate_pair_when_an_empty_text_comes_between() throws IOException {
        Collected collected = new Collected();

        collected.text.append("\uD83D").append("").append("xy\uDE00z", 2, 3).end();

        assertThat(collected.written()).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void appends_only_the_part_that_was_asked_for() throws IOException {
        Collected collected = new Collected();

        collected.text.append("abcdef", 2, 4).end();

        assertThat(collected.written()).isEqualTo("cd");
    }

    @Test
    void replaces_a_waiting_surrogate_once_only_when_it_is_ended_twice() throws IOException {
        Collected collected = new Collected();
        collected.text.append("\uD83D");

        collected.text.end();
        collected.text.end();

        assertThat(collected.written()).isEqualTo("\uFFFD");
    }

    /** A text that comes in parts, and what was written of it. */
    private static final class Collected {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Utf8Out out = new Utf8Out(bytes);
        private final EscapedText text = new EscapedText(out, Escapes.NONE);

        String written() throws IOException {
            out.flush();
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
