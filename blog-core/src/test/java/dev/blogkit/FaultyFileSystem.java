package dev.blogkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file system that shows a real folder, notes every call that asks the real one for something, and lets one
 * chosen call go wrong. Safe for use by many threads, once it is set up.
 */
final class FaultyFileSystem extends FileSystem {

    /** The text of every file that lies outside of the root. */
    static final String OUTSIDE = "nobody may see this";

    private final Path realRoot;
    private final FaultyProvider provider = new FaultyProvider(this);
    private final List<String> calls = new ArrayList<>();
    private final Set<WatchKey> keys = ConcurrentHashMap.newKeySet();
    private final List<WatchService> watches = new CopyOnWriteArrayList<>();
    private final List<Path> outside = new CopyOnWriteArrayList<>();
    private @Nullable Random order;
    private int chosen = -1;
    private String each = "";
    private Fault fault = Fault.DELAY;
    private boolean aimedAtFolders;

    /** What can go wrong at a call. Where something is changed, that happens just before the call. */
    enum Fault {
        /** An {@link IOException}; from an iterator in a {@link java.nio.file.DirectoryIteratorException}. */
        THROW,
        /** As {@link #THROW}, an {@link AccessDeniedException}. */
        THROW_DENIED,
        /** As {@link #THROW}, a {@link NoSuchFileException}. */
        THROW_MISSING,
        /** An {@link UncheckedIOException}. */
        THROW_UNCHECKED,
        /** A {@link SecurityException}. */
        THROW_SECURITY,
        /** From this read on, the channel says that the file ends; this write ends in the middle with a full disk. Nothing at other calls. */
        TRUNCATE,
        /** Another file of the same length stands in its place. As the next two, an empty file in the place of a folder. */
        SWAP_SAME_LENGTH,
        /** Another, longer file stands in its place. */
        SWAP_LONGER,
        /** Another, shorter file stands in its place. */
        SWAP_SHORTER,
        /** A symbolic link stands in its place, to a file or folder beside the root; the folder has files of the same names, but no hidden ones. */
        SWAP_LINK,
        /** An empty folder stands in its place. */
        SWAP_FOLDER,
        /** Other text of the same length is written into the file itself. Nothing where it is a folder. */
        OVERWRITE,
        /** Text is added at the end of the file. To a folder, a file {@code grown.md}. */
        GROW,
        /** The file, or the folder and all in it, is gone. */
        DELETE,
        /** The call takes 30 ms. */
        DELAY;

        /** {@return what a file holds after this fault, that held ASCII text before} */
        String text(String before) {
            int length = before.length();
            return switch (this) {
                case SWAP_SAME_LENGTH, OVERWRITE -> "x".repeat(length);
                case SWAP_LONGER -> "x".repeat(length * 2);
                case SWAP_SHORTER -> "x".repeat(length / 2);
                case GROW -> before + "x".repeat(length);
                default -> before;
            };
        }
    }

    private FaultyFileSystem(Path realRoot) {
        this.realRoot = realRoot;
    }

    /**
     * {@return a file system that shows the given folder}
     *
     * @param realRoot a folder whose parent belongs to the test alone: a link to the outside leads to {@code outside} in it
     */
    static FaultyFileSystem over(Path realRoot) throws IOException {
        return new FaultyFileSystem(realRoot.toRealPath());
    }

    /** {@return the folder, seen through this file system} */
    Path root() {
        return wrap(realRoot);
    }

    /** Lets one call go wrong, the one that will be at this index of {@link #calls()}. */
    void failAt(int call, Fault what) {
        chosen = call;
        fault = what;
    }

    /** Lets what is changed at a call be not what the call is about, but the folder that it is in. */
    void aimAtFolders() {
        aimedAtFolders = true;
    }

    /** Lets all calls go wrong that are noted like this in {@link #calls()}. */
    void failAtEach(String call, Fault what) {
        each = call;
        fault = what;
    }

    /** Lets each folder list its files in an order that depends on nothing but their names and the given numbers. */
    void order(Random numbers) {
        order = numbers;
    }

    /** {@return the calls so far, such as {@code readAttributes c/d.md}; the root is {@code .}} */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /**
     * Notes a call, and lets it go wrong if it is the chosen one.
     *
     * @return true if it is a read that is to say that the file ends, or a write for which there is no room
     */
    boolean call(String kind, Path real) throws IOException {
        String name = name(real);
        synchronized (this) {
            calls.add(kind + " " + name);
            if (calls.size() - 1 != chosen && !calls.get(calls.size() - 1).equals(each)) {
                return false;
            }
        }
        switch (fault) {
            case THROW -> throw new IOException(kind + " " + name);
            case THROW_DENIED -> throw new AccessDeniedException(name);
            case THROW_MISSING -> throw new NoSuchFileException(name);
            case THROW_UNCHECKED -> throw new UncheckedIOException(new IOException(kind + " " + name));
            case THROW_SECURITY -> throw new SecurityException(kind + " " + name);
            case TRUNCATE -> {}
            case DELAY -> delay();
            default -> {
                Path changed = aimedAtFolders && real.startsWith(realRoot) && !real.equals(realRoot)
                        ? Objects.requireNonNull(real.getParent())
                        : real;
                if (Files.exists(changed, LinkOption.NOFOLLOW_LINKS)) {
                    change(changed, Files.isDirectory(changed, LinkOption.NOFOLLOW_LINKS));
                }
            }
        }
        return fault == Fault.TRUNCATE;
    }

    private static void delay() throws InterruptedIOException {
        try {
            Thread.sleep(30);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void change(Path real, boolean folder) throws IOException {
        String text = fault.text(folder ? "" : Files.readString(real, ISO_8859_1)); // keeps any bytes
        FileTime before = Files.getLastModifiedTime(real, LinkOption.NOFOLLOW_LINKS);
        switch (fault) {
            case SWAP_LINK -> {
                Path target = outside(real, folder);
                delete(real);
                Files.createSymbolicLink(real, target);
            }
            case SWAP_FOLDER -> {
                delete(real);
                Files.createDirectory(real);
            }
            case OVERWRITE, GROW -> {
                if (!folder) {
                    Files.writeString(real, text, ISO_8859_1, StandardOpenOption.WRITE);
                } else if (fault == Fault.GROW) {
                    Files.writeString(real.resolve("grown.md"), "x");
                }
            }
            default -> {
                delete(real);
                if (fault != Fault.DELETE) {
                    Files.writeString(real, text, ISO_8859_1);
                }
            }
        }
        if (Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            // The clock of the file system may tick too slowly to tell this change from the file's creation.
            Files.setLastModifiedTime(real, FileTime.from(before.toInstant().plusSeconds(2)));
        }
    }

    private Path outside(Path real, boolean folder) throws IOException {
        Path beside = Files.createDirectories(realRoot.resolveSibling("outside"));
        if (!folder) {
            return addOutside(beside.resolve("secret.md"));
        }
        for (Path inside : all(real)) {
            Path twin = beside.resolve(real.relativize(inside).toString());
            if (Files.isDirectory(inside)) {
                Files.createDirectories(twin);
            } else if (!String.valueOf(inside.getFileName()).startsWith(".")) {
                addOutside(twin);
            }
        }
        return beside;
    }

    private Path addOutside(Path file) throws IOException {
        outside.add(file);
        return Files.writeString(file, OUTSIDE);
    }

    /** {@return the real files that were made outside for links to lead to, each with the text {@link #OUTSIDE}} */
    List<Path> outside() {
        return List.copyOf(outside);
    }

    private static void delete(Path real) throws IOException {
        List<Path> paths = new ArrayList<>(all(real));
        Collections.reverse(paths);
        for (Path path : paths) {
            Files.delete(path);
        }
    }

    private static List<Path> all(Path real) throws IOException {
        try (Stream<Path> paths = Files.walk(real)) {
            return paths.toList();
        }
    }

    /** {@return what a real folder holds, in the order that this file system lists it} */
    synchronized List<Path> list(Path real) throws IOException {
        List<Path> listed = new ArrayList<>();
        try (var stream = Files.newDirectoryStream(real)) {
            stream.forEach(path -> listed.add(wrap(path)));
        }
        if (order != null) {
            listed.sort(Comparator.naturalOrder());
            Collections.shuffle(listed, order);
        }
        return listed;
    }

    private String name(Path real) {
        String name = realRoot.relativize(real.toAbsolutePath()).toString().replace('\\', '/');
        return name.isEmpty() ? "." : name;
    }

    Path wrap(Path real) {
        return new FaultyPath(this, real);
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return realRoot.getFileSystem().getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(wrap(realRoot.getRoot()));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return realRoot.getFileSystem().supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrap(realRoot.getFileSystem().getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = realRoot.getFileSystem().getPathMatcher(pattern);
        return path -> matcher.matches(FaultyPath.real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        call("newWatchService", realRoot);
        WatchService watch = realRoot.getFileSystem().newWatchService();
        watches.add(watch);
        return watch;
    }

    WatchKey noted(WatchKey key) {
        keys.add(key);
        return key;
    }

    /** {@return the keys of the folders that were registered} */
    Set<WatchKey> keys() {
        return Set.copyOf(keys);
    }

    /** {@return the watches that were given} */
    List<WatchService> watches() {
        return List.copyOf(watches);
    }
}
