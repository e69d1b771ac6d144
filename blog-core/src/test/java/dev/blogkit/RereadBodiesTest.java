package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RereadBodiesTest {

    @TempDir
    Path root;

    /** The first line is the header. */
    private final WholeTextReader reader = new WholeTextReader() {
        @Override
        public ParseResult read(PostSource source) {
            ParseResult whole = super.read(source);
            if (whole.post().isEmpty()) {
                return whole;
            }
            String text = whole.post().get().content().source();
            int end = text.indexOf('\n') + 1;
            String body = text.substring(end);
            Content content = Content.builder("<p>" + body + "</p>")
                    .source(body)
                    .sourceLine(2)
                    .build();
            return ParseResult.of(
                    Post.builder(source.name())
                            .title(text.substring(0, end).strip())
                            .content(content)
                            .build(),
                    List.of());
        }
    };

    @Test
    void the_content_is_that_of_the_file() throws IOException {
        write("2024/a.md", "A\nbody");

        Content content = post(folder().load()).content();

        assertThat(content.html()).isEqualTo("<p>body</p>");
        assertThat(content.source()).isEqualTo("body");
        assertThat(content.sourceLine()).isEqualTo(2);
        assertThat(content.excerpt().html()).isEqualTo("<p>body</p>");
    }

    @Test
    void a_file_is_read_once_for_all_that_is_asked_one_after_the_other() throws IOException {
        write("a.md", "A\nbody");
        Post post = post(folder().load());
        assertThat(reader.read).containsEntry("a.md", 1);

        Content held = post.content().rendered();

        assertThat(post.content().html()
                        + post.content().text()
                        + post.content().source())
                .isEqualTo("<p>body</p>bodybody");
        assertThat(post.content().rendered()).isSameAs(held);
        assertThat(reader.read).containsEntry("a.md", 2);
    }

    @Test
    void only_what_was_asked_last_is_kept() throws IOException {
        write("a.md", "A\nbody");
        write("b.md", "B\nbody");
        List<Post> posts = folder().load().posts();
        for (Post post : posts) {
            post.content().html();
            post.content().text();
        }

        assertThat(posts.get(0).content().html()).isEqualTo("<p>body</p>");
        assertThat(reader.read).containsEntry("a.md", 3).containsEntry("b.md", 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"written", "written with the same length", "replaced", "deleted", "a folder", "broken", "fault"})
    void what_is_not_as_it_was_is_never_shown(String change) throws IOException {
        Path file = write("a.md", "A\nbody");
        Post post = post(folder().load());
        switch (change) {
            case "written" -> Files.writeString(file, "A\nanother body");
            case "written with the same length" -> {
                Files.writeString(file, "B\nelse");
                later(file);
            }
            case "replaced" -> {
                Path other = write("b.txt", "B\nelse");
                Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
                Files.delete(file);
                Files.move(other, file);
            }
            case "deleted" -> Files.delete(file);
            case "a folder" -> {
                Files.delete(file);
                Files.createDirectory(file);
            }
            default -> Files.writeString(file, change);
        }

        assertThat(post.title()).contains("A");
        assertThat(post.content().sourceLine()).isEqualTo(2);
        assertThatThrownBy(() -> post.content().html())
                .isInstanceOf(ContentUnreadableException.class)
                .hasMessageStartingWith("a.md is not as it was when the folder was loaded, load it again: ");
        assertThatThrownBy(() -> post.content().source()).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> post.content().writeHtml(LinkRewriter.none(), new StringBuilder()))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_in_the_place_of_the_file_or_its_folder_is_not_followed() throws IOException {
        Path posts = Files.createDirectory(root.resolve("posts"));
        write("posts/in/a.md", "A\nbody");
        Post post =
                post(PostFolder.builder(posts, reader).rereadBodies().build().load());
        Files.move(posts.resolve("in"), root.resolve("out"));
        Files.createSymbolicLink(posts.resolve("in"), root.resolve("out"));

        assertThatThrownBy(() -> post.content().html()).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_reader_that_throws_only_now_is_told_as_a_file_that_cannot_be_read() throws IOException {
        write("a.md", "A\nbody");
        int[] reads = {0};
        PostReader tired = new WholeTextReader() {
            @Override
            public ParseResult read(PostSource source) {
                if (reads[0]++ > 0) {
                    throw new IllegalStateException("tired");
                }
                return super.read(source);
            }
        };
        Post post = post(PostFolder.builder(root, tired).rereadBodies().build().load());

        assertThatThrownBy(() -> post.content().html())
                .isInstanceOf(ContentUnreadableException.class)
                .hasMessageStartingWith("a.md cannot be read again: ")
                .hasRootCauseMessage("tired");
    }

    @Test
    void an_interrupted_thread_is_told_so() throws IOException {
        write("a.md", "A\nbody");
        Post post = post(folder().load());

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> post.content().html()).hasCauseInstanceOf(ClosedByInterruptException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(post.content().html()).isEqualTo("<p>body</p>");
    }

    @Test
    void loading_again_gives_the_same_posts_and_new_ones_of_what_has_changed() throws IOException {
        write("a.md", "A\nbody");
        Path changed = write("b.md", "B\nbody");
        PostFolder folder = folder();
        LoadResult first = folder.load();
        Files.writeString(changed, "B\nanother body");

        LoadResult next = folder.load(first);
        LoadResult told = folder.load(first, List.of("b.md"));

        for (LoadResult again : List.of(next, told)) {
            assertThat(again.posts().get(0)).isSameAs(first.posts().get(0));
            assertThat(again.posts().get(1).content().source()).isEqualTo("another body");
        }
    }

    @Test
    void a_post_that_is_kept_while_its_file_is_broken_has_its_header_only() throws IOException {
        Path file = write("a.md", "A\nbody");
        PostFolder folder =
                PostFolder.builder(root, reader).keepLastGood().rereadBodies().build();
        LoadResult first = folder.load();
        Files.writeString(file, "broken");

        LoadResult next = folder.load(first);

        assertThat(next.diagnostics()).extracting(Diagnostic::code).containsExactly("broken", "post-kept");
        assertThat(post(next).title()).contains("A");
        assertThatThrownBy(() -> post(next).content().html()).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_page_or_draft_by_its_name_stays_one() throws IOException {
        write("drafts/a.md", "A\nbody");

        assertThat(post(folder().load()).status()).isEqualTo(Post.Status.DRAFT);
    }

    @Test
    void one_file_is_read_again_too() throws IOException {
        Path file = write("a.md", "A\nbody");

        Post post = post(PostFolder.builder(file, reader).rereadBodies().build().load());

        assertThat(post.content().html()).isEqualTo("<p>body</p>");
    }

    @Test
    void a_file_in_a_ZIP_file_is_read_again_too() throws IOException {
        URI zip = URI.create("jar:" + root.resolve("posts.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.createDirectory(files.getPath("/in"));
            Files.writeString(files.getPath("/in/a.md"), "A\nbody");
            Post post = post(PostFolder.builder(files.getPath("/"), reader)
                    .rereadBodies()
                    .build()
                    .load());

            assertThat(post.source()).isEqualTo("in/a.md");
            assertThat(post.content().html()).isEqualTo("<p>body</p>");
        }
    }

    @Test
    void posts_of_one_version_of_one_file_are_equal_and_nothing_is_read_for_that() throws IOException {
        Path file = write("a.md", "A\nbody");
        Post post = post(folder().load());
        Post other = post(folder().load());
        later(file);
        Post touched = post(folder().load());
        Files.delete(file);

        assertThat(post).isEqualTo(other).isNotEqualTo(touched);
        assertThat(reader.read).containsEntry("a.md", 3);
    }

    @Test
    void posts_of_two_folders_are_equal_if_their_texts_are() throws IOException {
        write("one/a.md", "A\nbody");
        write("two/a.md", "A\nbody");
        Path other = write("three/a.md", "A\nelse");
        Post post = post(folder("one").load());

        assertThat(post)
                .isEqualTo(post(folder("two").load()))
                .isNotEqualTo(post(folder("three").load()));
        Post gone = post(folder("three").load());
        Files.delete(other);
        assertThatThrownBy(() -> post.equals(gone)).isInstanceOf(ContentUnreadableException.class);
    }

    private PostFolder folder(String name) {
        return PostFolder.builder(root.resolve(name), reader).rereadBodies().build();
    }

    @Test
    void the_source_is_the_same_whether_the_body_was_rendered_or_not() throws IOException {
        write("a.md", "body");
        Post post = post(PostFolder.builder(root, rendering(() -> Content.ofHtml("<p>body</p>")))
                .rereadBodies()
                .build()
                .load());

        assertThat(post.content().source()).isEqualTo("body");
        assertThat(post.content().html()).isEqualTo("<p>body</p>");
        assertThat(post.content().source()).isEqualTo("body");
    }

    @Test
    void a_renderer_that_throws_costs_its_post() throws IOException {
        write("a.md", "body");
        PostReader faulty = rendering(() -> {
            throw new IllegalStateException("a fault of the renderer");
        });
        write("b.md", "lost");
        LoadResult loaded =
                PostFolder.builder(root, faulty).rereadBodies().build().load();
        Post post = post(loaded);

        assertThat(loaded.diagnostics())
                .extracting(problem -> problem.source() + " " + problem.code())
                .containsExactly("b.md reader-failed");
        assertThatThrownBy(() -> post.content().html())
                .isInstanceOf(ContentUnreadableException.class)
                .hasMessage(
                        "a.md cannot be read again: the reader threw java.lang.IllegalStateException: a fault of the"
                                + " renderer");
    }

    /** {@return a reader whose content knows its source before it is rendered, and not behind} */
    private static PostReader rendering(Supplier<Content> renderer) {
        return new WholeTextReader() {
            @Override
            public ParseResult read(PostSource source) {
                ContentOnDemand content = new ContentOnDemand() {
                    @Override
                    public Content rendered() {
                        return renderer.get();
                    }

                    @Override
                    public String source() {
                        return source.text().orElseThrow();
                    }

                    @Override
                    public int sourceLine() {
                        if (source.text().orElseThrow().equals("lost")) {
                            throw new IllegalStateException("a fault of the content");
                        }
                        return 1;
                    }
                };
                return ParseResult.of(
                        Post.builder(source.name()).content(content).build(), List.of());
            }
        };
    }

    @Test
    void it_is_serialised_with_its_body() throws IOException, ClassNotFoundException {
        Path file = write("a.md", "A\nbody");
        Post post = post(folder().load());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(post);
        }
        Files.delete(file);

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Post copy = (Post) in.readObject();

            assertThat(copy.content().html()).isEqualTo("<p>body</p>");
            assertThat(copy.content().sourceLine()).isEqualTo(2);
        }
    }

    @Test
    void texts_cannot_be_read_again() {
        PostFolder.Builder texts = PostFolder.builder(() -> Stream.of(PostSource.of("a.md", "A\nbody")), reader);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.rereadBodies().build())
                .withMessageContaining("rereadBodies");
    }

    private PostFolder folder() {
        return PostFolder.builder(root, reader).rereadBodies().build();
    }

    private static Post post(LoadResult loaded) {
        assertThat(loaded.posts()).hasSize(1);
        return loaded.posts().get(0);
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void later(Path file) throws IOException {
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 1000));
    }
}
