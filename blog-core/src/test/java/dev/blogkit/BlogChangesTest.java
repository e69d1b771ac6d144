package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A blog that is made of the one before. */
class BlogChangesTest {

    private static final Instant NOW = RandomPosts.START;
    private static final Site SITE = site().build();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answers_as_a_blog_does_that_is_made_anew(long seed) {
        RandomPosts random = new RandomPosts(seed);
        Site site = site(seed);
        List<Post> posts = new ArrayList<>();
        Blog blog = Blog.of(site, posts, NOW);

        for (int step = 0; step < 150; step++) {
            List<Post> before = List.copyOf(posts);
            String answersBefore = BlogAnswers.of(blog, before);
            random.edit(posts);
            List<Post> asked = RandomPosts.asked(posts, before);
            List<Post> backwards = new ArrayList<>(posts);
            Collections.reverse(backwards);
            Blog changed = blog.withPosts(posts);
            Instant moment = random.instant();
            Blog moved = changed.at(moment);

            assertThat(BlogAnswers.of(changed, asked))
                    .as("step %d: %s", step, posts)
                    .isEqualTo(BlogAnswers.of(Blog.of(site, backwards, blog.instant()), asked));
            assertThat(BlogAnswers.of(moved, asked))
                    .as("step %d at %s: %s", step, moment, posts)
                    .isEqualTo(BlogAnswers.of(Blog.of(site, backwards, moment), asked));
            assertThat(BlogAnswers.of(blog, before))
                    .as("step %d, the blog before", step)
                    .isEqualTo(answersBefore);
            blog = step % 3 == 0 ? moved : changed;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void knows_the_first_moment_at_which_other_posts_can_be_seen(long seed) {
        RandomPosts random = new RandomPosts(seed);
        Site site = site(seed);
        List<Post> posts = new ArrayList<>();

        for (int step = 0; step < 150; step++) {
            random.edit(posts);
            Blog blog = Blog.of(site, posts, random.instant());

            assertThat(blog.nextChange()).as("%s", posts).isEqualTo(nextChange(blog, posts));
        }
    }

    @Test
    void keeps_what_it_knows_of_each_post_that_did_not_change() {
        List<Post> posts = new ArrayList<>(dated(1000));
        Blog blog = Blog.of(SITE, posts, NOW);
        posts.set(500, posts.get(500).toBuilder().title("Changed").build());

        Blog sorted = blog.withPosts(posts);
        Collections.shuffle(posts, new Random(1));
        Blog shuffled = blog.withPosts(posts);

        assertThat(notTakenOver(blog, sorted)).isEqualTo(1);
        assertThat(notTakenOver(blog, shuffled)).isEqualTo(1);
        assertThat(notTakenOver(blog, blog.at(Instant.MIN).at(NOW))).isZero();
    }

    @Test
    void tells_where_a_post_asks_for_a_path_that_is_taken_also_when_only_that_place_has_changed() {
        Post first = atOnePath("a.md", 2);
        Blog before = Blog.of(SITE, List.of(first, atOnePath("b.md", 3)), NOW);

        Blog after = before.withPosts(List.of(first, atOnePath("b.md", 5)));

        assertThat(before.diagnostics())
                .extracting(problem -> problem.position().line())
                .containsExactly(3);
        assertThat(after.diagnostics())
                .extracting(problem -> problem.position().line())
                .containsExactly(5);
    }

    @Test
    void does_not_change_when_its_posts_are_taken_out_of_the_list_that_they_came_in() {
        List<Post> posts = new ArrayList<>(dated(3));
        Blog blog = Blog.of(SITE, List.of(), NOW).withPosts(posts);

        posts.clear();

        assertThat(blog.posts()).hasSize(3);
    }

    @Test
    void reads_no_body_where_each_source_is_there_once() {
        Content unreadable = new Content() {
            @Override
            public void writeHtml(LinkRewriter links, Appendable out) {
                throw new AssertionError("asked for its HTML");
            }
        };
        Post post = Post.builder("a.md").content(unreadable).build();
        Post other = Post.builder("b.md").content(unreadable).build();

        Blog blog = Blog.of(SITE, List.of(other, post), NOW).withPosts(List.of(post));

        assertThat(blog.contains(post)).isTrue();
        assertThat(blog.posts().indexOf(post)).isZero();
    }

    @Test
    void gives_four_threads_that_ask_at_once_one_answer() throws Exception {
        List<Post> posts = new ArrayList<>();
        RandomPosts random = new RandomPosts(7);
        IntStream.range(0, 40).forEach(i -> random.edit(posts));
        String answers = BlogAnswers.of(Blog.of(SITE, posts, NOW), posts);
        Blog empty = Blog.of(SITE, List.of(), NOW);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CyclicBarrier together = new CyclicBarrier(4);

        try {
            for (int round = 0; round < 25; round++) {
                Blog blog = empty.withPosts(posts);
                Callable<String> ask = () -> {
                    together.await();
                    return BlogAnswers.of(blog, posts);
                };
                for (Future<String> answer : threads.invokeAll(Collections.nCopies(4, ask))) {
                    assertThat(answer.get()).isEqualTo(answers);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void finds_each_of_many_paths_that_have_one_hash_in_little_time() {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 1 << 17; i++) {
            String bits = Integer.toBinaryString(1 << 17 | i).substring(1);
            String slug = bits.replace("0", "an").replace("1", "c0");
            assertThat(slug.hashCode()).isEqualTo("an".repeat(17).hashCode());
            posts.add(Post.builder(i + ".md").slug(slug).build());
        }

        Blog blog = assertTimeoutPreemptively(Duration.ofSeconds(15), () -> Blog.of(SITE, posts, NOW));

        assertThat(blog.diagnostics()).noneMatch(problem -> problem.code().equals("path-taken"));
        assertThat(posts.subList(0, 1000))
                .allSatisfy(post -> assertThat(blog.links(post)
                                .rewrite(LinkKind.LINK, blog.path(post).toUpperCase(Locale.ROOT)))
                        .isEqualTo(blog.url(post).toString()));
    }

    private static long notTakenOver(Blog before, Blog after) {
        List<PlacedPost> known = placed(before).toList();
        return placed(after)
                .filter(post -> known.stream().noneMatch(one -> one == post))
                .count();
    }

    private static Stream<PlacedPost> placed(Blog blog) {
        return IntStream.range(0, blog.posts().size()).mapToObj(blog.posts()::placed);
    }

    /** Looks at each moment that a post names. */
    private static Optional<Instant> nextChange(Blog blog, List<Post> posts) {
        return posts.stream()
                .flatMap(post -> Stream.of(post.published(), post.expires()).flatMap(Optional::stream))
                .map(date -> date.instant(blog.site().zone()))
                .filter(moment -> moment.isAfter(blog.instant()))
                .sorted()
                .filter(moment -> !seen(blog, posts).equals(seen(Blog.of(blog.site(), posts, moment), posts)))
                .findFirst();
    }

    private static List<Post> seen(Blog blog, List<Post> posts) {
        return posts.stream().filter(blog::contains).toList();
    }

    private static List<Post> dated(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Post.builder("post-" + (10_000 + i) + ".md")
                        .published(PostDate.of(LocalDate.of(2020, 1, 1).plusDays(i * 7919L % 1000)))
                        .build())
                .toList();
    }

    private static Post atOnePath(String source, int line) {
        SourcePosition position = new SourcePosition(line, 1);
        Field permalink = new Field("permalink", FieldValue.ofText("/one/", position), position);
        return Post.builder(source)
                .published(PostDate.of(LocalDate.of(2024, 1, 1)))
                .permalink("/one/")
                .fields(Fields.of(source, List.of(permalink)))
                .build();
    }

    private static Site.Builder site() {
        return Site.builder("Title", URI.create("https://example.org/blog/"))
                .author("Ada")
                .language("en");
    }

    private static Site site(long seed) {
        Site.Builder site = site();
        if (seed % 2 == 0) {
            site.permalinkPattern("/:year/:slug/").asciiSlugs();
        }
        if (seed % 3 == 0) {
            site.zone(ZoneId.of("America/New_York")).tagIds("example.org", LocalDate.of(2020, 1, 1));
        }
        return site.build();
    }
}
