package dev.blogkit.markdown;

import dev.blogkit.FieldValue;
import dev.blogkit.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One change of a header: of the ways to write it, the first one that reads back as it should. */
final class HeaderChange {

    private final FrontMatter before;
    private final String source;
    private final HeaderReader reader;
    /** The header that is changed; an empty one where there is none yet. */
    private final FrontMatter start;

    private final FieldPlaces places;
    private final HeaderWriter writer;

    /** @param format how a header is written where there is none */
    HeaderChange(FrontMatter before, String source, HeaderFormat format, HeaderReader reader) {
        this.before = before;
        this.source = source;
        this.reader = reader;
        this.start = before.text().format() == HeaderFormat.NONE ? empty(format) : before;
        this.places = new FieldPlaces(start.header(), reader.profile().duplicates());
        this.writer = writer();
    }

    private FrontMatter empty(HeaderFormat format) {
        String body = before.text().whole();
        Line first = Line.first(body);
        String lineEnd = first.next() > first.end() ? body.substring(first.end(), first.next()) : "\n";
        String open = switch (format) {
            case YAML_FENCE -> "---" + lineEnd;
            case TOML_FENCE -> "+++" + lineEnd;
            case JSON -> "{}";
            case NIKOLA_COMMENT, COMMENT -> "<!--" + lineEnd;
            case NONE, BARE, BARE_CLOSED, JBAKE, NIKOLA_BARE -> "";
        };
        String close = switch (format) {
            case YAML_FENCE, BARE_CLOSED -> "---" + lineEnd;
            case TOML_FENCE -> "+++" + lineEnd;
            case JBAKE -> "~~~~~~" + lineEnd;
            case NIKOLA_COMMENT, COMMENT -> "-->" + lineEnd;
            case NONE, JSON, BARE, NIKOLA_BARE -> lineEnd;
        };
        boolean lines = format == HeaderFormat.YAML_FENCE
                ? reader.profile().fenced() == Profile.Fenced.LINES
                : format != HeaderFormat.TOML_FENCE && format != HeaderFormat.JSON;
        HeaderText text = new HeaderText(
                format, open + close + body, null, open.length(), open.length() + close.length(), 1, false);
        return new FrontMatter(
                text,
                Header.none(source),
                lines ? LineSyntax.of(format, reader.profile().anyKey()) : null);
    }

    private HeaderWriter writer() {
        HeaderText text = start.text();
        if (start.lines() != null) {
            return new LineWriter(text, places, start.lines(), reader.profile());
        }
        return switch (text.format()) {
            case TOML_FENCE -> new TomlWriter(text, places);
            case JSON -> new JsonWriter(text, places);
            default -> new YamlWriter(text, places);
        };
    }

    /** {@return the header with another value of a field} */
    FrontMatter set(String name, NewValue value) {
        FieldSpan span = places.find(name);
        if (span == null) {
            rejectTable(name);
            rejectList(name);
        }
        List<String> path = span == null ? path(name) : span.path();
        String old = span == null ? "" : writer.old(span);
        FieldValue current = span == null ? null : places.value(span);
        FieldValue wanted = writer.asRead(path, old, value);
        boolean same = wanted.equals(current) || isListAsText(path, current, value);
        // What is in quotes is a text to other tools, though it reads the same here.
        boolean quoted = value.kind() == NewValue.Kind.WORD && (!old.endsWith(value.text()) || YamlScalar.isBlock(old));
        if (same && !quoted && span != null && !isRefused(span)) {
            return before;
        }
        if (span != null) {
            return changed(path, wanted, writer.replace(span, value));
        }
        FieldSpan empty = emptyAround(path);
        return changed(
                path,
                wanted,
                empty == null
                        ? writer.insert(path, value)
                        : writer.nested(empty, path.subList(empty.path().size(), path.size()), value));
    }

    /** {@return the nearest field around one that is not there, if it is written as a word that says nothing; else null} */
    private @Nullable FieldSpan emptyAround(List<String> path) {
        for (int size = path.size() - 1; size > 0; size--) {
            FieldSpan around = places.find(path.subList(0, size));
            FieldValue value = around == null ? null : places.value(around);
            if (around != null && value != null && value.fields().isEmpty()) {
                if (!value.isNothing()) {
                    throw new IllegalArgumentException(String.join(".", around.path()) + " is a "
                            + (value.items().isPresent() ? "list" : "text") + ", and no map that could hold "
                            + key(path));
                }
                return writer.old(around).isEmpty() ? null : around;
            }
        }
        return null;
    }

    /** {@return the header with one more item in a list} */
    FrontMatter add(String name, String item) {
        FieldSpan span = places.find(name);
        FieldValue old = span == null ? null : places.value(span);
        if (span != null && isRefused(span)) {
            throw new IllegalArgumentException(
                    name + " holds an alias or a tag that is not read, and one more item would drop it");
        }
        if (span == null || old == null || old.isNothing()) {
            return set(name, NewValue.list(List.of(item)));
        }
        if (old.fields().isPresent()) {
            throw new IllegalArgumentException(name + " is a map, and no list that could have one more item");
        }
        if (old.items().isPresent()) {
            return append(span, old, old.items().get(), item);
        }
        String text = old.text().orElse("");
        String key = key(span.path());
        List<String> labels = TextParts.labels(key, text, TextParts.split(key, reader.profile()));
        if (labels.size() < 2 && start.lines() == null) {
            return set(name, NewValue.list(List.of(text, item)));
        }
        List<String> more = Stream.concat(labels.stream(), Stream.of(item)).toList();
        String joined = TextParts.joined(key, more, TextParts.split(key, reader.profile()), text);
        return set(name, joined == null ? NewValue.list(more) : NewValue.text(joined));
    }

    private FrontMatter append(FieldSpan span, FieldValue old, List<FieldValue> items, String item) {
        List<FieldValue> more = new ArrayList<>(items);
        more.add(FieldValue.ofText(item, old.position()));
        FieldValue wanted = FieldValue.ofList(more, old.position());
        List<Splice> ways = new ArrayList<>();
        if (items.isEmpty() && writer.old(span).contains("#")) {
            throw new IllegalArgumentException(String.join(".", span.path())
                    + " holds comments and no item; nobody could say where the first one belongs");
        }
        if (!items.isEmpty()) {
            ways.addAll(writer.append(span, items.get(items.size() - 1).position(), item));
        }
        boolean comments = writer.old(span).contains("#") && !ways.isEmpty();
        if (!comments && items.stream().allMatch(value -> value.text().isPresent())) {
            List<String> texts =
                    more.stream().flatMap(value -> value.text().stream()).toList();
            ways.addAll(writer.replace(span, NewValue.list(texts)));
        }
        return changed(span.path(), wanted, ways);
    }

    /** {@return the header without a field, and without others of its name} */
    FrontMatter remove(String name) {
        FieldSpan span = places.find(name);
        return span == null ? withoutTable(name) : withoutAll(span);
    }

    /** Takes out every field of the same path, and none that only has the same name with dots. */
    private FrontMatter withoutAll(FieldSpan span) {
        FrontMatter bare = withoutHeader();
        FrontMatter after = bare == null ? withoutField(span) : bare;
        HeaderChange rest = new HeaderChange(after, source, start.text().format(), reader);
        FieldSpan again = rest.places.find(span.path());
        return again == null ? after : rest.withoutAll(again);
    }

    /** A map that holds nothing else, and no comment, goes with its field. */
    private FrontMatter withoutField(FieldSpan field) {
        FieldSpan span = field;
        for (int size = field.path().size() - 1; size > 0; size--) {
            List<String> map = field.path().subList(0, size);
            FieldSpan around = places.find(map);
            List<Splice> table = around == null ? writer.removeTable(map) : List.of();
            Splice region = around != null
                    ? new Splice(around.start(), around.valueEnd(), "")
                    : table.stream().findFirst().orElse(null);
            if (region == null
                    || !holdsOnly(map, field)
                    || hasComment(region.start(), field.start())
                    || hasComment(field.valueEnd(), Math.max(region.end(), paragraphEnd(field)))) {
                break;
            }
            if (around == null) {
                return changed(map, null, table);
            }
            span = around;
        }
        return changed(span.path(), null, writer.remove(span));
    }

    private boolean holdsOnly(List<String> map, FieldSpan field) {
        List<String> path = FieldPlaces.folded(map);
        List<FieldValue> values = FieldPlaces.values(start.header().fields(), path);
        return values.size() == 1
                && values.get(0)
                        .fields()
                        .filter(fields -> fields.all().size() == 1)
                        .isPresent()
                && places.below(map).stream()
                        .allMatch(span ->
                                span.path().size() < field.path().size() || span.equals(field) || isIn(span, field))
                && start.header().unreadable().stream().map(KeyLine::folded).noneMatch(path.get(0)::equals);
    }

    private static boolean isIn(FieldSpan span, FieldSpan field) {
        return field.start() <= span.start() && span.valueEnd() <= field.valueEnd();
    }

    /** {@return where the first blank line or the next field behind a field begins, or the header ends} */
    private int paragraphEnd(FieldSpan field) {
        int next = places.all().stream()
                .mapToInt(FieldSpan::start)
                .filter(start -> start >= field.valueEnd())
                .min()
                .orElse(start.text().end());
        for (Line line : start.text().lines()) {
            if (line.start() > field.valueEnd() && line.isBlank()) {
                return Math.min(next, line.start());
            }
        }
        return next;
    }

    private boolean hasComment(int from, int to) {
        return from < to && start.text().whole().substring(from, to).contains("#");
    }

    /** {@return the header without a table, or all tables of a list} */
    private FrontMatter withoutTable(String name) {
        rejectList(name);
        List<String> path = List.of(KeyLine.folded(name).split("\\.", -1));
        if (FieldPlaces.values(start.header().fields(), path).isEmpty()) {
            return before;
        }
        List<Splice> ways = writer.removeTable(path);
        if (ways.isEmpty()) {
            rejectTable(name);
        }
        return changed(path, null, ways);
    }

    /** The items of a list have no names of their own, so nobody could say which of them is meant. */
    private void rejectList(String name) {
        List<String> path = List.of(KeyLine.folded(name).split("\\.", -1));
        for (int size = 1; size < path.size(); size++) {
            if (FieldPlaces.values(start.header().fields(), path.subList(0, size)).stream()
                    .anyMatch(value -> value.items().isPresent())) {
                throw new IllegalArgumentException(String.join(".", path.subList(0, size))
                        + " is a list; it can be set as a whole, and no field of its items can");
            }
        }
    }

    /** What is there and has no place of its own is a table of TOML, or in JSON of JBake. */
    private void rejectTable(String name) {
        List<String> path = List.of(KeyLine.folded(name).split("\\.", -1));
        if (!FieldPlaces.values(start.header().fields(), path).isEmpty()) {
            throw new IllegalArgumentException(
                    start.lines() == null
                            ? name + " is no field of its own; change its fields one by one"
                            : name + " is part of a value that is one text; set " + path.get(0));
        }
    }

    /** {@return the body alone, where a header of lines has one field; null where that is not so, or a header is seen in it} */
    private @Nullable FrontMatter withoutHeader() {
        if (start.lines() == null
                || start.text().format() == HeaderFormat.YAML_FENCE
                || start.header().fields().all().size() > 1
                || start.text().lines().stream().anyMatch(line -> line.text().startsWith("#"))) {
            return null;
        }
        FrontMatter after = reader.read(start.text().bodyText(), new Problems(source));
        return after != null && after.text().format() == HeaderFormat.NONE ? after : null;
    }

    private FrontMatter changed(List<String> path, @Nullable FieldValue wanted, List<Splice> ways) {
        EditCheck check = new EditCheck(start, path, wanted, reader.profile().duplicates());
        String first = null;
        for (Splice way : ways) {
            Problems problems = new Problems(source);
            FrontMatter after = reader.read(way.in(start.text().whole()), problems);
            String why = unwritable(way.text());
            why = why == null ? whyKept(path, way) : why;
            why = why == null ? check.whyNot(after, problems) : why;
            if (why == null && after != null) {
                return after;
            }
            first = first == null ? why : first;
        }
        throw new IllegalArgumentException(String.join(".", path) + " cannot be "
                + (wanted == null ? "taken out" : "set to " + Problems.shown(wanted.toString())) + ": "
                + (first == null ? "the header has no place for it" : first));
    }

    /** What the name of an anchor stands for is all of the value behind it, so a change in a map is one of the map too. */
    private @Nullable String whyKept(List<String> path, Splice way) {
        for (int size = 1; size < path.size(); size++) {
            FieldSpan around = places.find(path.subList(0, size));
            String why = around == null ? null : writer.whyKept(around.start(), headEnd(around));
            if (why != null) {
                return why;
            }
        }
        FieldSpan span = places.find(path);
        return span == null
                ? writer.whyKept(way.start(), way.end())
                : writer.whyKept(Math.min(span.start(), way.start()), Math.max(span.valueEnd(), way.end()));
    }

    /** {@return where the first field in a map begins, or where the map ends} */
    private int headEnd(FieldSpan map) {
        return places.below(map.path()).stream()
                .mapToInt(FieldSpan::start)
                .filter(start -> start >= map.start())
                .min()
                .orElse(map.valueEnd());
    }

    private static @Nullable String unwritable(String text) {
        return text.indexOf('\0') >= 0
                ? "no text file holds U+0000"
                : QuotedText.hasHalfCharacter(text) ? "half a surrogate pair cannot be written in UTF-8" : null;
    }

    /** {@return true if a value, or a part of it, could not be read} */
    private boolean isRefused(FieldSpan span) {
        if (start.header().unreadable().isEmpty()) {
            return false;
        }
        Problems problems = new Problems(source);
        reader.read(start.text().whole(), problems);
        return problems.list().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .mapToInt(problem -> writer.offset(problem.position()))
                .anyMatch(place -> span.valueStart() <= place && place <= span.valueEnd());
    }

    private boolean isListAsText(List<String> path, @Nullable FieldValue current, NewValue value) {
        if (current == null
                || !value.isList()
                || start.lines() == null
                || current.text().isEmpty()) {
            return false;
        }
        String key = key(path);
        return TextParts.labels(key, current.text().get(), TextParts.split(key, reader.profile()))
                .equals(value.texts());
    }

    private static String key(List<String> path) {
        return path.get(path.size() - 1);
    }

    /** {@return the path that a name means where no field has it} Lines have no maps. */
    private List<String> path(String name) {
        List<String> path = start.lines() != null ? List.of(name) : List.of(name.split("\\.", -1));
        if (path.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("the name '" + name + "' of a field must not be blank");
        }
        if (start.lines() != null && !start.lines().isKey(name)) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of a field in a header of lines "
                    + start.lines().form());
        }
        boolean guarded =
                start.text().format() == HeaderFormat.BARE && !reader.profile().anyKey();
        if (guarded
                && start.header().fields().all().isEmpty()
                && !reader.profile().isKnown(name)) {
            throw new IllegalArgumentException(
                    "a header of lines begins with a field that posts have, such as title; set that before " + name);
        }
        return path;
    }
}
