package dev.blogkit.markdown;

import java.util.List;
import java.util.Locale;

/**
 * A pattern for files and folders, as Git has them in its list of ignored files: {@code *} stands for any signs, a {@code /} in
 * front means the top folder only, and a folder that fits takes all in it along. Case does not matter.
 */
final class NamePattern {

    private final List<String> pieces;
    private final boolean atTheTop;
    private final String written;

    NamePattern(String pattern) {
        written = pattern;
        atTheTop = pattern.startsWith("/");
        String name = atTheTop ? pattern.substring(1) : pattern;
        if (name.isEmpty() || name.contains("/")) {
            throw new IllegalArgumentException("name pattern '" + pattern + "' must be one name, or / and one name");
        }
        pieces = List.of(name.toLowerCase(Locale.ROOT).split("\\*", -1));
    }

    /** {@return true if one of them fits} A folder of 10,000 files asks this several times of each. */
    static boolean any(List<NamePattern> patterns, String name) {
        if (patterns.isEmpty()) {
            return false;
        }
        String[] parts = name.toLowerCase(Locale.ROOT).split("/");
        for (NamePattern pattern : patterns) {
            if (pattern.fitsOne(parts)) {
                return true;
            }
        }
        return false;
    }

    private boolean fitsOne(String[] parts) {
        int end = atTheTop ? Math.min(1, parts.length) : parts.length;
        for (int i = 0; i < end; i++) {
            if (fits(parts[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(String part) {
        String last = pieces.get(pieces.size() - 1);
        if (pieces.size() == 1) {
            return part.equals(last);
        }
        if (!part.startsWith(pieces.get(0))) {
            return false;
        }
        int start = pieces.get(0).length();
        for (int i = 1; i < pieces.size() - 1; i++) {
            int found = part.indexOf(pieces.get(i), start);
            if (found < 0) {
                return false;
            }
            start = found + pieces.get(i).length();
        }
        return part.length() - last.length() >= start && part.endsWith(last);
    }

    /** {@return the pattern as it was given} */
    @Override
    public String toString() {
        return written;
    }
}
