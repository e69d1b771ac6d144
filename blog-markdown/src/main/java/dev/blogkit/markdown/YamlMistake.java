package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a header is not YAML, in words that help. A YAML reader says where it could not go on, which is often not where the slip
 * is; so the usual slips are looked for in that line, the next one and those before.
 *
 * @param code the diagnostic's code
 * @param position where the slip is
 * @param message what is wrong
 * @param hint what would be right
 */
record YamlMistake(String code, SourcePosition position, String message, String hint) {

    private static YamlMistake find(List<Line> lines, SourcePosition reported) {
        int at = Math.min(lines.size() - 1, reported.line() - lines.get(0).number());
        List<Line> nearestFirst = new ArrayList<>(lines.subList(at, Math.min(lines.size(), at + 2)));
        for (int i = at - 1; i >= 0; i--) {
            nearestFirst.add(lines.get(i));
        }
        for (Line line : nearestFirst) {
            YamlMistake usual = usual(line);
            if (usual != null) {
                return usual;
            }
        }
        return new YamlMistake(
                "yaml-syntax", reported, "this is not valid YAML", "write 'key: value', lists as [a, b]");
    }

    /** {@return the slip that explains best why reading ended at a place, and others that are seen at a glance; in order} */
    static List<YamlMistake> all(List<Line> lines, SourcePosition reported) {
        YamlMistake first = find(lines, reported);
        List<YamlMistake> all = new ArrayList<>();
        for (Line line : lines) {
            if (line.number() == first.position.line()) {
                all.add(first);
            } else if (!line.isBlank() && !Character.isWhitespace(line.text().charAt(0))) {
                // Indented lines may be part of a text that goes over several lines.
                YamlMistake other = usual(line);
                if (other != null) {
                    all.add(other);
                }
            }
        }
        return all;
    }

    /** {@return the slip of a line such as {@code title: Part #1: The start}, of which YAML reads the first word} */
    static YamlMistake textAsComment(Line line) {
        int comment = line.text().indexOf(" #") + 1;
        return new YamlMistake(
                "yaml-comment",
                line.position(comment),
                "YAML takes '" + line.text().substring(comment) + "' for a comment, and it is none",
                "put the value in quotes");
    }

    /** {@return the slip of lines such as {@code title:Hello}, which YAML reads as one text} */
    static YamlMistake blankAfterColon(SourcePosition position) {
        return new YamlMistake(
                "yaml-no-map", position, "no ': ' parts a key from a value here", "put a blank behind the colon");
    }

    Diagnostic diagnostic(String source) {
        return Diagnostic.error(code, source, position, message, hint);
    }

    private static @Nullable YamlMistake usual(Line line) {
        String text = line.text();
        int indent = text.length() - text.stripLeading().length();
        int tab = text.substring(0, indent).indexOf('\t');
        if (tab >= 0 && !text.isBlank()) {
            return new YamlMistake("yaml-tab", line.position(tab), "a tab indents this line", "indent with blanks");
        }
        KeyLine keyLine = KeyLine.of(text.substring(indent));
        if (keyLine == null || keyLine.value().isEmpty()) {
            return null;
        }
        return usual(keyLine, line, indent + keyLine.valueIndex());
    }

    private static @Nullable YamlMistake usual(KeyLine keyLine, Line line, int valueIndex) {
        String value = keyLine.value();
        char first = value.charAt(0);
        String key = keyLine.key() + ": ";
        if (first == '"' || first == '\'') {
            if (value.length() < 2 || value.charAt(value.length() - 1) != first) {
                return new YamlMistake(
                        "yaml-quote-not-closed",
                        line.position(valueIndex),
                        key + "the value begins with a quote and does not end with it",
                        "close the quote, or put the whole value into quotes of the other kind");
            }
            return null;
        }
        if (first == '@' || first == '`' || first == '%') {
            return new YamlMistake(
                    "yaml-reserved-character",
                    line.position(valueIndex),
                    key + "a value must not begin with " + first,
                    "put the value in quotes");
        }
        if (first == '[' && !value.contains("]")) {
            return new YamlMistake(
                    "yaml-list-not-closed",
                    line.position(valueIndex),
                    key + "the list has no closing ]",
                    "close it with ]");
        }
        int colon = first == '[' || first == '{' ? -1 : value.indexOf(": ");
        return colon < 0
                ? null
                : new YamlMistake(
                        "yaml-colon",
                        line.position(valueIndex + colon),
                        key + "': ' ends a value that is not in quotes",
                        "put the value in quotes");
    }
}
