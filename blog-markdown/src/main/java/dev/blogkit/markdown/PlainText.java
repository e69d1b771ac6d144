package dev.blogkit.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text of a node without its marks. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    static String of(Node node) {
        return exactly(node).strip();
    }

    /** {@return the text with the blanks at its ends} */
    static String exactly(Node node) {
        PlainText visitor = new PlainText();
        visitor.visitChildren(node);
        return visitor.text.toString();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.append(' ');
    }

    @Override
    public void visit(HtmlInline html) {
        if (isBreak(html.getLiteral()) && !endsWithBlank()) {
            text.append(' ');
        }
    }

    private boolean endsWithBlank() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    }

    /** Browsers take {@code </br>} for one too. */
    private static boolean isBreak(String tag) {
        int name = tag.startsWith("</") ? 2 : 1;
        return tag.regionMatches(true, name, "br", 0, 2)
                && tag.length() > name + 2
                && " \t\n/>".indexOf(tag.charAt(name + 2)) >= 0;
    }
}
