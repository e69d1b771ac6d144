package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import dev.blogkit.LinkRewriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDocumentTest {

    private static final String LAST_MODIFIED = "Wed, 01 May 2024 10:00:00 GMT";

    private final FeedDocument document = document(Sample.feed(Sample.entry("a").build()));

    private final String gzipTag = ask("Accept-Encoding", "gzip").headers().getOrDefault("ETag", "none");

    static List<FeedWriter> writers() {
        return Written.WRITERS;
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W3_holds_the_bytes_that_the_writer_writes(FeedWriter writer) throws IOException {
        Feed feed = Sample.feed(Sample.entry("a").build());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        FeedDocument kept = FeedDocument.of(writer, feed);
        kept.writeTo(out);

        byte[] expected = Written.bytes(writer, feed);
        assertThat(kept.bytes()).isEqualTo(expected);
        assertThat(out.toByteArray()).isEqualTo(expected);
        assertThat(kept.length()).isEqualTo(expected.length);
        assertThat(kept.format()).isEqualTo(writer.format());
        assertThat(kept.report().written()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W6_names_the_media_type_without_a_charset(FeedWriter writer) {
        FeedDocument kept = FeedDocument.of(writer, Sample.feed());

        assertThat(kept.answer(name -> null).headers())
                .containsEntry("Content-Type", writer.format().mediaType());
    }

    @Test
    void W3_gives_all_to_who_has_nothing() {
        FeedResponse response = ask();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(document.bytes());
        assertThat(response.headers().keySet())
                .containsExactly("Content-Type", "Content-Length", "ETag", "Last-Modified", "Vary");
        assertThat(response.headers())
                .containsEntry("Content-Length", Integer.toString(document.length()))
                .containsEntry("ETag", document.etag())
                .containsEntry("Last-Modified", LAST_MODIFIED)
                .containsEntry("Vary", "Accept-Encoding");
    }

    @Test
    void W3_gives_nothing_but_validators_to_who_has_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        FeedResponse response = ask("If-None-Match", document.etag());
        response.writeTo(out);

        assertThat(response.status()).isEqualTo(304);
        assertThat(response.length()).isZero();
        assertThat(response.body()).isEmpty();
        assertThat(out.size()).isZero();
        assertThat(response.headers())
                .containsOnly(
                        Map.entry("ETag", document.etag()),
                        Map.entry("Last-Modified", LAST_MODIFIED),
                        Map.entry("Vary", "Accept-Encoding"));
    }

    @Test
    void W3_has_a_strong_tag_that_depends_on_the_bytes_only() {
        assertThat(document.etag()).matches("\"[0-9a-f]{32}\"");
        assertThat(document(Sample.feed(Sample.entry("a").build())).etag()).isEqualTo(document.etag());
        assertThat(document(Sample.feed(Sample.titled("Other"))).etag())
                .isNotEqualTo(document(Sample.feed(Sample.titled("Title"))).etag());
    }

    @Test
    void W3_has_the_same_tags_and_dates_in_every_locale_and_zone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

            FeedDocument other = document(Sample.feed(Sample.entry("a").build()));

            assertThat(other.answer(name -> null).headers()).isEqualTo(ask().headers());
            assertThat(other.answer(request("Accept-Encoding", "GZIP")).headers())
                    .isEqualTo(ask("Accept-Encoding", "gzip").headers());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void W3_says_when_the_feed_was_last_changed_in_whole_seconds_of_UTC() {
        Feed feed = Sample.feedBuilder()
                .updated(Sample.date("2024-05-01T12:00:00.987+02:00"))
                .build();

        FeedDocument kept = document(feed);

        assertThat(kept.lastModified()).isEqualTo(Instant.parse("2024-05-01T10:00:00Z"));
        assertThat(kept.answer(request("If-Modified-Since", LAST_MODIFIED)).status())
                .isEqualTo(304);
    }

    @Test
    void W3_renders_nothing_when_it_is_asked_again() {
        Counted content = new Counted();
        FeedDocument kept = document(Sample.feed(
                Sample.entry("a").content(content, LinkRewriter.none()).build()));
        int rendered = content.rendered.get();

        for (int i = 0; i < 100; i++) {
            kept.answer(request("Accept-Encoding", "gzip"));
            kept.answer(request("If-None-Match", kept.etag()));
            kept.answer(name -> null);
        }

        assertThat(rendered).isPositive();
        assertThat(content.rendered).hasValue(rendered);
    }

    @Test
    void W3_does_not_change_when_a_caller_changes_what_it_got() {
        byte[] before = document.bytes();

        document.bytes()[0] = 'X';
        ask().body()[0] = 'X';

        assertThat(document.bytes()).isEqualTo(before);
        assertThat(ask().body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TAG",
                " TAG ",
                "W/TAG",
                "*",
                " * ",
                "\"other\", TAG",
                "\"other\",W/TAG,\"more\"",
                "\"with, comma\", TAG",
                ", ,TAG,",
                "\"\", TAG",
                "\t\"other\"\t,\tTAG"
            })
    void W3_finds_its_tag_in_a_list(String list) {
        assertThat(ask("If-None-Match", list.replace("TAG", document.etag())).status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"other\"",
                "w/TAG",
                "BARE",
                "\"BARE",
                "\"xBARE\"",
                "\"BAREx\"",
                "\"a, \"TAG\", b\"",
                "unquoted, TAG",
                "TAG\"other\"",
                "\"other\" TAG",
                "**",
                "\"*\""
            })
    void W3_takes_no_other_text_for_its_tag(String list) {
        String bare = document.etag().replace("\"", "");
        String header = list.replace("TAG", document.etag()).replace("BARE", bare);

        assertThat(ask("If-None-Match", header).status()).isEqualTo(200);
    }

    @Test
    void W3_heeds_no_date_where_there_is_a_tag() {
        assertThat(ask("If-None-Match", "\"old\"", "If-Modified-Since", LAST_MODIFIED)
                        .status())
                .isEqualTo(200);
        assertThat(ask("If-None-Match", "nonsense", "If-Modified-Since", LAST_MODIFIED)
                        .status())
                .isEqualTo(200);
        assertThat(ask("If-None-Match", document.etag(), "If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT")
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LAST_MODIFIED,
                " " + LAST_MODIFIED + " ",
                "Wed, 01 May 2024 10:00:01 GMT",
                "Wednesday, 01-May-24 10:00:00 GMT",
                "Wed May  1 10:00:00 2024",
                "Wed May 01 10:00:00 2024",
                "Wed, 01 May 2024 10:00:60 GMT",
                "Thu, 31 Dec 2099 23:59:59 GMT"
            })
    void W3_gives_nothing_new_to_who_has_it_from_that_date_on(String date) {
        assertThat(ask("If-Modified-Since", date).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wed, 01 May 2024 09:59:59 GMT",
                "Wednesday, 01-May-23 10:00:00 GMT",
                "Tuesday, 01-May-79 10:00:00 GMT", // 1979: 2079 is more than 50 years after the feed
                "Mon May  1 10:00:00 2023",
                "",
                "yesterday",
                "2024-05-01T10:00:00Z",
                "Wed, 01 May 2024 10:00:00.5 GMT",
                "Wed, 01 May 2024 10:00:00 +0000",
                "Wed, 01 May 2024 10:00:00 UTC",
                "wed, 01 may 2024 10:00:00 gmt",
                "Wed, 1 May 2024 10:00:00 GMT",
                "Wed, 31 Feb 2025 10:00:00 GMT",
                "Wed, 01 May 2025 24:00:00 GMT",
                "Wed, 01 May 2025 10:00:61 GMT",
                "Wed, 01 Mai 2025 10:00:00 GMT",
                "Wed, \u0660\u0661 May 2025 10:00:00 GMT",
                "Wed, 01 May 2025 10:00:00 GMT, Wed, 01 May 2025 10:00:00 GMT"
            })
    void W3_gives_all_to_who_has_an_older_one_or_no_date(String date) {
        assertThat(ask("If-Modified-Since", date).status()).isEqualTo(200);
    }

    @Test
    void W3_takes_a_year_of_two_digits_for_one_of_the_next_fifty_at_most() {
        assertThat(HttpDate.parse("Wednesday, 01-May-74 10:00:00 GMT", document.lastModified()))
                .hasValue(Instant.parse("2074-05-01T10:00:00Z"));
        assertThat(HttpDate.parse("Wednesday, 01-May-75 10:00:00 GMT", document.lastModified()))
                .hasValue(Instant.parse("1975-05-01T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZip",
                "x-gzip",
                "br, gzip",
                "gzip;q=0.001",
                "gzip ; Q=0.5",
                "deflate, gzip;q=1.0, *;q=0.5",
                "*",
                "br,*;q=0.1",
                "identity;q=0.5, gzip;q=0.5",
                "identity;q=0, gzip",
                "gzip;q=1.000"
            })
    void W3_compresses_for_who_takes_it(String codings) throws IOException {
        FeedResponse response = ask("Accept-Encoding", codings);

        assertThat(response.headers().keySet())
                .containsExactly("Content-Type", "Content-Encoding", "Content-Length", "ETag", "Last-Modified", "Vary");
        assertThat(response.headers())
                .containsEntry("Content-Encoding", "gzip")
                .containsEntry("Content-Length", Integer.toString(response.body().length));
        assertThat(unzipped(response.body())).isEqualTo(document.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "br",
                "gzip;q=0",
                "gzip;q=0.000, *",
                "x-gzip;q=0,*;q=1",
                "*;q=0",
                "identity;q=0",
                "gzip;q=0.5, identity",
                "gzip;q=2",
                "gzip;q=",
                "gzip;q=NaN",
                "gzip;level=9",
                "gzippy",
                "q=1;gzip",
                ";",
                ",,"
            })
    void W3_does_not_compress_for_anybody_else(String codings) {
        FeedResponse response = ask("Accept-Encoding", codings);

        assertThat(response.headers()).doesNotContainKey("Content-Encoding").containsEntry("Vary", "Accept-Encoding");
        assertThat(response.body()).isEqualTo(document.bytes());
    }

    @Test
    void W3_knows_the_two_forms_by_tags_of_their_own() {
        assertThat(gzipTag).matches("\"[0-9a-f]{32}\"").isNotEqualTo(document.etag());
        assertThat(ask("Accept-Encoding", "gzip", "If-None-Match", gzipTag).status())
                .isEqualTo(304);
        assertThat(ask("Accept-Encoding", "gzip", "If-None-Match", gzipTag).headers())
                .containsEntry("ETag", gzipTag);
    }

    /** 304 with the tag of a form that a cache does not have would leave it with nothing to send (RFC 9111, section 4.3.4). */
    @Test
    void W3_sends_the_form_that_is_asked_for_to_who_has_the_other_one() {
        assertThat(ask("Accept-Encoding", "gzip", "If-None-Match", document.etag())
                        .status())
                .isEqualTo(200);
        assertThat(ask("If-None-Match", gzipTag).status()).isEqualTo(200);
        assertThat(ask("Accept-Encoding", "gzip", "If-None-Match", document.etag() + ", " + gzipTag)
                        .headers())
                .containsEntry("ETag", gzipTag)
                .doesNotContainKey("Content-Type");
    }

    @Test
    void a_document_and_its_answer_say_what_they_are() {
        assertThat(document).hasToString("ATOM of " + document.length() + " bytes " + document.etag());
        assertThat(ask()).asString().startsWith("200 {Content-Type=application/atom+xml, ");
    }

    private static FeedDocument document(Feed feed) {
        return FeedDocument.of(AtomWriter.create(), feed);
    }

    private FeedResponse ask(String... headers) {
        return document.answer(request(headers));
    }

    private static Function<String, @Nullable String> request(String... headers) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return all::get;
    }

    private static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Content that counts how often it is rendered. */
    private static final class Counted extends Content {

        private static final long serialVersionUID = 1;

        private final AtomicInteger rendered = new AtomicInteger();

        @Override
        public void writeHtml(LinkRewriter links, Appendable out) throws IOException {
            rendered.incrementAndGet();
            out.append("<p>Text</p>");
        }
    }
}
