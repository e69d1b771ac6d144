package dev.blogkit.markdown;

import dev.blogkit.markdown.TomlCursor.Stop;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what stands in no quotes: numbers, truth values, dates and times. They stay the text in the file; only their form is
 * looked at. Whether a day is one of the calendar is left to whoever asks for a date: it costs that field, not the header.
 */
final class TomlBare {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?|[+-]?(inf|nan)");
    private static final Pattern PREFIXED = Pattern.compile("0x[0-9A-Fa-f]++|0o[0-7]++|0b[01]++");
    private static final Pattern LONE_UNDERSCORE = Pattern.compile("(?<![0-9])_|_(?![0-9])");
    private static final Pattern LONE_UNDERSCORE_IN_HEX = Pattern.compile("(?<![0-9A-Fa-f])_|_(?![0-9A-Fa-f])");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]++)?");
    private static final Pattern OFFSET = Pattern.compile("([Zz]|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern MOMENT = Pattern.compile(DAY + "([Tt ]" + TIME + OFFSET + ")?|" + TIME);

    private static final Set<String> TRUTH = Set.of("true", "false", "yes", "no", "on", "off");
    private static final Pattern LIKE_DATE = Pattern.compile("[0-9]++[-:/][0-9][0-9TtZz:/.+ -]*+|[0-9]{8}T.*+");
    private static final Pattern LIKE_NUMBER = Pattern.compile("[+-]?\\.?[0-9][0-9_.eE+-]*+|[+-]?0[xXoObB].*+");

    private TomlBare() {}

    /**
     * {@return the text of the value that begins here}
     *
     * @param nested true if a comma or a bracket ends it
     */
    static String read(TomlCursor cursor, boolean nested) throws Stop {
        int start = cursor.at();
        String word = word(cursor, start);
        if (isValue(word) && !isTextNext(cursor, nested)) {
            return word;
        }
        cursor.go(start);
        throw mistake(cursor, text(cursor, nested));
    }

    /** {@return true if words follow, so that the value is only the first of them} Between items a comma may be missing. */
    private static boolean isTextNext(TomlCursor cursor, boolean nested) {
        int end = cursor.at();
        cursor.skipBlanks();
        int next = cursor.peek();
        boolean text = !isEnd(next)
                && !TomlCursor.isOddBlank(next)
                && !TomlCursor.isControl(next)
                && (!nested || (Character.isLetter(next) && !text(cursor, true).contains("=")));
        cursor.go(end);
        return text;
    }

    private static String word(TomlCursor cursor, int start) {
        skipWord(cursor);
        if (cursor.peek() == ' '
                && cursor.at() - start == "2024-05-01".length()
                && isDigit(cursor.charAt(cursor.at() + 1))
                && DAY.matcher(cursor.from(start)).matches()) {
            cursor.go(cursor.at() + 1);
            skipWord(cursor);
        }
        return cursor.from(start);
    }

    private static void skipWord(TomlCursor cursor) {
        while (cursor.peek() > ' ' && cursor.peek() < 0x7f && !isEnd(cursor.peek())) {
            cursor.go(cursor.at() + 1);
        }
    }

    private static boolean isEnd(int c) {
        return TomlCursor.isLineEnd(c) || c == ',' || c == ']' || c == '}' || c == '#';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isValue(String word) {
        return word.equals("true")
                || word.equals("false")
                || MOMENT.matcher(word).matches()
                || isNumber(word);
    }

    private static boolean isNumber(String word) {
        boolean prefixed = word.startsWith("0x") || word.startsWith("0o") || word.startsWith("0b");
        String digits = prefixed ? word.substring(2) : word;
        Pattern lone = prefixed ? LONE_UNDERSCORE_IN_HEX : LONE_UNDERSCORE;
        return (prefixed ? PREFIXED : DECIMAL).matcher(word.replace("_", "")).matches()
                && !lone.matcher(digits).find();
    }

    /** {@return what was probably meant as the value, to the end of the line or of the item} */
    private static String text(TomlCursor cursor, boolean nested) {
        String rest = cursor.rest();
        int end = 0;
        while (end < rest.length()
                && !(rest.charAt(end) == '#' && end > 0 && TomlCursor.isBlank(rest.charAt(end - 1)))
                && !(nested && isEnd(rest.charAt(end)))) {
            end++;
        }
        return rest.substring(0, end).strip();
    }

    private static Stop mistake(TomlCursor cursor, String text) {
        String shown = Problems.shown(text);
        if (TRUTH.contains(text.toLowerCase(Locale.ROOT))) {
            return cursor.error(
                    "toml-boolean",
                    cursor.at(),
                    "expected true or false in small letters, found " + shown,
                    "write true or false, or put a text in quotes");
        }
        if (LIKE_DATE.matcher(text).matches()) {
            return cursor.error(
                    "toml-date",
                    cursor.at(),
                    "expected a date such as 2024-05-01, 2024-05-01T10:00:00 or 2024-05-01T10:00:00Z, found " + shown,
                    "write it in one of these forms, or put it in quotes");
        }
        if (LIKE_NUMBER.matcher(text).matches()) {
            return cursor.error(
                    "toml-number",
                    cursor.at(),
                    "expected a number such as 7, 1_000, 1.5 or 0xff, found " + shown,
                    "take zeros in front out, have digits on both sides of each point and each _, or put a text in"
                            + " quotes");
        }
        return cursor.error(
                "toml-no-quotes",
                cursor.at(),
                "the text " + shown + " is not in quotes",
                "put texts in quotes: \"...\"");
    }
}
