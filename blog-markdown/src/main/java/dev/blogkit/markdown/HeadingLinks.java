package dev.blogkit.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Where links of a post to its own headings lead when the ids of those have a prefix, which their author does not write. */
final class HeadingLinks {

    private final Map<String, String> targets = new HashMap<>();

    /** @param most how many headings have an id */
    HeadingLinks(Node document, String prefix, TakenIds taken, int most) {
        HeadingIds written = new HeadingIds("", taken);
        HeadingIds prefixed = new HeadingIds(prefix, taken);
        document.accept(new AbstractVisitor() {
            private int count;

            @Override
            public void visit(Heading heading) {
                if (count++ < most) {
                    String text = PlainText.of(heading);
                    String own = HeadingMark.idOf(heading);
                    String target = "#" + prefixed.next(own, text);
                    targets.put("#" + written.next(own, text), target);
                    if (own != null && PageProperties.has(own)) {
                        targets.putIfAbsent("#" + own, target); // only the prefix lets it stay
                    }
                }
            }
        });
    }

    /** {@return the address of a link as it must be} Browsers decode a fragment, so one that is percent-encoded may lead there too. */
    String target(String address) {
        String target = targets.get(address);
        if (target == null && address.startsWith("#") && address.indexOf('%') > 0) {
            target = targets.get(decoded(address));
        }
        return target == null ? address : target;
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return address;
        }
    }
}
