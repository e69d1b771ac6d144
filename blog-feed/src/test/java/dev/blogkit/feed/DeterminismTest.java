package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Blog;
import dev.blogkit.Post;
import dev.blogkit.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same blog gives the same bytes, whatever the machine is set to and whoever asks. */
class DeterminismTest {

    static List<FeedWriter> writers() {
        return Written.WRITERS;
    }

    @ParameterizedTest
    @CsvSource({
        "ar-EG, Asia/Tokyo", "ar-EG, America/New_York", "ar-EG, Asia/Kathmandu",
        "tr-TR, Asia/Tokyo", "tr-TR, America/New_York", "tr-TR, Asia/Kathmandu",
        "en-GB, Asia/Tokyo", "en-GB, America/New_York", "en-GB, Asia/Kathmandu",
        "th-TH-u-ca-buddhist, Asia/Tokyo", "th-TH-u-nu-thai, America/New_York", "th-TH-u-ca-buddhist, Asia/Kathmandu"
    })
    void W2_does_not_ask_for_the_locale_or_the_zone_of_the_machine(String locale, String zone) {
        List<String> expected = with(Locale.ROOT, TimeZone.getTimeZone("UTC"));

        List<String> written = with(Locale.forLanguageTag(locale), TimeZone.getTimeZone(zone));

        assertThat(written).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W1_does_not_depend_on_the_order_of_the_posts(FeedWriter writer) {
        List<Post> posts = new ArrayList<>(posts());
        byte[] expected = Written.bytes(writer, feed(posts));

        Collections.shuffle(posts, new Random(1));

        assertThat(Written.bytes(writer, feed(posts))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W1_does_not_depend_on_the_order_of_the_entries(FeedWriter writer) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            entries.add(Entry.builder("urn:x:" + i, "Title", Sample.MAY.plusDays(i % 5))
                    .html("<p>Text</p>")
                    .build());
        }
        byte[] expected = Written.bytes(writer, feedOf(entries));

        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(entries, new Random(seed));

            assertThat(Written.bytes(writer, feedOf(entries))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W5_serves_many_threads_at_once(FeedWriter writer) throws Exception {
        Feed feed = feed(posts());
        byte[] expected = Written.bytes(writer, feed);
        CountDownLatch start = new CountDownLatch(8);
        Callable<byte[]> task = () -> {
            start.countDown();
            start.await();
            return Written.bytes(writer, feed);
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> results = threads.invokeAll(Collections.nCopies(8, task));

            for (Future<byte[]> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void W2_writes_the_same_bytes_twice() {
        assertThat(written()).isEqualTo(written());
    }

    private static List<String> with(Locale locale, TimeZone zone) {
        Locale localeBefore = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            return written();
        } finally {
            Locale.setDefault(localeBefore);
            TimeZone.setDefault(zoneBefore);
        }
    }

    /** {@return the feeds in all formats, made from the beginning} */
    private static List<String> written() {
        Feed feed = feed(posts());
        Feed golden =
                Feed.from(GoldenFeedTest.blog(GoldenFeedTest.site().build())).build();
        List<String> written = new ArrayList<>();
        for (FeedWriter writer : Written.WRITERS) {
            written.add(Written.text(writer, feed));
            written.add(Written.text(writer, golden));
        }
        return written;
    }

    private static Feed feed(List<Post> posts) {
        Site site = Sample.site().permalinkPattern("/:year/:month/:day/:slug").build();
        return Feed.from(Blog.of(site, posts, Sample.NOW)).limit(100).build();
    }

    private static Feed feedOf(List<Entry> entries) {
        return Sample.feedBuilder().entries(entries).limit(30).build();
    }

    /** {@return a post for each of some days around the year, some on one day, with names that Turkish lower-cases otherwise} */
    private static List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            String month = (i % 12 < 9 ? "0" : "") + (i % 12 + 1);
            posts.add(Sample.post("TITLE-IN-I" + i, "2024-" + month + "-03").build());
        }
        return posts;
    }
}
