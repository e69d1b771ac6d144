package dev.blogkit.feed;

/** The three formats in which feeds are written, each with its media type and the usual name of its file. */
public enum FeedFormat {
    /** Atom 1.0 (RFC 4287). */
    ATOM("application/atom+xml", "atom.xml"),
    /** RSS 2.0. */
    RSS("application/rss+xml", "rss.xml"),
    /** JSON Feed 1.1. */
    JSON("application/feed+json", "feed.json");

    private final String mediaType;
    private final String fileName;

    FeedFormat(String mediaType, String fileName) {
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    /** {@return the media type, without a charset: the XML says UTF-8 itself, and JSON is always UTF-8} */
    public String mediaType() {
        return mediaType;
    }

    /** {@return the name that a feed of this format has by default, such as {@code atom.xml}} */
    public String fileName() {
        return fileName;
    }
}
