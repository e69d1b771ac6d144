package dev.blogkit.markdown;

import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source in its two parts.
 *
 * @param format how the header is written
 * @param whole the whole text
 * @param firstLine the first line of the header, inside of a fence; null where there is no header, or an empty one
 * @param end where the header ends in the whole text
 * @param body where the body begins in the whole text
 * @param bodyLine the number of the body's first line
 * @param cutOff true if the text ends where the header should end: the rest, which may hide the post, may be missing
 */
record HeaderText(
        HeaderFormat format, String whole, @Nullable Line firstLine, int end, int body, int bodyLine, boolean cutOff) {

    static HeaderText none(String whole) {
        return new HeaderText(HeaderFormat.NONE, whole, null, 0, 0, 1, false);
    }

    /** {@return true if a header is there and says nothing} */
    boolean isEmpty() {
        for (Line line = firstLine; line != null; line = following(line)) {
            if (!line.isBlank() && !line.text().startsWith("#")) {
                return false;
            }
        }
        return format != HeaderFormat.NONE;
    }

    /** {@return the lines of the header} */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Line line = firstLine; line != null; line = following(line)) {
            lines.add(line);
        }
        return lines;
    }

    String header() {
        return firstLine == null ? "" : whole.substring(firstLine.start(), end);
    }

    String bodyText() {
        return whole.substring(body);
    }

    SourcePosition position() {
        return firstLine == null ? SourcePosition.START : firstLine.position(0);
    }

    /** {@return the header's line after the given one, or null behind the last} */
    @Nullable Line following(Line line) {
        Line next = line.following();
        return next == null || next.start() >= end ? null : next;
    }
}
