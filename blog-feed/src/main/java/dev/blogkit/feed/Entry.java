package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Content;
import dev.blogkit.Enclosure;
import dev.blogkit.LinkRewriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, in the terms of Atom; RSS and JSON Feed call it item. Immutable. What every format needs must be given,
 * and what no format can hold is refused by the builder, so that an entry can always be written.
 */
public final class Entry {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private final String source;
    private final String id;
    private final String title;
    private final OffsetDateTime published;
    private final OffsetDateTime updated;
    private final @Nullable String link;
    private final List<Author> authors;
    private final List<String> categories;
    private final @Nullable String language;
    private final @Nullable String summary;
    private final @Nullable Content content;
    private final LinkRewriter links;
    private final List<Enclosure> enclosures;

    private Entry(Builder builder) {
        source = builder.source;
        id = builder.id;
        title = builder.title;
        published = builder.published;
        // An entry cannot have changed before it was there.
        updated = builder.updated == null || builder.updated.isBefore(published) ? published : builder.updated;
        link = builder.link;
        authors = builder.authors;
        categories = builder.categories;
        language = builder.language;
        summary = builder.summary;
        content = builder.content == null || CleanText.isBlank(builder.content.html()) ? null : builder.content;
        links = builder.links;
        enclosures = builder.enclosures;
        if (content == null && link == null) {
            throw new IllegalArgumentException(
                    "entry " + id + " must have content or a link"); // RFC 4287, section 4.1.2
        }
    }

    /**
     * {@return a builder}
     *
     * @param id an absolute IRI that never changes and that no other entry has (RFC 4287, section 4.2.6)
     * @param title plain text, not HTML
     * @param published when the entry was first published
     * @throws IllegalArgumentException if the id is not absolute, the title is blank, or the year is not in 0001-9998
     */
    public static Builder builder(String id, String title, OffsetDateTime published) {
        return new Builder(id, title, published);
    }

    /** {@return the permanent id, an absolute IRI} */
    public String id() {
        return id;
    }

    /** {@return the title, plain text} */
    public String title() {
        return title;
    }

    /** {@return when the entry was first published} */
    public OffsetDateTime published() {
        return published;
    }

    /** {@return when the entry was last changed, never before {@link #published}} */
    public OffsetDateTime updated() {
        return updated;
    }

    /** {@return the address of the page that shows the entry, ASCII only} */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    /** {@return the authors, in order; empty where the feed's hold} */
    public List<Author> authors() {
        return authors;
    }

    /** {@return the categories, in order, each once} */
    public List<String> categories() {
        return categories;
    }

    /** {@return the language tag, if it differs from the feed's or that has none} */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** {@return the short form, plain text} */
    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    /** {@return the full form, with references as they were written} */
    public Optional<Content> content() {
        return Optional.ofNullable(content);
    }

    /** {@return the media that belong to the entry} */
    public List<Enclosure> enclosures() {
        return enclosures;
    }

    /** {@return where the entry comes from, for reports} */
    String source() {
        return source;
    }

    /** {@return the full form as it is to be written, if there is one} */
    Optional<TextBody> body() {
        return content().map(html -> text -> html.writeHtml(links, text));
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id;
    }

    static @Nullable String languageTag(String text) {
        String tag = text.strip().replace('_', '-');
        return tag.length() <= 100 && LANGUAGE.matcher(tag).matches() ? tag : null;
    }

    static String absolute(String name, String iri) {
        URI uri = uri(name, iri);
        if (!uri.isAbsolute()
                || (isWeb(uri) && uri.getRawAuthority() == null)
                || !CleanText.of(iri).equals(iri)) {
            throw new IllegalArgumentException(name + ": expected an absolute URI, found '" + iri + "'");
        }
        return iri;
    }

    private static URI uri(String name, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notOne) {
            throw new IllegalArgumentException(name + ": expected an absolute URI, found '" + text + "'", notOne);
        }
    }

    private static boolean isWeb(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }

    static Enclosure absolute(Enclosure enclosure) {
        String url = webAddress("enclosure", uri("enclosure", enclosure.url()));
        return new Enclosure(url, enclosure.type(), enclosure.length());
    }

    /** {@return the authors that have a name to show} An address that no feed should hold is refused. */
    static List<Author> named(List<Author> authors) {
        authors.forEach(author -> author.url().ifPresent(Entry::personAddress));
        return authors.stream()
                .filter(author -> !CleanText.isBlank(author.name()))
                .toList();
    }

    static String personAddress(String url) {
        URI address = uri("author", url);
        return "mailto".equalsIgnoreCase(address.getScheme()) ? url : webAddress("author", address);
    }

    /** {@return the date, whose year must have four digits in every zone of the world} */
    static OffsetDateTime dated(String name, OffsetDateTime date) {
        int year = date.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9998) {
            throw new IllegalArgumentException(name + ": expected a year in 0001-9998, found " + date);
        }
        return date;
    }

    static String webAddress(String name, URI address) {
        if (!isWeb(address) || address.getRawAuthority() == null) {
            throw new IllegalArgumentException(
                    name + ": expected an absolute http or https address, found '" + address + "'");
        }
        return FeedText.ascii(address);
    }

    /** Collects the values of an entry; not safe for use by many threads. */
    public static final class Builder {

        private final String id;
        private final String title;
        private final OffsetDateTime published;
        private String source;
        private @Nullable OffsetDateTime updated;
        private @Nullable String link;
        private List<Author> authors = List.of();
        private List<String> categories = List.of();
        private @Nullable String language;
        private @Nullable String summary;
        private @Nullable Content content;
        private LinkRewriter links = LinkRewriter.none();
        private List<Enclosure> enclosures = List.of();

        private Builder(String id, String title, OffsetDateTime published) {
            this.id = absolute("id", id);
            this.source = id;
            if (CleanText.isBlank(title)) {
                throw new IllegalArgumentException("title of entry " + id + " must not be blank");
            }
            this.title = title;
            this.published = dated("published", published);
        }

        /**
         * Sets {@link Entry#updated()}, which is {@link Entry#published()} by default; an earlier date is raised to that.
         *
         * @throws IllegalArgumentException if the year is not in 0001-9998
         */
        public Builder updated(OffsetDateTime date) {
            updated = dated("updated", date);
            return this;
        }

        /**
         * Sets {@link Entry#link()}.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder link(URI address) {
            link = webAddress("link", address);
            return this;
        }

        /**
         * Sets {@link Entry#authors()}; one without a character that feeds may hold in the name is left out.
         *
         * @throws IllegalArgumentException if the address of one is neither {@code http} nor {@code https} nor {@code mailto}
         */
        public Builder authors(List<Author> list) {
            authors = named(list);
            return this;
        }

        /** Sets {@link Entry#categories()}; blank ones and repeated ones are left out. */
        public Builder categories(List<String> names) {
            categories = names.stream()
                    .map(CleanText::of)
                    .filter(name -> !CleanText.isBlank(name))
                    .distinct()
                    .toList();
            return this;
        }

        /**
         * Sets {@link Entry#language()}.
         *
         * @throws IllegalArgumentException if the tag is none (BCP 47)
         */
        public Builder language(String tag) {
            language = languageTag(tag);
            if (language == null) {
                throw new IllegalArgumentException("language: expected a tag such as en or pt-BR, found '" + tag + "'");
            }
            return this;
        }

        /** Sets {@link Entry#summary()}; a blank text is none. */
        public Builder summary(String text) {
            summary = CleanText.isBlank(text) ? null : text;
            return this;
        }

        /**
         * Sets {@link Entry#content()}.
         *
         * @param links makes references absolute while the content is written; feeds must hold no others
         */
        public Builder content(Content html, LinkRewriter links) {
            this.content = html;
            this.links = links;
            return this;
        }

        /** Sets {@link Entry#content()} to HTML whose references are absolute already. */
        public Builder html(String html) {
            return content(Content.ofHtml(html), LinkRewriter.none());
        }

        /**
         * Sets {@link Entry#enclosures()}. RSS shows the first one only.
         *
         * @throws IllegalArgumentException if an address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder enclosures(List<Enclosure> list) {
            enclosures = list.stream().map(Entry::absolute).toList();
            return this;
        }

        /** Says where the entry comes from, for reports; the id by default. */
        Builder source(String name) {
            source = name;
            return this;
        }

        /**
         * {@return the entry}
         *
         * @throws IllegalArgumentException if there is neither content nor a link
         */
        public Entry build() {
            return new Entry(this);
        }
    }
}
