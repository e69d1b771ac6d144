package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.modules.content.ContentModule;
import com.rometools.rome.feed.synd.SyndEntry;
import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RssWriterTest {

    private static final Author ADA = Author.of("Ada").withEmail("ada@e.org");

    @Test
    void R1_has_one_channel_with_title_link_and_description() {
        Xml rss = Written.rss(Sample.feedBuilder().subtitle("About").build());

        assertThat(rss.text("/rss/@version")).isEqualTo("2.0");
        assertThat(rss.count("/rss/channel")).isEqualTo(1);
        assertThat(rss.text("/rss/channel/title")).isEqualTo("Notes");
        assertThat(rss.text("/rss/channel/link")).isEqualTo("https://e.org/blog/");
        assertThat(rss.text("/rss/channel/description")).isEqualTo("About");
    }

    @Test
    void R1_describes_a_feed_without_a_subtitle_by_its_title() {
        Xml rss = Written.rss(Sample.feed());

        assertThat(rss.text("/rss/channel/description")).isEqualTo("Notes");
    }

    @Test
    void R2_gives_an_item_its_title_even_where_there_is_nothing_else() {
        Entry entry =
                Entry.builder("urn:x:a", "Title", Sample.MAY).link(Sample.HOME).build();

        Xml rss = Written.rss(Sample.feed(entry));

        assertThat(rss.text("//item/title")).isEqualTo("Title");
        assertThat(rss.count("//item/description")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-03T07:08:09Z, 'Tue, 03 Sep 2024 07:08:09 GMT'",
        "2024-01-01T00:30:00+02:00, 'Sun, 31 Dec 2023 22:30:00 GMT'",
        "2024-02-28T23:30:00-05:00, 'Thu, 29 Feb 2024 04:30:00 GMT'",
        "0999-06-01T00:00:00Z, 'Sat, 01 Jun 0999 00:00:00 GMT'"
    })
    void R3_dates_an_item_in_GMT(String published, String expected) {
        Entry entry = Entry.builder("urn:x:a", "Title", Sample.date(published))
                .html("<p>Text</p>")
                .build();

        Xml rss = Written.rss(Sample.feed(entry));

        assertThat(rss.text("//item/pubDate")).isEqualTo(expected);
    }

    @Test
    void R3_dates_the_last_build_by_the_newest_change() {
        Entry entry = Sample.entry("a")
                .updated(Sample.date("2024-06-09T01:02:03+01:00"))
                .build();

        Xml rss = Written.rss(Sample.feed(entry));

        assertThat(rss.text("//channel/lastBuildDate")).isEqualTo("Sun, 09 Jun 2024 00:02:03 GMT");
    }

    @Test
    void R4_sends_an_author_with_an_address_as_author() {
        Xml rss =
                Written.rss(Sample.feed(Sample.entry("a").authors(List.of(ADA)).build()));

        assertThat(rss.text("//item/author")).isEqualTo("ada@e.org (Ada)");
        assertThat(rss.count("//dc:creator")).isZero();
    }

    @Test
    void R4_sends_an_author_without_an_address_as_creator() {
        Xml rss = Written.rss(
                Sample.feed(Sample.entry("a").authors(List.of(Author.of("Bob"))).build()));

        assertThat(rss.texts("//dc:creator")).containsExactly("Bob");
        assertThat(rss.count("//item/author")).isZero();
    }

    @Test
    void R4_sends_all_authors_as_creators_when_one_has_no_address() {
        Xml rss = Written.rss(Sample.feed(
                Sample.entry("a").authors(List.of(ADA, Author.of("Bob"))).build()));

        assertThat(rss.texts("//dc:creator")).containsExactly("Ada", "Bob");
        assertThat(rss.count("//item/author")).isZero();
    }

    @Test
    void R4_sends_several_authors_as_creators_even_with_addresses() {
        Author bob = Author.of("Bob").withEmail("bob@e.org");

        Xml rss = Written.rss(
                Sample.feed(Sample.entry("a").authors(List.of(ADA, bob)).build()));

        assertThat(rss.texts("//dc:creator")).containsExactly("Ada", "Bob");
        assertThat(rss.count("//item/author")).isZero();
    }

    @Test
    void R4_writes_nothing_where_there_is_no_author() {
        Xml rss = Written.rss(Sample.feed(Sample.entry("a").build()));

        assertThat(rss.count("//item/author | //dc:creator")).isZero();
    }

    @Test
    void R4_never_writes_an_empty_creator() {
        Xml rss = Written.rss(Sample.feed(
                Sample.entry("a").authors(List.of(Author.of("\u0008"))).build()));

        assertThat(rss.texts("//dc:creator")).doesNotContain("");
    }

    @Test
    void R5_calls_the_id_a_permalink_where_it_opens_the_post() {
        URI link = URI.create("https://e.org/blog/a/");
        Entry entry =
                Entry.builder(link.toString(), "Title", Sample.MAY).link(link).build();

        Xml rss = Written.rss(Sample.feed(entry));

        assertThat(rss.text("//item/guid")).isEqualTo("https://e.org/blog/a/");
        assertThat(rss.text("//item/guid/@isPermaLink")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag:e.org,2024:a", "urn:x:a", "https://old.example/?p=1", "https://e.org/blog/A/"})
    void R5_calls_no_other_id_a_permalink(String id) {
        Entry entry = Entry.builder(id, "Title", Sample.MAY)
                .link(URI.create("https://e.org/blog/a/"))
                .build();

        Xml rss = Written.rss(Sample.feed(entry));

        assertThat(rss.text("//item/guid")).isEqualTo(id);
        assertThat(rss.text("//item/guid/@isPermaLink")).isEqualTo("false");
    }

    @Test
    void R5_calls_the_id_of_an_entry_without_a_link_no_permalink() {
        Entry entry = Entry.builder("https://e.org/a/", "Title", Sample.MAY)
                .html("<p>Text</p>")
                .build();

        assertThat(Written.rss(Sample.feed(entry)).text("//item/guid/@isPermaLink"))
                .isEqualTo("false");
    }

    @Test
    void R6_writes_addresses_in_ASCII() {
        Feed feed = Feed.builder("Notes", URI.create("https://bücher.example/straße/"))
                .entries(List.of(Sample.entry("a")
                        .link(URI.create("https://bücher.example/straße/ä?ö=ü"))
                        .build()))
                .build();

        Xml rss = Written.rss(feed);

        assertThat(rss.text("//channel/link")).isEqualTo("https://xn--bcher-kva.example/stra%C3%9Fe/");
        assertThat(rss.text("//item/link")).isEqualTo("https://xn--bcher-kva.example/stra%C3%9Fe/%C3%A4?%C3%B6=%C3%BC");
        assertThat(rss.text("//channel/atom:link/@href"))
                .isEqualTo("https://xn--bcher-kva.example/stra%C3%9Fe/rss.xml");
    }

    @Test
    void R6_leaves_accents_of_an_address_as_they_were_typed() {
        Entry entry =
                Sample.entry("a").link(URI.create("https://e.org/cafe\u0301/")).build();

        assertThat(entry.link()).contains("https://e.org/cafe%CC%81/");
    }

    @Test
    void R6_leaves_user_and_port_of_an_address_alone() {
        Entry entry = Sample.entry("a")
                .link(URI.create("https://ada@bücher.example:8080/ä"))
                .build();

        assertThat(entry.link()).contains("https://ada@xn--bcher-kva.example:8080/%C3%A4");
    }

    @Test
    void R6_writes_the_address_of_an_enclosure_in_ASCII() {
        Entry entry = Sample.entry("a")
                .enclosures(List.of(new Enclosure("https://e.org/lärm.mp3", "audio/mpeg", 1)))
                .build();

        Xml rss = Written.rss(Sample.feed(entry));

        assertThat(rss.text("//item/enclosure/@url")).isEqualTo("https://e.org/l%C3%A4rm.mp3");
    }

    @Test
    void R7_escapes_plain_text_by_numbers() {
        String rss = Written.text(RssWriter.create(), Sample.feed(Sample.titled("Ham & <b> > eggs")));

        assertThat(rss).contains("<title>Ham &#x26; &#x3C;b&#x3E; &#x3E; eggs</title>");
    }

    @Test
    void R7_escapes_the_title_of_a_source_by_numbers() {
        SourceFeed source = new SourceFeed("urn:x:b", "Ham & <b>", Sample.MAY, Sample.HOME);

        String rss = Written.text(
                RssWriter.create(), Sample.feed(Sample.entry("a").source(source).build()));

        assertThat(rss).contains(">Ham &#x26; &#x3C;b&#x3E;</source>");
    }

    @Test
    void R7_holds_text_in_title_category_and_creator() {
        Entry entry = Entry.builder("urn:x:a", "A & <B>", Sample.MAY)
                .html("<p>Text</p>")
                .categories(List.of("R & <D>"))
                .authors(List.of(Author.of("Ada & <Bob>")))
                .build();

        Xml rss = Written.rss(Sample.feed(entry));

        assertThat(rss.text("//item/title")).isEqualTo("A & <B>");
        assertThat(rss.text("//item/category")).isEqualTo("R & <D>");
        assertThat(rss.text("//dc:creator")).isEqualTo("Ada & <Bob>");
    }

    @Test
    void R8_describes_an_item_by_its_content_where_there_is_no_summary() {
        Xml rss = Written.rss(Sample.feed(Sample.html("<p>Ham &amp; eggs</p>")));

        assertThat(rss.text("//item/description")).isEqualTo("<p>Ham &amp; eggs</p>");
        assertThat(rss.count("//content:encoded")).isZero();
    }

    @Test
    void R8_writes_the_summary_before_the_content() {
        Entry entry = Sample.entry("a").summary("Short").build();

        Xml rss = Written.rss(Sample.feed(entry));

        assertThat(rss.names("//item/description | //item/content:encoded"))
                .containsExactly("description", "content:encoded");
        assertThat(rss.text("//item/description")).isEqualTo("Short");
        assertThat(rss.text("//item/content:encoded")).isEqualTo("<p>Text of a</p>");
    }

    @Test
    void R8_writes_a_summary_as_html_that_shows_it() {
        Entry entry = Sample.entry("a").summary("The <b> tag & co").build();

        Xml rss = Written.rss(Sample.feed(entry));

        assertThat(Jsoup.parse(rss.text("//item/description")).text()).isEqualTo("The <b> tag & co");
    }

    @Test
    void R9_writes_the_first_enclosure_only() {
        Entry entry = Sample.entry("a")
                .enclosures(List.of(
                        new Enclosure("https://e.org/a.mp3?x=1&y=2", "audio/mpeg", 1234),
                        new Enclosure("https://e.org/a.png", "image/png", 0)))
                .build();

        Xml rss = Written.rss(Sample.feed(entry));

        assertThat(rss.text("//item/enclosure/@url")).isEqualTo("https://e.org/a.mp3?x=1&y=2");
        assertThat(rss.text("//item/enclosure/@length")).isEqualTo("1234");
        assertThat(rss.text("//item/enclosure/@type")).isEqualTo("audio/mpeg");
    }

    @Test
    void R12_links_to_itself() {
        Xml rss = Written.rss(Sample.feed());

        assertThat(rss.text("/rss/channel/atom:link[@rel='self'][@type='application/rss+xml']/@href"))
                .isEqualTo("https://e.org/blog/rss.xml");
    }

    @Test
    void R13_says_the_language() {
        assertThat(Written.rss(Sample.feedBuilder().language("pt-BR").build()).text("/rss/channel/language"))
                .isEqualTo("pt-BR");
    }

    @Test
    void R13_writes_no_empty_category() {
        Entry entry =
                Sample.entry("a").categories(List.of("", " ", "\u0008", "One")).build();

        assertThat(Written.rss(Sample.feed(entry)).texts("//item/category")).containsExactly("One");
    }

    @Test
    void ROME_reads_back_what_was_written() {
        Entry entry = Sample.entry("a")
                .link(Sample.HOME.resolve("a/"))
                .authors(List.of(ADA))
                .categories(List.of("One", "Two"))
                .summary("Short")
                .build();

        SyndEntry read = Written.rome(RssWriter.create(), Sample.feed(entry))
                .getEntries()
                .get(0);

        ContentModule content = (ContentModule) read.getModule(ContentModule.URI);
        assertThat(read.getUri()).isEqualTo("urn:x:a");
        assertThat(read.getLink()).isEqualTo("https://e.org/blog/a/");
        assertThat(read.getAuthor()).isEqualTo("ada@e.org (Ada)");
        assertThat(read.getCategories()).extracting("name").containsExactly("One", "Two");
        assertThat(read.getDescription().getValue()).isEqualTo("Short");
        assertThat(content.getEncodeds()).containsExactly("<p>Text of a</p>");
        assertThat(read.getPublishedDate()).isEqualTo("2024-05-01T10:00:00Z");
    }
}
