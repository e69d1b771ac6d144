package dev.blogkit;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file below a folder, read so that nothing else is: no special file, which may never end, no link, and no mixture of
 * two versions of a file that somebody writes at the time, as far as its size and time tell.
 *
 * <p>What is a regular file when it is asked, and a pipe when it is opened, still blocks: Java cannot ask an open file what it is.
 */
final class FoundFile implements FoundPost {

    private static final int TRIES = 2;

    private final Path folder;
    private final String name;
    private final FileRole role;
    private final int limit;
    private final @Nullable FileStamp stamp;

    /**
     * The path is made when the file is read: 100,000 of them take more memory than the names.
     *
     * @param folder the real path of the folder in which the file must lie, and from which its name leads to it
     * @param limit the greatest size in bytes
     * @param stamp of the version that was found; null if it is to be read in any case
     */
    FoundFile(Path folder, String name, FileRole role, int limit, @Nullable FileStamp stamp) {
        this.folder = folder;
        this.name = name;
        this.role = role;
        this.limit = limit;
        this.stamp = stamp;
    }

    /** {@return false if the system's name has letters that the locale of this process has none for} No path is made of such a name. */
    static boolean hasName(String name) {
        return name.indexOf('\uFFFD') < 0;
    }

    /** {@return the folder from which the name leads to the file} */
    Path folder() {
        return folder;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FileRole role() {
        return role;
    }

    @Override
    public @Nullable FileStamp stamp() {
        return stamp;
    }

    @Override
    public ReadPost read() throws IOException {
        ReadPost read = changing();
        for (int i = 0; i < TRIES; i++) {
            try {
                read = FileCall.of(this::readOnce);
                if (read.stamp() != null) {
                    return read;
                }
            } catch (ClosedByInterruptException interrupted) {
                throw interrupted;
            } catch (IOException unreadable) {
                read = new ReadPost(FoundProblem.unreadable(name).source(), null);
            }
        }
        return read;
    }

    private ReadPost readOnce() throws IOException {
        Path path = folder.resolve(name.replace("/", folder.getFileSystem().getSeparator()));
        BasicFileAttributes before = FileCall.attributes(path);
        FileStamp now = FileStamp.of(before);
        FileStamp found = stamp != null && stamp.equals(now) ? stamp : now; // one object for both takes less memory
        if (!before.isRegularFile()) {
            return new ReadPost(FoundProblem.notRegular(name).source(), found);
        }
        if (before.size() > limit) {
            return tooLarge(found);
        }
        byte[] bytes;
        try (SeekableByteChannel channel = open(path)) {
            // One more than there should be, to see that the file has grown.
            bytes = Channels.newInputStream(channel).readNBytes((int) Math.min(before.size() + 1, Integer.MAX_VALUE));
        }
        boolean whole = bytes.length == before.size() && found.equals(FileStamp.of(FileCall.attributes(path)));
        // A folder on the way may have become a link to elsewhere; only the last part of a path is not followed.
        return whole && path.toRealPath().startsWith(folder)
                ? new ReadPost(PostSource.of(name, bytes), found)
                : changing();
    }

    private SeekableByteChannel open(Path path) throws IOException {
        try {
            return Files.newByteChannel(path, Set.of(StandardOpenOption.READ, NOFOLLOW_LINKS));
        } catch (IllegalArgumentException | UnsupportedOperationException withoutLinks) {
            return Files.newByteChannel(path); // ZIP files know no such option
        }
    }

    private ReadPost tooLarge(FileStamp found) {
        String message = "the file is larger than " + limit + " bytes";
        PostSource source =
                PostSource.refused(name, "file-too-large", message, "split the post, or set a higher limit");
        return new ReadPost(source, found);
    }

    private ReadPost changing() {
        PostSource source = PostSource.refused(
                name,
                "file-changing",
                "the file was written while it was read, twice",
                "load again when it is written, and write files in one go, by renaming a new one");
        return new ReadPost(source, null, Kept.ALWAYS);
    }
}
