package dev.blogkit;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The blog of a folder that people write in, and of now: what is written is read again, and posts appear and expire when their time
 * comes. Safe for use by many threads.
 *
 * <p>{@link #blog()} gives a {@link Blog} that is whole and never changes; whoever answers a request asks once and works with that
 * one. Nothing waits for a load but who asked for it: until the next blog is ready, the one before is shown.
 *
 * <p>There are no threads of its own. The work is done by the scheduler that the application gives, or, where it gives none, by
 * {@link #reload()} only. The scheduler is the application's to end; {@link #close()} ends the work.
 *
 * <pre>{@code
 * PostFolder folder = PostFolder.builder(Path.of("posts"), parser).keepLastGood().build();
 * LiveBlog live = LiveBlog.builder(site, folder, InstantSource.system())
 *         .watch(scheduler)
 *         .onChange(change -> log.info("{} posts changed", change.sources().size()))
 *         .open();
 * Blog blog = live.blog();
 * }</pre>
 */
public final class LiveBlog implements AutoCloseable {

    /** How often the system is asked for changes, and how long it must have none to tell before they are read. */
    private static final Duration TICK = Duration.ofMillis(100);

    private static final Duration POLLING = Duration.ofSeconds(2);

    /** A clock may be set, and a machine may sleep. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private final PostFolder folder;
    private final InstantSource clock;
    private final List<Consumer<BlogChange>> listeners;
    private final Consumer<Exception> problems;
    private final @Nullable ScheduledExecutorService scheduler;
    private final @Nullable Duration polling;

    /** All fields below but the first are used by who has this. */
    private final Object updating = new Object();

    private volatile State state;
    private @Nullable FolderWatch watch;
    private boolean failing;
    private boolean closed;
    private @Nullable Future<?> nextLook;
    private @Nullable Future<?> nextChange;

    /** In one field, so that nobody sees the blog of one load with the problems of another. */
    private record State(Blog blog, LoadResult loaded) {}

    private LiveBlog(Builder builder) throws IOException {
        folder = builder.folder;
        clock = builder.clock;
        listeners = List.copyOf(builder.listeners);
        problems = builder.problems;
        scheduler = builder.scheduler;
        polling = builder.polling;
        // Before the load, so that nothing is written between the two unseen.
        watch = scheduler != null && polling == null ? watch() : null;
        LoadResult loaded = folder.load();
        state = new State(Blog.of(builder.site, loaded.posts(), clock.instant()), loaded);
    }

    /**
     * {@return a builder}
     *
     * @param clock says what is now; posts with a later date are not shown
     */
    public static Builder builder(Site site, PostFolder folder, InstantSource clock) {
        return new Builder(site, folder, clock);
    }

    /** {@return the blog as it was last loaded, at the moment of the last load or change; the last one there was once this is closed} */
    public Blog blog() {
        return state.blog;
    }

    /** {@return what the last load gave, with its diagnostics} */
    public LoadResult loaded() {
        return state.loaded;
    }

    /**
     * Looks at all files now, and reads what changed. When it returns, {@link #blog()} shows it.
     *
     * @throws IOException if the root cannot be read; the blog stays as it is
     */
    public void reload() throws IOException {
        synchronized (updating) {
            show(folder.load(state.loaded));
        }
    }

    /**
     * Reads some files now. When it returns, {@link #blog()} shows them.
     *
     * @param names as {@link PostFolder#load(LoadResult, Collection)} takes them
     * @throws IllegalArgumentException if one is no name below the root
     * @throws IOException if the root cannot be read; the blog stays as it is
     */
    public void reload(Collection<String> names) throws IOException {
        synchronized (updating) {
            show(folder.load(state.loaded, names));
        }
    }

    /** Ends the watching and the waiting for the next post; waits for a load under way. The last blog can still be asked for. */
    @Override
    public void close() {
        synchronized (updating) {
            closed = true;
            cancel(nextLook);
            cancel(nextChange);
            stopWatching();
        }
    }

    private static void cancel(@Nullable Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }

    private void start() {
        synchronized (updating) {
            if (scheduler != null) {
                scheduleLook();
            }
            scheduleChange();
        }
    }

    private void show(LoadResult loaded) {
        show(state.blog.withPosts(loaded.posts()), loaded);
    }

    private void show(Blog blog, LoadResult loaded) {
        Blog before = state.blog;
        state = new State(blog.at(clock.instant()), loaded);
        scheduleChange();
        tell(before, state.blog);
    }

    private void tell(Blog before, Blog after) {
        List<String> changed = after.changedSince(before);
        if (changed.isEmpty()) {
            return;
        }
        BlogChange change = new BlogChange(before, after, changed);
        for (Consumer<BlogChange> listener : listeners) {
            ForeignCall.run(() -> listener.accept(change), problems);
        }
    }

    private void scheduleChange() {
        cancel(nextChange);
        state.blog.nextChange().ifPresent(next -> {
            Duration rest = Duration.between(clock.instant(), next);
            nextChange = schedule(this::showDue, rest.compareTo(LONGEST_SLEEP) < 0 ? rest : LONGEST_SLEEP);
        });
    }

    private void showDue() {
        synchronized (updating) {
            if (!closed) {
                show(state.blog, state.loaded);
            }
        }
    }

    private void scheduleLook() {
        nextLook = schedule(this::look, watch != null ? TICK : polling != null ? polling : POLLING);
    }

    /** {@return the task; null if there is nobody to run it} */
    private @Nullable Future<?> schedule(Runnable task, Duration rest) {
        if (scheduler == null || closed) {
            return null;
        }
        try {
            // One more, since what is due at a moment is due when that has come.
            return scheduler.schedule(task, Math.max(0, rest.toMillis()) + 1, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ended) {
            problems.accept(ended);
            return null;
        }
    }

    private void look() {
        synchronized (updating) {
            if (closed) {
                return;
            }
            try {
                Optional<Exception> problem = ForeignCall.or(this::tryToRead, Optional::of);
                if (!failing) { // else it was told when it began
                    problem.ifPresent(problems);
                }
                failing = problem.isPresent();
            } finally {
                scheduleLook();
            }
        }
    }

    private Optional<Exception> tryToRead() {
        try {
            if (watch == null) {
                reload();
            } else if (watch.isSettled()) {
                show(watch.load(state.loaded));
            }
            return Optional.empty();
        } catch (FolderWatch.Refused full) {
            stopWatching(); // from now on as where there is nothing to watch with
            return Optional.of(full);
        } catch (IOException unreadable) {
            return Optional.of(unreadable);
        }
    }

    /** {@return a watch over the folder; null, and looking now and then, where there is none} */
    private @Nullable FolderWatch watch() throws IOException {
        try {
            return FolderWatch.of(folder);
        } catch (FolderWatch.Refused full) {
            problems.accept(full);
            return null;
        }
    }

    private void stopWatching() {
        if (watch != null) {
            try {
                watch.close();
            } catch (IOException failed) {
                problems.accept(failed);
            }
            watch = null;
        }
    }

    /** Collects the settings of a live blog; not safe for use by many threads. */
    public static final class Builder {

        private final Site site;
        private final PostFolder folder;
        private final InstantSource clock;
        private final List<Consumer<BlogChange>> listeners = new ArrayList<>();
        private Consumer<Exception> problems = LiveBlog::unheard;
        private @Nullable ScheduledExecutorService scheduler;
        private @Nullable Duration polling;

        private Builder(Site site, PostFolder folder, InstantSource clock) {
            this.site = site;
            this.folder = folder;
            this.clock = clock;
        }

        /**
         * Reads what changes soon after nobody writes any more, a fifth of a second at best, as the file system tells it. Where that
         * tells nothing, as a ZIP file, or the system watches no more folders, all files are looked at every two seconds. File
         * systems of another machine tell only what this one writes: {@link #poll} them.
         *
         * @param running runs the work, in one thread or several; tasks are short where little changes
         */
        public Builder watch(ScheduledExecutorService running) {
            scheduler = running;
            polling = null;
            return this;
        }

        /**
         * Looks at all files so often, and reads those with another size or time.
         *
         * @param running runs the work, in one thread or several; tasks are short where there are few files
         * @param rest how long to wait between two looks
         * @throws IllegalArgumentException if that is less than a millisecond
         */
        public Builder poll(ScheduledExecutorService running, Duration rest) {
            if (rest.toMillis() < 1) {
                throw new IllegalArgumentException("rest " + rest + " must be at least a millisecond");
            }
            scheduler = running;
            polling = rest;
            return this;
        }

        /**
         * Adds one who hears that the blog shows other posts. The calls come one at a time, in the order of the changes, in the thread
         * that found the change, and the next change waits for them. What one throws goes to {@link #onProblem}, and harms no other.
         */
        public Builder onChange(Consumer<BlogChange> listener) {
            listeners.add(listener);
            return this;
        }

        /**
         * Sets who hears what goes wrong while nobody waits for a load: that the root cannot be read, once until it can be read again;
         * that the system watches no more folders; that a listener threw. Problems of single files are in {@link LiveBlog#loaded}. By
         * default the thread's {@link Thread.UncaughtExceptionHandler} hears of it, which prints it.
         */
        public Builder onProblem(Consumer<Exception> listener) {
            problems = listener;
            return this;
        }

        /**
         * {@return the live blog, loaded} To be closed.
         *
         * @throws IOException if the root cannot be read
         */
        public LiveBlog open() throws IOException {
            LiveBlog live = new LiveBlog(this);
            live.start();
            return live;
        }
    }

    private static void unheard(Exception problem) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, problem);
    }
}
