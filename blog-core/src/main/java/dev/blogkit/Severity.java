package dev.blogkit;

import java.util.Locale;

/** How much a {@link Diagnostic} costs. */
public enum Severity {
    /** Something is lost: the post, or the field that the diagnostic names. */
    ERROR,
    /** Everything was read, but probably not as its writer meant it. */
    WARNING,
    /** Nothing is wrong; something in the text may be seen otherwise than its writer expects. */
    INFO;

    /** {@return the name in lower case, as diagnostics print it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
