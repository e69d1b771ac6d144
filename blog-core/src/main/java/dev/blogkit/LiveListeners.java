package dev.blogkit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/** Those who hear of a {@link LiveBlog}. What one of them throws harms no other. Not safe for use by many threads. */
final class LiveListeners {

    private final List<Consumer<BlogChange>> changes;
    private final List<Consumer<LoadResult>> loads;
    private final Consumer<Throwable> problems;
    private final Queue<Runnable> untold = new ArrayDeque<>();
    private boolean telling;

    LiveListeners(List<Consumer<BlogChange>> changes, List<Consumer<LoadResult>> loads, Consumer<Throwable> problems) {
        this.changes = List.copyOf(changes);
        this.loads = List.copyOf(loads);
        this.problems = problems;
    }

    /** Is told when all is noted that belongs to it. */
    void note(BlogChange change) {
        note(changes, change);
    }

    /** Is told when all is noted that belongs to it. */
    void note(LoadResult loaded) {
        note(loads, loaded);
    }

    private <T> void note(List<Consumer<T>> listeners, T news) {
        listeners.forEach(listener -> untold.add(() -> ForeignCall.run(() -> listener.accept(news), this::failed)));
    }

    void failed(Throwable problem) {
        ForeignCall.run(() -> problems.accept(problem), ForeignCall::unheard);
    }

    /** A listener may load again; what came of that is told when all have heard what was before. */
    void tell() {
        if (telling) {
            return;
        }
        telling = true;
        try {
            for (Runnable next = untold.poll(); next != null; next = untold.poll()) {
                next.run();
            }
        } finally {
            telling = false;
        }
    }
}
