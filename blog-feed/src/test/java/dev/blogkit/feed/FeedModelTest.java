package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blogkit.Author;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of a feed as a whole, in each format that has a place for them. */
class FeedModelTest {

    private static final URI ICON = URI.create("https://e.org/icon.png?a=1&b=2");
    private static final URI LOGO = URI.create("https://e.org/logo.png");

    @Test
    void A12_writes_icon_and_logo() {
        Feed feed = Sample.feedBuilder().icon(ICON).logo(LOGO).build();

        assertThat(Written.atom(feed).text("/atom:feed/atom:icon")).isEqualTo(ICON.toString());
        assertThat(Written.atom(feed).text("/atom:feed/atom:logo")).isEqualTo(LOGO.toString());
        assertThat(Written.json(feed).get("icon").stringValue()).isEqualTo(ICON.toString());
        assertThat(Written.text(JsonFeedWriter.create(), feed)).doesNotContain("logo");
    }

    @Test
    void R10_shows_the_logo_with_title_and_link_of_the_channel() {
        Feed feed = Feed.builder("R & D", Sample.HOME).icon(ICON).logo(LOGO).build();

        Xml rss = Written.rss(feed);

        assertThat(rss.names("/rss/channel/image/*")).containsExactly("url", "title", "link");
        assertThat(rss.text("/rss/channel/image/url")).isEqualTo(LOGO.toString());
        assertThat(rss.text("/rss/channel/image/title")).isEqualTo("R & D");
        assertThat(rss.text("/rss/channel/image/link")).isEqualTo("https://e.org/blog/");
    }

    @Test
    void R10_shows_the_icon_where_there_is_no_logo() {
        Xml rss = Written.rss(Sample.feedBuilder().icon(ICON).build());

        assertThat(rss.text("/rss/channel/image/url")).isEqualTo(ICON.toString());
    }

    @Test
    void R10_shows_no_image_where_there_is_none() {
        assertThat(Written.rss(Sample.feed()).count("//image")).isZero();
    }

    @Test
    void A12_writes_the_rights() {
        Feed feed = Sample.feedBuilder().rights("© Ada & Bob").build();

        assertThat(Written.atom(feed).text("/atom:feed/atom:rights")).isEqualTo("© Ada & Bob");
        assertThat(Written.rss(feed).text("/rss/channel/copyright")).isEqualTo("© Ada & Bob");
        assertThat(Written.text(JsonFeedWriter.create(), feed)).doesNotContain("©");
    }

    @Test
    void A12_writes_the_generator_with_its_page_and_version() {
        Feed feed = Sample.feedBuilder()
                .generator("Press & co", URI.create("https://press.example/ä"), "2.1")
                .build();

        Xml atom = Written.atom(feed);

        assertThat(atom.text("//atom:generator")).isEqualTo("Press & co");
        assertThat(atom.text("//atom:generator/@uri")).isEqualTo("https://press.example/%C3%A4");
        assertThat(atom.text("//atom:generator/@version")).isEqualTo("2.1");
        assertThat(Written.rss(feed).text("//generator")).startsWith("Press & co");
        assertThat(Written.text(JsonFeedWriter.create(), feed)).doesNotContain("Press");
    }

    @Test
    void A12_writes_no_version_that_is_blank() {
        Feed feed = Sample.feedBuilder()
                .generator("Press", URI.create("https://press.example/"), " ")
                .build();

        assertThat(Written.atom(feed).texts("//atom:generator/@*")).containsExactly("https://press.example/");
    }

    @Test
    void A12_writes_no_generator_where_it_is_switched_off() {
        Feed feed = Sample.feedBuilder().generator(null).build();

        assertThat(Written.atom(feed).count("//atom:generator")).isZero();
        assertThat(Written.rss(feed).count("//generator")).isZero();
        assertThat(feed.generator()).isEmpty();
    }

    @Test
    void W8_names_the_hubs_once_each() {
        Feed feed = Sample.feedBuilder()
                .hub(URI.create("https://hub.example/"))
                .hub(URI.create("https://b.example/?x=1&y=2"))
                .hub(URI.create("https://hub.example/"))
                .build();

        List<String> hubs = List.of("https://hub.example/", "https://b.example/?x=1&y=2");
        assertThat(feed.hubs()).isEqualTo(hubs);
        assertThat(Written.atom(feed).texts("/atom:feed/atom:link[@rel='hub']/@href"))
                .isEqualTo(hubs);
        assertThat(Written.rss(feed).texts("/rss/channel/atom:link[@rel='hub']/@href"))
                .isEqualTo(hubs);
    }

    @Test
    void J5_names_the_hubs_with_type_and_address() {
        Feed feed = Sample.feedBuilder().hub(URI.create("https://hub.example/")).build();

        assertThat(Written.json(feed).get("hubs").toString())
                .isEqualTo("[{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"}]");
    }

    @Test
    void J1_leaves_out_the_hubs_where_there_are_none() {
        assertThat(Written.json(Sample.feed()).has("hubs")).isFalse();
    }

    @Test
    void A10_writes_the_categories_of_the_feed() {
        Category category = Category.of("R & D")
                .withScheme(URI.create("https://e.org/tags/"))
                .withLabel("Research");
        Feed feed = Sample.feedBuilder().category(category).category(category).build();

        assertThat(Written.atom(feed).texts("/atom:feed/atom:category/@*"))
                .containsExactlyInAnyOrder("R & D", "https://e.org/tags/", "Research");
        assertThat(Written.rss(feed).text("/rss/channel/category")).isEqualTo("R & D");
        assertThat(Written.rss(feed).text("/rss/channel/category/@domain")).isEqualTo("https://e.org/tags/");
        assertThat(Written.text(JsonFeedWriter.create(), feed)).doesNotContain("R & D");
    }

    @Test
    void R4_names_the_only_author_with_an_address_as_the_managing_editor() {
        Feed feed = Sample.feedBuilder()
                .authors(List.of(Author.of("Ada & co").withEmail("ada@e.org")))
                .build();

        assertThat(Written.rss(feed).text("/rss/channel/managingEditor")).isEqualTo("ada@e.org (Ada & co)");
    }

    @Test
    void R4_names_no_managing_editor_without_an_address_or_among_several() {
        Author ada = Author.of("Ada").withEmail("ada@e.org");
        Feed nameless = Sample.feedBuilder().authors(List.of(Author.of("Ada"))).build();
        Feed several = Sample.feedBuilder()
                .authors(List.of(ada, Author.of("Bob").withEmail("bob@e.org")))
                .build();

        assertThat(Written.rss(nameless).count("//managingEditor")).isZero();
        assertThat(Written.rss(several).count("//managingEditor")).isZero();
    }

    @Test
    void A2_writes_contributors_of_the_feed() {
        Feed feed = Sample.feedBuilder()
                .contributors(List.of(Author.of("Bob"), Author.of("Eve")))
                .build();

        assertThat(Written.atom(feed).texts("/atom:feed/atom:contributor/atom:name"))
                .containsExactly("Bob", "Eve");
        assertThat(Written.rss(feed).texts("/rss/channel/dc:contributor")).containsExactly("Bob", "Eve");
        assertThat(Written.text(JsonFeedWriter.create(), feed)).doesNotContain("Bob");
    }

    @Test
    void R1_writes_each_element_of_the_channel_once() {
        Xml rss = Written.rss(Everything.head().entries(Everything.entries()).build());

        for (String name : List.of(
                "title",
                "link",
                "description",
                "language",
                "copyright",
                "managingEditor",
                "category",
                "lastBuildDate",
                "generator",
                "image")) {
            assertThat(rss.count("/rss/channel/" + name)).as(name).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "a.png", "ftp://e.org/a", "mailto:ada@e.org", "https:a"})
    void R6_refuses_addresses_that_are_none_of_the_web(String address) {
        URI uri = URI.create(address);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.feedBuilder().icon(uri))
                .withMessageContaining("icon:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.feedBuilder().logo(uri))
                .withMessageContaining("logo:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.feedBuilder().hub(uri))
                .withMessageContaining("hub:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.feedBuilder().generator("Press", uri, "1"))
                .withMessageContaining("generator:");
    }

    @Test
    void A12_refuses_a_generator_without_a_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.feedBuilder().generator("\u0008", Sample.HOME, "1"))
                .withMessageContaining("generator");
    }
}
