package dev.blogkit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The folder that files are published into. No link in it is followed, and nothing out of it is written. */
final class SiteFolder {

    private final Path root;

    /** Never begins anew: else each file of one body would try the drafts of all others in its folder first. */
    private final AtomicInteger drafts = new AtomicInteger();

    private SiteFolder(Path root) {
        this.root = root;
    }

    /** @param root made if it is not there; may be a link */
    static SiteFolder of(Path root) throws IOException {
        return FileCall.of(() -> {
            if (!Files.isDirectory(root)) { // a link to one is none for those that would make it
                Files.createDirectories(root);
            }
            return new SiteFolder(root.toRealPath());
        });
    }

    /** {@return the real path of the folder} */
    Path root() {
        return root;
    }

    /**
     * {@return false if the file with this content is there already}
     *
     * @param path by {@link PortablePath}
     */
    boolean write(String path, byte[] content) throws IOException {
        Path file = place(path);
        if (holds(file, content)) {
            return false;
        }
        FileDraft draft = FileDraft.of(file, root, drafts::getAndIncrement);
        try {
            draft.write(content, 0, content.length);
            return draft.put();
        } finally {
            draft.discard();
        }
    }

    /** {@return what takes the content of a file, and then puts it in its place} */
    FileDraft draft(String path) throws IOException {
        return FileDraft.of(place(path), root, drafts::getAndIncrement);
    }

    /** {@return where the file is to be; the folders that it is in are there then} */
    private Path place(String path) throws IOException {
        Path folder = root;
        int start = 0;
        for (int end = path.indexOf('/'); end >= 0; start = end + 1, end = path.indexOf('/', start)) {
            folder = below(folder, path.substring(start, end));
            enter(folder, path.substring(0, end));
        }
        Path file = below(folder, path.substring(start));
        BasicFileAttributes there = attributes(file);
        if (there != null && there.isDirectory()) {
            throw new RefusedPathException("there is a folder in its place");
        }
        return file;
    }

    private static Path below(Path folder, String name) throws IOException {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException notHere) {
            throw new RefusedPathException("this file system, or the locale of this process, has no such names");
        }
    }

    private static void enter(Path folder, String name) throws IOException {
        BasicFileAttributes there = attributes(folder);
        if (there == null) {
            try {
                Files.createDirectory(folder);
                return;
            } catch (FileAlreadyExistsException meanwhile) {
                there = FileCall.attributes(folder);
            }
        }
        if (there.isSymbolicLink()) {
            throw new RefusedPathException("there is a link in the place of the folder " + name);
        }
        if (!there.isDirectory()) {
            throw new RefusedPathException("there is a file in the place of the folder " + name);
        }
    }

    private static boolean holds(Path file, byte[] content) throws IOException {
        BasicFileAttributes there = attributes(file);
        return there != null
                && there.isRegularFile()
                && there.size() == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    /** {@return what is at a path; null if nothing is} */
    private static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
        try {
            return FileCall.attributes(path);
        } catch (NoSuchFileException nothing) {
            return null;
        }
    }
}
