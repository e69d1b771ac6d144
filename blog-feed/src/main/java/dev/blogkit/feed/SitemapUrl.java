package dev.blogkit.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The address of one page in a {@link Sitemap}, and what search engines want to know of it. Immutable. How often a page changes
 * and how important it is, which the protocol also has words for, is not there: search engines do not heed it.
 */
public final class SitemapUrl {

    private final String source;
    private final String address;
    private final @Nullable OffsetDateTime updated;
    private final Map<String, String> alternates;

    private SitemapUrl(Builder builder) {
        source = builder.source == null ? builder.address : builder.source;
        address = builder.address;
        updated = builder.updated;
        alternates = Collections.unmodifiableMap(new TreeMap<>(builder.alternates));
        if (!alternates.isEmpty() && !alternates.containsValue(address)) {
            throw new IllegalArgumentException("alternates of " + address + ": the page itself must be among them");
        }
    }

    /**
     * {@return an address of which no more is known}
     *
     * @throws IllegalArgumentException as {@link #builder}
     */
    public static SitemapUrl of(URI address) {
        return builder(address).build();
    }

    /**
     * {@return a builder of an address of which no more is known yet}
     *
     * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
     */
    public static Builder builder(URI address) {
        return new Builder(address);
    }

    /** {@return the address of the page ({@code loc}), ASCII only} */
    public String address() {
        return address;
    }

    /** {@return when the page was last changed ({@code lastmod}), if that is known} */
    public Optional<OffsetDateTime> updated() {
        return Optional.ofNullable(updated);
    }

    /** {@return the addresses of the page in all its languages, by their tags and in the order of these; or none} */
    public Map<String, String> alternates() {
        return alternates;
    }

    /** {@return where the page comes from, for reports} */
    String source() {
        return source;
    }

    /** {@return the address} */
    @Override
    public String toString() {
        return address;
    }

    /** Collects what is known of a page; not safe for use by many threads. */
    public static final class Builder {

        private final String address;
        private final Map<String, String> alternates = new TreeMap<>();
        private @Nullable String source;
        private @Nullable OffsetDateTime updated;

        private Builder(URI address) {
            this.address = Checked.webAddress("address", address);
        }

        /**
         * Sets {@link SitemapUrl#updated()}, the date of the last change; by default it is not known.
         *
         * @throws IllegalArgumentException if the year is not in 0001-9998
         */
        public Builder updated(OffsetDateTime date) {
            updated = Checked.dated("updated", date);
            return this;
        }

        /**
         * Adds the address of the page in a language ({@code hreflang}). All languages have the same list, in which each page
         * stands itself too: search engines pass over a page that its translations do not name.
         *
         * @param language a language tag (BCP 47), or {@code x-default} for who reads none of the languages
         * @throws IllegalArgumentException if the tag is none, or the address is not absolute, or neither {@code http} nor
         *     {@code https}
         */
        public Builder alternate(String language, URI there) {
            String tag = language.equals("x-default") ? language : Checked.languageTag(language);
            if (tag == null) {
                throw new IllegalArgumentException(
                        "language: expected a tag such as en or pt-BR, or x-default, found '" + language + "'");
            }
            alternates.put(tag, Checked.webAddress("alternate", there));
            return this;
        }

        /** Says where the page comes from, for reports; the address by default. */
        Builder source(String name) {
            source = name;
            return this;
        }

        /**
         * {@return the address with what is known of it}
         *
         * @throws IllegalArgumentException if there are alternates and the page itself is none of them
         */
        public SitemapUrl build() {
            return new SitemapUrl(this);
        }
    }
}
