package dev.blogkit;

import java.io.IOError;
import java.util.function.Consumer;

/**
 * A call of code that others wrote, such as a file system, a reader or a listener: a fault of it costs what it was called for, and no
 * more. So do the errors that are faults of code: too deep a recursion, a class that is missing, an assertion, a file
 * system that ends in one. That there is no memory left is nothing that the next call would mend, and passes.
 */
final class ForeignCall {

    private ForeignCall() {}

    /** What is called. */
    @FunctionalInterface
    interface Call<T, E extends Exception> {
        T run() throws E;
    }

    /** What is done about a fault. */
    @FunctionalInterface
    interface Remedy<T, E extends Exception> {
        T apply(Throwable fault) throws E;
    }

    /** Calls what gives nothing. */
    static void run(Runnable call, Consumer<? super Throwable> remedy) {
        ForeignCall.<Boolean, RuntimeException>or(
                () -> {
                    call.run();
                    return true;
                },
                fault -> {
                    remedy.accept(fault);
                    return false;
                });
    }

    /** Tells of a fault where nobody else is to be told: who hears of what a thread does not catch by default prints it. */
    static void unheard(Throwable fault) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
    }

    /** {@return what the call gives, or else the remedy} */
    static <T, E extends Exception> T or(Call<T, E> call, Remedy<T, E> remedy) throws E {
        try {
            return call.run();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError | IOError fault) {
            return remedy.apply(fault);
        }
    }
}
