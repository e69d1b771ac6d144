package dev.blogkit.markdown;

import dev.blogkit.Content;
import dev.blogkit.ContentPart;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Renders one body: one walk gives the HTML, the places of its references, the headings, what parts it has and the excerpt. A body
 * that reaches a limit ends with the last block that fits.
 */
final class BodyHtml {

    private static final Pattern FRAME =
            Pattern.compile("<(?:iframe|video|audio|embed)[\\s/>]", Pattern.CASE_INSENSITIVE);

    private final MarkdownOptions options;
    private final PostBody post;
    private final BodyProblems problems;
    private final RawHtmlSanitizer sanitizer;
    private final HtmlBuffer html;
    private final BodyFacts facts = new BodyFacts();
    private final ExcerptSpan excerpt = new ExcerptSpan();
    private final OpeningText opening;
    private @Nullable HeadingLinks links;

    /** The block of the document that is being written, and where it begins. */
    private @Nullable Node block;

    private int blockStart;

    /** From the first to the last block that holds HTML in its text. */
    private int rawStart = -1;

    private int rawEnd;

    BodyHtml(MarkdownOptions options, PostBody post, BodyProblems problems, RawHtmlSanitizer sanitizer) {
        this.options = options;
        this.post = post;
        this.problems = problems;
        this.sanitizer = sanitizer;
        this.html = new HtmlBuffer(post.limits().htmlLength(post.text().length()));
        this.opening = new OpeningText(options.excerptLength());
    }

    /** {@return a builder that knows all that the walk found, but for the diagnostics} */
    Content.Builder render(Node document) {
        write(document);
        Content.Builder content = content();
        facts.tell(content);
        if (!excerpt.isMarked() && opening.holdsMore()) {
            BodyHtml part = new BodyHtml(options, post, new BodyProblems(post), sanitizer);
            part.links = links;
            part.write(opening.alone());
            if (part.trustsRawHtml()) {
                part.html.close(OpenElements.endTags(part.html.toString()));
            }
            return content.excerpt(part.content().build());
        }
        if (options.rawHtml() == RawHtml.SANITIZED && rawStart >= 0 && excerpt.endsBehind(rawStart)) {
            return content.excerpt(
                    Content.ofHtml(sanitizer.sanitize(excerpt.of(html)).html()));
        }
        if (trustsRawHtml() && excerpt.endsBehind(rawStart)) {
            excerpt.close(html);
        }
        excerpt.tell(content);
        return content;
    }

    private boolean trustsRawHtml() {
        return options.rawHtml() == RawHtml.TRUSTED && rawStart >= 0;
    }

    private void write(Node document) {
        NodeHtml nodes = new NodeHtml(options, post, problems, html, facts, excerpt, document, links);
        links = nodes.links();
        try {
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                startBlock(node);
                node.accept(nodes);
                endBlock();
                if (!excerpt.isMarked() && opening.takes(node)) {
                    excerpt.add(blockStart, html.length());
                }
            }
            startBlock(document);
            nodes.finish();
        } catch (HtmlBuffer.Stopped limit) {
            keepWholeBlocks();
        }
        endBlock();
    }

    private void startBlock(Node node) {
        block = node;
        blockStart = html.length();
        facts.startBlock();
    }

    private void endBlock() {
        if (facts.hasRawHtmlFrom(blockStart)) {
            rawStart = rawStart < 0 ? blockStart : rawStart;
            rawEnd = html.length();
        }
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
        facts.dropBlock(blockStart);
        excerpt.cut(blockStart);
    }

    private Content.Builder content() {
        String all = html.toString();
        if (rawStart < 0) {
            Content.Builder content = Content.builder(all);
            facts.tellReferences(content, 0, all.length(), 0);
            return content;
        }
        String raw = all.substring(rawStart, rawEnd);
        if (options.rawHtml() == RawHtml.TRUSTED) {
            noteFrames(raw);
            return Content.builder(all).findReferences(); // what was left open may change the meaning of all behind it
        }
        String clean = sanitized(raw);
        noteFrames(clean);
        int end = rawStart + clean.length();
        Content.Builder content = Content.builder(all.substring(0, rawStart) + clean + all.substring(rawEnd));
        facts.tellReferences(content, 0, rawStart, 0);
        content.findReferences(rawStart, end);
        facts.tellReferences(content, rawEnd, all.length(), end - rawEnd);
        return content;
    }

    private void noteFrames(String part) {
        if (FRAME.matcher(part).find()) {
            facts.part(ContentPart.FRAMES);
        }
    }

    /** {@return the HTML as it may stand in a page} Only the blocks with HTML in their text, and those between, are looked at. */
    private String sanitized(String raw) {
        RawHtmlSanitizer.Sanitized clean = sanitizer.sanitize(raw);
        for (RawHtmlSanitizer.Removal removal : clean.removals()) {
            problems.warning(
                    "html-removed",
                    facts.originOf(rawStart + removal.offset()),
                    "HTML that may not stand in a page is left out: " + removal.what(),
                    "write Markdown, or trust the HTML of these posts");
        }
        return clean.html();
    }
}
