package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.GroupKind;
import dev.blogkit.PostGroup;
import dev.blogkit.Site;
import dev.blogkit.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlogFeedTest {

    private static final Blog BLOG = blog(
            Sample.site().description("On bread").language("en").author("Ada").build());

    static Blog blog(Site site) {
        return Sample.blog(
                site,
                Sample.post("a", "2024-01-01")
                        .tags(List.of(new Tag("C++"), new Tag("Bread")))
                        .categories(List.of(new Tag("Food & drink")))
                        .series("Ovens")
                        .build(),
                Sample.post("b", "2024-02-01")
                        .tags(List.of(new Tag("bread")))
                        .authors(List.of(Author.of("Bob")))
                        .language("de")
                        .build(),
                Sample.post("c", "2024-03-01").build());
    }

    @Test
    void lists_every_feed_once_with_the_whole_blog_first() {
        assertThat(BlogFeed.all(BLOG))
                .extracting(feed -> feed.path(FeedFormat.ATOM))
                .containsExactly(
                        "/atom.xml",
                        "/tags/bread/atom.xml",
                        "/tags/c-plus-plus/atom.xml",
                        "/categories/food-drink/atom.xml",
                        "/authors/ada/atom.xml",
                        "/authors/bob/atom.xml",
                        "/series/ovens/atom.xml",
                        "/languages/de/atom.xml",
                        "/languages/en/atom.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u200B"})
    void A10_a_tag_of_which_nothing_is_seen_does_not_cost_its_feed(String name) {
        Blog blog = Sample.blog(
                Sample.post("a", "2024-01-01").tags(List.of(new Tag(name))).build());

        List<Feed> feeds =
                BlogFeed.all(blog).stream().map(each -> each.feed().build()).toList();

        assertThat(feeds).hasSize(2);
        assertThat(Written.atom(feeds.get(1)).count("//atom:category")).isZero();
        assertThat(Written.rss(feeds.get(1)).texts("//item/guid")).containsExactly("https://e.org/blog/a/");
    }

    @Test
    void lists_no_feed_of_an_author_or_a_language_that_all_posts_have() {
        Blog blog = Sample.blog(
                Sample.site().author("Ada").language("en").build(),
                Sample.post("a", "2024-01-01").build());

        assertThat(BlogFeed.all(blog)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "TAG, BREAD, 'b,a'",
        "CATEGORY, food & drink, a",
        "AUTHOR, ada, 'c,a'",
        "AUTHOR, Bob, b",
        "SERIES, ovens, a",
        "LANGUAGE, en, 'c,a'",
        "LANGUAGE, DE, b",
    })
    void has_the_posts_of_its_group_only(GroupKind kind, String name, String posts) {
        PostGroup group = BLOG.group(kind, name).orElseThrow();

        Feed feed = Feed.from(BLOG, group).build();

        assertThat(Sample.ids(feed))
                .containsExactlyElementsOf(Stream.of(posts.split(","))
                        .map(post -> "https://e.org/blog/" + post + "/")
                        .toList());
    }

    @Test
    void A7_points_to_itself_and_to_the_page_of_its_group() {
        BlogFeed tag = feed(GroupKind.TAG, "bread");
        Feed feed = tag.feed().hub(URI.create("https://hub.example/")).build();

        for (FeedFormat format : FeedFormat.values()) {
            String address = "https://e.org/blog/tags/bread/" + format.fileName();
            assertThat(feed.self(format)).isEqualTo(address);
            assertThat(tag.address(format)).hasToString(address);
        }
        assertThat(Written.atom(feed).text("/*/atom:link[@rel='alternate']/@href"))
                .isEqualTo("https://e.org/blog/tags/bread/");
        assertThat(Written.rss(feed).text("//channel/link")).isEqualTo("https://e.org/blog/tags/bread/");
        assertThat(Written.rss(feed).text("//channel/atom:link[@rel='hub']/@href"))
                .isEqualTo("https://hub.example/");
        assertThat(Written.json(feed).get("home_page_url").stringValue()).isEqualTo("https://e.org/blog/tags/bread/");
    }

    @Test
    void A1_has_a_title_an_id_and_what_the_site_says_otherwise() {
        Feed feed = feed(GroupKind.CATEGORY, "food & drink").feed().build();

        assertThat(feed.title()).isEqualTo("Notes: Food & drink");
        assertThat(feed.id()).isEqualTo("https://e.org/blog/categories/food-drink/");
        assertThat(feed.subtitle()).contains("On bread");
        assertThat(feed.language()).contains("en");
        assertThat(feed.authors()).containsExactly(Author.of("Ada"));
        assertThat(feed.categories()).containsExactly(Category.of("Food & drink"));
    }

    @Test
    void A3_has_a_tag_id_where_the_site_makes_those() {
        Blog blog = blog(Sample.site().tagIds("e.org", LocalDate.of(2024, 1, 1)).build());
        PostGroup group = blog.group(GroupKind.TAG, "c++").orElseThrow();

        assertThat(Feed.from(blog, group).build().id()).isEqualTo("tag:e.org,2024-01-01:/tags/c-plus-plus/");
    }

    @Test
    void A12_says_the_language_of_a_feed_of_one() {
        Feed feed = feed(GroupKind.LANGUAGE, "de").feed().build();

        assertThat(feed.language()).contains("de");
        assertThat(Written.atom(feed).count("//atom:entry/@xml:lang")).isZero();
    }

    @Test
    void is_the_same_feed_as_that_of_the_blog_where_it_has_no_group() {
        BlogFeed whole = BlogFeed.of(BLOG);

        assertThat(whole.group()).isEmpty();
        assertThat(Written.text(AtomWriter.create(), whole.feed().build()))
                .isEqualTo(Written.text(AtomWriter.create(), Feed.from(BLOG).build()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Notes; C++", "A \"title\" & <b>; Tom & \"Jerry\" <i>", "x\u0008y; a\u0001b"})
    void W6_gives_the_line_by_which_a_page_points_to_it(String title, String tag) {
        Blog blog = Sample.blog(
                Site.builder(title, URI.create("https://e.org/a&b/")).build(),
                Sample.post("a", "2024-01-01").tags(List.of(new Tag(tag))).build());
        BlogFeed feed = BlogFeed.of(blog, blog.groups(GroupKind.TAG).get(0));

        for (FeedFormat format : FeedFormat.values()) {
            Element head = Jsoup.parse("<head>" + feed.autodiscovery(format) + "</head>")
                    .head();

            assertThat(head.children()).hasSize(1);
            Element link = head.child(0);
            assertThat(link.tagName()).isEqualTo("link");
            assertThat(link.attributes().size()).isEqualTo(4);
            assertThat(link.attr("rel")).isEqualTo("alternate");
            assertThat(link.attr("type")).isEqualTo(format.mediaType());
            assertThat(link.attr("title")).isEqualTo(CleanText.of(title + ": " + tag));
            assertThat(link.attr("href")).isEqualTo(feed.address(format).toString());
        }
    }

    private static BlogFeed feed(GroupKind kind, String name) {
        return BlogFeed.of(BLOG, BLOG.group(kind, name).orElseThrow());
    }
}
