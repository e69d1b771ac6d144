package dev.blogkit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
 * The blog of a folder that people write in, and of now: what is written is read again, and posts appear and expire when their
 * time comes. Safe for use by many threads.
 *
 * <p>{@link #blog()} gives a {@link Blog} that is whole and never changes; whoever answers a request asks once and works with
 * that one. Nothing waits for a load but who asked for it: until the next blog is ready, the one before is shown.
 *
 * <p>It starts no threads: the work is done by the scheduler that the application gives, or, where it gives none, by
 * {@link #reload()} only. The scheduler is the application's to end; {@link #close()} ends the work. Only the JDK has a thread
 * where it watches folders.
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
    private final LiveListeners listeners;
    private final @Nullable ScheduledExecutorService scheduler;
    private final Duration polling;

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
        listeners = new LiveListeners(builder.changes, builder.loads, builder.problems);
        scheduler = builder.scheduler;
        polling = builder.polling == null ? POLLING : builder.polling;
        watch = scheduler != null && builder.polling == null ? watch() : null;
        boolean open = false;
        try {
            LoadResult loaded = watch == null ? folder.load() : watch.load(LoadResult.of(List.of()));
            state = new State(Blog.of(builder.site, loaded.posts(), clock.instant()), loaded);
            open = true;
        } finally {
            if (!open) {
                stopWatching();
            }
        }
        watched();
    }

    /**
     * {@return a builder of a live blog that looks at its files when it is opened and on {@link #reload()}; {@link Builder#watch}
     * and {@link Builder#poll} make it look by itself}
     *
     * @param folder loads the posts, and later those that have changed
     * @param clock says what is now; posts with a later date are not shown
     */
    public static Builder builder(Site site, PostFolder folder, InstantSource clock) {
        return new Builder(site, folder, clock);
    }

    /**
     * {@return the blog as it was last loaded, at the moment of the last load or change; the last one there was once this is
     * closed} It is the same object as long as no post is read again, comes, goes, or has its time.
     */
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
     * @throws IOException if the root cannot be read, or this thread is interrupted; the blog stays as it is
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
     * @throws IOException if the root cannot be read, or this thread is interrupted; the blog stays as it is
     */
    public void reload(Collection<String> names) throws IOException {
        synchronized (updating) {
            show(folder.load(state.loaded, names));
        }
    }

    /**
     * Ends the watching and the waiting for the next post; waits for a load under way. The last blog can still be asked for, and
     * {@link #reload()} still loads.
     */
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
            scheduleLook(rest());
            scheduleChange();
        }
    }

    private void show(LoadResult loaded) {
        State before = state;
        Blog next = before.blog.withPosts(loaded.posts());
        boolean same = next == before.blog;
        Blog after = same ? now(next) : next.at(clock.instant());
        state = new State(after, loaded);
        scheduleChange();
        if (!same || !loaded.diagnostics().equals(before.loaded.diagnostics())) {
            listeners.note(loaded);
        }
        List<String> changed = after.changedSince(before.blog);
        if (!changed.isEmpty()) {
            listeners.note(new BlogChange(before.blog, after, changed));
        }
        listeners.tell();
    }

    /**
     * {@return the blog of now} It is the same one until something appears or expires, so that what was made of it still holds.
     */
    private Blog now(Blog blog) {
        Instant now = clock.instant();
        boolean due = blog.nextChange().filter(next -> !next.isAfter(now)).isPresent();
        return due || now.isBefore(blog.instant()) ? blog.at(now) : blog;
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
                ForeignCall.run(() -> show(state.loaded), listeners::failed);
            }
        }
    }

    private Duration rest() {
        return watch == null ? polling : TICK;
    }

    private void scheduleLook(Duration rest) {
        nextLook = schedule(this::look, rest);
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
            listeners.failed(ended);
            return null;
        }
    }

    private void look() {
        synchronized (updating) {
            if (closed) {
                return;
            }
            boolean before = failing;
            failing = true; // until the look has ended
            try {
                Optional<Throwable> problem = ForeignCall.or(this::tryToLook, Optional::of);
                failing = problem.isPresent();
                problem.filter(first -> !before).ifPresent(listeners::failed);
            } finally {
                // What went wrong need not be tried ten times a second.
                scheduleLook(failing ? polling : rest());
            }
        }
    }

    private Optional<Throwable> tryToLook() {
        try {
            if (watch == null) {
                reload();
            } else if (watch.isSettled(state.loaded)) {
                show(watch.load(state.loaded));
                watched();
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(unreadable);
        }
    }

    /** {@return a watch over the folder; null, and looking now and then, where there is none} */
    private @Nullable FolderWatch watch() {
        try {
            return FolderWatch.of(folder).orElse(null);
        } catch (IOException none) {
            listeners.failed(new IOException("the system watches no folders; they are looked at now and then", none));
            return null;
        }
    }

    /** From now on as where there is nothing to watch with, where not all folders are watched. */
    private void watched() {
        if (watch == null) {
            return;
        }
        watch.done();
        IOException refusal = watch.refusal();
        if (refusal != null) {
            listeners.failed(
                    new IOException("the system watches no more folders; they are looked at now and then", refusal));
        }
        if (refusal != null || !watch.isOfUse()) {
            stopWatching();
        }
    }

    private void stopWatching() {
        if (watch != null) {
            try {
                watch.close();
            } catch (IOException failed) {
                listeners.failed(failed);
            }
            watch = null;
        }
    }

    /** Collects the settings of a live blog; not safe for use by many threads. */
    public static final class Builder {

        private final Site site;
        private final PostFolder folder;
        private final InstantSource clock;
        private final List<Consumer<BlogChange>> changes = new ArrayList<>();
        private final List<Consumer<LoadResult>> loads = new ArrayList<>();
        private Consumer<Throwable> problems = ForeignCall::unheard;
        private @Nullable ScheduledExecutorService scheduler;
        private @Nullable Duration polling;

        private Builder(Site site, PostFolder folder, InstantSource clock) {
            this.site = site;
            this.folder = folder;
            this.clock = clock;
        }

        /**
         * Reads what changes soon after nobody writes any more, a fifth of a second at best, as the file system tells it. Where
         * that tells nothing, as a ZIP file, or the system watches no more folders, all files are looked at every two seconds; so
         * often, too, are files that could not be read. Another folder in the place of the root, by a link that leads elsewhere
         * now, is seen. File systems of another machine tell only what this one writes: {@link #poll} them. On macOS the JDK
         * itself looks every few seconds. What is in an open ZIP file stays as it is, whatever stands in that file's place.
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
         * Adds one who hears that the blog shows other posts. The calls come one at a time, in the order of the changes, in the
         * thread that found the change, and the next change waits for them; what a listener changes itself is told when all have
         * heard this. What one throws goes to {@link #onProblem}, and harms no other.
         */
        public Builder onChange(Consumer<BlogChange> listener) {
            changes.add(listener);
            return this;
        }

        /**
         * Adds one who hears of each load whose posts or diagnostics are not those of the one before, called as those of
         * {@link #onChange} are and before them: for one who shows writers what is wrong. Of the first load nobody hears: see
         * {@link LiveBlog#loaded}.
         */
        public Builder onLoad(Consumer<LoadResult> listener) {
            loads.add(listener);
            return this;
        }

        /**
         * Sets who hears what goes wrong while nobody waits for a load: that the root cannot be read, once until it can be read
         * again; that the system watches no more folders; that a listener threw. Problems of single files are in
         * {@link LiveBlog#loaded}. By default the thread's {@link Thread.UncaughtExceptionHandler} hears of it, which prints it.
         */
        public Builder onProblem(Consumer<Throwable> listener) {
            problems = listener;
            return this;
        }

        /**
         * {@return the live blog, loaded} To be closed.
         *
         * @throws IOException if the root cannot be read, or this thread is interrupted
         */
        public LiveBlog open() throws IOException {
            LiveBlog live = new LiveBlog(this);
            live.start();
            return live;
        }
    }
}
