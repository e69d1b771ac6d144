package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes RSS 2.0, by its specification and the RSS Advisory Board's Best Practices Profile. Instances are immutable and safe for
 * use by many threads.
 */
public final class RssWriter implements FeedWriter {

    private final XmlForm form;
    private final RssChannel channel;
    private final boolean allEnclosures;

    private RssWriter(Builder builder) {
        form = builder.form;
        channel = builder.channel;
        allEnclosures = builder.allEnclosures;
    }

    /** {@return the usual writer: without a stylesheet, HTML escaped, one enclosure an entry} */
    public static RssWriter create() {
        return builder().build();
    }

    /** {@return a builder of a writer that differs from the usual one} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.RSS;
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
        xml.open("rss", Prefixes.of(feed, headNamespaces(feed), entry -> namespaces(feed, entry)), "version", "2.0");
        xml.open("channel");
        head(xml, feed);
        for (EntryStream.Shown next = entries.next(); next != null; next = entries.next()) {
            item(xml, feed, next.entry(), next.body());
        }
        xml.close().close().flush();
        return entries.report();
    }

    private void head(XmlOut xml, Feed feed) throws IOException {
        text(xml, "title", feed.title());
        xml.element("link", feed.home());
        text(xml, "description", feed.subtitle().orElse(feed.title()));
        xml.optional("language", feed.language().orElse(null));
        optional(xml, "copyright", feed.rights().orElse(null));
        optional(xml, "managingEditor", onlyAddress(feed.authors()).orElse(null));
        categories(xml, feed.categories());
        xml.element("lastBuildDate", FeedText.rfc822(feed.updated()));
        optional(xml, "generator", feed.generator().orElse(null));
        Optional<String> image = feed.logo().or(feed::icon);
        if (image.isPresent()) {
            xml.open("image");
            xml.element("url", image.get());
            text(xml, "title", feed.title());
            xml.element("link", feed.home());
            xml.close();
        }
        channel.writeTo(xml);
        xml.empty("atom:link", "rel", "self", "type", format().mediaType(), "href", feed.self(format()));
        for (String hub : feed.hubs()) {
            xml.empty("atom:link", "rel", "hub", "href", hub);
        }
        for (FeedHistory.PageLink page : feed.history().links()) {
            String relation = page.relation();
            xml.empty("atom:link", "rel", relation, "type", format().mediaType(), "href", page.address(format()));
        }
        for (Author contributor : feed.contributors()) {
            text(xml, "dc:contributor", contributor.name());
        }
        Prefixes.history(xml, feed);
        for (Extension extension : feed.extensions()) {
            xml.extension(extension);
        }
    }

    private void item(XmlOut xml, Feed feed, Entry entry, @Nullable TextBody body) throws IOException {
        xml.open("item", namespaces(feed, entry));
        text(xml, "title", entry.title());
        xml.optional("link", entry.link().orElse(null));
        boolean permalink = entry.link().equals(Optional.of(entry.id()));
        xml.element("guid", entry.id(), "isPermaLink", Boolean.toString(permalink));
        xml.element("pubDate", FeedText.rfc822(entry.published()));
        if (entry.isChanged()) {
            xml.element("atom:updated", FeedText.rfc3339(entry.updated()));
        }
        authors(xml, authors(feed, entry));
        for (Author contributor : entry.contributors()) {
            text(xml, "dc:contributor", contributor.name());
        }
        categories(xml, entry.categories());
        xml.optional("dc:language", feed.otherLanguage(entry).orElse(null));
        optional(xml, "dc:rights", entry.rights().orElse(null));
        xml.optional("comments", entry.comments().orElse(null));
        if (entry.source().isPresent()) {
            SourceFeed source = entry.source().get();
            text(xml, "source", source.title(), "url", source.address().toString());
        }
        if (entry.summary().isPresent()) {
            String summary = FeedText.html(entry.summary().get());
            xml.html("description", text -> text.append(summary));
        }
        if (body != null) {
            xml.html(hasBoth(entry) ? "content:encoded" : "description", body);
        }
        for (Enclosure medium : entry.enclosures().subList(0, enclosures(entry))) {
            String length = Long.toString(medium.length());
            xml.empty("enclosure", "url", medium.url(), "length", length, "type", medium.type());
        }
        if (entry.image().isPresent()) {
            xml.empty("media:thumbnail", "url", entry.image().get());
        }
        for (Extension extension : entry.extensions()) {
            xml.extension(extension);
        }
        xml.close();
    }

    /** Many readers take the last one of several for the only one. */
    private int enclosures(Entry entry) {
        int count = entry.enclosures().size();
        return allEnclosures ? count : Math.min(count, 1);
    }

    private static List<Namespace> headNamespaces(Feed feed) {
        return feed.contributors().isEmpty() ? List.of(Namespace.ATOM) : List.of(Namespace.ATOM, Namespace.DC);
    }

    /** {@return the vocabularies that the elements of an item belong to, beside RSS} */
    private static List<Namespace> namespaces(Feed feed, Entry entry) {
        List<Namespace> namespaces = new ArrayList<>();
        if (hasBoth(entry)) {
            namespaces.add(Namespace.CONTENT);
        }
        List<Author> authors = authors(feed, entry);
        boolean creators = !authors.isEmpty() && onlyAddress(authors).isEmpty();
        if (creators
                || !entry.contributors().isEmpty()
                || feed.otherLanguage(entry).isPresent()
                || entry.rights().isPresent()) {
            namespaces.add(Namespace.DC);
        }
        if (entry.isChanged()) {
            namespaces.add(Namespace.ATOM);
        }
        if (entry.image().isPresent()) {
            namespaces.add(Namespace.MEDIA);
        }
        namespaces.addAll(entry.namespaces());
        return namespaces;
    }

    /** {@return the entry's authors, else those that the feed was given: RSS knows no authors of all items} */
    private static List<Author> authors(Feed feed, Entry entry) {
        return entry.authors().isEmpty() ? feed.named() : entry.authors();
    }

    private static boolean hasBoth(Entry entry) {
        return entry.summary().isPresent() && entry.content().isPresent();
    }

    /** The specification's author is an e-mail address; a name without one goes out as Dublin Core's creator. */
    private static void authors(XmlOut xml, List<Author> authors) throws IOException {
        Optional<String> address = onlyAddress(authors);
        if (address.isPresent()) {
            text(xml, "author", address.get());
            return;
        }
        for (Author author : authors) {
            text(xml, "dc:creator", author.name());
        }
    }

    /** {@return {@code address (Name)} of the only person, if there is one person and an address} */
    private static Optional<String> onlyAddress(List<Author> people) {
        return people.size() == 1 ? RssChannel.address(people.get(0)) : Optional.empty();
    }

    private static void categories(XmlOut xml, List<Category> categories) throws IOException {
        for (Category category : categories) {
            text(xml, "category", category.term(), "domain", category.scheme().orElse(null));
        }
    }

    private static void text(XmlOut xml, String name, String text, @Nullable String... attributes) throws IOException {
        xml.element(name, Escapes.XML_NUMBERED, escaped -> escaped.append(text), attributes);
    }

    private static void optional(XmlOut xml, String name, @Nullable String text) throws IOException {
        if (text != null) {
            text(xml, name, text);
        }
    }

    /** Says how a writer differs from the usual one; not safe for use by many threads. */
    public static final class Builder {

        private XmlForm form = XmlForm.PLAIN;
        private RssChannel channel = RssChannel.NONE;
        private boolean allEnclosures;

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

        /** Writes HTML in CDATA sections, for readers that insist on them; by default it is escaped, which means the same. */
        public Builder cdata() {
            form = form.withCdata();
            return this;
        }

        /** Writes every enclosure of an entry; by default the first one, since many readers take one only. */
        public Builder allEnclosures() {
            allEnclosures = true;
            return this;
        }

        /**
         * Says how many minutes a copy may be kept ({@code ttl}); by default nothing is said.
         *
         * @throws IllegalArgumentException if that is less than one
         */
        public Builder ttl(int minutes) {
            channel = channel.withTtl(minutes);
            return this;
        }

        /**
         * Says in which hours of GMT nothing is new ({@code skipHours}); by default nothing is said.
         *
         * @throws IllegalArgumentException if one is not in 0-23
         */
        public Builder skipHours(Collection<Integer> hours) {
            channel = channel.withSkipHours(hours);
            return this;
        }

        /** Says on which days nothing is new ({@code skipDays}); by default nothing is said. */
        public Builder skipDays(Collection<DayOfWeek> days) {
            channel = channel.withSkipDays(days);
            return this;
        }

        /**
         * Says who looks after the server ({@code webMaster}); by default nobody is named.
         *
         * @throws IllegalArgumentException if there is no e-mail address, or the name has brackets
         */
        public Builder webMaster(Author person) {
            channel = channel.withWebMaster(person);
            return this;
        }

        /**
         * Names a service that tells subscribers of news (rssCloud); {@link Feed.Builder#hub} is what most use now.
         *
         * @param domain the host of the service
         * @param port its port
         * @param path its path, such as {@code /RPC2}
         * @param registerProcedure what to call there; empty where the protocol is {@code http-post}
         * @param protocol {@code xml-rpc}, {@code soap} or {@code http-post}
         * @throws IllegalArgumentException if the domain is no host, the path is empty or holds a blank, the procedure is
         *     blank with another protocol than {@code http-post}, the port is not in 1-65535, or the protocol is another one
         */
        public Builder cloud(String domain, int port, String path, String registerProcedure, String protocol) {
            channel = channel.withCloud(domain, port, path, registerProcedure, protocol);
            return this;
        }

        /** {@return a writer with these settings, which later calls of this builder do not change} */
        public RssWriter build() {
            return new RssWriter(this);
        }
    }
}
