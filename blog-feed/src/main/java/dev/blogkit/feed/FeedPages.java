package dev.blogkit.feed;

import dev.blogkit.feed.FeedHistory.PageLink;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static List<Feed> of(Feed.Builder builder, int size) {
        requireSize(size, 1);
        Feed all = all(builder);
        int count = Math.max(1, (all.entries().size() + size - 1) / size);
        List<Feed> pages = new ArrayList<>(count);
        for (int page = 1; page <= count; page++) {
            List<PageLink> links = new ArrayList<>();
            links.add(link("first", addresses(all, page(1))));
            if (page > 1) {
                links.add(link("previous", addresses(all, page(page - 1))));
            }
            if (page < count) {
                links.add(link("next", addresses(all, page(page + 1))));
            }
            links.add(link("last", addresses(all, page(count))));
            int end = Math.min(all.entries().size(), page * size);
            Feed.Builder part = part(all, (page - 1) * size, end, addresses(all, page(page)));
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

    /** {@return a builder of a document with a part of the entries, which is dated by these unless the feed has a date of its own} */
    static Feed.Builder part(Feed all, int start, int end, Map<FeedFormat, String> addresses) {
        Feed.Builder part = all.toBuilder();
        addresses.forEach((format, address) -> part.self(format, URI.create(address)));
        return part.sorted(problems -> all.entries().subList(start, end));
    }

    /** {@return the addresses of a document in every format: those of the feed with something in the name of the file} */
    static Map<FeedFormat, String> addresses(Feed feed, String added) {
        Map<FeedFormat, String> addresses = new EnumMap<>(FeedFormat.class);
        for (FeedFormat format : FeedFormat.values()) {
            addresses.put(format, numbered(feed.self(format), added));
        }
        return addresses;
    }

    private static String page(int number) {
        return number == 1 ? "" : "-" + number;
    }

    private static String numbered(String address, String added) {
        // A number in the fragment would name the same document again.
        String path = address.replaceFirst("[?#].*", "");
        int slash = path.lastIndexOf('/');
        if (slash < "https://".length()) {
            return added.isEmpty() ? address : path + "/" + added + address.substring(path.length());
        }
        int dot = path.lastIndexOf('.');
        int end = dot > slash ? dot : path.length();
        return address.substring(0, end) + added + address.substring(end);
    }
}
