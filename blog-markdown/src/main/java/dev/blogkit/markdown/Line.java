package dev.blogkit.markdown;

import dev.blogkit.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * One line of a text. LF, CRLF and a lone CR end it.
 *
 * @param whole the text in which it stands
 * @param number the number of the line, counted from 1
 * @param start where it begins in the text
 * @param end where it ends, before its line end
 * @param next where the next line begins; the length of the text behind the last line
 */
record Line(String whole, int number, int start, int end, int next) {

    static Line first(String text) {
        return at(text, 1, 0);
    }

    private static Line at(String text, int number, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        boolean crlf = text.startsWith("\r\n", end);
        return new Line(text, number, start, end, Math.min(text.length(), end + (crlf ? 2 : 1)));
    }

    /** {@return the next line, or null behind the last one} */
    @Nullable Line following() {
        return next >= whole.length() ? null : at(whole, number + 1, next);
    }

    String text() {
        return whole.substring(start, end);
    }

    boolean isBlank() {
        return whole.substring(start, end).isBlank();
    }

    /** {@return a place in this line} The column is counted from 0 here, as an index into {@link #text}. */
    SourcePosition position(int index) {
        return new SourcePosition(number, index + 1);
    }
}
