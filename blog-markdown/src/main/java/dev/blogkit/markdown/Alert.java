package dev.blogkit.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * A block quote that begins with a line such as {@code [!NOTE]}, without that line. As on GitHub, only a quote that stands in
 * nothing else is one, and only if something follows the line.
 */
final class Alert extends CustomBlock {

    /** The names, by what people write in capitals or not. */
    private static final Map<String, String> NAMES = names("Note", "Tip", "Important", "Warning", "Caution");

    private final String name;

    private Alert(String name) {
        this.name = name;
    }

    private static Map<String, String> names(String... names) {
        Map<String, String> byMark = new HashMap<>();
        for (String name : List.of(names)) {
            byMark.put("[!" + name.toLowerCase(Locale.ROOT) + "]", name);
        }
        return Map.copyOf(byMark);
    }

    /** Puts a node of this class in the place of each quote that is one. */
    static void find(Node document, String source) {
        if (!Glance.at(source, '[', "!")) {
            return;
        }
        Node node = document.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            if (node instanceof BlockQuote quote) {
                replace(quote);
            }
            node = next;
        }
    }

    /** {@return the start of its element, with the title that readers see above it} */
    String opening() {
        String kind = name.toLowerCase(Locale.ROOT);
        return "<div class=\"alert alert-" + kind + "\" data-alert=\"" + kind + "\">\n<p class=\"alert-title\">" + name
                + "</p>";
    }

    private static void replace(BlockQuote quote) {
        Node first = quote.getFirstChild();
        String name = first instanceof Paragraph && first.getFirstChild() instanceof Text text ? name(text) : null;
        if (first == null || name == null) {
            return;
        }
        Node mark = first.getFirstChild();
        Node lineBreak = mark.getNext();
        if (lineBreak == null && first.getNext() != null) {
            first.unlink();
        } else if (lineBreak instanceof SoftLineBreak || lineBreak instanceof HardLineBreak) {
            mark.unlink();
            lineBreak.unlink();
        } else {
            return;
        }
        Alert alert = new Alert(name);
        alert.setSourceSpans(quote.getSourceSpans());
        while (quote.getFirstChild() != null) {
            alert.appendChild(quote.getFirstChild());
        }
        quote.insertBefore(alert);
        quote.unlink();
    }

    private static @Nullable String name(Text text) {
        return NAMES.get(text.getLiteral().strip().toLowerCase(Locale.ROOT));
    }
}
