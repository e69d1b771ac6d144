package dev.blogkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The posts of a blog, those too that nobody sees: one for each source, in the order of the sources. Immutable. */
final class PlacedPosts {

    private final Site site;
    private final PlacedPost[] posts;
    private final List<String> leftOut;

    private PlacedPosts(Site site, PlacedPost[] posts, List<String> leftOut) {
        this.site = site;
        this.posts = posts;
        this.leftOut = leftOut;
    }

    static PlacedPosts none(Site site) {
        return new PlacedPosts(site, new PlacedPost[0], List.of());
    }

    /**
     * {@return these posts of the same site in place of those} What is here already is taken over.
     *
     * @param given in any order; soonest done in that of the sources
     */
    PlacedPosts with(Collection<Post> given) {
        Post[] sorted = given.toArray(new Post[0]);
        PlacedPost[] taken = takenOver(sorted);
        if (taken != null) {
            return new PlacedPosts(site, taken, List.of());
        }
        Arrays.sort(sorted, Comparator.comparing(Post::source));
        List<String> twice = new ArrayList<>();
        PlacedPost[] unique = takenOver(unique(sorted, twice));
        if (unique == null) {
            throw new IllegalStateException("the posts were sorted by another thread at the same time");
        }
        return new PlacedPosts(site, unique, List.copyOf(twice));
    }

    /** {@return the sources of posts that are left out, since another post has the same one} */
    List<String> leftOut() {
        return leftOut;
    }

    @Nullable PlacedPost find(String source) {
        int low = 0;
        int high = posts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = posts[middle].source().compareTo(source);
            if (order == 0) {
                return posts[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** {@return those that can be seen, in the order of the sources} */
    List<PlacedPost> visible(Instant instant) {
        List<PlacedPost> visible = new ArrayList<>(posts.length);
        for (PlacedPost post : posts) {
            if (post.isVisible(instant)) {
                visible.add(post);
            }
        }
        return visible;
    }

    /** {@return the names of all sources} */
    List<String> sources() {
        return Arrays.stream(posts).map(PlacedPost::source).toList();
    }

    /** {@return the first moment after this one at which other posts can be seen; null if there is none} */
    @Nullable Instant nextChange(Instant instant) {
        Instant first = null;
        for (PlacedPost post : posts) {
            Instant next = post.nextChange(instant);
            if (next != null && (first == null || next.isBefore(first))) {
                first = next;
            }
        }
        return first;
    }

    /**
     * Tells what can be seen then, and could not be seen before, and the other way round.
     *
     * @param gone hears of the posts from here that can be seen no longer
     * @param come hears of the posts from there that could not be seen
     */
    void compare(Instant before, PlacedPosts next, Instant then, Consumer<PlacedPost> gone, Consumer<PlacedPost> come) {
        int here = 0;
        int there = 0;
        while (here < posts.length || there < next.posts.length) {
            if (here < posts.length && there < next.posts.length && posts[here] == next.posts[there]) {
                PlacedPost post = posts[here];
                boolean was = post.isVisible(before);
                if (was != post.isVisible(then)) {
                    (was ? gone : come).accept(post);
                }
                here++;
                there++;
            } else if (there == next.posts.length
                    || (here < posts.length && posts[here].source().compareTo(next.posts[there].source()) <= 0)) {
                if (posts[here].isVisible(before)) {
                    gone.accept(posts[here]);
                }
                here++;
            } else {
                if (next.posts[there].isVisible(then)) {
                    come.accept(next.posts[there]);
                }
                there++;
            }
        }
    }

    /** {@return the posts, as they are here or made anew; null if they are not in the order of their sources, each once} */
    private PlacedPost @Nullable [] takenOver(Post[] given) {
        @Nullable PlacedPost[] known = new PlacedPost[given.length];
        int here = 0;
        for (int i = 0; i < given.length; i++) {
            // Both lists are in one order, and nearly the same: most names need not be compared.
            boolean next = here < posts.length && posts[here].isOf(given[i]);
            boolean compared = next && (i == 0 || known[i - 1] != null);
            if (!compared && i > 0 && given[i - 1].source().compareTo(given[i].source()) >= 0) {
                return null;
            }
            while (!next && here < posts.length && posts[here].source().compareTo(given[i].source()) < 0) {
                here++;
            }
            if (here < posts.length && posts[here].isOf(given[i])) {
                known[i] = posts[here++];
            }
        }
        PlacedPost[] taken = new PlacedPost[given.length];
        for (int i = 0; i < given.length; i++) {
            PlacedPost post = known[i];
            taken[i] = post != null ? post : new PlacedPost(given[i], site);
        }
        return taken;
    }

    /** {@return one post for each source; of two always the same one, in whatever order they came} */
    private static Post[] unique(Post[] sorted, List<String> leftOut) {
        List<Post> unique = new ArrayList<>(sorted.length);
        for (int start = 0, end; start < sorted.length; start = end) {
            String source = sorted[start].source();
            for (end = start + 1; end < sorted.length && sorted[end].source().equals(source); end++) {
                leftOut.add(source);
            }
            // This renders the contents; where there is one post only, it is not asked.
            unique.add(
                    Collections.min(Arrays.asList(sorted).subList(start, end), Comparator.comparing(Post::everything)));
        }
        return unique.toArray(new Post[0]);
    }
}
