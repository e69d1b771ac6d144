package dev.blogkit;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Paths that mean the same file on every system, whatever that one would allow: a site that is built on one is served on
 * another. Names that begin with a dot belong to whoever put them there, such as {@code .git} and {@code .htaccess}.
 */
final class PortablePath {

    private static final int LONGEST = 255;

    private static final int DEEPEST = 64;

    /** Between two letters they are spelling, as in Persian; elsewhere nobody sees them. */
    static final String JOINERS = "\u200C\u200D";

    /** Devices that no post is likely to be named as; the others are those of {@link Slug}. */
    private static final Set<String> CONSOLES = Set.of("conin$", "conout$");

    /** What Windows calls a file that has a longer name, such as {@code git~1} for {@code .git}. */
    private static final Pattern SHORT_NAME = Pattern.compile("[^.]{1,6}~[0-9]+(\\..*)?");

    private PortablePath() {}

    /** @throws RefusedPathException if a path below a folder, with {@code /} between its parts and none in front, is not one */
    static void check(String path) throws RefusedPathException {
        String[] parts = path.split("/", -1);
        if (parts.length > DEEPEST) {
            throw new RefusedPathException("it has more than " + DEEPEST + " parts");
        }
        for (String part : parts) {
            checkPart(part);
        }
    }

    private static void checkPart(String part) throws RefusedPathException {
        if (part.isEmpty()) {
            throw new RefusedPathException("a part of it is empty");
        }
        checkSigns(part);
        if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new RefusedPathException("a part of it takes more than " + LONGEST + " bytes");
        }
        String plain = plain(part).toLowerCase(Locale.ROOT);
        if (plain.equals(".") || plain.equals("..")) {
            throw new RefusedPathException("'" + part + "' leads to another folder");
        }
        if (plain.startsWith(".")) {
            throw new RefusedPathException("'" + part + "' begins with a dot, and such names are never touched");
        }
        if (part.endsWith(".") || part.endsWith(" ")) {
            throw new RefusedPathException("'" + part + "' ends with a dot or a blank, which Windows drops");
        }
        String stem = plain.replaceFirst(" *(\\..*)?$", "");
        if (Slug.DEVICES.contains(stem) || CONSOLES.contains(stem)) {
            throw new RefusedPathException("'" + part + "' is a device on Windows");
        }
        if (SHORT_NAME.matcher(part).matches()) {
            throw new RefusedPathException("'" + part + "' may be the short name of another file on Windows");
        }
    }

    private static void checkSigns(String part) throws RefusedPathException {
        int c;
        for (int at = 0; at < part.length(); at += Character.charCount(c)) {
            c = part.codePointAt(at);
            if (isIllegal(c) && !(JOINERS.indexOf(c) >= 0 && isBetweenLetters(part, at))) {
                throw new RefusedPathException(
                        String.format(Locale.ROOT, "it holds U+%04X, which not every system has in names", c));
            }
        }
    }

    private static boolean isBetweenLetters(String part, int at) {
        return at > 0
                && at + 1 < part.length()
                && isOfLetters(part.codePointBefore(at))
                && Character.isLetter(part.codePointAt(at + 1));
    }

    /** A mark ends a letter, such as the virama before a joiner in Sinhala and Hindi. */
    private static boolean isOfLetters(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Some systems take a sign for those that it is made of, such as U+2025 for two dots and U+FF0F for a slash. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isIllegal(int c) {
        return isNoneOfNames(c) || plain(Character.toString(c)).codePoints().anyMatch(PortablePath::isParting);
    }

    /** Of the wide signs of Chinese and Japanese only these lead elsewhere if a system takes them for the narrow ones. */
    private static boolean isParting(int c) {
        return c == '/' || c == '\\';
    }

    private static boolean isNoneOfNames(int c) {
        return switch (Character.getType(c)) {
            // Format: what turns the direction of a text, and what nobody sees.
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> "/\\:<>\"|?*\uFFFD".indexOf(c) >= 0;
        };
    }
}
