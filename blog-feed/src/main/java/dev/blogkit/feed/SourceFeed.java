package dev.blogkit.feed;

import java.net.URI;
import java.time.OffsetDateTime;

/**
 * The feed that an entry was taken from (RFC 4287, section 4.2.11; RSS 2.0, {@code source}).
 *
 * @param id its id, an absolute IRI
 * @param title its title, plain text
 * @param updated when it was last changed
 * @param address its own address; ASCII once it is here
 */
public record SourceFeed(String id, String title, OffsetDateTime updated, URI address) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the id is not absolute, the title is blank, the year is not in 0001-9998, or the
     *     address is not absolute {@code http} or {@code https}
     */
    public SourceFeed {
        Checked.absoluteIri("id of the source", id);
        if (CleanText.isBlank(title)) {
            throw new IllegalArgumentException("the title of a source must not be blank");
        }
        Checked.dated("updated of the source", updated);
        address = URI.create(Checked.webAddress("address of the source", address));
    }
}
