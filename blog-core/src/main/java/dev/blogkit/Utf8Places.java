package dev.blogkit;

/**
 * Says at which byte of UTF-8 a place in a text is. Places must be asked for in their order; not safe for use by many threads.
 */
final class Utf8Places {

    private final String text;
    private final boolean ascii;
    private int index;
    private int bytes;

    /**
     * @param text without halves of surrogate pairs
     * @param length how many bytes it takes
     */
    Utf8Places(String text, int length) {
        this.text = text;
        this.ascii = length == text.length();
    }

    int of(int place) {
        if (ascii) {
            return place;
        }
        for (; index < place; index++) {
            char c = text.charAt(index);
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c)) {
                bytes += 4; // for both halves: a place between them is behind them
            } else if (!Character.isLowSurrogate(c)) {
                bytes += 3;
            }
        }
        return bytes;
    }
}
