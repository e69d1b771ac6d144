package dev.blogkit;

import static dev.blogkit.FaultyFileSystem.Fault.DELAY;
import static dev.blogkit.FaultyFileSystem.Fault.DELETE;
import static dev.blogkit.FaultyFileSystem.Fault.GROW;
import static dev.blogkit.FaultyFileSystem.Fault.OVERWRITE;
import static dev.blogkit.FaultyFileSystem.Fault.SWAP_FOLDER;
import static dev.blogkit.FaultyFileSystem.Fault.SWAP_LINK;
import static dev.blogkit.FaultyFileSystem.Fault.THROW;
import static dev.blogkit.FaultyFileSystem.Fault.TRUNCATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blogkit.FaultyFileSystem.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file cannot be deleted, nor a link be made by everyone")
class FaultyFileSystemTest {

    private static final String TEXT = "0123456789".repeat(10);

    @TempDir
    Path temp;

    private Path real;
    private FaultyFileSystem files;
    private Path root;

    @BeforeEach
    void makesFolder() throws IOException {
        real = Files.createDirectories(temp.resolve("posts"));
        Files.createDirectories(real.resolve("c/empty"));
        Files.writeString(real.resolve("a.md"), TEXT);
        Files.writeString(real.resolve("b.md"), "b");
        Files.writeString(real.resolve("c/d.md"), "d");
        files = FaultyFileSystem.over(real);
        root = files.root();
    }

    @Test
    void shows_the_files_and_texts_of_the_real_folder() throws IOException {
        assertThat(texts(root)).isEqualTo(texts(real)).hasSize(3);
    }

    @Test
    void notes_each_call_by_kind_and_file() throws IOException {
        assertThat(Files.isRegularFile(root.resolve("b.md"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        Files.newByteChannel(root.resolve("b.md")).close();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(root.resolve("c"))) {
            assertThat(stream).hasSize(2);
        }
        assertThat(root.toRealPath()).isEqualTo(root);

        assertThat(files.calls())
                .containsExactly(
                        "readAttributes b.md",
                        "newByteChannel b.md",
                        "close b.md",
                        "newDirectoryStream c",
                        "next c",
                        "next c",
                        "next c",
                        "close c",
                        "toRealPath .");
    }

    @Test
    void reads_a_longer_file_in_several_calls() throws IOException {
        assertThat(read("a.md")).isEqualTo(TEXT);

        assertThat(files.calls()).filteredOn("read a.md"::equals).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "THROW, java.io.IOException",
        "THROW_DENIED, java.nio.file.AccessDeniedException",
        "THROW_MISSING, java.nio.file.NoSuchFileException",
        "THROW_UNCHECKED, java.io.UncheckedIOException",
        "THROW_SECURITY, java.lang.SecurityException"
    })
    void throws_at_the_chosen_call_only(Fault fault, Class<? extends Exception> type) throws IOException {
        files.failAt(1, fault);

        assertThat(isFile("b.md")).isTrue();
        assertThatThrownBy(() -> isFile("b.md")).isExactlyInstanceOf(type);
        assertThat(isFile("b.md")).isTrue();
        assertThat(files.calls()).hasSize(3).containsOnly("readAttributes b.md");
    }

    @Test
    void throws_from_an_iterator_as_iterators_of_folders_do() throws IOException {
        files.failAt(1, Fault.THROW_DENIED);
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(root)) {
            assertThatThrownBy(() -> stream.iterator().hasNext())
                    .isInstanceOf(DirectoryIteratorException.class)
                    .hasCauseInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void closes_the_real_file_where_closing_throws() throws IOException {
        files.failAt(1, THROW);
        var channel = Files.newByteChannel(root.resolve("a.md"));

        assertThatThrownBy(channel::close).isInstanceOf(IOException.class);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void ends_a_file_early() throws IOException {
        files.failAt(2, TRUNCATE);

        assertThat(readInChunks("a.md")).isEqualTo(TEXT.substring(0, 64));
        assertThat(readInChunks("a.md")).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SWAP_SAME_LENGTH", "SWAP_LONGER", "SWAP_SHORTER", "OVERWRITE", "GROW"})
    void changes_a_file_and_its_time_before_it_is_opened(Fault fault) throws IOException {
        Instant before = Files.getLastModifiedTime(real.resolve("a.md")).toInstant();
        files.failAt(0, fault);

        assertThat(read("a.md")).isEqualTo(fault.text(TEXT)).isNotEqualTo(TEXT);
        assertThat(Files.getLastModifiedTime(root.resolve("a.md")).toInstant()).isAfterOrEqualTo(before.plusSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"OVERWRITE, true", "SWAP_SAME_LENGTH, false"})
    void mixes_texts_where_a_file_is_written_while_it_is_read_but_not_where_it_is_replaced(Fault fault, boolean mixed)
            throws IOException {
        files.failAt(2, fault);

        assertThat(readInChunks("a.md")).isEqualTo(mixed ? TEXT.substring(0, 64) + "x".repeat(36) : TEXT);
    }

    @Test
    void puts_a_link_to_the_outside_in_the_place_of_a_file() throws IOException {
        files.failAt(0, SWAP_LINK);

        assertThat(Files.isSymbolicLink(root.resolve("a.md"))).isTrue();
        assertThat(read("a.md")).isEqualTo(FaultyFileSystem.OUTSIDE);
        assertThat(root.resolve("a.md").toRealPath().startsWith(root)).isFalse();
    }

    @Test
    void puts_a_link_to_a_folder_with_the_same_names_in_the_place_of_a_folder() throws IOException {
        files.failAt(0, SWAP_LINK);

        assertThat(Files.isSymbolicLink(root.resolve("c"))).isTrue();
        assertThat(read("c/d.md")).isEqualTo(FaultyFileSystem.OUTSIDE);
    }

    @ParameterizedTest
    @CsvSource({"a.md", "c"})
    void puts_an_empty_folder_in_the_place_of_a_file_or_folder(String name) throws IOException {
        files.failAt(0, SWAP_FOLDER);

        try (DirectoryStream<Path> stream = Files.newDirectoryStream(root.resolve(name))) {
            assertThat(stream).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"a.md", "c"})
    void deletes_a_file_or_a_folder_and_all_in_it(String name) {
        files.failAt(0, DELETE);

        assertThatThrownBy(() -> Files.readAttributes(root.resolve(name), BasicFileAttributes.class))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void adds_a_file_to_a_folder() throws IOException {
        files.failAt(0, GROW);

        try (DirectoryStream<Path> stream = Files.newDirectoryStream(root.resolve("c"))) {
            assertThat(stream).contains(root.resolve("c/grown.md"));
        }
    }

    @Test
    void does_not_make_a_file_that_was_not_there() {
        files.failAt(0, OVERWRITE);

        assertThat(Files.exists(root.resolve("e.md"))).isFalse();
        assertThat(real.resolve("e.md")).doesNotExist();
    }

    @Test
    void delays_a_call() throws IOException {
        files.failAt(0, DELAY);
        long start = System.nanoTime();

        assertThat(root.toRealPath()).isEqualTo(root);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(25));
    }

    @Test
    void lists_a_folder_in_orders_that_depend_on_the_numbers_only() throws IOException {
        List<List<Path>> orders = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            files.order(new Random(seed));
            List<Path> order = files.list(real);
            files.order(new Random(seed));
            assertThat(files.list(real)).isEqualTo(order);
            orders.add(order);
        }

        assertThat(orders.stream().distinct()).hasSize(6);
    }

    @Test
    void keeps_all_that_comes_of_a_path_in_this_file_system() throws IOException {
        Path file = root.resolve("c").resolve("d.md");

        assertThat(List.of(
                        file,
                        file.getParent(),
                        file.getFileName(),
                        file.getRoot(),
                        file.getName(0),
                        root.relativize(file),
                        root.relativize(file).iterator().next(),
                        file.normalize(),
                        file.toAbsolutePath(),
                        file.toRealPath(),
                        file.resolveSibling("e.md")))
                .allSatisfy(path -> assertThat(path.getFileSystem()).isSameAs(files));
        assertThat(root.relativize(file)).hasToString("c/d.md").isEqualTo(files.getPath("c", "d.md"));
        assertThat(file.startsWith(root)).isTrue();
        assertThat(file.startsWith(real)).isFalse();
        assertThat(file).hasSameHashCodeAs(root.resolve("c/d.md")).isGreaterThan(root);
    }

    private boolean isFile(String name) throws IOException {
        return Files.readAttributes(root.resolve(name), BasicFileAttributes.class)
                .isRegularFile();
    }

    private String read(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    /** The calls are one to open, and reads until the end: a stream of the JDK asks for more, and not the same in each version. */
    private String readInChunks(String name) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1000);
        try (var channel = Files.newByteChannel(root.resolve(name))) {
            while (channel.read(bytes) >= 0) {
                assertThat(bytes.hasRemaining()).isTrue();
            }
            assertThat(channel.read(bytes)).isEqualTo(-1);
        }
        return StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                try {
                    texts.add(folder.relativize(file) + ": " + Files.readString(file));
                } catch (IOException unexpected) {
                    throw new UncheckedIOException(unexpected);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        texts.sort(null);
        return texts;
    }
}
