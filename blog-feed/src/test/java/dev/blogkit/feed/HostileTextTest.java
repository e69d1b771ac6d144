package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Content;
import dev.blogkit.Tag;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Text that breaks other feeds: the three formats can be read, and say the same. */
class HostileTextTest {

    private static final String TEXT =
            "a\u0008b \uD83D c \uDE00 d ]]> &#1; &amp; \uFFFE \r \t 😀 שלום \u202Eabc\u202C \" \\ end";
    private static final String CLEAN =
            "ab \uFFFD c \uFFFD d ]]> &#1; &amp; \uFFFD \r \t 😀 שלום \u202Eabc\u202C \" \\ end";

    private static final Entry ENTRY = Entry.builder("urn:x:a", TEXT, Sample.MAY)
            .summary("summary " + TEXT)
            .categories(List.of("category " + TEXT))
            .authors(List.of(Author.of("author " + TEXT)))
            .html("<p>content " + TEXT + "</p>")
            .build();

    static List<Feed> feeds() {
        Feed fromEntry = Sample.feed(ENTRY);
        Feed fromPost = Feed.from(Sample.blog(Sample.post("a", "2024-05-01")
                        .title(TEXT)
                        .summary("summary " + TEXT)
                        .categories(List.of(new Tag("category " + TEXT)))
                        .authors(List.of(Author.of("author " + TEXT)))
                        .content(Content.ofHtml("<p>content " + TEXT + "</p>"))
                        .build()))
                .build();
        return List.of(fromEntry, fromPost);
    }

    @Test
    void X2_has_one_title_in_three_formats() {
        assertTitle(feeds().get(0), CLEAN);
    }

    @Test
    void X2_has_one_title_in_one_line_where_it_is_that_of_a_post() {
        assertTitle(feeds().get(1), CLEAN.replace(" \r \t ", " "));
    }

    private static void assertTitle(Feed feed, String title) {
        assertThat(Written.atom(feed).text("//atom:entry/atom:title")).isEqualTo(title);
        assertThat(Written.rss(feed).text("//item/title")).isEqualTo(title);
        assertThat(item(feed).get("title").stringValue()).isEqualTo(title);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void X2_has_one_content_in_three_formats(Feed feed) {
        String html = "<p>content " + CLEAN + "</p>";

        assertThat(Written.atom(feed).text("//atom:entry/atom:content")).isEqualTo(html);
        assertThat(Written.rss(feed).text("//item/content:encoded")).isEqualTo(html);
        assertThat(item(feed).get("content_html").stringValue()).isEqualTo(html);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void X2_has_one_summary_in_three_formats(Feed feed) {
        String summary = "summary " + CLEAN;

        assertThat(Written.atom(feed).text("//atom:entry/atom:summary")).isEqualTo(summary);
        assertThat(Jsoup.parse(Written.rss(feed).text("//item/description"))
                        .body()
                        .wholeText())
                .isEqualTo(summary);
        assertThat(item(feed).get("summary").stringValue()).isEqualTo(summary);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void X2_has_one_category_in_three_formats(Feed feed) {
        String category = "category " + CLEAN;

        assertThat(Written.atom(feed).text("//atom:entry/atom:category/@term")).isEqualTo(category);
        assertThat(Written.rss(feed).text("//item/category")).isEqualTo(category);
        assertThat(item(feed).get("tags").get(0).stringValue()).isEqualTo(category);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void X2_has_one_author_in_three_formats(Feed feed) {
        String author = "author " + CLEAN;

        assertThat(Written.atom(feed).text("//atom:entry/atom:author/atom:name"))
                .isEqualTo(author);
        assertThat(Written.rss(feed).text("//item/dc:creator")).isEqualTo(author);
        assertThat(item(feed).get("authors").get(0).get("name").stringValue()).isEqualTo(author);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void X2_is_read_by_ROME(Feed feed) {
        assertThat(Written.rome(AtomWriter.create(), feed).getEntries()).hasSize(1);
        assertThat(Written.rome(RssWriter.create(), feed).getEntries()).hasSize(1);
    }

    @Test
    void X2_has_one_title_in_three_formats_when_it_looks_like_markup() {
        Feed feed = Sample.feed(Sample.titled("<b>" + TEXT + "</b>"));
        String shown = "<b>" + CLEAN + "</b>";

        assertThat(Jsoup.parse(Written.atom(feed).text("//atom:entry/atom:title"))
                        .body()
                        .wholeText())
                .isEqualTo(shown);
        assertThat(Written.rss(feed).text("//item/title")).isEqualTo(shown);
        assertThat(item(feed).get("title").stringValue()).isEqualTo(shown);
    }

    @Test
    void X2_cleans_what_is_said_of_the_feed() {
        Feed feed = Feed.builder(TEXT, Sample.HOME)
                .subtitle(TEXT)
                .generator(TEXT)
                .authors(List.of(Author.of(TEXT)))
                .build();

        Xml atom = Written.atom(feed);
        Xml rss = Written.rss(feed);
        JsonNode json = Written.json(feed);

        assertThat(atom.texts("/*/atom:title | /*/atom:subtitle | /*/atom:generator | /*/atom:author"))
                .hasSize(4);
        assertThat(atom.texts("/*/atom:title | /*/atom:subtitle | /*/atom:generator"))
                .containsOnly(CLEAN);
        assertThat(rss.texts("//channel/title | //channel/description | //channel/generator"))
                .containsOnly(CLEAN);
        assertThat(json.get("title").stringValue()).isEqualTo(CLEAN);
        assertThat(json.get("authors").get(0).get("name").stringValue()).isEqualTo(CLEAN);
    }

    private static JsonNode item(Feed feed) {
        return Written.json(feed).get("items").get(0);
    }
}
