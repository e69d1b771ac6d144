package dev.blogkit.markdown;

import dev.blogkit.Content;
import dev.blogkit.Heading;
import dev.blogkit.LinkKind;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders Markdown, and the only class that knows commonmark. One walk gives the HTML, the places of its references, the
 * headings and the excerpt. Immutable.
 */
final class MarkdownBody {

    private static final Logger LOG = LoggerFactory.getLogger(MarkdownBody.class);
    private static final List<Extension> WITHOUT_AUTOLINK = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            FootnotesExtension.create());

    private static final int MOST_REFUSED_URLS = 100;
    private static final int MOST_LINES = 30_000;
    private static final int MOST_LINES_WITH_BARS = 20_000;

    private final RawHtml rawHtml;
    private final Profile profile;
    private final Parser plain;
    private final Parser autolinking;
    private final Parser locating;

    MarkdownBody(RawHtml rawHtml, Profile profile) {
        List<Extension> all = new ArrayList<>(WITHOUT_AUTOLINK);
        all.add(AutolinkExtension.create());
        this.rawHtml = rawHtml;
        this.profile = profile;
        this.plain = Parser.builder().extensions(WITHOUT_AUTOLINK).build();
        this.autolinking = Parser.builder().extensions(all).build();
        this.locating = Parser.builder()
                .extensions(all)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
    }

    /**
     * {@return the content of a body}
     *
     * @param title the title that pages show above the content, if the header has one
     * @param firstLine the number of the body's first line in its source
     */
    Content render(String body, @Nullable String title, int firstLine, String source) {
        if (hasTooManyLines(body)) {
            return asText(body, firstLine, source);
        }
        try {
            // A fifth of commonmark's time goes into looking for addresses; most bodies show at a glance that there are
            // none.
            boolean addresses = body.contains("://") || body.contains("www.") || body.contains("@");
            Walk walk = new Walk(title, new Problems(source), firstLine);
            Content content = walk.render((addresses ? autolinking : plain).parse(body), body);
            if (content.diagnostics().isEmpty()) {
                return content;
            }
            // Positions cost time, so only a body with problems is read with them.
            return new Walk(title, new Problems(source), firstLine).render(locating.parse(body), body);
        } catch (RuntimeException refused) {
            LOG.debug("commonmark refused the body of {}", source, refused);
            return asText(body, firstLine, source);
        }
    }

    private static Content asText(String body, int firstLine, String source) {
        Problems problems = new Problems(source);
        problems.error(
                "body-unreadable",
                new SourcePosition(firstLine, 1),
                "the body is more than the Markdown reader takes; it is shown as plain text",
                "look for a very long table or paragraph, and put blank lines into it");
        return Content.builder("<pre>" + escaped(body) + "</pre>\n")
                .source(body)
                .diagnostics(problems.inOrder(body, firstLine))
                .build();
    }

    /**
     * For each line of a paragraph commonmark's tables copy the list of those before it, and for each with a bar they look at all
     * of them, which takes quadratic time.
     */
    private static boolean hasTooManyLines(String body) {
        if (body.chars().filter(c -> c == '\n' || c == '\r').count() < MOST_LINES_WITH_BARS) {
            return false;
        }
        int lines = 0;
        int bars = 0;
        for (Line line = Line.first(body); line != null; line = line.following()) {
            lines = line.isBlank() ? 0 : lines + 1;
            bars = line.isBlank() ? 0 : bars + (line.text().indexOf('|') >= 0 ? 1 : 0);
            if (lines > MOST_LINES || bars > MOST_LINES_WITH_BARS) {
                return true;
            }
        }
        return false;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The work on one body. */
    private final class Walk {

        private final @Nullable String title;
        private final Problems problems;
        private final int firstLine;
        private final StringBuilder html = new StringBuilder();
        private final List<ReferenceStart> references = new ArrayList<>();
        private final HeadingIds ids = new HeadingIds();
        private final List<Heading> headings = new ArrayList<>();
        private @Nullable String topHeading;
        private int excerptStart;
        private int excerptEnd;
        private String excerptClosing = "";
        private boolean hasRawHtml;

        private record ReferenceStart(LinkKind kind, int start) {}

        Walk(@Nullable String title, Problems problems, int firstLine) {
            this.title = title;
            this.problems = problems;
            this.firstLine = firstLine;
        }

        Content render(Node document, String body) {
            takeTopHeading(document);
            ExcerptMark.find(document, body);
            HtmlRenderer.builder()
                    .extensions(WITHOUT_AUTOLINK)
                    .escapeHtml(rawHtml == RawHtml.ESCAPED)
                    .percentEncodeUrls(true)
                    .attributeProviderFactory(context -> attributes())
                    .nodeRendererFactory(Nodes::new)
                    .build()
                    .render(document, html);
            Content.Builder content = Content.builder(html.toString())
                    .source(body)
                    .sourceLine(firstLine)
                    .topHeading(topHeading)
                    .headings(headings)
                    .diagnostics(problems.inOrder(body, firstLine));
            if (hasRawHtml) {
                content.findReferences();
            } else {
                for (ReferenceStart reference : references) {
                    content.reference(reference.kind, reference.start, html.indexOf("\"", reference.start));
                }
            }
            return content.excerpt(excerptStart, excerptEnd, excerptClosing).build();
        }

        /** Pages show the title above the content, so a first heading that is the title would be there twice. */
        private void takeTopHeading(Node document) {
            if (profile.title() == Profile.TitleRule.BLOT) {
                takeHighestHeading(document);
                return;
            }
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof org.commonmark.node.Heading heading && heading.getLevel() == 1) {
                    topHeading = PlainText.of(heading);
                    boolean first = firstShown(document) == heading;
                    if (leaves(heading, first && isTitle(topHeading))) {
                        heading.unlink();
                    } else if (first) {
                        reportTwoTitles(heading, topHeading);
                    }
                    return;
                }
            }
        }

        /** One of the two has a slip of the pen, and a page shows the title above the heading. */
        private void reportTwoTitles(Node node, String heading) {
            boolean stays = profile.titleHeading() == Profile.TitleHeading.DROP_IF_SAME;
            if (stays && title != null && Spelling.isNearly(folded(title), folded(heading))) {
                problems.warning(
                        "title-twice",
                        position(node),
                        "the heading '" + heading + "' is nearly the title '" + title + "'; a page shows both",
                        "write both alike, and the heading leaves the content");
            }
        }

        private boolean leaves(org.commonmark.node.Heading heading, boolean same) {
            return switch (profile.titleHeading()) {
                case KEEP -> false;
                case DROP_IF_SAME -> same;
                case DROP -> heading.getLevel() == 1;
            };
        }

        /** Blot looks at the first three blocks, and at the first three in each of them. */
        private void takeHighestHeading(Node document) {
            org.commonmark.node.Heading highest = highest(document, null, 0);
            if (highest != null) {
                topHeading = PlainText.of(highest);
                if (leaves(highest, firstShown(document) == highest && isTitle(topHeading))) {
                    highest.unlink();
                }
            }
        }

        private org.commonmark.node.@Nullable Heading highest(
                Node parent, org.commonmark.node.@Nullable Heading best, int depth) {
            Node node = parent.getFirstChild();
            for (int i = 0; i < 3 && node != null && depth < 10; i++, node = node.getNext()) {
                if (node instanceof org.commonmark.node.Heading heading
                        && heading.getLevel() <= 4
                        && (best == null || heading.getLevel() < best.getLevel())) {
                    best = heading;
                }
                best = highest(node, best, depth + 1);
            }
            return best;
        }

        private @Nullable Node firstShown(Node document) {
            Node node = document.getFirstChild();
            while (node instanceof HtmlBlock block && ExcerptMark.comment(block.getLiteral()) != null) {
                node = node.getNext();
            }
            return node;
        }

        /** A title may hold marks, as in {@code About `var`}, which the text of the heading does not show. */
        private boolean isTitle(String heading) {
            return title == null
                    || title.isBlank()
                    || folded(title).equals(folded(heading))
                    || folded(PlainText.of(plain.parse(title))).equals(folded(heading));
        }

        private static String folded(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }

        /**
         * commonmark asks for attributes just before it writes a tag, also for the tags of its extensions. So the value of an
         * address that comes first in its tag begins where the output will be after {@code <a href="}.
         */
        private AttributeProvider attributes() {
            return (node, tag, attributes) -> {
                if (node instanceof org.commonmark.node.Heading heading) {
                    String text = PlainText.of(heading);
                    Heading found = new Heading(heading.getLevel(), ids.next(text), text);
                    headings.add(found);
                    attributes.put("id", found.id());
                }
                note(LinkKind.LINK, tag, "href", attributes);
                note(LinkKind.IMAGE, tag, "src", attributes);
            };
        }

        private void note(LinkKind kind, String tag, String attribute, Map<String, String> attributes) {
            if (attributes.containsKey(attribute)) {
                if (!attributes.keySet().iterator().next().equals(attribute)) {
                    throw new IllegalStateException(attribute + " must come first in " + attributes.keySet());
                }
                references.add(
                        new ReferenceStart(kind, html.length() + ("<" + tag + " " + attribute + "=\"").length()));
            }
        }

        private SourcePosition position(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            return spans.isEmpty()
                    ? new SourcePosition(firstLine, 1)
                    : new SourcePosition(
                            firstLine + spans.get(0).getLineIndex(),
                            spans.get(0).getColumnIndex() + 1);
        }

        /** The nodes that are not rendered as commonmark does. */
        private final class Nodes extends CoreHtmlNodeRenderer {

            private boolean marked;
            private boolean saidEscaped;
            private int refusedUrls;

            Nodes(HtmlNodeRendererContext context) {
                super(context);
            }

            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(
                        Document.class, Link.class, Image.class, HtmlBlock.class, HtmlInline.class, ExcerptMark.class);
            }

            /** The excerpt is all before a mark; else the first paragraph; else nothing. */
            @Override
            public void visit(Document document) {
                for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                    int start = html.length();
                    context.render(node);
                    if (!marked && excerptEnd == 0 && node instanceof Paragraph) {
                        excerptStart = start;
                        excerptEnd = html.length();
                    }
                }
            }

            @Override
            public void visit(CustomNode mark) {
                marked = true;
                excerptStart = 0;
                excerptEnd = html.length();
                excerptClosing = ((ExcerptMark) mark).closing();
                if (rawHtml == RawHtml.TRUSTED) {
                    context.getWriter().raw(((ExcerptMark) mark).literal());
                }
            }

            @Override
            public void visit(Link link) {
                String url = checked(LinkKind.LINK, link, link.getDestination());
                if (url == null) {
                    visitChildren(link);
                } else {
                    link.setDestination(url);
                    super.visit(link);
                }
            }

            @Override
            public void visit(Image image) {
                String url = checked(LinkKind.IMAGE, image, image.getDestination());
                if (url == null) {
                    context.getWriter().text(PlainText.of(image));
                } else {
                    image.setDestination(url);
                    super.visit(image);
                }
            }

            @Override
            public void visit(HtmlBlock block) {
                if (isShown(block, block.getLiteral())) {
                    super.visit(block);
                }
            }

            @Override
            public void visit(HtmlInline inline) {
                if (isShown(inline, inline.getLiteral())) {
                    super.visit(inline);
                }
            }

            private @Nullable String checked(LinkKind kind, Node node, String url) {
                String allowed = rawHtml == RawHtml.TRUSTED ? url : UrlPolicy.allowed(kind, url);
                if (allowed == null && refusedUrls++ < MOST_REFUSED_URLS) {
                    problems.warning(
                            "url-refused",
                            position(node),
                            "'" + (url.length() <= 100 ? url : url.substring(0, 100) + "...")
                                    + "' is no address that may stand in a page; its text is shown without it",
                            "link to an http, https or mailto address, or to a path");
                }
                return allowed;
            }

            private boolean isShown(Node node, String literal) {
                if (rawHtml == RawHtml.TRUSTED) {
                    hasRawHtml = true;
                    return true;
                }
                if (ExcerptMark.comment(literal) != null) {
                    return false;
                }
                if (!saidEscaped) {
                    saidEscaped = true;
                    problems.warning(
                            "html-escaped",
                            position(node),
                            "the body holds HTML from here on; it is shown as text",
                            "write Markdown, or trust the HTML of these posts");
                }
                return true;
            }
        }
    }

    /** The text of a node without its marks. */
    private static final class PlainText extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        static String of(Node node) {
            PlainText visitor = new PlainText();
            visitor.visitChildren(node);
            return visitor.text.toString().strip();
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
    }
}
