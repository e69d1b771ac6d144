package dev.blogkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the references that lead nowhere: those meant for the file of a post that is not there, and those without a legal host. */
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

    List<Diagnostic> of(Post post, PostLinks links) {
        List<Diagnostic> problems = new ArrayList<>();
        List<String> lines = List.of();
        for (Reference reference : post.content().references()) {
            Optional<Diagnostic> problem = problem(post, reference, links);
            if (problem.isPresent()) {
                lines = lines.isEmpty() ? post.content().source().lines().toList() : lines;
                int line = reference.position().line() - post.content().sourceLine();
                problems.add(problem.get().withLine(line < lines.size() ? lines.get(line) : ""));
            }
        }
        return problems;
    }

    private Optional<Diagnostic> problem(Post post, Reference reference, PostLinks links) {
        String target = "'" + reference.target() + "'";
        if (links.hasNoLegalHost(reference.target())) {
            return Optional.of(problem(
                    post,
                    reference,
                    target + " has no host that an address may have; it stays as it is",
                    "mend the host behind the //"));
        }
        return links.source(reference.target())
                .filter(name -> extensions.contains(extension(name)) && !isVisible.test(name))
                .map(name -> sources.contains(name)
                        ? problem(
                                post,
                                reference,
                                target + " leads to a post that is not to be seen",
                                "publish that post, or take the link out")
                        : problem(
                                post,
                                reference,
                                target + " leads to no post: there is no file of this name",
                                "mend the name, or link to the address of the post"));
    }

    private static Diagnostic problem(Post post, Reference reference, String message, String hint) {
        return Diagnostic.warning("link-broken", post.source(), reference.position(), message, hint);
    }

    private static String extension(String source) {
        return CaseFold.of(new SourceName(source).extension());
    }
}
