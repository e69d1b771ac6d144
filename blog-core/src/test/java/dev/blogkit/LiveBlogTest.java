package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class LiveBlogTest {

    private static final Site SITE =
            Site.builder("Blog", URI.create("https://example.org/")).build();
    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

    @TempDir
    Path temp;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final List<BlogChange> changes = new CopyOnWriteArrayList<>();
    private final List<Throwable> problems = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        scheduler.shutdownNow();
    }

    @Test
    void shows_what_is_there_at_the_moment_of_the_clock() throws IOException {
        write("a.md", "2024-05-01 a");
        write("later.md", "2024-05-02 later");
        write("draft.md", "draft 2024-05-01 never");
        try (LiveBlog live = builder(NOW).open()) {
            assertThat(titles(live)).containsExactly("a");
            assertThat(live.loaded().posts()).hasSize(3);
            assertThat(live.blog().instant()).isEqualTo(NOW);
        }
    }

    @Test
    void without_a_scheduler_it_reads_when_it_is_asked_to() throws IOException {
        write("a.md", "2024-05-01 a");
        write("b.md", "2024-04-01 b");
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        try (LiveBlog live = LiveBlog.builder(SITE, folder(), now::get)
                .onChange(changes::add)
                .open()) {
            Blog first = live.blog();
            write("a.md", "2024-05-01 another");
            write("c.md", "2024-05-03 c");

            live.reload(List.of("a.md"));
            assertThat(titles(live)).containsExactly("another", "b");
            live.reload();
            assertThat(titles(live)).containsExactly("another", "b");
            now.set(NOW.plus(Duration.ofDays(7)));
            live.reload(List.of());

            assertThat(titles(live)).containsExactly("c", "another", "b");
            assertThat(first.posts()).extracting(Post::displayTitle).containsExactly("a", "b");
            assertThat(changes).extracting(BlogChange::sources).containsExactly(List.of("a.md"), List.of("c.md"));
            assertThat(changes.get(0).before()).isSameAs(first);
            assertThat(changes.get(1).after()).isSameAs(live.blog());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shows_what_is_written_changed_moved_and_deleted(boolean watching) throws IOException {
        write("a.md", "2024-05-01 a");
        write("sub/b.md", "2024-04-01 b");
        try (LiveBlog live = running(builder(NOW), watching).open()) {
            write("a.md", "2024-05-01 a, changed");
            until(live, "a, changed", "b");
            write("new/folder/c.md", "2024-04-02 c");
            until(live, "a, changed", "c", "b");
            write("new/folder/d.md", "2024-04-01 d");
            until(live, "a, changed", "c", "d", "b");
            Files.delete(root().resolve("sub/b.md"));
            until(live, "a, changed", "c", "d");
            Files.move(root().resolve("new"), root().resolve("moved"));
            until(live, "a, changed", "c", "d");
            write("moved/folder/c.md", "2024-04-02 c, moved");
            until(live, "a, changed", "c, moved", "d");
            write("e.new", "2024-01-01 e");
            Files.move(root().resolve("e.new"), root().resolve("a.md"), StandardCopyOption.REPLACE_EXISTING);
            until(live, "c, moved", "d", "e");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void a_post_appears_and_expires_when_its_time_comes_and_a_draft_never() throws Exception {
        Instant next = Instant.now().plusMillis(1500);
        write("a.md", "2024-05-01 a");
        write("next.md", next + " next");
        write("draft.md", "draft " + next + " draft");
        AtomicInteger loads = new AtomicInteger();
        PostFolder folder = PostFolder.builder(root(), new DatedReader())
                .progress((done, total) -> loads.incrementAndGet())
                .build();
        try (LiveBlog live = LiveBlog.builder(SITE, folder, InstantSource.system())
                .watch(scheduler)
                .onChange(changes::add)
                .open()) {
            assertThat(titles(live)).containsExactly("a");
            until(live, "next", "a");

            assertThat(Instant.now()).isBetween(next, next.plusSeconds(20));
            assertThat(live.blog().instant()).isAfterOrEqualTo(next);
            assertThat(changes).extracting(BlogChange::sources).containsExactly(List.of("next.md"));
            assertThat(loads).as("files read").hasValue(3);
            Thread.sleep(300);
            assertThat(titles(live)).containsExactly("next", "a");
        }
    }

    @Test
    void a_listener_that_throws_harms_nobody() throws IOException {
        write("a.md", "2024-05-01 a");
        try (LiveBlog live = builder(NOW)
                .onChange(change -> {
                    throw new IllegalStateException("a fault of the application");
                })
                .onChange(changes::add)
                .open()) {
            write("b.md", "2024-05-01 b");
            live.reload();

            assertThat(titles(live)).containsExactly("a", "b");
            assertThat(changes).hasSize(2);
            assertThat(problems).singleElement().isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void tells_once_that_the_root_is_gone_and_goes_on_when_it_is_back() throws IOException {
        write("a.md", "2024-05-01 a");
        try (LiveBlog live = running(builder(NOW), true).open()) {
            Files.delete(root().resolve("a.md"));
            until(live);
            Files.delete(root());
            Until.until(() -> !problems.isEmpty());
            assertThatThrownBy(live::reload).isInstanceOf(IOException.class);
            write("b.md", "2024-05-01 b");
            until(live, "b");
            write("b.md", "2024-05-01 b, changed");
            until(live, "b, changed");
        }
        assertThat(problems).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void does_nothing_after_it_is_closed_and_leaves_the_scheduler_alone() throws Exception {
        write("a.md", "2024-05-01 a");
        LiveBlog live = running(builder(NOW), true).open();
        live.close();
        live.close();
        write("b.md", "2024-05-01 b");
        Thread.sleep(500);

        assertThat(titles(live)).containsExactly("a");
        assertThat(scheduler.submit(() -> "alive").get()).isEqualTo("alive");
        assertThat(problems).isEmpty();
    }

    @Test
    void tells_that_the_scheduler_was_ended() throws IOException {
        write("a.md", "2024-05-01 a");
        scheduler.shutdownNow();
        try (LiveBlog live = running(builder(NOW), true).open()) {
            assertThat(titles(live)).containsExactly("a");
            assertThat(problems).isNotEmpty();
        }
    }

    @Test
    void four_readers_see_no_mixed_state_in_two_hundred_reloads_of_a_thousand_posts() throws Exception {
        int posts = 1000;
        AtomicInteger version = new AtomicInteger();
        PostFolder folder = PostFolder.builder(
                        () -> java.util.stream.IntStream.range(0, posts)
                                .mapToObj(i -> PostSource.of(
                                        "p" + i + ".md", "2024-01-01 version " + version.get() + "." + i)),
                        new DatedReader())
                .build();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger looks = new AtomicInteger();
        List<String> mixed = new CopyOnWriteArrayList<>();
        try (LiveBlog live =
                LiveBlog.builder(SITE, folder, InstantSource.fixed(NOW)).open()) {
            List<java.util.concurrent.Future<?>> readers = new ArrayList<>();
            java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(4);
            for (int i = 0; i < 4; i++) {
                readers.add(threads.submit(() -> {
                    while (!ended.get()) {
                        Blog blog = live.blog();
                        String first = version(blog.posts().get(0));
                        for (Post post : blog.posts()) {
                            if (!version(post).equals(first)) {
                                mixed.add(first + " and " + version(post));
                            }
                            if (!blog.contains(post)) {
                                mixed.add("not there: " + post.source());
                            }
                        }
                        if (blog.posts().size() != posts) {
                            mixed.add(blog.posts().size() + " posts");
                        }
                        looks.incrementAndGet();
                    }
                }));
            }
            for (int i = 1; i <= 200; i++) {
                version.set(i);
                live.reload();
            }
            ended.set(true);
            for (java.util.concurrent.Future<?> reader : readers) {
                reader.get();
            }
            threads.shutdown();
            assertThat(version(live.blog().posts().get(0))).isEqualTo("200");
        }
        assertThat(mixed).isEmpty();
        assertThat(looks.get()).isGreaterThan(4);
    }

    private static String version(Post post) {
        String title = post.displayTitle();
        return title.substring("version ".length(), title.indexOf('.'));
    }

    private Path root() {
        return temp.resolve("posts");
    }

    private PostFolder folder() throws IOException {
        return PostFolder.of(Files.createDirectories(root()), new DatedReader());
    }

    private LiveBlog.Builder builder(Instant now) throws IOException {
        return LiveBlog.builder(SITE, folder(), InstantSource.fixed(now))
                .onChange(changes::add)
                .onProblem(problems::add);
    }

    private LiveBlog.Builder running(LiveBlog.Builder builder, boolean watching) {
        return watching ? builder.watch(scheduler) : builder.poll(scheduler, Duration.ofMillis(20));
    }

    private static List<String> titles(LiveBlog live) {
        return live.blog().posts().stream().map(Post::displayTitle).toList();
    }

    private static void until(LiveBlog live, String... titles) {
        Until.until(() -> titles(live).equals(List.of(titles)));
    }

    private void write(String name, String text) throws IOException {
        Path file = root().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Reads {@code [draft ]date title}. */
    private static final class DatedReader implements PostReader {

        @Override
        public ParseResult read(PostSource source) {
            Optional<String> text = source.text();
            if (text.isEmpty()) {
                return ParseResult.withoutPost(source.name(), source.diagnostics());
            }
            boolean draft = text.get().startsWith("draft ");
            String rest = draft ? text.get().substring("draft ".length()) : text.get();
            int blank = rest.indexOf(' ');
            if (blank < 0) {
                return ParseResult.withoutPost(
                        source.name(),
                        List.of(Diagnostic.error(
                                "no-date", source.name(), SourcePosition.START, "no date", "add one")));
            }
            return ParseResult.of(
                    Post.builder(source.name())
                            .title(rest.substring(blank + 1))
                            .published(PostDate.parse(rest.substring(0, blank)).orElseThrow())
                            .status(draft ? Post.Status.DRAFT : Post.Status.PUBLISHED)
                            .build(),
                    List.of());
        }

        @Override
        public FileRole role(String name) {
            return name.endsWith(".md") ? FileRole.POST : FileRole.SKIP;
        }
    }
}
