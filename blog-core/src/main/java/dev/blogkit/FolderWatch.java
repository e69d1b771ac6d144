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
 * What the system tells of changes in folders, with names as a {@link PostFolder} has them. Not safe for use by many threads.
 */
final class FolderWatch implements AutoCloseable {

    private final PostFolder folder;
    private final WatchService service;
    private final Map<WatchKey, String> prefixes = new HashMap<>();

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

    /** {@return the names of files and folders that changed since the last call; null if all may have changed} */
    @Nullable Set<String> changed() {
        Set<String> names = new TreeSet<>();
        boolean all = false;
        for (WatchKey key = service.poll(); key != null; key = service.poll()) {
            String prefix = prefixes.getOrDefault(key, "");
            for (WatchEvent<?> event : key.pollEvents()) {
                all |= event.kind() == OVERFLOW;
                if (event.context() instanceof Path name) {
                    names.add(prefix + name);
                }
            }
            if (!key.reset()) {
                prefixes.remove(key);
                all |= prefix.isEmpty();
            }
        }
        return all ? null : names;
    }

    /**
     * Watches folders that are new too. To be called before they are loaded, so that nothing is written between the two unseen.
     *
     * @param names of what changed; null if all may have changed
     * @throws Refused if the system watches no more folders
     * @throws IOException if the root cannot be read
     */
    void extend(@Nullable Set<String> names) throws IOException {
        register(names == null ? folder.folders() : folder.folders(names));
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
