package dev.blogkit;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands the calls of a {@link FaultyFileSystem} on to the real one. What newer JDKs ask a provider for ends, by default, in
 * what is here.
 */
final class FaultyProvider extends FileSystemProvider {

    private final FaultyFileSystem files;

    FaultyProvider(FaultyFileSystem files) {
        this.files = files;
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        Path real = FaultyPath.real(path);
        files.call("newByteChannel", real);
        return new FaultyChannel(files, real, Files.newByteChannel(real, options, attributes));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        Path real = FaultyPath.real(folder);
        files.call("newDirectoryStream", real);
        Iterator<Path> steps = new Steps(files, real, files.list(real), filter);
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return steps;
            }

            @Override
            public void close() throws IOException {
                files.call("close", real);
            }
        };
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        Path real = FaultyPath.real(path);
        files.call("readAttributes", real);
        return Files.readAttributes(real, type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        Path real = FaultyPath.real(path);
        files.call("readAttributes", real);
        return Files.readAttributes(real, attributes, options);
    }

    /** {@return null: a view would ask for attributes behind the back of this provider} */
    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        Path real = FaultyPath.real(path);
        files.call("checkAccess", real);
        real.getFileSystem().provider().checkAccess(real, modes);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        Path real = FaultyPath.real(path);
        files.call("isSameFile", real);
        return Files.isSameFile(real, FaultyPath.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        Path real = FaultyPath.real(path);
        files.call("isHidden", real);
        return Files.isHidden(real);
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(FaultyPath.real(path));
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        Path real = FaultyPath.real(folder);
        files.call("createDirectory", real);
        Files.createDirectory(real, attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        Path real = FaultyPath.real(path);
        files.call("delete", real);
        Files.delete(real);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        Path real = FaultyPath.real(from);
        files.call("move", real);
        Files.move(real, FaultyPath.real(to), options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    /** The files of a folder, each step of the way one call. */
    private static final class Steps implements Iterator<Path> {

        private final FaultyFileSystem files;
        private final Path real;
        private final Iterator<Path> listed;
        private final DirectoryStream.Filter<? super Path> filter;
        private @Nullable Path next;

        Steps(FaultyFileSystem files, Path real, List<Path> listed, DirectoryStream.Filter<? super Path> filter) {
            this.files = files;
            this.real = real;
            this.listed = listed.iterator();
            this.filter = filter;
        }

        @Override
        public boolean hasNext() {
            try {
                if (next == null) {
                    files.call("next", real);
                }
                while (next == null && listed.hasNext()) {
                    Path path = listed.next();
                    next = filter.accept(path) ? path : null;
                }
                return next != null;
            } catch (IOException problem) {
                throw new DirectoryIteratorException(problem);
            }
        }

        @Override
        public Path next() {
            Path path = hasNext() ? next : null;
            if (path == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return path;
        }
    }
}
