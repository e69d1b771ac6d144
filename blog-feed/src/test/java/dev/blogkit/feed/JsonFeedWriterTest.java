package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonFeedWriterTest {

    @Test
    void J1_names_version_title_and_addresses() {
        JsonNode json = Written.json(
                Sample.feedBuilder().subtitle("About").language("en").build());

        assertThat(json.get("version").stringValue()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.get("title").stringValue()).isEqualTo("Notes");
        assertThat(json.get("home_page_url").stringValue()).isEqualTo("https://e.org/blog/");
        assertThat(json.get("feed_url").stringValue()).isEqualTo("https://e.org/blog/feed.json");
        assertThat(json.get("description").stringValue()).isEqualTo("About");
        assertThat(json.get("language").stringValue()).isEqualTo("en");
    }

    @Test
    void J1_has_items_even_where_there_is_none() {
        JsonNode items = Written.json(Sample.feed()).get("items");

        assertThat(items.isArray()).isTrue();
        assertThat(items.isEmpty()).isTrue();
    }

    @Test
    void J1_leaves_out_what_is_not_there() {
        JsonNode json = Written.json(Sample.feed(Sample.entry("a").build()));

        assertThat(json.propertyNames())
                .containsExactly("version", "title", "home_page_url", "feed_url", "authors", "items");
        assertThat(json.get("items").get(0).propertyNames())
                .containsExactly("id", "title", "content_html", "date_published");
    }

    @Test
    void J1_has_no_byte_order_mark() {
        byte[] bytes = Written.bytes(JsonFeedWriter.create(), Sample.feed());

        assertThat(bytes[0]).isEqualTo((byte) '{');
    }

    @Test
    void J1_escapes_quotes_backslashes_and_white_space() {
        String title = "\"a\" \\ \\\\ \\u0008 / b\tc\nd\re";

        JsonNode json = Written.json(Sample.feed(Sample.titled(title)));

        assertThat(json.get("items").get(0).get("title").stringValue()).isEqualTo(title);
    }

    @Test
    void J2_gives_an_item_the_id_that_Atom_has() {
        Feed feed = Sample.feed(Sample.entry("a").build());

        assertThat(Written.json(feed).get("items").get(0).get("id").stringValue())
                .isEqualTo(Written.atom(feed).text("//atom:entry/atom:id"));
    }

    @Test
    void J2_gives_an_item_its_html() {
        JsonNode item = Written.json(Sample.feed(Sample.html("<p>Ham &amp; \"eggs\"</p>")))
                .get("items")
                .get(0);

        assertThat(item.get("content_html").stringValue()).isEqualTo("<p>Ham &amp; \"eggs\"</p>");
        assertThat(item.has("content_text")).isFalse();
    }

    @Test
    void J2_gives_an_item_with_a_title_only_its_title_as_text() {
        Entry entry =
                Entry.builder("urn:x:a", "Title", Sample.MAY).link(Sample.HOME).build();

        JsonNode item = Written.json(Sample.feed(entry)).get("items").get(0);

        assertThat(item.get("content_text").stringValue()).isEqualTo("Title");
        assertThat(item.has("content_html")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0008"})
    void J2_gives_an_item_with_empty_html_its_title_as_text(String html) {
        Entry entry = Entry.builder("urn:x:a", "Title", Sample.MAY)
                .link(Sample.HOME)
                .html(html)
                .build();

        JsonNode item = Written.json(Sample.feed(entry)).get("items").get(0);

        assertThat(item.has("content_html")).isFalse();
        assertThat(item.get("content_text").stringValue()).isEqualTo("Title");
    }

    @Test
    void J2_gives_an_item_with_a_summary_only_its_summary_as_text() {
        Entry entry = Entry.builder("urn:x:a", "Title", Sample.MAY)
                .link(Sample.HOME)
                .summary("Short")
                .build();

        JsonNode item = Written.json(Sample.feed(entry)).get("items").get(0);

        assertThat(item.get("content_text").stringValue()).isEqualTo("Short");
    }

    @Test
    void J3_says_when_an_item_was_published() {
        Entry entry = Entry.builder("urn:x:a", "Title", Sample.date("2024-05-01T10:00-03:30"))
                .html("<p>Text</p>")
                .build();

        JsonNode item = Written.json(Sample.feed(entry)).get("items").get(0);

        assertThat(item.get("date_published").stringValue()).isEqualTo("2024-05-01T10:00:00-03:30");
    }

    @Test
    void J3_says_when_an_item_was_changed_only_if_that_was_later() {
        Entry same = Sample.entry("a")
                .updated(Sample.date("2024-05-01T12:00:00+02:00"))
                .build();
        Entry changed = Sample.entry("b").updated(Sample.MAY.plusDays(1)).build();

        JsonNode items = Written.json(Sample.feed(same, changed)).get("items");

        assertThat(items.get(0).has("date_modified")).isFalse();
        assertThat(items.get(1).get("date_modified").stringValue()).isEqualTo("2024-05-02T10:00:00Z");
    }

    @Test
    void J4_lists_authors_with_name_and_page_and_without_mail_addresses() {
        Author author = Author.of("Ada").withEmail("ada@e.org").withUrl("https://e.org/ada");
        Entry entry =
                Sample.entry("a").authors(List.of(author, Author.of("Bob"))).build();

        JsonNode item = Written.json(Sample.feed(entry)).get("items").get(0);

        assertThat(item.has("author")).isFalse();
        assertThat(item.get("authors").toString())
                .isEqualTo("[{\"name\":\"Ada\",\"url\":\"https://e.org/ada\"},{\"name\":\"Bob\"}]");
    }

    @Test
    void J4_lists_every_tag_once_and_none_that_is_empty() {
        Entry entry = Sample.entry("a")
                .categories(List.of("One", "", "Two", "One", "\u0008"))
                .build();

        JsonNode item = Written.json(Sample.feed(entry)).get("items").get(0);

        assertThat(item.get("tags").toString()).isEqualTo("[\"One\",\"Two\"]");
    }

    @Test
    void J4_lists_tags_once_that_differ_only_in_what_is_cleaned_away() {
        Entry entry = Sample.entry("a").categories(List.of("One", "O\u0008ne")).build();

        JsonNode item = Written.json(Sample.feed(entry)).get("items").get(0);

        assertThat(item.get("tags").toString()).isEqualTo("[\"One\"]");
    }

    @Test
    void J4_says_the_language_of_an_item_only_where_it_differs() {
        Feed feed = Sample.feedBuilder()
                .language("en")
                .entries(List.of(
                        Sample.entry("a").language("en").build(),
                        Sample.entry("b").language("de").build()))
                .build();

        JsonNode items = Written.json(feed).get("items");

        assertThat(items.get(0).has("language")).isFalse();
        assertThat(items.get(1).get("language").stringValue()).isEqualTo("de");
    }

    @Test
    void J5_lists_attachments_with_a_number_for_a_size_that_is_known() {
        Entry entry = Sample.entry("a")
                .enclosures(List.of(
                        new Enclosure("https://e.org/a.mp3", "audio/mpeg", 12345678901L),
                        new Enclosure("https://e.org/a.png", "image/png", 0)))
                .build();

        JsonNode item = Written.json(Sample.feed(entry)).get("items").get(0);

        assertThat(item.get("attachments").toString())
                .isEqualTo(
                        "[{\"url\":\"https://e.org/a.mp3\",\"mime_type\":\"audio/mpeg\",\"size_in_bytes\":12345678901},"
                                + "{\"url\":\"https://e.org/a.png\",\"mime_type\":\"image/png\"}]");
    }

    @Test
    void J8_writes_no_lone_surrogate() {
        String json =
                Written.text(JsonFeedWriter.create(), Sample.feed(Sample.titled("a\uD83Db\uDE00c\u0008d\uFFFEe")));

        assertThat(json).contains("\"title\": \"a\uFFFDb\uFFFDcd\uFFFDe\"").doesNotContain("\\u");
    }
}
