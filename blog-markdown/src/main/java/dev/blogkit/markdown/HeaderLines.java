package dev.blogkit.markdown;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text up to the end of its header, for one who puts lines in or takes them out. */
final class HeaderLines {

    private final String whole;
    private final List<Line> lines = new ArrayList<>();

    HeaderLines(HeaderText text) {
        whole = text.whole();
        for (Line line = Line.first(whole);
                line != null && (lines.isEmpty() || line.start() <= text.end());
                line = line.following()) {
            lines.add(line);
        }
    }

    /** {@return the line in which a place of the header is} */
    Line at(int offset) {
        return Line.at(lines, offset);
    }

    Line number(int number) {
        return lines.get(number - 1);
    }

    /** {@return how the line ends in which a place is} */
    String endAt(int offset) {
        return end(at(offset));
    }

    /** {@return how this line ends; the last line of a text, which has no end, as the first one} */
    private String end(Line line) {
        String end = whole.substring(line.end(), line.next());
        Line first = lines.get(0);
        return !end.isEmpty() ? end : line.number() > 1 ? end(first) : "\n";
    }

    /** {@return the blanks at the start of the line in which a place is} */
    String indent(int offset) {
        return indentOf(at(offset).text());
    }

    /** {@return the blanks at the start of a text} */
    static String indentOf(String text) {
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    /** {@return true if nothing but blanks stands before a place in its line} */
    boolean isFirst(int offset) {
        return whole.substring(at(offset).start(), offset).isBlank();
    }

    /** {@return the text with a new line under the one in which a place is} */
    Splice below(int offset, String content) {
        Line line = at(offset);
        String end = end(line);
        boolean ended = line.next() > line.end();
        return new Splice(line.next(), line.next(), ended ? content + end : end + content);
    }

    /** {@return the text with a new line where a line begins now} */
    Splice above(int lineStart, String content) {
        return new Splice(lineStart, lineStart, content + end(at(lineStart)));
    }

    /** {@return the text without the lines from one place to another one} */
    Splice without(int from, int to) {
        return new Splice(at(from).start(), at(to).next(), "");
    }
}
