package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was decided for good; a change here breaks the addresses and ids of blogs that are out in the world. */
class DesignDecisionsTest {

    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Post NEWEST =
            post("newest.md", "2024-03-01").tags(tags("Java")).build();
    private static final Post OLDEST =
            post("oldest.md", "2022-01-01").tags(tags("Java")).build();

    // Dates and the zone

    @Test
    void a_plain_date_is_midnight_in_the_zone_of_the_site() {
        Post post = post("a.md", "2024-06-01").build();
        Site site = site().zone(NEW_YORK).build();

        assertThat(Blog.of(site, List.of(post), Instant.parse("2024-06-01T03:59:59Z"))
                        .posts())
                .isEmpty();
        assertThat(Blog.of(site, List.of(post), Instant.parse("2024-06-01T04:00:00Z"))
                        .posts())
                .containsExactly(post);
    }

    @Test
    void the_zone_of_the_site_decides_the_order_of_plain_and_offset_dates() {
        Post plain = post("plain.md", "2024-05-01").build();
        Post offset = post("offset.md", "2024-05-01T02:00:00Z").build();

        assertThat(blog(site().build(), plain, offset).posts()).containsExactly(offset, plain);
        assertThat(blog(site().zone(NEW_YORK).build(), plain, offset).posts()).containsExactly(plain, offset);
    }

    @Test
    void the_zone_of_the_site_is_utc_by_default() {
        assertThat(site().build().zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void a_year_query_uses_the_date_as_written() {
        Post post = post("a.md", "2024-01-01T00:30:00+02:00").build();

        Blog blog = blog(site().zone(NEW_YORK).build(), post);

        assertThat(blog.posts().in(Year.of(2024))).containsExactly(post);
        assertThat(blog.posts().in(YearMonth.of(2024, 1))).containsExactly(post);
        assertThat(blog.posts().in(Year.of(2023))).isEmpty();
        assertThat(blog.archive()).containsOnlyKeys(Year.of(2024));
    }

    @Test
    void a_permalink_pattern_uses_the_date_as_written() {
        Post post = post("a.md", "2024-01-01T00:30:00+02:00").build();
        Site site = site().zone(NEW_YORK)
                .permalinkPattern("/:year/:month/:day/:slug/")
                .build();

        assertThat(blog(site, post).path(post)).isEqualTo("/2024/01/01/a/");
    }

    @Test
    void a_post_date_is_not_comparable() {
        assertThat(Comparable.class.isAssignableFrom(PostDate.class)).isFalse();
    }

    // Order

    @Test
    void the_order_is_newest_first_and_ties_by_source_name() {
        Post b = post("b.md", "2024-02-01").build();
        Post a = post("a.md", "2024-02-01T00:00:00Z").build();
        Post c = post("c.md", "2024-02-01T01:00:00+01:00").build();

        assertThat(blog(site().build(), OLDEST, c, b, NEWEST, a).posts()).containsExactly(NEWEST, a, b, c, OLDEST);
    }

    @Test
    void a_post_without_a_date_is_visible_and_sorts_last() {
        Post undated = Post.builder("a.md").build();

        Blog blog = blog(site().build(), undated, OLDEST, NEWEST);

        assertThat(blog.posts()).containsExactly(NEWEST, OLDEST, undated);
        assertThat(blog.contains(undated)).isTrue();
    }

    @Test
    void a_post_without_a_date_is_reported() {
        Blog blog = blog(site().build(), Post.builder("a.md").build(), NEWEST);

        assertThat(blog.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("date-missing");
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.source()).isEqualTo("a.md");
        });
    }

    @Test
    void a_page_without_a_date_is_not_reported() {
        Blog blog =
                blog(site().build(), Post.builder("a.md").kind(Post.Kind.PAGE).build());

        assertThat(blog.diagnostics()).isEmpty();
    }

    // Slug, path and address

    @Test
    void a_permalink_is_kept_as_written_while_the_path_has_a_slash_in_front() {
        Post post = post("a.md", "2024-01-01").permalink("some/Place.html").build();

        assertThat(post.permalink()).contains("some/Place.html");
        assertThat(path(post)).isEqualTo("/some/Place.html");
    }

    @Test
    void a_permalink_that_begins_with_a_slash_is_the_path() {
        assertThat(path(post("a.md", "2024-01-01").permalink("/some/place").build()))
                .isEqualTo("/some/place");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//host/a",
                "https://host/a",
                "/../a",
                "/a/../../b",
                "/a/./b",
                "/%2e%2e/a",
                "/a%2F..%2Fb",
                "/a?b",
                "/a#b",
                "/a%3Fb",
                "/a\\b",
                "/a\nb",
                "/a%0D%0Ab",
                "/a%00",
                "/:title/",
                "/%2Fhost/a",
                "/.. /a",
                "/..;/a",
                "/a/.../b",
                "javascript:alert(1)",
                "mailto:ada@e.org",
                "/a\u2028b",
                "/a%E2%80%A8b",
                "/a\u202Eb",
                "/a\uD800b"
            })
    void a_permalink_that_is_no_path_is_reported_and_not_used(String permalink) {
        Blog blog = blog(site().build(), NEWEST.toBuilder().permalink(permalink).build());

        assertThat(blog.path(blog.posts().get(0))).isEqualTo("/newest/");
        assertThat(blog.diagnostics()).extracting(Diagnostic::code).containsExactly("permalink-refused");
    }

    @Test
    void a_blank_permalink_is_none() {
        assertThat(path(post("a.md", "2024-01-01").permalink(" ").build())).isEqualTo("/a/");
    }

    @Test
    void the_default_pattern_is_the_slug_alone() {
        assertThat(path(post("posts/My Trip.md", "2024-01-01").build())).isEqualTo("/my-trip/");
    }

    @Test
    void a_post_without_a_date_has_its_slug_alone_where_the_pattern_needs_a_date() {
        Post post = Post.builder("a.md").kind(Post.Kind.PAGE).build();

        Blog blog = blog(site().permalinkPattern("/:year/:slug.html").build(), post);

        assertThat(blog.path(post)).isEqualTo("/a/");
        assertThat(blog.diagnostics()).extracting(Diagnostic::code).containsExactly("path-needs-date");
    }

    @Test
    void the_slug_is_that_of_the_header() {
        assertThat(path(post("posts/2024-01-01-a.md", "2024-01-01")
                        .slug("My Own/Slug")
                        .build()))
                .isEqualTo("/my-own-slug/");
    }

    @ParameterizedTest
    @CsvSource({
        "posts/2024-05-01-my-trip.md, /my-trip/",
        "my-trip/index.md, /my-trip/",
        "2024-05-01.md, /2024-05-01/",
        "A B.md, /a-b/"
    })
    void the_slug_is_else_the_file_stem_without_a_date(String source, String path) {
        assertThat(path(post(source, "2024-01-01").build())).isEqualTo(path);
    }

    @Test
    void the_file_stem_is_taken_where_the_slug_of_the_header_says_nothing() {
        assertThat(path(post("a.md", "2024-01-01").slug("!?").build())).isEqualTo("/a/");
    }

    @Test
    void a_title_never_becomes_the_slug() {
        assertThat(path(post("a.md", "2024-01-01").title("Another name").build()))
                .isEqualTo("/a/");
    }

    @Test
    void unicode_letters_are_kept_in_the_slug() {
        Post post = post("Große Reise по миру.md", "2024-01-01").build();

        Blog blog = blog(site().build(), post);

        assertThat(blog.path(post)).isEqualTo("/große-reise-по-миру/");
        assertThat(blog.url(post)).hasToString("https://e.org/gro%C3%9Fe-reise-%D0%BF%D0%BE-%D0%BC%D0%B8%D1%80%D1%83/");
    }

    @Test
    void slugs_are_ascii_by_option() {
        Post post = post("Große Reise.md", "2024-01-01").build();

        assertThat(blog(site().asciiSlugs().build(), post).path(post)).isEqualTo("/grosse-reise/");
    }

    @Test
    void a_slug_of_the_reader_s_own_rule_stands_in_the_path_as_it_is_unless_the_header_has_one() {
        Post.Builder post = Post.builder("2024-05-01-file.md").fallbackSlug("Né—twice…");

        assertThat(path(post.build())).isEqualTo("/Né—twice…/");
        assertThat(blog(site().asciiSlugs().build(), post.build()).path(post.build()))
                .isEqualTo("/ne-twice/");
        assertThat(path(post.slug("Header").build())).isEqualTo("/header/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "a?b", "a#b", "a\\b", ":title", "a\nb", ""})
    void a_slug_of_the_reader_s_own_rule_is_one_part_of_a_path_or_not_used(String slug) {
        assertThat(path(Post.builder("file.md").fallbackSlug(slug).build())).isEqualTo("/file/");
    }

    @Test
    void an_empty_slug_becomes_a_hash_of_the_source_name() {
        assertThat(path(post("posts/!!!.md", "2024-01-01").build())).isEqualTo("/b728951c/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.org, /a/, https://e.org/a/",
        "https://e.org/, /a/, https://e.org/a/",
        "https://e.org/blog, /a/, https://e.org/blog/a/",
        "https://e.org/blog/, /a/, https://e.org/blog/a/",
        "https://e.org/blog, /, https://e.org/blog/",
        "https://e.org/blog/, /, https://e.org/blog/",
        "https://e.org/blog, /x/y.html, https://e.org/blog/x/y.html",
        "https://e.org/blog/, x/y.html, https://e.org/blog/x/y.html",
        "https://e.org/blog, /blog/a/, https://e.org/blog/blog/a/",
        "https://e.org/blog/, /é b/, https://e.org/blog/%C3%A9%20b/",
        "https://e.org/blog/, /a:b, https://e.org/blog/a:b"
    })
    void the_address_is_below_the_path_of_the_base(String base, String permalink, String url) {
        Post post = post("a.md", "2024-01-01").permalink(permalink).build();
        Site site = Site.builder("Blog", URI.create(base)).build();

        assertThat(blog(site, post).url(post)).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource({
        "/same/, /same/",
        "/same/, same/",
        "/same/, /same",
        "/same/, /Same/",
        "/same/, /same/index.html",
        "/caf\u00E9/, /cafe\u0301/",
        "/caf\u00E9/, /caf%C3%A9/"
    })
    void of_two_posts_with_one_path_the_first_source_name_keeps_it(String first, String second) {
        Post a = post("a.md", "2024-01-01").permalink(first).build();
        Post b = post("b.md", "2024-02-01").permalink(second).build();

        Blog blog = blog(site().build(), b, a);

        assertThat(blog.path(a)).isEqualTo(first);
        assertThat(blog.path(b)).isNotEqualTo(second).startsWith("/").contains("18343bd5");
        assertThat(blog.posts()).containsExactly(b, a);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /18343bd5/",
        "/same, /same-18343bd5",
        "/same/, /same-18343bd5/",
        "/same.html, /same-18343bd5.html",
        "/same.html/, /same.html-18343bd5/",
        "/v1.2, /v1.2-18343bd5",
        "/a.b/c, /a.b/c-18343bd5"
    })
    void a_path_that_is_taken_is_marked_before_its_end(String path, String moved) {
        Post a = post("a.md", "2024-01-01").permalink(path).build();
        Post b = post("b.md", "2024-02-01").permalink(path).build();

        Blog blog = blog(site().build(), a, b);

        assertThat(blog.path(b)).isEqualTo(moved);
        assertThat(blog.route(moved).map(Route::post)).contains(b);
    }

    @Test
    void a_diagnostic_names_both_posts_of_one_path() {
        Post a = post("a.md", "2024-01-01").permalink("/same/").build();
        Post b = post("b.md", "2024-01-01").permalink("/same/").build();

        Blog blog = blog(site().build(), a, b);

        assertThat(blog.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("path-taken");
            assertThat(problem.source()).isEqualTo("b.md");
            assertThat(problem.message()).contains("a.md", "/same/", "/same-18343bd5/");
        });
    }

    @Test
    void files_whose_names_differ_only_in_case_or_composition_get_paths_of_their_own() {
        Post lower = post("caf\u00E9.md", "2024-01-01").build();
        Post upper = post("Caf\u00E9.md", "2024-01-01").build();
        Post apart = post("cafe\u0301.md", "2024-01-01").build();

        Blog blog = blog(site().build(), lower, upper, apart);

        assertThat(Stream.of(lower, upper, apart).map(blog::path))
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(blog.path(upper)).isEqualTo("/caf\u00E9/");
        assertThat(blog.diagnostics()).extracting(Diagnostic::code).containsExactly("path-taken", "path-taken");
    }

    @Test
    void a_post_moves_aside_for_one_that_has_the_replacement_path_by_itself() {
        Post a = post("a.md", "2024-01-01").permalink("/same-18343bd5/").build();
        Post aa = post("aa.md", "2024-01-01").permalink("/same/").build();
        Post b = post("b.md", "2024-01-01").permalink("/same/").build();

        Blog blog = blog(site().build(), a, aa, b);

        assertThat(Stream.of(a, aa, b).map(blog::path)).doesNotHaveDuplicates();
    }

    @Test
    void of_two_posts_with_one_source_one_is_kept_and_that_is_reported() {
        Post one = post("a.md", "2024-01-01")
                .content(Content.builder("1").source("1").build())
                .build();
        Post other = post("a.md", "2024-02-01")
                .content(Content.builder("2").source("2").build())
                .build();

        Blog blog = blog(site().build(), other, one);

        assertThat(blog.posts()).containsExactly(one);
        assertThat(blog.diagnostics()).extracting(Diagnostic::code).containsExactly("source-twice");
    }

    // Ids

    @ParameterizedTest
    @ValueSource(
            strings = {"urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a", "http://old.example/?p=17", "tag:e.org,2020:x"})
    void the_id_is_that_of_the_header_if_it_is_absolute(String id) {
        Post post = post("a.md", "2024-01-01").id(id).build();

        assertThat(blog(site().tagIds("e.org", LocalDate.of(2020, 1, 1)).build(), post)
                        .id(post))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "my-post", "/a/", "a b:c", "http://e.org/a b"})
    void an_id_that_is_not_absolute_is_reported_and_not_used(String id) {
        Post post = post("a.md", "2024-01-01").id(id).build();

        Blog blog = blog(site().build(), post);

        assertThat(blog.id(post)).isEqualTo("https://e.org/a/");
        assertThat(blog.diagnostics()).extracting(Diagnostic::code).containsExactly("id-not-absolute");
    }

    @Test
    void the_id_is_else_the_absolute_url() {
        Blog blog = blog(Site.builder("Blog", URI.create("https://e.org/blog")).build(), NEWEST);

        assertThat(blog.id(NEWEST)).isEqualTo("https://e.org/blog/newest/");
        assertThat(blog.id()).isEqualTo("https://e.org/blog/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://e.org/", "http://elsewhere.example/blog"})
    void tag_ids_by_option_stay_when_the_base_changes(String base) {
        Site site = Site.builder("Blog", URI.create(base))
                .tagIds("e.org", LocalDate.of(2020, 1, 1))
                .build();
        Post post = post("früh.md", "2024-01-01").build();

        Blog blog = blog(site, post);

        assertThat(blog.id(post)).isEqualTo("tag:e.org,2020-01-01:/fr%C3%BCh/");
        assertThat(blog.id()).isEqualTo("tag:e.org,2020-01-01:/");
    }

    // What is not to be seen

    static Stream<Post> hidden() {
        Post.Builder hidden =
                post("hidden.md", "2023-06-01").permalink("/secret-place/").tags(tags("Secret"));
        Post base = hidden.build();
        return Stream.of(
                base.toBuilder().status(Post.Status.DRAFT).build(),
                base.toBuilder().withheld(true).build(),
                base.toBuilder().published(date("2024-06-01T00:00:01Z")).build(),
                base.toBuilder().expires(date("2024-06-01T00:00:00Z")).build());
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void what_is_not_to_be_seen_is_in_no_list(Post hidden) {
        Post page = hidden.toBuilder().kind(Post.Kind.PAGE).build();

        Blog blog = blog(site().build(), NEWEST, hidden, OLDEST);

        assertThat(blog.posts()).containsExactly(NEWEST, OLDEST);
        assertThat(blog.contains(hidden)).isFalse();
        assertThat(blog(site().build(), page).pages()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void what_is_not_to_be_seen_is_under_no_tag_and_in_no_year(Post hidden) {
        Blog blog = blog(site().build(), NEWEST, hidden, OLDEST);

        assertThat(blog.tags()).extracting(PostGroup::name).containsExactly("Java");
        assertThat(blog.posts().tagged("Secret")).isEmpty();
        assertThat(blog.archive().values().stream().flatMap(List::stream)).containsExactly(NEWEST, OLDEST);
        assertThat(blog.archive()).containsOnlyKeys(Year.of(2024), Year.of(2022));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void what_is_not_to_be_seen_is_no_neighbour_and_has_none(Post hidden) {
        Blog blog = blog(site().build(), NEWEST, hidden, OLDEST);

        assertThat(blog.newer(NEWEST)).isEmpty();
        assertThat(blog.older(NEWEST)).contains(OLDEST);
        assertThat(blog.newer(OLDEST)).contains(NEWEST);
        assertThat(blog.newer(hidden)).isEmpty();
        assertThat(blog.older(hidden)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void what_is_not_to_be_seen_is_not_revealed_by_a_link(Post hidden) {
        LinkRewriter links = blog(site().build(), NEWEST, hidden, OLDEST).links(NEWEST);

        assertThat(links.rewrite(LinkKind.LINK, "oldest.md")).isEqualTo("https://e.org/oldest/");
        assertThat(links.rewrite(LinkKind.LINK, "hidden.md")).isEqualTo("https://e.org/newest/hidden.md");
        assertThat(links.rewrite(LinkKind.LINK, "/secret-place")).isEqualTo("https://e.org/secret-place");
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void what_is_not_to_be_seen_takes_no_path_and_is_not_reported(Post hidden) {
        Post visible =
                post("visible.md", "2024-01-01").permalink("/secret-place/").build();

        Blog blog = blog(site().build(), hidden, visible);

        assertThat(blog.path(visible)).isEqualTo("/secret-place/");
        assertThat(blog.diagnostics()).isEmpty();
    }

    @Test
    void a_post_is_seen_from_its_instant_on_and_until_it_expires() {
        Post post = post("a.md", "2024-06-01T00:00:00Z")
                .expires(date("2024-06-01T00:00:01Z"))
                .build();

        assertThat(blog(site().build(), post).posts()).containsExactly(post);
        assertThat(Blog.of(site().build(), List.of(post), NOW.plusSeconds(1)).posts())
                .isEmpty();
        assertThat(Blog.of(site().build(), List.of(post), NOW.minusSeconds(1)).posts())
                .isEmpty();
    }

    @Test
    void pages_and_unlisted_posts_have_an_address_and_are_in_no_list_of_posts() {
        Post page = NEWEST.toBuilder().kind(Post.Kind.PAGE).build();
        Post unlisted = OLDEST.toBuilder().status(Post.Status.UNLISTED).build();

        Blog blog = blog(site().build(), page, unlisted);

        assertThat(blog.posts()).isEmpty();
        assertThat(blog.tags()).isEmpty();
        assertThat(blog.archive()).isEmpty();
        assertThat(blog.pages()).containsExactly(page);
        assertThat(blog.contains(page)).isTrue();
        assertThat(blog.contains(unlisted)).isTrue();
        assertThat(blog.url(unlisted)).hasToString("https://e.org/oldest/");
    }

    @Test
    void of_two_posts_of_one_source_one_is_kept_also_where_a_body_cannot_be_read() {
        Content gone = new ContentOnDemand() {
            @Override
            public Content rendered() {
                throw new ContentUnreadableException("a.md is not there", new IOException("gone"));
            }
        };
        Post one = NEWEST.toBuilder().content(gone).build();

        Blog blog = blog(site().build(), one, NEWEST);

        assertThat(blog.posts()).hasSize(1);
        assertThat(blog.diagnostics()).extracting(Diagnostic::code).contains("source-twice");
        assertThat(blog(site().build(), NEWEST, one).posts().get(0))
                .isSameAs(blog.posts().get(0));
    }

    // Tags

    @Test
    void a_tag_is_spelled_as_in_its_oldest_post() {
        Post later = NEWEST.toBuilder().tags(tags("JAVA", "Maven")).build();

        Blog blog = blog(site().build(), later, OLDEST);

        assertThat(blog.tags()).extracting(PostGroup::name).containsExactly("Java", "Maven");
        assertThat(blog.tags().get(0).posts()).isEqualTo(blog.posts());
    }

    // Same input, same result

    @Test
    void the_blog_is_the_same_whatever_the_order_of_the_posts() {
        List<Post> posts = new ArrayList<>(List.of(NEWEST, OLDEST));
        for (int i = 0; i < 10; i++) {
            posts.add(post("tie-" + i + ".md", "2023-01-01")
                    .tags(tags(i % 2 == 0 ? "Odd" : "odd", "t" + i))
                    .build());
            posts.add(post("same-" + i + ".md", "2023-02-0" + (i % 3 + 1))
                    .permalink("/same/")
                    .build());
            posts.add(Post.builder("undated-" + i + ".md").slug("undated").build());
        }
        String expected = described(posts);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(posts, new Random(seed));

            assertThat(described(posts)).isEqualTo(expected);
        }
    }

    @Test
    void the_same_one_of_two_posts_with_one_source_is_kept_whatever_their_order() {
        Post one = post("a.md", "2024-01-01").title("One").build();
        Post other = post("a.md", "2024-01-01").title("Other").build();

        assertThat(blog(site().build(), one, other).posts())
                .isEqualTo(blog(site().build(), other, one).posts());
    }

    private static String described(List<Post> posts) {
        Blog blog = blog(site().build(), posts.toArray(Post[]::new));
        StringBuilder all = new StringBuilder();
        for (Post post : blog.posts()) {
            all.append(post.source())
                    .append(' ')
                    .append(blog.url(post))
                    .append(' ')
                    .append(blog.id(post))
                    .append('\n');
        }
        return all.append(blog.tags())
                .append(blog.archive())
                .append(blog.diagnostics())
                .toString();
    }

    private static String path(Post post) {
        return blog(site().build(), post).path(post);
    }

    private static Blog blog(Site site, Post... posts) {
        return Blog.of(site, List.of(posts), NOW);
    }

    private static Site.Builder site() {
        return Site.builder("Blog", URI.create("https://e.org/"));
    }

    private static Post.Builder post(String source, String published) {
        return Post.builder(source).published(date(published));
    }

    private static PostDate date(String text) {
        return PostDate.parse(text).orElseThrow();
    }

    private static List<Tag> tags(String... names) {
        return Stream.of(names).map(Tag::new).toList();
    }
}
