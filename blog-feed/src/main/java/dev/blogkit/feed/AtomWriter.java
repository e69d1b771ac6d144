package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes Atom 1.0 (RFC 4287). Instances are immutable and safe for use by many threads. */
public final class AtomWriter implements FeedWriter {

    private AtomWriter() {}

    /** {@return a writer} */
    public static AtomWriter create() {
        return new AtomWriter();
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.ATOM;
    }

    @Override
    public FeedReport write(Feed feed, OutputStream out) throws IOException {
        XmlOut xml = new XmlOut(out);
        String language = feed.language().orElse(null);
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language);
        xml.element("id", feed.id());
        text(xml, "title", feed.title());
        if (feed.subtitle().isPresent()) {
            text(xml, "subtitle", feed.subtitle().get());
        }
        xml.element("updated", FeedText.rfc3339(feed.updated()));
        xml.empty("link", "rel", "self", "type", format().mediaType(), "href", feed.self(format()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
        for (Author author : feed.authors()) {
            person(xml, author);
        }
        if (feed.generator().isPresent()) {
            xml.element("generator", feed.generator().get());
        }
        for (Entry entry : feed.entries()) {
            entry(xml, feed, entry);
        }
        xml.close().flush();
        return new FeedReport(feed.entries().size(), feed.diagnostics());
    }

    private static void entry(XmlOut xml, Feed feed, Entry entry) throws IOException {
        Optional<String> language =
                entry.language().filter(tag -> !feed.language().equals(Optional.of(tag)));
        xml.open("entry", "xml:lang", language.orElse(null));
        xml.element("id", entry.id());
        text(xml, "title", entry.title());
        xml.element("published", FeedText.rfc3339(entry.published()));
        xml.element("updated", FeedText.rfc3339(entry.updated()));
        if (entry.link().isPresent()) {
            String link = entry.link().get();
            xml.empty("link", "rel", "alternate", "type", "text/html", "href", link);
        }
        for (Enclosure enclosure : entry.enclosures()) {
            String length = Long.toString(enclosure.length());
            xml.empty("link", "rel", "enclosure", "type", enclosure.type(), "length", length, "href", enclosure.url());
        }
        for (Author author :
                entry.authors().equals(feed.authors()) ? feed.authors().subList(0, 0) : entry.authors()) {
            person(xml, author);
        }
        for (String category : entry.categories()) {
            xml.empty("category", "term", category);
        }
        if (entry.summary().isPresent()) {
            text(xml, "summary", entry.summary().get());
        }
        Optional<TextBody> body = entry.body();
        if (body.isPresent()) {
            xml.element("content", XmlOut.Escapes.NAMED, body.get(), "type", "html");
        }
        xml.close();
    }

    /**
     * Plain text that looks like markup is written as HTML that shows it (RFC 4287, section 3.1.1.2): many readers take any text
     * for HTML, and validators warn of it.
     */
    private static void text(XmlOut xml, String name, String text) throws IOException {
        if (text.indexOf('<') < 0) {
            xml.element(name, text);
        } else {
            xml.element(name, FeedText.html(text), "type", "html");
        }
    }

    private static void person(XmlOut xml, Author author) throws IOException {
        xml.open("author");
        xml.element("name", author.name());
        if (author.url().isPresent()) {
            xml.element("uri", author.url().get());
        }
        if (author.email().isPresent()) {
            xml.element("email", author.email().get());
        }
        xml.close();
    }
}
