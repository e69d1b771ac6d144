package dev.blogkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.BlogFeed;
import dev.blogkit.feed.Entry;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedArchive;
import dev.blogkit.feed.FeedFormat;
import dev.blogkit.feed.FeedPages;
import dev.blogkit.feed.FeedWriter;
import dev.blogkit.feed.JsonFeedWriter;
import dev.blogkit.feed.RssWriter;
import dev.blogkit.feed.Sitemap;
import dev.blogkit.feed.SitemapWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Feeds that use all that the library has, written below {@code -Dfeeds.dir} for a tool that knows the rules of feeds. */
class FiftyPostsTest {

    /** The writers with all their options; only the enclosures of RSS stay one an item, as its profile recommends. */
    private static final List<FeedWriter> FULL = List.of(
            AtomWriter.builder().stylesheet("/feed.css", "text/css").cdata().build(),
            RssWriter.builder()
                    .stylesheet("/feed.css", "text/css")
                    .cdata()
                    .ttl(60)
                    .skipHours(List.of(0, 1, 2))
                    .skipDays(List.of(DayOfWeek.SUNDAY))
                    .webMaster(Author.of("Web").withEmail("web@e.org"))
                    .cloud("e.org", 80, "/RPC2", "pingMe", "soap")
                    .build(),
            JsonFeedWriter.create());

    private final Blog blog = FiftyPosts.blog(FiftyPosts.site().build());

    @Test
    void the_feed_of_a_blog_has_its_fifty_posts() throws IOException {
        write("fifty/blog", BlogFeed.of(blog).feed().limit(50).build(), WrittenFeeds.WRITERS, 50);
        write(
                "fifty/described",
                FiftyEntries.describe(Feed.from(blog)).limit(50).build(),
                FULL,
                50);
    }

    @Test
    void A3_the_feed_has_tag_ids() throws IOException {
        Blog tagged = FiftyPosts.blog(
                FiftyPosts.site().tagIds("e.org", FiftyPosts.since()).build());

        write("fifty/tag-ids", Feed.from(tagged).limit(50).build(), WrittenFeeds.WRITERS, 50);
    }

    @Test
    void each_group_of_posts_has_a_feed() throws IOException {
        List<String> folders = new ArrayList<>();
        for (BlogFeed each : BlogFeed.all(blog)) {
            if (each.group().isPresent()) {
                String path = each.path(FeedFormat.ATOM);
                folders.add(path.split("/", 3)[1]);
                Feed feed = each.feed().limit(50).build();
                write(
                        "fifty" + path.substring(0, path.lastIndexOf('/')),
                        feed,
                        WrittenFeeds.WRITERS,
                        feed.entries().size());
            }
        }

        assertThat(folders).contains("tags", "categories", "authors", "series", "languages");
    }

    @Test
    void P2_P3_pages_and_archives_have_all_posts() throws IOException {
        int number = 0;
        for (Feed page : FeedPages.of(Feed.from(blog), 20)) {
            write("fifty/page-" + ++number, page, WrittenFeeds.WRITERS, number < 3 ? 20 : 10);
        }
        List<Feed> documents = FeedArchive.of(Feed.from(blog).limit(20), 15).documents();
        for (Feed document : documents) {
            int entries = document == documents.get(0) ? document.entries().size() : 15;
            write("fifty/archive-" + ++number, document, WrittenFeeds.WRITERS, entries);
        }

        assertThat(number).isEqualTo(3 + 4);
    }

    @Test
    void W8_fifty_entries_have_what_no_post_has() throws IOException {
        List<Entry> entries = FiftyEntries.entries();
        Feed.Builder feed = FiftyEntries.describe(Feed.builder("Notes & <b>", FiftyPosts.HOME))
                .entries(entries)
                .limit(50);

        write("fifty/entries", feed.complete().build(), FULL, 50);
    }

    @Test
    void W7_the_sitemap_has_all_pages() throws IOException {
        Path folder = Files.createDirectories(WrittenFeeds.ROOT.resolve("sitemap"));

        SitemapWriter.create().write(Sitemap.of(blog), name -> Files.newOutputStream(folder.resolve(name)));

        assertThat(folder.resolve("sitemap.xml")).content().contains("<loc>https://e.org/blog/");
    }

    /** What is checked with other tools must be there. */
    @Test
    void every_element_and_member_occurs_in_the_documents() throws IOException {
        the_feed_of_a_blog_has_its_fifty_posts();
        W8_fifty_entries_have_what_no_post_has();

        assertThat(all("atom.xml"))
                .contains(Stream.of(
                                "author name email uri contributor category content entry generator icon id link logo published rights"
                                        + " source subtitle summary title updated media:thumbnail media:content itunes:episode"
                                        + " podcast:guid podcast:transcript dc:rights books:book fh:complete")
                        .flatMap(names -> Stream.of(names.split(" ")))
                        .map(name -> "<" + name)
                        .toList());
        assertThat(all("atom.xml"))
                .contains("rel=\"hub\"", "rel=\"enclosure\"", "rel=\"replies\"", "scheme=", "label=", "xml:lang=");
        assertThat(all("rss.xml"))
                .contains(Stream.of(
                                "author atom:updated category cloud comments copyright dc:creator description enclosure generator"
                                        + " guid image language lastBuildDate link managingEditor pubDate skipDays skipHours source title"
                                        + " ttl webMaster content:encoded itunes:owner itunes:explicit media:content books:shelf")
                        .flatMap(names -> Stream.of(names.split(" ")))
                        .map(name -> "<" + name)
                        .toList());
        assertThat(all("feed.json"))
                .contains(Stream.of(
                                "attachments authors content_html content_text date_modified date_published description duration_in_seconds"
                                        + " feed_url home_page_url hubs icon id image language mime_type size_in_bytes"
                                        + " summary tags title url version _books")
                        .flatMap(names -> Stream.of(names.split(" ")))
                        .map(name -> "\"" + name + "\":")
                        .toList());
    }

    private static String all(String name) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String folder : List.of("blog", "described", "entries")) {
            text.append(Files.readString(
                    WrittenFeeds.ROOT.resolve("fifty/" + folder).resolve(name)));
        }
        return text.toString();
    }

    private static void write(String folder, Feed feed, List<FeedWriter> writers, int entries) throws IOException {
        int skipped = WrittenFeeds.write(folder, feed, writers);

        assertThat(feed.diagnostics()).isEmpty();
        assertThat(feed.entries()).hasSize(entries);
        assertThat(skipped).isZero();
    }
}
