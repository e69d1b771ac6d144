package dev.blogkit.examples.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of posts, the site that the demo makes of it at the beginning of 2025, and what it says. */
abstract class DemoFixture {

    static final Path SAMPLE = Path.of(System.getProperty("project.root")).resolve("examples/posts");

    @TempDir
    Path temp;

    Path posts;
    Path site;

    private final List<String> usual;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** @param usual options of every run */
    DemoFixture(String... usual) {
        this.usual = List.of(usual);
    }

    @BeforeEach
    void folders() throws IOException {
        posts = Files.createDirectory(temp.resolve("posts"));
        site = temp.resolve("site");
    }

    /** {@return the exit code} */
    final int run(Path from, String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(from.toString(), site.toString(), "--at", "2025-01-01T00:00:00Z"));
        arguments.addAll(usual);
        arguments.addAll(List.of(options));
        return SiteDemo.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
    }

    final String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    final String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Writes a file below the folder of posts. */
    final void write(String name, String text) throws IOException {
        Path file = posts.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** {@return the text of each file of the site by its name} */
    final Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(site)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    final Document page(String file) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve(file)));
    }

    final Element xml(String file) throws Exception {
        return DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(site.resolve(file).toFile())
                .getDocumentElement();
    }

    final JsonNode json(String file) {
        return JsonMapper.builder().build().readTree(site.resolve(file).toFile());
    }
}
