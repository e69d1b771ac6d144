package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blogkit.FaultyFileSystem.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** Loads a folder again in which a post is new, one has changed and one is gone, and lets each time another call go wrong. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file cannot be deleted, nor a link be made by everyone")
class FaultyReloadTest {

    private static final String CHANGED = "a.md";
    private static final String ADDED = "sub/new.md";
    private static final String DELETED = "sub/d.md";
    private static final List<String> SAME = List.of("b.md", "sub/c.md", "sub/deep/e.md");
    private static final List<String> NAMES = List.of(CHANGED, ADDED, DELETED, "sub/deep");
    private static final ExecutorService HELPING = Executors.newSingleThreadExecutor();

    @TempDir
    Path temp;

    /** How the folder is loaded again. */
    private enum Way {
        ALL(false, false),
        ALL_KEEPING(false, true),
        ALL_PARALLEL(false, true) {
            @Override
            PostFolder.Builder builder(Path root) {
                return super.builder(root).parallel(HELPING, 1);
            }
        },
        NAMED(true, false),
        NAMED_KEEPING(true, true);

        private final boolean named;
        private final boolean keeping;

        Way(boolean named, boolean keeping) {
            this.named = named;
            this.keeping = keeping;
        }

        PostFolder.Builder builder(Path root) {
            PostFolder.Builder builder = PostFolder.builder(root, new WholeTextReader());
            return keeping ? builder.keepLastGood() : builder;
        }

        LoadResult again(PostFolder folder, LoadResult before) throws IOException {
            return named ? folder.load(before, NAMES) : folder.load(before);
        }
    }

    /** One fault of each kind; how long a call takes matters only where there are two threads. */
    static Stream<Arguments> ways() {
        List<Fault> faults = List.of(
                Fault.THROW,
                Fault.THROW_MISSING,
                Fault.THROW_SECURITY,
                Fault.TRUNCATE,
                Fault.SWAP_SAME_LENGTH,
                Fault.SWAP_LINK,
                Fault.SWAP_FOLDER,
                Fault.OVERWRITE,
                Fault.GROW,
                Fault.DELETE);
        return Stream.concat(
                Stream.of(Arguments.of(Way.ALL_PARALLEL, Fault.DELAY)),
                Stream.of(Way.values()).flatMap(way -> faults.stream().map(fault -> Arguments.of(way, fault))));
    }

    @AfterAll
    static void end() {
        HELPING.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_call_that_goes_wrong_costs_no_other_post_and_is_forgotten(Way way, Fault fault) throws IOException {
        List<String> wrong = new ArrayList<>();
        int call = 0;
        while (hits(way, call, fault, wrong)) {
            call++;
        }

        assertThat(call).as("calls").isGreaterThan(15);
        assertThat(wrong).isEmpty();
    }

    /** {@return false if there is no such call} */
    private boolean hits(Way way, int call, Fault fault, List<String> wrong) throws IOException {
        Path real = folder(way + "-" + fault + "-" + call);
        FaultyFileSystem files = FaultyFileSystem.over(real);
        files.order(new Random(1));
        PostFolder folder = way.builder(files.root()).build();
        LoadResult first = folder.load();
        change(real);
        int failing = files.calls().size() + call;
        files.failAt(failing, fault);

        List<String> problems = new ArrayList<>();
        LoadResult again = first;
        try {
            again = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> way.again(folder, first));
            problems.addAll(problems(way, again, FaultyVictim.of(files, failing, fault)));
        } catch (AssertionFailedError hangs) {
            problems.add("hangs");
        } catch (Exception thrown) {
            if (!(thrown instanceof IOException)
                    || !FaultyVictim.of(files, failing, fault).isRoot()) {
                problems.add("throws " + thrown);
            }
        }
        if (files.calls().size() <= failing) {
            assertThat(problems).as("without a fault").isEmpty();
            return false;
        }
        String at = call + " " + files.calls().get(failing) + ": ";
        if (!shown(folder, again).equals(shown(folder, LoadResult.of(List.of())))) {
            problems.add("recovers to " + shown(folder, again));
        }
        problems.forEach(problem -> wrong.add(at + problem));
        return true;
    }

    private static List<String> problems(Way way, LoadResult loaded, FaultyVictim victim) {
        List<String> problems = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        for (Post post : loaded.posts()) {
            if (texts.put(post.source(), post.content().source()) != null) {
                problems.add("gives " + post.source() + " twice");
            }
        }
        List<String> told = told(loaded);
        List<String> kept = kept(loaded);
        expected().forEach((post, text) -> {
            String found = texts.remove(post);
            boolean mayBeOld = !post.equals(ADDED) && victim.covers(post) && FaultyVictim.isTold(post, told);
            boolean isOld = mayBeOld && before(post).equals(found);
            if (found == null) {
                boolean mustKeep = way.keeping && mayBeOld;
                if (mustKeep || !victim.mayMiss(post, told)) {
                    problems.add("loses " + post);
                }
            } else if (!victim.mayShow(post, found, text) && !(isOld && (way.keeping || kept.contains(post)))) {
                problems.add("shows of " + post + " '" + found + "'");
            }
            if (isOld && told.contains(post) && !kept.contains(post)) {
                problems.add("does not say that it keeps " + post);
            }
        });
        texts.forEach((name, text) -> {
            boolean mayStay = way.keeping && name.equals(DELETED) && FaultyVictim.isTold(name, told);
            if (!mayStay && !victim.mayShowMore(name, text)) {
                problems.add("shows in " + name + " '" + text + "'");
            }
        });
        told.stream().filter(name -> !victim.covers(name)).forEach(name -> problems.add("complains of " + name));
        return problems;
    }

    /** {@return what loading again gives, but what is kept and told of it; empty if the root cannot be read} */
    private static Optional<List<String>> shown(PostFolder folder, LoadResult before) {
        try {
            LoadResult loaded = folder.load(before);
            List<String> told = told(loaded);
            return Optional.of(Stream.concat(
                            told.stream().filter(name -> !FaultyVictim.isTold(parent(name), told)),
                            loaded.posts().stream()
                                    .filter(post -> !FaultyVictim.isTold(post.source(), told))
                                    .map(post -> post.source() + ": "
                                            + post.content().source()))
                    .toList());
        } catch (IOException noRoot) {
            return Optional.empty();
        }
    }

    private static String parent(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private static List<String> told(LoadResult loaded) {
        return sources(loaded, false);
    }

    private static List<String> kept(LoadResult loaded) {
        return sources(loaded, true);
    }

    private static List<String> sources(LoadResult loaded, boolean kept) {
        return loaded.diagnostics().stream()
                .filter(problem -> problem.code().equals("post-kept") == kept)
                .map(Diagnostic::source)
                .toList();
    }

    private static Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        SAME.forEach(name -> expected.put(name, before(name)));
        expected.put(CHANGED, "New. " + before(CHANGED));
        expected.put(ADDED, before(ADDED));
        return expected;
    }

    private static String before(String name) {
        return ("This is " + name + ". ").repeat(4);
    }

    private Path folder(String name) throws IOException {
        Path root = temp.resolve(name).resolve("posts");
        write(root, CHANGED, before(CHANGED));
        write(root, DELETED, before(DELETED));
        for (String file : SAME) {
            write(root, file, before(file));
        }
        return root;
    }

    private static void change(Path root) throws IOException {
        write(root, CHANGED, "New. " + before(CHANGED));
        write(root, ADDED, before(ADDED));
        Files.delete(root.resolve(DELETED));
        // The clock of the file system may tick too slowly to tell this change from the file's creation.
        Files.setLastModifiedTime(root.resolve(CHANGED), FileTime.fromMillis(1_900_000_000_000L));
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
