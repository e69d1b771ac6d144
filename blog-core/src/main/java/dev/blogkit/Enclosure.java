package dev.blogkit;

import java.io.Serializable;

/**
 * A medium that belongs to a post, such as a podcast episode.
 *
 * @param url its address; a relative one is resolved against the post's
 * @param type its media type, such as {@code audio/mpeg}
 * @param length its size in bytes, 0 where it is not known
 */
public record Enclosure(String url, String type, long length) implements Serializable {

    /** @throws IllegalArgumentException if the address is blank, the type is no media type or the length is negative */
    public Enclosure {
        if (url.isBlank()) {
            throw new IllegalArgumentException("an enclosure must have an address");
        }
        if (!type.matches("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+")) {
            throw new IllegalArgumentException("type '" + type + "' must be like audio/mpeg");
        }
        if (length < 0) {
            throw new IllegalArgumentException("length " + length + " must be >= 0");
        }
    }
}
