package dev.blogkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the posts of a folder and the folders in it, of one file, or of texts that the caller has from elsewhere. Immutable, and
 * safe for use by many threads; holds nothing between two loads.
 *
 * <p>The order of the result is that of the names, whatever the file system says and however many threads read. What cannot be
 * read costs nothing but itself, and is in the diagnostics. Symbolic links and what is not a regular file are not read, folders
 * whose name begins with a dot are not entered. A file that is written while it is read is read once more, and else gives no
 * post. The root itself may be a link.
 *
 * <h2>Loading again</h2>
 *
 * <p>{@link #load(LoadResult)} takes from the last result what has the same size, time and file as before, and reads the rest:
 * {@link LoadResult#posts} then has the very same objects for what did not change, which makes the next {@link Blog} cheap. A
 * caller who knows what was written names it in {@link #load(LoadResult, Collection)}, and nothing else is looked at.
 * {@link LiveBlog} does all that by itself.
 *
 * <p>What a file system dates by the same moment twice, with the same size, cannot be told apart: where files may be loaded in
 * the very moment in which they are written, name them.
 *
 * <pre>{@code
 * PostFolder folder = PostFolder.builder(Path.of("posts"), parser)
 *         .exclude("notes/**")
 *         .keepLastGood()
 *         .parallel(executor, 4)
 *         .build();
 * LoadResult loaded = folder.load();
 * loaded = folder.load(loaded, List.of("2024/trip.md"));
 * }</pre>
 */
public final class PostFolder {

    private static final FolderWalk.Visitor UNWATCHED = (prefix, folder) -> {};

    private final @Nullable Path root;
    private final Supplier<Stream<PostSource>> texts;
    private final PostReader reader;
    private final NameGlobs globs;
    private final @Nullable Executor executor;
    private final int tasks;
    private final LoadProgress progress;
    private final boolean keepLastGood;
    private final @Nullable RereadBodies bodies;

    private PostFolder(Builder builder) {
        root = builder.root;
        texts = builder.texts;
        reader = builder.reader;
        globs = builder.globs();
        executor = builder.executor;
        tasks = builder.tasks;
        progress = builder.progress;
        keepLastGood = builder.keepLastGood;
        bodies = builder.rereadBodies ? new RereadBodies(reader) : null;
    }

    /**
     * Hears how a load gets on: one call at a time, each in a thread that loads. What one throws costs no post; the thread's
     * {@link Thread.UncaughtExceptionHandler} hears of it, which prints it.
     */
    @FunctionalInterface
    public interface LoadProgress {
        /**
         * One more file was read, or found to be as it was.
         *
         * @param done how many files that is, counted from 1
         * @param total how many files there are; of texts, which are not counted before, {@code done}
         */
        void read(int done, int total);
    }

    /**
     * {@return a loader that works in the caller's thread}
     *
     * @param root a folder, or one file, of any file system
     * @param reader what says which files are posts, and reads them
     */
    public static PostFolder of(Path root, PostReader reader) {
        return builder(root, reader).build();
    }

    /** {@return a builder that starts with the settings of {@link #of}} */
    public static Builder builder(Path root, PostReader reader) {
        return new Builder(root, Stream::empty, reader);
    }

    /**
     * {@return a builder of a loader of texts from elsewhere, such as a database or a repository} Their names are looked at as
     * those of files are.
     *
     * @param texts gives all of them at each load, in any order; the stream is pulled by one thread at a time, which may be one
     *     of the {@linkplain Builder#parallel executor's}, and is closed. An {@link UncheckedIOException} of it is thrown by the
     *     load as the {@link IOException} that it holds
     */
    public static Builder builder(Supplier<Stream<PostSource>> texts, PostReader reader) {
        return new Builder(null, texts, reader);
    }

    /**
     * Reads all files that are posts by their names.
     *
     * @return one result for each of them, with the problems of all
     * @throws IOException only if the root itself cannot be read, or this thread is interrupted
     */
    public LoadResult load() throws IOException {
        return load(new LoadResult(List.of(), this));
    }

    /**
     * Reads the files that are new, or not as they were.
     *
     * @return what the folder holds now, of new and of old results
     * @param previous what this object gave last; of one that another loader gave nothing is known, and everything is read
     * @throws IOException only if the root itself cannot be read, or this thread is interrupted; what was loaded before still
     *     holds
     */
    public LoadResult load(LoadResult previous) throws IOException {
        return load(previous, UNWATCHED);
    }

    /**
     * Reads some files again, or for the first time, and looks at no other.
     *
     * @return the last result with those files as they are now
     * @param previous what this object gave last; of one that another loader gave nothing is known, and everything is read
     * @param names what may have changed: paths below the root with {@code /} between their parts, of files, which are read, or
     *     of whole folders, whose files are looked at; what is not there any more is dropped. Texts are all looked at, whatever
     *     is named
     * @throws IllegalArgumentException if a name is empty, begins or ends with {@code /}, or has a part {@code .} or {@code ..}
     * @throws IOException only if the root itself cannot be read, or this thread is interrupted; what was loaded before still
     *     holds
     */
    public LoadResult load(LoadResult previous, Collection<String> names) throws IOException {
        names.forEach(PostFolder::checkName);
        return load(previous, names, UNWATCHED);
    }

    /** As {@link #load(LoadResult)}, for one who watches the folders. */
    LoadResult load(LoadResult previous, FolderWalk.Visitor visitor) throws IOException {
        LoadResult known = previous.knownTo(this);
        if (root == null) {
            return loadTexts(known);
        }
        List<FoundPost> found = FolderWalk.whole(root, reader, globs, visitor).found();
        return result(read(found, known), List.of(), known);
    }

    /** As {@link #load(LoadResult, Collection)}, for one who watches the folders. */
    LoadResult load(LoadResult previous, Collection<String> names, FolderWalk.Visitor visitor) throws IOException {
        LoadResult known = previous.knownTo(this);
        if (root == null || known != previous) {
            return load(known, visitor);
        }
        List<FoundPost> found =
                FolderWalk.named(root, reader, globs, visitor, names).found();
        // What is found may lie above what is named, where there is no folder any more.
        Set<String> changed = new TreeSet<>(names);
        found.forEach(post -> changed.add(post.name()));
        List<LoadedPost> others = known.without(changed);
        // Which files are too many only a look at all of them tells.
        return Math.max(known.size(), found.size() + others.size())
                        > reader.limits().files()
                ? load(known, visitor)
                : result(read(found, known), others, known);
    }

    /** {@return the folder or file; null where there are texts} */
    @Nullable Path root() {
        return root;
    }

    private static void checkName(String name) {
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw new IllegalArgumentException(
                        "'" + name + "' must be a path below the root, such as 2024/trip.md");
            }
        }
    }

    private LoadResult loadTexts(LoadResult known) throws IOException {
        try (Stream<PostSource> sources = texts.get()) {
            Iterator<FoundText> found = sources.map(
                            source -> new FoundText(source, FoundPost.role(source.name(), reader)))
                    .filter(text -> FoundPost.isPost(text.role()))
                    .iterator();
            return result(read(found, 0, 0, known), List.of(), known);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** {@return what came of these, in their order, which is that of the names} */
    private List<LoadedPost> read(List<FoundPost> found, LoadResult known) throws IOException {
        List<LoadedPost> same = new ArrayList<>(found.size());
        List<FoundPost> changed = new ArrayList<>();
        known.part(found, same::add, changed::add);
        for (int done = 1; done <= same.size(); done++) {
            tell(done, found.size());
        }
        List<LoadedPost> read = read(changed.iterator(), same.size(), found.size(), known);
        return BinarySearch.merged(read, same, LoadedPost.BY_NAME);
    }

    /**
     * {@return what came of these, in their order}
     *
     * @param before how many more were done already
     * @param total how many there are with those; 0 where that is not known
     */
    private List<LoadedPost> read(Iterator<? extends FoundPost> found, int before, int total, LoadResult known)
            throws IOException {
        return new SharedWork<FoundPost, LoadedPost>(
                        found,
                        post -> loaded(post, known.find(post.name())),
                        count -> tell(before + count, Math.max(before + count, total)))
                .run(executor, tasks);
    }

    private void tell(int done, int total) {
        ForeignCall.run(() -> progress.read(done, total), ForeignCall::unheard);
    }

    /** {@return the result in the order of the names, with what is kept of folders that cannot be read} */
    private LoadResult result(List<LoadedPost> read, List<LoadedPost> others, LoadResult known) {
        List<LoadedPost> anew = new ArrayList<>(read);
        List<LoadedPost> broken = keepLastGood
                ? read.stream().filter(post -> post.result().post().isEmpty()).toList()
                : List.of();
        if (!broken.isEmpty()) {
            // Of a folder that could be listed in part, some posts are there anew.
            Set<String> names = new HashSet<>();
            read.forEach(post -> names.add(post.name()));
            others.forEach(post -> names.add(post.name()));
            broken.stream()
                    .flatMap(folder -> known.below(folder.name()).stream())
                    .filter(post -> names.add(post.name()))
                    .forEach(anew::add);
        }
        anew.sort(LoadedPost.BY_NAME);
        return new LoadResult(BinarySearch.merged(anew, others, LoadedPost.BY_NAME), this);
    }

    private LoadedPost loaded(FoundPost found, @Nullable LoadedPost known) throws IOException {
        // The stamp of a text is a hash of all of it, and so is asked for only where there is one to compare.
        if (known != null && known.isStill(found)) {
            return known;
        }
        FoundPost.ReadPost read = found.read();
        ParseResult result = inRole(parsed(read.source()), found.role());
        if (bodies != null && read.stamp() != null && found instanceof FoundFile file) {
            result = withoutBody(bodies, result, file, read.stamp());
        }
        if (known != null && result.post().isEmpty() && read.kept().isWanted(keepLastGood)) {
            result = kept(known.result(), result);
        }
        return new LoadedPost(result, read.stamp());
    }

    /** {@return the post as it was, with the problems of today} */
    private static ParseResult kept(ParseResult known, ParseResult result) {
        if (known.post().isEmpty()) {
            return result;
        }
        List<Diagnostic> problems = new ArrayList<>(result.diagnostics());
        problems.add(Diagnostic.info(
                "post-kept",
                result.source(),
                SourcePosition.START,
                "the post stays as it was when it could last be read",
                "mend what is told above"));
        return ParseResult.of(known.post().get(), problems);
    }

    private ParseResult parsed(PostSource source) {
        ParseResult result =
                ForeignCall.or(() -> reader.read(source), fault -> failed(source.name(), "the reader threw " + fault));
        return result.source().equals(source.name())
                ? result
                : failed(source.name(), "the reader gave the post of another source, " + result.source());
    }

    private static ParseResult failed(String name, String what) {
        return ParseResult.withoutPost(
                name,
                List.of(Diagnostic.error(
                        "reader-failed",
                        name,
                        SourcePosition.START,
                        what,
                        "tell those who wrote the reader; whatever the text, it must give a result of this source")));
    }

    /** {@return the post with content that keeps nothing of the text} */
    private static ParseResult withoutBody(RereadBodies bodies, ParseResult result, FoundFile file, FileStamp version) {
        if (result.post().isEmpty()) {
            return result;
        }
        Post post = result.post().get();
        return ForeignCall.or(
                () -> {
                    int line = post.content().sourceLine(); // may render the body
                    Content content = bodies.content(file.folder(), file.name(), version, line);
                    return ParseResult.of(post.toBuilder().content(content).build(), result.diagnostics());
                },
                fault -> failed(file.name(), "the content threw " + fault));
    }

    /** What the name says of a file holds, also where its text says nothing of it. */
    private static ParseResult inRole(ParseResult result, FileRole role) {
        if (result.post().isEmpty() || (role != FileRole.DRAFT && role != FileRole.PAGE)) {
            return result;
        }
        Post.Builder post = result.post().get().toBuilder();
        return ParseResult.of(
                (role == FileRole.DRAFT ? post.status(Post.Status.DRAFT) : post.kind(Post.Kind.PAGE)).build(),
                result.diagnostics());
    }

    /** Collects the settings of a loader; not safe for use by many threads. */
    public static final class Builder {

        private final @Nullable Path root;
        private final Supplier<Stream<PostSource>> texts;
        private final PostReader reader;
        private final List<String> included = new ArrayList<>();
        private final List<String> excluded = new ArrayList<>();
        private @Nullable Executor executor;
        private int tasks;
        private LoadProgress progress = (done, total) -> {};
        private boolean keepLastGood;
        private boolean rereadBodies;

        private Builder(@Nullable Path root, Supplier<Stream<PostSource>> texts, PostReader reader) {
            this.root = root;
            this.texts = texts;
            this.reader = reader;
        }

        /**
         * Reads only what one of these patterns fits, of what the reader takes for posts; by default all of that. A pattern is as
         * {@link java.nio.file.FileSystem#getPathMatcher} reads globs, such as {@code blog/**.md}, for the whole path below the
         * root; one that begins with <code>**&#47;</code> looks at the top too. Of a single file that is the root nothing is
         * asked.
         */
        public Builder include(String... globs) {
            included.addAll(List.of(globs));
            return this;
        }

        /**
         * Leaves out what one of these patterns fits, whatever is {@linkplain #include included}. A folder of which one excludes
         * all, such as {@code notes/**}, is not entered.
         */
        public Builder exclude(String... globs) {
            excluded.addAll(List.of(globs));
            return this;
        }

        /**
         * Lets an executor help the thread that loads, which always does its share and so waits for no task that has not begun.
         *
         * @param tasks how many tasks the executor gets at each load, usually one less than there are processors
         * @throws IllegalArgumentException if that is less than 1
         */
        public Builder parallel(Executor helping, int tasks) {
            if (tasks < 1) {
                throw new IllegalArgumentException("tasks " + tasks + " must be >= 1");
            }
            this.executor = helping;
            this.tasks = tasks;
            return this;
        }

        /** Sets who hears how a load gets on, in place of one before; by default nobody does. */
        public Builder progress(LoadProgress listener) {
            progress = listener;
            return this;
        }

        /**
         * Keeps a post as it was while its file, or a folder on the way to it, cannot be read or gives no post, for one who shows
         * what others are writing. The result then has both, the post and why it is not new, and {@code post-kept}; of a folder
         * that is told once, and its posts keep the diagnostics that they had. By default such a post is not shown. What was
         * deleted is always dropped, and what is written while it is read always kept as it was.
         */
        public Builder keepLastGood() {
            keepLastGood = true;
            return this;
        }

        /**
         * Keeps no bodies, for one who has more posts than memory: the content of a post reads its file again when it is asked,
         * and only that of the post that was asked last is kept. Who asks much of one post asks its
         * {@linkplain Content#rendered() rendered} form. By default bodies are kept. Meant for readers that render on demand,
         * since others render all bodies while the folder is loaded, and again later.
         *
         * <p>Where the file is not as it was, which its size, time and identity tell, everything that the content is asked throws
         * a {@link ContentUnreadableException} with the name of the file, unless this is the post that was asked last: never does
         * the text of one version appear under the header of another. Load again then. So it is with a post that
         * {@link #keepLastGood()} keeps, which has its header only; with {@link Post#displayTitle} where the title stands in the
         * body; and with a {@link Blog} of two posts with one source name. A feed leaves such a post out, with a diagnostic. Two
         * such posts are equal if they are of one version of one file. Serialising a post reads its file, and the copy holds the
         * body. An interrupted thread gets an {@link UncheckedIOException}.
         */
        public Builder rereadBodies() {
            rereadBodies = true;
            return this;
        }

        /**
         * {@return a loader with these settings, which later calls of this builder do not change}
         *
         * @throws IllegalArgumentException if a pattern is none, if there are patterns for texts (filter the stream), or if texts
         *     are to be read again
         */
        public PostFolder build() {
            if (rereadBodies && root == null) {
                throw new IllegalArgumentException("texts cannot be read again as files can; leave rereadBodies out");
            }
            return new PostFolder(this);
        }

        private NameGlobs globs() {
            if (root != null) {
                return new NameGlobs(root.getFileSystem(), included, excluded);
            }
            if (!included.isEmpty() || !excluded.isEmpty()) {
                throw new IllegalArgumentException("patterns are for folders; filter the stream of texts");
            }
            return new NameGlobs(FileSystems.getDefault(), included, excluded);
        }
    }
}
