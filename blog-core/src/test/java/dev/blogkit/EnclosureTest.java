package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
