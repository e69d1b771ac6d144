package dev.blogkit.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blogkit.Blog;
import dev.blogkit.Post;
import dev.blogkit.PostFolder;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.Sitemap;
import dev.blogkit.feed.SitemapWriter;
import dev.blogkit.markdown.PostParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Reads posts on the executors of a Spark in this process, writes the feed of the newest ones and the sitemap, and fails if they are
 * not the bytes that one thread without Spark gives. Then it says what a core does.
 */
final class SparkDemo {

    private static final int SHOWN = 20;
    private static final int ROUNDS = 3;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Site SITE = Site.builder("Many", URI.create("https://example.org/"))
            .author("Ada")
            .build();

    private SparkDemo() {}

    /**
     * Runs it, and exits with 1 if the bytes differ.
     *
     * @param args where to write, and how many posts; 20,000 by default
     */
    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
        SparkConf conf = new SparkConf()
                .setMaster("local[*]")
                .setAppName("blog")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost")
                .set("spark.driver.bindAddress", "127.0.0.1");
        boolean equal;
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            List<Integer> numbers = IntStream.range(0, count).boxed().toList();
            JavaRDD<PostSource> sources = spark.parallelize(numbers, 4 * spark.defaultParallelism())
                    .map(SamplePosts::post)
                    .cache();
            long bytes = sources.map(source -> (long) source.text().orElse("").length())
                    .reduce(Long::sum);
            System.out.println(
                    count + " posts of " + bytes / count + " characters, on " + spark.defaultParallelism() + " cores");

            Map<String, String> files = files(DistributedBlog.of(sources, SITE, NOW, SHOWN));
            equal = write(files, files(alone(count)), out);
            measure(sources);
        }
        System.exit(equal ? 0 : 1);
    }

    /** {@return the blog as one process makes it, with the content of all posts} */
    private static Blog alone(int count) throws IOException {
        PostFolder folder = PostFolder.builder(
                        () -> IntStream.range(0, count).mapToObj(SamplePosts::post), PostParser.create())
                .build();
        return Blog.of(SITE, folder.load().posts(), NOW);
    }

    private static Map<String, String> files(Blog blog) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "atom.xml",
                AtomWriter.create().text(Feed.from(blog).limit(SHOWN).build()));
        ByteArrayOutputStream sitemap = new ByteArrayOutputStream();
        SitemapWriter.create().write(Sitemap.of(blog), name -> sitemap);
        files.put("sitemap.xml", sitemap.toString(UTF_8));
        return files;
    }

    /** Writes what Spark gave, and what one process gave beside it where that differs. */
    private static boolean write(Map<String, String> files, Map<String, String> alone, Path out) throws IOException {
        Files.createDirectories(out);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(out.resolve(file.getKey()), file.getValue());
            String other = alone.getOrDefault(file.getKey(), "");
            boolean equal = file.getValue().equals(other);
            System.out.println(
                    out.resolve(file.getKey()) + ": " + file.getValue().getBytes(UTF_8).length + " bytes, "
                            + (equal ? "those of one process" : "which differ from those of one process"));
            if (!equal) {
                Files.writeString(out.resolve("alone-" + file.getKey()), other);
            }
        }
        return files.equals(alone);
    }

    private static void measure(JavaRDD<PostSource> sources) {
        System.out.println("posts in a second of one core, warm:");
        System.out.println("  headers read   " + last(sources, DistributedBlog::headers));
        System.out.println("  bodies too     " + last(sources, DistributedBlog::contents));
        List<Post> posts = sources.mapPartitions(DistributedBlog::headers).collect().stream()
                .flatMap(result -> result.post().stream())
                .toList();
        Rate index = new Rate(0, 1);
        for (int i = 0; i < 10 * ROUNDS; i++) {
            long start = Rate.now();
            Blog.of(SITE, posts, NOW);
            index = new Rate(posts.size(), Rate.now() - start);
        }
        System.out.println("  put in order   " + index + " (Blog.of, on one machine)");
    }

    /** {@return the rate of the last of some rounds} */
    private static <T> Rate last(JavaRDD<PostSource> sources, Work<T> work) {
        Rate rate = new Rate(0, 1);
        for (int i = 0; i < ROUNDS; i++) {
            rate = sources.mapPartitions(
                            part -> List.of(Rate.of(work.apply(part))).iterator())
                    .reduce(Rate::and);
        }
        return rate;
    }

    /** What an executor does with a part of the posts. */
    private interface Work<T> extends Function<Iterator<PostSource>, Iterator<T>>, java.io.Serializable {}
}
