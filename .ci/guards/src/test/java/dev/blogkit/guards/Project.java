package dev.blogkit.guards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project, from its root. */
final class Project {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** The folders of the modules that are published. */
    static final List<String> LIBRARY = List.of("blog-core", "blog-markdown", "blog-feed");

    private Project() {}

    /** {@return the files with this ending of name below a folder that each of the modules has} */
    static List<Path> files(List<String> modules, String folder, String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : modules) {
            try (Stream<Path> below = Files.walk(ROOT.resolve(module).resolve(folder))) {
                below.filter(Files::isRegularFile)
                        .filter(path -> path.toString().endsWith(ending))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
