package dev.blogkit.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes lists in brackets as the old list was written: in one line or in many, with blanks and a last comma or without. */
final class BracketList {

    /** An item in quotes, or words; brackets, and comments between items, are left to one who reads them. */
    private static final Pattern ITEM = Pattern.compile(
            "\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^']|'')*+'"
                    + "|[^\"'\\[\\]{},#\r\n](?:[^\\[\\]{},#\r\n]|(?<=\\S)#)*+",
            Pattern.DOTALL);

    private final String old;
    private final String lineEnd;
    private final List<String> lines;

    /**
     * @param old the old list; another value where there was none
     * @param lineEnd what ends lines
     */
    BracketList(String old, String lineEnd) {
        this.old = old;
        this.lineEnd = lineEnd;
        this.lines = old.startsWith("[") ? List.of(old.split("\r\n|\n|\r", -1)) : List.of(old);
    }

    /** {@return true if each item has a line of its own, and so has the closing bracket} */
    private boolean isInLines() {
        return lines.size() > 2
                && lines.get(lines.size() - 1).strip().equals("]")
                && (lines.get(0).strip().equals("[") || lines.get(0).matches("\\[\\s*#.*"));
    }

    /** {@return the text of the first item and what follows it; empty where there is none} */
    String firstItem() {
        return old.startsWith("[") ? old.substring(1).strip() : "";
    }

    String of(List<String> items) {
        if (isInLines() && !items.isEmpty()) {
            String indent = HeaderLines.indentOf(lines.get(1));
            boolean comma = old.matches("(?s).*,\\s*(#[^\r\n]*\\s*)?\\]");
            String parted = String.join("," + lineEnd + indent, items);
            return "[" + lineEnd + indent + parted + (comma ? "," : "") + lineEnd + lines.get(lines.size() - 1);
        }
        String comma =
                old.startsWith("[") && old.contains(",") && !old.contains(", ") && lines.size() == 1 ? "," : ", ";
        String pad = old.startsWith("[ ") && old.endsWith(" ]") && !items.isEmpty() ? " " : "";
        return "[" + pad + String.join(comma, items) + pad + "]";
    }

    /**
     * {@return the list with one more item, the old ones exactly as they are}
     *
     * @param lastItem where the last item begins in the list
     */
    String with(int lastItem, String item) {
        Matcher last = ITEM.matcher(old).region(lastItem, old.length());
        if (!last.lookingAt()) {
            String before = old.substring(0, old.length() - 1).stripTrailing();
            return before + (before.endsWith(",") ? " " : ", ") + item + old.substring(before.length());
        }
        int end = lastItem + last.group().stripTrailing().length();
        String rest = old.substring(end);
        if (!isInLines()) {
            String comma = of(List.of("a", "b")).contains(", ") ? ", " : ",";
            return old.substring(0, end) + comma + item + rest;
        }
        boolean ended = rest.stripLeading().startsWith(",");
        int lineStop = end;
        while (old.charAt(lineStop) != '\n' && old.charAt(lineStop) != '\r') {
            lineStop++;
        }
        String line = old.substring(end, lineStop);
        return old.substring(0, end)
                + (ended ? "" : ",")
                + line
                + lineEnd
                + HeaderLines.indentOf(lines.get(1))
                + item
                + (ended ? "," : "")
                + old.substring(lineStop);
    }
}
