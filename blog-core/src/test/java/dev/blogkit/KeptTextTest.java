package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeptTextTest {

    private static final List<String> PIECES =
            List.of("a", "text ", "é", "?", "\uFFFD", "߿", "ࠀ", "中文", "”", "\uFFFF", "\0", "😀", "\uD83D", "\uDE00");

    @Test
    void gives_back_any_text_exactly() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder builder = new StringBuilder();
            int kinds = 1 + random.nextInt(PIECES.size());
            for (int piece = random.nextInt(40); piece > 0; piece--) {
                builder.append(PIECES.get(random.nextInt(kinds)));
            }
            String text = builder.toString();

            assertThat(new KeptText(text)).hasToString(text);
        }
    }

    @Test
    void a_half_of_a_surrogate_pair_stays_among_signs_that_take_many_bytes() {
        List<String> texts =
                List.of("é and “text” \uD83D", "\uDE00 é and “text”", "é \uD83D\uD83D\uDE00 “text”", "é a\uD83D");
        for (String text : texts) {
            assertThat(new KeptText(text)).hasToString(text);
        }
    }
}
