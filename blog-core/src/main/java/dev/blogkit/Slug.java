package dev.blogkit;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The last part of a post's path: lower-case letters and digits of any script, {@code -} and {@code _}, at most 200 bytes of
 * UTF-8, and a name that a file can have on every system. Immutable and serialisable; two slugs are equal if their texts are.
 */
public final class Slug implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 1000;
    /** Names that Windows opens devices by, whatever the extension. */
    static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    /** What says how letters join, break or look, and never which they are: a word goes on over it. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\u00AD\u034F\u180B-\u180D\u200D\u2060-\u2064\uFE00-\uFE0F\uFEFF\\x{E0100}-\\x{E01EF}]");

    private final String value;

    private Slug(String value) {
        this.value = value;
    }

    /**
     * {@return the slug of a text; empty where it holds no letter and no digit} Letters of all scripts stay. Everything but
     * letters, digits and {@code _} becomes one {@code -}, with none at the ends. The same text gives the same slug whether its
     * accents were typed composed or not, and in every locale.
     */
    public static Optional<Slug> of(String text) {
        return from(Normalizer.normalize(cut(text), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }

    /**
     * {@return the slug of a text as {@link #of} makes it, of ASCII only: Latin letters lose their marks, Greek and Cyrillic ones
     * become Latin, letters of other scripts are dropped; empty where nothing is left} {@code Größe и цена} gives
     * {@code grosse-i-tsena}.
     */
    public static Optional<Slug> ascii(String text) {
        return from(Transliteration.of(cut(text)));
    }

    /** {@return a slug that only depends on a name, for what has no other} Eight hexadecimal digits. */
    static Slug hashOf(String name) {
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        return new Slug(HexFormat.of().toHexDigits((int) hash.getValue()));
    }

    /** Normalising takes quadratic time for a flood of marks, and no more than this can become part of a slug. */
    private static String cut(String text) {
        String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " " + hashOf(text);
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            if (c == 0xAD || c == 0x34F || c >= 0x180B) { // seldom, and then it takes ten times as long
                return INVISIBLE.matcher(cut).replaceAll("");
            }
        }
        return cut;
    }

    private static Optional<Slug> from(String lowerCase) {
        StringBuilder slug = new StringBuilder(lowerCase.length());
        boolean gap = false;
        boolean speaks = false;
        for (int i = 0; i < lowerCase.length(); ) {
            int c = lowerCase.codePointAt(i);
            boolean mark = isMark(c) && !gap && !slug.isEmpty();
            if (Character.isLetterOrDigit(c) || c == '_' || mark) {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                slug.appendCodePoint(c);
                gap = false;
                speaks |= Character.isLetterOrDigit(c);
            } else {
                gap = true;
            }
            i += Character.charCount(c);
        }
        if (!speaks) {
            return Optional.empty();
        }
        if (DEVICES.contains(slug.toString())) {
            slug.append("-post");
        }
        return Optional.of(new Slug(shortened(slug.toString())));
    }

    /** Indic and other scripts write vowels as marks; without them the word would be another. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String shortened(String slug) {
        boolean surelyShort = slug.length() <= LONGEST / 3; // no char takes more than 3 bytes
        if (surelyShort || slug.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return slug;
        }
        String suffix = "-" + hashOf(slug);
        int longest = LONGEST - suffix.length();
        int bytes = 0;
        int end = 0;
        while (true) {
            int c = slug.codePointAt(end);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > longest) {
                return slug.substring(0, slug.charAt(end - 1) == '-' ? end - 1 : end) + suffix;
            }
            end += Character.charCount(c);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slug that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** {@return the slug as it stands in a path, not percent-encoded} */
    @Override
    public String toString() {
        return value;
    }
}
