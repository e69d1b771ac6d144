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
 * @param line the line of the source in which it is, without its line end; empty where there is none to show
 */
public record Diagnostic(
        Severity severity,
        String code,
        String source,
        SourcePosition position,
        String message,
        String hint,
        String line)
        implements Serializable {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_MESSAGE = 300;
    private static final int SHOWN_BEFORE = 60;
    private static final int SHOWN_AFTER = 40;

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
        return new Diagnostic(Severity.ERROR, code, source, position, message, hint, "");
    }

    /** {@return a problem that costs nothing yet} */
    public static Diagnostic warning(String code, String source, SourcePosition position, String message, String hint) {
        return new Diagnostic(Severity.WARNING, code, source, position, message, hint, "");
    }

    /** {@return this problem with the line in which it is, for {@link #withCaret}} */
    public Diagnostic withLine(String text) {
        return new Diagnostic(severity, code, source, position, message, hint, text);
    }

    /**
     * {@return the one-line form, below it the line of the source with a caret under the column, and the hint} Lines end with
     * {@code \n}, the last one too. Of a long line the part around the column is shown; where no line is known there is none.
     *
     * <pre>
     * posts/a.md:2:13: error yaml-colon: title: ': ' ends a value that is not in quotes
     *   title: Hello: world
     *               ^
     *   put the value in quotes
     * </pre>
     */
    public String withCaret() {
        String shown = line.isEmpty() ? "" : "  " + lineAndCaret();
        return this + "\n" + shown + "  " + printable(hint) + "\n";
    }

    private String lineAndCaret() {
        int column = Math.min(position.column() - 1, line.length());
        int start = column <= SHOWN_BEFORE ? 0 : boundary(column - SHOWN_BEFORE);
        int end = boundary(Math.min(line.length(), column + SHOWN_AFTER));
        String before = (start > 0 ? "..." : "") + onScreen(line.substring(start, column));
        String after = onScreen(line.substring(column, end)) + (end < line.length() ? "..." : "");
        return before + after + "\n  " + " ".repeat(cells(before)) + "^\n";
    }

    /** {@return the index, or the one before it if it stands between the halves of a surrogate pair} */
    private int boundary(int index) {
        boolean halved = index > 0
                && index < line.length()
                && Character.isSurrogatePair(line.charAt(index - 1), line.charAt(index));
        return halved ? index - 1 : index;
    }

    private static String onScreen(String text) {
        return printable(text.replace('\t', ' '));
    }

    /** {@return how many columns of a terminal a text takes: letters of East Asia and emoji take two, marks none} */
    private static int cells(String text) {
        return text.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                    default ->
                        (c >= 0x1100 && c <= 0x115F)
                                        || (c >= 0x2E80 && c <= 0xA4CF)
                                        || (c >= 0xAC00 && c <= 0xD7A3)
                                        || (c >= 0xF900 && c <= 0xFAFF)
                                        || (c >= 0xFE30 && c <= 0xFE6F)
                                        || (c >= 0xFF00 && c <= 0xFF60)
                                        || (c >= 0xFFE0 && c <= 0xFFE6)
                                        || (c >= 0x1F300 && c <= 0x1FAFF)
                                        || (c >= 0x20000 && c <= 0x3FFFD)
                                ? 2
                                : 1;
                })
                .sum();
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
