package dev.blogkit.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML from its start, and knows which elements are open at its end, as browsers have it (HTML Standard, section 13.2) but
 * for what is rare in posts. Nothing is kept of the tree.
 */
final class OpenElements {

    /** How many open elements all end tags together may look past, for each character of the HTML. */
    private static final int STEPS = 8;

    private static final Set<String> VOID = Set.of(
            "area",
            "base",
            "basefont",
            "bgsound",
            "br",
            "col",
            "embed",
            "frame",
            "hr",
            "image",
            "img",
            "input",
            "keygen",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr");

    /** What a page has once; tags in the text do nothing. */
    private static final Set<String> PAGE = Set.of("html", "head", "body", "frameset");

    /** They go on behind the end of what they stand in. */
    private static final Set<String> FORMATTING =
            Set.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /** A drawing or formula ends where one of these begins. */
    private static final Set<String> OUTSIDE_DRAWINGS = Set.of(
            "b",
            "big",
            "blockquote",
            "br",
            "center",
            "code",
            "dd",
            "div",
            "dl",
            "dt",
            "em",
            "embed",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "li",
            "listing",
            "menu",
            "meta",
            "nobr",
            "ol",
            "p",
            "pre",
            "ruby",
            "s",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "table",
            "tt",
            "u",
            "ul",
            "var");

    /** A paragraph ends where one of these begins. */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "details",
            "dialog",
            "dd",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "plaintext",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "ul",
            "xmp");

    /** An item ends the one before also from within them. */
    private static final Set<String> PASSED = Set.of("address", "div", "p");

    private static final Set<String> OF_TABLES =
            Set.of("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup");

    /** No end tag reaches beyond them. */
    private static final Set<String> SCOPES =
            Set.of("applet", "caption", "marquee", "object", "table", "td", "th", "template", "svg", "math");

    private final String html;
    private final List<String> open = new ArrayList<>();
    /** How many of a name are open, so that deep nesting takes no more than its time. */
    private final Map<String, Integer> counts = new HashMap<>();

    /** How many are left; without them, an end tag ends but the innermost element. */
    private long steps;

    private int at;
    /** What must come first, where the HTML ends within a tag or comment. */
    private String unfinished = "";

    private OpenElements(String html) {
        this.html = html;
        this.steps = (long) STEPS * html.length();
    }

    /** {@return the end tags of what is open at the end, each of a block with its line; empty if nothing is} */
    static String endTags(String html) {
        OpenElements elements = new OpenElements(html);
        elements.read(comment -> false);
        StringBuilder tags = new StringBuilder(elements.unfinished);
        for (int i = elements.open.size() - 1; i >= 0; i--) {
            String name = elements.open.get(i);
            tags.append("</").append(name).append(BLOCKS.contains(name) ? ">\n" : ">");
        }
        return tags.toString();
    }

    /** {@return the first whole comment that is wanted, but none in preformatted text; null without one} */
    static @Nullable Comment comment(String html, Predicate<String> wanted) {
        return new OpenElements(html).read(wanted);
    }

    /**
     * @param start where it begins
     * @param end where it ends, exclusive
     */
    record Comment(int start, int end) {}

    private @Nullable Comment read(Predicate<String> wanted) {
        int start = html.indexOf('<');
        while (start >= 0) {
            at = start + 1;
            if (html.startsWith("!--", at)) {
                skipComment();
                if (unfinished.isEmpty() && !isOpen("pre") && wanted.test(html.substring(start, at))) {
                    return new Comment(start, at);
                }
            } else if (isLetter(at)) {
                startTag();
            } else if (at < html.length() && html.charAt(at) == '/' && isLetter(at + 1)) {
                at++;
                close(tag());
            } else if (at < html.length() && "!?/".indexOf(html.charAt(at)) >= 0) {
                skipPast(">", at);
            }
            start = html.indexOf('<', at);
        }
        return null;
    }

    private void skipComment() {
        int end = RawText.endOfComment(html, at - 1);
        at = end < 0 ? html.length() : end;
        unfinished = end < 0 ? "-->" : "";
    }

    private void skipPast(String end, int from) {
        int found = html.indexOf(end, from);
        at = found < 0 ? html.length() : found + end.length();
        unfinished = found < 0 ? end : "";
    }

    private void startTag() {
        String name = tag();
        boolean foreign = isOpen("svg") || isOpen("math") || name.equals("svg") || name.equals("math");
        boolean ended = foreign && html.charAt(at - 1) == '>' && html.charAt(at - 2) == '/';
        if (foreign && OUTSIDE_DRAWINGS.contains(name) && !isOpen("foreignobject")) {
            foreign = false; // its end tag is not missed then, and does no harm
            ended = false;
        }
        if (BLOCKS.contains(name)) {
            close("p");
        }
        boolean stray = OF_TABLES.contains(name) && !name.equals("table") && !isOpen("table");
        if (stray || ended || VOID.contains(name) || PAGE.contains(name)) {
            return;
        }
        if (name.equals("li")) {
            endItem(Set.of("li"));
        } else if (name.equals("dd") || name.equals("dt")) {
            endItem(Set.of("dd", "dt"));
        }
        open.add(name);
        counts.merge(name, 1, Integer::sum);
        if (!foreign && RawText.holdsNoTags(name)) {
            skipRaw(name);
        }
    }

    private void endItem(Set<String> items) {
        for (int i = items.stream().anyMatch(this::isOpen) ? open.size() - 1 : -1; i >= 0; i--) {
            String name = open.get(i);
            if (items.contains(name)) {
                close(name);
                return;
            }
            boolean block = BLOCKS.contains(name) && !PASSED.contains(name);
            if (steps-- <= 0 || block || name.equals("button") || SCOPES.contains(name)) {
                return;
            }
        }
    }

    /** Text goes on to the end tag, whatever it holds. */
    private void skipRaw(String name) {
        int end = RawText.endTag(name, html, at);
        at = end < 0 ? html.length() : end;
    }

    /** Reads a tag from its name on. {@return its name} */
    private String tag() {
        String name = RawText.nameAt(at, html);
        int attributes = RawText.endOfName(at, html);
        int end = RawText.endOfTag(html, attributes);
        at = end < 0 ? html.length() : end;
        if (end < 0) {
            String rest = html.substring(attributes);
            unfinished = List.of(">", "\">", "'>").stream()
                    .filter(sign -> RawText.endOfTag(rest + sign, 0) >= 0)
                    .findFirst()
                    .orElseThrow();
        }
        return name;
    }

    private boolean isLetter(int i) {
        return i < html.length() && (char) ((html.charAt(i) | 0x20) - 'a') < 26;
    }

    private boolean isOpen(String name) {
        return counts.getOrDefault(name, 0) > 0;
    }

    /** Ends the nearest element of that name, and what stands in it. */
    private void close(String name) {
        int found = isOpen(name) ? open.size() - 1 : -1;
        while (found >= 0 && !open.get(found).equals(name)) {
            found = steps-- <= 0 || bounds(open.get(found), name) ? -1 : found - 1;
        }
        boolean drawing = name.equals("svg") || name.equals("math");
        if (found < 0 || (drawing && found < open.size() - 1)) {
            return; // what is open in a drawing may not belong to it, and one end tag too many does no harm
        }
        if (!FORMATTING.contains(name)) {
            List<String> inner = open.subList(found + 1, open.size());
            inner.stream().filter(other -> !FORMATTING.contains(other)).forEach(this::count);
            inner.removeIf(other -> !FORMATTING.contains(other));
        }
        count(open.remove(found));
    }

    private void count(String ended) {
        counts.merge(ended, -1, Integer::sum);
    }

    /** {@return true if an end tag of a name does not reach beyond an element} */
    private static boolean bounds(String element, String name) {
        if (OF_TABLES.contains(name)) {
            return element.equals("table") || element.equals("template");
        }
        boolean block = BLOCKS.contains(element) || element.equals("button");
        return SCOPES.contains(element)
                || (name.equals("p") && element.equals("button"))
                || (name.equals("li") && (element.equals("ul") || element.equals("ol")))
                || (block
                        && !BLOCKS.contains(name)
                        && !FORMATTING.contains(name)
                        && !SCOPES.contains(name)
                        && !name.equals("button"));
    }
}
