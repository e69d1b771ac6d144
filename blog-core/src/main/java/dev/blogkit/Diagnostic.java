package dev.blogkit;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * One problem in one source, as a value: nothing in this library logs a problem or hides it.
 *
 * @param severity what it costs
 * @param code a stable name of the kind of problem, such as {@code date-unreadable}; lower-case words joined by {@code -}
 * @param source the name of the source, usually its path below the folder that was loaded
 * @param position where it is in the whole source; {@link SourcePosition#START} where the source as a whole is meant
 * @param message what is wrong and what was found
 * @param hint what would be right
 */
public record Diagnostic(
        Severity severity, String code, String source, SourcePosition position, String message, String hint)
        implements Serializable {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_MESSAGE = 300;

    /** @throws IllegalArgumentException if the code is not in lower-case words joined by {@code -}, or a text is empty */
    public Diagnostic {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code '" + code + "' must be lower-case words joined by '-'");
        }
        if (message.isEmpty() || hint.isEmpty()) {
            throw new IllegalArgumentException("diagnostic " + code + " must have a message and a hint");
        }
    }

    /** {@return a problem that costs the post or the field} */
    public static Diagnostic error(String code, String source, SourcePosition position, String message, String hint) {
        return new Diagnostic(Severity.ERROR, code, source, position, message, hint);
    }

    /** {@return a problem that costs nothing yet} */
    public static Diagnostic warning(String code, String source, SourcePosition position, String message, String hint) {
        return new Diagnostic(Severity.WARNING, code, source, position, message, hint);
    }

    /**
     * {@return the one-line form {@code path:line:column: severity code: message}} Control characters are shown as escapes and
     * a message of more than 300 characters is cut, so that hostile input cannot forge or flood a log.
     */
    @Override
    public String toString() {
        return printable(source) + ":" + position + ": " + severity + " " + code + ": " + printable(cut(message));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_MESSAGE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_MESSAGE - 1)) ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE;
        return text.substring(0, end) + "...";
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                shown.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    shown.append(Character.forDigit(c >> shift & 0xF, 16));
                }
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
