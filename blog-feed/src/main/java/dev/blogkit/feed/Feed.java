package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.PostGroup;
import dev.blogkit.PostList;
import dev.blogkit.Site;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A feed, in the terms of Atom, that every writer can write: it has an id, a title, a date, an author, its own addresses, and no
 * two entries with one id. Immutable.
 *
 * <pre>{@code
 * AtomWriter.create().write(Feed.from(blog).limit(20).build(), out);
 * }</pre>
 */
public final class Feed {

    /** What has never been updated; the present time would change the bytes of an empty feed with every run. */
    static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final String id;
    private final String title;
    private final String home;
    private final @Nullable String subtitle;
    private final @Nullable String language;
    private final @Nullable Generator generator;
    private final @Nullable String rights;
    private final @Nullable String icon;
    private final @Nullable String logo;
    private final List<Author> named;
    private final List<Author> authors;
    private final List<Author> contributors;
    private final List<Category> categories;
    private final List<String> hubs;
    private final @Nullable Podcast podcast;
    private final List<Extension> own;
    private final List<Extension> extensions;
    private final List<JsonExtension> jsonExtensions;
    private final FeedHistory history;
    private final Map<FeedFormat, String> self;
    private final List<Entry> entries;
    private final OffsetDateTime updated;
    private final boolean summariesOnly;
    private final @Nullable OffsetDateTime given;
    private final int limit;
    private final List<Diagnostic> diagnostics;

    /** The software that made a feed. */
    record Generator(
            String name, @Nullable String uri, @Nullable String version) {}

    private Feed(Builder builder) {
        List<Diagnostic> problems = new ArrayList<>();
        id = builder.id == null ? builder.home : builder.id;
        title = builder.title;
        home = builder.home;
        subtitle = builder.subtitle;
        language = builder.language;
        generator = builder.generator;
        rights = builder.rights;
        icon = builder.icon;
        logo = builder.logo;
        named = builder.authors;
        authors = named.isEmpty() ? List.of(Author.of(title)) : named;
        contributors = builder.contributors;
        categories = List.copyOf(builder.categories.values());
        hubs = List.copyOf(builder.hubs);
        podcast = builder.podcast;
        own = List.copyOf(builder.extensions);
        extensions = builder.allExtensions();
        jsonExtensions = List.copyOf(builder.jsonExtensions.values());
        history = builder.history;
        self = new EnumMap<>(builder.self);
        summariesOnly = builder.summariesOnly;
        entries = EntryOrder.distinct(builder.entries.apply(problems::add), builder.most(), problems).stream()
                .map(entry -> ContentCall.orReport(entry.origin(), () -> shown(entry), problems::add))
                .filter(Objects::nonNull)
                .toList();
        updated = builder.updated != null
                ? builder.updated
                : entries.stream()
                        .map(Entry::updated)
                        .max(OffsetDateTime.timeLineOrder())
                        .orElse(NEVER);
        given = builder.updated;
        limit = builder.limit;
        diagnostics = List.copyOf(problems);
        Extension.requireOnePrefixEach(namespaces());
    }

    /**
     * {@return a builder of a feed of the newest posts of a blog, with title, description, language and authors of its site}
     * Posts without a date are left out, as {@link Blog#diagnostics()} says.
     */
    public static Builder from(Blog blog) {
        Site site = blog.site();
        return from(blog, blog.posts(), new Builder(site.title(), site.base()).id(blog.id()));
    }

    /**
     * {@return a builder of a feed of the newest posts of a group, such as a tag, that stands beside the page of the group}
     * {@link BlogFeed#all} lists all of them.
     */
    public static Builder from(Blog blog, PostGroup group) {
        Builder feed = new Builder(title(blog, group), blog.url(group)).id(blog.id(group));
        from(blog, group.posts(), feed);
        return switch (group.kind()) {
            case LANGUAGE -> feed.language(group.name());
            // A tag of which nothing is seen is no category, as in the entries.
            case TAG, CATEGORY -> CleanText.isBlank(group.name()) ? feed : feed.category(Category.of(group.name()));
            case AUTHOR, SERIES -> feed;
        };
    }

    private static Builder from(Blog blog, PostList posts, Builder feed) {
        Site site = blog.site();
        site.description().ifPresent(feed::subtitle);
        site.language().ifPresent(feed::language);
        return feed.authors(site.authors()).sorted(problems -> new BlogEntries(blog, posts, problems));
    }

    /** {@return the title of the feed of a group: the site's, and the name of the group behind it} */
    static String title(Blog blog, PostGroup group) {
        return blog.site().title() + ": " + group.name();
    }

    /**
     * {@return a builder of a feed without entries, which has what every format needs}
     *
     * @param title plain text
     * @param home the address of the page that the feed belongs to; also the feed's id, unless that is set
     * @throws IllegalArgumentException if the title is blank, or the address is not absolute {@code http} or {@code https}
     */
    public static Builder builder(String title, URI home) {
        return new Builder(title, home);
    }

    /** {@return a builder that starts with this feed's values and entries} What the limit cut off does not come back. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the permanent id, an absolute IRI} */
    public String id() {
        return id;
    }

    /** {@return the title, plain text} */
    public String title() {
        return title;
    }

    /** {@return the address of the page that the feed belongs to, ASCII only} */
    public String home() {
        return home;
    }

    /** {@return what the feed is about, plain text} */
    public Optional<String> subtitle() {
        return Optional.ofNullable(subtitle);
    }

    /** {@return the language tag (BCP 47) of the feed, which entries without one share} */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** {@return the name of the software that made the feed; {@code blogkit} by default} */
    public Optional<String> generator() {
        return Optional.ofNullable(generator).map(Generator::name);
    }

    /** {@return who may do what with the feed, plain text} JSON Feed does not have it. */
    public Optional<String> rights() {
        return Optional.ofNullable(rights);
    }

    /** {@return the address of a square picture, ASCII only} RSS shows it where there is no {@link #logo()}. */
    public Optional<String> icon() {
        return Optional.ofNullable(icon);
    }

    /** {@return the address of a picture that is twice as wide as high, ASCII only} JSON Feed does not have it. */
    public Optional<String> logo() {
        return Optional.ofNullable(logo);
    }

    /** {@return the authors of entries that name none; Atom needs one, so it is the title where none was given} */
    public List<Author> authors() {
        return authors;
    }

    /** {@return who else has a part in the feed, in order} JSON Feed does not have them. */
    public List<Author> contributors() {
        return contributors;
    }

    /** {@return what the feed as a whole is about, in order, each once} JSON Feed does not have it. */
    public List<Category> categories() {
        return categories;
    }

    /** {@return the addresses of the hubs that tell subscribers of news (WebSub), ASCII only} */
    public List<String> hubs() {
        return hubs;
    }

    /** {@return elements of other vocabularies, for Atom and RSS} */
    public List<Extension> extensions() {
        return extensions;
    }

    /** {@return objects of one's own, for JSON Feed} */
    public List<JsonExtension> jsonExtensions() {
        return jsonExtensions;
    }

    /** {@return the feed's own address in a format; by default the name of the format's file, seen from {@link #home()}} */
    public String self(FeedFormat format) {
        String address = self.get(format);
        return address != null ? address : folder(home) + format.fileName();
    }

    /** {@return the entry as this feed shows it} */
    Entry shown(Entry entry) {
        return summariesOnly ? entry.summarised() : entry;
    }

    /** {@return the authors that were given; none where the title stands for them} */
    List<Author> named() {
        return named;
    }

    /** {@return the language of an entry, where it is not the feed's} */
    Optional<String> otherLanguage(Entry entry) {
        return entry.language().filter(tag -> !tag.equalsIgnoreCase(language));
    }

    /** {@return the authors of an entry, unless they are the feed's} */
    List<Author> otherAuthors(Entry entry) {
        return entry.authors().equals(authors) ? List.of() : entry.authors();
    }

    FeedHistory history() {
        return history;
    }

    @Nullable Generator software() {
        return generator;
    }

    /** {@return true if the date of the feed was set, or comes from an entry} */
    boolean isDated() {
        return given != null || !entries.isEmpty();
    }

    /** {@return the namespaces of the feed's own extensions} */
    Set<Namespace> namespaces() {
        return Extension.namespaces(extensions);
    }

    private static String folder(String address) {
        String path = address.replaceFirst("[?#].*", "");
        int slash = path.lastIndexOf('/');
        return slash < "https://".length() ? path + "/" : path.substring(0, slash + 1);
    }

    /** {@return the entries, newest first; of one instant in the blog's order, or by id} */
    public List<Entry> entries() {
        return entries;
    }

    /** {@return when the feed was last changed: the newest of its entries' dates, unless it was set} */
    public OffsetDateTime updated() {
        return updated;
    }

    /** {@return what was left out and why} */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** {@return id and number of entries} */
    @Override
    public String toString() {
        return id + " with " + entries.size() + " entries";
    }

    /** Collects what a feed holds; not safe for use by many threads. */
    public static final class Builder {

        private String title;
        private final String home;
        private final Map<FeedFormat, String> self = new EnumMap<>(FeedFormat.class);
        private @Nullable String id;
        private @Nullable String subtitle;
        private @Nullable String language;
        private @Nullable Generator generator = new Generator("blogkit", null, null);
        private @Nullable String rights;
        private @Nullable String icon;
        private @Nullable String logo;
        private List<Author> authors = List.of();
        private List<Author> contributors = List.of();
        private final Map<List<String>, Category> categories = new LinkedHashMap<>();
        private final Set<String> hubs = new LinkedHashSet<>();
        private final List<Extension> extensions = new ArrayList<>();
        private final Map<String, JsonExtension> jsonExtensions = new LinkedHashMap<>();
        private @Nullable Podcast podcast;
        private FeedHistory history = FeedHistory.NONE;
        private boolean summariesOnly;
        private Function<Consumer<Diagnostic>, Iterable<Entry>> entries = problems -> List.of();
        private @Nullable OffsetDateTime updated;
        private int limit = 20;

        Builder(String title, URI home) {
            this.title = titled(title);
            this.home = Checked.webAddress("home", home);
        }

        private Builder(Feed feed) {
            title = feed.title;
            home = feed.home;
            self.putAll(feed.self);
            id = feed.id;
            subtitle = feed.subtitle;
            language = feed.language;
            generator = feed.generator;
            rights = feed.rights;
            icon = feed.icon;
            logo = feed.logo;
            authors = feed.named;
            contributors = feed.contributors;
            feed.categories.forEach(this::category);
            hubs.addAll(feed.hubs);
            podcast = feed.podcast;
            extensions.addAll(feed.own);
            feed.jsonExtensions.forEach(this::extension);
            history = feed.history;
            summariesOnly = feed.summariesOnly;
            limit = feed.limit;
            updated = feed.given;
            entries = problems -> {
                feed.diagnostics.forEach(problems);
                return feed.entries;
            };
        }

        private static String titled(String title) {
            if (CleanText.isBlank(title)) {
                throw new IllegalArgumentException("the title of a feed must not be blank");
            }
            return title;
        }

        /**
         * Sets another {@link Feed#title()}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder title(String text) {
            title = titled(text);
            return this;
        }

        /**
         * Sets {@link Feed#id()}, which must never change again; by default it is {@link Feed#home()}.
         *
         * @throws IllegalArgumentException if it is not absolute
         */
        public Builder id(String iri) {
            id = Checked.absoluteIri("id", iri);
            return this;
        }

        /** Sets {@link Feed#subtitle()}; a blank text is none. By default there is none. */
        public Builder subtitle(String text) {
            subtitle = Checked.seen(text);
            return this;
        }

        /**
         * Sets {@link Feed#language()}; {@code _} is taken for {@code -}. By default the feed has none.
         *
         * @throws IllegalArgumentException if the tag is none (BCP 47)
         */
        public Builder language(String tag) {
            language = Checked.language(tag);
            return this;
        }

        /** Sets {@link Feed#generator()}; null or a blank name writes none. */
        public Builder generator(@Nullable String name) {
            String seen = Checked.seen(name);
            generator = seen == null ? null : new Generator(seen, null, null);
            return this;
        }

        /**
         * Sets {@link Feed#generator()} with its page and its version, which Atom writes too.
         *
         * @throws IllegalArgumentException if the name is blank, or the address is not absolute {@code http} or {@code https}
         */
        public Builder generator(String name, URI page, String version) {
            if (CleanText.isBlank(name)) {
                throw new IllegalArgumentException("the name of a generator must not be blank");
            }
            generator = new Generator(name, Checked.webAddress("generator", page), Checked.seen(version));
            return this;
        }

        /** Sets {@link Feed#rights()}; a blank text is none. By default there is none. */
        public Builder rights(String text) {
            rights = Checked.seen(text);
            return this;
        }

        /**
         * Sets {@link Feed#icon()}, the address of a square picture; by default there is none.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder icon(URI address) {
            icon = Checked.webAddress("icon", address);
            return this;
        }

        /**
         * Sets {@link Feed#logo()}; by default there is none. RSS wants at most 144 pixels in width and 400 in height.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder logo(URI address) {
            logo = Checked.webAddress("logo", address);
            return this;
        }

        /** Adds a category of the feed as a whole, unless one of this name and scheme is there. */
        public Builder category(Category category) {
            categories.putIfAbsent(category.key(), category);
            return this;
        }

        /**
         * Adds a WebSub hub; by default there is none.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder hub(URI address) {
            hubs.add(Checked.webAddress("hub", address));
            return this;
        }

        /** Makes the feed a podcast; its elements stand before other {@link Feed#extensions()}. */
        public Builder podcast(Podcast said) {
            podcast = said;
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

        /**
         * Sets {@link Feed#contributors()} in place of those before; one without a visible name is left out. By default there is
         * none.
         *
         * @throws IllegalArgumentException if the address of one is neither {@code http} nor {@code https} nor {@code mailto}
         */
        public Builder contributors(List<Author> list) {
            contributors = Checked.named(list);
            return this;
        }

        /**
         * Sets {@link Feed#authors()} in place of those before; one without a visible name is left out. By default there is none.
         *
         * @throws IllegalArgumentException if the address of one is neither {@code http} nor {@code https} nor {@code mailto}
         */
        public Builder authors(List<Author> list) {
            authors = Checked.named(list);
            return this;
        }

        /**
         * Sets {@link Feed#self(FeedFormat)} for one format; the other formats keep theirs.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder self(FeedFormat format, URI address) {
            self.put(format, Checked.webAddress("self", address));
            return this;
        }

        /**
         * Sets {@link Feed#updated()}; null takes the newest of the entries' dates, as it is by default.
         *
         * @throws IllegalArgumentException if the year is not in 0001-9998
         */
        public Builder updated(@Nullable OffsetDateTime date) {
            updated = date == null ? null : Checked.dated("updated", date);
            return this;
        }

        /**
         * Sets how many entries the feed has at most; 20 by default.
         *
         * @throws IllegalArgumentException if that is less than 1
         */
        public Builder limit(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("limit " + count + " must be >= 1");
            }
            limit = count;
            return this;
        }

        /** Sets {@link Feed#entries()}, in any order. Of two with one id the one that was updated last is kept. */
        public Builder entries(Collection<Entry> all) {
            List<Entry> sorted = new ArrayList<>(all);
            sorted.sort(EntryOrder.NEWEST_FIRST);
            return sorted(problems -> sorted);
        }

        /**
         * Leaves the content of each entry to its page: it has its summary, or else the text of the content's excerpt, cut at a
         * word within 500 characters. By default both are written. An entry without a link keeps its content.
         */
        public Builder summariesOnly() {
            summariesOnly = true;
            return this;
        }

        /** Says that these are all entries that there are (RFC 5005, section 2); {@link #limit(int)} then has no effect. */
        public Builder complete() {
            history = FeedHistory.COMPLETE;
            return this;
        }

        int limit() {
            return limit;
        }

        private List<Extension> allExtensions() {
            List<Extension> all = new ArrayList<>(podcast == null ? List.of() : podcast.extensions());
            all.addAll(extensions);
            return List.copyOf(all);
        }

        private int most() {
            return history.kind() == FeedHistory.Kind.COMPLETE ? Integer.MAX_VALUE : limit;
        }

        Builder history(FeedHistory place) {
            history = place;
            return this;
        }

        /** Takes what gives entries in order, one by one, and tells what it leaves out. */
        Builder sorted(Function<Consumer<Diagnostic>, Iterable<Entry>> source) {
            entries = source;
            return this;
        }

        /**
         * {@return a feed of the newest entries up to the {@linkplain #limit(int) limit}} Entries of a blog are made now, which
         * reads their content; one whose content cannot be read again is left out and reported.
         *
         * @throws IllegalArgumentException if a podcast has no language, or two extensions mean two namespaces by one prefix
         * @throws java.io.UncheckedIOException if this thread is interrupted while content is read from its file
         */
        public Feed build() {
            if (podcast != null && language == null) {
                throw new IllegalArgumentException("the podcast '" + title + "' must have a language");
            }
            return new Feed(this);
        }
    }
}
