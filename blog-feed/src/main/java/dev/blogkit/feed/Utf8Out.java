package dev.blogkit.feed;

import java.io.IOException;
import java.io.OutputStream;

/** Characters to UTF-8 bytes through one buffer. */
final class Utf8Out {

    private static final int SIZE = 8192;
    /** How many characters are surely taken by a buffer that has this many times three bytes left. */
    private static final int AT_ONCE = 1024;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int length;

    Utf8Out(OutputStream out) {
        this.out = out;
    }

    /** Writes text of ASCII characters, as markup is. */
    void ascii(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (length == SIZE) {
                empty();
            }
            buffer[length++] = (byte) text.charAt(i);
        }
    }

    /**
     * Writes the characters of a text up to the first one that is not simply itself: one that has an escape, a surrogate, U+FFFE
     * or U+FFFF. Almost all time that a feed takes is spent here.
     *
     * @return where that one is, or the end
     */
    int plain(String text, int start, int end, Escapes escapes) throws IOException {
        int i = start;
        while (i < end) {
            if (length > SIZE - 3 * AT_ONCE) {
                empty();
            }
            int stop = Math.min(end, i + AT_ONCE);
            int n = length;
            for (; i < stop; i++) {
                char c = text.charAt(i);
                if (c < 0x80) {
                    if (!escapes.isPlain(c)) {
                        break;
                    }
                    buffer[n++] = (byte) c;
                } else if (c < 0x800) {
                    buffer[n++] = (byte) (0xC0 | (c >> 6));
                    buffer[n++] = (byte) (0x80 | (c & 0x3F));
                } else if (!Character.isSurrogate(c) && c < 0xFFFE) {
                    buffer[n++] = (byte) (0xE0 | (c >> 12));
                    buffer[n++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                    buffer[n++] = (byte) (0x80 | (c & 0x3F));
                } else {
                    break;
                }
            }
            length = n;
            if (i < stop) {
                return i;
            }
        }
        return i;
    }

    /** Writes a character outside the Basic Multilingual Plane. */
    void supplementary(int c) throws IOException {
        if (length > SIZE - 4) {
            empty();
        }
        buffer[length++] = (byte) (0xF0 | (c >> 18));
        buffer[length++] = (byte) (0x80 | ((c >> 12) & 0x3F));
        buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        buffer[length++] = (byte) (0x80 | (c & 0x3F));
    }

    void flush() throws IOException {
        empty();
        out.flush();
    }

    private void empty() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }
}
