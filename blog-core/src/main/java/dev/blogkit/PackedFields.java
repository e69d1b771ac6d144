package dev.blogkit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a post while it is held, in one text: their objects take six times the memory, and few are asked for once the post
 * is made. Immutable.
 */
final class PackedFields implements Serializable {

    private static final long serialVersionUID = 1;

    /** The numbers of the kinds of values. */
    private static final int NOTHING = 0;

    private static final int TEXT = 1;
    private static final int LIST = 2;
    private static final int FIELDS = 3;
    private static final int FIELDS_FROM_ELSEWHERE = 4;

    private final String source;
    private final String packed;

    PackedFields(Fields fields) {
        source = fields.source();
        Packer out = new Packer();
        pack(fields, out);
        packed = out.packed();
    }

    /** {@return the fields, made anew by each call} */
    Fields unpacked() {
        return fields(source, new Unpacker(packed));
    }

    /** {@return the text in which they are kept, which tells of their positions too} */
    String packed() {
        return packed;
    }

    private static void pack(Fields fields, Packer out) {
        out.number(fields.all().size());
        for (Field field : fields.all()) {
            out.text(field.name());
            pack(field.position(), out);
            pack(field.value(), fields.source(), out);
        }
    }

    private static Fields fields(String source, Unpacker in) {
        int size = in.number();
        List<Field> fields = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String name = in.text();
            SourcePosition position = position(in);
            fields.add(new Field(name, value(source, in), position));
        }
        return Fields.of(source, fields);
    }

    private static void pack(FieldValue value, String source, Packer out) {
        pack(value.position(), out);
        if (value.text().isPresent()) {
            out.number(TEXT).text(value.text().get());
        } else if (value.items().isPresent()) {
            List<FieldValue> items = value.items().get();
            out.number(LIST).number(items.size());
            items.forEach(item -> pack(item, source, out));
        } else if (value.fields().isPresent()) {
            Fields fields = value.fields().get();
            if (fields.source().equals(source)) {
                out.number(FIELDS);
            } else {
                out.number(FIELDS_FROM_ELSEWHERE).text(fields.source());
            }
            pack(fields, out);
        } else {
            out.number(NOTHING);
        }
    }

    private static FieldValue value(String source, Unpacker in) {
        SourcePosition position = position(in);
        int kind = in.number();
        return switch (kind) {
            case NOTHING -> FieldValue.ofNothing(position);
            case TEXT -> FieldValue.ofText(in.text(), position);
            case LIST -> FieldValue.ofList(items(source, in), position);
            case FIELDS -> FieldValue.ofFields(fields(source, in), position);
            case FIELDS_FROM_ELSEWHERE -> FieldValue.ofFields(fields(in.text(), in), position);
            default -> throw new IllegalStateException("a value of kind " + kind);
        };
    }

    private static List<FieldValue> items(String source, Unpacker in) {
        int size = in.number();
        List<FieldValue> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(value(source, in));
        }
        return items;
    }

    private static void pack(SourcePosition position, Packer out) {
        out.number(position.line()).number(position.column());
    }

    private static SourcePosition position(Unpacker in) {
        int line = in.number();
        return new SourcePosition(line, in.number());
    }

    /** {@return true if the fields are equal, which does not look at positions} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackedFields that
                && (packed.equals(that.packed) || unpacked().equals(that.unpacked()));
    }

    @Override
    public int hashCode() {
        return unpacked().hashCode();
    }

    /** {@return the fields as text} */
    @Override
    public String toString() {
        return unpacked().toString();
    }
}
