package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermalinkPatternTest {

    private static final Instant NOW = Instant.parse("2024-12-31T00:00:00Z");

    private static final Post FULL = Post.builder("Notes/far away/2024-03-05-file-name.md")
            .title("The Title: of it")
            .slug("the-slug")
            .published(PostDate.parse("2024-03-05T23:30:00-08:00").orElseThrow())
            .categories(tags("Web Dev", "C++", "Web dev"))
            .authors(List.of(Author.of("Ada L."), Author.of("Bob")))
            .language("pt_BR")
            .build();

    private static final Post BARE = Post.builder("file.md").build();

    @ParameterizedTest
    @CsvSource({
        "/:slug/, /the-slug/, /file/",
        "/:title, /the-title-of-it, /file",
        "/:name.html, /file-name.html, /file.html",
        "/:category/:slug/, /web-dev/the-slug/, /file/",
        "/:categories/:slug, /web-dev/c-plus-plus/the-slug, /file",
        "/blog/:category/:slug/, /blog/web-dev/the-slug/, /blog/file/",
        "/:slug/:category/, /the-slug/web-dev/, /file/",
        "/:slug/:category, /the-slug/web-dev, /file",
        "/:author/:slug/, /ada-l/the-slug/, /file/",
        "/:lang/:slug/, /pt-br/the-slug/, /file/",
        "/:section/:slug/, /notes/the-slug/, /file/",
        "/:sections/:slug/, /notes/far-away/the-slug/, /file/",
        "/:lang/:sections/:category/:title/, /pt-br/notes/far-away/web-dev/the-title-of-it/, /file/"
    })
    void leaves_out_what_a_post_does_not_have(String pattern, String full, String bare) {
        assertThat(path(pattern, FULL)).isEqualTo(full);
        assertThat(path(pattern, BARE)).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({
        "/:year/:month/:day/:slug/, /2024/03/05/the-slug/",
        "/:short_year-:i_month-:i_day/:slug/, /24-3-5/the-slug/",
        "/:year/:y_day/:slug/, /2024/065/the-slug/",
        "/:year_:month_:slug/, /2024_03_the-slug/"
    })
    void writes_the_date_as_the_header_does(String pattern, String path) {
        assertThat(path(pattern, FULL)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"0099-01-01, /0099/99/01/1/001/a/", "2000-12-31, /2000/00/12/31/366/a/"})
    void writes_digits_of_one_length(String date, String path) {
        Post post = Post.builder("a.md")
                .published(PostDate.parse(date).orElseThrow())
                .build();

        assertThat(path("/:year/:short_year/:month/:i_day/:y_day/:slug/", post)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        // Jekyll: date, pretty, ordinal, none
        "/:categories/:year/:month/:day/:slug.html, /web-dev/c-plus-plus/2024/03/05/the-slug.html",
        "/:categories/:year/:y_day/:slug.html, /web-dev/c-plus-plus/2024/065/the-slug.html",
        "/:categories/:slug.html, /web-dev/c-plus-plus/the-slug.html",
        // Hugo
        "/:sections/:slug/, /notes/far-away/the-slug/",
        "/:section/:year/:title/, /notes/2024/the-title-of-it/",
        // Hexo
        "/:year/:month/:day/:name/, /2024/03/05/file-name/",
        // WordPress
        "/:year/:month/:slug/, /2024/03/the-slug/",
        "/:category/:slug/, /web-dev/the-slug/"
    })
    void keeps_addresses_of_blogs_that_other_tools_made(String pattern, String path) {
        assertThat(path(pattern, FULL)).isEqualTo(path);
    }

    @Test
    void takes_author_and_language_of_the_site_where_a_post_has_none() {
        Site site =
                site("/:lang/:author/:slug/").author("Grace").language("en-GB").build();

        assertThat(Blog.of(site, List.of(BARE), NOW).path(BARE)).isEqualTo("/en-gb/grace/file/");
        assertThat(Blog.of(site, List.of(FULL), NOW).path(FULL)).isEqualTo("/pt-br/ada-l/the-slug/");
    }

    @Test
    void leaves_out_a_language_that_is_no_tag() {
        assertThat(path(
                        "/:lang/:slug/",
                        BARE.toBuilder().language("the old one").build()))
                .isEqualTo("/file/");
    }

    @ParameterizedTest
    @CsvSource({
        "docs/api/docs/x.md, /docs/api/docs/x/",
        "posts/trip/index.md, /posts/trip/",
        "posts/2024/trip/index.fr.md, /posts/2024/trip-fr/",
        "posts/2024/trip.md, /posts/2024/trip/",
        "index.md, /index/",
        "/srv/Blog Posts/a.md, /srv/blog-posts/a/",
        "a/---/b.md, /a/b/",
        "../../a.md, /a/",
        "con/a.md, /con-post/a/"
    })
    void takes_the_folders_of_the_source_for_sections(String source, String path) {
        assertThat(path("/:sections/:slug/", Post.builder(source).build())).isEqualTo(path);
    }

    @Test
    void takes_the_title_of_the_reader_s_own_rule_and_else_the_slug_for_the_title() {
        Post.Builder post = Post.builder("file.md").slug("Own");

        assertThat(path("/:title/", post.title("!?").build())).isEqualTo("/own/");
        assertThat(path("/:title/", post.title(" ").fallbackTitle("By its rule").build()))
                .isEqualTo("/by-its-rule/");
    }

    @Test
    void gives_a_post_that_comes_without_its_body_the_address_that_it_has_with_it() {
        Content unreadable = new ContentOnDemand() {
            private static final long serialVersionUID = 1;

            @Override
            public Content rendered() {
                throw new ContentUnreadableException("gone", new IOException("gone"));
            }
        };
        Content heading =
                Content.builder("<h1>Heading</h1>").topHeading("Heading").build();

        assertThat(path("/:title/", BARE.toBuilder().content(heading).build())).isEqualTo("/file/");
        assertThat(path("/:title/", BARE.toBuilder().content(unreadable).build()))
                .isEqualTo("/file/");
    }

    @Test
    void gives_the_category_the_word_that_its_group_has() {
        Blog blog = Blog.of(site("/:category/:slug/").build(), List.of(FULL), NOW);

        assertThat(blog.path(FULL)).startsWith("/web-dev/");
        assertThat(blog.groups(GroupKind.CATEGORY))
                .extracting(PostGroup::path)
                .contains("/categories/web-dev/", "/categories/c-plus-plus/");
    }

    @Test
    void never_gives_two_slashes_or_a_part_that_leads_up_whatever_the_names_are() {
        for (String name : List.of("", " ", "/", "..", "!!!", "a/b", "\\", "\r\n", "\u202E", "%2e%2e", "\uD800")) {
            Post post = Post.builder(name.isEmpty() ? "a" : name)
                    .title(name)
                    .slug(name)
                    .categories(name.isBlank() ? List.of() : tags(name))
                    .authors(name.isBlank() ? List.of() : List.of(Author.of(name)))
                    .language(name)
                    .build();

            assertThat(path("/:sections/:categories/:author/:lang/:title/:name/:slug", post))
                    .matches("/[a-z0-9-]+(/[a-z0-9-]+)*");
        }
    }

    @Test
    void gives_a_post_without_a_date_its_slug_alone() {
        Blog blog = Blog.of(site("/:category/:short_year/:title").build(), List.of(BARE), NOW);

        assertThat(blog.path(BARE)).isEqualTo("/file/");
        assertThat(blog.diagnostics()).extracting(Diagnostic::code).containsExactly("date-missing", "path-needs-date");
    }

    private static String path(String pattern, Post post) {
        return Blog.of(site(pattern).build(), List.of(post), NOW).path(post);
    }

    private static Site.Builder site(String pattern) {
        return Site.builder("Blog", URI.create("https://example.org/")).permalinkPattern(pattern);
    }

    private static List<Tag> tags(String... names) {
        return Stream.of(names).map(Tag::new).toList();
    }
}
