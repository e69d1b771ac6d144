package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.Enclosure;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.Site;
import dev.blogkit.SourcePosition;
import dev.blogkit.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FeedFromBlogTest {

    static List<FeedWriter> writers() {
        return Written.WRITERS;
    }

    @Test
    void W1_takes_the_newest_posts_up_to_the_limit() {
        Blog blog = Sample.blog(
                Sample.post("old", "2024-05-01").build(),
                Sample.post("newest", "2024-05-03").build(),
                Sample.post("middle", "2024-05-02").build());

        Feed feed = Feed.from(blog).limit(2).build();

        assertThat(Sample.ids(feed)).containsExactly("https://e.org/blog/newest/", "https://e.org/blog/middle/");
    }

    @Test
    void W1_sorts_posts_of_one_instant_by_the_name_of_the_source() {
        Blog blog = Sample.blog(
                Sample.post("b", "2024-05-01T12:00:00+02:00").build(),
                Sample.post("a", "2024-05-01T10:00:00Z").build(),
                Sample.post("c", "2024-05-01T10:00:00Z").build());

        Feed feed = Feed.from(blog).build();

        assertThat(Sample.ids(feed))
                .containsExactly("https://e.org/blog/a/", "https://e.org/blog/b/", "https://e.org/blog/c/");
    }

    @Test
    void W1_leaves_out_drafts_pages_unlisted_withheld_expired_and_future_posts() {
        Blog blog = Sample.blog(
                Sample.post("seen", "2024-05-01").build(),
                Sample.post("draft", "2024-05-01").status(Post.Status.DRAFT).build(),
                Sample.post("unlisted", "2024-05-01")
                        .status(Post.Status.UNLISTED)
                        .build(),
                Sample.post("page", "2024-05-01").kind(Post.Kind.PAGE).build(),
                Sample.post("withheld", "2024-05-01").withheld(true).build(),
                Sample.post("expired", "2024-05-01")
                        .expires(PostDate.of(LocalDate.of(2024, 6, 1)))
                        .build(),
                Sample.post("future", "2025-05-01").build());

        Feed feed = Feed.from(blog).build();

        assertThat(Sample.ids(feed)).containsExactly("https://e.org/blog/seen/");
    }

    @Test
    void leaves_out_a_post_without_a_date_even_if_there_is_room() {
        Blog blog = Sample.blog(
                Sample.post("undated", "2024-05-01").published(null).build(),
                Sample.post("dated", "2024-05-01").build());

        Feed feed = Feed.from(blog).build();

        assertThat(Sample.ids(feed)).containsExactly("https://e.org/blog/dated/");
        assertThat(blog.diagnostics()).extracting(Diagnostic::code).containsExactly("date-missing");
    }

    @Test
    void takes_title_description_and_language_of_the_site() {
        Site site = Sample.site().description("About this").language("pt-BR").build();

        Feed feed = Feed.from(Sample.blog(site)).build();

        assertThat(feed.title()).isEqualTo("Notes");
        assertThat(feed.subtitle()).hasValue("About this");
        assertThat(feed.language()).hasValue("pt-BR");
        assertThat(feed.home()).isEqualTo("https://e.org/blog/");
    }

    @Test
    void A2_names_the_authors_of_a_post() {
        Site site = Sample.site().author("Ada").build();
        Post post = Sample.post("a", "2024-05-01")
                .authors(List.of(Author.of("Bob"), Author.of("Eve")))
                .build();

        Xml atom = Written.atom(Feed.from(Sample.blog(site, post)).build());

        assertThat(atom.texts("//atom:entry/atom:author/atom:name")).containsExactly("Bob", "Eve");
        assertThat(atom.texts("/atom:feed/atom:author/atom:name")).containsExactly("Ada");
    }

    @Test
    void A2_names_the_authors_of_the_site_where_the_post_has_none() {
        Site site = Sample.site().author("Ada").build();

        Feed feed = Feed.from(Sample.blog(site, Sample.post("a", "2024-05-01").build()))
                .build();

        assertThat(Written.atom(feed).texts("//atom:author/atom:name")).containsExactly("Ada");
        assertThat(Written.rss(feed).texts("//item/dc:creator")).containsExactly("Ada");
        assertThat(Written.json(feed).get("authors").toString()).isEqualTo("[{\"name\":\"Ada\"}]");
    }

    @Test
    void A2_names_the_title_as_author_in_atom_where_neither_post_nor_site_has_one() {
        Feed feed =
                Feed.from(Sample.blog(Sample.post("a", "2024-05-01").build())).build();

        assertThat(Written.atom(feed).texts("//atom:author/atom:name")).containsExactly("Notes");
        assertThat(Written.rss(feed).count("//item/author | //dc:creator")).isZero();
    }

    @Test
    void A2_makes_the_address_of_an_author_of_a_post_absolute() {
        Post post = Sample.post("a", "2024-05-01")
                .authors(List.of(Author.of("Bob").withUrl("/bob/")))
                .build();

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(Written.atom(feed).texts("//atom:author/atom:uri")).containsExactly("https://e.org/bob/");
        assertThat(item(feed).get("authors").get(0).get("url").stringValue()).isEqualTo("https://e.org/bob/");
    }

    @Test
    void A2_makes_the_address_of_an_author_of_the_site_absolute() {
        Site site = Sample.site().author(Author.of("Ada").withUrl("/ada/")).build();

        Feed feed = Feed.from(Sample.blog(site, Sample.post("a", "2024-05-01").build()))
                .build();

        assertThat(Written.atom(feed).texts("//atom:author/atom:uri")).containsOnly("https://e.org/ada/");
        assertThat(Written.json(feed).get("authors").get(0).get("url").stringValue())
                .isEqualTo("https://e.org/ada/");
    }

    @Test
    void A2_gives_an_author_of_the_site_one_address_in_all_entries() {
        Site site = Sample.site().author(Author.of("Ada").withUrl("ada/")).build();
        Blog blog = Sample.blog(
                site,
                Sample.post("a", "2024-05-01").build(),
                Sample.post("b", "2024-05-01").build());

        Xml atom = Written.atom(Feed.from(blog).build());

        assertThat(atom.texts("//atom:author/atom:uri")).containsOnly("https://e.org/blog/ada/");
    }

    @Test
    void A3_takes_the_id_of_the_header_before_the_address() {
        Post post = Sample.post("a", "2024-05-01").id("tag:e.org,2001:old").build();

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(Sample.ids(feed)).containsExactly("tag:e.org,2001:old");
        assertThat(Written.rss(feed).text("//item/guid/@isPermaLink")).isEqualTo("false");
        assertThat(Written.rss(feed).text("//item/link")).isEqualTo("https://e.org/blog/a/");
    }

    @Test
    void A3_takes_the_address_as_id_where_the_header_has_none() {
        Feed feed =
                Feed.from(Sample.blog(Sample.post("a", "2024-05-01").build())).build();

        assertThat(Sample.ids(feed)).containsExactly("https://e.org/blog/a/");
        assertThat(Written.rss(feed).text("//item/guid/@isPermaLink")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "/a", "urn:", "urn:a b", "urn:<a>", "urn:a\nb"})
    void A3_takes_the_address_as_id_where_that_of_the_header_is_not_absolute(String id) {
        Feed feed = Feed.from(Sample.blog(Sample.post("a", "2024-05-01").id(id).build()))
                .build();

        assertThat(Sample.ids(feed)).containsExactly("https://e.org/blog/a/");
    }

    @Test
    void A3_makes_tag_ids_where_the_site_says_so() {
        Site site = Sample.site().tagIds("e.org", LocalDate.of(2024, 1, 1)).build();
        Post post = Sample.post("ä b", "2024-05-01").build();

        Feed feed = Feed.from(Sample.blog(site, post)).build();

        assertThat(feed.id()).isEqualTo("tag:e.org,2024-01-01:/");
        assertThat(Sample.ids(feed)).containsExactly("tag:e.org,2024-01-01:/%C3%A4-b/");
        assertThat(Written.rss(feed).text("//item/guid/@isPermaLink")).isEqualTo("false");
    }

    @Test
    void A4_reads_a_plain_date_in_the_zone_of_the_site() {
        Site site = Sample.site().zone(ZoneId.of("America/New_York")).build();

        Feed feed = Feed.from(Sample.blog(site, Sample.post("a", "2024-05-01").build()))
                .build();

        assertThat(item(feed).get("date_published").stringValue()).isEqualTo("2024-05-01T00:00:00-04:00");
    }

    @Test
    void A4_writes_the_old_offset_of_Paris_in_UTC() {
        Site site = Sample.site().zone(ZoneId.of("Europe/Paris")).build();

        Feed feed = Feed.from(Sample.blog(site, Sample.post("a", "1900-01-01").build()))
                .build();

        assertThat(item(feed).get("date_published").stringValue()).isEqualTo("1899-12-31T23:50:39Z");
        assertThat(Written.rss(feed).text("//item/pubDate")).isEqualTo("Sun, 31 Dec 1899 23:50:39 GMT");
    }

    @Test
    void A4_leaves_out_a_post_of_the_year_0_and_reports_it() {
        Blog blog = Sample.blog(
                Sample.post("b", "0000-05-01").build(),
                Sample.post("a", "2024-05-01").build(),
                Sample.post("c", "0000-04-01").build());

        Feed feed = Feed.from(blog).build();

        assertThat(Sample.ids(feed)).containsExactly("https://e.org/blog/a/");
        assertThat(feed.diagnostics()).extracting(Diagnostic::code).containsOnly("entry-refused");
        assertThat(feed.diagnostics()).extracting(Diagnostic::source).containsExactly("b.md", "c.md");
        assertThat(feed.diagnostics().get(0).message()).contains("published").contains("0000-05-01");
    }

    @Test
    void leaves_out_a_date_of_the_year_0_that_a_post_can_do_without_and_reports_it() {
        Post edited = Sample.post("a", "2024-05-01")
                .updated(PostDate.of(LocalDate.of(0, 5, 1)))
                .build();

        Feed feed = Feed.from(Sample.blog(edited)).build();

        assertThat(Sample.ids(feed)).containsExactly("https://e.org/blog/a/");
        assertThat(feed.diagnostics()).extracting(Diagnostic::code).containsExactly("entry-field-refused");
        assertThat(feed.diagnostics().get(0).message()).contains("updated").contains("0000-05-01");
    }

    @Test
    void a_refused_post_does_not_count_towards_the_limit() {
        Blog blog = Blog.of(
                Sample.site().build(),
                List.of(
                        Sample.post("far", "9999-05-01").build(),
                        Sample.post("a", "2024-05-01").build()),
                Instant.MAX);

        Feed feed = Feed.from(blog).limit(1).build();

        assertThat(Sample.ids(feed)).containsExactly("https://e.org/blog/a/");
    }

    @Test
    void an_update_in_a_year_that_no_feed_can_hold_does_not_cost_the_post() {
        Post post = Sample.post("a", "2024-05-01")
                .updated(PostDate.of(LocalDate.of(9999, 1, 1)))
                .build();

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(Sample.ids(feed)).containsExactly("https://e.org/blog/a/");
    }

    @Test
    void an_enclosure_without_a_whole_address_does_not_cost_the_post() {
        Post post = Sample.post("a", "2024-05-01")
                .enclosures(List.of(new Enclosure("https:", "audio/mpeg", 1)))
                .build();

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(Sample.ids(feed)).containsExactly("https://e.org/blog/a/");
    }

    @Test
    void A5_keeps_the_later_update_of_two_posts_with_one_id_and_reports_it() {
        Post first = Sample.post("first", "2024-05-02").id("urn:x:same").build();
        Post edited = Sample.post("edited", "2024-05-01")
                .id("urn:x:same")
                .updated(PostDate.of(LocalDate.of(2024, 6, 1)))
                .build();

        Feed feed = Feed.from(Sample.blog(first, edited)).build();

        assertThat(feed.entries()).extracting(Entry::title).containsExactly("Title of edited");
        assertThat(feed.diagnostics()).extracting(Diagnostic::code).containsExactly("entry-id-twice");
        assertThat(feed.diagnostics().get(0).message()).contains("first.md").contains("urn:x:same");
        assertThat(feed.diagnostics().get(0).source()).isEqualTo("edited.md");
    }

    @Test
    void A11_raises_an_earlier_update_to_the_day_of_publication() {
        Post post = Sample.post("a", "2024-05-01")
                .updated(PostDate.of(LocalDate.of(2023, 1, 1)))
                .build();

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(feed.entries().get(0).updated()).isEqualTo("2024-05-01T00:00:00Z");
    }

    @Test
    void W3_leaves_out_an_update_that_has_not_come_and_reports_it() {
        Blog blog = Sample.blog(Sample.post("a", "2024-05-01")
                .updated(PostDate.parse("2030-01-01").orElseThrow())
                .build());

        Feed feed = Feed.from(blog).build();

        assertThat(feed.updated()).isEqualTo(Sample.date("2024-05-01T00:00:00Z"));
        assertThat(feed.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("entry-field-refused");
            assertThat(problem.source()).isEqualTo("a.md");
            assertThat(problem.message()).contains("updated", "2030-01-01");
        });
        assertThat(Sitemap.of(blog).urls())
                .allSatisfy(url -> assertThat(url.updated()).contains(Sample.date("2024-05-01T00:00:00Z")));
    }

    @Test
    void A11_dates_the_feed_by_its_newest_update() {
        Blog blog = Sample.blog(
                Sample.post("a", "2024-05-01")
                        .updated(PostDate.of(LocalDate.of(2024, 7, 1)))
                        .build(),
                Sample.post("b", "2024-06-01").build());

        Feed feed = Feed.from(blog).build();

        assertThat(feed.updated()).isEqualTo("2024-07-01T00:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W2_gives_an_empty_blog_the_same_bytes_at_any_instant(FeedWriter writer) {
        Blog early = Blog.of(Sample.site().build(), List.of(), Instant.parse("2001-01-01T00:00:00Z"));
        Blog late = Blog.of(Sample.site().build(), List.of(), Instant.parse("2031-01-01T00:00:00Z"));

        byte[] bytes = Written.bytes(writer, Feed.from(early).build());

        assertThat(Written.bytes(writer, Feed.from(late).build())).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W2_gives_a_blog_the_same_bytes_at_any_instant_that_shows_the_same_posts(FeedWriter writer) {
        List<Post> posts = List.of(
                Sample.post("a", "2024-05-01").build(),
                Sample.post("b", "2040-05-01").build());

        byte[] bytes = Written.bytes(
                writer,
                Feed.from(Blog.of(Sample.site().build(), posts, Sample.NOW)).build());

        Blog later = Blog.of(Sample.site().build(), posts, Sample.NOW.plusSeconds(1_000_000));
        assertThat(Written.bytes(writer, Feed.from(later).build())).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://e.org/blog/", "https://e.org/blog"})
    void R6_puts_every_address_below_the_base_of_the_site(String base) {
        Post post = Sample.post("a", "2024-05-01")
                .enclosures(List.of(new Enclosure("sound.mp3", "audio/mpeg", 1)))
                .content(Sample.content("<a href=\"more.html\">x</a><img src=\"./img/ä b.png\"><a href=\"\">y</a>"
                        + "<a href=\"b.md\">z</a>"))
                .build();
        Post other = Sample.post("b", "2024-04-01").permalink("/deep/b").build();
        Blog blog = Sample.blog(Site.builder("Notes", URI.create(base)).build(), post, other);

        Feed feed = Feed.from(blog).build();

        assertThat(addresses(feed))
                .hasSizeGreaterThan(20)
                .allMatch(address -> address.startsWith("https://e.org/blog/"));
    }

    @Test
    void C1_makes_references_in_content_absolute() {
        Post post = Sample.post("a", "2024-05-01")
                .content(Sample.content("<a href=\"#part\">1</a><a href=\"../up\">2</a><a href=\"?q=1&amp;r=2\">3</a>"
                        + "<a href=\"//cdn.example/x\">4</a><a href=\"mailto:ada@e.org\">5</a><img src=\"/root.png\">"))
                .build();

        Document html = Jsoup.parse(
                item(Feed.from(Sample.blog(post)).build()).get("content_html").stringValue());

        assertThat(html.select("a").eachAttr("href"))
                .containsExactly(
                        "https://e.org/blog/a/#part",
                        "https://e.org/blog/up",
                        "https://e.org/blog/a/?q=1&r=2",
                        "https://cdn.example/x",
                        "mailto:ada@e.org");
        assertThat(html.select("img").attr("src")).isEqualTo("https://e.org/root.png");
    }

    @Test
    void C1_sends_a_link_to_the_file_of_a_post_to_its_address() {
        Post post = Post.builder("2024/a.md")
                .published(PostDate.of(LocalDate.of(2024, 5, 1)))
                .content(Sample.content("<a href=\"../2023/b.md#part\">b</a>"))
                .build();
        Post other = Post.builder("2023/b.md")
                .published(PostDate.of(LocalDate.of(2023, 5, 1)))
                .permalink("/there/")
                .build();

        String html = item(Feed.from(Sample.blog(post, other)).build())
                .get("content_html")
                .stringValue();

        assertThat(html).isEqualTo("<a href=\"https://e.org/blog/there/#part\">b</a>");
    }

    @Test
    void C4_leaves_html_alone_that_holds_no_reference() {
        String html = "<pre><code>&lt;a href=\"x\"&gt;\n\n  y</code></pre><!-- <a href='z'> -->";

        Feed feed = Feed.from(Sample.blog(Sample.post("a", "2024-05-01")
                        .content(Content.ofHtml(html))
                        .build()))
                .build();

        assertThat(item(feed).get("content_html").stringValue()).isEqualTo(html);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void C6_holds_the_same_html_in_every_format(FeedWriter writer) {
        String html = "<p>One <a href=\"x\">&amp;</a>\n\n<pre>a\n\tb</pre>";
        Post post = Sample.post("a", "2024-05-01").content(Sample.content(html)).build();

        Feed feed = Feed.from(Sample.blog(post)).build();

        String written = switch (writer.format()) {
            case ATOM -> Written.atom(feed).text("//atom:content");
            case RSS -> Written.rss(feed).text("//item/description");
            case JSON -> item(feed).get("content_html").stringValue();
        };
        assertThat(written).isEqualTo("<p>One <a href=\"https://e.org/blog/a/x\">&amp;</a>\n\n<pre>a\n\tb</pre>");
    }

    @Test
    void lists_tags_before_categories_and_a_name_once() {
        Post post = Sample.post("a", "2024-05-01")
                .tags(List.of(new Tag("one"), new Tag("two")))
                .categories(List.of(new Tag("two"), new Tag("three")))
                .build();

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(feed.entries().get(0).categories())
                .extracting(Category::term)
                .containsExactly("one", "two", "three");
    }

    @Test
    void A13_takes_the_summary_of_the_header_before_its_description() {
        Post post = Sample.post("a", "2024-05-01")
                .summary("Summary")
                .description("Description")
                .build();

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(feed.entries().get(0).summary()).hasValue("Summary");
    }

    @Test
    void A13_takes_the_description_of_the_header_before_the_excerpt() {
        Post post = Sample.post("a", "2024-05-01")
                .description("Description")
                .content(withExcerpt())
                .build();

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(feed.entries().get(0).summary()).hasValue("Description");
    }

    @Test
    void A13_takes_the_summary_without_the_line_end_of_its_block() {
        Post post = Sample.post("a", "2024-05-01").summary("Summary\n").build();

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(feed.entries().get(0).summary()).hasValue("Summary");
    }

    @Test
    void A13_takes_the_text_of_the_excerpt_where_the_header_has_no_summary() {
        Post post = Sample.post("a", "2024-05-01").content(withExcerpt()).build();

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(feed.entries().get(0).summary()).hasValue("Short & sweet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                We launched <a href="https://e.org/x">the hub</a> &amp; more | We launched the hub & more
                Read <a href=https://e.org/?a=b>this</a> first               | Read this first
                <P>One</P>                                                   | One
                <p>One <em>and</em></p> <p>two</p>                           | One and two
                <p><img src="a.png" alt=""> By the sea<br/></p>              | By the sea
                Tea &mdash; <em>never</em> coffee                            | Tea \u2014 never coffee
                <!-- from the old site --><i>Seven</i> <b>Samurai</b>        | Seven Samurai
                <code>&lt;b&gt;x&lt;/b&gt;</code> is bold                     | <b>x</b> is bold
                """)
    void A13_takes_the_text_of_a_summary_that_is_written_in_HTML(String written, String expected) {
        Feed feed = Feed.from(Sample.blog(summarised(written))).build();

        assertThat(feed.entries().get(0).summary().map(text -> text.replaceAll("\\s+", " ")))
                .hasValue(expected);
        assertThat(feed.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The <b> tag & co",
                "</b> ends what <b> begins",
                "The <br> in <i>this</i> and the <b> in that",
                "List<String> or Map<K, V>, once more <K>keys</K>",
                "Why <script>alert(1)</script> runs, and <SCRIPT SRC=x></SCRIPT> does not",
                "Use `<button>`, not `<b>Save</b>`",
                "Replace <b>...</b> by <strong>\u2026</strong>",
                "An empty <a></a> is found by nobody",
                "Never write <b><i>so</b></i>",
                "When 1 < 2, <em>and</em> 3 > 2",
                "A <span class=\"x>broken</span> tag",
                "See <https://e.org/x> for <em>more</em>",
                "What a <b/>nice</b> day",
                "Begin with <!-- and <em>do not</em> end",
                "AT&amp;T is what the &amp; in AT&T becomes",
                "<img src=x onerror=alert(1)> does what?",
            })
    void A13_keeps_a_summary_that_speaks_of_tags(String written) {
        Feed feed = Feed.from(Sample.blog(summarised(written))).build();

        assertThat(feed.entries().get(0).summary()).hasValue(written);
        assertThat(feed.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                why <b>x</b> is bad                       | why x is bad
                How I <em>really</em> work                | How I really work
                Bread `and` <strong>butter</strong>, 5 ` | Bread `and` butter, 5 `
                """)
    void A13_tells_of_tags_that_may_be_what_the_summary_is_about(String written, String expected) {
        Feed feed = Feed.from(Sample.blog(summarised(written))).build();

        assertThat(feed.entries().get(0).summary()).hasValue(expected);
        assertThat(feed.diagnostics())
                .singleElement()
                .hasToString("a.md:1:1: warning entry-summary-html: "
                        + "summary: taken for HTML, so the feed has its text without the tags");
    }

    @Test
    void A13_names_the_description_where_its_tags_may_be_what_it_is_about() {
        Post post = Sample.post("a", "2024-05-01")
                .description("why <b>x</b> is bad")
                .build();

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(feed.diagnostics()).singleElement().asString().contains(": description: taken for HTML");
    }

    private static Post summarised(String written) {
        return Sample.post("a", "2024-05-01").summary(written).build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                &lt;strong&gt;Update&lt;/strong&gt;: see &lt;a href=&quot;/v2/&quot;&gt;v2&lt;/a&gt; | Update: see v2
                <em>&lt;i&gt;both&lt;/i&gt;</em>                                  | both
                <code>&lt;b&gt;x&lt;/b&gt;</code> is &lt;b&gt;bold&lt;/b&gt;      | <b>x</b> is bold
                1 &lt; 2 &lt;b and <em>c</em>&gt; 0, 2 &gt; 1                     | 1 < 2 <b and c> 0, 2 > 1
                """)
    void A13_takes_the_text_of_an_excerpt_without_the_tags_that_it_shows(String shown, String expected) {
        Post post = excerptOf(shown, List.of(escaped()));

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(feed.entries().get(0).summary()).hasValue(expected);
    }

    @Test
    void A13_keeps_what_looks_like_tags_in_an_excerpt_of_a_post_without_raw_html() {
        Post post = excerptOf("Write &lt;b&gt;x&lt;/b&gt;", List.of());

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(feed.entries().get(0).summary()).hasValue("Write <b>x</b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a Map&lt;K, V&gt; of", "if a &lt;b, then c &gt; d", "1 &lt;b 2 &gt; 3", "&lt;a.b&gt;"})
    void A13_keeps_words_between_signs_that_make_no_tag(String words) {
        Post post = excerptOf("&lt;b&gt;See&lt;/b&gt; " + words + " it&lt;br/&gt;", List.of(escaped()));

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(feed.entries().get(0).summary())
                .hasValue("See " + words.replace("&lt;", "<").replace("&gt;", ">") + " it");
    }

    @Test
    void A13_has_no_summary_where_the_excerpt_shows_nothing_but_tags() {
        Post post = excerptOf("&lt;img src=&quot;a.png&quot;&gt;", List.of(escaped()));

        Feed feed = Feed.from(Sample.blog(post)).build();

        assertThat(feed.entries().get(0).summary()).isEmpty();
    }

    @Test
    @Timeout(10)
    void A13_takes_the_text_of_a_long_summary_in_time_that_grows_with_it() {
        Post post = excerptOf("&lt;a ".repeat(100_000) + "&quot;".repeat(100_000), List.of(escaped()));
        Post other = Sample.post("b", "2024-05-01")
                .summary("<a>x".repeat(100_000) + "</a>".repeat(100_000))
                .build();
        Post third = Sample.post("c", "2024-05-01")
                .summary("`a`".repeat(100_000) + "<a" + " b=c".repeat(100_000) + " ".repeat(100_000))
                .build();

        Feed feed = Feed.from(Sample.blog(post, other, third)).build();

        assertThat(feed.entries()).hasSize(3);
    }

    private static Post excerptOf(String paragraph, List<Diagnostic> diagnostics) {
        String excerpt = "<p>" + paragraph + "</p>";
        Content content = Content.builder(excerpt + "<p>More</p>")
                .excerpt(0, excerpt.length())
                .diagnostics(diagnostics)
                .build();
        return Sample.post("a", "2024-05-01").content(content).build();
    }

    /** {@return what the parser says of a post whose HTML it shows as text} */
    private static Diagnostic escaped() {
        return Diagnostic.warning(
                "html-escaped", "a.md", SourcePosition.START, "the body holds HTML; it is shown as text", "trust it");
    }

    @Test
    void A13_has_no_summary_where_it_would_say_the_same_as_the_content() {
        Feed feed =
                Feed.from(Sample.blog(Sample.post("a", "2024-05-01").build())).build();

        assertThat(feed.entries().get(0).summary()).isEmpty();
    }

    @Test
    void A1_takes_the_address_as_title_where_nothing_of_the_title_may_be_written() {
        Feed feed = Feed.from(Sample.blog(
                        Sample.post("a", "2024-05-01").title("\u0008").build()))
                .build();

        assertThat(feed.entries().get(0).title()).isEqualTo("https://e.org/blog/a/");
    }

    @Test
    void A1_takes_the_words_of_the_file_name_as_title_where_the_post_has_none() {
        Feed feed = Feed.from(Sample.blog(
                        Sample.post("my-first-post", "2024-05-01").title(null).build()))
                .build();

        assertThat(feed.entries().get(0).title()).isEqualTo("My first post");
    }

    @Test
    void A12_says_the_language_of_a_post_and_leaves_out_what_is_no_tag() {
        Blog blog = Sample.blog(
                Sample.post("a", "2024-05-02").language("pt_BR").build(),
                Sample.post("b", "2024-05-01").language("my own!").build());

        Feed feed = Feed.from(blog).build();

        assertThat(feed.entries().get(0).language()).hasValue("pt-BR");
        assertThat(feed.entries().get(1).language()).isEmpty();
    }

    @Test
    void J2_gives_a_post_with_a_title_only_its_title_as_text() {
        Post post = Sample.post("a", "2024-05-01").content(Content.ofHtml("")).build();

        JsonNode item = item(Feed.from(Sample.blog(post)).build());

        assertThat(item.has("content_html")).isFalse();
        assertThat(item.get("content_text").stringValue()).isEqualTo("Title of a");
    }

    private static Content withExcerpt() {
        String first = "<p>Short &amp; sweet</p>";
        return Content.builder(first + "<p>And more</p>")
                .excerpt(0, first.length())
                .build();
    }

    private static JsonNode item(Feed feed) {
        return Written.json(feed).get("items").get(0);
    }

    /** {@return every address in the three formats, those in content included} */
    private static List<String> addresses(Feed feed) {
        Xml atom = Written.atom(feed);
        Xml rss = Written.rss(feed);
        JsonNode json = Written.json(feed);
        List<String> all = new ArrayList<>();
        all.addAll(atom.texts("//@href | //atom:id"));
        all.addAll(rss.texts("//@href | //@url | //link | //guid"));
        all.addAll(json.findValuesAsString("home_page_url"));
        all.addAll(json.findValuesAsString("feed_url"));
        all.addAll(json.findValuesAsString("url"));
        all.addAll(json.findValuesAsString("id"));
        List<String> contents = new ArrayList<>(atom.texts("//atom:content"));
        contents.addAll(rss.texts("//item/description"));
        contents.addAll(json.findValuesAsString("content_html"));
        for (String content : contents) {
            all.addAll(Jsoup.parse(content).select("[href]").eachAttr("href"));
            all.addAll(Jsoup.parse(content).select("[src]").eachAttr("src"));
        }
        return all;
    }
}
