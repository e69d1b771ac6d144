package dev.blogkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.LoadResult;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.Site;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.BlogFeed;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedFormat;
import dev.blogkit.feed.FeedWriter;
import dev.blogkit.feed.JsonFeedWriter;
import dev.blogkit.feed.RssWriter;
import dev.blogkit.feed.Sitemap;
import dev.blogkit.feed.SitemapWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What many machines have read becomes one blog by putting their lists together, however the work was parted. */
class MergeTest {

    private static final int BLOGS = 100;
    private static final int SPLITS = 3;
    private static final Instant NOW = Instant.parse("2024-05-02T12:00:00Z");

    @Test
    void any_split_and_order_of_posts_gives_the_same_bytes() throws IOException, ClassNotFoundException {
        int shown = 0;
        int twice = 0;
        for (int seed = 0; seed < BLOGS; seed++) {
            Random random = new Random(seed);
            List<ParseResult> results = new ClashingPosts(seed).results();
            Map<String, String> whole = outputs(results, seed);
            shown += whole.getOrDefault("atom.xml", "").split("</entry>", -1).length - 1;
            twice += whole.getOrDefault("problems", "").split("source-twice", -1).length - 1;
            for (int i = 0; i < SPLITS; i++) {
                List<ParseResult> merged = new ArrayList<>();
                for (List<ParseResult> part : split(results, random)) {
                    merged.addAll(random.nextInt(3) == 0 ? sent(part) : part);
                }

                Map<String, String> same = outputs(merged, seed);
                assertThat(same.keySet()).as("files of seed %d", seed).isEqualTo(whole.keySet());
                for (String file : whole.keySet()) {
                    assertThat(same.get(file)).as("%s of seed %d", file, seed).isEqualTo(whole.get(file));
                }
            }
        }
        assertThat(shown).isGreaterThan(4 * BLOGS);
        assertThat(twice).isGreaterThan(3 * BLOGS);
    }

    /** {@return the results in any order, in 1 to 16 lists of any length} */
    private static List<List<ParseResult>> split(List<ParseResult> results, Random random) {
        List<ParseResult> shuffled = new ArrayList<>(results);
        Collections.shuffle(shuffled, random);
        List<List<ParseResult>> parts = Stream.generate(() -> (List<ParseResult>) new ArrayList<ParseResult>())
                .limit(1 + random.nextInt(16))
                .toList();
        shuffled.forEach(result -> parts.get(random.nextInt(parts.size())).add(result));
        return parts;
    }

    /** {@return the results as they come from another machine} */
    private static List<ParseResult> sent(List<ParseResult> results) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            for (ParseResult result : results) {
                out.writeObject(result);
            }
        }
        List<ParseResult> received = new ArrayList<>();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (int i = 0; i < results.size(); i++) {
                received.add((ParseResult) in.readObject());
            }
        }
        return received;
    }

    private static Map<String, String> outputs(List<ParseResult> results, int seed) throws IOException {
        LoadResult loaded = LoadResult.of(results);
        Blog blog = Blog.of(
                site(seed),
                results.stream().flatMap(result -> result.post().stream()).toList(),
                NOW);
        Map<String, String> outputs = new LinkedHashMap<>();
        Feed feed = Feed.from(blog).limit(1000).build();
        for (FeedWriter writer : List.of(AtomWriter.create(), RssWriter.create(), JsonFeedWriter.create())) {
            outputs.put(writer.format().fileName(), writer.text(feed));
        }
        for (BlogFeed group : BlogFeed.all(blog)) {
            outputs.put(
                    group.path(FeedFormat.ATOM),
                    AtomWriter.create().text(group.feed().build()));
        }
        ByteArrayOutputStream sitemap = new ByteArrayOutputStream();
        SitemapWriter.create().write(Sitemap.of(blog), name -> sitemap);
        outputs.put("sitemap.xml", sitemap.toString(StandardCharsets.UTF_8));
        outputs.put("posts.json", PostsJson.write(loaded, blog, post -> post, loaded.diagnostics()));
        StringBuilder problems = new StringBuilder();
        Stream.of(loaded.diagnostics(), blog.diagnostics(), feed.diagnostics())
                .flatMap(List::stream)
                .map(Diagnostic::withCaret)
                .forEach(problems::append);
        outputs.put("problems", problems.toString());
        outputs.put(
                "lists",
                blog.tags() + "\n" + blog.archive() + "\n" + blog.pages() + "\n" + blog.nextChange() + "\n"
                        + loaded.posts().stream().map(Post::displaySummary).toList());
        return outputs;
    }

    private static Site site(int seed) {
        Site.Builder site = Site.builder("Merged", URI.create("https://example.org/blog/"))
                .zone(ZoneId.of(seed % 3 == 0 ? "UTC" : seed % 3 == 1 ? "America/New_York" : "Asia/Kathmandu"));
        if (seed % 5 == 0) {
            site.asciiSlugs();
        }
        return seed % 7 == 0 ? site.permalinkPattern("/:year/:slug/").build() : site.build();
    }
}
