package dev.blogkit.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.guards.Rule.Breach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler drops, and no rule for classes can see. */
class SourceTest {

    private static final List<String> OURS =
            List.of("blog-core", "blog-markdown", "blog-feed", "examples/site", "examples/benchmarks");
    private static final Pattern SUPPRESSION =
            Pattern.compile("@(?:java\\.lang\\.)?SuppressWarnings\\s*\\(([^()]*)\\)(.*)");
    private static final Pattern CHECK = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern THROWABLE = Pattern.compile("catch\\s*\\([^)]*\\bThrowable\\b");

    @Test
    void every_suppressed_warning_says_why_and_none_is_suppressed_often() throws IOException {
        Rule.of("suppressed-for-a-reason", "name the one check, and say in the same line why it is wrong")
                .check(found(SUPPRESSION)
                        .filter(found -> !found.match.group(2).contains("// ")
                                || found.match.group(1).contains("\"all\""))
                        .map(Found::breach));

        assertThat(found(SUPPRESSION)
                        .flatMap(found -> CHECK.matcher(found.match.group(1)).results())
                        .collect(Collectors.groupingBy(check -> check.group(1), Collectors.counting())))
                .as("suppressed-for-a-reason: a check with more exceptions is to be switched off, or heeded")
                .allSatisfy((check, times) -> assertThat(times).isLessThanOrEqualTo(3));
    }

    /** In a class, this looks like what a try with resources catches. */
    @Test
    void nothing_is_caught_by_the_name_of_all_that_can_be_thrown() throws IOException {
        Rule.of("no-catch-all", "catch what the call throws; what nobody foresaw goes to the caller")
                .check(found(THROWABLE).map(Found::breach));
    }

    @Test
    void lines_end_the_same_on_every_machine() throws IOException {
        Rule.of("no-ambient-line-end", "lines end with \\n in what is written")
                .check(found(Pattern.compile("%n"))
                        .map(Found::breach)
                        .filter(breach -> !breach.what().startsWith("examples")));
    }

    private record Found(Path file, MatchResult match) {

        Breach breach() {
            String place = Project.ROOT.relativize(file).toString();
            return new Breach(place, place + ": " + match.group());
        }
    }

    /** {@return where the sources of the modules and of the examples, which are not tests, match} */
    private static Stream<Found> found(Pattern pattern) throws IOException {
        List<Path> files = Project.files(OURS, "src/main", ".java");
        assertThat(files).hasSizeGreaterThan(70);

        List<Found> found = new ArrayList<>();
        for (Path file : files) {
            pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(new Found(file, match)));
        }
        return found.stream();
    }
}
