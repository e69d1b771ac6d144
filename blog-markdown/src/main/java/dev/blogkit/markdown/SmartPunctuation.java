package dev.blogkit.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.text.Characters;

/**
 * Makes curly quotes, dashes and ellipses of what a keyboard has, by the rules of cmark's option {@code smart}. Code, addresses,
 * HTML, formulas and characters that are escaped stay. It works on one paragraph, heading or cell at a time, whose text it lays out with
 * the marks between, since a quote goes by the characters around it.
 */
final class SmartPunctuation {

    /** Between pieces of text that no formula spans. */
    private static final char BARRIER = '\0';

    private static final List<List<String>> FORMULAS =
            List.of(List.of("$$", "$$"), List.of("\\(", "\\)"), List.of("\\[", "\\]"));

    private final StringBuilder all = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final BitSet formulas = new BitSet();
    private final CodeTags code = new CodeTags();
    private final Deque<Integer> openSingle = new ArrayDeque<>();
    private final Deque<Integer> openDouble = new ArrayDeque<>();

    private SmartPunctuation() {}

    /** Text from a place on; without one, the start or the end of what quotes are in or out of. */
    private record Part(int start, Kind kind, Text text) {}

    private enum Kind {
        TEXT,
        START,
        START_OF_LINK,
        END
    }

    static void apply(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                new SmartPunctuation().change(paragraph);
            }

            @Override
            public void visit(Heading heading) {
                new SmartPunctuation().change(heading);
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell) {
                    new SmartPunctuation().change(node);
                } else {
                    visitChildren(node);
                }
            }
        });
    }

    private void change(Node block) {
        all.append('\n');
        addChildren(block);
        all.append('\n');
        findFormulas();
        curlQuotes();
        for (Part part : parts) {
            if (part.kind == Kind.TEXT) {
                part.text.setLiteral(withDashes(
                        part.start, part.start + part.text.getLiteral().length()));
            }
        }
    }

    private void addChildren(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                if (!code.areOpen()) {
                    parts.add(new Part(all.length(), Kind.TEXT, text));
                }
                all.append(text.getLiteral());
            } else if (node instanceof Escape escape) {
                all.append(escape.literal());
            } else if (node instanceof Link link && isAddress(link)) {
                all.append(link.getDestination());
            } else if (node instanceof Link || node instanceof Image) {
                addScope(node, Kind.START_OF_LINK, '[', ')');
            } else if (node instanceof HtmlInline html) {
                code.see(html);
                all.append('[').append(BARRIER).append(']');
            } else if (node instanceof Code || node instanceof FootnoteReference) {
                all.append('[').append(BARRIER).append(']');
            } else if (node.getFirstChild() != null) {
                addScope(node, Kind.START, '*', '*');
            } else {
                all.append('\n'); // the end of a line, or a mark
            }
        }
    }

    /** Finds formulas as {@link MathSearch} does, all of them. */
    private void findFormulas() {
        if (all.indexOf("$$") < 0 && all.indexOf("\\") < 0) {
            return;
        }
        int start = 0;
        while (start < all.length()) {
            int end = all.indexOf(String.valueOf(BARRIER), start);
            end = end < 0 ? all.length() : end;
            findFormulas(start, all.substring(start, end));
            start = end + 1;
        }
    }

    private void findFormulas(int start, String piece) {
        List<List<String>> possible = new ArrayList<>(FORMULAS);
        int i = 0;
        while (i < piece.length()) {
            int end = -1;
            for (List<String> signs : List.copyOf(possible)) {
                if (end < 0 && piece.startsWith(signs.get(0), i)) {
                    end = piece.indexOf(signs.get(1), i + 2);
                    if (end < 0) {
                        possible.remove(signs);
                    }
                }
            }
            if (end >= 0) {
                formulas.set(start + i, start + end + 2);
            }
            i = end < 0 ? i + 1 : end + 2;
        }
    }

    private void addScope(Node node, Kind kind, char before, char after) {
        all.append(before);
        parts.add(new Part(all.length(), kind, new Text("")));
        addChildren(node);
        parts.add(new Part(all.length(), Kind.END, new Text("")));
        all.append(after);
    }

    private static boolean isAddress(Link link) {
        return link.getFirstChild() instanceof Text text
                && text.getNext() == null
                && link.getDestination().endsWith(text.getLiteral());
    }

    /** What stands in a link has no partner outside; what is left open in an emphasis has none behind it. */
    private void curlQuotes() {
        Deque<int[]> scopes = new ArrayDeque<>();
        int least = 0;
        for (Part part : parts) {
            switch (part.kind) {
                case TEXT -> {
                    int end = part.start + part.text.getLiteral().length();
                    for (int i = part.start; i < end; i++) {
                        if (formulas.get(i)) {
                            continue;
                        }
                        if (all.charAt(i) == '"') {
                            curl(i, openDouble, least, '\u201C', '\u201D');
                        } else if (all.charAt(i) == '\'') {
                            curl(i, openSingle, least, '\u2018', '\u2019');
                        }
                    }
                }
                case START, START_OF_LINK -> {
                    scopes.push(new int[] {part.start, least});
                    least = part.kind == Kind.START ? least : part.start;
                }
                case END -> {
                    int[] scope = scopes.pop();
                    least = scope[1];
                    dropFrom(scope[0], openSingle);
                    dropFrom(scope[0], openDouble);
                }
            }
        }
    }

    private static void dropFrom(int start, Deque<Integer> open) {
        while (!open.isEmpty() && open.peek() >= start) {
            open.pop();
        }
    }

    private void curl(int i, Deque<Integer> open, int least, char left, char right) {
        int before = all.codePointBefore(i);
        int after = all.codePointAt(i + 1);
        boolean leftFlanking = isFlanking(after, before);
        boolean closes = isFlanking(before, after);
        boolean opens = leftFlanking && (!closes || before == '(' || before == '[') && before != ']' && before != ')';
        if (closes && !open.isEmpty() && open.peek() >= least) {
            all.setCharAt(open.pop(), left);
        }
        all.setCharAt(i, closes || right == '\u2019' ? right : left); // a lone single one is an apostrophe
        if (opens) {
            open.push(i);
        }
    }

    /** {@return true if a mark belongs to the character on the one side} (CommonMark 0.31.2, section 6.2). */
    private static boolean isFlanking(int near, int far) {
        return !Characters.isWhitespaceCodePoint(near)
                && (!isPunctuation(near) || Characters.isWhitespaceCodePoint(far) || isPunctuation(far));
    }

    /** Quotes that were curled are punctuation as they were before. */
    private static boolean isPunctuation(int c) {
        return Characters.isPunctuationCodePoint(c);
    }

    private String withDashes(int start, int end) {
        StringBuilder changed = new StringBuilder(end - start);
        int i = start;
        while (i < end) {
            char c = all.charAt(i);
            int next = i + 1;
            while (c == '-' && next < end && all.charAt(next) == '-') {
                next++;
            }
            if (formulas.get(i)) {
                changed.append(all, i, next);
            } else if (c == '-') {
                changed.append(dashes(next - i));
            } else if (c == '.' && i + 3 <= end && all.charAt(i + 1) == '.' && all.charAt(i + 2) == '.') {
                changed.append('\u2026');
                next = i + 3;
            } else {
                changed.append(c);
            }
            i = next;
        }
        return changed.toString();
    }

    /** Of one kind if that is possible, and otherwise as many em dashes as are followed by one or two en dashes. */
    private static String dashes(int hyphens) {
        if (hyphens == 1) {
            return "-";
        }
        int en = hyphens % 3 == 0 ? 0 : hyphens % 2 == 0 ? hyphens / 2 : hyphens % 3 == 2 ? 1 : 2;
        return "\u2014".repeat((hyphens - 2 * en) / 3) + "\u2013".repeat(en);
    }
}
