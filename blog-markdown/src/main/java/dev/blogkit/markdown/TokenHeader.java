package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.Field;
import dev.blogkit.FieldValue;
import dev.blogkit.Fields;
import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads a header from the tokens of Jackson, whatever the text behind them. Scalars stay the text in the file: {@code yes},
 * {@code 010} and {@code 2024-05-01} mean something only to the one who asks for a truth value, a number or a date.
 */
abstract class TokenHeader {

    final HeaderText text;
    final Problems problems;
    final List<Line> lines;
    final Set<String> unreadable = new HashSet<>();

    private final Limits limits;
    private final List<FieldSpan> spans = new ArrayList<>();
    private int fieldCount;
    /** Where the last scalar, or the last list or map in brackets, ended: a block has no end of its own. */
    private int valueEnd;

    TokenHeader(HeaderText text, Limits limits, Problems problems) {
        this.text = text;
        this.limits = limits;
        this.problems = problems;
        this.lines = text.lines();
    }

    /** Says that a header cannot be read. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient List<Diagnostic> diagnostics;
        private final boolean syntax;

        Unreadable(List<Diagnostic> diagnostics, boolean syntax) {
            super(diagnostics.toString(), null, false, false);
            this.diagnostics = List.copyOf(diagnostics);
            this.syntax = syntax;
        }

        /** {@return why, at least one reason} */
        List<Diagnostic> diagnostics() {
            return diagnostics;
        }

        /** {@return true if the text is not of its format; false if it is of a kind that is refused} */
        boolean isSyntax() {
            return syntax;
        }
    }

    /** {@return the place of a token in the whole text, as an index from 0} */
    abstract int index(TokenStreamLocation location);

    /** {@return true if the scalar at the current token is another way to say nothing} */
    boolean isNothing(JsonParser parser) {
        return false;
    }

    /** {@return true, with an error, if the value at the current token must not be read} */
    boolean isRefused(JsonParser parser, SourcePosition position, List<String> path) {
        return false;
    }

    /** Hears of a field before its value is read. */
    void begins(String name, SourcePosition position) throws Unreadable {}

    /** Hears of a field that was read. */
    void ended(Field field) {}

    /** {@return the header of the map that begins at the current token} */
    final Header header(JsonParser parser) throws Unreadable {
        Fields fields = map(parser, 1, List.of());
        return new Header(fields, unreadable, List.copyOf(spans));
    }

    private Fields map(JsonParser parser, int depth, List<String> outer) throws Unreadable {
        List<Field> fields = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int start = index(parser.currentTokenLocation());
            SourcePosition position = position(start);
            String name = parser.currentName();
            if (++fieldCount > limits.headerFields()) {
                throw unreadable(problems.tooManyFields(limits, position));
            }
            begins(name, position);
            List<String> path = new ArrayList<>(outer);
            path.add(name);
            int span = spans.size();
            parser.nextToken();
            int valueStart = index(parser.currentTokenLocation());
            boolean refused = isRefused(parser, position(valueStart), path);
            FieldValue value = value(parser, depth, path, false);
            spans.add(span, new FieldSpan(List.copyOf(path), start, valueStart, Math.max(valueStart, valueEnd)));
            if (!refused) {
                Field field = new Field(name, value, position);
                fields.add(field);
                ended(field);
            }
        }
        return Fields.of(problems.source(), fields);
    }

    /** {@return the value that begins at the current token} */
    private FieldValue value(JsonParser parser, int depth, List<String> path, boolean inList) throws Unreadable {
        SourcePosition position = position(index(parser.currentTokenLocation()));
        if (depth > limits.headerDepth()) {
            throw unreadable(problems.tooDeep(limits, position));
        }
        JsonToken token = parser.currentToken();
        FieldValue value;
        if (token == JsonToken.START_OBJECT) {
            int before = spans.size();
            value = FieldValue.ofFields(map(parser, depth + 1, path), position);
            if (inList) {
                spans.subList(before, spans.size()).clear();
            }
        } else if (token == JsonToken.START_ARRAY) {
            value = FieldValue.ofList(items(parser, depth, path), position);
        } else if (token == JsonToken.VALUE_NULL || isNothing(parser)) {
            value = FieldValue.ofNothing(position);
        } else {
            value = FieldValue.ofText(parser.getString(), position);
        }
        int end = index(parser.currentLocation());
        boolean ofBlock = token.isStructStart() && index(parser.currentTokenLocation()) == end;
        if (!ofBlock) {
            valueEnd = withoutBlanks(end);
        }
        return value;
    }

    private List<FieldValue> items(JsonParser parser, int depth, List<String> path) throws Unreadable {
        List<FieldValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            SourcePosition position = position(index(parser.currentTokenLocation()));
            boolean refused = isRefused(parser, position, path);
            FieldValue item = value(parser, depth + 1, path, true);
            if (!refused) {
                items.add(item);
            }
            if (items.size() > limits.listItems()) {
                throw unreadable(problems.listTooLong(limits, position(index(parser.currentTokenLocation()))));
            }
        }
        return items;
    }

    /** A block of text ends where the next thing begins. */
    private int withoutBlanks(int end) {
        int last = Math.min(end, text.end());
        while (last > 0 && " \t\r\n".indexOf(text.whole().charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    final SourcePosition position(int index) {
        if (lines.isEmpty()) {
            return text.position();
        }
        Line line = Line.at(lines, index);
        return line.position(Math.max(0, index - line.start()));
    }

    final Unreadable unreadable(Diagnostic diagnostic) {
        return new Unreadable(List.of(diagnostic), false);
    }
}
