package dev.blogkit.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A line that gives a field.
 *
 * @param key the key as written
 * @param keyIndex where the key begins in the line, counted from 0
 * @param value the value without the white space around it
 * @param valueIndex where the value begins in the line, counted from 0
 */
record KeyLine(String key, int keyIndex, String value, int valueIndex) {

    /** {@return the key and value of a line {@code Key: value}, or null for a line of another form} */
    static @Nullable KeyLine of(String line) {
        return of(line, LineSyntax.BARE);
    }

    /** {@return the line's key and value, or null for a line of another form} */
    static @Nullable KeyLine of(String line, LineSyntax syntax) {
        Matcher shape = syntax.shape().matcher(line);
        if (!shape.matches()) {
            return null;
        }
        String raw = shape.group(2);
        int indent = raw.length() - raw.stripLeading().length();
        String value = raw.strip();
        boolean comment = syntax == LineSyntax.BLOT && value.endsWith("-->");
        return new KeyLine(
                shape.group(1),
                shape.start(1),
                comment ? value.substring(0, value.length() - 3).strip() : value,
                shape.start(2) + indent);
    }

    /** {@return a field's name as it is compared: in lower case, without {@code -} and {@code _} but one in front} */
    static String folded(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.indexOf('-') < 0 && lower.indexOf('_') < 0) {
            return lower;
        }
        String words = lower.replace("-", "").replace("_", "");
        boolean apart = lower.charAt(0) == '_' || lower.charAt(0) == '-';
        return apart ? "_" + words : words;
    }
}
