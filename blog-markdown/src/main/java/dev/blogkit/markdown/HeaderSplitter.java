package dev.blogkit.markdown;

import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
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
    /** What people or their editors make of a fence. */
    private static final String LIKE_FENCE =
            "[\\s\u00a0\u200b\ufeff]*+([-\u2010-\u2015\u2212]{2,}+|[\u2013\u2014]|\\+{2,}+)[\\s\u00a0\u200b\ufeff]*+";

    private static final Pattern LIKE_END = Pattern.compile(LIKE_FENCE);
    private static final Pattern LIKE_START = Pattern.compile(LIKE_FENCE + "|(---|\\+\\+\\+)\\s*+[A-Za-z]{1,10}\\s*+");
    private static final Pattern LONG_FENCE = Pattern.compile("-{4,}+\\s*+");
    private static final Pattern CODE_FENCE =
            Pattern.compile("---\\s*+(?:js|javascript|coffee|coffeescript|cson|ts)\\s*+");
    /** What a line of code begins with. */
    private static final Pattern CODE = Pattern.compile(
            "\\s*+(?:[{(/]|(?:const|let|var|module|exports?|return|function|async)\\b|[\\w\"']++\\s*+[:=]).*+");
    /** A key in quotes, and the start of a value of JSON. */
    private static final Pattern QUOTED_KEY =
            Pattern.compile("\\s*+\"([^\"]++)\"\\s*+:\\s*+(?:[\"\\[{\\d-]|true|false|null).*+");
    /** The same with whole values up to the end of the line, which no sentence is. */
    private static final Pattern QUOTED_FIELD = Pattern.compile(
            "\\s*+\"([^\"]++)\"\\s*+:\\s*+(?:\"(?:[^\"\\\\]|\\\\.)*+\"|true|false|null|-?[\\d.eE+-]++|[\\[{].*+)"
                    + "\\s*+(?:,\\s*+(?:\"[^\"]++\"\\s*+:.*+|//.*+)?)?");

    private static final Pattern JSON = Pattern.compile("\\s*+[\"'{]");

    private static final Pattern ASSIGNED = Pattern.compile("([A-Za-z_]++)\\s*+=.*", Pattern.DOTALL);
    private static final Pattern TOML_FENCE = Pattern.compile("\\+\\+\\+\\s*");
    /** A key of YAML in one word of any letters, or in quotes. */
    private static final Pattern YAML_KEY =
            Pattern.compile("\\s*([\\p{L}_][\\p{L}\\p{M}\\d_.-]*+|\"[^\"]*+\"|'[^']*+')\\s*+:(\\s.*|)", Pattern.DOTALL);

    private final HeaderSearch search;

    private HeaderSplitter(HeaderSearch search) {
        this.search = search;
    }

    /**
     * {@return the two parts; null, with an error, where a header is meant and has no end}
     *
     * @param forced the one format that is looked for; null for any
     */
    static @Nullable HeaderText split(
            String text, Profile profile, @Nullable HeaderFormat forced, Limits limits, Problems problems) {
        return new HeaderSplitter(new HeaderSearch(text, profile, forced, limits, problems)).split();
    }

    private @Nullable HeaderText split() {
        Line first = Line.first(search.text);
        while (first.isBlank()) {
            Line next = first.following();
            if (next == null) {
                return HeaderText.none(search.text);
            }
            first = next;
        }
        HeaderText found = find(first);
        if (search.isRefused()) {
            return null;
        }
        Line hidden = search.forced == null ? hidden(first, found) : null;
        if (hidden != null) {
            return search.refused(
                    "header-unreadable",
                    hidden,
                    "this line may be meant to hide the post, and stands in no header that can be told",
                    "write the header from the first line on: between two lines ---, or as lines 'Key: value'");
        }
        if (found == null) {
            return HeaderText.none(search.text);
        }
        if (first.number() > 1) {
            search.problems.warning(
                    "blank-lines-before-header",
                    SourcePosition.START,
                    "blank lines stand before the header; some other tools then take it for body text",
                    "let the header begin in the first line");
        }
        if (found.cutOff()) {
            search.problems.warning(
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
            return search.profile.hiding().find(first);
        }
        boolean empty = found.isEmpty();
        boolean noBlankLine =
                search.profile.anyKey() && found.format() == HeaderFormat.BARE && found.end() == found.body();
        if ((!empty && !noBlankLine) || found.body() == search.text.length()) {
            return null;
        }
        Line body = first.upTo(found.body());
        return empty
                ? search.profile.hiding().find(body)
                : search.profile.hiding().inParagraph(body);
    }

    private @Nullable HeaderText find(Line first) {
        String start = first.text();
        if (search.looksFor(HeaderFormat.TOML_FENCE)
                && TOML_FENCE.matcher(start).matches()) {
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
            return search.looksFor(format) ? fenced(first, format, HeaderSearch::isYamlEnd, "---") : null;
        }
        HeaderText dashed = search.forced == null && LONG_FENCE.matcher(start).matches() ? dashed(first) : null;
        if (dashed != null) {
            return dashed;
        }
        if (search.forced == null && isCode(first)) {
            return search.refused(
                    "header-unreadable",
                    first,
                    "this header is JavaScript or of another kind that is not read",
                    "write it as YAML between two lines ---");
        }
        if (search.forced == null && LIKE_START.matcher(start).matches() && isKnownField(saying(first))) {
            return search.refused(
                    "header-unreadable",
                    first,
                    "this line begins no header, though fields follow it",
                    "write --- alone in the line, or +++ for TOML, from the first column on");
        }
        HeaderText found =
                start.startsWith("{") && search.looksFor(HeaderFormat.JSON) ? new JsonForm(search).find(first) : null;
        if (found == null && !search.isRefused() && search.looksFor(HeaderFormat.JBAKE)) {
            found = new JBakeForm(search).find(first);
        }
        if (found == null && !search.isRefused()) {
            found = new CommentForm(search).find(first);
        }
        if (found == null
                && !search.isRefused()
                && (search.looksFor(HeaderFormat.BARE) || search.looksFor(HeaderFormat.BARE_CLOSED))) {
            found = new BareForm(search).find(first);
        }
        return found;
    }

    /** {@return a header between two lines of as many dashes, as Hexo has it; null where there is none} */
    private @Nullable HeaderText dashed(Line fence) {
        String mark = fence.text().strip();
        return isKnownField(saying(fence)) && isClosedBy(fence, mark)
                ? fenced(fence, HeaderFormat.YAML_FENCE, line -> line.strip().equals(mark), mark)
                : null;
    }

    /** {@return true for JavaScript and its like between fences, which Eleventy runs, and for JSON of old Hexo around ;;;} */
    private boolean isCode(Line first) {
        String start = first.text();
        if (QUOTED_KEY.matcher(start).matches()) {
            return isKnownKey(first) || isClosedBy(first, ";;;");
        }
        boolean fence = CODE_FENCE.matcher(start).matches();
        Line inside = fence || start.strip().equals(";;;") ? saying(first) : null;
        if (inside == null) {
            return false;
        }
        return fence
                ? CODE.matcher(inside.text()).matches() || (start.startsWith("---j") && isClosedBy(first, "---"))
                : isKnownKey(inside)
                        || (isClosedBy(first, ";;;")
                                && JSON.matcher(inside.text()).lookingAt());
    }

    private boolean isKnownKey(Line line) {
        Matcher key = QUOTED_FIELD.matcher(line.text());
        return line.text().strip().startsWith("{") || (key.matches() && search.profile.isKnown(key.group(1)));
    }

    /** {@return the next line that is neither blank nor a comment; null behind the last} */
    private static @Nullable Line saying(Line line) {
        Line next = line.following();
        while (next != null && (next.isBlank() || next.text().startsWith("#"))) {
            next = next.following();
        }
        return next;
    }

    private boolean isClosedBy(Line first, String mark) {
        for (Line line = first.following();
                line != null && line.start() - first.start() <= search.limits.headerLength();
                line = line.following()) {
            if (line.text().strip().equals(mark)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnownField(@Nullable Line line) {
        if (line == null) {
            return false;
        }
        KeyLine keyLine = KeyLine.of(line.text());
        Matcher assigned = ASSIGNED.matcher(line.text());
        return (keyLine != null && search.profile.isKnown(keyLine.key()))
                || (assigned.matches() && search.profile.isKnown(assigned.group(1)));
    }

    private @Nullable HeaderText fenced(Line fence, HeaderFormat format, Predicate<String> isEnd, String mark) {
        Line inside = fence.following();
        Line likeEnd = null;
        boolean paragraph = true;
        for (Line line = inside;
                line != null && line.start() - fence.next() <= search.limits.headerLength();
                line = line.following()) {
            if (isEnd.test(line.text())) {
                return search.part(format, line.number() == fence.number() + 1 ? null : inside, line);
            }
            paragraph &= !line.isBlank();
            if (paragraph && likeEnd == null && LIKE_END.matcher(line.text()).matches()) {
                likeEnd = line;
            }
        }
        if (inside != null && (format != HeaderFormat.YAML_FENCE || isMeantAsHeader(inside))) {
            if (likeEnd != null) {
                return search.refused(
                        "header-not-closed",
                        likeEnd,
                        "this line does not end the header that begins in line " + fence.number()
                                + ", and no other does",
                        "write " + mark + " alone in the line, from the first column on");
            }
            return search.refused(
                    "header-not-closed",
                    fence,
                    "the header that begins here has no closing " + mark + " line",
                    "put a line with " + mark + " alone between header and body");
        }
        search.problems.warning(
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
}
