package dev.blogkit.examples.site;

import dev.blogkit.Diagnostic;
import dev.blogkit.PostGroup;
import dev.blogkit.SourcePosition;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.BlogFeed;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedWriter;
import dev.blogkit.feed.JsonFeedWriter;
import dev.blogkit.feed.RssWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The feeds of the site, each in all formats, and the pages of the groups that have one. */
final class FeedFiles {

    /** One for each format. */
    static final List<FeedWriter> WRITERS = List.of(AtomWriter.create(), RssWriter.create(), JsonFeedWriter.create());

    private final SiteFiles files;
    private final int limit;
    private final Set<Diagnostic> told = new HashSet<>();

    FeedFiles(SiteFiles files, int limit) {
        this.files = files;
        this.limit = limit;
    }

    /** Writes the feeds of all posts. */
    List<Diagnostic> writeWhole(BlogFeed feed) throws IOException {
        Feed made = made(feed);
        for (FeedWriter writer : WRITERS) {
            files.writeOwn(writer.format().fileName(), bytes(writer, made));
        }
        return untold(made);
    }

    /** Writes the feeds of a group, and the page that they belong to. */
    List<Diagnostic> writeGroup(BlogFeed feed, PostGroup group, String page) throws IOException {
        Feed made = made(feed);
        List<Diagnostic> problems = untold(made);
        if (!files.writePage(group.path(), page)) {
            problems.add(refused(group, group.path()));
        }
        for (FeedWriter writer : WRITERS) {
            String path = feed.path(writer.format());
            if (!files.writeFile(path, bytes(writer, made))) {
                problems.add(refused(group, path));
            }
        }
        return problems;
    }

    private Feed made(BlogFeed feed) {
        return feed.feed().limit(limit).build();
    }

    private static byte[] bytes(FeedWriter writer, Feed feed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(feed, bytes);
        return bytes.toByteArray();
    }

    /** {@return what is new: what keeps a post out of one feed keeps it out of those of its tags, too} */
    private List<Diagnostic> untold(Feed feed) {
        return new ArrayList<>(feed.diagnostics().stream().filter(told::add).toList());
    }

    private static Diagnostic refused(PostGroup group, String path) {
        String name = Groups.one(group.kind()) + " '" + group.name() + "'";
        return Diagnostic.error(
                "page-refused",
                group.posts().get(0).source(),
                SourcePosition.START,
                "the path " + path + " of " + name + " is that of a post, or no file can have it",
                "give the post that stands there another permalink");
    }
}
