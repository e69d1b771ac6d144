package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Content;
import dev.blogkit.Enclosure;
import dev.blogkit.LinkRewriter;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, in the terms of Atom; RSS and JSON Feed call it item. Immutable. What every format needs must be given,
 * and what no format can hold is refused by the builder, so that an entry can always be written.
 */
public final class Entry {

    /** How many bytes in UTF-8 a character of a text may take. */
    private static final long MOST_BYTES = 3;

    private static final int LONGEST_SUMMARY = 500;
    private static final int LEAST_SUMMARY = 400;

    private final String origin;
    private final String id;
    private final String title;
    private final OffsetDateTime published;
    private final OffsetDateTime updated;
    private final @Nullable String link;
    private final List<Author> authors;
    private final List<Author> contributors;
    private final List<Category> categories;
    private final @Nullable String language;
    private final @Nullable String summary;
    private final @Nullable Content content;
    private final LinkRewriter links;
    private final List<Enclosure> enclosures;
    private final @Nullable String image;
    private final @Nullable String comments;
    private final @Nullable String rights;
    private final @Nullable SourceFeed source;
    private final @Nullable Episode episode;
    private final List<Extension> own;
    private final List<Extension> extensions;
    private final List<JsonExtension> jsonExtensions;

    private Entry(Builder builder) {
        origin = builder.origin;
        id = builder.id;
        title = builder.title;
        published = builder.published;
        // An entry cannot have changed before it was there.
        updated = builder.updated == null || builder.updated.isBefore(published) ? published : builder.updated;
        link = builder.link;
        authors = builder.authors;
        contributors = builder.contributors;
        categories = List.copyOf(builder.categories.values());
        language = builder.language;
        HtmlGlance html = HtmlGlance.at(builder.content);
        content = html.isBlank() ? null : builder.content;
        summary = repeats(builder.summary, html, builder) ? null : builder.summary;
        links = builder.links;
        enclosures = builder.enclosures;
        image = builder.image;
        comments = builder.comments;
        rights = builder.rights;
        source = builder.source;
        episode = builder.episode;
        own = List.copyOf(builder.extensions);
        extensions = builder.allExtensions();
        jsonExtensions = List.copyOf(builder.jsonExtensions.values());
        if (content == null && link == null) {
            throw new IllegalArgumentException(
                    "entry " + id + " must have content or a link"); // RFC 4287, section 4.1.2
        }
        Extension.requireOnePrefixEach(namespaces());
    }

    /** {@return the beginning of a text, with whole words unless they are very long} */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_SUMMARY) {
            return text;
        }
        int end = LONGEST_SUMMARY;
        while (end > LEAST_SUMMARY && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        if (end == LEAST_SUMMARY) {
            end = Character.isHighSurrogate(text.charAt(LONGEST_SUMMARY - 1)) ? LONGEST_SUMMARY - 1 : LONGEST_SUMMARY;
        }
        return text.substring(0, end).stripTrailing() + " \u2026";
    }

    /**
     * {@return a builder of an entry, which still needs {@linkplain Builder#content(Content, LinkRewriter) content} or a
     * {@linkplain Builder#link(URI) link}}
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

    /** {@return when the entry was last changed, never before {@link #published()}} */
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

    /** {@return who else had a part in it, in order} JSON Feed does not have them. */
    public List<Author> contributors() {
        return contributors;
    }

    /** {@return the categories, in order, each once} */
    public List<Category> categories() {
        return categories;
    }

    /** {@return the language tag (BCP 47) of the entry; empty where none was set, and the feed's holds} */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** {@return the short form, plain text, unless it is the title, or all of the content} */
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

    /** {@return the address of the picture that stands for the entry, ASCII only} */
    public Optional<String> image() {
        return Optional.ofNullable(image);
    }

    /** {@return the address of the page where the entry is discussed, ASCII only} JSON Feed does not have it. */
    public Optional<String> comments() {
        return Optional.ofNullable(comments);
    }

    /** {@return who may do what with the entry, plain text} JSON Feed does not have it. */
    public Optional<String> rights() {
        return Optional.ofNullable(rights);
    }

    /** {@return the feed that the entry was taken from} JSON Feed does not have it. */
    public Optional<SourceFeed> source() {
        return Optional.ofNullable(source);
    }

    /** {@return elements of other vocabularies, for Atom and RSS} */
    public List<Extension> extensions() {
        return extensions;
    }

    /** {@return objects of one's own, for JSON Feed} */
    public List<JsonExtension> jsonExtensions() {
        return jsonExtensions;
    }

    /** {@return true if the entry was changed after it was published, by dates as feeds write them} */
    boolean isChanged() {
        return updated.toEpochSecond() != published.toEpochSecond();
    }

    /** {@return a builder that starts with this entry's values} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return this entry with a summary in place of its content, if it has a link to follow} */
    Entry summarised() {
        if (content == null || link == null) {
            return this;
        }
        Builder brief = toBuilder();
        brief.content = null;
        if (summary == null) {
            brief.summary(shortened(content.excerpt().text()));
        }
        return brief.build();
    }

    /** {@return where the entry comes from, for reports} */
    String origin() {
        return origin;
    }

    /**
     * {@return the full form as it is to be written, if there is one} What has to be read or rendered is by then, so that nothing
     * fails in the middle of an entry.
     *
     * @throws java.io.UncheckedIOException if the content cannot be read
     */
    Optional<TextBody> body() {
        return content().map(Content::rendered).map(html -> text -> html.writeHtml(links, text));
    }

    /** {@return the namespaces of the extensions} */
    Set<Namespace> namespaces() {
        return Extension.namespaces(extensions);
    }

    /** {@return true if the summary says no more than the title, or is all of the content} */
    private static boolean repeats(@Nullable String summary, HtmlGlance glance, Builder builder) {
        if (summary == null || summary.equals(builder.title)) {
            return summary != null;
        }
        String escaped = FeedText.html(summary);
        if (builder.content == null || glance.bytes() > MOST_BYTES * escaped.length()) {
            return false;
        }
        String html = builder.content.html();
        return html.equals(summary) || html.equals(escaped);
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id;
    }

    /** Collects the values of an entry; not safe for use by many threads. */
    public static final class Builder {

        private final String id;
        private String title;
        private final OffsetDateTime published;
        private String origin;
        private @Nullable OffsetDateTime updated;
        private @Nullable String link;
        private List<Author> authors = List.of();
        private List<Author> contributors = List.of();
        private final Map<List<String>, Category> categories = new LinkedHashMap<>();
        private @Nullable String language;
        private @Nullable String summary;
        private @Nullable Content content;
        private LinkRewriter links = LinkRewriter.none();
        private List<Enclosure> enclosures = List.of();
        private @Nullable String image;
        private @Nullable String comments;
        private @Nullable String rights;
        private @Nullable SourceFeed source;
        private final List<Extension> extensions = new ArrayList<>();
        private final Map<String, JsonExtension> jsonExtensions = new LinkedHashMap<>();
        private @Nullable Episode episode;

        private Builder(String id, String title, OffsetDateTime published) {
            this.id = Checked.absoluteIri("id", id);
            this.origin = id;
            this.title = titled(id, title);
            this.published = Checked.dated("published", published);
        }

        private Builder(Entry entry) {
            id = entry.id;
            title = entry.title;
            published = entry.published;
            origin = entry.origin;
            updated = entry.updated;
            link = entry.link;
            authors = entry.authors;
            contributors = entry.contributors;
            entry.categories.forEach(this::category);
            language = entry.language;
            summary = entry.summary;
            content = entry.content;
            links = entry.links;
            enclosures = entry.enclosures;
            image = entry.image;
            comments = entry.comments;
            rights = entry.rights;
            source = entry.source;
            episode = entry.episode;
            extensions.addAll(entry.own);
            entry.jsonExtensions.forEach(this::extension);
        }

        private static String titled(String id, String title) {
            if (CleanText.isBlank(title)) {
                throw new IllegalArgumentException("title of entry " + id + " must not be blank");
            }
            return title;
        }

        /**
         * Sets another {@link Entry#title()}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder title(String text) {
            title = titled(id, text);
            return this;
        }

        /**
         * Sets {@link Entry#updated()}, which is {@link Entry#published()} by default; an earlier date is raised to that.
         *
         * @throws IllegalArgumentException if the year is not in 0001-9998
         */
        public Builder updated(OffsetDateTime date) {
            updated = Checked.dated("updated", date);
            return this;
        }

        /**
         * Sets {@link Entry#link()}, the address of the page; by default there is none.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder link(URI address) {
            link = Checked.webAddress("link", address);
            return this;
        }

        /**
         * Sets {@link Entry#authors()} in place of those before; one without a visible name is left out. By default there is none,
         * and those of the feed hold.
         *
         * @throws IllegalArgumentException if the address of one is neither {@code http} nor {@code https} nor {@code mailto}
         */
        public Builder authors(List<Author> list) {
            authors = Checked.named(list);
            return this;
        }

        /**
         * Sets {@link Entry#contributors()} in place of those before; one without a visible name is left out. By default there is
         * none.
         *
         * @throws IllegalArgumentException if the address of one is neither {@code http} nor {@code https} nor {@code mailto}
         */
        public Builder contributors(List<Author> list) {
            contributors = Checked.named(list);
            return this;
        }

        /** Sets {@link Entry#categories()} by their names, in place of those before; blank and repeated ones are left out. */
        public Builder categories(List<String> names) {
            categories.clear();
            names.stream()
                    .filter(name -> !CleanText.isBlank(name))
                    .map(Category::of)
                    .forEach(this::category);
            return this;
        }

        /** Adds a category, unless one of this name and scheme is there. */
        public Builder category(Category category) {
            categories.putIfAbsent(category.key(), category);
            return this;
        }

        /**
         * Sets {@link Entry#language()}; {@code _} is taken for {@code -}. By default the feed's holds.
         *
         * @throws IllegalArgumentException if the tag is none (BCP 47)
         */
        public Builder language(String tag) {
            language = Checked.language(tag);
            return this;
        }

        /** Sets {@link Entry#summary()}; a blank text is none. By default there is none. */
        public Builder summary(String text) {
            summary = Checked.seen(text);
            return this;
        }

        /**
         * Sets {@link Entry#content()} to what a post holds. Controls that XML forbids are dropped while it is written, which can
         * join what they part: HTML of strangers must lose them before it is sanitised.
         *
         * @param links makes references absolute while the content is written; feeds must hold no others
         */
        public Builder content(Content html, LinkRewriter links) {
            this.content = html;
            this.links = links;
            return this;
        }

        /**
         * Sets {@link Entry#content()} to HTML whose references are absolute already. It is written as it is, with scripts,
         * styles and frames if there are any: HTML of strangers must be sanitised before.
         */
        public Builder html(String html) {
            return content(Content.ofHtml(html), LinkRewriter.none());
        }

        /**
         * Sets {@link Entry#content()} to HTML whose references are made absolute while it is written; see
         * {@link LinkRewriter#absolute}. All else is written as it is, as above.
         *
         * @param base the address of the page that shows the HTML
         * @throws IllegalArgumentException if the base is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder html(String html, URI base) {
            return content(Content.ofHtml(html), LinkRewriter.absolute(base));
        }

        /**
         * Sets {@link Entry#enclosures()} in place of those before; by default there is none. RSS shows the first one only,
         * unless its writer is told otherwise.
         *
         * @throws IllegalArgumentException if an address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder enclosures(List<Enclosure> list) {
            enclosures = list.stream().map(Checked::enclosure).toList();
            return this;
        }

        /**
         * Sets {@link Entry#image()}, which JSON Feed and Media RSS show; by default there is none.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder image(URI address) {
            image = Checked.webAddress("image", address);
            return this;
        }

        /**
         * Sets {@link Entry#comments()}, the address of a page; by default there is none.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder comments(URI address) {
            comments = Checked.webAddress("comments", address);
            return this;
        }

        /** Sets {@link Entry#rights()}; a blank text is none. By default there is none. */
        public Builder rights(String text) {
            rights = Checked.seen(text);
            return this;
        }

        /** Sets {@link Entry#source()}, for an entry that was taken from another feed; by default there is none. */
        public Builder source(SourceFeed feed) {
            source = feed;
            return this;
        }

        /** Makes the entry an episode of a podcast; its elements stand before other {@link Entry#extensions()}. */
        public Builder episode(Episode said) {
            episode = said;
            return this;
        }

        /** Adds an element of another vocabulary, for Atom and RSS. */
        public Builder extension(Extension element) {
            extensions.add(element);
            return this;
        }

        /** Adds an object of one's own, for JSON Feed; one that has the name already goes. */
        public Builder extension(JsonExtension object) {
            jsonExtensions.put(object.name(), object);
            return this;
        }

        /** Says where the entry comes from, for reports; the id by default. */
        Builder origin(String name) {
            origin = name;
            return this;
        }

        private List<Extension> allExtensions() {
            List<Extension> all = new ArrayList<>(episode == null ? List.of() : episode.extensions(enclosures));
            all.addAll(extensions);
            return List.copyOf(all);
        }

        /**
         * {@return an entry that every format can hold} Its content is read now, to see whether there is any.
         *
         * @throws IllegalArgumentException if there is neither content nor a link, or two extensions mean two namespaces by one
         *     prefix
         * @throws dev.blogkit.ContentUnreadableException if the content has to be read again and cannot be
         * @throws java.io.UncheckedIOException if this thread is interrupted while content is read from its file
         */
        public Entry build() {
            return new Entry(this);
        }
    }
}
