package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blogkit.FaultyFileSystem.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;

/** Loads a folder again and again, and lets each time another call to its file system go wrong. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file cannot be deleted, nor a link be made by everyone")
class FaultyFilesTest {

    private static final List<String> POSTS =
            List.of("a.md", "b.md", "bundle/index.md", "sub/c.md", "sub/d.md", "sub/deep/e.md");
    private static final List<String> OTHERS = List.of("bundle/photo.jpg", "notes.txt");

    /** What changes no file, and is worth one complaint in all. */
    private static final Set<Fault> UNCHANGING = Set.of(
            Fault.THROW,
            Fault.THROW_DENIED,
            Fault.THROW_MISSING,
            Fault.THROW_UNCHECKED,
            Fault.THROW_SECURITY,
            Fault.TRUNCATE,
            Fault.DELAY);

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_call_that_goes_wrong_costs_no_other_file_than_its_own(Fault fault) throws IOException {
        List<String> wrong = new ArrayList<>();
        int call = 0;
        while (hits(call, fault, wrong)) {
            call++;
        }

        assertThat(call).as("calls").isGreaterThan(2 * (POSTS.size() + OTHERS.size()));
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_order_of_the_file_system_changes_nothing() throws IOException {
        Path real = folder("order");
        List<String> expected = shown(PostFolder.of(real, new WholeTextReader()).load());
        Set<List<String>> calls = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            FaultyFileSystem files = FaultyFileSystem.over(real);
            files.order(new Random(seed));

            LoadResult loaded =
                    PostFolder.of(files.root(), new WholeTextReader()).load();

            assertThat(shown(loaded)).isEqualTo(expected).hasSize(POSTS.size());
            assertThat(loaded.diagnostics()).isEmpty();
            calls.add(files.calls());
        }

        assertThat(calls).as("orders").hasSizeGreaterThan(10);
    }

    /** {@return false if there is no such call} */
    private boolean hits(int call, Fault fault, List<String> wrong) throws IOException {
        FaultyFileSystem files = FaultyFileSystem.over(folder(fault + "-" + call));
        files.order(new Random(1));
        files.failAt(call, fault);
        List<String> problems = load(files, call, fault);
        if (files.calls().size() <= call) {
            assertThat(problems).as("without a fault").isEmpty();
            return false;
        }
        String at = call + " " + files.calls().get(call) + ": ";
        problems.forEach(problem -> wrong.add(at + problem));
        return true;
    }

    private static List<String> load(FaultyFileSystem files, int call, Fault fault) {
        PostFolder folder = PostFolder.of(files.root(), new WholeTextReader());
        try {
            LoadResult loaded = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> folder.load());
            return problems(loaded, FaultyVictim.of(files, call, fault));
        } catch (AssertionFailedError hangs) {
            return List.of("hangs");
        } catch (Exception thrown) {
            boolean ofRoot = FaultyVictim.of(files, call, fault).isRoot();
            return thrown instanceof IOException && ofRoot ? List.of() : List.of("throws " + thrown);
        }
    }

    private static List<String> problems(LoadResult loaded, FaultyVictim victim) {
        List<String> problems = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        for (Post post : loaded.posts()) {
            if (texts.put(post.source(), post.content().source()) != null) {
                problems.add("gives " + post.source() + " twice");
            }
        }
        List<String> told =
                loaded.diagnostics().stream().map(Diagnostic::source).toList();
        for (String post : POSTS) {
            String text = texts.remove(post);
            if (text == null ? !victim.mayMiss(post, told) : !victim.mayShow(post, text, text(post))) {
                problems.add(text == null ? "loses " + post : "shows of " + post + " " + shortened(text));
            }
        }
        texts.forEach((name, text) -> {
            if (!victim.mayShowMore(name, text)) {
                problems.add("shows in " + name + " " + shortened(text));
            }
        });
        told.stream().filter(name -> !victim.covers(name)).forEach(name -> problems.add("complains of " + name));
        if (told.size()
                > (UNCHANGING.contains(victim.fault()) ? 1 : Set.copyOf(told).size())) {
            problems.add("complains of " + told);
        }
        return problems;
    }

    private static String shortened(String text) {
        return text.length() < 20
                ? "'" + text + "'"
                : text.length() + " characters, '" + text.substring(0, 20) + "...'";
    }

    private static String text(String name) {
        return ("This is " + name + ". ").repeat(8);
    }

    private static List<String> shown(LoadResult loaded) {
        return loaded.posts().stream()
                .map(post -> post.source() + ": " + post.content().source())
                .toList();
    }

    private Path folder(String name) throws IOException {
        Path root = Files.createDirectories(temp.resolve(name).resolve("posts"));
        for (String folder : List.of("bundle", "empty", "sub/deep")) {
            Files.createDirectories(root.resolve(folder));
        }
        for (List<String> files : List.of(POSTS, OTHERS)) {
            for (String file : files) {
                Files.writeString(root.resolve(file), text(file));
            }
        }
        return root;
    }
}
