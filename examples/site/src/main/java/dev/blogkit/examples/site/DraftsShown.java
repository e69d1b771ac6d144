package dev.blogkit.examples.site;

import dev.blogkit.FileRole;
import dev.blogkit.Limits;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostReader;
import dev.blogkit.PostSource;

/** Reads drafts as posts that are published, for {@code --drafts}. */
record DraftsShown(PostReader reader) implements PostReader {

    @Override
    public ParseResult read(PostSource source) {
        ParseResult result = reader.read(source);
        return result.post()
                .filter(post -> post.status() == Post.Status.DRAFT)
                .map(post -> ParseResult.of(
                        post.toBuilder().status(Post.Status.PUBLISHED).build(), result.diagnostics()))
                .orElse(result);
    }

    @Override
    public FileRole role(String name) {
        FileRole role = reader.role(name);
        return role == FileRole.DRAFT ? FileRole.POST : role;
    }

    @Override
    public Limits limits() {
        return reader.limits();
    }
}
