package dev.blogkit.markdown;

import java.util.List;

/**
 * Tells, line by line, what is surely fenced code. In doubt it is not: only fences at the beginning of a line count, which end every
 * list and quote, and none within or behind HTML whose end is not plain to see. Not safe for use by many threads.
 */
final class CodeFences {

    /** Their content may hold blank lines. */
    private static final List<String> LONG_ELEMENTS = List.of("pre", "script", "style", "textarea");

    private char fence;
    private int length;
    private boolean inHtml;
    private boolean inDoubt;

    /** {@return true if the next line is one of fenced code, its fences included} */
    boolean isCode(String line) {
        if (length > 0) {
            int start = indent(line);
            int end = endOfRun(line, start, fence);
            if (start < 4 && end - start >= length && line.substring(end).isBlank()) {
                length = 0;
            }
            return true;
        }
        if (!inHtml && !inDoubt && opens(line)) {
            return true;
        }
        noteHtml(line);
        return false;
    }

    private boolean opens(String line) {
        char first = line.isEmpty() ? 0 : line.charAt(0);
        int end = first == '`' || first == '~' ? endOfRun(line, 0, first) : 0;
        if (end < 3 || (first == '`' && line.indexOf('`', end) >= 0)) {
            return false;
        }
        fence = first;
        length = end;
        return true;
    }

    private void noteHtml(String line) {
        int start = indent(line);
        if (line.isBlank()) {
            inHtml = false;
        } else if (start < 4 && line.startsWith("<", start)) {
            inHtml = true;
            boolean comment = line.startsWith("<!--", start);
            inDoubt |= comment
                    ? !line.contains("-->")
                    : line.startsWith("!", start + 1) || line.startsWith("?", start + 1) || isLong(line, start + 1);
        }
    }

    private static boolean isLong(String line, int at) {
        return LONG_ELEMENTS.stream().anyMatch(name -> line.regionMatches(true, at, name, 0, name.length()));
    }

    private static int indent(String line) {
        return endOfRun(line, 0, ' ');
    }

    private static int endOfRun(String line, int start, char of) {
        int end = start;
        while (end < line.length() && line.charAt(end) == of) {
            end++;
        }
        return end;
    }
}
