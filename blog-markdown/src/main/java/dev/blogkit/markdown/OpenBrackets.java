package dev.blogkit.markdown;

/**
 * Counts, line by line, how many brackets of a paragraph are open at most. With each link commonmark looks at all that are open
 * before it, and with each picture or reference it copies the text between its brackets.
 *
 * <p>What is open is never underrated: where it is not plain from one line which brackets are text, because it has an odd backtick,
 * a tag or an address that is not simple, none that follows in the paragraph counts as closed. Not safe for use by many threads.
 */
final class OpenBrackets {

    /** Posts have three. Twice as many take four times as long, but here that is still two milliseconds. */
    private static final int MOST = 2000;

    /** In characters that are copied; about a fifth of a second. */
    private static final long MOST_COPIED = 100_000_000;
    /** A line is as long to copy as so many characters. */
    private static final int LINE_COST = 16;

    private int open;
    private int peak;
    private int length;
    private int lines;
    private boolean inDoubt;

    /** Takes the next line, which is not one of fenced code. */
    void read(String line) {
        if (line.isBlank() || startsItem(line)) {
            endParagraph();
        }
        length += line.length();
        lines++;
        if (line.indexOf('[') < 0 && line.indexOf('`') < 0 && line.indexOf('<') < 0 && line.indexOf('(') < 0) {
            closeAll(line);
            return;
        }
        // What a doubt in the middle of a line means for the brackets before it is not known either.
        int before = open;
        if (!inDoubt && !isPlain(line)) {
            inDoubt = true;
            open = before;
        }
        if (inDoubt) {
            open += count(line, '[');
        }
        peak = Math.max(peak, open);
    }

    /** Forgets what is open. */
    void endParagraph() {
        open = 0;
        peak = 0;
        length = 0;
        lines = 0;
        inDoubt = false;
    }

    /** {@return true if commonmark should not be given this paragraph} */
    boolean areTooMany() {
        return areTooMany(peak, length, lines);
    }

    /** {@return true if commonmark should not be given so many brackets that are open in a text} */
    static boolean areTooMany(int open, int length, int lines) {
        return open > MOST || open * ((long) length + (long) LINE_COST * lines) > MOST_COPIED;
    }

    /** An item of a list, with text, that can follow on any line, and ends every paragraph. */
    private static boolean startsItem(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at < 4
                && at + 2 < line.length()
                && "-+*".indexOf(line.charAt(at)) >= 0
                && line.charAt(at + 1) == ' '
                && !line.substring(at + 2).isBlank();
    }

    private void closeAll(String line) {
        if (!inDoubt && open > 0 && line.indexOf('\\') < 0) {
            open = Math.max(0, open - count(line, ']'));
        }
    }

    /** Counts what the line opens and closes. {@return false if that cannot be told from the line alone} */
    private boolean isPlain(String line) {
        int floor = 0; // of what is open; brackets in code close none before it
        boolean inCode = false;
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '[' -> peak = Math.max(peak, ++open);
                case ']' -> {
                    open = Math.max(floor, open - 1);
                    if (line.startsWith("(", i + 1)) {
                        i = simpleEnd(line, i + 2, ')');
                    }
                }
                case '`' -> {
                    inCode = !inCode;
                    floor = inCode ? open : 0;
                    if (line.startsWith("`", i + 1)) {
                        return false;
                    }
                }
                case '\\' -> {
                    i++;
                    if (line.startsWith("`", i)) {
                        return false;
                    }
                }
                case '<' -> i = simpleEnd(line, i + 1, '>');
                default -> {
                    // text
                }
            }
            if (i < 0) {
                return false;
            }
        }
        return !inCode;
    }

    /** {@return where a sign stands with nothing before it that could end or hide a bracket; -1 if it does not} */
    private static int simpleEnd(String line, int start, char end) {
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == end) {
                return i;
            }
            if ("[]()<\"'\\`".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private static int count(String line, char wanted) {
        int count = 0;
        for (int at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1)) {
            count++;
        }
        return count;
    }
}
