package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder to publish into, beside one that nothing may be written to. */
abstract class PublicationFixture {

    @TempDir
    Path temp;

    Path root;
    Path beside;

    @BeforeEach
    final void folders() throws IOException {
        root = temp.resolve("site");
        beside = Files.createDirectory(temp.resolve("beside"));
        Files.writeString(beside.resolve("index.html"), "beside");
        Files.writeString(beside.resolve("secret"), "secret");
    }

    @AfterEach
    final void nothing_is_written_beside_the_root() throws IOException {
        assertThat(texts(beside))
                .containsExactlyInAnyOrderEntriesOf(Map.of("index.html", "beside", "secret", "secret"));
        try (Stream<Path> all = Files.list(temp)) {
            assertThat(all.filter(path -> !path.equals(root))).containsExactly(beside);
        }
    }

    final Publication run() throws IOException {
        return Publication.into(root);
    }

    /** Puts a file into the root by other means. */
    final Path put(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    final Map<String, String> files() throws IOException {
        return texts(root);
    }

    /** {@return the text of each regular file below a folder by its name, drafts and hidden files too} */
    static Map<String, String> texts(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            Map<String, String> files = new TreeMap<>();
            walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(
                            path -> files.put(folder.relativize(path).toString().replace('\\', '/'), text(path)));
            return files;
        }
    }

    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<String> codes(List<Diagnostic> problems) {
        return problems.stream().map(Diagnostic::code).toList();
    }
}
