package dev.blogkit.examples.site;

import dev.blogkit.Diagnostic;
import dev.blogkit.PostGroup;
import dev.blogkit.Publication;
import dev.blogkit.SourcePosition;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.BlogFeed;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedWriter;
import dev.blogkit.feed.JsonFeedWriter;
import dev.blogkit.feed.RssWriter;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The feeds of the site, each in all formats, and the pages of the groups that have one. */
final class FeedFiles {

    /** One for each format. */
    static final List<FeedWriter> WRITERS = List.of(AtomWriter.create(), RssWriter.create(), JsonFeedWriter.create());

    private final Publication site;
    private final int limit;
    private final Set<Diagnostic> told = new HashSet<>();

    FeedFiles(Publication site, int limit) {
        this.site = site;
        this.limit = limit;
    }

    /** Writes the feeds of all posts. */
    void writeWhole(BlogFeed feed, List<Diagnostic> problems) throws IOException {
        write(site, feed, made(feed, problems));
    }

    /** Writes the feeds of a group, and the page that they belong to. */
    void writeGroup(BlogFeed feed, PostGroup group, String page, List<Diagnostic> problems) throws IOException {
        Feed made = made(feed, problems);
        Publication ofGroup = site.from(group.posts().get(0).source(), SourcePosition.START);
        ofGroup.page(group.path(), page);
        write(ofGroup, feed, made);
    }

    private static void write(Publication site, BlogFeed feed, Feed made) throws IOException {
        site.write(files -> {
            for (FeedWriter writer : WRITERS) {
                writer.write(made, files.open(feed.path(writer.format())));
            }
        });
    }

    /** @param problems gets what is new: what keeps a post out of one feed keeps it out of those of its tags, too */
    private Feed made(BlogFeed feed, List<Diagnostic> problems) {
        Feed made = feed.feed().limit(limit).build();
        made.diagnostics().stream().filter(told::add).forEach(problems::add);
        return made;
    }
}
