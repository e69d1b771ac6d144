package dev.blogkit.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import dev.blogkit.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Posts of blogs of all kinds: {@code headers/other-blogs.txt} has their headers, and what must be read. */
class OtherBlogsTest {

    private static final Site SITE =
            Site.builder("Blog", URI.create("https://example.org/")).build();

    private record Row(String name, String text, List<String> expected) {

        ParseResult read() {
            return parser().read(PostSource.of(source(), text));
        }

        PostParser parser() {
            Profile profile = Profile.of(name.substring(0, name.indexOf(' '))).orElseThrow();
            return PostParser.builder().profile(profile).build();
        }

        String source() {
            return name.substring(name.indexOf(' ') + 1, name.indexOf(": "));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OtherBlogsTest.class.getResourceAsStream("/headers/other-blogs.txt"))) {
            String all = new String(in.readAllBytes(), UTF_8);
            List<Row> rows = new ArrayList<>();
            for (String block : all.substring(all.indexOf("\n=== ") + 5).split("\n=== ", -1)) {
                int text = block.indexOf('\n') + 1;
                int expected = block.indexOf("==> ", text);
                rows.add(new Row(
                        block.substring(0, text - 1),
                        block.substring(text, expected),
                        block.substring(expected)
                                .lines()
                                .map(line -> line.substring("==> ".length()))
                                .toList()));
            }
            return rows;
        }
    }

    @Test
    void there_are_rows() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(50).extracting(Row::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_post_is_read_as_its_tool_reads_it(Row row) {
        ParseResult result = row.read();

        for (String expected : row.expected()) {
            int blank = expected.indexOf(' ');
            String what = blank < 0 ? expected : expected.substring(0, blank);
            String value = blank < 0 ? "" : expected.substring(blank + 1);
            assertThat(what + " " + found(what, row, result)).as(shown(result)).isEqualTo(what + " " + value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hugo, posts/trip.md posts/trip.fr.md, /trip/ /trip-fr/",
        "auto, a/index.md a/index.fr.md, /a/ /a-fr/",
        "auto, a/index.md a/README.md, /a/ /readme/",
        "vuepress, a/README.md b/README.md, /a/ /b/"
    })
    void files_beside_each_other_have_their_own_addresses(String profile, String sources, String paths) {
        PostParser parser =
                PostParser.builder().profile(Profile.of(profile).orElseThrow()).build();
        List<Post> posts = Stream.of(sources.split(" "))
                .map(source -> parser.parse(PostSource.of(source, "Text.")))
                .toList();

        Blog blog = Blog.of(SITE, posts, Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(posts.stream().map(blog::path)).containsExactly(paths.split(" "));
    }

    private static String found(String what, Row row, ParseResult result) {
        return switch (what) {
            case "no" -> result.post().isEmpty() ? "post" : "no: there is a post";
            case "codes" -> codes(result.diagnostics());
            case "hint" ->
                result.diagnostics().stream()
                        .map(Diagnostic::hint)
                        .filter(hint -> hint.contains("wide colon"))
                        .map(hint -> "wide colon")
                        .collect(Collectors.joining());
            case "role" -> row.parser().role(row.source()).name();
            default -> result.post().map(post -> found(what, post)).orElse("no post");
        };
    }

    private static String found(String what, Post post) {
        Blog blog = Blog.of(SITE, List.of(post), Instant.parse("2030-01-01T00:00:00Z"));
        return switch (what) {
            case "path" -> blog.path(post);
            case "blog" ->
                blog.diagnostics().stream()
                        .filter(problem -> !problem.code().equals("date-missing"))
                        .map(problem -> problem.code() + " " + problem.position())
                        .collect(Collectors.joining(", "));
            case "published" -> text(post.published());
            case "updated" -> text(post.updated());
            case "status" -> post.status().name().toLowerCase(Locale.ROOT);
            case "kind" -> post.kind().name().toLowerCase(Locale.ROOT);
            case "withheld" -> Boolean.toString(post.withheld());
            case "title" -> text(post.title());
            case "slug" -> text(post.slug());
            case "language" -> text(post.language());
            case "image" -> text(post.image());
            case "format" -> post.format();
            case "tags" -> post.tags().stream().map(Tag::name).collect(Collectors.joining(", "));
            case "authors" -> post.authors().stream().map(Author::name).collect(Collectors.joining(", "));
            case "body" -> post.content().source().strip();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::code).collect(Collectors.joining(", "));
    }

    private static String shown(ParseResult result) {
        return result.diagnostics().stream().map(Diagnostic::withCaret).collect(Collectors.joining("\n"));
    }
}
