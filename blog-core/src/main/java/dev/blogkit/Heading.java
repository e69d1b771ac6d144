package dev.blogkit;

import java.io.Serializable;

/**
 * A heading in the HTML of a content; {@link Content#headings} lists them.
 *
 * @param level 1 to 6
 * @param id the {@code id} of its element, unique in the content
 * @param text the plain text
 */
public record Heading(int level, String id, String text) implements Serializable {

    /** @throws IllegalArgumentException if the level is not 1 to 6 or the id is empty */
    public Heading {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("level " + level + " must be 1 to 6");
        }
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a heading must have an id: " + text);
        }
    }
}
