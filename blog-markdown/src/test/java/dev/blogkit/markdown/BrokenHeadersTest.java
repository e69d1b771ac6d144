package dev.blogkit.markdown;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.ParseResult;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a writer is told of a broken header: {@code headers/broken.txt} has the headers, and what each must give. */
class BrokenHeadersTest {

    private static final Site SITE =
            Site.builder("Blog", URI.create("https://example.org/")).build();

    /** Words of the libraries that read YAML and JSON for us, and of Java; a writer knows none of them. */
    private static final List<String> FOREIGN = List.of(
            "jackson",
            "snakeyaml",
            "exception",
            "mapping values",
            "while scanning",
            "while parsing",
            "simple key",
            "in reader",
            "token",
            "unexpected",
            "unrecognized",
            "[source",
            "_object",
            "found character",
            "code point",
            "block mapping",
            "flow mapping",
            "null",
            "java.",
            "org.",
            "tools.");

    private final PostParser parser = PostParser.create();

    private record Row(String name, String text, List<String> expected) {

        /** Reads it with the profile that its name begins with, if that is said. */
        ParseResult read() {
            Profile profile = name.startsWith("profile ")
                    ? Profile.of(name.substring("profile ".length(), name.indexOf(':')))
                            .orElseThrow()
                    : Profile.AUTO;
            return PostParser.builder().profile(profile).build().read(PostSource.of("a.md", text));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(BrokenHeadersTest.class.getResourceAsStream("/headers/broken.txt"))) {
            String all = new String(in.readAllBytes(), UTF_8)
                    .replace('\u2409', '\t')
                    .replace('\u2407', '\u0007')
                    .replace('\u237d', '\u00a0')
                    .replace('\u2337', '\u200b');
            List<Row> rows = new ArrayList<>();
            for (String block : all.substring(all.indexOf("\n=== ") + 5).split("\n=== ", -1)) {
                int name = block.indexOf('\n') + 1;
                int expected = block.indexOf("==> ", name);
                rows.add(new Row(
                        block.substring(0, name - 1),
                        block.substring(name, expected),
                        block.substring(expected)
                                .lines()
                                .map(line -> line.substring("==> ".length()))
                                .toList()));
            }
            return rows;
        }
    }

    @Test
    void there_are_rows_of_all_formats() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(200).extracting(Row::name).doesNotHaveDuplicates();
        assertThat(rows().stream().map(row -> row.name().replaceFirst(":.*", "")))
                .contains("yaml", "toml", "json", "bare", "bare-close", "jbake", "nikola", "comment", "field", "fence");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_slip_is_told_where_it_is(Row row) {
        ParseResult result = row.read();

        List<String> found = new ArrayList<>(List.of(state(result)));
        result.diagnostics().forEach(slip -> found.add(slip.code() + " " + slip.position()));
        assertThat(found).as(shown(result)).isEqualTo(row.expected());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_told_is_in_our_own_words(Row row) {
        for (Diagnostic slip : row.read().diagnostics()) {
            String said = slip.message().replaceAll("'[^']*'", "''") + "\n" + slip.hint();
            boolean ofJson = slip.code().equals("json-word"); // which names null as a word of JSON

            assertThat(said.toLowerCase(Locale.ROOT))
                    .doesNotContain(FOREIGN.stream()
                            .filter(word -> !(ofJson && word.equals("null")))
                            .toList());
            assertThat(slip.message().length()).isLessThan(250);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_caret_stands_under_the_slip(Row row) {
        List<String> lines = row.text().lines().toList();
        for (Diagnostic slip : row.read().diagnostics()) {
            String line = lines.get(slip.position().line() - 1);
            List<String> shown = slip.withCaret().lines().toList();

            assertThat(slip.position().column()).isLessThanOrEqualTo(line.length() + 1);
            if (line.isEmpty()) {
                assertThat(shown).hasSize(2);
            } else {
                int caret = shown.get(2).indexOf('^');
                assertThat(shown).hasSize(4);
                assertThat(shown.get(2).strip()).isEqualTo("^");
                assertThat(shown.get(1).substring(Math.min(caret, shown.get(1).length())))
                        .isEqualTo(line.substring(slip.position().column() - 1)
                                .replace('\t', ' ')
                                .replace("\u0007", "\\u0007"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"latin-1, 2:12", "utf-16, 1:1", "utf-16-be, 1:1", "cut off, 3:1"})
    void a_file_in_another_encoding_gives_no_post(String encoding, String position) {
        String text = "---\ntitle: Grüße\n---\nText.\n";
        byte[] bytes = switch (encoding) {
            case "latin-1" -> text.replace("Gr", "A Gr").getBytes(ISO_8859_1);
            case "utf-16" -> encoded("\ufeff" + text, UTF_16LE);
            case "utf-16-be" -> encoded("\ufeff" + text, UTF_16BE);
            default -> new byte[] {'-', '-', '-', '\n', 'a', ':', '\n', (byte) 0xC3};
        };

        ParseResult result = parser.read(PostSource.of("a.md", bytes));

        assertThat(state(result)).isEqualTo("no post");
        assertThat(result.diagnostics())
                .extracting(slip -> slip.code() + " " + slip.position())
                .containsExactly("not-utf8 " + position);
    }

    @ParameterizedTest
    @CsvSource({"'---\ntitle: A0B\n---\n', 2:9", "'0', 1:1", "'+++\r\na = 1\r\n\r\n0', 4:1"})
    void a_file_with_U_0000_gives_no_post(String text, String position) {
        ParseResult result = parser.read(PostSource.of("a.md", text.replace('0', '\0')));

        assertThat(state(result)).isEqualTo("no post");
        assertThat(result.diagnostics())
                .extracting(slip -> slip.code() + " " + slip.position())
                .containsExactly("nul-character " + position);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOML_FENCE | '---\ntitle: A\n---\n' | 2:1",
                "YAML_FENCE | 'Title: A\n\nText.\n' | 1:1",
                "JSON | '+++\na = 1\n' | 1:1"
            })
    void a_header_of_another_format_than_asked_for_gives_no_post(HeaderFormat format, String text, String position) {
        ParseResult result = PostParser.builder().format(format).build().read(PostSource.of("a.md", text));

        assertThat(state(result)).isEqualTo("no post");
        assertThat(result.diagnostics())
                .extracting(slip -> slip.code() + " " + slip.position())
                .containsExactly("header-of-other-format " + position);
    }

    @Test
    void a_header_that_goes_on_for_ever_gives_no_post() {
        ParseResult result = parser.read(PostSource.of("a.md", "Title: A\n" + "Tags: b\n".repeat(10_000)));

        assertThat(state(result)).isEqualTo("no post");
        assertThat(result.diagnostics())
                .extracting(slip -> slip.code() + " " + slip.position())
                .containsExactly("header-too-long 8193:1");
    }

    private static byte[] encoded(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static String state(ParseResult result) {
        if (result.post().isEmpty()) {
            return "no post";
        }
        Blog blog = Blog.of(SITE, List.of(result.post().get()), Instant.parse("2030-01-01T00:00:00Z"));
        return blog.posts().isEmpty() ? "hidden" : "shown";
    }

    private static String shown(ParseResult result) {
        StringBuilder all = new StringBuilder("\n");
        result.diagnostics().forEach(slip -> all.append(slip.withCaret()));
        return all.toString();
    }
}
