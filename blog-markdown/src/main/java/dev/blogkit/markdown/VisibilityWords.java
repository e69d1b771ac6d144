package dev.blogkit.markdown;

import dev.blogkit.Post;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that say who may see a post. */
final class VisibilityWords {

    private static final Map<String, Post.Status> STATUS = Map.ofEntries(
            Map.entry("published", Post.Status.PUBLISHED),
            Map.entry("publish", Post.Status.PUBLISHED),
            Map.entry("public", Post.Status.PUBLISHED),
            Map.entry("live", Post.Status.PUBLISHED),
            Map.entry("published-date", Post.Status.PUBLISHED),
            Map.entry("featured", Post.Status.PUBLISHED),
            Map.entry("draft", Post.Status.DRAFT),
            Map.entry("private", Post.Status.DRAFT),
            Map.entry("pending", Post.Status.DRAFT),
            Map.entry("unpublished", Post.Status.DRAFT),
            Map.entry("skip", Post.Status.DRAFT),
            Map.entry("unlisted", Post.Status.UNLISTED),
            Map.entry("hidden", Post.Status.UNLISTED));

    private static final Set<String> YES = Set.of("true", "yes", "on");
    private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no", "on", "off");

    /** A word with no other one right behind it. */
    private static final Pattern FIRST_WORD = Pattern.compile("([\\p{L}-]++)(?:$|\\s*+[^\\p{L}\\s])");

    private VisibilityWords() {}

    /** {@return the status that a word means} */
    static Optional<Post.Status> status(String word) {
        return Optional.ofNullable(STATUS.get(folded(word)));
    }

    /** {@return what a text says by its first word, if that is yes or no} */
    static Optional<Boolean> truth(String text) {
        return said(text).filter(TRUTHS::contains).map(YES::contains);
    }

    /** {@return true if a text is a clear yes or no} */
    static boolean isTruth(String text) {
        return TRUTHS.contains(folded(text));
    }

    /** {@return the word that a text begins with, where it ends there or goes on as a remark: {@code yes, for now}} */
    static Optional<String> said(String text) {
        Matcher word = FIRST_WORD.matcher(text.strip());
        return word.lookingAt() && isAny(word.group(1)) ? Optional.of(folded(word.group(1))) : Optional.empty();
    }

    /** {@return true if a text is one of the words, whatever the field} */
    static boolean isAny(String text) {
        return status(text).isPresent() || isTruth(text);
    }

    /** {@return true if a text is a word that a field has: a status, or yes or no} */
    static boolean isOf(PostField field, String text) {
        return field == PostField.STATUS ? status(text).isPresent() : isTruth(text);
    }

    /** {@return a text as words are compared} */
    static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
