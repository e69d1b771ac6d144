package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.blogkit.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries that come from an iterator, and of which none is kept. */
class StreamingTest {

    static List<FeedWriter> writers() {
        return Written.WRITERS;
    }

    static Stream<Arguments> writers_and_calls() {
        return writers().stream().flatMap(writer -> IntStream.range(0, 8).mapToObj(call -> Arguments.of(writer, call)));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_reads_the_same_as_a_feed_that_has_the_entries(FeedWriter writer) {
        byte[] whole = Written.bytes(
                writer, Everything.head().entries(Everything.entries()).build());

        byte[] streamed = Written.streamed(
                writer, Everything.head().build(), Everything.entries().iterator());

        if (writer.format() == FeedFormat.JSON) {
            assertThat(streamed).isEqualTo(whole);
        } else {
            assertThat(Xml.parse(streamed).shape())
                    .isEqualTo(Xml.parse(whole).shape())
                    .contains("Rich & famous", "Poor", "Bare");
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_writes_a_feed_without_entries(FeedWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        FeedReport report = writer.write(head(), Collections.emptyIterator(), out);

        assertThat(report).isEqualTo(new FeedReport(0, List.of()));
        assertThat(out.toByteArray()).isEqualTo(Written.bytes(writer, head()));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_leaves_out_an_entry_that_is_newer_than_the_one_before(FeedWriter writer) throws IOException {
        Iterator<Entry> entries =
                entries("a 2024-05-03", "late 2024-05-09", "b 2024-05-02").iterator();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        FeedReport report = writer.write(head(), entries, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("urn:x:a", "urn:x:b")
                .doesNotContain("late");
        assertThat(report.written()).isEqualTo(2);
        assertThat(report.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("entry-out-of-order");
            assertThat(problem.source()).isEqualTo("urn:x:late");
            assertThat(problem.message()).contains("published:", "2024-05-09", "2024-05-03", "urn:x:a");
        });
    }

    @ParameterizedTest
    @MethodSource("writers")
    void A5_leaves_out_an_entry_with_the_id_of_the_one_before(FeedWriter writer) throws IOException {
        Iterator<Entry> entries =
                entries("a 2024-05-03", "a 2024-05-02", "b 2024-05-01").iterator();

        FeedReport report = writer.write(head(), entries, OutputStream.nullOutputStream());

        assertThat(report.written()).isEqualTo(2);
        assertThat(report.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("entry-id-twice");
            assertThat(problem.source()).isEqualTo("urn:x:a");
            assertThat(problem.message()).contains("id:", "urn:x:a");
        });
    }

    @Test
    void W4_compares_with_the_entry_that_was_written_not_with_one_that_was_left_out() throws IOException {
        Iterator<Entry> entries = entries(
                        "a 2024-05-05", "late 2024-05-09", "later 2024-05-07", "a 2024-04-01", "b 2024-04-20")
                .iterator();

        FeedReport report = AtomWriter.create().write(head(), entries, OutputStream.nullOutputStream());

        assertThat(report.written()).isEqualTo(2);
        assertThat(report.diagnostics())
                .extracting(Diagnostic::source, Diagnostic::code)
                .containsExactly(
                        tuple("urn:x:late", "entry-out-of-order"),
                        tuple("urn:x:later", "entry-out-of-order"),
                        tuple("urn:x:a", "entry-id-twice"));
    }

    @Test
    void A11_reports_once_that_the_feed_is_dated_before_its_entries() throws IOException {
        Feed head = Sample.feedBuilder()
                .updated(Sample.date("2024-05-02T00:00:00Z"))
                .build();
        Iterator<Entry> entries =
                entries("a 2024-05-04", "b 2024-05-03", "c 2024-05-01").iterator();

        FeedReport report = AtomWriter.create().write(head, entries, OutputStream.nullOutputStream());

        assertThat(report.written()).isEqualTo(3);
        assertThat(report.diagnostics())
                .extracting(Diagnostic::source, Diagnostic::code)
                .containsExactly(tuple("urn:x:a", "feed-date-old"));
    }

    @Test
    void W4_compares_instants_whatever_their_zones() throws IOException {
        Entry first = Entry.builder("urn:x:a", "A", Sample.date("2024-05-01T10:00:00Z"))
                .html("a")
                .build();
        Entry same = Entry.builder("urn:x:b", "B", Sample.date("2024-05-01T12:00:00+02:00"))
                .html("b")
                .build();
        Entry older = Entry.builder("urn:x:c", "C", Sample.date("2024-05-01T18:59:59+09:00"))
                .html("c")
                .build();

        FeedReport report = AtomWriter.create()
                .write(head(), List.of(first, same, older).iterator(), OutputStream.nullOutputStream());

        assertThat(report).isEqualTo(new FeedReport(3, List.of()));
    }

    @Test
    void W4_takes_entries_whose_written_dates_are_equal_in_any_order() throws IOException {
        Entry first = Entry.builder("urn:x:a", "A", Sample.date("2024-05-01T10:00:00.1Z"))
                .html("a")
                .build();
        Entry second = Entry.builder("urn:x:b", "B", Sample.date("2024-05-01T10:00:00.9Z"))
                .html("b")
                .build();

        FeedReport report =
                AtomWriter.create().write(head(), List.of(first, second).iterator(), OutputStream.nullOutputStream());

        assertThat(report).isEqualTo(new FeedReport(2, List.of()));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_refuses_a_head_with_entries_before_it_writes(FeedWriter writer) {
        Feed head = Everything.head().entries(Everything.entries()).build();
        Calls out = new Calls(Integer.MAX_VALUE, new IOException());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(head, Collections.emptyIterator(), out))
                .withMessageContaining("entries")
                .withMessageContaining("tag:e.org,2024:notes");
        assertThat(out.calls).isZero();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void A1_refuses_a_head_without_a_date_before_it_writes(FeedWriter writer) {
        Feed head = Sample.feedBuilder().build();
        Calls out = new Calls(Integer.MAX_VALUE, new IOException());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(head, Everything.entries().iterator(), out))
                .withMessageContaining("date")
                .withMessageContaining("https://e.org/blog/");
        assertThat(out.calls).isZero();
    }

    @Test
    void W4_reports_the_first_thousand_problems_only() throws IOException {
        Iterator<Entry> entries =
                Collections.nCopies(1_502, Sample.entry("a").build()).iterator();

        FeedReport report = JsonFeedWriter.create().write(head(), entries, OutputStream.nullOutputStream());

        assertThat(report.written()).isEqualTo(1);
        assertThat(report.diagnostics()).hasSize(1000);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_flushes_the_stream_and_does_not_close_it(FeedWriter writer) throws IOException {
        Calls out = new Calls(Integer.MAX_VALUE, new IOException());

        writer.write(head(), Everything.entries().iterator(), out);

        assertThat(out.flushed).isTrue();
        assertThat(out.closed).isFalse();
    }

    @ParameterizedTest
    @MethodSource("writers_and_calls")
    void W4_passes_the_exception_of_the_stream_and_writes_nothing_after_it(FeedWriter writer, int call) {
        List<Entry> entries = IntStream.range(0, 30)
                .mapToObj(i ->
                        Sample.entry("n" + i).html("ab é <&> 😀".repeat(400)).build())
                .toList();
        byte[] whole = Written.streamed(writer, head(), entries.iterator());
        IOException full = new IOException("disk full");
        Calls out = new Calls(call, full);

        Throwable thrown = catchThrowable(() -> writer.write(head(), entries.iterator(), out));

        assertThat(thrown).isSameAs(full);
        assertThat(out.calls).isEqualTo(call + 1);
        assertThat(out.taken.toByteArray()).isEqualTo(Arrays.copyOf(whole, out.taken.size()));
        assertThat(out.flushed).isFalse();
        assertThat(out.closed).isFalse();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_passes_the_exception_of_the_iterator(FeedWriter writer) {
        IllegalStateException lost = new IllegalStateException("database is gone");
        Iterator<Entry> entries = Stream.of("a", "b", "c")
                .map(name -> {
                    if (name.equals("c")) {
                        throw lost;
                    }
                    return Sample.entry(name).build();
                })
                .iterator();

        Throwable thrown = catchThrowable(() -> writer.write(head(), entries, OutputStream.nullOutputStream()));

        assertThat(thrown).isSameAs(lost);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_does_not_take_a_null_for_the_end(FeedWriter writer) {
        Iterator<Entry> entries =
                Arrays.asList(null, Everything.entries().get(0)).iterator();

        assertThatNullPointerException()
                .isThrownBy(() -> writer.write(head(), entries, OutputStream.nullOutputStream()));
    }

    private static Feed head() {
        return Sample.feedBuilder().updated(Sample.MAY.plusMonths(1)).build();
    }

    private static List<Entry> entries(String... namesAndDays) {
        return Stream.of(namesAndDays)
                .map(each -> each.split(" ", 2))
                .map(each -> Entry.builder("urn:x:" + each[0], each[0], Sample.date(each[1] + "T10:00:00Z"))
                        .html("<p>Text</p>")
                        .build())
                .toList();
    }

    /** A stream that counts how often it is written to, and fails from one of these calls on. */
    private static final class Calls extends OutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int fatal;
        private final IOException failure;
        private int calls;
        private boolean flushed;
        private boolean closed;

        Calls(int fatal, IOException failure) {
            this.fatal = fatal;
            this.failure = failure;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            if (calls++ >= fatal) {
                throw failure;
            }
            taken.write(bytes, start, length);
        }

        @Override
        public void flush() {
            flushed = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
