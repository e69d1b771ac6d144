package dev.blogkit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reading one source gave: a post, if there is one, and everything that was found on the way. */
public final class ParseResult {

    private final String source;
    private final @Nullable Post post;
    private final List<Diagnostic> diagnostics;

    private ParseResult(String source, @Nullable Post post, List<Diagnostic> diagnostics) {
        this.source = source;
        this.post = post;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** {@return the result of a source that gave a post} */
    public static ParseResult of(Post post, List<Diagnostic> diagnostics) {
        return new ParseResult(post.source(), post, diagnostics);
    }

    /**
     * {@return the result of a source that gave no post}
     *
     * @throws IllegalArgumentException if there is no diagnostic to say why
     */
    public static ParseResult withoutPost(String source, List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            throw new IllegalArgumentException("no post and no diagnostic for " + source);
        }
        return new ParseResult(source, null, diagnostics);
    }

    /** {@return the name of the source} */
    public String source() {
        return source;
    }

    /** {@return the post, if the source gave one} */
    public Optional<Post> post() {
        return Optional.ofNullable(post);
    }

    /** {@return all problems, in the order of the source} */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * {@return the post}
     *
     * @throws PostParseException with all diagnostics, if there is none
     */
    public Post orElseThrow() {
        if (post == null) {
            throw new PostParseException(diagnostics);
        }
        return post;
    }

    /** {@return the source and what came of it} */
    @Override
    public String toString() {
        return source + (post == null ? ": no post, " : ": post, ") + diagnostics.size() + " diagnostics";
    }
}
