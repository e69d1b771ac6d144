package dev.blogkit.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Finds start tags that would take all behind them for their own: a browser reads on to the end tag of a {@code title}, and sees
 * no paragraph and no heading on the way. Who writes of such an element means the words, not the tag. Not safe for use by many
 * threads.
 */
final class RawText {

    /** In these a browser sees no tag but the end (HTML standard, section 13.2.5); {@code plaintext} has none. */
    private static final Set<String> WITHOUT_TAGS =
            Set.of("iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp");

    private static final Set<String> FOREIGN = Set.of("math", "svg");

    /** What was found among the children of a node, which are looked at once, however many of them are tags. */
    private final Map<Node, Set<Node>> openIn = new HashMap<>();

    /**
     * {@return the name of an element that begins in a node and does not end in time; null if there is none} In running text that
     * is beside the tag, also for elements such as {@code template} that hold others. A block has to hold the end itself; of those
     * elements it need not, since a blank line in an {@code svg} makes two blocks of it.
     */
    @Nullable String open(Node html) {
        if (html instanceof HtmlBlock block) {
            return open(block.getLiteral());
        }
        Node parent = html.getParent();
        if (parent == null || !(html instanceof HtmlInline inline)) {
            return null;
        }
        String name = startOf(inline);
        boolean open = name != null
                && openIn.computeIfAbsent(parent, RawText::openChildren).contains(inline);
        return open ? name : null;
    }

    private static Set<Node> openChildren(Node parent) {
        Set<Node> open = new HashSet<>();
        Set<String> ends = new HashSet<>();
        for (Node node = parent.getLastChild(); node != null; node = node.getPrevious()) {
            if (node instanceof HtmlInline inline) {
                String start = startOf(inline);
                if (inline.getLiteral().startsWith("</")) {
                    ends.add(nameAt(2, inline.getLiteral()));
                } else if (start != null && (start.equals("plaintext") || !ends.contains(start))) {
                    open.add(inline);
                }
            }
        }
        return open;
    }

    /** {@return the name of an element whose start tag this is, if its content is lost with it; else null} */
    private static @Nullable String startOf(HtmlInline inline) {
        String tag = inline.getLiteral();
        String name = nameAt(1, tag);
        boolean empty = FOREIGN.contains(name) && tag.endsWith("/>");
        return !empty && (name.equals("plaintext") || Allowlist.isGoneWithContent(name)) ? name : null;
    }

    private static @Nullable String open(String block) {
        int at = block.indexOf('<');
        while (at >= 0) {
            if (block.startsWith("<!--", at)) {
                at = endOfComment(block, at);
            } else {
                String name = nameAt(at + 1, block);
                at = name.isEmpty() ? at + 1 : endOfTag(block, at + 1 + name.length());
                if (at >= 0 && WITHOUT_TAGS.contains(name)) {
                    at = endOf(name, block, at);
                    if (at < 0) {
                        return name;
                    }
                }
            }
            at = at < 0 ? at : block.indexOf('<', at);
        }
        return null;
    }

    /** {@return true for a block that is a comment without end: it goes on to the end of what it stands in} */
    static boolean isOpenComment(HtmlBlock block) {
        String text = block.getLiteral().stripLeading();
        return text.startsWith("<!--") && endOfComment(text, 0) < 0;
    }

    /** {@return where a comment ends, as browsers have it; -1 if it does not} */
    private static int endOfComment(String html, int start) {
        for (int dashes = html.indexOf("--", start + 2); dashes >= 0; dashes = html.indexOf("--", dashes + 1)) {
            if (html.startsWith(">", dashes + 2)) {
                return dashes + 3;
            }
            if (html.startsWith("!>", dashes + 2) && dashes > start + 3) {
                return dashes + 4;
            }
        }
        return -1;
    }

    /** {@return where a tag ends, as browsers have it: a value in quotes may hold its sign; -1 if it does not} */
    private static int endOfTag(String html, int start) {
        boolean value = false;
        for (int i = start; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (value && (c == '"' || c == '\'')) {
                i = html.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            }
            value = c == '=' || (value && isBlank(c));
        }
        return -1;
    }

    private static int endOf(String element, String html, int start) {
        for (int end = html.indexOf("</", start); end >= 0; end = html.indexOf("</", end + 2)) {
            if (nameAt(end + 2, html).equals(element) && !element.equals("plaintext")) {
                return end + 2 + element.length();
            }
        }
        return -1;
    }

    /** {@return the name of an element in lower case; empty if none stands there} */
    private static String nameAt(int start, String html) {
        int end = start;
        while (end < html.length() && isOfName(html.charAt(end), end == start)) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfName(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (!first && c != '>' && c != '/' && !isBlank(c));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
