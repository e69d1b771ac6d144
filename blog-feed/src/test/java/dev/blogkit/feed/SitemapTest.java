package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.Severity;
import dev.blogkit.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses of a blog are in its sitemap, and what is said of them. */
class SitemapTest {

    @Test
    void W7_holds_home_posts_and_pages_in_the_order_of_their_lists() {
        Blog blog = Sample.blog(
                Sample.post("about", "2024-01-01").kind(Post.Kind.PAGE).build(),
                Sample.post("old", "2024-02-01").build(),
                Sample.post("new", "2024-03-01").build());

        assertThat(addresses(Sitemap.of(blog)))
                .containsExactly(
                        "https://e.org/blog/",
                        "https://e.org/blog/new/",
                        "https://e.org/blog/old/",
                        "https://e.org/blog/about/");
    }

    @Test
    void W7_holds_nothing_that_is_in_no_list() {
        Blog blog = Sample.blog(
                Sample.post("shown", "2024-01-01").build(),
                Sample.post("draft", "2024-01-02").status(Post.Status.DRAFT).build(),
                Sample.post("unlisted", "2024-01-03")
                        .status(Post.Status.UNLISTED)
                        .build(),
                Sample.post("page", "2024-01-03")
                        .kind(Post.Kind.PAGE)
                        .status(Post.Status.UNLISTED)
                        .build(),
                Sample.post("future", "2030-01-01").build(),
                Sample.post("past", "2024-01-04")
                        .expires(PostDate.of(LocalDate.of(2024, 2, 1)))
                        .build());

        assertThat(addresses(Sitemap.of(blog))).containsExactly("https://e.org/blog/", "https://e.org/blog/shown/");
    }

    @Test
    void W7_dates_a_post_by_its_last_change_and_home_by_the_newest() {
        Blog blog = Sample.blog(
                Sample.post("c", "2024-03-01").build(),
                Sample.post("b", "2024-02-01T10:00:00+02:00")
                        .updated(PostDate.of(LocalDate.of(2024, 6, 1)))
                        .build(),
                Sample.post("a", "2024-01-01")
                        .updated(PostDate.of(LocalDate.of(2023, 1, 1)))
                        .build(),
                Post.builder("undated.md").build());

        Xml xml = xml(Sitemap.of(blog));

        assertThat(xml.texts("//*[local-name()='lastmod']"))
                .containsExactly(
                        "2024-06-01T00:00:00Z", "2024-03-01T00:00:00Z", "2024-06-01T00:00:00Z", "2024-01-01T00:00:00Z");
        assertThat(xml.text("//*[local-name()='url'][last()]").strip()).isEqualTo("https://e.org/blog/undated/");
    }

    @Test
    void W7_reads_a_plain_date_in_the_zone_of_the_site() {
        Site site = Sample.site().zone(ZoneId.of("America/New_York")).build();

        Xml xml = xml(Sitemap.of(
                Sample.blog(site, Sample.post("a", "2024-05-01T10:00").build())));

        assertThat(xml.texts("//*[local-name()='lastmod']"))
                .containsExactly("2024-05-01T10:00:00-04:00", "2024-05-01T10:00:00-04:00");
    }

    @Test
    void W7_has_no_dates_where_there_are_none() {
        Xml xml = xml(Sitemap.of(Sample.blog()));

        assertThat(xml.text("//*[local-name()='loc']")).isEqualTo("https://e.org/blog/");
        assertThat(xml.count("//*[local-name()='lastmod']")).isZero();
    }

    @Test
    void W7_has_a_page_that_stands_at_home_once() {
        Blog blog = Sample.blog(
                Sample.post("start", "2024-01-01")
                        .kind(Post.Kind.PAGE)
                        .permalink("/")
                        .build(),
                Sample.post("a", "2024-05-01").build());

        assertThat(addresses(Sitemap.of(blog))).containsExactly("https://e.org/blog/a/", "https://e.org/blog/");
    }

    @Test
    void W7_writes_addresses_in_ASCII_and_escaped() {
        Blog blog = Sample.blog(
                Sample.post("a", "2024-01-01").permalink("/größe/a&b'c<d>").build());

        String text = text(Sitemap.of(blog));

        assertThat(text).contains("<loc>https://e.org/blog/gr%C3%B6%C3%9Fe/a&amp;b'c%3Cd%3E</loc>");
    }

    @Test
    void W7_leaves_out_a_date_that_no_sitemap_can_hold_and_reports_it() throws IOException {
        Post year0 = Post.builder("a.md")
                .published(PostDate.of(LocalDate.of(0, 5, 1)))
                .build();

        SitemapReport report =
                SitemapWriter.create().write(Sitemap.of(Sample.blog(year0)), new ByteArrayOutputStream());

        assertThat(report.written()).isEqualTo(2);
        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly("sitemap-field-refused");
        assertThat(report.diagnostics().get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(report.diagnostics().get(0))
                .asString()
                .startsWith("a.md:1:1: ")
                .contains("0000-05-01");
        assertThat(xml(Sitemap.of(Sample.blog(year0))).count("//*[local-name()='lastmod']"))
                .isZero();
    }

    @Test
    void W7_leaves_out_a_post_whose_address_is_too_long_and_reports_it() throws IOException {
        String right = "/" + "ü".repeat((2_047 - "https://e.org/blog/".length()) / "%C3%BC".length());
        Blog blog = Sample.blog(
                Sample.post("b", "2024-01-02").permalink(right).build(),
                Sample.post("a", "2024-01-01").permalink(right + "x").build());

        SitemapReport report = SitemapWriter.create().write(Sitemap.of(blog), new ByteArrayOutputStream());

        assertThat(addresses(Sitemap.of(blog))).extracting(String::length).containsExactly(19, 2_047);
        assertThat(report.written()).isEqualTo(2);
        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly("sitemap-url-refused");
        assertThat(report.diagnostics().get(0).source()).isEqualTo("a.md");
        assertThat(report.diagnostics().get(0).message()).contains("2048 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://e.org/other/",
                "https://e.org/blo",
                "https://e.org/",
                "https://e.org.evil.org/blog/",
                "https://www.e.org/blog/a",
                "https://e.org:8443/blog/a",
                "http://e.org/blog/a",
                "https://e.org/Blog/a"
            })
    void W7_leaves_out_an_address_that_is_not_below_its_folder_and_reports_it(String address) throws IOException {
        Sitemap sitemap = Sitemap.of(Sample.HOME, List.of(SitemapUrl.of(URI.create(address))));

        SitemapReport report = SitemapWriter.create().write(sitemap, new ByteArrayOutputStream());

        assertThat(report.written()).isZero();
        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly("sitemap-url-refused");
        assertThat(report.diagnostics().get(0).source()).isEqualTo(address);
        assertThat(report.diagnostics().get(0).message())
                .contains("below https://e.org/blog/")
                .contains(address);
    }

    @Test
    void W7_takes_a_host_in_any_case_and_a_root_without_a_slash() {
        Sitemap sitemap = Sitemap.of(
                URI.create("https://E.org"),
                List.of(
                        SitemapUrl.of(URI.create("https://e.org")),
                        SitemapUrl.of(URI.create("HTTPS://e.ORG/a")),
                        SitemapUrl.of(URI.create("https://e.org/b?c=d&e=f"))));

        assertThat(sitemap.folder()).isEqualTo("https://E.org/");
        assertThat(addresses(sitemap)).containsExactly("https://e.org", "HTTPS://e.ORG/a", "https://e.org/b?c=d&e=f");
    }

    @Test
    void W7_says_where_a_page_is_in_other_languages_and_declares_what_that_needs_there_only() {
        SitemapUrl german = languages(SitemapUrl.builder(URI.create("https://e.org/blog/de")))
                .build();
        SitemapUrl plain = SitemapUrl.of(URI.create("https://e.org/blog/plain"));
        Sitemap sitemap = Sitemap.of(Sample.HOME, List.of(plain, german));

        Xml xml = xml(sitemap);

        assertThat(xml.texts("//*[local-name()='url'][2]/*[local-name()='link']/@hreflang"))
                .containsExactly("de", "pt-BR", "x-default");
        assertThat(xml.texts("//*[namespace-uri()='http://www.w3.org/1999/xhtml'][@rel='alternate']/@href"))
                .containsExactly("https://e.org/blog/de", "https://e.com.br/", "https://e.org/blog/x");
        assertThat(text(sitemap).split("xmlns:xhtml", -1)).hasSize(2);
        assertThat(text(sitemap)).contains("<url xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">");
        assertThat(text(Sitemap.of(Sample.HOME, List.of(plain)))).doesNotContain("xhtml");
    }

    @Test
    void W7_leaves_out_an_alternate_that_is_too_long_and_reports_it() throws IOException {
        SitemapUrl url = languages(SitemapUrl.builder(URI.create("https://e.org/blog/de")))
                .alternate("fr", URI.create("https://e.org/" + "x".repeat(2_048)))
                .build();
        Sitemap sitemap = Sitemap.of(Sample.HOME, List.of(url));

        SitemapReport report = SitemapWriter.create().write(sitemap, new ByteArrayOutputStream());

        assertThat(report.written()).isEqualTo(1);
        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly("sitemap-field-refused");
        assertThat(xml(sitemap).texts("//@hreflang")).containsExactly("de", "pt-BR", "x-default");
    }

    @Test
    void W7_refuses_translations_that_do_not_name_the_page_itself() {
        SitemapUrl.Builder url = languages(SitemapUrl.builder(URI.create("https://e.org/blog/fr")));

        assertThatThrownBy(url::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://e.org/blog/fr")
                .hasMessageContaining("itself");
    }

    @Test
    void W7_refuses_what_a_caller_cannot_mean() {
        URI page = URI.create("https://e.org/a");
        SitemapUrl.Builder url = SitemapUrl.builder(page);

        assertThatThrownBy(() -> SitemapUrl.of(URI.create("/a"))).hasMessageContaining("'/a'");
        assertThatThrownBy(() -> SitemapUrl.of(URI.create("ftp://e.org/a"))).hasMessageContaining("'ftp://e.org/a'");
        assertThatThrownBy(() -> url.alternate("x_default", page)).hasMessageContaining("'x_default'");
        assertThatThrownBy(() -> url.alternate("de", URI.create("a"))).hasMessageContaining("'a'");
        assertThatThrownBy(() -> url.updated(Sample.date("9999-01-01T00:00:00Z")))
                .hasMessageContaining("9999");
        assertThatThrownBy(() -> Sitemap.of(URI.create("https://e.org/?q"), List.of()))
                .hasMessageContaining("query");
        assertThatThrownBy(() -> Sitemap.of(URI.create("blog/"), List.of())).hasMessageContaining("'blog/'");
    }

    @Test
    void W7_does_not_depend_on_the_order_of_the_posts() {
        Post a = Sample.post("a", "2024-01-01").build();
        Post b = Sample.post("b", "2024-01-01").build();
        Instant later = Sample.NOW.plusSeconds(1);

        byte[] bytes = bytes(Sitemap.of(Sample.blog(a, b)));

        assertThat(bytes(Sitemap.of(Blog.of(Sample.site().build(), List.of(b, a), later))))
                .isEqualTo(bytes);
    }

    @Test
    void a_sitemap_and_its_addresses_say_what_they_are() {
        assertThat(Sitemap.of(Sample.blog())).hasToString("sitemap of https://e.org/blog/");
        assertThat(SitemapUrl.of(URI.create("https://e.org/ä"))).hasToString("https://e.org/%C3%A4");
    }

    private static SitemapUrl.Builder languages(SitemapUrl.Builder url) {
        return url.alternate("x-default", URI.create("https://e.org/blog/x"))
                .alternate("pt_BR", URI.create("https://e.com.br/"))
                .alternate("de", URI.create("https://e.org/blog/de"));
    }

    private static List<String> addresses(Sitemap sitemap) {
        return xml(sitemap).texts("/*[local-name()='urlset']/*/*[local-name()='loc']");
    }

    private static Xml xml(Sitemap sitemap) {
        return Xml.parse(bytes(sitemap));
    }

    private static String text(Sitemap sitemap) {
        return new String(bytes(sitemap), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Sitemap sitemap) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SitemapWriter.create().write(sitemap, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
