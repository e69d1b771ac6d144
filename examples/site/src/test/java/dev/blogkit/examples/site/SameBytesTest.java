package dev.blogkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Blog;
import dev.blogkit.LoadResult;
import dev.blogkit.Post;
import dev.blogkit.PostFolder;
import dev.blogkit.Site;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedWriter;
import dev.blogkit.feed.JsonFeedWriter;
import dev.blogkit.feed.RssWriter;
import dev.blogkit.feed.Sitemap;
import dev.blogkit.feed.SitemapWriter;
import dev.blogkit.markdown.PostParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameBytesTest {

    private static final int POSTS = 10_000;

    @TempDir
    Path posts;

    @Test
    void ten_thousand_posts_give_the_same_bytes_read_by_one_thread_and_by_two() throws IOException {
        write(POSTS);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            PostParser parser = PostParser.create();
            LoadResult one = PostFolder.of(posts, parser).load();
            LoadResult two = PostFolder.builder(posts, parser)
                    .parallel(executor, 1)
                    .build()
                    .load();

            assertThat(two.results()).hasSize(POSTS);
            assertThat(outputs(two)).isEqualTo(outputs(one)).hasSize(6);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void posts_whose_bodies_are_read_again_give_the_same_bytes_as_those_that_hold_them() throws IOException {
        write(100);
        PostParser parser = PostParser.create();

        LoadResult held = PostFolder.of(posts, parser).load();
        LoadResult reread =
                PostFolder.builder(posts, parser).rereadBodies().build().load();

        assertThat(outputs(reread)).isEqualTo(outputs(held)).hasSize(6);
    }

    private void write(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            // Some want one path, some have one date, some are drafts, some cannot be read.
            Files.writeString(posts.resolve("post-" + i + ".md"), """
                    ---
                    title: Post %d
                    date: 2024-%02d-%02d
                    slug: "%d"
                    tags: [tag %d, all]
                    draft: %s
                    ---
                    Text %d with [a link](post-%d.md) %s
                    """.formatted(
                            i,
                            i % 13,
                            i % 27 + 1,
                            i % 9000,
                            i % 10,
                            i % 50 == 0,
                            i,
                            i / 2,
                            i % 20 == 0 ? "<script>x</script>" : ""));
        }
    }

    private static Map<String, String> outputs(LoadResult loaded) throws IOException {
        Site site = Site.builder("Many", URI.create("https://example.org/")).build();
        Blog blog = Blog.of(site, loaded.posts(), Instant.parse("2025-01-01T00:00:00Z"));
        Feed feed = Feed.from(blog).limit(POSTS).build();
        Map<String, String> outputs = new LinkedHashMap<>();
        for (FeedWriter writer : List.of(AtomWriter.create(), RssWriter.create(), JsonFeedWriter.create())) {
            outputs.put(writer.format().fileName(), writer.text(feed));
        }
        ByteArrayOutputStream sitemap = new ByteArrayOutputStream();
        SitemapWriter.create().write(Sitemap.of(blog), name -> sitemap);
        outputs.put("sitemap.xml", sitemap.toString(StandardCharsets.UTF_8));
        outputs.put("posts.json", PostsJson.write(loaded, blog, post -> post, loaded.diagnostics()));
        outputs.put(
                "problems",
                loaded.diagnostics() + " " + blog.diagnostics() + " " + feed.diagnostics() + " "
                        + loaded.posts().stream().map(Post::displaySummary).toList());
        return outputs;
    }
}
