package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomWriterTest {

    @Test
    void A1_gives_the_feed_one_id_one_title_and_one_date() {
        Xml atom = Written.atom(Sample.feed());

        assertThat(atom.text("/atom:feed/atom:id")).isEqualTo("https://e.org/blog/");
        assertThat(atom.text("/atom:feed/atom:title")).isEqualTo("Notes");
        assertThat(atom.text("/atom:feed/atom:updated")).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void A1_gives_an_entry_one_id_one_title_and_one_date() {
        Xml atom = Written.atom(Sample.feed(Sample.entry("a").build()));

        assertThat(atom.text("//atom:entry/atom:id")).isEqualTo("urn:x:a");
        assertThat(atom.text("//atom:entry/atom:title")).isEqualTo("Title of a");
        assertThat(atom.text("//atom:entry/atom:updated")).isEqualTo("2024-05-01T10:00:00Z");
    }

    @Test
    void A2_names_the_title_as_author_where_nobody_was_named() {
        Xml atom = Written.atom(Sample.feed(Sample.entry("a").build()));

        assertThat(atom.text("/atom:feed/atom:author/atom:name")).isEqualTo("Notes");
    }

    @Test
    void A2_writes_name_address_and_page_of_an_author() {
        Author author = Author.of("Ada & Co").withEmail("ada@e.org").withUrl("https://e.org/ada");

        Xml atom = Written.atom(
                Sample.feed(Sample.entry("a").authors(List.of(author)).build()));

        assertThat(atom.text("//atom:entry/atom:author/atom:name")).isEqualTo("Ada & Co");
        assertThat(atom.text("//atom:entry/atom:author/atom:email")).isEqualTo("ada@e.org");
        assertThat(atom.text("//atom:entry/atom:author/atom:uri")).isEqualTo("https://e.org/ada");
    }

    @Test
    void A2_does_not_repeat_the_authors_of_the_feed() {
        List<Author> authors = List.of(Author.of("Ada"));
        Feed feed = Sample.feedBuilder()
                .authors(authors)
                .entries(List.of(Sample.entry("a").authors(authors).build()))
                .build();

        Xml atom = Written.atom(feed);

        assertThat(atom.texts("//atom:author/atom:name")).containsExactly("Ada");
    }

    @Test
    void A2_never_writes_an_empty_name() {
        Entry entry = Sample.entry("a")
                .authors(List.of(Author.of("\u0008"), Author.of("Ada")))
                .build();

        Xml atom = Written.atom(Sample.feed(entry));

        assertThat(atom.texts("//atom:author/atom:name")).doesNotContain("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag:e.org,2024:a",
                "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6",
                "HTTPS://E.org/A/../%7Eb",
                "https://e.org/ü"
            })
    void A3_writes_the_id_exactly_as_given(String id) {
        Entry entry = Entry.builder(id, "Title", Sample.MAY).html("<p>Text</p>").build();

        Xml atom = Written.atom(Sample.feed(entry));

        assertThat(atom.text("//atom:entry/atom:id")).isEqualTo(id);
    }

    @Test
    void A4_shows_seconds_of_zero_and_keeps_the_offset() {
        Entry entry = Entry.builder("urn:x:a", "Title", Sample.date("2024-05-01T10:00+02:00"))
                .html("<p>Text</p>")
                .build();

        Xml atom = Written.atom(Sample.feed(entry));

        assertThat(atom.text("//atom:published")).isEqualTo("2024-05-01T10:00:00+02:00");
    }

    @Test
    void A4_writes_only_years_of_four_digits() {
        OffsetDateTime far = Sample.date("+12345-01-01T00:00:00Z");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Written.text(
                        AtomWriter.create(), Sample.feedBuilder().updated(far).build()))
                .withMessageContaining("updated")
                .withMessageContaining("12345");
    }

    @Test
    void A5_writes_one_entry_for_one_id() {
        Entry first = Sample.entry("a").build();
        Entry second = Sample.entry("a")
                .updated(Sample.MAY.plusDays(1))
                .summary("Second")
                .build();

        Xml atom = Written.atom(Sample.feed(first, second));

        assertThat(atom.texts("//atom:entry/atom:summary")).containsExactly("Second");
        assertThat(atom.count("//atom:entry")).isEqualTo(1);
    }

    @Test
    void A6_gives_feed_and_entry_one_alternate_link_of_type_html() {
        Entry entry = Sample.entry("a").link(Sample.HOME.resolve("a/")).build();

        Xml atom = Written.atom(Sample.feed(entry));

        assertThat(atom.text("/atom:feed/atom:link[@rel='alternate'][@type='text/html']/@href"))
                .isEqualTo("https://e.org/blog/");
        assertThat(atom.text("//atom:entry/atom:link[@rel='alternate'][@type='text/html']/@href"))
                .isEqualTo("https://e.org/blog/a/");
    }

    @Test
    void A6_writes_every_enclosure_with_type_length_and_address() {
        Entry entry = Sample.entry("a")
                .enclosures(List.of(
                        new Enclosure("https://e.org/a.mp3?x=1&y=2", "audio/mpeg", 12345678901L),
                        new Enclosure("https://e.org/a.png", "image/png", 0)))
                .build();

        SyndEntry read = Written.rome(AtomWriter.create(), Sample.feed(entry))
                .getEntries()
                .get(0);

        assertThat(read.getEnclosures())
                .extracting("url")
                .containsExactly("https://e.org/a.mp3?x=1&y=2", "https://e.org/a.png");
        assertThat(read.getEnclosures()).extracting("type").containsExactly("audio/mpeg", "image/png");
        assertThat(read.getEnclosures()).extracting("length").containsExactly(12345678901L, 0L);
    }

    @Test
    void A7_links_to_itself() {
        Xml atom = Written.atom(Sample.feed());

        assertThat(atom.text("/atom:feed/atom:link[@rel='self'][@type='application/atom+xml']/@href"))
                .isEqualTo("https://e.org/blog/atom.xml");
    }

    @Test
    void A7_links_to_the_address_that_was_set() {
        Feed feed = Sample.feedBuilder()
                .self(FeedFormat.ATOM, Sample.HOME.resolve("tags/x.xml?a=1&b=2"))
                .build();

        Xml atom = Written.atom(feed);

        assertThat(atom.text("/atom:feed/atom:link[@rel='self']/@href"))
                .isEqualTo("https://e.org/blog/tags/x.xml?a=1&b=2");
    }

    @Test
    void A8_gives_an_entry_without_content_its_link() {
        Entry entry =
                Entry.builder("urn:x:a", "Title", Sample.MAY).link(Sample.HOME).build();

        Xml atom = Written.atom(Sample.feed(entry));

        assertThat(atom.count("//atom:entry/atom:content")).isZero();
        assertThat(atom.count("//atom:entry/atom:link[@rel='alternate']")).isEqualTo(1);
    }

    @Test
    void A8_takes_no_entry_with_neither_content_nor_link() {
        Entry.Builder entry = Entry.builder("urn:x:a", "Title", Sample.MAY).summary("Short");

        assertThatThrownBy(entry::build).hasMessage("entry urn:x:a must have content or a link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ham & eggs", "Ham &amp; eggs", "5 > 3", "\"quoted\" 'too'", "&#1; &nope;"})
    void A9_writes_a_title_without_a_tag_as_text(String title) {
        Xml atom = Written.atom(Sample.feed(Sample.titled(title)));

        assertThat(atom.count("//atom:entry/atom:title/@type")).isZero();
        assertThat(atom.text("//atom:entry/atom:title")).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The <b> tag", "a < b && b > c", "<script>alert(1)</script>", "&lt; is <"})
    void A9_writes_a_title_with_a_tag_as_html_that_shows_it(String title) {
        Xml atom = Written.atom(Sample.feed(Sample.titled(title)));

        assertThat(atom.text("//atom:entry/atom:title/@type")).isEqualTo("html");
        assertThat(Jsoup.parse(atom.text("//atom:entry/atom:title")).text()).isEqualTo(title);
    }

    @Test
    void A9_writes_content_as_escaped_html() {
        String html = "<p>Ham &amp; <em>eggs</em>, 1 &lt; 2</p>\n<pre>  a\n\n    b</pre>";

        SyndContent content = Written.rome(AtomWriter.create(), Sample.feed(Sample.html(html)))
                .getEntries()
                .get(0)
                .getContents()
                .get(0);

        assertThat(content.getType()).isEqualTo("html");
        assertThat(content.getValue()).isEqualTo(html);
    }

    @Test
    void A10_keeps_ampersands_and_blanks_in_the_term_of_a_category() {
        Entry entry = Sample.entry("a")
                .categories(List.of("R & D", "two words", "C++"))
                .build();

        Xml atom = Written.atom(Sample.feed(entry));

        assertThat(atom.texts("//atom:category/@term")).containsExactly("R & D", "two words", "C++");
    }

    @Test
    void A11_raises_an_earlier_update_to_the_day_of_publication() {
        Entry entry = Sample.entry("a").updated(Sample.MAY.minusDays(1)).build();

        Xml atom = Written.atom(Sample.feed(entry));

        assertThat(atom.text("//atom:entry/atom:updated")).isEqualTo(atom.text("//atom:entry/atom:published"));
    }

    @Test
    void A11_dates_the_feed_by_its_newest_update() {
        Entry edited = Sample.entry("a").updated(Sample.MAY.plusDays(2)).build();
        Entry newer = Entry.builder("urn:x:b", "Title", Sample.MAY.plusDays(1))
                .html("<p>Text</p>")
                .build();

        Xml atom = Written.atom(Sample.feed(edited, newer));

        assertThat(atom.text("/atom:feed/atom:updated")).isEqualTo("2024-05-03T10:00:00Z");
    }

    @Test
    void A11_compares_dates_as_instants() {
        Entry later =
                Sample.entry("a").updated(Sample.date("2024-06-01T01:00:00Z")).build();
        Entry earlier = Sample.entry("b")
                .updated(Sample.date("2024-06-01T02:00:00+02:00"))
                .build();

        Xml atom = Written.atom(Sample.feed(earlier, later));

        assertThat(atom.text("/atom:feed/atom:updated")).isEqualTo("2024-06-01T01:00:00Z");
    }

    @Test
    void A11_dates_an_empty_feed_as_the_caller_says() {
        Feed feed = Sample.feedBuilder().updated(Sample.MAY).build();

        assertThat(Written.atom(feed).text("/atom:feed/atom:updated")).isEqualTo("2024-05-01T10:00:00Z");
    }

    @Test
    void A12_names_the_generator() {
        assertThat(Written.atom(Sample.feed()).text("/atom:feed/atom:generator"))
                .isEqualTo("blogkit");
    }

    @Test
    void A12_names_no_generator_when_it_is_switched_off() {
        Feed feed = Sample.feedBuilder().generator(null).build();

        assertThat(Written.atom(feed).count("/atom:feed/atom:generator")).isZero();
    }

    @Test
    void A12_says_the_language_of_the_feed_and_of_entries_that_differ() {
        Feed feed = Sample.feedBuilder()
                .language("en")
                .entries(List.of(
                        Sample.entry("a").language("en").build(),
                        Sample.entry("b").language("pt-BR").build()))
                .build();

        Xml atom = Written.atom(feed);

        assertThat(atom.text("/atom:feed/@xml:lang")).isEqualTo("en");
        assertThat(atom.texts("//atom:entry/@xml:lang")).containsExactly("pt-BR");
    }

    @Test
    void A12_writes_the_subtitle() {
        Feed feed = Sample.feedBuilder().subtitle("About this & that").build();

        assertThat(Written.atom(feed).text("/atom:feed/atom:subtitle")).isEqualTo("About this & that");
    }

    @Test
    void A13_writes_the_summary_as_text() {
        Entry entry = Sample.entry("a").summary("Short & sweet").build();

        Xml atom = Written.atom(Sample.feed(entry));

        assertThat(atom.text("//atom:entry/atom:summary")).isEqualTo("Short & sweet");
    }

    @Test
    void A13_leaves_out_a_summary_that_has_nothing_to_show() {
        Entry entry = Sample.entry("a").summary(" \u0008\n").build();

        assertThat(Written.atom(Sample.feed(entry)).count("//atom:summary")).isZero();
    }

    @Test
    void A13_writes_what_describes_the_feed_before_its_entries() {
        Feed feed = Sample.feedBuilder()
                .subtitle("About")
                .entries(List.of(Sample.entry("a").build()))
                .build();

        Xml atom = Written.atom(feed);

        assertThat(atom.names("/atom:feed/*"))
                .containsExactly("id", "title", "subtitle", "updated", "link", "link", "author", "generator", "entry");
    }

    @Test
    void ROME_reads_back_what_was_written() {
        Author author = Author.of("Ada").withEmail("ada@e.org");
        Entry entry = Sample.entry("a")
                .link(Sample.HOME.resolve("a/"))
                .authors(List.of(author))
                .categories(List.of("One", "Two"))
                .summary("Short")
                .updated(Sample.MAY.plusDays(1))
                .build();

        SyndFeed feed = Written.rome(AtomWriter.create(), Sample.feed(entry));

        SyndEntry read = feed.getEntries().get(0);
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(read.getUri()).isEqualTo("urn:x:a");
        assertThat(read.getLink()).isEqualTo("https://e.org/blog/a/");
        assertThat(read.getAuthors()).extracting("name").containsExactly("Ada");
        assertThat(read.getCategories()).extracting("name").containsExactly("One", "Two");
        assertThat(read.getDescription().getValue()).isEqualTo("Short");
        assertThat(read.getPublishedDate()).isEqualTo("2024-05-01T10:00:00Z");
        assertThat(read.getUpdatedDate()).isEqualTo("2024-05-02T10:00:00Z");
    }
}
