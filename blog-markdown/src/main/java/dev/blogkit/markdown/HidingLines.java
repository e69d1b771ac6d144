package dev.blogkit.markdown;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a field that may be meant to hide a post in a text without a header that could be told: under a comment, behind a fence
 * that is none, in a form that nobody reads. Shown as text, it would publish a draft.
 */
final class HidingBlock {

    private static final int LONGEST = 100;
    private static final Pattern FENCE_LIKE =
            Pattern.compile("[^\\p{L}\\d]*+|(?:---|\\+\\+\\+|%YAML).*", Pattern.DOTALL);
    /** A key with any sign behind it, an item, a comment, or a bracket of JSON. */
    private static final Pattern FIELD_LIKE = Pattern.compile(
            "[^\\p{L}\\d]{0,8}+[\\p{L}_][^:=\uff1a]{0,60}+[:=\uff1a].*|\\s*+[-#{}\\[\\]].*|\\s.*", Pattern.DOTALL);

    private static final Pattern IN_BRACES = Pattern.compile(
            "\\b(?:(?:draft|unlisted)[\"']?\\s*+[:=]\\s*+[\"']?(?:true|yes)|published[\"']?\\s*+[:=]\\s*+[\"']?(?:false|no)"
                    + "|status[\"']?\\s*+[:=]\\s*+[\"']?(?:draft|private))\\b",
            Pattern.CASE_INSENSITIVE);

    private HidingBlock() {}

    /** {@return the line that may be meant to hide the post, in a first block of nothing but fields; or null} */
    static @Nullable Line find(@Nullable Line start) {
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
    static @Nullable Line inParagraph(@Nullable Line start) {
        for (Line line = start; line != null && !line.isBlank(); line = line.following()) {
            if (LineHeader.hiddenBy(line.text()) != null) {
                return line;
            }
        }
        return null;
    }

    private static boolean isHiding(String line) {
        return LineHeader.hiddenBy(line) != null
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
