package dev.blogkit.markdown;

import dev.blogkit.Tag;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The tags that a parser met last, so that a thousand posts on one subject hold one tag. It holds so many and no more; of two whose
 * places are the same the later one stays. Safe for use by many threads.
 */
final class SharedTags {

    private static final int PLACES = 1024;

    private final AtomicReferenceArray<Tag> met = new AtomicReferenceArray<>(PLACES);

    /** {@return the tag of this name, spelled exactly so} */
    Tag of(String name) {
        int place = Math.floorMod(name.hashCode(), PLACES);
        Tag known = met.get(place);
        if (known != null && known.name().equals(name)) {
            return known;
        }
        Tag tag = new Tag(name);
        met.set(place, tag);
        return tag;
    }
}
