package dev.blogkit.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is written once and kept, to be sent as often as it is asked for, or not at all to who has it (RFC 9110, section
 * 13). Immutable and safe for use by many threads. It holds the feed's bytes, plain and compressed, and not the feed; when the
 * blog changes, make another one.
 *
 * <p>It knows no server: what it needs of a request is a function from the name of a header to its value, and what it gives is a
 * status, headers and bytes.
 *
 * <pre>{@code
 * FeedDocument atom = FeedDocument.of(AtomWriter.create(), Feed.from(blog).build());
 *
 * FeedResponse toServlet = atom.answer(request::getHeader);
 * FeedResponse toExchange = atom.answer(exchange.getRequestHeaders()::getFirst); // the JDK's; Spring has getHeaders()
 * }</pre>
 */
public final class FeedDocument {

    private final FeedFormat format;
    private final Instant lastModified;
    private final FeedReport report;
    private final Form plain;
    private final Form gzip;

    private FeedDocument(FeedFormat format, Instant lastModified, FeedReport report, byte[] bytes) {
        this.format = format;
        this.lastModified = lastModified;
        this.report = report;
        plain = new Form(format, lastModified, bytes, null);
        gzip = new Form(format, lastModified, compressed(bytes), "gzip");
    }

    /**
     * {@return the feed, written and compressed now} This renders what was not rendered yet, and nothing does so later.
     *
     * @throws UncheckedIOException if this thread is interrupted while content is read from its file
     */
    public static FeedDocument of(FeedWriter writer, Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FeedReport report;
        try {
            report = writer.write(feed, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Instant lastModified = feed.updated().toInstant().truncatedTo(ChronoUnit.SECONDS);
        return new FeedDocument(writer.format(), lastModified, report, bytes.toByteArray());
    }

    /** {@return the format of the writer, whose media type the answers name} */
    public FeedFormat format() {
        return format;
    }

    /** {@return a copy of the feed's bytes, UTF-8 and not compressed} */
    public byte[] bytes() {
        return plain.bytes.clone();
    }

    /** {@return how many bytes the feed has, not compressed} */
    public int length() {
        return plain.bytes.length;
    }

    /**
     * {@return the entity tag of the feed that is not compressed, in its quotes} It is strong (RFC 9110, section 8.8.3): 128 bits
     * of SHA-256 of the bytes. The compressed form has one of its own, also of its bytes.
     */
    public String etag() {
        return plain.etag;
    }

    /**
     * {@return {@link Feed#updated()} in whole seconds} That is what the entries say: an edit that gives no post a later date
     * changes the entity tag only.
     */
    public Instant lastModified() {
        return lastModified;
    }

    /** {@return what was written, and what was left out or mended} */
    public FeedReport report() {
        return report;
    }

    /**
     * Writes the feed, not compressed. The stream is neither flushed nor closed.
     *
     * @throws IOException only if the stream throws it
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(plain.bytes);
    }

    /**
     * {@return what a GET or HEAD request gets} Nothing is rendered or compressed for it.
     *
     * <ul>
     *   <li>{@code Accept-Encoding} chooses the form: compressed where it names {@code gzip}, {@code x-gzip} or {@code *} with a
     *       quality above 0 and not below that of {@code identity}; plain in any other case, also where both are refused. Who
     *       leaves compressing to the server hides this header.
     *   <li>{@code If-None-Match} with {@code *}, or with the tag of that form among any others, gets 304. Weak tags are right,
     *       which is what some proxies make of strong ones (RFC 9110, section 13.1.2).
     *   <li>{@code If-Modified-Since} counts where {@code If-None-Match} is not there (section 13.1.3), and gets 304 unless it is
     *       before {@link #lastModified()}. A value that is no date of section 5.6.7 counts for nothing.
     * </ul>
     *
     * @param header the value of a header, null where the request has none, by its name as above; a server that keeps names in
     *     one case must look them up in that. Of a header that was sent in many lines it is all values with commas between, or
     *     else only the first line is heeded
     */
    public FeedResponse answer(Function<String, @Nullable String> header) {
        FeedRequest request = FeedRequest.of(header);
        Form form = request.prefersGzip() ? gzip : plain;
        return request.has(form.etag, lastModified) ? form.unchanged : form.whole;
    }

    /** {@return format, length and entity tag} */
    @Override
    public String toString() {
        return format + " of " + length() + " bytes " + etag();
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /** One representation with both answers that it can give. */
    private static final class Form {

        private final byte[] bytes;
        private final String etag;
        private final FeedResponse whole;
        private final FeedResponse unchanged;

        Form(FeedFormat format, Instant lastModified, byte[] bytes, @Nullable String coding) {
            this.bytes = bytes;
            // Of these bytes, not of the plain ones with a mark: what DEFLATE gives depends on the zlib of the machine,
            // and a
            // strong tag must not stand for two forms.
            etag = etag(bytes);
            Map<String, String> validators = new LinkedHashMap<>();
            validators.put("ETag", etag);
            validators.put("Last-Modified", FeedText.rfc822(lastModified.atOffset(ZoneOffset.UTC)));
            validators.put("Vary", "Accept-Encoding");
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Content-Type", format.mediaType());
            if (coding != null) {
                headers.put("Content-Encoding", coding);
            }
            headers.put("Content-Length", Integer.toString(bytes.length));
            headers.putAll(validators);
            whole = new FeedResponse(200, headers, bytes);
            unchanged = new FeedResponse(304, validators, new byte[0]);
        }

        private static String etag(byte[] bytes) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java platform has SHA-256", impossible);
            }
        }
    }
}
