package dev.blogkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private final List<String> parts;

    private PermalinkPattern(String pattern) {
        this.pattern = pattern;
        parts = parts(pattern);
    }

    static PermalinkPattern of(String pattern) {
        if (!WrittenPath.isPath(pattern.replace(':', '-'))) {
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

    /** {@return the path of a post, or nothing where the pattern needs a date and the post has none} */
    Optional<String> path(@Nullable LocalDate date, String slug) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (i % 2 == 0) {
                path.append(part);
            } else if (part.equals("slug")) {
                path.append(slug);
            } else if (date == null) {
                return Optional.empty();
            } else {
                path.append(part(part, date));
            }
        }
        return Optional.of(path.toString());
    }

    /** {@return by turns what stands between the names, and the names} */
    private static List<String> parts(String pattern) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (Matcher name = NAME.matcher(pattern); name.find(); start = name.end()) {
            parts.add(pattern.substring(start, name.start()));
            parts.add(name.group(1));
        }
        parts.add(pattern.substring(start));
        return List.copyOf(parts);
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
