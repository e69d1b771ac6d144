package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a writer still holds, while it writes, of entries that are written: counted, not measured. */
class StreamingMemoryTest {

    private static final int ENTRIES = 200_000;

    static List<FeedWriter> writers() {
        return Written.WRITERS;
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_holds_neither_entries_nor_ids_that_are_written(FeedWriter writer) throws IOException {
        MadeOnTheFly entries = new MadeOnTheFly();
        Feed head = Sample.feedBuilder().updated(Sample.MAY).build();

        FeedReport report = writer.write(head, entries, OutputStream.nullOutputStream());

        assertThat(report.written()).isEqualTo(ENTRIES);
        assertThat(entries.watched).hasSize(2 * 20);
        assertThat(entries.heldBeforeTheLast).isZero();
    }

    /** Watches one entry and its id out of ten thousand, and counts those in memory when the last one is asked for. */
    private static final class MadeOnTheFly implements Iterator<Entry> {

        private final List<WeakReference<Object>> watched = new ArrayList<>();
        private int made;
        private long heldBeforeTheLast = -1;

        @Override
        public boolean hasNext() {
            return made < ENTRIES;
        }

        @Override
        public Entry next() {
            if (made == ENTRIES - 1) {
                heldBeforeTheLast = held();
            }
            Entry entry = Entry.builder("urn:x:" + made, "Title", Sample.MAY)
                    .html("<p>Text " + made + "</p>")
                    .build();
            if (made % 10_000 == 0) {
                watched.add(new WeakReference<>(entry));
                watched.add(new WeakReference<>(entry.id()));
            }
            made++;
            return entry;
        }

        private long held() {
            long held = Long.MAX_VALUE;
            for (int i = 0; i < 10 && held > 0; i++) {
                System.gc();
                held = watched.stream().filter(each -> each.get() != null).count();
            }
            return held;
        }
    }
}
