package dev.blogkit.markdown;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was meant by a misspelt one. */
final class Spelling {

    private Spelling() {}

    /**
     * {@return the known word that is one slip away: two letters changed places, or in words of five letters and more one letter
     * is wrong, missing or too many} The first letter is right, and a plural is no slip: {@code links}, {@code math} and
     * {@code height} are fields of their own.
     */
    static Optional<String> meant(String word, Collection<String> known) {
        return known.stream().filter(candidate -> isSlip(word, candidate)).min(Comparator.naturalOrder());
    }

    /** {@return true if two texts differ, and in one place only, which is a fifth of them at most} */
    static boolean isNearly(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int different = longer - start - end;
        return different > 0 && different * 5 <= longer;
    }

    private static boolean isSlip(String word, String known) {
        if (word.equals(known)
                || word.equals(known + "s")
                || (known.equals(word + "s") && !known.endsWith("us"))
                || known.length() < 4) {
            return false;
        }
        int start = 0;
        while (start < Math.min(word.length(), known.length()) && word.charAt(start) == known.charAt(start)) {
            start++;
        }
        String rest = word.substring(start);
        String right = known.substring(start);
        boolean swapped = rest.length() == right.length()
                && rest.length() >= 2
                && rest.charAt(0) == right.charAt(1)
                && rest.charAt(1) == right.charAt(0)
                && rest.substring(2).equals(right.substring(2));
        boolean changed =
                !rest.isEmpty() && !right.isEmpty() && rest.substring(1).equals(right.substring(1));
        boolean missing = !right.isEmpty() && rest.equals(right.substring(1));
        boolean added = !rest.isEmpty() && rest.substring(1).equals(right);
        return swapped || (start > 0 && known.length() >= 5 && (changed || missing || added));
    }
}
