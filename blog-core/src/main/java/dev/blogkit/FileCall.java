package dev.blogkit;

import java.io.IOException;

/** A call of a file system. Whatever goes wrong there is an {@link IOException}, as file systems that others wrote throw all kinds. */
final class FileCall {

    private FileCall() {}

    static <T> T of(ForeignCall.Call<T, IOException> call) throws IOException {
        return ForeignCall.<T, IOException>or(call, fault -> {
            throw new IOException("the file system has a fault", fault);
        });
    }
}
