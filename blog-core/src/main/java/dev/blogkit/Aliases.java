package dev.blogkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Other paths that lead to posts. An alias leads to the path that its post has, never to another alias, so that no request goes in
 * circles. Immutable once it is made.
 */
final class Aliases {

    private final Map<String, PlacedPost> postByKey = new HashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    /**
     * @param visible the posts that can be seen, in the order of their sources: of two with one alias the first one keeps it
     * @param atPath gives the source of the post that stands at a path, or null
     */
    Aliases(List<PlacedPost> visible, Function<String, @Nullable String> atPath) {
        for (PlacedPost post : visible) {
            for (String alias : post.post().aliases()) {
                add(post, alias, atPath);
            }
        }
    }

    private void add(PlacedPost post, String alias, Function<String, @Nullable String> atPath) {
        Optional<String> written = WrittenPath.find(alias);
        if (written.isEmpty()) {
            problems.add(Diagnostic.warning(
                    "alias-refused",
                    post.source(),
                    position(post),
                    "alias: expected a path such as /old-post/, found '" + alias + "'",
                    WrittenPath.hint(alias)));
            return;
        }
        String path = written.get();
        String there = atPath.apply(path);
        String key = PathKey.of(path);
        PlacedPost first = postByKey.get(key);
        if (post.source().equals(there)) {
            taken(post, path + " is the path of the post itself, and leads nowhere else");
        } else if (there != null) {
            taken(post, path + " is the path of " + there + ", which is shown there");
        } else if (first == null) {
            postByKey.put(key, post);
        } else if (!first.equals(post)) {
            taken(post, path + " leads to " + first.source() + " already");
        }
    }

    private void taken(PlacedPost post, String what) {
        problems.add(Diagnostic.warning(
                "alias-taken", post.source(), position(post), "alias: " + what, "take the alias out"));
    }

    private static SourcePosition position(PlacedPost post) {
        return post.post().fields().position("aliases", "redirect_from", "alias");
    }

    /** {@return the post to which a path leads; null if none has it as an alias} */
    @Nullable PlacedPost find(String path) {
        return postByKey.get(PathKey.of(path));
    }

    /** {@return which aliases lead nowhere, or where another post is} */
    List<Diagnostic> problems() {
        return problems;
    }
}
