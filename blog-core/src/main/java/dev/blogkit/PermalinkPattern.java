package dev.blogkit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a site makes paths, such as {@code /:year/:month/:slug/}.
 *
 * @param parts the texts of the pattern, each with the name that follows it
 */
record PermalinkPattern(String pattern, List<PermalinkPattern.Part> parts) implements Serializable {

    private static final Pattern NAME = Pattern.compile(":([A-Za-z]+(?:_[A-Za-z]+)*)");

    /** A text, and the name that follows it. */
    record Part(String text, @Nullable PathName name) implements Serializable {}

    /** @throws IllegalArgumentException if posts could not have paths of their own by it */
    static PermalinkPattern of(String pattern) {
        if (!WrittenPath.isPath(NAME.matcher(pattern).replaceAll("-")) || pattern.contains("//")) {
            throw new IllegalArgumentException("permalink pattern '" + pattern
                    + "' must begin with / and hold no '//', '..', '.', '?', '#' and '\\'");
        }
        PermalinkPattern made = new PermalinkPattern(pattern, parts(pattern));
        if (made.parts.stream().noneMatch(part -> part.name != null && part.name.kind() == PathName.Kind.POST)) {
            throw new IllegalArgumentException(
                    "permalink pattern '" + pattern + "' must hold one of " + PathName.all(PathName.Kind.POST));
        }
        return made;
    }

    /**
     * {@return the path of a post, or nothing where the pattern needs a date and the post has none}
     *
     * @param words says what a name is for the post; an empty text for what it does not have
     */
    Optional<String> path(Function<PathName, String> words) {
        StringBuilder path = new StringBuilder();
        for (Part part : parts) {
            path.append(part.text);
            if (part.name != null) {
                String word = words.apply(part.name);
                if (!word.isEmpty()) {
                    path.append(word);
                } else if (part.name.kind() == PathName.Kind.DATE) {
                    return Optional.empty();
                } else {
                    path.setLength(path.length() - 1); // the / before it
                }
            }
        }
        return Optional.of(path.toString());
    }

    private static List<Part> parts(String pattern) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (Matcher name = NAME.matcher(pattern); name.find(); start = name.end()) {
            parts.add(new Part(pattern.substring(start, name.start()), name(pattern, name)));
        }
        parts.add(new Part(pattern.substring(start), null));
        return List.copyOf(parts);
    }

    private static PathName name(String pattern, Matcher found) {
        PathName name = PathName.of(found.group(1))
                .orElseThrow(() -> new IllegalArgumentException("permalink pattern '" + pattern + "' holds "
                        + found.group() + ", not one of " + PathName.all(PathName.Kind.DATE) + " "
                        + PathName.all(PathName.Kind.POST) + " " + PathName.all(PathName.Kind.GROUP)));
        boolean alone = pattern.charAt(found.start() - 1) == '/'
                && (found.end() == pattern.length() || pattern.charAt(found.end()) == '/');
        if (name.kind() == PathName.Kind.GROUP && !alone) {
            throw new IllegalArgumentException("permalink pattern '" + pattern + "' must have " + name
                    + " between two /, since it is left out for posts that have none");
        }
        return name;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
