package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.LinkKind;
import dev.blogkit.Post;
import dev.blogkit.Publication;
import dev.blogkit.Reference;
import dev.blogkit.SourcePosition;
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
            post.image()
                    .flatMap(target -> copy(post, target, SourcePosition.START))
                    .ifPresent(problems::add);
            for (Reference reference : post.content().references()) {
                if (reference.kind() == LinkKind.IMAGE) {
                    copy(post, reference.target(), reference.position()).ifPresent(problems::add);
                }
            }
        }
        return problems;
    }

    private Optional<Diagnostic> copy(Post post, String target, SourcePosition position) {
        if (isMissing(post, target)) {
            return Optional.of(missing(post, position, "there is no file for the image " + target));
        }
        Optional<String> path = ImageFile.path(blog, post, target);
        if (path.isPresent()) {
            try {
                copy(path.get(), ImageFile.file(posts, post, target), site.from(post.source(), position));
            } catch (InvalidPathException noFile) {
                // It is meant for something else, as its path is not relative.
            } catch (IOException unreadable) {
                return Optional.of(missing(post, position, "the image cannot be read: " + unreadable));
            }
        }
        return Optional.empty();
    }

    private void copy(String path, Path file, Publication onAccount) throws IOException {
        Path before = copied.putIfAbsent(path, file);
        if (!file.equals(before) && !ImageFile.mediaType(posts, file).isEmpty()) {
            onAccount.file(path, Files.readAllBytes(file));
        }
    }

    private static Diagnostic missing(Post post, SourcePosition position, String message) {
        return Diagnostic.warning(
                "image-missing", post.source(), position, message, "put the image beside the post, or mend its name");
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
}
