package dev.blogkit.markdown;

import java.util.List;
import java.util.Locale;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;

/** Tells, along the nodes of a paragraph, heading or cell, what stands between tags of HTML whose text is code. */
final class CodeTags {

    private static final List<String> NAMES = List.of("code", "pre", "kbd", "samp", "tt");

    /** The element that is open; empty without one. */
    private String open = "";

    /** {@return true if what comes next is code} */
    boolean areOpen() {
        return !open.isEmpty();
    }

    /** Takes the next tag. A shortcode such as {@code {{<code>}}} is no HTML, though it is read as that. */
    void see(HtmlInline html) {
        String tag = html.getLiteral().toLowerCase(Locale.ROOT);
        if (areOpen()) {
            open = isTag(tag, "</" + open) ? "" : open;
        } else if (!tag.endsWith("/>") && !isShortcode(html)) {
            open = NAMES.stream()
                    .filter(name -> isTag(tag, "<" + name))
                    .findFirst()
                    .orElse("");
        }
    }

    private static boolean isTag(String tag, String start) {
        return tag.startsWith(start) && " \t\n\f\r/>".indexOf(tag.charAt(start.length())) >= 0;
    }

    private static boolean isShortcode(HtmlInline html) {
        return html.getPrevious() instanceof Text before
                && before.getLiteral().endsWith("{{")
                && html.getNext() instanceof Text after
                && after.getLiteral().startsWith("}}");
    }
}
