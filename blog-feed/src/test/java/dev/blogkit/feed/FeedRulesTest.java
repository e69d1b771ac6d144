package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Blog;
import dev.blogkit.Enclosure;
import dev.blogkit.Post;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Rules that hold for every document, whatever it says. */
class FeedRulesTest {

    /** By RFC 4287, RFC 4685, RFC 5005 and WebSub. */
    private static final Set<String> RELATIONS = Set.of(
            "self",
            "alternate",
            "enclosure",
            "replies",
            "hub",
            "first",
            "previous",
            "next",
            "last",
            "current",
            "prev-archive",
            "next-archive");

    private static final Set<String> CHANNEL = Set.of(
            "title",
            "link",
            "description",
            "language",
            "copyright",
            "managingEditor",
            "webMaster",
            "pubDate",
            "lastBuildDate",
            "category",
            "generator",
            "docs",
            "cloud",
            "ttl",
            "image",
            "rating",
            "textInput",
            "skipHours",
            "skipDays",
            "item");

    private static final Set<String> ITEM = Set.of(
            "title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source");

    static List<Feed> feeds() {
        Feed.Builder everything = Everything.head().entries(Everything.entries());
        return Stream.of(
                        List.of(everything.build(), Sample.feed(), Sample.feed(Sample.titled("Title"))),
                        FeedPages.of(everything, 1),
                        FeedArchive.of(everything.limit(1), 2).documents(),
                        List.of(everything.complete().build()))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void A6_every_relation_of_a_link_is_registered(Feed feed) {
        assertThat(Written.atom(feed).texts("//atom:link/@rel")).isNotEmpty().isSubsetOf(RELATIONS);
        assertThat(Written.rss(feed).texts("//atom:link/@rel")).isNotEmpty().isSubsetOf(RELATIONS);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void A6_no_feed_and_no_entry_has_two_alternate_links(Feed feed) {
        Xml atom = Written.atom(feed);

        assertThat(atom.count("/atom:feed/atom:link[@rel='alternate']")).isOne();
        assertThat(atom.count("//atom:entry[count(atom:link[@rel='alternate']) > 1]"))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void R13_elements_without_a_namespace_are_those_of_RSS(Feed feed) {
        Xml rss = Written.rss(feed);

        assertThat(rss.names("//channel/*[namespace-uri() = '']")).isSubsetOf(CHANNEL);
        assertThat(rss.names("//item/*[namespace-uri() = '']")).isSubsetOf(ITEM);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void R10_an_image_has_title_and_link_of_its_channel(Feed feed) {
        Xml rss = Written.rss(feed);

        assertThat(rss.texts("//image/title")).isSubsetOf(rss.text("//channel/title"));
        assertThat(rss.texts("//image/link")).isSubsetOf(rss.text("//channel/link"));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void R12_a_channel_has_no_date_of_publication_since_that_would_mean_nothing(Feed feed) {
        assertThat(Written.rss(feed).count("//channel/pubDate")).isZero();
        assertThat(Written.rss(feed).text("//channel/lastBuildDate")).isEqualTo(FeedText.rfc822(feed.updated()));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void J1_no_member_is_null_or_empty_but_a_list_of_no_items(Feed feed) {
        for (Map.Entry<String, JsonNode> member : members(Written.json(feed))) {
            JsonNode value = member.getValue();
            assertThat(value.isNull()).as(member.getKey()).isFalse();
            if (!member.getKey().equals("items")) {
                assertThat(value.isContainer() && value.isEmpty())
                        .as(member.getKey())
                        .isFalse();
                assertThat(value.isString() && value.stringValue().isEmpty())
                        .as(member.getKey())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void J4_and_J6_no_member_is_one_that_is_out_of_use_or_says_that_the_feed_has_ended(Feed feed) {
        assertThat(members(Written.json(feed)))
                .extracting(Map.Entry::getKey)
                .contains("authors")
                .doesNotContain("author", "expired");
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void J6_no_document_is_its_own_next_one(Feed feed) {
        JsonNode json = Written.json(feed);

        assertThat(json.path("next_url").asString("none"))
                .isNotEqualTo(json.get("feed_url").stringValue());
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void P1_no_document_is_complete_that_has_others_beside_it(Feed feed) {
        Xml atom = Written.atom(feed);
        List<String> others = List.of("first", "previous", "next", "last", "current", "prev-archive", "next-archive");

        if (atom.count("//fh:complete") > 0) {
            assertThat(atom.texts("//atom:link/@rel")).doesNotContainAnyElementsOf(others);
            assertThat(atom.count("//fh:archive")).isZero();
        }
    }

    @Test
    void P1_a_complete_feed_is_not_complete_any_more_where_it_is_divided() {
        Feed.Builder complete = Sample.feedBuilder()
                .complete()
                .entries(List.of(Sample.entry("a").build(), Sample.entry("b").build()));

        List<Feed> parts = new ArrayList<>(FeedPages.of(complete, 1));
        parts.addAll(FeedArchive.of(complete, 2).documents());

        assertThat(parts)
                .hasSize(4)
                .allSatisfy(part ->
                        assertThat(Written.rss(part).count("//fh:complete")).isZero());
    }

    @Test
    void J6_pages_of_a_feed_whose_address_has_a_fragment_have_addresses_of_their_own() {
        Feed.Builder feed = Sample.feedBuilder()
                .self(FeedFormat.JSON, URI.create("https://e.org/feed#v1.1"))
                .entries(List.of(Sample.entry("a").build(), Sample.entry("b").build()));

        JsonNode json = Written.json(FeedPages.of(feed, 1).get(0));

        assertThat(json.get("next_url").stringValue()).isEqualTo("https://e.org/feed-2#v1.1");
    }

    @Test
    void R9_says_0_where_the_length_is_not_known() {
        Entry entry = Sample.entry("a")
                .enclosures(List.of(new Enclosure("https://e.org/a.mp3", "audio/mpeg", 0)))
                .build();

        assertThat(Written.rss(Sample.feed(entry)).text("//enclosure/@length")).isEqualTo("0");
        assertThat(Written.atom(Sample.feed(entry)).count("//atom:link[@rel='enclosure']/@length"))
                .isZero();
    }

    @Test
    void W1_posts_that_are_not_to_be_seen_take_no_place_of_those_that_are() {
        Blog blog = Sample.blog(
                Sample.post("draft", "2024-06-02").status(Post.Status.DRAFT).build(),
                Sample.post("future", "2025-06-01").build(),
                Sample.post("old", "2024-01-01").build(),
                Sample.post("new", "2024-02-01").build());

        assertThat(Sample.ids(Feed.from(blog).limit(2).build()))
                .containsExactly("https://e.org/blog/new/", "https://e.org/blog/old/");
    }

    @Test
    void C5_html_is_written_as_it_is_since_cleaning_it_is_the_work_of_who_renders_it() {
        String html = "<p onclick=\"a()\" style=\"color: red\">x</p><script>a()</script>"
                + "<iframe src=\"https://f.example/\"></iframe>";
        Feed feed = Sample.feed(Sample.html(html));

        assertThat(Written.atom(feed).text("//atom:entry/atom:content")).isEqualTo(html);
        assertThat(Written.rss(feed).text("//item/description")).isEqualTo(html);
        assertThat(Written.json(feed).get("items").get(0).get("content_html").stringValue())
                .isEqualTo(html);
    }

    /** {@return the members of an object, and of all that it holds, but not those of objects of one's own} */
    private static List<Map.Entry<String, JsonNode>> members(JsonNode node) {
        List<Map.Entry<String, JsonNode>> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            all.add(member);
            if (!member.getKey().startsWith("_")) {
                all.addAll(members(member.getValue()));
            }
        }
        if (node.isArray()) {
            node.forEach(each -> all.addAll(members(each)));
        }
        return all;
    }
}
