package dev.blogkit;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Paths that mean the same file on every system, whatever that one would allow: a site that is built on one is served on
 * another. Names that begin with a dot belong to whoever put them there, such as {@code .git} and {@code .htaccess}.
 */
final class PortablePath {

    private static final int LONGEST = 255;

    private PortablePath() {}

    /** @throws RefusedPathException if a path below a folder, with {@code /} between its parts and none in front, is not one */
    static void check(String path) throws RefusedPathException {
        for (String part : path.split("/", -1)) {
            checkPart(part);
        }
    }

    private static void checkPart(String part) throws RefusedPathException {
        if (part.isEmpty()) {
            throw new RefusedPathException("a part of it is empty");
        }
        int illegal =
                part.codePoints().filter(PortablePath::isIllegal).findFirst().orElse(-1);
        if (illegal >= 0) {
            throw new RefusedPathException("it holds U+" + hex(illegal) + ", which not every system has in names");
        }
        if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new RefusedPathException("a part of it takes more than " + LONGEST + " bytes");
        }
        // Some systems take a sign for those that it is made of, such as U+2025 for two dots.
        String plain = Normalizer.normalize(part, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (plain.equals(".") || plain.equals("..")) {
            throw new RefusedPathException("'" + part + "' leads to another folder");
        }
        if (part.startsWith(".")) {
            throw new RefusedPathException("'" + part + "' begins with a dot, and such names are never touched");
        }
        if (part.endsWith(".") || part.endsWith(" ")) {
            throw new RefusedPathException("'" + part + "' ends with a dot or a blank, which Windows drops");
        }
        if (Slug.DEVICES.contains(plain.replaceFirst(" *(\\..*)?$", ""))) {
            throw new RefusedPathException("'" + part + "' is a device on Windows");
        }
    }

    private static boolean isIllegal(int c) {
        return switch (Character.getType(c)) {
            // Format: what turns the direction of a text, and what nobody sees.
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> "\\:<>\"|?*\uFFFD".indexOf(c) >= 0;
        };
    }

    private static String hex(int c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
