package dev.blogkit.markdown;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/**
 * The ids of a post that its author wrote.
 *
 * @param ofHeadings those at the ends of headings, without a prefix
 * @param inHtml those of HTML in the text; there may be more than a browser finds, but for comments
 */
record TakenIds(Set<String> ofHeadings, Set<String> inHtml) {

    private static final String VALUE = "\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=<>`]++))";
    private static final Pattern ID = Pattern.compile("[\\s\"'/]id" + VALUE, Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("<a\\s(?:[^<>]*[\\s\"'/])?name" + VALUE, Pattern.CASE_INSENSITIVE);
    /** A character by its number, with or without the {@code ;} that browsers can do without. */
    private static final Pattern NUMBERED = Pattern.compile("&#(?:[xX]0*+([0-9a-fA-F]{1,6})|0*+([0-9]{1,7}));?");

    static final TakenIds NONE = new TakenIds(Set.of(), Set.of());

    /** @param shown whether HTML in the text is shown as that, so that its ids are some */
    static TakenIds of(Node document, String source, boolean shown) {
        if (!HeadingMark.mayBeIn(source) && !(shown && mayHoldAttributes(source))) {
            return NONE;
        }
        Finder finder = new Finder(shown);
        document.accept(finder);
        return new TakenIds(finder.ofHeadings, finder.inHtml);
    }

    /** Few bodies do, and the others need no walk. */
    private static boolean mayHoldAttributes(String source) {
        return source.indexOf('<') >= 0 && (mayHold(source, "id") || mayHold(source, "name"));
    }

    /** Between name and {@code =} may be blanks, and at the start of a line what makes it one of a quote. */
    private static boolean mayHold(String source, String name) {
        for (int i = source.indexOf('='); i >= 0; i = source.indexOf('=', i + 1)) {
            int end = i;
            while (end > 0 && (source.charAt(end - 1) <= ' ' || source.charAt(end - 1) == '>')) {
                end--;
            }
            if (source.regionMatches(true, end - name.length(), name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private static final class Finder extends AbstractVisitor {

        private final Set<String> ofHeadings = new HashSet<>();
        private final Set<String> inHtml = new HashSet<>();
        private final boolean shown;

        Finder(boolean shown) {
            this.shown = shown;
        }

        @Override
        public void visit(Heading heading) {
            String id = HeadingMark.idOf(heading);
            if (id != null) {
                ofHeadings.add(id);
            }
            visitChildren(heading);
        }

        @Override
        public void visit(HtmlBlock block) {
            look(block.getLiteral());
        }

        @Override
        public void visit(HtmlInline inline) {
            look(inline.getLiteral());
        }

        private void look(String html) {
            if (shown && ExcerptMark.comment(html) == null) {
                look(ID.matcher(html));
                look(NAME.matcher(html));
            }
        }

        private void look(Matcher attribute) {
            while (attribute.find()) {
                for (int group = 1; group <= 3; group++) {
                    String id = attribute.group(group);
                    if (id != null) {
                        inHtml.add(decoded(id));
                    }
                }
            }
        }

        /** Names of characters stay: an id hardly has one. */
        private static String decoded(String id) {
            return id.indexOf('&') < 0 ? id : NUMBERED.matcher(id).replaceAll(Finder::character);
        }

        private static String character(MatchResult reference) {
            String hex = reference.group(1);
            int c = hex == null ? Integer.parseInt(reference.group(2)) : Integer.parseInt(hex, 16);
            return Character.isValidCodePoint(c) ? Matcher.quoteReplacement(Character.toString(c)) : "\uFFFD";
        }
    }
}
