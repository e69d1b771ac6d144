package dev.blogkit.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.blogkit.Content;
import dev.blogkit.markdown.Markdown;
import dev.blogkit.markdown.RawHtml;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the same bodies by turns with commonmark alone and with this library, in one JVM, and prints how many times as long as
 * commonmark each takes: the median of the rounds. The first argument is the number of rounds, the second one a folder with posts
 * whose headers end with {@code ---}; without it the bodies are made here.
 */
public final class BodyRendering {

    private static final int BODIES = 500;
    private static final long WARM_NANOS = 6_000_000_000L;
    private static final long TURN_NANOS = 500_000_000L;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long sum;

    private BodyRendering() {}

    /** Compares and prints. */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        List<String> bodies = arguments.length > 1
                ? read(Path.of(arguments[1]))
                : IntStream.range(0, BODIES).mapToObj(SampleBody::text).toList();
        new BodyRendering().compare(bodies, rounds);
    }

    private static List<String> read(Path folder) throws IOException {
        List<String> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                bodies.add(text.substring(text.indexOf("\n---\n", 4) + 5));
            }
        }
        return bodies;
    }

    private void compare(List<String> bodies, int rounds) {
        Map<String, ToLongFunction<String>> ways = ways();
        ways.values().forEach(way -> turn(way, bodies, WARM_NANOS));
        Map<String, List<Turn>> turns = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(ways.keySet());
        for (int round = 0; round < rounds; round++) {
            for (String name : order) {
                System.gc();
                turns.computeIfAbsent(name, key -> new ArrayList<>()).add(turn(ways.get(name), bodies, TURN_NANOS));
            }
            order.add(order.remove(0));
        }
        report(bodies, turns);
    }

    private static Map<String, ToLongFunction<String>> ways() {
        List<Extension> extensions = List.of(
                TablesExtension.create(),
                StrikethroughExtension.create(),
                TaskListItemsExtension.create(),
                FootnotesExtension.create(),
                AutolinkExtension.create());
        Parser parser = Parser.builder().extensions(extensions).build();
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(extensions).build();
        Markdown markdown = Markdown.create();
        Markdown trusting = Markdown.builder().rawHtml(RawHtml.TRUSTED).build();
        Map<String, ToLongFunction<String>> ways = new LinkedHashMap<>();
        ways.put(
                "commonmark with the same extensions",
                body -> renderer.render(parser.parse(body)).length());
        ways.put("blogkit", body -> length(markdown.render(body)));
        ways.put("blogkit, asked for every fact", body -> facts(markdown.render(body)));
        ways.put("blogkit, HTML in posts trusted", body -> length(trusting.render(body)));
        return ways;
    }

    private static long length(Content content) {
        return content.headings().size();
    }

    private static long facts(Content content) {
        return content.headings().size()
                + content.references().size()
                + content.wordCount()
                + content.excerpt().html().length();
    }

    private static void report(List<String> bodies, Map<String, List<Turn>> turns) {
        System.out.printf(
                Locale.ROOT,
                "%d bodies of %d characters%n%-38s %9s %8s  %s%n",
                bodies.size(),
                bodies.stream().mapToInt(String::length).sum() / bodies.size(),
                "",
                "us/body",
                "x time",
                "x CPU");
        List<Turn> bare = turns.values().iterator().next();
        turns.forEach((name, own) -> {
            double[] time = new double[own.size()];
            double[] processor = new double[own.size()];
            for (int i = 0; i < own.size(); i++) {
                time[i] = own.get(i).nanos / bare.get(i).nanos;
                processor[i] = own.get(i).processorNanos / bare.get(i).processorNanos;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-38s %9.1f %8.2f  %.2f (%.2f-%.2f)%n",
                    name,
                    median(own.stream().mapToDouble(Turn::nanos).toArray()) / 1e3,
                    median(time),
                    median(processor),
                    Arrays.stream(processor).min().orElseThrow(),
                    Arrays.stream(processor).max().orElseThrow());
        });
    }

    /** What one body took, on average of a turn. The processor's time is that of all threads, collectors of garbage too. */
    private record Turn(double nanos, double processorNanos) {}

    private Turn turn(ToLongFunction<String> way, List<String> bodies, long atLeast) {
        long start = System.nanoTime();
        long processor = system.getProcessCpuTime();
        int count = 0;
        long spent;
        do {
            for (String body : bodies) {
                sum += way.applyAsLong(body);
            }
            count += bodies.size();
            spent = System.nanoTime() - start;
        } while (spent < atLeast);
        return new Turn((double) spent / count, (double) (system.getProcessCpuTime() - processor) / count);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
