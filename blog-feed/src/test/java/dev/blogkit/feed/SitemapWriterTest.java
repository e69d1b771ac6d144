package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blogkit.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a sitemap is written, and divided where one file is not enough. */
class SitemapWriterTest {

    private static final int ANY = 52_428_800;
    private static final String ADDRESS = "/*[local-name()='urlset']/*[local-name()='url']/*[local-name()='loc']";
    private static final String INDEXED =
            "/*[local-name()='sitemapindex']/*[local-name()='sitemap']/*[local-name()='loc']";

    private final Files files = new Files();

    @ParameterizedTest
    @ValueSource(strings = {"https://e.org/blog/../x", "https://e.org/blog/%2E%2e/x", "https://e.org/blog/a/.."})
    void W7_leaves_out_an_address_that_leads_out_of_the_folder(String address) throws IOException {
        Sitemap sitemap = Sitemap.of(URI.create("https://e.org/blog/"), List.of(SitemapUrl.of(URI.create(address))));

        SitemapReport report = SitemapWriter.create().write(sitemap, OutputStream.nullOutputStream());

        assertThat(report.written()).isZero();
        assertThat(report.diagnostics()).extracting(problem -> problem.code()).containsExactly("sitemap-url-refused");
    }

    @Test
    void W7_takes_a_query_at_the_root() throws IOException {
        Sitemap sitemap =
                Sitemap.of(URI.create("https://e.org/"), List.of(SitemapUrl.of(URI.create("https://e.org?x=../1"))));

        SitemapReport report = SitemapWriter.create().write(sitemap, OutputStream.nullOutputStream());

        assertThat(report.written()).isEqualTo(1);
    }

    @Test
    void W7_writes_one_file_by_the_protocol() throws IOException {
        SitemapUrl dated = SitemapUrl.builder(URI.create("https://e.org/blog/a?b&c"))
                .updated(Sample.date("2024-05-01T10:00+02:00"))
                .build();

        SitemapReport report = SitemapWriter.create()
                .write(Sitemap.of(Sample.HOME, List.of(dated, SitemapUrl.of(Sample.HOME))), files);

        assertThat(report.written()).isEqualTo(2);
        assertThat(report.diagnostics()).isEmpty();
        assertThat(files.written()).containsOnlyKeys("sitemap.xml");
        assertThat(files.text("sitemap.xml")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <url>
                    <loc>https://e.org/blog/a?b&amp;c</loc>
                    <lastmod>2024-05-01T10:00:00+02:00</lastmod>
                  </url>
                  <url>
                    <loc>https://e.org/blog/</loc>
                  </url>
                </urlset>
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 50_000})
    void W7_writes_one_file_as_long_as_one_is_enough(int count) throws IOException {
        int most = count == 3 ? 3 : 50_000;

        new SitemapWriter(most, ANY).write(sitemap(count), files);

        assertThat(files.written()).containsOnlyKeys("sitemap.xml");
        assertThat(count(files.bytes("sitemap.xml"))).isEqualTo(count);
    }

    @Test
    void W7_divides_what_is_more_than_one_file_holds() throws IOException {
        SitemapReport report = new SitemapWriter(3, ANY).write(sitemap(7), files);

        assertThat(report.written()).isEqualTo(7);
        assertThat(report.diagnostics()).isEmpty();
        assertThat(files.written().keySet())
                .containsExactly("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml");
        assertThat(files.xml("sitemap-1.xml").texts(ADDRESS)).isEqualTo(addresses(0, 3));
        assertThat(files.xml("sitemap-2.xml").texts(ADDRESS)).isEqualTo(addresses(3, 6));
        assertThat(files.xml("sitemap-3.xml").texts(ADDRESS)).isEqualTo(addresses(6, 7));
        assertThat(files.text("sitemap.xml")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <sitemap>
                    <loc>https://e.org/blog/sitemap-1.xml</loc>
                  </sitemap>
                  <sitemap>
                    <loc>https://e.org/blog/sitemap-2.xml</loc>
                  </sitemap>
                  <sitemap>
                    <loc>https://e.org/blog/sitemap-3.xml</loc>
                  </sitemap>
                </sitemapindex>
                """);
    }

    @Test
    void W7_leaves_no_file_empty() throws IOException {
        new SitemapWriter(3, ANY).write(sitemap(6), files);

        assertThat(files.written()).containsOnlyKeys("sitemap-1.xml", "sitemap-2.xml", "sitemap.xml");
    }

    @Test
    void W7_holds_50_000_addresses_in_a_file_and_no_more() throws IOException {
        SitemapReport report = SitemapWriter.create().write(sitemap(100_001), files);

        assertThat(report.written()).isEqualTo(100_001);
        assertThat(files.xml("sitemap.xml").texts(INDEXED)).hasSize(3);
        assertThat(count(files.bytes("sitemap-1.xml"))).isEqualTo(50_000);
        assertThat(count(files.bytes("sitemap-2.xml"))).isEqualTo(50_000);
        assertThat(files.xml("sitemap-3.xml").texts(ADDRESS)).isEqualTo(addresses(100_000, 100_001));
    }

    @Test
    void W7_holds_as_many_bytes_in_a_file_as_there_may_be_and_no_more() throws IOException {
        new SitemapWriter(50_000, ANY).write(sitemap(3), files);
        int three = files.bytes("sitemap.xml").length;

        Files atLimit = new Files();
        new SitemapWriter(50_000, three).write(sitemap(3), atLimit);
        Files below = new Files();
        new SitemapWriter(50_000, three - 1).write(sitemap(3), below);

        assertThat(atLimit.written()).containsOnlyKeys("sitemap.xml");
        assertThat(below.written()).containsOnlyKeys("sitemap-1.xml", "sitemap-2.xml", "sitemap.xml");
        assertThat(below.xml("sitemap-1.xml").texts(ADDRESS)).isEqualTo(addresses(0, 2));
        assertThat(below.written().values())
                .allSatisfy(file -> assertThat(file.size()).isLessThan(three));
    }

    /** The longest addresses, of which 50,000 have more bytes than a file may. */
    @Test
    void W7_divides_at_52_428_800_bytes() throws IOException {
        String tail = "x".repeat(2_000);
        Iterable<SitemapUrl> urls = () -> IntStream.range(0, 30_000)
                .mapToObj(i -> SitemapUrl.of(URI.create(address(i) + tail)))
                .iterator();

        SitemapReport report = SitemapWriter.create().write(Sitemap.of(Sample.HOME, urls), files);

        assertThat(report.written()).isEqualTo(30_000);
        assertThat(files.written()).containsOnlyKeys("sitemap-1.xml", "sitemap-2.xml", "sitemap.xml");
        assertThat(files.bytes("sitemap-1.xml").length).isBetween(ANY - 2_100, ANY);
    }

    @Test
    void W7_leaves_out_what_no_file_can_hold_and_reports_it() throws IOException {
        SitemapUrl large =
                SitemapUrl.builder(URI.create(address(1) + "x".repeat(500))).build();
        Sitemap sitemap = Sitemap.of(Sample.HOME, List.of(url(0), large, url(2)));

        SitemapReport report = new SitemapWriter(50_000, 500).write(sitemap, files);

        assertThat(report.written()).isEqualTo(2);
        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly("sitemap-url-refused");
        assertThat(files.xml("sitemap.xml").texts(ADDRESS)).containsExactly(address(0), address(2));
    }

    @Test
    void W7_leaves_out_what_is_more_than_the_one_stream_may_hold_and_reports_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        SitemapReport report = SitemapWriter.create().write(sitemap(50_002), out);

        assertThat(report.written()).isEqualTo(50_000);
        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly("sitemap-full");
        assertThat(report.diagnostics().get(0).source()).isEqualTo(address(50_000));
        assertThat(count(out.toByteArray())).isEqualTo(50_000);
    }

    @Test
    void W7_refuses_more_files_than_an_index_may_hold() throws IOException {
        SitemapWriter writer = new SitemapWriter(2, ANY);
        new SitemapWriter(2, ANY).write(sitemap(4), new Files());

        assertThatThrownBy(() -> writer.write(sitemap(5), files))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://e.org/blog/")
                .hasMessageContaining("2 files");
        assertThat(files.written()).containsOnlyKeys("sitemap-1.xml", "sitemap-2.xml");
        assertThat(files.open).isZero();
    }

    @Test
    void W7_takes_addresses_one_by_one() throws IOException {
        AtomicInteger made = new AtomicInteger();
        List<Integer> madeBefore = new ArrayList<>();
        Iterable<SitemapUrl> urls = () -> IntStream.range(0, 9)
                .mapToObj(i -> {
                    made.incrementAndGet();
                    return url(i);
                })
                .iterator();

        new SitemapWriter(3, ANY).write(Sitemap.of(Sample.HOME, urls), name -> {
            madeBefore.add(made.get());
            return new ByteArrayOutputStream();
        });

        assertThat(madeBefore).containsExactly(4, 4, 7, 9);
    }

    @Test
    void W7_closes_the_streams_that_it_asked_for_and_only_flushes_the_one_that_it_got() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        AtomicInteger flushed = new AtomicInteger();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.incrementAndGet();
            }

            @Override
            public void flush() {
                flushed.incrementAndGet();
            }
        };

        SitemapWriter.create().write(sitemap(3), out);
        int closedOne = closed.get();
        int flushedOne = flushed.get();
        new SitemapWriter(2, ANY).write(sitemap(3), name -> out);

        assertThat(closedOne).isZero();
        assertThat(flushedOne).isPositive();
        assertThat(closed).hasValue(3);
    }

    @Test
    void W4_passes_an_IOException_on_and_closes_the_file() {
        IOException full = new IOException("disk full");
        AtomicInteger closed = new AtomicInteger();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        SitemapWriter writer = new SitemapWriter(2, ANY);

        assertThatThrownBy(() -> writer.write(sitemap(3), broken)).isSameAs(full);
        assertThat(closed).hasValue(0);
        assertThatThrownBy(() -> writer.write(sitemap(3), name -> broken)).isSameAs(full);
        assertThat(closed).hasValue(1);
        assertThatThrownBy(() -> writer.write(sitemap(3), name -> {
                    throw full;
                }))
                .isSameAs(full);
    }

    @Test
    void W2_writes_the_same_bytes_in_every_locale_and_zone() throws IOException {
        new SitemapWriter(3, ANY).write(sitemap(7), files);
        Files others = new Files();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            new SitemapWriter(3, ANY).write(sitemap(7), others);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        for (String name : files.written().keySet()) {
            assertThat(others.text(name)).isEqualTo(files.text(name));
        }
    }

    /** XPath takes its time for so many. */
    private static int count(byte[] file) {
        assertThat(Xml.parse(file).names("/*")).containsExactly("urlset");
        return new String(file, StandardCharsets.UTF_8).split("<loc>", -1).length - 1;
    }

    private static Sitemap sitemap(int count) {
        return Sitemap.of(
                Sample.HOME,
                () -> IntStream.range(0, count).mapToObj(SitemapWriterTest::url).iterator());
    }

    private static SitemapUrl url(int i) {
        OffsetDateTime date = Sample.MAY.plus(Duration.ofMinutes(i));
        return SitemapUrl.builder(URI.create(address(i))).updated(date).build();
    }

    private static String address(int i) {
        return Sample.HOME + "p" + (1_000_000 + i);
    }

    private static List<String> addresses(int from, int to) {
        return IntStream.range(from, to).mapToObj(SitemapWriterTest::address).toList();
    }

    /** Files in memory, in the order in which they were asked for; one is open at a time. */
    private static final class Files implements SitemapFiles {

        private final Map<String, ByteArrayOutputStream> all = new LinkedHashMap<>();
        private int open;

        @Override
        public OutputStream open(String name) {
            assertThat(open).isZero();
            assertThat(all).doesNotContainKey(name);
            open++;
            ByteArrayOutputStream file = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    open--;
                }
            };
            all.put(name, file);
            return file;
        }

        Map<String, ByteArrayOutputStream> written() {
            assertThat(open).isZero();
            return all;
        }

        byte[] bytes(String name) {
            ByteArrayOutputStream file = all.getOrDefault(name, new ByteArrayOutputStream());
            assertThat(file.size()).as(name).isPositive();
            return file.toByteArray();
        }

        String text(String name) {
            return new String(bytes(name), StandardCharsets.UTF_8);
        }

        Xml xml(String name) {
            return Xml.parse(bytes(name));
        }
    }
}
