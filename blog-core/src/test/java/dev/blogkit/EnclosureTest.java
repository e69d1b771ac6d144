package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosureTest {

    @ParameterizedTest
    @ValueSource(strings = {"audio/mpeg", "application/ld+json", "image/svg+xml", "application/vnd.ms-excel"})
    void takes_a_media_type(String type) {
        assertThat(new Enclosure("a", type, 0).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "'', audio/mpeg, 1",
        "' ', audio/mpeg, 1",
        "a.mp3, audio, 1",
        "a.mp3, '', 1",
        "a.mp3, audio/, 1",
        "a.mp3, a/b/c, 1",
        "a.mp3, 'a/b c', 1",
        "a.mp3, audio/mpeg, -1"
    })
    void refuses_what_no_feed_could_say(String url, String type, long length) {
        assertThatThrownBy(() -> new Enclosure(url, type, length)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takes_no_folder_for_a_medium(@TempDir Path folder) {
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> Enclosure.of("a.mp3", folder))
                .withMessageContaining("no file");
    }

    @Test
    void takes_size_and_type_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("episode.mp3"), new byte[1234]);

        Enclosure enclosure = Enclosure.of("media/episode.mp3", file);

        assertThat(enclosure).isEqualTo(new Enclosure("media/episode.mp3", "audio/mpeg", 1234, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg, image/jpeg",
        "a.JPG, image/jpeg",
        "a.jpeg, image/jpeg",
        "a.Mp3, audio/mpeg",
        "a.b.PNG, image/png",
        "a.m4a, audio/mp4",
        "a.svg, image/svg+xml",
        "a.tar.gz, application/octet-stream",
        "a.what, application/octet-stream",
        "a., application/octet-stream",
        "episode, application/octet-stream",
        "folder.mp3/episode, application/octet-stream",
        "ünï.pdf, application/pdf"
    })
    void number_19_takes_the_type_from_the_extension_whatever_its_case(String name, String type, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[1]);

        assertThat(Enclosure.of("a", file).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.gif", "a.GIF", "a.AVIF", "I.gif"})
    void number_19_finds_the_same_type_in_every_locale(String name, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve(name), new byte[1]);
        String type = Enclosure.of("a", file).type();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Enclosure.of("a", file).type()).isEqualTo(type);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "pdf", "JPG"})
    void takes_a_name_without_a_dot_for_no_extension(String name) {
        assertThat(MediaType.of(name)).isEqualTo("application/octet-stream");
    }

    @Test
    void says_that_a_file_is_not_there(@TempDir Path folder) {
        Path file = folder.resolve("a.mp3");

        assertThatThrownBy(() -> Enclosure.of("a.mp3", file)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void refuses_a_file_without_an_address(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.mp3"), new byte[1]);

        assertThatThrownBy(() -> Enclosure.of(" ", file)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knows_how_long_it_plays() {
        Enclosure silent = new Enclosure("a.mp3", "audio/mpeg", 1234);

        Enclosure timed = silent.withDuration(Duration.ofSeconds(90));

        assertThat(silent.duration()).isZero();
        assertThat(timed).isEqualTo(new Enclosure("a.mp3", "audio/mpeg", 1234, Duration.ofSeconds(90)));
    }

    @Test
    void refuses_a_negative_duration() {
        Enclosure enclosure = new Enclosure("a.mp3", "audio/mpeg", 1);

        assertThatThrownBy(() -> enclosure.withDuration(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("duration");
    }

    @Test
    void shows_the_duration_in_the_map_of_a_post_where_it_is_known() {
        Enclosure enclosure = new Enclosure("a.mp3", "audio/mpeg", 1);
        Post post = Post.builder("a.md")
                .enclosures(List.of(enclosure.withDuration(Duration.ofSeconds(90)), enclosure))
                .build();

        assertThat(post.toMap().get("enclosures"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        Map.of("url", "a.mp3", "type", "audio/mpeg", "length", "1", "duration", "PT1M30S"),
                        Map.of("url", "a.mp3", "type", "audio/mpeg", "length", "1"));
    }
}
