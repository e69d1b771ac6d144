package dev.blogkit;

import java.util.List;
import java.util.Optional;

/**
 * What loading a folder gave.
 *
 * @param results one for each file that is a post by its name, in the order of the names
 */
public record LoadResult(List<ParseResult> results) {

    /** Copies the list. */
    public LoadResult {
        results = List.copyOf(results);
    }

    /** {@return the posts of all files that gave one, in the order of the names} */
    public List<Post> posts() {
        return results.stream().map(ParseResult::post).flatMap(Optional::stream).toList();
    }

    /** {@return the problems of all files, in the order of the names} */
    public List<Diagnostic> diagnostics() {
        return results.stream().flatMap(result -> result.diagnostics().stream()).toList();
    }
}
