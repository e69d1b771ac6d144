package dev.blogkit.markdown;

import dev.blogkit.LinkKind;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which values the attributes of the {@link Allowlist} may have. */
final class AttributePolicy {

    /** What the renderer of Markdown writes. A page styles other classes for its own ends, and hides or covers things by them. */
    private static final Set<String> CLASSES =
            Set.of("alert", "contains-task-list", "footnote-backref", "footnote-ref", "footnotes", "task-list-item");

    private static final Set<String> RELATIONS =
            Set.of("external", "license", "nofollow", "noopener", "noreferrer", "sponsored", "ugc");

    private static final int LONGEST_ID = 500;

    private AttributePolicy() {}

    /** {@return the value as it may stand in a page, or null if it may not} */
    static @Nullable String allowed(String element, String attribute, String value) {
        LinkKind kind = Allowlist.kind(element, attribute);
        if (kind != null) {
            return UrlPolicy.allowed(kind, value);
        }
        return switch (attribute) {
            case "srcset" -> UrlPolicy.allowedCandidates(value);
            case "class" -> words(value, AttributePolicy::isFreeClass);
            case "rel" -> words(value, word -> RELATIONS.contains(word.toLowerCase(Locale.ROOT)));
            case "id" -> isFreeId(element, value) ? value : null;
            default -> value;
        };
    }

    private static boolean isFreeClass(String name) {
        return name.startsWith("language-") || name.startsWith("alert-") || CLASSES.contains(name);
    }

    private static boolean isFreeId(String element, String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID || id.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
            return false;
        }
        return (element.equals("li") && id.startsWith("fn-"))
                || (element.equals("a") && id.startsWith("fnref-"))
                || HeadingIds.isFree(id);
    }

    /** {@return a list of words without those that are not free; null if none is} */
    private static @Nullable String words(String value, Predicate<String> free) {
        StringBuilder kept = new StringBuilder();
        boolean all = true;
        StringTokenizer words = new StringTokenizer(value, " \t\n\f\r");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (free.test(word)) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            } else {
                all = false;
            }
        }
        return all ? value : kept.isEmpty() ? null : kept.toString();
    }
}
