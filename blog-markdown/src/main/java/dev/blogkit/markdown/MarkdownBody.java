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

    private static final int MOST_LINES = 30_000;
    private static final int MOST_LINES_WITH_BARS = 20_000;

    private final MarkdownOptions options;
    private final RawHtmlSanitizer sanitizer;
    private final Autolinks autolinks = new Autolinks();
    private final Parser plain;
    private final Parser locating;

    MarkdownBody(MarkdownOptions options) {
        this.options = options;
        this.sanitizer = new RawHtmlSanitizer(options.frameHosts());
        this.plain = parser(options).build();
        this.locating = parser(options)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
    }

    private static Parser.Builder parser(MarkdownOptions options) {
        Parser.Builder parser = Parser.builder().extensions(extensions(options));
        return options.wants(Choice.SMART_PUNCTUATION) ? SmartPunctuation.prepare(parser) : parser;
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
        if (hasTooManyLines(text)) {
            return asText(post);
        }
        try {
            Content content = render(post, plain);
            // Positions cost time, so only a body with problems is read with them.
            return content.diagnostics().isEmpty() ? content : render(post, locating);
        } catch (RuntimeException refused) {
            LOG.debug("commonmark refused the body of {}", post.source(), refused);
            return asText(post);
        }
    }

    private Content render(PostBody post, Parser parser) {
        BodyProblems problems = new BodyProblems(post);
        Node document = parser.parse(post.text());
        if (options.knows(Syntax.AUTOLINKS)) {
            autolinks.find(document, post.text());
        }
        if (options.knows(Syntax.ALERTS)) {
            Alert.find(document, post.text());
        }
        if (options.knows(Syntax.HEADING_IDS)) {
            HeadingMark.find(document, post.text());
        }
        String topHeading = new TopHeading(post, problems, plain::parse).take(document);
        ExcerptMark.find(document, post.text(), options.excerptMarks());
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

    private static Content asText(PostBody post) {
        Problems problems = new Problems(post.source());
        problems.error(
                "body-unreadable",
                new SourcePosition(post.firstLine(), 1),
                "the body is more than the Markdown reader takes; it is shown as plain text",
                "look for a very long table or paragraph, and put blank lines into it");
        return Content.builder("<pre>" + escaped(post.text()) + "</pre>\n")
                .source(post.text())
                .sourceLine(post.firstLine())
                .parts(Set.of())
                .diagnostics(problems.inOrder(post.text(), post.firstLine()))
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
}
