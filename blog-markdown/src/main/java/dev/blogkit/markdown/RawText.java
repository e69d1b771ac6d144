package dev.blogkit.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
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

    private final Set<String> ends = new HashSet<>();

    /**
     * Takes the tags that stand beside each other in running text, from the last to the first.
     *
     * @return true if it is the start tag of an element whose content would be lost, and its end tag was not among those before
     */
    boolean isOpen(String tag) {
        if (tag.startsWith("</")) {
            ends.add(nameAt(2, tag));
            return false;
        }
        String name = nameAt(1, tag);
        boolean empty = FOREIGN.contains(name) && tag.endsWith("/>");
        return name.equals("plaintext") || (!empty && Allowlist.isGoneWithContent(name) && !ends.contains(name));
    }

    /** {@return the name of the element in lower case} */
    static String name(String tag) {
        return nameAt(1, tag);
    }

    /**
     * {@return the name of the first element in a block of HTML that sees no tags and has no end there; null if there is none} An
     * element that holds others may end in another block: a blank line in an {@code svg} makes two of it.
     */
    static @Nullable String openIn(String block) {
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
    static boolean isOpenComment(String block) {
        String text = block.stripLeading();
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
