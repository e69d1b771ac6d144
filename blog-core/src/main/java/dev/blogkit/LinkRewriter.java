package dev.blogkit;

import java.net.URI;

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

    /**
     * {@return a rewriter that makes references absolute by RFC 3986, section 5.2} One with a scheme stays byte for byte as it
     * is, and so does one that cannot be resolved, such as {@code //} without a host. {@code #x} leads to that part of the base.
     * Characters that no URI may hold are percent-encoded.
     *
     * @param base the address of the page that the content belongs to
     * @throws IllegalArgumentException if the base is not absolute, or neither {@code http} nor {@code https}
     */
    static LinkRewriter absolute(URI base) {
        if (!UriText.isWeb(base) || base.getRawAuthority() == null) {
            throw new IllegalArgumentException(
                    "base: expected an absolute http or https address, found '" + base + "'");
        }
        UriText address = UriText.of(UriText.withAsciiHost(base));
        return (kind, reference) -> {
            UriText target = UriText.ofAttribute(reference);
            return target.hasScheme() ? reference : address.absolute(target).orElse(reference);
        };
    }

    /**
     * {@return this rewriter, but for references such as {@code #notes}, which stay as they are} Some readers find the part in
     * the content that they show; to all others such a reference leads nowhere, so by default it leads to the page.
     */
    default LinkRewriter keepingFragments() {
        return (kind, reference) -> reference.startsWith("#") ? reference : rewrite(kind, reference);
    }

    /** {@return a rewriter that leaves every reference as it is} */
    static LinkRewriter none() {
        return (kind, reference) -> reference;
    }
}
