package dev.blogkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each post that can be seen a path of its own. */
final class PostPaths {

    private final Map<String, PlacedPost> postByKey;
    private final Map<String, String> movedBySource = new HashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    /** @param visible those that can be seen, in the order of their sources: the first one keeps a path */
    PostPaths(List<PlacedPost> visible) {
        postByKey = new HashMap<>(visible.size() * 2);
        for (PlacedPost post : visible) {
            PlacedPost first = postByKey.putIfAbsent(post.key(), post);
            if (first != null) {
                move(post, first);
            }
        }
    }

    private void move(PlacedPost post, PlacedPost first) {
        String path = post.path();
        for (int attempt = 0; postByKey.containsKey(PathKey.of(path)); attempt++) {
            path = apart(post.path(), post.source() + "#".repeat(attempt));
        }
        postByKey.put(PathKey.of(path), post);
        movedBySource.put(post.source(), path);
        problems.add(Diagnostic.error(
                "path-taken",
                post.source(),
                AskedPath.position(post.post()),
                "the path " + post.path() + " belongs to " + first.source() + " already; this post is at " + path,
                "give one of the two another permalink or slug"));
    }

    /** {@return the path of a post that can be seen} */
    String path(PlacedPost post) {
        return movedBySource.isEmpty() ? post.path() : movedBySource.getOrDefault(post.source(), post.path());
    }

    /** {@return the post at a path, however its letters, its accents and its closing {@code /} are written} */
    @Nullable PlacedPost at(String path) {
        return postByKey.get(PathKey.of(path));
    }

    /** {@return which posts cannot have the path that they ask for} */
    List<Diagnostic> problems() {
        return problems;
    }

    /** Depends on the path and the one source only, so that the address stays when other posts come and go. */
    private static String apart(String path, String source) {
        String end = path.endsWith("/") ? "/" : "";
        return path.substring(0, path.length() - end.length()) + "-" + Slug.hashOf(source) + end;
    }
}
