package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders with many posts, in many threads, and with everything in them that a folder of posts should not have. */
class LargeFolderTest {

    private static final int POSTS = 10_000;

    @TempDir
    Path root;

    private final WholeTextReader reader = new WholeTextReader();

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pipes, and links are not everyone's")
    @Timeout(180)
    void five_bad_files_of_ten_thousand_cost_themselves_and_one_diagnostic_each() throws Exception {
        Path posts = root.resolve("posts");
        write(posts, POSTS);
        Files.write(posts.resolve("b-bytes.md"), new byte[] {'a', (byte) 0xFF});
        assertThat(new ProcessBuilder("mkfifo", posts.resolve("b-pipe.md").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.createSymbolicLink(posts.resolve("b-dangling.md"), root.resolve("nowhere.md"));
        Files.writeString(root.resolve("outside.md"), "secret");
        Files.createSymbolicLink(posts.resolve("b-outside.md"), root.resolve("outside.md"));
        Files.writeString(posts.resolve("b-deleted.md"), "text");
        PostReader deleting = new WholeTextReader() {
            @Override
            public FileRole role(String name) {
                if (name.equals("b-deleted.md")) {
                    assertThat(posts.resolve(name).toFile().delete()).isTrue();
                }
                return super.role(name);
            }
        };

        LoadResult loaded = PostFolder.of(posts, deleting).load();

        assertThat(loaded.posts()).hasSize(POSTS);
        assertThat(loaded.results()).extracting(ParseResult::source).isSorted();
        assertThat(loaded.diagnostics())
                .extracting(problem -> problem.source() + " " + problem.code())
                .containsExactly(
                        "b-bytes.md not-utf8",
                        "b-dangling.md not-a-regular-file",
                        "b-deleted.md file-unreadable",
                        "b-outside.md not-a-regular-file",
                        "b-pipe.md not-a-regular-file");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void any_number_of_threads_gives_the_same_result(int tasks) throws Exception {
        write(root, 500);
        List<String> expected = shown(PostFolder.of(root, reader).load());
        List<Integer> told = new ArrayList<>();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        ExecutorService executor = Executors.newFixedThreadPool(tasks);
        try {
            LoadResult loaded = PostFolder.builder(root, reader)
                    .parallel(
                            task -> executor.execute(() -> {
                                threads.add(Thread.currentThread());
                                task.run();
                            }),
                            tasks)
                    .progress((done, total) -> {
                        assertThat(total).isEqualTo(500);
                        told.add(done);
                    })
                    .build()
                    .load();

            assertThat(shown(loaded)).isEqualTo(expected);
            assertThat(told)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 500).boxed().toList());
            executor.shutdown(); // a task may begin when there is nothing left to do
            assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(threads).isNotEmpty();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    @Timeout(180)
    void an_executor_that_is_busy_refuses_or_has_one_thread_of_its_own_holds_nothing_up() throws Exception {
        write(root, 20);
        List<String> expected = shown(PostFolder.of(root, reader).load());
        Executor forgetful = task -> {};
        Executor refusing = task -> {
            throw new RejectedExecutionException("no");
        };
        Executor inPlace = Runnable::run;
        for (Executor executor : List.of(forgetful, refusing, inPlace)) {
            assertThat(shown(PostFolder.builder(root, reader)
                            .parallel(executor, 3)
                            .build()
                            .load()))
                    .isEqualTo(expected);
        }
        ExecutorService single = Executors.newSingleThreadExecutor();
        try {
            PostFolder folder =
                    PostFolder.builder(root, reader).parallel(single, 3).build();

            assertThat(single.submit(() -> shown(folder.load())).get()).isEqualTo(expected);
        } finally {
            single.shutdownNow();
        }
    }

    @Test
    void a_reader_that_throws_costs_the_post_at_which_it_does() throws IOException {
        write(root, 3);
        Files.writeString(root.resolve("b.md"), "fault");

        LoadResult loaded = PostFolder.of(root, reader).load();

        assertThat(loaded.posts()).hasSize(3);
        assertThat(loaded.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.source()).isEqualTo("b.md");
            assertThat(problem.code()).isEqualTo("reader-failed");
            assertThat(problem.message()).contains("a fault of the reader");
        });
    }

    @Test
    void a_load_ends_when_its_thread_is_interrupted() throws IOException {
        write(root, 3);
        PostFolder folder = PostFolder.of(root, reader);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(folder::load).isInstanceOf(ClosedByInterruptException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void reads_what_the_patterns_want() throws IOException {
        for (String name : List.of("README.md", "a.md", "sub/README.md", "sub/b.md", "notes/c.md", "sub/deep/d.md")) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }

        assertThat(names(PostFolder.builder(root, reader).exclude("**/README.md", "notes/**")))
                .containsExactly("a.md", "sub/b.md", "sub/deep/d.md");
        assertThat(names(PostFolder.builder(root, reader).include("sub/*")))
                .containsExactly("sub/README.md", "sub/b.md");
        assertThat(names(PostFolder.builder(root, reader)
                        .include("*.md", "notes/**")
                        .exclude("a.md")))
                .containsExactly("README.md", "notes/c.md");
    }

    @ParameterizedTest
    @CsvSource({
        "notes/**, notes, true",
        "**/notes/**, sub/notes, true",
        "'{notes,other}/**', notes, true",
        "**, notes, true",
        "notes/*, notes, false",
        "notes/**.md, notes, false",
        "/**, notes, false",
        "sub/notes/**, notes, false",
        "'a\\/**', a, false"
    })
    void enters_no_folder_of_which_a_pattern_excludes_all(String glob, String folder, boolean closed) {
        NameGlobs globs = new NameGlobs(FileSystems.getDefault(), List.of(), List.of(glob));

        assertThat(globs.enters(folder)).isNotEqualTo(closed);
        assertThat(closed && globs.wants(folder + "/below/a.md")).isFalse();
    }

    @Test
    void a_name_that_cannot_be_read_costs_no_other_post_where_there_are_patterns() throws IOException {
        Path zip = root.resolve("posts.zip");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.writeString(files.getPath("/b\uFFFD.md"), "b");
            Files.writeString(files.getPath("/a.md"), "a");

            LoadResult loaded = PostFolder.builder(files.getPath("/"), reader)
                    .exclude("b*.md")
                    .build()
                    .load();

            assertThat(shown(loaded)).containsExactly("a.md: a");
            assertThat(loaded.diagnostics()).extracting(Diagnostic::code).containsExactly("file-name-unreadable");
        }
    }

    @Test
    void a_post_is_a_draft_at_whose_name_the_reader_throws() throws IOException {
        write(root, 3);
        PostReader failing = new WholeTextReader() {
            @Override
            public FileRole role(String name) {
                if (name.equals("a-00001.md")) {
                    throw new IllegalStateException("a fault of the reader");
                }
                return super.role(name);
            }
        };
        List<PostSource> texts = IntStream.range(0, 3)
                .mapToObj(i -> PostSource.of("a-0000" + i + ".md", "text " + i))
                .toList();
        List<String> all = List.of("published text 0", "draft text 1", "published text 2");
        PostFolder folder = PostFolder.of(root, failing);
        LoadResult loaded = folder.load();

        assertThat(statuses(loaded)).isEqualTo(all);
        assertThat(statuses(folder.load(loaded, List.of("a-00001.md")))).isEqualTo(all);
        assertThat(statuses(PostFolder.builder(texts::stream, failing).build().load()))
                .isEqualTo(all);
        assertThat(statuses(PostFolder.of(root.resolve("a-00001.md"), failing).load()))
                .containsExactly("draft text 1");
    }

    private static List<String> statuses(LoadResult loaded) {
        return loaded.posts().stream()
                .map(post -> post.status() + " " + post.content().source())
                .toList();
    }

    @Test
    void enters_no_folder_below_the_limit_and_says_so() throws IOException {
        for (String name : List.of("a.md", "1/b.md", "1/2/c.md", "1/2/3/d.md")) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        WholeTextReader shallow =
                new WholeTextReader(Limits.builder().folderDepth(2).build());

        LoadResult loaded = PostFolder.of(root, shallow).load();

        assertThat(loaded.posts()).extracting(Post::source).containsExactly("1/2/c.md", "1/b.md", "a.md");
        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .startsWith("1/2/3:1:1: error folder-too-deep:");
    }

    @Test
    void reads_the_first_files_by_name_where_there_are_too_many() throws IOException {
        write(root, 10);
        WholeTextReader few = new WholeTextReader(Limits.builder().files(4).build());

        LoadResult loaded = PostFolder.of(root, few).load();

        assertThat(loaded.posts())
                .extracting(Post::source)
                .containsExactly("a-00000.md", "a-00001.md", "a-00002.md", "a-00003.md");
        assertThat(loaded.diagnostics())
                .extracting(problem -> problem.source() + " " + problem.code())
                .containsExactly("a-00004.md too-many-files");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, Integer.MAX_VALUE})
    void reads_as_many_files_as_the_limit_says(int limit) throws IOException {
        write(root, 4);
        WholeTextReader enough =
                new WholeTextReader(Limits.builder().files(limit).build());

        LoadResult loaded = PostFolder.of(root, enough).load();

        assertThat(loaded.posts()).hasSize(4);
        assertThat(loaded.diagnostics()).isEmpty();
    }

    @Test
    void loads_from_a_zip_file() throws IOException {
        Path zip = root.resolve("posts.zip");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.createDirectories(files.getPath("/blog/sub"));
            Files.writeString(files.getPath("/blog/a.md"), "a");
            Files.writeString(files.getPath("/blog/sub/b.md"), "b");
        }
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            PostFolder folder = PostFolder.builder(files.getPath("/blog"), reader)
                    .exclude("**/c.md")
                    .build();
            LoadResult loaded = folder.load();

            assertThat(shown(loaded)).containsExactly("a.md: a", "sub/b.md: b");
            folder.load(loaded);
            assertThat(reader.read).containsEntry("a.md", 1);
            assertThat(shown(folder.load(loaded, List.of("sub")))).isEqualTo(shown(loaded));
        }
    }

    private static List<String> names(PostFolder.Builder folder) throws IOException {
        return folder.build().load().posts().stream().map(Post::source).toList();
    }

    private static List<String> shown(LoadResult loaded) {
        return loaded.posts().stream()
                .map(post -> post.source() + ": " + post.content().source())
                .toList();
    }

    private static void write(Path folder, int posts) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < posts; i++) {
            String number = Integer.toString(100_000 + i).substring(1);
            Files.writeString(folder.resolve("a-" + number + ".md"), "text " + i);
        }
    }
}
