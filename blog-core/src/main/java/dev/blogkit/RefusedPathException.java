package dev.blogkit;

import java.io.IOException;

/** Says why a file is not to be written at a path, before anything is done for it. */
final class RefusedPathException extends IOException {

    private static final long serialVersionUID = 1;

    RefusedPathException(String reason) {
        super(reason);
    }

    /** {@return the reason, which goes on after the path} */
    String reason() {
        return String.valueOf(getMessage());
    }
}
