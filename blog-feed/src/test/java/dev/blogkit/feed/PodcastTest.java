package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.rometools.modules.itunes.EntryInformation;
import com.rometools.modules.itunes.FeedInformation;
import com.rometools.modules.itunes.ITunes;
import com.rometools.modules.itunes.types.Category;
import com.rometools.rome.feed.synd.SyndFeed;
import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A podcast and its episodes, as ROME's module and the JDK's parser read them. */
class PodcastTest {

    private static final URI COVER = URI.create("https://e.org/cover.jpg");

    static List<FeedWriter> xmlWriters() {
        return List.of(AtomWriter.create(), RssWriter.create());
    }

    /** {@return a podcast with all that can be said of it} */
    static Feed feed() {
        Podcast podcast = Podcast.builder(COVER)
                .category("Society & Culture", "Documentary", "Philosophy")
                .category("Technology")
                .author("Ada & Bob")
                .owner(Author.of("Ada").withEmail("ada@e.org"))
                .title("Slow talk")
                .explicit()
                .serial()
                .block()
                .complete()
                .newFeedUrl(URI.create("https://e.org/new.xml"))
                .guid(URI.create("https://e.org/blog/rss.xml"))
                .locked()
                .funding(URI.create("https://e.org/give"), "Buy us a loaf")
                .person(Author.of("Ada").withUrl("https://e.org/ada"), "host")
                .build();
        return Sample.feedBuilder()
                .subtitle("Talks about bread")
                .language("en")
                .podcast(podcast)
                .entries(List.of(
                        entry("2", "2024-05-02T10:00:00Z")
                                .episode(Episode.builder()
                                        .number(2)
                                        .season(1)
                                        .type(Episode.Type.FULL)
                                        .explicit(false)
                                        .title("Rye")
                                        .image(URI.create("https://e.org/rye.png"))
                                        .transcript(URI.create("https://e.org/2.vtt"), "text/vtt")
                                        .transcript(URI.create("https://e.org/2.html"), "text/html")
                                        .chapters(URI.create("https://e.org/2.json"))
                                        .person(Author.of("Cy"), "guest")
                                        .build())
                                .build(),
                        entry("1", "2024-05-01T10:00:00Z")
                                .episode(Episode.builder()
                                        .duration(Duration.ofMillis(90_999))
                                        .number(1)
                                        .block()
                                        .build())
                                .build()))
                .build();
    }

    private static Entry.Builder entry(String name, String published) {
        return Entry.builder("urn:x:" + name, "Talk " + name, Sample.date(published))
                .html("<p>We talk.</p>")
                .link(URI.create("https://e.org/blog/" + name + "/"))
                .enclosures(List.of(
                        new Enclosure(
                                "https://e.org/" + name + ".mp3", "audio/mpeg", 4096, Duration.ofMillis(3_661_500)),
                        new Enclosure("https://e.org/" + name + ".ogg", "audio/ogg", 4096, Duration.ofSeconds(9))));
    }

    @Test
    void W8_says_everything_once_after_a_builder_was_made_of_a_podcast() {
        Podcast podcast = Podcast.builder(URI.create("https://e.org/a.jpg"))
                .category("Arts")
                .build();
        Entry episode = Sample.entry("a")
                .enclosures(List.of(new Enclosure("https://e.org/a.mp3", "audio/mpeg", 1, Duration.ofMinutes(1))))
                .episode(Episode.builder().number(1).build())
                .build();
        Entry longer = episode.toBuilder()
                .enclosures(List.of(new Enclosure("https://e.org/a.mp3", "audio/mpeg", 1, Duration.ofMinutes(9))))
                .episode(Episode.builder().number(2).build())
                .build();
        Feed feed = Sample.feedBuilder()
                .language("en")
                .podcast(podcast)
                .entries(List.of(longer))
                .build();

        Xml rss = Written.rss(feed.toBuilder().podcast(podcast).build());

        assertThat(rss.texts("//item/itunes:episode")).containsExactly("2");
        assertThat(rss.texts("//item/itunes:duration")).containsExactly("540");
        assertThat(rss.count("//channel/itunes:category")).isOne();
    }

    @Test
    void W8_says_of_a_podcast_what_ROME_reads_in_RSS() {
        SyndFeed rome = Written.rome(RssWriter.create(), feed());
        FeedInformation read = (FeedInformation) rome.getModule(ITunes.URI);

        assertThat(read.getAuthor()).isEqualTo("Ada & Bob");
        assertThat(read.getOwnerName()).isEqualTo("Ada");
        assertThat(read.getOwnerEmailAddress()).isEqualTo("ada@e.org");
        assertThat(read.getExplicitNullable()).isTrue();
        assertThat(read.getImageUri()).isEqualTo("https://e.org/cover.jpg");
        assertThat(read.getType()).isEqualTo("serial");
        assertThat(read.getBlock()).isTrue();
        assertThat(read.getComplete()).isTrue();
        assertThat(read.getNewFeedUrl()).isEqualTo("https://e.org/new.xml");
        assertThat(read.getCategories())
                .extracting(Category::getName)
                .containsExactly("Society & Culture", "Technology");
        assertThat(read.getCategories().get(0).getSubcategories())
                .extracting("name")
                .containsExactly("Documentary", "Philosophy");
    }

    @Test
    void W8_says_of_an_episode_what_ROME_reads_in_RSS() {
        SyndFeed rome = Written.rome(RssWriter.create(), feed());
        EntryInformation second = (EntryInformation) rome.getEntries().get(0).getModule(ITunes.URI);
        EntryInformation first = (EntryInformation) rome.getEntries().get(1).getModule(ITunes.URI);

        assertThat(second.getEpisode()).isEqualTo(2);
        assertThat(second.getSeason()).isEqualTo(1);
        assertThat(second.getEpisodeType()).isEqualTo("full");
        assertThat(second.getExplicitNullable()).isFalse();
        assertThat(second.getTitle()).isEqualTo("Rye");
        assertThat(second.getImageUri()).isEqualTo("https://e.org/rye.png");
        assertThat(second.getBlock()).isFalse();
        assertThat(first.getExplicitNullable()).isNull();
        assertThat(first.getBlock()).isTrue();
        assertThat(first.getDuration().getMilliseconds()).isEqualTo(90_000);
        assertThat(second.getDuration().getMilliseconds()).isEqualTo(3_661_000);
    }

    @Test
    void W8_follows_the_rules_of_Apple() {
        assertApple(Written.rss(feed()));
    }

    @Test
    void W8_follows_the_rules_of_Apple_where_only_what_must_be_there_is_said() {
        Feed least = Sample.feedBuilder()
                .language("en")
                .podcast(Podcast.builder(COVER).category("Arts").build())
                .entries(List.of(entry("1", "2024-05-01T10:00:00Z").build()))
                .build();

        Xml rss = Written.rss(least);

        assertApple(rss);
        assertThat(rss.text("//channel/itunes:explicit")).isEqualTo("false");
        assertThat(rss.text("//channel/itunes:type")).isEqualTo("episodic");
        assertThat(rss.count("//item/itunes:*")).isZero();
        assertThat(Written.text(RssWriter.create(), least)).doesNotContain("xmlns:podcast");
    }

    /** Required tags of "A Podcaster's Guide to RSS", and the forms of their values. */
    private static void assertApple(Xml rss) {
        String channel = "/rss/channel/";
        for (String once : List.of("title", "description", "language", "itunes:explicit", "itunes:image")) {
            assertThat(rss.count(channel + once)).as(once).isOne();
        }
        assertThat(rss.text(channel + "description")).isNotBlank();
        assertThat(rss.text(channel + "itunes:explicit")).matches("true|false");
        assertThat(rss.text(channel + "itunes:image/@href")).matches("https?://.*\\.(jpg|png)");
        assertThat(rss.texts(channel + "itunes:category/@text")).isNotEmpty();
        assertThat(rss.texts("//*[starts-with(name(), 'itunes:')][not(*)][not(text())]/@*"))
                .as("no empty element")
                .hasSize(rss.count("//*[starts-with(name(), 'itunes:')][not(*)][not(text())]"));
        int items = rss.count("//item");
        assertThat(items).isPositive();
        for (int i = 1; i <= items; i++) {
            String item = "//item[" + i + "]/";
            assertThat(rss.text(item + "title")).isNotBlank();
            assertThat(rss.text(item + "guid")).isNotBlank();
            assertThat(rss.text(item + "enclosure/@url")).matches("https?://.*\\.(m4a|mp3|mov|mp4|m4v|pdf)");
            assertThat(rss.text(item + "enclosure/@type")).matches("audio/(x-m4a|mpeg)|video/.*|application/pdf");
            assertThat(Long.parseLong(rss.text(item + "enclosure/@length"))).isPositive();
            assertThat(rss.texts(item + "itunes:duration")).allMatch(text -> text.matches("[1-9][0-9]*"));
        }
        assertThat(rss.texts("//item/guid")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void W8_has_the_elements_of_the_podcast_namespace_in_Atom_and_RSS(FeedWriter writer) {
        Xml xml = Xml.parse(Written.bytes(writer, feed()));

        assertThat(xml.text("//podcast:guid")).isEqualTo("c6b15b54-1e18-5706-b92d-d9a3cfbba371");
        assertThat(xml.text("//podcast:locked")).isEqualTo("yes");
        assertThat(xml.text("//podcast:locked/@owner")).isEqualTo("ada@e.org");
        assertThat(xml.text("//podcast:funding")).isEqualTo("Buy us a loaf");
        assertThat(xml.text("//podcast:funding/@url")).isEqualTo("https://e.org/give");
        assertThat(xml.texts("//podcast:person")).containsExactly("Ada", "Cy");
        assertThat(xml.texts("//podcast:person/@role")).containsExactly("host", "guest");
        assertThat(xml.texts("//podcast:person/@href")).containsExactly("https://e.org/ada");
        assertThat(xml.texts("//podcast:transcript/@url"))
                .containsExactly("https://e.org/2.vtt", "https://e.org/2.html");
        assertThat(xml.texts("//podcast:transcript/@type")).containsExactly("text/vtt", "text/html");
        assertThat(xml.text("//podcast:chapters/@url")).isEqualTo("https://e.org/2.json");
        assertThat(xml.text("//podcast:chapters/@type")).isEqualTo("application/json+chapters");
    }

    @Test
    void W8_says_the_same_in_Atom_as_in_RSS() {
        String extensions = "//*[starts-with(name(), 'itunes:') or starts-with(name(), 'podcast:')]";
        Xml atom = Written.atom(feed());
        Xml rss = Written.rss(feed());

        assertThat(atom.count(extensions)).isGreaterThan(30);
        assertThat(atom.names(extensions)).isEqualTo(rss.names(extensions));
        assertThat(atom.texts(extensions + "/@*")).isEqualTo(rss.texts(extensions + "/@*"));
        assertThat(atom.texts(extensions + "[not(*)]")).isEqualTo(rss.texts(extensions + "[not(*)]"));
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void X5_declares_the_prefixes_once_and_only_where_they_are_used(FeedWriter writer) {
        String podcast = Written.text(writer, feed());
        String blog = Written.text(writer, Sample.feed(Sample.entry("a").build()));

        assertThat(podcast.lines().toList().get(1)).contains("xmlns:itunes=", "xmlns:podcast=");
        assertThat(podcast.split("xmlns:itunes=", -1)).hasSize(2);
        assertThat(podcast.split("xmlns:podcast=", -1)).hasSize(2);
        assertThat(blog).doesNotContain("itunes", "podcast");
    }

    @Test
    void W8_leaves_the_elements_out_of_JSON_Feed_which_has_the_duration() {
        assertThat(Written.text(JsonFeedWriter.create(), feed()))
                .doesNotContain("itunes", "podcast", "Technology")
                .contains("\"duration_in_seconds\": 3661");
    }

    @Test
    void W8_takes_the_duration_from_the_first_enclosure_whichever_was_told_first() {
        Episode episode = Episode.builder().number(1).build();
        Enclosure known = new Enclosure("https://e.org/a.mp3", "audio/mpeg", 1, Duration.ofSeconds(75));
        Enclosure unknown = new Enclosure("https://e.org/a.mp3", "audio/mpeg", 1, Duration.ofMillis(999));

        Entry before =
                Sample.entry("a").enclosures(List.of(known)).episode(episode).build();
        Entry after = Sample.entry("a")
                .episode(episode)
                .enclosures(List.of(known, unknown))
                .build();
        Entry second = Sample.entry("a")
                .episode(episode)
                .enclosures(List.of(unknown, known))
                .build();
        Entry none = Sample.entry("a").episode(episode).build();

        assertThat(Written.rss(Sample.feed(before)).text("//itunes:duration")).isEqualTo("75");
        assertThat(Written.rss(Sample.feed(after)).text("//itunes:duration")).isEqualTo("75");
        assertThat(Written.rss(Sample.feed(second)).count("//itunes:duration")).isZero();
        assertThat(Written.rss(Sample.feed(none)).count("//itunes:duration")).isZero();
    }

    @Test
    void W8_writes_what_was_told_last_once() {
        Podcast podcast = Podcast.builder(COVER)
                .category("Arts")
                .author("Ada")
                .author("Bob")
                .build();
        Episode episode = Episode.builder().number(1).number(2).build();
        Feed feed = Sample.feedBuilder()
                .language("en")
                .podcast(Podcast.builder(COVER).category("Sports").build())
                .podcast(podcast)
                .entries(List.of(Sample.entry("a")
                        .episode(Episode.builder().season(3).build())
                        .episode(episode)
                        .build()))
                .build();

        Xml rss = Written.rss(feed);

        assertThat(rss.text("//itunes:category/@text")).isEqualTo("Arts");
        assertThat(rss.text("//itunes:author")).isEqualTo("Bob");
        assertThat(rss.text("//itunes:episode")).isEqualTo("2");
        assertThat(rss.count("//itunes:season")).isZero();
    }

    // The first is the example of the Podcast Namespace; all were made by another implementation of UUIDs.
    @ParameterizedTest
    @CsvSource({
        "https://mp3s.nashownotes.com/pc20rss.xml, 917393e3-1b1e-5cef-ace4-edaa54e1f810",
        "http://mp3s.nashownotes.com/pc20rss.xml, 917393e3-1b1e-5cef-ace4-edaa54e1f810",
        "https://e.org/blog/rss.xml, c6b15b54-1e18-5706-b92d-d9a3cfbba371",
        "https://e.org, ae46c707-a376-5141-972f-a2f877274bd7",
        "https://e.org///, ae46c707-a376-5141-972f-a2f877274bd7"
    })
    void W8_makes_the_guid_of_an_address(String address, String guid) {
        Podcast podcast = Podcast.builder(COVER)
                .category("Arts")
                .guid(URI.create(address))
                .build();

        assertThat(guid(podcast)).isEqualTo(guid);
    }

    @Test
    void W8_takes_a_guid_as_it_is() {
        UUID id = UUID.fromString("917393e3-1b1e-5cef-ace4-edaa54e1f810");

        assertThat(guid(Podcast.builder(COVER).category("Arts").guid(id).build()))
                .isEqualTo(id.toString());
    }

    private static String guid(Podcast podcast) {
        Feed feed = Sample.feedBuilder().language("en").podcast(podcast).build();
        return Written.rss(feed).text("//podcast:guid");
    }

    @Test
    void W8_locks_a_podcast_without_an_owner_for_everybody() {
        Podcast podcast = Podcast.builder(COVER).category("Arts").locked().build();

        Xml rss =
                Written.rss(Sample.feedBuilder().language("en").podcast(podcast).build());

        assertThat(rss.text("//podcast:locked")).isEqualTo("yes");
        assertThat(rss.count("//podcast:locked/@owner")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Episode.Type.class)
    void W8_names_the_type_of_an_episode_as_Apple_does(Episode.Type type) {
        Entry entry =
                Sample.entry("a").episode(Episode.builder().type(type).build()).build();

        assertThat(Written.rss(Sample.feed(entry)).text("//itunes:episodeType")).isIn("full", "trailer", "bonus");
    }

    @Test
    void X2_cleans_and_escapes_what_is_said() {
        String hostile = "<b>\u0000&\uD800]]>";
        Podcast podcast = Podcast.builder(COVER)
                .category(hostile, hostile)
                .author(hostile)
                .owner(Author.of(hostile).withEmail("ada@e.org"))
                .build();

        Xml rss =
                Written.rss(Sample.feedBuilder().language("en").podcast(podcast).build());

        assertThat(rss.texts("//itunes:category/@text | //itunes:author | //itunes:name"))
                .hasSize(4)
                .containsOnly("<b>&\uFFFD]]>");
    }

    @Test
    void W8_refuses_a_podcast_without_a_category_or_a_language() {
        Feed.Builder mute = Sample.feedBuilder()
                .podcast(Podcast.builder(COVER).category("Arts").build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Podcast.builder(COVER).build())
                .withMessageContaining("category");
        assertThatIllegalArgumentException()
                .isThrownBy(mute::build)
                .withMessageContaining("Notes")
                .withMessageContaining("language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000"})
    void W8_refuses_blank_texts(String blank) {
        Podcast.Builder podcast = Podcast.builder(COVER);
        URI page = URI.create("https://e.org/");

        assertRefused("category:", () -> podcast.category(blank));
        assertRefused("category:", () -> podcast.category("Arts", blank));
        assertRefused("author:", () -> podcast.author(blank));
        assertRefused("title:", () -> podcast.title(blank));
        assertRefused("funding:", () -> podcast.funding(page, blank));
        assertRefused("role:", () -> podcast.person(Author.of("Ada"), blank));
        assertRefused("title:", () -> Episode.builder().title(blank));
    }

    @Test
    void W8_refuses_what_directories_do() {
        Podcast.Builder podcast = Podcast.builder(COVER);
        URI page = URI.create("https://e.org/");

        assertRefused("'Ada'", () -> podcast.owner(Author.of("Ada")));
        assertRefused("128", () -> podcast.funding(page, "x".repeat(129)));
        assertRefused("number 0", () -> Episode.builder().number(0));
        assertRefused("season -1", () -> Episode.builder().season(-1));
        assertRefused("PT0.9S", () -> Episode.builder().duration(Duration.ofMillis(900)));
        assertRefused("PT-5S", () -> Episode.builder().duration(Duration.ofSeconds(-5)));
        assertRefused("'vtt'", () -> Episode.builder().transcript(page, "vtt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "ftp://e.org/a", "mailto:ada@e.org"})
    void R6_refuses_what_is_no_web_address(String address) {
        URI uri = URI.create(address);
        Podcast.Builder podcast = Podcast.builder(COVER);

        assertRefused("image:", () -> Podcast.builder(uri));
        assertRefused("newFeedUrl:", () -> podcast.newFeedUrl(uri));
        assertRefused("guid:", () -> podcast.guid(uri));
        assertRefused("funding:", () -> podcast.funding(uri, "Give"));
        assertRefused("person:", () -> podcast.person(Author.of("Ada").withUrl(address), "host"));
        assertRefused("image:", () -> Episode.builder().image(uri));
        assertRefused("transcript:", () -> Episode.builder().transcript(uri, "text/vtt"));
        assertRefused("chapters:", () -> Episode.builder().chapters(uri));
    }

    private static void assertRefused(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
