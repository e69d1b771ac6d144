package dev.blogkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives each post that can be seen a path of its own. */
final class PostPaths {

    /** What stays the end of a path: {@code .html} tells servers what a file is. */
    private static final Pattern END = Pattern.compile("(?:/+|\\.[A-Za-z]+)\\z");

    private final Map<String, String> sourceByKey;
    private final Map<String, String> movedBySource = new HashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    /** @param visible those that can be seen, in the order of their sources: the first one keeps a path */
    PostPaths(List<PlacedPost> visible) {
        sourceByKey = new HashMap<>(visible.size() * 2);
        for (PlacedPost post : visible) {
            String first = sourceByKey.putIfAbsent(post.key(), post.source());
            if (first != null) {
                move(post, first);
            }
        }
    }

    private void move(PlacedPost post, String first) {
        String path = post.path();
        for (int attempt = 0; sourceByKey.containsKey(PathKey.of(path)); attempt++) {
            path = apart(post.path(), post.source() + "#".repeat(attempt));
        }
        sourceByKey.put(PathKey.of(path), post.source());
        movedBySource.put(post.source(), path);
        problems.add(Diagnostic.error(
                "path-taken",
                post.source(),
                AskedPath.position(post.post()),
                "the path " + post.path() + " belongs to " + first + " already; this post is at " + path,
                "give one of the two another permalink or slug"));
    }

    /**
     * {@return true if each post that has come takes the place of one that is gone, at the path that this one had} Then all paths
     * stay as they are.
     *
     * @param gone in the order of the sources
     * @param come in the same order
     */
    boolean hold(List<PlacedPost> gone, List<PlacedPost> come) {
        boolean hold = gone.size() == come.size();
        for (int i = 0; hold && i < come.size(); i++) {
            PlacedPost post = come.get(i);
            // What is told of one that was moved says where its text asks for the path.
            hold = post.source().equals(gone.get(i).source())
                    && post.path().equals(gone.get(i).path())
                    && !movedBySource.containsKey(post.source());
        }
        return hold;
    }

    /** {@return the path of a post that can be seen} */
    String path(PlacedPost post) {
        return movedBySource.isEmpty() ? post.path() : movedBySource.getOrDefault(post.source(), post.path());
    }

    /** {@return the source of the post at a path, however its letters, its accents and its closing {@code /} are written} */
    @Nullable String at(String path) {
        return sourceByKey.get(PathKey.of(path));
    }

    /** {@return which posts cannot have the path that they ask for} */
    List<Diagnostic> problems() {
        return problems;
    }

    /** Depends on the path and the one source only, so that the address stays when other posts come and go. */
    private static String apart(String path, String source) {
        Matcher end = END.matcher(path);
        String stem = end.find() ? path.substring(0, end.start()) : path;
        return (stem.isEmpty() ? "/" : stem + "-") + Slug.hashOf(source) + path.substring(stem.length());
    }
}
