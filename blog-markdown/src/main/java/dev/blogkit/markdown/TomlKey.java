package dev.blogkit.markdown;

import dev.blogkit.markdown.TomlCursor.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One name of a key.
 *
 * @param name the name without quotes
 * @param start where it begins in the whole text
 */
record TomlKey(String name, int start) {

    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_. \\t-]++=.*", Pattern.DOTALL);

    /** {@return the names of the key that begins here; more than one where dots join them} */
    static List<TomlKey> path(TomlCursor cursor) throws Stop {
        List<TomlKey> path = new ArrayList<>();
        do {
            cursor.skipBlanks();
            path.add(one(cursor));
            cursor.skipBlanks();
        } while (cursor.take('.'));
        return path;
    }

    /** {@return the names of a table and those of a key in it} */
    static List<String> joined(List<String> table, List<TomlKey> key) {
        List<String> joined = new ArrayList<>(table);
        key.forEach(part -> joined.add(part.name()));
        return joined;
    }

    private static TomlKey one(TomlCursor cursor) throws Stop {
        int start = cursor.at();
        while (isBare(cursor.peek())) {
            cursor.go(cursor.at() + 1);
        }
        if (cursor.at() > start) {
            return new TomlKey(cursor.from(start), start);
        }
        int c = cursor.peek();
        if ((c == '"' || c == '\'') && !TomlString.isLong(cursor)) {
            return new TomlKey(TomlString.read(cursor), start);
        }
        if (TomlCursor.isLineEnd(c) || "=.]:,}#".indexOf(c) >= 0) {
            throw cursor.error(
                    "toml-no-key", start, "a name is missing here", "write a name, or \"\" for an empty one");
        }
        throw strange(cursor);
    }

    /** Reads the sign between a key and its value. */
    static void equalsSign(TomlCursor cursor) throws Stop {
        int c = cursor.peek();
        if (cursor.take('=')) {
            return;
        }
        if (c == ':') {
            throw cursor.error(
                    "toml-colon",
                    cursor.at(),
                    "a colon stands between key and value; that is YAML",
                    "write = in place of the colon");
        }
        throw strange(cursor);
    }

    /** {@return what is wrong where a key neither goes on nor ends} */
    private static Stop strange(TomlCursor cursor) {
        int at = cursor.at();
        String rest = cursor.rest();
        int equals = rest.indexOf('=');
        int colon = rest.indexOf(": ");
        if (isBare(cursor.peek()) && WORDS.matcher(rest).matches()) {
            return cursor.error(
                    "toml-key-blank",
                    at,
                    "a blank ends a key, and " + Problems.shown(rest) + " follows",
                    "put a key that has a blank in quotes: \"my key\" = 1");
        }
        if (colon > 0 && (equals < 0 || colon < equals)) {
            return cursor.error(
                    "toml-colon",
                    at + colon,
                    "a colon stands between key and value; that is YAML",
                    "write = in place of the colon, and put a key that has a blank in quotes");
        }
        int c = cursor.peek();
        if (equals > 0 && c != '"' && c != '\'' && c != '[' && c != '{') {
            return cursor.error(
                    "toml-key",
                    at,
                    "the character " + Problems.shown(Character.toString(rest.codePointAt(0)))
                            + " must not stand in a key without quotes",
                    "put the key in quotes");
        }
        return cursor.error("toml-no-equals", at, "expected = after a key, found " + found(rest), "write key = value");
    }

    static boolean isBare(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private static String found(String rest) {
        return rest.isBlank() ? "the end of the line" : Problems.shown(rest.strip());
    }
}
