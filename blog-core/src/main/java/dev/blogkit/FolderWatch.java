package dev.blogkit;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
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

    private final PostFolder folder;
    private final WatchService service;
    private final Map<WatchKey, String> prefixes = new HashMap<>();
    private final Set<String> pending = new TreeSet<>();
    private boolean allPending;
    private int waited;

    private FolderWatch(PostFolder folder, WatchService service) {
        this.folder = folder;
        this.service = service;
    }

    /**
     * {@return a watch over a folder and all in it; null where there is none to be had}
     *
     * @throws Refused if the system has none to give
     * @throws IOException if the root cannot be read
     */
    static @Nullable FolderWatch of(PostFolder folder) throws IOException {
        Map<String, Path> folders = folder.folders();
        if (folders.isEmpty()) {
            return null;
        }
        try {
            Path root = folders.values().iterator().next();
            FolderWatch watch = new FolderWatch(folder, root.getFileSystem().newWatchService());
            watch.register(folders);
            return watch;
        } catch (UnsupportedOperationException noSuchService) {
            return null;
        }
    }

    /** {@return true if something has changed since the last load, and nothing since the last call} */
    boolean isSettled() {
        boolean quiet = !listen();
        if (pending.isEmpty() && !allPending) {
            return false;
        }
        waited++;
        return quiet || waited >= LONGEST_WAIT;
    }

    /**
     * {@return what changed, read anew; where this throws, it is still to be read}
     *
     * @throws Refused if the system watches no more folders
     * @throws IOException if the root cannot be read
     */
    LoadResult load(LoadResult previous) throws IOException {
        // New folders are watched before they are read, so that nothing is written between the two unseen.
        register(allPending ? folder.folders() : folder.folders(pending));
        LoadResult loaded = allPending ? folder.load(previous) : folder.load(previous, pending);
        pending.clear();
        allPending = false;
        waited = 0;
        return loaded;
    }

    /** {@return true if there was something to hear} */
    private boolean listen() {
        boolean heard = false;
        for (WatchKey key = service.poll(); key != null; key = service.poll()) {
            heard = true;
            String prefix = prefixes.getOrDefault(key, "");
            for (WatchEvent<?> event : key.pollEvents()) {
                allPending |= event.kind() == OVERFLOW;
                if (event.context() instanceof Path name) {
                    pending.add(prefix + name);
                }
            }
            if (!key.reset()) {
                prefixes.remove(key);
                allPending |= prefix.isEmpty();
            }
        }
        return heard;
    }

    private void register(Map<String, Path> folders) throws Refused {
        for (Map.Entry<String, Path> each : folders.entrySet()) {
            try {
                WatchKey key = each.getValue().register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
                prefixes.put(key, each.getKey());
            } catch (NoSuchFileException | NotDirectoryException gone) {
                prefixes.values().remove(each.getKey()); // the folder above it tells
            } catch (IOException full) {
                throw new Refused(full);
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    /** That the system watches no more folders: it has a limit for each user. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        Refused(IOException cause) {
            super("the system watches no more folders", cause);
        }
    }
}
