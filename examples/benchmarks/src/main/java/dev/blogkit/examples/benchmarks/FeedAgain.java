package dev.blogkit.examples.benchmarks;

import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedDocument;
import dev.blogkit.feed.FeedFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a feed of 1,000 entries takes when it is asked for first, and when it is asked for again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FeedAgain {

    private static final int ENTRIES = 1000;

    /** The format. */
    @Param
    public FeedFormat format;

    private Feed feed = Sample.feed().build();
    private FeedDocument kept = FeedDocument.of(Peer.writer(FeedFormat.ATOM), feed);
    private Memory memory = new Memory(0);

    /** Makes the feed and the room that a server would have for it. */
    @Setup
    public void make() throws IOException {
        feed = Sample.feed()
                .limit(ENTRIES)
                .entries(Sample.posts(ENTRIES, Quotes.SOME).stream()
                        .map(Sample::entry)
                        .toList())
                .build();
        kept = FeedDocument.of(Peer.writer(format), feed);
        CountingStream size = new CountingStream();
        kept.writeTo(size);
        memory = new Memory(Math.toIntExact(size.count()));
    }

    /** {@return the number of bytes: written from the entries, and handed out} */
    @Benchmark
    public int first() throws IOException {
        return copied(FeedDocument.of(Peer.writer(format), feed));
    }

    /** {@return the number of bytes: handed out} */
    @Benchmark
    public int again() throws IOException {
        return copied(kept);
    }

    private int copied(FeedDocument document) throws IOException {
        memory.length = 0;
        document.writeTo(memory);
        return memory.length;
    }

    /** Keeps bytes in room that is there already: one that only counts would make of a copy nothing at all. */
    private static final class Memory extends OutputStream {

        private final byte[] bytes;
        private int length;

        Memory(int size) {
            bytes = new byte[size];
        }

        @Override
        public void write(int b) {
            bytes[length++] = (byte) b;
        }

        @Override
        public void write(byte[] source, int offset, int count) {
            System.arraycopy(source, offset, bytes, length, count);
            length += count;
        }
    }
}
