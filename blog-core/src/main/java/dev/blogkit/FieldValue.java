package dev.blogkit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of a header field as written: a text, a list of values, a map of fields, or nothing. A number, a truth value or a
 * date is the text in the file; {@link Fields} reads it as what the caller asks for. Immutable and serialisable; equality does
 * not look at positions.
 */
public final class FieldValue implements Serializable {

    private static final long serialVersionUID = 1;

    private final SourcePosition position;
    private final Data data;

    private FieldValue(SourcePosition position, Data data) {
        this.position = position;
        this.data = data;
    }

    /** At most one of the three is there. */
    private record Data(
            @Nullable String text,
            @Nullable List<FieldValue> items,
            @Nullable Fields fields) implements Serializable {}

    /**
     * {@return a scalar: a text, or a number, truth value or date as its text}
     *
     * @param position where the value begins in its source
     */
    public static FieldValue ofText(String text, SourcePosition position) {
        return new FieldValue(position, new Data(text, null, null));
    }

    /**
     * {@return a list of values, in order}
     *
     * @param position where the value begins in its source
     */
    public static FieldValue ofList(List<FieldValue> items, SourcePosition position) {
        return new FieldValue(position, new Data(null, List.copyOf(items), null));
    }

    /**
     * {@return a map, whose fields keep their order}
     *
     * @param position where the value begins in its source
     */
    public static FieldValue ofFields(Fields fields, SourcePosition position) {
        return new FieldValue(position, new Data(null, null, fields));
    }

    /** {@return a value that says nothing, as YAML's {@code null} or a bare {@code Key:}; to typed reads as if absent} */
    public static FieldValue ofNothing(SourcePosition position) {
        return new FieldValue(position, new Data(null, null, null));
    }

    /** {@return where the value begins in its source} */
    public SourcePosition position() {
        return position;
    }

    /** {@return the text, if this is a scalar} */
    public Optional<String> text() {
        return Optional.ofNullable(data.text);
    }

    /** {@return the items, if this is a list} */
    public Optional<List<FieldValue>> items() {
        return Optional.ofNullable(data.items);
    }

    /** {@return the fields, if this is a map} */
    public Optional<Fields> fields() {
        return Optional.ofNullable(data.fields);
    }

    /** {@return true if there is neither a text nor a list nor a map, as with a bare {@code Key:}} */
    public boolean isNothing() {
        return data.text == null && data.items == null && data.fields == null;
    }

    /** {@return the value as a plain {@code String}, {@code List} or {@code Map}; null where it says nothing} */
    public @Nullable Object toPlain() {
        if (data.items != null) {
            List<@Nullable Object> plain = new ArrayList<>(data.items.size());
            data.items.forEach(item -> plain.add(item.toPlain()));
            return Collections.unmodifiableList(plain);
        }
        return data.fields != null ? data.fields.toMap() : data.text;
    }

    /** {@return true if both are written the same, wherever they stand} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldValue that && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }

    /** {@return the plain value as text} */
    @Override
    public String toString() {
        return String.valueOf(toPlain());
    }

    /** {@return what kind of value this is, for messages} */
    String kind() {
        return data.items != null ? "a list" : data.fields != null ? "a map" : data.text != null ? "a text" : "nothing";
    }
}
