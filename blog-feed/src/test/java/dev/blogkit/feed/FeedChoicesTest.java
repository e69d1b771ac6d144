package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a caller chooses: full text or summaries, what is said of each entry, all posts in one document. */
class FeedChoicesTest {

    private static final URI PAGE = URI.create("https://e.org/a/");

    @Test
    void A13_leaves_the_content_to_the_page() {
        Feed feed = Sample.feedBuilder()
                .entries(List.of(Sample.entry("a").link(PAGE).summary("Short").build()))
                .summariesOnly()
                .build();

        assertThat(Written.atom(feed).text("//atom:entry/atom:summary")).isEqualTo("Short");
        assertThat(Written.atom(feed).count("//atom:content")).isZero();
        assertThat(Written.rss(feed).text("//item/description")).isEqualTo("Short");
        assertThat(Written.rss(feed).count("//content:encoded")).isZero();
        assertThat(Written.json(feed).get("items").get(0).get("content_text").stringValue())
                .isEqualTo("Short");
    }

    @Test
    void A13_takes_the_text_of_the_excerpt_where_there_is_no_summary() {
        Content content = Content.builder("<p>One &amp; two</p><p>three</p>")
                .excerpt(0, 20)
                .build();
        Feed feed = Sample.feedBuilder()
                .entries(List.of(Sample.entry("a")
                        .link(PAGE)
                        .content(content, (kind, reference) -> reference)
                        .build()))
                .summariesOnly()
                .build();

        assertThat(feed.entries().get(0).summary()).contains("One & two");
    }

    @Test
    void A13_cuts_a_long_text_at_a_word() {
        Feed feed = Sample.feedBuilder()
                .entries(List.of(Sample.entry("a")
                        .link(PAGE)
                        .html("<p>" + "word ".repeat(200) + "</p>")
                        .build()))
                .summariesOnly()
                .build();

        assertThat(feed.entries().get(0).summary().orElseThrow())
                .hasSizeLessThan(505)
                .endsWith("word …");
    }

    @Test
    void X4_cuts_no_pair_of_surrogates_and_no_text_without_blanks_to_nothing() {
        String emoji = "a" + "😀".repeat(400);
        String chinese = "Java " + "日".repeat(600);

        assertThat(summaryOf(emoji))
                .hasSizeBetween(495, 505)
                .doesNotContain("\uFFFD")
                .endsWith("😀 …");
        assertThat(summaryOf(chinese)).hasSizeBetween(495, 505).endsWith("日 …");
    }

    private static String summaryOf(String text) {
        Feed feed = Sample.feedBuilder()
                .entries(List.of(Sample.entry("a").link(PAGE).html(text).build()))
                .summariesOnly()
                .build();
        return Written.atom(feed).text("//atom:entry/atom:summary");
    }

    @Test
    void A1_takes_another_title_for_a_feed_and_its_entries() {
        Blog blog = Sample.blog(Sample.post("a", "2024-01-01").build());

        Feed feed = BlogFeed.of(blog)
                .feed((post, entry) -> entry.title("[Video] " + post.displayTitle()))
                .title("Another")
                .build();

        assertThat(feed.title()).isEqualTo("Another");
        assertThat(feed.entries().get(0).title()).isEqualTo("[Video] Title of a");
    }

    @Test
    void R4_names_the_authors_of_the_feed_in_items_that_name_none() {
        Feed feed = Sample.feedBuilder()
                .authors(List.of(Author.of("Ada"), Author.of("Eve")))
                .entries(List.of(
                        Sample.entry("a").build(),
                        Sample.entry("b").authors(List.of(Author.of("Bob"))).build()))
                .build();

        assertThat(Written.rss(feed).texts("//item[guid='urn:x:a']/dc:creator")).containsExactly("Ada", "Eve");
        assertThat(Written.rss(feed).texts("//item[guid='urn:x:b']/dc:creator")).containsExactly("Bob");
    }

    @Test
    void W4_reports_the_same_to_a_writer_of_characters() throws IOException {
        Feed feed = Sample.feedBuilder()
                .updated(Sample.MAY.minusYears(4))
                .entries(List.of(Sample.entry("a").build()))
                .build();

        FeedReport report = AtomWriter.create().write(feed, new StringWriter());

        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly("feed-date-old");
        assertThat(report).isEqualTo(AtomWriter.create().write(feed, new ByteArrayOutputStream()));
    }

    @Test
    void A8_keeps_the_content_of_an_entry_that_has_no_page() {
        Feed feed = Sample.feedBuilder()
                .entries(List.of(Sample.entry("a").build()))
                .summariesOnly()
                .build();

        assertThat(feed.entries().get(0).content()).isPresent();
    }

    @Test
    void W4_holds_for_a_stream_too() throws IOException {
        Feed head = Sample.feedBuilder().updated(Sample.MAY).summariesOnly().build();
        Entry entry = Sample.entry("a").link(PAGE).build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        AtomWriter.create().write(head, List.of(entry).iterator(), out);

        Xml atom = Xml.parse(out.toByteArray());
        assertThat(atom.count("//atom:content")).isZero();
        assertThat(atom.text("//atom:entry/atom:summary")).isEqualTo("Text of a");
    }

    @Test
    void has_what_the_caller_says_of_each_post() {
        Blog blog = Sample.blog(
                Sample.post("a", "2024-01-01").build(),
                Sample.post("b", "2024-01-02").build());

        Feed feed = BlogFeed.of(blog)
                .feed((post, entry) -> {
                    entry.comments(blog.url(post).resolve("#talk"));
                    if (post.source().equals("a.md")) {
                        entry.rights("CC0");
                    }
                })
                .build();

        assertThat(feed.entries())
                .extracting(
                        entry -> entry.comments().orElse("") + entry.rights().orElse(""))
                .containsExactly("https://e.org/blog/b/#talk", "https://e.org/blog/a/#talkCC0");
    }

    @Test
    void C2_leaves_references_to_a_part_alone_where_the_caller_wants_that() {
        Blog blog = Sample.blog(Sample.post("a", "2024-01-01")
                .content(Content.ofHtml("<a href=\"#n1\">1</a> <a href=\"b\">2</a>"))
                .build());

        Feed feed = BlogFeed.of(blog)
                .feed((post, entry) ->
                        entry.content(post.content(), blog.links(post).keepingFragments()))
                .build();

        assertThat(Written.atom(feed).text("//atom:content"))
                .isEqualTo("<a href=\"#n1\">1</a> <a href=\"https://e.org/blog/a/b\">2</a>");
    }

    @Test
    void reports_a_post_whose_entry_the_caller_spoils() {
        Blog blog = Sample.blog(
                Sample.post("a", "2024-01-01").build(),
                Sample.post("b", "2024-01-02").build());

        Feed feed = BlogFeed.of(blog)
                .feed((post, entry) -> {
                    if (post.source().equals("a.md")) {
                        entry.image(URI.create("relative.png"));
                    }
                })
                .build();

        assertThat(Sample.ids(feed)).containsExactly("https://e.org/blog/b/");
        assertThat(feed.diagnostics())
                .extracting(problem -> problem.source() + " " + problem.code())
                .containsExactly("a.md entry-refused");
    }

    @Test
    void W4_writes_all_posts_of_a_blog_one_by_one() throws IOException {
        Blog blog = BlogFeedTest.blog(Sample.site().author("Ada").build());
        BlogFeed whole = BlogFeed.of(blog);
        for (FeedWriter writer : Written.WRITERS) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            List<Diagnostic> problems = new ArrayList<>();
            FeedReport report =
                    writer.write(whole.head().build(), whole.entries((post, entry) -> {}, problems::add), out);

            assertThat(report).isEqualTo(new FeedReport(3, List.of()));
            assertThat(problems).isEmpty();
            if (writer.format() != FeedFormat.RSS) { // RSS declares prefixes in the items that use them
                assertThat(out.toByteArray())
                        .isEqualTo(Written.bytes(writer, whole.feed().build()));
            }
        }
    }

    @Test
    void W2_dates_all_posts_of_an_empty_blog_as_its_feed() throws IOException {
        BlogFeed whole = BlogFeed.of(Sample.blog());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        AtomWriter.create().write(whole.head().build(), whole.entries((post, entry) -> {}, problem -> {}), out);

        assertThat(out.toByteArray())
                .isEqualTo(Written.bytes(AtomWriter.create(), whole.feed().build()));
    }
}
