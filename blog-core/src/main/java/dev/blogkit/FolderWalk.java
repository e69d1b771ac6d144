package dev.blogkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Looks through a folder for what is a post by its name. A walk of the JDK ends where one folder fails in the middle, or throws
 * what is no {@link IOException}; this one goes on with the next. For one look; not safe for use by many threads.
 */
final class FolderWalk {

    private final Path root;
    private final PostReader reader;
    private final NameGlobs globs;
    private final Visitor visitor;
    private final Limits limits;
    private List<FoundPost> found = new ArrayList<>();

    private FolderWalk(Path root, PostReader reader, NameGlobs globs, Visitor visitor) throws IOException {
        this.root = FileCall.of(root::toRealPath);
        this.reader = reader;
        this.globs = globs;
        this.visitor = visitor;
        this.limits = reader.limits();
    }

    /** Hears of each folder before it is listed, so that one who watches it from then on misses nothing. */
    @FunctionalInterface
    interface Visitor {

        /**
         * The walk comes to a folder.
         *
         * @param prefix what the names of the files in the folder begin with; empty for the root
         */
        void entering(String prefix, Path folder);
    }

    /**
     * {@return a walk through all of a folder}
     *
     * @param root a folder, or one file
     * @throws IOException if the root itself cannot be read
     */
    static FolderWalk whole(Path root, PostReader reader, NameGlobs globs, Visitor visitor) throws IOException {
        FolderWalk walk = new FolderWalk(root, reader, globs, visitor);
        BasicFileAttributes attributes = FileCall.attributes(walk.root);
        if (attributes.isDirectory()) {
            walk.enter(walk.root, "", 0);
        } else {
            walk.addRoot(attributes, true);
        }
        return walk;
    }

    /**
     * {@return a walk to some files, to be read in any case, and through some folders}
     *
     * @param names paths below the root; what is not there is not found
     * @throws IOException if the root itself cannot be read
     */
    static FolderWalk named(Path root, PostReader reader, NameGlobs globs, Visitor visitor, Collection<String> names)
            throws IOException {
        FolderWalk walk = new FolderWalk(root, reader, globs, visitor);
        BasicFileAttributes attributes = FileCall.attributes(walk.root);
        if (attributes.isDirectory()) {
            // A file behind its folder: it is read in any case, and else only if it is not as it was.
            new TreeSet<>(names).forEach(walk::lookFor);
        } else if (names.contains(name(walk.root))) {
            walk.addRoot(attributes, false);
        }
        return walk;
    }

    /** {@return what was found, in the order of the names} */
    List<FoundPost> found() {
        sort();
        return found;
    }

    private void addRoot(BasicFileAttributes attributes, boolean stamped) {
        String name = name(root);
        Path folder = Objects.requireNonNullElse(root.getParent(), root);
        add(file(folder, name, role(name), attributes, stamped));
    }

    /** Goes down to the last part, or to what is no folder on the way, which is then what is to be told. */
    private void lookFor(String name) {
        String[] parts = name.split("/", -1);
        Path path = root;
        try {
            for (int i = 0, end = 0; i < parts.length; i++) {
                path = below(path, parts[i]);
                end += parts[i].length() + Math.min(i, 1);
                boolean folder = FileCall.attributes(path).isDirectory();
                if (i == parts.length - 1 || !folder) {
                    look(path, name.substring(0, end), i, false);
                    return;
                }
                if (!mayEnter(name.substring(0, end), i + 1)) {
                    return;
                }
            }
        } catch (NoSuchFileException gone) {
            // and so not found
        } catch (IOException unreadable) {
            addUnreadable(name);
        }
    }

    private void enter(Path folder, String prefix, int depth) throws IOException {
        visitor.entering(prefix, folder);
        List<Path> children = new ArrayList<>();
        try {
            FileCall.list(folder, children);
        } finally { // what was listed before it went wrong is there all the same
            for (Path child : children) {
                look(child, prefix + name(child), depth, true);
            }
        }
    }

    /** @param stamped false if a file is to be read in any case */
    private void look(Path path, String name, int depth, boolean stamped) {
        FileRole role = role(name);
        boolean post = isPost(role, name);
        try {
            BasicFileAttributes attributes = FileCall.attributes(path);
            if (attributes.isDirectory()) {
                enterBelow(path, name, depth + 1);
            } else if (post) {
                add(file(root, name, role, attributes, stamped));
            } else if (attributes.isSymbolicLink() && isEntered(name) && isLinkToFolder(path)) {
                add(FoundProblem.linkToFolder(name));
            }
        } catch (NoSuchFileException gone) {
            if (post) {
                add(FoundProblem.unreadable(name));
            }
        } catch (IOException unreadable) {
            addUnreadable(name);
        }
    }

    private boolean isPost(FileRole role, String name) {
        return FoundPost.isPost(role) && globs.wants(name);
    }

    /** {@return true if what is in a folder of this name can be a post} */
    private boolean isEntered(String name) {
        return !name.startsWith(".", name.lastIndexOf('/') + 1) && globs.enters(name);
    }

    private FileRole role(String name) {
        return FoundPost.role(name, reader);
    }

    private void enterBelow(Path folder, String name, int depth) throws IOException {
        if (mayEnter(name, depth)) {
            enter(folder, name + "/", depth);
        }
    }

    /** {@return true if a folder is to be entered; one that is only too deep for it is told of} */
    private boolean mayEnter(String name, int depth) {
        if (!isEntered(name)) {
            return false;
        }
        boolean tooDeep = depth > limits.folderDepth();
        if (tooDeep) {
            add(FoundProblem.tooDeep(name, limits.folderDepth()));
        }
        return !tooDeep;
    }

    private FoundPost file(Path folder, String name, FileRole role, BasicFileAttributes attributes, boolean stamped) {
        if (!FoundFile.hasName(name)) {
            return FoundProblem.unreadableName(name);
        }
        return attributes.isRegularFile()
                ? new FoundFile(folder, name, role, limits.fileBytes(), stamped ? FileStamp.of(attributes) : null)
                : FoundProblem.notRegular(name);
    }

    private void addUnreadable(String name) {
        if (isEntered(name) || isPost(role(name), name)) {
            add(FoundProblem.unreadable(name));
        }
    }

    private void add(FoundPost post) {
        found.add(post);
        if (found.size() > 2L * limits.files() + 1) {
            sort();
        }
    }

    /**
     * Brings what was found in order, once for each name. The last ones by name give way where there are too many, so that it does not
     * hang on the order of the file system which ones are read.
     */
    private void sort() {
        found.sort(Comparator.comparing(FoundPost::name));
        List<FoundPost> sorted = new ArrayList<>(found.size());
        for (FoundPost post : found) {
            int last = sorted.size() - 1;
            if (last >= 0 && sorted.get(last).name().equals(post.name())) {
                sorted.set(last, post);
            } else {
                sorted.add(post);
            }
        }
        cut(sorted);
        found = sorted;
    }

    private void cut(List<FoundPost> sorted) {
        int files = limits.files();
        if (sorted.size() > files) {
            String first = sorted.get(files).name();
            sorted.subList(files, sorted.size()).clear();
            sorted.add(FoundProblem.tooManyFiles(first, files));
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
