package dev.blogkit.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The paragraphs that stand for a body where nobody marked how far its excerpt goes: the first one that says something in words,
 * and those right behind it as long as all of them are no longer than they may be.
 */
final class OpeningText {

    /** Where some tools put a table of contents. */
    private static final String CONTENTS = "[TOC]";

    private final int most;
    private final List<Node> paragraphs = new ArrayList<>();
    private int length;
    private boolean ended;

    /** @param most how many characters of text the paragraphs have together; the first one may be longer */
    OpeningText(int most) {
        this.most = most;
    }

    /** {@return true if a block of the document, given in their order, is one of the paragraphs} */
    boolean takes(Node block) {
        if (ended) {
            return false;
        }
        String text = block instanceof Paragraph ? words(block) : "";
        boolean first = paragraphs.isEmpty();
        if (text.isBlank() || text.strip().equals(CONTENTS) || (!first && length + text.length() > most)) {
            ended = !first;
            return false;
        }
        paragraphs.add(block);
        length += text.length();
        return true;
    }

    /** {@return true if something in the paragraphs does not belong into an excerpt} */
    boolean holdsMore() {
        return paragraphs.stream().anyMatch(paragraph -> !extras(paragraph).isEmpty());
    }

    /** {@return the paragraphs, taken out of their document, without pictures and marks of footnotes} */
    Document alone() {
        Document document = new Document();
        for (Node paragraph : paragraphs) {
            extras(paragraph).forEach(extra -> unlink(extra, paragraph));
            dropBreaks(paragraph);
            document.appendChild(paragraph);
        }
        return document;
    }

    /** Takes out a node, and whatever held nothing else. */
    private static void unlink(Node extra, Node paragraph) {
        Node node = extra;
        Node parent = node.getParent();
        node.unlink();
        while (parent != null && parent != paragraph && parent.getFirstChild() == null) {
            node = parent;
            parent = node.getParent();
            node.unlink();
        }
    }

    /** Takes out the ends of lines that are empty now. */
    private static void dropBreaks(Node paragraph) {
        boolean blank = true;
        Node node = paragraph.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                if (blank) {
                    node.unlink();
                }
                blank = true;
            } else if (!isBlank(node)) {
                blank = false;
            }
            node = next;
        }
        Node last = paragraph.getLastChild();
        while (last instanceof SoftLineBreak || last instanceof HardLineBreak || (last != null && isBlank(last))) {
            last.unlink();
            last = paragraph.getLastChild();
        }
        if (paragraph.getFirstChild() instanceof Text text) {
            text.setLiteral(text.getLiteral().stripLeading());
        }
        if (last instanceof Text text) {
            text.setLiteral(text.getLiteral().stripTrailing());
        }
    }

    private static boolean isBlank(Node node) {
        return node instanceof Text text && text.getLiteral().isBlank();
    }

    private static List<Node> extras(Node paragraph) {
        List<Node> extras = new ArrayList<>();
        paragraph.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                extras.add(image);
            }

            @Override
            public void visit(Link link) {
                if (words(link).isBlank()) {
                    extras.add(link); // around a picture
                } else {
                    visitChildren(link);
                }
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof FootnoteReference) {
                    extras.add(node);
                } else {
                    visitChildren(node);
                }
            }
        });
        return extras;
    }

    /** {@return the text without that of pictures} HTML says nothing by itself. */
    private static String words(Node paragraph) {
        StringBuilder words = new StringBuilder();
        paragraph.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(Image image) {
                // its text stands for it where it cannot be seen
            }

            @Override
            public void visit(HtmlInline html) {
                // a tag
            }
        });
        return words.toString();
    }
}
