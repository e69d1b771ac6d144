package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostGroupTest {

    private static final Instant NOW = Instant.parse("2024-12-31T00:00:00Z");

    @Test
    void spells_a_tag_as_its_oldest_post_does_and_takes_every_spelling() {
        Blog blog = blog(tagged("a", "2024-01-01", "Java"), tagged("b", "2024-02-01", "JAVA", "java"));

        List<PostGroup> groups = blog.groups(GroupKind.TAG);

        assertThat(groups).extracting(PostGroup::name).containsExactly("Java");
        assertThat(groups.get(0).posts()).extracting(Post::source).containsExactly("b.md", "a.md");
    }

    @Test
    void tells_C_and_C_plus_plus_and_C_sharp_apart_by_their_paths() {
        Blog blog = blog(tagged("a", "2024-01-01", "C++", "C", "C#", "#hash", "Google+"));

        assertThat(blog.groups(GroupKind.TAG))
                .extracting(PostGroup::path)
                .containsExactly(
                        "/tags/hash/", "/tags/c/", "/tags/c-sharp/", "/tags/c-plus-plus/", "/tags/google-plus/");
    }

    @Test
    void gives_two_names_of_one_slug_two_paths_whatever_the_order_of_the_posts() {
        Post one = tagged("a", "2024-01-01", "web dev");
        Post two = tagged("b", "2024-01-02", "web-dev", "!!!");

        List<String> paths = paths(blog(one, two));

        assertThat(paths).doesNotHaveDuplicates().contains("/tags/web-dev/").hasSize(3);
        assertThat(paths(blog(two, one))).isEqualTo(paths);
    }

    @Test
    void keeps_the_path_of_a_group_when_newer_posts_bring_another_of_its_slug() {
        Post old = tagged("a", "2024-01-01", "C#");
        Post newer = tagged("b", "2024-02-01", "c sharp");

        assertThat(paths(blog(old))).containsExactly("/tags/c-sharp/");
        assertThat(blog(old, newer).group(GroupKind.TAG, "C#").orElseThrow().path())
                .isEqualTo("/tags/c-sharp/");
    }

    @Test
    void keeps_the_path_of_a_group_when_a_post_without_a_date_brings_another_of_its_slug() {
        Post dated = tagged("b", "2024-01-01", "C#", "Java");
        Post undated = Post.builder("a.md")
                .tags(Stream.of("c sharp", "JAVA").map(Tag::new).toList())
                .build();

        Blog blog = blog(dated, undated);

        PostGroup java = blog.group(GroupKind.TAG, "java").orElseThrow();
        assertThat(blog.group(GroupKind.TAG, "C#").orElseThrow().path()).isEqualTo("/tags/c-sharp/");
        assertThat(java.name()).isEqualTo("Java");
        assertThat(java.posts()).containsExactly(dated, undated);
    }

    @Test
    void gives_no_group_the_path_that_another_one_spells_out() {
        String hash = Slug.hashOf("web-dev").toString();
        Post post = tagged("a", "2024-01-01", "web dev", "web dev " + hash, "web-dev");

        assertThat(paths(blog(post))).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void finds_a_language_as_a_header_may_write_it() {
        Blog blog = blog(post("a", "2024-01-01").language("pt_BR").build());

        assertThat(blog.group(GroupKind.LANGUAGE, "pt_br")).isPresent();
        assertThat(blog.group(GroupKind.LANGUAGE, "PT-br")).isPresent();
    }

    @Test
    void puts_a_post_once_into_the_series_and_the_category_that_it_names() {
        Post post = post("a", "2024-01-01")
                .series("Bread & Butter")
                .categories(List.of(new Tag("Food"), new Tag("food")))
                .build();
        Blog blog = blog(post);

        PostGroup series = blog.group(GroupKind.SERIES, " bread & butter").orElseThrow();
        PostGroup category = blog.group(GroupKind.CATEGORY, "FOOD").orElseThrow();

        assertThat(series.path()).isEqualTo("/series/bread-butter/");
        assertThat(series.posts()).containsExactly(post);
        assertThat(category.posts()).containsExactly(post);
    }

    @Test
    void takes_authors_and_language_of_the_site_where_a_post_has_none() {
        Site site = Site.builder("Notes", URI.create("https://e.org/"))
                .author("Ada")
                .language("en")
                .build();
        Post bob = post("b", "2024-01-02")
                .authors(List.of(Author.of("Bob")))
                .language("pt_BR")
                .build();
        Post unreadable = post("c", "2024-01-03").language("the old one").build();
        Blog blog = Blog.of(site, List.of(post("a", "2024-01-01").build(), bob, unreadable), NOW);

        assertThat(blog.groups(GroupKind.AUTHOR)).extracting(PostGroup::name).containsExactly("Ada", "Bob");
        assertThat(blog.groups(GroupKind.LANGUAGE)).extracting(PostGroup::name).containsExactly("en", "pt-BR");
        assertThat(blog.groups(GroupKind.LANGUAGE).get(0).posts()).hasSize(2);
    }

    @Test
    void shows_no_group_of_posts_that_nobody_sees() {
        Post draft = tagged("a", "2024-01-01", "secret").toBuilder()
                .status(Post.Status.DRAFT)
                .build();
        Post unlisted = tagged("b", "2024-01-01", "secret").toBuilder()
                .status(Post.Status.UNLISTED)
                .build();
        Post later = tagged("c", "2030-01-01", "secret");
        Post page = tagged("d", "2024-01-01", "secret").toBuilder()
                .kind(Post.Kind.PAGE)
                .build();

        assertThat(Stream.of(GroupKind.values())
                        .flatMap(kind -> blog(draft, unlisted, later, page).groups(kind).stream()))
                .isEmpty();
    }

    @Test
    void has_an_address_below_the_base_and_an_id() {
        Blog blog = blog(tagged("a", "2024-01-01", "Größe"));
        Site moved = Site.builder("Notes", URI.create("https://e.org/"))
                .tagIds("e.org", LocalDate.of(2024, 1, 1))
                .asciiSlugs()
                .build();
        Blog ascii = Blog.of(moved, blog.posts(), NOW);
        PostGroup group = blog.groups(GroupKind.TAG).get(0);

        assertThat(blog.url(group)).isEqualTo(URI.create("https://e.org/blog/tags/gr%C3%B6sse/"));
        assertThat(blog.id(group)).isEqualTo("https://e.org/blog/tags/gr%C3%B6sse/");
        assertThat(ascii.id(ascii.groups(GroupKind.TAG).get(0))).isEqualTo("tag:e.org,2024-01-01:/tags/grosse/");
    }

    private static List<String> paths(Blog blog) {
        return blog.groups(GroupKind.TAG).stream().map(PostGroup::path).toList();
    }

    private static Blog blog(Post... posts) {
        return Blog.of(Site.builder("Notes", URI.create("https://e.org/blog/")).build(), List.of(posts), NOW);
    }

    private static Post tagged(String name, String date, String... tags) {
        return post(name, date).tags(Stream.of(tags).map(Tag::new).toList()).build();
    }

    private static Post.Builder post(String name, String date) {
        return Post.builder(name + ".md").published(PostDate.parse(date).orElseThrow());
    }
}
