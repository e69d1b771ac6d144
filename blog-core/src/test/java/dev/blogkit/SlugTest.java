package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello, World!           | hello-world
            --a  --  b--            | a-b
            snake_case_name         | snake_case_name
            C++ & C#                | c-c
            1,000 things            | 1-000-things
            Größe und Maß           | größe-und-maß
            ПРИВЕТ Мир              | привет-мир
            日本語の記事             | 日本語の記事
            مرحبا بالعالم           | مرحبا-بالعالم
            हिन्दी में                | हिन्दी-में
            a/b\\c                   | a-b-c
            ../../etc/passwd        | etc-passwd
            """)
    void keeps_letters_and_digits_of_every_script_in_lower_case(String text, String slug) {
        assertThat(Slug.of(text)).map(Slug::toString).contains(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!!", "---", "___", "\uD83D\uDE00", "\u0301", "\uD800"})
    void is_empty_where_there_is_no_letter_and_no_digit(String text) {
        assertThat(Slug.of(text)).isEmpty();
        assertThat(Slug.ascii(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Café Über, cafe-uber",
        "Łódź, lodz",
        "Straße, strasse",
        "Ærøskøbing, aeroskobing",
        "Þórður, thordur",
        "İstanbul ılık, istanbul-ilik",
        "STRA\u1E9EE, strasse",
        "ﬁne ①, fine-1",
        "Wa\u017F\u017Fer, wasser",
        "Œuvre, oeuvre",
        "Čačak Đorđe, cacak-dorde",
        "Sámi ŋ ŧ ĸ, sami-n-t-q",
        "Ɗan Ɓauchi ƙ, dan-bauchi-k",
        "Ɛʋe ɖeka, eve-deka",
        "Azərbaycan, azerbaycan",
        "Việt Nam Ơ Ư, viet-nam-o-u",
        "Hawai\u02BBi, hawaii",
        "\uD835\uDC07\uD835\uDC1E\uD835\uDC25\uD835\uDC25\uD835\uDC28, hello",
        "ＦＵＬＬ width, full-width",
        "日本 and more, and-more"
    })
    void takes_accents_off_for_ascii(String text, String slug) {
        assertThat(Slug.ascii(text)).map(Slug::toString).contains(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "Привет Мир, privet-mir",
        "Java и Kotlin, java-i-kotlin",
        "Съешь ещё этих мягких французских булок, sesh-eshche-etikh-myagkikh-frantsuzskikh-bulok",
        "Чайковский: щелкунчик, chaykovskiy-shchelkunchik",
        "αϋπνία αυτό, aypnia-auto",
        "Ёлка и йод, elka-i-yod",
        "Українська є ґрунт, ukrainska-ye-grunt",
        "Љубљана и Ђорђе, ljubljana-i-dorde",
        "Қазақстан, qazaqstan",
        "Ελλάδα και ουρανός, ellada-kai-ouranos",
        "Ευχαριστώ ΠΟΛΎ, eucharisto-poly",
        "Άυλος ψυχή, aylos-psychi",
        "5 µm, 5-mm"
    })
    void writes_Greek_and_Cyrillic_words_in_ascii(String text, String slug) {
        assertThat(Slug.ascii(text)).map(Slug::toString).contains(slug);
    }

    @Test
    void writes_every_Latin_letter_of_a_living_language_in_ascii() {
        // Left over are signs of tones, clicks and stops, and those of phonetics.
        assertThat(IntStream.concat(IntStream.range(0xC0, 0x250), IntStream.range(0x1E00, 0x1F00))
                        .filter(Character::isLetter)
                        .mapToObj(Character::toString)
                        .filter(letter -> Slug.ascii(letter).isEmpty())
                        .collect(Collectors.joining()))
                .isEqualTo("ƄƅƍƛƜƧƨƪƸƹƺƻƼƽƾǀǁǂǃȸȹɁɂɅẟ");
    }

    @Test
    void gives_the_same_ascii_for_composed_and_combining_accents() {
        for (String text : List.of("Чайковский", "Ελλάδα", "Ώρα", "Łódź", "Việt", "ў ї ѓ")) {
            assertThat(Slug.ascii(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(Slug.ascii(Normalizer.normalize(text, Normalizer.Form.NFC)));
        }
    }

    @Test
    void is_empty_in_ascii_for_a_text_of_another_script() {
        assertThat(Slug.ascii("日本語の記事")).isEmpty();
    }

    @Test
    void is_the_same_for_composed_and_combining_accents() {
        assertThat(Slug.of("Cafe\u0301"))
                .isEqualTo(Slug.of("Caf\u00E9"))
                .map(Slug::toString)
                .contains("caf\u00E9");
    }

    @Test
    void keeps_a_mark_that_has_no_composed_letter() {
        assertThat(Slug.of("x\u0304 y")).map(Slug::toString).contains("x\u0304-y");
    }

    @Test
    void drops_a_mark_that_stands_on_no_letter() {
        assertThat(Slug.of("a \u0301b")).map(Slug::toString).contains("a-b");
    }

    @ParameterizedTest
    @CsvSource({
        "Donau\u00ADdampf\u00ADschiff, donaudampfschiff",
        "\uFEFFa\u2060b, ab",
        "\u0DC1\u0DCA\u200D\u0DBB\u0DD3, \u0DC1\u0DCA\u0DBB\u0DD3",
        "\u845B\uDB40\uDD00\u57CE, \u845B\u57CE",
        "Cafe\u00AD\u0301, caf\u00E9"
    })
    void goes_on_over_what_nobody_sees(String text, String slug) {
        assertThat(Slug.of(text)).map(Slug::toString).contains(slug);
    }

    @Test
    void parts_words_where_a_sign_of_no_width_does() {
        assertThat(Slug.of("\u0645\u06CC\u200C\u0634\u0648\u062F a\u200Bb"))
                .map(Slug::toString)
                .contains("\u0645\u06CC-\u0634\u0648\u062F-a-b");
    }

    @ParameterizedTest
    @CsvSource({
        "../x, x",
        "a/../../x, a-x",
        "..\\x, x",
        "C:x, c-x",
        "nul.html, nul-html",
        "a., a",
        "'a ', a",
        "a:b, a-b",
        "'a\r\nb', a-b",
        "a\u2028b, a-b",
        "a\u202Eb, a-b",
        "a\u2025b, a-b",
        "\u212Aelvin, kelvin",
        "COM\u00B9, com",
        "-rf, rf",
        "~root, root"
    })
    void is_a_name_that_a_file_can_have_on_every_system(String text, String slug) {
        assertThat(Slug.of(text)).map(Slug::toString).contains(slug);
    }

    @Test
    void drops_a_variation_selector_that_only_changes_how_a_sign_looks() {
        assertThat(Slug.of("1\uFE0F\u20E3 first")).map(Slug::toString).contains("1-first");
    }

    @Test
    void is_the_same_where_turkish_is_the_default_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("tr").setRegion("TR").build());

            assertThat(Slug.of("TITLE")).map(Slug::toString).contains("title");
            assertThat(Slug.ascii("TITLE")).map(Slug::toString).contains("title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "con, con-post",
        "NUL, nul-post",
        "Aux!, aux-post",
        "prn, prn-post",
        "COM1, com1-post",
        "lpt9, lpt9-post"
    })
    void adds_a_word_to_the_name_of_a_windows_device(String text, String slug) {
        assertThat(Slug.of(text)).map(Slug::toString).contains(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "com", "com10", "lpt0", "null"})
    void leaves_what_only_resembles_a_windows_device(String text) {
        assertThat(Slug.of(text)).map(Slug::toString).contains(text);
    }

    @Test
    void leaves_a_text_of_exactly_200_bytes() {
        assertThat(Slug.of("a".repeat(200))).map(Slug::toString).contains("a".repeat(200));
    }

    @Test
    void cuts_a_longer_text_to_200_bytes() {
        String slug = Slug.of("a".repeat(201)).orElseThrow().toString();

        assertThat(slug).hasSize(200).matches("a{191}-[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "語", "\uD835\uDC00", "\uD801\uDC28"})
    void cuts_at_a_code_point_within_200_bytes(String letter) {
        String slug = Slug.of("x" + letter.repeat(200)).orElseThrow().toString();

        assertThat(slug.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(190, 200);
        assertThat(new String(slug.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(slug);
    }

    @Test
    void tells_long_texts_apart_that_differ_only_behind_the_cut() {
        assertThat(Slug.of("a".repeat(300) + "b")).isNotEqualTo(Slug.of("a".repeat(300) + "c"));
    }

    @Test
    void leaves_one_hyphen_where_the_cut_falls_behind_a_hyphen() {
        String slug =
                Slug.of("a".repeat(190) + " " + "b".repeat(50)).orElseThrow().toString();

        assertThat(slug).doesNotContain("--");
    }

    @Test
    void is_equal_to_a_slug_of_the_same_letters() {
        assertThat(Slug.of("A b")).isEqualTo(Slug.of("a-b"));
        assertThat(Slug.of("A b").hashCode()).isEqualTo(Slug.of("a-b").hashCode());
        assertThat(Slug.of("a")).isNotEqualTo(Slug.of("b"));
    }

    @Test
    void hashes_a_name_to_eight_digits_that_never_change() {
        assertThat(Slug.hashOf("posts/!!!.md")).hasToString("b728951c");
    }
}
