package dev.blogkit;

/**
 * Gives each reference in a content its final form; {@link Blog#links} makes the one that feeds and pages use. Must be safe for
 * use by many threads.
 */
@FunctionalInterface
public interface LinkRewriter {

    /**
     * {@return what stands in the HTML in place of the reference}
     *
     * @param kind what the reference is for
     * @param reference the reference as it stands in the HTML, without HTML escapes
     */
    String rewrite(LinkKind kind, String reference);

    /** {@return a rewriter that leaves every reference as it is} */
    static LinkRewriter none() {
        return (kind, reference) -> reference;
    }
}
