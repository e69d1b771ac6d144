package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.Enclosure;
import dev.blogkit.LinkRewriter;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.Site;
import dev.blogkit.Tag;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** What users of other feed writers wish for or complain of, each from posts or entries to what a reader sees. */
class WishesTest {

    static List<FeedWriter> xmlWriters() {
        return List.of(AtomWriter.create(), RssWriter.create());
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void wish_01_a_control_character_does_not_break_the_feed(FeedWriter writer) {
        Post post = Sample.post("a", "2024-05-01")
                .title("Back\bspace")
                .content(Content.ofHtml("<p>form\ffeed</p>"))
                .build();

        SyndEntry read = read(writer, Sample.blog(post)).get(0);

        assertThat(read.getTitle()).isEqualTo("Backspace");
        assertThat(content(read)).isEqualTo("<p>formfeed</p>");
    }

    @Test
    void wish_02_the_end_of_a_section_in_a_post_does_not_end_it_early() {
        String html = "<pre>if (a[b[0]]&gt;1 || x]]>y) { }</pre>";
        Post post = Sample.post("a", "2024-05-01").content(Content.ofHtml(html)).build();

        for (FeedWriter writer : List.of(
                AtomWriter.builder().cdata().build(),
                RssWriter.builder().cdata().build())) {
            assertThat(content(read(writer, Sample.blog(post)).get(0))).isEqualTo(html);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q & A", "a < b && c > d", "Tom &amp; Jerry", "The <b> element"})
    void wish_03_a_title_is_escaped_once(String title) {
        Feed feed = Feed.from(
                        Sample.blog(Sample.post("a", "2024-05-01").title(title).build()))
                .build();

        Element shown = Jsoup.parse(Written.text(AtomWriter.create(), feed), "", Parser.xmlParser())
                .select("entry > title")
                .get(0);
        String atom =
                shown.attr("type").equals("html") ? Jsoup.parse(shown.text()).text() : shown.text();

        assertThat(atom).isEqualTo(title);
        assertThat(Written.rome(RssWriter.create(), feed).getEntries().get(0).getTitle())
                .isEqualTo(title);
        assertThat(Written.json(feed).get("items").get(0).get("title").stringValue())
                .isEqualTo(title);
    }

    @Test
    void wish_04_an_author_without_an_address_is_named_in_a_place_that_needs_none() {
        Post post = Sample.post("a", "2024-05-01")
                .authors(List.of(Author.of("Ada")))
                .build();

        Xml rss = Written.rss(Feed.from(Sample.blog(post)).build());

        assertThat(rss.texts("//item/dc:creator")).containsExactly("Ada");
        assertThat(rss.count("//item/author")).isZero();
    }

    @Test
    void wish_05_a_prefix_that_is_used_is_declared() {
        Post post = Sample.post("a", "2024-05-01")
                .authors(List.of(Author.of("Ada"), Author.of("Bob")))
                .summary("In short")
                .image("a.png")
                .build();

        Xml rss = Written.rss(Feed.from(Sample.blog(post)).build());

        assertThat(rss.names("//item/dc:* | //item/content:* | //item/media:*"))
                .containsExactly("dc:creator", "dc:creator", "content:encoded", "media:thumbnail");
    }

    @Test
    void wish_06_images_and_links_are_absolute_without_the_help_of_xml_base() {
        Post post = Sample.post("a", "2024-05-01")
                .content(Sample.content("<p><img src=\"pic one.png\"><a href=\"../b/\">b</a><a href=\"/c\">c</a></p>"))
                .build();

        for (FeedWriter writer : xmlWriters()) {
            Element html = Jsoup.parse(content(read(writer, Sample.blog(post)).get(0)));

            assertThat(html.select("[src]").eachAttr("src")).containsExactly("https://e.org/blog/a/pic%20one.png");
            assertThat(html.select("[href]").eachAttr("href"))
                    .containsExactly("https://e.org/blog/b/", "https://e.org/c");
        }
    }

    @Test
    void wish_07_a_link_within_a_post_leads_to_the_post_on_its_page() {
        Post post = Sample.post("a", "2024-05-01")
                .content(Sample.content("<p><a href=\"#note\">1</a></p>"))
                .build();

        String html = content(read(AtomWriter.create(), Sample.blog(post)).get(0));

        assertThat(Jsoup.parse(html).select("a").attr("href")).isEqualTo("https://e.org/blog/a/#note");
    }

    @Test
    void wish_07_who_makes_entries_can_leave_a_link_within_a_post_alone() {
        LinkRewriter absolute = LinkRewriter.absolute(URI.create("https://e.org/a/"));
        LinkRewriter links =
                (kind, reference) -> reference.startsWith("#") ? reference : absolute.rewrite(kind, reference);
        Entry entry = Sample.entry("a")
                .content(Content.ofHtml("<a href=\"#note\">1</a><a href=\"b\">b</a>"), links)
                .build();

        String html = content(Written.rome(AtomWriter.create(), Sample.feed(entry))
                .getEntries()
                .get(0));

        assertThat(Jsoup.parse(html).select("a").eachAttr("href")).containsExactly("#note", "https://e.org/a/b");
    }

    @Test
    void wish_09_a_feed_says_where_it_stands() {
        Xml rss = Written.rss(
                Feed.from(Sample.blog(Sample.post("a", "2024-05-01").build())).build());

        assertThat(rss.text("//channel/atom:link[@rel='self']/@href")).isEqualTo("https://e.org/blog/rss.xml");
        assertThat(rss.text("//channel/atom:link[@rel='self']/@type")).isEqualTo("application/rss+xml");
    }

    @Test
    void wish_10_a_guid_is_absolute_and_a_permalink_only_where_it_opens_the_post() {
        Blog blog = Sample.blog(
                Sample.post("b", "2024-05-02").permalink("/b").build(),
                Sample.post("a", "2024-05-01").id("urn:x:a").build());

        Xml rss = Written.rss(Feed.from(blog).build());

        assertThat(rss.texts("//item/guid")).containsExactly("https://e.org/blog/b", "urn:x:a");
        assertThat(rss.texts("//item/guid/@isPermaLink")).containsExactly("true", "false");
        assertThat(rss.texts("//item[guid/@isPermaLink='true']/link")).containsExactly("https://e.org/blog/b");
    }

    @Test
    void wish_11_ids_stay_when_the_site_moves_to_https_and_to_another_host() {
        LocalDate date = LocalDate.of(2024, 1, 1);
        Site before = Site.builder("Notes", URI.create("http://old.example/"))
                .tagIds("old.example", date)
                .build();
        Site after = Site.builder("Notes", URI.create("https://new.example/"))
                .tagIds("old.example", date)
                .build();
        Post post = Sample.post("a", "2024-05-01").build();

        assertThat(uris(Sample.blog(after, post))).isEqualTo(uris(Sample.blog(before, post)));
    }

    @Test
    void wish_11_an_id_of_the_header_stays_when_the_slug_changes() {
        Post before = Sample.post("a", "2024-05-01").id("urn:x:a").slug("old").build();
        Post after = Sample.post("a", "2024-05-01").id("urn:x:a").slug("new").build();

        assertThat(uris(Sample.blog(after)))
                .isEqualTo(uris(Sample.blog(before)))
                .containsExactly("urn:x:a");
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void wish_12_an_edit_does_not_change_the_date_of_publication(FeedWriter writer) {
        Post.Builder post = Sample.post("a", "2024-05-01");
        Blog before = Sample.blog(post.build());
        Blog after = Sample.blog(
                post.updated(PostDate.parse("2024-06-01").orElseThrow()).build());

        Date published = read(writer, after).get(0).getPublishedDate();

        assertThat(published)
                .isEqualTo(Instant.parse("2024-05-01T00:00:00Z"))
                .isEqualTo(read(writer, before).get(0).getPublishedDate());
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void wish_13_a_build_without_news_gives_the_same_bytes_and_304(FeedWriter writer) {
        List<Post> posts = List.of(Sample.post("a", "2024-05-01").build());
        Site site = Sample.site().build();
        FeedDocument today = FeedDocument.of(
                writer, Feed.from(Blog.of(site, posts, Sample.NOW)).build());
        FeedDocument tomorrow = FeedDocument.of(
                writer,
                Feed.from(Blog.of(site, posts, Sample.NOW.plusSeconds(86_400))).build());

        FeedResponse response = tomorrow.answer(name -> name.equals("If-None-Match") ? today.etag() : null);

        assertThat(tomorrow.bytes()).isEqualTo(today.bytes());
        assertThat(response.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-FR", "ar-EG", "th-TH-u-nu-thai"})
    void wish_14_dates_are_English_in_every_locale(String locale) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            Blog blog = Sample.blog(Sample.post("a", "2024-09-03").build());

            Xml rss = Written.rss(Feed.from(blog).build());

            assertThat(rss.text("//item/pubDate")).isEqualTo("Tue, 03 Sep 2024 00:00:00 GMT");
            assertThat(rss.text("//lastBuildDate")).isEqualTo("Tue, 03 Sep 2024 00:00:00 GMT");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void wish_15_the_newest_posts_are_taken_without_drafts_and_posts_to_come() {
        Blog blog = Sample.blog(
                Sample.post("a", "2024-01-01").build(),
                Sample.post("b", "2024-02-01").build(),
                Sample.post("c", "2024-03-01").build(),
                Sample.post("draft", "2024-04-01").status(Post.Status.DRAFT).build(),
                Sample.post("tomorrow", "2025-01-01").build());

        Feed feed = Feed.from(blog).limit(2).build();

        assertThat(Written.rome(RssWriter.create(), feed).getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("Title of c", "Title of b");
    }

    @Test
    void wish_16_every_tag_and_category_has_a_feed_without_being_listed() {
        Blog blog = Sample.blog(
                Sample.post("a", "2024-01-01")
                        .tags(List.of(new Tag("Java"), new Tag("C#")))
                        .build(),
                Sample.post("b", "2024-02-01")
                        .categories(List.of(new Tag("News")))
                        .build());
        List<String> found = new ArrayList<>();

        for (BlogFeed feed : BlogFeed.all(blog)) {
            Xml rss = Written.rss(feed.feed().build());
            found.add(rss.text("//channel/atom:link/@href") + " " + rss.texts("//item/title"));
        }

        assertThat(found)
                .containsExactly(
                        "https://e.org/blog/rss.xml [Title of b, Title of a]",
                        "https://e.org/blog/tags/c-sharp/rss.xml [Title of a]",
                        "https://e.org/blog/tags/java/rss.xml [Title of a]",
                        "https://e.org/blog/categories/news/rss.xml [Title of b]");
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void wish_17_who_follows_the_archives_finds_every_post(FeedWriter writer) {
        Blog blog = Sample.blog(IntStream.range(0, 50)
                .mapToObj(i -> Sample.post("p" + i, "2024-01-" + (10 + i % 20)).build())
                .toArray(Post[]::new));
        List<Feed> documents = FeedArchive.of(Feed.from(blog).limit(5), 7).documents();
        List<String> found = new ArrayList<>();

        String next = documents.get(0).self(writer.format());
        while (next != null) {
            String address = next;
            Feed document = documents.stream()
                    .filter(each -> each.self(writer.format()).equals(address))
                    .findFirst()
                    .orElseThrow();
            Xml xml = Xml.parse(Written.bytes(writer, document));
            found.addAll(xml.texts("//atom:entry/atom:id | //item/guid"));
            next = xml.texts("//atom:link[@rel='prev-archive']/@href").stream()
                    .findFirst()
                    .orElse(null);
        }

        assertThat(found).containsAll(uris(blog, 50)).hasSizeGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void wish_18_a_hub_is_named_in_Atom_and_in_RSS(FeedWriter writer) {
        Feed feed = Feed.from(Sample.blog(Sample.post("a", "2024-05-01").build()))
                .hub(URI.create("https://hub.example/"))
                .build();

        Xml xml = Xml.parse(Written.bytes(writer, feed));

        assertThat(xml.text("/atom:feed/atom:link[@rel='hub']/@href | //channel/atom:link[@rel='hub']/@href"))
                .isEqualTo("https://hub.example/");
    }

    @Test
    void wish_19_an_enclosure_has_the_type_and_the_length_of_its_file(@TempDir Path folder) throws Exception {
        Path picture = Files.write(folder.resolve("oven.JPG"), new byte[4321]);
        Post post = Sample.post("a", "2024-05-01")
                .enclosures(List.of(Enclosure.of("oven.JPG", picture)))
                .build();

        Xml rss = Written.rss(Feed.from(Sample.blog(post)).build());

        assertThat(rss.text("//item/enclosure/@type")).isEqualTo("image/jpeg");
        assertThat(rss.text("//item/enclosure/@length")).isEqualTo("4321");
        assertThat(rss.text("//item/enclosure/@url")).isEqualTo("https://e.org/blog/a/oven.JPG");
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void wish_20_categories_further_links_and_elements_of_ones_own_go_out_with_an_entry(FeedWriter writer) {
        Namespace mine = new Namespace("x", "urn:x:one");
        Entry entry = Sample.entry("a")
                .link(URI.create("https://e.org/a"))
                .comments(URI.create("https://e.org/a/talk"))
                .enclosures(List.of(new Enclosure("https://e.org/a.mp3", "audio/mpeg", 1)))
                .categories(List.of("Java", "R & D"))
                .extension(Extension.of(mine, "mood", "good"))
                .build();
        byte[] bytes = Written.bytes(writer, Sample.feed(entry));

        SyndEntry read = Written.rome(bytes).getEntries().get(0);
        Xml xml = Xml.parse(bytes);

        assertThat(read.getCategories()).extracting(SyndCategory::getName).containsExactly("Java", "R & D");
        assertThat(read.getEnclosures()).hasSize(1);
        assertThat(xml.text("//item/comments | //atom:link[@rel='replies']/@href"))
                .isEqualTo("https://e.org/a/talk");
        assertThat(xml.text("//x:mood")).isEqualTo("good");
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void wish_21_a_large_feed_is_written_from_what_gives_one_entry_after_the_other(FeedWriter writer) throws Exception {
        Feed head = Sample.feedBuilder().updated(Sample.MAY).build();

        byte[] bytes = Written.streamed(
                writer,
                head,
                IntStream.range(0, 10_000)
                        .mapToObj(i -> Sample.entry("n" + i).build())
                        .iterator());

        XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(new ByteArrayInputStream(bytes));
        int count = 0;
        while (reader.hasNext()) {
            boolean opens = reader.next() == XMLStreamReader.START_ELEMENT;
            count += opens && List.of("entry", "item").contains(reader.getLocalName()) ? 1 : 0;
        }
        assertThat(count).isEqualTo(10_000);
    }

    @Test
    void wish_22_content_stands_in_sections_where_that_is_wanted() {
        String html = "<p>a &amp; b</p>";
        Feed feed = Sample.feed(Sample.html(html));

        for (FeedWriter writer : List.of(
                AtomWriter.builder().cdata().build(),
                RssWriter.builder().cdata().build())) {
            assertThat(Written.text(writer, feed)).contains("<![CDATA[" + html + "]]>");
            assertThat(Xml.parse(Written.bytes(writer, feed)).text("//atom:content | //item/description"))
                    .isEqualTo(html);
        }
    }

    @Test
    void wish_23_quotes_and_backslashes_do_not_break_JSON_Feed() {
        String title = "He said \"C:\\new\"\u2028and left";
        Blog blog = Sample.blog(Sample.post("a", "2024-05-01").title(title).build());

        assertThat(Written.json(Feed.from(blog).build())
                        .get("items")
                        .get(0)
                        .get("title")
                        .stringValue())
                .isEqualTo(blog.posts().get(0).displayTitle())
                .contains("\"C:\\new\"");
    }

    @Test
    void wish_24_a_stylesheet_shows_people_a_page() throws Exception {
        Feed feed = Sample.feed(Sample.entry("a").build());

        for (FeedWriter writer : List.of(
                AtomWriter.builder().stylesheet("/feed.css", "text/css").build(),
                RssWriter.builder().stylesheet("/feed.css", "text/css").build())) {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Written.bytes(writer, feed)));
            Node first = document.getFirstChild();

            assertThat(first.getNodeType()).isEqualTo(Node.PROCESSING_INSTRUCTION_NODE);
            assertThat(first.getNodeName()).isEqualTo("xml-stylesheet");
            assertThat(first.getNodeValue()).contains("href=\"/feed.css\"", "type=\"text/css\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/a/", "/a.html", "/a//", "/A"})
    void wish_25_the_end_of_a_permalink_stays_as_it_is(String permalink) {
        Blog blog =
                Sample.blog(Sample.post("a", "2024-05-01").permalink(permalink).build());

        for (FeedWriter writer : xmlWriters()) {
            assertThat(read(writer, blog).get(0).getLink()).endsWith("e.org/blog" + permalink);
        }
    }

    private static List<SyndEntry> read(FeedWriter writer, Blog blog) {
        return Written.rome(writer, Feed.from(blog).build()).getEntries();
    }

    private static String content(SyndEntry entry) {
        return entry.getContents().isEmpty()
                ? entry.getDescription().getValue()
                : entry.getContents().get(0).getValue();
    }

    private static List<String> uris(Blog blog) {
        return uris(blog, 20);
    }

    private static List<String> uris(Blog blog, int limit) {
        return Written.atom(Feed.from(blog).limit(limit).build()).texts("//atom:entry/atom:id");
    }
}
