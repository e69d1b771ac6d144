package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortablePathTest extends PublicationFixture {

    @ParameterizedTest
    @CsvSource({
        "../beside/index.html, leads to another folder",
        "a/../../beside/index.html, leads to another folder",
        "a/.., leads to another folder",
        "./a, leads to another folder",
        "\u2025/beside/index.html, leads to another folder",
        "\u2024\u2024/beside/index.html, leads to another folder",
        "//beside/index.html, is empty",
        "a//b, is empty",
        "a/, is empty",
        "/, is empty",
        "'', is empty",
        "..\\beside\\index.html, U+005C",
        "C:\\x, U+003A",
        "C:x, U+003A",
        "a:b, U+003A",
        "a<b, U+003C",
        "a>b, U+003E",
        "a\"b, U+0022",
        "a|b, U+007C",
        "a?b, U+003F",
        "a*b, U+002A",
        "a\u0000b, U+0000",
        "'a\r\nb', U+000D",
        "'a\tb', U+0009",
        "a\u007Fb, U+007F",
        "a\u0085b, U+0085",
        "a\u2028b, U+2028",
        "a\u202Etxt.html, U+202E",
        "a\u2066b, U+2066",
        "a\u200Bb, U+200B",
        "\u200Cab, U+200C",
        "ab\u200D, U+200D",
        "a\u200C\u200Db, U+200C",
        "a\u200D1, U+200D",
        "\uD83D\uDC68\u200D\uD83D\uDCBB, U+200D",
        "a\uFEFFb, U+FEFF",
        "a\u00ADb, U+00AD",
        "a\uD800b, U+D800",
        "\uFF0E\uFF0E\uFF0Fbeside\uFF0Findex.html, U+FF0F",
        "a\uFF3Cb, U+FF3C",
        "a\u2100b, U+2100",
        "a\uFFFDb, U+FFFD",
        "a\uDB40\uDC41b, U+E0041",
        "CON, is a device",
        "con, is a device",
        "nul.html, is a device",
        "a/Aux/index.html, is a device",
        "com1.tar.gz, is a device",
        "LPT9, is a device",
        "com\u00B9.txt, is a device",
        "'nul .html', is a device",
        "conin$, is a device",
        "CONOUT$.html, is a device",
        "conin\uFF04, is a device",
        "git~1/config, may be the short name",
        "GIT~1, may be the short name",
        "a/htacce~12.htm, may be the short name",
        "a., ends with a dot or a blank",
        "a./b, ends with a dot or a blank",
        "a.../b, ends with a dot or a blank",
        "'a /b', ends with a dot or a blank",
        "'a ', ends with a dot or a blank",
        ".git/hooks/x.html, begins with a dot",
        "a/.htaccess, begins with a dot",
        ".blogkit-0, begins with a dot",
        ".BLOGKIT-0, begins with a dot",
        ".../a, begins with a dot",
        "\uFF0Egit/config, begins with a dot",
        "\u2026and, begins with a dot"
    })
    void no_file_has_such_a_path(String path, String reason) throws IOException {
        Publication site = run();

        assertThat(site.file(path, bytes("x"))).isFalse();
        site.write(files -> files.open(path).write('x'));

        assertThat(site.finish().diagnostics()).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("file-refused");
            assertThat(problem.message()).contains(reason);
        });
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2e%2e/beside/",
                "/..%2fbeside/index.html",
                "/%2E%2E%5Cbeside/",
                "/%00/",
                "/a%0d%0ab/",
                "/%E2%80%AE/",
                "/%63on.html",
                "/%2egit/",
                "//beside/",
                "/../beside/index.html",
                "/a%2F%2Fb/"
            })
    void no_page_has_such_a_path_once_it_is_decoded(String path) throws IOException {
        Publication site = run();

        assertThat(site.page(path, "x")).isFalse();

        assertThat(codes(site.finish().diagnostics())).containsExactly("file-refused");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b.c",
                "a b",
                "~a",
                "~1",
                "a~b",
                "a~1b",
                "notes-of~1",
                "v1.2~3",
                "conin$-a",
                "-rf",
                "console.html",
                "nullable/con-fig.html",
                "com10",
                "\u65E5\u672C\u8A9E.html",
                "caf\u00e9",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645/index.html",
                "\uD835\uDC00\u200D\uD835\uDC01",
                "\u0DC1\u0DCA\u200D\u0DBB\u0DD3.html",
                "wait\u2026",
                "\u4F55\uFF1F\uFF1A.html",
                "\uD83D\uDE00.html",
                "%2e%2e",
                "a'b",
                "$HOME",
                "a..b"
            })
    void every_system_can_have_this_one(String path) throws IOException {
        Publication site = run();

        assertThat(site.file(path, bytes("x"))).isTrue();

        assertThat(site.finish().diagnostics()).isEmpty();
        assertThat(files()).containsExactly(Map.entry(path, "x"));
    }

    @Test
    void a_part_has_at_most_255_bytes() throws IOException {
        Publication site = run();

        assertThat(site.file("x".repeat(255) + "/" + "\u00e9".repeat(127), bytes("x")))
                .isTrue();
        assertThat(site.file("x".repeat(256), bytes("x"))).isFalse();
        assertThat(site.file("\u00e9".repeat(128), bytes("x"))).isFalse();

        assertThat(codes(site.finish().diagnostics())).containsExactly("file-refused", "file-refused");
    }

    @Test
    void a_path_has_at_most_64_parts() throws IOException {
        Publication site = run();

        assertThat(site.file("x/".repeat(63) + "x", bytes("x"))).isTrue();
        assertThat(site.file("y/".repeat(64) + "y", bytes("x"))).isFalse();

        assertThat(site.finish().diagnostics())
                .extracting(Diagnostic::message)
                .singleElement()
                .asString()
                .endsWith("it has more than 64 parts");
        assertThat(root.resolve("y")).doesNotExist();
    }

    @Test
    void a_path_that_is_too_long_for_the_file_system_costs_itself_only() throws IOException {
        Publication site = run();

        assertThat(site.file("x".repeat(200) + ("/" + "x".repeat(200)).repeat(40), bytes("x")))
                .isFalse();
        assertThat(site.file("a", bytes("x"))).isTrue();

        assertThat(codes(site.finish().diagnostics())).containsExactly("file-unwritten");
    }
}
