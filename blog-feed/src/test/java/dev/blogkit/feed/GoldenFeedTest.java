package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Enclosure;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.Site;
import dev.blogkit.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change of these files is a change for everybody who reads the feeds: of ids above all. */
class GoldenFeedTest {

    static List<FeedWriter> writers() {
        return Written.WRITERS;
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W2_writes_the_bytes_that_are_checked_in(FeedWriter writer) {
        Feed feed = Feed.from(blog(site().build())).build();

        assertThat(Written.text(writer, feed)).isEqualTo(golden(writer.format().fileName()));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W8_writes_the_podcast_that_is_checked_in(FeedWriter writer) {
        String name = "podcast-" + writer.format().fileName();

        assertThat(Written.text(writer, PodcastTest.feed())).isEqualTo(golden(name));
    }

    @Test
    void A3_writes_the_tag_ids_that_are_checked_in() {
        Site site = site().tagIds("e.org", LocalDate.of(2024, 1, 1)).build();

        Feed feed = Feed.from(blog(site)).build();

        assertThat(Written.text(AtomWriter.create(), feed)).isEqualTo(golden("atom-tag-ids.xml"));
    }

    static Blog blog(Site site) {
        Post bread = Post.builder("2024/bread.md")
                .title("Bread, the first loaf")
                .published(date("2024-03-01"))
                .tags(List.of(new Tag("bread"), new Tag("C++")))
                .content(Sample.content("""
                        <p>Flour, water &amp; salt.</p>
                        <pre><code>if (a &lt; b) {

                            bake();
                        }
                        </code></pre>
                        """))
                .build();
        Post ovens = Post.builder("2024/ovens.md")
                .title("Ovens <b> & ]]> 😀")
                .id("urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6")
                .published(date("2024-05-01T22:30:00-03:30"))
                .updated(date("2024-09-03T08:00:00Z"))
                .authors(List.of(
                        Author.of("Bob").withUrl("/people/bob"),
                        Author.of("Eve").withEmail("eve@e.org")))
                .tags(List.of(new Tag("bread")))
                .categories(List.of(new Tag("Heat & Dust")))
                .summary("Which oven is < 300 °C?")
                .language("de")
                .enclosures(List.of(new Enclosure("talk.mp3", "audio/mpeg", 4096)))
                .content(Sample.content(
                        "<p>See <a href=\"bread.md#salt\">the bread</a>, <a href=\"#end\">the end</a> and\n"
                                + "<img src=\"img/my oven.png\" alt=\"\"> at "
                                + "<a href=\"https://other.example/?a=1&amp;b=2\">another</a>.</p>\n"))
                .build();
        return Sample.blog(site, bread, ovens);
    }

    static Site.Builder site() {
        return Site.builder("Bread & code", Sample.HOME)
                .description("Loaves, and what \"makes\" them")
                .language("en")
                .zone(ZoneId.of("Europe/Berlin"))
                .author(Author.of("Ada").withEmail("ada@e.org"));
    }

    private static PostDate date(String text) {
        return PostDate.parse(text).orElseThrow();
    }

    private static String golden(String name) {
        try (InputStream in = GoldenFeedTest.class.getResourceAsStream("/golden/" + name)) {
            assertThat(in).as("golden/" + name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
