package dev.blogkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A text that is kept for long and seldom read: in UTF-8 where that is smaller, since one curly quote doubles a String. Immutable. */
final class KeptText implements Serializable {

    private static final long serialVersionUID = 1;

    /** One of the two is null. */
    private final byte @Nullable [] utf8;

    private final @Nullable String text;

    KeptText(String text) {
        byte[] bytes = isWideAndWhole(text) ? text.getBytes(UTF_8) : null;
        boolean packed = bytes != null && bytes.length < 2 * text.length(); // Chinese takes more in UTF-8
        this.utf8 = packed ? bytes : null;
        this.text = packed ? null : text;
    }

    /**
     * {@return true if a String of the text takes two bytes a character, as it does where one is above 255, and no pair of surrogates
     * lacks its other half, which UTF-8 cannot hold}
     */
    private static boolean isWideAndWhole(String text) {
        boolean wide = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide |= c > 0xFF;
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return wide;
    }

    /** {@return the text, exactly as it was given} */
    @Override
    public String toString() {
        return utf8 == null ? String.valueOf(text) : new String(utf8, UTF_8);
    }
}
