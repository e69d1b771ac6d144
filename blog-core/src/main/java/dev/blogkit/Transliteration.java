package dev.blogkit;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Latin, Greek and Cyrillic letters in ASCII, one by one and the same in every language: by Latin-ASCII of the Unicode CLDR, by ISO
 * 843, and by the system of BGN and PCGN for Russian, which is what most readers of English know, without its apostrophes. Letters that
 * Russian lacks are as the systems of the same boards for their languages have them, without marks.
 */
final class Transliteration {

    private static final Map<Character, String> LETTERS = pairs(
            "ß ss æ ae œ oe ð d þ th ı i ȷ j ŋ n ĸ q ə e ǝ e ɛ e ɔ o ɵ o ʉ u ʊ u ɩ i ɑ a ɣ g ʒ z ʃ sh ʀ r",
            "ƿ w ȝ y ƣ oi ȣ ou ƕ hv ẜ s ẝ s ỻ ll ỽ v",
            "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o",
            "а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh",
            "щ shch ы y э e ю yu я ya є ye і i ґ g ђ d ј j љ lj њ nj ћ c џ dz ѕ dz ә a ғ gh қ q ң ng ө o ұ u ү u һ h");

    /** Letters that are none in ASCII; the word goes on over them. */
    private static final String SILENT = "ъьʹʺʻʼʽʾʿʔɂꞌ";

    /** The name says it for most letters of Latin that do not come apart, such as ø, ł and ɓ. */
    private static final Pattern MARKED = Pattern.compile("LATIN SMALL LETTER ([A-Z]{1,2}) WITH .*");

    private Transliteration() {}

    /** {@return the text in lower case; letters have lost their marks, and {@code -} is each sign that ASCII cannot write} */
    static String of(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("и\u0306", "й"); // the one letter whose mark makes another one of it
        StringBuilder ascii = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < 0x80) {
                ascii.append(c);
            } else if (c == 'υ' && i > 0 && "αεηο".indexOf(apart.charAt(i - 1)) >= 0 && !isParted(apart, i)) {
                ascii.append('u'); // ISO 843: αυ, ευ, ηυ, ου
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && SILENT.indexOf(c) < 0) {
                ascii.append(letters(c));
            }
        }
        return ascii.toString();
    }

    /** {@return true if the letter has a diaeresis, which parts it from the one before} */
    private static boolean isParted(String apart, int letter) {
        return apart.startsWith("\u0308", letter + 1);
    }

    private static String letters(char c) {
        String letters = LETTERS.get(c);
        if (letters != null || Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
            return letters == null ? "-" : letters;
        }
        Matcher name = MARKED.matcher(Character.getName(c));
        return name.matches() ? name.group(1).toLowerCase(Locale.ROOT) : "-";
    }

    private static Map<Character, String> pairs(String... tables) {
        Map<Character, String> pairs = new HashMap<>();
        String[] words = String.join(" ", tables).split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i].charAt(0), words[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
