package dev.blogkit.markdown;

import dev.blogkit.SourcePosition;
import java.util.List;
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

    /** {@return the last line from this one on that begins at a place or before it; this one where none does} */
    Line upTo(int index) {
        Line found = this;
        for (Line line = this; line != null && line.start <= index; line = line.following()) {
            found = line;
        }
        return found;
    }

    /** {@return the last of these lines that begins at a place or before it; the first one where none does} */
    static Line at(List<Line> lines, int index) {
        int low = 0;
        for (int high = lines.size() - 1; low < high; ) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.get(low);
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
