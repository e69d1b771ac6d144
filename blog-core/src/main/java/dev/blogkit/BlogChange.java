package dev.blogkit;

import java.util.List;

/**
 * That a {@link LiveBlog} shows other posts than before. Immutable.
 *
 * @param before the blog that it showed
 * @param after the blog that it shows
 * @param sources the names of the sources whose posts appeared, went, or were written anew, in their order; never empty. One
 *     whose path alone is another, since the post that had it came or went, is not among them
 */
public record BlogChange(Blog before, Blog after, List<String> sources) {

    /** Copies the list. */
    public BlogChange {
        sources = List.copyOf(sources);
    }
}
