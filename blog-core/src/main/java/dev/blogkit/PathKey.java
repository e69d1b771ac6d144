package dev.blogkit;

/** Paths as they are compared: two that some file system or server takes for one are one. */
final class PathKey {

    private PathKey() {}

    /** {@return the path as it is read, however it was percent-encoded} */
    static String plain(String path) {
        return UriText.decode(UriText.encode(path));
    }

    /** {@return what tells paths apart} It ends with {@code /}, so that it mostly is the path itself, and takes no memory. */
    static String of(String path) {
        String plain = plain(path);
        if (plain.endsWith("/index.html")) {
            plain = plain.substring(0, plain.length() - "index.html".length());
        }
        String folded = CaseFold.of(plain);
        String key = folded.equals("//") ? "/" : folded.endsWith("/") ? folded : folded + "/";
        return key.equals(path) ? path : key;
    }
}
