package dev.blogkit.markdown;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a header of JBake: lines {@code key=value} up to a line of six or more {@code ~}. */
final class JBakeForm {

    private static final Pattern END = Pattern.compile("~{6,}\\s*");
    private static final Pattern LIKE_END = Pattern.compile("\\s*+(~{2,}+|-{3,}+)\\s*+");
    private static final Pattern LINE =
            Pattern.compile("[A-Za-z][\\w.-]*\\s*=.*|#.*|\\s*|[A-Za-z][\\w.-]*:.*", Pattern.DOTALL);
    private static final int LONGEST = 100;

    private final HeaderSearch search;

    JBakeForm(HeaderSearch search) {
        this.search = search;
    }

    /** {@return the two parts; null where no header of JBake is meant, or where it cannot be read} */
    @Nullable HeaderText find(Line first) {
        KeyLine opening = KeyLine.of(first.text(), LineSyntax.JBAKE);
        boolean meant = opening != null && (opening.key().equals("type") || search.profile.isKnown(opening.key()));
        boolean assigned = false;
        Line other = null;
        boolean likeEnd = false;
        Line line = first;
        for (int count = 0; line != null && count < LONGEST; count++, line = line.following()) {
            String content = line.text();
            if (assigned && line.start() - first.start() > search.limits.headerLength()) {
                return meant ? search.tooLong(line) : null;
            }
            if (END.matcher(content).matches()) {
                return !assigned
                        ? null
                        : other != null ? unreadable(other) : search.part(HeaderFormat.JBAKE, first, line);
            }
            if (other == null && !LINE.matcher(content).matches()) {
                if (!meant) {
                    return null;
                }
                other = line;
                likeEnd = LIKE_END.matcher(content).matches();
            }
            assigned |= content.contains("=") && !content.startsWith("#");
        }
        return !meant
                ? null
                : search.refused(
                        "header-not-closed",
                        other != null && likeEnd ? other : first,
                        other != null && likeEnd
                                ? "this line does not end the JBake header above it, and no other does"
                                : "the JBake header that begins here has no closing ~~~~~~ line",
                        "put a line with ~~~~~~ alone between header and body");
    }

    private @Nullable HeaderText unreadable(Line line) {
        return search.refused(
                "header-unreadable",
                line,
                "this line of the header is not " + LineSyntax.JBAKE.form(),
                "write " + LineSyntax.JBAKE.form() + ", or take the line out");
    }
}
