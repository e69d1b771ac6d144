package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.LinkKind;
import dev.blogkit.Post;
import dev.blogkit.Reference;
import dev.blogkit.SourceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The images that lie beside the posts, copied to where the pages and feeds refer to them. */
final class Images {

    private final Path posts;
    private final Blog blog;
    private final SiteFiles files;

    Images(Path posts, Blog blog, SiteFiles files) throws IOException {
        Path root = posts.toRealPath();
        this.posts = Files.isDirectory(root) ? root : root.getParent();
        this.blog = blog;
        this.files = files;
    }

    void copy() throws IOException {
        for (Post post : Stream.concat(blog.posts().stream(), blog.pages().stream()).toList()) {
            for (Reference reference : post.content().references()) {
                if (reference.kind() == LinkKind.IMAGE) {
                    copy(post, reference.target());
                }
            }
        }
    }

    private void copy(Post post, String target) throws IOException {
        String base = blog.site().base().toString();
        String address = blog.links(post).rewrite(LinkKind.IMAGE, target);
        if (!address.startsWith(base) || target.startsWith(base)) {
            return;
        }
        String relative = target.startsWith("/") ? target.substring(1) : new SourceName(post.source()).folder() + target;
        try {
            Path file = posts.resolve(decoded(relative)).normalize();
            if (file.startsWith(posts) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                files.writeFile("/" + decoded(address.substring(base.length())), Files.readAllBytes(file));
            }
        } catch (InvalidPathException noFileName) {
            return; // no file, so nothing to copy
        }
    }

    private static String decoded(String path) {
        return SiteFiles.decoded(path.replaceFirst("[?#].*", ""));
    }
}
