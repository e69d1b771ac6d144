package dev.blogkit.markdown;

import org.jspecify.annotations.Nullable;

/**
 * Looks into the text of a body, before it is parsed, for what would take commonmark quadratic time or all memory. One pass settles
 * ordinary bodies; only those with very many marks are looked at by line, and without their fenced code. Immutable.
 */
final class BodyLimits {

    /** Whatever a shorter body holds, it is rendered in a few milliseconds. */
    private static final int SHORT = 8 * 1024;
    /**
     * Each makes a node or two of some hundred bytes, and takes up to 7 microseconds when the JVM is cold: about 0.7 s and 100 MB
     * at the limit. The most in a post of the corpus are 5,000.
     */
    private static final int MOST_MARKS = 100_000;

    private static final String MARKS = "\n\r!&*:<>@[\\]_`|~";
    private static final long LOW_MARKS = bits(0);
    private static final long HIGH_MARKS = bits(64);

    private final String body;
    private final int marks;
    private final int openings;
    private final int lines;

    private BodyLimits(String body, int marks, int openings, int lines) {
        this.body = body;
        this.marks = marks;
        this.openings = openings;
        this.lines = lines;
    }

    /**
     * @param line the number of the line in the body, from 1, in which the limit was met
     * @param what the body has, for a message
     * @param hint what to do about it
     */
    record Excess(int line, String what, String hint) {}

    /** For what is not found by looking at the text, such as tables with very many empty cells. */
    static final Excess REFUSED = new Excess(
            1,
            "the body is more than the Markdown reader takes",
            "look for a very long table or paragraph, and put blank lines into it");

    static BodyLimits of(String body) {
        if (body.length() < SHORT) {
            return new BodyLimits(body, 0, 0, 0);
        }
        int marks = 0;
        int openings = 0;
        int lines = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (isMark(c)) {
                marks++;
                if (c == '[') {
                    openings++;
                } else if (c == '\n' || c == '\r') {
                    lines++;
                }
            }
        }
        return new BodyLimits(body, marks, openings, lines);
    }

    /** {@return true if a paragraph may have more lines than commonmark should be given at once} */
    boolean mayHaveLongParagraph() {
        return lines > LongParagraph.MOST_LINES;
    }

    /** {@return the first limit that the body is over, or null} */
    @Nullable Excess excess() {
        if (marks <= MOST_MARKS && !OpenBrackets.areTooMany(openings, body.length(), lines)) {
            return null;
        }
        int found = 0;
        CodeFences fences = new CodeFences();
        OpenBrackets brackets = new OpenBrackets();
        for (Line line = Line.first(body); line != null; line = line.following()) {
            String text = line.text();
            if (fences.isCode(text)) {
                found++;
                brackets.endParagraph();
            } else {
                found += marks(text) + 1;
                brackets.read(text);
            }
            if (found > MOST_MARKS) {
                return new Excess(
                        line.number(),
                        "the body has more than " + MOST_MARKS + " marks of Markdown and lines up to here",
                        "make several posts of it, or put what is no Markdown between lines of ```");
            }
            if (brackets.areTooMany()) {
                return new Excess(
                        line.number(),
                        "the body has a paragraph with more open brackets than the Markdown reader takes",
                        "close them, put blank lines between, or put what is no Markdown between lines of ```");
            }
        }
        return null;
    }

    private static int marks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                marks++;
            }
        }
        return marks;
    }

    private static boolean isMark(char c) {
        return c < 128 && ((c < 64 ? LOW_MARKS : HIGH_MARKS) >>> c & 1) != 0;
    }

    private static long bits(int from) {
        return MARKS.chars()
                .filter(c -> c >= from && c < from + 64)
                .mapToLong(c -> 1L << c)
                .sum();
    }
}
