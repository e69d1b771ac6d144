package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a blog will show other posts. */
class NextChangeTest {

    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
    private static final Site SITE =
            Site.builder("Title", URI.create("https://example.org/")).build();

    @Test
    void is_when_the_next_post_appears() {
        Blog blog = blog(
                post("2024-07-01").build(),
                post("2024-06-02T10:00:00Z").build(),
                post("2024-01-01").build());

        assertThat(blog.nextChange()).contains(Instant.parse("2024-06-02T10:00:00Z"));
        assertThat(blog.at(blog.nextChange().get()).posts()).hasSize(2);
    }

    @Test
    void is_when_the_next_post_expires() {
        Blog blog = blog(
                post("2024-01-01").expires(date("2024-06-02")).build(),
                post("2024-07-01").build());

        assertThat(blog.nextChange()).contains(Instant.parse("2024-06-02T00:00:00Z"));
        assertThat(blog.at(blog.nextChange().get()).posts()).isEmpty();
    }

    @Test
    void is_when_a_post_without_a_date_expires() {
        Post post = Post.builder("a.md").expires(date("2024-06-02")).build();

        assertThat(blog(post).nextChange()).contains(Instant.parse("2024-06-02T00:00:00Z"));
    }

    @Test
    void is_seen_in_the_zone_of_the_site() {
        Site site = Site.builder("Title", URI.create("https://example.org/"))
                .zone(ZoneId.of("America/New_York"))
                .build();

        Blog blog = Blog.of(site, List.of(post("2024-06-02").build()), NOW);

        assertThat(blog.nextChange()).contains(Instant.parse("2024-06-02T04:00:00Z"));
    }

    @Test
    void is_after_the_moment_of_the_blog() {
        Post post = post("2024-06-02").expires(date("2024-06-03")).build();
        Blog blog = blog(post);

        Blog appeared = blog.at(blog.nextChange().get());
        Blog expired = appeared.at(appeared.nextChange().get());

        assertThat(appeared.contains(post)).isTrue();
        assertThat(appeared.nextChange()).contains(Instant.parse("2024-06-03T00:00:00Z"));
        assertThat(expired.contains(post)).isFalse();
        assertThat(expired.nextChange()).isEmpty();
        assertThat(expired.at(NOW).nextChange()).isEqualTo(blog.nextChange());
    }

    @Test
    void is_exact_to_the_nanosecond() {
        Blog blog = blog(post("2024-06-02").build());
        Instant next = Instant.parse("2024-06-02T00:00:00Z");

        assertThat(blog.at(next.minusNanos(1)).nextChange()).contains(next);
        assertThat(blog.at(next).nextChange()).isEmpty();
    }

    @Test
    void never_comes_for_drafts_and_withheld_posts() {
        Blog blog = blog(
                post("2024-07-01").status(Post.Status.DRAFT).build(),
                post("2024-08-01").withheld(true).build());

        assertThat(blog.nextChange()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-01", "2024-07-01", "2024-06-15"})
    void never_comes_for_a_post_that_expires_before_it_appears(String expires) {
        Blog blog = blog(post("2024-07-01").expires(date(expires)).build());

        assertThat(blog.nextChange()).isEmpty();
        assertThat(blog.at(Instant.parse("2024-07-01T00:00:00Z")).posts()).isEmpty();
    }

    @Test
    void comes_for_pages_and_unlisted_posts_too() {
        Blog blog = blog(
                post("2024-07-01").kind(Post.Kind.PAGE).build(),
                post("2024-08-01").status(Post.Status.UNLISTED).build());

        assertThat(blog.nextChange()).contains(Instant.parse("2024-07-01T00:00:00Z"));
        assertThat(blog.at(blog.nextChange().get()).nextChange()).contains(Instant.parse("2024-08-01T00:00:00Z"));
    }

    @Test
    void never_comes_for_a_blog_without_posts() {
        assertThat(blog().nextChange()).isEmpty();
    }

    private static Blog blog(Post... posts) {
        return Blog.of(SITE, List.of(posts), NOW);
    }

    private static Post.Builder post(String published) {
        return Post.builder(published + ".md").published(date(published));
    }

    private static PostDate date(String text) {
        return PostDate.parse(text).orElseThrow();
    }
}
