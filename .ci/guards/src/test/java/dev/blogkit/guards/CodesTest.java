package dev.blogkit.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.guards.Rule.Breach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The codes of diagnostics: the catalogue in {@code Diagnostic} has all that the sources give, and tests see each. */
class CodesTest {

    private static final Path CATALOGUE = Project.ROOT.resolve("blog-core/src/main/java/dev/blogkit/Diagnostic.java");
    private static final String CODE = "[a-z][a-z0-9]*(?:-[a-z0-9]+)+";
    private static final Pattern ROW =
            Pattern.compile("<tr><td>(" + CODE + ")</td><td>(error|warning|info|either)</td><td>[^<]+</td></tr>");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    /** What reports a problem; a code is the text behind it, or one of two by a condition. */
    private static final Pattern CALL_OR_CODE = Pattern.compile(
            "\\b(info|warning|error|errorAt|report|refused|leftOut|notClosed|stop|YamlMistake|JsonMistake)\\s*\\(|\"("
                    + CODE + ")\"");

    @Test
    void the_catalogue_has_every_code_with_its_severity_and_no_other() throws IOException {
        Map<String, String> listed = catalogue();
        Map<String, String> given = given();
        Set<String> all = new TreeSet<>(listed.keySet());
        all.addAll(given.keySet());

        assertThat(given).hasSizeGreaterThan(100);
        Rule.of("codes-in-catalogue", "list it in Diagnostic under Codes, as the sources give it")
                .check(all.stream()
                        .filter(code -> !listed.getOrDefault(code, "not").equals(given.getOrDefault(code, "not")))
                        .map(code -> new Breach(
                                code,
                                code + ": " + listed.getOrDefault(code, "not") + " in the catalogue, "
                                        + given.getOrDefault(code, "not") + " in the sources")));
    }

    @Test
    void the_catalogue_names_each_code_once() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(CATALOGUE))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(rows).doesNotHaveDuplicates();
    }

    @Test
    void a_test_sees_every_code() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Path file : files("src/test", "")) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1); // any bytes: some fixtures are not UTF-8
            Pattern.compile("(?<![a-z0-9-])" + CODE + "(?![a-z0-9-])")
                    .matcher(text)
                    .results()
                    .forEach(code -> seen.add(code.group()));
        }

        Rule.of("codes-are-seen", "write a test or a fixture that gets it")
                .check(catalogue().keySet().stream()
                        .filter(code -> !seen.contains(code))
                        .map(code -> new Breach(code, code + " is in no test and no fixture")));
    }

    /** {@return the severities by their codes} */
    private static Map<String, String> catalogue() throws IOException {
        return ROW.matcher(Files.readString(CATALOGUE))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(2), (first, second) -> first, TreeMap::new));
    }

    private static Map<String, String> given() throws IOException {
        Map<String, String> given = new TreeMap<>();
        for (Path file : files("src/main", ".java")) {
            String code = COMMENT.matcher(Files.readString(file)).replaceAll(" ");
            String severity = "";
            for (Matcher found = CALL_OR_CODE.matcher(code); found.find(); ) {
                if (found.group(1) != null) {
                    severity = switch (found.group(1)) {
                        case "info", "warning" -> found.group(1);
                        default -> "error";
                    };
                } else if (!severity.isEmpty()) {
                    given.merge(found.group(2), severity, (one, other) -> one.equals(other) ? one : "either");
                }
            }
        }
        return given;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        List<Path> files = Project.files(Project.LIBRARY, folder, ending);
        assertThat(files).hasSizeGreaterThan(50);
        return files;
    }
}
