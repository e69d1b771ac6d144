package dev.blogkit.feed;

import dev.blogkit.Content;
import dev.blogkit.ContentUnreadableException;
import dev.blogkit.Diagnostic;
import dev.blogkit.SourcePosition;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which entries a feed has, and in which order. */
final class EntryOrder {

    /** Newest first, then by id; what is left only keeps the order of the input from being seen. */
    static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(Entry::published, OffsetDateTime.timeLineOrder())
            .reversed()
            .thenComparing(Entry::id)
            .thenComparing(Entry::title)
            .thenComparing(entry -> entry.summary().orElse(""))
            .thenComparing(EntryOrder::html);

    private EntryOrder() {}

    /** {@return the HTML; nothing where it cannot be read, which is told when the entry is written} */
    private static String html(Entry entry) {
        try {
            return entry.content().map(Content::html).orElse("");
        } catch (ContentUnreadableException unreadable) {
            return "";
        }
    }

    /** Keeps the newest form of an entry that is there twice (RFC 4287, section 4.1.1). */
    static List<Entry> distinct(Iterable<Entry> sorted, int limit, List<Diagnostic> problems) {
        Map<String, Entry> byId = new LinkedHashMap<>();
        for (Entry entry : sorted) {
            Entry before = byId.get(entry.id());
            if (before != null) {
                problems.add(Diagnostic.error(
                        "entry-id-twice",
                        entry.origin(),
                        SourcePosition.START,
                        "this entry and that of " + before.origin() + " have the id " + entry.id()
                                + "; the one that was updated last is written",
                        "give each entry an id of its own"));
                if (entry.updated().isAfter(before.updated())) {
                    byId.remove(entry.id());
                    byId.put(entry.id(), entry);
                }
            } else if (byId.size() == limit) {
                break;
            } else {
                byId.put(entry.id(), entry);
            }
        }
        return new ArrayList<>(byId.values());
    }
}
