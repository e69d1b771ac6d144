package dev.blogkit;

/** Finds references in the text that they come from, for those who tell a writer of them. They are asked for in order. */
final class ReferencePlaces {

    /** How many characters are looked at in vain, at most: who writes a long text of such references gets no more places. */
    private static final long MOST_LOOKED_AT = 100_000_000;

    private final String source;
    private final int firstLine;
    private long lookedAt;
    /** Behind the last reference that was found. */
    private int found;
    /** The number of the line that is known, and where it begins. */
    private int line;

    private int lineStart;

    /** @param firstLine the number of the source's first line in its file */
    ReferencePlaces(String source, int firstLine) {
        this.source = source;
        this.firstLine = firstLine;
        this.line = firstLine;
    }

    /** {@return where a reference stands in its file; the start of the source where that cannot be told} */
    SourcePosition of(String target) {
        int index = index(target);
        return index < 0 ? new SourcePosition(firstLine, 1) : position(index);
    }

    private int index(String target) {
        if (target.isEmpty() || lookedAt > MOST_LOOKED_AT) {
            return -1;
        }
        int index = indexFrom(found, target);
        if (index < 0) {
            lookedAt += source.length();
            index = indexFrom(0, target);
        }
        if (index >= found) {
            found = index + 1;
        }
        return index;
    }

    private int indexFrom(int start, String target) {
        int index = source.indexOf(target, start);
        return index >= 0 ? index : source.indexOf(UriText.decode(target), start);
    }

    private SourcePosition position(int index) {
        if (index < lineStart) {
            line = firstLine;
            lineStart = 0;
        }
        for (int i = lineStart; i < index; i++) {
            char c = source.charAt(i);
            if (c == '\n' || (c == '\r' && source.charAt(i + 1) != '\n')) {
                line++;
                lineStart = i + 1;
            }
        }
        return new SourcePosition(line, index - lineStart + 1);
    }
}
