package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts that are unusual in number, in length or in their characters. */
class HardPostsTest {

    private static final Site SITE =
            Site.builder("Title", URI.create("https://example.org/")).build();
    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void every_character_of_a_permalink_gives_an_address() {
        for (char c = ' '; c < 0x300; c++) {
            Post post = Post.builder("a.md").permalink("/a" + c + "1%/").build();
            Blog blog = Blog.of(SITE, List.of(post), NOW);

            assertThat(blog.url(post).toString()).startsWith("https://example.org/");
            assertThat(URI.create(blog.links(post).rewrite(LinkKind.LINK, "a" + c + "?" + c + "#" + c)))
                    .isNotNull();
        }
    }

    @Test
    void paths_that_become_one_address_are_one() {
        Post first = Post.builder("a.md").permalink("/a\uD800/").build();
        Post second = Post.builder("b.md").permalink("/a\uFFFD/").build();

        Blog blog = Blog.of(SITE, List.of(first, second), NOW);

        assertThat(blog.url(first)).isNotEqualTo(blog.url(second));
    }

    @Test
    void a_tag_for_each_of_many_posts_takes_little_time() {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            posts.add(Post.builder("a" + i)
                    .published(PostDate.of(LocalDate.of(1000 + i, 1, 1)))
                    .tags(List.of(new Tag("t" + i), new Tag("u" + i), new Tag("all")))
                    .build());
        }
        Blog blog = Blog.of(SITE, posts, Instant.parse("9000-01-01T00:00:00Z"));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(blog.tags()).hasSize(10_001);
            assertThat(blog.archive()).hasSize(5_000);
            assertThat(blog.group(GroupKind.TAG, "ALL").orElseThrow().posts()).isEqualTo(blog.posts());
        });
    }

    @Test
    void a_flood_of_marks_in_a_slug_takes_little_time() {
        Post post = Post.builder("a.md")
                .slug("a" + "\u0300".repeat(50_000) + "\u0323".repeat(50_000))
                .build();

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Blog.of(SITE, List.of(post), NOW));
    }

    @Test
    void long_texts_with_one_beginning_have_slugs_of_their_own() {
        assertThat(Slug.of("a".repeat(2_000) + "b")).isNotEqualTo(Slug.of("a".repeat(2_000) + "c"));
    }

    @Test
    void the_role_of_a_file_makes_its_post_a_draft_or_a_page(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("draft.md"), "");
        Files.writeString(folder.resolve("page.md"), "");
        PostReader reader = new PostReader() {
            @Override
            public ParseResult read(PostSource source) {
                return ParseResult.of(Post.builder(source.name()).build(), List.of());
            }

            @Override
            public FileRole role(String name) {
                return name.startsWith("draft") ? FileRole.DRAFT : FileRole.PAGE;
            }
        };

        List<Post> posts = PostFolder.of(folder, reader).load().posts();

        assertThat(posts).extracting(Post::status).containsExactly(Post.Status.DRAFT, Post.Status.PUBLISHED);
        assertThat(posts).extracting(Post::kind).containsExactly(Post.Kind.POST, Post.Kind.PAGE);
    }

    @Test
    void the_map_of_a_post_is_in_one_order() {
        Post post = Post.builder("a.md")
                .enclosures(List.of(new Enclosure("https://e.org/a.mp3", "audio/mpeg", 1)))
                .build();

        assertThat(post.toMap().get("enclosures"))
                .hasToString("[{url=https://e.org/a.mp3, type=audio/mpeg, length=1}]");
    }
}
