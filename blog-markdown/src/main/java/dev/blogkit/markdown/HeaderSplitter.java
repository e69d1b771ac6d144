package dev.blogkit.markdown;

import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts header and body by looking at lines. It finds every format that people's posts have, also those that no reader is there
 * for yet: a header that is taken for body text would publish drafts.
 *
 * <p>The order of the questions decides: a JBake header, for one, would pass as a bare one.
 */
final class HeaderSplitter {

    private static final Pattern FENCE = Pattern.compile("---(json|toml|yaml)?\\s*(#.*)?", Pattern.DOTALL);
    private static final Pattern YAML_END = Pattern.compile("(---|\\.\\.\\.)\\s*");
    private static final Pattern TOML_FENCE = Pattern.compile("\\+\\+\\+\\s*");
    private static final Pattern JBAKE_END = Pattern.compile("~{6,}\\s*");
    private static final Pattern JBAKE_LINE =
            Pattern.compile("[A-Za-z][\\w.-]*\\s*=.*|#.*|\\s*|[A-Za-z][\\w.-]*:.*", Pattern.DOTALL);
    private static final int JBAKE_LONGEST = 100;
    private static final Pattern NIKOLA_LINE = Pattern.compile("\\.\\. [A-Za-z_][\\w-]*:.*", Pattern.DOTALL);
    private static final Pattern JSON_START = Pattern.compile("\\{\\s*+(\"[^\"]*+\"\\s*+:.*)?+", Pattern.DOTALL);
    /** A key of YAML in one word of any letters, or in quotes. */
    private static final Pattern YAML_KEY =
            Pattern.compile("\\s*([\\p{L}_][\\p{L}\\p{M}\\d_.-]*+|\"[^\"]*+\"|'[^']*+')\\s*+:(\\s.*|)", Pattern.DOTALL);

    private final String text;
    private final Limits limits;
    private final Problems problems;
    /** True once a header that is meant was found to be unreadable: then the text is no body either. */
    private boolean refused;

    private HeaderSplitter(String text, Limits limits, Problems problems) {
        this.text = text;
        this.limits = limits;
        this.problems = problems;
    }

    /** {@return the two parts; null, with an error, where a header is meant and has no end} */
    static @Nullable HeaderText split(String text, Limits limits, Problems problems) {
        return new HeaderSplitter(text, limits, problems).split();
    }

    private @Nullable HeaderText split() {
        Line first = Line.first(text);
        while (first.isBlank()) {
            Line next = first.following();
            if (next == null) {
                return HeaderText.none(text);
            }
            first = next;
        }
        String start = first.text();
        if (TOML_FENCE.matcher(start).matches()) {
            return fenced(
                    first,
                    HeaderFormat.TOML_FENCE,
                    line -> TOML_FENCE.matcher(line).matches(),
                    "+++");
        }
        if (FENCE.matcher(start).matches()) {
            String kind = start.replaceFirst("#.*", "").strip().substring(3);
            HeaderFormat format = kind.equals("json")
                    ? HeaderFormat.JSON
                    : kind.equals("toml") ? HeaderFormat.TOML_FENCE : HeaderFormat.YAML_FENCE;
            return fenced(first, format, line -> YAML_END.matcher(line).matches(), "---");
        }
        if (start.startsWith("{")) {
            String twoLines = text.substring(first.start(), lineEnd(first, 2));
            if (JSON_START.matcher(twoLines).matches()) {
                return new HeaderText(HeaderFormat.JSON, text, first, text.length(), text.length(), first.number());
            }
        }
        HeaderText found = jbake(first);
        if (found == null) {
            found = nikola(first);
        }
        if (found == null && !refused) {
            found = bare(first);
        }
        if (found == null) {
            return refused ? null : HeaderText.none(text);
        }
        blankLinesBefore(first);
        return found;
    }

    private @Nullable HeaderText fenced(Line fence, HeaderFormat format, Predicate<String> isEnd, String mark) {
        Line inside = fence.following();
        for (Line line = inside;
                line != null && line.start() - fence.next() <= limits.headerLength();
                line = line.following()) {
            if (isEnd.test(line.text())) {
                blankLinesBefore(fence);
                return part(format, line.number() == fence.number() + 1 ? null : inside, line);
            }
        }
        if (inside != null && (format != HeaderFormat.YAML_FENCE || isMeantAsHeader(inside))) {
            problems.error(
                    "header-not-closed",
                    fence.position(0),
                    "the header that begins here has no closing " + mark + " line",
                    "put a line with " + mark + " alone between header and body");
            return null;
        }
        problems.warning(
                "fence-without-header",
                fence.position(0),
                "the text begins with " + mark + ", and no header follows; all of it is body",
                "put a blank line or a text before a thematic break");
        return HeaderText.none(text);
    }

    /** {@return true if a key stands in the first lines that say something; comments may stand before it} */
    private static boolean isMeantAsHeader(Line inside) {
        boolean first = true;
        for (Line line = inside; line != null; line = line.following()) {
            String content = line.text();
            if (content.isBlank() || content.startsWith("#")) {
                if (!first) {
                    return false;
                }
            } else if (YAML_KEY.matcher(content).matches() || (first && KeyLine.of(content) != null)) {
                return true;
            } else {
                first = false;
            }
        }
        return false;
    }

    private @Nullable HeaderText jbake(Line first) {
        boolean assigned = false;
        Line line = first;
        for (int count = 0; line != null && count < JBAKE_LONGEST; count++, line = line.following()) {
            String content = line.text();
            if (JBAKE_END.matcher(content).matches()) {
                return assigned ? part(HeaderFormat.JBAKE, first, line) : null;
            }
            if (!JBAKE_LINE.matcher(content).matches()) {
                return null;
            }
            assigned |= content.contains("=") && !content.startsWith("#");
        }
        return null;
    }

    private @Nullable HeaderText nikola(Line first) {
        boolean comment = first.text().strip().equals("<!--");
        Line start = comment ? first.following() : first;
        Line line = start;
        if (line == null) {
            return null;
        }
        boolean dotted = NIKOLA_LINE.matcher(line.text()).matches();
        if (!dotted && !comment) {
            return null;
        }
        boolean known = dotted;
        for (; line != null; line = line.following()) {
            String content = line.text();
            if (comment && content.strip().equals("-->")) {
                return known ? part(dotted ? HeaderFormat.NIKOLA_COMMENT : HeaderFormat.COMMENT, start, line) : null;
            }
            if (!comment && content.isBlank()) {
                return part(HeaderFormat.NIKOLA_BARE, start, line);
            }
            KeyLine keyLine = dotted ? null : KeyLine.of(content);
            boolean fits = dotted ? NIKOLA_LINE.matcher(content).matches() : keyLine != null;
            if (!fits && !(comment && content.isBlank())) {
                return known ? refused(line, "the header in a comment holds a line that is no 'Key: value'") : null;
            }
            known |= keyLine != null && FieldMapping.isKnown(keyLine.key());
        }
        if (comment) {
            return known ? refused(first, "the header in a comment has no closing -->") : null;
        }
        return new HeaderText(HeaderFormat.NIKOLA_BARE, text, start, text.length(), text.length(), 1);
    }

    private @Nullable HeaderText bare(Line first) {
        int known = 0;
        boolean hiding = false;
        for (Line line = first; line != null; line = line.following()) {
            String content = line.text();
            KeyLine keyLine = KeyLine.of(content);
            if (line.start() - first.start() > limits.headerLength()) {
                return known == 0
                        ? null
                        : refused(line, "the header is longer than " + limits.headerLength() + " characters");
            }
            if (keyLine != null) {
                known += FieldMapping.isKnown(keyLine.key()) ? 1 : 0;
                hiding |= FieldMapping.decidesWhoSeesIt(keyLine);
            } else if (line.number() == first.number()) {
                return null;
            } else if (YAML_END.matcher(content).matches()) {
                return part(HeaderFormat.BARE_CLOSED, first, line);
            } else if (content.isBlank()) {
                return known == 0 ? null : part(HeaderFormat.BARE, first, line);
            } else if (!LineHeader.isContinuation(content)) {
                if (known < 2 && hiding) {
                    return refused(
                            line,
                            "the header ends at a line that is not 'Key: value', and may be meant to hide the post");
                }
                if (known < 2) {
                    return null;
                }
                problems.warning(
                        "header-without-blank-line",
                        line.position(0),
                        "the header ends at a line that is not 'Key: value'",
                        "put a blank line between header and body");
                return new HeaderText(HeaderFormat.BARE, text, first, line.start(), line.start(), line.number());
            }
        }
        return known == 0 ? null : new HeaderText(HeaderFormat.BARE, text, first, text.length(), text.length(), 1);
    }

    private @Nullable HeaderText refused(Line line, String message) {
        refused = true;
        problems.error("header-unreadable", line.position(0), message, "put a blank line between header and body");
        return null;
    }

    private HeaderText part(HeaderFormat format, @Nullable Line start, Line end) {
        return new HeaderText(format, text, start, end.start(), end.next(), end.number() + 1);
    }

    private int lineEnd(Line line, int lines) {
        Line following = lines == 1 ? null : line.following();
        return following == null ? line.end() : lineEnd(following, lines - 1);
    }

    private void blankLinesBefore(Line first) {
        if (first.number() > 1) {
            problems.warning(
                    "blank-lines-before-header",
                    SourcePosition.START,
                    "blank lines stand before the header; some other tools then take it for body text",
                    "let the header begin in the first line");
        }
    }
}
