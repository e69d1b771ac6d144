package dev.blogkit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a header, in order and as written, with their positions. Names are looked up without regard to case; where one
 * name stands twice, the last one is found. Immutable and serialisable.
 *
 * <p>The typed reads ({@link #text}, {@link #bool}, {@link #integer}, {@link #date}, {@link #list}) are for the caller's own
 * fields. They never throw: a value that is not of the asked type is reported to {@code problems} and read as absent, and so is
 * a value that says nothing, without a report.
 */
public final class Fields implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_INTEGER = 18;

    private final Data data;

    private Fields(Data data) {
        this.data = data;
    }

    private record Data(String source, List<Field> fields) implements Serializable {}

    /**
     * {@return fields in the given order}
     *
     * @param source the name of the source, for diagnostics of the typed reads
     * @param fields may hold a name twice
     */
    public static Fields of(String source, List<Field> fields) {
        return new Fields(new Data(source, List.copyOf(fields)));
    }

    /** {@return no fields at all} */
    public static Fields none(String source) {
        return new Fields(new Data(source, List.of()));
    }

    /** {@return the name of the source} */
    String source() {
        return data.source;
    }

    /** {@return all fields, in the order of the header} */
    public List<Field> all() {
        return data.fields;
    }

    /** {@return the last field of this name, without regard to case} */
    public Optional<Field> find(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (int i = data.fields.size() - 1; i >= 0; i--) {
            if (data.fields.get(i).name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(data.fields.get(i));
            }
        }
        return Optional.empty();
    }

    /** {@return where the first of these fields that is there has its value; the start of the source where none is there} */
    SourcePosition position(String... names) {
        return Stream.of(names)
                .flatMap(name -> find(name).stream())
                .findFirst()
                .map(field -> field.value().position())
                .orElse(SourcePosition.START);
    }

    /** {@return the fields nested under a name; no fields where there are none} */
    public Fields nested(String name) {
        return find(name).flatMap(field -> field.value().fields()).orElseGet(() -> none(data.source));
    }

    /** {@return the text of a field, exactly as in the source; a list or a map is reported} */
    public Optional<String> text(String name, Consumer<Diagnostic> problems) {
        return read(name, "a text", text -> text, problems);
    }

    /**
     * {@return true for {@code true}, {@code yes}, {@code on}, false for {@code false}, {@code no}, {@code off}, in any case; empty
     * where the field is absent or says nothing and, with a report, where it says anything else}
     */
    public Optional<Boolean> bool(String name, Consumer<Diagnostic> problems) {
        return read(name, "true or false", Fields::bool, problems);
    }

    /** {@return a whole number in decimal digits, at most 18 of them; anything else is reported} */
    public OptionalLong integer(String name, Consumer<Diagnostic> problems) {
        return read(name, "a whole number of at most 18 digits", Fields::integer, problems)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** {@return a date as {@link PostDate#parse(String)} reads it; anything else is reported} */
    public Optional<PostDate> date(String name, Consumer<Diagnostic> problems) {
        return read(name, "a date", text -> PostDate.parse(text).orElse(null), problems);
    }

    /**
     * {@return the texts of a list, in order} A single text is a list of one; items that say nothing are left out, items that
     * are no text are reported and left out.
     */
    public List<String> list(String name, Consumer<Diagnostic> problems) {
        Optional<Field> field = find(name);
        if (field.isEmpty() || field.get().value().isNothing()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        FieldValue value = field.get().value();
        for (FieldValue item : value.items().orElseGet(() -> List.of(value))) {
            if (item.text().isPresent()) {
                texts.add(item.text().get());
            } else if (!item.isNothing()) {
                problems.accept(unexpected(field.get(), item, "a list of texts"));
            }
        }
        return List.copyOf(texts);
    }

    /**
     * {@return plain maps, lists and strings, for template engines} A field that says nothing is null; of two equal names the
     * last one holds.
     */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        data.fields.forEach(field -> plain.put(field.name(), field.value().toPlain()));
        return Collections.unmodifiableMap(plain);
    }

    /** {@return true if all fields are written the same, in the same order, wherever they stand and whatever the source} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields that && data.fields.equals(that.data.fields);
    }

    @Override
    public int hashCode() {
        return data.fields.hashCode();
    }

    /** {@return the plain map as text} */
    @Override
    public String toString() {
        return toMap().toString();
    }

    private <T> Optional<T> read(
            String name, String expected, Function<String, @Nullable T> type, Consumer<Diagnostic> problems) {
        Optional<Field> field = find(name);
        if (field.isEmpty() || field.get().value().isNothing()) {
            return Optional.empty();
        }
        T typed = field.get().value().text().map(type).orElse(null);
        if (typed == null) {
            problems.accept(unexpected(field.get(), field.get().value(), expected));
        }
        return Optional.ofNullable(typed);
    }

    private Diagnostic unexpected(Field field, FieldValue value, String expected) {
        String found = value.text().map(text -> "'" + text + "'").orElseGet(value::kind);
        return Diagnostic.error(
                "field-unreadable",
                data.source,
                value.position(),
                field.name() + ": expected " + expected + ", found " + found,
                "write " + expected + ", or take the field out");
    }

    private static @Nullable Boolean bool(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> null;
        };
    }

    private static @Nullable Long integer(String text) {
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        boolean whole = !digits.isEmpty()
                && digits.length() <= LONGEST_INTEGER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? Long.valueOf(text) : null;
    }
}
