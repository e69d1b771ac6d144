package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Diagnostic;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {

    @Test
    void W1_puts_the_newest_first_and_sorts_ties_by_id() {
        Entry old = dated("z", "2024-05-01T10:00:00Z");
        Entry tie = dated("b", "2024-05-02T10:00:00Z");
        Entry sameInstant = dated("a", "2024-05-02T12:00:00+02:00");
        Entry newest = dated("y", "2024-05-02T10:00:01Z");

        Feed feed = Sample.feed(old, tie, sameInstant, newest);

        assertThat(Sample.ids(feed)).containsExactly("urn:x:y", "urn:x:a", "urn:x:b", "urn:x:z");
    }

    @Test
    void W1_does_not_depend_on_the_order_of_what_it_is_given() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            entries.add(dated("n" + i, "2024-05-0" + (1 + i % 5) + "T10:00:00Z"));
        }
        List<String> expected = Sample.ids(Sample.feedBuilder().entries(entries).build());

        Collections.shuffle(entries, new Random(1));

        assertThat(Sample.ids(Sample.feedBuilder().entries(entries).build())).isEqualTo(expected);
    }

    @Test
    void W1_sorts_before_it_cuts() {
        Feed feed = Sample.feedBuilder()
                .limit(1)
                .entries(List.of(dated("a", "2024-05-01T10:00:00Z"), dated("b", "2024-05-02T10:00:00Z")))
                .build();

        assertThat(Sample.ids(feed)).containsExactly("urn:x:b");
    }

    @Test
    void has_twenty_entries_at_most_by_default() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            entries.add(Sample.entry("n" + i).build());
        }

        assertThat(Sample.feedBuilder().entries(entries).build().entries()).hasSize(20);
    }

    @Test
    void A5_keeps_the_later_update_of_two_entries_with_one_id_and_reports_it() {
        Entry first = Sample.entry("a").updated(Sample.MAY.plusDays(2)).build();
        Entry second = Sample.entry("a").updated(Sample.MAY.plusDays(3)).build();

        Feed feed = Sample.feed(first, second);

        assertThat(feed.entries()).containsExactly(second);
        assertThat(feed.diagnostics()).extracting(Diagnostic::code).containsExactly("entry-id-twice");
    }

    @Test
    void A5_puts_the_entry_that_is_kept_where_its_own_date_says() {
        Entry newest = Entry.builder("urn:x:a", "New", Sample.MAY.plusDays(9))
                .html("<p>New</p>")
                .build();
        Entry middle = Entry.builder("urn:x:b", "Middle", Sample.MAY.plusDays(5))
                .html("<p>Middle</p>")
                .build();
        Entry edited = Entry.builder("urn:x:a", "Edited", Sample.MAY)
                .html("<p>Edited</p>")
                .updated(Sample.MAY.plusDays(20))
                .build();

        Feed feed = Sample.feed(newest, middle, edited);

        assertThat(feed.entries()).containsExactly(middle, edited);
    }

    @Test
    void A5_keeps_the_same_of_two_entries_that_only_their_text_tells_apart() {
        Entry one = Sample.entry("a").summary("One").build();
        Entry two = Sample.entry("a").summary("Two").build();

        Feed feed = Sample.feed(one, two);

        assertThat(Sample.feed(two, one).entries()).isEqualTo(feed.entries());
    }

    @Test
    void A5_does_not_count_a_repeated_entry_towards_the_limit() {
        Entry first = Sample.entry("a").build();
        Entry again = Sample.entry("a").build();
        Entry second = Sample.entry("b").build();

        Feed feed = Sample.feedBuilder()
                .limit(2)
                .entries(List.of(first, again, second))
                .build();

        assertThat(Sample.ids(feed)).containsExactly("urn:x:a", "urn:x:b");
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.org/blog/, https://e.org/blog/atom.xml",
        "https://e.org/blog/index.html, https://e.org/blog/atom.xml",
        "https://e.org/blog/?a=b#c, https://e.org/blog/atom.xml",
        "https://e.org/, https://e.org/atom.xml",
        "https://e.org, https://e.org/atom.xml"
    })
    void A7_finds_its_own_address_beside_the_page(String home, String expected) {
        Feed feed = Feed.builder("Notes", URI.create(home)).build();

        assertThat(feed.self(FeedFormat.ATOM)).isEqualTo(expected);
    }

    @Test
    void A3_has_the_address_of_the_page_as_id_unless_another_is_set() {
        assertThat(Sample.feed().id()).isEqualTo("https://e.org/blog/");
        assertThat(Sample.feedBuilder().id("tag:e.org,2024:/").build().id()).isEqualTo("tag:e.org,2024:/");
    }

    @Test
    void does_not_change_when_the_list_does_that_it_was_made_from() {
        List<Entry> entries = new ArrayList<>(List.of(Sample.entry("a").build()));
        Feed.Builder builder = Sample.feedBuilder().entries(entries);

        entries.clear();

        assertThat(Sample.ids(builder.build())).containsExactly("urn:x:a");
    }

    private static Entry dated(String name, String published) {
        return Entry.builder("urn:x:" + name, "Title", Sample.date(published))
                .html("<p>Text</p>")
                .build();
    }
}
