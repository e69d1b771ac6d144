package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import dev.blogkit.Author;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.IllegalDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README's words for those who come from ROME: the same feed written by both, and what differs. */
class RomeMigrationTest {

    private static void rome(OffsetDateTime published, String html, String feedType, Writer out)
            throws IOException, FeedException {
        SyndContent summary = new SyndContentImpl();
        summary.setType("text");
        summary.setValue("It works.");
        SyndContent content = new SyndContentImpl();
        content.setType("html");
        content.setValue(html);
        SyndCategory news = new SyndCategoryImpl();
        news.setName("news");

        SyndEntry entry = new SyndEntryImpl();
        entry.setUri("https://example.org/hello/");
        entry.setTitle("Hello");
        entry.setLink("https://example.org/hello/");
        entry.setPublishedDate(Date.from(published.toInstant()));
        entry.setUpdatedDate(Date.from(published.toInstant()));
        entry.setCategories(List.of(news));
        entry.setDescription(summary);
        entry.setContents(List.of(content));

        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(feedType);
        feed.setUri("https://example.org/");
        feed.setTitle("My blog");
        feed.setDescription("Notes");
        feed.setLink("https://example.org/");
        feed.setAuthor("Ada");
        feed.setPublishedDate(Date.from(published.toInstant()));
        feed.setEntries(List.of(entry));
        new SyndFeedOutput().output(feed, out);
    }

    private static void ours(OffsetDateTime published, String html, FeedWriter writer, OutputStream out)
            throws IOException {
        Entry entry = Entry.builder("https://example.org/hello/", "Hello", published)
                .link(URI.create("https://example.org/hello/"))
                .categories(List.of("news"))
                .summary("It works.")
                .html(html)
                .build();

        Feed feed = Feed.builder("My blog", URI.create("https://example.org/"))
                .subtitle("Notes")
                .authors(List.of(Author.of("Ada")))
                .entries(List.of(entry))
                .build();
        writer.write(feed, out);
    }

    @ParameterizedTest
    @CsvSource({"atom_1.0, ATOM", "rss_2.0, RSS"})
    void ROME_reads_the_same_of_a_feed_that_it_wrote_and_of_ours(String feedType, FeedFormat format) throws Exception {
        String html = "<p>It <em>works</em> &amp; is <b>short</b>.</p>";

        SyndFeed theirs = read(rome(html, feedType));
        SyndFeed ours = read(ours(html, format));

        assertThat(List.of(ours.getTitle(), ours.getDescription(), ours.getPublishedDate()))
                .isEqualTo(List.of(theirs.getTitle(), theirs.getDescription(), theirs.getPublishedDate()));
        assertThat(values(ours.getEntries().get(0)))
                .hasSize(7)
                .doesNotContainNull()
                .isEqualTo(values(theirs.getEntries().get(0)));
        assertThat(ours.getEntries().get(0).getContents().get(0).getValue()).isEqualTo(html);
    }

    private static List<Object> values(SyndEntry entry) {
        List<Object> values = new ArrayList<>();
        values.add(entry.getUri());
        values.add(entry.getTitle());
        values.add(entry.getLink());
        values.add(entry.getPublishedDate());
        values.add(entry.getCategories().stream().map(SyndCategory::getName).toList());
        values.add(entry.getDescription().getValue());
        values.add(entry.getContents().stream().map(SyndContent::getValue).toList());
        return values;
    }

    @Test
    void white_space_around_content_that_ROME_cuts_off_stays() throws Exception {
        String html = "\n<pre>  a\n\n    b\n</pre>\n";

        assertThat(content(rome(html, "atom_1.0"))).isEqualTo(html.strip());
        assertThat(content(ours(html, FeedFormat.ATOM))).isEqualTo(html);
    }

    @Test
    void a_control_character_with_which_ROME_throws_is_left_out() throws Exception {
        String html = "<p>a\u0008b</p>";

        assertThatThrownBy(() -> rome(html, "atom_1.0")).isInstanceOf(IllegalDataException.class);
        assertThat(content(ours(html, FeedFormat.ATOM))).isEqualTo("<p>ab</p>");
    }

    @Test
    void entries_are_sorted_and_limited_which_ROME_leaves_to_its_callers() {
        List<Entry> entries = new ArrayList<>();
        for (int day = 1; day <= 21; day++) {
            entries.add(Entry.builder("urn:x:" + day, "Title", Sample.MAY.plusDays(day))
                    .html("<p>Text</p>")
                    .build());
        }

        List<SyndEntry> read = read(AtomWriter.create()
                        .text(Sample.feedBuilder().entries(entries).build()))
                .getEntries();

        assertThat(read).hasSize(20);
        assertThat(read.get(0).getUri()).isEqualTo("urn:x:21");
    }

    private static String content(String document) {
        return read(document).getEntries().get(0).getContents().get(0).getValue();
    }

    private static String rome(String html, String feedType) throws IOException, FeedException {
        StringWriter out = new StringWriter();
        rome(Sample.MAY, html, feedType, out);
        return out.toString();
    }

    private static String ours(String html, FeedFormat format) throws IOException {
        FeedWriter writer = Written.WRITERS.stream()
                .filter(each -> each.format() == format)
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ours(Sample.MAY, html, writer, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static SyndFeed read(String document) {
        try {
            return new SyndFeedInput().build(new StringReader(document));
        } catch (FeedException e) {
            throw new AssertionError(document, e);
        }
    }
}
