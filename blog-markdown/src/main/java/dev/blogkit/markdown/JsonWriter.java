package dev.blogkit.markdown;

import dev.blogkit.SourcePosition;
import java.util.List;

/** Writes into JSON headers. */
final class JsonWriter extends HeaderWriter {

    JsonWriter(HeaderText text, FieldPlaces places) {
        super(text, places);
    }

    @Override
    List<Splice> replace(FieldSpan span, NewValue value) {
        return inPlace(span, List.of(value(value, old(span), lineEnd(span.start()))));
    }

    @Override
    List<Splice> insert(List<String> path, NewValue value) {
        int known = known(path);
        List<String> map = path.subList(0, known);
        FieldSpan around = places.find(map);
        int open = around == null
                ? whole.indexOf(
                        '{', text.firstLine() == null ? 0 : text.firstLine().start())
                : around.valueStart();
        int close = around == null ? braces.lastBrace(text) : around.valueEnd() - 1;
        if (open < 0 || close <= open) {
            return List.of();
        }
        List<FieldSpan> fields = places.in(map);
        String field = Braces.field(
                path.subList(known, path.size()), JsonWriter::quoted, colon(fields), value(value, "", lineEnd(open)));
        return List.of(braces.insert(open, close, fields, field));
    }

    @Override
    List<Splice> nested(FieldSpan empty, List<String> names, NewValue value) {
        String field = Braces.field(names, JsonWriter::quoted, ": ", value(value, "", lineEnd(empty.start())));
        return inPlace(empty, List.of("{" + field + "}"));
    }

    @Override
    List<Splice> append(FieldSpan span, SourcePosition lastItem, String item) {
        return appendInBrackets(span, lastItem, List.of(quoted(item)));
    }

    /** {@return the colon as the fields around have it} */
    private String colon(List<FieldSpan> fields) {
        boolean tight =
                !fields.isEmpty() && whole.charAt(fields.get(fields.size() - 1).valueStart() - 1) == ':';
        return tight ? ":" : ": ";
    }

    private static String value(NewValue value, String old, String lineEnd) {
        return switch (value.kind()) {
            case LIST ->
                new BracketList(old, lineEnd)
                        .of(value.texts().stream().map(JsonWriter::quoted).toList());
            case WORD -> value.text();
            case TEXT, DATE -> quoted(value.text());
        };
    }

    private static String quoted(String text) {
        return QuotedText.of(text, "", true);
    }
}
