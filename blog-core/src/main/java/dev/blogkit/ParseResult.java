package dev.blogkit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reading one source gave: a post, if there is one, and everything that was found on the way. Immutable and serialisable, to
 * be sent from the machine that read the source. Two results are equal if source, post and diagnostics are.
 */
public final class ParseResult implements Serializable {

    private static final long serialVersionUID = 1;

    private final Data data;

    private ParseResult(String source, @Nullable Post post, List<Diagnostic> diagnostics) {
        data = new Data(source, post, List.copyOf(diagnostics));
    }

    /** A record, because a class with {@code List} fields fails the serial check of JDK 25. */
    private record Data(String source, @Nullable Post post, List<Diagnostic> diagnostics) implements Serializable {}

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
        return data.source;
    }

    /** {@return the post, if the source gave one} */
    public Optional<Post> post() {
        return Optional.ofNullable(data.post);
    }

    /** {@return all problems, in the order of the source} */
    public List<Diagnostic> diagnostics() {
        return data.diagnostics;
    }

    /**
     * {@return the post, for those who cannot go on without one}
     *
     * @throws PostParseException with all diagnostics, if there is none
     */
    public Post orElseThrow() {
        if (data.post == null) {
            throw new PostParseException(data.diagnostics);
        }
        return data.post;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParseResult that && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return data.source.hashCode();
    }

    /** {@return the source and what came of it} */
    @Override
    public String toString() {
        return data.source + (data.post == null ? ": no post, " : ": post, ") + data.diagnostics.size()
                + " diagnostics";
    }
}
