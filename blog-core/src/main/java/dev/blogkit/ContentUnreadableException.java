package dev.blogkit;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * That the content of a post cannot be had, since its text is {@linkplain PostFolder.Builder#rereadBodies() read again} and its
 * file is not as it was, or since who reads or renders it has a fault. It costs that post, and no other.
 */
public final class ContentUnreadableException extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    ContentUnreadableException(String message, IOException cause) {
        super(message, cause);
    }
}
