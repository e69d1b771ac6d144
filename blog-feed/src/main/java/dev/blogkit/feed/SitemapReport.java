package dev.blogkit.feed;

import dev.blogkit.Diagnostic;
import java.util.List;

/**
 * What became of a sitemap when it was written. Immutable.
 *
 * @param written how many addresses were written
 * @param diagnostics what was left out, with the name of the post as the source, or else the address
 */
public record SitemapReport(long written, List<Diagnostic> diagnostics) {

    /** Copies the list. */
    public SitemapReport {
        diagnostics = List.copyOf(diagnostics);
    }
}
