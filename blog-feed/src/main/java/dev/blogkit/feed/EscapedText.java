package dev.blogkit.feed;

import dev.blogkit.Utf8Appendable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Takes text, and writes what feeds may hold of it, escaped: controls that XML 1.0 forbids (section 2.2) are dropped, lone
 * surrogates and U+FFFE and U+FFFF become U+FFFD. Text may come in parts that divide a surrogate pair. The only place where text
 * is cleaned, so that the three formats say the same.
 */
final class EscapedText implements Utf8Appendable {

    private static final String REPLACEMENT = "\uFFFD";
    /** How much of a text that is no string is copied at once. */
    private static final int PART = 2048;
    /** How many bytes become characters at once where one is not of ASCII: others are often near. */
    private static final int FEW = 128;

    private final Utf8Out out;
    private final EscapeTable escapes;
    private char high;

    EscapedText(Utf8Out out, Escapes escapes) {
        this.out = out;
        this.escapes = out.table(escapes);
    }

    @Override
    public EscapedText append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public EscapedText append(CharSequence text, int start, int end) throws IOException {
        if (text instanceof String string) {
            string(string, start, end);
        } else {
            for (int i = start; i < end; i += PART) {
                String part = text.subSequence(i, Math.min(end, i + PART)).toString();
                string(part, 0, part.length());
            }
        }
        return this;
    }

    @Override
    public EscapedText append(char c) throws IOException {
        string(String.valueOf(c), 0, 1);
        return this;
    }

    @Override
    public void appendUtf8(byte[] utf8, int start, int end) throws IOException {
        int i = start;
        while (i < end) {
            if (high == 0) {
                i = out.ascii(utf8, i, end, escapes);
            }
            int until = Math.min(i + FEW, end);
            while (until < end && (utf8[until] & 0xC0) == 0x80) {
                until++; // to where a character begins
            }
            append(new String(utf8, i, until - i, StandardCharsets.UTF_8));
            i = until;
        }
    }

    /** Ends the text: a high surrogate that still waits for its other half is a lone one. */
    void end() throws IOException {
        if (high != 0) {
            high = 0;
            replaced();
        }
    }

    private void string(String text, int start, int end) throws IOException {
        int i = start;
        while (i < end) {
            if (high == 0) {
                i = out.text(text, i, end, escapes);
            }
            if (i < end) {
                special(text, i++);
            }
        }
    }

    /** Takes the character behind a high surrogate, or one that may not be written as it is. */
    private void special(String text, int index) throws IOException {
        char c = text.charAt(index);
        if (high != 0 && Character.isLowSurrogate(c)) {
            out.supplementary(Character.toCodePoint(high, c));
            high = 0;
            return;
        }
        end();
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (out.text(text, index, index + 1, escapes) == index) {
            replaced();
        }
    }

    private void replaced() throws IOException {
        out.text(REPLACEMENT, 0, 1, escapes);
    }
}
