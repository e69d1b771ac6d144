package dev.blogkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post with all that follows from it and its site alone: when it can be seen, where it wants to stand, what is wrong with it.
 * A blog takes it over from the one before. Immutable.
 */
final class PlacedPost {

    private final Post post;
    private final Instant published;
    private final @Nullable Instant expires;
    private final boolean hidden;
    private final Post.@Nullable Kind list;
    private final String path;
    private final String key;
    private final List<Diagnostic> problems;

    PlacedPost(Post post, Site site) {
        List<Diagnostic> found = new ArrayList<>(0);
        this.post = post;
        // One that has no date has always been there. Moments are kept since making them anew costs more than
        // comparing.
        published = published(post, site);
        expires = post.expires().map(date -> date.instant(site.zone())).orElse(null);
        hidden = post.status() == Post.Status.DRAFT
                || post.withheld()
                || (expires != null && !expires.isAfter(published));
        list = post.status() == Post.Status.PUBLISHED ? post.kind() : null;
        path = AskedPath.find(site, post, found::add);
        key = PathKey.of(path);
        addOwnProblems(found);
        problems = List.copyOf(found);
    }

    static Instant published(Post post, Site site) {
        return post.published().map(date -> date.instant(site.zone())).orElse(Instant.MIN);
    }

    Post post() {
        return post;
    }

    /** {@return true if it was made of this very object} */
    @SuppressWarnings("ReferenceEquality") // equality would read the bodies
    boolean isOf(Post other) {
        return post == other;
    }

    String source() {
        return post.source();
    }

    /** {@return since when it can be seen; {@link Instant#MIN} for a post without a date} */
    Instant published() {
        return published;
    }

    boolean isDated() {
        return !published.equals(Instant.MIN);
    }

    /** {@return the kind of list that it stands in while it can be seen; null for one that has an address only} */
    Post.@Nullable Kind list() {
        return list;
    }

    /** {@return the path that it asks for, and has if nobody had it before} */
    String path() {
        return path;
    }

    /** {@return the {@link PathKey} of that path} */
    String key() {
        return key;
    }

    /** {@return what is wrong with it whatever other posts there are; to be told while it can be seen} */
    List<Diagnostic> problems() {
        return problems;
    }

    boolean isVisible(Instant instant) {
        return !hidden && !published.isAfter(instant) && (expires == null || expires.isAfter(instant));
    }

    /** {@return the first moment after this one at which it appears or expires; null if neither will be} */
    @Nullable Instant nextChange(Instant instant) {
        if (hidden) {
            return null;
        }
        return published.isAfter(instant) ? published : expires != null && expires.isAfter(instant) ? expires : null;
    }

    private void addOwnProblems(List<Diagnostic> found) {
        if (list == Post.Kind.POST && post.published().isEmpty()) {
            found.add(Diagnostic.warning(
                    "date-missing",
                    post.source(),
                    SourcePosition.START,
                    "the post has no date; it stands last and is left out of feeds",
                    "add a date: 2024-05-01"));
        }
        if (post.id().isPresent() && !UriText.isAbsoluteIri(post.id().get())) {
            found.add(Diagnostic.warning(
                    "id-not-absolute",
                    post.source(),
                    post.fields().position("id", "guid"),
                    "id: expected an absolute URI, found '" + post.id().get() + "'; its address is its id",
                    "write a URI such as tag:example.org,2024:my-post, or take the id out"));
        }
    }

    @Override
    public String toString() {
        return post + " at " + path;
    }
}
