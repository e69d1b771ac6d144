package dev.blogkit;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what character references in HTML mean, such as those of the ampersand and, by numbers, of any character; by the rules for
 * the values of attributes: without its semicolon a name is one only where neither a letter, nor a digit, nor {@code =} follows, so
 * that {@code ?a=1&copy=2} is what it looks like. Known are the names that are older than HTML 4, which alone can be without a
 * semicolon, and those of HTML 4 that people write in prose.
 */
final class CharacterReferences {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[xX]([0-9A-Fa-f]++);?+|#([0-9]++);?+|([A-Za-z][A-Za-z0-9]*+)(;|(?!=)))");
    private static final Pattern NAME = Pattern.compile("&([A-Za-z][A-Za-z0-9]*+);");

    private static final String FROM_160 =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr "
                    + "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest "
                    + "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
                    + "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig "
                    + "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml "
                    + "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    private static final Map<String, String> NAMES = names();
    /** Names of HTML 4 that people write in prose; these need a semicolon. */
    private static final String NEWER_NAMES =
            "OElig oelig Scaron scaron Yuml circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo "
                    + "rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime Prime lsaquo rsaquo oline "
                    + "frasl euro trade larr uarr rarr darr harr rArr hArr minus infin asymp ne equiv le ge sum radic";

    private static final String OF_NEWER_NAMES =
            "\u0152\u0153\u0160\u0161\u0178\u02C6\u02DC\u2002\u2003\u2009\u200C\u200D\u200E\u200F\u2013\u2014"
                    + "\u2018\u2019\u201A\u201C\u201D\u201E\u2020\u2021\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u203E"
                    + "\u2044\u20AC\u2122\u2190\u2191\u2192\u2193\u2194\u21D2\u21D4\u2212\u221E\u2248\u2260\u2261\u2264"
                    + "\u2265\u2211\u221A";
    private static final Map<String, String> NEWER = newer();

    /** What the numbers from 128 on mean: people wrote them for the characters of Windows, and browsers know. */
    private static final String FROM_128 =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D"
                    + "\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private CharacterReferences() {}

    /** {@return the text that the HTML means} What is no reference, or none that is known, stays as it is. */
    static String decoded(String html) {
        if (html.indexOf('&') < 0) {
            return html;
        }
        return REFERENCE.matcher(html).replaceAll(reference -> Matcher.quoteReplacement(meaning(reference)));
    }

    /** {@return false if the HTML may mean something else than {@link #decoded} gives, since it holds a name that is not known} */
    static boolean areKnown(String html) {
        return html.indexOf('&') < 0
                || NAME.matcher(html)
                        .results()
                        .allMatch(name -> NAMES.containsKey(name.group(1)) || NEWER.containsKey(name.group(1)));
    }

    private static String meaning(MatchResult reference) {
        if (reference.group(1) != null) {
            return character(reference.group(1), 16);
        }
        if (reference.group(2) != null) {
            return character(reference.group(2), 10);
        }
        String name = reference.group(3);
        String meaning = NAMES.get(name);
        if (meaning == null && !reference.group(4).isEmpty()) {
            meaning = NEWER.get(name);
        }
        return meaning == null ? reference.group() : meaning;
    }

    private static String character(String digits, int radix) {
        int c = 0;
        for (int i = 0; i < digits.length(); i++) {
            c = Math.min(c * radix + Character.digit(digits.charAt(i), radix), Character.MAX_CODE_POINT + 1);
        }
        if (c >= 0x80 && c < 0xA0) {
            return FROM_128.substring(c - 0x80, c - 0x7F);
        }
        boolean none = c == 0
                || c > Character.MAX_CODE_POINT
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        return Character.toString(none ? 0xFFFD : c);
    }

    private static Map<String, String> newer() {
        Map<String, String> names = new HashMap<>(Map.of("apos", "'"));
        int i = 0;
        for (String name : NEWER_NAMES.split(" ", -1)) {
            names.put(name, OF_NEWER_NAMES.substring(i, ++i));
        }
        return Map.copyOf(names);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\""));
        names.putAll(Map.of("AMP", "&", "LT", "<", "GT", ">", "QUOT", "\"", "COPY", "\u00A9", "REG", "\u00AE"));
        int c = 160;
        for (String name : FROM_160.split(" ", -1)) {
            names.put(name, Character.toString(c++));
        }
        return Map.copyOf(names);
    }
}
