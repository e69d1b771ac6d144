package dev.blogkit.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;

/**
 * Characters to UTF-8 bytes through one buffer. Almost all time that a feed takes is spent in {@link #encode}; its form was found
 * by measuring: the copy into an array takes a fifth off, and a third is saved by not asking whether a character of ASCII has an
 * escape, since a processor guesses wrong at each of them.
 */
final class Utf8Out {

    private static final int SIZE = 8192;
    /** How many characters are encoded at once: with six bytes each they fit into the buffer. */
    private static final int AT_ONCE = 1024;

    private static final int LONGEST_ESCAPE = 6;
    private static final int WORD = 8;
    /** Eight bytes of an array as one number. */
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private final char[] chars = new char[AT_ONCE];
    private final Map<Escapes, EscapeTable> tables = new EnumMap<>(Escapes.class);
    private int length;

    Utf8Out(OutputStream out) {
        this.out = out;
    }

    EscapeTable table(Escapes escapes) {
        return tables.computeIfAbsent(escapes, EscapeTable::new);
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
     * Writes characters up to the first one that no feed may hold as it is: half a pair of surrogates, U+FFFE or U+FFFF.
     *
     * @return where that one is, or the end
     */
    int text(String text, int start, int end, EscapeTable escapes) throws IOException {
        int i = start;
        while (i < end) {
            int count = Math.min(end - i, AT_ONCE);
            if (length + LONGEST_ESCAPE * count + WORD > SIZE) {
                empty();
            }
            text.getChars(i, i + count, chars, 0);
            int written = encode(count, escapes);
            i += written;
            if (written < count && (i + 1 == end || !isPair(text, i))) {
                return i;
            }
        }
        return i;
    }

    /**
     * Writes characters of ASCII.
     *
     * @return where the first byte is that is not of ASCII, or the end
     */
    int ascii(byte[] text, int start, int end, EscapeTable escapes) throws IOException {
        int i = start;
        int part;
        do {
            part = Math.min(end, i + AT_ONCE);
            if (length + LONGEST_ESCAPE * AT_ONCE + WORD > SIZE) {
                empty();
            }
            i = fitting(text, i, part, escapes);
        } while (i == part && i < end);
        return i;
    }

    private int fitting(byte[] from, int start, int end, EscapeTable escapes) {
        byte[] to = buffer;
        long[] words = escapes.words;
        int n = length;
        int i = start;
        for (; i + WORD <= end; i += WORD) {
            long eight = (long) WORDS.get(from, i);
            if (escapes.arePlain(eight)) {
                WORDS.set(to, n, eight);
                n += WORD;
            } else if (EscapeTable.areAscii(eight)) {
                n = put(words[(int) eight & 0x7F], to, n);
                n = put(words[(int) (eight >>> 8) & 0x7F], to, n);
                n = put(words[(int) (eight >>> 16) & 0x7F], to, n);
                n = put(words[(int) (eight >>> 24) & 0x7F], to, n);
                n = put(words[(int) (eight >>> 32) & 0x7F], to, n);
                n = put(words[(int) (eight >>> 40) & 0x7F], to, n);
                n = put(words[(int) (eight >>> 48) & 0x7F], to, n);
                n = put(words[(int) (eight >>> 56) & 0x7F], to, n);
            } else {
                break;
            }
        }
        for (; i < end && from[i] >= 0; i++) {
            n = put(words[from[i]], to, n);
        }
        length = n;
        return i;
    }

    private static int put(long word, byte[] to, int at) {
        WORDS.set(to, at, word); // what is too much is written over by what comes next
        return at + EscapeTable.length(word);
    }

    private static boolean isPair(String text, int index) {
        return Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }

    /** {@return how many of the characters were written} A pair whose second half is not there yet is left. */
    private int encode(int count, EscapeTable escapes) {
        int i = 0;
        while (i < count) {
            int start = i;
            i = ascii(i, count, escapes.words);
            i = beyondAscii(i, count);
            if (i == start) {
                break;
            }
        }
        return i;
    }

    /** {@return where the first character is that is not of ASCII, or the end} */
    private int ascii(int start, int end, long[] words) {
        char[] from = chars;
        byte[] to = buffer;
        int n = length;
        int i = start;
        for (; i < end && from[i] < words.length; i++) {
            n = put(words[from[i]], to, n);
        }
        length = n;
        return i;
    }

    /** {@return where the first character is that is of ASCII or cannot be written, or the end} */
    private int beyondAscii(int start, int end) {
        char[] from = chars;
        byte[] to = buffer;
        int n = length;
        int i = start;
        for (; i < end && from[i] >= 0x80; i++) {
            char c = from[i];
            if (c < 0x800) {
                to[n++] = (byte) (0xC0 | (c >> 6));
                to[n++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c) && c < 0xFFFE) {
                to[n++] = (byte) (0xE0 | (c >> 12));
                to[n++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                to[n++] = (byte) (0x80 | (c & 0x3F));
            } else if (i + 1 < end && Character.isSurrogatePair(c, from[i + 1])) {
                n = supplementary(Character.toCodePoint(c, from[++i]), n);
            } else {
                break;
            }
        }
        length = n;
        return i;
    }

    /** Writes a character outside the Basic Multilingual Plane. */
    void supplementary(int c) throws IOException {
        if (length + 4 > SIZE) {
            empty();
        }
        length = supplementary(c, length);
    }

    private int supplementary(int c, int at) {
        buffer[at] = (byte) (0xF0 | (c >> 18));
        buffer[at + 1] = (byte) (0x80 | ((c >> 12) & 0x3F));
        buffer[at + 2] = (byte) (0x80 | ((c >> 6) & 0x3F));
        buffer[at + 3] = (byte) (0x80 | (c & 0x3F));
        return at + 4;
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
