package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticTest {

    @Test
    void prints_itself_in_one_line() {
        Diagnostic warning =
                Diagnostic.warning("title-cut", "posts/a.md", new SourcePosition(3, 8), "the title is long", "cut it");

        assertThat(warning).hasToString("posts/a.md:3:8: warning title-cut: the title is long");
    }

    @Test
    void prints_an_error_as_an_error() {
        Diagnostic error = Diagnostic.error("date-unreadable", "a.md", SourcePosition.START, "no date", "write one");

        assertThat(error).hasToString("a.md:1:1: error date-unreadable: no date");
    }

    @Test
    void prints_what_is_no_problem_as_info() {
        Diagnostic info = Diagnostic.info("some-code", "a.md", SourcePosition.START, "it stays", "take it out");

        assertThat(info).hasToString("a.md:1:1: info some-code: it stays");
    }

    @Test
    void the_severities_stand_from_the_dearest_to_the_cheapest() {
        assertThat(Severity.values()).containsExactly(Severity.ERROR, Severity.WARNING, Severity.INFO);
    }

    @Test
    void shows_the_line_with_a_caret_and_the_hint() {
        Diagnostic error = Diagnostic.error(
                        "yaml-colon", "posts/a.md", new SourcePosition(2, 13), "title: ': ' ends a value", "quote it")
                .withLine("title: Hello: world");

        assertThat(error.withCaret()).isEqualTo("""
                posts/a.md:2:13: error yaml-colon: title: ': ' ends a value
                  title: Hello: world
                              ^
                  quote it
                """);
    }

    @Test
    void shows_only_the_hint_where_no_line_is_known() {
        assertThat(warning("message").withCaret()).isEqualTo(warning("message") + "\n  hint\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3  | ab      | '    ^'",
                "9  | ab      | '    ^'",
                "3  | \\ta b   | '    ^'",
                "2  | 日本    | '    ^'",
                "3  | 😀x     | '    ^'",
                "3  | e\\u0301x | '   ^'",
                "2  | \\u0008x | '        ^'"
            })
    void the_caret_stands_under_its_column(int column, String line, String caretLine) {
        String text = line.replace("\\t", "\t").replace("\\u0301", "\u0301").replace("\\u0008", "\u0008");

        String shown = Diagnostic.error("some-code", "a.md", new SourcePosition(1, column), "message", "hint")
                .withLine(text)
                .withCaret();

        assertThat(shown.lines().skip(2).findFirst()).contains(caretLine);
    }

    @Test
    void of_a_long_line_the_part_around_the_column_is_shown() {
        String shown = Diagnostic.error("some-code", "a.md", new SourcePosition(1, 2001), "message", "hint")
                .withLine("a".repeat(2000) + "X" + "b".repeat(2000))
                .withCaret();

        assertThat(shown.lines().skip(1))
                .containsExactly(
                        "  ..." + "a".repeat(60) + "X" + "b".repeat(39) + "...", "  " + " ".repeat(63) + "^", "  hint");
    }

    @Test
    void escapes_control_characters_and_line_separators() {
        Diagnostic hostile = warning("x\r\ny\t\u001B[31m\0\u0085\u2028\u2029z");

        assertThat(hostile.toString()).endsWith(": x\\u000d\\u000ay\\u0009\\u001b[31m\\u0000\\u0085\\u2028\\u2029z");
    }

    @Test
    void escapes_control_characters_in_the_source_name() {
        Diagnostic hostile = Diagnostic.warning("some-code", "a\nb.md", SourcePosition.START, "message", "hint");

        assertThat(hostile).hasToString("a\\u000ab.md:1:1: warning some-code: message");
    }

    @Test
    void prints_a_message_of_300_characters_in_full() {
        assertThat(warning("m".repeat(300)).toString()).endsWith(": " + "m".repeat(300));
    }

    @Test
    void cuts_a_longer_message_only_where_it_is_printed() {
        Diagnostic warning = warning("m".repeat(301));

        assertThat(warning.toString()).endsWith(": " + "m".repeat(300) + "...");
        assertThat(warning.message()).hasSize(301);
    }

    @Test
    void does_not_cut_through_a_character_of_two_code_units() {
        String printed = warning("m".repeat(299) + "\uD83D\uDE00 and more").toString();

        assertThat(printed).endsWith("...").doesNotContain("\uD83D...");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "title-cut", "not-utf8", "a1-b2-c3"})
    void takes_a_code_of_lower_case_words(String code) {
        assertThat(Diagnostic.warning(code, "a.md", SourcePosition.START, "message", "hint")
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "Title-cut", "title_cut", "title cut", "1a", "é", "a\n"})
    void refuses_a_code_of_another_form(String code) {
        assertThatThrownBy(() -> Diagnostic.warning(code, "a.md", SourcePosition.START, "message", "hint"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', hint", "message, ''"})
    void refuses_to_say_nothing(String message, String hint) {
        assertThatThrownBy(() -> Diagnostic.error("some-code", "a.md", SourcePosition.START, message, hint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("some-code");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1"})
    void refuses_a_position_before_the_first_character(int line, int column) {
        assertThatThrownBy(() -> new SourcePosition(line, column)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Diagnostic warning(String message) {
        return Diagnostic.warning("some-code", "a.md", SourcePosition.START, message, "hint");
    }
}
