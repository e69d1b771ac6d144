package dev.blogkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the posts of a folder and the folders in it, or of one file. Immutable; holds nothing between two loads.
 *
 * <p>The order of the result is that of the names, whatever the file system says. A file that cannot be read costs nothing but
 * itself. Symbolic links and what is not a regular file are not followed; folders whose name begins with a dot are not entered.
 */
public final class PostFolder {

    private final Path root;
    private final PostReader reader;
    private final LoadProgress progress;

    private PostFolder(Path root, PostReader reader, LoadProgress progress) {
        this.root = root;
        this.reader = reader;
        this.progress = progress;
    }

    /** Hears how a load gets on, in the thread that loads. */
    @FunctionalInterface
    public interface LoadProgress {
        /**
         * One more file was read.
         *
         * @param done how many files were read, counted from 1
         * @param total how many files there are
         */
        void read(int done, int total);
    }

    /**
     * {@return a loader}
     *
     * @param root a folder, or one file, of any file system
     * @param reader what says which files are posts, and reads them
     */
    public static PostFolder of(Path root, PostReader reader) {
        return new PostFolder(root, reader, (done, total) -> {});
    }

    /** {@return this loader, telling how it gets on} */
    public PostFolder withProgress(LoadProgress listener) {
        return new PostFolder(root, reader, listener);
    }

    /**
     * Reads all files that are posts by their names.
     *
     * @throws IOException only if the root itself cannot be read
     */
    public LoadResult load() throws IOException {
        List<Found> files = find();
        List<ParseResult> results = new ArrayList<>(files.size());
        for (Found file : files) {
            PostSource source = file.problem == null ? open(file) : file.problem;
            results.add(inRole(reader.read(source), file.role));
            progress.read(results.size(), files.size());
        }
        return new LoadResult(results);
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

    private record Found(
            String name, Path path, FileRole role, @Nullable PostSource problem) {}

    private List<Found> find() throws IOException {
        Path start = root.toRealPath();
        if (Files.isRegularFile(start)) {
            String name = start.getFileName().toString();
            return List.of(new Found(name, start, reader.role(name), null));
        }
        List<Found> found = new ArrayList<>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(start) && isHidden(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = name(start, file);
                FileRole role = reader.role(name);
                if (isPost(role)) {
                    found.add(new Found(name, file, role, problem(name, attributes)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                if (file.equals(start)) {
                    throw problem;
                }
                if (isHidden(file)) {
                    return FileVisitResult.CONTINUE; // a folder that cannot be opened is not asked for its name first
                }
                String name = name(start, file);
                found.add(new Found(name, file, FileRole.POST, unreadable(name)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    return visitFileFailed(folder, problem);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(Found::name));
        return found;
    }

    private PostSource open(Found file) {
        int limit = reader.limits().fileBytes();
        // Counted while reading, since a file may grow after its size was asked.
        try (InputStream in = Files.newInputStream(file.path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(limit);
            if (bytes.length == limit && in.read() >= 0) {
                return PostSource.refused(
                        file.name,
                        "file-too-large",
                        SourcePosition.START,
                        "the file is larger than " + limit + " bytes",
                        "split the post, or set a higher limit");
            }
            return PostSource.of(file.name, bytes);
        } catch (IOException unreadable) {
            return unreadable(file.name);
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean isPost(FileRole role) {
        return role == FileRole.POST || role == FileRole.PAGE || role == FileRole.DRAFT;
    }

    private static String name(Path start, Path file) {
        StringBuilder name = new StringBuilder();
        for (Path part : start.relativize(file)) {
            name.append(name.isEmpty() ? "" : "/").append(part);
        }
        return name.toString();
    }

    private static @Nullable PostSource problem(String name, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            return notRegular(name);
        }
        return name.indexOf('\uFFFD') < 0
                ? null
                : PostSource.refused(
                        name,
                        "file-name-unreadable",
                        SourcePosition.START,
                        "the file's name cannot be read in the locale of this process, and its address would be another one",
                        "run in a UTF-8 locale, or rename the file");
    }

    private static PostSource notRegular(String name) {
        return PostSource.refused(
                name,
                "not-a-regular-file",
                SourcePosition.START,
                "a link or a special file is not read",
                "put the file itself in its place");
    }

    private static PostSource unreadable(String name) {
        return PostSource.refused(
                name,
                "file-unreadable",
                SourcePosition.START,
                "the file or folder cannot be read",
                "check that it is still there and may be read");
    }
}
