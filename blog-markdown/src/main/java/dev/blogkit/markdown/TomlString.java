package dev.blogkit.markdown;

import dev.blogkit.markdown.TomlCursor.Stop;

/** Reads the four kinds of TOML strings. Line ends in them become LF, whatever the file has. */
final class TomlString {

    private static final String ESCAPES = "btnfr\"\\";
    private static final String MEANINGS = "\b\t\n\f\r\"\\";
    /** So many quotes may stand at the end of a string of many lines: three close it, two belong to it. */
    private static final int MOST_QUOTES = 5;

    private final TomlCursor cursor;
    private final int start;
    private final char quote;
    private final String mark;
    private final StringBuilder read = new StringBuilder();
    private boolean escapeReported;

    private TomlString(TomlCursor cursor) {
        this.cursor = cursor;
        this.start = cursor.at();
        this.quote = (char) cursor.peek();
        String single = String.valueOf(quote);
        this.mark = isLong(cursor) ? single.repeat(3) : single;
    }

    /** {@return the text of the string that begins here} */
    static String read(TomlCursor cursor) throws Stop {
        return new TomlString(cursor).read();
    }

    /** {@return true if a string begins here that may have many lines} */
    static boolean isLong(TomlCursor cursor) {
        return cursor.startsWith("\"\"\"") || cursor.startsWith("'''");
    }

    private String read() throws Stop {
        boolean lines = mark.length() > 1;
        cursor.go(start + mark.length());
        if (lines) {
            cursor.skipLineEnd();
        }
        while (true) {
            int c = cursor.peek();
            if (c == TomlCursor.END || (!lines && TomlCursor.isLineEnd(c))) {
                throw notClosed(lines);
            } else if (c == quote) {
                if (closes(lines)) {
                    return read.toString();
                }
            } else if (c == '\\' && quote == '"') {
                escape(lines);
            } else if (cursor.skipLineEnd()) {
                read.append('\n');
            } else {
                if (TomlCursor.isControl(c)) {
                    cursor.reportControl(cursor.at());
                }
                next((char) c, 1);
            }
        }
    }

    private void next(char c, int length) {
        read.append(c);
        cursor.go(cursor.at() + length);
    }

    private boolean closes(boolean lines) {
        int run = 1;
        while (lines && run < MOST_QUOTES && cursor.charAt(cursor.at() + run) == quote) {
            run++;
        }
        boolean closed = run >= mark.length();
        read.append(String.valueOf(quote).repeat(closed ? run - mark.length() : run));
        cursor.go(cursor.at() + run);
        return closed;
    }

    private void escape(boolean lines) {
        int c = cursor.charAt(cursor.at() + 1);
        int known = c == TomlCursor.END ? -1 : ESCAPES.indexOf(c);
        if (known >= 0) {
            next(MEANINGS.charAt(known), 2);
        } else if (c == 'u' || c == 'U') {
            codePoint(c == 'u' ? 4 : 8);
        } else if (!lines || !skipsLineEnd()) {
            if (!TomlCursor.isLineEnd(c)) {
                badEscape("\\" + Character.toString(c) + " means nothing");
            }
            next('\\', 1);
        }
    }

    /** {@return true if this backslash ends its line} Then it and all blanks up to the next text say nothing. */
    private boolean skipsLineEnd() {
        int backslash = cursor.at();
        cursor.go(backslash + 1);
        cursor.skipBlanks();
        if (!cursor.skipLineEnd()) {
            cursor.go(backslash);
            return false;
        }
        do {
            cursor.skipBlanks();
        } while (cursor.skipLineEnd());
        return true;
    }

    private void codePoint(int digits) {
        int backslash = cursor.at();
        int code = 0;
        int count = 0;
        while (count < digits
                && Character.digit(cursor.charAt(backslash + 2 + count), 16) >= 0
                && cursor.charAt(backslash + 2 + count) <= 'f') {
            code = (code << 4) + Character.digit(cursor.charAt(backslash + 2 + count), 16);
            count++;
        }
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        if (count < digits) {
            badEscape("\\" + (char) cursor.charAt(backslash + 1) + " needs " + digits + " hexadecimal digits");
        } else if (surrogate || !Character.isValidCodePoint(code)) {
            badEscape("no character has the code " + Integer.toHexString(code));
        } else {
            read.appendCodePoint(code);
            cursor.go(backslash + 2 + digits);
            return;
        }
        next('\\', 1);
    }

    /** One a string is enough: the same slip is in all of them. */
    private void badEscape(String why) {
        if (!escapeReported) {
            escapeReported = true;
            cursor.report(
                    "toml-escape",
                    cursor.at(),
                    "a backslash begins an escape in double quotes, and " + why,
                    "write \\\\ for a backslash, or put the text in single quotes");
        }
    }

    private Stop notClosed(boolean lines) {
        String message = "the text that begins here has no closing " + mark;
        String hint = "close it with " + mark;
        return lines
                ? cursor.notClosed("toml-string-not-closed", start, message, hint)
                : cursor.error(
                        "toml-string-not-closed",
                        start,
                        message + " in its line",
                        hint + ", or put " + mark.repeat(3) + " around a text of many lines");
    }
}
