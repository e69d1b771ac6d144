package dev.blogkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files of a site, written into one folder while others, such as a web server, read them. One is for one run, which makes all
 * files that the site has. Not safe for use by many threads; no two runs may go on in one folder at a time.
 *
 * <p>A reader sees a file as it was or as it will be, whole, at any time: it is written under another name, saved to the disk and
 * then moved into its place at once. That holds if the process is killed, the disk is full or the power fails. A file that has
 * its content already stays untouched, with its time.
 *
 * <h2>Which files</h2>
 *
 * <p>A path has {@code /} between its parts, and may have one in front. It is refused unless every system can have it and means
 * one file by it: with {@code ..}, an empty part, a part that begins with a dot or ends with a dot or a blank,
 * {@code \ : < > " | ? *} or their fullwidth forms, U+FFFD, control characters and those that nobody sees except joiners between
 * letters, names of devices such as {@code nul.html}, short names such as {@code git~1}, a part of more than 255 bytes or more
 * than 64 parts; if the run has it already, whatever the case of its letters and however their accents were typed; or if it is a
 * folder of another file. What is in the folder is not followed where it is a link: in the place of a folder a link is refused,
 * in the place of a file it is replaced. That is looked at for each file; whoever turns folders into links while a run goes on is
 * not locked out by it.
 *
 * <p>What is refused and what cannot be written costs no other file. It is in the {@linkplain #diagnostics() diagnostics}, and
 * what was there before stays.
 *
 * <h2>Stale files</h2>
 *
 * <p>What an earlier run wrote and this one was not asked for is stale. It is reported, and removed if the caller says so. Names
 * that begin with a dot, such as {@code .git}, are neither written nor removed; nor are, with a diagnostic, names that the locale
 * cannot read.
 *
 * <pre>{@code
 * Publication site = Publication.into(Path.of("public"));
 * for (Post post : blog.shown()) {
 *     site.from(post.source(), SourcePosition.START).page(blog.path(post), html(post));
 * }
 * site.write(files -> AtomWriter.create().write(Feed.from(blog).build(), files.open("atom.xml")));
 * PublicationReport report = site.finish(path -> path.endsWith(".html"));
 * }</pre>
 */
public final class Publication {

    private final SiteFolder folder;
    private final TakenPaths taken;
    private final List<String> written;
    private final List<String> unchanged;
    private final List<Diagnostic> diagnostics;
    private final FileAccount account;

    private Publication(SiteFolder folder) {
        this.folder = folder;
        taken = new TakenPaths();
        written = new ArrayList<>();
        unchanged = new ArrayList<>();
        diagnostics = new ArrayList<>();
        account = FileAccount.OWN;
    }

    private Publication(Publication run, FileAccount account) {
        folder = run.folder;
        taken = run.taken;
        written = run.written;
        unchanged = run.unchanged;
        diagnostics = run.diagnostics;
        this.account = account;
    }

    /** Writes files whose content is not at hand as a whole. */
    @FunctionalInterface
    public interface Body {

        /**
         * Opens files and writes their content.
         *
         * @throws IOException if their content is not to be had; then none of them is put in its place
         */
        void write(Opener files) throws IOException;
    }

    /** Gives streams for files. */
    @FunctionalInterface
    public interface Opener {

        /**
         * {@return what takes the content of a file; it may be closed} Several may be open at a time. It throws nothing: where
         * the path is refused or the content cannot be written, what it is given is dropped, and a diagnostic tells of it.
         *
         * @param path as that of {@link Publication#file}
         */
        OutputStream open(String path);
    }

    /**
     * {@return a run that writes into a folder}
     *
     * @param root the folder, of any file system; it is made if it is not there, and may be a link
     * @throws IOException if there can be no such folder
     */
    public static Publication into(Path root) throws IOException {
        return new Publication(SiteFolder.of(root));
    }

    /**
     * {@return this run, for files that are written on account of a source} Its diagnostics name that; those of this one name the
     * path of the file.
     *
     * @param source such as {@link Post#source}
     * @param position what in the source asks for the files
     */
    public Publication from(String source, SourcePosition position) {
        return new Publication(this, new FileAccount(source, position));
    }

    /**
     * Writes a page to the file that a server shows at its address.
     *
     * @param path the path of an address, such as {@link Blog#path}: {@code /a.html} is that file, everything else that does not
     *     end with {@code .html} or {@code .htm} is {@code index.html} in a folder of this name. What is percent-encoded is
     *     decoded, as a server does
     * @param html written in UTF-8
     * @return true if the page is there now
     */
    public boolean page(String path, String html) {
        return file(pageFile(UriText.decode(path)), html.getBytes(StandardCharsets.UTF_8));
    }

    private static String pageFile(String path) {
        if (path.endsWith(".html") || path.endsWith(".htm")) {
            return path;
        }
        return (path.endsWith("/") ? path : path + "/") + "index.html";
    }

    /**
     * Writes a file whose content is at hand as a whole.
     *
     * @param path as it is on the disk; nothing in it is decoded
     * @return true if the file is there now
     */
    public boolean file(String path, byte[] content) {
        String name = name(path);
        return attempt(name, () -> {
            take(name);
            return folder.write(name, content);
        });
    }

    /**
     * Writes files by streams, such as a feed by {@code files -> writer.write(feed, files.open("atom.xml"))} and a sitemap by
     * {@code files -> writer.write(sitemap, files::open)}. They are put in their places when the body has come to its end, in the
     * order in which they were opened; if it throws something, none is.
     *
     * @return true if all files that were opened are there now
     * @throws IOException if the body throws it
     */
    public boolean write(Body body) throws IOException {
        List<Opened> opened = new ArrayList<>();
        boolean all = true;
        try {
            body.write(path -> open(name(path), opened));
            for (Opened file : opened) {
                all &= file.draft != null && attempt(file.path, file.draft::put);
            }
        } finally {
            for (Opened file : opened) {
                if (file.draft != null) {
                    file.draft.discard();
                }
            }
        }
        return all;
    }

    private OutputStream open(String path, List<Opened> opened) {
        try {
            take(path);
            FileDraft draft = FileCall.of(() -> folder.draft(path));
            opened.add(new Opened(path, draft));
            return draft;
        } catch (IOException failed) {
            diagnostics.add(account.unwritten(path, failed));
            opened.add(new Opened(path, null));
            return OutputStream.nullOutputStream();
        }
    }

    /** @param draft null if there is none, as the path was refused for one */
    private record Opened(String path, @Nullable FileDraft draft) {}

    private static String name(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private void take(String path) throws RefusedPathException {
        taken.ask(path); // first, as what is refused stays as it was
        PortablePath.check(path);
        taken.take(path, account.of(path));
    }

    /** @param write gives true if the file has new content */
    private boolean attempt(String path, ForeignCall.Call<Boolean, IOException> write) {
        try {
            (FileCall.of(write) ? written : unchanged).add(path);
            return true;
        } catch (IOException failed) {
            diagnostics.add(account.unwritten(path, failed));
            return false;
        }
    }

    /** {@return what was refused or went wrong so far} */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /**
     * Ends the run as {@link #finish(Predicate)} does, and removes no stale file.
     *
     * @return what became of the files
     */
    public PublicationReport finish() {
        return finish(path -> false);
    }

    /**
     * Ends the run: removes what an earlier one left half-written, looks for stale files, and removes those that the caller lets
     * go, with the folders that are empty then.
     *
     * <p>Stale is whatever lies in the folder and this run was not asked for, even if nobody knows who put it there. So let go
     * only of what the site's own files are like, and of nothing in a folder that others write into. A file that was refused or
     * could not be written was asked for, and stays as it was.
     *
     * @param removable true for the path of a stale file that may be removed, as {@link PublicationReport#removed()} has it
     * @return what became of the files
     */
    public PublicationReport finish(Predicate<String> removable) {
        StaleFiles found = StaleFiles.of(
                folder.root(),
                path -> !taken.isAsked(path),
                removable,
                (path, failed) -> diagnostics.add(FileAccount.unremoved(path, failed)));
        return new PublicationReport(written, unchanged, found.left(), found.removed(), diagnostics);
    }
}
