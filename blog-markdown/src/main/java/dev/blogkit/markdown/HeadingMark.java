package dev.blogkit.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Stands at the end of a heading whose author gave it an id, in the place of {@code {#id}}. It is not shown. */
final class HeadingMark extends CustomNode {

    /** What begins a mark; a body without it has none. */
    private static final String OPEN = "{#";

    private static final int LONGEST = 200;

    /** Letters of all scripts with their marks, digits, and what parts words. */
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_.:-]{1," + LONGEST + "}");

    private final String id;

    private HeadingMark(String id) {
        this.id = id;
    }

    /** {@return false if no heading of a body has a mark} */
    static boolean mayBeIn(String source) {
        return Glance.at(source, '{', "#");
    }

    /** Puts a node of this class in the place of each mark. */
    static void find(Node document, String source) {
        if (mayBeIn(source)) {
            document.accept(new Finder());
        }
    }

    /** {@return the id that the author of a heading gave it, or null} */
    static @Nullable String idOf(Heading heading) {
        return heading.getLastChild() instanceof HeadingMark mark ? mark.id : null;
    }

    private static final class Finder extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            if (heading.getLastChild() instanceof Text text) {
                replace(text);
            }
        }

        private static void replace(Text text) {
            String literal = text.getLiteral().stripTrailing();
            int start = literal.lastIndexOf(OPEN);
            if (start < 0 || !literal.endsWith("}")) {
                return;
            }
            Matcher id = ID.matcher(literal).region(start + OPEN.length(), literal.length() - 1);
            if (!id.matches()) {
                return;
            }
            text.insertAfter(new HeadingMark(id.group()));
            String rest = literal.substring(0, start).stripTrailing();
            if (rest.isEmpty()) {
                text.unlink();
            } else {
                text.setLiteral(rest);
            }
        }
    }
}
