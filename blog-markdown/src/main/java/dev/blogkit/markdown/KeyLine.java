package dev.blogkit.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of the form {@code Key: value}.
 *
 * @param key the key as written
 * @param value the value without the white space around it
 * @param valueIndex where the value begins in the line, counted from 0
 */
record KeyLine(String key, String value, int valueIndex) {

    private static final Pattern SHAPE =
            Pattern.compile("([A-Za-z][A-Za-z0-9_ -]{0,29}?)[ \\t]*:(?!//)(.*)", Pattern.DOTALL);

    /** {@return the line's key and value, or null for a line of another form; an address such as {@code https://...} is none} */
    static @Nullable KeyLine of(String line) {
        Matcher shape = SHAPE.matcher(line);
        if (!shape.matches()) {
            return null;
        }
        String raw = shape.group(2);
        int indent = raw.length() - raw.stripLeading().length();
        return new KeyLine(shape.group(1), raw.strip(), shape.start(2) + indent);
    }

    /** {@return a field's name as it is compared: in lower case, with {@code _} for {@code -}} */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
