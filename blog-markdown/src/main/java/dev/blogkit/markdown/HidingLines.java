package dev.blogkit.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines that may be meant to hide a post, however they part key and value: in a text without a header that could be told,
 * under a comment, behind a fence that is none, in a form that nobody reads. Shown as text, they would publish a draft.
 */
final class HidingLines {

    private static final int LONGEST = 100;
    private static final Pattern FENCE_LIKE =
            Pattern.compile("[^\\p{L}\\d]*+|(?:---|\\+\\+\\+|%YAML|import\\s).*", Pattern.DOTALL);
    /** A key with any sign behind it, an item, a comment, or a bracket of JSON. */
    private static final Pattern FIELD_LIKE = Pattern.compile(
            "[^\\p{L}\\d]{0,8}+[\\p{L}_][^:=\uff1a]{0,60}+[:=\uff1a].*|\\s*+[-#{}\\[\\]].*|\\s.*", Pattern.DOTALL);

    /** A key and one word, with any sign between them. */
    private static final Pattern ANY_FIELD = Pattern.compile(
            "[^\\p{L}\\d#]*+(?:(?:export\\s++)?(?:const|let|var)\\s++)?([\\p{L}_][\\p{L}_-]*+)[\"']?[\\s\u00a0]*+[:=\uff1a][\\s\u00a0]*+[\"']?([A-Za-z-]++)[\"']?[,;]?\\s*+");

    private static final Pattern IN_BRACES = Pattern.compile(
            "\\b(?:(?:draft|unlisted)[\"']?\\s*+[:=]\\s*+[\"']?(?:true|yes)|published[\"']?\\s*+[:=]\\s*+[\"']?(?:false|no)"
                    + "|status[\"']?\\s*+[:=]\\s*+[\"']?(?:draft|private))\\b",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> names;

    /** @param names of the fields that say who sees a post, as they are compared */
    HidingLines(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** {@return the names of the fields that say who sees a post, as they are compared} */
    Set<String> names() {
        return names;
    }

    /** {@return true if a line says, in words that are known, who may see the post} */
    boolean isSaidBy(KeyLine line) {
        return names.contains(KeyLine.folded(line.key())) && VisibilityWords.isAny(line.value());
    }

    /** {@return the field by which a line may be meant to say who sees the post, however it parts key and value; or null} */
    @Nullable String hiddenBy(String line) {
        Matcher slip = ANY_FIELD.matcher(line);
        return slip.matches() && isSaidBy(new KeyLine(slip.group(1), slip.start(1), slip.group(2), slip.start(2)))
                ? KeyLine.folded(slip.group(1))
                : null;
    }

    /** {@return the line that may be meant to hide the post, in a first block of nothing but fields; or null} */
    @Nullable Line find(@Nullable Line start) {
        Line line = behindFences(start);
        Line hiding = null;
        for (int count = 0; line != null && count < LONGEST; count++, line = line.following()) {
            String content = line.text();
            if (content.isBlank() || FENCE_LIKE.matcher(content).matches()) {
                return hiding;
            }
            if (!FIELD_LIKE.matcher(content).matches()) {
                return null;
            }
            if (hiding == null && isHiding(content)) {
                hiding = line;
            }
        }
        return hiding;
    }

    /** {@return the line that may be meant to hide the post, from a line to the end of its paragraph; or null} */
    @Nullable Line inParagraph(@Nullable Line start) {
        for (Line line = start; line != null && !line.isBlank(); line = line.following()) {
            if (hiddenBy(line.text()) != null) {
                return line;
            }
        }
        return null;
    }

    private boolean isHiding(String line) {
        return hiddenBy(line) != null
                || (line.strip().startsWith("{") && IN_BRACES.matcher(line).find());
    }

    private static @Nullable Line behindFences(@Nullable Line start) {
        Line line = start;
        boolean comment = false;
        for (int count = 0; line != null && count < LONGEST; count++, line = line.following()) {
            String content = line.text().strip();
            boolean opens = content.startsWith("<!--");
            if (comment || opens) {
                comment = !content.endsWith("-->");
            } else if (!FENCE_LIKE.matcher(content).matches()
                    || IN_BRACES.matcher(content).find()) {
                return line;
            }
        }
        return null;
    }
}
