package dev.blogkit.feed;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The vocabularies that a document uses, and what they say of the feed in Atom and in RSS alike. */
final class Prefixes {

    private Prefixes() {}

    /**
     * {@return what to declare in the first element: all that the document uses, as far as its entries are known, in their order,
     * and of two with one prefix the first} Many readers show a warning for a prefix that is not used.
     *
     * @param always what the head itself uses
     * @param ofEntry what an entry uses
     */
    static List<Namespace> of(Feed feed, List<Namespace> always, Function<Entry, Collection<Namespace>> ofEntry) {
        Map<String, Namespace> byPrefix = new LinkedHashMap<>();
        Consumer<Namespace> use = namespace -> byPrefix.putIfAbsent(namespace.prefix(), namespace);
        always.forEach(use);
        if (feed.history().kind() != FeedHistory.Kind.DOCUMENT) {
            use.accept(Namespace.HISTORY);
        }
        feed.namespaces().forEach(use);
        feed.entries().forEach(entry -> ofEntry.apply(entry).forEach(use));
        return List.copyOf(byPrefix.values());
    }

    /** Says what the document is to the feed (RFC 5005, sections 2 and 4). */
    static void history(XmlOut xml, Feed feed) throws IOException {
        switch (feed.history().kind()) {
            case COMPLETE -> xml.empty("fh:complete");
            case ARCHIVE -> xml.empty("fh:archive");
            case DOCUMENT -> {}
        }
    }
}
