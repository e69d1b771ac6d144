package dev.blogkit.examples.site;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The files of the site. Nothing is written outside of its folder, and nothing twice. */
final class SiteFiles {

    private static final Set<String> OWN = Set.of("/index.html", "/posts.json", "/atom.xml", "/rss.xml", "/feed.json");

    private final Path root;
    private final Set<Path> written = new HashSet<>();

    SiteFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    int written() {
        return written.size();
    }

    void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] bytes) throws IOException {
        write(root.resolve(path.substring(1)), bytes);
    }

    /** {@return false if no file can be at the path, or one is there already} */
    boolean writePage(String path, String html) throws IOException {
        String name = path.endsWith(".html") || path.endsWith(".htm")
                ? path
                : (path.endsWith("/") ? path : path + "/") + "index.html";
        return writeFile(decoded(name), html.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return false if no file can be at the path, or one is there already} */
    boolean writeFile(String path, byte[] bytes) throws IOException {
        try {
            Path file = root.resolve(path.substring(1)).normalize();
            if (OWN.contains(path) || !file.startsWith(root) || file.equals(root) || written.contains(file)) {
                return false;
            }
            write(file, bytes);
            return true;
        } catch (InvalidPathException noFileName) {
            return false;
        }
    }

    /** {@return the path that a server makes of the path in an address} */
    static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        written.add(file);
    }
}
