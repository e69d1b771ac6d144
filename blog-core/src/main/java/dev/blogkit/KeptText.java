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
        byte[] bytes = text.getBytes(UTF_8);
        // Where all characters are below 256 a String takes as many bytes, and Chinese takes more in UTF-8.
        boolean smaller = bytes.length < 2 * text.length() && text.chars().anyMatch(c -> c > 0xFF);
        boolean packed = smaller && isWhole(text);
        this.utf8 = packed ? bytes : null;
        this.text = packed ? null : text;
    }

    /** {@return true if no pair of surrogates lacks its other half, which UTF-8 cannot hold} */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** {@return the text, exactly as it was given} */
    @Override
    public String toString() {
        return utf8 == null ? String.valueOf(text) : new String(utf8, UTF_8);
    }
}
