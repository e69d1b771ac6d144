package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Diagnostic;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostSource;
import dev.blogkit.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real posts against the ground truth beside them, where {@code -Dcorpus.dir} says where they are. */
@EnabledIfSystemProperty(named = "corpus.dir", matches = ".+")
class CorpusTest {

    /** Sites with rules of their own, by the tool that comes next. */
    private static final Map<String, String> NEXT = Map.of("eleventy18f", "eleventy", "tokio", "auto");

    static final Path ROOT = Path.of(System.getProperty("corpus.dir", ""));

    @Test
    void every_file_is_read_as_its_own_tool_reads_it() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode file : files()) {
            Post post = read(file, PostParser.builder().profile(profile(file)).build(), wrong);
            if (post != null) {
                compare(file, expected(file), found(post), wrong);
            }
        }

        System.out.println(files().size() + " files compared, " + wrong.size() + " differences");
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_file_is_told_apart_without_saying_where_it_comes_from() throws IOException {
        List<String> wrong = new ArrayList<>();
        PostParser parser = PostParser.create();
        for (JsonNode file : files()) {
            Post post = read(file, parser, wrong);
            if (post != null) {
                Map<String, Object> expected = expected(file);
                expected.keySet().retainAll(List.of("format", "title", "tags", "body", "normalised body"));
                boolean blankSeparated = text(file, "generator").equals("jekyll")
                        && !file.at("/fields/tags").isArray();
                if (blankSeparated) {
                    expected.remove("tags");
                }
                compare(file, expected, found(post), wrong);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_date_that_cannot_be_read_is_reported_in_its_line() throws IOException {
        int unreadable = 0;
        for (JsonNode file : files()) {
            boolean written =
                    file.path("date").isNull() && !file.path("date_raw").isNull();
            if (written) {
                unreadable++;
                List<Diagnostic> found = PostParser.create().read(source(file)).diagnostics();
                String line = Files.readAllLines(ROOT.resolve(text(file, "file")))
                        .get(found.get(0).position().line() - 1);
                assertThat(found).extracting(Diagnostic::code).contains("date-unreadable");
                assertThat(line).contains(text(file, "date_raw"));
            }
        }

        assertThat(unreadable).isPositive();
    }

    private static @Nullable Post read(JsonNode file, PostParser parser, List<String> wrong) throws IOException {
        ParseResult result = parser.read(source(file));
        if (result.post().isEmpty()) {
            wrong.add(text(file, "file") + ": " + result.diagnostics());
        }
        return result.post().orElse(null);
    }

    static Profile profile(JsonNode file) {
        String generator = text(file, "generator");
        return Profile.of(NEXT.getOrDefault(generator, generator)).orElseThrow();
    }

    static PostSource source(JsonNode file) throws IOException {
        String name = text(file, "file");
        return PostSource.of(name, Files.readAllBytes(ROOT.resolve(name)));
    }

    static JsonNode files() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(ROOT.resolve("manifest.json")))
                .get("files");
    }

    private static void compare(
            JsonNode file, Map<String, Object> expected, Map<String, Object> found, List<String> wrong) {
        expected.forEach((name, value) -> {
            if (!value.equals(found.get(name))) {
                wrong.add(text(file, "file") + " " + name + ": expected " + value + ", found " + found.get(name));
            }
        });
    }

    private static Map<String, Object> expected(JsonNode file) {
        Map<String, Object> expected = new LinkedHashMap<>();
        for (String name : List.of(
                "format",
                "title",
                "updated",
                "permalink",
                "slug",
                "description",
                "summary",
                "tags",
                "categories",
                "authors",
                "aliases")) {
            expected.put(name, plain(file.get(name)));
        }
        if (!text(file, "date_source").equals("permalink-path")) {
            expected.put("date", plain(file.get("date")));
        }
        expected.put("draft", file.get("draft").asBoolean());
        expected.put("body", text(file, "body_sha256"));
        expected.put("normalised body", text(file, "body_norm_sha256"));
        return expected;
    }

    private static Map<String, Object> found(Post post) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("format", post.format());
        found.put("title", post.title().orElse(""));
        found.put("date", post.published().map(PostDate::toString).orElse(""));
        found.put("updated", post.updated().map(PostDate::toString).orElse(""));
        found.put("permalink", post.permalink().orElse(""));
        found.put("slug", post.slug().orElse(""));
        found.put("description", post.description().orElse(""));
        found.put("summary", post.summary().orElse(""));
        found.put("tags", post.tags().stream().map(Tag::name).toList());
        found.put("categories", post.categories().stream().map(Tag::name).toList());
        found.put("authors", post.authors().stream().map(Author::name).toList());
        found.put("aliases", post.aliases());
        found.put("draft", post.status() == Post.Status.DRAFT);
        String body = post.content().source();
        String normalised =
                body.replace("\r\n", "\n").replaceFirst("^([ \\t]*\\n)+", "").replaceFirst("[ \\t\\r\\n]+$", "");
        found.put("body", sha256(body));
        found.put("normalised body", sha256(normalised));
        return found;
    }

    private static Object plain(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).toList()
                : value.isNull() ? "" : value.asString();
    }

    static String text(JsonNode file, String name) {
        JsonNode value = file.get(name);
        return value == null || value.isNull() ? "" : value.asString();
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
