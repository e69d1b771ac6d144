package dev.blogkit.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a header that is one JSON object, up to the end of a line. */
final class JsonForm {

    /** A key in quotes of any kind, or in none. */
    private static final Pattern KEY = Pattern.compile(
            "(?:[\"'\u201c\u201d\u201e](?<quoted>[^\"'\u201c\u201d\n]*+)[\"'\u201c\u201d]|(?<bare>[A-Za-z_]++))\\s*+(?<sign>[:=])?");

    private static final int KEY_LONGEST = 1_000;

    private final HeaderSearch search;

    JsonForm(HeaderSearch search) {
        this.search = search;
    }

    /** {@return the two parts; null where no JSON is meant, or where it cannot be read} */
    @Nullable HeaderText find(Line first) {
        int end = JsonHeader.end(search.text, first.start(), search.limits.headerLength());
        Line last = first.upTo(end - 1);
        boolean inProse = 0 <= end
                && end < first.end()
                && !search.text.substring(end, first.end()).isBlank();
        boolean meant = isMeant(first, inProse);
        if (end >= 0 && search.text.substring(end, last.end()).isBlank()) {
            HeaderText found =
                    new HeaderText(HeaderFormat.JSON, search.text, first, end, last.next(), last.number() + 1, false);
            return meant || JsonHeader.isReadable(found, search.limits) ? found : null;
        }
        if (!meant) {
            return null;
        }
        int longest = Math.min(search.text.length(), first.start() + search.limits.headerLength());
        List<JsonMistake> mistakes = JsonMistake.all(search.text, first.start(), longest, false);
        for (JsonMistake mistake : mistakes) {
            Line line = first.upTo(mistake.index());
            search.problems.add(
                    mistake.diagnostic(search.problems.source(), line.position(mistake.index() - line.start())));
        }
        search.refuse();
        if (mistakes.isEmpty()) {
            search.problems.add(
                    end < 0
                            ? search.problems.errorAt(
                                    "header-not-closed",
                                    first.position(0),
                                    "the JSON header that begins here has no closing }",
                                    "close it, and put the body into the next line")
                            : search.problems.errorAt(
                                    "header-not-ended-by-line",
                                    last.position(end - last.start()),
                                    "the JSON header ends within this line",
                                    "put the body into the next line"));
        }
        return null;
    }

    /**
     * {@return true if a first key follows the bracket, however it is written, or nothing in the next line}
     *
     * @param inProse true if text follows in the line of the brackets, where a key without quotes is not meant: {@code {tag: x}}
     */
    private boolean isMeant(Line first, boolean inProse) {
        Line second = first.following();
        Line last = second == null ? first : second;
        if (search.text.substring(first.start() + 1, last.end()).isBlank()) {
            return true;
        }
        int start = JsonMistake.firstKey(search.text, first.start(), search.limits.headerLength());
        Matcher key = KEY.matcher(search.text).region(start, Math.min(search.text.length(), start + KEY_LONGEST));
        if (!key.lookingAt()) {
            return false;
        }
        return key.group("quoted") != null
                ? key.group("sign") != null || search.profile.isKnown(key.group("quoted"))
                : !inProse && key.group("sign") != null && search.profile.isKnown(key.group("bare"));
    }
}
