package dev.blogkit.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where links of a post to its own headings lead when the ids of those are not what their author expects: they have a prefix, or
 * would else be names that a page keeps for itself.
 */
final class HeadingLinks {

    private final Map<String, String> targets = new HashMap<>();

    /**
     * {@return where links lead, or null if they stay as they are}
     *
     * @param most how many headings have an id
     */
    static @Nullable HeadingLinks of(Node document, String source, String prefix, TakenIds taken, int most) {
        return prefix.isEmpty() && !mayBeIn(source) ? null : new HeadingLinks(document, prefix, taken, most);
    }

    /** {@return false if no link of a body leads to one of its headings} Few do, and the others need no walk. */
    private static boolean mayBeIn(String source) {
        for (int i = source.indexOf('#'); i >= 0; i = source.indexOf('#', i + 1)) {
            int start = i;
            while (start > 0 && (source.charAt(start - 1) <= ' ' || source.charAt(start - 1) == '<')) {
                start--;
            }
            boolean leads = start > 0 && (source.charAt(start - 1) == '(' || source.charAt(start - 1) == ':');
            if (leads && i + 1 < source.length() && source.charAt(i + 1) > ' ' && source.charAt(i + 1) != '#') {
                return true;
            }
        }
        return false;
    }

    private HeadingLinks(Node document, String prefix, TakenIds taken, int most) {
        HeadingIds written = new HeadingIds("", taken);
        HeadingIds prefixed = new HeadingIds(prefix, taken);
        HeadingIds expected = HeadingIds.asExpected(taken);
        Map<String, String> more = new HashMap<>();
        document.accept(new AbstractVisitor() {
            private int count;

            @Override
            public void visit(Heading heading) {
                if (count++ < most) {
                    String text = PlainText.of(heading);
                    String own = HeadingMark.idOf(heading);
                    String target = "#" + prefixed.next(own, text);
                    targets.put("#" + written.next(own, text), target);
                    more.put("#" + expected.next(own, text), target);
                }
            }
        });
        more.forEach(targets::putIfAbsent); // none goes before an id that a heading has
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
