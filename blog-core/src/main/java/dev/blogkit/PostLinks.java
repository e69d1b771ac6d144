package dev.blogkit;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The references in one post, made absolute. */
final class PostLinks implements LinkRewriter {

    private final UriText address;
    private final String folder;
    private final Function<String, @Nullable Post> bySource;
    private final Function<String, @Nullable Post> byPath;
    private final Function<Post, String> url;

    /**
     * @param bySource finds a post by the name of its source
     * @param byPath finds a post by its path
     * @param url gives the address of a post
     */
    PostLinks(
            Post post,
            Function<String, @Nullable Post> bySource,
            Function<String, @Nullable Post> byPath,
            Function<Post, String> url) {
        this.address = UriText.of(url.apply(post));
        this.folder = new SourceName(post.source()).folder();
        this.bySource = bySource;
        this.byPath = byPath;
        this.url = url;
    }

    @Override
    public String rewrite(LinkKind kind, String reference) {
        UriText target = UriText.of(reference);
        if (target.hasScheme()) {
            return target.encoded().toString();
        }
        Post post = target.hasAuthority() || target.path().isEmpty() ? null : find(UriText.decode(target.path()));
        return post != null
                ? url.apply(post) + UriText.encode(target.afterPath())
                : address.resolve(target).encoded().toString();
    }

    private @Nullable Post find(String path) {
        if (!path.startsWith("/")) {
            return bySource.apply(UriText.withoutDots(folder + path));
        }
        Post post = byPath.apply(path);
        return post != null ? post : bySource.apply(path.substring(1));
    }
}
