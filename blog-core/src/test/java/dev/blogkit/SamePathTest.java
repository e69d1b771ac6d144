package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SamePathTest {

    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

    /** Paths that some file system or server takes for one. */
    private static Stream<Arguments> same() {
        return Stream.of(
                Arguments.of("/same/", "/same"),
                Arguments.of("/same/", "/SAME/"),
                Arguments.of("/a/same/", "/a//same/"),
                Arguments.of("/same/", "/same//"),
                Arguments.of("/same/", "/same/index.html"),
                Arguments.of("/same/", "/Same/INDEX.html"),
                Arguments.of("/same/", "/same/index.html/"),
                Arguments.of("/same/", "/%73ame/"),
                Arguments.of("/same/", "/%53ame/%69ndex.html"),
                Arguments.of("/a b/", "/a%20b/"),
                Arguments.of("/a/b/", "/a%2Fb/"),
                Arguments.of("/100%/", "/100%25/"),
                Arguments.of("/caf\u00e9/", "/cafe\u0301/"),
                Arguments.of("/caf\u00e9/", "/CAFE\u0301/"),
                Arguments.of("/caf\u00e9/", "/caf%C3%A9/"),
                Arguments.of("/caf\u00e9/", "/cafe%cc%81/"),
                Arguments.of("/kelvin/", "/\u212Aelvin/"),
                Arguments.of("/\u00e5ngstrom/", "/\u212Bngstrom/"),
                Arguments.of("/stra\u00dfe/", "/strasse/"),
                Arguments.of("/stra\u00dfe/", "/STRA\u1E9EE/"),
                Arguments.of("/senf/", "/\u017Fenf/"),
                Arguments.of("/fine/", "/\uFB01ne/"),
                Arguments.of("/\u03BCm/", "/\u00B5m/"),
                Arguments.of("/\u03bb\u03cc\u03b3\u03bf\u03c2/", "/\u039b\u038c\u0393\u039f\u03a3/"),
                Arguments.of("/\u1f80/", "/\u1f88/"),
                Arguments.of("/\u0390/", "/\u03aa\u0301/"),
                Arguments.of("/\u0130/", "/i\u0307/"));
    }

    @ParameterizedTest
    @MethodSource("same")
    void of_two_posts_the_first_source_name_keeps_the_path_and_a_diagnostic_names_both(String one, String other) {
        Post a = Post.builder("a.md").permalink(one).build();
        Post b = Post.builder("b.md").permalink(other).build();

        Blog blog = blog(b, a);

        assertThat(blog.path(a)).isEqualTo(one);
        assertThat(PathKey.of(blog.path(b))).isNotEqualTo(PathKey.of(one));
        assertThat(blog.route(one).map(Route::post)).contains(a);
        assertThat(blog.route(other).map(Route::post)).contains(a);
        assertThat(blog.diagnostics())
                .filteredOn(problem -> problem.code().equals("path-taken"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.source()).isEqualTo("b.md");
                    assertThat(problem.message()).contains(other, "a.md", blog.path(b));
                });
    }

    @ParameterizedTest
    @MethodSource("same")
    void an_alias_is_taken_by_the_path_of_a_post_and_by_the_alias_of_another_one(String one, String other) {
        Post a = Post.builder("a.md").permalink(one).build();
        Post b = Post.builder("b.md").aliases(List.of(other)).build();
        Post c = Post.builder("c.md").aliases(List.of(one)).build();

        assertThat(blog(a, b).diagnostics()).extracting(Diagnostic::code).contains("alias-taken");
        assertThat(blog(b, c).diagnostics()).extracting(Diagnostic::code).contains("alias-taken");
        assertThat(blog(b).route(one).map(Route::post)).contains(b);
    }

    @ParameterizedTest
    @CsvSource({
        "/a/, /b/",
        "/a/b/, /ab/",
        "/a-b/, /a_b/",
        "/a/, /a/index.htm",
        "/a/, /a.html",
        "/a/, /aindex.html",
        "/index.html, /a/index.html",
        "/cafe/, /caf\u00e9/",
        "/\u0131/, /i/",
        "/a%252Fb/, /a/b/",
        "/%2541/, /A/"
    })
    void two_posts_have_their_paths_where_nobody_takes_these_for_one(String one, String other) {
        Post a = Post.builder("a.md").permalink(one).build();
        Post b = Post.builder("b.md").permalink(other).build();

        Blog blog = blog(a, b);

        assertThat(blog.path(a)).isEqualTo(one);
        assertThat(blog.path(b)).isEqualTo(other);
    }

    @Test
    void no_two_groups_of_a_kind_have_paths_that_are_taken_for_one() {
        List<Tag> tags = Stream.concat(
                        same().flatMap(pair -> Stream.of(pair.get())).map(Object::toString),
                        Stream.of("C", "C#", "c sharp", "C++", "\u0131", "i", "!", "?", "CON", "con post"))
                .map(Tag::new)
                .toList();
        for (boolean ascii : new boolean[] {false, true}) {
            Site.Builder site = Site.builder("Blog", URI.create("https://example.org/"));
            Blog blog = Blog.of(
                    (ascii ? site.asciiSlugs() : site).build(),
                    List.of(Post.builder("a.md").tags(tags).build()),
                    NOW);

            List<PostGroup> groups = blog.groups(GroupKind.TAG);

            assertThat(groups).hasSizeGreaterThan(20);
            assertThat(groups).extracting(group -> PathKey.of(group.path())).doesNotHaveDuplicates();
        }
    }

    @Test
    void case_and_form_of_no_letter_make_a_difference() {
        // version.
        assertThat(IntStream.range(0x80, 0x20000)
                        .filter(c -> Character.isLetter(c) && c != '\u0131')
                        .mapToObj(Character::toString)
                        .filter(letter -> !Stream.of(
                                        letter.toUpperCase(Locale.ROOT),
                                        letter.toLowerCase(Locale.ROOT),
                                        Normalizer.normalize(letter, Normalizer.Form.NFD),
                                        CaseFold.of(letter))
                                .map(CaseFold::of)
                                .allMatch(CaseFold.of(letter)::equals)))
                .isEmpty();
    }

    @Test
    void a_path_longer_than_any_header_writes_is_compared_as_it_is() {
        String flood = "/" + "e\u0301\u0323".repeat(2000) + "/";

        assertThat(PathKey.of(flood)).isEqualTo(flood);
        assertThat(blog(Post.builder("a.md").build()).route("/" + "\u0301\u0323".repeat(500_000)))
                .isEmpty();
    }

    private static Blog blog(Post... posts) {
        Site site = Site.builder("Blog", URI.create("https://example.org/")).build();
        return Blog.of(site, List.of(posts), NOW);
    }
}
