package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bodies that are made to be slow, or to nest deeper than a stack is, are rendered on a small stack, and soon: the bound here is ten
 * times the goal, so that a busy machine does not fail it, and {@code examples/benchmarks/run slopes} and {@code cold} measure.
 */
class PathologicalBodiesTest {

    private static final int LENGTH = 64 * 1024;
    private static final int LONG = 1024 * 1024;
    private static final int STACK = 512 * 1024;
    private static final long GIVEN_UP_SECONDS = 20;

    static List<PathologicalBody> bodies() throws IOException, URISyntaxException {
        return PathologicalBody.read(
                Path.of(Objects.requireNonNull(PathologicalBodiesTest.class.getResource("/bodies/pathological.txt"))
                        .toURI()));
    }

    @Test
    void there_are_bodies_of_many_kinds() throws Exception {
        assertThat(bodies()).hasSizeGreaterThan(100);
        assertThat(bodies()).allSatisfy(body -> assertThat(body.text(LENGTH)).hasSizeBetween(LENGTH, LENGTH * 2));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void P2_ends_soon_on_a_small_stack(PathologicalBody body) throws Exception {
        assertThat(render(body.text(LENGTH)).source()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pictures whose texts are links",
                "nested pictures",
                "lines that start HTML",
                "strikethrough of one and two",
                "emphasis of two kinds, mismatched",
                "one footnote called often",
                "block quotes and empty lines",
                "tables",
                "entities",
                "tasks in tasks"
            })
    void P2_ends_soon_at_a_million_characters(String name) throws Exception {
        PathologicalBody body = bodies().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(render(body.text(LONG)).source()).isNotEmpty();
    }

    private static Content render(String text) throws Exception {
        CompletableFuture<Content> result = new CompletableFuture<>();
        Runnable task = () -> result.complete(Markdown.create().render(text));
        Thread thread = new Thread(null, task, "small stack", STACK);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((where, failure) -> result.completeExceptionally(failure));
        thread.start();
        return result.get(GIVEN_UP_SECONDS, TimeUnit.SECONDS);
    }
}
