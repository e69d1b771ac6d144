package dev.blogkit.markdown;

import dev.blogkit.Limits;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for the header of one text; the forms that a header may have share it. */
final class HeaderSearch {

    private static final Pattern YAML_END = Pattern.compile("(---|\\.\\.\\.)\\s*");

    final String text;
    final Profile profile;
    /** The one format that is looked for; null for any. */
    final @Nullable HeaderFormat forced;

    final Limits limits;
    final Problems problems;
    private boolean refused;

    HeaderSearch(String text, Profile profile, @Nullable HeaderFormat forced, Limits limits, Problems problems) {
        this.text = text;
        this.profile = profile;
        this.forced = forced;
        this.limits = limits;
        this.problems = problems;
    }

    boolean looksFor(HeaderFormat format) {
        return forced == null || forced == format;
    }

    /** {@return true if a line ends a header of YAML, or one of lines} */
    static boolean isYamlEnd(String line) {
        return YAML_END.matcher(line).matches();
    }

    /** {@return true once a header that is meant was found to be unreadable: then the text is no body either} */
    boolean isRefused() {
        return refused;
    }

    /** Says that a header is meant and cannot be read; the problems say why. */
    void refuse() {
        refused = true;
    }

    /** {@return null, for a header that is meant and cannot be read} */
    @Nullable HeaderText refused(String code, Line line, String message, String hint) {
        refused = true;
        problems.error(code, line.position(0), message, hint);
        return null;
    }

    @Nullable HeaderText tooLong(Line line) {
        return refused(
                "header-too-long",
                line,
                "the header is longer than " + limits.headerLength() + " characters",
                "put a blank line between header and body");
    }

    /**
     * {@return the text in two parts}
     *
     * @param start the first line of the header; null for an empty one
     * @param end the line between header and body
     */
    HeaderText part(HeaderFormat format, @Nullable Line start, Line end) {
        return new HeaderText(format, text, start, end.start(), end.next(), end.number() + 1, false);
    }

    /** {@return a header up to the line with which the body begins} */
    HeaderText upTo(HeaderFormat format, Line start, Line body) {
        return new HeaderText(format, text, start, body.start(), body.start(), body.number(), false);
    }

    /** {@return a header that ends with the text, and may be cut off} */
    HeaderText toTheEnd(HeaderFormat format, Line first) {
        return new HeaderText(format, text, first, text.length(), text.length(), first.number(), true);
    }
}
