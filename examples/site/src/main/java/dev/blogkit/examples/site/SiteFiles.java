package dev.blogkit.examples.site;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of the site. Nothing is written outside of its folder, and nothing twice. */
final class SiteFiles {

    private static final List<String> OWN =
            List.of("index.html", "posts.json", "atom.xml", "rss.xml", "feed.json", "sitemap.xml");

    private final Path root;
    private final Set<Path> taken = new HashSet<>();
    private final Set<Path> folders = new HashSet<>();
    private int written;

    SiteFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
        OWN.forEach(name -> taken.add(this.root.resolve(name)));
    }

    /** {@return how many files were written} */
    int written() {
        return written;
    }

    /** Writes one of the site's own files. */
    void writeOwn(String name, byte[] bytes) throws IOException {
        write(root.resolve(name), bytes);
    }

    /** {@return what writes one of the site's own files, whose name no page gets after that} */
    OutputStream openOwn(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(root);
        taken.add(file);
        written++;
        return Files.newOutputStream(file);
    }

    /** {@return false if no file can be at the path, or one is there already} */
    boolean writePage(String path, String html) {
        String name = path.endsWith(".html") || path.endsWith(".htm")
                ? path
                : (path.endsWith("/") ? path : path + "/") + "index.html";
        return writeFile(decoded(name), html.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return false if no file can be at the path, or one is there already} */
    boolean writeFile(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path.substring(1)).normalize();
            if (!file.startsWith(root) || file.equals(root) || !isFree(file)) {
                return false;
            }
            write(file, bytes);
            taken.add(file);
            for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
                folders.add(folder);
            }
            return true;
        } catch (InvalidPathException | IOException noFileName) { // a name can be too long for the file system, for one
            return false;
        }
    }

    /** {@return the path that a server makes of the path in an address} */
    static String decoded(String path) {
        String whole = path.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B");
        return URLDecoder.decode(whole, StandardCharsets.UTF_8);
    }

    /** A file cannot be where a folder is, nor below a file. */
    private boolean isFree(Path file) {
        boolean free = !folders.contains(file);
        for (Path path = file; free && !path.equals(root); path = path.getParent()) {
            free = !taken.contains(path);
        }
        return free;
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        written++;
    }
}
