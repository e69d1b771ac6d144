package dev.blogkit.feed;

import dev.blogkit.feed.FeedHistory.Kind;
import dev.blogkit.feed.FeedHistory.PageLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A feed that no entry ever falls out of (RFC 5005, section 4): a document to subscribe to, and archives of one size, filled from
 * the oldest entry on, that stay as they are. Immutable.
 *
 * <p>A new post changes at most two documents. The document to subscribe to has the newest entries up to its limit, those that
 * fill no archive yet, and older ones that were changed since the oldest of these was published, so that subscribers hear of
 * changes in archives. An archive names the one after it as soon as that is not the newest any more. In JSON Feed the chain is
 * that of {@code next_url}.
 *
 * <p>A post that gets a date in the past moves all that are newer to other places in the archives.
 *
 * @param subscription the document to subscribe to, with the feed's own address
 * @param archives the archives, the oldest first; their addresses have the number, from 1, in the name of the file, such as
 *     {@code atom-archive-1.xml}
 */
public record FeedArchive(Feed subscription, List<Feed> archives) {

    /** Copies the list. */
    public FeedArchive {
        archives = List.copyOf(archives);
    }

    /**
     * {@return a feed with its archives}
     *
     * @param builder a feed of any number of entries, whose limit says how many the document to subscribe to has at least
     * @param size how many entries an archive has
     * @throws IllegalArgumentException if the size is less than 2
     */
    public static FeedArchive of(Feed.Builder builder, int size) {
        FeedPages.requireSize(size, 2); // with one, each post fills an archive, and two others learn of it
        Feed all = FeedPages.all(builder);
        List<Entry> entries = all.entries();
        int full = entries.size() / size;
        Map<FeedFormat, String> subscription = FeedPages.addresses(all, "");

        List<Feed> archives = new ArrayList<>(full);
        for (int number = 1; number <= full; number++) {
            List<PageLink> links = new ArrayList<>();
            links.add(FeedPages.link("current", subscription));
            if (number > 1) {
                links.add(FeedPages.link("prev-archive", archive(all, number - 1)));
            }
            // Not with the very entry that fills the next one: that changes two documents already.
            if (entries.size() > (number + 1) * size) {
                links.add(FeedPages.link("next-archive", archive(all, number + 1)));
            }
            int end = entries.size() - (number - 1) * size;
            archives.add(FeedPages.part(all, end - size, end, archive(all, number))
                    .updated(null)
                    .history(new FeedHistory(Kind.ARCHIVE, links))
                    .build());
        }

        int newest = Math.min(entries.size(), Math.max(builder.limit(), entries.size() - full * size));
        List<PageLink> link = full == 0 ? List.of() : List.of(FeedPages.link("prev-archive", archive(all, full)));
        Feed current = FeedPages.part(all, 0, newest, subscription)
                .sorted(problems -> {
                    all.diagnostics().forEach(problems);
                    return withChanged(entries, newest);
                })
                .history(new FeedHistory(Kind.DOCUMENT, link))
                .build();
        return new FeedArchive(current, archives);
    }

    /** {@return all documents, the one to subscribe to first, then the archives, the oldest first} */
    public List<Feed> documents() {
        return Stream.concat(Stream.of(subscription), archives.stream()).toList();
    }

    private static List<Entry> withChanged(List<Entry> entries, int newest) {
        if (newest == 0) {
            return List.of();
        }
        Entry oldest = entries.get(newest - 1);
        Stream<Entry> changed = entries.subList(newest, entries.size()).stream()
                .filter(entry -> entry.updated().isAfter(oldest.published()));
        return Stream.concat(entries.subList(0, newest).stream(), changed).toList();
    }

    private static Map<FeedFormat, String> archive(Feed all, int number) {
        return FeedPages.addresses(all, "-archive-" + number);
    }
}
