package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text to bytes, where buffers and parts end. */
class EscapedTextTest {

    private static final List<String> CHARACTERS = List.of("a", "é", "漢", "😀");

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048, 2730, 4096, 5120, 8192})
    void X1_is_UTF_8_at_every_place_around_the_ends_of_parts_and_buffers(int end) throws IOException {
        for (String filler : CHARACTERS) {
            for (String character : CHARACTERS) {
                for (int before = end - 5; before <= end + 5; before++) {
                    String text = filler.repeat(before / filler.length()) + "x".repeat(before % filler.length())
                            + character.repeat(3) + "z";

                    assertThat(bytes(Escapes.NONE, text))
                            .as("%s %s times, then %s", filler, before, character)
                            .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 5120, 8192})
    void X3_escapes_at_every_place_around_the_ends_of_parts_and_buffers(int end) throws IOException {
        for (String filler : CHARACTERS) {
            for (int before = end - 12; before <= end + 5; before++) {
                String text = filler.repeat(before / filler.length()) + "&<>\"\r\u0008é";
                String expected = filler.repeat(before / filler.length()) + "&amp;&lt;&gt;&quot;&#xD;é";

                assertThat(bytes(Escapes.XML_ATTRIBUTE, text)).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Escapes.class)
    void X1_writes_any_sequence_of_characters_as_it_writes_a_string(Escapes escapes) throws IOException {
        String text = "aé漢😀<&>\"\\\r\n\t\u0008\uD83D \uFFFE".repeat(400);

        byte[] expected = bytes(escapes, text);

        assertThat(expected.length).isGreaterThan(3 * 2048);
        assertThat(bytes(escapes, builder(text))).isEqualTo(expected);
        assertThat(bytes(escapes, CharBuffer.wrap(text))).isEqualTo(expected);
        assertThat(bytes(escapes, CharBuffer.wrap(("..." + text + "...").toCharArray(), 3, text.length())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Escapes.class)
    void X1_writes_the_range_that_was_asked_for_of_any_sequence(Escapes escapes) throws IOException {
        String text = "é😀<".repeat(2000);
        CharSequence sequence = builder("<&" + text + "&>");
        Collected collected = new Collected(escapes);

        collected.text.append(sequence, 2, 2 + text.length()).end();

        assertThat(collected.written()).isEqualTo(bytes(escapes, text));
    }

    @Test
    void X4_keeps_a_pair_that_the_parts_of_a_sequence_divide() throws IOException {
        for (int before : new int[] {2046, 2047, 2048, 4095, 6143}) {
            String text = "x".repeat(before) + "😀y";

            assertThat(bytes(Escapes.NONE, builder(text))).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void X4_keeps_a_pair_that_begins_one_range_and_ends_another() throws IOException {
        Collected collected = new Collected(Escapes.NONE);

        collected
                .text
                .append(builder("..\uD83D"), 2, 3)
                .append("", 0, 0)
                .append(CharBuffer.wrap("\uDE00.."), 0, 1)
                .end();

        assertThat(collected.written()).isEqualTo("😀".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(Escapes.class)
    void X1_writes_bytes_as_it_writes_the_string_that_they_are(Escapes escapes) throws IOException {
        for (String text : List.of(
                "Words & <b>more</b> \"words\" \\ and \r\n\t\b\u007F controls. ".repeat(300),
                "Prose with one curly quote’s mark, then plain words for a while. ".repeat(200),
                "Текст, в котором мало знаков ASCII <b>é漢😀</b> ".repeat(200),
                "\uFFFE and \uFFFF, 😀".repeat(20))) {
            for (int length = 0;
                    length < 24;
                    length++) { // the last few bytes are read in another way than words of eight
                String end =
                        text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, text.length()) - length));

                assertThat(fromBytes(escapes, end.getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(bytes(escapes, end));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Escapes.class)
    void X3_escapes_each_character_at_each_place_of_a_word_of_bytes(Escapes escapes) throws IOException {
        for (int c = 0; c < 0x100; c++) {
            for (int before = 0; before < 8; before++) {
                String text = "x".repeat(before) + (char) c + "y".repeat(12);

                assertThat(fromBytes(escapes, text.getBytes(StandardCharsets.UTF_8)))
                        .as("U+%04X behind %d", c, before)
                        .isEqualTo(bytes(escapes, text));
            }
        }
    }

    @Test
    void X1_is_UTF_8_whatever_bytes_it_is_given() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] any = new byte[random.nextInt(600)];
            random.nextBytes(any);

            byte[] written = fromBytes(Escapes.NONE, any);

            assertThat(new String(written, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(written);
        }
        byte[] onlyContinuations = new byte[5000];
        Arrays.fill(onlyContinuations, (byte) 0x80);
        assertThat(new String(fromBytes(Escapes.NONE, onlyContinuations), StandardCharsets.UTF_8))
                .isEqualTo("\uFFFD".repeat(5000));
    }

    @Test
    void X1_a_range_of_bytes_ends_a_half_pair_that_came_before() throws IOException {
        Collected collected = new Collected(Escapes.XML);

        collected.text.append("a\uD83D").appendUtf8("..<é>..".getBytes(StandardCharsets.UTF_8), 2, 6);
        collected.text.end();

        assertThat(collected.written()).asString(StandardCharsets.UTF_8).isEqualTo("a\uFFFD&lt;é&gt;");
    }

    private static byte[] fromBytes(Escapes escapes, byte[] utf8) throws IOException {
        Collected collected = new Collected(escapes);
        collected.text.appendUtf8(utf8, 0, utf8.length);
        collected.text.end();
        return collected.written();
    }

    /** {@return the text as a sequence that is no string} */
    private static CharSequence builder(String text) {
        return new StringBuilder().append(text, 0, text.length());
    }

    private static byte[] bytes(Escapes escapes, CharSequence text) throws IOException {
        Collected collected = new Collected(escapes);
        collected.text.append(text).end();
        return collected.written();
    }

    /** A text, and what was written of it. */
    private static final class Collected {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Utf8Out out = new Utf8Out(bytes);
        private final EscapedText text;

        Collected(Escapes escapes) {
            text = new EscapedText(out, escapes);
        }

        byte[] written() throws IOException {
            out.flush();
            return bytes.toByteArray();
        }
    }
}
