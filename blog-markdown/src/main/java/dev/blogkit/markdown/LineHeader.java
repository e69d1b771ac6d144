package dev.blogkit.markdown;

import dev.blogkit.Field;
import dev.blogkit.FieldValue;
import dev.blogkit.Fields;
import dev.blogkit.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a header of plain {@code Key: value} lines. Nothing in a value has a meaning, but one pair of quotes around it. */
final class LineHeader {

    private static final Pattern YAML_ONLY =
            Pattern.compile("\\[(.*\\]|[^\\]]*)|\\{(.*\\}|[^}]*)|[|>][-+0-9]*|[&*!][^ ].*");

    private LineHeader() {}

    /** {@return the fields; null, with an error, where there are too many} */
    static @Nullable Header read(HeaderText text, Limits limits, Problems problems) {
        List<Field> fields = new ArrayList<>();
        for (Line line = text.firstLine(); line != null; line = text.following(line)) {
            KeyLine keyLine = isContinuation(line.text()) ? null : KeyLine.of(line.text());
            if (keyLine != null) {
                fields.add(field(keyLine, line));
            } else if (!line.isBlank() && !fields.isEmpty()) {
                fields.add(continued(fields.remove(fields.size() - 1), line));
            }
            if (fields.size() > limits.headerFields()) {
                problems.error(
                        "header-too-many-fields",
                        line.position(0),
                        "the header has more than " + limits.headerFields() + " fields",
                        "put a blank line between header and body");
                return null;
            }
        }
        return new Header(Fields.of(problems.source(), fields), Set.of(), List.of());
    }

    /** {@return true if a header of lines may go on with this line, which is no key line} */
    static boolean isContinuation(String line) {
        return (line.startsWith("    ") || line.startsWith("\t")) && !line.isBlank();
    }

    /**
     * {@return true if every line that is not blank is {@code key: value}} A value that YAML reads as a list, a map or a block of
     * text is none of a plain line: read as one, it would be another value.
     */
    static boolean matches(HeaderText text) {
        for (Line line = text.firstLine(); line != null; line = text.following(line)) {
            KeyLine keyLine = KeyLine.of(line.text());
            if (!line.isBlank()
                    && (keyLine == null || YAML_ONLY.matcher(keyLine.value()).matches())) {
                return false;
            }
        }
        return true;
    }

    private static Field field(KeyLine keyLine, Line line) {
        String value = keyLine.value();
        int quoted = value.length() >= 2 && isQuoted(value) ? 1 : 0;
        var position = line.position(keyLine.valueIndex() + quoted);
        FieldValue read = value.isEmpty()
                ? FieldValue.ofNothing(position)
                : FieldValue.ofText(value.substring(quoted, value.length() - quoted), position);
        return new Field(keyLine.key(), read, line.position(0));
    }

    /** One pair around the whole value, and no other quote of the kind in it: {@code "A" and "B"} stays as it is. */
    private static boolean isQuoted(String value) {
        char quote = value.charAt(0);
        return (quote == '"' || quote == '\'') && value.indexOf(quote, 1) == value.length() - 1;
    }

    private static Field continued(Field field, Line line) {
        String more = line.text().strip();
        boolean list = field.value().isNothing() || field.value().items().isPresent();
        if (list && more.startsWith("- ")) {
            List<FieldValue> items = new ArrayList<>(field.value().items().orElse(List.of()));
            items.add(FieldValue.ofText(
                    more.substring(2).strip(), line.position(line.text().indexOf('-'))));
            return new Field(
                    field.name(), FieldValue.ofList(items, field.value().position()), field.position());
        }
        String text = field.value().text().map(before -> before + "\n" + more).orElse(more);
        return new Field(field.name(), FieldValue.ofText(text, field.value().position()), field.position());
    }
}
