package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only RSS says of a channel, and how its writer differs where it is told to. */
class RssChannelTest {

    @Test
    void R11_says_none_of_it_by_default() {
        Xml rss = Written.rss(Sample.feed());

        assertThat(rss.count("//ttl | //skipHours | //skipDays | //cloud | //webMaster"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, Integer.MAX_VALUE})
    void R11_says_how_many_minutes_a_copy_may_be_kept(int minutes) {
        assertThat(rss(RssWriter.builder().ttl(minutes)).text("/rss/channel/ttl"))
                .isEqualTo("" + minutes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void R11_refuses_a_time_below_one_minute(int minutes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RssWriter.builder().ttl(minutes))
                .withMessageContaining("ttl " + minutes);
    }

    @Test
    void R11_sorts_the_hours_and_says_each_once() {
        Xml rss = rss(RssWriter.builder().skipHours(List.of(23, 0, 7, 23, 10, 7)));

        assertThat(rss.texts("/rss/channel/skipHours/hour")).containsExactly("0", "7", "10", "23");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 24, Integer.MAX_VALUE})
    void R11_refuses_an_hour_that_no_day_has(int hour) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RssWriter.builder().skipHours(List.of(0, hour)))
                .withMessageContaining("hour " + hour);
    }

    @Test
    void R11_names_the_days_in_English_and_in_order_and_says_each_once() {
        Xml rss = rss(RssWriter.builder()
                .skipDays(List.of(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY)));

        assertThat(rss.texts("/rss/channel/skipDays/day")).containsExactly("Monday", "Wednesday", "Sunday");
    }

    @Test
    void R11_writes_no_list_of_hours_or_days_that_is_empty() {
        Xml rss = rss(
                RssWriter.builder().skipHours(List.of(1)).skipHours(List.of()).skipDays(List.of()));

        assertThat(rss.count("//skipHours | //skipDays")).isZero();
    }

    @Test
    void R11_names_the_cloud_with_all_five_attributes() {
        Xml rss = rss(RssWriter.builder().cloud("rpc.e.org", 80, "/RPC2?a=1&b=2", "pingMe", "soap"));

        assertThat(rss.count("/rss/channel/cloud/@*")).isEqualTo(5);
        assertThat(rss.text("/rss/channel/cloud/@domain")).isEqualTo("rpc.e.org");
        assertThat(rss.text("/rss/channel/cloud/@port")).isEqualTo("80");
        assertThat(rss.text("/rss/channel/cloud/@path")).isEqualTo("/RPC2?a=1&b=2");
        assertThat(rss.text("/rss/channel/cloud/@registerProcedure")).isEqualTo("pingMe");
        assertThat(rss.text("/rss/channel/cloud/@protocol")).isEqualTo("soap");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 80, /RPC2, xml-rpc",
        "'\u0008', 80, /RPC2, xml-rpc",
        "e.org, 0, /RPC2, xml-rpc",
        "e.org, 65536, /RPC2, xml-rpc",
        "e.org, 80, ' ', xml-rpc",
        "e.org, 80, /RPC2, http",
        "e.org, 80, /RPC2, XML-RPC"
    })
    void R11_refuses_a_cloud_that_nobody_could_ask(String domain, int port, String path, String protocol) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RssWriter.builder().cloud(domain, port, path, "pingMe", protocol));
    }

    @Test
    void R4_names_the_web_master_by_address_and_name() {
        Xml rss = rss(RssWriter.builder().webMaster(Author.of("Wim & co").withEmail("w@e.org")));

        assertThat(rss.text("/rss/channel/webMaster")).isEqualTo("w@e.org (Wim & co)");
    }

    @Test
    void R4_refuses_a_web_master_without_an_address() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RssWriter.builder().webMaster(Author.of("Wim")))
                .withMessageContaining("Wim");
    }

    @Test
    void R4_refuses_a_web_master_whose_name_would_not_be_seen() {
        Author nobody = Author.of("\u0008").withEmail("w@e.org");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RssWriter.builder().webMaster(nobody));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml-rpc", "soap"})
    void R11_refuses_a_cloud_without_the_procedure_that_its_protocol_calls(String protocol) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RssWriter.builder().cloud("e.org", 80, "/RPC2", " ", protocol));
    }

    @Test
    void R11_keeps_what_was_said_before() {
        Xml rss = rss(RssWriter.builder()
                .ttl(5)
                .skipHours(List.of(1))
                .skipDays(List.of(DayOfWeek.FRIDAY))
                .cloud("e.org", 80, "/", "", "http-post")
                .webMaster(Author.of("Wim").withEmail("w@e.org"))
                .stylesheet("a.css", "text/css")
                .cdata());

        assertThat(rss.count("//ttl | //skipHours | //skipDays | //cloud | //webMaster"))
                .isEqualTo(5);
    }

    @Test
    void a_writer_does_not_change_when_its_builder_is_used_again() {
        RssWriter.Builder builder = RssWriter.builder();
        RssWriter before = builder.build();

        builder.ttl(5).allEnclosures().cdata().build();

        assertThat(Written.text(before, Sample.feed(media(2))))
                .isEqualTo(Written.text(RssWriter.create(), Sample.feed(media(2))));
    }

    @Test
    void R9_writes_all_enclosures_where_that_is_wanted() {
        RssWriter writer = RssWriter.builder().allEnclosures().build();

        Xml rss = Xml.parse(Written.bytes(writer, Sample.feed(media(3))));

        assertThat(rss.texts("//item/enclosure/@url"))
                .containsExactly("https://e.org/0.mp3", "https://e.org/1.mp3", "https://e.org/2.mp3");
        assertThat(rss.texts("//item/enclosure/@length")).containsExactly("0", "1", "2");
    }

    @Test
    void R9_writes_one_enclosure_by_default_and_none_where_there_is_none() {
        assertThat(Written.rss(Sample.feed(media(3))).texts("//item/enclosure/@url"))
                .containsExactly("https://e.org/0.mp3");
        assertThat(Xml.parse(Written.bytes(RssWriter.builder().allEnclosures().build(), Sample.feed(media(0))))
                        .count("//item/enclosure"))
                .isZero();
    }

    private static Entry media(int count) {
        List<Enclosure> media = Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> new Enclosure("https://e.org/" + i + ".mp3", "audio/mpeg", i))
                .toList();
        return Sample.entry("a").enclosures(media).build();
    }

    private static Xml rss(RssWriter.Builder writer) {
        return Xml.parse(Written.bytes(writer.build(), Sample.feed()));
    }
}
