package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Writes RSS 2.0, by its specification and the RSS Advisory Board's Best Practices Profile. Instances are immutable and safe for
 * use by many threads.
 */
public final class RssWriter implements FeedWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private RssWriter() {}

    /** {@return a writer} */
    public static RssWriter create() {
        return new RssWriter();
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.RSS;
    }

    @Override
    public FeedReport write(Feed feed, OutputStream out) throws IOException {
        XmlOut xml = new XmlOut(out);
        // A prefix is declared where it is used, since some readers show a warning for one that is not.
        boolean creators = feed.entries().stream()
                .anyMatch(entry -> !entry.authors().isEmpty() && address(entry).isEmpty());
        boolean encoded = feed.entries().stream().anyMatch(RssWriter::hasBoth);
        String content = encoded ? "http://purl.org/rss/1.0/modules/content/" : null;
        String dc = creators ? "http://purl.org/dc/elements/1.1/" : null;
        xml.open("rss", "version", "2.0", "xmlns:atom", ATOM, "xmlns:content", content, "xmlns:dc", dc);
        xml.open("channel");
        text(xml, "title", feed.title());
        xml.element("link", feed.home());
        text(xml, "description", feed.subtitle().orElse(feed.title()));
        if (feed.language().isPresent()) {
            xml.element("language", feed.language().get());
        }
        xml.element("lastBuildDate", FeedText.rfc822(feed.updated()));
        if (feed.generator().isPresent()) {
            text(xml, "generator", feed.generator().get());
        }
        xml.empty("atom:link", "rel", "self", "type", format().mediaType(), "href", feed.self(format()));
        for (Entry entry : feed.entries()) {
            item(xml, entry);
        }
        xml.close().close().flush();
        return new FeedReport(feed.entries().size(), feed.diagnostics());
    }

    private static void item(XmlOut xml, Entry entry) throws IOException {
        xml.open("item");
        text(xml, "title", entry.title());
        if (entry.link().isPresent()) {
            xml.element("link", entry.link().get());
        }
        boolean permalink = entry.link().equals(Optional.of(entry.id()));
        xml.element("guid", entry.id(), "isPermaLink", Boolean.toString(permalink));
        xml.element("pubDate", FeedText.rfc822(entry.published()));
        authors(xml, entry);
        for (String category : entry.categories()) {
            text(xml, "category", category);
        }
        if (entry.summary().isPresent()) {
            xml.element("description", FeedText.html(entry.summary().get()));
        }
        Optional<TextBody> body = entry.body();
        if (body.isPresent()) {
            xml.element(hasBoth(entry) ? "content:encoded" : "description", XmlOut.Escapes.NAMED, body.get());
        }
        if (!entry.enclosures().isEmpty()) {
            Enclosure first = entry.enclosures().get(0);
            xml.empty("enclosure", "url", first.url(), "length", Long.toString(first.length()), "type", first.type());
        }
        xml.close();
    }

    /** The specification's author is an e-mail address; a name without one goes out as Dublin Core's creator. */
    private static void authors(XmlOut xml, Entry entry) throws IOException {
        Optional<String> address = address(entry);
        if (address.isPresent()) {
            text(xml, "author", address.get());
            return;
        }
        for (Author author : entry.authors()) {
            text(xml, "dc:creator", author.name());
        }
    }

    /** {@return {@code address (Name)} of the only author, if there is one author and an address} */
    private static Optional<String> address(Entry entry) {
        List<Author> authors = entry.authors();
        return authors.size() == 1
                ? authors.get(0)
                        .email()
                        .map(email -> email + " (" + authors.get(0).name() + ")")
                : Optional.empty();
    }

    private static boolean hasBoth(Entry entry) {
        return entry.summary().isPresent() && entry.content().isPresent();
    }

    private static void text(XmlOut xml, String name, String text) throws IOException {
        xml.element(name, XmlOut.Escapes.NUMBERED, escaped -> escaped.append(text));
    }
}
