package dev.blogkit;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One post or page: what its header says, as written, and its content. Its address and whether it may be seen take a site and a
 * moment, and are {@link Blog}'s business.
 *
 * <p>Immutable and serialisable. Two posts are equal if their source, their header values and the text of their bodies are.
 */
public final class Post implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_SUMMARY = 150;

    private final Data data;
    private final Content content;

    private Post(Builder builder) {
        data = new Data(
                builder.source,
                builder.format,
                builder.kind,
                builder.status,
                builder.withheld,
                builder.title,
                builder.permalink,
                builder.slug,
                builder.id,
                builder.published,
                builder.updated,
                builder.expires,
                builder.authors,
                builder.tags,
                builder.categories,
                builder.series,
                builder.weight,
                builder.description,
                builder.summary,
                builder.language,
                builder.image,
                builder.enclosures,
                builder.aliases,
                builder.layout,
                builder.fallbackTitle,
                builder.fallbackSlug,
                builder.fields);
        content = builder.content;
    }

    /** What a post is to a blog. */
    public enum Kind {
        /** One of the blog's posts, in its lists and feeds. */
        POST,
        /** A page beside the posts, in no list of them and no feed. */
        PAGE;

        /** {@return the name in lower case} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who may see a post. */
    public enum Status {
        /** Everybody, once its date has come. */
        PUBLISHED,
        /** Nobody but its writer. */
        DRAFT,
        /** Everybody who has its address; it is in no list and no feed. */
        UNLISTED;

        /** {@return the name in lower case} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A record, because a class with {@code List} fields fails the serial check of JDK 25. */
    private record Data(
            String source,
            String format,
            Kind kind,
            Status status,
            boolean withheld,
            @Nullable String title,
            @Nullable String permalink,
            @Nullable String slug,
            @Nullable String id,
            @Nullable PostDate published,
            @Nullable PostDate updated,
            @Nullable PostDate expires,
            List<Author> authors,
            List<Tag> tags,
            List<Tag> categories,
            @Nullable String series,
            @Nullable Long weight,
            @Nullable String description,
            @Nullable String summary,
            @Nullable String language,
            @Nullable String image,
            List<Enclosure> enclosures,
            List<String> aliases,
            @Nullable String layout,
            @Nullable String fallbackTitle,
            @Nullable String fallbackSlug,
            PackedFields fields)
            implements Serializable {}

    /**
     * {@return a builder of a post of which only the source is said so far}
     *
     * @param source a name that is unique in the blog, usually the path of its file with {@code /} between the parts
     * @throws IllegalArgumentException if the source is empty
     */
    public static Builder builder(String source) {
        return new Builder(source);
    }

    /** {@return a builder that starts with this post's values} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the name of the source, unique in a blog} */
    public String source() {
        return data.source;
    }

    /** {@return how the source is written, such as {@code bare}, {@code yaml-fence} or {@code none}; empty where unknown} */
    public String format() {
        return data.format;
    }

    /** {@return whether this is a post or a page} */
    public Kind kind() {
        return data.kind;
    }

    /** {@return who may see it} */
    public Status status() {
        return data.status;
    }

    /**
     * {@return true if nobody may see the post because a date that decides on it could not be read} A post must not appear
     * before its time, or after it, by a slip of the pen.
     */
    public boolean withheld() {
        return data.withheld;
    }

    /** {@return the header's title, exactly as written; see {@link #displayTitle}} */
    public Optional<String> title() {
        return Optional.ofNullable(data.title);
    }

    /** {@return the address or path that the header asks for, exactly as written; see {@link Blog#path}} */
    public Optional<String> permalink() {
        return Optional.ofNullable(data.permalink);
    }

    /** {@return the last part of the path that the header asks for, exactly as written} */
    public Optional<String> slug() {
        return Optional.ofNullable(data.slug);
    }

    /** {@return the permanent id that the header gives, exactly as written; see {@link Blog#id}} */
    public Optional<String> id() {
        return Optional.ofNullable(data.id);
    }

    /**
     * {@return the title that pages and feeds show, never empty} A line end in it, as YAML's {@code title: >} brings one, is a
     * blank, and white space around it goes. That is the header's title; else the text of the heading that stands for it, usually
     * the first of level 1; else {@link #fallbackTitle}; else the header's slug, or else the name of the file, as words.
     */
    public String displayTitle() {
        return inOneLine(title().filter(text -> !text.isBlank())
                .or(() -> content.topHeading().filter(text -> !text.isBlank()))
                .or(() -> fallbackTitle().filter(text -> !text.isBlank()))
                .orElseGet(() ->
                        asWords(slug().filter(text -> !text.isBlank()).orElseGet(new SourceName(data.source)::stem))));
    }

    /**
     * {@return a short text that stands for the post, in one line; empty where there is none} That is the header's summary as it
     * is; else the text of the content's excerpt, which ends with a whole word within 150 characters.
     */
    public String displaySummary() {
        return summary()
                .filter(text -> !text.isBlank())
                .map(Post::inOneLine)
                .orElseGet(() -> shortened(inOneLine(content.excerpt().text())));
    }

    /** {@return the reference of the header's image, else of the first image in the content; as written} */
    public Optional<String> displayImage() {
        return image().filter(text -> !text.isBlank())
                .or(() -> content.references().stream()
                        .filter(reference -> reference.kind() == LinkKind.IMAGE)
                        .map(Reference::target)
                        .findFirst());
    }

    /** {@return when the post was, or will be, published, if the header says so and it could be read} */
    public Optional<PostDate> published() {
        return Optional.ofNullable(data.published);
    }

    /** {@return the day of {@link #published}, counted from 1970-01-01; {@link Long#MIN_VALUE} where there is none} */
    long epochDay() {
        return data.published == null ? Long.MIN_VALUE : data.published.epochDay();
    }

    /** {@return when the post was last changed so that readers should hear of it, if the header says so and it could be read} */
    public Optional<PostDate> updated() {
        return Optional.ofNullable(data.updated);
    }

    /** {@return from when on the post is not to be seen, if the header says so and it could be read} */
    public Optional<PostDate> expires() {
        return Optional.ofNullable(data.expires);
    }

    /** {@return the authors, in order} */
    public List<Author> authors() {
        return data.authors;
    }

    /** {@return the tags, in order; a name spelled the same is there once} */
    public List<Tag> tags() {
        return data.tags;
    }

    /** {@return the categories, in order; a name spelled the same is there once} */
    public List<Tag> categories() {
        return data.categories;
    }

    /** {@return the media that belong to the post, in order} */
    public List<Enclosure> enclosures() {
        return data.enclosures;
    }

    /** {@return other paths that lead to the post, as written; see {@link Blog#route}} */
    public List<String> aliases() {
        return data.aliases;
    }

    /** {@return the name of the series that the post is a part of, if the header says so} */
    public Optional<String> series() {
        return Optional.ofNullable(data.series);
    }

    /** {@return what the post is about, for search engines, if the header says so} */
    public Optional<String> description() {
        return Optional.ofNullable(data.description);
    }

    /** {@return the writer's own short form of the post, if the header says so} */
    public Optional<String> summary() {
        return Optional.ofNullable(data.summary);
    }

    /** {@return the language tag, as written, if the header says so} */
    public Optional<String> language() {
        return Optional.ofNullable(data.language);
    }

    /** {@return the reference of the post's image, as written, if the header says so} */
    public Optional<String> image() {
        return Optional.ofNullable(data.image);
    }

    /** {@return the name of the layout that the post asks for, for the application's templates, if the header says so} */
    public Optional<String> layout() {
        return Optional.ofNullable(data.layout);
    }

    /** {@return the title of a post whose header and body have none, where its reader has a rule of its own for that} */
    public Optional<String> fallbackTitle() {
        return Optional.ofNullable(data.fallbackTitle);
    }

    /**
     * {@return the last part of the path of a post whose header asks for none, where its reader has a rule of its own for that}
     * It stands in the path exactly like this.
     */
    public Optional<String> fallbackSlug() {
        return Optional.ofNullable(data.fallbackSlug);
    }

    /** {@return the place in an order of the writer's own, if the header gives one} */
    public OptionalLong weight() {
        return data.weight == null ? OptionalLong.empty() : OptionalLong.of(data.weight);
    }

    /**
     * {@return every field of the header as written, also those that this class does not know} They are kept in little memory and
     * made anew by each call.
     */
    public Fields fields() {
        return data.fields.unpacked();
    }

    /** {@return the body, to be shown in a page; empty where there is none} */
    public Content content() {
        return content;
    }

    /**
     * {@return the post without its content, light enough to be sent or held by the million, with the same {@link #displayTitle}}
     * Where the header has no title the content is asked for one, which renders it; else it is left alone. A summary and an image
     * that only the content has are gone.
     */
    public Post withoutContent() {
        boolean titled = title().filter(text -> !text.isBlank()).isPresent();
        Builder light = toBuilder().content(Content.ofHtml(""));
        return (titled ? light : light.fallbackTitle(displayTitle())).build();
    }

    /**
     * {@return the post as plain maps, lists, strings and booleans, for template engines and REST controllers} Absent values are
     * left out. The names are those of the methods, the dates are in ISO form, and {@code html}, {@code excerpt} and
     * {@code text} come from the content.
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("source", data.source);
        map.put("format", data.format);
        map.put("kind", data.kind.toString());
        map.put("status", data.status.toString());
        put(map, "title", data.title);
        put(map, "permalink", data.permalink);
        put(map, "slug", data.slug);
        put(map, "id", data.id);
        map.put("displayTitle", displayTitle());
        put(map, "published", data.published);
        put(map, "updated", data.updated);
        put(map, "expires", data.expires);
        map.put("authors", data.authors.stream().map(Author::name).toList());
        map.put("tags", data.tags.stream().map(Tag::name).toList());
        map.put("categories", data.categories.stream().map(Tag::name).toList());
        map.put("aliases", data.aliases);
        map.put("enclosures", data.enclosures.stream().map(Post::plain).toList());
        put(map, "weight", data.weight);
        if (data.withheld) {
            map.put("withheld", true);
        }
        put(map, "series", data.series);
        put(map, "description", data.description);
        put(map, "summary", data.summary);
        put(map, "language", data.language);
        put(map, "image", data.image);
        put(map, "layout", data.layout);
        map.put("fields", fields().toMap());
        map.put("html", content.html());
        map.put("excerpt", content.excerpt().html());
        map.put("text", content.text());
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        // Bodies last: they may have to be read.
        return this == other
                || (other instanceof Post that && data.equals(that.data) && content.hasSourceOf(that.content));
    }

    @Override
    public int hashCode() {
        return data.source.hashCode();
    }

    /** {@return the source and the title} */
    @Override
    public String toString() {
        return data.source + title().map(title -> " (" + title + ")").orElse("");
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }

    private static Map<String, String> plain(Enclosure medium) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("url", medium.url());
        map.put("type", medium.type());
        map.put("length", Long.toString(medium.length()));
        if (!medium.duration().isZero()) {
            map.put("duration", medium.duration().toString());
        }
        return Collections.unmodifiableMap(map);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_SUMMARY) {
            return text;
        }
        int blank = text.lastIndexOf(' ', LONGEST_SUMMARY);
        boolean inPair = Character.isHighSurrogate(text.charAt(LONGEST_SUMMARY - 1));
        return text.substring(0, blank > 0 ? blank : inPair ? LONGEST_SUMMARY - 1 : LONGEST_SUMMARY);
    }

    private static String inOneLine(String text) {
        String stripped = text.strip();
        return stripped.indexOf('\n') < 0 && stripped.indexOf('\r') < 0
                ? stripped
                : stripped.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private String asWords(String stem) {
        String words = stem.replace('-', ' ').replace('_', ' ').strip();
        String name = stem.isEmpty() ? data.source : stem;
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /**
     * Collects the values of a post; not safe for use by many threads. Everything may be left out. By default a post is a
     * {@link Kind#POST}, {@link Status#PUBLISHED}, and has no content. Nothing is checked but the source: whoever builds posts
     * from other places than files gives texts as a header would have them.
     */
    public static final class Builder {

        private final String source;
        private String format = "";
        private Kind kind = Kind.POST;
        private Status status = Status.PUBLISHED;
        private boolean withheld;
        private @Nullable String title;
        private @Nullable String permalink;
        private @Nullable String slug;
        private @Nullable String id;
        private @Nullable PostDate published;
        private @Nullable PostDate updated;
        private @Nullable PostDate expires;
        private List<Author> authors = List.of();
        private List<Tag> tags = List.of();
        private List<Tag> categories = List.of();
        private @Nullable String series;
        private @Nullable Long weight;
        private @Nullable String description;
        private @Nullable String summary;
        private @Nullable String language;
        private @Nullable String image;
        private List<Enclosure> enclosures = List.of();
        private List<String> aliases = List.of();
        private @Nullable String layout;
        private @Nullable String fallbackTitle;
        private @Nullable String fallbackSlug;
        private PackedFields fields;
        private Content content = Content.ofHtml("");

        private Builder(String source) {
            if (source.isEmpty()) {
                throw new IllegalArgumentException("the source of a post must not be empty");
            }
            this.source = source;
            this.fields = new PackedFields(Fields.none(source));
        }

        private Builder(Post post) {
            source = post.data.source;
            format = post.data.format;
            kind = post.data.kind;
            status = post.data.status;
            withheld = post.data.withheld;
            title = post.data.title;
            permalink = post.data.permalink;
            slug = post.data.slug;
            id = post.data.id;
            published = post.data.published;
            updated = post.data.updated;
            expires = post.data.expires;
            authors = post.data.authors;
            tags = post.data.tags;
            categories = post.data.categories;
            series = post.data.series;
            weight = post.data.weight;
            description = post.data.description;
            summary = post.data.summary;
            language = post.data.language;
            image = post.data.image;
            enclosures = post.data.enclosures;
            aliases = post.data.aliases;
            layout = post.data.layout;
            fallbackTitle = post.data.fallbackTitle;
            fallbackSlug = post.data.fallbackSlug;
            fields = post.data.fields;
            content = post.content;
        }

        /** Sets {@link Post#format()}; by default it is empty, which means unknown. */
        public Builder format(String name) {
            format = name;
            return this;
        }

        /** Sets {@link Post#kind()}; by default it is {@link Kind#POST}. */
        public Builder kind(Kind value) {
            kind = value;
            return this;
        }

        /** Sets {@link Post#status()}; by default it is {@link Status#PUBLISHED}. */
        public Builder status(Status value) {
            status = value;
            return this;
        }

        /** Sets {@link Post#withheld()}; by default it is false. */
        public Builder withheld(boolean value) {
            withheld = value;
            return this;
        }

        /** Sets {@link Post#title()}; null, as by default, where the header has none. */
        public Builder title(@Nullable String text) {
            title = text;
            return this;
        }

        /** Sets {@link Post#permalink()}; null, as by default, where the header asks for none. */
        public Builder permalink(@Nullable String text) {
            permalink = text;
            return this;
        }

        /** Sets {@link Post#slug()}; null, as by default, where the header asks for none. */
        public Builder slug(@Nullable String text) {
            slug = text;
            return this;
        }

        /** Sets {@link Post#id()}; null, as by default, where the header gives none. */
        public Builder id(@Nullable String text) {
            id = text;
            return this;
        }

        /** Sets {@link Post#published()}; null, as by default, where the header does not say it. */
        public Builder published(@Nullable PostDate date) {
            published = date;
            return this;
        }

        /** Sets {@link Post#updated()}; null, as by default, where the header does not say it. */
        public Builder updated(@Nullable PostDate date) {
            updated = date;
            return this;
        }

        /** Sets {@link Post#expires()}; null, as by default, where the post does not expire. */
        public Builder expires(@Nullable PostDate date) {
            expires = date;
            return this;
        }

        /** Sets {@link Post#authors()} in place of those before; by default there is none, and those of the site hold. */
        public Builder authors(List<Author> list) {
            authors = List.copyOf(list);
            return this;
        }

        /**
         * Sets {@link Post#tags()} in place of those before; of two with one spelling the first is kept; by default there is
         * none.
         */
        public Builder tags(List<Tag> list) {
            tags = distinct(list);
            return this;
        }

        /**
         * Sets {@link Post#categories()} in place of those before; of two with one spelling the first is kept; by default there
         * is none.
         */
        public Builder categories(List<Tag> list) {
            categories = distinct(list);
            return this;
        }

        /** Sets {@link Post#enclosures()} in place of those before; by default there is none. */
        public Builder enclosures(List<Enclosure> list) {
            enclosures = List.copyOf(list);
            return this;
        }

        /** Sets {@link Post#aliases()} in place of those before; by default there is none. */
        public Builder aliases(List<String> list) {
            aliases = List.copyOf(list);
            return this;
        }

        /** Sets {@link Post#series()}; null, as by default, where the post is in none. */
        public Builder series(@Nullable String text) {
            series = text;
            return this;
        }

        /** Sets {@link Post#description()}; null, as by default, where the header has none. */
        public Builder description(@Nullable String text) {
            description = text;
            return this;
        }

        /** Sets {@link Post#summary()}; null, as by default, where the header has none. */
        public Builder summary(@Nullable String text) {
            summary = text;
            return this;
        }

        /** Sets {@link Post#language()}; null, as by default, where the header does not say it. */
        public Builder language(@Nullable String text) {
            language = text;
            return this;
        }

        /** Sets {@link Post#image()}; null, as by default, where the header has none. */
        public Builder image(@Nullable String text) {
            image = text;
            return this;
        }

        /** Sets {@link Post#layout()}; null, as by default, where the header asks for none. */
        public Builder layout(@Nullable String text) {
            layout = text;
            return this;
        }

        /** Sets {@link Post#fallbackTitle()}; null, as by default, where {@link Post#displayTitle} goes by its usual rule. */
        public Builder fallbackTitle(@Nullable String text) {
            fallbackTitle = text;
            return this;
        }

        /** Sets {@link Post#fallbackSlug()}; null, as by default, where the path goes by its usual rule. */
        public Builder fallbackSlug(@Nullable String text) {
            fallbackSlug = text;
            return this;
        }

        /** Sets {@link Post#weight()}; null, as by default, where the header gives none. */
        public Builder weight(@Nullable Long place) {
            weight = place;
            return this;
        }

        /** Sets {@link Post#fields()}; by default there are none. */
        public Builder fields(Fields all) {
            fields = new PackedFields(all);
            return this;
        }

        /** Sets {@link Post#content()}; by default it is empty. */
        public Builder content(Content body) {
            content = body;
            return this;
        }

        /** {@return a post of the values so far; the builder can be used again} */
        public Post build() {
            return new Post(this);
        }

        /** Tags that differ in case are equal, but both spellings stay: the header says so. */
        private static List<Tag> distinct(List<Tag> tags) {
            Map<String, Tag> byName = new LinkedHashMap<>();
            tags.forEach(tag -> byName.putIfAbsent(tag.name(), tag));
            return List.copyOf(byName.values());
        }
    }
}
