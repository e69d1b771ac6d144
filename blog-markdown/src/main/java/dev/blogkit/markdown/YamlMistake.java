package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final int MOST_MISTAKES = 20;

    private static final Pattern KEY =
            Pattern.compile("(\"[^\"]*+\"|'[^']*+'|[\\p{L}_][^:#]{0,60}?)[ \\t]*+:(?!//)(.*)", Pattern.DOTALL);
    private static final char WIDE_COLON = '\uff1a';

    private static final Pattern EQUALS = Pattern.compile("([A-Za-z_][\\w.-]*+)\\s*+=.*", Pattern.DOTALL);
    private static final Pattern OTHER_DOCUMENT = Pattern.compile("(---|\\.\\.\\.)\\s.*", Pattern.DOTALL);
    private static final Pattern BLOCK_MARK = Pattern.compile("[|>][-+0-9]{0,2}\\s*+(#.*)?", Pattern.DOTALL);
    private static final Pattern ALIAS = Pattern.compile("\\*[\\p{L}\\d_-]++\\s*+(#.*)?", Pattern.DOTALL);
    private static final Pattern ANCHOR = Pattern.compile("&[\\p{L}\\d_-]++(\\s.*)?", Pattern.DOTALL);
    private static final String QUOTE_IN_VALUE = "put the value in quotes";

    private static YamlMistake find(List<Line> lines, SourcePosition reported) {
        int at = Math.min(lines.size() - 1, reported.line() - lines.get(0).number());
        List<Integer> nearestFirst = new ArrayList<>();
        for (int i = at; i < Math.min(lines.size(), at + 2); i++) {
            nearestFirst.add(i);
        }
        for (int i = at - 1; i >= 0; i--) {
            nearestFirst.add(i);
        }
        for (int i : nearestFirst) {
            YamlMistake usual = usual(lines, i);
            if (usual != null) {
                return usual;
            }
        }
        boolean braces = lines.get(0).text().strip().startsWith("{");
        for (int i = Math.min(lines.size() - 1, at + 1); i >= Math.max(0, at - 1) && !braces; i--) {
            YamlMistake stray = stray(lines.get(i));
            if (stray != null) {
                return stray;
            }
        }
        return new YamlMistake(
                "yaml-syntax",
                reported,
                "this is not valid YAML, and it is none of the usual slips",
                "write 'key: value' and lists as [a, b], and put texts with signs in quotes");
    }

    /** {@return the slip that explains best why reading ended at a place, and others that are seen at a glance; in order} */
    static List<YamlMistake> all(List<Line> lines, SourcePosition reported) {
        YamlMistake first = find(lines, reported);
        List<YamlMistake> all = new ArrayList<>();
        for (int i = 0; i < lines.size() && all.size() < MOST_MISTAKES; i++) {
            Line line = lines.get(i);
            if (line.number() == first.position.line()) {
                all.add(first);
            } else if (!line.isBlank() && !Character.isWhitespace(line.text().charAt(0))) {
                // Indented lines may be part of a text that goes over several lines.
                YamlMistake other = usual(lines, i);
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
                "yaml-syntax",
                line.position(comment),
                "YAML takes '" + line.text().substring(comment) + "' for a comment, and it is none",
                QUOTE_IN_VALUE);
    }

    /** {@return the slips of lines such as {@code title:Hello}, which YAML reads as one text; at least one} */
    static List<YamlMistake> blankAfterColon(List<Line> lines) {
        List<YamlMistake> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            YamlMistake usual = usual(lines, i);
            if (usual != null) {
                all.add(usual);
            }
        }
        return all.isEmpty() ? List.of(noMap(lines.get(0).position(0), "no ': ' parts a key from a value here")) : all;
    }

    /** {@return the slips of lines {@code title = Hello}; none where a line has another form, or no name of a post's field} */
    static List<YamlMistake> equalsSigns(List<Line> lines) {
        List<YamlMistake> all = new ArrayList<>();
        boolean known = false;
        for (Line line : lines) {
            Matcher assigned = EQUALS.matcher(line.text().strip());
            if (assigned.matches()) {
                known |= Profile.AUTO.isKnown(assigned.group(1));
                all.add(equalsSign(line));
            } else if (!line.isBlank() && !line.text().startsWith("#")) {
                return List.of();
            }
        }
        return known ? all : List.of();
    }

    Diagnostic diagnostic(String source) {
        return Diagnostic.error(code, source, position, message, hint);
    }

    private static YamlMistake equalsSign(Line line) {
        return new YamlMistake(
                "yaml-equals",
                line.position(line.text().indexOf('=')),
                "= stands between key and value; that is TOML",
                "write a colon and a blank in its place");
    }

    private static YamlMistake noMap(SourcePosition position, String message) {
        return new YamlMistake("yaml-no-map", position, message, "put a blank behind the colon");
    }

    /** {@return what is wrong with a line that is no field and no item} In a text of several lines such a line is right. */
    private static @Nullable YamlMistake stray(Line line) {
        String content = line.text().strip();
        if (content.isEmpty() || content.startsWith("#") || content.equals("-") || content.startsWith("- ")) {
            return null;
        }
        int indent = line.text().indexOf(content);
        if (EQUALS.matcher(content).matches()) {
            return equalsSign(line);
        }
        if (content.startsWith(":")) {
            return new YamlMistake(
                    "yaml-no-key", line.position(indent), "no key stands before the colon", "write 'key: value'");
        }
        if (content.startsWith("* ")) {
            return new YamlMistake(
                    "yaml-list-item",
                    line.position(indent),
                    "* begins no item of a list in YAML",
                    "write - in front of each item");
        }
        if (content.length() > 1 && content.charAt(0) == '-' && Character.isLetterOrDigit(content.charAt(1))) {
            return new YamlMistake(
                    "yaml-list-item",
                    line.position(indent),
                    "an item of a list begins with - and a blank",
                    "put a blank behind the -");
        }
        return KEY.matcher(content).matches()
                ? null
                : new YamlMistake(
                        "yaml-no-map",
                        line.position(indent),
                        "this line is no 'key: value': " + Problems.shown(content),
                        content.indexOf(WIDE_COLON) > 0
                                ? "write a colon and a blank in place of the wide colon " + WIDE_COLON
                                : "indent it if it goes on with the value above; begin a comment with #");
    }

    private static @Nullable YamlMistake usual(List<Line> lines, int number) {
        Line line = lines.get(number);
        String text = line.text();
        int indent = text.length() - text.stripLeading().length();
        if (text.isBlank() || text.startsWith("#", indent)) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\t' && c != '\u0085') {
                return new YamlMistake(
                        "yaml-control-character",
                        line.position(i),
                        "the invisible character " + Problems.code(c) + " must not stand in YAML",
                        "take it out");
            }
        }
        int tab = text.substring(0, indent).indexOf('\t');
        if (tab >= 0) {
            return new YamlMistake("yaml-tab", line.position(tab), "a tab indents this line", "indent with blanks");
        }
        if (TomlCursor.isOddBlank(text.charAt(indent))) {
            return oddBlank(line, indent);
        }
        if (OTHER_DOCUMENT.matcher(text).matches()) {
            return secondDocument(line);
        }
        int dash = text.startsWith("- ", indent) ? 2 : 0;
        String content = text.substring(indent + dash);
        Matcher key = KEY.matcher(content);
        if (!key.matches()) {
            return null;
        }
        YamlMistake misplaced = dash > 0 ? null : misplaced(lines, number, indent);
        if (misplaced != null) {
            return misplaced;
        }
        String value = key.group(2);
        int valueIndex = indent + dash + key.start(2);
        if (value.isEmpty()) {
            return null;
        }
        if (TomlCursor.isOddBlank(value.charAt(0))) {
            return oddBlank(line, valueIndex);
        }
        boolean quotedKey = content.charAt(0) == '"' || content.charAt(0) == '\'';
        if (!Character.isWhitespace(value.charAt(0))) {
            return quotedKey || content.indexOf(": ") >= 0
                    ? null
                    : noMap(line.position(valueIndex), "no blank follows the colon, so it parts no key from a value");
        }
        int blanks = value.length() - value.stripLeading().length();
        int tabBehind = value.substring(0, blanks).indexOf('\t');
        if (value.isBlank()) {
            return null;
        }
        if (tabBehind >= 0) {
            return new YamlMistake(
                    "yaml-tab",
                    line.position(valueIndex + tabBehind),
                    "a tab stands between the colon and the value",
                    "write a blank in its place");
        }
        return value(lines, number, key.group(1) + ": ", value.strip(), valueIndex + blanks);
    }

    static YamlMistake oddBlank(Line line, int index) {
        return new YamlMistake(
                "yaml-blank",
                line.position(index),
                "a blank of another kind (" + Problems.code(line.text().charAt(index)) + ") stands here",
                "write a plain blank in its place");
    }

    /** {@return where a second document begins} */
    static YamlMistake secondDocument(Line line) {
        return new YamlMistake(
                "yaml-second-document",
                line.position(0),
                "the header holds more than one YAML document",
                "leave one; only --- alone in its line ends the header");
    }

    /** {@return what is wrong with the indentation of a field} */
    private static @Nullable YamlMistake misplaced(List<Line> lines, int number, int indent) {
        int before = number - 1;
        while (before >= 0
                && (lines.get(before).isBlank()
                        || lines.get(before).text().strip().startsWith("#"))) {
            before--;
        }
        if (before < 0) {
            return null;
        }
        String text = lines.get(before).text();
        int above = text.length() - text.stripLeading().length();
        int dash = text.startsWith("- ", above) ? 2 : 0;
        Matcher key = KEY.matcher(text.substring(above + dash));
        boolean field = key.matches();
        Line line = lines.get(number);
        if (indent > above + dash
                && field
                && !key.group(2).isBlank()
                && "|>\"'[{&!".indexOf(key.group(2).strip().charAt(0)) < 0) {
            return new YamlMistake(
                    "yaml-indentation",
                    line.position(indent),
                    "this line is indented, and the field above has a value already",
                    "begin all fields of a map in the same column");
        }
        if (dash > 0 && indent == above && indent > 0) {
            return new YamlMistake(
                    "yaml-list-item",
                    line.position(indent),
                    "a field stands among the items of a list",
                    "write - in front of an item, and begin a field in the column of the others");
        }
        if (indent < above && field) {
            int column = above;
            for (int i = before; i >= 0 && column > indent; i--) {
                String higher = lines.get(i).text();
                int start = higher.length() - higher.stripLeading().length();
                column = higher.isBlank() ? column : Math.min(column, start);
            }
            if (column != indent) {
                return new YamlMistake(
                        "yaml-indentation",
                        line.position(indent),
                        "no line above begins in the column of this one",
                        "begin all fields of a map in the same column");
            }
        }
        return null;
    }

    private static @Nullable YamlMistake value(List<Line> lines, int number, String key, String value, int valueIndex) {
        Line line = lines.get(number);
        char first = value.charAt(0);
        if (first == '"' || first == '\'') {
            return quoted(lines, number, key, value, valueIndex);
        }
        if (first == '[' || first == '{') {
            return bracketed(lines, number, key, valueIndex);
        }
        boolean reserved = "@`%,]}".indexOf(first) >= 0
                || (first == '*' && !ALIAS.matcher(value).matches())
                || (first == '&' && !ANCHOR.matcher(value).matches())
                || ((first == '|' || first == '>') && !BLOCK_MARK.matcher(value).matches());
        boolean sign = value.startsWith("- ") || value.startsWith("? ");
        if (reserved || sign) {
            return new YamlMistake(
                    "yaml-reserved-character",
                    line.position(valueIndex),
                    key + "a value must not begin with " + first + (sign ? " and a blank" : ""),
                    value.startsWith("- ")
                            ? "put the value in quotes; write the items of a list into lines of their own"
                            : QUOTE_IN_VALUE);
        }
        int comment = value.indexOf(" #");
        String plain = comment < 0 ? value : value.substring(0, comment).stripTrailing();
        int colon = plain.indexOf(": ");
        colon = colon < 0 && plain.endsWith(":") ? plain.length() - 1 : colon;
        if (colon < 0) {
            return null;
        }
        return "\u201c\u201d\u201e\u2018\u2019".indexOf(first) >= 0
                ? new YamlMistake(
                        "yaml-quotes",
                        line.position(valueIndex),
                        key + "the quotation mark " + first + " does not quote in YAML",
                        "write \" or ' around the value")
                : new YamlMistake(
                        "yaml-colon",
                        line.position(valueIndex + colon),
                        key + "': ' ends a value that is not in quotes",
                        QUOTE_IN_VALUE);
    }

    private static @Nullable YamlMistake quoted(
            List<Line> lines, int number, String key, String value, int valueIndex) {
        Line line = lines.get(number);
        char quote = value.charAt(0);
        int end = 1;
        for (; end < value.length(); end++) {
            char c = value.charAt(end);
            if (quote == '"' && c == '\\') {
                String escape = end + 1 < value.length() ? value.substring(end + 1, end + 2) : " ";
                if (!"0abtnvfre \"/\\N_xuU\t".contains(escape)) {
                    return new YamlMistake(
                            "yaml-escape",
                            line.position(valueIndex + end),
                            key + "a backslash begins an escape in double quotes, and \\" + escape + " means nothing",
                            "write \\\\ for a backslash, or put the value in single quotes");
                }
                end++;
            } else if (c == quote) {
                boolean twice = quote == '\'' && value.startsWith("''", end);
                if (!twice) {
                    break;
                }
                end++;
            }
        }
        if (end >= value.length()) {
            // A text may go on in the next lines; where a field comes first it was meant to end here.
            boolean field = number + 1 >= lines.size()
                    || KeyLine.of(lines.get(number + 1).text().strip()) != null;
            return !field
                    ? null
                    : new YamlMistake(
                            "yaml-quote-not-closed",
                            line.position(valueIndex),
                            key + "the value begins with a quote and does not end with it",
                            "close the quote, or put the whole value into quotes of the other kind");
        }
        String after = value.substring(end + 1).strip();
        if (after.isEmpty() || after.startsWith("#")) {
            return null;
        }
        String mark = quote == '"' ? "write \\\" for a quotation mark" : "write '' for an apostrophe";
        return new YamlMistake(
                "yaml-after-quote",
                line.position(valueIndex + end),
                key + "the quote that closes the value stands here, and " + Problems.shown(after) + " follows",
                after.equals(",")
                        ? "take the comma out"
                        : mark + " in the value, or put the whole value into quotes of the other kind");
    }

    /** {@return what is wrong with a list or a map in brackets, which may go on in the next lines} */
    private static @Nullable YamlMistake bracketed(List<Line> lines, int number, String key, int valueIndex) {
        Line line = lines.get(number);
        boolean list = line.text().charAt(valueIndex) == '[';
        StringBuilder open = new StringBuilder();
        int index = valueIndex;
        for (int i = number; i < lines.size(); i++, index = 0) {
            String text = lines.get(i).text();
            if (i > number && !text.isBlank() && !Character.isWhitespace(text.charAt(0)) && KeyLine.of(text) != null) {
                break;
            }
            for (; index < text.length(); index++) {
                char c = text.charAt(index);
                if (c == '[' || c == '{') {
                    open.append(c == '[' ? ']' : '}');
                } else if ((c == '"' || c == '\'') && (index == 0 || "[{,: ".indexOf(text.charAt(index - 1)) >= 0)) {
                    int close = text.indexOf(c, index + 1);
                    index = close < 0 ? text.length() : close;
                } else if (c == '#' && index > 0 && text.charAt(index - 1) == ' ') {
                    break;
                } else if ((c == ']' || c == '}') && !open.isEmpty() && open.charAt(open.length() - 1) == c) {
                    open.setLength(open.length() - 1);
                    if (open.isEmpty()) {
                        return behindBracket(lines.get(i), index + 1, key, c);
                    }
                } else if (c == ']' || c == '}') {
                    return notClosed(line, valueIndex, key, list);
                }
            }
        }
        return notClosed(line, valueIndex, key, list);
    }

    private static YamlMistake notClosed(Line line, int index, String key, boolean list) {
        return list
                ? new YamlMistake(
                        "yaml-list-not-closed",
                        line.position(index),
                        key + "the list has no closing ]",
                        "close it with ]")
                : new YamlMistake(
                        "yaml-map-not-closed",
                        line.position(index),
                        key + "the map has no closing }",
                        "close it with }, or put the value in quotes if it is a text");
    }

    private static @Nullable YamlMistake behindBracket(Line line, int index, String key, char close) {
        String after = line.text().substring(index);
        if (after.isBlank() || after.strip().startsWith("#")) {
            return null;
        }
        return new YamlMistake(
                "yaml-after-bracket",
                line.position(index + after.length() - after.stripLeading().length()),
                key + "the value ends with " + close + ", and " + Problems.shown(after.strip()) + " follows",
                "put the whole value in quotes if it is a text");
    }
}
