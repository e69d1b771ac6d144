package dev.blogkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A call of a file system. Whatever goes wrong there is an {@link IOException}, as file systems that others wrote throw all kinds. */
final class FileCall {

    private FileCall() {}

    static <T> T of(ForeignCall.Call<T, IOException> call) throws IOException {
        return ForeignCall.<T, IOException>or(call, fault -> {
            throw new IOException("the file system has a fault", fault);
        });
    }

    /** {@return what a path is, not what a link leads to} */
    static BasicFileAttributes attributes(Path path) throws IOException {
        return of(() -> Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }
}
