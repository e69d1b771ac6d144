package dev.blogkit.markdown;

import java.util.function.Function;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Finds the heading that stands for the title of a body, and takes it out where it would be shown twice. */
final class TopHeading {

    private final PostBody post;
    private final BodyProblems problems;
    private final Function<String, Node> parser;

    TopHeading(PostBody post, BodyProblems problems, Function<String, Node> parser) {
        this.post = post;
        this.problems = problems;
        this.parser = parser;
    }

    /** Pages show the title above the content, so a first heading that is the title would be there twice. */
    @Nullable String take(Node document) {
        if (post.profile().title() == Profile.TitleRule.BLOT) {
            return takeHighest(document);
        }
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                String text = PlainText.of(heading);
                if (text.isBlank()) {
                    continue;
                }
                boolean first = firstShown(document) == heading;
                if (leaves(heading, first && isTitle(text))) {
                    heading.unlink();
                } else if (first) {
                    reportTwoTitles(heading, text);
                }
                return text;
            }
        }
        return null;
    }

    /** One of the two has a slip of the pen, and a page shows the title above the heading. */
    private void reportTwoTitles(Node node, String heading) {
        String title = post.title().orElse(null);
        boolean stays = post.profile().titleHeading() == Profile.TitleHeading.DROP_IF_SAME;
        if (stays && title != null && Spelling.isNearly(folded(title), folded(heading))) {
            problems.warning(
                    "title-twice",
                    node,
                    "the heading '" + heading + "' is nearly the title '" + title + "'; a page shows both",
                    "write both alike, and the heading leaves the content");
        }
    }

    private boolean leaves(Heading heading, boolean same) {
        return switch (post.profile().titleHeading()) {
            case KEEP -> false;
            case DROP_IF_SAME -> same;
            case DROP -> heading.getLevel() == 1;
        };
    }

    /** Blot looks at the first three blocks, and at the first three in each of them. */
    private @Nullable String takeHighest(Node document) {
        Heading highest = highest(document, null, 0);
        if (highest == null) {
            return null;
        }
        String text = PlainText.of(highest);
        if (leaves(highest, firstShown(document) == highest && isTitle(text))) {
            highest.unlink();
        }
        return text;
    }

    private @Nullable Heading highest(Node parent, @Nullable Heading best, int depth) {
        Node node = parent.getFirstChild();
        for (int i = 0; i < 3 && node != null && depth < 10; i++, node = node.getNext()) {
            if (node instanceof Heading heading
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
        while (node != null && showsNothing(node)) {
            node = node.getNext();
        }
        return node;
    }

    private static boolean showsNothing(Node node) {
        return node instanceof HtmlBlock block
                ? ExcerptMark.comment(block.getLiteral()) != null
                : node instanceof Heading && node.getFirstChild() == null;
    }

    /** A title may hold marks, as in {@code About `var`}, which the text of the heading does not show. */
    private boolean isTitle(String heading) {
        String title = post.title().orElse(null);
        return title == null
                || title.isBlank()
                || folded(title).equals(folded(heading))
                || folded(PlainText.of(parser.apply(title))).equals(folded(heading));
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
