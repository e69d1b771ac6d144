package dev.blogkit.markdown;

import dev.blogkit.FieldValue;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes into headers of lines. They know texts only; a list is a text with commas, or has a line for each item. */
final class LineWriter extends HeaderWriter {

    private final LineSyntax syntax;
    private final Profile profile;

    LineWriter(HeaderText text, FieldPlaces places, LineSyntax syntax, Profile profile) {
        super(text, places);
        this.syntax = syntax;
        this.profile = profile;
    }

    /** @throws IllegalArgumentException if lines cannot hold the value */
    @Override
    FieldValue asRead(List<String> path, String old, NewValue value) {
        if (value.isList() && isInLines(old) && !value.texts().isEmpty()) {
            return value.asRead();
        }
        String asText = asText(path.get(0), old, value);
        return asText.isEmpty()
                ? FieldValue.ofNothing(SourcePosition.START)
                : FieldValue.ofText(asText, SourcePosition.START);
    }

    @Override
    List<Splice> replace(FieldSpan span, NewValue value) {
        checkBelow(span);
        String gap = whole.charAt(span.valueStart() - 1) == ':' ? " " : "";
        return ways(span.path().get(0), old(span), lineEnd(span.start()), value).stream()
                .map(way -> way.isEmpty() || way.startsWith("\n") || way.startsWith("\r") ? way : gap + way)
                .map(way -> way.isEmpty() ? withoutValue(span) : new Splice(span.valueStart(), span.valueEnd(), way))
                .toList();
    }

    private Splice withoutValue(FieldSpan span) {
        int start = span.valueStart();
        while (Character.isWhitespace(whole.charAt(start - 1))) {
            start--;
        }
        return new Splice(start, span.valueEnd(), "");
    }

    @Override
    List<Splice> insert(List<String> path, NewValue value) {
        String name = String.join(".", path);
        List<FieldSpan> fields = places.in(List.of());
        FieldSpan last = fields.isEmpty() ? null : fields.get(fields.size() - 1);
        boolean capital = last != null
                && fields.stream().allMatch(field -> field.path().get(0).matches("(?s)\\p{Lu}.*"));
        String key = capital ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
        String lineEnd = lineEnd(last == null ? text.end() : last.start());
        return ways(name, "", lineEnd, value).stream()
                .map(way -> statement(key, way, last))
                .map(line -> last == null
                        ? lines.above(text.end(), line)
                        : endsComment(last)
                                ? new Splice(last.valueEnd(), last.valueEnd(), lineEnd + line)
                                : lines.below(last.valueEnd(), line))
                .toList();
    }

    /** {@return true if the comment that the header is in ends in the line of a field} */
    private boolean endsComment(FieldSpan span) {
        return restOfLine(span).strip().equals("-->");
    }

    private String restOfLine(FieldSpan span) {
        return whole.substring(
                span.valueEnd(),
                Math.max(span.valueEnd(), lines.at(span.valueEnd()).end()));
    }

    /** A line that the reader passed over may belong to the field above it for its writer, and for another reader. */
    private void checkBelow(FieldSpan span) {
        Line below = text.following(lines.at(span.valueEnd()));
        if (syntax.continues() && below != null && !isKnown(below)) {
            throw new IllegalArgumentException("line " + below.number()
                    + " gives no field, and may belong to the one above it; indent it by four blanks, or take it out");
        }
    }

    private boolean isKnown(Line line) {
        return line.isBlank()
                || line.text().startsWith("#")
                || line.text().strip().equals("-->")
                || KeyLine.of(line.text(), syntax) != null;
    }

    @Override
    List<Splice> append(FieldSpan span, SourcePosition lastItem, String item) {
        checkBelow(span);
        return List.of(lines.below(span.valueEnd(), indent(old(span)) + "- " + item));
    }

    /** Where fields share a line with the comment around them, only blanks may go with one of them. */
    @Override
    List<Splice> remove(FieldSpan span) {
        checkBelow(span);
        List<Splice> ways = new ArrayList<>();
        String before =
                whole.substring(lines.at(span.start()).start(), span.start()).strip();
        if ((before.isEmpty() || before.equals("..")) && restOfLine(span).isBlank()) {
            ways.add(lines.without(span.start(), span.valueEnd()));
        }
        super.remove(span).stream()
                .filter(way -> way.start() >= span.start()
                        || whole.substring(way.start(), span.start()).isBlank())
                .forEach(ways::add);
        return ways;
    }

    private String statement(String key, String value, @Nullable FieldSpan like) {
        if (syntax == LineSyntax.JBAKE) {
            boolean loose = like != null
                    && whole.substring(like.start(), like.valueStart()).matches("(?s).*\\s=\\s*");
            return key + (loose ? " = " : "=") + value;
        }
        return (syntax == LineSyntax.NIKOLA ? ".. " : "") + (key + ": " + value).stripTrailing();
    }

    /** {@return ways to write a value, as the old one was written first} */
    private List<String> ways(String name, String old, String lineEnd, NewValue value) {
        if (value.isList() && isInLines(old) && !value.texts().isEmpty()) {
            value.texts().forEach(this::check);
            String start = lineEnd + indent(old) + "- ";
            return List.of(start + String.join(start, value.texts()));
        }
        String asText = asText(name, old, value);
        if (syntax.continues() && asText.contains("\n") && !asText.contains("\r")) {
            if (asText.lines().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("a blank line ends a header of lines: '" + asText + "'");
            }
            String indent = indent(old).isEmpty() ? "    " : indent(old);
            return List.of(asText.replace("\n", lineEnd + indent));
        }
        check(asText);
        List<String> ways = new ArrayList<>();
        if (syntax.unquotes()) {
            char quote = old.isEmpty() ? ' ' : old.charAt(0);
            boolean quoted = (quote == '"' || quote == '\'') && old.indexOf(quote, 1) == old.length() - 1;
            if (quoted && !value.isList() && value.kind() != NewValue.Kind.WORD) {
                ways.add(quote + asText + quote);
            }
        }
        ways.add(asText);
        if (syntax.unquotes()) {
            ways.add('"' + asText + '"');
            ways.add("'" + asText + "'");
        }
        return ways;
    }

    private String asText(String name, String old, NewValue value) {
        if (!value.isList()) {
            return value.text();
        }
        value.texts().forEach(this::check);
        String before = isInLines(old) ? "" : old;
        String joined = TextParts.joined(name, value.texts(), TextParts.split(name, profile), before);
        if (joined == null) {
            throw new IllegalArgumentException(name + ": a header of the format " + text.format()
                    + " cannot hold the list " + value.texts() + ": as a text it would be another list");
        }
        return joined;
    }

    private void check(String value) {
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a header of lines cannot hold a line break here: '" + value + "'");
        }
        if (!syntax.unquotes() && !value.strip().equals(value)) {
            throw new IllegalArgumentException(
                    "a header of lines keeps no blanks at the start or end of a text: '" + value + "'");
        }
        boolean comment = text.format() == HeaderFormat.COMMENT || text.format() == HeaderFormat.NIKOLA_COMMENT;
        if (comment && value.contains("-->")) {
            throw new IllegalArgumentException("a header in a comment cannot hold -->, which ends it: '" + value + "'");
        }
    }

    /** {@return true if an old value is a list with a line for each item} */
    private boolean isInLines(String old) {
        return syntax.continues() && old.matches("(?s)[\r\n]+[ \t]*- .*");
    }

    /** {@return how the second line of an old value is indented} */
    private static String indent(String old) {
        String rest = old.replaceFirst("(?s)^[^\r\n]*[\r\n]+", "");
        return HeaderLines.indentOf(rest);
    }
}
