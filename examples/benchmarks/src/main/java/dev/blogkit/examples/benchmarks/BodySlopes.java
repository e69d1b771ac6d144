package dev.blogkit.examples.benchmarks;

import dev.blogkit.Content;
import dev.blogkit.markdown.Markdown;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Renders bodies that are made to be slow, of a length and of twice that, and prints for each kind how many times as long the longer
 * one takes: about 2 where time grows with length, 4 where it grows with its square. Time is that of the processor for this thread,
 * so that other work on the machine does not count. The first argument is the file that lists
 * them, the second one the shorter length, the third what a name must hold.
 */
public final class BodySlopes {

    private static final int ROUNDS = 5;
    private static final long TURN_NANOS = 10_000_000L;
    /** Less than this is too little to tell how it grows. */
    private static final double LEAST_MILLIS = 2;

    private static final double GOAL = 2.6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Markdown markdown = Markdown.create();
    private int characters;

    private BodySlopes() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException {
        int length = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64 * 1024;
        String part = arguments.length > 2 ? arguments[2] : "";
        BodySlopes slopes = new BodySlopes();
        List<String> steep = new ArrayList<>();
        System.out.printf(
                Locale.ROOT, "%-46s %9s %9s %6s  %s%n", length + " characters and twice that", "ms", "ms", "x", "");
        for (PathologicalBody body : PathologicalBody.read(Path.of(arguments[0]))) {
            if (body.name().contains(part) && slopes.measure(body, length) > GOAL) {
                steep.add(body.name());
            }
        }
        System.out.println(
                steep.isEmpty()
                        ? "none above " + GOAL
                        : steep.size() + " above " + GOAL + ": " + String.join("; ", steep));
    }

    /** {@return how many times as long twice the length takes; 0 where that is too little to tell} */
    private double measure(PathologicalBody body, int length) {
        String once = body.text(length);
        String twice = body.text(2 * length);
        millis(once, 2 * TURN_NANOS);
        millis(twice, 2 * TURN_NANOS);
        double[] shorter = new double[ROUNDS];
        double[] longer = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            shorter[round] = millis(once, TURN_NANOS);
            longer[round] = millis(twice, TURN_NANOS);
            ratios[round] = longer[round] / shorter[round];
        }
        double ratio = median(ratios);
        System.out.printf(
                Locale.ROOT,
                "%-46s %9.2f %9.2f %6.2f  %s%n",
                body.name(),
                median(shorter),
                median(longer),
                ratio,
                String.join(" ", found(twice)));
        return median(longer) < LEAST_MILLIS ? 0 : ratio;
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

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
