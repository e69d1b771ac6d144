package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blogkit.Enclosure;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A builder refuses what no feed may hold, and names the thing and the value. */
class BuilderRefusalTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u0008", " \u0000 "})
    void A1_refuses_a_feed_with_a_blank_title(String title) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Feed.builder(title, Sample.HOME))
                .withMessageContaining("title of a feed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u0008", " \u0000 "})
    void A1_refuses_an_entry_with_a_blank_title(String title) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Entry.builder("urn:x:a", title, Sample.MAY))
                .withMessageContaining("title")
                .withMessageContaining("urn:x:a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/a", "a", "", "//e.org/a", "a b:c", "urn:", "urn:a b", "1a:b", "urn:<a>", "urn:a\nb", ":a"})
    void A3_refuses_an_entry_whose_id_is_not_absolute(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Entry.builder(id, "Title", Sample.MAY))
                .withMessageContaining("id:")
                .withMessageContaining("'" + id + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDC00, 0xFFFE, 0xFFFF})
    void A3_refuses_an_id_that_would_not_be_written_as_it_is(int unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Entry.builder("urn:x:" + (char) unit, "Title", Sample.MAY))
                .withMessageContaining("id:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "notes", ""})
    void A3_refuses_a_feed_whose_id_is_not_absolute(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.feedBuilder().id(id))
                .withMessageContaining("id:")
                .withMessageContaining("'" + id + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/blog/", "blog", "ftp://e.org/", "mailto:ada@e.org", "https:/blog", "file:///blog", "//e.org/"})
    void R6_refuses_a_home_that_is_no_web_address(String home) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Feed.builder("Notes", URI.create(home)))
                .withMessageContaining("home:")
                .withMessageContaining("'" + home + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/", "javascript:alert(1)", "tag:e.org,2024:a"})
    void R6_refuses_a_link_that_is_no_web_address(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.entry("a").link(URI.create(link)))
                .withMessageContaining("link:")
                .withMessageContaining("'" + link + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://:80/", "https://ada@/", "https://ada@:80/a"})
    void R6_refuses_a_link_without_a_host(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.entry("a").link(URI.create(link)))
                .withMessageContaining("link:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://e.org\uFF0F.example/a",
                "https://ada\uFF20e.org/",
                "https://e.org\uFF1A81/",
                "https://\u00AD/",
                "https://\u00FC..example/"
            })
    void R6_refuses_a_link_whose_host_would_become_another_or_none(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.entry("a").link(URI.create(link)))
                .withMessageContaining("link:")
                .withMessageContaining("'" + link + "'");
    }

    @Test
    void R6_refuses_a_relative_address_of_the_feed_itself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.feedBuilder().self(FeedFormat.RSS, URI.create("/rss.xml")))
                .withMessageContaining("self:")
                .withMessageContaining("'/rss.xml'");
    }

    @Test
    void R6_refuses_a_relative_enclosure() {
        List<Enclosure> enclosures = List.of(new Enclosure("a.mp3", "audio/mpeg", 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.entry("a").enclosures(enclosures))
                .withMessageContaining("enclosure:")
                .withMessageContaining("'a.mp3'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refuses_a_limit_below_one(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.feedBuilder().limit(limit))
                .withMessageContaining("limit " + limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "english!", "en us", "-en", "en-"})
    void A12_refuses_a_language_of_a_feed_that_is_no_tag(String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.feedBuilder().language(tag))
                .withMessageContaining("language:")
                .withMessageContaining("'" + tag + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "english!", "en us", "-en", "en-"})
    void A12_refuses_a_language_of_an_entry_that_is_no_tag(String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.entry("a").language(tag))
                .withMessageContaining("language:")
                .withMessageContaining("'" + tag + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0001-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "9999-01-01T00:00:00Z", "+12345-01-01T00:00:00Z"
            })
    void A4_refuses_a_date_that_some_zone_writes_without_four_digits(String date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Entry.builder("urn:x:a", "Title", Sample.date(date)))
                .withMessageContaining("published:")
                .withMessageContaining(Sample.date(date).toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.entry("a").updated(Sample.date(date)))
                .withMessageContaining("updated:")
                .withMessageContaining(Sample.date(date).toString());
    }

    @Test
    void A4_refuses_the_first_and_the_last_date_that_there_are() {
        for (OffsetDateTime date : List.of(OffsetDateTime.MIN, OffsetDateTime.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Entry.builder("urn:x:a", "Title", date))
                    .withMessageContaining("published:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Sample.feedBuilder().updated(date))
                    .withMessageContaining("updated:");
        }
    }

    @Test
    void A8_refuses_an_entry_with_nothing_but_a_title() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Entry.builder("urn:x:a", "Title", Sample.MAY).build())
                .withMessageContaining("urn:x:a");
    }
}
