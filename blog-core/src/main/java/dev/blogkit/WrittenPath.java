package dev.blogkit;

import java.util.Optional;
import java.util.regex.Pattern;

/** Paths below a site's base as people write them: permalinks and aliases of headers, patterns of sites. */
final class WrittenPath {

    private static final int LONGEST = 1000;

    /** As RFC 3986 has it (section 4.2), what begins like this is no path unless a {@code /} stands before it. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /** A segment that leads up or says nothing, also as Windows and Tomcat read it. */
    private static final Pattern DOTS = Pattern.compile("/[.\\s]+(?:[/;]|\\z)");

    private WrittenPath() {}

    /** {@return the path that a text means, with {@code /} in front; empty where it means none} */
    static Optional<String> find(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || SCHEME.matcher(stripped).lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(stripped.startsWith("/") ? stripped : "/" + stripped).filter(WrittenPath::isPath);
    }

    /** A path that leaves its root, or that a browser or a header would read as something else, is none. */
    static boolean isPath(String path) {
        if (!path.startsWith("/") || path.length() > LONGEST) {
            return false;
        }
        String decoded = UriText.decode(path);
        boolean host = decoded.startsWith("//") || decoded.contains("://");
        return !host
                && !hasPlaceholder(decoded)
                && !DOTS.matcher(decoded).find()
                && decoded.codePoints().noneMatch(WrittenPath::isRefused);
    }

    /** {@return true if a character ends a path or a line, is half of one, or turns the direction of a line} */
    private static boolean isRefused(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default ->
                c == '\\' || c == '?' || c == '#' || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        };
    }

    /** {@return what to write in the place of a text that means no path} */
    static String hint(String text) {
        return hasPlaceholder("/" + text)
                ? "write the path out; only the site has a pattern, such as /:year/:slug/"
                : "write the path only, without a host, '..', '?', '#', '\\' and control characters";
    }

    /** {@return true if a part of a path is that of another tool's pattern or template: {@code /:title/}, {@code {{ title }}}} */
    private static boolean hasPlaceholder(String path) {
        return path.contains("/:") || path.contains("{{") || path.contains("{%") || path.contains("<%");
    }
}
