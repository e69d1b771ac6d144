package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What makes an entry an episode of a {@link Podcast}: Apple's elements {@code itunes:*}, and those of the Podcast Namespace
 * {@code podcast:*}. Immutable. The medium itself is the entry's first enclosure; from it comes the duration, unless another
 * one is set. JSON Feed leaves these elements out, and tells the duration of each enclosure.
 */
public final class Episode {

    /** Which part an episode has in its podcast. */
    public enum Type {
        /** The whole of it, as most are. */
        FULL,
        /** A short piece that makes people want more. */
        TRAILER,
        /** Something besides, such as a talk behind the scenes. */
        BONUS
    }

    private final List<Extension> extensions;
    private final boolean hasDuration;

    private Episode(Builder builder) {
        extensions = List.copyOf(builder.elements.all());
        hasDuration = builder.elements.holds(Namespace.ITUNES, "duration");
    }

    /** {@return a builder; nothing must be set} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the elements, for an entry with these enclosures} */
    List<Extension> extensions(List<Enclosure> media) {
        Duration first = media.isEmpty() ? Duration.ZERO : media.get(0).duration();
        if (hasDuration || first.toSeconds() == 0) {
            return extensions;
        }
        List<Extension> all = new ArrayList<>(List.of(duration(first)));
        all.addAll(extensions);
        return all;
    }

    private static Extension duration(Duration time) {
        return Extension.of(Namespace.ITUNES, "duration", Checked.secondsDigits(time));
    }

    /** {@return the names of the elements, in order} */
    @Override
    public String toString() {
        return "episode " + extensions;
    }

    /** Collects what is said of an episode; not safe for use by many threads. */
    public static final class Builder {

        private final ElementList elements = new ElementList();

        private Builder() {}

        /**
         * Sets how long the episode plays, in whole seconds: what is left is cut off. By default it is as long as the entry's
         * first enclosure.
         *
         * @throws IllegalArgumentException if that is less than a second
         */
        public Builder duration(Duration time) {
            elements.set(Episode.duration(time));
            return this;
        }

        /**
         * Sets the number of the episode in its season, or in all of the podcast where there are no seasons; by default
         * none is given.
         *
         * @throws IllegalArgumentException if that is less than one
         */
        public Builder number(int number) {
            elements.set(Namespace.ITUNES, "episode", Checked.positiveDigits("number", number));
            return this;
        }

        /**
         * Sets the number of the season; by default none is given.
         *
         * @throws IllegalArgumentException if that is less than one
         */
        public Builder season(int number) {
            elements.set(Namespace.ITUNES, "season", Checked.positiveDigits("season", number));
            return this;
        }

        /** Sets which part the episode has in its podcast; by default readers take it for a full one. */
        public Builder type(Type part) {
            elements.set(Namespace.ITUNES, "episodeType", part.name().toLowerCase(Locale.ROOT));
            return this;
        }

        /** Says whether the episode is not for children; by default it is as the podcast. */
        public Builder explicit(boolean value) {
            elements.set(Namespace.ITUNES, "explicit", Boolean.toString(value));
            return this;
        }

        /**
         * Sets a title without numbers, for Apple's directory; by default it shows the entry's.
         *
         * @throws IllegalArgumentException if the title is blank
         */
        public Builder title(String text) {
            elements.set(Namespace.ITUNES, "title", Checked.shown("title", text));
            return this;
        }

        /**
         * Sets a cover of the episode's own, as {@link Podcast#builder} describes it.
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder image(URI address) {
            elements.image(address);
            return this;
        }

        /** Keeps the episode out of Apple's directory. */
        public Builder block() {
            elements.set(Namespace.ITUNES, "block", "Yes");
            return this;
        }

        /**
         * Adds what is said in the episode; one for each form of it.
         *
         * @param type its media type, such as {@code text/vtt} or {@code application/x-subrip}
         * @throws IllegalArgumentException if the address is not absolute {@code http} or {@code https}, or the type is no media
         *     type
         */
        public Builder transcript(URI address, String type) {
            elements.add(Extension.builder(Namespace.PODCAST, "transcript")
                    .attribute("url", Checked.webAddress("transcript", address))
                    .attribute("type", Checked.mediaType(type))
                    .build());
            return this;
        }

        /**
         * Names a file of chapters, in the JSON of the Podcast Namespace ({@code application/json+chapters}).
         *
         * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
         */
        public Builder chapters(URI address) {
            elements.set(Extension.builder(Namespace.PODCAST, "chapters")
                    .attribute("url", Checked.webAddress("chapters", address))
                    .attribute("type", "application/json+chapters")
                    .build());
            return this;
        }

        /**
         * Adds a person; those of the podcast then do not hold for this episode.
         *
         * @param role such as {@code guest}; the names are those of the Podcast Taxonomy, and are not checked
         * @throws IllegalArgumentException if role or name is blank, or the address is not absolute {@code http} or {@code https}
         */
        public Builder person(Author person, String role) {
            elements.person(person, role);
            return this;
        }

        /** {@return what {@link Entry.Builder#episode(Episode)} takes} */
        public Episode build() {
            return new Episode(this);
        }
    }
}
