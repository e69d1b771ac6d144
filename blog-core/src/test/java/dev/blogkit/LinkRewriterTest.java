package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRewriterTest {

    @ParameterizedTest
    @CsvSource({
        "//exämple.org/x, https://xn--exmple-cua.org/x",
        "//ü:1@exämple.org:81/x, https://%C3%BC:1@xn--exmple-cua.org:81/x",
        "//ü@example.org/x, https://%C3%BC@example.org/x",
        "x, https://e.org/x"
    })
    void R6_writes_a_host_of_other_letters_in_A_labels(String reference, String target) {
        LinkRewriter links = LinkRewriter.absolute(URI.create("https://e.org/"));

        assertThat(links.rewrite(LinkKind.LINK, reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "//e.org／.example/x, https://e.org%EF%BC%8F.example/x",
        "//e.org？.example/x, https://e.org%EF%BC%9F.example/x",
        "//e.org＃.example/x, https://e.org%EF%BC%83.example/x",
        "//ada＠e.org/x, https://ada%EF%BC%A0e.org/x",
        "//e.org：81/x, https://e.org%EF%BC%9A81/x",
        "//a℀b.example/x, https://a%E2%84%80b.example/x",
        "//ü%2F.example/x, https://%C3%BC%2F.example/x"
    })
    void R6_names_no_other_host_than_the_reference(String reference, String target) {
        assertThat(absolute("https://e.org/", reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://e.org／.example/", "https://ada＠e.org/"})
    void R6_refuses_a_base_with_a_host_that_would_become_another(URI base) {
        assertThatThrownBy(() -> LinkRewriter.absolute(base)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://exämple.org:8080/a/, https://xn--exmple-cua.org:8080/a/x",
        "https://ü@exämple.org/a/, https://%C3%BC@xn--exmple-cua.org/a/x"
    })
    void R6_writes_the_host_of_the_base_in_A_labels(URI base, String target) {
        assertThat(LinkRewriter.absolute(base).rewrite(LinkKind.LINK, "x")).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "g:h, g:h",
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q#s",
        "g#s, http://a/b/c/g#s",
        "g?y#s, http://a/b/c/g?y#s",
        ";x, http://a/b/c/;x",
        "g;x, http://a/b/c/g;x",
        "g;x?y#s, http://a/b/c/g;x?y#s",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../, http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "../../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        ".g, http://a/b/c/.g",
        "g.., http://a/b/c/g..",
        "..g, http://a/b/c/..g",
        "./../g, http://a/b/g",
        "./g/., http://a/b/c/g/",
        "g/./h, http://a/b/c/g/h",
        "g/../h, http://a/b/c/h",
        "g;x=1/./y, http://a/b/c/g;x=1/y",
        "g;x=1/../y, http://a/b/c/y",
        "g?y/./x, http://a/b/c/g?y/./x",
        "g?y/../x, http://a/b/c/g?y/../x",
        "g#s/./x, http://a/b/c/g#s/./x",
        "g#s/../x, http://a/b/c/g#s/../x",
        "http:g, http:g"
    })
    void C3_resolves_the_examples_of_rfc_3986(String reference, String target) {
        assertThat(absolute("http://a/b/c/d;p?q", reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://e.org/2024/post",
        "?q=1, https://e.org/2024/post?q=1",
        "../../x.png, https://e.org/x.png",
        "a b.png, https://e.org/2024/a%20b.png",
        "a%20b.png, https://e.org/2024/a%20b.png",
        "100%.png, https://e.org/2024/100%25.png",
        "é.png?ü#ö, https://e.org/2024/%C3%A9.png?%C3%BC#%C3%B6",
        "a|b[c]^{d}, https://e.org/2024/a%7Cb%5Bc%5D%5E%7Bd%7D"
    })
    void C3_resolves_what_the_class_of_the_platform_does_not(String reference, String target) {
        assertThat(absolute("https://e.org/2024/post", reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "///x", "//?q", "//[x/y", "//:[/"})
    void C3_leaves_a_reference_that_cannot_be_resolved(String reference) {
        assertThat(absolute("https://e.org/2024/post", reference)).isEqualTo(reference);
    }

    @Test
    void C3_reads_a_reference_as_browsers_do() {
        assertThat(absolute("https://e.org/p/", "\n\t a\nb\tc.png ")).isEqualTo("https://e.org/p/abc.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example/a/../b é",
                "HTTP://E.org",
                "data:image/png;base64,AA AA\nBB==",
                "data:image/svg+xml,<svg xmlns='x'>100%</svg>",
                "mailto:ada lovelace@e.org?subject=ä",
                "tel:+49 123",
                "javascript:if (a[0] < 2) b()",
                " java\nscript:x",
                "urn:isbn:1",
                "x-app://a b"
            })
    void C2_leaves_a_reference_with_a_scheme_byte_for_byte(String reference) {
        assertThat(absolute("https://e.org/2024/post", reference)).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({"http://e.org/, http://cdn.example/x", "HTTPS://e.org/, HTTPS://cdn.example/x"})
    void C2_gives_the_scheme_of_the_base_to_a_reference_with_a_host(String base, String target) {
        assertThat(absolute(base, "//cdn.example/x")).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.org/post, https://e.org/post#x",
        "https://e.org/post?id=1, https://e.org/post?id=1#x",
        "https://e.org/post#old, https://e.org/post#x",
        "https://e.org, https://e.org#x"
    })
    void C2_leads_from_a_fragment_to_that_part_of_the_base(String base, String target) {
        assertThat(absolute(base, "#x")).isEqualTo(target);
    }

    @Test
    void takes_a_base_with_letters_of_any_script() {
        assertThat(absolute("https://müller.example/früh/", "a"))
                .isEqualTo("https://xn--mller-kva.example/fr%C3%BCh/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/", "a", "", "//e.org/", "ftp://e.org/", "http:a", "mailto:ada@e.org", "https:/a"})
    void refuses_a_base_that_is_no_absolute_web_address(String base) {
        URI address = URI.create(base);

        assertThatThrownBy(() -> LinkRewriter.absolute(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + base + "'");
    }

    private static String absolute(String base, String reference) {
        return LinkRewriter.absolute(URI.create(base)).rewrite(LinkKind.LINK, reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//stra\u00DFe.example/", "//\u03C0\u03C2.example/", "//a\u200Db.example/"})
    void C3_takes_no_host_for_another_one_that_only_an_older_rule_gives(String reference) {
        String absolute = LinkRewriter.absolute(URI.create("https://e.org/")).rewrite(LinkKind.LINK, reference);

        assertThat(absolute)
                .startsWith("https://")
                .doesNotContain("strasse", "xn--")
                .contains("%");
        assertThatThrownBy(() -> LinkRewriter.absolute(URI.create("https:" + reference)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("xn--");
    }
}
