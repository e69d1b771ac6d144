package dev.blogkit.markdown;

/**
 * Looks for mathematics in the text of blocks as scripts find it in a page, where one of two backslashes is left. Not safe for use
 * by many threads.
 */
final class MathSearch {

    private final boolean possible;
    private final StringBuilder text = new StringBuilder();
    private boolean found;

    /** @param source the Markdown, which tells of most bodies that there is none */
    MathSearch(String source) {
        possible = Glance.at(source, '$', "$")
                || (Glance.at(source, '\\', "\\") && (source.contains("\\\\(") || source.contains("\\\\[")));
    }

    boolean hasFound() {
        return found;
    }

    void text(String part) {
        if (possible) {
            text.append(part);
        }
    }

    /** Ends a block, or the text before code: no formula goes on behind it. */
    void end() {
        if (possible) {
            found |= holds("$$", "$$") || holds("\\(", "\\)") || holds("\\[", "\\]");
            text.setLength(0);
        }
    }

    private boolean holds(String open, String close) {
        int start = text.indexOf(open);
        return start >= 0 && text.indexOf(close, start + 2) > start + 2;
    }
}
