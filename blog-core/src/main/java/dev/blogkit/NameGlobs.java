package dev.blogkit;

import java.nio.file.FileSystem;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Which names are wanted, by patterns as {@link FileSystem#getPathMatcher} has them. Immutable. */
final class NameGlobs {

    private static final String ALL_BELOW = "/**";

    private final FileSystem files;
    private final List<PathMatcher> included;
    private final List<PathMatcher> excluded;
    private final List<PathMatcher> closed;

    /** @param included patterns of which a name needs one; none lets all in */
    NameGlobs(FileSystem files, List<String> included, List<String> excluded) {
        this.files = files;
        this.included = included.stream().flatMap(this::matchers).toList();
        this.excluded = excluded.stream().flatMap(this::matchers).toList();
        this.closed = excluded.stream()
                .flatMap(NameGlobs::closing)
                .flatMap(this::matchers)
                .toList();
    }

    /** {@return patterns of the folders of which one fits all that is in them} */
    private static Stream<String> closing(String glob) {
        if (glob.equals("**")) {
            return Stream.of(glob);
        }
        String folder = glob.endsWith(ALL_BELOW) ? glob.substring(0, glob.length() - ALL_BELOW.length()) : "";
        return folder.isEmpty() || folder.endsWith("\\") ? Stream.empty() : Stream.of(glob, folder);
    }

    /** As everywhere else, what is looked for in any folder is looked for at the top too. */
    private Stream<PathMatcher> matchers(String glob) {
        Stream<String> globs =
                glob.startsWith("**/") ? Stream.of(glob, glob.substring("**/".length())) : Stream.of(glob);
        return globs.map(each -> files.getPathMatcher("glob:" + each));
    }

    /** {@return true if a file is wanted} Also one whose name no path can have in this locale, so that it is told of. */
    boolean wants(String name) {
        return !FoundFile.hasName(name)
                || ((included.isEmpty() || matches(included, name)) && !matches(excluded, name));
    }

    /** {@return false if a pattern such as {@code notes/**} excludes all that is in a folder} */
    boolean enters(String folder) {
        return !FoundFile.hasName(folder) || !matches(closed, folder);
    }

    private boolean matches(List<PathMatcher> globs, String name) {
        return !globs.isEmpty() && globs.stream().anyMatch(glob -> glob.matches(files.getPath(name)));
    }
}
