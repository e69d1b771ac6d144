package dev.blogkit.markdown;

import dev.blogkit.PostDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes texts as the four kinds of TOML strings, and dates as dates. */
final class TomlText {

    private static final Pattern BARE_KEY = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d([Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)?)?");

    private TomlText() {}

    /**
     * {@return ways to write a text, the one most like the old value first}
     *
     * @param old the old value as written
     */
    static List<String> ways(String text, String old, String lineEnd) {
        List<String> ways = new ArrayList<>();
        boolean literal = text.chars().noneMatch(TomlCursor::isControl);
        if (old.startsWith("\"\"\"") || old.startsWith("'''")) {
            ways.addAll(inLines(text, old, lineEnd));
        } else if (old.startsWith("'") && literal && text.indexOf('\'') < 0) {
            ways.add("'" + text + "'");
        } else if (isDate(text) && DATE.matcher(old).matches()) {
            ways.add(text);
        }
        ways.add(basic(text));
        return ways;
    }

    /** {@return ways to write a date: in no quotes, unless the old one had some} */
    static List<String> date(String date, String old, String lineEnd) {
        boolean quoted = old.startsWith("\"") || old.startsWith("'");
        return quoted ? ways(date, old, lineEnd) : List.of(date, basic(date));
    }

    static String key(String name) {
        return BARE_KEY.matcher(name).matches() ? name : basic(name);
    }

    static String keys(List<String> names) {
        return String.join(".", names.stream().map(TomlText::key).toList());
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches() && PostDate.parse(text).isPresent();
    }

    private static List<String> inLines(String text, String old, String lineEnd) {
        String mark = old.substring(0, 3);
        boolean below = old.startsWith("\n", 3) || old.startsWith("\r", 3);
        String start = mark + (below || text.startsWith("\n") ? lineEnd : "");
        boolean literal = mark.equals("'''")
                && !text.contains("''")
                && !text.endsWith("'")
                && text.replace("\n", "").chars().noneMatch(TomlCursor::isControl);
        String quoted = basic(text).replace("\\n", "\n");
        String content = literal ? text : quoted.substring(1, quoted.length() - 1);
        // An escaped backslash before an n is no line end.
        boolean lines = literal || text.indexOf('\\') < 0;
        String close = literal ? mark : "\"\"\"";
        String open = literal ? start : start.replace("'''", "\"\"\"");
        return lines ? List.of(open + content.replace("\n", lineEnd) + close) : List.of();
    }

    private static String basic(String text) {
        return QuotedText.of(text, "", false);
    }
}
