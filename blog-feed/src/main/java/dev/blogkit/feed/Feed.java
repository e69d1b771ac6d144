package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.Site;
import dev.blogkit.SourcePosition;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final String id;
    private final String title;
    private final String home;
    private final @Nullable String subtitle;
    private final @Nullable String language;
    private final @Nullable String generator;
    private final List<Author> authors;
    private final Map<FeedFormat, String> self;
    private final List<Entry> entries;
    private final OffsetDateTime updated;
    private final List<Diagnostic> diagnostics;

    private Feed(Builder builder) {
        List<Diagnostic> problems = new ArrayList<>();
        id = builder.id == null ? builder.home : builder.id;
        title = builder.title;
        home = builder.home;
        subtitle = builder.subtitle;
        language = builder.language;
        generator = builder.generator;
        authors = builder.authors.isEmpty() ? List.of(Author.of(title)) : builder.authors;
        self = new EnumMap<>(builder.self);
        entries = distinct(builder.entries.apply(problems::add), builder.limit, problems);
        updated = builder.updated != null
                ? builder.updated
                : entries.stream()
                        .map(Entry::updated)
                        .max(OffsetDateTime.timeLineOrder())
                        .orElse(NEVER);
        diagnostics = List.copyOf(problems);
    }

    /**
     * {@return a builder of a feed of the newest posts of a blog, with title, description, language and authors of its site}
     * Posts without a date are left out, as {@link Blog#diagnostics} says.
     */
    public static Builder from(Blog blog) {
        Site site = blog.site();
        Builder feed = new Builder(site.title(), site.base()).id(blog.id()).authors(site.authors());
        site.description().ifPresent(feed::subtitle);
        site.language().ifPresent(feed::language);
        return feed.sorted(problems -> BlogEntries.of(blog, problems));
    }

    /**
     * {@return a builder}
     *
     * @param title plain text
     * @param home the address of the page that the feed belongs to; also the feed's id, unless that is set
     * @throws IllegalArgumentException if the title is blank, or the address is not absolute {@code http} or {@code https}
     */
    public static Builder builder(String title, URI home) {
        return new Builder(title, home);
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

    /** {@return the language tag (BCP 47)} */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** {@return the name of the software that made the feed; {@code blogkit} by default} */
    public Optional<String> generator() {
        return Optional.ofNullable(generator);
    }

    /** {@return the authors of entries that name none; Atom needs one, so it is the title where none was given} */
    public List<Author> authors() {
        return authors;
    }

    /** {@return the feed's own address in a format; by default the name of the format's file, seen from {@link #home}} */
    public String self(FeedFormat format) {
        String address = self.get(format);
        return address != null ? address : folder(home) + format.fileName();
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

    /** Keeps the newest form of an entry that is there twice (RFC 4287, section 4.1.1). */
    private static List<Entry> distinct(Iterable<Entry> sorted, int limit, List<Diagnostic> problems) {
        Map<String, Entry> byId = new LinkedHashMap<>();
        for (Entry entry : sorted) {
            Entry before = byId.get(entry.id());
            if (before != null) {
                problems.add(Diagnostic.error(
                        "entry-id-twice",
                        entry.source(),
                        SourcePosition.START,
                        "this entry and that of " + before.source() + " have the id " + entry.id()
                                + "; the one that was updated last is written",
                        "give each entry an id of its own"));
                if (entry.updated().isAfter(before.updated())) {
                    byId.remove(entry.id());
                    byId.put(entry.id(), entry);
                }
            } else if (byId.size() == limit) {
                break;
            } else {
                byId.put(entry.id(), entry);
            }
        }
        return List.copyOf(byId.values());
    }

    /** Collects what a feed holds; not safe for use by many threads. */
    public static final class Builder {

        private final String title;
        private final String home;
        private final Map<FeedFormat, String> self = new EnumMap<>(FeedFormat.class);
        private @Nullable String id;
        private @Nullable String subtitle;
        private @Nullable String language;
        private @Nullable String generator = "blogkit";
        private List<Author> authors = List.of();
        private Function<Consumer<Diagnostic>, Iterable<Entry>> entries = problems -> List.of();
        private @Nullable OffsetDateTime updated;
        private int limit = 20;

        Builder(String title, URI home) {
            if (CleanText.isBlank(title)) {
                throw new IllegalArgumentException("the title of a feed must not be blank");
            }
            this.title = title;
            this.home = Entry.webAddress("home", home);
        }

        /**
         * Sets {@link Feed#id()}.
         *
         * @throws IllegalArgumentException if it is not absolute
         */
        public Builder id(String iri) {
            id = Entry.absolute("id", iri);
            return this;
        }

        /** Sets {@link Feed#subtitle()}; a blank text is none. */
        public Builder subtitle(String text) {
            subtitle = CleanText.isBlank(text) ? null : text;
            return this;
        }

        /**
         * Sets {@link Feed#language()}.
         *
         * @throws IllegalArgumentException if the tag is none (BCP 47)
         */
        public Builder language(String tag) {
            language = Entry.languageTag(tag);
            if (language == null) {
                throw new IllegalArgumentException("language: expected a tag such as en or pt-BR, found '" + tag + "'");
            }
            return this;
        }

        /** Sets {@link Feed#generator()}; null or a blank name writes none. */
        public Builder generator(@Nullable String name) {
            generator = name == null || CleanText.isBlank(name) ? null : name;
            return this;
        }

        /**
         * Sets {@link Feed#authors()}.
         *
         * @throws IllegalArgumentException if the address of one is neither {@code http} nor {@code https} nor {@code mailto}
         */
        public Builder authors(List<Author> list) {
            authors = Entry.named(list);
            return this;
        }

        /**
         * Sets {@link Feed#self}.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder self(FeedFormat format, URI address) {
            self.put(format, Entry.webAddress("self", address));
            return this;
        }

        /**
         * Sets {@link Feed#updated()}.
         *
         * @throws IllegalArgumentException if the year is not in 0001-9998
         */
        public Builder updated(OffsetDateTime date) {
            updated = Entry.dated("updated", date);
            return this;
        }

        /** Sets how many entries the feed has at most; 20 by default. */
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
            sorted.sort(Comparator.comparing(Entry::published, OffsetDateTime.timeLineOrder())
                    .reversed()
                    .thenComparing(Entry::id)
                    .thenComparing(Entry::title)
                    .thenComparing(entry -> entry.summary().orElse(""))
                    .thenComparing(entry -> entry.content().map(Content::html).orElse("")));
            return sorted(problems -> sorted);
        }

        /** Takes what gives entries in order, one by one, and tells what it leaves out. */
        Builder sorted(Function<Consumer<Diagnostic>, Iterable<Entry>> source) {
            entries = source;
            return this;
        }

        /** {@return the feed} */
        public Feed build() {
            return new Feed(this);
        }
    }
}
