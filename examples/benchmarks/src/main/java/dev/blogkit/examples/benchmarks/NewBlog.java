package dev.blogkit.examples.benchmarks;

import dev.blogkit.Blog;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.JsonFeedWriter;
import dev.blogkit.feed.RssWriter;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.Rendering;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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

/** How long an application with many posts waits for the next blog when one post was changed, or when its time has come. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class NewBlog {

    private static final int EDITS = 50;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final PostParser parser =
            PostParser.builder().rendering(Rendering.ON_DEMAND).build();
    private final Site site = Site.builder("Benchmark", URI.create("https://example.org/"))
            .author("Ada")
            .build();

    /** How many posts there are. */
    @Param({"1000", "10000"})
    public int posts;

    private List<Post> all = List.of();
    private List<Post> byDate = List.of();
    private final List<List<Post>> edited = new ArrayList<>();
    private Blog blog = Blog.of(site, List.of(), NOW);
    private Blog beforeTheLast = blog;
    private int edit;

    /** Makes the posts, always the same ones, their dates in no order; and lists with one of the newest changed. */
    @Setup
    public void make() {
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            days.add(i * 9000 / posts);
        }
        Collections.shuffle(days, new Random(1));
        List<Post> made = new ArrayList<>(posts);
        for (int i = 0; i < posts; i++) {
            made.add(parser.parse(PostSource.of(String.format(Locale.ROOT, "post-%06d.md", i), text(i, days.get(i)))));
        }
        all = List.copyOf(made);
        blog = Blog.of(site, all, NOW);
        byDate = List.copyOf(blog.posts());
        for (int i = 0; i < EDITS; i++) {
            int number = all.indexOf(byDate.get(i % 20));
            List<Post> list = new ArrayList<>(all);
            list.set(
                    number,
                    parser.parse(PostSource.of(
                            all.get(number).source(), text(number, days.get(number)) + "\nEdit " + i + ".\n")));
            edited.add(List.copyOf(list));
        }
        Instant last = byDate.get(0).published().orElseThrow().instant(ZoneOffset.UTC);
        beforeTheLast = blog.at(last.minusNanos(1));
    }

    /** {@return a blog that knows nothing yet} */
    @Benchmark
    public Blog first() {
        return Blog.of(site, all, NOW);
    }

    /** {@return the posts by date, as the least that an application would do by itself} */
    @Benchmark
    public List<Post> sortOnly() {
        List<Post> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(
                (Post post) -> post.published().orElseThrow(),
                PostDate.order(ZoneOffset.UTC).reversed()));
        return sorted;
    }

    /** {@return the blog with one post changed} */
    @Benchmark
    public Blog oneChanged() {
        blog = blog.withPosts(next());
        return blog;
    }

    /** {@return the blog of the same posts, which come newest first} */
    @Benchmark
    public Blog inAnotherOrder() {
        return blog.withPosts(byDate);
    }

    /** {@return the blog when the newest post appears} */
    @Benchmark
    public Blog oneAppears() {
        return beforeTheLast.at(beforeTheLast.nextChange().orElseThrow());
    }

    /** {@return how many entries were written: one post changed, then three feeds of the newest 20} */
    @Benchmark
    public int oneChangedWithFeeds() throws IOException {
        blog = blog.withPosts(next());
        Feed feed = Feed.from(blog).limit(20).build();
        OutputStream out = OutputStream.nullOutputStream();
        return AtomWriter.create().write(feed, out).written()
                + RssWriter.create().write(feed, out).written()
                + JsonFeedWriter.create().write(feed, out).written();
    }

    private List<Post> next() {
        edit = (edit + 1) % EDITS;
        return edited.get(edit);
    }

    private static String text(int number, int day) {
        return "title: Post number " + number + "\ndate: " + FIRST_DAY.plusDays(day) + "\ntags: java, benchmark\n\n"
                + "Some *emphasis*, `code`, a [link](post-000001.md), and words enough for a line or two.\n\n"
                        .repeat(12);
    }
}
