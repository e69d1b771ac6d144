package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

    @Test
    void is_another_tag_with_another_letter() {
        assertThat(new Tag("sınır")).isNotEqualTo(new Tag("sinir"));
    }

    @Test
    void is_the_same_tag_however_its_accents_were_typed() {
        assertThat(new Tag("cafe\u0301")).isEqualTo(new Tag("caf\u00e9"));
    }

    @ParameterizedTest
    @CsvSource({"Java, java", "ÄRGER, ärger", "Straße, STRASSE", "ΣΊΣΥΦΟΣ, σίσυφος", "C++, c++"})
    void is_the_same_tag_in_another_case(String one, String other) {
        assertThat(new Tag(one)).isEqualTo(new Tag(other)).hasSameHashCodeAs(new Tag(other));
    }

    @ParameterizedTest
    @CsvSource({"C, C++", "C++, C#", "Java, Java 17", "a, á"})
    void is_another_tag_by_another_name(String one, String other) {
        assertThat(new Tag(one)).isNotEqualTo(new Tag(other));
    }

    @Test
    void is_the_same_tag_where_turkish_is_the_default_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("tr").setRegion("TR").build());

            assertThat(new Tag("WIKI")).isEqualTo(new Tag("wiki"));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** To normalise it would take quadratic time, and a minute for the tags of 50 posts. */
    @Test
    void stays_as_it_is_where_it_is_a_flood_of_marks() {
        String flood = "E" + "\u0301\u0323".repeat(2000);

        assertThat(new Tag(flood).key()).isSameAs(flood);
        assertThat(new Tag("E\u0323\u0301").key()).isEqualTo("\u1EB9\u0301");
    }

    @Test
    void keeps_its_spelling() {
        assertThat(new Tag("JavaFX")).hasToString("JavaFX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void refuses_a_blank_name(String name) {
        assertThatThrownBy(() -> new Tag(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
