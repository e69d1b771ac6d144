package org.example.almanac;

import dev.blogkit.Blog;
import dev.blogkit.Page;
import dev.blogkit.Post;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedWriter;
import dev.blogkit.feed.JsonFeedWriter;
import dev.blogkit.feed.RssWriter;
import dev.blogkit.markdown.PostParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes a page and three feeds of a blog into the folder that is its argument. Its posts make every library load that blogkit needs. */
public final class Almanac {

    private static final String TIDE =
            """
            ---
            title: "What the tide left: a count"
            date: 2024-05-01
            tags:
              - shore
              - counting
            cover: {image: /tide.png, alt: Two buckets}
            description: >
              Twelve shells,
              and one shoe.
            ---
            | Find   | Count |
            |:-------|------:|
            | shells |    12 |
            | shoes  |     1 |

            We counted twice.[^twice] ~~Three times~~, says https://example.org/log.

            - [x] shells
            - [ ] shoes

            [^twice]: On *two* days.
            """;

    private static final String ROPE =
            """
            Title: A rope, and its knots
            Date: 2024-06-02
            Tags: shore

            Knots that <mark>hold</mark>: see [the count](tide.md).
            """;

    private Almanac() {}

    public static void main(String[] args) throws IOException {
        PostParser parser = PostParser.create();
        List<Post> posts =
                List.of(parser.parse(PostSource.of("tide.md", TIDE)), parser.parse(PostSource.of("rope.md", ROPE)));
        Site site = Site.builder("Almanac", URI.create("https://example.org/")).author("Ada").build();
        Blog blog = Blog.of(site, posts, Instant.parse("2026-01-01T00:00:00Z"));

        Path out = Files.createDirectories(Path.of(args[0]));
        Files.writeString(out.resolve("index.html"), page(blog));
        Map<String, FeedWriter> writers = Map.of(
                "atom.xml", AtomWriter.create(), "rss.xml", RssWriter.create(), "feed.json", JsonFeedWriter.create());
        Feed feed = Feed.from(blog).build();
        for (Map.Entry<String, FeedWriter> writer : writers.entrySet()) {
            Files.writeString(out.resolve(writer.getKey()), writer.getValue().text(feed));
        }
    }

    private static String page(Blog blog) throws IOException {
        Page page = blog.posts().page(1, 10);
        StringBuilder html = new StringBuilder("<!doctype html>\n<title>Almanac</title>\n");
        html.append("<p>Page ").append(page.number()).append(" of ").append(page.count()).append("</p>\n");
        for (Post post : page.posts()) {
            html.append("<h1><a href=\"").append(blog.path(post)).append("\">").append(post.displayTitle()).append("</a></h1>\n");
            post.content().writeHtml(blog.links(post), html);
        }
        html.append("<p>On counting: ").append(blog.posts().tagged("counting").size()).append("</p>\n");
        return html.toString();
    }
}
