package dev.blogkit.markdown;

import java.util.Locale;

/** Writes texts in double quotes, with the escapes that JSON, YAML and TOML have in common. */
final class QuotedText {

    private QuotedText() {}

    /**
     * {@return a text in double quotes} Control characters are escaped in any case.
     *
     * @param others more characters to escape; not those outside of the Basic Multilingual Plane
     * @param halves true if a surrogate without its other half may be escaped
     */
    static String of(String text, String others, boolean halves) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || others.indexOf(c) >= 0 || (halves && isHalfCharacter(text, i))) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** {@return true if a surrogate at an index is without its other half, so that UTF-8 cannot hold it} */
    static boolean isHalfCharacter(String text, int index) {
        char c = text.charAt(index);
        return Character.isHighSurrogate(c)
                ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
                : Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    static boolean hasHalfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHalfCharacter(text, i)) {
                return true;
            }
        }
        return false;
    }
}
