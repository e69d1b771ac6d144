package dev.blogkit.markdown;

import dev.blogkit.Field;
import dev.blogkit.FieldValue;
import dev.blogkit.Fields;
import dev.blogkit.markdown.TomlCursor.Stop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table while it is read, with TOML's rules about what may be added to it. In one place it is more patient than TOML: a value
 * that is no table may be there twice. Both are kept, so that all formats treat a field that stands twice the same.
 */
final class TomlTable {

    private enum Kind {
        /** Made by the header of a table in it, and free to get a header of its own. */
        IMPLIED,
        /** Has had its header. */
        OPENED,
        /** Made by a key with dots. */
        DOTTED
    }

    private final TomlCursor cursor;
    private final int depth;
    private final int start;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byName = new HashMap<>();
    private Kind kind;

    private TomlTable(TomlCursor cursor, int depth, int start, Kind kind) {
        this.cursor = cursor;
        this.depth = depth;
        this.start = start;
        this.kind = kind;
    }

    /** Either a value, or the tables below a name: one, or those of a list. */
    private record Entry(TomlKey key, @Nullable FieldValue value, boolean list, List<TomlTable> tables) {

        TomlTable last() {
            return tables.get(tables.size() - 1);
        }

        boolean isTable() {
            return value == null || value.fields().isPresent();
        }
    }

    /**
     * {@return a table for fields of a header or of an inline table}
     *
     * @param depth how deep its values stand, from 1 on
     * @param start where it begins in the whole text
     */
    static TomlTable root(TomlCursor cursor, int depth, int start) {
        return new TomlTable(cursor, depth, start, Kind.OPENED);
    }

    /** {@return how deep its values stand} */
    int depth() {
        return depth;
    }

    /** {@return the table that a header {@code [a.b]} opens} */
    TomlTable open(List<TomlKey> path) throws Stop {
        TomlTable parent = above(path);
        TomlKey key = path.get(path.size() - 1);
        Entry before = parent.byName.get(key.name());
        if (before == null) {
            return parent.addTable(key, Kind.OPENED);
        }
        if (before.list() || before.value() != null || before.last().kind != Kind.IMPLIED) {
            throw taken(key, before);
        }
        before.last().kind = Kind.OPENED;
        return before.last();
    }

    /** {@return the new table that a header {@code [[a.b]]} adds to a list} */
    TomlTable append(List<TomlKey> path) throws Stop {
        TomlTable parent = above(path);
        TomlKey key = path.get(path.size() - 1);
        Entry before = parent.byName.get(key.name());
        if (before != null && !before.list()) {
            throw taken(key, before);
        }
        Entry list = before == null ? parent.add(new Entry(key, null, true, new ArrayList<>())) : before;
        cursor.checkDepth(parent.depth + 1, key.start());
        cursor.checkItems(list.tables().size() + 1, key.start());
        list.tables().add(new TomlTable(cursor, parent.depth + 2, key.start(), Kind.OPENED));
        return list.last();
    }

    /** {@return the table that a key stands in; for {@code a.b.c} the table {@code b}} */
    TomlTable within(List<TomlKey> path) throws Stop {
        TomlTable table = this;
        for (TomlKey key : path.subList(0, path.size() - 1)) {
            Entry before = table.byName.get(key.name());
            if (before == null) {
                table = table.addTable(key, Kind.DOTTED);
            } else if (before.list() || before.value() != null || before.last().kind == Kind.OPENED) {
                throw taken(key, before);
            } else {
                table = before.last();
                table.kind = Kind.DOTTED;
            }
        }
        return table;
    }

    /** Adds a field of this table. */
    void put(TomlKey key, FieldValue value) throws Stop {
        Entry before = byName.get(key.name());
        Entry entry = new Entry(key, value, false, List.of());
        if (before != null && (before.isTable() || entry.isTable())) {
            throw taken(key, before);
        }
        add(entry);
    }

    /** {@return what was read} */
    Fields fields(String source) {
        List<Field> fields = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            TomlKey key = entry.key();
            fields.add(new Field(key.name(), value(entry, source), cursor.position(key.start())));
        }
        return Fields.of(source, fields);
    }

    private FieldValue value(Entry entry, String source) {
        if (entry.value() != null) {
            return entry.value();
        }
        if (!entry.list()) {
            return entry.last().asValue(source);
        }
        List<FieldValue> items =
                entry.tables().stream().map(table -> table.asValue(source)).toList();
        return FieldValue.ofList(items, cursor.position(entry.key().start()));
    }

    private FieldValue asValue(String source) {
        return FieldValue.ofFields(fields(source), cursor.position(start));
    }

    /** {@return the table that a header's last name stands in} */
    private TomlTable above(List<TomlKey> path) throws Stop {
        TomlTable table = this;
        for (TomlKey key : path.subList(0, path.size() - 1)) {
            Entry before = table.byName.get(key.name());
            if (before != null && before.value() != null) {
                throw taken(key, before);
            }
            table = before == null ? table.addTable(key, Kind.IMPLIED) : before.last();
        }
        return table;
    }

    private TomlTable addTable(TomlKey key, Kind kindOfTable) throws Stop {
        TomlTable table = new TomlTable(cursor, depth + 1, key.start(), kindOfTable);
        add(new Entry(key, null, false, List.of(table)));
        return table;
    }

    private Entry add(Entry entry) throws Stop {
        cursor.countField(entry.key().start());
        cursor.checkDepth(depth, entry.key().start());
        entries.add(entry);
        byName.put(entry.key().name(), entry);
        return entry;
    }

    private Stop taken(TomlKey key, Entry before) {
        String name = Problems.shown(key.name());
        int line = cursor.position(before.key().start()).line();
        return before.isTable()
                ? cursor.error(
                        "toml-table-twice",
                        key.start(),
                        name + (before.list() ? " is a list of tables" : " is a table") + " since line " + line
                                + ", and cannot be begun again here",
                        "write all fields of a table in one place")
                : cursor.error(
                        "toml-not-a-table",
                        key.start(),
                        name + " has a value in line " + line + ", and cannot be a table too",
                        "give one of the two another name");
    }
}
