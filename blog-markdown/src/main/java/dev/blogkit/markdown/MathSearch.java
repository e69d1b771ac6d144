package dev.blogkit.markdown;

import dev.blogkit.ContentPart;

/**
 * Looks for mathematics in the text of blocks as scripts find it in a page, where one of two backslashes is left. Not safe for use
 * by many threads.
 */
final class MathSearch {

    private final boolean possible;
    private final BodyFacts facts;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param source the Markdown, which tells of most bodies that there is none
     * @param facts are told where there is some
     */
    MathSearch(String source, BodyFacts facts) {
        this.facts = facts;
        possible = Glance.at(source, '$', "$")
                || (Glance.at(source, '\\', "\\") && (source.contains("\\\\(") || source.contains("\\\\[")));
    }

    void text(String part) {
        if (possible) {
            text.append(part);
        }
    }

    /** Ends a block, or the text before code: no formula goes on behind it. */
    void end() {
        if (possible) {
            if (holds("$$", "$$") || holds("\\(", "\\)") || holds("\\[", "\\]")) {
                facts.part(ContentPart.MATH);
            }
            text.setLength(0);
        }
    }

    private boolean holds(String open, String close) {
        int start = text.indexOf(open);
        return start >= 0 && text.indexOf(close, start + 2) > start + 2;
    }
}
