package dev.blogkit.markdown;

import dev.blogkit.FieldValue;
import dev.blogkit.Limits;
import dev.blogkit.markdown.TomlCursor.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a TOML 1.0.0 header statement by statement. Numbers, truth values and dates stay the text in the file, as in all
 * formats. A mistake costs the header, but not its other statements: all that is wrong is told at once.
 */
final class TomlHeader {

    private final TomlCursor cursor;
    private final TomlValue values;
    private final TomlTable root;
    private final List<FieldSpan> spans = new ArrayList<>();
    private TomlTable table;
    private List<String> path = List.of();
    private boolean bracketed;

    private TomlHeader(TomlCursor cursor, String source) {
        this.cursor = cursor;
        this.values = new TomlValue(cursor, source, spans);
        this.root = TomlTable.root(cursor, 1, cursor.at());
        this.table = root;
    }

    /** {@return the fields; null, with errors, where the text is not TOML or goes over a limit} */
    static @Nullable Header read(HeaderText text, Limits limits, Problems problems) {
        TomlCursor cursor = new TomlCursor(text, limits, problems);
        TomlHeader header = new TomlHeader(cursor, problems.source());
        header.readAll();
        return cursor.hasErrors()
                ? null
                : new Header(header.root.fields(problems.source()), Set.of(), List.copyOf(header.spans));
    }

    private void readAll() {
        cursor.skipLines();
        while (cursor.peek() != TomlCursor.END && !cursor.hasEnoughErrors()) {
            bracketed = false;
            try {
                statement();
            } catch (Stop stop) {
                goOnAfter(stop);
            }
            cursor.skipLines();
        }
    }

    private void statement() throws Stop {
        int c = cursor.peek();
        if (c == '[') {
            header();
        } else if (c == ']' || c == '}' || c == ',') {
            throw cursor.error(
                    "toml-syntax",
                    cursor.at(),
                    "expected a key, found " + (char) c,
                    "write key = value, or take it out");
        } else {
            field();
        }
    }

    private void field() throws Stop {
        int start = cursor.at();
        List<TomlKey> key = TomlKey.path(cursor);
        TomlKey.equalsSign(cursor);
        cursor.skipBlanks();
        TomlTable parent = table.within(key);
        int valueStart = cursor.at();
        bracketed = cursor.peek() == '[' || cursor.peek() == '{';
        List<String> names = TomlKey.joined(path, key);
        int span = spans.size();
        FieldValue value = values.read(parent.depth(), names);
        int valueEnd = cursor.at();
        cursor.skipToLineEnd();
        if (!TomlCursor.isLineEnd(cursor.peek())) {
            cursor.go(valueEnd);
            throw values.textAfter(valueStart);
        }
        parent.put(key.get(key.size() - 1), value);
        spans.add(span, new FieldSpan(names, start, valueStart, valueEnd));
    }

    private void header() throws Stop {
        // Where the header cannot be read, what follows it belongs to no table that is known.
        table = TomlTable.root(cursor, 1, cursor.at());
        int open = cursor.at();
        boolean list = cursor.startsWith("[[");
        cursor.go(open + (list ? 2 : 1));
        List<TomlKey> names = TomlKey.path(cursor);
        String close = list ? "]]" : "]";
        if (!cursor.startsWith(close)) {
            boolean name = TomlKey.isBare(cursor.peek());
            throw cursor.error(
                    name ? "toml-key-blank" : "toml-table-not-closed",
                    name ? cursor.at() : open,
                    "expected " + close + " after the name of a table",
                    name ? "put a name that has a blank in quotes" : "close it with " + close);
        }
        cursor.go(cursor.at() + close.length());
        cursor.skipToLineEnd();
        if (!TomlCursor.isLineEnd(cursor.peek())) {
            throw cursor.error(
                    "toml-after-value",
                    cursor.at(),
                    "text follows the name of a table: " + Problems.shown(cursor.rest()),
                    "begin a new line, or write # before a comment");
        }
        table = list ? root.append(names) : root.open(names);
        path = names.stream().map(TomlKey::name).toList();
    }

    /** What is wrong in one line costs that line; in a list, or where an end is missing, also all that is no statement. */
    private void goOnAfter(Stop stop) {
        cursor.go(stop.offset());
        String rest = cursor.rest().strip();
        boolean over = rest.endsWith("]") || rest.endsWith("}");
        cursor.skipLine();
        if (stop.isOpen() || (bracketed && !over)) {
            while (cursor.peek() != TomlCursor.END && !TomlValue.isStatement(cursor.rest())) {
                cursor.skipLine();
            }
        }
    }
}
