package dev.blogkit.examples.benchmarks;

import dev.blogkit.feed.FeedFormat;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The elements and texts that this library writes, by an {@code XMLStreamWriter} and nothing else: no text is cleaned. */
final class StaxFeed {

    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    private final XMLStreamWriter xml;

    private StaxFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(XMLOutputFactory factory, FeedFormat format, List<Sample> posts, OutputStream out)
            throws XMLStreamException {
        XMLStreamWriter xml = factory.createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        if (format == FeedFormat.ATOM) {
            new StaxFeed(xml).atom(posts);
        } else {
            new StaxFeed(xml).rss(posts);
        }
        xml.writeEndDocument();
        xml.close();
    }

    private void atom(List<Sample> posts) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        text("id", Sample.HOME);
        text("title", Sample.FEED_TITLE);
        text("subtitle", Sample.FEED_SUBTITLE);
        text("updated", rfc3339(Sample.NEWEST));
        link("self", "application/atom+xml", Sample.HOME + "atom.xml");
        link("alternate", "text/html", Sample.HOME);
        author(Sample.FEED_AUTHOR);
        text("generator", "blogkit");
        for (Sample post : posts) {
            xml.writeStartElement("entry");
            text("id", post.address());
            text("title", post.title());
            text("published", rfc3339(post.published()));
            text("updated", rfc3339(post.published()));
            link("alternate", "text/html", post.address());
            author(post.author());
            for (String tag : post.tags()) {
                xml.writeEmptyElement("category");
                xml.writeAttribute("term", tag);
            }
            text("summary", post.summary());
            xml.writeStartElement("content");
            xml.writeAttribute("type", "html");
            xml.writeCharacters(post.html());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void link(String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text("name", name);
        xml.writeEndElement();
    }

    private void rss(List<Sample> posts) throws XMLStreamException {
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeNamespace("content", CONTENT);
        xml.writeNamespace("dc", DC);
        xml.writeStartElement("channel");
        text("title", Sample.FEED_TITLE);
        text("link", Sample.HOME);
        text("description", Sample.FEED_SUBTITLE);
        text("lastBuildDate", RFC_822.format(Sample.NEWEST));
        text("generator", "blogkit");
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        xml.writeAttribute("href", Sample.HOME + "rss.xml");
        for (Sample post : posts) {
            xml.writeStartElement("item");
            text("title", post.title());
            text("link", post.address());
            xml.writeStartElement("guid");
            xml.writeAttribute("isPermaLink", "true");
            xml.writeCharacters(post.address());
            xml.writeEndElement();
            text("pubDate", RFC_822.format(post.published()));
            text("dc", "creator", DC, post.author());
            for (String tag : post.tags()) {
                text("category", tag);
            }
            text("description", post.summary());
            text("content", "encoded", CONTENT, post.html());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void text(String prefix, String name, String namespace, String text) throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String rfc3339(OffsetDateTime date) {
        return DateTimeFormatter.ISO_INSTANT.format(date);
    }
}
