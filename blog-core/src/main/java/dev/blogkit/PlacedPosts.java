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
     * {@return these posts of the same site in place of those; this, if they are those} What is here already is taken over.
     *
     * @param given in any order; soonest done in that of the sources
     */
    PlacedPosts with(Collection<Post> given) {
        Post[] sorted = given.toArray(new Post[0]);
        List<String> twice = new ArrayList<>();
        if (!ascend(sorted)) {
            Arrays.sort(sorted, Comparator.comparing(Post::source));
            sorted = unique(sorted, twice);
        }
        PlacedPost[] taken = takenOver(sorted);
        boolean same = Arrays.equals(taken, posts) && twice.equals(leftOut);
        return same ? this : new PlacedPosts(site, taken, List.copyOf(twice));
    }

    /** {@return the sources of posts that are left out, since another post has the same one} */
    List<String> leftOut() {
        return leftOut;
    }

    @Nullable PlacedPost find(String source) {
        int place = BinarySearch.first(posts.length, i -> posts[i].source().compareTo(source) < 0);
        return place < posts.length && posts[place].source().equals(source) ? posts[place] : null;
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
        boolean otherMoment = !before.equals(then);
        int here = 0;
        int there = 0;
        while (here < posts.length || there < next.posts.length) {
            if (here < posts.length && there < next.posts.length && posts[here] == next.posts[there]) {
                PlacedPost post = posts[here];
                boolean was = otherMoment && post.isVisible(before);
                if (otherMoment && was != post.isVisible(then)) {
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

    /**
     * {@return true if the sources ascend, so that each is there once} Two that stand side by side here too are not compared: to
     * read 10,000 names may take longer than all else that a change needs.
     */
    private boolean ascend(Post[] given) {
        int here = 0;
        boolean known = false;
        for (int i = 0; i < given.length; i++) {
            boolean same = here < posts.length && posts[here].isOf(given[i]);
            if (i > 0 && !(same && known) && given[i - 1].source().compareTo(given[i].source()) >= 0) {
                return false;
            }
            here = same ? here + 1 : behind(given[i].source(), here);
            known = same;
        }
        return true;
    }

    /** {@return the place of the first post from a place on whose source comes after this one} */
    private int behind(String source, int start) {
        int place = start;
        while (place < posts.length && posts[place].source().compareTo(source) <= 0) {
            place++;
        }
        return place;
    }

    /** {@return the posts, as they are here or made anew} */
    private PlacedPost[] takenOver(Post[] ascending) {
        PlacedPost[] taken = new PlacedPost[ascending.length];
        int here = 0;
        for (int i = 0; i < taken.length; i++) {
            Post post = ascending[i];
            while (here < posts.length
                    && !posts[here].isOf(post)
                    && posts[here].source().compareTo(post.source()) < 0) {
                here++;
            }
            boolean known = here < posts.length && posts[here].isOf(post);
            taken[i] = known ? posts[here++] : new PlacedPost(post, site);
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
            List<Post> same = Arrays.asList(sorted).subList(start, end);
            // This renders the contents; where there is one post only, it is not asked.
            unique.add(Collections.min(same, Comparator.comparing(PostAsText::of)));
        }
        return unique.toArray(new Post[0]);
    }
}
