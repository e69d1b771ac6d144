package dev.blogkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives each post that can be seen a path of its own. */
final class PostPaths {

    private final Site site;
    private final Map<String, String> pathBySource = new HashMap<>();
    private final Map<String, Post> postByKey = new HashMap<>();

    /**
     * @param posts those that can be seen, in any order
     * @param problems hears of paths that cannot be had
     */
    PostPaths(Site site, List<Post> posts, Consumer<Diagnostic> problems) {
        this.site = site;
        for (Post post : posts) {
            String asked = asked(post, problems);
            String path = asked;
            Post first = postByKey.get(key(asked));
            for (int attempt = 0; postByKey.containsKey(key(path)); attempt++) {
                path = apart(asked, post.source() + "#".repeat(attempt));
            }
            postByKey.put(key(path), post);
            pathBySource.put(post.source(), path);
            if (first != null) {
                problems.accept(Diagnostic.error(
                        "path-taken",
                        post.source(),
                        position(post),
                        "the path " + asked + " belongs to " + first.source() + " already; this post is at " + path,
                        "give one of the two another permalink or slug"));
            }
        }
    }

    /** {@return the path of a post; for one that cannot be seen, the path that it asks for} */
    String path(Post post) {
        String path = pathBySource.get(post.source());
        return path != null ? path : asked(post, problem -> {});
    }

    /** {@return the post at a path, however its letters, its accents and its closing {@code /} are written} */
    @Nullable Post at(String path) {
        return postByKey.get(key(path));
    }

    private String asked(Post post, Consumer<Diagnostic> problems) {
        Optional<String> permalink = post.permalink().map(String::strip).filter(text -> !text.isEmpty());
        if (permalink.isPresent()) {
            String path = permalink.get().startsWith("/") ? permalink.get() : "/" + permalink.get();
            if (PermalinkPattern.isPath(path)) {
                return path;
            }
            problems.accept(Diagnostic.error(
                    "permalink-refused",
                    post.source(),
                    position(post),
                    "permalink: expected a path such as /my-post/, found '" + permalink.get() + "'",
                    PermalinkPattern.hasPlaceholder(path)
                            ? "write the path out; only the site has a pattern, such as /:year/:slug/"
                            : "write the path only, without a host, '..', '?', '#', '\\' and control characters"));
        }
        String slug = slug(post);
        Optional<String> path =
                site.permalinks().path(post.published().map(PostDate::date).orElse(null), slug);
        if (path.isEmpty()) {
            problems.accept(Diagnostic.warning(
                    "path-needs-date",
                    post.source(),
                    SourcePosition.START,
                    "the pattern " + site.permalinks() + " needs a date, and the post has none; it is at /" + slug
                            + "/",
                    "give the post a date or a permalink"));
        }
        return path.orElse("/" + slug + "/");
    }

    private String slug(Post post) {
        return post.slug()
                .flatMap(this::slug)
                .map(Slug::toString)
                .or(() -> fallbackSlug(post))
                .or(() -> slug(new SourceName(post.source()).stem()).map(Slug::toString))
                .orElseGet(() -> Slug.hashOf(post.source()).toString());
    }

    /** Stands as it is, since addresses that are out in the world hang on each sign of it. */
    private Optional<String> fallbackSlug(Post post) {
        Optional<String> text = post.fallbackSlug()
                .filter(slug -> PermalinkPattern.isPath("/" + slug) && !slug.isBlank() && !slug.contains("/"));
        return site.asciiSlugs() ? text.flatMap(Slug::ascii).map(Slug::toString) : text;
    }

    private Optional<Slug> slug(String text) {
        return site.asciiSlugs() ? Slug.ascii(text) : Slug.of(text);
    }

    /** Two paths that some file system or server takes for one are one. */
    private static String key(String path) {
        String plain = UriText.decode(UriText.encode(path));
        if (plain.endsWith("/index.html")) {
            plain = plain.substring(0, plain.length() - "index.html".length());
        }
        String folded = CaseFold.of(plain);
        return folded.length() > 1 && folded.endsWith("/") ? folded.substring(0, folded.length() - 1) : folded;
    }

    /** Depends on the path and the one source only, so that the address stays when other posts come and go. */
    private static String apart(String path, String source) {
        String end = path.endsWith("/") ? "/" : "";
        return path.substring(0, path.length() - end.length()) + "-" + Slug.hashOf(source) + end;
    }

    private static SourcePosition position(Post post) {
        return post.fields().position("permalink", "url", "path", "link", "slug");
    }
}
