package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

    private static final URI BASE = URI.create("https://e.org/");

    @ParameterizedTest
    @CsvSource({
        "https://e.org/, https://e.org/",
        "https://e.org, https://e.org/",
        "http://e.org/blog, http://e.org/blog/",
        "https://e.org/a/b/, https://e.org/a/b/",
        "https://e.org:8443/blog, https://e.org:8443/blog/",
        "http://[::1]:8080/, http://[::1]:8080/",
        "https://e.org/blög, https://e.org/bl%C3%B6g/"
    })
    void gives_its_address_in_ascii_with_a_closing_slash(URI base, String shown) {
        assertThat(Site.builder("Blog", base).build().base()).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e.org",
                "/blog/",
                "//e.org/",
                "ftp://e.org/",
                "file:///srv/blog",
                "mailto:ada@e.org",
                "https:blog",
                "https:///blog",
                "https://ada@e.org/",
                "https://ada:secret@e.org/",
                "https://e.org/?a=1",
                "https://e.org/?",
                "https://e.org/#top"
            })
    void refuses_a_base_that_is_no_plain_web_address(URI base) {
        assertThatThrownBy(() -> Site.builder("Blog", base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(base.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void refuses_a_blank_title(String title) {
        assertThatThrownBy(() -> Site.builder(title, BASE)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/:slug/",
                "/:slug",
                "/:slug.html",
                "/:year/:month/:day/:slug/",
                "/posts/:slug",
                "/:year-:slug/",
                "/:year_:slug/",
                "/:title/",
                "/:name",
                "/:category/:slug/",
                "/:slug/:lang",
                "/at:10/:slug/"
            })
    void takes_a_pattern_of_known_names(String pattern) {
        assertThat(Site.builder("Blog", BASE).permalinkPattern(pattern).build().permalinkPattern())
                .isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":slug/",
                "/",
                "/posts/",
                "/:year/",
                "/:category/:lang/",
                "/:slugs/",
                "/:days/:slug/",
                "/:year_month/:slug/",
                "/:Slug/",
                "/:Year/:slug/",
                "/:2006/:slug/",
                "/::slug/",
                "/:category-:slug/",
                "/blog-:lang/:slug/",
                "/:slug.:lang",
                "/:year//:slug/",
                "posts/:slug"
            })
    void refuses_a_pattern_with_unknown_names_or_by_which_posts_do_not_differ(String pattern) {
        Site.Builder builder = Site.builder("Blog", BASE);

        assertThatThrownBy(() -> builder.permalinkPattern(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + pattern + "'");
    }

    @Test
    void says_which_names_a_pattern_may_hold() {
        Site.Builder builder = Site.builder("Blog", BASE);

        assertThatThrownBy(() -> builder.permalinkPattern("/:years/:slug/"))
                .hasMessage(
                        "permalink pattern '/:years/:slug/' holds :years, not one of :year :short_year :month :i_month :day"
                                + " :i_day :y_day :slug :title :name :category :categories :author :lang :section :sections");
        assertThatThrownBy(() -> builder.permalinkPattern("/:year/:lang/"))
                .hasMessage("permalink pattern '/:year/:lang/' must hold one of :slug :title :name");
        assertThatThrownBy(() -> builder.permalinkPattern("/:lang-:slug/"))
                .hasMessageContaining("must have :lang between two /");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//other.example/:slug/", "/../:slug/", "/./:slug/", "/?p=:slug", "/#:slug"})
    void refuses_a_pattern_whose_paths_would_not_stand_below_the_base(String pattern) {
        Site.Builder builder = Site.builder("Blog", BASE);

        assertThatThrownBy(() -> builder.permalinkPattern(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de-AT", "pt-BR", "zh-Hant-TW", "tlh"})
    void takes_a_language_tag(String tag) {
        assertThat(Site.builder("Blog", BASE).language(tag).build().language()).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "en_US", "en-", "-en", "english language", "de-abcdefghi", "en\n"})
    void refuses_what_is_no_language_tag(String tag) {
        Site.Builder builder = Site.builder("Blog", BASE);

        assertThatThrownBy(() -> builder.language(tag)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e.org/blog", "-e.org", "e.org.", "ada@e.org", "é.org", "e.org,2024"})
    void refuses_an_authority_of_ids_that_is_no_domain_name(String authority) {
        Site.Builder builder = Site.builder("Blog", BASE);
        LocalDate date = LocalDate.of(2020, 1, 1);

        assertThatThrownBy(() -> builder.tagIds(authority, date)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_in_utc_and_has_no_more_than_a_title_where_nothing_was_set() {
        Site site = Site.builder("Blog", BASE).build();

        assertThat(site.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(site.permalinkPattern()).isEqualTo("/:slug/");
        assertThat(site.asciiSlugs()).isFalse();
        assertThat(site.description()).isEmpty();
        assertThat(site.language()).isEmpty();
        assertThat(site.authors()).isEmpty();
    }

    @Test
    void gives_what_was_set() {
        Site site = Site.builder("Blog", BASE)
                .description("About it")
                .zone(ZoneId.of("Europe/Berlin"))
                .author("Ada")
                .author(Author.of("Bob").withUrl("https://bob.example/"))
                .asciiSlugs()
                .build();

        assertThat(site.title()).isEqualTo("Blog");
        assertThat(site.description()).contains("About it");
        assertThat(site.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(site.authors())
                .containsExactly(Author.of("Ada"), Author.of("Bob").withUrl("https://bob.example/"));
        assertThat(site.asciiSlugs()).isTrue();
    }

    @Test
    void does_not_change_when_its_builder_is_used_again() {
        Site.Builder builder = Site.builder("Blog", BASE).author("Ada");
        Site site = builder.build();

        builder.author("Bob");

        assertThat(site.authors()).containsExactly(Author.of("Ada"));
    }
}
