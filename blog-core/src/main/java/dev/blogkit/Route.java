package dev.blogkit;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request for a path of a {@link Blog} means: one of its posts, here or elsewhere. Immutable. */
public final class Route {

    private final Post post;
    private final @Nullable URI redirect;

    Route(Post post, @Nullable URI redirect) {
        this.post = post;
        this.redirect = redirect;
    }

    /** {@return the post that is meant} */
    public Post post() {
        return post;
    }

    /**
     * {@return the post's absolute address, where the request was not for its own path: to be answered with status 301 (RFC 9110,
     * section 15.4.2) and this as {@code Location}; empty where the post itself is the answer} It is made of the site's base and
     * the path of a post that this blog shows, and is ASCII without control characters whatever the request was.
     */
    public Optional<URI> redirect() {
        return Optional.ofNullable(redirect);
    }

    /** {@return the name of the post's source, and where the request is led to} */
    @Override
    public String toString() {
        return post.source() + redirect().map(address -> " at " + address).orElse("");
    }
}
