package dev.blogkit.feed;

import java.nio.charset.StandardCharsets;

/** {@link Escapes} in the form in which {@link Utf8Out} takes them: what to write for each character of ASCII. */
final class EscapeTable {

    private static final int LENGTH_SHIFT = 56;

    /**
     * What to write for a character, one that stands for itself too: the bytes of a number, the first one the lowest, and in the
     * highest how many there are.
     */
    final long[] words = new long[128];

    EscapeTable(Escapes escapes) {
        for (char c = 0; c < words.length; c++) {
            String written = escapes.isPlain(c) ? String.valueOf(c) : escapes.of(c);
            byte[] bytes = written.getBytes(StandardCharsets.US_ASCII);
            words[c] = (long) bytes.length << LENGTH_SHIFT;
            for (int i = 0; i < bytes.length; i++) {
                words[c] |= (long) bytes[i] << (Byte.SIZE * i);
            }
        }
    }

    static int length(long word) {
        return (int) (word >>> LENGTH_SHIFT);
    }
}
