package dev.blogkit;

import java.time.Instant;
import java.util.Comparator;

/** The order of a blog: newest first, those without a date last, ties by the name of the source. */
final class NewestFirst implements Comparator<PlacedPost> {

    private final Site site;

    NewestFirst(Site site) {
        this.site = site;
    }

    @Override
    public int compare(PlacedPost left, PlacedPost right) {
        return compare(left, right.published(), right.source());
    }

    private static int compare(PlacedPost post, Instant published, String source) {
        int byDate = published.compareTo(post.published());
        return byDate != 0 ? byDate : post.source().compareTo(source);
    }

    Site site() {
        return site;
    }

    /** {@return the place of a post with this date and source among posts in this order; -1 if there is none} */
    int find(PlacedPost[] posts, Post post) {
        Instant published = PlacedPost.published(post, site);
        String source = post.source();
        int place = BinarySearch.first(posts.length, i -> compare(posts[i], published, source) < 0);
        return place < posts.length && compare(posts[place], published, source) == 0 ? place : -1;
    }
}
