package dev.blogkit;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The references in one post, made absolute. */
final class PostLinks implements LinkRewriter {

    private final UriText address;
    private final String folder;
    private final Function<String, @Nullable PlacedPost> bySource;
    private final Function<String, @Nullable PlacedPost> byPath;
    private final Function<PlacedPost, String> url;

    /**
     * @param post the post that they are in
     * @param address its address
     * @param bySource finds a post by the name of its source
     * @param byPath finds a post by its path
     * @param url gives the address of a post
     */
    PostLinks(
            Post post,
            String address,
            Function<String, @Nullable PlacedPost> bySource,
            Function<String, @Nullable PlacedPost> byPath,
            Function<PlacedPost, String> url) {
        this.address = UriText.of(address);
        this.folder = new SourceName(post.source()).folder();
        this.bySource = bySource;
        this.byPath = byPath;
        this.url = url;
    }

    @Override
    public String rewrite(LinkKind kind, String reference) {
        if (UriText.isWebAddress(reference)) {
            return reference;
        }
        UriText target = UriText.ofAttribute(reference);
        if (target.hasScheme()) {
            return target.encoded().toString();
        }
        PlacedPost post = target.hasAuthority() || target.path().isEmpty() ? null : find(UriText.decode(target.path()));
        return post != null
                ? url.apply(post) + UriText.encode(target.afterPath())
                : address.absolute(target).orElse(reference);
    }

    /** {@return the name of the source that a reference is meant for; empty where it has a host, or is the path of a post} */
    Optional<String> source(String reference) {
        UriText target = UriText.ofAttribute(reference);
        String path = UriText.decode(target.path());
        if (target.hasScheme() || target.hasAuthority() || path.isEmpty() || byPath.apply(path) != null) {
            return Optional.empty();
        }
        return Optional.of(path.startsWith("/") ? path.substring(1) : UriText.withoutDots(folder + path));
    }

    /** {@return true if nothing absolute can be made of a reference} */
    boolean hasNoLegalHost(String reference) {
        UriText target = UriText.ofAttribute(reference);
        return !target.hasScheme()
                && target.hasAuthority()
                && address.absolute(target).isEmpty();
    }

    private @Nullable PlacedPost find(String path) {
        if (!path.startsWith("/")) {
            return bySource.apply(UriText.withoutDots(folder + path));
        }
        PlacedPost post = byPath.apply(path);
        return post != null ? post : bySource.apply(path.substring(1));
    }
}
