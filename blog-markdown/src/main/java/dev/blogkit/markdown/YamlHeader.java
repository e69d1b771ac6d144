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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a YAML header token by token, and the only class that knows Jackson. Scalars stay the text in the file: {@code yes},
 * {@code 010} and {@code 2024-05-01} mean something only to the one who asks for a truth value, a number or a date.
 *
 * <p>Jackson reads an alias as the text of its name, drops tags, and takes a merge key for a field. What any of these stands on
 * is refused here, since its value would silently be another one.
 */
final class YamlHeader {

    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final Set<String> CUT_BY_COMMENT = Set.of("title", "summary", "excerpt", "description");

    private final HeaderText text;
    private final Limits limits;
    private final Problems problems;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private int fieldCount;

    private YamlHeader(HeaderText text, Limits limits, Problems problems) {
        this.text = text;
        this.limits = limits;
        this.problems = problems;
        for (Line line = text.firstLine(); line != null; line = text.following(line)) {
            lines.add(line);
        }
    }

    /** Says that a header cannot be read. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final Diagnostic diagnostic;
        private final boolean syntax;

        private Unreadable(Diagnostic diagnostic, boolean syntax) {
            super(diagnostic.message(), null, false, false);
            this.diagnostic = diagnostic;
            this.syntax = syntax;
        }

        /** {@return why} */
        Diagnostic diagnostic() {
            return diagnostic;
        }

        /** {@return true if the text is not YAML; false if it is YAML of a kind that is refused} */
        boolean isSyntax() {
            return syntax;
        }
    }

    /**
     * {@return the fields; nothing where the text is no map, but prose between two thematic breaks}
     *
     * @throws Unreadable if the text is not YAML, or goes over a limit
     */
    static Optional<Header> read(HeaderText text, Limits limits, Problems problems) throws Unreadable {
        return new YamlHeader(text, limits, problems).read();
    }

    private Optional<Header> read() throws Unreadable {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.header())) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.of(new Header(Fields.none(problems.source()), Set.of(), List.of()));
            }
            if (first != JsonToken.START_OBJECT) {
                if (LineHeader.matches(text)) {
                    throw syntax(YamlMistake.blankAfterColon(text.position()));
                }
                while (parser.nextToken() != null) {
                    // To the end, since only what is YAML throughout can be told to be no map.
                }
                return Optional.empty();
            }
            Fields fields = map((YAMLParser) parser, 1, null);
            if (parser.nextToken() != null) {
                throw unreadable(
                        "yaml-second-document",
                        position(parser.currentTokenLocation()),
                        "the header holds more than one YAML document",
                        "leave one");
            }
            return Optional.of(new Header(fields, unreadable, List.of()));
        } catch (JacksonException notYaml) {
            if (!text.header().contains(":")) {
                return Optional.empty();
            }
            throw syntax(YamlMistake.find(lines, position(notYaml.getLocation())));
        }
    }

    private Fields map(YAMLParser parser, int depth, @Nullable String topName) throws Unreadable {
        List<Field> fields = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            SourcePosition position = position(parser.currentTokenLocation());
            if (++fieldCount > limits.headerFields()) {
                throw new Unreadable(problems.tooManyFields(limits, position), false);
            }
            if (name.equals("<<")) {
                // What it would bring in may be a draft mark, so the whole header is in doubt.
                throw unreadable("yaml-merge-key", position, "merge keys (<<) are not read", "write the fields out");
            }
            parser.nextToken();
            FieldValue value = value(parser, depth, topName == null ? name : topName);
            if (value != null) {
                fields.add(new Field(name, value, position));
                reportCut(name, value);
            }
        }
        return Fields.of(problems.source(), fields);
    }

    /** {@return the value that begins at the current token; null, with an error, where it cannot be told} */
    private @Nullable FieldValue value(YAMLParser parser, int depth, String top) throws Unreadable {
        SourcePosition position = position(parser.currentTokenLocation());
        if (depth > limits.headerDepth()) {
            throw new Unreadable(problems.tooDeep(limits, position), false);
        }
        boolean refused = isRefused(parser, position, top);
        JsonToken token = parser.currentToken();
        FieldValue value;
        if (token == JsonToken.START_OBJECT) {
            value = FieldValue.ofFields(map(parser, depth + 1, top), position);
        } else if (token == JsonToken.START_ARRAY) {
            value = FieldValue.ofList(items(parser, depth, top), position);
        } else if (token == JsonToken.VALUE_NULL) {
            value = FieldValue.ofNothing(position);
        } else {
            value = FieldValue.ofText(parser.getString(), position);
        }
        return refused ? null : value;
    }

    private List<FieldValue> items(YAMLParser parser, int depth, String top) throws Unreadable {
        List<FieldValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            FieldValue item = value(parser, depth + 1, top);
            if (item != null) {
                items.add(item);
            }
            if (items.size() > limits.listItems()) {
                throw new Unreadable(problems.listTooLong(limits, position(parser.currentTokenLocation())), false);
            }
        }
        return items;
    }

    private boolean isRefused(YAMLParser parser, SourcePosition position, String top) {
        if (parser.isCurrentAlias()) {
            problems.error(
                    "yaml-alias",
                    position,
                    top + ": an alias (*name) is not read",
                    "write the value out, or put it in quotes if the sign belongs to it");
        } else if (parser.getTypeId() != null) {
            problems.error(
                    "yaml-tag",
                    position,
                    top + ": a YAML tag (!name) is not read",
                    "take the tag off, or put the value in quotes if the sign belongs to it");
        } else {
            return false;
        }
        unreadable.add(top.toLowerCase(Locale.ROOT));
        return true;
    }

    /** In YAML a blank and {@code #} begin a comment, in a title they are often meant: {@code Issue #42 fixed}. */
    private void reportCut(String name, FieldValue value) {
        String field = name.toLowerCase(Locale.ROOT);
        String read = value.text().orElse("");
        Line line = lines.get(value.position().line() - lines.get(0).number());
        String after = line.text().substring(value.position().column() - 1);
        if (CUT_BY_COMMENT.contains(field) && !read.isEmpty() && after.startsWith(read)) {
            String rest = after.substring(read.length());
            if (rest.strip().startsWith("#") && !rest.startsWith("#")) {
                problems.warning(
                        field.equals("title") ? "title-cut" : "summary-cut",
                        line.position(value.position().column() - 1 + read.length()),
                        name + ": a comment begins here, so '" + rest.strip() + "' does not belong to the value",
                        "put the value in quotes if it does");
            }
        }
    }

    /** Jackson counts lines of the header and columns in code points; both from 1. */
    private SourcePosition position(TokenStreamLocation location) {
        if (lines.isEmpty() || location.getLineNr() < 1) {
            return text.position();
        }
        Line line = lines.get(Math.min(location.getLineNr(), lines.size()) - 1);
        String content = line.text();
        int codePoints = Math.min(Math.max(0, location.getColumnNr() - 1), content.codePointCount(0, content.length()));
        return line.position(content.offsetByCodePoints(0, codePoints));
    }

    private Unreadable syntax(YamlMistake mistake) {
        return new Unreadable(mistake.diagnostic(problems.source()), true);
    }

    private Unreadable unreadable(String code, SourcePosition position, String message, String hint) {
        return new Unreadable(Diagnostic.error(code, problems.source(), position, message, hint), false);
    }
}
