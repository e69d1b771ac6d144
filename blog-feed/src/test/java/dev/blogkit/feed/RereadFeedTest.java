package dev.blogkit.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.FileRole;
import dev.blogkit.LoadResult;
import dev.blogkit.ParseResult;
import dev.blogkit.PostFolder;
import dev.blogkit.PostReader;
import dev.blogkit.PostSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Feeds of posts whose bodies are read again when their entries are made. */
class RereadFeedTest {

    private static final int POSTS = 5;

    private final Map<String, Integer> read = new ConcurrentHashMap<>();

    /** The first line is the title, and all of it the body. */
    private final PostReader reader = new PostReader() {
        @Override
        public ParseResult read(PostSource source) {
            read.merge(source.name(), 1, Integer::sum);
            String text = source.text().orElse("");
            String name = source.name().replace(".md", "");
            return ParseResult.of(
                    Sample.post(name, "2024-05-0" + name)
                            .title(text.lines().findFirst().orElseThrow())
                            .content(Content.ofHtml(text))
                            .build(),
                    List.of());
        }

        @Override
        public FileRole role(String name) {
            return name.endsWith(".md") ? FileRole.POST : FileRole.SKIP;
        }
    };

    @TempDir
    Path root;

    static List<FeedWriter> writers() {
        return Written.WRITERS;
    }

    @BeforeEach
    void write() throws IOException {
        for (int i = 1; i <= POSTS; i++) {
            Files.writeString(file(i), "Title " + i + "\n<p>Text of " + i + "</p>");
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void the_feed_is_the_same_as_of_posts_that_hold_their_bodies(FeedWriter writer) throws IOException {
        Blog held = blog(PostFolder.of(root, reader));
        Blog reread = reread();

        assertThat(Written.bytes(writer, Feed.from(reread).build()))
                .isEqualTo(Written.bytes(writer, Feed.from(held).build()));
        assertThat(Written.bytes(writer, Feed.from(reread).summariesOnly().build()))
                .isEqualTo(Written.bytes(writer, Feed.from(held).summariesOnly().build()));
        assertThat(streamed(writer, reread, new ArrayList<>()))
                .isEqualTo(streamed(writer, held, new ArrayList<>()))
                .contains("Text of 5");
    }

    @Test
    void a_whole_feed_reads_each_file_twice() throws IOException {
        Blog blog = reread();

        streamed(AtomWriter.create(), blog, new ArrayList<>());

        assertThat(read).hasSize(POSTS);
        assertThat(read.values()).containsOnly(2);
    }

    /** What can happen to a file. */
    enum Change {
        WRITTEN,
        REPLACED,
        DELETED;

        void happenTo(Path file) {
            try {
                switch (this) {
                    case WRITTEN -> Files.writeString(file, "Another title\n<p>Another text</p>");
                    case REPLACED -> {
                        Path other = Files.writeString(file.resolveSibling("new"), Files.readString(file));
                        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
                        Files.delete(file);
                        Files.move(other, file);
                    }
                    case DELETED -> Files.delete(file);
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_not_as_it_was_costs_its_own_entry_only(Change change) throws IOException {
        Blog blog = reread();
        change.happenTo(file(3));
        List<Diagnostic> problems = new ArrayList<>();

        for (FeedWriter writer : writers()) {
            problems.clear();
            String feed = streamed(writer, blog, problems);
            Feed held = Feed.from(blog).build();

            assertThat(feed).contains("Title 2", "Title 4").doesNotContain("Title 3", "Another");
            assertWellFormed(writer, feed);
            assertOneLeftOut(problems);
            assertThat(Sample.ids(held)).hasSize(POSTS - 1);
            assertOneLeftOut(held.diagnostics());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_changes_while_its_feed_is_written_costs_its_own_entry_only(Change change) throws IOException {
        for (FeedWriter writer : writers()) {
            write();
            Blog blog = reread();
            BlogFeed whole = BlogFeed.of(blog);
            List<Diagnostic> problems = new ArrayList<>();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Iterator<Entry> entries = whole.entries(
                    (post, entry) -> {
                        if (post.source().equals("5.md")) {
                            change.happenTo(file(4));
                        }
                    },
                    problems::add);

            FeedReport report = writer.write(whole.head().build(), entries, out);

            assertThat(report.written()).isEqualTo(POSTS - 1);
            assertThat(problems)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.source()).isEqualTo("4.md"));
            assertWellFormed(writer, out.toString(UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_changes_after_its_entry_was_made_costs_that_only(Change change) throws IOException {
        for (FeedWriter writer : writers()) {
            write();
            Feed feed = Feed.from(reread()).build();
            change.happenTo(file(3));
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            FeedReport report = writer.write(feed, out);

            assertThat(report.written()).isEqualTo(POSTS - 1);
            assertOneLeftOut(report.diagnostics());
            assertWellFormed(writer, out.toString(UTF_8));
            assertThat(out.toString(UTF_8)).contains("Title 2", "Title 4").doesNotContain("Title 3", "Another");
        }
    }

    @Test
    void a_file_that_changes_before_its_entry_is_cut_down_to_a_summary_costs_that_only() throws IOException {
        Feed feed = Feed.from(reread()).build();
        Change.DELETED.happenTo(file(3));

        Feed brief =
                Sample.feedBuilder().entries(feed.entries()).summariesOnly().build();

        assertThat(brief.entries())
                .extracting(Entry::title)
                .containsExactly("Title 5", "Title 4", "Title 2", "Title 1");
        assertOneLeftOut(brief.diagnostics());
    }

    @Test
    void what_the_caller_throws_of_his_own_files_is_not_taken_for_files_that_have_changed() throws IOException {
        write();
        UncheckedIOException fault = new UncheckedIOException(new IOException("episode.mp3"));
        Feed.Builder feed = BlogFeed.of(reread()).feed((post, entry) -> {
            throw fault;
        });

        assertThatThrownBy(feed::build).isSameAs(fault);
    }

    @Test
    void an_interrupt_ends_the_feed_and_is_not_taken_for_files_that_have_changed() throws IOException {
        BlogFeed whole = BlogFeed.of(reread());
        List<Diagnostic> problems = new ArrayList<>();

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> AtomWriter.create()
                            .write(
                                    whole.head().build(),
                                    whole.entries((post, entry) -> {}, problems::add),
                                    new ByteArrayOutputStream()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(problems).isEmpty();
    }

    private static void assertOneLeftOut(List<Diagnostic> problems) {
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("3.md:1:1: error entry-content-unreadable: left out");
    }

    private static void assertWellFormed(FeedWriter writer, String feed) {
        if (writer.format() == FeedFormat.JSON) {
            assertThat(new JsonMapper().readTree(feed).get("items").size()).isEqualTo(POSTS - 1);
        } else {
            Xml.parse(feed.getBytes(UTF_8));
        }
    }

    private Blog reread() throws IOException {
        return blog(PostFolder.builder(root, reader).rereadBodies().build());
    }

    private static Blog blog(PostFolder folder) throws IOException {
        LoadResult loaded = folder.load();
        return Blog.of(Sample.site().build(), loaded.posts(), Sample.NOW);
    }

    private static String streamed(FeedWriter writer, Blog blog, List<Diagnostic> problems) throws IOException {
        BlogFeed whole = BlogFeed.of(blog);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(whole.head().build(), whole.entries((post, entry) -> {}, problems::add), out);
        return out.toString(UTF_8);
    }

    private Path file(int number) {
        return root.resolve(number + ".md");
    }
}
