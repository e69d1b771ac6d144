package dev.blogkit.feed;

import java.nio.charset.StandardCharsets;
import java.util.PrimitiveIterator;

/** {@link Escapes} in the form in which {@link Utf8Out} takes them: what to write for each character of ASCII. */
final class EscapeTable {

    private static final int LENGTH_SHIFT = 56;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long NO_CONTROL = 0x60 * ONES;
    private static final long NOT_ZERO = 0x7F * ONES;

    /**
     * What to write for a character, one that stands for itself too: the bytes of a number, the first one the lowest, and in the
     * highest how many there are.
     */
    final long[] words = new long[128];

    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    EscapeTable(Escapes escapes) {
        PrimitiveIterator.OfInt printable =
                escapes.characters().chars().filter(c -> c >= ' ').iterator();
        first = eightOfNext(printable);
        second = eightOfNext(printable);
        third = eightOfNext(printable);
        fourth = eightOfNext(printable);
        if (printable.hasNext()) {
            throw new IllegalStateException("a fifth printable character has an escape: " + escapes);
        }
        for (char c = 0; c < words.length; c++) {
            byte[] bytes = escapes.of(c).getBytes(StandardCharsets.US_ASCII);
            words[c] = (long) bytes.length << LENGTH_SHIFT;
            for (int i = 0; i < bytes.length; i++) {
                words[c] |= (long) bytes[i] << (Byte.SIZE * i);
            }
        }
    }

    /** {@return eight times a character; the NUL, which is a control anyway, if there is none} */
    private static long eightOfNext(PrimitiveIterator.OfInt characters) {
        return characters.hasNext() ? ONES * characters.nextInt() : 0;
    }

    /** {@return true if eight bytes are characters of ASCII that stand for themselves} A line feed is taken for one that does not. */
    boolean arePlain(long eight) {
        long plain = (eight + NO_CONTROL)
                & ((eight ^ first) + NOT_ZERO)
                & ((eight ^ second) + NOT_ZERO)
                & ((eight ^ third) + NOT_ZERO)
                & ((eight ^ fourth) + NOT_ZERO)
                & ~eight;
        return (plain & HIGH) == HIGH;
    }

    static boolean areAscii(long eight) {
        return (eight & HIGH) == 0;
    }

    static int length(long word) {
        return (int) (word >>> LENGTH_SHIFT);
    }
}
