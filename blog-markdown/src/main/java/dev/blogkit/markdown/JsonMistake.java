package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Why a text is not JSON, in words that help. A JSON reader ends at the first mistake and says what its grammar expected; this
 * one reads on as a person would, and names every slip of the usual kinds where it is.
 *
 * @param code the diagnostic's code
 * @param index where the slip is in the whole text
 * @param message what is wrong
 * @param hint what would be right
 */
record JsonMistake(String code, int index, String message, String hint) {

    /**
     * {@return the mistakes from a place on, in order; none where only an end may be missing}
     *
     * @param start where the object should begin
     * @param end where reading ends, at the latest
     * @param alone true if nothing may follow the object before the end
     */
    static List<JsonMistake> all(String text, int start, int end, boolean alone) {
        return new Scanner(text, start, end).all(alone);
    }

    /** {@return where the first key of the object that begins at a place stands, behind blanks, comments and stray commas} */
    static int firstKey(String text, int start, int longest) {
        Scanner scanner = new Scanner(text, start + 1, Math.min(text.length(), start + longest));
        scanner.skip();
        while (scanner.peek() == ',') {
            scanner.at++;
            scanner.skip();
        }
        return scanner.at;
    }

    Diagnostic diagnostic(String source, SourcePosition position) {
        return Diagnostic.error(code, source, position, message, hint);
    }

    /** Goes through a text that should be JSON. */
    private static final class Scanner {

        private static final int END = -1;
        private static final int MOST = 20;
        private static final int DEEPEST = 100;
        private static final String OPENING_QUOTES = "\u201c\u201d\u201e\u00ab\u2018\u2019\u201a";
        private static final String CLOSING_QUOTES = "\u201c\u201d\u00bb\u2018\u2019";
        private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");
        private static final Pattern LIKE_NUMBER = Pattern.compile("[+-]?\\.?[0-9][0-9_.]*+([eE][+-]?[0-9]*+)?");
        private static final Pattern FIELD_NEXT =
                Pattern.compile("[\"'\u201c\u201d\u201e].*|[A-Za-z_][\\w-]*+\\s*+[:=].*", Pattern.DOTALL);
        private static final Pattern KEY_NEXT = Pattern.compile("\"[^\"]*+\"\\s*+:.*", Pattern.DOTALL);
        private static final Set<String> LITERALS = Set.of("true", "false", "null");
        private static final Set<String> MEANT_LITERALS =
                Set.of("true", "false", "null", "yes", "no", "on", "off", "none", "nil");

        private final String text;
        private final int end;
        private final List<JsonMistake> found = new ArrayList<>();
        private int at;
        /** True if a text without an end has swallowed the rest of its line. */
        private boolean swallowed;

        Scanner(String text, int start, int end) {
            this.text = text;
            this.at = start;
            this.end = end;
        }

        /** Says that nobody can tell what comes next. */
        private static final class Stop extends Exception {

            private static final long serialVersionUID = 1;

            private Stop() {
                super(null, null, false, false);
            }
        }

        List<JsonMistake> all(boolean alone) {
            try {
                skip();
                if (peek() != '{') {
                    throw stop(
                            "json-no-braces",
                            at,
                            "the fields of a JSON header stand in braces, and none begins here",
                            "put { before the first field and } behind the last");
                }
                object(1);
                skip();
                if (alone && peek() != END) {
                    throw stop(
                            "json-after-end",
                            at,
                            "the header has ended, and " + shown(rest()) + " follows",
                            "take it out, or put it before the closing }");
                }
            } catch (Stop stop) {
                // All that can be told is told.
            }
            return found;
        }

        private void object(int depth) throws Stop {
            int open = at++;
            int comma = END;
            while (true) {
                skip();
                int c = peek();
                if (c == '}') {
                    reportComma(comma, c);
                    at++;
                    return;
                }
                if (c == ',') {
                    report("json-comma", at++, "no field stands before this comma", "take the comma out");
                    continue;
                }
                if (c == END || c == ']') {
                    throw notClosed(depth == 1 ? "" : "json-map-not-closed", open, '}');
                }
                key(open, depth);
                colon();
                value(depth);
                comma = separator(open, '}', depth);
            }
        }

        private void array(int depth) throws Stop {
            int open = at++;
            int comma = END;
            while (true) {
                skip();
                int c = peek();
                if (c == ']') {
                    reportComma(comma, c);
                    at++;
                    return;
                }
                if (c == ',') {
                    report("json-comma", at++, "no item stands before this comma", "take the comma out");
                    continue;
                }
                if (c == END || c == '}') {
                    throw notClosed("json-list-not-closed", open, ']');
                }
                value(depth);
                comma = separator(open, ']', depth);
            }
        }

        private void reportComma(int comma, int close) {
            if (comma != END) {
                report(
                        "json-comma",
                        comma,
                        "a comma stands before " + (char) close + ", and nothing follows it",
                        "take the comma out");
            }
        }

        /** {@return where the comma is that parts two fields or items; {@link #END} at the last one} */
        private int separator(int open, char close, int depth) throws Stop {
            if (found.size() == MOST) {
                throw new Stop();
            }
            boolean ended = swallowed;
            swallowed = false;
            int lastEnd = at;
            skip();
            int c = peek();
            if (c == ',') {
                at++;
                return at - 1;
            }
            if (c == close || ended) {
                return END;
            }
            String listCode = close == ']' ? "json-list-not-closed" : depth == 1 ? "" : "json-map-not-closed";
            boolean sameLine = text.substring(lastEnd, at).chars().noneMatch(blank -> blank == '\n' || blank == '\r');
            boolean over = c == END || c == '}' || c == ']' || c == ':';
            if (over
                    || (close == ']' && KEY_NEXT.matcher(rest()).matches())
                    || (!sameLine && !FIELD_NEXT.matcher(rest()).matches())) {
                throw notClosed(listCode, open, close);
            }
            if (sameLine && text.charAt(lastEnd - 1) == '"' && (Character.isLetterOrDigit(c) || c == '\\')) {
                throw stop(
                        "json-quote-in-text",
                        lastEnd - 1,
                        "this quotation mark ends the text, and " + shown(rest()) + " follows",
                        "write \\\" for a quotation mark in a text");
            }
            report("json-comma", lastEnd, "a comma is missing here", "put a comma between two fields or items");
            return END;
        }

        private void key(int open, int depth) throws Stop {
            int start = at;
            int c = peek();
            if (c == '"' || c == '\'' || OPENING_QUOTES.indexOf(c) >= 0) {
                string(c);
            } else if (Character.isLetter(c) || c == '_' || c == '$') {
                while (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '-' || peek() == '$') {
                    at++;
                }
                report(
                        "json-no-quotes",
                        start,
                        "the key " + shown(text.substring(start, at)) + " is not in quotes",
                        "put it in double quotes");
            } else if (c == '{' || c == '[') {
                throw notClosed(depth == 1 ? "" : "json-map-not-closed", open, '}');
            } else {
                throw stop("json-syntax", at, "expected a key, found " + shown(rest()), "write \"key\": value");
            }
        }

        private void colon() throws Stop {
            int before = at;
            skip();
            int c = peek();
            if (c == ':') {
                at++;
            } else if (c == '=') {
                report("json-colon", at++, "= stands between key and value", "write a colon in its place");
            } else {
                report("json-colon", before, "a colon is missing behind the key", "write \"key\": value");
            }
        }

        private void value(int depth) throws Stop {
            skip();
            int start = at;
            int c = peek();
            if (depth > DEEPEST) {
                throw new Stop();
            }
            if (c == '{') {
                object(depth + 1);
            } else if (c == '[') {
                array(depth + 1);
            } else if (c == '"' || c == '\'' || OPENING_QUOTES.indexOf(c) >= 0) {
                string(c);
            } else if (c == ',' || c == '}' || c == ']' || c == END) {
                report("json-no-value", start, "a value is missing here", "write a value; for an empty text \"\"");
            } else {
                bare();
            }
        }

        private void bare() {
            int start = at;
            while (peek() != END && ",}]\n\r".indexOf(peek()) < 0 && !isComment()) {
                at++;
            }
            while (Character.isWhitespace(text.charAt(at - 1))) {
                at--;
            }
            String word = text.substring(start, at);
            if (LITERALS.contains(word) || NUMBER.matcher(word).matches()) {
                return;
            }
            if (MEANT_LITERALS.contains(word.toLowerCase(Locale.ROOT))) {
                report(
                        "json-word",
                        start,
                        "expected true, false or null in small letters, found " + shown(word),
                        "write one of the three, or put a text in double quotes");
            } else if (LIKE_NUMBER.matcher(word).matches()) {
                report(
                        "json-number",
                        start,
                        "expected a number such as 7, -1 or 1.5, found " + shown(word),
                        "take + and zeros in front out, have digits on both sides of the point, or put it in quotes");
            } else {
                report(
                        "json-no-quotes",
                        start,
                        "the text " + shown(word) + " is not in quotes",
                        "put it in double quotes");
            }
        }

        private void string(int quote) throws Stop {
            int start = at++;
            if (quote != '"') {
                report(
                        "json-quotes",
                        start,
                        "the quotation mark " + (char) quote + " does not quote in JSON",
                        "put keys and texts in double quotes: \"...\"");
            }
            while (peek() != END && peek() != '\n' && peek() != '\r') {
                int c = peek();
                boolean plain = quote == '"' || quote == '\'';
                if (c == quote || (!plain && (c == '"' || CLOSING_QUOTES.indexOf(c) >= 0))) {
                    at++;
                    return;
                }
                if (c == '\\') {
                    escape();
                } else if (c < ' ') {
                    report(
                            "json-control-character",
                            at,
                            "the invisible character " + Problems.code(c) + " must not stand in a text",
                            "take it out; a tab is written \\t");
                }
                at++;
            }
            report(
                    "json-string-not-closed",
                    start,
                    "the text that begins here has no closing " + (char) (quote == '\'' ? quote : '"') + " in its line",
                    "close it; a line break in a text is written \\n");
            swallowed = true;
            skip();
            if (peek() != '}' && peek() != ']' && !FIELD_NEXT.matcher(rest()).matches()) {
                throw new Stop();
            }
        }

        private void escape() {
            int next = at + 1 < end ? text.charAt(at + 1) : END;
            boolean code = next == 'u'
                    && at + 5 < end
                    && text.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
            if (next == '\n' || next == '\r' || next == END) {
                return;
            }
            if (!code && "\"\\/bfnrt".indexOf(next) < 0) {
                report(
                        "json-escape",
                        at,
                        "a backslash begins an escape, and \\" + (char) next + " means nothing",
                        next == 'u' ? "write four digits of 0-9 and a-f behind \\u" : "write \\\\ for a backslash");
            }
            at++;
        }

        private void skip() {
            while (true) {
                if (isComment()) {
                    report("json-comment", at, "JSON has no comments", "take the comment out");
                    boolean block = text.startsWith("/*", at);
                    int close = block ? text.indexOf("*/", at + 2) : text.indexOf('\n', at);
                    at = close < 0 ? end : Math.min(end, close + (block ? 2 : 0));
                } else if (peek() != END && (Character.isWhitespace(peek()) || Character.isSpaceChar(peek()))) {
                    at++;
                } else {
                    return;
                }
            }
        }

        private boolean isComment() {
            boolean hash = peek() == '#' && Character.isWhitespace(text.charAt(at - 1));
            return at < end && (hash || text.startsWith("//", at) || text.startsWith("/*", at));
        }

        private int peek() {
            return at < end ? text.charAt(at) : END;
        }

        private String rest() {
            int lineEnd = at;
            while (lineEnd < end && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
                lineEnd++;
            }
            return text.substring(at, lineEnd);
        }

        private static String shown(String text) {
            return Problems.shown(text.strip());
        }

        private Stop notClosed(String code, int open, char close) {
            if (!code.isEmpty()) {
                report(
                        code,
                        open,
                        "the " + (close == ']' ? "list" : "map") + " that begins here has no closing " + close,
                        "close it with " + close);
            }
            return new Stop();
        }

        private Stop stop(String code, int index, String message, String hint) {
            report(code, index, message, hint);
            return new Stop();
        }

        private void report(String code, int index, String message, String hint) {
            if (found.size() < MOST) {
                found.add(new JsonMistake(code, index, message, hint));
            }
        }
    }
}
