package dev.blogkit;

import java.util.Optional;
import java.util.function.Consumer;

/** The path that a post asks for: by its header, or else by the pattern of the site. */
final class AskedPath {

    private AskedPath() {}

    /**
     * {@return the path}
     *
     * @param problems hears of what cannot be had
     */
    static String find(Site site, Post post, Consumer<Diagnostic> problems) {
        Optional<String> permalink = post.permalink().map(String::strip).filter(text -> !text.isEmpty());
        if (permalink.isPresent()) {
            Optional<String> path = WrittenPath.find(permalink.get());
            if (path.isPresent()) {
                return path.get();
            }
            problems.accept(Diagnostic.error(
                    "permalink-refused",
                    post.source(),
                    position(post),
                    "permalink: expected a path such as /my-post/, found '" + permalink.get() + "'",
                    WrittenPath.hint(permalink.get())));
        }
        PathWords words = new PathWords(site, post);
        Optional<String> path = site.permalinks().path(words::of);
        if (path.isPresent()) {
            return path.get();
        }
        String alone = "/" + words.slug() + "/";
        problems.accept(Diagnostic.warning(
                "path-needs-date",
                post.source(),
                SourcePosition.START,
                "the pattern " + site.permalinks() + " needs a date, and the post has none; it is at " + alone,
                "give the post a date or a permalink"));
        return alone;
    }

    /** {@return the place in the header that asks for a path} */
    static SourcePosition position(Post post) {
        return post.fields().position("permalink", "url", "path", "link", "slug");
    }
}
