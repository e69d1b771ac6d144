package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes Atom 1.0 (RFC 4287). Instances are immutable and safe for use by many threads. */
public final class AtomWriter implements FeedWriter {

    private final XmlForm form;

    private AtomWriter(XmlForm form) {
        this.form = form;
    }

    /** {@return the usual writer: without a stylesheet, HTML escaped} */
    public static AtomWriter create() {
        return builder().build();
    }

    /** {@return a builder of a writer that differs from the usual one} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.ATOM;
    }

    @Override
    public FeedReport write(Feed feed, OutputStream out) throws IOException {
        return write(feed, EntryStream.of(feed), out);
    }

    @Override
    public FeedReport write(Feed head, Iterator<Entry> entries, OutputStream out) throws IOException {
        return write(head, EntryStream.of(head, entries), out);
    }

    private FeedReport write(Feed feed, EntryStream entries, OutputStream out) throws IOException {
        XmlOut xml = new XmlOut(out, form);
        String language = feed.language().orElse(null);
        List<Namespace> namespaces = Prefixes.of(feed, List.of(), AtomWriter::namespaces);
        xml.open("feed", namespaces, "xmlns", Namespace.ATOM.uri(), "xml:lang", language);
        head(xml, feed);
        for (EntryStream.Shown next = entries.next(); next != null; next = entries.next()) {
            entry(xml, feed, next.entry(), next.body());
        }
        xml.close().flush();
        return entries.report();
    }

    private void head(XmlOut xml, Feed feed) throws IOException {
        xml.element("id", feed.id());
        text(xml, "title", feed.title());
        optional(xml, "subtitle", feed.subtitle().orElse(null));
        xml.element("updated", FeedText.rfc3339(feed.updated()));
        xml.empty("link", "rel", "self", "type", format().mediaType(), "href", feed.self(format()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
        for (String hub : feed.hubs()) {
            xml.empty("link", "rel", "hub", "href", hub);
        }
        for (FeedHistory.PageLink page : feed.history().links()) {
            String relation = page.relation();
            xml.empty("link", "rel", relation, "type", format().mediaType(), "href", page.address(format()));
        }
        people(xml, "author", feed.authors());
        people(xml, "contributor", feed.contributors());
        categories(xml, feed.categories());
        xml.optional("icon", feed.icon().orElse(null));
        xml.optional("logo", feed.logo().orElse(null));
        optional(xml, "rights", feed.rights().orElse(null));
        Feed.Generator generator = feed.software();
        if (generator != null) {
            xml.element("generator", generator.name(), "uri", generator.uri(), "version", generator.version());
        }
        Prefixes.history(xml, feed);
        for (Extension extension : feed.extensions()) {
            xml.extension(extension);
        }
    }

    private void entry(XmlOut xml, Feed feed, Entry entry, @Nullable TextBody body) throws IOException {
        Optional<String> language = feed.otherLanguage(entry);
        xml.open("entry", namespaces(entry), "xml:lang", language.orElse(null));
        xml.element("id", entry.id());
        text(xml, "title", entry.title());
        xml.element("published", FeedText.rfc3339(entry.published()));
        xml.element("updated", FeedText.rfc3339(entry.updated()));
        if (entry.link().isPresent()) {
            String link = entry.link().get();
            xml.empty("link", "rel", "alternate", "type", "text/html", "href", link);
        }
        for (Enclosure enclosure : entry.enclosures()) {
            String length = enclosure.length() > 0 ? Long.toString(enclosure.length()) : null;
            xml.empty("link", "rel", "enclosure", "type", enclosure.type(), "length", length, "href", enclosure.url());
        }
        if (entry.comments().isPresent()) {
            String comments = entry.comments().get();
            xml.empty("link", "rel", "replies", "type", "text/html", "href", comments); // RFC 4685, section 4
        }
        people(xml, "author", feed.otherAuthors(entry));
        people(xml, "contributor", entry.contributors());
        categories(xml, entry.categories());
        optional(xml, "rights", entry.rights().orElse(null));
        if (entry.source().isPresent()) {
            source(xml, entry.source().get());
        }
        optional(xml, "summary", entry.summary().orElse(null));
        if (entry.image().isPresent()) {
            xml.empty("media:thumbnail", "url", entry.image().get());
        }
        for (Extension extension : entry.extensions()) {
            xml.extension(extension);
        }
        if (body != null) {
            xml.html("content", body, "type", "html");
        }
        xml.close();
    }

    /** {@return the vocabularies that the elements of an entry belong to, beside Atom} */
    private static List<Namespace> namespaces(Entry entry) {
        List<Namespace> namespaces = new ArrayList<>();
        if (entry.image().isPresent()) {
            namespaces.add(Namespace.MEDIA);
        }
        namespaces.addAll(entry.namespaces());
        return namespaces;
    }

    private static void optional(XmlOut xml, String name, @Nullable String text) throws IOException {
        if (text != null) {
            text(xml, name, text);
        }
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

    private static void people(XmlOut xml, String role, List<Author> people) throws IOException {
        for (Author person : people) {
            xml.open(role);
            xml.element("name", person.name());
            xml.optional("uri", person.url().orElse(null));
            xml.optional("email", person.email().orElse(null));
            xml.close();
        }
    }

    private static void categories(XmlOut xml, List<Category> categories) throws IOException {
        for (Category category : categories) {
            String scheme = category.scheme().orElse(null);
            String label = category.label().orElse(null);
            xml.empty("category", "term", category.term(), "scheme", scheme, "label", label);
        }
    }

    private static void source(XmlOut xml, SourceFeed source) throws IOException {
        xml.open("source");
        xml.element("id", source.id());
        text(xml, "title", source.title());
        xml.element("updated", FeedText.rfc3339(source.updated()));
        xml.empty("link", "rel", "self", "href", source.address().toString());
        xml.close();
    }

    /** Says how a writer differs from the usual one; not safe for use by many threads. */
    public static final class Builder {

        private XmlForm form = XmlForm.PLAIN;

        private Builder() {}

        /**
         * Names a stylesheet, so that a browser shows a page; by default there is none. Browsers no longer take XSLT.
         *
         * @param href its reference, seen from the feed
         * @param type its media type, such as {@code text/css}
         * @throws IllegalArgumentException if the reference is blank, or the type is no media type
         */
        public Builder stylesheet(String href, String type) {
            form = form.withStylesheet(href, type);
            return this;
        }

        /** Writes content in CDATA sections, for readers that insist on them; by default it is escaped, which means the same. */
        public Builder cdata() {
            form = form.withCdata();
            return this;
        }

        /** {@return a writer with these settings, which later calls of this builder do not change} */
        public AtomWriter build() {
            return new AtomWriter(form);
        }
    }
}
