package dev.blogkit.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives the headings of one post their ids: those that their authors chose, or else the text in lower case with {@code -} for
 * what is no letter or digit, unique in the post, and the same each time.
 */
final class HeadingIds {

    private static final int LONGEST = 200;

    private final String prefix;
    private final boolean keepsProperties;
    private final Set<String> inHtml;
    /** What the author chose for headings, as it is when nothing changes it. */
    private final Set<String> own;

    private final Set<String> given = new HashSet<>();
    /** The last number behind an id that was taken, so that a thousand equal headings do not count up a thousand times. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * @param prefix stands before every id; it may be empty
     * @param taken which no heading gets of its text
     */
    HeadingIds(String prefix, TakenIds taken) {
        this(prefix, taken, true);
    }

    private HeadingIds(String prefix, TakenIds taken, boolean keepsProperties) {
        this.prefix = prefix;
        this.keepsProperties = keepsProperties;
        this.inHtml = taken.inHtml();
        this.own = taken.ofHeadings().stream().map(id -> free(prefix + id)).collect(Collectors.toSet());
    }

    /** {@return ids as authors expect them, who do not know which names a page keeps for itself} No heading may have these. */
    static HeadingIds asExpected(TakenIds taken) {
        return new HeadingIds("", taken, false);
    }

    /**
     * {@return the id of the next heading} One that its author chose stays as written, unless it is taken or may not be one.
     *
     * @param chosen what its author chose, or null
     */
    String next(@Nullable String chosen, String text) {
        return chosen == null ? unique(free(prefix + base(text))) : chosen(chosen);
    }

    private String chosen(String chosen) {
        String id = free(prefix + chosen);
        return !inHtml.contains(id) && given.add(id) ? id : unique(id);
    }

    /** {@return true if the id that an author chose became another, not only one with the prefix} */
    boolean hasChanged(String chosen, String id) {
        return !id.equals(prefix + chosen);
    }

    private String unique(String id) {
        String unique = id;
        while (own.contains(unique) || inHtml.contains(unique) || !given.add(unique)) {
            unique = id + "-" + numbers.merge(id, 1, Integer::sum);
        }
        return unique;
    }

    private static String base(String text) {
        // Normalising takes quadratic time for a flood of marks.
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        String lower = Normalizer.normalize(start, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder id = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            int type = Character.getType(c);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
            if (Character.isLetterOrDigit(c) || c == '_' || mark) {
                if (gap && !id.isEmpty()) {
                    id.append('-');
                }
                id.appendCodePoint(c);
                gap = false;
            } else if (c != '\'' && c != '\u2019') {
                gap = true; // an apostrophe does not part a word
            }
            i += Character.charCount(c);
        }
        return id.isEmpty() ? "section" : id.toString();
    }

    private String free(String id) {
        return !keepsProperties || isFree(id) ? id : "h-" + id;
    }

    /** {@return true if an element may have this id: it is no property of the page, and not kept for footnotes} */
    static boolean isFree(String id) {
        return !PageProperties.has(id) && !id.startsWith("fn-") && !id.startsWith("fnref-");
    }
}
