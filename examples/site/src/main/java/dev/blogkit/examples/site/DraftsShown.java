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
                .map(post -> ParseResult.of(published(post), result.diagnostics()))
                .orElse(result);
    }

    /** {@return the post; published if it is a draft} */
    static Post published(Post post) {
        return post.status() == Post.Status.DRAFT
                ? post.toBuilder().status(Post.Status.PUBLISHED).build()
                : post;
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
