package dev.blogkit.examples.benchmarks;

import dev.blogkit.Content;
import dev.blogkit.markdown.Markdown;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Renders bodies that are made to be slow, of a length and of twice that, and prints for each kind how many times as long the longer
 * one takes: about 2 where time grows with length, 4 where it grows with its square. Time is that of the processor for this thread,
 * so that other work on the machine does not count, the least of several rounds. Exits with 1 where that is above 2.6, or the
 * longer one takes more than 2 s. The first argument is the file that lists them, the second one the shorter length, the third what
 * a name must hold.
 */
public final class BodySlopes {

    private static final int ROUNDS = 5;
    private static final long TURN_NANOS = 10_000_000L;
    /** Less than this is too little to tell how it grows. */
    private static final double LEAST_MILLIS = 2;

    private static final double GOAL = 2.6;
    private static final double GOAL_MILLIS = 2000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Markdown markdown = Markdown.create();
    private int characters;

    private BodySlopes() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException {
        int length = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64 * 1024;
        String part = arguments.length > 2 ? arguments[2] : "";
        BodySlopes slopes = new BodySlopes();
        List<String> missed = new ArrayList<>();
        System.out.printf(Locale.ROOT, "%-50s %9s %9s %6s%n", length + " characters and twice that", "ms", "ms", "x");
        for (PathologicalBody body : PathologicalBody.read(Path.of(arguments[0]))) {
            if (body.name().contains(part) && !slopes.holds(body, length)) {
                missed.add(body.name());
            }
        }
        String goal = "above " + GOAL + " x or " + GOAL_MILLIS + " ms";
        System.out.println(
                missed.isEmpty() ? "none " + goal : missed.size() + " " + goal + ": " + String.join("; ", missed));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    /** {@return true if twice the length takes about twice as long, or is too short a time to tell} A miss is measured again. */
    private boolean holds(PathologicalBody body, int length) {
        return measure(body, length) || measure(body, length);
    }

    private boolean measure(PathologicalBody body, int length) {
        String once = body.text(length);
        String twice = body.text(2 * length);
        millis(once, 2 * TURN_NANOS);
        millis(twice, 2 * TURN_NANOS);
        double shorter = Double.MAX_VALUE;
        double longer = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            shorter = Math.min(shorter, millis(once, TURN_NANOS));
            longer = Math.min(longer, millis(twice, TURN_NANOS));
        }
        double ratio = longer / shorter;
        boolean holds = longer <= GOAL_MILLIS && (longer < LEAST_MILLIS || ratio <= GOAL);
        System.out.println(new Verdict(holds)
                .colour(String.format(
                        Locale.ROOT,
                        "%-50s %9.2f %9.2f %6.2f  %s",
                        body.name(),
                        shorter,
                        longer,
                        ratio,
                        String.join(" ", found(twice)))));
        return holds;
    }

    private List<String> found(String text) {
        return markdown.render(text).diagnostics().stream()
                .map(diagnostic -> diagnostic.code())
                .distinct()
                .toList();
    }

    private double millis(String text, long atLeast) {
        long start = threads.getCurrentThreadCpuTime();
        int times = 0;
        long spent;
        do {
            Content content = markdown.render(text);
            characters += content.html().length() + content.excerpt().html().length();
            times++;
            spent = threads.getCurrentThreadCpuTime() - start;
        } while (spent < atLeast);
        return spent / 1e6 / times;
    }
}
