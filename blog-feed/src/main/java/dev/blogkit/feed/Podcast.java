package dev.blogkit.feed;

import dev.blogkit.Author;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes a feed a podcast: Apple's elements {@code itunes:*}, and those of the Podcast Namespace {@code podcast:*}.
 * Immutable. Directories read RSS; Atom has the same elements, and JSON Feed leaves them out.
 *
 * <p>Directories also want the feed's language, without which {@link Feed.Builder#build} refuses a podcast, a description
 * ({@link Feed.Builder#subtitle(String)}), and in each entry an enclosure whose length is known.
 *
 * <pre>{@code
 * Feed feed = Feed.builder("Slow talk", URI.create("https://example.org/"))
 *         .language("en")
 *         .podcast(Podcast.builder(URI.create("https://example.org/cover.jpg"))
 *                 .category("Arts", "Food")
 *                 .author("Ada")
 *                 .build())
 *         .entries(episodes)
 *         .build();
 * }</pre>
 *
 * @see Episode
 */
public final class Podcast {

    private final List<Extension> extensions;

    private Podcast(List<Extension> extensions) {
        this.extensions = List.copyOf(extensions);
    }

    /**
     * {@return a builder of a podcast that is not explicit, and whose episodes stand alone}
     *
     * @param image the address of the cover: a square JPEG or PNG with 1400 to 3000 pixels a side, whose path should end with
     *     {@code .jpg} or {@code .png}, since Apple goes by that
     * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
     */
    public static Builder builder(URI image) {
        return new Builder(image);
    }

    /** {@return the elements, for the head of a feed} */
    List<Extension> extensions() {
        return extensions;
    }

    /** {@return the names of the elements, in order} */
    @Override
    public String toString() {
        return "podcast " + extensions;
    }

    /** Collects what is said of a podcast; not safe for use by many threads. */
    public static final class Builder {

        private final ElementList elements = new ElementList();
        private boolean hasCategory;
        private @Nullable Author owner;
        private boolean locked;

        private Builder(URI image) {
            elements.image(image);
            elements.set(Namespace.ITUNES, "explicit", "false");
            elements.set(Namespace.ITUNES, "type", "episodic");
        }

        /**
         * Adds a category, with those within it. There must be one. The names are Apple's, such as {@code "Arts", "Food"}; they
         * are not checked, since Apple changes them.
         *
         * @throws IllegalArgumentException if a name is blank
         */
        public Builder category(String name, String... within) {
            Extension.Builder category = category(name);
            for (String narrower : within) {
                category.child(category(narrower).build());
            }
            elements.add(category.build());
            hasCategory = true;
            return this;
        }

        private static Extension.Builder category(String name) {
            return Extension.builder(Namespace.ITUNES, "category").attribute("text", Checked.shown("category", name));
        }

        /**
         * Says who makes the podcast, as listeners see it; by default nobody is named.
         *
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder author(String name) {
            elements.set(Namespace.ITUNES, "author", Checked.shown("author", name));
            return this;
        }

        /**
         * Says whom directories write to; by default nobody is named. The address is public then, and some want it to
         * confirm that a podcast is one's own.
         *
         * @throws IllegalArgumentException if there is no e-mail address, or the name has no character to show
         */
        public Builder owner(Author person) {
            String email = person.email()
                    .orElseThrow(() ->
                            new IllegalArgumentException("e-mail address of '" + person.name() + "' must be there"));
            elements.set(Extension.builder(Namespace.ITUNES, "owner")
                    .child(Extension.of(Namespace.ITUNES, "name", Checked.shown("owner", person.name())))
                    .child(Extension.of(Namespace.ITUNES, "email", email))
                    .build());
            owner = person;
            return this;
        }

        /**
         * Sets a title for Apple's directory; by default it shows the feed's.
         *
         * @throws IllegalArgumentException if the title is blank
         */
        public Builder title(String text) {
            elements.set(Namespace.ITUNES, "title", Checked.shown("title", text));
            return this;
        }

        /** Says that the podcast is not for children. */
        public Builder explicit() {
            elements.set(Namespace.ITUNES, "explicit", "true");
            return this;
        }

        /** Says that episodes are heard in order, from the oldest; Apple wants each to have a number then. */
        public Builder serial() {
            elements.set(Namespace.ITUNES, "type", "serial");
            return this;
        }

        /** Keeps the podcast out of Apple's directory. */
        public Builder block() {
            elements.set(Namespace.ITUNES, "block", "Yes");
            return this;
        }

        /**
         * Says that there will be no further episode; {@link Feed.Builder#complete} says that all there are stand in the feed.
         */
        public Builder complete() {
            elements.set(Namespace.ITUNES, "complete", "Yes");
            return this;
        }

        /**
         * Says where the feed has moved to.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder newFeedUrl(URI address) {
            elements.set(Namespace.ITUNES, "new-feed-url", Checked.webAddress("newFeedUrl", address));
            return this;
        }

        /** Sets the id that the podcast keeps wherever it moves; by default it has none. */
        public Builder guid(UUID id) {
            elements.set(Namespace.PODCAST, "guid", id.toString());
            return this;
        }

        /**
         * Sets the id that belongs to an address of the feed: a UUID (RFC 9562, version 5) of the address without its scheme and
         * without slashes at its end. A podcast that moves keeps the id of its first address.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder guid(URI firstAddress) {
            String address = Checked.webAddress("guid", firstAddress);
            int end = address.length();
            while (address.charAt(end - 1) == '/') {
                end--;
            }
            return guid(uuid(address.substring(address.indexOf("://") + "://".length(), end)));
        }

        /**
         * Forbids other hosts to import the podcast; the {@link #owner(Author)}, if there is one, is named as the one who can
         * allow it.
         */
        public Builder locked() {
            locked = true;
            return this;
        }

        /**
         * Adds a page where listeners can give money.
         *
         * @param text what the link says, at most 128 characters
         * @throws IllegalArgumentException if the address is not absolute {@code http} or {@code https}, or the text is blank or
         *     longer
         */
        public Builder funding(URI page, String text) {
            if (text.length() > 128) {
                throw new IllegalArgumentException("funding '" + text + "' must have at most 128 characters");
            }
            elements.add(Extension.builder(Namespace.PODCAST, "funding")
                    .attribute("url", Checked.webAddress("funding", page))
                    .text(Checked.shown("funding", text))
                    .build());
            return this;
        }

        /**
         * Adds a person, with the page that the author's address names.
         *
         * @param role such as {@code host} or {@code editor}; the names are those of the Podcast Taxonomy, and are not checked
         * @throws IllegalArgumentException if role or name is blank, or the address is not absolute {@code http} or {@code https}
         */
        public Builder person(Author person, String role) {
            elements.person(person, role);
            return this;
        }

        /**
         * {@return what {@link Feed.Builder#podcast(Podcast)} takes}
         *
         * @throws IllegalArgumentException if there is no category
         */
        public Podcast build() {
            if (!hasCategory) {
                throw new IllegalArgumentException("a podcast must have a category");
            }
            if (locked) {
                Extension.Builder lock =
                        Extension.builder(Namespace.PODCAST, "locked").text("yes");
                if (owner != null) {
                    lock.attribute("owner", owner.email().orElseThrow());
                }
                elements.set(lock.build());
            }
            return new Podcast(elements.all());
        }

        /** {@return the UUID of a name (RFC 9562, section 5.5)} */
        private static UUID uuid(String name) {
            UUID podcasts = UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6"); // set by the Podcast Namespace
            ByteBuffer space = ByteBuffer.allocate(16)
                    .putLong(podcasts.getMostSignificantBits())
                    .putLong(podcasts.getLeastSignificantBits());
            try {
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                sha1.update(space.array());
                ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.US_ASCII)));
                long high = (hash.getLong() & ~0xF000L) | 0x5000L;
                long low = (hash.getLong() & ~(3L << 62)) | (1L << 63);
                return new UUID(high, low);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java platform has SHA-1", impossible);
            }
        }
    }
}
