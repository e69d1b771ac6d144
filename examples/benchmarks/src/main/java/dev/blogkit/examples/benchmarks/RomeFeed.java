package dev.blogkit.examples.benchmarks;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.SyndFeedOutput;
import com.rometools.rome.io.WireFeedOutput;
import dev.blogkit.feed.FeedFormat;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;

/** The same feed in ROME's own types. */
final class RomeFeed {

    private RomeFeed() {}

    static Peer.Job usual(FeedFormat format, List<Sample> posts) {
        SyndFeed feed = feed(format, posts);
        return out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            new SyndFeedOutput().output(feed, text);
            text.flush();
        };
    }

    static Peer.Job wired(FeedFormat format, List<Sample> posts) {
        WireFeed feed = feed(format, posts).createWireFeed();
        return out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            // Pretty, which is the default: without it ROME makes one blank of every line end, in code too.
            new WireFeedOutput().output(feed, text);
            text.flush();
        };
    }

    private static SyndFeed feed(FeedFormat format, List<Sample> posts) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(format == FeedFormat.ATOM ? "atom_1.0" : "rss_2.0");
        feed.setEncoding("UTF-8");
        feed.setUri(Sample.HOME);
        feed.setLink(Sample.HOME);
        feed.setTitle(Sample.FEED_TITLE);
        feed.setDescription(Sample.FEED_SUBTITLE);
        feed.setAuthor(Sample.FEED_AUTHOR);
        feed.setPublishedDate(date(Sample.NEWEST));
        feed.setEntries(posts.stream().map(RomeFeed::entry).toList());
        return feed;
    }

    private static SyndEntry entry(Sample post) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(post.address());
        entry.setLink(post.address());
        entry.setTitle(post.title());
        entry.setPublishedDate(date(post.published()));
        entry.setUpdatedDate(date(post.published()));
        entry.setAuthor(post.author());
        entry.setCategories(post.tags().stream().map(RomeFeed::category).toList());
        entry.setDescription(content("text", post.summary()));
        entry.setContents(List.of(content("html", post.html())));
        return entry;
    }

    private static SyndCategory category(String name) {
        SyndCategory category = new SyndCategoryImpl();
        category.setName(name);
        return category;
    }

    private static SyndContent content(String type, String text) {
        SyndContent content = new SyndContentImpl();
        content.setType(type);
        content.setValue(text);
        return content;
    }

    private static Date date(OffsetDateTime date) {
        return Date.from(date.toInstant());
    }
}
