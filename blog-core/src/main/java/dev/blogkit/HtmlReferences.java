package dev.blogkit;

import static dev.blogkit.HtmlText.isBlank;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the references in HTML that anyone may have written. It reads tags, comments and the text of scripts as the tokenizer of
 * browsers does (HTML standard, section 13.2.5), in one pass without going back, and builds no tree: nothing but the values of
 * attributes is ever to change. A tag that is cut off by the end of the text is none.
 *
 * <p>What stands in {@code noscript} is markup, for those who run no scripts. {@code <base>} holds no reference and changes the
 * meaning of none, since content is shown in pages that are not its own.
 */
final class HtmlReferences {

    /** Elements whose text is no markup. */
    private static final Set<String> TEXT_ONLY =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    /** Elements that end a drawing or a formula which nobody closed (section 13.2.6.5). */
    private static final Set<String> NEVER_IN_SVG = Set.of(
            ("b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta "
                            + "nobr ol p pre ruby s small span strong strike sub sup table tt u ul var")
                    .split(" ", -1));

    private final String html;
    private final List<ReferenceSpan> found = new ArrayList<>();
    /** The drawings and formulas that are open, and the places in them that hold HTML again; the last one first. */
    private final Deque<String> foreign = new ArrayDeque<>();

    private int at;

    private HtmlReferences(String html) {
        this.html = html;
    }

    /** {@return the references, in order; none overlaps another} */
    static List<ReferenceSpan> of(String html) {
        HtmlReferences references = new HtmlReferences(html);
        references.find();
        return references.found;
    }

    private void find() {
        for (at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
            char next = character(at + 1);
            if (isLetter(next)) {
                readStartTag();
            } else if (next == '/') {
                readEndTag();
            } else if (html.startsWith("<!--", at)) {
                at = endOfComment();
            } else if (html.startsWith("<![CDATA[", at) && isForeign()) {
                at = behind("]]>", at);
            } else if (next == '!' || next == '?') {
                at = behind(">", at);
            } else {
                at++;
            }
        }
    }

    private void readStartTag() {
        int before = found.size();
        String name = readName(at + 1);
        while (isForeign() && NEVER_IN_SVG.contains(name)) {
            foreign.pop();
        }
        boolean inForeign = isForeign();
        boolean closed = readAttributes(new ReferenceAttributes(html, name, inForeign, found));
        if (at > html.length()) {
            found.subList(before, found.size()).clear();
        } else if (name.equals("svg") || name.equals("math") || (inForeign && isHtmlAgain(name, foreign.peek()))) {
            if (!closed) {
                foreign.push(name);
            }
        } else if (!inForeign && TEXT_ONLY.contains(name)) {
            at = endOfText(name);
        } else if (!inForeign && name.equals("plaintext")) {
            at = html.length();
        }
    }

    private void readEndTag() {
        if (!isLetter(character(at + 2))) {
            at = behind(">", at);
            return;
        }
        String name = readName(at + 2);
        readAttributes(new ReferenceAttributes(html, "", false, found));
        if (name.equals(foreign.peek())) {
            foreign.pop();
        }
    }

    /** Moves behind the name of a tag. */
    private String readName(int start) {
        at = start;
        while (at < html.length() && !isBlank(html.charAt(at)) && "/>".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return html.substring(start, at).toLowerCase(Locale.ROOT);
    }

    /**
     * Moves behind the tag, and behind the end of the HTML if that cuts it off.
     *
     * @return true if the tag is its own end tag
     */
    private boolean readAttributes(ReferenceAttributes attributes) {
        while (true) {
            int before = at;
            while (isBlank(character(at)) || character(at) == '/') {
                at++;
            }
            if (at < html.length() && html.charAt(at) != '>') {
                readAttribute(attributes);
            } else {
                at++;
                return at - 1 > before && html.charAt(at - 2) == '/';
            }
        }
    }

    private void readAttribute(ReferenceAttributes attributes) {
        int start = at++; // whatever it is, also a quote or =
        while (at < html.length() && !isBlank(html.charAt(at)) && "/>=".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        int end = at;
        skipBlanks();
        if (character(at) != '=') {
            return;
        }
        at++;
        skipBlanks();
        char quote = character(at);
        int value = at;
        if (quote == '"' || quote == '\'') {
            int closing = html.indexOf(quote, ++value);
            at = closing < 0 ? html.length() : closing;
        } else {
            while (at < html.length() && !isBlank(html.charAt(at)) && html.charAt(at) != '>') {
                at++;
            }
        }
        if (at < html.length()) {
            attributes.add(html.substring(start, end).toLowerCase(Locale.ROOT), value, at);
            at += quote == '"' || quote == '\'' ? 1 : 0;
        }
    }

    private int endOfComment() {
        if (html.startsWith(">", at + 4) || html.startsWith("->", at + 4)) {
            return behind(">", at);
        }
        for (int dashes = html.indexOf("--", at + 4); dashes >= 0; dashes = html.indexOf("--", dashes + 1)) {
            if (html.startsWith(">", dashes + 2) || html.startsWith("!>", dashes + 2)) {
                return behind(">", dashes);
            }
        }
        return html.length();
    }

    /** {@return where the end tag of an element stands} In {@code <!--<script>} of a script, the next end tag is text too. */
    private int endOfText(String name) {
        int endOfComment = 0;
        boolean nested = false;
        for (int i = html.indexOf('<', at); i >= 0; i = html.indexOf('<', i + 1)) {
            nested &= i < endOfComment;
            if (html.startsWith("</", i) && isNamed(i + 2, name)) {
                if (!nested) {
                    return i;
                }
                nested = false;
            } else if (i < endOfComment) {
                nested |= isNamed(i + 1, name);
            } else if (name.equals("script") && html.startsWith("<!--", i)) {
                endOfComment = behind("-->", i + 2);
            }
        }
        return html.length();
    }

    private boolean isNamed(int start, String name) {
        char next = character(start + name.length());
        return html.regionMatches(true, start, name, 0, name.length()) && (isBlank(next) || next == '/' || next == '>');
    }

    private boolean isForeign() {
        return "svg".equals(foreign.peek()) || "math".equals(foreign.peek());
    }

    /** {@return true for what holds HTML in a drawing, or in a formula} */
    private static boolean isHtmlAgain(String name, @Nullable String around) {
        return "svg".equals(around)
                ? name.equals("foreignobject") || name.equals("desc") || name.equals("title")
                : name.equals("mi")
                        || name.equals("mo")
                        || name.equals("mn")
                        || name.equals("ms")
                        || name.equals("mtext");
    }

    private int behind(String end, int from) {
        int index = html.indexOf(end, from);
        return index < 0 ? html.length() : index + end.length();
    }

    private void skipBlanks() {
        while (isBlank(character(at))) {
            at++;
        }
    }

    /** {@return the character, or 0 behind the end} */
    private char character(int index) {
        return index < html.length() ? html.charAt(index) : 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
