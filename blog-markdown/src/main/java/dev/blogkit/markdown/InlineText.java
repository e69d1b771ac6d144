package dev.blogkit.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Delimited;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The text of a paragraph, heading or cell in one piece, with the signs of its marks between: what stands in it can be found and
 * taken out though marks part it. Not safe for use by many threads.
 */
final class InlineText {

    /** Stands for code, the ends of pictures and whatever else has no text; commonmark lets none of its kind pass. */
    static final char BARRIER = '\0';

    private final Node block;
    private final StringBuilder all = new StringBuilder();
    private final BitSet plain = new BitSet();
    private final BitSet escaped = new BitSet();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final CodeTags code = new CodeTags();
    private String text = "";

    private record Leaf(int start, Node node) {}

    /** An emphasis, link or the like; {@code close} is where the sign begins that ends it. */
    private record Scope(int start, int close, int end, Node node) {}

    private InlineText(Node block) {
        this.block = block;
    }

    static InlineText of(Node block) {
        InlineText inline = new InlineText(block);
        inline.addChildren(block, true);
        inline.text = inline.all.toString();
        return inline;
    }

    Node block() {
        return block;
    }

    String text() {
        return text;
    }

    /** {@return true if a character is text: no sign of a mark, no address, no HTML, no end of a line} */
    boolean isPlain(int index) {
        return plain.get(index);
    }

    /** {@return true if one of the characters was written so that it has no meaning} */
    boolean isEscaped(int from, int to) {
        int next = escaped.nextSetBit(from);
        return next >= 0 && next < to;
    }

    /** {@return the node that a character stands in} */
    Node nodeAt(int index) {
        return leafAt(index).node;
    }

    /** {@return which character of that node it is, from 0} */
    int offsetAt(int index) {
        return index - leafAt(index).start;
    }

    private Leaf leafAt(int index) {
        Leaf last = leaves.get(0);
        for (Leaf leaf : leaves) {
            if (leaf.start > index) {
                break;
            }
            last = leaf;
        }
        return last;
    }

    private void addChildren(Node parent, boolean isText) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                addText(text, isText);
            } else if (node instanceof Escape escape) {
                addEscape(escape);
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                addLeaf(node, "\n");
            } else if (node instanceof HtmlInline html) {
                addHtml(html);
            } else if (node instanceof Image) {
                addScope(node, "" + BARRIER, "" + BARRIER, isText);
            } else if (node instanceof Link link) {
                boolean address = isAddress(link);
                addScope(node, address ? "" : "[", address ? "" : "]", isText && !address);
            } else if (node instanceof Delimited mark) {
                addScope(node, mark.getOpeningDelimiter(), mark.getClosingDelimiter(), isText);
            } else if (node.getFirstChild() != null && !(node instanceof Block)) {
                addScope(node, "", "", isText);
            } else {
                all.append(BARRIER);
            }
        }
    }

    private void addText(Text text, boolean isText) {
        int start = all.length();
        if (code.areOpen()) {
            all.append(BARRIER);
        } else {
            addLeaf(text, text.getLiteral());
            plain.set(start, all.length(), isText);
        }
    }

    private void addEscape(Escape escape) {
        if (code.areOpen()) {
            all.append(BARRIER);
        } else {
            escaped.set(all.length());
            addLeaf(escape, escape.literal());
        }
    }

    private void addLeaf(Node node, String literal) {
        leaves.add(new Leaf(all.length(), node));
        all.append(literal);
    }

    private void addScope(Node node, String open, String close, boolean isText) {
        int start = all.length();
        all.append(open);
        addChildren(node, isText);
        int closing = all.length();
        all.append(close);
        scopes.add(new Scope(start, closing, all.length(), node));
    }

    private void addHtml(HtmlInline html) {
        if (code.areOpen()) {
            all.append(BARRIER);
        } else {
            addLeaf(html, html.getLiteral());
        }
        code.see(html);
    }

    private static boolean isAddress(Link link) {
        return link.getFirstChild() instanceof Text text
                && text.getNext() == null
                && link.getDestination().endsWith(text.getLiteral());
    }

    /** Takes characters out of the nodes, with the lines, marks and blanks around them that hold nothing else. */
    void remove(BitSet gone) {
        for (Leaf leaf : leaves) {
            if (leaf.node instanceof Text text) {
                String kept = kept(leaf.start, text.getLiteral(), gone);
                if (kept.isEmpty()) {
                    text.unlink();
                } else {
                    text.setLiteral(kept);
                }
            } else if (gone.get(leaf.start)) {
                leaf.node.unlink();
            }
        }
        for (Scope scope : scopes) {
            int first = gone.nextSetBit(scope.start);
            if (first >= 0 && first < scope.end) {
                loosen(scope, gone);
            }
        }
        dropBlankLines();
        if (block.getFirstChild() instanceof Text text) {
            text.setLiteral(text.getLiteral().stripLeading());
        }
        if (block.getLastChild() instanceof Text text) {
            text.setLiteral(text.getLiteral().stripTrailing());
        }
    }

    private static String kept(int start, String literal, BitSet gone) {
        StringBuilder kept = new StringBuilder(literal.length());
        for (int i = 0; i < literal.length(); i++) {
            if (!gone.get(start + i)) {
                kept.append(literal.charAt(i));
            }
        }
        return kept.toString();
    }

    /** One of the two stars of an emphasis may belong to what was taken out; the other one is a star then. */
    private static void loosen(Scope scope, BitSet gone) {
        Node node = scope.node;
        boolean openGone = gone.get(scope.start);
        boolean closeGone = gone.get(scope.close);
        if (node instanceof Delimited mark && (openGone || closeGone)) {
            if (!openGone) {
                node.insertBefore(new Text(mark.getOpeningDelimiter()));
            }
            while (node.getFirstChild() != null) {
                node.insertBefore(node.getFirstChild());
            }
            if (!closeGone) {
                node.insertBefore(new Text(mark.getClosingDelimiter()));
            }
            node.unlink();
        } else if (node.getFirstChild() == null && !(node instanceof Image)) {
            node.unlink();
        }
    }

    private void dropBlankLines() {
        List<Node> line = new ArrayList<>();
        Node lastBreak = null;
        boolean blank = true;
        Node node = block.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            boolean ends = node instanceof SoftLineBreak || node instanceof HardLineBreak;
            if (!ends) {
                line.add(node);
                blank &= node instanceof Text text && text.getLiteral().isBlank();
            } else {
                if (blank) {
                    line.forEach(Node::unlink);
                    node.unlink();
                } else {
                    lastBreak = node;
                }
                line.clear();
                blank = true;
            }
            node = next;
        }
        if (blank) {
            line.forEach(Node::unlink);
            if (lastBreak != null) {
                lastBreak.unlink();
            }
        }
    }
}
