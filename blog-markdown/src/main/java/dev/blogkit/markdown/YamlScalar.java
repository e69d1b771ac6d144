package dev.blogkit.markdown;

import dev.blogkit.PostDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes texts as YAML scalars that readers of YAML 1.1 and 1.2 take for the same text. */
final class YamlScalar {

    /** A word that some reader takes for a truth value, or for nothing. */
    private static final Pattern WORD = Pattern.compile("(?i)y|n|yes|no|true|false|on|off|~|null");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}([Tt\\s].*)?");
    /**
     * Readers of YAML 1.1 know many numbers: {@code 1_000}, {@code 0x1F}, {@code 0b11}, {@code 12:30:45}. Whatever begins as one is
     * in doubt, unless a word follows it.
     */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\.?\\d(?!.*\\s.*\\p{L}).*|[-+._][-+._,\\d]*([eE][-+]?\\d+)?|[-+]?\\.(?i:inf|nan)");

    /** Signs that mean something at the start of a value, and {@code =} and {@code <}, which meant something in YAML 1.1. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<";

    /** What YAML does not take as it is, besides control characters. */
    private static final String UNPRINTABLE = "\u2028\u2029\ufeff\ufffe\uffff";

    private static final Pattern BLOCK = Pattern.compile("([|>])([-+0-9]*)(.*)");

    private YamlScalar() {}

    /**
     * {@return ways to write a text, the one most like the old value first}
     *
     * @param old the old value as written
     * @param flow true inside of brackets or braces
     */
    static List<String> ways(String text, String old, boolean flow) {
        List<String> ways = new ArrayList<>();
        boolean single = isPrintable(text);
        char quote = old.isEmpty() ? ' ' : old.charAt(0);
        if (quote == '\'' && single) {
            ways.add(singleQuoted(text));
        } else if (quote != '"' && quote != '\'' && isPlain(text, old, flow)) {
            ways.add(text);
        }
        // An escape is worth a change of quotes only where there were none.
        if (quote != '"' && single && (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0) && text.indexOf('\'') < 0) {
            ways.add(singleQuoted(text));
        }
        ways.add(doubleQuoted(text));
        return ways;
    }

    /** {@return a date in the quotes that the old value had, or in none} */
    static List<String> date(String date, String old) {
        return old.startsWith("\"") || old.startsWith("'") ? ways(date, old, false) : List.of(date);
    }

    static boolean isBlock(String old) {
        return old.startsWith("|") || old.startsWith(">");
    }

    /** {@return ways to write a text as a block, as the old value is one} */
    static List<String> blocks(String text, String old, String lineEnd) {
        String[] oldLines = old.split("\r\n|\n|\r", -1);
        String indent = "  ";
        for (int i = oldLines.length - 1; i > 0; i--) {
            if (!oldLines[i].isBlank()) {
                indent = HeaderLines.indentOf(oldLines[i]);
            }
        }
        var header = BLOCK.matcher(oldLines[0]);
        boolean block = header.matches() && text.lines().noneMatch(line -> line.isBlank() && !line.isEmpty());
        if (!block || text.isEmpty() || !isPrintable(text.replace("\n", ""))) {
            return List.of();
        }
        StringBuilder content = new StringBuilder();
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            content.append(lineEnd).append(line.isEmpty() ? "" : indent).append(line);
        }
        String chomp = text.endsWith("\n") ? "" : "-";
        return List.of(
                oldLines[0] + content,
                header.group(1) + chomp + header.group(3) + content,
                "|" + chomp + header.group(3) + content);
    }

    /** {@return the name of a field as a key} */
    static String key(String name) {
        return isPlain(name, "", true) ? name : doubleQuoted(name);
    }

    /** {@return true if a text may stand without quotes, and is a text then, or a date as the old value was} */
    private static boolean isPlain(String text, String old, boolean flow) {
        return isPrintable(text)
                && !text.isEmpty()
                && INDICATORS.indexOf(text.charAt(0)) < 0
                && !isBlank(text.charAt(0))
                && !isBlank(text.charAt(text.length() - 1))
                && !text.contains(": ")
                && !text.endsWith(":")
                && !text.contains(" #")
                && !text.startsWith("...")
                && !(flow && text.chars().anyMatch(c -> ",[]{}:?".indexOf(c) >= 0))
                && (isText(text) || isDateLike(text, old));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** {@return true if every reader takes a text without quotes for a text} */
    private static boolean isText(String plain) {
        return !WORD.matcher(plain).matches()
                && !DATE.matcher(plain).matches()
                && !NUMBER.matcher(plain).matches();
    }

    /** A date stays without quotes where the old one was: a tool that wants a date would not take a text. */
    private static boolean isDateLike(String text, String old) {
        return DATE.matcher(text).matches()
                && DATE.matcher(old).matches()
                && PostDate.parse(text).isPresent();
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isEscaped(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static String singleQuoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String doubleQuoted(String text) {
        // An escape of half a surrogate pair is no character to libyaml, which refuses the header.
        return QuotedText.of(text, UNPRINTABLE, false);
    }

    private static boolean isEscaped(String text, int index) {
        char c = text.charAt(index);
        return Character.isISOControl(c) || UNPRINTABLE.indexOf(c) >= 0 || QuotedText.isHalfCharacter(text, index);
    }
}
