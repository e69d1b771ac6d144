package dev.blogkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the references that are meant for the file of a post and lead to none. */
final class BrokenLinks {

    private final Set<String> sources;
    private final Set<String> extensions;
    private final Predicate<String> isVisible;

    /**
     * @param sources the names of all posts, of those too that nobody sees
     * @param isVisible says of a name whether its post can be seen
     */
    BrokenLinks(Collection<String> sources, Predicate<String> isVisible) {
        this.sources = Set.copyOf(sources);
        this.isVisible = isVisible;
        this.extensions = sources.stream()
                .map(BrokenLinks::extension)
                .filter(extension -> !extension.isEmpty())
                .collect(Collectors.toSet());
    }

    /** @param meant gives the name of the source that a reference of the post is meant for, if it may be one */
    List<Diagnostic> of(Post post, Function<String, Optional<String>> meant) {
        List<Diagnostic> problems = new ArrayList<>();
        List<String> lines = List.of();
        for (Reference reference : post.content().references()) {
            Optional<String> source = meant.apply(reference.target())
                    .filter(name -> extensions.contains(extension(name)) && !isVisible.test(name));
            if (source.isPresent()) {
                lines = lines.isEmpty() ? post.content().source().lines().toList() : lines;
                int line = reference.position().line() - post.content().sourceLine();
                problems.add(problem(post, reference, sources.contains(source.get()))
                        .withLine(line < lines.size() ? lines.get(line) : ""));
            }
        }
        return problems;
    }

    private static Diagnostic problem(Post post, Reference reference, boolean hidden) {
        return Diagnostic.warning(
                "link-broken",
                post.source(),
                reference.position(),
                "'" + reference.target() + "' leads to "
                        + (hidden ? "a post that is not to be seen" : "no post: there is no file of this name"),
                hidden
                        ? "publish that post, or take the link out"
                        : "mend the name, or link to the address of the post");
    }

    private static String extension(String source) {
        return CaseFold.of(new SourceName(source).extension());
    }
}
