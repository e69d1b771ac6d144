package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {

    @ParameterizedTest
    @CsvSource({"0, part", "7, part", "2, ''"})
    void refuses_a_level_that_html_does_not_have_and_an_empty_id(int level, String id) {
        assertThatThrownBy(() -> new Heading(level, id, "Part")).isInstanceOf(IllegalArgumentException.class);
    }
}
