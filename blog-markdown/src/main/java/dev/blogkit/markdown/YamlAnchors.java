package dev.blogkit.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the anchors {@code &name} of a YAML header whose values stand elsewhere as {@code *name}. They are found by their signs
 * alone: what only looks like a pair of them, as in a text in quotes, at worst refuses a change.
 */
final class YamlAnchors {

    private static final Pattern ANCHOR = Pattern.compile("(?<![^\\s\\[{,:])&([^\\s,\\[\\]{}]++)");

    private YamlAnchors() {}

    /** {@return the name of an anchor in a part of a header that an alias outside of this part needs; null for none} */
    static @Nullable String shared(HeaderText text, int from, int to) {
        Line first = text.firstLine();
        if (first == null || from >= to) {
            return null;
        }
        String before = text.whole().substring(Math.min(first.start(), from), from);
        String behind = text.whole().substring(to, Math.max(to, text.end()));
        Matcher anchor = ANCHOR.matcher(text.whole()).region(from, to).useTransparentBounds(true);
        while (anchor.find()) {
            Pattern alias =
                    Pattern.compile("(?<![^\\s\\[{,:])\\*" + Pattern.quote(anchor.group(1)) + "(?![^\\s,\\]}:])");
            if (alias.matcher(before).find() || alias.matcher(behind).find()) {
                return anchor.group(1);
            }
        }
        return null;
    }
}
