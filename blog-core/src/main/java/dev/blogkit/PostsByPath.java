package dev.blogkit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Posts by the keys of their paths. A blog of many posts makes one at each change, and keeps it: an array takes a quarter of the
 * memory of a {@link HashMap}, and of the time.
 */
final class PostsByPath {

    /** Who chooses paths with one hash fills so many places and no more; the JDK's map, a tree then, takes the others. */
    private static final int FARTHEST = 16;

    private final @Nullable PlacedPost[] places;
    private final Map<String, PlacedPost> others = new HashMap<>();

    /** @param size how many posts there will be */
    PostsByPath(int size) {
        places = new PlacedPost[Integer.highestOneBit(Math.max(1, size)) * 4];
    }

    @Nullable PlacedPost get(String key) {
        int start = start(key);
        for (int i = 0; i < FARTHEST; i++) {
            PlacedPost post = places[(start + i) & (places.length - 1)];
            if (post == null) {
                break;
            }
            if (post.key().equals(key)) {
                return post;
            }
        }
        return others.isEmpty() ? null : others.get(key);
    }

    /** {@return the post that has the path that this one asks for; null if this one has it from now on} */
    @Nullable PlacedPost add(PlacedPost post) {
        PlacedPost first = others.isEmpty() ? null : others.get(post.key());
        if (first != null) {
            return first;
        }
        int start = start(post.key());
        for (int i = 0; i < FARTHEST; i++) {
            int place = (start + i) & (places.length - 1);
            PlacedPost there = places[place];
            if (there == null) {
                places[place] = post;
                return null;
            }
            if (there.key().equals(post.key())) {
                return there;
            }
        }
        others.put(post.key(), post);
        return null;
    }

    /** Adds a post that stands elsewhere than it asks for. */
    void add(String key, PlacedPost post) {
        others.put(key, post);
    }

    private int start(String key) {
        int hash = key.hashCode() * 0x9E3779B9; // names that count up have hashes side by side
        return (hash ^ hash >>> 16) & (places.length - 1);
    }
}
