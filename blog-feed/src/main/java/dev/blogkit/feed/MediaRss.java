package dev.blogkit.feed;

import dev.blogkit.Enclosure;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Elements of Media RSS 1.5.1, for RSS and Atom: {@code media:thumbnail} and {@code media:content}. An entry with an
 * {@linkplain Entry.Builder#image(URI) image} has a thumbnail already.
 *
 * <pre>{@code
 * entry.extension(MediaRss.content(URI.create("https://example.org/bread.mp4"))
 *         .type("video/mp4")
 *         .duration(Duration.ofMinutes(2))
 *         .size(1280, 720)
 *         .title("Bread")
 *         .build());
 * }</pre>
 */
public final class MediaRss {

    private MediaRss() {}

    /** What a medium is, for readers that cannot tell by its type. */
    public enum Medium {
        /** A picture. */
        IMAGE,
        /** Sound. */
        AUDIO,
        /** Moving pictures. */
        VIDEO,
        /** A text or another document, such as a PDF. */
        DOCUMENT,
        /** A program. */
        EXECUTABLE
    }

    /**
     * {@return a picture that stands for the entry, or for the medium that it is added to}
     *
     * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
     */
    public static Extension thumbnail(URI address) {
        return thumbnailAt(address).build();
    }

    /**
     * {@return a picture whose size is known}
     *
     * @param width in pixels
     * @param height in pixels
     * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}; or a number is
     *     less than one
     */
    public static Extension thumbnail(URI address, int width, int height) {
        return thumbnailAt(address)
                .attribute("width", Checked.positiveDigits("width", width))
                .attribute("height", Checked.positiveDigits("height", height))
                .build();
    }

    /**
     * {@return a builder of a medium}
     *
     * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
     */
    public static Builder content(URI address) {
        return new Builder(Checked.webAddress("content", address));
    }

    /**
     * {@return a builder of the medium of an enclosure, with what is known of it: type, size and duration}
     *
     * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
     */
    public static Builder content(Enclosure medium) {
        Builder content = new Builder(Checked.enclosure(medium).url()).type(medium.type());
        if (medium.length() > 0) {
            content.fileSize(medium.length());
        }
        if (medium.duration().toSeconds() > 0) {
            content.duration(medium.duration());
        }
        return content;
    }

    private static Extension.Builder thumbnailAt(URI address) {
        return Extension.builder(Namespace.MEDIA, "thumbnail")
                .attribute("url", Checked.webAddress("thumbnail", address));
    }

    /** Collects what is said of a medium; not safe for use by many threads. */
    public static final class Builder {

        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final ElementList children = new ElementList();

        private Builder(String url) {
            attributes.put("url", url);
        }

        /**
         * Sets the media type, such as {@code video/mp4}.
         *
         * @throws IllegalArgumentException if it is none
         */
        public Builder type(String mediaType) {
            attributes.put("type", Checked.mediaType(mediaType));
            return this;
        }

        /** Says whether the medium is a picture, sound or something else; by default readers go by its type. */
        public Builder medium(Medium kind) {
            attributes.put("medium", kind.name().toLowerCase(Locale.ROOT));
            return this;
        }

        /**
         * Sets the size of the file in bytes; by default none is given.
         *
         * @throws IllegalArgumentException if that is less than one byte
         */
        public Builder fileSize(long bytes) {
            attributes.put("fileSize", Checked.positiveDigits("fileSize", bytes));
            return this;
        }

        /**
         * Sets how long the medium plays, in whole seconds: what is left is cut off. By default nothing is said of it.
         *
         * @throws IllegalArgumentException if that is less than a second
         */
        public Builder duration(Duration time) {
            attributes.put("duration", Checked.secondsDigits(time));
            return this;
        }

        /**
         * Sets how large the picture is; by default nothing is said of it.
         *
         * @param width in pixels
         * @param height in pixels
         * @throws IllegalArgumentException if a number is less than one
         */
        public Builder size(int width, int height) {
            attributes.put("width", Checked.positiveDigits("width", width));
            attributes.put("height", Checked.positiveDigits("height", height));
            return this;
        }

        /**
         * Sets a title of the medium, plain text; by default there is none.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder title(String text) {
            children.set(plain("title", text));
            return this;
        }

        /**
         * Sets a description, plain text; by default there is none.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder description(String text) {
            children.set(plain("description", text));
            return this;
        }

        /**
         * Adds a picture that stands for the medium.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder thumbnail(URI address) {
            children.add(MediaRss.thumbnail(address));
            return this;
        }

        /**
         * Adds a picture whose size is known.
         *
         * @param width in pixels
         * @param height in pixels
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}; or a number
         *     is less than one
         */
        public Builder thumbnail(URI address, int width, int height) {
            children.add(MediaRss.thumbnail(address, width, height));
            return this;
        }

        /** {@return the element, for {@link Entry.Builder#extension(Extension)}} */
        public Extension build() {
            Extension.Builder content = Extension.builder(Namespace.MEDIA, "content");
            attributes.forEach(content::attribute);
            children.all().forEach(content::child);
            return content.build();
        }

        private static Extension plain(String name, String text) {
            return Extension.builder(Namespace.MEDIA, name)
                    .attribute("type", "plain")
                    .text(Checked.shown(name, text))
                    .build();
        }
    }
}
