package dev.blogkit;

import java.util.Arrays;

/** A text in UTF-8, which knows at which byte each place of the text is. Halves of surrogate pairs become U+FFFD. Immutable. */
final class Utf8Text {

    /** Of how many characters the first one's place is kept, as a power of two; the others are counted from there. */
    private static final int STRIDE = 6;

    private static final char REPLACEMENT = '\uFFFD';

    private final char[] text;
    private final int[] places;
    private byte[] bytes;
    private int length;

    Utf8Text(String string) {
        text = string.toCharArray();
        bytes = new byte[text.length + text.length / 16 + 4];
        places = new int[(text.length >> STRIDE) + 1];
        encode();
        bytes = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** {@return the bytes themselves, no copy} */
    byte[] bytes() {
        return bytes;
    }

    /** {@return the byte at which a character begins} A place within a pair of surrogates is behind it. */
    int place(int index) {
        if (bytes.length == text.length) {
            return index;
        }
        int at = index & -(1 << STRIDE);
        int place = places[index >> STRIDE];
        boolean secondHalf = at > 0 && at < text.length && isPair(at - 1);
        at += secondHalf ? 1 : 0;
        while (at < index) {
            boolean pair = isPair(at);
            place += pair ? 4 : width(text[at]);
            at += pair ? 2 : 1;
        }
        return place;
    }

    private boolean isPair(int index) {
        return index + 1 < text.length
                && Character.isHighSurrogate(text[index])
                && Character.isLowSurrogate(text[index + 1]);
    }

    private static int width(char c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

    private void encode() {
        for (int start = 0; start <= text.length; start += 1 << STRIDE) {
            places[start >> STRIDE] = length;
            int end = Math.min(text.length, start + (1 << STRIDE));
            if (bytes.length < length + 3 * (end - start) + 1) {
                bytes = Arrays.copyOf(bytes, bytes.length + bytes.length / 2 + (3 << STRIDE));
            }
            encode(start, end);
        }
    }

    private void encode(int start, int end) {
        byte[] out = bytes;
        int at = length;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c < 0x80) {
                out[at++] = (byte) c;
            } else if (c < 0x800) {
                out[at++] = (byte) (0xC0 | (c >> 6));
                out[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (isPair(i)) {
                int character = Character.toCodePoint(c, text[i + 1]);
                out[at++] = (byte) (0xF0 | (character >> 18));
                out[at++] = (byte) (0x80 | ((character >> 12) & 0x3F));
                out[at++] = (byte) (0x80 | ((character >> 6) & 0x3F));
                out[at++] = (byte) (0x80 | (character & 0x3F));
            } else if (!(i > 0 && isPair(i - 1))) {
                c = Character.isSurrogate(c) ? REPLACEMENT : c;
                out[at++] = (byte) (0xE0 | (c >> 12));
                out[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                out[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        length = at;
    }
}
