package dev.blogkit.markdown;

import dev.blogkit.Post;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no", "on", "off");

    private VisibilityWords() {}

    /** {@return the status that a word means} */
    static Optional<Post.Status> status(String word) {
        return Optional.ofNullable(STATUS.get(folded(word)));
    }

    /** {@return true if a text is a clear yes or no} */
    static boolean isTruth(String text) {
        return TRUTHS.contains(folded(text));
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
