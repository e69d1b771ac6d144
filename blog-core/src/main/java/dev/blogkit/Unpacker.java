package dev.blogkit;

import java.util.Locale;

/** Takes out of a text what {@link Packer} put in. */
final class Unpacker {

    private final String packed;
    private int next;

    Unpacker(String packed) {
        this.packed = packed;
    }

    int number() {
        int number = 0;
        int shift = 0;
        char bits;
        do {
            bits = packed.charAt(next++);
            number |= (bits & 0x7F) << shift;
            shift += 7;
        } while (bits > 0x7F);
        return number;
    }

    /** Passes over a text. {@return true if it is this one} */
    boolean textIs(String text) {
        int length = number();
        next += length;
        return length == text.length() && packed.startsWith(text, next - length);
    }

    /** Passes over a text. {@return true if it is this one, but for capitals} */
    boolean lowerCaseIs(String lowerCase) {
        int length = number();
        next += length;
        // Only a text with a dotted capital I becomes longer in lower case.
        boolean likely = length == lowerCase.length()
                ? packed.regionMatches(true, next - length, lowerCase, 0, length)
                : lowerCase.indexOf('\u0307') >= 0;
        return likely
                && packed.substring(next - length, next)
                        .toLowerCase(Locale.ROOT)
                        .equals(lowerCase);
    }

    void skipText() {
        int length = number(); // moves on by itself
        next += length;
    }

    String text() {
        int length = number();
        next += length;
        return packed.substring(next - length, next);
    }
}
