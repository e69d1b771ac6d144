package dev.blogkit.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
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
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.Characters;

/**
 * Makes curly quotes, dashes and ellipses of what a keyboard has, by the rules of cmark's option {@code smart}. Code, addresses,
 * HTML and characters behind a backslash stay. It works on one paragraph, heading or cell at a time, whose text it lays out with
 * the marks between, since a quote goes by the characters around it.
 */
final class SmartPunctuation {

    private static final String ESCAPABLE = "\"'-.";

    private final StringBuilder all = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final List<Node> escapes = new ArrayList<>();
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

    /** {@return the parser, which keeps characters behind a backslash apart from others as {@link #apply} needs it} */
    static Parser.Builder prepare(Parser.Builder parser) {
        return parser.customInlineContentParserFactory(new Escapes());
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
        curlQuotes();
        for (Part part : parts) {
            if (part.kind == Kind.TEXT) {
                int length = part.text.getLiteral().length();
                part.text.setLiteral(withDashes(all.substring(part.start, part.start + length)));
            }
        }
        for (Node escape : escapes) {
            escape.insertBefore(escape.getFirstChild());
            escape.unlink();
        }
    }

    private void addChildren(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                parts.add(new Part(all.length(), Kind.TEXT, text));
                all.append(text.getLiteral());
            } else if (node instanceof Escape) {
                escapes.add(node);
                all.append(((Text) node.getFirstChild()).getLiteral());
            } else if (node instanceof Link link && isAddress(link)) {
                all.append(link.getDestination());
            } else if (node instanceof Link || node instanceof Image) {
                addScope(node, Kind.START_OF_LINK, '[', ')');
            } else if (node instanceof Code || node instanceof HtmlInline || node instanceof FootnoteReference) {
                all.append("[]");
            } else if (node.getFirstChild() != null) {
                addScope(node, Kind.START, '*', '*');
            } else {
                all.append('\n'); // the end of a line, or a mark
            }
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

    private static String withDashes(String text) {
        StringBuilder changed = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            while (c == '-' && end < text.length() && text.charAt(end) == '-') {
                end++;
            }
            if (c == '-') {
                changed.append(dashes(end - i));
            } else if (text.startsWith("...", i)) {
                changed.append('\u2026');
                end = i + 3;
            } else {
                changed.append(c);
            }
            i = end;
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

    /** A character that is meant as it stands, with its text inside; others merge with the text around. */
    private static final class Escape extends CustomNode {}

    private static final class Escapes implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\');
        }

        @Override
        public InlineContentParser create() {
            return state -> {
                Scanner scanner = state.scanner();
                scanner.next();
                char c = scanner.peek();
                if (ESCAPABLE.indexOf(c) < 0) {
                    return ParsedInline.none();
                }
                scanner.next();
                Escape escape = new Escape();
                escape.appendChild(new Text(String.valueOf(c)));
                return ParsedInline.of(escape, scanner.position());
            };
        }
    }
}
