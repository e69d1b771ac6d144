package dev.blogkit.feed;

import dev.blogkit.Diagnostic;
import java.util.List;

/**
 * What became of a feed when it was written. Immutable.
 *
 * @param written how many entries were written
 * @param diagnostics what was left out, entries and fields, with the source or the id of the entry as its source
 */
public record FeedReport(int written, List<Diagnostic> diagnostics) {

    /** Copies the list. */
    public FeedReport {
        diagnostics = List.copyOf(diagnostics);
    }
}
