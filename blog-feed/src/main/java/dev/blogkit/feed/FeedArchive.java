package dev.blogkit.feed;

import dev.blogkit.feed.FeedHistory.Kind;
import dev.blogkit.feed.FeedHistory.PageLink;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
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
 * @param archives the archives, the oldest first; unless others were chosen, their addresses have the number, from 1, in the name
 *     of the file, such as {@code atom-archive-1.xml}
 */
public record FeedArchive(Feed subscription, List<Feed> archives) {

    /** Copies the list. */
    public FeedArchive {
        archives = List.copyOf(archives);
    }

    /**
     * {@return all entries of a feed, in a document to subscribe to and archives of one size} Their addresses are made of the
     * feed's own.
     *
     * @param builder a feed of any number of entries, whose limit says how many the document to subscribe to has at least
     * @param size how many entries an archive has
     * @throws IllegalArgumentException if the size is less than 2, or {@link Feed.Builder#build} throws it
     * @throws java.io.UncheckedIOException if this thread is interrupted while content is read from its file
     */
    public static FeedArchive of(Feed.Builder builder, int size) {
        requireSize(size);
        Feed all = FeedPages.all(builder);
        return of(
                all, builder.limit(), size, (format, number) -> FeedPages.numbered(all, format, "-archive-" + number));
    }

    /**
     * {@return all entries of a feed as {@link #of(Feed.Builder, int)} parts them, at addresses that the caller chooses} An
     * archive keeps its number, so it must keep its address.
     *
     * @param builder a feed of any number of entries, whose limit says how many the document to subscribe to has at least
     * @param size how many entries an archive has
     * @param addresses the address of an archive in a format, by its number, from 1, the oldest, on
     * @throws IllegalArgumentException if the size is less than 2, an address is not absolute {@code http} or {@code https}, or
     *     two documents have one; or {@link Feed.Builder#build} throws it
     * @throws java.io.UncheckedIOException if this thread is interrupted while content is read from its file
     */
    public static FeedArchive of(Feed.Builder builder, int size, BiFunction<FeedFormat, Integer, URI> addresses) {
        requireSize(size);
        return of(FeedPages.all(builder), builder.limit(), size, addresses);
    }

    private static FeedArchive of(Feed all, int limit, int size, BiFunction<FeedFormat, Integer, URI> addresses) {
        List<Entry> entries = all.entries();
        int full = entries.size() / size;
        // The document to subscribe to comes first, so that an archive stands at its number.
        List<Map<FeedFormat, String>> places = new ArrayList<>(full + 1);
        places.add(FeedPages.own(all));
        for (int number = 1; number <= full; number++) {
            places.add(FeedPages.chosen(addresses, number));
        }
        FeedPages.requireDistinct(places);

        List<Feed> archives = new ArrayList<>(full);
        for (int number = 1; number <= full; number++) {
            List<PageLink> links = new ArrayList<>();
            links.add(FeedPages.link("current", places.get(0)));
            if (number > 1) {
                links.add(FeedPages.link("prev-archive", places.get(number - 1)));
            }
            // Not with the very entry that fills the next one: that changes two documents already.
            if (entries.size() > (number + 1) * size) {
                links.add(FeedPages.link("next-archive", places.get(number + 1)));
            }
            int end = entries.size() - (number - 1) * size;
            archives.add(FeedPages.part(all, end - size, end, places.get(number))
                    .updated(null)
                    .history(new FeedHistory(Kind.ARCHIVE, links))
                    .build());
        }

        int newest = Math.min(entries.size(), Math.max(limit, entries.size() - full * size));
        List<PageLink> link = full == 0 ? List.of() : List.of(FeedPages.link("prev-archive", places.get(full)));
        Feed current = FeedPages.part(all, 0, newest, places.get(0))
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

    /** With one entry each, a post fills an archive, and two others learn of it. */
    private static void requireSize(int size) {
        FeedPages.requireSize(size, 2);
    }
}
