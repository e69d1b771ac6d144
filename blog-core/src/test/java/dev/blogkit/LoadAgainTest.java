package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadAgainTest {

    @TempDir
    Path root;

    private final WholeTextReader reader = new WholeTextReader();
    private long second;

    @Test
    void reads_only_what_changed() throws IOException {
        write("a.md", "a");
        write("b.md", "b");
        write("sub/c.md", "c");
        PostFolder folder = PostFolder.of(root, reader);
        LoadResult first = folder.load();
        write("b.md", "B");
        write("sub/d.md", "d");
        Files.delete(root.resolve("sub/c.md"));

        LoadResult second = folder.load(first);

        assertThat(texts(second)).containsExactly("a.md: a", "b.md: B", "sub/d.md: d");
        assertThat(reader.read)
                .containsEntry("a.md", 1)
                .containsEntry("b.md", 2)
                .containsEntry("sub/c.md", 1)
                .containsEntry("sub/d.md", 1);
    }

    @Test
    void gives_the_very_same_post_where_nothing_changed() throws IOException {
        write("a.md", "a");
        PostFolder folder = PostFolder.of(root, reader);
        LoadResult first = folder.load();

        assertThat(folder.load(first).posts().get(0)).isSameAs(first.posts().get(0));
    }

    @Test
    void sees_a_change_that_keeps_the_size() throws IOException {
        write("a.md", "one");
        PostFolder folder = PostFolder.of(root, reader);
        LoadResult first = folder.load();
        write("a.md", "two");

        assertThat(texts(folder.load(first))).containsExactly("a.md: two");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no key")
    void sees_another_file_of_the_same_size_and_time() throws IOException {
        write("a.md", "one");
        PostFolder folder = PostFolder.of(root, reader);
        LoadResult first = folder.load();
        Path other = root.resolve("a.new");
        Files.writeString(other, "two");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(root.resolve("a.md")));
        Files.move(other, root.resolve("a.md"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(texts(folder.load(first))).containsExactly("a.md: two");
    }

    @Test
    void reads_everything_where_another_folder_loaded_before() throws IOException {
        write("a.md", "a");
        LoadResult ofAnother = PostFolder.of(root, reader).load();

        PostFolder.of(root, reader).load(ofAnother);

        assertThat(reader.read).containsEntry("a.md", 2);
    }

    @Test
    void looks_only_at_what_is_named() throws IOException {
        write("a.md", "a");
        write("b.md", "b");
        write("sub/c.md", "c");
        write("sub/d.md", "d");
        write("sub.md", "e");
        PostFolder folder = PostFolder.of(root, reader);
        LoadResult first = folder.load();
        write("a.md", "A");
        write("b.md", "B");
        write("sub/c.md", "C");
        Files.delete(root.resolve("sub/d.md"));
        write("sub/new/f.md", "f");

        LoadResult second = folder.load(first, List.of("sub", "b.md", "not-there.md", "photo.jpg"));

        assertThat(texts(second)).containsExactly("a.md: a", "b.md: B", "sub.md: e", "sub/c.md: C", "sub/new/f.md: f");
    }

    @Test
    void reads_what_is_named_though_its_time_and_size_stayed() throws IOException {
        write("a.md", "one");
        PostFolder folder = PostFolder.of(root, reader);
        LoadResult first = folder.load();
        FileTime time = Files.getLastModifiedTime(root.resolve("a.md"));
        Files.writeString(root.resolve("a.md"), "two");
        Files.setLastModifiedTime(root.resolve("a.md"), time);

        assertThat(texts(folder.load(first))).containsExactly("a.md: one");
        assertThat(texts(folder.load(first, List.of("a.md")))).containsExactly("a.md: two");
    }

    @Test
    void knows_what_was_read_by_name_when_it_looks_at_everything() throws IOException {
        write("a.md", "a");
        PostFolder folder = PostFolder.of(root, reader);
        LoadResult named = folder.load(folder.load(), List.of("a.md"));

        folder.load(named);

        assertThat(reader.read).containsEntry("a.md", 2);
    }

    @Test
    void reads_a_file_once_that_is_named_with_its_folder() throws IOException {
        write("sub/a.md", "a");
        PostFolder folder = PostFolder.of(root, reader);
        LoadResult first = folder.load();

        LoadResult second = folder.load(first, List.of("sub/a.md", "sub", "sub/a.md"));

        assertThat(texts(second)).containsExactly("sub/a.md: a");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void follows_no_link_and_enters_no_dot_folder_on_the_way_to_a_name() throws IOException {
        write("real/a.md", "a");
        write(".git/a.md", "a");
        Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));
        PostFolder folder = PostFolder.of(root, reader);
        LoadResult first = folder.load();

        LoadResult second = folder.load(first, List.of("link/a.md", ".git/a.md"));

        assertThat(texts(second)).containsExactly("real/a.md: a");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void tells_of_the_link_that_stands_where_a_folder_was_on_the_way_to_a_name() throws IOException {
        write("sub/a.md", "a");
        write("sub/b.md", "b");
        write("c.md", "c");
        for (boolean keep : List.of(false, true)) {
            PostFolder.Builder builder = PostFolder.builder(root, reader);
            PostFolder folder = (keep ? builder.keepLastGood() : builder).build();
            LoadResult first = folder.load();
            Files.move(root.resolve("sub"), root.resolve(".away"));
            Files.createSymbolicLink(root.resolve("sub"), root.resolve(".away"));

            LoadResult named = folder.load(first, List.of("sub/a.md"));

            assertThat(codes(named)).isEqualTo(codes(folder.load(first))).contains("sub link-to-folder");
            assertThat(texts(named)).isEqualTo(texts(folder.load(first))).contains("c.md: c");
            Files.delete(root.resolve("sub"));
            Files.move(root.resolve(".away"), root.resolve("sub"));
        }
    }

    @Test
    void reads_a_single_file_by_its_name_whatever_that_is() throws IOException {
        write("about.txt", "one");
        PostFolder folder = PostFolder.of(root.resolve("about.txt"), reader);
        LoadResult first = folder.load();
        write("about.txt", "two");

        assertThat(texts(folder.load(first, List.of("about.txt")))).containsExactly("about.txt: two");
        assertThat(texts(folder.load(first, List.of("other.txt")))).containsExactly("about.txt: one");
    }

    @Test
    void looks_at_the_files_of_a_folder_that_is_named() throws IOException {
        write("sub/a.md", "a");
        write("sub/b.md", "b");
        PostFolder folder = PostFolder.of(root, reader);
        LoadResult first = folder.load();
        write("sub/b.md", "B");
        write("sub/c.md", "c");

        LoadResult second = folder.load(first, List.of("sub"));

        assertThat(texts(second)).containsExactly("sub/a.md: a", "sub/b.md: B", "sub/c.md: c");
        assertThat(reader.read).containsEntry("sub/a.md", 1).containsEntry("sub/b.md", 2);
    }

    @Test
    void reads_what_is_named_itself_whatever_the_order_of_the_names() throws IOException {
        for (List<String> names : List.of(List.of("sub", "sub/a.md"), List.of("sub/a.md", "sub"))) {
            write("sub/a.md", "one");
            PostFolder folder = PostFolder.of(root, reader);
            LoadResult first = folder.load();
            FileTime time = Files.getLastModifiedTime(root.resolve("sub/a.md"));
            Files.writeString(root.resolve("sub/a.md"), "two");
            Files.setLastModifiedTime(root.resolve("sub/a.md"), time);

            assertThat(texts(folder.load(first, names))).containsExactly("sub/a.md: two");
        }
    }

    @Test
    void enters_no_folder_that_is_too_deep_on_the_way_to_a_name() throws IOException {
        write("x/y/a.md", "a");
        PostFolder folder = PostFolder.of(
                root, new WholeTextReader(Limits.builder().folderDepth(1).build()));
        LoadResult first = folder.load();

        LoadResult named = folder.load(first, List.of("x/y/a.md"));

        assertThat(named.posts()).isEmpty();
        assertThat(codes(named)).isEqualTo(codes(first)).containsExactly("x/y folder-too-deep");
    }

    @Test
    void tells_of_no_hidden_folder_that_it_is_too_deep() throws IOException {
        write("x/.y/a.md", "a");
        PostFolder folder = PostFolder.of(
                root, new WholeTextReader(Limits.builder().folderDepth(1).build()));
        LoadResult first = folder.load();

        LoadResult named = folder.load(first, List.of("x/.y/a.md"));

        assertThat(codes(named)).isEqualTo(codes(first)).isEmpty();
    }

    @Test
    void a_file_that_is_gone_makes_room_for_one_that_was_too_many() throws IOException {
        for (String name : List.of("a.md", "b.md", "c.md", "d.md")) {
            write(name, name);
        }
        PostFolder folder = PostFolder.of(
                root, new WholeTextReader(Limits.builder().files(3).build()));
        LoadResult first = folder.load();
        Files.delete(root.resolve("a.md"));

        LoadResult named = folder.load(first, List.of("a.md"));

        assertThat(texts(named)).containsExactly("b.md: b.md", "c.md: c.md", "d.md: d.md");
        assertThat(codes(named)).isEmpty();
    }

    @Test
    void keeps_no_post_that_is_one_too_many() throws IOException {
        write("b.md", "b");
        write("c.md", "c");
        PostFolder folder = PostFolder.builder(
                        root, new WholeTextReader(Limits.builder().files(2).build()))
                .keepLastGood()
                .build();
        LoadResult first = folder.load();
        write("a.md", "a");

        LoadResult second = folder.load(first);

        assertThat(texts(second)).containsExactly("a.md: a", "b.md: b");
        assertThat(codes(second)).containsExactly("c.md too-many-files");
    }

    @Test
    void takes_no_post_of_another_source() throws IOException {
        PostReader other = new WholeTextReader() {
            @Override
            public ParseResult read(PostSource source) {
                ParseResult result =
                        super.read(PostSource.of("z.md", source.text().orElseThrow()));
                return source.name().equals("b.md") ? result : super.read(source);
            }
        };
        write("a.md", "a");
        write("b.md", "b");
        write("c.md", "c");
        PostFolder folder = PostFolder.of(root, other);
        LoadResult first = folder.load();
        write("b.md", "B");

        LoadResult second = folder.load(first);

        assertThat(texts(second)).containsExactly("a.md: a", "c.md: c");
        assertThat(codes(second)).isEqualTo(codes(first)).containsExactly("b.md reader-failed");
    }

    @Test
    void keeps_the_limit_of_files_whatever_is_named() throws IOException {
        WholeTextReader limited = new WholeTextReader(Limits.builder().files(3).build());
        write("b.md", "b");
        write("c.md", "c");
        PostFolder folder = PostFolder.of(root, limited);
        LoadResult loaded = folder.load();
        for (String name : List.of("a.md", "d.md", "e.md")) {
            write(name, name);
            loaded = folder.load(loaded, List.of(name));
            LoadResult fresh = folder.load();
            assertThat(texts(loaded)).isEqualTo(texts(fresh));
            assertThat(codes(loaded)).isEqualTo(codes(fresh));
        }
        assertThat(codes(loaded)).singleElement().asString().endsWith("too-many-files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a.md", "../a.md", "sub/../a.md", "./a.md", "sub//a.md", "sub/"})
    void refuses_what_is_no_name_below_the_root(String name) throws IOException {
        write("a.md", "a");
        PostFolder folder = PostFolder.of(root, reader);
        LoadResult first = folder.load();

        assertThatThrownBy(() -> folder.load(first, List.of(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'");
    }

    @Test
    void drops_a_post_that_is_broken_now() throws IOException {
        write("a.md", "a");
        PostFolder folder = PostFolder.of(root, reader);
        LoadResult first = folder.load();
        write("a.md", "broken");

        LoadResult second = folder.load(first);

        assertThat(second.posts()).isEmpty();
        assertThat(codes(second)).containsExactly("a.md broken");
    }

    @Test
    void keeps_the_last_good_post_on_demand_until_it_is_mended_or_deleted() throws IOException {
        write("a.md", "a");
        write("b.md", "broken");
        PostFolder folder = PostFolder.builder(root, reader).keepLastGood().build();
        LoadResult first = folder.load();
        write("a.md", "broken");

        LoadResult second = folder.load(first);
        LoadResult third = folder.load(second);
        write("a.md", "mended");
        LoadResult mended = folder.load(third);
        Files.delete(root.resolve("a.md"));
        LoadResult deleted = folder.load(third);

        assertThat(codes(first)).containsExactly("b.md broken");
        assertThat(second.posts()).containsExactlyElementsOf(first.posts());
        assertThat(codes(second)).containsExactly("a.md broken", "a.md post-kept", "b.md broken");
        assertThat(third.posts().get(0)).isSameAs(first.posts().get(0));
        assertThat(codes(third)).isEqualTo(codes(second));
        assertThat(texts(mended)).containsExactly("a.md: mended");
        assertThat(codes(mended)).containsExactly("b.md broken");
        assertThat(deleted.posts()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keeps_the_last_good_posts_of_a_folder_that_cannot_be_read() throws IOException {
        write("sub/a.md", "a");
        write("sub.md", "b");
        PostFolder folder = PostFolder.builder(root, reader).keepLastGood().build();
        LoadResult first = folder.load();
        Path sub = root.resolve("sub");
        Path away = Files.move(sub, root.resolveSibling(root.getFileName() + "-away"));
        Files.createSymbolicLink(sub, away);
        try {
            LoadResult second = folder.load(first);

            assertThat(texts(second)).containsExactly("sub.md: b", "sub/a.md: a");
            assertThat(codes(second)).containsExactly("sub link-to-folder");
            assertThat(texts(folder.load(second))).isEqualTo(texts(second));
            assertThat(texts(folder.load(second, List.of("sub.md", "sub")))).isEqualTo(texts(second));
            assertThat(texts(folder.load(second, List.of("sub.md")))).isEqualTo(texts(second));
        } finally {
            Files.delete(sub);
            Files.move(away, sub);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keeps_a_post_as_it_was_while_its_file_is_written_each_time_that_it_is_read() throws IOException {
        write("posts/a.md", "a");
        write("posts/b.md", "b");
        FaultyFileSystem files = FaultyFileSystem.over(root.resolve("posts"));
        PostFolder folder = PostFolder.of(files.root(), reader);
        LoadResult first = folder.load();
        write("posts/b.md", "other");
        files.failAtEach("read b.md", FaultyFileSystem.Fault.GROW);

        LoadResult unknown = folder.load();
        LoadResult second = folder.load(first);

        assertThat(texts(unknown)).containsExactly("a.md: a");
        assertThat(codes(unknown)).containsExactly("b.md file-changing");
        assertThat(texts(second)).containsExactly("a.md: a", "b.md: b");
        assertThat(codes(second)).containsExactly("b.md file-changing", "b.md post-kept");
        files.failAtEach("", FaultyFileSystem.Fault.GROW);
        assertThat(texts(folder.load(second)).get(1)).startsWith("b.md: other").hasSizeGreaterThan(20);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_folder_that_can_be_listed_in_part_gives_each_post_once() throws IOException {
        write("posts/sub/a.md", "a");
        write("posts/sub/b.md", "b");
        FaultyFileSystem files = FaultyFileSystem.over(root.resolve("posts"));
        PostFolder folder =
                PostFolder.builder(files.root(), reader).keepLastGood().build();
        LoadResult first = folder.load();
        write("posts/sub/a.md", "new a");
        List<String> calls = files.calls();
        for (String call :
                calls.stream().distinct().filter(each -> each.endsWith(" sub")).toList()) {
            files.failAtEach(call, FaultyFileSystem.Fault.THROW);

            assertThat(folder.load(first).posts())
                    .extracting(Post::source)
                    .as(call)
                    .containsExactly("sub/a.md", "sub/b.md");
            assertThat(folder.load(first, List.of("sub", "sub/a.md")).posts())
                    .extracting(Post::source)
                    .as(call)
                    .containsExactly("sub/a.md", "sub/b.md");
        }
        assertThat(calls).anyMatch(call -> call.endsWith(" sub"));
    }

    @Test
    void loads_texts_from_elsewhere_in_the_order_of_their_names() throws IOException {
        boolean[] closed = new boolean[1];
        PostFolder folder = PostFolder.builder(
                        () -> Stream.of(source("b.md", "b"), source("drafts/a.md", "a"), source("c.txt", "c"))
                                .onClose(() -> closed[0] = true),
                        reader)
                .build();

        LoadResult loaded = folder.load();

        assertThat(texts(loaded)).containsExactly("b.md: b", "drafts/a.md: a");
        assertThat(loaded.posts().get(1).status()).isEqualTo(Post.Status.DRAFT);
        assertThat(closed[0]).isTrue();
    }

    @Test
    void reads_only_texts_that_changed() throws IOException {
        String[] text = {"one"};
        PostFolder folder = PostFolder.builder(() -> Stream.of(source("b.md", text[0]), source("a.md", "same")), reader)
                .build();
        LoadResult first = folder.load();
        text[0] = "two";

        LoadResult second = folder.load(first);

        assertThat(texts(second)).containsExactly("a.md: same", "b.md: two");
        assertThat(reader.read).containsEntry("a.md", 1).containsEntry("b.md", 2);
        assertThat(texts(folder.load(second, List.of("a.md")))).isEqualTo(texts(second));
    }

    @Test
    void throws_what_a_stream_of_texts_throws() {
        PostFolder folder = PostFolder.builder(
                        () -> Stream.of("a.md").map(name -> {
                            throw new java.io.UncheckedIOException(new IOException("no database"));
                        }),
                        reader)
                .build();

        assertThatThrownBy(folder::load).isInstanceOf(IOException.class).hasMessage("no database");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keeps_what_was_loaded_where_the_root_is_gone() throws IOException {
        write("posts/a.md", "a");
        PostFolder folder = PostFolder.of(root.resolve("posts"), reader);
        LoadResult first = folder.load();
        Files.delete(root.resolve("posts/a.md"));
        Files.delete(root.resolve("posts"));

        assertThatThrownBy(() -> folder.load(first)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> folder.load(first, List.of("a.md"))).isInstanceOf(IOException.class);
        assertThat(texts(first)).containsExactly("a.md: a");
    }

    @Test
    void drops_nothing_that_is_named_where_the_root_is_gone_for_a_moment() throws IOException {
        write("posts/a.md", "a");
        FaultyFileSystem files = FaultyFileSystem.over(root.resolve("posts"));
        PostFolder folder = PostFolder.of(files.root(), reader);
        LoadResult first = folder.load();
        files.failAtEach("readAttributes .", FaultyFileSystem.Fault.THROW_MISSING);

        assertThatThrownBy(() -> folder.load(first, List.of("a.md"))).isInstanceOf(IOException.class);
    }

    private static PostSource source(String name, String text) {
        return PostSource.of(name, text);
    }

    private static List<String> texts(LoadResult loaded) {
        return loaded.posts().stream()
                .map(post -> post.source() + ": " + post.content().source())
                .toList();
    }

    private static List<String> codes(LoadResult loaded) {
        return loaded.diagnostics().stream()
                .map(problem -> problem.source() + " " + problem.code())
                .toList();
    }

    /** Each file gets a time of its own, since two may be written in one moment of the file system. */
    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + 1000 * second++));
    }
}
