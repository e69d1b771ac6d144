package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostFolderTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"a.md b.md c/d.md e.md", "e.md c/d.md b.md a.md", "c/d.md e.md a.md b.md"})
    void gives_the_results_in_the_order_of_the_names(String creation) throws IOException {
        for (String name : creation.split(" ", -1)) {
            write(name, "text");
        }

        LoadResult loaded = load();

        assertThat(loaded.results()).extracting(ParseResult::source).containsExactly("a.md", "b.md", "c/d.md", "e.md");
        assertThat(loaded.posts()).extracting(Post::source).containsExactly("a.md", "b.md", "c/d.md", "e.md");
    }

    @Test
    void reads_the_text_of_each_file() throws IOException {
        write("a.md", "Größe");

        assertThat(load().posts())
                .singleElement()
                .extracting(post -> post.content().source())
                .isEqualTo("Größe");
    }

    @Test
    void loses_one_post_only_by_a_file_that_is_not_utf_8() throws IOException {
        write("a.md", "a");
        Files.write(root.resolve("b.md"), new byte[] {'b', (byte) 0xFF});
        write("c.md", "c");

        LoadResult loaded = load();

        assertThat(loaded.posts()).extracting(Post::source).containsExactly("a.md", "c.md");
        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .startsWith("b.md:1:2: error not-utf8:");
    }

    /** In a ZIP file, since it takes such a name in every locale. */
    @Test
    void tells_of_a_name_that_cannot_be_read() throws IOException {
        URI zip = URI.create("jar:" + root.resolve("posts.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.writeString(files.getPath("/b\uFFFD.md"), "b");

            LoadResult loaded =
                    PostFolder.of(files.getPath("/"), new WholeTextReader()).load();

            assertThat(loaded.posts()).isEmpty();
            assertThat(loaded.diagnostics())
                    .extracting(Diagnostic::toString)
                    .singleElement()
                    .asString()
                    .startsWith("b\uFFFD.md:1:1: error file-name-unreadable:");
        }
    }

    @Test
    void reads_only_what_is_a_post_a_page_or_a_draft_by_its_name() throws IOException {
        for (String name : List.of("post.md", "pages/about.md", "drafts/idea.md", "post.yml", "photo.jpg")) {
            write(name, "text");
        }

        assertThat(load().results())
                .extracting(ParseResult::source)
                .containsExactly("drafts/idea.md", "pages/about.md", "post.md");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void reports_a_symbolic_link_and_does_not_follow_it() throws IOException {
        write("elsewhere/secret.txt", "secret");
        write("posts/post.md", "text");
        Files.createSymbolicLink(root.resolve("posts/link.md"), root.resolve("elsewhere/secret.txt"));

        LoadResult loaded =
                PostFolder.of(root.resolve("posts"), new WholeTextReader()).load();

        assertThat(loaded.posts()).extracting(Post::source).containsExactly("post.md");
        assertThat(loaded.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.source()).isEqualTo("link.md");
            assertThat(problem.code()).isEqualTo("not-a-regular-file");
        });
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void tells_of_a_symbolic_link_to_a_folder_and_does_not_enter_it() throws IOException {
        write("elsewhere/secret.md", "secret");
        write("posts/post.md", "text");
        Files.createSymbolicLink(root.resolve("posts/linked"), root.resolve("elsewhere"));
        Files.createSymbolicLink(root.resolve("posts/circle"), root.resolve("posts"));

        LoadResult loaded =
                PostFolder.of(root.resolve("posts"), new WholeTextReader()).load();

        assertThat(loaded.posts()).extracting(Post::source).containsExactly("post.md");
        assertThat(loaded.diagnostics())
                .extracting(problem -> problem.source() + " " + problem.code())
                .containsExactly("circle link-to-folder", "linked link-to-folder");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void follows_a_symbolic_link_that_is_the_root_itself() throws IOException {
        write("real/a.md", "text");
        Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));

        assertThat(PostFolder.of(link, new WholeTextReader()).load().posts())
                .extracting(Post::source)
                .containsExactly("a.md");
    }

    @Test
    void does_not_enter_folders_whose_name_begins_with_a_dot() throws IOException {
        write(".git/a.md", "text");
        write("sub/.hidden/b.md", "text");
        write("sub/c.md", "text");

        assertThat(load().results()).extracting(ParseResult::source).containsExactly("sub/c.md");
    }

    @Test
    void loses_one_file_only_by_one_that_is_gone_when_it_is_to_be_read() throws IOException {
        write("a.md", "text");
        write("b.md", "text");
        PostReader deleting = new WholeTextReader() {
            @Override
            public FileRole role(String name) {
                try {
                    Files.deleteIfExists(root.resolve("a.md"));
                } catch (IOException unexpected) {
                    throw new UncheckedIOException(unexpected);
                }
                return FileRole.POST;
            }
        };

        LoadResult loaded = PostFolder.of(root, deleting).load();

        assertThat(loaded.posts()).extracting(Post::source).containsExactly("b.md");
        assertThat(loaded.diagnostics()).extracting(Diagnostic::code).containsExactly("file-unreadable");
    }

    @Test
    void enters_a_root_whose_name_begins_with_a_dot() throws IOException {
        write(".blog/a.md", "text");

        LoadResult loaded =
                PostFolder.of(root.resolve(".blog"), new WholeTextReader()).load();

        assertThat(loaded.posts()).extracting(Post::source).containsExactly("a.md");
    }

    @Test
    void reads_a_file_of_exactly_the_limit() throws IOException {
        write("a.md", "1234567890");

        assertThat(PostFolder.of(root, new WholeTextReader(10)).load().posts()).hasSize(1);
    }

    @Test
    void reports_a_file_over_the_limit() throws IOException {
        write("a.md", "12345678901");
        write("b.md", "text");

        LoadResult loaded = PostFolder.of(root, new WholeTextReader(10)).load();

        assertThat(loaded.posts()).extracting(Post::source).containsExactly("b.md");
        assertThat(loaded.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.source()).isEqualTo("a.md");
            assertThat(problem.code()).isEqualTo("file-too-large");
            assertThat(problem.message()).contains("10 bytes");
        });
    }

    @Test
    void reads_under_the_largest_limit_that_can_be_set() throws IOException {
        write("a.md", "text");
        PostFolder folder = PostFolder.of(root, new WholeTextReader(Integer.MAX_VALUE));

        assertThatCode(folder::load).doesNotThrowAnyException();
    }

    @Test
    void takes_a_single_file_as_the_root_whatever_its_name() throws IOException {
        write("note.txt", "text");

        LoadResult loaded =
                PostFolder.of(root.resolve("note.txt"), new WholeTextReader()).load();

        assertThat(loaded.posts()).extracting(Post::source).containsExactly("note.txt");
    }

    @Test
    void throws_where_there_is_no_root() {
        PostFolder folder = PostFolder.of(root.resolve("missing"), new WholeTextReader());

        assertThatThrownBy(folder::load).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void gives_nothing_for_an_empty_folder() throws IOException {
        LoadResult loaded = load();

        assertThat(loaded.results()).isEmpty();
        assertThat(loaded.diagnostics()).isEmpty();
    }

    @Test
    void tells_how_it_gets_on() throws IOException {
        write("a.md", "text");
        write("b.md", "text");
        write("c.md", "text");
        List<String> told = new ArrayList<>();

        PostFolder.builder(root, new WholeTextReader())
                .progress((done, total) -> told.add(done + "/" + total))
                .build()
                .load();

        assertThat(told).containsExactly("1/3", "2/3", "3/3");
    }

    @Test
    void who_hears_how_it_gets_on_and_throws_costs_no_post() throws Exception {
        write("a.md", "text");
        write("b.md", "text");
        List<Throwable> heard = new ArrayList<>();
        PostFolder folder = PostFolder.builder(root, new WholeTextReader())
                .progress((done, total) -> {
                    throw new IllegalStateException(done + "/" + total);
                })
                .build();
        FutureTask<LoadResult> load = new FutureTask<>(folder::load);
        Thread thread = new Thread(load);
        thread.setUncaughtExceptionHandler((where, fault) -> heard.add(fault));
        thread.start();

        assertThat(load.get().posts()).hasSize(2);
        thread.join();
        assertThat(heard).extracting(Throwable::getMessage).containsExactly("1/2", "2/2");
    }

    @Test
    void reads_what_changed_since_the_last_load() throws IOException {
        PostFolder folder = PostFolder.of(root, new WholeTextReader());
        write("a.md", "before");
        folder.load();
        write("a.md", "after");

        assertThat(folder.load().posts())
                .singleElement()
                .extracting(post -> post.content().source())
                .isEqualTo("after");
    }

    private LoadResult load() throws IOException {
        return PostFolder.of(root, new WholeTextReader()).load();
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
