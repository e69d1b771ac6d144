package dev.blogkit.feed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes sitemaps by the protocol 0.9 of sitemaps.org, for search engines. Instances are immutable and safe for use by many
 * threads. The same sitemap gives the same bytes, on every machine.
 *
 * <p>Each address has {@code loc}, and {@code lastmod} and links to other languages where these are known; {@code changefreq} and
 * {@code priority}, which search engines do not heed, are never written. An address that no sitemap can hold is left out and
 * reported: one of 2,048 characters or more, and one that is not below {@link Sitemap#folder()}.
 */
public final class SitemapWriter {

    private static final int MOST_ENTRIES = 50_000;
    private static final int MOST_BYTES = 52_428_800;

    private final int mostEntries;
    private final int mostBytes;

    /** With limits that a test can reach. */
    SitemapWriter(int mostEntries, int mostBytes) {
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
    }

    /** {@return a writer for any number of sitemaps; it has no settings} */
    public static SitemapWriter create() {
        return new SitemapWriter(MOST_ENTRIES, MOST_BYTES);
    }

    /**
     * Writes a sitemap as one file, which holds at most 50,000 addresses and 52,428,800 bytes; what is more is left out and
     * reported. The stream is flushed and not closed. Memory does not grow with the sitemap.
     *
     * @return how much was written, and what was left out
     * @throws IOException only if the stream throws it; then part of the sitemap may be written
     */
    public SitemapReport write(Sitemap sitemap, OutputStream out) throws IOException {
        SitemapXml xml = new SitemapXml("urlset");
        SitemapPieces pieces = pieces(sitemap, xml);
        OutputStream buffer = new BufferedOutputStream(out);
        buffer.write(xml.head());
        fill(xml, pieces, buffer::write);
        buffer.write(xml.tail());
        buffer.flush();
        pieces.leaveRest();
        return pieces.report();
    }

    /**
     * Writes a sitemap of any size: {@code sitemap.xml} alone where one file is enough; else {@code sitemap-1.xml},
     * {@code sitemap-2.xml} and so on with at most 50,000 addresses and 52,428,800 bytes each, and at last {@code sitemap.xml}
     * as their index, which has no dates. Files that an earlier and larger sitemap left stay where they are. Memory does not
     * grow with the sitemap; the first file is held until it is known whether it is the only one.
     *
     * @param files gives a stream for each name; each is closed here, also when writing fails
     * @return how much was written, and what was left out
     * @throws IOException only if a stream, or what opens it, throws it; then part of the sitemap may be written
     * @throws IllegalArgumentException if more than 50,000 files would be needed, which is more than an index holds; there is
     *     no index then
     */
    public SitemapReport write(Sitemap sitemap, SitemapFiles files) throws IOException {
        SitemapXml xml = new SitemapXml("urlset");
        SitemapPieces pieces = pieces(sitemap, xml);
        List<byte[]> first = new ArrayList<>();
        fill(xml, pieces, first::add);
        if (pieces.isEmpty()) {
            write(files, "sitemap.xml", xml, all(first));
        } else {
            SitemapXml index = new SitemapXml("sitemapindex");
            List<byte[]> entries = writeParts(sitemap, xml, first, pieces, index, files);
            write(files, "sitemap.xml", index, all(entries));
        }
        return pieces.report();
    }

    /** {@return the entries of the index} */
    private List<byte[]> writeParts(
            Sitemap sitemap,
            SitemapXml xml,
            List<byte[]> first,
            SitemapPieces pieces,
            SitemapXml index,
            SitemapFiles files)
            throws IOException {
        List<byte[]> entries = new ArrayList<>();
        long bytes = index.frame();
        do {
            String name = "sitemap-" + (entries.size() + 1) + ".xml";
            byte[] entry = index.sitemap(sitemap.folder() + name);
            bytes += entry.length;
            if (entries.size() == mostEntries || bytes > mostBytes) {
                throw new IllegalArgumentException(
                        sitemap + " needs more than the " + entries.size() + " files that an index holds; divide it");
            }
            write(files, name, xml, entries.isEmpty() ? all(first) : out -> fill(xml, pieces, out::write));
            first.clear();
            entries.add(entry);
        } while (!pieces.isEmpty());
        return entries;
    }

    private SitemapPieces pieces(Sitemap sitemap, SitemapXml xml) throws IOException {
        return new SitemapPieces(sitemap, xml, mostBytes - xml.frame());
    }

    /** Takes pieces as long as they fit into one file. */
    private void fill(SitemapXml xml, SitemapPieces pieces, Sink file) throws IOException {
        long bytes = xml.frame();
        for (int count = 0; count < mostEntries && !pieces.isEmpty() && bytes + pieces.length() <= mostBytes; count++) {
            bytes += pieces.length();
            file.put(pieces.take());
        }
    }

    private static Body all(List<byte[]> pieces) {
        return out -> {
            for (byte[] piece : pieces) {
                out.write(piece);
            }
        };
    }

    private static void write(SitemapFiles files, String name, SitemapXml xml, Body body) throws IOException {
        try (OutputStream out = new BufferedOutputStream(files.open(name))) {
            out.write(xml.head());
            body.writeTo(out);
            out.write(xml.tail());
        }
    }

    /** What takes pieces. */
    private interface Sink {
        void put(byte[] piece) throws IOException;
    }

    /** What gives the pieces of one file. */
    private interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
