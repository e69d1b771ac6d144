package dev.blogkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8TextTest {

    private static final List<String> PIECES =
            List.of("a", "text ", "é", "߿", "ࠀ", "”", "\uFFFF", "😀", "\uD83D", "\uDE00");

    /** The JDK is the judge. */
    @Test
    void has_the_bytes_and_the_places_of_any_text() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder builder = new StringBuilder();
            int kinds = 1 + random.nextInt(PIECES.size());
            for (int piece = random.nextInt(200); piece > 0; piece--) {
                builder.append(PIECES.get(random.nextInt(kinds)));
            }
            String text = builder.toString();
            Utf8Text utf8 = new Utf8Text(text);

            assertThat(new String(utf8.bytes(), UTF_8)).isEqualTo(whole(text));
            for (int index = 0; index <= text.length(); index++) {
                assertThat(utf8.place(index)).isEqualTo(bytesBefore(text, index));
            }
        }
    }

    private static String whole(String text) {
        return new String(
                text.codePoints()
                        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                        .toArray(),
                0,
                text.codePointCount(0, text.length()));
    }

    /** A place within a pair is behind it. */
    private static int bytesBefore(String text, int index) {
        boolean within = index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return whole(text.substring(0, within ? index + 1 : index)).getBytes(UTF_8).length;
    }
}
