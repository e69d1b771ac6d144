package dev.blogkit;

import java.time.Instant;
import java.util.Comparator;

/** The one order of posts: newest first, those without a date last, ties by the name of the source. */
final class PostOrder implements Comparator<PlacedPost> {

    private final Site site;

    PostOrder(Site site) {
        this.site = site;
    }

    @Override
    public int compare(PlacedPost left, PlacedPost right) {
        int byDate = right.published().compareTo(left.published());
        return byDate != 0 ? byDate : left.source().compareTo(right.source());
    }

    /** {@return the place of a post with this date and source among posts in this order; -1 if there is none} */
    int find(PlacedPost[] posts, Post post) {
        Instant published = PlacedPost.published(post, site);
        int low = 0;
        int high = posts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int byDate = published.compareTo(posts[middle].published());
            int order = byDate != 0 ? byDate : posts[middle].source().compareTo(post.source());
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
