package dev.blogkit.markdown;

import dev.blogkit.ContentPart;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Looks for what a body holds besides text: code, mathematics, HTML. */
final class PartSearch extends AbstractVisitor {

    private static final Pattern FRAME =
            Pattern.compile("<(?:iframe|video|audio|embed)[\\s/>]", Pattern.CASE_INSENSITIVE);

    private final Set<ContentPart> found = EnumSet.noneOf(ContentPart.class);
    private final boolean mayHoldMath;
    private final boolean mayHoldHtml;
    private final StringBuilder text = new StringBuilder();

    private PartSearch(String source) {
        mayHoldMath = source.contains("$$") || source.contains("\\\\(") || source.contains("\\\\[");
        mayHoldHtml = source.indexOf('<') >= 0;
    }

    /** {@return all but the frames} */
    static Set<ContentPart> in(Node document, String source) {
        PartSearch search = new PartSearch(source);
        document.accept(search);
        return search.found;
    }

    static boolean hasFrames(String html) {
        return FRAME.matcher(html).find();
    }

    @Override
    public void visit(FencedCodeBlock code) {
        found.add(ContentPart.CODE);
        if (code.getInfo().strip().split("\\s", 2)[0].equalsIgnoreCase("math")) {
            found.add(ContentPart.MATH);
        }
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        found.add(ContentPart.CODE);
    }

    @Override
    public void visit(HtmlBlock html) {
        note(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        note(html.getLiteral());
    }

    private void note(String html) {
        if (ExcerptMark.comment(html) == null) {
            found.add(ContentPart.RAW_HTML);
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        look(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        look(heading);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            look(node);
        } else {
            visitChildren(node);
        }
    }

    /** Most paragraphs hold neither, and spare another walk. */
    private void look(Node block) {
        if (!mayHoldMath && !mayHoldHtml) {
            return;
        }
        visitChildren(block);
        lookForMath();
    }

    /** Looks at the text as scripts find it in a page, where one of two backslashes is left. */
    private void lookForMath() {
        if (mayHoldMath && (holds("$$", "$$") || holds("\\(", "\\)") || holds("\\[", "\\]"))) {
            found.add(ContentPart.MATH);
        }
        text.setLength(0);
    }

    private boolean holds(String open, String close) {
        int start = text.indexOf(open);
        return start >= 0 && text.indexOf(close, start + 2) > start + 2;
    }

    @Override
    public void visit(Text node) {
        if (mayHoldMath) {
            text.append(node.getLiteral());
        }
    }

    @Override
    public void visit(Code code) {
        lookForMath(); // no formula goes on behind it
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.append('\n');
    }
}
