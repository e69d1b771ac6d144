package dev.blogkit.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would take all behind it for its own: a tag or comment without end, and the start tag of such as a {@code title}, from
 * where a browser reads on to the end tag, and sees no paragraph and no heading on the way. Who writes of such an element means the
 * words, not the tag. Not safe for use by many threads.
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

    /** {@return what an element without end is for its author} */
    static Unclosed element(String tag) {
        return Unclosed.element(nameAt(1, tag));
    }

    /**
     * What has no end.
     *
     * @param what how it begins
     * @param advice what would end it
     */
    record Unclosed(String what, String advice) {

        private static Unclosed element(String name) {
            return new Unclosed("<" + name + ">", "add </" + name + ">");
        }
    }

    /** {@return true if an element holds no other} */
    static boolean holdsNoTags(String name) {
        return WITHOUT_TAGS.contains(name);
    }

    /**
     * {@return the first in a block of HTML that would take what stands behind the block: an element that sees no tags, a tag or a
     * comment, without its end; null if there is none} An element that holds others may end in another block: a blank line in an
     * {@code svg} makes two of it.
     */
    static @Nullable Unclosed openIn(String block) {
        int at = block.indexOf('<');
        while (at >= 0) {
            int start = at;
            int name = block.startsWith("/", start + 1) ? start + 2 : start + 1;
            int nameEnd = endOfName(name, block);
            if (block.startsWith("<!--", start)) {
                at = endOfComment(block, start);
                if (at < 0) {
                    return new Unclosed("<!--", "end it with -->");
                }
            } else if (nameEnd > name) {
                at = endOfTag(block, nameEnd);
                if (at < 0) {
                    return new Unclosed(
                            "the tag " + block.substring(start, nameEnd), "end it with > and close its quotes");
                }
                String element = nameAt(name, block);
                if (name == start + 1 && WITHOUT_TAGS.contains(element)) {
                    at = endTag(element, block, at);
                    if (at < 0) {
                        return Unclosed.element(element);
                    }
                }
            } else if (isMarkup(block, start)) {
                at = block.indexOf('>', start) + 1;
                if (at == 0) {
                    return new Unclosed(block.substring(start, start + 2), "end it with >");
                }
            } else {
                at = start + 1;
            }
            at = block.indexOf('<', at);
        }
        return null;
    }

    /** {@return true for what browsers take for a comment up to the next sign that ends a tag} */
    private static boolean isMarkup(String html, int start) {
        return html.startsWith("!", start + 1) || html.startsWith("?", start + 1) || html.startsWith("/", start + 1);
    }

    /** {@return true for a block that is a comment without end: it goes on to the end of what it stands in} */
    static boolean isOpenComment(String block) {
        String text = block.stripLeading();
        return text.startsWith("<!--") && endOfComment(text, 0) < 0;
    }

    /** {@return where a comment ends, as browsers have it; -1 if it does not} */
    static int endOfComment(String html, int start) {
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

    /**
     * {@return where a tag ends, as browsers have it: a value in quotes may hold its sign; -1 if it does not}
     *
     * @param start where its name ends
     */
    static int endOfTag(String html, int start) {
        boolean named = false; // a value may follow
        for (int i = start; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '=' && named) {
                int value = i + 1;
                while (value < html.length() && isBlank(html.charAt(value))) {
                    value++;
                }
                i = endOfValue(html, value) - 1;
                if (i < 0) {
                    return -1;
                }
                named = false;
            } else if (!isBlank(c)) {
                named = c != '/';
            }
        }
        return -1;
    }

    /** {@return where a value ends, exclusive; negative if its quote does not} */
    private static int endOfValue(String html, int start) {
        if (html.startsWith("\"", start) || html.startsWith("'", start)) {
            return html.indexOf(html.charAt(start), start + 1) + 1;
        }
        int end = start;
        while (end < html.length() && html.charAt(end) != '>' && !isBlank(html.charAt(end))) {
            end++;
        }
        return end;
    }

    /** {@return where the end tag of an element begins; -1 if it has none, as {@code plaintext} never does} */
    static int endTag(String element, String html, int start) {
        for (int end = html.indexOf("</", start); end >= 0; end = html.indexOf("</", end + 2)) {
            if (nameAt(end + 2, html).equals(element) && !element.equals("plaintext")) {
                return end;
            }
        }
        return -1;
    }

    /** {@return the name of an element in lower case; empty if none stands there} */
    static String nameAt(int start, String html) {
        return html.substring(start, endOfName(start, html)).toLowerCase(Locale.ROOT);
    }

    /** {@return where the name of an element ends, exclusive; where it would begin if none stands there} */
    static int endOfName(int start, String html) {
        int end = start;
        while (end < html.length() && isOfName(html.charAt(end), end == start)) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (!first && c != '>' && c != '/' && !isBlank(c));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
