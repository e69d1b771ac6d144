package dev.blogkit.examples.benchmarks;

import dev.blogkit.feed.FeedFormat;
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

/** How long a feed of 1,000 entries takes to write, by this library and by others; each has a JVM of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FeedWriting {

    /** The format. */
    @Param({"ATOM", "RSS"})
    public FeedFormat format;

    /** Who writes. */
    @Param
    public Peer peer;

    /** Which entries hold a curly quote. */
    @Param("SOME")
    public Quotes quotes;

    private Peer.Job job = out -> {};

    /** Makes the feed; always the same one. */
    @Setup
    public void make() {
        job = peer.job(format, Sample.posts(1000, quotes));
    }

    /** {@return the number of bytes} */
    @Benchmark
    public long write() throws Exception {
        CountingStream out = new CountingStream();
        job.write(out);
        return out.count() + out.last();
    }
}
