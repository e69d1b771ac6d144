package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Kills a process while it publishes, which no code of it hears of, again and again. */
class KilledPublicationTest extends PublicationFixture {

    private static final int KILLS = 20;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void twenty_kills_leave_no_file_that_is_not_one_version_or_the_other() throws Exception {
        Random moments = new Random(20240501);
        PublishingForEver.publish(root, "b", OutputStream.nullOutputStream());
        int drafts = 0;
        int mixed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            publishAndKill(moments);

            Map<String, String> files = files();
            drafts += files.keySet().removeIf(name -> name.contains(".blogkit-")) ? 1 : 0;
            assertThat(files).containsOnlyKeys(PublishingForEver.names());
            assertThat(torn(files)).as("kill " + kill).isEmpty();
            mixed += files.values().stream()
                                    .map(text -> text.charAt(0))
                                    .distinct()
                                    .count()
                            == 2
                    ? 1
                    : 0;
        }

        // Else the process was never caught at work, and this shows nothing.
        assertThat(drafts).as("kills that left a draft").isPositive();
        assertThat(mixed).as("kills between two files").isPositive();
        assertThat(PublishingForEver.publish(root, "a", OutputStream.nullOutputStream())
                        .diagnostics())
                .isEmpty();
        assertThat(files()).isEqualTo(site("a"));
    }

    private static List<String> torn(Map<String, String> files) {
        List<String> torn = new ArrayList<>();
        files.forEach((name, text) -> {
            if (!text.equals(PublishingForEver.text(name, "a")) && !text.equals(PublishingForEver.text(name, "b"))) {
                torn.add(name);
            }
        });
        return torn;
    }

    private static Map<String, String> site(String version) {
        return PublishingForEver.names().stream()
                .collect(
                        java.util.stream.Collectors.toMap(name -> name, name -> PublishingForEver.text(name, version)));
    }

    private void publishAndKill(Random moments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + System.getProperty("jdk.module.path", ""), // where the tests run as a module
                        PublishingForEver.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream signs = process.getInputStream()) {
            int files = 1 + moments.nextInt(2 * PublishingForEver.names().size());
            assertThat(signs.readNBytes(files))
                    .as("files before it ended by itself")
                    .hasSize(files);
            LockSupport.parkNanos(moments.nextInt(3_000_000)); // somewhere in the next file
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
