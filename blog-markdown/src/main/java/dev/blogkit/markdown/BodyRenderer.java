package dev.blogkit.markdown;

import dev.blogkit.Content;

/**
 * Makes content of the body of a post. {@link Markdown} is one; an application with posts in another markup gives its own to
 * {@link PostParser.Builder#bodies(BodyRenderer)}. Must be safe for use by many threads, and give the same content for the same
 * body.
 */
@FunctionalInterface
public interface BodyRenderer {

    /**
     * {@return the content of a body} Problems belong into {@link Content#diagnostics()}. What it throws goes through to the one
     * who reads or asks for the post.
     */
    Content render(PostBody body);
}
