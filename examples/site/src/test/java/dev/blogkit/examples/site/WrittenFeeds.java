package dev.blogkit.examples.site;

import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedReport;
import dev.blogkit.feed.FeedWriter;
import dev.blogkit.feed.JsonFeedWriter;
import dev.blogkit.feed.RssWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Feeds in three formats, each in a folder of its own, where another tool can judge them. */
final class WrittenFeeds {

    static final List<FeedWriter> WRITERS = List.of(AtomWriter.create(), RssWriter.create(), JsonFeedWriter.create());

    /** {@code -Dfeeds.dir} says where they go. */
    static final Path ROOT = Path.of(System.getProperty("feeds.dir", "feeds")).toAbsolutePath();

    private WrittenFeeds() {}

    /** {@return how many entries were left out} */
    static int write(String folder, Feed feed, List<FeedWriter> writers) throws IOException {
        Path path = Files.createDirectories(ROOT.resolve(folder));
        int skipped = 0;
        for (FeedWriter writer : writers) {
            try (OutputStream out =
                    Files.newOutputStream(path.resolve(writer.format().fileName()))) {
                FeedReport report = writer.write(feed, out);
                skipped += report.diagnostics().size();
            }
        }
        return skipped;
    }
}
