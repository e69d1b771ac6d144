package dev.blogkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Publishes one site in two versions by turns until it is killed, and prints a sign for each file. */
final class PublishingForEver {

    private static final int PAGES = 40;

    private PublishingForEver() {}

    /**
     * Never ends.
     *
     * @param arguments the folder to publish into
     */
    public static void main(String[] arguments) throws IOException {
        for (int run = 0; ; run++) {
            publish(Path.of(arguments[0]), run % 2 == 0 ? "a" : "b", System.out);
        }
    }

    /** {@return what came of a site all of whose files say in each line which version they are of} */
    static PublicationReport publish(Path root, String version, OutputStream signs) throws IOException {
        Publication site = Publication.into(root);
        for (String name : names()) {
            String text = text(name, version);
            if (name.endsWith(".xml")) {
                site.write(files -> {
                    OutputStream out = files.open(name);
                    for (String line : text.split("(?<=\n)", -1)) {
                        out.write(line.getBytes(StandardCharsets.UTF_8));
                    }
                });
            } else {
                site.file(name, text.getBytes(StandardCharsets.UTF_8));
            }
            signs.write('.');
            signs.flush();
        }
        return site.finish();
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of("index.html", "atom.xml", "sitemap.xml"));
        for (int i = 0; i < PAGES; i++) {
            names.add("posts/" + i % 7 + "/" + i + "/index.html");
        }
        return names;
    }

    /** {@return a text of its own length for each name and version, up to some 100,000 characters} */
    static String text(String name, String version) {
        int lines = Math.floorMod((name + version).hashCode(), 4_000) + 1;
        return (version + " " + name + "\n").repeat(lines) + "end of " + version + "\n";
    }
}
