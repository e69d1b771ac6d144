package dev.blogkit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/** The one order of posts: newest first, those without a date last, ties by the name of the source. */
final class PostOrder implements Comparator<Post> {

    private final ZoneId zone;

    PostOrder(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public int compare(Post left, Post right) {
        int byDate = instant(right).compareTo(instant(left));
        return byDate != 0 ? byDate : left.source().compareTo(right.source());
    }

    private Instant instant(Post post) {
        Optional<PostDate> published = post.published();
        return published.isPresent() ? published.get().instant(zone) : Instant.MIN;
    }
}
