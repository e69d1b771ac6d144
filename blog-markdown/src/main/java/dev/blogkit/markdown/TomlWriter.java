package dev.blogkit.markdown;

import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes into TOML headers: fields of the top level before the first table, those of a table into it. */
final class TomlWriter extends HeaderWriter {

    private static final Pattern TABLE = Pattern.compile("\\s*\\[([^\\[\\]]+)\\]\\s*(#.*)?", Pattern.DOTALL);

    private static final Pattern ANY_TABLE =
            Pattern.compile("\\s*\\[\\[?([^\\[\\]]+)\\]\\]?\\s*(#.*)?", Pattern.DOTALL);

    private final List<FieldSpan> spans;

    TomlWriter(HeaderText text, FieldPlaces places) {
        super(text, places);
        spans = places.below(List.of());
    }

    @Override
    List<Splice> replace(FieldSpan span, NewValue value) {
        return inPlace(span, values(value, old(span), lineEnd(span.start())));
    }

    @Override
    List<Splice> insert(List<String> path, NewValue value) {
        List<String> values = values(value, "", lineEnd(text.end()));
        List<Splice> ways = new ArrayList<>();
        for (int known = path.size() - 1; known > 0; known--) {
            ways.addAll(insertInto(path, known, values));
        }
        if (path.size() == 1) {
            values.forEach(way -> ways.add(atTheTop(path, way)));
        } else {
            values.forEach(way -> ways.add(inNewTable(path, way)));
        }
        return ways;
    }

    @Override
    List<Splice> append(FieldSpan span, SourcePosition lastItem, String item) {
        String like = new BracketList(old(span), "").firstItem();
        return appendInBrackets(span, lastItem, TomlText.ways(item, shortQuote(like), lineEnd(span.start())));
    }

    /** {@return ways to add to the table that the first names of a path lead to} */
    private List<Splice> insertInto(List<String> path, int known, List<String> values) {
        List<String> map = path.subList(0, known);
        List<String> names = path.subList(known, path.size());
        FieldSpan inline = places.find(map);
        List<FieldSpan> fields = places.in(map).isEmpty() ? places.below(map) : places.in(map);
        List<Splice> ways = new ArrayList<>();
        if (inline != null) {
            if (old(inline).startsWith("{")) {
                values.forEach(way -> ways.add(braces.insert(
                        inline.valueStart(), inline.valueEnd() - 1, fields, TomlText.keys(names) + " = " + way)));
            }
            return ways;
        }
        if (!fields.isEmpty()) {
            FieldSpan last = fields.get(fields.size() - 1);
            String indent = lines.indent(last.start());
            // Next to dotted keys the names in front belong to the key.
            for (int from = known; from >= 0; from--) {
                String key = indent + TomlText.keys(path.subList(from, path.size())) + equalsSign(last);
                values.forEach(way -> ways.add(lines.below(last.valueEnd(), key + way)));
            }
        }
        for (Line line = text.firstLine(); line != null; line = text.following(line)) {
            Matcher table = TABLE.matcher(line.text());
            if (isTable(line) && table.matches() && isNamed(table.group(1), map)) {
                int start = line.start();
                values.forEach(way -> ways.add(lines.below(start, TomlText.keys(names) + equalsSign(null) + way)));
            }
        }
        return ways;
    }

    private static boolean isNamed(String written, List<String> path) {
        return isPath(names(written), path);
    }

    private static List<String> names(String written) {
        return List.of(written.strip().split("\\s*\\.\\s*")).stream()
                .map(name -> name.replaceFirst("^([\"'])(.*)\\1$", "$2"))
                .toList();
    }

    private static boolean isPath(List<String> names, List<String> path) {
        return FieldPlaces.folded(names).equals(FieldPlaces.folded(path));
    }

    private Splice atTheTop(List<String> path, String value) {
        int end = text.end();
        for (Line line = text.firstLine(); line != null && end == text.end(); line = text.following(line)) {
            if (isTable(line)) {
                end = line.start();
            }
        }
        FieldSpan last = null;
        for (FieldSpan span : spans) {
            boolean statement = span.start() < end && (last == null || span.start() > last.valueEnd());
            last = statement ? span : last;
        }
        String key = TomlText.keys(path);
        return last == null
                ? lines.above(aboveRemarks(end), key + equalsSign(null) + value)
                : lines.below(last.valueEnd(), lines.indent(last.start()) + key + equalsSign(last) + value);
    }

    /** {@return where the comments begin that stand right above the line that begins at a place, and belong to it} */
    private int aboveRemarks(int lineStart) {
        int start = lineStart;
        for (Line line = text.firstLine(); line != null && line.start() < lineStart; line = text.following(line)) {
            boolean remark = line.text().stripLeading().startsWith("#");
            start = remark && start == lineStart ? line.start() : remark ? start : lineStart;
        }
        return lineStart == text.end() ? lineStart : start;
    }

    @Override
    List<Splice> removeTable(List<String> path) {
        int start = -1;
        int end = -1;
        boolean inside = false;
        boolean behind = false;
        for (Line line = text.firstLine(); line != null; line = text.following(line)) {
            if (isTable(line)) {
                Matcher table = ANY_TABLE.matcher(line.text());
                inside = table.matches() && isWithin(table.group(1), path);
                if (inside && behind) {
                    return List.of(); // another table stands between two of them
                }
                behind = start >= 0 && !inside;
                start = inside && start < 0 ? line.start() : start;
            }
            boolean remark = line.text().stripLeading().startsWith("#") && !isInValue(line);
            boolean gap = line.isBlank() && end == line.start();
            end = inside && !remark && (gap || !line.isBlank()) ? line.next() : end;
        }
        if (start < 0) {
            return List.of();
        }
        int remarks = aboveRemarks(start);
        // What begins the header is about all of it.
        boolean ofHeader =
                text.firstLine() != null && remarks == text.firstLine().start();
        return List.of(new Splice(ofHeader ? start : remarks, end, ""));
    }

    private static boolean isWithin(String written, List<String> path) {
        List<String> names = names(written);
        return names.size() >= path.size() && isPath(names.subList(0, path.size()), path);
    }

    private Splice inNewTable(List<String> path, String value) {
        String lineEnd = lineEnd(text.end());
        String gap = spans.isEmpty() ? "" : lineEnd;
        String name = TomlText.keys(path.subList(0, path.size() - 1));
        String key = TomlText.key(path.get(path.size() - 1));
        return lines.above(text.end(), gap + "[" + name + "]" + lineEnd + key + equalsSign(null) + value);
    }

    /** {@return true if a line begins a table, and is not part of a value} */
    private boolean isTable(Line line) {
        return line.text().stripLeading().startsWith("[") && !isInValue(line);
    }

    private boolean isInValue(Line line) {
        return places.all().stream().anyMatch(span -> span.start() < line.start() && line.start() < span.valueEnd());
    }

    /** {@return the sign between key and value as another field has it, or the first one} */
    private String equalsSign(@Nullable FieldSpan like) {
        FieldSpan model = like != null ? like : spans.isEmpty() ? null : spans.get(0);
        return model == null || Character.isWhitespace(whole.charAt(model.valueStart() - 1)) ? " = " : "=";
    }

    private static List<String> values(NewValue value, String old, String lineEnd) {
        return switch (value.kind()) {
            case TEXT -> TomlText.ways(value.text(), old, lineEnd);
            case DATE -> TomlText.date(value.text(), old, lineEnd);
            case WORD -> List.of(value.text());
            case LIST -> {
                BracketList list = new BracketList(old, lineEnd);
                String like = shortQuote(list.firstItem());
                yield List.of(list.of(value.texts().stream()
                        .map(text -> TomlText.ways(text, like, lineEnd).get(0))
                        .toList()));
            }
        };
    }

    /** {@return the quote of an item; a list of numbers or dates gets texts in quotes} */
    private static String shortQuote(String item) {
        return item.startsWith("'") ? "'" : "\"";
    }
}
