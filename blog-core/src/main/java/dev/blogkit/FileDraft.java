package dev.blogkit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A file while it is written, under another name in the same folder, so that nobody reads half of it. It throws nothing at those who
 * write to it: that the disk is full is no fault of theirs, and is told by {@link #put}. Not safe for use by many threads.
 */
final class FileDraft extends OutputStream {

    private static final String PREFIX = ".blogkit-";

    private final Path file;
    private final Path draft;
    private final SeekableByteChannel channel;
    private final OutputStream out;
    private @Nullable IOException failure;
    private boolean moved;

    private FileDraft(Path file, Path draft, SeekableByteChannel channel) {
        this.file = file;
        this.draft = draft;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    /**
     * Begins a file.
     *
     * @param root the real path of the folder that the file must be in
     * @param numbers gives another number each time, for the name of the draft
     */
    static FileDraft of(Path file, Path root, IntSupplier numbers) throws IOException {
        FileDraft begun = begin(file, numbers);
        boolean inside = false;
        try {
            // A folder may have become a link since it was looked at. The move needs no look: behind another link is no
            // draft.
            inside = begun.folder().toRealPath().startsWith(root);
        } finally {
            if (!inside) {
                begun.discard();
            }
        }
        if (!inside) {
            throw new RefusedPathException("a folder of it leads elsewhere");
        }
        return begun;
    }

    /** Never opens what is there: it may be of a run that still goes on, or a link. */
    private static FileDraft begin(Path file, IntSupplier numbers) throws IOException {
        while (true) {
            Path draft = file.resolveSibling(PREFIX + numbers.getAsInt());
            try {
                return new FileDraft(
                        file,
                        draft,
                        Files.newByteChannel(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            } catch (FileAlreadyExistsException taken) {
                // by another file that is written, or left by a run that was stopped
            }
        }
    }

    private Path folder() {
        return Objects.requireNonNullElse(draft.getParent(), draft);
    }

    /** {@return true if a name, without folders, is that of a draft} */
    static boolean isName(String name) {
        return name.startsWith(PREFIX);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
        if (failure == null) {
            attempt(() -> {
                if (!channel.isOpen()) {
                    throw new ClosedChannelException();
                }
                out.write(bytes, start, length);
            });
        }
    }

    /** Does nothing: who reads the file reads it when it is whole. */
    @Override
    public void flush() {}

    /** Ends the content. To end it twice changes nothing. */
    @Override
    public void close() {
        if (channel.isOpen()) {
            if (failure == null) {
                attempt(this::save);
            }
            attempt(channel::close);
        }
    }

    private void save() throws IOException {
        out.flush();
        if (channel instanceof FileChannel onDisk) {
            onDisk.force(true); // else a power failure may leave the new name without the content
        }
    }

    private void attempt(FileCall.Step writing) {
        try {
            FileCall.run(writing);
        } catch (IOException broken) {
            failure = failure == null ? broken : failure;
        }
    }

    /**
     * Ends the content and puts the file in its place, unless the same is there already.
     *
     * @return true if it was put there
     * @throws IOException if it could not be written; what was there stays
     */
    boolean put() throws IOException {
        close();
        if (failure != null) {
            throw failure;
        }
        if (isThere()) {
            return false;
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        moved = true;
        return true;
    }

    private boolean isThere() throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == Files.size(draft)
                && Files.mismatch(file, draft) < 0;
    }

    /** Takes the draft away, unless it is in its place. What cannot be taken away now is left for the end of a run. */
    void discard() {
        attempt(channel::close);
        if (!moved) {
            try {
                FileCall.of(() -> Files.deleteIfExists(draft));
            } catch (IOException later) {
                // at the end of this run, or the next one
            }
        }
    }
}
