package dev.blogkit.examples.benchmarks;

import dev.blogkit.feed.Entry;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedReport;
import dev.blogkit.feed.FeedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** ADAPTER, to be replaced by {@code writer.write(head, entries, out)}: collects the entries, so that memory grows. */
final class StreamedFeed {

    private StreamedFeed() {}

    static FeedReport write(FeedWriter writer, Feed head, Iterator<Entry> entries, OutputStream out)
            throws IOException {
        List<Entry> all = new ArrayList<>();
        entries.forEachRemaining(all::add);
        Feed feed = Feed.builder(head.title(), URI.create(head.home()))
                .updated(head.updated())
                .authors(head.authors())
                .limit(all.size())
                .entries(all)
                .build();
        return writer.write(feed, out);
    }
}
