package dev.blogkit.feed;

import dev.blogkit.feed.FeedHistory.PageLink;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One feed in several documents that point to each other (RFC 5005, section 3; in JSON Feed by {@code next_url}). Each new entry
 * changes all of them: {@link FeedArchive} is for those who want most of them to stay.
 */
public final class FeedPages {

    private FeedPages() {}

    /**
     * {@return all entries of a feed in documents, the newest first, at least one} The first document has the feed's own address,
     * the others a number in the name of the file, such as {@code atom-2.xml}. The feed's limit has no effect. What was
     * left out is among the diagnostics of the first document.
     *
     * @param size how many entries a document has
     * @throws IllegalArgumentException if the size is less than 1, or {@link Feed.Builder#build} throws it
     * @throws java.io.UncheckedIOException if this thread is interrupted while content is read from its file
     */
    public static List<Feed> of(Feed.Builder builder, int size) {
        requireSize(size, 1);
        Feed all = all(builder);
        return of(all, size, (format, number) -> numbered(all, format, "-" + number));
    }

    /**
     * {@return all entries of a feed in documents, as {@link #of(Feed.Builder, int)} does, at addresses that the caller chooses}
     *
     * <pre>{@code
     * List<Feed> pages = FeedPages.of(
     *         Feed.from(blog), 20, (format, number) -> site.resolve("feed/" + number + "/" + format.fileName()));
     * }</pre>
     *
     * @param size how many entries a document has
     * @param addresses the address of a document in a format, by its number, from 2 on; the first has the feed's own
     * @throws IllegalArgumentException if the size is less than 1, an address is not absolute {@code http} or {@code https}, or
     *     two documents have one; or {@link Feed.Builder#build} throws it
     * @throws java.io.UncheckedIOException if this thread is interrupted while content is read from its file
     */
    public static List<Feed> of(Feed.Builder builder, int size, BiFunction<FeedFormat, Integer, URI> addresses) {
        requireSize(size, 1);
        return of(all(builder), size, addresses);
    }

    private static List<Feed> of(Feed all, int size, BiFunction<FeedFormat, Integer, URI> addresses) {
        int count = Math.max(1, (all.entries().size() + size - 1) / size);
        List<Map<FeedFormat, String>> places = new ArrayList<>(count);
        places.add(own(all));
        for (int page = 2; page <= count; page++) {
            places.add(chosen(addresses, page));
        }
        requireDistinct(places);
        List<Feed> pages = new ArrayList<>(count);
        for (int page = 1; page <= count; page++) {
            List<PageLink> links = new ArrayList<>();
            links.add(link("first", places.get(0)));
            if (page > 1) {
                links.add(link("previous", places.get(page - 2)));
            }
            if (page < count) {
                links.add(link("next", places.get(page)));
            }
            links.add(link("last", places.get(count - 1)));
            int end = Math.min(all.entries().size(), page * size);
            Feed.Builder part = part(all, (page - 1) * size, end, places.get(page - 1));
            if (page == 1) {
                part.sorted(problems -> {
                    all.diagnostics().forEach(problems);
                    return all.entries().subList(0, end);
                });
            }
            pages.add(part.history(new FeedHistory(FeedHistory.Kind.DOCUMENT, links))
                    .build());
        }
        return List.copyOf(pages);
    }

    static void requireSize(int size, int least) {
        if (size < least) {
            throw new IllegalArgumentException("size " + size + " must be >= " + least);
        }
    }

    /** {@return the feed with all its entries} */
    static Feed all(Feed.Builder builder) {
        int limit = builder.limit();
        try {
            return builder.limit(Integer.MAX_VALUE).build();
        } finally {
            builder.limit(limit);
        }
    }

    static PageLink link(String relation, Map<FeedFormat, String> addresses) {
        return new PageLink(relation, addresses);
    }

    /**
     * {@return a builder of a document with a part of the entries, which is dated by these unless the feed has a date of its own}
     */
    static Feed.Builder part(Feed all, int start, int end, Map<FeedFormat, String> addresses) {
        Feed.Builder part = all.toBuilder();
        addresses.forEach((format, address) -> part.self(format, URI.create(address)));
        return part.sorted(problems -> all.entries().subList(start, end));
    }

    /** {@return the feed's own addresses} */
    static Map<FeedFormat, String> own(Feed feed) {
        return inEveryFormat(feed::self);
    }

    /** {@return the addresses that a caller chose for the document of a number} */
    static Map<FeedFormat, String> chosen(BiFunction<FeedFormat, Integer, URI> addresses, int number) {
        return inEveryFormat(
                format -> Checked.webAddress(format.fileName() + " " + number, addresses.apply(format, number)));
    }

    private static Map<FeedFormat, String> inEveryFormat(Function<FeedFormat, String> address) {
        Map<FeedFormat, String> addresses = new EnumMap<>(FeedFormat.class);
        for (FeedFormat format : FeedFormat.values()) {
            addresses.put(format, address.apply(format));
        }
        return addresses;
    }

    /** Refuses documents in one place: the links between them would lead readers round and round. */
    static void requireDistinct(List<Map<FeedFormat, String>> places) {
        for (FeedFormat format : FeedFormat.values()) {
            Set<String> taken = new HashSet<>();
            for (Map<FeedFormat, String> place : places) {
                String address = Objects.requireNonNull(place.get(format));
                if (!taken.add(address.replaceFirst("#.*", ""))) {
                    throw new IllegalArgumentException("two documents have the address " + address);
                }
            }
        }
    }

    /** {@return the feed's own address with something in the name of the file} */
    static URI numbered(Feed feed, FeedFormat format, String added) {
        return URI.create(numbered(feed.self(format), added));
    }

    private static String numbered(String address, String added) {
        // A number in the fragment would name the same document again.
        String path = address.replaceFirst("[?#].*", "");
        int slash = path.lastIndexOf('/');
        if (slash < "https://".length()) {
            return path + "/" + added + address.substring(path.length());
        }
        int dot = path.lastIndexOf('.');
        int end = dot > slash ? dot : path.length();
        return address.substring(0, end) + added + address.substring(end);
    }
}
