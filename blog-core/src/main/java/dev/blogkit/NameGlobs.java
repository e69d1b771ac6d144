package dev.blogkit;

import java.nio.file.FileSystem;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which names are wanted, by patterns as {@link FileSystem#getPathMatcher} has them. Immutable. */
final class NameGlobs implements Predicate<String> {

    private final FileSystem files;
    private final List<PathMatcher> included;
    private final List<PathMatcher> excluded;

    /** @param included patterns of which a name needs one; none lets all in */
    NameGlobs(FileSystem files, List<String> included, List<String> excluded) {
        this.files = files;
        this.included = included.stream().flatMap(this::matchers).toList();
        this.excluded = excluded.stream().flatMap(this::matchers).toList();
    }

    /** As everywhere else, what is looked for in any folder is looked for at the top too. */
    private Stream<PathMatcher> matchers(String glob) {
        Stream<String> globs =
                glob.startsWith("**/") ? Stream.of(glob, glob.substring("**/".length())) : Stream.of(glob);
        return globs.map(each -> files.getPathMatcher("glob:" + each));
    }

    /** {@return true too for a name that no path can have in this locale, so that it is told of} */
    @Override
    public boolean test(String name) {
        return !FoundFile.hasName(name)
                || ((included.isEmpty() || matches(included, name)) && !matches(excluded, name));
    }

    private boolean matches(List<PathMatcher> globs, String name) {
        return !globs.isEmpty() && globs.stream().anyMatch(glob -> glob.matches(files.getPath(name)));
    }
}
