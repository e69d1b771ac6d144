package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.LinkKind;
import dev.blogkit.Post;
import dev.blogkit.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The images that lie beside the posts, copied to where the pages and feeds refer to them; which may be is in {@link ImageFile}. */
final class Images {

    private final Path posts;
    private final Blog blog;
    private final SiteFiles files;
    private final Map<String, Path> copied = new HashMap<>();

    Images(Path posts, Blog blog, SiteFiles files) throws IOException {
        this.posts = ImageFile.folder(posts);
        this.blog = blog;
        this.files = files;
    }

    /** {@return a problem for each image that could not be put where it is looked for} */
    List<Diagnostic> copy(List<Post> visible) {
        List<Diagnostic> problems = new ArrayList<>();
        for (Post post : visible) {
            for (Reference reference : post.content().references()) {
                if (reference.kind() == LinkKind.IMAGE && isMissing(post, reference.target())) {
                    problems.add(Diagnostic.warning(
                            "image-missing",
                            post.source(),
                            reference.position(),
                            "there is no file for the image " + reference.target(),
                            "put the image beside the post, or mend its name"));
                } else if (reference.kind() == LinkKind.IMAGE && !copy(post, reference.target())) {
                    problems.add(Diagnostic.error(
                            "image-refused",
                            post.source(),
                            reference.position(),
                            "the place of the image " + reference.target() + " is taken",
                            "rename the image"));
                }
            }
        }
        return problems;
    }

    /** Only what is relative is meant for a file beside the post; other images may be served by something else. */
    private boolean isMissing(Post post, String target) {
        try {
            return !target.isEmpty()
                    && !target.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*|[/#?].*")
                    && !Files.exists(ImageFile.file(posts, post, target));
        } catch (InvalidPathException noFile) {
            return true;
        }
    }

    private boolean copy(Post post, String target) {
        Optional<String> path = ImageFile.path(blog, post, target);
        if (path.isEmpty()) {
            return true;
        }
        try {
            Path file = ImageFile.file(posts, post, target);
            Path before = copied.putIfAbsent(path.get(), file);
            return ImageFile.mediaType(posts, file).isEmpty()
                    || file.equals(before)
                    || (before == null && files.writeFile(path.get(), Files.readAllBytes(file)));
        } catch (InvalidPathException | IOException noFile) {
            return true; // nothing is there to be copied
        }
    }
}
