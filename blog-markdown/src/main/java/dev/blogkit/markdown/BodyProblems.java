package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.SourcePosition;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** The diagnostics of one body, at the places of nodes in the whole file. */
final class BodyProblems {

    private final PostBody post;
    private final Problems problems;

    BodyProblems(PostBody post) {
        this.post = post;
        this.problems = new Problems(post.source());
    }

    void error(String code, Node node, String message, String hint) {
        problems.error(code, position(node), message, hint);
    }

    void warning(String code, Node node, String message, String hint) {
        problems.warning(code, position(node), message, hint);
    }

    void info(String code, SourcePosition position, String message, String hint) {
        problems.info(code, position, message, hint);
    }

    List<Diagnostic> inOrder() {
        return problems.inOrder(post.text(), post.firstLine());
    }

    /** {@return where a node begins; the start of the body where it was parsed without positions} */
    SourcePosition position(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty()
                ? new SourcePosition(post.firstLine(), 1)
                : new SourcePosition(
                        post.firstLine() + spans.get(0).getLineIndex(),
                        spans.get(0).getColumnIndex() + 1);
    }

    /** {@return where a character of a text is; where the text begins if it does not stand in the source as it is} */
    SourcePosition position(Text text, int offset) {
        SourcePosition start = position(text);
        List<SourceSpan> spans = text.getSourceSpans();
        boolean asWritten = spans.size() == 1
                && spans.get(0).getLength() == text.getLiteral().length();
        return asWritten ? new SourcePosition(start.line(), start.column() + offset) : start;
    }
}
