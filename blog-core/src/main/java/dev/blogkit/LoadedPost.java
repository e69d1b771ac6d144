package dev.blogkit;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What came of one source, kept to be known again.
 *
 * @param stamp of the version that was read; null if it must be read again to know
 */
record LoadedPost(ParseResult result, @Nullable FileStamp stamp) {

    static final Comparator<LoadedPost> BY_NAME = Comparator.comparing(LoadedPost::name);

    /** {@return true if what is found now is the version that was read} */
    boolean isStill(FoundPost found) {
        return stamp != null && stamp.equals(found.stamp());
    }

    String name() {
        return result.source();
    }
}
