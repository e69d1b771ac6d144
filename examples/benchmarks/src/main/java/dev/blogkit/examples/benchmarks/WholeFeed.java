package dev.blogkit.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.PostFolder;
import dev.blogkit.Site;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.BlogFeed;
import dev.blogkit.feed.FeedReport;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.Rendering;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes one feed of all posts of a folder in two passes, headers first and then each body by itself, to see how much memory and time
 * that takes: run with a small {@code -Xmx}. Arguments: the folder, and {@code held} to keep the bodies of the first pass instead.
 */
final class WholeFeed {

    private WholeFeed() {}

    /** Loads, writes, and prints posts, size, time and memory. */
    public static void main(String[] arguments) throws IOException {
        boolean held = arguments.length > 1 && arguments[1].equals("held");
        HeapWatch heap = HeapWatch.start();
        long start = System.nanoTime();
        Blog blog = blog(folder(Path.of(arguments[0]), held));
        long loaded = System.nanoTime() - start;
        long live = HeapWatch.live();

        start = System.nanoTime();
        BlogFeed feed = BlogFeed.of(blog);
        List<Diagnostic> problems = new ArrayList<>();
        CountingStream out = new CountingStream();
        FeedReport report =
                AtomWriter.create().write(feed.head().build(), feed.entries((post, entry) -> {}, problems::add), out);
        long written = System.nanoTime() - start;

        if (report.written() != blog.posts().size() || !report.diagnostics().isEmpty() || !problems.isEmpty()) {
            throw new IllegalStateException("written: " + report + " " + problems);
        }
        System.out.printf(
                Locale.ROOT,
                "%-6s %,8d posts %7.1f MB %6.2f s, headers %6.2f s, feed %6.2f s, CPU %6.2f s   -Xmx %4d MB   peak heap %6.1f MB   blog %6.1f MB, %,d bytes a post%n",
                held ? "held" : "reread",
                report.written(),
                out.count() / 1e6,
                (loaded + written) / 1e9,
                loaded / 1e9,
                written / 1e9,
                processor() / 1e9,
                Runtime.getRuntime().maxMemory() >> 20,
                heap.peak() / 1e6,
                live / 1e6,
                live / report.written());
    }

    /** {@return in nanoseconds, the processor's time of all threads since the JVM began} */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static PostFolder folder(Path posts, boolean held) {
        PostFolder.Builder folder = PostFolder.builder(
                posts, PostParser.builder().rendering(Rendering.ON_DEMAND).build());
        return (held ? folder : folder.rereadBodies()).build();
    }

    /** The result of the load, with the stamps of the files, is not kept. */
    private static Blog blog(PostFolder folder) throws IOException {
        Site site = Site.builder("Benchmark", URI.create("https://example.org/"))
                .author("Ada")
                .build();
        return Blog.of(site, folder.load().posts(), Instant.parse("2100-01-01T00:00:00Z"));
    }
}
