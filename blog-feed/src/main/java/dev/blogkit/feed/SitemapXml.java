package dev.blogkit.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/** The XML of one kind of sitemap file, in pieces: how long a file will be is known before a piece goes into it. */
final class SitemapXml {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XmlOut xml;
    private final byte[] head;
    private final byte[] tail;

    /** @param root {@code urlset} or {@code sitemapindex} */
    SitemapXml(String root) throws IOException {
        XmlOut empty = new XmlOut(bytes).open(root, "xmlns", SITEMAP);
        head = taken(empty);
        tail = taken(empty.close());
        xml = new XmlOut(bytes).open(root);
        taken(xml);
    }

    /** {@return what stands before the pieces of a file} */
    byte[] head() {
        return head;
    }

    /** {@return what stands behind the pieces of a file} */
    byte[] tail() {
        return tail;
    }

    /** {@return how many bytes a file without a piece has} */
    int frame() {
        return head.length + tail.length;
    }

    /** {@return the piece for a page} Its alternates are given, since not all may be written. */
    byte[] url(SitemapUrl url, Map<String, String> alternates) throws IOException {
        xml.open("url", "xmlns:xhtml", alternates.isEmpty() ? null : XHTML);
        xml.element("loc", url.address());
        xml.optional("lastmod", url.updated().map(FeedText::rfc3339).orElse(null));
        for (Map.Entry<String, String> alternate : alternates.entrySet()) {
            xml.empty("xhtml:link", "rel", "alternate", "hreflang", alternate.getKey(), "href", alternate.getValue());
        }
        return taken(xml.close());
    }

    /** {@return the piece for a file of addresses} */
    byte[] sitemap(String address) throws IOException {
        xml.open("sitemap");
        xml.element("loc", address);
        return taken(xml.close());
    }

    private byte[] taken(XmlOut written) throws IOException {
        written.flush();
        byte[] piece = bytes.toByteArray();
        bytes.reset();
        return piece;
    }
}
