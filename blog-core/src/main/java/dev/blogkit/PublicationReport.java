package dev.blogkit;

import java.util.List;

/**
 * What became of the files of a {@link Publication}. Paths are those below its folder, with {@code /} between their parts and
 * none in front.
 *
 * @param written the files that are new or have new content, in the order in which they were put in their places
 * @param unchanged the files that had their content already and were left as they are, in the order in which they were asked for
 * @param stale the files in the folder that this run was not asked for and that are still there, in the order of their names
 * @param removed the stale files that were removed, in the order of their names
 * @param diagnostics what was refused or went wrong, in the order in which it did
 */
public record PublicationReport(
        List<String> written,
        List<String> unchanged,
        List<String> stale,
        List<String> removed,
        List<Diagnostic> diagnostics) {

    /** Copies the lists. */
    public PublicationReport {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        stale = List.copyOf(stale);
        removed = List.copyOf(removed);
        diagnostics = List.copyOf(diagnostics);
    }
}
