package dev.blogkit.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Tells of template tags in a body, and takes them out where that was asked for: {@link Markdown.Builder#withoutTemplates} lists
 * them. They lie within one paragraph, heading or cell.
 */
final class TemplateSyntax {

    private static final int MOST_SHOWN = 200;

    private final MarkdownOptions options;
    private final List<TemplateSigns.Tag> tags = new ArrayList<>();

    private TemplateSyntax(MarkdownOptions options) {
        this.options = options;
    }

    static void find(Node document, String source, MarkdownOptions options, BodyProblems problems) {
        if (!isPossible(source)) {
            return;
        }
        TemplateSyntax templates = new TemplateSyntax(options);
        templates.collect(document);
        templates.dropWhatIsRaw();
        if (!templates.tags.isEmpty()) {
            boolean removes = options.wants(Choice.WITHOUT_TEMPLATES);
            templates.report(problems, removes);
            if (removes) {
                templates.remove();
            }
        }
    }

    /** Spares most bodies the walk. */
    private static boolean isPossible(String source) {
        return Glance.at(source, '{', "{%#/") || mayHoldModule(source);
    }

    private static boolean mayHoldModule(String source) {
        int start = 0;
        do {
            int line = start;
            while (line < source.length() && source.charAt(line) == ' ') {
                line++;
            }
            if (source.startsWith("import ", line) || source.startsWith("export ", line)) {
                return true;
            }
            start = source.indexOf('\n', line) + 1;
        } while (start > 0);
        return source.indexOf('\r') >= 0; // lines of old files
    }

    private void collect(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                InlineText inline = InlineText.of(paragraph);
                if (paragraph.getParent() instanceof Document && TemplateSigns.isModule(inline.text())) {
                    tags.add(new TemplateSigns.Tag(inline, 0, inline.text().length(), ""));
                } else {
                    add(inline);
                }
            }

            @Override
            public void visit(Heading heading) {
                add(InlineText.of(heading));
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell) {
                    add(InlineText.of(node));
                } else {
                    visitChildren(node);
                }
            }
        });
    }

    private void add(InlineText inline) {
        tags.addAll(TemplateSigns.in(inline, options.excerptMarks()::contains));
    }

    /** What stands between {@code {% raw %}} and {@code {% endraw %}} is shown by the other tool, too. */
    private void dropWhatIsRaw() {
        boolean[] endFollows = new boolean[tags.size() + 1];
        for (int i = tags.size() - 1; i >= 0; i--) {
            endFollows[i] = endFollows[i + 1] || isEnd(tags.get(i));
        }
        boolean raw = false;
        List<TemplateSigns.Tag> kept = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            TemplateSigns.Tag tag = tags.get(i);
            raw &= !isEnd(tag);
            if (!raw) {
                kept.add(tag);
                raw = (tag.name().equals("raw") || tag.name().equals("verbatim")) && endFollows[i];
            }
        }
        tags.clear();
        tags.addAll(kept);
    }

    private static boolean isEnd(TemplateSigns.Tag tag) {
        return tag.name().equals("endraw") || tag.name().equals("endverbatim");
    }

    private void report(BodyProblems problems, boolean removes) {
        TemplateSigns.Tag first = tags.get(0);
        String text = first.text();
        String shown = Problems.shown(
                text.substring(0, Math.min(text.length(), MOST_SHOWN)).strip().replaceAll("\\s+", " "));
        int others = tags.size() - 1;
        String message = others == 0
                ? shown + " is template syntax of another tool, which is not executed; it "
                        + (removes ? "is left out" : "is shown as text")
                : shown + " and " + others + " more are template syntax of another tool, which is not executed; they "
                        + (removes ? "are left out" : "are shown as text");
        Node node = first.inline().nodeAt(first.start());
        problems.info(
                "template-syntax",
                node.getSourceSpans().isEmpty() || !(node instanceof Text literal)
                        ? problems.position(first.inline().block())
                        : problems.position(literal, first.inline().offsetAt(first.start())),
                message,
                removes
                        ? "write in Markdown or HTML what it stands for, if readers need it"
                        : "write in Markdown or HTML what it stands for, or leave such tags out with "
                                + "Markdown.builder().withoutTemplates()");
    }

    private void remove() {
        int i = 0;
        while (i < tags.size()) {
            InlineText inline = tags.get(i).inline();
            BitSet gone = new BitSet();
            while (i < tags.size() && tags.get(i).inline() == inline) {
                gone.set(tags.get(i).start(), tags.get(i).end());
                i++;
            }
            inline.remove(gone);
            dropIfEmpty(inline.block());
        }
    }

    /** A mark of the excerpt that stood beside a tag goes on without the paragraph. */
    private static void dropIfEmpty(Node block) {
        for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
            boolean blank = node instanceof Text text && text.getLiteral().isBlank();
            if (!blank && !(node instanceof ExcerptMark) && !(node instanceof HeadingMark)) {
                return;
            }
        }
        if (block instanceof Block) {
            for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof ExcerptMark) {
                    block.insertBefore(node);
                    break;
                }
            }
            block.unlink();
        }
    }
}
