package dev.blogkit.examples.benchmarks;

import java.io.OutputStream;

/** Counts bytes and forgets them: what is measured is the writing, not where it goes. */
final class CountingStream extends OutputStream {

    private long count;
    private int last;

    @Override
    public void write(int b) {
        last = b;
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (length > 0) {
            last = bytes[offset + length - 1];
            count += length;
        }
    }

    long count() {
        return count;
    }

    /** {@return the byte that came last} */
    int last() {
        return last;
    }
}
