package dev.blogkit.feed;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Takes text, and hands on the characters that feeds may hold: controls that XML 1.0 forbids (section 2.2) are dropped, lone
 * surrogates and U+FFFE and U+FFFF become U+FFFD. Text may come in parts that divide a surrogate pair.
 */
abstract class CleanText implements Appendable {

    private static final int REPLACEMENT = 0xFFFD;

    private char high;

    /** Writes a character that may be written. */
    abstract void write(int codePoint) throws IOException;

    /** {@return the text as feeds hold it} */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        CleanText cleaning = new CleanText() {
            @Override
            void write(int codePoint) {
                clean.appendCodePoint(codePoint);
            }
        };
        try {
            cleaning.append(text).end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return clean.toString();
    }

    /** {@return true if nothing of the text would be seen: controls that are dropped, and white space of any kind} */
    static boolean isBlank(String text) {
        // Ends at the first character that is seen, and copies nothing: the text may be a whole post.
        return text.codePoints().allMatch(c -> c < 0x20 || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Ends the text: a high surrogate that still waits for its other half is a lone one. */
    final void end() throws IOException {
        if (high != 0) {
            high = 0;
            write(REPLACEMENT);
        }
    }

    @Override
    public final CleanText append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public final CleanText append(CharSequence text, int start, int end) throws IOException {
        for (int i = start; i < end; i++) {
            append(text.charAt(i));
        }
        return this;
    }

    @Override
    public final CleanText append(char c) throws IOException {
        if (high != 0 && Character.isLowSurrogate(c)) {
            int codePoint = Character.toCodePoint(high, c);
            high = 0;
            write(codePoint);
            return this;
        }
        end();
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c) || c >= 0xFFFE) {
            write(REPLACEMENT);
        } else if (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') {
            write(c);
        }
        return this;
    }
}
