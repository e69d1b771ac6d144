package dev.blogkit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a site makes paths, such as {@code /:year/:month/:slug/}. */
final class PermalinkPattern {

    private static final Pattern NAME = Pattern.compile(":([a-z]+)");
    private static final Set<String> NAMES = Set.of("year", "month", "day", "slug");

    private final String pattern;

    private PermalinkPattern(String pattern) {
        this.pattern = pattern;
    }

    static PermalinkPattern of(String pattern) {
        if (!isPath(pattern.replace(':', '-'))) {
            throw new IllegalArgumentException("permalink pattern '" + pattern
                    + "' must begin with one / and hold no '..', '.', '?', '#' and '\\'");
        }
        boolean slug = false;
        for (Matcher name = NAME.matcher(pattern); name.find(); ) {
            if (!NAMES.contains(name.group(1))) {
                throw new IllegalArgumentException("permalink pattern '" + pattern + "' holds " + name.group()
                        + ", not one of :year :month :day :slug");
            }
            slug |= name.group(1).equals("slug");
        }
        if (!slug) {
            throw new IllegalArgumentException("permalink pattern '" + pattern + "' must hold :slug");
        }
        return new PermalinkPattern(pattern);
    }

    /** A path that leaves its root, or that a browser or a header would read as something else, is no permalink. */
    static boolean isPath(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("://") || path.length() > 1000) {
            return false;
        }
        String decoded = UriText.decode(path);
        if (hasPlaceholder(decoded)) {
            return false;
        }
        for (String segment : decoded.split("/", -1)) {
            if (segment.equals("..") || segment.equals(".")) {
                return false;
            }
        }
        return decoded.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == '?' || c == '#');
    }

    /** {@return true if a part of a path is that of another tool's pattern or template: {@code /:title/}, {@code {{ title }}}} */
    static boolean hasPlaceholder(String path) {
        return path.contains("/:") || path.contains("{{") || path.contains("{%") || path.contains("<%");
    }

    /** {@return the path of a post, or nothing where the pattern needs a date and the post has none} */
    Optional<String> path(@Nullable LocalDate date, String slug) {
        StringBuilder path = new StringBuilder();
        Matcher name = NAME.matcher(pattern);
        while (name.find()) {
            String value = slug;
            if (!name.group(1).equals("slug")) {
                if (date == null) {
                    return Optional.empty();
                }
                value = part(name.group(1), date);
            }
            name.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        return Optional.of(name.appendTail(path).toString());
    }

    private static String part(String name, LocalDate date) {
        return switch (name) {
            case "year" -> digits(date.getYear(), 4);
            case "month" -> digits(date.getMonthValue(), 2);
            default -> digits(date.getDayOfMonth(), 2);
        };
    }

    private static String digits(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
