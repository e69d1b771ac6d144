package dev.blogkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/**
 * An open file of a {@link FaultyFileSystem} that gives and takes a few bytes at a time, so that most files take more than one read
 * or write. To save it to the disk is noted and not done, as that takes longer than all else.
 */
final class FaultyChannel extends FileChannel {

    private static final int BYTES_A_CALL = 64;

    private final FaultyFileSystem files;
    private final Path real;
    private final SeekableByteChannel channel;
    private boolean truncated;

    FaultyChannel(FaultyFileSystem files, Path real, SeekableByteChannel channel) {
        this.files = files;
        this.real = real;
        this.channel = channel;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        truncated |= files.call("read", real);
        if (truncated) {
            return -1;
        }
        int limit = bytes.limit();
        bytes.limit(Math.min(limit, bytes.position() + BYTES_A_CALL));
        try {
            return channel.read(bytes);
        } finally {
            bytes.limit(limit);
        }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        boolean full = files.call("write", real);
        int limit = bytes.limit();
        bytes.limit(Math.min(limit, bytes.position() + BYTES_A_CALL));
        try {
            int written = channel.write(bytes);
            if (full) {
                throw new IOException("No space left on device");
            }
            return written;
        } finally {
            bytes.limit(limit);
        }
    }

    @Override
    public void force(boolean metaData) throws IOException {
        files.call("force", real);
    }

    @Override
    public long size() throws IOException {
        files.call("size", real);
        return channel.size();
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    protected void implCloseChannel() throws IOException {
        try (channel) {
            files.call("close", real);
        }
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] bytes, int start, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer bytes, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] bytes, int start, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer bytes, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
