package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostSourceTest {

    @Test
    void decodes_utf_8() {
        PostSource source = PostSource.of("a.md", "Größe 語 \uD83D\uDE00".getBytes(StandardCharsets.UTF_8));

        assertThat(source.text()).contains("Größe 語 \uD83D\uDE00");
        assertThat(source.diagnostics()).isEmpty();
    }

    @Test
    void keeps_line_ends_and_white_space() {
        String text = " a\r\nb\rc\n\n";

        assertThat(PostSource.of("a.md", text.getBytes(StandardCharsets.UTF_8)).text())
                .contains(text);
        assertThat(PostSource.of("a.md", text).text()).contains(text);
    }

    @Test
    void drops_one_byte_order_mark_at_the_start() {
        assertThat(PostSource.of("a.md", bytes(0xEF, 0xBB, 0xBF, 'a')).text()).contains("a");
        assertThat(PostSource.of("a.md", "\uFEFFa").text()).contains("a");
        assertThat(PostSource.of("a.md", "\uFEFF\uFEFFa").text()).contains("\uFEFFa");
    }

    @Test
    void reads_nothing_as_an_empty_text() {
        assertThat(PostSource.of("a.md", new byte[0]).text()).contains("");
        assertThat(PostSource.of("a.md", bytes(0xEF, 0xBB, 0xBF)).text()).contains("");
    }

    @Test
    void has_no_text_but_a_diagnostic_where_bytes_are_not_utf_8() {
        PostSource source = PostSource.of("posts/a.md", bytes('a', '\n', 'b', 'c', 0xFC, 'd'));

        assertThat(source.text()).isEmpty();
        assertThat(source.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("not-utf8");
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.source()).isEqualTo("posts/a.md");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, 1, 1",
        "abc, 3, 1, 4",
        "'a\nbc', 4, 2, 3",
        "'a\r\nb\rc', 6, 3, 2",
        "'é\né', 5, 2, 2",
        "'a\r', 2, 2, 1"
    })
    void says_at_which_byte_line_and_column_the_first_wrong_one_is(String before, int offset, int line, int column) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        file.writeBytes(bytes(0xFF, 'x', 0xFF));

        PostSource source = PostSource.of("a.md", file.toByteArray());

        assertThat(source.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("byte " + offset + " ");
            assertThat(problem.position()).isEqualTo(new SourcePosition(line, column));
        });
    }

    @Test
    void counts_columns_behind_a_byte_order_mark() {
        PostSource malformed = PostSource.of("a.md", bytes(0xEF, 0xBB, 0xBF, 'a', 'b', 0xFF));

        assertThat(malformed.diagnostics()).extracting(Diagnostic::position).containsExactly(new SourcePosition(1, 3));
    }

    @Test
    void refuses_a_character_that_is_not_complete_at_the_end() {
        assertThat(PostSource.of("a.md", bytes('a', 0xE8, 0xAA)).text()).isEmpty();
    }

    @Test
    void refuses_overlong_forms_and_surrogates() {
        assertThat(PostSource.of("a.md", bytes(0xC0, 0x80)).text()).isEmpty();
        assertThat(PostSource.of("a.md", bytes(0xED, 0xA0, 0x80)).text()).isEmpty();
    }

    @Test
    void names_utf_16_by_its_byte_order_mark() {
        assertThat(PostSource.of("a.md", bytes(0xFE, 0xFF, 0, 'a')).diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .contains("UTF-16 (big endian)");
        assertThat(PostSource.of("a.md", bytes(0xFF, 0xFE, 'a', 0)).diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .contains("UTF-16 (little endian)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab\ncd\0ef", "\uFEFFab\ncd\0ef"})
    void says_where_a_nul_is(String text) {
        PostSource source = PostSource.of("a.md", text.getBytes(StandardCharsets.UTF_8));

        assertThat(source.text()).isEmpty();
        assertThat(source.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("nul-character");
            assertThat(problem.position()).isEqualTo(new SourcePosition(2, 3));
        });
    }

    @Test
    void refuses_an_empty_name() {
        assertThatThrownBy(() -> PostSource.of("", "text")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PostSource.of("", bytes(0xFF))).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void tells_of_the_byte_order_mark_that_it_dropped() {
        byte[] marked = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a'};

        assertThat(PostSource.of("a.md", marked).hasByteOrderMark()).isTrue();
        assertThat(PostSource.of("a.md", "\uFEFFa").hasByteOrderMark()).isTrue();
        assertThat(PostSource.of("a.md", "a").hasByteOrderMark()).isFalse();
        assertThat(PostSource.of("a.md", new byte[] {'a', (byte) 0xFF}).hasByteOrderMark())
                .isFalse();
    }
}
