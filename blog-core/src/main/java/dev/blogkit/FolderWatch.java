package dev.blogkit;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Loads a folder again where the system tells of changes, when nobody writes any more: an editor writes a file in several steps, and
 * a copy of a folder takes its time. Not safe for use by many threads.
 */
final class FolderWatch implements AutoCloseable {

    /** So many looks with changes in each, and they are loaded though more may come. */
    private static final int LONGEST_WAIT = 20;

    /** Every so many looks what could not be read is tried again, as the system does not tell that it can be. */
    private static final int RETRY = 20;

    private final PostFolder folder;
    private final Path given;
    private final WatchService service;

    /** What the names of the files in the watched folders begin with. */
    private final Map<WatchKey, String> prefixes = new HashMap<>();

    private final Set<WatchKey> entered = new HashSet<>();
    private final Set<String> pending = new TreeSet<>();
    private boolean allPending = true;
    private int looks;
    private int waited;
    private Optional<Place> root = Optional.empty();
    private @Nullable IOException refusal;

    private FolderWatch(PostFolder folder, Path given, WatchService service) {
        this.folder = folder;
        this.given = given;
        this.service = service;
    }

    /**
     * {@return a watch over a folder, which tells nothing before its first load; empty where there is none to be had}
     *
     * @throws IOException if the system has none to give
     */
    static Optional<FolderWatch> of(PostFolder folder) throws IOException {
        Path root = folder.root();
        return root == null ? Optional.empty() : service(root).map(service -> new FolderWatch(folder, root, service));
    }

    /** Which folder the root is: where it lies, and what the file system takes for it; nothing while there is none. */
    private record Place(Path path, @Nullable Object key) {}

    private static Optional<Place> place(Path folder) {
        try {
            Path path = FileCall.of(folder::toRealPath);
            return Optional.of(new Place(path, FileCall.attributes(path).fileKey()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<WatchService> service(Path root) throws IOException {
        return FileCall.of(() -> {
            try {
                return Optional.of(root.getFileSystem().newWatchService());
            } catch (UnsupportedOperationException noSuchService) {
                return Optional.empty();
            }
        });
    }

    /**
     * {@return true if something has changed since the last load, and nothing since the last call}
     *
     * @param loaded what the last load gave
     */
    boolean isSettled(LoadResult loaded) {
        boolean quiet = !listen();
        looks++;
        if (looks % RETRY == 0) {
            pending.addAll(loaded.unsure());
        }
        // Nobody tells that a link to the root leads elsewhere now, or that a folder above it was moved.
        allPending |= !root.equals(place(given));
        if (pending.isEmpty() && !allPending) {
            return false;
        }
        waited++;
        return quiet || waited >= LONGEST_WAIT;
    }

    /**
     * {@return what changed, read anew} It is still to be read until {@link #done} is called.
     *
     * @throws IOException if the root cannot be read
     */
    LoadResult load(LoadResult previous) throws IOException {
        entered.clear();
        return allPending ? folder.load(previous, this::enter) : folder.load(previous, pending, this::enter);
    }

    /** Says that what was loaded is shown. */
    void done() {
        prefixes.entrySet().removeIf(each -> {
            boolean gone = !entered.contains(each.getKey()) && isPending(each.getValue());
            if (gone) {
                each.getKey().cancel();
            }
            return gone;
        });
        pending.clear();
        allPending = false;
        waited = 0;
    }

    /** {@return true if a folder was to be entered if it is still there} */
    private boolean isPending(String prefix) {
        boolean found = allPending;
        for (int slash = prefix.indexOf('/'); slash >= 0 && !found; slash = prefix.indexOf('/', slash + 1)) {
            found = pending.contains(prefix.substring(0, slash));
        }
        return found;
    }

    /** {@return true if there is a folder that is watched} */
    boolean isOfUse() {
        return !prefixes.isEmpty();
    }

    /** {@return why from now on the system does not tell all: it has a limit for each user; null if it tells all} */
    @Nullable IOException refusal() {
        return refusal;
    }

    /** {@return true if there was something to hear} */
    private boolean listen() {
        boolean heard = false;
        for (WatchKey key = service.poll(); key != null; key = service.poll()) {
            heard = true;
            String prefix = prefixes.get(key);
            List<WatchEvent<?>> events = key.pollEvents();
            if (prefix != null) { // else it is not watched any more
                events.forEach(event -> note(event, prefix));
            }
            if (!key.reset() && "".equals(prefixes.remove(key))) {
                allPending = true; // a new root may have the number of the old one
            }
        }
        return heard;
    }

    private void note(WatchEvent<?> event, String prefix) {
        String name = prefix + event.context();
        if (event.kind() == OVERFLOW || !FoundFile.hasName(name)) {
            allPending = true;
        } else {
            pending.add(name);
        }
    }

    private void enter(String prefix, Path path) {
        if (prefix.isEmpty()) {
            root = place(path);
        }
        try {
            WatchKey key = FileCall.of(() -> path.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY));
            prefixes.put(key, prefix);
            entered.add(key);
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException unreadable) {
            // That is one folder, and its listing tells. The folder above it tells if that changes.
        } catch (IOException full) {
            refusal = full;
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
