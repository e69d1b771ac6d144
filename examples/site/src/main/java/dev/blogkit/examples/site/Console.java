package dev.blogkit.examples.site;

import dev.blogkit.Diagnostic;
import dev.blogkit.Severity;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** What the demo prints: progress and a summary on standard output, problems on standard error; colours for people only. */
final class Console {

    private static final int BAR = 30;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

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

    void summary(int posts, long warnings, long errors, int files, Path folder, Duration time) {
        out.println(colour("1", posts + " posts") + ", "
                + colour(warnings > 0 ? "33" : "0", warnings + " warnings") + ", "
                + colour(errors > 0 ? "31" : "0", errors + " errors") + ", "
                + files + " files written to " + folder.toAbsolutePath().normalize() + " in " + time.toMillis()
                + " ms");
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
