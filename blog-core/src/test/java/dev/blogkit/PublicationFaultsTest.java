package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.FaultyFileSystem.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Publishes a site again and again, and lets each time another call to its file system go wrong. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file cannot be deleted, nor a link be made by everyone")
class PublicationFaultsTest {

    private static final String SAME = "the same in both runs, and longer than one call writes ".repeat(3);
    private static final Map<String, String> OLD = Map.of(
            "index.html",
            "old home",
            "a/index.html",
            "old a, which is longer than one call writes ".repeat(3),
            "a/same.html",
            SAME,
            "feed.xml",
            "old feed");
    private static final Map<String, String> NEW = Map.of(
            "index.html", "new home",
            "a/index.html", "new a, which is longer than one call writes ".repeat(3),
            "a/same.html", SAME,
            "feed.xml", "new feed, of two writes",
            "b/index.html", "new b");

    @TempDir
    Path temp;

    /**
     * One site, and what came of it.
     *
     * @param begin the first call after the publication was made; -1 if it was not
     */
    private record Outcome(Path root, List<String> calls, List<Path> outside, List<Diagnostic> problems, int begin) {}

    @ParameterizedTest
    @EnumSource(names = {"THROW", "THROW_MISSING", "THROW_UNCHECKED", "TRUNCATE"})
    void a_call_that_goes_wrong_leaves_each_file_old_or_new_and_costs_one_at_most(Fault fault) throws IOException {
        int told = 0;
        int call = 0;
        for (Outcome outcome = publish(call, fault); call < outcome.calls.size(); outcome = publish(++call, fault)) {
            String at = fault + " at call " + call + ", " + outcome.calls.get(call);
            Map<String, String> files = PublicationFixture.texts(outcome.root);
            files.keySet().removeIf(name -> name.startsWith("old/") || name.contains(".blogkit-"));
            List<String> behind = new ArrayList<>();
            NEW.forEach((name, text) -> {
                if (!text.equals(files.get(name))) {
                    behind.add(name);
                    assertThat(files.get(name)).as(at + ": " + name).isEqualTo(OLD.get(name));
                }
            });
            if (outcome.begin >= 0) {
                assertThat(behind).as(at).hasSizeLessThanOrEqualTo(1);
                assertThat(outcome.problems).as(at).hasSizeGreaterThanOrEqualTo(behind.size());
                assertThat(files.keySet()).as(at).isSubsetOf(NEW.keySet());
                told += outcome.problems.size();
            } else {
                assertThat(files).as(at).isEqualTo(OLD);
            }
            assertThat(again(outcome.root)).as(at + ", and published again").isEqualTo(NEW);
        }

        assertThat(call).as("calls").isGreaterThan(60);
        assertThat(told).as("problems").isGreaterThan(fault == Fault.TRUNCATE ? 3 : 30);
    }

    /** As others do that may write to the folder, at any moment: they may spoil what is theirs to spoil, and nothing else. */
    @ParameterizedTest
    @EnumSource(names = {"SWAP_LINK", "SWAP_LONGER", "SWAP_FOLDER", "GROW", "DELETE"})
    void whatever_somebody_puts_in_the_way_nothing_outside_is_written_or_removed(Fault fault) throws IOException {
        int call = 0;
        for (Outcome outcome = publish(call, fault); call < outcome.calls.size(); outcome = publish(++call, fault)) {
            assertThat(harmed(outcome, call))
                    .as(fault + " at call " + call + ", " + outcome.calls.get(call))
                    .isEmpty();
        }

        assertThat(call).as("calls").isGreaterThan(60);
    }

    @Test
    void a_folder_that_becomes_a_link_up_to_the_last_look_leads_nothing_outside() throws IOException {
        int call = 0;
        for (Outcome outcome = publish(call, Fault.SWAP_LINK, true);
                call < outcome.calls.size();
                outcome = publish(++call, Fault.SWAP_LINK, true)) {
            boolean tooLate = outcome.calls.get(call).startsWith("delete "); // behind the last look
            assertThat(tooLate ? List.of() : harmed(outcome, call))
                    .as("call " + call + ", " + outcome.calls.get(call))
                    .isEmpty();
        }

        assertThat(call).as("calls").isGreaterThan(60);
    }

    @Test
    void what_cannot_be_looked_at_or_removed_is_told_and_costs_no_other() throws IOException {
        Path root = temp.resolve("run/site");
        write(root.resolve("a/old.html"), "stale");
        write(root.resolve("b/old.html"), "stale");
        write(root.resolve("c/old.html"), "stale");
        FaultyFileSystem files = FaultyFileSystem.over(root);
        files.failAtEach("newDirectoryStream a", Fault.THROW_DENIED);
        Publication first = Publication.into(files.root());
        PublicationReport unlisted = first.finish();
        files.failAtEach("delete b/old.html", Fault.THROW);
        PublicationReport unremoved = Publication.into(files.root()).finish(path -> true);

        assertThat(unlisted.stale()).containsExactly("b/old.html", "c/old.html");
        assertThat(unlisted.diagnostics())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .startsWith("a:1:1: warning file-unremoved: ");
        assertThat(unremoved.removed()).containsExactly("a/old.html", "c/old.html");
        assertThat(unremoved.stale()).containsExactly("b/old.html");
        assertThat(unremoved.diagnostics()).extracting(Diagnostic::source).containsExactly("b/old.html");
        assertThat(PublicationFixture.texts(root)).containsOnlyKeys("b/old.html");
    }

    @Test
    void each_file_is_saved_to_the_disk_with_all_its_content_before_it_is_moved_into_its_place() throws IOException {
        List<String> calls = publish(Integer.MAX_VALUE, Fault.THROW).calls;

        List<String> moved = calls.stream()
                .filter(call -> call.startsWith("move "))
                .map(call -> call.substring("move ".length()))
                .toList();
        assertThat(moved).hasSize(NEW.size() - 1); // one is the same
        assertThat(moved)
                .allSatisfy(draft -> assertThat(calls.stream()
                                .filter(call -> call.matches("(write|force|move) " + Pattern.quote(draft)))
                                .map(call -> call.substring(0, call.indexOf(' ')))
                                .dropWhile(kind -> kind.equals("write")))
                        .containsExactly("force", "move"));
    }

    @Test
    void many_files_of_one_body_are_begun_at_the_first_try_each() throws IOException {
        Path root = temp.resolve("run/site");
        for (int left = 0; left < 10; left++) {
            write(root.resolve(".blogkit-" + left), "of a run that was stopped");
        }
        FaultyFileSystem files = FaultyFileSystem.over(root);

        Publication.into(files.root()).write(out -> {
            for (int file = 0; file < 100; file++) {
                out.open("sitemap-" + file + ".xml").write(PublicationFixture.bytes("a sitemap"));
            }
            assertThat(files.calls().stream().filter(call -> call.startsWith("newByteChannel .blogkit-")))
                    .hasSize(10 + 100);
        });

        assertThat(PublicationFixture.texts(root).keySet())
                .filteredOn(name -> name.startsWith("sitemap-"))
                .hasSize(100);
    }

    @Test
    void without_a_fault_all_is_new_and_what_is_stale_is_gone() throws IOException {
        Outcome outcome = publish(Integer.MAX_VALUE, Fault.THROW);

        assertThat(outcome.problems).isEmpty();
        assertThat(PublicationFixture.texts(outcome.root)).isEqualTo(NEW);
        assertThat(outcome.root.resolve("old")).doesNotExist();
    }

    /** {@return the files outside that are gone or changed, or that should not be there} */
    private static List<String> harmed(Outcome outcome, int call) throws IOException {
        Path outside = outcome.root.resolveSibling("outside");
        boolean rootIsLink = call < outcome.begin; // which it may be
        if (rootIsLink || !Files.exists(outside)) {
            return List.of();
        }
        Map<String, String> there = PublicationFixture.texts(outside);
        List<String> harmed = new ArrayList<>();
        for (Path file : outcome.outside) {
            String name = outside.relativize(file).toString().replace('\\', '/');
            if (!FaultyFileSystem.OUTSIDE.equals(there.remove(name))) {
                harmed.add(name);
            }
        }
        harmed.addAll(there.keySet());
        return harmed;
    }

    private Outcome publish(int call, Fault fault) throws IOException {
        return publish(call, fault, false);
    }

    private Outcome publish(int call, Fault fault, boolean aimedAtFolder) throws IOException {
        Path root = Files.createTempDirectory(temp, "run").resolve("site");
        for (Map.Entry<String, String> file : OLD.entrySet()) {
            write(root.resolve(file.getKey()), file.getValue());
        }
        write(root.resolve("old/gone.html"), "stale");
        write(root.resolve("a/.blogkit-7"), "half");
        FaultyFileSystem files = FaultyFileSystem.over(root);
        files.failAt(call, fault);
        if (aimedAtFolder) {
            files.aimAtFolders();
        }
        Publication site;
        try {
            site = Publication.into(files.root());
        } catch (IOException unusable) {
            return new Outcome(root, files.calls(), files.outside(), List.of(), -1);
        }
        int begin = files.calls().size();
        List<Diagnostic> problems = publish(site);
        return new Outcome(root, files.calls(), files.outside(), problems, begin);
    }

    private static List<Diagnostic> publish(Publication site) throws IOException {
        for (String name : List.of("index.html", "a/index.html", "a/same.html", "b/index.html")) {
            site.file(name, PublicationFixture.bytes(NEW.getOrDefault(name, "")));
        }
        site.write(out -> {
            var feed = out.open("feed.xml");
            feed.write(PublicationFixture.bytes("new feed, "));
            feed.write(PublicationFixture.bytes("of two writes"));
        });
        return site.finish(path -> path.startsWith("old/")).diagnostics();
    }

    private static Map<String, String> again(Path root) throws IOException {
        // Not straight on the disk, where to save each file takes most of the time of the test.
        FaultyFileSystem files = FaultyFileSystem.over(root);
        assertThat(publish(Publication.into(files.root()))).isEmpty();
        return PublicationFixture.texts(root);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
