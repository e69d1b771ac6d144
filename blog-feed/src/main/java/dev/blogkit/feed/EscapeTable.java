package dev.blogkit.feed;

import java.nio.charset.StandardCharsets;

/** {@link Escapes} in the form in which {@link Utf8Out} takes them: what to do with each character of ASCII. */
final class EscapeTable {

    /** One more than the length of what stands in place of a character; 0 where it stands for itself. */
    final byte[] lengths = new byte[128];
    /** What stands in place of a character, as the bytes of a number, the first one the lowest. */
    final long[] words = new long[128];

    EscapeTable(Escapes escapes) {
        for (char c = 0; c < 128; c++) {
            if (!escapes.isPlain(c)) {
                byte[] escape = escapes.of(c).getBytes(StandardCharsets.US_ASCII);
                lengths[c] = (byte) (1 + escape.length);
                for (int i = 0; i < escape.length; i++) {
                    words[c] |= (long) escape[i] << (8 * i);
                }
            }
        }
    }
}
