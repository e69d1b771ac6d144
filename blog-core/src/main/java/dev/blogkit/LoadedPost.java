package dev.blogkit;

import org.jspecify.annotations.Nullable;

/**
 * What came of one source, kept to be known again.
 *
 * @param stamp of the version that was read; null if it must be read again to know
 */
record LoadedPost(ParseResult result, @Nullable FileStamp stamp) {

    String name() {
        return result.source();
    }
}
