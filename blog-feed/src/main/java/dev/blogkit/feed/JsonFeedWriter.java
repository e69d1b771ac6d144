package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes JSON Feed 1.1. Instances are immutable and safe for use by many threads. */
public final class JsonFeedWriter implements FeedWriter {

    private JsonFeedWriter() {}

    /** {@return a writer for any number of feeds; it has no settings} */
    public static JsonFeedWriter create() {
        return new JsonFeedWriter();
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.JSON;
    }

    @Override
    public FeedReport write(Feed feed, OutputStream out) throws IOException {
        return write(feed, EntryStream.of(feed), out);
    }

    @Override
    public FeedReport write(Feed head, Iterator<Entry> entries, OutputStream out) throws IOException {
        return write(head, EntryStream.of(head, entries), out);
    }

    private FeedReport write(Feed feed, EntryStream entries, OutputStream out) throws IOException {
        JsonOut json = new JsonOut(out);
        json.openObject();
        head(json, feed);
        json.openList("items");
        for (EntryStream.Shown next = entries.next(); next != null; next = entries.next()) {
            item(json, feed, next.entry(), next.body());
        }
        json.closeList().closeObject().flush();
        return entries.report();
    }

    private void head(JsonOut json, Feed feed) throws IOException {
        json.member("version", "https://jsonfeed.org/version/1.1");
        json.member("title", feed.title());
        json.member("home_page_url", feed.home());
        json.member("feed_url", feed.self(format()));
        json.member("description", feed.subtitle().orElse(null));
        Optional<FeedHistory.PageLink> older = feed.history().older();
        json.member("next_url", older.map(page -> page.address(format())).orElse(null));
        json.member("icon", feed.icon().orElse(null));
        json.member("language", feed.language().orElse(null));
        authors(json, feed.authors());
        if (!feed.hubs().isEmpty()) {
            json.openList("hubs");
            for (String hub : feed.hubs()) {
                json.openObject().member("type", "WebSub").member("url", hub).closeObject();
            }
            json.closeList();
        }
        for (JsonExtension extension : feed.jsonExtensions()) {
            extension.writeTo(json);
        }
    }

    private static void item(JsonOut json, Feed feed, Entry entry, @Nullable TextBody body) throws IOException {
        json.openObject();
        json.member("id", entry.id());
        json.member("url", entry.link().orElse(null));
        json.member("title", entry.title());
        if (body != null) {
            json.member("content_html", body);
        } else {
            json.member("content_text", entry.summary().orElse(entry.title()));
        }
        json.member("image", entry.image().orElse(null));
        if (body != null) {
            json.member("summary", entry.summary().orElse(null));
        }
        json.member("date_published", FeedText.rfc3339(entry.published()));
        if (entry.isChanged()) {
            json.member("date_modified", FeedText.rfc3339(entry.updated()));
        }
        authors(json, feed.otherAuthors(entry));
        if (!entry.categories().isEmpty()) {
            json.member(
                    "tags",
                    entry.categories().stream().map(Category::term).distinct().toList());
        }
        json.member("language", feed.otherLanguage(entry).orElse(null));
        if (!entry.enclosures().isEmpty()) {
            json.openList("attachments");
            for (Enclosure enclosure : entry.enclosures()) {
                json.openObject().member("url", enclosure.url()).member("mime_type", enclosure.type());
                if (enclosure.length() > 0) {
                    json.member("size_in_bytes", enclosure.length());
                }
                if (enclosure.duration().toSeconds() > 0) {
                    json.member("duration_in_seconds", enclosure.duration().toSeconds());
                }
                json.closeObject();
            }
            json.closeList();
        }
        for (JsonExtension extension : entry.jsonExtensions()) {
            extension.writeTo(json);
        }
        json.closeObject();
    }

    private static void authors(JsonOut json, List<Author> authors) throws IOException {
        if (authors.isEmpty()) {
            return;
        }
        json.openList("authors");
        for (Author author : authors) {
            json.openObject().member("name", author.name());
            json.member("url", author.url().orElse(null)).closeObject();
        }
        json.closeList();
    }
}
