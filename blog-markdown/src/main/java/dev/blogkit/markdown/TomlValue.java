package dev.blogkit.markdown;

import dev.blogkit.FieldValue;
import dev.blogkit.markdown.TomlCursor.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values of all kinds, and tells what is wrong behind one. */
final class TomlValue {

    private static final Pattern STATEMENT = Pattern.compile(
            "[ \\t]*+(([A-Za-z0-9_.-]++|\"[^\"]*+\"|'[^']*+')[ \\t]*+=" // a key
                    + "|\\[\\[?+(?!(true|false|inf|nan)\\])[A-Za-z_][A-Za-z0-9_.-]*+\\]).*", // a table, no list
            Pattern.DOTALL);
    private static final String SEPARATE = "part items by commas";

    private final TomlCursor cursor;
    private final String source;
    private final List<FieldSpan> spans;

    /** @param spans gets the places of fields in inline tables */
    TomlValue(TomlCursor cursor, String source, List<FieldSpan> spans) {
        this.cursor = cursor;
        this.source = source;
        this.spans = spans;
    }

    /** {@return true if a line has the form of a statement, which no line in a list has} */
    static boolean isStatement(String line) {
        return STATEMENT.matcher(line).matches();
    }

    /**
     * {@return the value that begins here}
     *
     * @param depth how deep it stands, from 1 on
     * @param path the names of its field, from the top level on
     */
    FieldValue read(int depth, List<String> path) throws Stop {
        return read(depth, path, false);
    }

    /** @param path null in a list, where fields have no place of their own */
    private FieldValue read(int depth, @Nullable List<String> path, boolean nested) throws Stop {
        int start = cursor.at();
        cursor.checkDepth(depth, start);
        int c = cursor.peek();
        if (c == '[') {
            return list(depth);
        }
        if (c == '{') {
            return table(depth, path);
        }
        if (c == '"' || c == '\'') {
            return FieldValue.ofText(TomlString.read(cursor), cursor.position(start));
        }
        if (TomlCursor.isLineEnd(c) || "#,]}".indexOf(c) >= 0) {
            throw cursor.error(
                    "toml-no-value",
                    start,
                    c == '#' ? "a comment begins here, and no value stands before it" : "a value is missing here",
                    "write a value; for an empty text \"\"");
        }
        if (c == '=') {
            throw cursor.error("toml-syntax", start, "expected a value, found =", "write one = between key and value");
        }
        return FieldValue.ofText(TomlBare.read(cursor, nested), cursor.position(start));
    }

    private FieldValue list(int depth) throws Stop {
        int open = cursor.at();
        List<FieldValue> items = new ArrayList<>();
        cursor.take('[');
        boolean more = true;
        while (true) {
            skipLinesOfList(open);
            if (cursor.take(']')) {
                return FieldValue.ofList(items, cursor.position(open));
            }
            if (!more) {
                throw cursor.error(
                        "toml-comma", cursor.at(), "expected a comma or ] after an item, found " + found(), SEPARATE);
            }
            int start = cursor.at();
            if (cursor.peek() == ',') {
                throw cursor.error("toml-comma", start, "no item stands before this comma", "take the comma out");
            }
            cursor.checkItems(items.size() + 1, start);
            items.add(read(depth + 1, null, true));
            rejectTextAt(start);
            skipLinesOfList(open);
            more = cursor.take(',');
        }
    }

    /** A line that has the form of a statement tells that the list was never closed. */
    private void skipLinesOfList(int open) throws Stop {
        int before = cursor.at();
        cursor.skipLines();
        int line = cursor.position(cursor.at()).line();
        if (cursor.peek() == TomlCursor.END || (line > cursor.position(before).line() && isStatement(cursor.rest()))) {
            throw cursor.notClosed(
                    "toml-list-not-closed", open, "the list that begins here has no closing ]", "close it with ]");
        }
    }

    private FieldValue table(int depth, @Nullable List<String> outer) throws Stop {
        int open = cursor.at();
        TomlTable table = TomlTable.root(cursor, depth + 1, open);
        cursor.take('{');
        boolean lines = skipLinesOfTable(open);
        boolean more = cursor.peek() != '}';
        while (more) {
            cursor.skipBlanks();
            int keyStart = cursor.at();
            List<TomlKey> key = TomlKey.path(cursor);
            TomlKey.equalsSign(cursor);
            cursor.skipBlanks();
            TomlTable parent = table.within(key);
            int start = cursor.at();
            List<String> path = outer == null ? null : TomlKey.joined(outer, key);
            int span = spans.size();
            FieldValue value = read(parent.depth(), path, true);
            if (path != null) {
                spans.add(span, new FieldSpan(path, keyStart, start, cursor.at()));
            }
            rejectTextAt(start);
            parent.put(key.get(key.size() - 1), value);
            lines |= skipLinesOfTable(open);
            int comma = cursor.at();
            more = cursor.take(',');
            lines |= more && skipLinesOfTable(open);
            if (more && cursor.peek() == '}') {
                cursor.report("toml-comma", comma, "a comma stands before }", "take the comma out");
                more = false;
            }
        }
        if (!cursor.take('}')) {
            throw lines
                    ? tableNotClosed(open)
                    : cursor.error("toml-comma", cursor.at(), "expected a comma or }, found " + found(), SEPARATE);
        }
        if (lines) {
            cursor.report(
                    "toml-table-lines",
                    open,
                    "a table in braces must end in the line in which it begins",
                    "write it in one line, or as a [table] of its own");
        }
        return FieldValue.ofFields(table.fields(source), cursor.position(open));
    }

    /** {@return true if lines were skipped, which TOML does not allow here} */
    private boolean skipLinesOfTable(int open) throws Stop {
        cursor.skipBlanks();
        if (cursor.peek() != TomlCursor.END && cursor.peek() != '#' && !TomlCursor.isLineEnd(cursor.peek())) {
            return false;
        }
        cursor.skipLines();
        if (cursor.peek() == TomlCursor.END) {
            throw tableNotClosed(open);
        }
        return true;
    }

    private Stop tableNotClosed(int open) {
        return cursor.notClosed(
                "toml-table-not-closed", open, "the table that begins here has no closing }", "close it with }");
    }

    private void rejectTextAt(int valueStart) throws Stop {
        if (Character.isLetterOrDigit(cursor.peek())) {
            throw textAfter(valueStart);
        }
    }

    /** {@return what is wrong where a value has ended and the line goes on} */
    Stop textAfter(int valueStart) {
        int quote = cursor.charAt(valueStart);
        int end = cursor.at();
        boolean adjacent = Character.isLetterOrDigit(cursor.peek());
        cursor.skipBlanks();
        if (quote == '\'' && (adjacent || cursor.rest().indexOf('\'') >= 0)) {
            return cursor.error(
                    "toml-apostrophe",
                    end - 1,
                    "this apostrophe ends the text, and " + found() + " follows",
                    "put a text that has an apostrophe in double quotes");
        }
        return cursor.error(
                "toml-after-value",
                cursor.at(),
                "the value ends here, and " + found() + " follows",
                quote == '"'
                        ? "write \\\" for a quotation mark in the text, and # before a comment"
                        : "begin a new line, or write # before a comment");
    }

    private String found() {
        return Problems.shown(cursor.rest().strip());
    }
}
