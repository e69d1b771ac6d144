package dev.blogkit.markdown;

import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
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
    /** What people or their editors make of a fence. */
    private static final String LIKE_FENCE =
            "[\\s\u00a0\u200b\ufeff]*+([-\u2010-\u2015\u2212]{2,}+|[\u2013\u2014]|\\+{2,}+)[\\s\u00a0\u200b\ufeff]*+";

    private static final Pattern LIKE_END = Pattern.compile(LIKE_FENCE);
    private static final Pattern LIKE_START = Pattern.compile(LIKE_FENCE + "|(---|\\+\\+\\+)\\s*+[A-Za-z]{1,10}\\s*+");
    private static final Pattern ASSIGNED = Pattern.compile("([A-Za-z_]++)\\s*+=.*", Pattern.DOTALL);
    private static final Pattern TOML_FENCE = Pattern.compile("\\+\\+\\+\\s*");
    private static final Pattern JBAKE_END = Pattern.compile("~{6,}\\s*");
    private static final Pattern LIKE_JBAKE_END = Pattern.compile("\\s*+(~{2,}+|-{3,}+)\\s*+");
    private static final Pattern JBAKE_LINE =
            Pattern.compile("[A-Za-z][\\w.-]*\\s*=.*|#.*|\\s*|[A-Za-z][\\w.-]*:.*", Pattern.DOTALL);
    private static final int JBAKE_LONGEST = 100;
    /** A key in quotes of any kind, or in none. */
    private static final Pattern JSON_KEY = Pattern.compile(
            "(?:[\"'\u201c\u201d\u201e](?<quoted>[^\"'\u201c\u201d\n]*+)[\"'\u201c\u201d]|(?<bare>[A-Za-z_]++))\\s*+(?<sign>[:=])?");

    private static final int JSON_KEY_LONGEST = 1_000;
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
        Line hidden = forced == null ? hidden(first, found) : null;
        if (hidden != null) {
            return refused(
                    "header-unreadable",
                    hidden,
                    "this line may be meant to hide the post, and stands in no header that can be told",
                    "write the header from the first line on: between two lines ---, or as lines 'Key: value'");
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

    /** {@return the line by which the body would show what was meant to hide it; or null} */
    private @Nullable Line hidden(Line first, @Nullable HeaderText found) {
        if (found == null) {
            return profile.hiding().find(first);
        }
        boolean empty = found.isEmpty();
        boolean noBlankLine = profile.anyKey() && found.format() == HeaderFormat.BARE && found.end() == found.body();
        if ((!empty && !noBlankLine) || found.body() == text.length()) {
            return null;
        }
        Line body = first.upTo(found.body());
        return empty ? profile.hiding().find(body) : profile.hiding().inParagraph(body);
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
        if (forced == null && LIKE_START.matcher(start).matches() && isKnownField(first.following())) {
            return refused(
                    "header-unreadable",
                    first,
                    "this line begins no header, though fields follow it",
                    "write --- alone in the line, or +++ for TOML, from the first column on");
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

    private boolean isKnownField(@Nullable Line line) {
        if (line == null) {
            return false;
        }
        KeyLine keyLine = KeyLine.of(line.text());
        Matcher assigned = ASSIGNED.matcher(line.text());
        return (keyLine != null && profile.isKnown(keyLine.key()))
                || (assigned.matches() && profile.isKnown(assigned.group(1)));
    }

    private boolean looksFor(HeaderFormat format) {
        return forced == null || forced == format;
    }

    private @Nullable HeaderText fenced(Line fence, HeaderFormat format, Predicate<String> isEnd, String mark) {
        Line inside = fence.following();
        Line likeEnd = null;
        boolean paragraph = true;
        for (Line line = inside;
                line != null && line.start() - fence.next() <= limits.headerLength();
                line = line.following()) {
            if (isEnd.test(line.text())) {
                return part(format, line.number() == fence.number() + 1 ? null : inside, line);
            }
            paragraph &= !line.isBlank();
            if (paragraph && likeEnd == null && LIKE_END.matcher(line.text()).matches()) {
                likeEnd = line;
            }
        }
        if (inside != null && (format != HeaderFormat.YAML_FENCE || isMeantAsHeader(inside))) {
            if (likeEnd != null) {
                return refused(
                        "header-not-closed",
                        likeEnd,
                        "this line does not end the header that begins in line " + fence.number()
                                + ", and no other does",
                        "write " + mark + " alone in the line, from the first column on");
            }
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

    /** {@return true if what stands between two fences is meant as a header, and no prose between two thematic breaks} */
    static boolean isMeantAsHeader(HeaderText parts, Profile profile) {
        Line first = parts.firstLine();
        if (first == null || isMeantAsHeader(first)) {
            return true;
        }
        for (Line line = first; line != null; line = parts.following(line)) {
            if (line.text().strip().startsWith("{") || profile.hiding().hiddenBy(line.text()) != null) {
                return true;
            }
        }
        return false;
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
        int end = JsonHeader.end(text, first.start(), limits.headerLength());
        Line last = first.upTo(end - 1);
        boolean inProse = 0 <= end
                && end < first.end()
                && !text.substring(end, first.end()).isBlank();
        boolean meant = isMeantAsJson(first, inProse);
        if (end >= 0 && text.substring(end, last.end()).isBlank()) {
            HeaderText found =
                    new HeaderText(HeaderFormat.JSON, text, first, end, last.next(), last.number() + 1, false);
            return meant || JsonHeader.isReadable(found, limits) ? found : null;
        }
        if (!meant) {
            return null;
        }
        int longest = Math.min(text.length(), first.start() + limits.headerLength());
        List<JsonMistake> mistakes = JsonMistake.all(text, first.start(), longest, false);
        for (JsonMistake mistake : mistakes) {
            Line line = first.upTo(mistake.index());
            problems.add(mistake.diagnostic(problems.source(), line.position(mistake.index() - line.start())));
        }
        refused = true;
        if (mistakes.isEmpty()) {
            problems.add(
                    end < 0
                            ? problems.errorAt(
                                    "header-not-closed",
                                    first.position(0),
                                    "the JSON header that begins here has no closing }",
                                    "close it, and put the body into the next line")
                            : problems.errorAt(
                                    "header-not-ended-by-line",
                                    last.position(end - last.start()),
                                    "the JSON header ends within this line",
                                    "put the body into the next line"));
        }
        return null;
    }

    /**
     * {@return true if a first key follows the bracket, however it is written, or nothing in the next line}
     *
     * @param inProse true if text follows in the line of the brackets, where a key without quotes is not meant: {@code {tag: x}}
     */
    private boolean isMeantAsJson(Line first, boolean inProse) {
        Line second = first.following();
        Line last = second == null ? first : second;
        if (text.substring(first.start() + 1, last.end()).isBlank()) {
            return true;
        }
        int start = JsonMistake.firstKey(text, first.start(), limits.headerLength());
        Matcher key = JSON_KEY.matcher(text).region(start, Math.min(text.length(), start + JSON_KEY_LONGEST));
        if (!key.lookingAt()) {
            return false;
        }
        return key.group("quoted") != null
                ? key.group("sign") != null || profile.isKnown(key.group("quoted"))
                : !inProse && key.group("sign") != null && profile.isKnown(key.group("bare"));
    }

    private @Nullable HeaderText jbake(Line first) {
        KeyLine opening = KeyLine.of(first.text(), LineSyntax.JBAKE);
        boolean meant = opening != null && (opening.key().equals("type") || profile.isKnown(opening.key()));
        boolean assigned = false;
        Line other = null;
        boolean likeEnd = false;
        Line line = first;
        for (int count = 0; line != null && count < JBAKE_LONGEST; count++, line = line.following()) {
            String content = line.text();
            if (JBAKE_END.matcher(content).matches()) {
                return !assigned ? null : other != null ? unreadable(other) : part(HeaderFormat.JBAKE, first, line);
            }
            if (other == null && !JBAKE_LINE.matcher(content).matches()) {
                if (!meant) {
                    return null;
                }
                other = line;
                likeEnd = LIKE_JBAKE_END.matcher(content).matches();
            }
            assigned |= content.contains("=") && !content.startsWith("#");
        }
        return !meant
                ? null
                : refused(
                        "header-not-closed",
                        other != null && likeEnd ? other : first,
                        other != null && likeEnd
                                ? "this line does not end the JBake header above it, and no other does"
                                : "the JBake header that begins here has no closing ~~~~~~ line",
                        "put a line with ~~~~~~ alone between header and body");
    }

    private @Nullable HeaderText unreadable(Line line) {
        return refused(
                "header-unreadable",
                line,
                "this line of the header is not " + LineSyntax.JBAKE.form(),
                "write " + LineSyntax.JBAKE.form() + ", or take the line out");
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
                return known && (!comment || dotted || !isRemark(start))
                        ? refused(
                                "header-unreadable",
                                line,
                                "this line of the header is not '" + syntax.form() + "'",
                                "mend it, or put " + (comment ? "-->" : "a blank line") + " between header and body")
                        : null;
            }
            known |= keyLine != null && (profile.anyKey() || profile.isKnown(keyLine.key()));
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

    /** {@return true for a comment that is closed and does not say who sees the post: a remark of the writer} */
    private boolean isRemark(Line start) {
        return text.indexOf("-->", start.start()) >= 0 && profile.hiding().inParagraph(start) == null;
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
                known += profile.isKnown(keyLine.key()) ? 1 : 0;
                hiding |= profile.hiding().isSaidBy(keyLine);
            } else if (line.number() == first.number()) {
                return null;
            } else if (YAML_END.matcher(content).matches()) {
                return looksFor(HeaderFormat.BARE_CLOSED) ? part(HeaderFormat.BARE_CLOSED, first, line) : null;
            } else if (content.isBlank() && line.end() == text.length()) {
                return known == 0 ? null : toTheEnd(HeaderFormat.BARE, first); // a line that goes on was meant, maybe
            } else if (content.isBlank()) {
                Line hidden = known == 0 ? null : hidingBehind(line);
                if (hidden != null) {
                    return refused(
                            "header-unreadable",
                            hidden,
                            "this line stands behind the blank line that ends the header, and may be meant to hide the post",
                            "take the blank line before it out");
                }
                return known == 0 || !looksFor(HeaderFormat.BARE) ? null : part(HeaderFormat.BARE, first, line);
            } else if (!LineHeader.isContinuation(content)) {
                return endedBy(line, first, known, hiding);
            }
        }
        return known == 0 ? null : toTheEnd(HeaderFormat.BARE, first);
    }

    /** {@return true if the file is cut off in this line, and a key may be what it was going to say} */
    private boolean isKeyBegun(Line line) {
        return line.end() == text.length() && KEY_BEGUN.matcher(line.text()).matches();
    }

    /** A header of lines that ends at a line of another form; prose may be meant. */
    private @Nullable HeaderText endedBy(Line line, Line first, int known, boolean hiding) {
        if (known > 0 && isKeyBegun(line)) {
            return toTheEnd(HeaderFormat.BARE, first);
        }
        Line close = known == 0 || !looksFor(HeaderFormat.BARE_CLOSED) ? null : closing(line);
        if (close != null) {
            return part(HeaderFormat.BARE_CLOSED, first, close);
        }
        boolean hidingLater = known > 0 && profile.hiding().inParagraph(line) != null;
        if (known < 2 || hidingLater) {
            return !hiding && !hidingLater
                    ? null
                    : refused(
                            "header-unreadable",
                            line,
                            "the header ends at a line that is not 'Key: value', and may be meant to hide the post",
                            "write 'Key: value', or put a blank line between header and body");
        }
        problems.warning(
                "header-without-blank-line",
                line.position(0),
                "the header ends at a line that is not 'Key: value'",
                "put a blank line between header and body");
        return new HeaderText(HeaderFormat.BARE, text, first, line.start(), line.start(), line.number(), false);
    }

    /** {@return the line that ends a header of YAML without an opening fence, as old Hexo has it, in this paragraph; or null} */
    private static @Nullable Line closing(Line start) {
        for (Line line = start; line != null && !line.isBlank(); line = line.following()) {
            if (line.text().stripTrailing().equals("---")) {
                return line;
            }
            if (!line.text().matches("\\s*-\\s.*|\\s.*|[\\w-]+\\s*:.*|#.*")) {
                return null;
            }
        }
        return null;
    }

    /** {@return the line that says who sees the post, in a paragraph of nothing but fields behind a blank line; or null} */
    private @Nullable Line hidingBehind(Line blank) {
        Line line = blank;
        while (line != null && line.isBlank()) {
            line = line.following();
        }
        Line hiding = null;
        for (; line != null && !line.isBlank(); line = line.following()) {
            KeyLine keyLine = KeyLine.of(line.text());
            if (keyLine == null) {
                return YAML_END.matcher(line.text()).matches() ? hiding : null;
            }
            hiding = hiding == null && profile.hiding().isSaidBy(keyLine) ? line : hiding;
        }
        return hiding;
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
            known |= profile.isKnown(keyLine.key());
            line = line.following();
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
        boolean cutOff = line.end() == text.length() && (line.isBlank() || isKeyBegun(line));
        if (known && !comment && cutOff) {
            return toTheEnd(format, first);
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
