package dev.blogkit.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the lines of a header without a grammar part key and value. Group 1 of the pattern is the key, group 2 the value. */
enum LineSyntax {
    /** {@code Key: value}; an address such as {@code https://...} is none. One pair of quotes around a value goes. */
    BARE("([A-Za-z][A-Za-z0-9_ -]{0,29}?)[ \\t]*:(?!//)(.*)", "Key: value", true),
    /** {@code Key: value} as Blot has it: a key of any length with one blank at most, and no quotes; in a comment or not. */
    BLOT(
            "(?:<!--)?\\s*([A-Za-z0-9_-]+(?: [A-Za-z0-9_-]+)?)\\s*(?<!http(?=://))(?<!https(?=://)):(.*)",
            "Key: value",
            false),
    /** {@code key=value} of JBake. */
    JBAKE("([A-Za-z][\\w.-]*)\\s*=(.*)", "key=value", false),
    /** {@code .. key: value} of Nikola. */
    NIKOLA("\\.\\. ([A-Za-z_][\\w-]*):(?!:)(.*)", ".. key: value", false);

    private final Pattern shape;
    private final String form;
    private final boolean unquotes;

    LineSyntax(String shape, String form, boolean unquotes) {
        this.shape = Pattern.compile(shape, Pattern.DOTALL);
        this.form = form;
        this.unquotes = unquotes;
    }

    /**
     * {@return the syntax of the lines of a format}
     *
     * @param anyKey true where they are as Blot has them
     */
    static LineSyntax of(HeaderFormat format, boolean anyKey) {
        return switch (format) {
            case JBAKE -> JBAKE;
            case NIKOLA_BARE, NIKOLA_COMMENT -> NIKOLA;
            default -> anyKey && format != HeaderFormat.YAML_FENCE ? BLOT : BARE;
        };
    }

    Pattern shape() {
        return shape;
    }

    /** {@return how a line is written, for people} */
    String form() {
        return form;
    }

    /** {@return true if a name may be a key} */
    boolean isKey(String name) {
        Matcher line = shape.matcher(form.replace("key", name).replace("Key", name));
        return line.matches() && line.group(1).equals(name);
    }

    /** {@return true if one pair of quotes around a whole value does not belong to it} */
    boolean unquotes() {
        return unquotes;
    }

    /** {@return true if a value may go on in the next line, indented} */
    boolean continues() {
        return this == BARE;
    }
}
