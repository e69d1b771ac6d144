package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.LinkKind;
import dev.blogkit.Post;
import dev.blogkit.SourceName;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which files may be shown beside a post: only those that are images by their names, and that stand below the posts without a link in
 * between. A post must not publish what lies about on a disk.
 */
final class ImageFile {

    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "svg", "image/svg+xml",
            "webp", "image/webp",
            "avif", "image/avif");

    private ImageFile() {}

    /** {@return the real path of the folder of the posts, which may be one file} */
    static Path folder(Path posts) throws IOException {
        Path root = posts.toRealPath();
        return Files.isDirectory(root) ? root : root.getParent();
    }

    /** {@return where the pages and feeds look for an image of a post, decoded; empty if that is not below the site's base} */
    static Optional<String> path(Blog blog, Post post, String target) {
        String base = blog.site().base().toString();
        String address = blog.links(post).rewrite(LinkKind.IMAGE, target);
        return address.startsWith(base) && !target.startsWith(base)
                ? Optional.of("/" + decoded(address.substring(base.length())))
                : Optional.empty();
    }

    /**
     * {@return the file that is meant for an image of a post}
     *
     * @param posts the real path of the folder of the posts
     * @throws java.nio.file.InvalidPathException if no file has such a name
     */
    static Path file(Path posts, Post post, String target) {
        String folder = target.startsWith("/") ? "" : new SourceName(post.source()).folder();
        return posts.resolve(decoded(folder + target.replaceFirst("^/", ""))).normalize();
    }

    /** {@return the path that a server makes of the path in an address} */
    static String decoded(String path) {
        String whole = path.replaceFirst("[?#].*", "")
                .replaceAll("%(?![0-9A-Fa-f]{2})", "%25")
                .replace("+", "%2B");
        return URLDecoder.decode(whole, StandardCharsets.UTF_8);
    }

    /** {@return true if a file is an image by its name} */
    static boolean isNamed(String path) {
        return TYPES.containsKey(new SourceName(path).extension().toLowerCase(Locale.ROOT));
    }

    /**
     * {@return its media type; empty where it may not be shown}
     *
     * @param posts the real path of the folder of the posts
     * @param file a path without dots
     */
    static String mediaType(Path posts, Path file) throws IOException {
        String extension =
                new SourceName(String.valueOf(file.getFileName())).extension().toLowerCase(Locale.ROOT);
        boolean shown = TYPES.containsKey(extension)
                && file.startsWith(posts)
                && Files.isRegularFile(file)
                && file.toRealPath().equals(file)
                && Stream.of(posts.relativize(file).toString().split("[/\\\\]"))
                        .noneMatch(part -> part.startsWith("."));
        return shown ? TYPES.get(extension) : "";
    }
}
