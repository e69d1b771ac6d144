package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.blogkit.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every writer does, whatever its format. */
class FeedWriterTest {

    static List<FeedWriter> writers() {
        return Written.WRITERS;
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_flushes_the_stream_and_does_not_close_it(FeedWriter writer) throws IOException {
        Watched out = new Watched();

        writer.write(Sample.feed(Sample.entry("a").build()), out);

        assertThat(out.flushed).isTrue();
        assertThat(out.closed).isFalse();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_lets_two_feeds_follow_each_other_in_one_stream(FeedWriter writer) throws IOException {
        Feed feed = Sample.feed(Sample.entry("a").build());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        writer.write(feed, out);
        writer.write(feed, out);

        assertThat(out.size()).isEqualTo(2 * Written.bytes(writer, feed).length);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_passes_the_exception_of_a_stream_that_cannot_be_written(FeedWriter writer) {
        IOException full = new IOException("disk full");
        Feed feed = Sample.feed(Sample.html("x".repeat(100_000)));

        Throwable thrown = catchThrowable(() -> writer.write(feed, new Failing(full, null)));

        assertThat(thrown).isSameAs(full);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_passes_the_exception_of_a_stream_that_cannot_be_flushed(FeedWriter writer) {
        IOException gone = new IOException("connection gone");

        Throwable thrown = catchThrowable(() -> writer.write(Sample.feed(), new Failing(null, gone)));

        assertThat(thrown).isSameAs(gone);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void can_be_used_again_after_a_failure(FeedWriter writer) {
        Feed feed = Sample.feed(Sample.html("x".repeat(100_000)));
        byte[] before = Written.bytes(writer, feed);

        IOException full = new IOException("disk full");
        assertThatThrownBy(() -> writer.write(feed, new Failing(full, null))).isSameAs(full);

        assertThat(Written.bytes(writer, feed)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void reports_how_many_entries_it_wrote_and_what_was_left_out(FeedWriter writer) throws IOException {
        Feed feed = Sample.feed(
                Sample.entry("a").build(),
                Sample.entry("a").build(),
                Sample.entry("b").build());

        FeedReport report = writer.write(feed, OutputStream.nullOutputStream());

        assertThat(report.written()).isEqualTo(2);
        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly("entry-id-twice");
    }

    @Test
    void W6_says_the_media_types() {
        assertThat(Written.WRITERS)
                .extracting(writer -> writer.format().mediaType())
                .containsExactly("application/atom+xml", "application/rss+xml", "application/feed+json");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void ends_with_one_line_feed_and_writes_no_other_line_end(FeedWriter writer) {
        String text = Written.text(writer, Sample.feed(Sample.entry("a").build()));

        assertThat(text).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\r");
    }

    private static final class Watched extends ByteArrayOutputStream {

        private boolean flushed;
        private boolean closed;

        @Override
        public void flush() {
            flushed = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class Failing extends OutputStream {

        private final @Nullable IOException onWrite;
        private final @Nullable IOException onFlush;

        Failing(@Nullable IOException onWrite, @Nullable IOException onFlush) {
            this.onWrite = onWrite;
            this.onFlush = onFlush;
        }

        @Override
        public void write(int b) throws IOException {
            if (onWrite != null) {
                throw onWrite;
            }
        }

        @Override
        public void flush() throws IOException {
            if (onFlush != null) {
                throw onFlush;
            }
        }
    }
}
