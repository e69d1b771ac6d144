package dev.blogkit.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.blogkit.feed.FeedFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes one feed by turns with each library, in one JVM, and prints how many times as long as this library each of them takes:
 * the median of the rounds, since other work on the machine hits neighbours in time alike. The plot is
 * {@code feed-writing.svg} in the folder of the first argument; the second one may be {@code none}, {@code some} or {@code all},
 * the third the number of rounds.
 */
public final class FeedComparison {

    private static final int ENTRIES = 1000;
    private static final long WARM_NANOS = 4_000_000_000L;
    private static final long TURN_NANOS = 400_000_000L;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private FeedComparison() {}

    /** Compares, prints and draws. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target");
        Quotes quotes = Quotes.valueOf((arguments.length > 1 ? arguments[1] : "some").toUpperCase(Locale.ROOT));
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
        List<Sample> posts = Sample.posts(ENTRIES, quotes);
        List<BarChart.Group> groups = new ArrayList<>();
        for (FeedFormat format : List.of(FeedFormat.ATOM, FeedFormat.RSS)) {
            groups.add(new FeedComparison().compare(format, posts, rounds));
        }
        Files.createDirectories(folder);
        Path plot = folder.resolve("feed-writing.svg");
        String note = ENTRIES + " entries of 7 to 8 kB HTML, curly quotes in "
                + quotes.name().toLowerCase(Locale.ROOT) + "; median of " + rounds + " rounds; Java "
                + Runtime.version().feature();
        Files.writeString(plot, BarChart.svg("Writing feeds: MB of feed a second, longer is better", note, groups));
        System.out.println(plot.toAbsolutePath());
    }

    private BarChart.Group compare(FeedFormat format, List<Sample> posts, int rounds) throws Exception {
        Map<Peer, Peer.Job> jobs = new EnumMap<>(Peer.class);
        for (Peer peer : Peer.values()) {
            jobs.put(peer, peer.job(format, posts));
        }
        check(jobs);
        for (Peer.Job job : jobs.values()) {
            turn(job, WARM_NANOS);
        }
        Map<Peer, List<Turn>> turns = new EnumMap<>(Peer.class);
        List<Peer> order = new ArrayList<>(List.of(Peer.values()));
        for (int round = 0; round < rounds; round++) {
            // By chance, the same in each run: nobody always comes after the one that leaves most garbage.
            Collections.shuffle(order, new Random(round));
            for (Peer peer : order) {
                System.gc();
                turns.computeIfAbsent(peer, key -> new ArrayList<>()).add(turn(jobs.get(peer), TURN_NANOS));
            }
        }
        return report(format, turns);
    }

    private static BarChart.Group report(FeedFormat format, Map<Peer, List<Turn>> turns) {
        System.out.printf(
                Locale.ROOT, "%n%-34s %9s %7s %8s %8s  %s%n", format, "ms/feed", "MB", "MB/s", "x time", "x CPU");
        List<BarChart.Bar> bars = new ArrayList<>();
        List<Turn> ours = turns.get(Peer.BLOGKIT);
        turns.forEach((peer, own) -> {
            double[] time = new double[own.size()];
            double[] processor = new double[own.size()];
            for (int i = 0; i < own.size(); i++) {
                time[i] = own.get(i).nanos / ours.get(i).nanos;
                processor[i] = own.get(i).processorNanos / ours.get(i).processorNanos;
            }
            double nanos = median(own.stream().mapToDouble(Turn::nanos).toArray());
            double megabytes = own.get(0).bytes / 1e6;
            double speed = megabytes / (nanos / 1e9);
            double ratio = median(time);
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %9.2f %7.2f %8.0f %8.2f  %.2f (%.2f-%.2f)%n",
                    peer.label,
                    nanos / 1e6,
                    megabytes,
                    speed,
                    ratio,
                    median(processor),
                    Arrays.stream(processor).min().orElseThrow(),
                    Arrays.stream(processor).max().orElseThrow());
            String value = String.format(Locale.ROOT, "%.0f MB/s", speed);
            String note = peer == Peer.BLOGKIT ? "" : String.format(Locale.ROOT, "%.2f x the time", ratio);
            bars.add(new BarChart.Bar(peer.label, speed, value, note, peer == Peer.BLOGKIT));
        });
        return new BarChart.Group(format == FeedFormat.ATOM ? "Atom 1.0" : "RSS 2.0", bars);
    }

    /** What one feed took, on average of a turn. The processor's time is that of all threads, collectors of garbage too. */
    private record Turn(double nanos, double processorNanos, long bytes) {}

    private Turn turn(Peer.Job job, long atLeast) throws Exception {
        long start = System.nanoTime();
        long processor = system.getProcessCpuTime();
        long bytes = 0;
        int feeds = 0;
        long spent;
        do {
            CountingStream out = new CountingStream();
            job.write(out);
            bytes = out.count();
            feeds++;
            spent = System.nanoTime() - start;
        } while (spent < atLeast);
        return new Turn((double) spent / feeds, (double) (system.getProcessCpuTime() - processor) / feeds, bytes);
    }

    /** A library that writes less would win for nothing. */
    private static void check(Map<Peer, Peer.Job> jobs) throws Exception {
        List<String> ours = read(jobs.get(Peer.BLOGKIT));
        for (Peer peer : List.of(Peer.BLOGKIT_BYTES, Peer.JDK, Peer.AALTO)) {
            if (!read(jobs.get(peer)).equals(ours)) {
                throw new IllegalStateException(peer.label + " does not write the same elements and texts");
            }
        }
    }

    /** {@return tags, attributes and texts, without blanks between elements} */
    private static List<String> read(Peer.Job job) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        job.write(out);
        List<String> parts = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = new ByteArrayInputStream(out.toByteArray())) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                part(xml, xml.next(), parts);
            }
        }
        return parts;
    }

    private static void part(XMLStreamReader xml, int event, List<String> parts) throws XMLStreamException {
        if (event == XMLStreamReader.START_ELEMENT) {
            parts.add(xml.getName().toString());
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                parts.add(xml.getAttributeName(i) + "=" + xml.getAttributeValue(i));
            }
        } else if (event == XMLStreamReader.CHARACTERS && !xml.isWhiteSpace()) {
            parts.add(xml.getText());
        } else if (event == XMLStreamReader.END_ELEMENT) {
            parts.add("/");
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
