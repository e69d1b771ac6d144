package dev.blogkit.examples.benchmarks;

import dev.blogkit.feed.Entry;
import dev.blogkit.feed.FeedFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a feed of very many entries that are made one by one, to see how much memory it takes: run with a small {@code -Xmx}.
 * Arguments: {@code atom}, {@code rss} or {@code json}, how many entries, and {@code rome} for that library, which needs them
 * all at once.
 */
public final class MillionEntries {

    private static final int HTML = 1600;

    private MillionEntries() {}

    /** Writes, and prints entries, size, time and memory. */
    public static void main(String[] arguments) throws Exception {
        FeedFormat format = FeedFormat.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        int count = Integer.parseInt(arguments[1]);
        boolean rome = arguments.length > 2 && arguments[2].equals("rome");
        HeapWatch heap = HeapWatch.start();
        CountingStream out = new CountingStream();
        long start = System.nanoTime();
        if (rome) {
            List<Sample> posts = new ArrayList<>(count);
            posts().limit(count).forEach(posts::add);
            RomeFeed.usual(format, posts).write(out);
        } else {
            Iterator<Entry> entries = posts().limit(count).map(Sample::entry).iterator();
            int written = Peer.writer(format)
                    .write(Sample.feed().build(), entries, out)
                    .written();
            if (written != count) {
                throw new IllegalStateException("written: " + written);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-7s %-4s %,9d entries %7.1f MB %6.1f s   -Xmx %4d MB   peak heap %6.1f MB   after a collection %6.1f MB%n",
                rome ? "ROME" : "blogkit",
                arguments[0],
                count,
                out.count() / 1e6,
                seconds,
                Runtime.getRuntime().maxMemory() >> 20,
                heap.peak() / 1e6,
                heap.kept() / 1e6);
    }

    /** {@return posts without end, newest first} */
    private static Stream<Sample> posts() {
        return IntStream.iterate(0, number -> number + 1).mapToObj(number -> Sample.of(number, HTML, number % 4 == 0));
    }
}
