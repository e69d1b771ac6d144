package dev.blogkit;

import java.util.Optional;

/**
 * A post as a part of its series; {@link Blog#series} gives it. The parts stand by their {@link Post#weight}, those without one
 * last, and then from the oldest on.
 *
 * @param series the series, with its name and path; {@link PostGroup#posts()} there has the newest first
 * @param parts the posts of the series, in the order in which they are read
 * @param number which of them the post is, counted from 1
 */
public record SeriesPart(PostGroup series, PostList parts, int number) {

    /** @throws IllegalArgumentException if the number is that of no part */
    public SeriesPart {
        if (number < 1 || number > parts.size()) {
            throw new IllegalArgumentException("part " + number + " must be in 1-" + parts.size());
        }
    }

    static SeriesPart of(PostGroup series, Post post) {
        PostList parts = series.posts().sorted(PostOrder.OLDEST).sorted(PostOrder.WEIGHT);
        return new SeriesPart(series, parts, parts.indexOf(post) + 1);
    }

    /** {@return the post itself} */
    public Post post() {
        return parts.get(number - 1);
    }

    /** {@return the part that is read before this one} */
    public Optional<Post> previous() {
        return number > 1 ? Optional.of(parts.get(number - 2)) : Optional.empty();
    }

    /** {@return the part that is read after this one} */
    public Optional<Post> next() {
        return number < parts.size() ? Optional.of(parts.get(number)) : Optional.empty();
    }
}
