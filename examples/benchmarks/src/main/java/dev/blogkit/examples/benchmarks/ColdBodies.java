package dev.blogkit.examples.benchmarks;

import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.markdown.Markdown;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Renders each of the bodies that are made to be slow once, in a JVM of its own with 256 MB and stacks of 512 KiB, as a server does
 * that has just been started. Prints what this took, and exits with 1 where it took longer than 2 s or failed. Judged is the time of
 * the processor for the rendering thread and what the collector took, so that other work on the machine does not count. The first
 * argument is the file that lists the bodies, the second one their length, the third what a name must hold.
 */
public final class ColdBodies {

    private static final double GOAL_MILLIS = 2000;
    private static final long GIVEN_UP_MILLIS = 20_000;

    private ColdBodies() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0]);
        int length = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64 * 1024;
        String part = arguments.length > 2 ? arguments[2] : "";
        if (arguments.length > 3) {
            renderOnce(body(file, part), length);
            return;
        }
        List<String> missed = new ArrayList<>();
        System.out.printf(Locale.ROOT, "%-50s %9s %9s%n", length + " characters, cold", "ms", "wall ms");
        for (PathologicalBody body : PathologicalBody.read(file)) {
            if (body.name().contains(part) && !isRendered(file, length, body)) {
                missed.add(body.name());
            }
        }
        System.out.println(missed.isEmpty() ? "all hold" : missed.size() + " do not: " + String.join("; ", missed));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static boolean isRendered(Path file, int length, PathologicalBody body)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Xss512k",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdBodies.class.getName(),
                        file.toString(),
                        Integer.toString(length),
                        body.name(),
                        "one")
                .redirectErrorStream(true)
                .start();
        String said;
        try (InputStream output = process.getInputStream()) {
            said = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        int exit = process.waitFor();
        String line = said.lines().reduce((first, last) -> last).orElse("said nothing");
        boolean holds = exit == 0;
        System.out.println(new Verdict(holds).colour(String.format(Locale.ROOT, "%-50s %s", body.name(), line)));
        return holds;
    }

    private static PathologicalBody body(Path file, String name) throws IOException {
        return PathologicalBody.read(file).stream()
                .filter(body -> body.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void renderOnce(PathologicalBody body, int length) throws InterruptedException {
        String text = body.text(length);
        long start = System.nanoTime();
        long collected = collectorMillis();
        AtomicReference<String> found = new AtomicReference<>();
        double[] millis = new double[1];
        Thread thread = new Thread(() -> {
            Content content = Markdown.create().render(text);
            String codes = content.diagnostics().stream()
                    .map(Diagnostic::code)
                    .distinct()
                    .collect(Collectors.joining(" "));
            found.set(
                    codes + (content.html().length() + content.excerpt().html().length() < 0 ? "!" : ""));
            millis[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
        });
        thread.setUncaughtExceptionHandler((where, failure) -> found.set(null));
        thread.setDaemon(true);
        thread.start();
        thread.join(GIVEN_UP_MILLIS);
        double wall = (System.nanoTime() - start) / 1e6;
        double spent = millis[0] + collectorMillis() - collected;
        boolean ended = found.get() != null;
        System.out.printf(
                Locale.ROOT,
                "%9.0f %9.0f  %s%n",
                ended ? spent : wall,
                wall,
                ended ? found.get() : "DID NOT END, OR FAILED");
        System.exit(ended && spent <= GOAL_MILLIS ? 0 : 1);
    }

    private static long collectorMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
