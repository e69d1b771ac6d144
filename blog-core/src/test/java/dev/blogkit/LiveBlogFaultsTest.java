package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blogkit.FaultyFileSystem.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.WatchKey;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong while a blog is alive: in the file system, in readers, in listeners. */
@Timeout(180)
class LiveBlogFaultsTest {

    private static final Site SITE =
            Site.builder("Blog", URI.create("https://example.org/")).build();
    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

    @TempDir
    Path temp;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final WholeTextReader reader = new WholeTextReader();
    private final List<Throwable> problems = new CopyOnWriteArrayList<>();
    private final List<BlogChange> changes = new CopyOnWriteArrayList<>();
    private final List<LoadResult> loads = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        scheduler.shutdownNow();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void sees_that_a_link_to_the_root_leads_elsewhere_and_watches_there() throws IOException {
        write("v1/a.md", "old");
        write("v1/sub/b.md", "old");
        write("v2/a.md", "new");
        Path link = Files.createSymbolicLink(temp.resolve("current"), temp.resolve("v1"));
        try (LiveBlog live = watching(link).open()) {
            Files.createSymbolicLink(temp.resolve("next"), temp.resolve("v2"));
            Files.move(temp.resolve("next"), link, StandardCopyOption.REPLACE_EXISTING);
            until(live, "a.md: new");
            write("v2/a.md", "newer");
            until(live, "a.md: newer");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void sees_that_the_link_was_changed_while_it_loaded() throws IOException {
        write("v1/a.md", "old");
        write("v2/a.md", "new");
        Path link = Files.createSymbolicLink(temp.resolve("current"), temp.resolve("v1"));
        AtomicBoolean once = new AtomicBoolean();
        PostReader changing = new WholeTextReader() {
            @Override
            public Limits limits() { // is asked when the root is known, and not listed yet
                if (once.compareAndSet(false, true)) {
                    replace(link, "v2");
                }
                return super.limits();
            }
        };
        try (LiveBlog live = LiveBlog.builder(SITE, PostFolder.of(link, changing), InstantSource.fixed(NOW))
                .watch(scheduler)
                .open()) {
            assertThat(texts(live)).containsExactly("a.md: old");
            until(live, "a.md: new");
        }
    }

    private void replace(Path link, String target) {
        try {
            Path next = Files.createSymbolicLink(temp.resolve("next"), temp.resolve(target));
            Files.move(next, link, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void sees_that_another_folder_stands_in_the_place_of_the_root() throws IOException {
        write("posts/a.md", "old");
        write("other/a.md", "new");
        try (LiveBlog live = watching(temp.resolve("posts")).open()) {
            Files.move(temp.resolve("posts"), temp.resolve("away"));
            Files.move(temp.resolve("other"), temp.resolve("posts"));
            until(live, "a.md: new");
            write("posts/c.md", "more");
            until(live, "a.md: new", "c.md: more");
        }
    }

    @Test
    void sees_a_root_that_was_made_anew_at_once() throws IOException {
        write("posts/a.md", "old");
        write("posts/sub/b.md", "old");
        try (LiveBlog live = watching(temp.resolve("posts")).open()) {
            for (String name : List.of("posts/a.md", "posts/sub/b.md", "posts/sub", "posts")) {
                Files.delete(temp.resolve(name));
            }
            write("posts/a.md", "new");
            write("posts/new.md", "new");
            write("posts/sub/b.md", "new");
            until(live, "a.md: new", "new.md: new", "sub/b.md: new");
            write("posts/later.md", "later");
            until(live, "a.md: new", "later.md: later", "new.md: new", "sub/b.md: new");
        }
    }

    /** Else the watch may have ended long ago, and the polling in its place is what sees the changes. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void looks_at_nothing_but_what_the_system_tells_of() throws IOException {
        write("posts/a.md", "a");
        write("posts/sub/b.md", "b");
        FaultyFileSystem files = FaultyFileSystem.over(temp.resolve("posts"));
        try (LiveBlog live = watching(files.root()).open()) {
            for (String name : List.of("a.md", "sub/b.md", "a.md", "sub/b.md")) {
                List<String> before = files.calls();
                // In one go, so that the system tells of it once.
                write("next", name + before.size());
                Files.move(
                        temp.resolve("next"), temp.resolve("posts").resolve(name), StandardCopyOption.REPLACE_EXISTING);
                Until.until(() -> texts(live).contains(name + ": " + name + before.size()));

                assertThat(files.calls().subList(before.size(), files.calls().size()))
                        .contains("newByteChannel " + name)
                        .noneMatch(call -> call.startsWith("newDirectoryStream"))
                        .noneMatch(call -> call.endsWith(name.equals("a.md") ? "b.md" : "a.md"));
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void watches_no_folder_that_is_gone_from_the_root() throws IOException {
        write("posts/a.md", "a");
        write("posts/sub/deep/b.md", "b");
        FaultyFileSystem files = FaultyFileSystem.over(temp.resolve("posts"));
        try (LiveBlog live = watching(files.root()).open()) {
            assertThat(files.keys()).hasSize(3).allMatch(WatchKey::isValid);
            Files.move(temp.resolve("posts/sub"), temp.resolve("away"));
            until(live, "a.md: a");
            Until.until(() -> files.keys().stream().filter(WatchKey::isValid).count() == 1);
        }
    }

    @Test
    void reads_a_file_when_its_fault_has_passed_though_nobody_wrote_it() throws IOException {
        write("posts/a.md", "a");
        write("posts/b.md", "b");
        FaultyFileSystem files = FaultyFileSystem.over(temp.resolve("posts"));
        files.failAtEach("newByteChannel b.md", Fault.THROW);
        try (LiveBlog live = watching(files.root()).open()) {
            assertThat(texts(live)).containsExactly("a.md: a");
            assertThat(live.loaded().diagnostics()).extracting(Diagnostic::code).containsExactly("file-unreadable");
            files.failAtEach("", Fault.THROW);
            until(live, "a.md: a", "b.md: b");
            assertThat(live.loaded().diagnostics()).isEmpty();
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void looks_now_and_then_where_the_system_gives_no_watch() throws IOException {
        write("posts/a.md", "a");
        FaultyFileSystem files = FaultyFileSystem.over(temp.resolve("posts"));
        files.failAtEach("newWatchService .", Fault.THROW);
        try (LiveBlog live = watching(files.root()).open()) {
            write("posts/b.md", "b");
            until(live, "a.md: a", "b.md: b");
        }
        assertThat(problems).singleElement().asString().contains("watches no folders");
    }

    @Test
    void looks_now_and_then_where_the_system_watches_no_more_folders() throws IOException {
        write("posts/a.md", "a");
        FaultyFileSystem files = FaultyFileSystem.over(temp.resolve("posts"));
        files.failAtEach("register sub", Fault.THROW);
        try (LiveBlog live = watching(files.root()).open()) {
            write("posts/sub/b.md", "b");
            until(live, "a.md: a", "sub/b.md: b");
            write("posts/sub/c.md", "c");
            until(live, "a.md: a", "sub/b.md: b", "sub/c.md: c");
        }
        assertThat(problems).singleElement().asString().contains("no more folders");
    }

    @Test
    void one_folder_that_may_not_be_watched_costs_nothing_else() throws IOException {
        write("posts/a.md", "a");
        write("posts/closed/b.md", "b");
        FaultyFileSystem files = FaultyFileSystem.over(temp.resolve("posts"));
        files.failAtEach("register closed", Fault.THROW_DENIED);
        try (LiveBlog live = watching(files.root()).open()) {
            assertThat(texts(live)).containsExactly("a.md: a", "closed/b.md: b");
            write("posts/a.md", "changed");
            until(live, "a.md: changed", "closed/b.md: b");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void an_error_of_the_reader_costs_one_post_and_no_look() throws IOException {
        write("posts/a.md", "a");
        try (LiveBlog live = watching(temp.resolve("posts")).open()) {
            write("posts/b.md", "deep");
            Until.until(() -> !live.loaded().diagnostics().isEmpty());
            assertThat(live.loaded().diagnostics()).extracting(Diagnostic::code).containsExactly("reader-failed");
            write("posts/b.md", "shallow");
            until(live, "a.md: a", "b.md: shallow");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void a_listener_of_problems_that_throws_harms_no_other_listener() throws IOException {
        write("posts/a.md", "a");
        try (LiveBlog live = builder(temp.resolve("posts"))
                .onProblem(problem -> {
                    problems.add(problem);
                    throw new IllegalStateException("a fault of the listener of faults");
                })
                .onChange(change -> {
                    throw new AssertionError("a fault of a listener");
                })
                .onChange(changes::add)
                .open()) {
            List<Throwable> unheard = new CopyOnWriteArrayList<>();
            Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> unheard.add(fault));
            write("posts/b.md", "b");
            live.reload();
            Thread.currentThread().setUncaughtExceptionHandler(null);

            assertThat(changes).hasSize(1);
            assertThat(problems).singleElement().isInstanceOf(AssertionError.class);
            assertThat(unheard).singleElement().isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void every_listener_hears_changes_in_their_order_also_where_one_loads_again() throws IOException {
        write("posts/a.md", "a");
        LiveBlog[] self = new LiveBlog[1];
        try (LiveBlog live = builder(temp.resolve("posts"))
                .onChange(change -> {
                    if (change.sources().contains("b.md")) {
                        reloadWith(self[0], "posts/c.md");
                    }
                })
                .onChange(changes::add)
                .open()) {
            self[0] = live;
            write("posts/b.md", "b");
            live.reload();
        }
        assertThat(changes).extracting(BlogChange::sources).containsExactly(List.of("b.md"), List.of("c.md"));
    }

    private void reloadWith(LiveBlog live, String name) {
        try {
            write(name, "more");
            live.reload();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void a_listener_of_loads_that_loads_again_changes_no_order() throws IOException {
        write("posts/a.md", "a");
        LiveBlog[] self = new LiveBlog[1];
        try (LiveBlog live = builder(temp.resolve("posts"))
                .onLoad(loaded -> {
                    if (loaded.posts().size() == 2) {
                        reloadWith(self[0], "posts/c.md");
                    }
                })
                .onChange(changes::add)
                .open()) {
            self[0] = live;
            write("posts/b.md", "b");
            live.reload();
        }
        assertThat(changes).extracting(BlogChange::sources).containsExactly(List.of("b.md"), List.of("c.md"));
    }

    @Test
    void goes_on_where_a_look_ended_for_want_of_memory() throws IOException {
        AtomicBoolean once = new AtomicBoolean();
        PostReader large = new WholeTextReader() {
            @Override
            public ParseResult read(PostSource source) {
                if (source.name().equals("b.md") && once.compareAndSet(false, true)) {
                    throw new OutOfMemoryError("for a moment");
                }
                return super.read(source);
            }
        };
        write("posts/a.md", "a");
        try (LiveBlog live = LiveBlog.builder(
                        SITE, PostFolder.of(temp.resolve("posts"), large), InstantSource.fixed(NOW))
                .watch(scheduler)
                .open()) {
            write("posts/b.md", "b");
            until(live, "a.md: a", "b.md: b");
        }
        assertThat(once).isTrue();
    }

    @Test
    void a_post_is_gone_again_where_the_clock_is_set_back() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        PostReader dated = new WholeTextReader() {
            @Override
            public ParseResult read(PostSource source) {
                return ParseResult.of(
                        Post.builder(source.name())
                                .published(
                                        PostDate.parse("2024-05-01T12:00:00Z").orElseThrow())
                                .build(),
                        List.of());
            }
        };
        write("posts/a.md", "a");
        try (LiveBlog live = LiveBlog.builder(SITE, PostFolder.of(temp.resolve("posts"), dated), now::get)
                .open()) {
            assertThat(live.blog().posts()).hasSize(1);
            now.set(NOW.minusSeconds(1));
            live.reload();
            assertThat(live.blog().posts()).isEmpty();
        }
    }

    @Test
    void tells_of_other_posts_and_other_problems_and_of_nothing_else() throws IOException {
        write("posts/a.md", "a");
        write("posts/b.md", "broken");
        try (LiveBlog live = builder(temp.resolve("posts"))
                .onLoad(loads::add)
                .onChange(changes::add)
                .open()) {
            live.reload();
            assertThat(loads).isEmpty();
            write("posts/c.md", "broken");
            live.reload();
            assertThat(loads).singleElement().isSameAs(live.loaded());
            assertThat(changes).isEmpty();
            live.reload(List.of("c.md"));
            assertThat(loads).hasSize(1);
            write("posts/c.md", "mended");
            live.reload();
            assertThat(loads).hasSize(2);
            assertThat(changes).hasSize(1);
        }
    }

    @Test
    void shows_the_same_blog_until_it_would_answer_otherwise() throws IOException {
        write("posts/a.md", "a");
        try (LiveBlog live = builder(temp.resolve("posts")).open()) {
            Blog first = live.blog();
            live.reload();
            assertThat(live.blog()).isSameAs(first);
            write("posts/b.md", "broken");
            live.reload();
            assertThat(live.blog()).isSameAs(first);
            assertThat(live.loaded().diagnostics()).hasSize(1);
        }
    }

    @Test
    void reads_nothing_again_where_only_a_folder_was_touched() throws IOException {
        write("posts/sub/a.md", "a");
        write("posts/b.md", "b");
        try (LiveBlog live = watching(temp.resolve("posts")).open()) {
            Files.setLastModifiedTime(temp.resolve("posts/sub"), FileTime.from(NOW));
            write("posts/b.md", "b, later");
            until(live, "b.md: b, later", "sub/a.md: a");
        }
        assertThat(reader.read).containsEntry("sub/a.md", 1);
    }

    @Test
    void watches_and_enters_no_folder_that_is_excluded() throws IOException {
        write("posts/a.md", "a");
        write("posts/notes/deep/b.md", "b");
        write("posts/sub/notes/c.md", "c");
        FaultyFileSystem files = FaultyFileSystem.over(temp.resolve("posts"));
        PostFolder folder =
                PostFolder.builder(files.root(), reader).exclude("**/notes/**").build();
        try (LiveBlog live = LiveBlog.builder(SITE, folder, InstantSource.fixed(NOW))
                .watch(scheduler)
                .open()) {
            assertThat(texts(live)).containsExactly("a.md: a");
        }
        assertThat(files.calls())
                .contains("register sub")
                .noneMatch(call -> call.matches("(register|newDirectoryStream).*notes.*"));
    }

    @Test
    void closes_the_watch_where_the_first_load_fails() throws IOException {
        write("posts/a.md", "a");
        FaultyFileSystem files = FaultyFileSystem.over(temp.resolve("posts"));
        files.failAtEach("newDirectoryStream .", Fault.THROW);
        assertThatThrownBy(() -> watching(files.root()).open()).isInstanceOf(IOException.class);
        assertThat(files.watches())
                .isNotEmpty()
                .allSatisfy(watch -> assertThatThrownBy(watch::poll).isInstanceOf(ClosedWatchServiceException.class));
    }

    private LiveBlog.Builder watching(Path root) {
        return builder(root).watch(scheduler);
    }

    private LiveBlog.Builder builder(Path root) {
        return LiveBlog.builder(SITE, PostFolder.of(root, reader), InstantSource.fixed(NOW))
                .onProblem(problems::add);
    }

    private static List<String> texts(LiveBlog live) {
        return live.loaded().posts().stream()
                .map(post -> post.source() + ": " + post.content().source())
                .toList();
    }

    private static void until(LiveBlog live, String... texts) {
        Until.until(() -> texts(live).equals(List.of(texts)));
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
