package dev.blogkit.markdown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A way to make bodies of any length that ask much of a reader; {@code bodies/pathological.txt} says what each part is. The
 * benchmarks read the same file.
 */
record PathologicalBody(String name, String head, String repeated, String middle, String behind, String tail) {

    private static final int PARTS = 6;

    static List<PathologicalBody> read(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(PathologicalBody::of)
                .toList();
    }

    private static PathologicalBody of(String line) {
        String[] parts = Arrays.copyOf(line.split("\t", -1), PARTS);
        Arrays.setAll(parts, i -> parts[i] == null ? "" : parts[i].translateEscapes());
        return new PathologicalBody(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    /** {@return a body of at least so many characters, and hardly more} */
    String text(int length) {
        StringBuilder text = new StringBuilder(head.replace("{long}", "x".repeat(length / 2)));
        StringBuilder end = new StringBuilder();
        for (int number = 1; text.length() + middle.length() + end.length() + tail.length() < length; number++) {
            text.append(numbered(repeated, number));
            end.append(numbered(behind, number));
        }
        return text.append(middle).append(end).append(tail).toString();
    }

    private static String numbered(String part, int number) {
        return part.indexOf('{') < 0
                ? part
                : part.replace("{n}", Integer.toString(number))
                        .replace("{ticks}", "`".repeat(number))
                        .replace("{blanks}", "  ".repeat(number - 1));
    }

    @Override
    public String toString() {
        return name;
    }
}
