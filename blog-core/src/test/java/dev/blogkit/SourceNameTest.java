package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNameTest {

    @ParameterizedTest
    @CsvSource({
        "trip.md, trip",
        "posts/trip.md, trip",
        "2024-05-01-trip.md, trip",
        "2024-5-1-trip.md, trip",
        "2024-05-01_trip.md, trip",
        "2024-05-01 trip.md, trip",
        "2024-05-01-a-long-trip.md, a-long-trip",
        "2024-05-01.md, 2024-05-01",
        "2024-05-01-.md, 2024-05-01-",
        "2024-05-01x.md, 2024-05-01x",
        "posts/trip/index.md, trip",
        "posts/2024-05-01-trip/index.md, trip",
        "posts/v1.2/index.md, v1.2",
        "index.md, index",
        "posts/index-of-all.md, index-of-all",
        "archive.tar.gz, archive.tar",
        "README, README",
        ".hidden, .hidden",
        "posts.d/NOTES, NOTES",
        "posts/trip/README.md, README",
        "posts/_index.md, posts",
        "README.md, README",
        "posts/trip/index.fr.md, trip.fr",
        "posts/2024-05-01-trip/index.pt-br.md, trip.pt-br",
        "posts/trip/index.html.md, index.html",
        "posts/trip.fr.md, trip.fr",
        "2024/05/trip.md, trip"
    })
    void takes_folder_extension_and_date_off_the_stem(String path, String stem) {
        assertThat(new SourceName(path).stem()).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({
        "trip.fr.md, fr",
        "posts/trip.pt-br.md, pt-br",
        "posts/trip/index.en.md, en",
        "trip.fr, ''",
        "node.js.md, ''",
        "v1.10.md, ''",
        "fr.md, ''",
        ".fr.md, ''"
    })
    void knows_the_language_before_the_extension(String path, String language) {
        assertThat(new SourceName(path).language().orElse("")).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01-trip.md, 2024-05-01",
        "2024-5-1-trip.md, 2024-05-01",
        "2024-05-01.md, 2024-05-01",
        "posts/2024-02-29_trip.md, 2024-02-29",
        "2024-05-01-trip/index.md, 2024-05-01"
    })
    void finds_the_date_at_the_start_of_the_name(String path, LocalDate date) {
        assertThat(new SourceName(path).date()).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trip.md",
                "trip-2024-05-01.md",
                "2024-02-30-trip.md",
                "2024-13-01-trip.md",
                "2024-05-trip.md",
                "24-05-01-trip.md",
                "2024-05-01trip.md",
                "2024-05-01/trip.md",
                "2024/05/01/trip.md"
            })
    void finds_no_date_where_none_stands_at_the_start(String path) {
        assertThat(new SourceName(path).date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "trip.md, md",
        "trip.MD, MD",
        "a.tar.gz, gz",
        "README, ''",
        ".hidden, ''",
        "dir.d/README, ''",
        "dir/.hidden, ''",
        "trip., ''"
    })
    void takes_what_follows_the_last_dot_as_the_extension(String path, String extension) {
        assertThat(new SourceName(path).extension()).isEqualTo(extension);
    }

    @ParameterizedTest
    @CsvSource({"trip.md, ''", "posts/trip.md, posts/", "a/b/trip.md, a/b/"})
    void names_the_folder_with_a_closing_slash(String path, String folder) {
        assertThat(new SourceName(path).folder()).isEqualTo(folder);
    }
}
