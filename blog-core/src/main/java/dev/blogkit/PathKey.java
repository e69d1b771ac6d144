package dev.blogkit;

import java.util.regex.Pattern;

/** Paths as they are compared: two that some file system or server takes for one are one. */
final class PathKey {

    private static final Pattern SLASHES = Pattern.compile("//+");
    private static final String INDEX = "index.html/";

    private PathKey() {}

    /** {@return the path as it is read, however it was percent-encoded} */
    static String plain(String path) {
        return UriText.decode(UriText.encode(path));
    }

    /** {@return what tells paths apart} It ends with {@code /}, so that it mostly is the path itself, and takes no memory. */
    static String of(String path) {
        String plain = plain(path);
        String folded = CaseFold.of(plain);
        String key = folded.endsWith("/") ? folded : folded + "/";
        if (key.contains("//")) {
            key = SLASHES.matcher(key).replaceAll("/");
        }
        if (key.endsWith("/" + INDEX)) {
            key = key.substring(0, key.length() - INDEX.length());
        }
        return key.equals(path) ? path : key;
    }
}
