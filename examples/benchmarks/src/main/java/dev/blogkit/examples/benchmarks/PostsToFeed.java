package dev.blogkit.examples.benchmarks;

import dev.blogkit.Blog;
import dev.blogkit.Post;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.Feed;
import dev.blogkit.markdown.PostParser;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** How long 1,000 posts take on their way to a feed, in the parts that an application meets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PostsToFeed {

    private static final int POSTS = 1000;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final PostParser parser = PostParser.create();
    private final Site site = Site.builder("Benchmark", URI.create("https://example.org/"))
            .author("Ada")
            .build();

    /** How the headers are written. */
    @Param({"bare", "yaml"})
    public String header;

    private List<PostSource> sources = List.of();
    private List<Post> posts = List.of();
    private Blog blog = Blog.of(site, List.of(), NOW);

    /** Makes the posts; always the same ones. */
    @Setup
    public void write() {
        List<PostSource> made = new ArrayList<>(POSTS);
        for (int i = 0; i < POSTS; i++) {
            made.add(PostSource.of("post-" + i + ".md", text(i)));
        }
        sources = made;
        posts = parse();
        blog = blog();
    }

    /** {@return the posts, headers read and bodies rendered} */
    @Benchmark
    public List<Post> parse() {
        List<Post> parsed = new ArrayList<>(sources.size());
        sources.forEach(source -> parsed.add(parser.parse(source)));
        return parsed;
    }

    /** {@return the blog: order, paths, lists} */
    @Benchmark
    public Blog blog() {
        return Blog.of(site, posts, NOW);
    }

    /** {@return what was written: a feed of all posts} */
    @Benchmark
    public int feed() throws IOException {
        return AtomWriter.create()
                .write(Feed.from(blog).limit(POSTS).build(), OutputStream.nullOutputStream())
                .written();
    }

    private String text(int number) {
        LocalDate date = LocalDate.of(2010, 1, 1).plusDays(number);
        String fields = "title: Post number " + number + "\ndate: " + date + "\ntags: java, benchmark\n";
        StringBuilder text =
                new StringBuilder(header.equals("yaml") ? "---\n" + fields + "---\n" : fields).append('\n');
        for (int paragraph = 0; paragraph < 12; paragraph++) {
            text.append("## Part ")
                    .append(paragraph)
                    .append("\n\nSome *emphasis*, `code`, a [link](post-")
                    .append(number / 2)
                    .append(
                            ".md) and “quotes”, then words enough to fill a line or two of an ordinary paragraph, and a last one.\n")
                    .append("\n- one\n- two\n\n```java\nint i = a < b ? 1 : 2;\n```\n\n");
        }
        return text.toString();
    }
}
