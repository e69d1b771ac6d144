package dev.blogkit.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern for files and folders, as Git has them in its list of ignored files: {@code *} stands for any signs, a {@code /} in
 * front means the top folder only, and a folder that fits takes all in it along. Case does not matter.
 */
final class NamePattern {

    private final Pattern part;
    private final boolean atTheTop;
    private final String written;

    NamePattern(String pattern) {
        written = pattern;
        atTheTop = pattern.startsWith("/");
        String name = atTheTop ? pattern.substring(1) : pattern;
        if (name.isEmpty() || name.contains("/")) {
            throw new IllegalArgumentException("name pattern '" + pattern + "' must be one name, or / and one name");
        }
        part = Pattern.compile(
                Arrays.stream(name.toLowerCase(Locale.ROOT).split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    static boolean any(List<NamePattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }

    private boolean matches(String name) {
        String[] parts = name.toLowerCase(Locale.ROOT).split("/");
        return Arrays.stream(parts)
                .limit(atTheTop ? 1 : parts.length)
                .anyMatch(text -> part.matcher(text).matches());
    }

    /** {@return the pattern as it was given} */
    @Override
    public String toString() {
        return written;
    }
}
