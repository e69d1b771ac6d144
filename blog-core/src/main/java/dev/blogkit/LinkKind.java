package dev.blogkit;

/** What a reference in HTML is for. New kinds come last: serialised content counts them. */
public enum LinkKind {
    /**
     * Something to go to, or to name: {@code href} of {@code a}, {@code area} and {@code link}, {@code action},
     * {@code formaction}, {@code cite}.
     */
    LINK,
    /**
     * A picture to show in place: {@code src} and {@code srcset} of {@code img}, {@code srcset} of {@code source},
     * {@code poster}, {@code background}, {@code src} of {@code input}, {@code image} of SVG.
     */
    IMAGE,
    /**
     * Anything else that is loaded into the page: {@code src} of {@code audio}, {@code video}, {@code source}, {@code track},
     * {@code iframe}, {@code embed} and {@code script}, {@code data} of {@code object}, {@code href} of {@code use} and others of
     * SVG.
     */
    EMBED
}
