package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.LinkKind;
import dev.blogkit.Post;
import dev.blogkit.Publication;
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
    private final Publication site;
    private final Map<String, Path> copied = new HashMap<>();

    Images(Path posts, Blog blog, Publication site) throws IOException {
        this.posts = ImageFile.folder(posts);
        this.blog = blog;
        this.site = site;
    }

    /** {@return a problem for each image that is not there} */
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
                } else if (reference.kind() == LinkKind.IMAGE) {
                    copy(post, reference);
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

    private void copy(Post post, Reference reference) {
        Optional<String> path = ImageFile.path(blog, post, reference.target());
        if (path.isEmpty()) {
            return;
        }
        try {
            Path file = ImageFile.file(posts, post, reference.target());
            Path before = copied.putIfAbsent(path.get(), file);
            if (!file.equals(before) && !ImageFile.mediaType(posts, file).isEmpty()) {
                site.from(post.source(), reference.position()).file(path.get(), Files.readAllBytes(file));
            }
        } catch (InvalidPathException | IOException noFile) {
            // Nothing is there to be copied.
        }
    }
}
