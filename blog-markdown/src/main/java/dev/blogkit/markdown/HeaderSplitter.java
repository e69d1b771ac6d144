package dev.blogkit.markdown;

import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts header and body by looking at lines. A header that were taken for body text would publish drafts, so what is meant as
 * one and has no end is refused.
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
    private static final Pattern JSON_START = Pattern.compile("\\{\\s*+(\"[^\"]*+\"\\s*+:.*)?+", Pattern.DOTALL);
    /** A key of YAML in one word of any letters, or in quotes. */
    private static final Pattern YAML_KEY =
            Pattern.compile("\\s*([\\p{L}_][\\p{L}\\p{M}\\d_.-]*+|\"[^\"]*+\"|'[^']*+')\\s*+:(\\s.*|)", Pattern.DOTALL);
    /** What a line {@code Key: value} is while it is typed. */
    private static final Pattern KEY_BEGUN = Pattern.compile("[A-Za-z][A-Za-z0-9_ -]{0,29}");

    private static final Pattern COMMENT_LINE = Pattern.compile("<!--.*-->\\s*", Pattern.DOTALL);

    private final String text;
    private final Profile profile;
    private final @Nullable HeaderFormat forced;
    private final Limits limits;
    private final Problems problems;
    /** True once a header that is meant was found to be unreadable: then the text is no body either. */
    private boolean refused;

    private HeaderSplitter(
            String text, Profile profile, @Nullable HeaderFormat forced, Limits limits, Problems problems) {
        this.text = text;
        this.profile = profile;
        this.forced = forced;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * {@return the two parts; null, with an error, where a header is meant and has no end}
     *
     * @param forced the one format that is looked for; null for any
     */
    static @Nullable HeaderText split(
            String text, Profile profile, @Nullable HeaderFormat forced, Limits limits, Problems problems) {
        return new HeaderSplitter(text, profile, forced, limits, problems).split();
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
        HeaderText found = find(first);
        if (refused) {
            return null;
        }
        if (found == null) {
            return HeaderText.none(text);
        }
        if (first.number() > 1) {
            problems.warning(
                    "blank-lines-before-header",
                    SourcePosition.START,
                    "blank lines stand before the header; some other tools then take it for body text",
                    "let the header begin in the first line");
        }
        if (found.cutOff()) {
            problems.warning(
                    "header-not-ended",
                    found.position(),
                    "the file ends within its header; it may be cut off, so nobody sees the post",
                    "put a blank line behind the header");
        }
        return found;
    }

    private @Nullable HeaderText find(Line first) {
        String start = first.text();
        if (looksFor(HeaderFormat.TOML_FENCE) && TOML_FENCE.matcher(start).matches()) {
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
            return looksFor(format)
                    ? fenced(first, format, line -> YAML_END.matcher(line).matches(), "---")
                    : null;
        }
        HeaderText found = start.startsWith("{") && looksFor(HeaderFormat.JSON) ? json(first) : null;
        if (found == null && !refused && looksFor(HeaderFormat.JBAKE)) {
            found = jbake(first);
        }
        if (found == null && !refused) {
            found = commentOrNikola(first);
        }
        if (found == null && !refused && (looksFor(HeaderFormat.BARE) || looksFor(HeaderFormat.BARE_CLOSED))) {
            found = profile.anyKey() ? blot(first) : bare(first);
        }
        return found;
    }

    private boolean looksFor(HeaderFormat format) {
        return forced == null || forced == format;
    }

    private @Nullable HeaderText fenced(Line fence, HeaderFormat format, Predicate<String> isEnd, String mark) {
        Line inside = fence.following();
        for (Line line = inside;
                line != null && line.start() - fence.next() <= limits.headerLength();
                line = line.following()) {
            if (isEnd.test(line.text())) {
                return part(format, line.number() == fence.number() + 1 ? null : inside, line);
            }
        }
        if (inside != null && (format != HeaderFormat.YAML_FENCE || isMeantAsHeader(inside))) {
            return refused(
                    "header-not-closed",
                    fence,
                    "the header that begins here has no closing " + mark + " line",
                    "put a line with " + mark + " alone between header and body");
        }
        problems.warning(
                "fence-without-header",
                fence.position(0),
                "the text begins with " + mark + ", and no header follows; all of it is body",
                "put a blank line or a text before a thematic break");
        return null;
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

    private @Nullable HeaderText json(Line first) {
        Line second = first.following();
        String twoLines = text.substring(first.start(), second == null ? first.end() : second.end());
        boolean meant = JSON_START.matcher(twoLines).matches();
        int end = JsonHeader.end(text, first.start(), limits.headerLength());
        if (end < 0) {
            return !meant
                    ? null
                    : refused(
                            "header-not-closed",
                            first,
                            "the JSON header that begins here has no closing }",
                            "close it, and put the body into the next line");
        }
        Line last = first;
        for (Line line = first; line != null && line.start() < end; line = line.following()) {
            last = line;
        }
        HeaderText found = new HeaderText(HeaderFormat.JSON, text, first, end, last.next(), last.number() + 1, false);
        if (text.substring(end, last.end()).isBlank()) {
            return meant || JsonHeader.isReadable(found, limits) ? found : null;
        }
        return !meant
                ? null
                : refused(
                        "header-not-ended-by-line",
                        last,
                        "the JSON header ends within this line",
                        "put the body into the next line");
    }

    private @Nullable HeaderText jbake(Line first) {
        KeyLine opening = KeyLine.of(first.text(), LineSyntax.JBAKE);
        boolean meant = opening != null && (opening.key().equals("type") || PostField.isKnown(opening.key()));
        boolean assigned = false;
        Line line = first;
        for (int count = 0; line != null && count < JBAKE_LONGEST; count++, line = line.following()) {
            String content = line.text();
            if (JBAKE_END.matcher(content).matches()) {
                return assigned ? part(HeaderFormat.JBAKE, first, line) : null;
            }
            if (!JBAKE_LINE.matcher(content).matches()) {
                break;
            }
            assigned |= content.contains("=") && !content.startsWith("#");
        }
        return !meant
                ? null
                : refused(
                        "header-not-closed",
                        first,
                        "the JBake header that begins here has no closing ~~~~~~ line",
                        "put a line with ~~~~~~ alone between header and body");
    }

    private @Nullable HeaderText commentOrNikola(Line first) {
        boolean comment = first.text().strip().equals("<!--");
        Line start = comment ? first.following() : first;
        if (start == null) {
            return null;
        }
        boolean dotted = KeyLine.of(start.text(), LineSyntax.NIKOLA) != null;
        HeaderFormat format =
                !comment ? HeaderFormat.NIKOLA_BARE : dotted ? HeaderFormat.NIKOLA_COMMENT : HeaderFormat.COMMENT;
        if ((!dotted && !comment) || !looksFor(format)) {
            return null;
        }
        LineSyntax syntax = dotted ? LineSyntax.NIKOLA : syntax(format, profile);
        boolean known = dotted || forced != null;
        for (Line line = start; line != null; line = line.following()) {
            String content = line.text();
            KeyLine keyLine = KeyLine.of(content, syntax);
            if (comment && content.strip().equals("-->")) {
                return known ? part(format, start, line) : null;
            }
            if (!comment && content.isBlank()) {
                return part(format, start, line);
            }
            if (keyLine == null && !(comment && content.isBlank())) {
                return known
                        ? refused(
                                "header-unreadable",
                                line,
                                "a line of the header that begins here is not " + syntax.form(),
                                "put " + (comment ? "-->" : "a blank line") + " between header and body")
                        : null;
            }
            known |= keyLine != null && (profile.anyKey() || PostField.isKnown(keyLine.key()));
        }
        if (comment) {
            return known
                    ? refused(
                            "header-not-closed",
                            first,
                            "the header in a comment has no closing -->",
                            "put a line with --> alone between header and body")
                    : null;
        }
        return toTheEnd(format, start);
    }

    private @Nullable HeaderText bare(Line first) {
        int known = forced == null ? 0 : 2;
        boolean hiding = false;
        for (Line line = first; line != null; line = line.following()) {
            String content = line.text();
            KeyLine keyLine = KeyLine.of(content);
            if (line.start() - first.start() > limits.headerLength()) {
                return known == 0 ? null : tooLong(line);
            }
            if (keyLine != null) {
                known += PostField.isKnown(keyLine.key()) ? 1 : 0;
                hiding |= Visibility.isSaidBy(keyLine);
            } else if (line.number() == first.number()) {
                return null;
            } else if (YAML_END.matcher(content).matches()) {
                return looksFor(HeaderFormat.BARE_CLOSED) ? part(HeaderFormat.BARE_CLOSED, first, line) : null;
            } else if (content.isBlank()) {
                return known == 0 || !looksFor(HeaderFormat.BARE) ? null : part(HeaderFormat.BARE, first, line);
            } else if (!LineHeader.isContinuation(content)) {
                return endedBy(line, first, known, hiding);
            }
        }
        return known == 0 ? null : toTheEnd(HeaderFormat.BARE, first);
    }

    /** A header of lines that ends at a line of another form; prose may be meant. */
    private @Nullable HeaderText endedBy(Line line, Line first, int known, boolean hiding) {
        boolean begun =
                line.end() == text.length() && KEY_BEGUN.matcher(line.text()).matches();
        if (begun && known > 0) {
            return toTheEnd(HeaderFormat.BARE, first);
        }
        if (known < 2) {
            return !hiding
                    ? null
                    : refused(
                            "header-unreadable",
                            line,
                            "the header ends at a line that is not 'Key: value', and may be meant to hide the post",
                            "put a blank line between header and body");
        }
        problems.warning(
                "header-without-blank-line",
                line.position(0),
                "the header ends at a line that is not 'Key: value'",
                "put a blank line between header and body");
        return new HeaderText(HeaderFormat.BARE, text, first, line.start(), line.start(), line.number(), false);
    }

    /** Blot asks for no known key and no blank line; the first line that gives no field ends the header. */
    private @Nullable HeaderText blot(Line first) {
        boolean comment = COMMENT_LINE.matcher(first.text()).matches();
        boolean known = false;
        if (KeyLine.of(first.text(), LineSyntax.BLOT) == null) {
            return null;
        }
        Line line = first;
        while (line != null) {
            KeyLine keyLine = KeyLine.of(line.text(), LineSyntax.BLOT);
            if (keyLine == null) {
                break;
            }
            if (line.start() - first.start() > limits.headerLength()) {
                return tooLong(line);
            }
            known |= PostField.isKnown(keyLine.key()) || keyLine.key().equalsIgnoreCase("menu");
            line = line.following();
        }
        if (!known) {
            problems.warning(
                    "header-without-known-field",
                    first.position(0),
                    "the first line is read as a header, though none of its fields means anything to a post",
                    "put a blank line before it, and a header before that, if it is text");
        }
        if (comment) {
            problems.warning(
                    "comment-in-one-line",
                    first.position(0),
                    "a header in a comment of one line is not read by newer tools",
                    "put <!-- and --> into lines of their own");
        }
        HeaderFormat format = comment ? HeaderFormat.COMMENT : HeaderFormat.BARE;
        if (line == null) {
            return comment
                    ? new HeaderText(format, text, first, text.length(), text.length(), 1, false)
                    : toTheEnd(format, first);
        }
        if (YAML_END.matcher(line.text()).matches() && !comment) {
            return part(HeaderFormat.BARE_CLOSED, first, line);
        }
        return line.isBlank()
                ? part(format, first, line)
                : new HeaderText(format, text, first, line.start(), line.start(), line.number(), false);
    }

    /** {@return the syntax of the lines of a format} */
    static LineSyntax syntax(HeaderFormat format, Profile profile) {
        return switch (format) {
            case JBAKE -> LineSyntax.JBAKE;
            case NIKOLA_BARE, NIKOLA_COMMENT -> LineSyntax.NIKOLA;
            default -> profile.anyKey() && format != HeaderFormat.YAML_FENCE ? LineSyntax.BLOT : LineSyntax.BARE;
        };
    }

    private @Nullable HeaderText tooLong(Line line) {
        return refused(
                "header-too-long",
                line,
                "the header is longer than " + limits.headerLength() + " characters",
                "put a blank line between header and body");
    }

    private @Nullable HeaderText refused(String code, Line line, String message, String hint) {
        refused = true;
        problems.error(code, line.position(0), message, hint);
        return null;
    }

    private HeaderText part(HeaderFormat format, @Nullable Line start, Line end) {
        return new HeaderText(format, text, start, end.start(), end.next(), end.number() + 1, false);
    }

    private HeaderText toTheEnd(HeaderFormat format, Line first) {
        return new HeaderText(format, text, first, text.length(), text.length(), first.number(), true);
    }
}
