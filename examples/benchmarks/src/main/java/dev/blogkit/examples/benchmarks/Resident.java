package dev.blogkit.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blogkit.Blog;
import dev.blogkit.Post;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.Feed;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.Rendering;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * How much memory posts take while they are held: rendered at once, rendered on demand, and light, which is without content.
 * Arguments: how many posts, 10,000 by default; and {@code light} for a blog of that many light ones and its feed, to be run with
 * a small {@code -Xmx}.
 */
final class Resident {

    private static final List<String> WORDS = List.of(
            "Every", "Kettle", "by", "the", "River", "Slow", "Letters", "and", "Morning", "Readers", "of", "Bread");
    private static final List<String> TAGS = List.of(
            "java",
            "notes",
            "travel",
            "linux",
            "web",
            "food",
            "books",
            "testing-tools",
            "music",
            "photography",
            "howto");
    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

    private final int count;

    private Resident(int count) {
        this.count = count;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException {
        Resident resident = new Resident(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000);
        if (arguments.length > 1) {
            resident.hold();
        } else {
            resident.compare();
        }
    }

    private void compare() {
        PostParser atOnce = PostParser.create();
        PostParser onDemand =
                PostParser.builder().rendering(Rendering.ON_DEMAND).build();
        long source = 0;
        long html = 0;
        for (int i = 0; i < count; i++) {
            source += text(i).getBytes(UTF_8).length;
            html += atOnce.parse(source(i)).content().html().getBytes(UTF_8).length;
        }
        source /= count;
        html /= count;
        System.out.printf(
                Locale.ROOT,
                "%,d posts of %,d bytes on average, their HTML of %,d%nbytes a post%n",
                count,
                source,
                html);
        print("rendered at once", held(i -> atOnce.parse(source(i))), "the two are " + (source + html));
        print("rendered on demand", held(i -> onDemand.parse(source(i))), "at most " + (source * 13 / 10 + 1500));
        print("light", held(i -> onDemand.parse(source(i)).withoutContent()), "about 900");
        List<Post> posts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            posts.add(onDemand.parse(source(i)).withoutContent());
        }
        Blog[] blog = new Blog[1];
        long before = HeapWatch.live();
        blog[0] = blog(posts);
        print("what a blog adds", (HeapWatch.live() - before) / posts.size(), "at most 300");
        if (blog[0].posts().size() != count) {
            throw new IllegalStateException("posts: " + blog[0].posts().size());
        }
    }

    private static void print(String what, long bytes, String goal) {
        System.out.printf(Locale.ROOT, "  %-20s %,8d   (%s)%n", what, bytes, goal);
    }

    /** Keeps all posts, and shows the newest. */
    private void hold() throws IOException {
        PostParser parser = PostParser.builder().rendering(Rendering.ON_DEMAND).build();
        long start = System.nanoTime();
        List<Post> posts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            posts.add(parser.parse(source(i)).withoutContent());
        }
        Blog blog = blog(posts);
        int written = AtomWriter.create()
                .write(Feed.from(blog).limit(20).build(), OutputStream.nullOutputStream())
                .written();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d light posts, their blog and a feed of %d: %.1f s in -Xmx%dm, of which %,d MB are held%n",
                blog.posts().size(),
                written,
                seconds,
                Runtime.getRuntime().maxMemory() >> 20,
                HeapWatch.live() >> 20);
        if (blog.posts().size() != count) {
            throw new IllegalStateException("posts: " + posts.size());
        }
    }

    private static Blog blog(List<Post> posts) {
        Site site = Site.builder("Benchmark", URI.create("https://example.org/"))
                .author("Ada")
                .build();
        return Blog.of(site, posts, NOW);
    }

    private long held(IntFunction<Post> reader) {
        Post[] posts = new Post[count];
        long before = HeapWatch.live();
        for (int i = 0; i < count; i++) {
            posts[i] = reader.apply(i);
        }
        long bytes = (HeapWatch.live() - before) / count;
        if (posts[count - 1].title().isEmpty()) { // asked so late that none was collected
            throw new IllegalStateException("no title");
        }
        return bytes;
    }

    private static PostSource source(int number) {
        return PostSource.of(
                "posts/" + LocalDate.ofEpochDay(15_000).plusDays(number / 10) + "-a-post-" + number + ".md",
                text(number));
    }

    private static String text(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder("---\nlayout: post\ntitle: ");
        for (int i = 3 + random.nextInt(5); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        text.append(number % 10 == 0 ? "“Quoted”" : "Ends")
                .append("\ndate: ")
                .append(LocalDate.ofEpochDay(15_000).plusDays(number / 10))
                .append("T08:30:00Z\nslug: a-post-with-a-name-")
                .append(number)
                .append("\ntags: [");
        int first = random.nextInt(TAGS.size());
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(TAGS.get((first + i) % TAGS.size())).append(i == 0 ? "]\n" : ", ");
        }
        if (number % 3 == 0) {
            text.append("summary: What the kettle said to the river in the morning, and to whom it wrote of it.\n");
        }
        return text.append("draft: false\n---\n\n")
                .append(SampleBody.text(number))
                .toString();
    }
}
