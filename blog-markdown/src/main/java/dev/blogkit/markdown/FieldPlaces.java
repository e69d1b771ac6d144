package dev.blogkit.markdown;

import dev.blogkit.Field;
import dev.blogkit.FieldValue;
import dev.blogkit.Fields;
import dev.blogkit.markdown.Profile.Duplicates;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds fields in the text of a header. Names are compared as {@link KeyLine#folded} has them. */
final class FieldPlaces {

    private final Fields fields;
    private final List<FieldSpan> all;
    private final List<FieldSpan> spans;
    private final Duplicates duplicates;

    FieldPlaces(Header header, Duplicates duplicates) {
        this.fields = header.fields();
        this.all = header.spans();
        this.duplicates = duplicates;
        this.spans = header.spans().stream()
                .filter(span -> isOutsideOfLists(header.fields(), span.path()))
                .toList();
    }

    /** The tables of a list in TOML have places too; but of two fields of one list nobody could say which is meant. */
    private static boolean isOutsideOfLists(Fields fields, List<String> path) {
        for (int length = 1; length < path.size(); length++) {
            if (values(fields, folded(path.subList(0, length))).stream()
                    .anyMatch(value -> value.items().isPresent())) {
                return false;
            }
        }
        return true;
    }

    /** {@return where the field stands that holds; null where there is none} A name with dots may be a name, or a path. */
    @Nullable FieldSpan find(String name) {
        String wanted = KeyLine.folded(name);
        FieldSpan found = null;
        for (FieldSpan span : spans) {
            int names = span.path().size();
            if (KeyLine.folded(String.join(".", span.path())).equals(wanted)
                    && (found == null
                            || names < found.path().size()
                            || (names == found.path().size() && duplicates == Duplicates.LAST))) {
                found = span;
            }
        }
        return found;
    }

    /** {@return where the field of this path stands that holds} */
    @Nullable FieldSpan find(List<String> path) {
        FieldSpan found = null;
        for (FieldSpan span : spans) {
            if (folded(span.path()).equals(folded(path)) && (found == null || duplicates == Duplicates.LAST)) {
                found = span;
            }
        }
        return found;
    }

    /** {@return the value of a field, of two of one name the one that holds; null where it could not be read} */
    @Nullable FieldValue value(FieldSpan span) {
        List<FieldValue> values = values(fields, folded(span.path()));
        return values.isEmpty() ? null : values.get(duplicates.holding(values.size()));
    }

    /** {@return where all fields stand, those in tables of a list too} */
    List<FieldSpan> all() {
        return all;
    }

    /** {@return where the fields of a map stand, but not what is nested in them} */
    List<FieldSpan> in(List<String> map) {
        return spans.stream()
                .filter(span -> span.path().size() == map.size() + 1 && isIn(span.path(), map))
                .toList();
    }

    /** {@return all fields below a path, to any depth} */
    List<FieldSpan> below(List<String> map) {
        return spans.stream()
                .filter(span -> span.path().size() > map.size() && isIn(span.path(), map))
                .toList();
    }

    private static boolean isIn(List<String> path, List<String> map) {
        return folded(path.subList(0, map.size())).equals(folded(map));
    }

    static List<String> folded(List<String> path) {
        return path.stream().map(KeyLine::folded).toList();
    }

    /** {@return all values that stand under a path, which is folded} */
    static List<FieldValue> values(Fields fields, List<String> path) {
        List<FieldValue> values = new ArrayList<>();
        for (Field field : fields.all()) {
            if (!KeyLine.folded(field.name()).equals(path.get(0))) {
                continue;
            }
            if (path.size() == 1) {
                values.add(field.value());
            } else {
                field.value().fields().ifPresent(nested -> values.addAll(values(nested, path.subList(1, path.size()))));
            }
        }
        return values;
    }
}
