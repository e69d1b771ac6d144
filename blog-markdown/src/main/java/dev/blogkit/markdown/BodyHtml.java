package dev.blogkit.markdown;

import dev.blogkit.Content;
import dev.blogkit.ContentPart;
import dev.blogkit.Heading;
import dev.blogkit.LinkKind;
import dev.blogkit.Slug;
import dev.blogkit.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** Renders one body: one walk gives the HTML, the places of its references, the headings and the excerpt. */
final class BodyHtml {

    private static final int MOST_REFUSED_URLS = 100;

    private final MarkdownOptions options;
    private final PostBody post;
    private final BodyProblems problems;
    private final HtmlBuffer html;
    private final List<ReferenceStart> references = new ArrayList<>();
    private final HeadingIds ids;
    private @Nullable HeadingLinks links;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Extension> extensions;
    private final OpeningText opening;
    private boolean marked;
    private int excerptStart;
    private int excerptEnd;
    private String excerptClosing = "";
    private final RawHtmlSanitizer sanitizer;
    /** HTML in the text, by the place in the output where it begins, and the blocks of the document from the first to the last. */
    private final NavigableMap<Integer, Node> rawHtml = new TreeMap<>();

    private int rawStart = -1;
    private int rawEnd;
    private int tableCells;
    private boolean saidHeadings;
    private boolean frames;
    /** What was there before the block of the document that is being written. */
    private int blockStart;

    private int referencesBefore;
    private int headingsBefore;
    private @Nullable Node block;

    private record ReferenceStart(LinkKind kind, int start) {}

    BodyHtml(
            MarkdownOptions options,
            PostBody post,
            BodyProblems problems,
            List<Extension> extensions,
            RawHtmlSanitizer sanitizer) {
        this.extensions = extensions;
        this.sanitizer = sanitizer;
        this.opening = new OpeningText(options.excerptLength());
        this.options = options;
        this.post = post;
        this.ids = new HeadingIds(options.wants(Choice.PREFIX_IDS) ? prefix(post) : "");
        this.problems = problems;
        this.html = new HtmlBuffer(post.limits().htmlLength(post.text().length()));
    }

    /** {@return a builder that knows all that the walk found, but for the diagnostics} */
    Content.Builder render(Node document) {
        if (options.wants(Choice.PREFIX_IDS) && options.knows(Syntax.HEADING_IDS)) {
            links = new HeadingLinks(document, prefix(post), post.limits().headings());
        }
        Set<ContentPart> parts = PartSearch.in(document, post.text());
        write(document);
        Content.Builder content = content().headings(headings);
        if (frames) {
            parts.add(ContentPart.FRAMES);
        }
        content.parts(parts);
        if (!marked && opening.holdsMore()) {
            BodyHtml part = new BodyHtml(options, post, new BodyProblems(post), extensions, sanitizer);
            part.write(opening.alone());
            return content.excerpt(part.content().build());
        }
        if (options.rawHtml() == RawHtml.SANITIZED && rawStart >= 0 && excerptEnd > rawStart) {
            String part = html.toString().substring(excerptStart, excerptEnd) + excerptClosing;
            return content.excerpt(Content.ofHtml(sanitizer.sanitize(part).html()));
        }
        return content.excerpt(excerptStart, excerptEnd, excerptClosing);
    }

    private static String prefix(PostBody post) {
        return Slug.of(new SourceName(post.source()).stem()).map(Slug::toString).orElse("post") + "-";
    }

    private void write(Node document) {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(extensions)
                .escapeHtml(options.rawHtml() == RawHtml.ESCAPED)
                .percentEncodeUrls(true)
                .attributeProviderFactory(context -> attributes())
                .nodeRendererFactory(Nodes::new)
                .build();
        try {
            renderer.render(document, html);
        } catch (HtmlBuffer.Stopped limit) {
            keepWholeBlocks();
        }
        noteRawBlock();
    }

    private Content.Builder content() {
        if (rawStart >= 0) {
            String shown = withRawHtml(html.toString());
            frames = PartSearch.hasFrames(shown);
            return Content.builder(shown).findReferences();
        }
        Content.Builder content = Content.builder(html.toString());
        for (ReferenceStart reference : references) {
            content.reference(reference.kind, reference.start, html.indexOf("\"", reference.start));
        }
        return content;
    }

    /** {@return the HTML as it may stand in a page} Only the blocks with HTML in their text, and those between, are looked at. */
    private String withRawHtml(String all) {
        if (options.rawHtml() == RawHtml.TRUSTED) {
            return all;
        }
        RawHtmlSanitizer.Sanitized clean = sanitizer.sanitize(all.substring(rawStart, rawEnd));
        for (RawHtmlSanitizer.Removal removal : clean.removals()) {
            Map.Entry<Integer, Node> origin = rawHtml.floorEntry(rawStart + removal.offset());
            problems.warning(
                    "html-removed",
                    (origin == null ? rawHtml.firstEntry() : origin).getValue(),
                    "HTML that may not stand in a page is left out: " + removal.what(),
                    "write Markdown, or trust the HTML of these posts");
        }
        return all.substring(0, rawStart) + clean.html() + all.substring(rawEnd);
    }

    private void noteRawBlock() {
        if (!rawHtml.isEmpty() && rawHtml.lastKey() >= blockStart) {
            rawStart = rawStart < 0 ? blockStart : rawStart;
            rawEnd = html.length();
        }
    }

    private void startBlock(Node node) {
        block = node;
        blockStart = html.length();
        referencesBefore = references.size();
        headingsBefore = headings.size();
    }

    /** Leaves out the block that was too much, and what would follow. */
    private void keepWholeBlocks() {
        if (html.isFull() && block != null) {
            problems.error(
                    "html-too-long",
                    block,
                    "the HTML of the body is longer than " + html.most()
                            + " characters; what follows from here on is left out",
                    "look for a long address that many references share, or part the post");
        }
        html.cut(blockStart);
        rawHtml.tailMap(blockStart, true).clear();
        references.subList(referencesBefore, references.size()).clear();
        headings.subList(headingsBefore, headings.size()).clear();
        if (excerptEnd > blockStart) {
            excerptStart = 0;
            excerptEnd = 0;
            excerptClosing = "";
        }
    }

    /**
     * commonmark asks for attributes just before it writes a tag, also for the tags of its extensions. So the value of an
     * address that comes first in its tag begins where the output will be after {@code <a href="}.
     */
    private AttributeProvider attributes() {
        return (node, tag, attributes) -> {
            if (node instanceof org.commonmark.node.Heading heading && options.knows(Syntax.HEADING_IDS)) {
                identify(heading, attributes);
            } else if (tag.equals("td") || tag.equals("th")) {
                countCell(node);
            } else if (tag.equals("code") && node instanceof FencedCodeBlock code && options.knows(Syntax.CODE_INFO)) {
                CodeInfo.of(code.getInfo()).describe(attributes);
            } else if (node instanceof Image && !options.wants(Choice.PLAIN_IMAGES)) {
                attributes.put("loading", "lazy");
                attributes.put("decoding", "async");
            }
            note(LinkKind.LINK, tag, "href", attributes);
            note(LinkKind.IMAGE, tag, "src", attributes);
        };
    }

    private void identify(org.commonmark.node.Heading heading, Map<String, String> attributes) {
        if (headings.size() < post.limits().headings()) {
            String text = PlainText.of(heading);
            Heading found = new Heading(heading.getLevel(), HeadingMark.nextId(ids, heading, text), text);
            headings.add(found);
            attributes.put("id", found.id());
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

    private void countCell(Node cell) {
        if (tableCells++ == post.limits().tableCells()) {
            problems.error(
                    "too-many-cells",
                    cell,
                    "the tables of the body have more than " + post.limits().tableCells()
                            + " cells; what follows is left out",
                    "part the table, or show it as a picture or a file");
            throw new HtmlBuffer.Stopped();
        }
    }

    private void note(LinkKind kind, String tag, String attribute, Map<String, String> attributes) {
        if (attributes.containsKey(attribute)) {
            if (!attributes.keySet().iterator().next().equals(attribute)) {
                throw new IllegalStateException(attribute + " must come first in " + attributes.keySet());
            }
            references.add(new ReferenceStart(kind, html.length() + ("<" + tag + " " + attribute + "=\"").length()));
        }
    }

    /** The nodes that are not rendered as commonmark does. */
    private final class Nodes extends CoreHtmlNodeRenderer {

        private boolean saidEscaped;
        private int refusedUrls;

        Nodes(HtmlNodeRendererContext context) {
            super(context);
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(
                    Document.class,
                    org.commonmark.node.Heading.class,
                    Paragraph.class,
                    Link.class,
                    Image.class,
                    HtmlBlock.class,
                    HtmlInline.class,
                    FencedCodeBlock.class,
                    IndentedCodeBlock.class,
                    Alert.class,
                    ExcerptMark.class,
                    HeadingMark.class);
        }

        /** The excerpt is all before a mark; else the first paragraphs; else nothing. */
        @Override
        public void visit(Document document) {
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                startBlock(node);
                context.render(node);
                noteRawBlock();
                if (!marked && opening.takes(node)) {
                    excerptStart = excerptEnd == 0 ? blockStart : excerptStart;
                    excerptEnd = html.length();
                }
            }
            startBlock(document); // footnotes follow
        }

        @Override
        public void visit(Paragraph paragraph) {
            Image image = options.wants(Choice.FIGURES) ? figure(paragraph) : null;
            if (image == null) {
                super.visit(paragraph);
                return;
            }
            String title = image.getTitle();
            image.setTitle(null);
            HtmlWriter out = context.getWriter();
            out.line();
            out.tag("figure");
            out.line();
            visit(image);
            out.line();
            out.tag("figcaption");
            out.text(title);
            out.tag("/figcaption");
            out.line();
            out.tag("/figure");
            out.line();
        }

        /** {@return the picture of a paragraph that has nothing else, if it has a title and may be shown} */
        private @Nullable Image figure(Paragraph paragraph) {
            return paragraph.getFirstChild() instanceof Image image
                            && image.getNext() == null
                            && image.getTitle() != null
                            && !image.getTitle().isBlank()
                            && allowed(LinkKind.IMAGE, image.getDestination()) != null
                    ? image
                    : null;
        }

        private @Nullable String allowed(LinkKind kind, String url) {
            return options.rawHtml() == RawHtml.TRUSTED ? url : UrlPolicy.allowed(kind, url);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof ExcerptMark mark) {
                marked = true;
                excerptStart = 0;
                excerptEnd = html.length();
                excerptClosing = mark.closing();
                if (options.rawHtml() == RawHtml.TRUSTED) {
                    context.getWriter().raw(mark.literal());
                }
            }
        }

        @Override
        public void visit(org.commonmark.node.Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + options.headingShift()));
            super.visit(heading);
        }

        @Override
        public void visit(Link link) {
            String url = checked(LinkKind.LINK, link, link.getDestination());
            if (url == null) {
                visitChildren(link);
            } else {
                link.setDestination(links == null ? url : links.target(url));
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

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof Alert alert) {
                HtmlWriter writer = context.getWriter();
                writer.line();
                writer.tag("div", context.extendAttributes(alert, "div", alert.attributes()));
                writer.line();
                writer.tag("p", Alert.TITLE);
                writer.text(alert.title());
                writer.tag("/p");
                writer.line();
                visitChildren(alert);
                writer.line();
                writer.tag("/div");
                writer.line();
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            CodeInfo info =
                    options.knows(Syntax.CODE_INFO) ? CodeInfo.of(code.getInfo()) : CodeInfo.atBlank(code.getInfo());
            if (!isHighlighted(code, info, code.getLiteral())) {
                super.visit(code);
            }
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            if (!isHighlighted(code, CodeInfo.NONE, code.getLiteral())) {
                super.visit(code);
            }
        }

        /** {@return true if the highlighter had something for the code, and that is written} */
        private boolean isHighlighted(Node node, CodeInfo info, String code) {
            CodeHighlighter highlighter = options.highlighter();
            String highlighted = highlighter == null
                    ? null
                    : highlighter.highlight(info.language(), info.rest(), code).orElse(null);
            if (highlighted == null) {
                return false;
            }
            Map<String, String> attributes =
                    info.language().isEmpty() ? Map.of() : Map.of("class", "language-" + info.language());
            HtmlWriter writer = context.getWriter();
            writer.line();
            writer.tag("pre", context.extendAttributes(node, "pre", Map.of()));
            writer.tag("code", context.extendAttributes(node, "code", attributes));
            writer.raw(highlighted);
            writer.tag("/code");
            writer.tag("/pre");
            writer.line();
            return true;
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

        private boolean isShown(Node node, String literal) {
            if (options.rawHtml() != RawHtml.TRUSTED && ExcerptMark.comment(literal) != null) {
                return false;
            }
            if (options.rawHtml() != RawHtml.ESCAPED) {
                rawHtml.put(html.length(), node);
                return true;
            }
            if (!saidEscaped) {
                saidEscaped = true;
                problems.warning(
                        "html-escaped",
                        node,
                        "the body holds HTML from here on; it is shown as text",
                        "write Markdown, or trust the HTML of these posts");
            }
            return true;
        }
    }
}
