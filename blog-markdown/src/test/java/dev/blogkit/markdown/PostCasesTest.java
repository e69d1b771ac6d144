package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Diagnostic;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostSource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder below {@code posts} is a case: a source, and what it must become. {@code expected.post} holds the post's values,
 * {@code expected.html} its HTML, {@code expected.diagnostics} the problems; what is empty has no file. A case whose name begins
 * with that of a profile is read with it.
 */
class PostCasesTest {

    static List<Path> cases() throws IOException, URISyntaxException {
        Path root = Path.of(PostCasesTest.class.getResource("/posts").toURI());
        try (Stream<Path> folders = Files.list(root)) {
            return folders.sorted().toList();
        }
    }

    @Test
    void there_are_cases() throws Exception {
        assertThat(cases()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_source_becomes_what_the_case_says(Path folder) throws IOException {
        ParseResult result = parser(folder).read(source(folder));

        assertThat(values(result)).isEqualTo(expected(folder, "expected.post"));
        assertThat(result.post().map(post -> post.content().html()).orElse(""))
                .isEqualTo(expected(folder, "expected.html"));
        assertThat(lines(result.diagnostics())).isEqualTo(expected(folder, "expected.diagnostics"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void CRLF_changes_nothing_but_positions_in_a_line(Path folder) throws IOException {
        PostSource source = source(folder);
        String crlf = source.text().orElseThrow().replace("\r\n", "\n").replace("\n", "\r\n");

        ParseResult result = parser(folder).read(PostSource.of(source.name(), crlf));

        assertThat(values(result)).isEqualTo(expected(folder, "expected.post"));
        assertThat(result.post().map(post -> post.content().html()).orElse(""))
                .isEqualTo(expected(folder, "expected.html"));
        assertThat(lines(result.diagnostics())).isEqualTo(expected(folder, "expected.diagnostics"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_prefix_and_suffix_gives_a_post_or_a_diagnostic(Path folder) throws IOException {
        PostSource source = source(folder);
        String text = source.text().orElseThrow();
        PostParser parser = parser(folder);

        for (int i = 0; i <= text.length(); i++) {
            for (String part : List.of(text.substring(0, i), text.substring(i))) {
                ParseResult result = parser.read(PostSource.of(source.name(), part));

                assertThat(result.post().isPresent() || !result.diagnostics().isEmpty())
                        .isTrue();
            }
        }
    }

    private static PostParser parser(Path folder) {
        String name = folder.getFileName().toString();
        Profile profile = Profile.of(name.replaceFirst("-.*", "")).orElse(Profile.AUTO);
        return PostParser.builder().profile(profile).build();
    }

    private static PostSource source(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path file = files.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("expected."))
                    .findFirst()
                    .orElseThrow();
            return PostSource.of(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
    }

    private static String expected(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(diagnostic -> diagnostic + "\n").collect(Collectors.joining());
    }

    /** {@return a line for each value that says something} */
    private static String values(ParseResult result) {
        if (result.post().isEmpty()) {
            return "";
        }
        Post post = result.post().get();
        String values = post.toMap().entrySet().stream()
                .filter(value -> !List.of("source", "html", "text").contains(value.getKey()))
                .filter(value ->
                        !value.getValue().equals(List.of()) && !value.getValue().equals(Map.of()))
                .map(value ->
                        value.getKey() + ": " + value.getValue().toString().strip() + "\n")
                .collect(Collectors.joining());
        return values
                + post.content().headings().stream().map(h -> h + "\n").collect(Collectors.joining())
                + post.content().references().stream().map(r -> r + "\n").collect(Collectors.joining());
    }
}
