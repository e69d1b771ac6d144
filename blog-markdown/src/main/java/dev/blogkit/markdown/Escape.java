package dev.blogkit.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * A sign that is meant as it stands, since it was written behind a backslash or as a character reference. Only signs that begin or
 * end something of ours are kept apart from the text around them, so that whoever looks for such in text does not see them.
 */
final class Escape extends CustomNode {

    private static final String SIGNS = "{}[]!%#<>/";
    private static final String SMART_SIGNS = SIGNS + "\"'-.";

    /** The longest has seven digits between {@code #} and the end. */
    private static final int LONGEST_REFERENCE = 8;

    private static final Map<String, Character> NAMES = Map.ofEntries(
            Map.entry("lbrace", '{'),
            Map.entry("lcub", '{'),
            Map.entry("rbrace", '}'),
            Map.entry("rcub", '}'),
            Map.entry("lbrack", '['),
            Map.entry("lsqb", '['),
            Map.entry("rbrack", ']'),
            Map.entry("rsqb", ']'),
            Map.entry("excl", '!'),
            Map.entry("percnt", '%'),
            Map.entry("num", '#'),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("sol", '/'),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("period", '.'));

    private final char sign;

    private Escape(char sign) {
        this.sign = sign;
        appendChild(new Text(String.valueOf(sign)));
    }

    /** {@return the sign} */
    String literal() {
        return String.valueOf(sign);
    }

    /**
     * {@return what has a parser make nodes of this class}
     *
     * @param smart whether signs count that smart punctuation changes
     */
    static InlineContentParserFactory factory(boolean smart) {
        return new Factory(smart ? SMART_SIGNS : SIGNS);
    }

    private static final class Factory implements InlineContentParserFactory {

        private final String signs;

        Factory(String signs) {
            this.signs = signs;
        }

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\', '&');
        }

        @Override
        public InlineContentParser create() {
            return this::parse;
        }

        private ParsedInline parse(InlineParserState state) {
            Scanner scanner = state.scanner();
            char sign;
            if (scanner.next('\\')) {
                sign = scanner.peek();
                scanner.next();
            } else {
                sign = referenced(scanner);
            }
            return sign != Scanner.END && signs.indexOf(sign) >= 0
                    ? ParsedInline.of(new Escape(sign), scanner.position())
                    : ParsedInline.none();
        }

        /** {@return the sign that a reference stands for; {@link Scanner#END} if it is none of those here} */
        private static char referenced(Scanner scanner) {
            scanner.next();
            StringBuilder name = new StringBuilder(LONGEST_REFERENCE);
            while (name.length() <= LONGEST_REFERENCE && scanner.peek() != ';' && scanner.peek() != Scanner.END) {
                name.append(scanner.peek());
                scanner.next();
            }
            if (!scanner.next(';')) {
                return Scanner.END;
            }
            Character sign = name.indexOf("#") == 0 ? numbered(name.substring(1)) : NAMES.get(name.toString());
            return sign == null ? Scanner.END : sign;
        }

        private static @Nullable Character numbered(String number) {
            boolean hex = number.startsWith("x") || number.startsWith("X");
            String digits = hex ? number.substring(1) : number;
            if (digits.length() > (hex ? 6 : 7)) { // CommonMark 0.31.2, section 2.5
                return null;
            }
            int code = 0;
            for (int i = 0; i < digits.length(); i++) {
                char c = digits.charAt(i);
                int digit = c <= 'f' ? Character.digit(c, hex ? 16 : 10) : -1;
                if (digit < 0) {
                    return null;
                }
                code = code * (hex ? 16 : 10) + digit;
            }
            return code > 0 && code <= '~' ? (char) code : null;
        }
    }

    /** Makes text again of the signs that an address may hold, since those are looked for in one text at a time. */
    static void joinAddresses(Node document, String source) {
        if (source.indexOf('\\') < 0 && !Glance.at(source, '&', "#lrepngsqa")) {
            return;
        }
        List<Node> firsts = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (!(node instanceof Escape)) {
                    visitChildren(node);
                } else if (!followsAnother(node)) {
                    firsts.add(node.getPrevious() instanceof Text text ? text : node);
                }
            }
        });
        firsts.forEach(Escape::joinFrom);
    }

    /** There is at most one text between two of them, since commonmark joins neighbours. */
    private static boolean followsAnother(Node escape) {
        Node before = escape.getPrevious();
        return before instanceof Escape || (before instanceof Text && before.getPrevious() instanceof Escape);
    }

    /** Looks at a row of texts and signs, and makes text of the signs in words that hold an address. */
    private static void joinFrom(Node first) {
        List<Node> row = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (Node node = first; node instanceof Text || node instanceof Escape; node = node.getNext()) {
            row.add(node);
            all.append(literal(node));
        }
        List<Node> joined = new ArrayList<>();
        int at = 0;
        int wordEnd = 0;
        boolean address = false;
        for (Node node : row) {
            if (node instanceof Escape && at >= wordEnd) {
                wordEnd = all.indexOf(" ", at) < 0 ? all.length() : all.indexOf(" ", at);
                address = isAddress(all.substring(all.lastIndexOf(" ", at) + 1, wordEnd));
            }
            if (node instanceof Escape && !address) {
                join(joined);
            } else {
                joined.add(node);
            }
            at += literal(node).length();
        }
        join(joined);
    }

    /** Whatever is taken for an address though it is none loses no more than that its signs are apart. */
    private static boolean isAddress(String word) {
        return word.contains("://") || word.contains("@") || word.contains("www.");
    }

    private static String literal(Node node) {
        return node instanceof Escape escape ? escape.literal() : ((Text) node).getLiteral();
    }

    private static void join(List<Node> nodes) {
        if (nodes.size() > 1 || (nodes.size() == 1 && nodes.get(0) instanceof Escape)) {
            StringBuilder literal = new StringBuilder();
            List<SourceSpan> spans = new ArrayList<>();
            for (Node node : nodes) {
                literal.append(literal(node));
                spans.addAll(node.getSourceSpans());
            }
            Text text = new Text(literal.toString());
            text.setSourceSpans(spans);
            nodes.get(0).insertBefore(text);
            nodes.forEach(Node::unlink);
        }
        nodes.clear();
    }
}
