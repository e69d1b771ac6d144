package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
import java.util.List;

/** A place in a TOML header that moves on as the header is read, and knows where in the file it is. */
final class TomlCursor {

    /** Stands for the character behind the last one. */
    static final int END = -1;

    private static final int MOST_ERRORS = 20;
    private static final String TYPOGRAPHIC_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u201b";

    private final String text;
    private final int end;
    private final Limits limits;
    private final Problems problems;
    private final List<Line> lines;
    private int at;
    private int errors;
    private int fields;

    TomlCursor(HeaderText header, Limits limits, Problems problems) {
        this.text = header.whole();
        this.end = header.end();
        this.limits = limits;
        this.problems = problems;
        this.lines = header.lines();
        this.at = lines.isEmpty() ? end : lines.get(0).start();
    }

    /** Says that a statement cannot be read on; why is told already. */
    static final class Stop extends Exception {

        private static final long serialVersionUID = 1;

        private final int offset;
        private final boolean open;

        private Stop(int offset, boolean open) {
            super(null, null, false, false);
            this.offset = offset;
            this.open = open;
        }

        /** {@return where the mistake is} */
        int offset() {
            return offset;
        }

        /** {@return true if something begins there that has no end, so that nobody knows how far the statement goes} */
        boolean isOpen() {
            return open;
        }
    }

    int at() {
        return at;
    }

    void go(int offset) {
        at = offset;
    }

    /** {@return the character here, or {@link #END}} */
    int peek() {
        return charAt(at);
    }

    int charAt(int offset) {
        return offset < end ? text.charAt(offset) : END;
    }

    boolean startsWith(String wanted) {
        return at + wanted.length() <= end && text.startsWith(wanted, at);
    }

    boolean take(char wanted) {
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    String from(int start) {
        return text.substring(start, at);
    }

    /** {@return what stands from here to the end of the line} */
    String rest() {
        return text.substring(at, lineEnd());
    }

    private int lineEnd() {
        int lineEnd = at;
        while (!isLineEnd(charAt(lineEnd))) {
            lineEnd++;
        }
        return lineEnd;
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    /** {@return true if a line ends before this character} A lone CR ends one too, as everywhere in a source. */
    static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == END;
    }

    /** {@return true for what TOML allows neither in a string nor in a comment} */
    static boolean isControl(int c) {
        return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f;
    }

    /** {@return true for what looks like a blank, or like nothing, and is no blank in TOML} */
    static boolean isOddBlank(int c) {
        return c > 0x7f && (Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b');
    }

    void skipBlanks() {
        while (isBlank(peek())) {
            at++;
        }
    }

    /** {@return true if a line ended here, and the next one begins here now} */
    boolean skipLineEnd() {
        if (peek() == END || !isLineEnd(peek())) {
            return false;
        }
        at += startsWith("\r\n") ? 2 : 1;
        return true;
    }

    /** Skips blanks and a comment. */
    void skipToLineEnd() {
        skipBlanks();
        if (peek() == '#') {
            for (; !isLineEnd(peek()); at++) {
                if (isControl(peek())) {
                    reportControl(at);
                }
            }
        }
    }

    /** Skips all that says nothing between the items of a list. */
    void skipLines() {
        do {
            skipToLineEnd();
        } while (skipLineEnd());
    }

    void skipLine() {
        at = lineEnd();
        skipLineEnd();
    }

    SourcePosition position(int offset) {
        if (lines.isEmpty()) {
            return SourcePosition.START;
        }
        Line line = Line.at(lines, offset);
        return line.position(Math.min(offset, line.end()) - line.start());
    }

    boolean hasErrors() {
        return errors > 0;
    }

    boolean hasEnoughErrors() {
        return errors >= MOST_ERRORS;
    }

    /** {@return what is to be thrown after this error} A character that only looks right is named in place of the error. */
    Stop error(String code, int offset, String message, String hint) {
        int c = charAt(offset);
        if (TYPOGRAPHIC_QUOTES.indexOf(c) >= 0) {
            report(
                    "toml-quotes",
                    offset,
                    "the quotation mark " + (char) c + " does not quote in TOML",
                    "write \" or ' around texts");
        } else if (isOddBlank(c)) {
            report(
                    "toml-blank",
                    offset,
                    "a blank of another kind (" + Problems.code(c) + ") stands here",
                    "write a plain blank in its place");
        } else if (isControl(c) && !isLineEnd(c)) {
            reportControl(offset);
        } else {
            report(code, offset, message, hint);
        }
        return new Stop(offset, false);
    }

    /** {@return what is to be thrown where something begins that is never closed} */
    Stop notClosed(String code, int offset, String message, String hint) {
        report(code, offset, message, hint);
        return new Stop(offset, true);
    }

    /** Tells an error after which reading goes on. */
    void report(String code, int offset, String message, String hint) {
        if (!hasEnoughErrors()) {
            report(Diagnostic.error(code, problems.source(), position(offset), message, hint));
        }
    }

    void reportControl(int offset) {
        report(
                "toml-control-character",
                offset,
                "the invisible character " + Problems.code(charAt(offset)) + " must not stand in TOML",
                "take it out");
    }

    private void report(Diagnostic diagnostic) {
        problems.add(diagnostic);
        errors++;
    }

    void checkDepth(int depth, int offset) throws Stop {
        if (depth > limits.headerDepth()) {
            throw overLimit(problems.tooDeep(limits, position(offset)));
        }
    }

    void checkItems(int items, int offset) throws Stop {
        if (items > limits.listItems()) {
            throw overLimit(problems.listTooLong(limits, position(offset)));
        }
    }

    void countField(int offset) throws Stop {
        if (++fields > limits.headerFields()) {
            throw overLimit(problems.tooManyFields(limits, position(offset)));
        }
    }

    /** Nothing after it is worth a look. */
    private Stop overLimit(Diagnostic diagnostic) {
        report(diagnostic);
        return new Stop(end, false);
    }
}
