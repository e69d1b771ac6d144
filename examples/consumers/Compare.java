import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fails unless two folders hold the same files: {@code java Compare.java EXPECTED WRITTEN}. */
final class Compare {

    public static void main(String[] folders) throws IOException {
        Path expected = Path.of(folders[0]);
        Path written = Path.of(folders[1]);
        if (!names(expected).equals(names(written))) {
            throw new AssertionError(written + " has " + names(written) + " in place of " + names(expected));
        }
        for (String name : names(expected)) {
            if (Files.mismatch(expected.resolve(name), written.resolve(name)) != -1) {
                throw new AssertionError(written.resolve(name) + " is not " + expected.resolve(name));
            }
        }
        System.out.println(names(expected).size() + " files as expected");
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
