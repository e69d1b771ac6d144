package dev.blogkit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Items that the caller's thread and the tasks of an executor take one by one from an iterator, which one thread asks at a time. An
 * executor that is busy, refuses or runs in the caller's thread changes nothing but the time. For one use.
 */
final class SharedWork<T, R> {

    private final Iterator<? extends T> items;
    private final Step<T, R> step;
    private final IntConsumer progress;
    private final List<@Nullable R> results = new ArrayList<>();
    private int done;
    private boolean stopped;

    /** @param progress hears how many items are done: one call at a time, in the thread that did the last one */
    SharedWork(Iterator<? extends T> items, Step<T, R> step, IntConsumer progress) {
        this.items = items;
        this.step = step;
        this.progress = progress;
    }

    /** What is done with an item. */
    @FunctionalInterface
    interface Step<T, R> {
        R apply(T item) throws IOException;
    }

    /**
     * {@return the results, in the order of the items}
     *
     * @param tasks how many tasks the executor gets beside the work of this thread
     * @throws IOException what a step threw, when all have ended; no item is begun after that
     */
    @SuppressWarnings("UnnecessaryMethodReference") // who gets a Future may cancel it
    List<R> run(@Nullable Executor executor, int tasks) throws IOException {
        List<FutureTask<@Nullable Void>> all = new ArrayList<>();
        all.add(new FutureTask<>(this::work));
        try {
            for (int i = 0; executor != null && i < tasks; i++) {
                FutureTask<@Nullable Void> task = new FutureTask<>(this::work);
                executor.execute(task::run);
                all.add(task);
            }
        } catch (RejectedExecutionException busy) {
            // Then this thread and those that were taken do it all.
        }
        // The first is this thread's. Of the others, one that nobody began finds nothing to do, and ends here.
        all.forEach(FutureTask::run);
        for (FutureTask<@Nullable Void> task : all) {
            await(task);
        }
        return results.stream().<R>map(Objects::requireNonNull).toList();
    }

    private @Nullable Void work() throws IOException {
        boolean whole = false;
        try {
            for (Item<T> item = next(); item != null; item = next()) {
                finish(item.index, step.apply(item.value));
            }
            whole = true;
        } finally {
            if (!whole) {
                stop();
            }
        }
        return null;
    }

    private record Item<T>(int index, T value) {}

    private synchronized @Nullable Item<T> next() {
        if (stopped || !items.hasNext()) {
            return null;
        }
        T value = items.next();
        results.add(null);
        return new Item<>(results.size() - 1, value);
    }

    private synchronized void finish(int index, R result) {
        results.set(index, result);
        if (!stopped) {
            progress.accept(++done);
        }
    }

    private synchronized void stop() {
        stopped = true;
    }

    private void await(FutureTask<@Nullable Void> task) throws IOException {
        try {
            task.get();
        } catch (InterruptedException interrupted) {
            stop();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while others finish");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        }
    }
}
