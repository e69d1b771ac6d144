package dev.blogkit;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as they are compared where case, and how accents were typed, make no difference. */
final class CaseFold {

    private CaseFold() {}

    /** {@return the folded text} Not by upper case: that makes an {@code i} of Turkish {@code ı}, which is another letter. */
    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ς', 'σ');
    }
}
