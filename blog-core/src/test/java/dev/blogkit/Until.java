package dev.blogkit;

import java.util.function.BooleanSupplier;

/** Waits for what another thread does; the timeout of the test ends it. */
final class Until {

    private Until() {}

    static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException tooLong) {
                throw new AssertionError("never came true", tooLong);
            }
        }
    }
}
