package dev.blogkit.feed;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes feeds of one format. Instances are immutable and safe for use by many threads. The same feed gives the same bytes, on
 * every machine.
 */
public sealed interface FeedWriter permits AtomWriter, RssWriter, JsonFeedWriter {

    /** {@return the format that this writer writes} */
    FeedFormat format();

    /**
     * Writes a feed as UTF-8, without a byte order mark. The stream is flushed and not closed.
     *
     * @return what was written, and what was left out or mended
     * @throws IOException only if the stream throws it; then part of the feed may be written
     */
    FeedReport write(Feed feed, OutputStream out) throws IOException;
}
