package dev.blogkit;

import java.util.List;
import java.util.stream.Collectors;

/** Says that a source gives no post, or has a header that cannot be read; thrown where the caller asked for one or the other. */
public final class PostParseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Diagnostic[] diagnostics;

    /**
     * For a reader that gives no post; the message is that of the diagnostics, one in each line.
     *
     * @param diagnostics what was found in the source, in its order
     */
    public PostParseException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = diagnostics.toArray(Diagnostic[]::new);
    }

    /** {@return everything that was found in the source, errors and warnings, in the order of the source} */
    public List<Diagnostic> diagnostics() {
        return List.of(diagnostics);
    }
}
