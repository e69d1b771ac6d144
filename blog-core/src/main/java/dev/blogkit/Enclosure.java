package dev.blogkit;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/**
 * A medium that belongs to a post, such as a podcast episode.
 *
 * @param url its address; a relative one is resolved against the post's
 * @param type its media type, such as {@code audio/mpeg}
 * @param length its size in bytes, 0 where it is not known
 * @param duration how long it plays, {@link Duration#ZERO} where it is not known
 */
public record Enclosure(String url, String type, long length, Duration duration) implements Serializable {

    /**
     * @throws IllegalArgumentException if the address is blank, the type is no media type, or the length or the duration is
     *     negative
     */
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
        if (duration.isNegative()) {
            throw new IllegalArgumentException("duration " + duration + " must not be negative");
        }
    }

    /**
     * A medium whose duration is not known.
     *
     * @throws IllegalArgumentException as for one with a duration
     */
    public Enclosure(String url, String type, long length) {
        this(url, type, length, Duration.ZERO);
    }

    /**
     * {@return the medium in a file: its size, and the media type that the extension of the name stands for} An extension that is
     * not known is {@code application/octet-stream}. The system is not asked, since each knows other types.
     *
     * @param url where readers find the file
     * @throws IOException if the file cannot be looked at, or is a folder or another thing without a size
     */
    public static Enclosure of(String url, Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        if (!found.isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "is no file");
        }
        return new Enclosure(url, MediaType.of(file.toString()), found.size());
    }

    /**
     * {@return this medium with the time that it plays; {@link Duration#ZERO} where it is not known}
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public Enclosure withDuration(Duration time) {
        return new Enclosure(url, type, length, time);
    }
}
