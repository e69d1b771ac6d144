package dev.blogkit.markdown;

/** When the Markdown of a body is parsed. */
public enum Rendering {
    /** As the post is read: all problems of a source are found at once, and asking a post for its HTML costs nothing. */
    EAGER,
    /**
     * When a post is first asked for what only the rendered body tells. Reading is cheap then, and a post keeps little more than
     * its text: what was rendered may be dropped again when memory is short, and rendered anew. Problems of the body are in
     * {@code Content.diagnostics()} only, and a strict parser judges the header alone.
     */
    ON_DEMAND
}
