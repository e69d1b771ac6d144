package dev.blogkit;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Looks through a folder of published files for those that nobody asked for. Links are not followed, and names that begin with a dot
 * are left alone, but for drafts that a run left that was stopped. For one look; not safe for use by many threads.
 */
final class StaleFiles {

    /** Stands in a name for bytes that are no text in the locale of the process. */
    private static final char UNREADABLE = '\uFFFD';

    private final Path root;
    private final Predicate<String> stale;
    private final Predicate<String> removable;
    private final BiConsumer<String, IOException> problems;
    private final List<String> left = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();

    private StaleFiles(
            Path root, Predicate<String> stale, Predicate<String> removable, BiConsumer<String, IOException> problems) {
        this.root = root;
        this.stale = stale;
        this.removable = removable;
        this.problems = problems;
    }

    /**
     * {@return what was found}
     *
     * @param root the real path of the folder
     * @param stale true for the path of a file that nobody asked for
     * @param removable true for the path of a stale file that is to be removed
     * @param problems hears of the path of a file or folder that could not be looked at or removed, and why
     */
    static StaleFiles of(
            Path root, Predicate<String> stale, Predicate<String> removable, BiConsumer<String, IOException> problems) {
        StaleFiles found = new StaleFiles(root, stale, removable, problems);
        found.look("", root);
        return found;
    }

    /** {@return those that are still there, in the order of their names} */
    List<String> left() {
        return left.stream().sorted().toList();
    }

    /** {@return those that were removed, in the order of their names} */
    List<String> removed() {
        return removed.stream().sorted().toList();
    }

    private void look(String name, Path path) {
        attempt(name, () -> {
            BasicFileAttributes there = FileCall.attributes(path);
            if (there.isDirectory()) {
                enter(name, path);
            } else if (there.isRegularFile() && stale.test(name)) {
                remove(name, path);
            }
        });
    }

    private void remove(String name, Path path) throws IOException {
        boolean gone = false;
        try {
            if (removable.test(name)) {
                delete(path);
                gone = true;
            }
        } finally {
            (gone ? removed : left).add(name);
        }
    }

    private void enter(String name, Path folder) throws IOException {
        // Some kinds of links, such as the junctions of Windows, say that they are folders.
        if (!isInside(folder)) {
            return;
        }
        int before = removed.size();
        List<Path> children = new ArrayList<>();
        FileCall.list(folder, children);
        for (Path child : children) {
            String last = String.valueOf(child.getFileName());
            String path = name.isEmpty() ? last : name + "/" + last;
            if (FileDraft.isName(last)) {
                attempt(path, () -> deleteDraft(child));
            } else if (!last.startsWith(".")) {
                lookAtNamed(path, child);
            }
        }
        if (removed.size() > before && !folder.equals(root)) {
            deleteEmpty(folder);
        }
    }

    /** Another locale may have written the name that this one cannot read: nobody can tell whether it was asked for. */
    private void lookAtNamed(String name, Path path) {
        if (name.indexOf(UNREADABLE) < 0) {
            look(name, path);
        } else {
            problems.accept(name, new IOException("the locale of this process has no such names"));
        }
    }

    private void deleteDraft(Path draft) throws IOException {
        if (FileCall.attributes(draft).isRegularFile()) {
            delete(draft);
        }
    }

    private void attempt(String name, FileCall.Step step) {
        try {
            step.run();
        } catch (NoSuchFileException gone) {
            // and so neither stale nor in the way
        } catch (IOException failed) {
            problems.accept(name, failed);
        }
    }

    /** Looks again: its folder may have become a link since it was listed. */
    private void delete(Path path) throws IOException {
        Path folder = Objects.requireNonNullElse(path.getParent(), path);
        if (!isInside(folder)) {
            throw new IOException("its folder leads elsewhere");
        }
        FileCall.of(() -> Files.deleteIfExists(path));
    }

    private boolean isInside(Path folder) throws IOException {
        return FileCall.of(() -> folder.toRealPath()).startsWith(root);
    }

    private void deleteEmpty(Path folder) throws IOException {
        try {
            delete(folder);
        } catch (DirectoryNotEmptyException inUse) {
            // by what is not stale
        }
    }
}
