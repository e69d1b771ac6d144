package dev.blogkit;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * On whose account files are published, and what is told of them.
 *
 * @param source null for a file of its own account
 * @param position what in the source asks for the files
 */
record FileAccount(@Nullable String source, SourcePosition position) {

    /** Each file on its own account. */
    static final FileAccount OWN = new FileAccount(null, SourcePosition.START);

    /** {@return who is named for a file} */
    String of(String path) {
        return Objects.requireNonNullElse(source, path);
    }

    /** {@return why there is no new file} */
    Diagnostic unwritten(String file, IOException failed) {
        String path = named(file);
        return failed instanceof RefusedPathException refused
                ? Diagnostic.error(
                        "file-refused",
                        of(path),
                        position,
                        "no file is written at " + path + ": " + refused.reason(),
                        "give it another path, or take away what is in its place")
                : Diagnostic.error(
                        "file-unwritten",
                        of(path),
                        position,
                        "the file " + path + " cannot be written: " + reason(failed),
                        "see that the folder may be written and the disk has room, and publish again");
    }

    /** {@return why a stale file is still there, or is not known} */
    static Diagnostic unremoved(String path, IOException failed) {
        return Diagnostic.warning(
                "file-unremoved",
                named(path),
                SourcePosition.START,
                "what is stale here cannot be found, or not be removed: " + reason(failed),
                "see that the folder may be read and written, and publish again");
    }

    private static String named(String path) {
        return path.isEmpty() ? "." : path;
    }

    /** The message of the JDK begins with the whole path, of which the reader knows the part that matters. */
    private static String reason(IOException failed) {
        String reason = failed instanceof FileSystemException known ? known.getReason() : failed.getMessage();
        return Objects.requireNonNullElse(reason, failed.getClass().getSimpleName());
    }
}
