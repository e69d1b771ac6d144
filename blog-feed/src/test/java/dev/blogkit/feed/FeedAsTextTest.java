package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms of a feed that are characters, not bytes. */
class FeedAsTextTest {

    private static final Feed FEED = Sample.feed(
            Sample.entry("a").summary("ä \uD800 \u0008 \uD83D\uDE00").build(),
            Sample.entry("a").build(),
            Sample.entry("b").build());

    static List<FeedWriter> writers() {
        return Written.WRITERS;
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X1_text_says_the_same_as_the_bytes(FeedWriter writer) {
        String text = writer.text(FEED);

        assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(Written.bytes(writer, FEED));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void X1_a_Writer_gets_the_same_as_the_bytes_and_stays_open(FeedWriter writer) throws IOException {
        Watched out = new Watched();

        FeedReport report = writer.write(FEED, out);

        assertThat(out.toString().getBytes(StandardCharsets.UTF_8)).isEqualTo(Written.bytes(writer, FEED));
        assertThat(out.closed).isFalse();
        assertThat(report.written()).isEqualTo(2);
        assertThat(report.diagnostics()).extracting("code").containsExactly("entry-id-twice");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void W4_passes_the_exception_of_the_Writer(FeedWriter writer) {
        IOException full = new IOException("disk full");
        Writer out = new Writer() {
            @Override
            public void write(char[] text, int start, int length) throws IOException {
                throw full;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        Throwable thrown = catchThrowable(() -> writer.write(FEED, out));

        assertThat(thrown).isSameAs(full);
    }

    private static final class Watched extends StringWriter {

        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}
