package dev.blogkit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds references in the text that they come from, for those who tell a writer of them. They are asked for in order. The reader
 * of Markdown could keep the places, at the cost of a fifth of its time for each body; few are ever asked for.
 */
final class ReferencePlaces {

    /** How many characters are looked at, at most: who writes a long text of odd references gets no more places. */
    private static final long MOST_LOOKED_AT = 50_000_000;

    private static final String BEFORE = "(<\"'= \t\r\n";
    private static final String BEHIND = ")>\"' \t\r\n";

    private final String source;
    private final int firstLine;
    private long lookedAt;
    /** Behind the last reference that was found. */
    private int found;
    /** Of references whose addresses stand in a definition, which may be anywhere. */
    private final Map<String, Integer> definitions = new HashMap<>();

    /** Where each line begins; not looked for until a reference is found. */
    private int @Nullable [] lineStarts;

    /** @param firstLine the number of the source's first line in its file */
    ReferencePlaces(String source, int firstLine) {
        this.source = source;
        this.firstLine = firstLine;
    }

    /** {@return where a reference stands in its file; the start of the source where that cannot be told} */
    SourcePosition of(String target) {
        int index = target.isEmpty() ? -1 : index(target, UriText.decode(target));
        return index < 0 ? new SourcePosition(firstLine, 1) : position(index);
    }

    private int index(String target, String decoded) {
        int index = indexFrom(found, target);
        index = index >= 0 || decoded.equals(target) ? index : indexFrom(found, decoded);
        if (index < 0 && found > 0) {
            index = definitions.computeIfAbsent(target, t -> indexFrom(0, t));
        }
        if (index >= found && !isDefinition(index)) {
            found = index + 1;
        }
        return index;
    }

    /** {@return true if a target stands in a definition, which is for references before it, too} */
    private boolean isDefinition(int index) {
        int before = index - 1;
        while (before >= 0 && (source.charAt(before) == '<' || HtmlText.isBlank(source.charAt(before)))) {
            before--;
        }
        return before > 0 && source.startsWith("]:", before - 1);
    }

    /** {@return where a target stands by itself, and is no part of another one and no code} */
    private int indexFrom(int start, String target) {
        int index = lookedAt > MOST_LOOKED_AT ? -1 : source.indexOf(target, start);
        while (index >= 0 && !isWhole(index, index + target.length())) {
            index = source.indexOf(target, index + 1);
        }
        lookedAt += (index < 0 ? source.length() : index) - start;
        return index;
    }

    private boolean isWhole(int start, int end) {
        return (start == 0 || BEFORE.indexOf(source.charAt(start - 1)) >= 0)
                && (end == source.length() || BEHIND.indexOf(source.charAt(end)) >= 0);
    }

    private SourcePosition position(int index) {
        if (lineStarts == null) {
            lineStarts = lineStarts(source);
        }
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found < 0 ? -found - 2 : found;
        return new SourcePosition(firstLine + line, index - lineStarts[line] + 1);
    }

    /** A line ends as Markdown has it (CommonMark 0.31.2, section 2.1). */
    private static int[] lineStarts(String text) {
        IntStream.Builder starts = IntStream.builder();
        starts.add(0);
        boolean returns = text.indexOf('\r') >= 0;
        int next = returns ? 0 : text.indexOf('\n') + 1;
        while (!returns && next > 0) {
            starts.add(next);
            next = text.indexOf('\n', next) + 1;
        }
        for (int i = 0; returns && i < text.length(); i++) {
            boolean pair = text.startsWith("\r\n", i);
            i += pair ? 1 : 0;
            if (pair || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                starts.add(i + 1);
            }
        }
        return starts.build().toArray();
    }
}
