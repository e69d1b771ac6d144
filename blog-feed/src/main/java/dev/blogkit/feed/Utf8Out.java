package dev.blogkit.feed;

import java.io.IOException;
import java.io.OutputStream;

/** Characters to UTF-8 bytes through one buffer. */
final class Utf8Out {

    private final OutputStream out;
    private final byte[] buffer = new byte[8192];
    private int length;

    Utf8Out(OutputStream out) {
        this.out = out;
    }

    /** Writes text of ASCII characters, as markup is. */
    void ascii(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    void codePoint(int c) throws IOException {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | (c >> 6));
            put(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            put(0xE0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        } else {
            put(0xF0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3F));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
        out.flush();
    }

    private void put(int b) throws IOException {
        if (length == buffer.length) {
            out.write(buffer, 0, length);
            length = 0;
        }
        buffer[length++] = (byte) b;
    }
}
