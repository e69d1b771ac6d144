package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Feeds in several documents (RFC 5005). */
class FeedArchiveTest {

    static List<FeedWriter> writers() {
        return Written.WRITERS;
    }

    @ParameterizedTest
    @CsvSource({"0,3,2", "1,3,2", "5,3,2", "6,3,2", "7,3,2", "23,4,9", "40,10,1", "40,7,20"})
    void P3_holds_every_entry_in_the_chain_of_archives(int count, int size, int limit) {
        FeedArchive archive = FeedArchive.of(feed(count).limit(limit), size);

        Map<String, Xml> byAddress = new LinkedHashMap<>();
        for (Feed document : archive.documents()) {
            byAddress.put(document.self(FeedFormat.ATOM), Written.atom(document));
        }
        Set<String> found = new LinkedHashSet<>();
        List<String> next = List.of("https://e.org/blog/atom.xml");
        while (!next.isEmpty()) {
            Xml document = Objects.requireNonNull(byAddress.remove(next.get(0)));
            found.addAll(document.texts("//atom:entry/atom:id"));
            next = document.texts("/*/atom:link[@rel='prev-archive']/@href");
        }
        assertThat(byAddress).isEmpty();
        assertThat(found).containsExactlyElementsOf(newestFirst(count));
        assertThat(archive.subscription().entries().size()).isGreaterThanOrEqualTo(Math.min(limit, count));
    }

    @ParameterizedTest
    @CsvSource({"3,2", "4,9", "2,1", "2,5", "10,20"})
    void P4_changes_two_documents_at_most_with_a_new_post(int size, int limit) {
        for (FeedWriter writer : Written.WRITERS) {
            Map<String, String> before = documents(writer, 0, size, limit);
            for (int count = 1; count <= 4 * size + 3; count++) {
                Map<String, String> after = documents(writer, count, size, limit);

                List<String> changed = new ArrayList<>();
                for (Map.Entry<String, String> document : after.entrySet()) {
                    if (!document.getValue().equals(before.get(document.getKey()))) {
                        changed.add(document.getKey());
                    }
                }
                assertThat(changed)
                        .as("with post %s of %s", count, writer.format())
                        .hasSizeBetween(1, 2);
                assertThat(after.keySet()).containsAll(before.keySet());
                before = after;
            }
        }
    }

    @Test
    void P4_fills_archives_from_the_oldest_entry_on() {
        FeedArchive archive = FeedArchive.of(feed(8).limit(1), 3);

        assertThat(archive.archives())
                .extracting(Sample::ids)
                .containsExactly(List.of("urn:x:2", "urn:x:1", "urn:x:0"), List.of("urn:x:5", "urn:x:4", "urn:x:3"));
        assertThat(Sample.ids(archive.subscription())).containsExactly("urn:x:7", "urn:x:6");
    }

    @Test
    void P4_tells_subscribers_of_a_change_in_an_archive_until_newer_entries_make_it_old() {
        Entry changed = Entry.builder("urn:x:0", "Title", Sample.MAY)
                .html("<p>New text</p>")
                .updated(Sample.MAY.plusDays(6).plusHours(1))
                .build();
        List<Entry> entries = entries(8);
        entries.set(0, changed);

        FeedArchive soon = FeedArchive.of(Sample.feedBuilder().entries(entries).limit(2), 3);
        entries.addAll(entries(10).subList(8, 10));
        FeedArchive later = FeedArchive.of(Sample.feedBuilder().entries(entries).limit(2), 3);

        assertThat(Sample.ids(soon.subscription())).containsExactly("urn:x:7", "urn:x:6", "urn:x:0");
        assertThat(soon.subscription().updated()).isEqualTo(Sample.MAY.plusDays(7));
        assertThat(Sample.ids(later.subscription())).containsExactly("urn:x:9", "urn:x:8");
    }

    @Test
    void P1_says_what_each_document_is() {
        FeedArchive archive = FeedArchive.of(feed(8).limit(1), 3);
        Feed complete = feed(30).complete().limit(2).build();

        for (Xml document : List.of(
                Written.atom(archive.archives().get(0)),
                Written.rss(archive.archives().get(0)))) {
            assertThat(document.count("/atom:feed/fh:archive | /rss/channel/fh:archive"))
                    .isOne();
            assertThat(document.count("//fh:*")).isOne();
        }
        for (Xml document : List.of(Written.atom(archive.subscription()), Written.rss(archive.subscription()))) {
            assertThat(document.count("//fh:*")).isZero();
        }
        for (Xml document : List.of(Written.atom(complete), Written.rss(complete))) {
            assertThat(document.count("/atom:feed/fh:complete | /rss/channel/fh:complete"))
                    .isOne();
            assertThat(document.count("//atom:link[@rel='next' or @rel='prev-archive' or @rel='current']"))
                    .isZero();
        }
        assertThat(complete.entries()).hasSize(30);
    }

    @Test
    void P3_links_archives_to_those_around_and_to_the_document_to_subscribe_to() {
        List<Feed> archives = FeedArchive.of(feed(10).limit(1), 3).archives();

        assertThat(links(archives.get(0)))
                .containsExactly(
                        "current https://e.org/blog/atom.xml", "next-archive https://e.org/blog/atom-archive-2.xml");
        assertThat(links(archives.get(1)))
                .containsExactly(
                        "current https://e.org/blog/atom.xml",
                        "prev-archive https://e.org/blog/atom-archive-1.xml",
                        "next-archive https://e.org/blog/atom-archive-3.xml");
        assertThat(links(archives.get(2)))
                .containsExactly(
                        "current https://e.org/blog/atom.xml", "prev-archive https://e.org/blog/atom-archive-2.xml");
    }

    @Test
    void P2_links_pages_to_the_first_the_last_and_those_around() {
        List<Feed> pages = FeedPages.of(feed(7), 3);

        assertThat(pages).extracting(page -> page.entries().size()).containsExactly(3, 3, 1);
        assertThat(links(pages.get(0)))
                .containsExactly(
                        "first https://e.org/blog/atom.xml",
                        "next https://e.org/blog/atom-2.xml",
                        "last https://e.org/blog/atom-3.xml");
        assertThat(links(pages.get(1)))
                .containsExactly(
                        "first https://e.org/blog/atom.xml",
                        "previous https://e.org/blog/atom.xml",
                        "next https://e.org/blog/atom-3.xml",
                        "last https://e.org/blog/atom-3.xml");
        assertThat(links(pages.get(2)))
                .containsExactly(
                        "first https://e.org/blog/atom.xml",
                        "previous https://e.org/blog/atom-2.xml",
                        "last https://e.org/blog/atom-3.xml");
        assertThat(pages.stream().flatMap(page -> Sample.ids(page).stream())).containsExactlyElementsOf(newestFirst(7));
    }

    @Test
    void A5_pages_tell_once_what_was_left_out() {
        Feed.Builder feed = Sample.feedBuilder()
                .entries(List.of(
                        Sample.entry("a").build(),
                        Sample.entry("a").build(),
                        Sample.entry("b").build()));

        assertThat(FeedPages.of(feed, 1))
                .extracting(page -> page.diagnostics().size())
                .containsExactly(1, 0);
    }

    @Test
    void P2_has_one_page_where_there_is_no_entry() {
        assertThat(FeedPages.of(feed(0), 3)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void P5_links_stand_in_the_head_only(FeedWriter writer) {
        Feed page = FeedPages.of(feed(7), 3).get(1);
        if (writer.format() == FeedFormat.JSON) {
            assertThat(Written.json(page).findValues("next_url")).hasSize(1);
            return;
        }
        Xml document = Xml.parse(Written.bytes(writer, page));

        assertThat(document.count("/atom:feed/atom:link[@rel='previous'] | //channel/atom:link[@rel='previous']"))
                .isOne();
        assertThat(document.count("//*[local-name()='entry' or local-name()='item']//*[@rel='previous']"))
                .isZero();
    }

    @Test
    void P6_and_J6_chain_the_same_documents_by_next_url() {
        FeedArchive archive = FeedArchive.of(feed(8).limit(1), 3);

        assertThat(next(archive.subscription())).isEqualTo("https://e.org/blog/feed-archive-2.json");
        assertThat(next(archive.archives().get(1))).isEqualTo("https://e.org/blog/feed-archive-1.json");
        assertThat(Written.json(archive.archives().get(0)).has("next_url")).isFalse();
        for (Feed document : archive.documents()) {
            JsonNode json = Written.json(document);
            assertThat(json.path("next_url").asString("none"))
                    .isNotEqualTo(json.get("feed_url").stringValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.org/feed, https://e.org/feed-archive-1",
        "https://e.org/feed?of=all.xml, https://e.org/feed-archive-1?of=all.xml",
        "https://e.org/v1.2/feed, https://e.org/v1.2/feed-archive-1",
        "https://e.org/a.b/atom.xml, https://e.org/a.b/atom-archive-1.xml",
        "https://e.org, https://e.org/-archive-1",
        "https://e.org/feed#v1.1, https://e.org/feed-archive-1#v1.1",
        "https://e.org#a/b, https://e.org/-archive-1#a/b",
        "https://e.org/feed.xml?of=all#v1.1, https://e.org/feed-archive-1.xml?of=all#v1.1",
    })
    void P5_numbers_the_address_of_the_feed(String self, String expected) {
        Feed.Builder feed = feed(3).self(FeedFormat.ATOM, URI.create(self));

        assertThat(FeedArchive.of(feed, 3).archives().get(0).self(FeedFormat.ATOM))
                .isEqualTo(expected);
    }

    @Test
    void P2_pages_stand_where_the_caller_wants_them_in_each_format() {
        List<Feed> pages = FeedPages.of(feed(7), 3, FeedArchiveTest::inFolder);

        assertThat(links(pages.get(1)))
                .containsExactly(
                        "first https://e.org/blog/atom.xml",
                        "previous https://e.org/blog/atom.xml",
                        "next https://e.org/blog/page/3/atom.xml",
                        "last https://e.org/blog/page/3/atom.xml");
        assertThat(Written.atom(pages.get(1)).texts("/*/atom:link[@rel='self']/@href"))
                .containsExactly("https://e.org/blog/page/2/atom.xml");
        assertThat(Written.rss(pages.get(1)).texts("//channel/atom:link[@rel='self' or @rel='next']/@href"))
                .containsExactly("https://e.org/blog/page/2/rss.xml", "https://e.org/blog/page/3/rss.xml");
        assertThat(Written.json(pages.get(1)).get("feed_url").stringValue())
                .isEqualTo("https://e.org/blog/page/2/feed.json");
        assertThat(next(pages.get(1))).isEqualTo("https://e.org/blog/page/3/feed.json");
        assertThat(pages.get(0).self(FeedFormat.RSS)).isEqualTo("https://e.org/blog/rss.xml");
    }

    @Test
    void P3_archives_stand_where_the_caller_wants_them_in_each_format() {
        FeedArchive archive = FeedArchive.of(feed(10).limit(1), 3, FeedArchiveTest::inFolder);

        Feed second = archive.archives().get(1);
        assertThat(links(second))
                .containsExactly(
                        "current https://e.org/blog/atom.xml",
                        "prev-archive https://e.org/blog/page/1/atom.xml",
                        "next-archive https://e.org/blog/page/3/atom.xml");
        assertThat(Written.rss(second).texts("//channel/atom:link[@rel='self' or @rel='prev-archive']/@href"))
                .containsExactly("https://e.org/blog/page/2/rss.xml", "https://e.org/blog/page/1/rss.xml");
        assertThat(next(archive.subscription())).isEqualTo("https://e.org/blog/page/3/feed.json");
        assertThat(next(second)).isEqualTo("https://e.org/blog/page/1/feed.json");
        assertThat(archive.subscription().self(FeedFormat.ATOM)).isEqualTo("https://e.org/blog/atom.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://e.org/blog/atom.xml", "https://e.org/blog/feed.json#2", "https://e.org/one"})
    void P5_refuses_two_documents_in_one_place(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedPages.of(feed(7), 3, (format, number) -> URI.create(address)))
                .withMessage("two documents have the address " + address);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedArchive.of(feed(7), 3, (format, number) -> URI.create(address)))
                .withMessage("two documents have the address " + address);
    }

    @Test
    void P5_refuses_an_address_that_is_not_absolute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedPages.of(feed(7), 3, (format, number) -> URI.create("page/" + number)))
                .withMessage("atom.xml 2: expected an absolute http or https address, found 'page/2'");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, -1})
    void refuses_archives_of_less_than_two_entries(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedArchive.of(feed(1), size))
                .withMessageContaining("size " + size);
    }

    @Test
    void refuses_pages_without_entries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedPages.of(feed(1), 0))
                .withMessageContaining("size 0");
    }

    @Test
    void keeps_what_was_left_out_and_what_was_set() {
        List<Entry> twice = entries(4);
        twice.add(Sample.entry("0").build());
        Feed.Builder feed = Sample.feedBuilder()
                .entries(twice)
                .rights("CC BY 4.0")
                .updated(Sample.MAY.plusYears(1))
                .limit(2);

        FeedArchive archive = FeedArchive.of(feed, 2);

        assertThat(archive.subscription().diagnostics())
                .extracting(problem -> problem.code())
                .containsExactly("entry-id-twice");
        assertThat(archive.subscription().updated()).isEqualTo(Sample.MAY.plusYears(1));
        assertThat(archive.archives().get(0).updated()).isEqualTo(Sample.MAY.plusDays(1));
        assertThat(archive.documents()).allMatch(document -> document.rights().isPresent());
        assertThat(feed.build().entries()).hasSize(2);
    }

    private static URI inFolder(FeedFormat format, int number) {
        return URI.create("https://e.org/blog/page/" + number + "/" + format.fileName());
    }

    private static String next(Feed feed) {
        return Written.json(feed).get("next_url").stringValue();
    }

    private static List<String> links(Feed feed) {
        Xml document = Written.atom(feed);
        List<String> links = new ArrayList<>();
        String others = "/*/atom:link[@rel!='self' and @rel!='alternate']";
        List<String> relations = document.texts(others + "/@rel");
        List<String> addresses = document.texts(others + "/@href");
        for (int i = 0; i < relations.size(); i++) {
            links.add(relations.get(i) + " " + addresses.get(i));
        }
        return links;
    }

    private static Map<String, String> documents(FeedWriter writer, int count, int size, int limit) {
        Map<String, String> documents = new LinkedHashMap<>();
        for (Feed document : FeedArchive.of(feed(count).limit(limit), size).documents()) {
            documents.put(document.self(writer.format()), Written.text(writer, document));
        }
        return documents;
    }

    private static Feed.Builder feed(int count) {
        return Sample.feedBuilder().entries(entries(count));
    }

    /** {@return entries of the ids urn:x:0 and so on, each a day newer than the one before} */
    private static List<Entry> entries(int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(Entry.builder("urn:x:" + i, "Title " + i, Sample.MAY.plusDays(i))
                    .html("<p>Text " + i + "</p>")
                    .build());
        }
        return entries;
    }

    private static List<String> newestFirst(int count) {
        List<String> ids = new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> "urn:x:" + i).toList());
        Collections.reverse(ids);
        return ids;
    }
}
