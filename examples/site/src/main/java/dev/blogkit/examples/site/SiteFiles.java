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

    /** {@return false if no file can be at the path, or the path is the site's own} */
    boolean writePage(String path, String html) throws IOException {
        String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        String name = decoded.endsWith(".html") || decoded.endsWith(".htm")
                ? decoded
                : (decoded.endsWith("/") ? decoded : decoded + "/") + "index.html";
        try {
            Path file = root.resolve(name.substring(1)).normalize();
            if (OWN.contains(name) || !file.startsWith(root) || written.contains(file)) {
                return false;
            }
            write(file, html.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (InvalidPathException noFileName) {
            return false;
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        written.add(file);
    }
}
