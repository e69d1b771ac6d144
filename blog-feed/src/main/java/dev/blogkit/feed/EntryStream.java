package dev.blogkit.feed;

import dev.blogkit.Diagnostic;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Entries on their way into one document. They come in the order in which they are written, and only the one before is known, so
 * that any number of them takes the memory of two.
 */
final class EntryStream {

    private static final int MOST_DIAGNOSTICS = 1000;

    private final Iterator<Entry> entries;
    private final List<Diagnostic> problems;
    private final Feed feed;
    private boolean reportedDate;
    private @Nullable Entry last;
    private int written;

    private EntryStream(Iterator<Entry> entries, Feed feed) {
        this.entries = entries;
        this.problems = new ArrayList<>(feed.diagnostics());
        this.feed = feed;
    }

    /** {@return the entries of a feed} */
    static EntryStream of(Feed feed) {
        return new EntryStream(feed.entries().iterator(), feed);
    }

    /**
     * {@return entries that are not kept anywhere}
     *
     * @throws IllegalArgumentException if the feed has entries of its own, or no date
     */
    static EntryStream of(Feed head, Iterator<Entry> entries) {
        if (!head.entries().isEmpty()) {
            throw new IllegalArgumentException("feed " + head + " must have no entries beside those of the iterator");
        }
        if (!head.isDated()) {
            throw new IllegalArgumentException(
                    "feed " + head.id() + " must have a date: it stands before the entries, set Feed.Builder.updated");
        }
        return new EntryStream(entries, head);
    }

    /** An entry as it is to be written, and its full form, which cannot fail any more: half an entry would cost the whole feed. */
    record Shown(Entry entry, @Nullable TextBody body) {

        static Shown of(Entry entry) {
            return new Shown(entry, entry.body().orElse(null));
        }
    }

    /** {@return the next entry to be written; null if there is none} */
    @Nullable Shown next() {
        while (entries.hasNext()) {
            Entry entry = Objects.requireNonNull(entries.next(), "an entry must not be null");
            Shown shown = mayFollow(entry) ? shown(entry) : null;
            if (shown != null) {
                last = entry;
                written++;
                compareDate(entry);
                return shown;
            }
        }
        return null;
    }

    /** {@return what was written, and what was left out} */
    FeedReport report() {
        return new FeedReport(written, problems);
    }

    private @Nullable Shown shown(Entry entry) {
        return ContentCall.orReport(entry.origin(), () -> Shown.of(feed.shown(entry)), this::report);
    }

    private boolean mayFollow(Entry entry) {
        if (last == null) {
            return true;
        }
        if (entry.id().equals(last.id())) {
            leaveOut(
                    "entry-id-twice",
                    entry,
                    "id: this entry and that of " + last.origin() + " before it have the id " + entry.id(),
                    "give each entry an id of its own");
            return false;
        }
        // Those who sort by what their database keeps, whole seconds, must not lose an entry.
        if (entry.published().toEpochSecond() > last.published().toEpochSecond()) {
            leaveOut(
                    "entry-out-of-order",
                    entry,
                    "published: " + FeedText.rfc3339(entry.published()) + " is later than "
                            + FeedText.rfc3339(last.published()) + " of " + last.origin() + " before it",
                    "give the newest entry first");
            return false;
        }
        return true;
    }

    /** The date stands before the entries, so it may be wrong; who asks for news by it would hear of none. */
    private void compareDate(Entry entry) {
        if (!reportedDate && entry.updated().toEpochSecond() > feed.updated().toEpochSecond()) {
            reportedDate = true;
            problems.add(Diagnostic.warning(
                    "feed-date-old",
                    entry.origin(),
                    SourcePosition.START,
                    "updated: the feed is dated " + FeedText.rfc3339(feed.updated()) + ", and this entry "
                            + FeedText.rfc3339(entry.updated()),
                    "give the feed the date of its newest change"));
        }
    }

    private void leaveOut(String code, Entry entry, String message, String hint) {
        report(Diagnostic.error(code, entry.origin(), SourcePosition.START, "left out: " + message, hint));
    }

    private void report(Diagnostic problem) {
        if (problems.size() < MOST_DIAGNOSTICS) {
            problems.add(problem);
        }
    }
}
