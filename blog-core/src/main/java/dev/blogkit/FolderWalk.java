package dev.blogkit;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Looks through a folder for what is a post by its name. A walk of the JDK ends where one folder fails in the middle, or throws
 * what is no {@link IOException}; this one goes on with the next. For one look; not safe for use by many threads.
 */
final class FolderWalk {

    private final Path root;
    private final PostReader reader;
    private final Predicate<String> wanted;
    private final boolean stamped;
    private final Limits limits;
    private final NavigableMap<String, FoundPost> found = new TreeMap<>();
    private final Map<String, Path> folders = new LinkedHashMap<>();

    /** @param stamped false if all that is found is to be read in any case */
    private FolderWalk(Path root, PostReader reader, Predicate<String> wanted, boolean stamped) throws IOException {
        this.root = FileCall.of(root::toRealPath);
        this.reader = reader;
        this.wanted = wanted;
        this.stamped = stamped;
        this.limits = reader.limits();
    }

    /**
     * {@return a walk through all of a folder}
     *
     * @param root a folder, or one file
     * @param wanted says of the name of a post whether it is to be read
     * @throws IOException if the root itself cannot be read
     */
    static FolderWalk whole(Path root, PostReader reader, Predicate<String> wanted) throws IOException {
        FolderWalk walk = new FolderWalk(root, reader, wanted, true);
        walk.rootItself();
        return walk;
    }

    /**
     * {@return a walk to some files and through some folders, all to be read in any case}
     *
     * @param names paths below the root; what is not there is not found
     */
    static FolderWalk named(Path root, PostReader reader, Predicate<String> wanted, Collection<String> names)
            throws IOException {
        FolderWalk walk = new FolderWalk(root, reader, wanted, false);
        names.forEach(walk::lookFor);
        return walk;
    }

    /** {@return what was found, in the order of the names} */
    List<FoundPost> found() {
        return List.copyOf(found.values());
    }

    /** {@return the folders that were entered, by what the names in them begin with; that of the root is empty} */
    Map<String, Path> folders() {
        return folders;
    }

    private void rootItself() throws IOException {
        BasicFileAttributes attributes = FileCall.attributes(root);
        if (attributes.isDirectory()) {
            enter(root, "", 0);
        } else {
            String name = root.getFileName().toString();
            add(file(root, name, reader.role(name), attributes));
        }
    }

    private void lookFor(String name) {
        String[] parts = name.split("/", -1);
        Path path = root;
        try {
            if (FileCall.attributes(root).isRegularFile()) {
                if (name.equals(root.getFileName().toString())) {
                    look(root, name, 0);
                }
                return;
            }
            for (int i = 0; i < parts.length; i++) {
                if (i > 0 && !FileCall.attributes(path).isDirectory()) {
                    return;
                }
                path = below(path, parts[i]);
                if (i < parts.length - 1 && parts[i].startsWith(".")) {
                    return;
                }
            }
            FileCall.attributes(path);
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException unreadable) {
            add(FoundProblem.unreadable(name));
            return;
        }
        look(path, name, parts.length - 1);
    }

    private void enter(Path folder, String prefix, int depth) throws IOException {
        folders.put(prefix, folder);
        List<Path> children = new ArrayList<>();
        try {
            FileCall.of(() -> list(folder, children));
        } finally { // what was listed before it went wrong is there all the same
            for (Path child : children) {
                look(child, prefix + name(child), depth);
            }
        }
    }

    private static List<Path> list(Path folder, List<Path> children) throws IOException {
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
            listed.forEach(children::add);
            return children;
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void look(Path path, String name, int depth) {
        boolean hidden = name.startsWith(".", name.lastIndexOf('/') + 1);
        FileRole role = role(name);
        boolean post = FoundPost.isPost(role) && wanted.test(name);
        try {
            BasicFileAttributes attributes = FileCall.attributes(path);
            if (attributes.isDirectory()) {
                if (!hidden) {
                    enterBelow(path, name, depth + 1);
                }
            } else if (post) {
                add(file(path, name, role, attributes));
            } else if (attributes.isSymbolicLink() && !hidden && isLinkToFolder(path)) {
                add(FoundProblem.linkToFolder(name));
            }
        } catch (NoSuchFileException gone) {
            if (post) {
                add(FoundProblem.unreadable(name));
            }
        } catch (IOException unreadable) {
            if (post || !hidden) {
                add(FoundProblem.unreadable(name));
            }
        }
    }

    /** What cannot be known of a name might be that nobody is to see the post. */
    private FileRole role(String name) {
        return ForeignCall.or(() -> reader.role(name), fault -> FileRole.DRAFT);
    }

    private void enterBelow(Path folder, String name, int depth) throws IOException {
        if (depth > limits.folderDepth()) {
            add(FoundProblem.tooDeep(name, limits.folderDepth()));
        } else {
            enter(folder, name + "/", depth);
        }
    }

    private FoundPost file(Path path, String name, FileRole role, BasicFileAttributes attributes) {
        return attributes.isRegularFile()
                ? new FoundFile(root, path, name, role, limits.fileBytes(), stamped ? FileStamp.of(attributes) : null)
                : FoundProblem.notRegular(name);
    }

    /** The last ones by name give way, so that it does not hang on the order of the file system which ones are read. */
    private void add(FoundPost post) {
        found.put(post.name(), post);
        if (found.size() > limits.files()) {
            found.pollLastEntry();
            String last = found.lastKey();
            found.put(last, FoundProblem.tooManyFiles(last, limits.files()));
        }
    }

    private static Path below(Path folder, String part) throws IOException {
        return FileCall.of(() -> folder.resolve(part));
    }

    private static boolean isLinkToFolder(Path link) throws IOException {
        return FileCall.of(() -> Files.isDirectory(link));
    }

    /** {@return the last part of a path; ZIP files of some JDKs end that of a folder with a slash} */
    private static String name(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
