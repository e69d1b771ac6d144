package dev.blogkit.markdown;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Stands where the excerpt ends, in the place of the first mark that people write: {@code <!-- more -->}, {@code {{more}}},
 * {@code <<more>>}, {@code <!- more ->}, also in running text, but not in code.
 */
final class ExcerptMark extends CustomNode {

    /** Marks in text; those in comments are told apart by the parser. */
    private static final Pattern IN_TEXT = Pattern.compile(
            "\\{\\{\\s*more\\s*}}|<<\\s*more\\s*>>|<!\\s*[-\u2013\u2014]+\\s*more\\s*[-\u2013\u2014]+\\s*>",
            Pattern.CASE_INSENSITIVE);

    /** Spares most bodies another walk. */
    private static final Pattern POSSIBLE =
            Pattern.compile("[<{\u2013\u2014-]\\s*more\\s*[>}\u2013\u2014-]", Pattern.CASE_INSENSITIVE);

    private final String literal;

    private ExcerptMark(String literal) {
        this.literal = literal;
    }

    /** {@return the HTML of the mark, for those who want theirs as it is} */
    String literal() {
        return literal;
    }

    /** {@return the end tags of what the mark stands in} */
    String closing() {
        return Objects.requireNonNull(closing(this));
    }

    /** Puts a node of this class in the place of the first mark, if there is one. */
    static void find(Node document, String source) {
        if (POSSIBLE.matcher(source).find()) {
            new Finder().visitChildren(document);
        }
    }

    /** {@return the text of the comment that the HTML is; null if it is anything else, or more than one comment} */
    static @Nullable String comment(String html) {
        String text = html.strip();
        boolean whole = text.length() >= 7
                && text.startsWith("<!--")
                && text.indexOf("-->", 2) == text.length() - 3; // <!--> and <!---> end where they begin
        return whole ? text.substring(4, text.length() - 3) : null;
    }

    private static final class Finder extends AbstractVisitor {

        private boolean found;

        @Override
        protected void visitChildren(Node parent) {
            Node node = parent.getFirstChild();
            while (node != null && !found) {
                Node next = node.getNext();
                node.accept(this);
                node = next;
            }
        }

        @Override
        public void visit(HtmlBlock block) {
            if (isMore(block.getLiteral()) && closing(block) != null) {
                replace(block, block.getLiteral() + "\n");
            }
        }

        @Override
        public void visit(HtmlInline inline) {
            if (closing(inline) == null) {
                return;
            }
            if (isMore(inline.getLiteral())) {
                replace(inline, inline.getLiteral());
            } else if (inline.getLiteral().equalsIgnoreCase("<more>")
                    && inline.getPrevious() instanceof Text before
                    && inline.getNext() instanceof Text after
                    && before.getLiteral().endsWith("<")
                    && after.getLiteral().startsWith(">")) {
                before.setLiteral(
                        before.getLiteral().substring(0, before.getLiteral().length() - 1));
                after.setLiteral(after.getLiteral().substring(1));
                replace(inline, "");
            }
        }

        @Override
        public void visit(Text text) {
            Matcher more = IN_TEXT.matcher(text.getLiteral());
            if (more.find() && closing(text) != null) {
                text.insertBefore(new Text(text.getLiteral().substring(0, more.start())));
                text.insertAfter(new Text(text.getLiteral().substring(more.end())));
                replace(text, "");
            }
        }

        private static boolean isMore(String html) {
            String comment = comment(html);
            return comment != null && comment.strip().equalsIgnoreCase("more");
        }

        /** A paragraph of nothing but the mark would leave an empty one. */
        private void replace(Node node, String literal) {
            found = true;
            Node place = node;
            if (node.getParent() instanceof Paragraph paragraph && isBlank(node, paragraph)) {
                place = paragraph;
            }
            place.insertBefore(new ExcerptMark(literal));
            place.unlink();
        }

        private static boolean isBlank(Node mark, Paragraph paragraph) {
            for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
                boolean blank = node instanceof Text text && text.getLiteral().isBlank();
                if (!blank && !node.equals(mark)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@return the end tags of what a node stands in; null where that cannot be cut} */
    private static @Nullable String closing(Node node) {
        StringBuilder tags = new StringBuilder();
        for (Node parent = node.getParent(); !(parent instanceof Document); parent = parent.getParent()) {
            if (parent instanceof Emphasis) {
                tags.append("</em>");
            } else if (parent instanceof StrongEmphasis) {
                tags.append("</strong>");
            } else if (parent instanceof Paragraph) {
                tags.append("</p>\n");
            } else if (parent instanceof BlockQuote) {
                tags.append("</blockquote>\n");
            } else {
                return null;
            }
        }
        return tags.toString();
    }
}
