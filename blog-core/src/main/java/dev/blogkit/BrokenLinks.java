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
        for (Reference reference : post.content().references()) {
            meant.apply(reference.target())
                    .filter(source -> extensions.contains(extension(source)) && !isVisible.test(source))
                    .ifPresent(source -> problems.add(problem(post, reference, sources.contains(source))));
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
                                : "mend the name, or link to the address of the post")
                .withLine(line(post.content(), reference.position().line()));
    }

    private static String line(Content content, int number) {
        return content.source()
                .lines()
                .skip(number - content.sourceLine())
                .findFirst()
                .orElse("");
    }

    private static String extension(String source) {
        return CaseFold.of(new SourceName(source).extension());
    }
}
