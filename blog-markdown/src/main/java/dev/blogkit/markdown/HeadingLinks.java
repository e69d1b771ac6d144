package dev.blogkit.markdown;

import java.util.HashMap;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Where links of a post to its own headings lead when the ids of those have a prefix, which their author does not write. */
final class HeadingLinks {

    private final Map<String, String> targets = new HashMap<>();

    /** @param most how many headings have an id */
    HeadingLinks(Node document, String prefix, int most) {
        HeadingIds written = new HeadingIds("");
        HeadingIds prefixed = new HeadingIds(prefix);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (targets.size() < most) {
                    String text = PlainText.of(heading);
                    targets.put(
                            "#" + HeadingMark.nextId(written, heading, text),
                            "#" + HeadingMark.nextId(prefixed, heading, text));
                }
            }
        });
    }

    /** {@return the address of a link as it must be} */
    String target(String address) {
        return targets.getOrDefault(address, address);
    }
}
