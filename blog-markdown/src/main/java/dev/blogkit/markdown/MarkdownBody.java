package dev.blogkit.markdown;

import dev.blogkit.Content;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parses bodies with commonmark, and says what is shown where that refuses. Immutable. */
final class MarkdownBody {

    private static final Logger LOG = LoggerFactory.getLogger(MarkdownBody.class);

    private final MarkdownOptions options;
    private final RawHtmlSanitizer sanitizer;
    private final Autolinks autolinks = new Autolinks();
    private final Parser plain;
    private final Parser locating;

    MarkdownBody(MarkdownOptions options) {
        this.options = options;
        this.sanitizer = new RawHtmlSanitizer(options.frameHosts());
        this.plain = parser(IncludeSourceSpans.NONE).build();
        this.locating = parser(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    }

    private Parser.Builder parser(IncludeSourceSpans spans) {
        return Parser.builder()
                .extensions(extensions(options))
                .includeSourceSpans(spans)
                .customInlineContentParserFactory(Escape.factory(options.wants(Choice.SMART_PUNCTUATION)));
    }

    private Parser forLongParagraphs(IncludeSourceSpans spans) {
        return parser(spans)
                .customBlockParserFactory(new LongParagraph.Factory())
                .build();
    }

    private static List<Extension> extensions(MarkdownOptions options) {
        List<Extension> extensions = new ArrayList<>();
        if (options.knows(Syntax.TABLES)) {
            extensions.add(TablesExtension.create());
        }
        if (options.knows(Syntax.STRIKETHROUGH)) {
            extensions.add(StrikethroughExtension.create());
        }
        if (options.knows(Syntax.TASK_LISTS)) {
            extensions.add(TaskListItemsExtension.create());
        }
        if (options.knows(Syntax.FOOTNOTES)) {
            extensions.add(FootnotesExtension.create());
        }
        return List.copyOf(extensions);
    }

    Content render(PostBody post) {
        String text = post.text();
        BodyLimits limits = BodyLimits.of(text);
        BodyLimits.Excess excess = limits.excess();
        if (excess != null) {
            return asText(post, excess);
        }
        boolean longParagraph = limits.mayHaveLongParagraph();
        try {
            Content content = render(post, longParagraph ? forLongParagraphs(IncludeSourceSpans.NONE) : plain);
            if (content.diagnostics().isEmpty()) {
                return content;
            }
            // Positions cost time, so only a body with problems is read with them.
            return render(post, longParagraph ? forLongParagraphs(IncludeSourceSpans.BLOCKS_AND_INLINES) : locating);
        } catch (RuntimeException refused) {
            LOG.debug("commonmark refused the body of {}", post.source(), refused);
            return asText(post, BodyLimits.REFUSED);
        }
    }

    private Content render(PostBody post, Parser parser) {
        BodyProblems problems = new BodyProblems(post);
        Node document = parser.parse(post.text());
        if (options.knows(Syntax.AUTOLINKS)) {
            Escape.joinAddresses(document, post.text());
            autolinks.find(document, post.text());
        }
        if (options.knows(Syntax.ALERTS)) {
            Alert.find(document, post.text());
        }
        if (options.knows(Syntax.HEADING_IDS)) {
            HeadingMark.find(document, post.text());
        }
        String topHeading = new TopHeading(post, problems, plain::parse).take(document);
        ExcerptMark.find(document, post.text(), options);
        TemplateSyntax.find(document, post.text(), options, problems);
        if (options.wants(Choice.SMART_PUNCTUATION)) {
            SmartPunctuation.apply(document);
        }
        return new BodyHtml(options, post, problems, sanitizer)
                .render(document)
                .source(post.text())
                .sourceLine(post.firstLine())
                .topHeading(topHeading)
                .diagnostics(problems.inOrder())
                .build();
    }

    private static Content asText(PostBody post, BodyLimits.Excess excess) {
        Problems problems = new Problems(post.source());
        problems.error(
                "body-unreadable",
                new SourcePosition(post.firstLine() + excess.line() - 1, 1),
                excess.what() + "; it is shown as plain text",
                excess.hint());
        return Content.builder("<pre>" + escaped(post.text()) + "</pre>\n")
                .source(post.text())
                .sourceLine(post.firstLine())
                .parts(Set.of())
                .diagnostics(problems.inOrder(post.text(), post.firstLine()))
                .build();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
