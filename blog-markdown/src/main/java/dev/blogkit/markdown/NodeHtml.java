package dev.blogkit.markdown;

import dev.blogkit.ContentPart;
import dev.blogkit.Heading;
import dev.blogkit.LinkKind;
import dev.blogkit.Slug;
import dev.blogkit.SourceName;
import java.util.HashSet;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Writes the nodes of one body, byte for byte as the examples of CommonMark and GFM have them, and notes on the way what else is
 * asked of a body. commonmark's own renderer makes a map of attributes for each tag and looks at text by regular expressions: it
 * takes longer than the parser.
 */
final class NodeHtml extends AbstractVisitor {

    private static final int MOST_REFUSED_URLS = 100;
    private static final int MOST_UNCLOSED_TAGS = 100;
    private static final int LOWEST_LEVEL = 6;

    private final MarkdownOptions options;
    private final PostBody post;
    private final BodyProblems problems;
    private final HtmlBuffer html;
    private final BodyFacts facts;
    private final ExcerptSpan excerpt;
    private final HeadingIds ids;
    private final @Nullable HeadingLinks links;
    private final FootnoteHtml footnotes;
    private final MathSearch math;
    /** Tags in running text that are shown as text, and the nodes among whose children they were looked for. */
    private final Set<Node> openTags = new HashSet<>();

    private final Set<Node> searched = new HashSet<>();
    private int tableCells;
    private int refusedUrls;
    private int unclosedTags;
    private boolean saidHeadings;
    private boolean saidEscaped;

    /** @param known where links lead, if the document is a part of another; else null */
    NodeHtml(
            MarkdownOptions options,
            PostBody post,
            BodyProblems problems,
            HtmlBuffer html,
            BodyFacts facts,
            ExcerptSpan excerpt,
            Node document,
            @Nullable HeadingLinks known) {
        this.options = options;
        this.post = post;
        this.problems = problems;
        this.html = html;
        this.facts = facts;
        this.excerpt = excerpt;
        String prefix = options.wants(Choice.PREFIX_IDS) ? prefix(post) : "";
        TakenIds taken = options.knows(Syntax.HEADING_IDS)
                ? TakenIds.of(document, post.text(), options.rawHtml() != RawHtml.ESCAPED)
                : TakenIds.NONE;
        this.ids = new HeadingIds(prefix, taken);
        this.links = known != null || !options.knows(Syntax.HEADING_IDS)
                ? known
                : HeadingLinks.of(
                        document, post.text(), prefix, taken, post.limits().headings());
        this.math = new MathSearch(post.text(), facts);
        this.footnotes = new FootnoteHtml(html, facts, math, prefix);
        if (options.knows(Syntax.FOOTNOTES) && Glance.at(post.text(), '[', "^")) {
            footnotes.find(document);
        }
    }

    private static String prefix(PostBody post) {
        return Slug.of(new SourceName(post.source()).stem()).map(Slug::toString).orElse("post") + "-";
    }

    /** {@return where links to headings of the document lead; null if they stay as they are} */
    @Nullable HeadingLinks links() {
        return links;
    }

    /** Writes what stands below all blocks of the document. */
    void finish() {
        footnotes.writeNotes(this);
    }

    @Override
    public void visit(Paragraph paragraph) {
        Image image = options.wants(Choice.FIGURES) ? figure(paragraph) : null;
        String url = image == null ? null : allowed(LinkKind.IMAGE, image.getDestination());
        if (image != null && url != null) {
            html.line();
            html.raw("<figure>\n");
            writeImage(image, url, null);
            html.raw("\n<figcaption>").text(image.getTitle()).raw("</figcaption>\n</figure>\n");
        } else if (isInTightList(paragraph)) {
            visitChildren(paragraph);
        } else {
            html.line();
            html.raw("<p>");
            visitChildren(paragraph);
            html.raw("</p>\n");
        }
        math.end();
    }

    private static boolean isInTightList(Paragraph paragraph) {
        Node item = paragraph.getParent();
        return item != null && item.getParent() instanceof ListBlock list && list.isTight();
    }

    /** {@return the picture of a paragraph that has nothing else, if it has a title} */
    private static @Nullable Image figure(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Image image
                        && image.getNext() == null
                        && image.getTitle() != null
                        && !image.getTitle().isBlank()
                ? image
                : null;
    }

    @Override
    public void visit(org.commonmark.node.Heading heading) {
        int level = Math.min(LOWEST_LEVEL, heading.getLevel() + options.headingShift());
        html.line();
        html.raw("<h" + level);
        if (options.knows(Syntax.HEADING_IDS)) {
            identify(heading, level);
        }
        html.raw(">");
        visitChildren(heading);
        html.raw("</h" + level + ">\n");
        math.end();
    }

    private void identify(org.commonmark.node.Heading heading, int level) {
        if (facts.headingCount() < post.limits().headings()) {
            String text = PlainText.of(heading);
            String chosen = HeadingMark.idOf(heading);
            String id = ids.next(chosen, text);
            if (chosen != null && ids.hasChanged(chosen, id)) {
                problems.warning(
                        "heading-id-changed",
                        heading,
                        "the id '" + chosen + "' is taken, or may be none; this heading has '" + id + "'",
                        "choose one that no other heading, no HTML and no property of a page has");
            }
            facts.heading(new Heading(level, id, text));
            html.attribute("id", id);
        } else if (!saidHeadings) {
            saidHeadings = true;
            problems.warning(
                    "too-many-headings",
                    heading,
                    "the body has more than " + post.limits().headings()
                            + " headings; this one and those below have no id",
                    "part the post");
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        writeBlocks("<blockquote>", quote, "</blockquote>");
    }

    @Override
    public void visit(BulletList list) {
        writeBlocks("<ul>", list, "</ul>");
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        writeBlocks(start == null || start == 1 ? "<ol>" : "<ol start=\"" + start + "\">", list, "</ol>");
    }

    @Override
    public void visit(ListItem item) {
        html.raw("<li>");
        visitChildren(item);
        html.raw("</li>\n");
    }

    private void writeBlocks(String open, Node parent, String close) {
        html.line();
        html.raw(open);
        html.line();
        visitChildren(parent);
        html.line();
        html.raw(close);
        html.line();
    }

    @Override
    public void visit(ThematicBreak line) {
        html.line();
        html.raw("<hr />\n");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        CodeInfo info =
                options.knows(Syntax.CODE_INFO) ? CodeInfo.of(code.getInfo()) : CodeInfo.atBlank(code.getInfo());
        if (info.language().equalsIgnoreCase("math")) {
            facts.part(ContentPart.MATH);
        }
        writeCode(code, info, code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        writeCode(code, CodeInfo.NONE, code.getLiteral());
    }

    private void writeCode(Node node, CodeInfo info, String code) {
        facts.part(ContentPart.CODE);
        String highlighted = highlighted(node, info, code);
        html.line();
        html.raw("<pre><code");
        info.describe(html, options.knows(Syntax.CODE_INFO));
        html.raw(">");
        if (highlighted == null) {
            html.text(code);
        } else {
            html.raw(highlighted);
        }
        html.raw("</code></pre>\n");
    }

    private @Nullable String highlighted(Node node, CodeInfo info, String code) {
        CodeHighlighter highlighter = options.highlighter();
        try {
            return highlighter == null
                    ? null
                    : highlighter.highlight(info.language(), info.rest(), code).orElse(null);
        } catch (RuntimeException failure) {
            problems.warning(
                    "highlighter-failed",
                    node,
                    "the code is shown as it is, since the application's highlighter threw " + failure,
                    "mend the highlighter, or have it return nothing for such code");
            return null;
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            writeBlocks("<table>", block, "</table>");
        } else if (block instanceof Alert alert) {
            writeBlocks(alert.opening(), alert, "</div>");
        }
        // a definition of a footnote is shown at the end
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell cell) {
            writeCell(cell);
        } else if (node instanceof TableRow) {
            html.line();
            writeInline("<tr>", node, "</tr>\n");
        } else if (node instanceof TableHead) {
            writeBlocks("<thead>", node, "</thead>");
        } else if (node instanceof TableBody) {
            writeBlocks("<tbody>", node, "</tbody>");
        } else if (node instanceof Strikethrough) {
            writeInline("<del>", node, "</del>");
        } else if (node instanceof TaskListItemMarker marker) {
            html.raw("<input type=\"checkbox\" disabled=\"\"");
            html.raw(marker.isChecked() ? " checked=\"\"> " : "> ");
        } else if (node instanceof FootnoteReference reference) {
            footnotes.writeMark(reference);
        } else if (node instanceof Escape) {
            visitChildren(node);
        } else if (node instanceof ExcerptMark mark) {
            excerpt.mark(html.length(), mark.closing());
            html.raw(options.rawHtml() == RawHtml.TRUSTED ? mark.literal() : "");
        }
        // the mark of a heading is its id
    }

    private void writeCell(TableCell cell) {
        if (tableCells++ == post.limits().tableCells()) {
            problems.error(
                    "too-many-cells",
                    cell,
                    "the tables of the body have more than " + post.limits().tableCells()
                            + " cells; what follows is left out",
                    "part the table, or show it as a picture or a file");
            throw new HtmlBuffer.Stopped();
        }
        String tag = cell.isHeader() ? "th" : "td";
        html.line();
        html.raw("<" + tag);
        if (cell.getAlignment() != null) {
            html.raw(
                    switch (cell.getAlignment()) {
                        case LEFT -> " align=\"left\"";
                        case CENTER -> " align=\"center\"";
                        case RIGHT -> " align=\"right\"";
                    });
        }
        writeInline(">", cell, "</" + tag + ">");
        html.line();
        math.end();
    }

    @Override
    public void visit(Emphasis emphasis) {
        writeInline("<em>", emphasis, "</em>");
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        writeInline("<strong>", emphasis, "</strong>");
    }

    private void writeInline(String open, Node parent, String close) {
        html.raw(open);
        visitChildren(parent);
        html.raw(close);
    }

    @Override
    public void visit(Text text) {
        html.text(text.getLiteral());
        math.text(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        math.end();
        html.raw("<code>").text(code.getLiteral()).raw("</code>");
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        html.raw("\n");
        math.text("\n");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        html.raw("<br />\n");
        math.text("\n");
    }

    @Override
    public void visit(Link link) {
        String url = checked(LinkKind.LINK, link, link.getDestination());
        if (url == null) {
            visitChildren(link);
            return;
        }
        html.raw("<a href=\"");
        writeReference(LinkKind.LINK, links == null ? url : links.target(url));
        writeTitle(link.getTitle());
        writeInline(">", link, "</a>");
    }

    @Override
    public void visit(Image image) {
        String url = checked(LinkKind.IMAGE, image, image.getDestination());
        if (url == null) {
            html.text(PlainText.of(image));
        } else {
            writeImage(image, url, image.getTitle());
        }
    }

    private void writeImage(Image image, String url, @Nullable String title) {
        html.raw("<img src=\"");
        writeReference(LinkKind.IMAGE, url);
        html.attribute("alt", PlainText.exactly(image));
        writeTitle(title);
        html.raw(options.wants(Choice.PLAIN_IMAGES) ? " />" : " loading=\"lazy\" decoding=\"async\" />");
    }

    /** Writes the address and the quote behind it. */
    private void writeReference(LinkKind kind, String url) {
        int start = html.length();
        html.address(url);
        facts.reference(kind, start, html.length());
        html.raw("\"");
    }

    private void writeTitle(@Nullable String title) {
        if (title != null) {
            html.attribute("title", title);
        }
    }

    private @Nullable String allowed(LinkKind kind, String url) {
        return options.rawHtml() == RawHtml.TRUSTED ? url : UrlPolicy.allowed(kind, url);
    }

    private @Nullable String checked(LinkKind kind, Node node, String url) {
        String allowed = allowed(kind, url);
        if (allowed == null && refusedUrls++ < MOST_REFUSED_URLS) {
            problems.warning(
                    "url-refused",
                    node,
                    "'" + (url.length() <= 100 ? url : url.substring(0, 100) + "...")
                            + "' is no address that may stand in a page; its text is shown without it",
                    "link to an http, https or mailto address, or to a path");
        }
        return allowed;
    }

    @Override
    public void visit(HtmlBlock block) {
        if (options.rawHtml() == RawHtml.SANITIZED && RawText.isOpenComment(block.getLiteral())) {
            problems.warning(
                    "html-removed",
                    block,
                    "HTML that may not stand in a page is left out: comment without end",
                    "end it with -->");
        } else if (isShown(block.getLiteral())) {
            html.line();
            if (isText(block)) {
                html.raw("<p>").text(block.getLiteral()).raw("</p>");
            } else {
                html.raw(block.getLiteral());
            }
            html.line();
        }
        if (block.getParent() instanceof Document && ExcerptMark.isBegin(block.getLiteral())) {
            excerpt.begin(html.length());
        }
    }

    @Override
    public void visit(HtmlInline inline) {
        if (isShown(inline.getLiteral())) {
            if (isText(inline)) {
                html.text(inline.getLiteral());
            } else {
                html.raw(inline.getLiteral());
            }
        }
    }

    private boolean isShown(String literal) {
        if (ExcerptMark.comment(literal) != null) {
            return options.rawHtml() == RawHtml.TRUSTED;
        }
        facts.part(ContentPart.RAW_HTML);
        return true;
    }

    /** {@return true if HTML is to be seen as it was written; else it is noted as HTML} */
    private boolean isText(Node node) {
        RawText.Unclosed open = options.rawHtml() == RawHtml.SANITIZED ? unclosed(node) : null;
        if (open != null && unclosedTags++ < MOST_UNCLOSED_TAGS) {
            problems.warning(
                    "html-unclosed",
                    node,
                    open.what() + " has no end here, and would take all that follows with it; it is shown as text",
                    "write it in backticks if that is meant, or " + open.advice());
        }
        boolean escaped = options.rawHtml() == RawHtml.ESCAPED;
        if (escaped && !saidEscaped) {
            saidEscaped = true;
            problems.warning(
                    "html-escaped",
                    node,
                    "the body holds HTML from here on; it is shown as text",
                    "write Markdown, or trust the HTML of these posts");
        }
        if (!escaped && open == null) {
            facts.rawHtml(html.length(), node);
        }
        return escaped || open != null;
    }

    /** {@return what begins in HTML and would take all behind it for its own; null if there is none} */
    private RawText.@Nullable Unclosed unclosed(Node node) {
        if (node instanceof HtmlBlock block) {
            return RawText.openIn(block.getLiteral());
        }
        Node parent = node.getParent();
        if (parent instanceof Document && node instanceof HtmlInline part) {
            return RawText.openIn(part.getLiteral()); // of a block that a mark parted
        }
        if (parent != null && searched.add(parent)) {
            findOpenTags(parent);
        }
        return node instanceof HtmlInline inline && openTags.contains(inline)
                ? RawText.element(inline.getLiteral())
                : null;
    }

    private void findOpenTags(Node parent) {
        RawText behind = new RawText();
        for (Node node = parent.getLastChild(); node != null; node = node.getPrevious()) {
            if (node instanceof HtmlInline inline && behind.isOpen(inline.getLiteral())) {
                openTags.add(inline);
            }
        }
    }
}
