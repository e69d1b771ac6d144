package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The values of an entry, in each format that has a place for them. */
class EntryModelTest {

    private static final URI TAGS = URI.create("https://e.org/tags/");
    private static final SourceFeed SOURCE =
            new SourceFeed("urn:x:other", "Other & more", Sample.MAY, URI.create("https://other.example/ü.xml"));

    @Test
    void A13_has_no_summary_that_only_repeats_the_title() {
        Entry entry = Entry.builder("urn:x:a", "Title", Sample.MAY)
                .html("<p>Text</p>")
                .summary("Title")
                .build();

        assertThat(entry.summary()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x & y", "x &amp; y"})
    void A13_has_no_summary_that_only_repeats_the_content(String html) {
        Entry entry = Sample.entry("a").html(html).summary("x & y").build();

        assertThat(entry.summary()).isEmpty();
        assertThat(Written.rss(Sample.feed(entry)).texts("//item/description")).containsExactly(html);
    }

    @Test
    void A13_has_a_summary_that_only_resembles_the_content() {
        Entry entry = Sample.entry("a").html("<p>x</p>").summary("x").build();

        assertThat(entry.summary()).contains("x");
    }

    @Test
    void J2_says_a_summary_once_where_it_stands_for_the_content() {
        Feed feed = Sample.feed(Entry.builder("urn:x:a", "Title", Sample.MAY)
                .link(URI.create("https://e.org/a"))
                .summary("Short")
                .build());

        assertThat(Written.json(feed).get("items").get(0).get("content_text").stringValue())
                .isEqualTo("Short");
        assertThat(Written.json(feed).get("items").get(0).has("summary")).isFalse();
    }

    @Test
    void R13_lists_a_category_of_one_name_and_scheme_once() {
        Entry entry = Sample.entry("a")
                .category(Category.of("J").withLabel("Java"))
                .category(Category.of("J").withLabel("Jay"))
                .category(Category.of("J").withScheme(URI.create("urn:x:letters")))
                .build();

        assertThat(Written.rss(Sample.feed(entry)).texts("//item/category")).containsExactly("J", "J");
        assertThat(entry.categories())
                .extracting(category -> category.label().orElse(""))
                .containsExactly("Java", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada :)", "(Ada", "Ada\nB", "Ada\tB"})
    void R4_sends_a_name_that_would_end_the_brackets_as_creator(String name) {
        Author author = Author.of(name).withEmail("a@e.org");
        Feed feed = Sample.feedBuilder()
                .authors(List.of(author))
                .entries(List.of(Sample.entry("a").authors(List.of(author)).build()))
                .build();
        Xml rss = Written.rss(feed);

        assertThat(rss.texts("//item/dc:creator")).containsExactly(name);
        assertThat(rss.count("//author | //managingEditor")).isZero();
    }

    @Test
    void A12_takes_a_language_for_the_same_whatever_its_case() {
        Feed feed = Sample.feedBuilder()
                .language("en-US")
                .entries(List.of(Sample.entry("a").language("en-us").build()))
                .build();

        assertThat(Written.atom(feed).count("//atom:entry/@xml:lang")).isZero();
        assertThat(Written.rss(feed).count("//item/dc:language")).isZero();
        assertThat(Written.json(feed).get("items").get(0).has("language")).isFalse();
    }

    @Test
    void R6_writes_the_page_of_an_author_in_ASCII() {
        Author author = Author.of("Ada").withUrl("https://bücher.example/ä");
        Feed feed = Sample.feed(Sample.entry("a").authors(List.of(author)).build());

        assertThat(Written.atom(feed).text("//atom:entry/atom:author/atom:uri"))
                .isEqualTo("https://xn--bcher-kva.example/%C3%A4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\uFEFF \u00AD", "\u0001"})
    void A1_refuses_a_title_of_which_nothing_is_seen(String title) {
        assertThatIllegalArgumentException().isThrownBy(() -> Entry.builder("urn:x:a", title, Sample.MAY));
    }

    @Test
    void A2_writes_contributors_in_order() {
        Author bob = Author.of("Bob").withEmail("bob@e.org").withUrl("https://e.org/bob");
        Feed feed = Sample.feed(Sample.entry("a")
                .contributors(List.of(bob, Author.of("Eve & co")))
                .build());

        Xml atom = Written.atom(feed);

        assertThat(atom.texts("//atom:entry/atom:contributor/atom:name")).containsExactly("Bob", "Eve & co");
        assertThat(atom.text("//atom:entry/atom:contributor/atom:email")).isEqualTo("bob@e.org");
        assertThat(atom.text("//atom:entry/atom:contributor/atom:uri")).isEqualTo("https://e.org/bob");
        assertThat(Written.rss(feed).texts("//item/dc:contributor")).containsExactly("Bob", "Eve & co");
        assertThat(item(feed).propertyNames()).doesNotContain("contributors", "authors");
    }

    @Test
    void A2_takes_no_contributor_for_an_author() {
        Feed feed = Sample.feed(
                Sample.entry("a").contributors(List.of(Author.of("Bob"))).build());

        assertThat(Written.atom(feed).count("//atom:entry/atom:author")).isZero();
        assertThat(Written.rss(feed).count("//item/author | //item/dc:creator")).isZero();
    }

    @Test
    void A10_writes_term_scheme_and_label_of_a_category() {
        Category category = Category.of("R & D").withScheme(TAGS).withLabel("Research <now>");

        Xml atom = Written.atom(Sample.feed(Sample.entry("a").category(category).build()));

        assertThat(atom.text("//atom:entry/atom:category/@term")).isEqualTo("R & D");
        assertThat(atom.text("//atom:entry/atom:category/@scheme")).isEqualTo("https://e.org/tags/");
        assertThat(atom.text("//atom:entry/atom:category/@label")).isEqualTo("Research <now>");
    }

    @Test
    void A10_writes_neither_scheme_nor_label_where_there_is_none() {
        Entry entry =
                Sample.entry("a").category(Category.of("Java").withLabel(" ")).build();

        Xml atom = Written.atom(Sample.feed(entry));

        assertThat(atom.texts("//atom:entry/atom:category/@*")).containsExactly("Java");
    }

    @Test
    void R13_writes_the_scheme_of_a_category_as_its_domain() {
        Feed feed = Sample.feed(Sample.entry("a")
                .category(Category.of("R & D").withScheme(TAGS).withLabel("Research"))
                .category(Category.of("Java"))
                .build());

        Xml rss = Written.rss(feed);

        assertThat(rss.texts("//item/category")).containsExactly("R & D", "Java");
        assertThat(rss.texts("//item/category/@*")).containsExactly("https://e.org/tags/");
    }

    @Test
    void J4_writes_the_terms_of_categories_once_each() {
        Feed feed = Sample.feed(Sample.entry("a")
                .category(Category.of("Java").withScheme(TAGS))
                .category(Category.of("Java"))
                .category(Category.of("R & D").withLabel("Research"))
                .build());

        assertThat(item(feed).get("tags").toString()).isEqualTo("[\"Java\",\"R & D\"]");
    }

    @Test
    void A10_keeps_categories_in_order_and_each_once() {
        Entry entry = Sample.entry("a")
                .categories(List.of("B", "A", "B"))
                .category(Category.of("A"))
                .category(Category.of("A").withScheme(TAGS))
                .build();

        assertThat(entry.categories())
                .containsExactly(
                        Category.of("B"), Category.of("A"), Category.of("A").withScheme(TAGS));
    }

    @Test
    void A12_writes_the_rights() {
        Feed feed = Sample.feed(Sample.entry("a").rights("© Ada & <co>").build());

        Xml atom = Written.atom(feed);

        assertThat(atom.text("//atom:entry/atom:rights[@type='html']")).isEqualTo("© Ada &amp; &lt;co&gt;");
        assertThat(Written.rss(feed).text("//item/dc:rights")).isEqualTo("© Ada & <co>");
        assertThat(Written.text(JsonFeedWriter.create(), feed)).doesNotContain("©");
    }

    @Test
    void A12_takes_blank_rights_for_none() {
        Feed feed = Sample.feed(Sample.entry("a").rights(" \u0008 ").build());

        assertThat(Written.atom(feed).count("//atom:rights")).isZero();
        assertThat(Written.text(RssWriter.create(), feed)).doesNotContain("dc:");
    }

    @Test
    void W8_writes_the_image_as_thumbnail_and_in_JSON_as_image() {
        Feed feed = Sample.feed(Sample.entry("a")
                .image(URI.create("https://e.org/ä.png?a=1&b=2"))
                .build());

        String expected = "https://e.org/%C3%A4.png?a=1&b=2";
        assertThat(Written.atom(feed).text("//atom:entry/media:thumbnail/@url")).isEqualTo(expected);
        assertThat(Written.rss(feed).text("//item/media:thumbnail/@url")).isEqualTo(expected);
        assertThat(item(feed).get("image").stringValue()).isEqualTo(expected);
    }

    @Test
    void R13_writes_the_page_of_comments() {
        Feed feed = Sample.feed(Sample.entry("a")
                .comments(URI.create("https://e.org/a/talk?x=1&y=2"))
                .build());

        assertThat(Written.rss(feed).text("//item/comments")).isEqualTo("https://e.org/a/talk?x=1&y=2");
        assertThat(Written.atom(feed).text("//atom:entry/atom:link[@rel='replies'][@type='text/html']/@href"))
                .isEqualTo("https://e.org/a/talk?x=1&y=2");
        assertThat(Written.text(JsonFeedWriter.create(), feed)).doesNotContain("talk");
    }

    @Test
    void R13_writes_the_source_with_its_address() {
        Feed feed = Sample.feed(Sample.entry("a").source(SOURCE).build());

        Xml rss = Written.rss(feed);

        assertThat(rss.text("//item/source")).isEqualTo("Other & more");
        assertThat(rss.text("//item/source/@url")).isEqualTo("https://other.example/%C3%BC.xml");
        assertThat(Written.text(JsonFeedWriter.create(), feed)).doesNotContain("other.example");
    }

    @Test
    void A1_writes_the_source_with_id_title_and_date() {
        Xml atom = Written.atom(Sample.feed(Sample.entry("a").source(SOURCE).build()));

        assertThat(atom.names("//atom:entry/atom:source/*")).containsExactly("id", "title", "updated", "link");
        assertThat(atom.text("//atom:source/atom:id")).isEqualTo("urn:x:other");
        assertThat(atom.text("//atom:source/atom:title")).isEqualTo("Other & more");
        assertThat(atom.text("//atom:source/atom:updated")).isEqualTo("2024-05-01T10:00:00Z");
        assertThat(atom.text("//atom:source/atom:link[@rel='self']/@href"))
                .isEqualTo("https://other.example/%C3%BC.xml");
    }

    @Test
    void J5_writes_the_duration_of_an_attachment_in_seconds() {
        JsonNode attachment = item(Sample.feed(Sample.entry("a")
                        .enclosures(List.of(
                                new Enclosure("https://e.org/a.mp3", "audio/mpeg", 1234, Duration.ofMillis(90_700))))
                        .build()))
                .get("attachments")
                .get(0);

        assertThat(attachment.toString())
                .isEqualTo("{\"url\":\"https://e.org/a.mp3\",\"mime_type\":\"audio/mpeg\","
                        + "\"size_in_bytes\":1234,\"duration_in_seconds\":90}");
    }

    @Test
    void J5_says_nothing_of_a_size_and_a_duration_that_are_not_known() {
        JsonNode attachment = item(Sample.feed(Sample.entry("a")
                        .enclosures(List.of(new Enclosure("https://e.org/a.mp3", "audio/mpeg", 0)))
                        .build()))
                .get("attachments")
                .get(0);

        assertThat(attachment.propertyNames()).containsExactly("url", "mime_type");
    }

    @Test
    void R12_says_when_an_item_was_changed() {
        Entry changed = Sample.entry("a")
                .updated(Sample.date("2024-05-02T10:00:00+02:00"))
                .build();

        Xml rss = Written.rss(Sample.feed(changed, Sample.entry("b").build()));

        assertThat(rss.text("//item[guid='urn:x:a']/atom:updated")).isEqualTo("2024-05-02T10:00:00+02:00");
        assertThat(rss.count("//item[guid='urn:x:b']/atom:updated")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-01T10:00:00.9Z",
                "2024-05-01T12:00:00+02:00",
                "2024-04-01T10:00:00Z",
                "2024-05-01T09:59:59Z"
            })
    void R12_takes_no_entry_for_changed_whose_written_dates_are_equal(String updated) {
        Feed feed = Sample.feed(Sample.entry("a").updated(Sample.date(updated)).build());

        assertThat(Written.rss(feed).count("//item/atom:updated")).isZero();
        assertThat(item(feed).has("date_modified")).isFalse();
    }

    @Test
    void A11_never_says_that_an_entry_was_changed_before_it_was_published() {
        OffsetDateTime before = Sample.MAY.minusDays(1);

        Xml atom = Written.atom(Sample.feed(Sample.entry("a").updated(before).build()));

        assertThat(atom.text("//atom:entry/atom:updated")).isEqualTo("2024-05-01T10:00:00Z");
    }

    @Test
    void R13_says_the_language_of_an_item_only_where_it_differs() {
        Feed feed = Sample.feedBuilder()
                .language("en")
                .entries(List.of(
                        Sample.entry("a").language("en").build(),
                        Sample.entry("b").language("de").build(),
                        Sample.entry("c").build()))
                .build();

        assertThat(Written.rss(feed).texts("//item/dc:language")).containsExactly("de");
        assertThat(Written.rss(feed).text("//item[dc:language]/guid")).isEqualTo("urn:x:b");
        assertThat(Written.atom(feed).texts("//atom:entry/@xml:lang")).containsExactly("de");
    }

    @Test
    void R13_says_the_language_of_an_item_where_the_feed_has_none() {
        Feed feed = Sample.feed(Sample.entry("a").language("de").build());

        assertThat(Written.rss(feed).text("//item/dc:language")).isEqualTo("de");
        assertThat(item(feed).get("language").stringValue()).isEqualTo("de");
    }

    @Test
    void A13_writes_metadata_before_the_content() {
        Xml atom = Written.atom(Everything.head().entries(Everything.entries()).build());

        assertThat(atom.names("//atom:entry[1]/*"))
                .startsWith("id", "title", "published", "updated")
                .contains("media:thumbnail", "itunes:episode", "books:book")
                .endsWith("content");
        assertThat(atom.names("/atom:feed/atom:entry[1]/following-sibling::*")).containsOnly("entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "a.png", "ftp://e.org/a", "mailto:ada@e.org", "javascript:a", "https:a"})
    void R6_refuses_an_image_and_a_page_of_comments_that_are_no_web_addresses(String address) {
        URI uri = URI.create(address);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.entry("a").image(uri))
                .withMessageContaining("image:")
                .withMessageContaining("'" + address + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.entry("a").comments(uri))
                .withMessageContaining("comments:")
                .withMessageContaining("'" + address + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceFeed("urn:x:a", "Other", Sample.MAY, uri))
                .withMessageContaining("source:")
                .withMessageContaining("'" + address + "'");
    }

    @Test
    void A1_refuses_a_source_without_id_title_or_date() {
        URI address = Sample.HOME;

        assertThatIllegalArgumentException().isThrownBy(() -> new SourceFeed("a", "Other", Sample.MAY, address));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceFeed("urn:x:a", " \u0008", Sample.MAY, address));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceFeed("urn:x:a", "Other", Sample.date("9999-01-01T00:00:00Z"), address))
                .withMessageContaining("updated of the source:");
    }

    @Test
    void A2_refuses_a_contributor_whose_address_no_feed_should_hold() {
        List<Author> people = List.of(Author.of("Eve").withUrl("javascript:alert(1)"));

        assertThatIllegalArgumentException().isThrownBy(() -> Sample.entry("a").contributors(people));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.feedBuilder().contributors(people));
    }

    @Test
    void A2_leaves_out_a_contributor_whose_name_would_not_be_seen() {
        Feed feed = Sample.feed(
                Sample.entry("a").contributors(List.of(Author.of("\u0008"))).build());

        assertThat(Written.atom(feed).count("//atom:contributor")).isZero();
        assertThat(Written.text(RssWriter.create(), feed)).doesNotContain("dc:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0008", "\n\t"})
    void A10_refuses_a_category_of_which_nothing_is_seen(String term) {
        assertThatIllegalArgumentException().isThrownBy(() -> Category.of(term));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "/tags", "//e.org/tags", "https:tags"})
    void A10_refuses_a_scheme_that_is_not_absolute(String scheme) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Category.of("Java").withScheme(URI.create(scheme)))
                .withMessageContaining("scheme:");
    }

    private static JsonNode item(Feed feed) {
        return Written.json(feed).get("items").get(0);
    }
}
