package dev.blogkit.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * Writes feeds of one format. Instances are immutable and safe for use by many threads. The same feed gives the same bytes, on
 * every machine.
 *
 * <p>Content that cannot be read again costs its entry. Whatever else content throws, such as by a renderer that is called on
 * demand, goes through.
 */
public sealed interface FeedWriter permits AtomWriter, RssWriter, JsonFeedWriter {

    /** {@return which of the three formats the bytes are, with its media type} */
    FeedFormat format();

    /**
     * Writes a feed as UTF-8, without a byte order mark. The stream is flushed and not closed. An entry whose content cannot be
     * read again is left out and reported.
     *
     * @return what was written, and what was left out
     * @throws IOException only if the stream throws it; then part of the feed may be written
     * @throws UncheckedIOException if this thread is interrupted while content is read from its file; then part of the feed may
     *     be written
     */
    FeedReport write(Feed feed, OutputStream out) throws IOException;

    /**
     * Writes a feed of any length in constant memory: entries are written as they come, and none is kept. Each must not be newer
     * than the one before, nor have its id; one that is or has is left out and reported, and so is one whose content cannot be
     * read again. Only those two are compared: an id that comes back later, and the order of entries of
     * one second, are the caller's business. Prefixes that only entries use are declared in those entries. Only the first 1,000
     * problems are reported, and the limit of the feed has no effect.
     *
     * @param head what is said of the feed: a feed without entries, whose date was set, since it stands before the entries
     * @param entries newest first, with ids that no other entry has
     * @return what was written, and what was left out
     * @throws IllegalArgumentException if the head has entries, or no date; then nothing is written
     * @throws IOException only if the stream throws it; then part of the feed may be written
     * @throws UncheckedIOException if this thread is interrupted while content is read from its file; then part of the feed may
     *     be written
     */
    FeedReport write(Feed head, Iterator<Entry> entries, OutputStream out) throws IOException;

    /**
     * Writes a feed as characters. Feeds are UTF-8, and XML says so itself: the caller must encode it as that. All of it is held
     * in memory first; the writer is not closed, and not flushed.
     *
     * @return what was written, and what was left out
     * @throws IOException only if the writer throws it
     * @throws UncheckedIOException if this thread is interrupted while content is read from its file
     */
    default FeedReport write(Feed feed, Writer out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FeedReport report = write(feed, bytes);
        out.write(bytes.toString(StandardCharsets.UTF_8));
        return report;
    }

    /**
     * {@return the whole document in one string} Feeds are UTF-8, and XML says so itself: the caller must encode it as that.
     *
     * @throws UncheckedIOException if this thread is interrupted while content is read from its file
     */
    default String text(Feed feed) {
        StringWriter text = new StringWriter();
        try {
            write(feed, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
