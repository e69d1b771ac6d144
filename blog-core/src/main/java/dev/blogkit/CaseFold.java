package dev.blogkit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts as they are compared where case, and how accents were typed, make no difference. */
final class CaseFold {

    /** What people write is shorter even with its accents apart, and to normalise a flood of marks takes quadratic time. */
    private static final int LONGEST = 4000;

    private CaseFold() {}

    /** {@return the folded text, by the full case folding of Unicode (section 3.13) and NFC; one that is longer than 4,000 stays as it is} */
    static String of(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT); // most paths and tags, and it takes a tenth of the time
        }
        if (text.length() > LONGEST) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        // By way of upper case, which makes ss of ß and s of ſ; but also i of Turkish ı, which is another letter.
        String folded = composed.indexOf('ı') < 0
                ? lowerOfUpper(composed)
                : Stream.of(composed.split("ı", -1)).map(CaseFold::lowerOfUpper).collect(Collectors.joining("ı"));
        return folded.equals(composed) ? composed : Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static String lowerOfUpper(String text) {
        return text.toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss") // of ẞ, which is upper case already
                .replace('ς', 'σ');
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
