package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.LoadResult;
import dev.blogkit.PublicationReport;
import dev.blogkit.Severity;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the demo prints: progress and a summary on standard output, problems on standard error; colours for people only. */
final class Console {

    private static final int BAR = 30;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private Set<Diagnostic> told = Set.of();

    Console(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    void progress(int done, int total) {
        if (terminal) {
            int filled = BAR * done / total;
            out.print("\r" + colour("36", "█".repeat(filled)) + "░".repeat(BAR - filled) + " " + done + "/" + total
                    + (done == total ? "\n" : ""));
            out.flush();
        } else if (done == total) {
            out.println("read " + total + " files");
        }
    }

    void problem(Diagnostic problem) {
        String line = problem.toString();
        err.println(colour(colourOf(problem.severity()), line));
    }

    /** Of the problems of a folder that is loaded again and again, one is told when it comes. */
    synchronized void problems(List<Diagnostic> all) {
        all.stream().filter(problem -> !told.contains(problem)).forEach(this::problem);
        told = Set.copyOf(all);
    }

    void summary(int posts, long warnings, long errors, PublicationReport files, Path folder, Duration time) {
        int unchanged = files.unchanged().size();
        int removed = files.removed().size();
        out.println(colour("1", posts + " posts") + ", "
                + colour(warnings > 0 ? "33" : "0", warnings + " warnings") + ", "
                + colour(errors > 0 ? "31" : "0", errors + " errors") + ", "
                + files.written().size() + " files written to "
                + folder.toAbsolutePath().normalize()
                + (unchanged > 0 ? ", " + unchanged + " unchanged" : "")
                + (removed > 0 ? ", " + removed + " removed" : "")
                + " in " + time.toMillis() + " ms");
        if (!files.stale().isEmpty()) {
            out.println(colour("33", files.stale().size() + " files there are not of this run: ") + some(files.stale())
                    + "; --clean removes those that a run has left");
        }
    }

    void loaded(LoadResult loaded, Blog blog) {
        problems(loaded.diagnostics());
        out.println(colour("1", blog.posts().size() + " posts") + " at "
                + colour("4", blog.site().base().toString()) + ", until this is interrupted");
    }

    void changed(List<String> sources, Blog blog) {
        out.println(
                colour("32", "changed " + some(sources)) + ", " + blog.posts().size() + " posts");
    }

    void failed(Throwable problem) {
        err.println(colour("31", problem.toString()));
    }

    void answered(String method, URI address, int status) {
        out.println(colour(status < 400 ? "32" : "31", Integer.toString(status)) + " " + method + " "
                + address.toASCIIString());
    }

    private static String some(List<String> names) {
        return names.size() > 3 ? names.subList(0, 3) + " and more" : names.toString();
    }

    private static String colourOf(Severity severity) {
        return switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            case INFO -> "36";
        };
    }

    private String colour(String code, String text) {
        return terminal ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
