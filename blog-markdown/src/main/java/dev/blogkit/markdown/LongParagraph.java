package dev.blogkit.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a paragraph behind its first 500 lines. With each line that begins with another sign than a letter, commonmark copies
 * the list of all lines before it, three times and more; those of this paragraph it does not see. Readers see one paragraph: only
 * marks across that line are text, and no table or underlined heading begins behind it.
 */
final class LongParagraph extends AbstractBlockParser {

    /** The longest of the corpus has 150. So many take half a millisecond, of which the copies are a fifth. */
    static final int MOST_LINES = 500;

    private final Paragraph block = new Paragraph();
    private final SourceLines lines = new SourceLines();

    private LongParagraph() {}

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean canHaveLazyContinuationLines() {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        lines.addLine(line);
    }

    @Override
    public void parseInlines(InlineParser inlines) {
        inlines.parse(lines, block);
        if (block.getPrevious() instanceof Paragraph before) {
            before.appendChild(new SoftLineBreak());
            for (Node child = block.getFirstChild(); child != null; child = block.getFirstChild()) {
                before.appendChild(child);
            }
            for (SourceSpan span : block.getSourceSpans()) {
                before.addSourceSpan(span);
            }
            block.unlink();
        }
    }

    /** Begins the rest. It remembers where the parser is, so each is for one body. */
    static final class Factory extends AbstractBlockParserFactory {

        private static final int LINES_BETWEEN_LOOKS = 32;

        private @Nullable Block paragraph;
        private int linesUntilLook;

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            Block block = matched.getMatchedBlockParser().getBlock();
            if (!(block instanceof Paragraph)) {
                return BlockStart.none();
            }
            if (block != paragraph) {
                paragraph = block;
                linesUntilLook = LINES_BETWEEN_LOOKS;
            }
            if (--linesUntilLook > 0) {
                return BlockStart.none();
            }
            int lines = matched.getParagraphLines().getLines().size();
            if (lines < MOST_LINES) {
                linesUntilLook = LINES_BETWEEN_LOOKS;
                return BlockStart.none();
            }
            int start = state.getNextNonSpaceIndex();
            // Better late than in front of what is no paragraph at all.
            return lines < 2 * MOST_LINES && mayBeBlock(state.getLine().getContent(), start)
                    ? BlockStart.none()
                    : BlockStart.of(new LongParagraph()).atIndex(start);
        }

        private static boolean mayBeBlock(CharSequence line, int start) {
            int at = start;
            while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
                at++;
            }
            String signs = at == start ? "#>-+*=_`~<|:[" : ".)";
            return at < line.length() && signs.indexOf(line.charAt(at)) >= 0;
        }
    }
}
