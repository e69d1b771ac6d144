package dev.blogkit;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** A call of a file system. Whatever goes wrong there is an {@link IOException}, as file systems that others wrote throw all kinds. */
final class FileCall {

    private FileCall() {}

    static <T> T of(ForeignCall.Call<T, IOException> call) throws IOException {
        return ForeignCall.<T, IOException>or(call, fault -> {
            throw new IOException("the file system has a fault", fault);
        });
    }

    /** What gives nothing. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    static void run(Step step) throws IOException {
        of(() -> {
            step.run();
            return true;
        });
    }

    /** Adds what a folder holds to a list, which has what was found before it went wrong. */
    static void list(Path folder, List<Path> children) throws IOException {
        run(() -> {
            try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
                listed.forEach(children::add);
            } catch (DirectoryIteratorException unreadable) {
                throw unreadable.getCause();
            }
        });
    }

    /** {@return what a path is, not what a link leads to} */
    static BasicFileAttributes attributes(Path path) throws IOException {
        return of(() -> Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }
}
