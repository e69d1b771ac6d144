package dev.blogkit.markdown;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Stands where the excerpt ends, in the place of the first mark that people write: {@code <!-- more -->}, {@code {{more}}},
 * {@code <<more>>}, {@code <!- more ->} and those of other tools, also in running text, but not in code, nor of signs that are
 * escaped.
 */
final class ExcerptMark extends CustomNode {

    /** Marks in text; those in comments are told apart by the parser. */
    private static final Pattern IN_TEXT = Pattern.compile(
            "\\{\\{\\s*more\\s*}}|<<\\s*more\\s*>>|<!\\s*[-\u2013\u2014]+\\s*more\\s*[-\u2013\u2014]+\\s*>"
                    + "|\\{/\\*\\s*truncate\\s*\\*/}",
            Pattern.CASE_INSENSITIVE);

    /** Of Docusaurus, Nikola (with a text for the link behind the mark) and Pelican's plugin {@code summary}. */
    private static final Pattern IN_COMMENT = Pattern.compile(
            "more|truncate|TEASER_END(?:\\s*:.*)?|PELICAN_END_SUMMARY", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Spares most bodies another walk. */
    private static final Pattern POSSIBLE = Pattern.compile(
            "[<{\u2013\u2014-]\\s*more\\s*[>}\u2013\u2014-]|truncate\\s*[*-]|TEASER_END|PELICAN_END",
            Pattern.CASE_INSENSITIVE);

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
    static void find(Node document, String source, MarkdownOptions options) {
        if (isPossible(source) || options.excerptMarks().stream().anyMatch(source::contains)) {
            new Finder(options).visitChildren(document);
        }
    }

    /** The expression alone takes longer than commonmark does to render; hardly a body holds one of the four signs. */
    private static boolean isPossible(String source) {
        boolean signs = Glance.at(source, '<', "!<") || Glance.at(source, '{', "{/");
        return signs && POSSIBLE.matcher(source).find();
    }

    /** {@return true for the comment by which Pelican's plugin {@code summary} has an excerpt begin below other things} */
    static boolean isBegin(String html) {
        String comment = comment(html);
        return comment != null && comment.strip().equalsIgnoreCase("PELICAN_BEGIN_SUMMARY");
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

        private final Set<String> own;
        private final boolean escapes;
        private CodeTags code = new CodeTags();
        private boolean found;

        /** @param options with marks of the application's own: whole comments, or text */
        Finder(MarkdownOptions options) {
            this.own = options.excerptMarks();
            this.escapes = options.rawHtml() == RawHtml.ESCAPED;
        }

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
        public void visit(Paragraph paragraph) {
            code = new CodeTags();
            visitChildren(paragraph);
        }

        @Override
        public void visit(HtmlBlock block) {
            if (isMore(block.getLiteral())) {
                if (closing(block) != null) {
                    replace(block, block.getLiteral() + "\n");
                }
            } else if (block.getParent() instanceof Document) {
                OpenElements.Comment mark = OpenElements.comment(block.getLiteral(), this::isMore);
                if (mark != null) {
                    split(block, mark.start(), mark.end());
                }
            }
        }

        /** Parts a block such that not a byte of it changes, but where each part is shown as a paragraph. */
        private void split(HtmlBlock block, int start, int end) {
            String literal = block.getLiteral();
            String before = literal.substring(0, start);
            String after = literal.substring(end);
            boolean lines = before.endsWith("\n") && after.startsWith("\n");
            if (!before.isEmpty()) {
                block.insertBefore(part(block, before, 0, lines));
            }
            if (!after.isBlank()) {
                int line = (int) literal.substring(0, end).lines().count() - 1;
                block.insertAfter(part(block, lines ? after.substring(1) : after, lines ? line + 1 : line, lines));
                replace(block, literal.substring(start, end));
            } else {
                replace(block, literal.substring(start) + "\n");
            }
        }

        private Node part(HtmlBlock block, String literal, int line, boolean lines) {
            List<SourceSpan> spans = block.getSourceSpans();
            List<SourceSpan> ofPart =
                    spans.isEmpty() ? spans : spans.subList(Math.min(line, spans.size() - 1), spans.size());
            if (lines || escapes) {
                HtmlBlock part = new HtmlBlock();
                part.setLiteral(literal);
                part.setSourceSpans(ofPart);
                return part;
            }
            HtmlInline part = new HtmlInline();
            part.setLiteral(literal);
            part.setSourceSpans(ofPart);
            return part;
        }

        @Override
        public void visit(HtmlInline inline) {
            code.see(inline);
            if (closing(inline) == null) {
                return;
            }
            if (isMore(inline.getLiteral())) {
                replace(inline, inline.getLiteral());
            } else if (!code.areOpen() && inline.getLiteral().equalsIgnoreCase("<more>")) {
                replaceWithin(inline, "<", ">");
            }
        }

        /** Without blanks, the word between stars is an emphasis between braces. */
        @Override
        public void visit(Emphasis emphasis) {
            boolean truncate = !code.areOpen()
                    && emphasis.getFirstChild() instanceof Text text
                    && text.getNext() == null
                    && text.getLiteral().equalsIgnoreCase("truncate");
            if (!truncate || closing(emphasis) == null || !replaceWithin(emphasis, "{/", "/}")) {
                visitChildren(emphasis);
            }
        }

        /** Replaces a node and the signs on both sides of it, if they are there. */
        private boolean replaceWithin(Node node, String open, String close) {
            if (node.getPrevious() instanceof Text before
                    && node.getNext() instanceof Text after
                    && before.getLiteral().endsWith(open)
                    && after.getLiteral().startsWith(close)) {
                before.setLiteral(
                        before.getLiteral().substring(0, before.getLiteral().length() - open.length()));
                after.setLiteral(after.getLiteral().substring(close.length()));
                replace(node, "");
                return true;
            }
            return false;
        }

        @Override
        public void visit(Text text) {
            if (code.areOpen() || closing(text) == null) {
                return;
            }
            String literal = text.getLiteral();
            Matcher more = IN_TEXT.matcher(literal);
            if (more.find()) {
                split(text, more.start(), more.end());
                return;
            }
            for (String mark : own) {
                int start = literal.indexOf(mark);
                if (start >= 0) {
                    split(text, start, start + mark.length());
                    return;
                }
            }
        }

        private void split(Text text, int start, int end) {
            text.insertBefore(new Text(text.getLiteral().substring(0, start)));
            text.insertAfter(new Text(text.getLiteral().substring(end)));
            replace(text, "");
        }

        private boolean isMore(String html) {
            String comment = comment(html);
            return own.contains(html.strip())
                    || (comment != null && IN_COMMENT.matcher(comment.strip()).matches());
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
            } else if (parent instanceof Strikethrough) {
                tags.append("</del>");
            } else if (parent instanceof Paragraph) {
                tags.append("</p>\n");
            } else if (parent instanceof BlockQuote) {
                tags.append("</blockquote>\n");
            } else if (parent instanceof Alert) {
                tags.append("</div>\n");
            } else {
                return null;
            }
        }
        return tags.toString();
    }
}
