package dev.blogkit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;

/**
 * In which order the posts of a {@link PostList} stand. Posts that are equal in an order stay as they stood before, so that
 * {@code posts.sorted(OLDEST).sorted(WEIGHT)} has those of one weight from the oldest on.
 */
public enum PostOrder {
    /** The order of a blog: newest first, those without a date last, ties by the name of the source. */
    NEWEST,

    /** Oldest first, those without a date last. */
    OLDEST,

    /** The one that was changed last first: by {@link Post#updated} or {@link Post#published}, whichever is later. */
    UPDATED,

    /**
     * By {@link Post#displayTitle} from A to Z, whatever the case, letter by letter in the order of Unicode: where people expect
     * the order of a language, an application sorts a copy of the list with its {@code Collator}. Bodies may have to be rendered,
     * where headers have no title.
     */
    TITLE,

    /** The least {@link Post#weight} first, those without one last. */
    WEIGHT;

    /**
     * {@return the posts in this order; those that are equal in it as they stood}
     *
     * @param byDate the same posts, newest first
     */
    PlacedPost[] sorted(PlacedPost[] posts, PlacedPost[] byDate, ZoneId zone) {
        return switch (this) {
            case NEWEST -> byDate;
            case OLDEST ->
                sorted(
                        posts,
                        post -> post.isDated() ? post.published() : Instant.MAX,
                        Comparator.<Instant>naturalOrder());
            case UPDATED -> sorted(posts, post -> changed(post, zone), Comparator.<Instant>reverseOrder());
            case TITLE ->
                sorted(posts, post -> CaseFold.of(post.post().displayTitle()), Comparator.<String>naturalOrder());
            case WEIGHT ->
                sorted(posts, post -> post.post().weight().orElse(Long.MAX_VALUE), Comparator.<Long>naturalOrder());
        };
    }

    private static Instant changed(PlacedPost post, ZoneId zone) {
        return post.post()
                .updated()
                .map(date -> date.instant(zone))
                .filter(post.published()::isBefore)
                .orElse(post.published());
    }

    private record Keyed<K>(K key, PlacedPost post) {}

    /** Makes the key of each post once, as that may take longer than all comparing. */
    private static <K> PlacedPost[] sorted(
            PlacedPost[] posts, Function<PlacedPost, K> key, Comparator<? super K> order) {
        return Arrays.stream(posts)
                .map(post -> new Keyed<>(key.apply(post), post))
                .sorted(Comparator.comparing(Keyed::key, order))
                .map(Keyed::post)
                .toArray(PlacedPost[]::new);
    }
}
