package dev.blogkit;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for. Safe for use by many threads; two that ask at once may both make it. */
final class Lazy<T> {

    private final Supplier<T> maker;
    private final AtomicReference<@Nullable T> made = new AtomicReference<>();

    /** @param maker gives the same value each time */
    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T value = made.get();
        if (value == null) {
            value = maker.get();
            made.set(value);
        }
        return value;
    }
}
