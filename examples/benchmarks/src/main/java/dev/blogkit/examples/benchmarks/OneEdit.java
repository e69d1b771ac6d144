package dev.blogkit.examples.benchmarks;

import dev.blogkit.Blog;
import dev.blogkit.LoadResult;
import dev.blogkit.Post;
import dev.blogkit.PostFolder;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long a blog takes to show that one of its newest posts was written: the next blog and its three feeds of 20, told which file it is
 * and not told, by turns; and how long of that the files take that are only looked at.
 */
final class OneEdit {

    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

    private final Path posts;
    private final PostFolder folder;
    private final Map<String, List<Long>> times = new TreeMap<>();
    private LoadResult loaded;
    private Blog blog;

    private OneEdit(Path posts) throws IOException {
        this.posts = posts;
        folder = PostFolder.of(
                posts, PostParser.builder().rendering(Rendering.ON_DEMAND).build());
        loaded = folder.load();
        blog = Blog.of(
                Site.builder("Benchmark", URI.create("https://example.org/"))
                        .author("Ada")
                        .build(),
                loaded.posts(),
                NOW);
    }

    /** Takes a folder of posts, which is copied, and the number of rounds, 200 by default. */
    public static void main(String[] arguments) throws IOException {
        Path copy = Files.createTempDirectory("edits");
        try {
            copy(Path.of(arguments[0]), copy);
            OneEdit edits = new OneEdit(copy);
            int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
            for (int i = 0; i < 2 * rounds; i++) {
                edits.round(i, i >= rounds);
            }
            edits.print();
        } finally {
            try (Stream<Path> files = Files.walk(copy)) {
                for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** @param counted false while the JVM is still compiling */
    private void round(int round, boolean counted) throws IOException {
        String name = blog.posts().get(round % 20).source();
        edit(name, round);
        long start = System.nanoTime();
        LoadResult told = folder.load(loaded, List.of(name));
        long read = System.nanoTime();
        show(told);
        note("told which file", start, counted);
        note("told which file: of that, loading", start, read, counted);

        edit(name, round + 1);
        start = System.nanoTime();
        LoadResult seen = folder.load(loaded);
        read = System.nanoTime();
        show(seen);
        note("looking at all files", start, counted);
        note("looking at all files: of that, loading", start, read, counted);

        start = System.nanoTime();
        for (Post post : loaded.posts()) {
            Files.getLastModifiedTime(posts.resolve(post.source()));
        }
        note("asking for the time of each file, and nothing else", start, counted);
    }

    private void show(LoadResult next) throws IOException {
        loaded = next;
        blog = blog.withPosts(next.posts());
        Feed feed = Feed.from(blog).limit(20).build();
        OutputStream out = OutputStream.nullOutputStream();
        AtomWriter.create().write(feed, out);
        RssWriter.create().write(feed, out);
        JsonFeedWriter.create().write(feed, out);
    }

    private void edit(String name, int number) throws IOException {
        Files.writeString(posts.resolve(name), "\nEdit " + number + ".\n", StandardOpenOption.APPEND);
    }

    private void note(String what, long start, boolean counted) {
        note(what, start, System.nanoTime(), counted);
    }

    private void note(String what, long start, long end, boolean counted) {
        if (counted) {
            times.computeIfAbsent(what, first -> new ArrayList<>()).add(end - start);
        }
    }

    private void print() {
        System.out.println(loaded.posts().size() + " posts, milliseconds: lowest, median, highest of 10");
        times.forEach((what, all) -> {
            Collections.sort(all);
            System.out.printf(
                    Locale.ROOT,
                    "%-52s %7.2f %7.2f %7.2f%n",
                    what,
                    all.get(0) / 1e6,
                    all.get(all.size() / 2) / 1e6,
                    all.get(all.size() * 9 / 10) / 1e6);
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
