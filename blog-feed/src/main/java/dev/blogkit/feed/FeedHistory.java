package dev.blogkit.feed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a document stands among those that make up one feed (RFC 5005).
 *
 * @param kind what the document is
 * @param links the other documents, in order
 */
record FeedHistory(Kind kind, List<PageLink> links) {

    static final FeedHistory NONE = new FeedHistory(Kind.DOCUMENT, List.of());
    static final FeedHistory COMPLETE = new FeedHistory(Kind.COMPLETE, List.of());

    enum Kind {
        /** A document that says nothing of others, or is one page of several. */
        DOCUMENT,
        /** All entries that there are (section 2). */
        COMPLETE,
        /** A document that does not change any more (section 4). */
        ARCHIVE
    }

    /**
     * Another document.
     *
     * @param relation what it is to this one, such as {@code prev-archive}
     * @param addresses where it stands in each format
     */
    record PageLink(String relation, Map<FeedFormat, String> addresses) {

        String address(FeedFormat format) {
            return Objects.requireNonNull(addresses.get(format));
        }
    }

    /** {@return the document with the entries before these, if there is one} */
    Optional<PageLink> older() {
        return links.stream()
                .filter(link -> link.relation.equals("next") || link.relation.equals("prev-archive"))
                .findFirst();
    }
}
