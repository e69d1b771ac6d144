package dev.blogkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Blog;
import dev.blogkit.Page;
import dev.blogkit.Post;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.markdown.PostParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples of the Javadoc compile, and those of the packages do what they say. */
class JavadocExampleTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern SAMPLE = Pattern.compile("<pre>\\{@code\\s(.*?)\\}</pre>", Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile("^ */?\\*+ *<pre", Pattern.MULTILINE);

    /** Not where it is within a text, such as {@code https://}, which is found first, and kept. */
    private static final Pattern COMMENT =
            Pattern.compile("(\"(?:\\\\.|[^\"\\\\])*\")|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void all_Java_in_the_Javadoc_is_compiled() throws IOException {
        String compiled = codeOnly(Files.readString(
                ROOT.resolve("examples/site/src/test/java/dev/blogkit/examples/site/JavadocExample.java")));

        Map<String, String> samples = samples();

        assertThat(samples).hasSizeGreaterThan(20);
        assertThat(samples)
                .allSatisfy((place, sample) -> assertThat(compiled)
                        .as(place + ": a sample must stand in JavadocExample as it is shown")
                        .contains(codeOnly(sample)));
    }

    @Test
    void the_sample_of_the_core_lists_the_newest_posts_of_a_tag() throws IOException {
        Path posts = Files.createDirectories(Path.of("posts").toAbsolutePath());
        Path loaf = posts.resolve("loaf.md");
        Path other = posts.resolve("other.md");

        try {
            Files.writeString(loaf, "Title: Loaf\nDate: 2024-05-01\nTags: Bread\n\nText\n");
            Files.writeString(other, "Title: Other\nDate: 2024-05-01\n\nText\n");

            Page newest = JavadocExample.corePackage(PostParser.create());

            assertThat(newest.posts()).extracting(Post::displayTitle).containsExactly("Loaf");
        } finally { // other examples read this folder too
            Files.deleteIfExists(loaf);
            Files.deleteIfExists(other);
        }
    }

    @Test
    void the_sample_of_Markdown_gives_what_it_says() {
        assertThat(JavadocExample.markdownPackage()).containsExactly("Hello", "<p>A <em>first</em> post.</p>\n");
        assertThat(JavadocExample.markdown()).isEqualTo("<p><em>Hello</em></p>\n");
    }

    @Test
    void the_sample_of_feeds_writes_one() throws IOException {
        Post post = PostParser.create().parse(PostSource.of("hello.md", "Date: 2024-05-01\n\nText\n"));
        Site site = Site.builder("My blog", URI.create("https://example.org/")).build();

        assertThat(JavadocExample.feedPackage(Blog.of(site, List.of(post), Instant.parse("2025-01-01T00:00:00Z"))))
                .satisfies(feed -> assertThat(Path.of("atom.xml").toAbsolutePath())
                        .hasContent(AtomWriter.create().text(feed)));
    }

    /** {@return the samples of Java by where they stand; what begins with a tag, or the name of a file, is none} */
    private static Map<String, String> samples() throws IOException {
        Map<String, String> samples = new LinkedHashMap<>();
        for (String module : List.of("blog-core", "blog-markdown", "blog-feed")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    List<MatchResult> found = SAMPLE.matcher(source).results().toList();
                    assertThat(found)
                            .as(file + ": what stands in <pre> begins with {@code and a blank or line end")
                            .hasSize((int) SHOWN.matcher(source).results().count());
                    found.forEach(each -> {
                        String sample =
                                each.group(1).replaceAll("(?m)^ *\\*", "").strip();
                        if (!sample.matches("(?s)(<|\\S+\\.md:).*")) {
                            samples.put(ROOT.relativize(file) + " at " + each.start(), sample);
                        }
                    });
                }
            }
        }
        return samples;
    }

    /**
     * {@return the code without comments, of which nothing is compiled, and without layout} Where lines are broken is the
     * formatter's to say in a class, and the page's in a comment.
     */
    private static String codeOnly(String code) {
        return COMMENT.matcher(code).replaceAll("$1").replaceAll("\\s+", "");
    }
}
