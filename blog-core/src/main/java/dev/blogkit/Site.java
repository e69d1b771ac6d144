package dev.blogkit;

import java.io.Serializable;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a whole site: its title, where it stands, its zone, how its posts are addressed. Immutable and serialisable;
 * two sites are equal if all that is said of them is.
 *
 * <p>Only a site has a zone. It decides at which instant a date without an offset is, and with that the order of posts and who
 * may see them.
 */
public final class Site implements Serializable {

    private static final long serialVersionUID = 1;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private final Data data;

    private Site(Builder builder) {
        data = new Data(
                builder.title,
                builder.base,
                builder.description,
                builder.language,
                builder.zone,
                builder.authors.stream()
                        .map(author -> seenFrom(builder.base, author))
                        .toList(),
                builder.permalinks,
                builder.asciiSlugs,
                builder.tagIdPrefix);
    }

    /** A record, because a class with {@code List} fields fails the serial check of JDK 25. */
    private record Data(
            String title,
            URI base,
            @Nullable String description,
            @Nullable String language,
            ZoneId zone,
            List<Author> authors,
            PermalinkPattern permalinks,
            boolean asciiSlugs,
            @Nullable String tagIdPrefix)
            implements Serializable {}

    /**
     * {@return a builder of a site in UTC, whose posts stand at {@code /:slug/}}
     *
     * @param title the title of the site, plain text
     * @param base the address of the site, absolute, {@code http} or {@code https}; its path may be more than {@code /}, and
     *     then everything is below it, with or without a closing {@code /} here; a host of other letters is written in A-labels
     * @throws IllegalArgumentException if the title is blank, or the address is another one, or has a user, a query or a fragment
     */
    public static Builder builder(String title, URI base) {
        return new Builder(title, base);
    }

    /** {@return the title, never blank} */
    public String title() {
        return data.title;
    }

    /** {@return the address, ASCII only, with a {@code /} at the end} */
    public URI base() {
        return data.base;
    }

    /** {@return what the site is about, if that was said} */
    public Optional<String> description() {
        return Optional.ofNullable(data.description);
    }

    /** {@return the language tag (BCP 47) of the site, if that was said} */
    public Optional<String> language() {
        return Optional.ofNullable(data.language);
    }

    /** {@return the zone of dates without an offset; UTC by default} */
    public ZoneId zone() {
        return data.zone;
    }

    /** {@return the authors of posts that name none; a relative address of theirs is seen from the base} */
    public List<Author> authors() {
        return data.authors;
    }

    /** {@return how paths are made for posts whose header asks for none; {@code /:slug/} by default} */
    public String permalinkPattern() {
        return data.permalinks.toString();
    }

    /** {@return true if slugs are of ASCII only; false by default} */
    public boolean asciiSlugs() {
        return data.asciiSlugs;
    }

    /** {@return a language as a tag, where it is one but for {@code _} and white space around} */
    static Optional<String> languageTag(String text) {
        String tag = text.strip().replace('_', '-');
        return isLanguage(tag) ? Optional.of(tag) : Optional.empty();
    }

    private static boolean isLanguage(String tag) {
        return tag.length() <= 100 && LANGUAGE.matcher(tag).matches();
    }

    private static Author seenFrom(URI base, Author author) {
        if (author.url().isEmpty()) {
            return author;
        }
        String url = UriText.of(base.toString())
                .resolve(UriText.of(author.url().get()))
                .encoded()
                .toString();
        if (!url.matches("(?i)(https?|mailto):.*") || !UriText.isAbsoluteIri(url)) {
            throw new IllegalArgumentException(
                    "address '" + author.url().get() + "' of author " + author + " must be http, https or mailto");
        }
        return author.withUrl(url);
    }

    /** {@return the slug of a text; empty where it holds no letter and no digit that a slug may have} */
    Optional<Slug> slug(String text) {
        return data.asciiSlugs ? Slug.ascii(text) : Slug.of(text);
    }

    PermalinkPattern permalinks() {
        return data.permalinks;
    }

    Optional<String> tagIdPrefix() {
        return Optional.ofNullable(data.tagIdPrefix);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Site that && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }

    /** {@return the title and the address} */
    @Override
    public String toString() {
        return data.title + " at " + data.base;
    }

    /** Collects what is true of a site; not safe for use by many threads. */
    public static final class Builder {

        private final String title;
        private final URI base;
        private final List<Author> authors = new ArrayList<>();
        private @Nullable String description;
        private @Nullable String language;
        private ZoneId zone = ZoneOffset.UTC;
        private PermalinkPattern permalinks = PermalinkPattern.of("/:slug/");
        private boolean asciiSlugs;
        private @Nullable String tagIdPrefix;

        private Builder(String title, URI base) {
            if (title.codePoints().allMatch(Builder::showsNothing)) {
                throw new IllegalArgumentException("the title of a site must not be blank");
            }
            this.title = title;
            this.base = folder(base);
        }

        /** Sets {@link Site#description()}, plain text; by default there is none. */
        public Builder description(String text) {
            description = text;
            return this;
        }

        /**
         * Sets {@link Site#language()}; by default the site has none.
         *
         * @throws IllegalArgumentException if the tag is none, such as {@code en_US}
         */
        public Builder language(String tag) {
            if (!isLanguage(tag)) {
                throw new IllegalArgumentException("language '" + tag + "' must be a tag such as en or pt-BR");
            }
            language = tag;
            return this;
        }

        /** Sets {@link Site#zone()}, in which dates without an offset are read; UTC by default. */
        public Builder zone(ZoneId id) {
            zone = id;
            return this;
        }

        /**
         * Adds an author of posts that name none.
         *
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder author(String name) {
            return author(Author.of(name));
        }

        /** Adds an author of posts that name none; the address of a page is checked by {@link #build()}. */
        public Builder author(Author author) {
            authors.add(author);
            return this;
        }

        /**
         * Sets {@link Site#permalinkPattern()}: {@code /} and text with names in it, such as {@code /:category/:year/:slug/}.
         *
         * <table>
         * <caption>The names</caption>
         * <thead><tr><th scope="col">Name</th><th scope="col">What it is for a post</th></tr></thead>
         * <tbody>
         * <tr><td>{@code :slug}</td><td>the header's slug, {@link Post#fallbackSlug}, or else the name of the file without its
         *     date; {@code :title} is this in patterns of Jekyll and Hexo</td></tr>
         * <tr><td>{@code :title}</td><td>the slug of the header's title, or else of {@link Post#fallbackTitle}; else as {@code
         *     :slug}. No body is read for it: a heading there gives no address</td></tr>
         * <tr><td>{@code :name}</td><td>the name of the file without its date, whatever the header says</td></tr>
         * <tr><td>{@code :year}, {@code :month}, {@code :day}</td><td>of the date as written, of 4, 2 and 2 digits</td></tr>
         * <tr><td>{@code :short_year}, {@code :i_month}, {@code :i_day}, {@code :y_day}</td><td>the last two digits of the year;
         *     month and day without a zero in front; the day of the year, of 3 digits</td></tr>
         * <tr><td>{@code :category}, {@code :categories}</td><td>the first category; all of them, with {@code /}
         *     between</td></tr>
         * <tr><td>{@code :section}, {@code :sections}</td><td>the first folder of the source; all folders, with {@code /}
         *     between</td></tr>
         * <tr><td>{@code :author}</td><td>the first author, of the site where the post has none</td></tr>
         * <tr><td>{@code :lang}</td><td>the language tag in lower case, of the site where the post has none</td></tr>
         * </tbody>
         * </table>
         *
         * <p>One of the first three must be there, so that posts differ. A post without a date has its slug alone as its path
         * where the pattern holds a part of the date, and a diagnostic says so. The names from {@code :category} on stand between
         * two {@code /}, and are left out with one of these for a post that has none.
         *
         * @throws IllegalArgumentException if the pattern does not begin with {@code /}, holds {@code //}, a name that is not
         *     among these, or nothing by which posts differ
         */
        public Builder permalinkPattern(String pattern) {
            permalinks = PermalinkPattern.of(pattern);
            return this;
        }

        /** Makes slugs of ASCII only, as {@link Slug#ascii} does it. By default they keep the letters of all scripts. */
        public Builder asciiSlugs() {
            asciiSlugs = true;
            return this;
        }

        /**
         * Makes the ids of posts {@code tag:} URIs (RFC 4151), which stay when the site moves to another host. Both values must
         * never change again. By default the ids are the addresses.
         *
         * @param authority a domain name that belonged to the writer on the date
         * @param date any such date
         * @throws IllegalArgumentException if the authority is no domain name
         */
        public Builder tagIds(String authority, LocalDate date) {
            if (!authority.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")) {
                throw new IllegalArgumentException(
                        "authority '" + authority + "' must be a domain name such as example.org");
            }
            tagIdPrefix = "tag:" + authority + "," + date + ":";
            return this;
        }

        /**
         * {@return a site of what was said so far}
         *
         * @throws IllegalArgumentException if the address of an author is neither {@code http} nor {@code https} nor
         *     {@code mailto}
         */
        public Site build() {
            return new Site(this);
        }

        private static boolean showsNothing(int c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
        }

        private static URI folder(URI written) {
            URI base = URI.create(UriText.withAsciiHost(written));
            if (!UriText.isWeb(base) || base.getHost() == null || base.getRawUserInfo() != null) {
                throw new IllegalArgumentException("base '" + base + "' must be like https://example.org/");
            }
            if (base.getRawQuery() != null || base.getRawFragment() != null) {
                throw new IllegalArgumentException("base '" + base + "' must have no query and no fragment");
            }
            String text = UriText.of(base.toString()).encoded().toString();
            return URI.create(text.endsWith("/") ? text : text + "/");
        }
    }
}
