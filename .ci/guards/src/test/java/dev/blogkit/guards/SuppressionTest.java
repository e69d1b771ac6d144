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

/** What the compiler is told not to see is little, and says why. */
class SuppressionTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern SUPPRESSION = Pattern.compile("@SuppressWarnings\\((.*?)\\)(.*)");

    @Test
    void every_suppressed_warning_says_why_and_none_is_suppressed_often() throws IOException {
        List<Breach> breaches = new ArrayList<>();
        List<String> checks = new ArrayList<>();
        for (Path file : sources()) {
            for (MatchResult found :
                    SUPPRESSION.matcher(Files.readString(file)).results().toList()) {
                checks.add(found.group(1));
                if (!found.group(2).contains("// ")) {
                    breaches.add(new Breach(file.toString(), ROOT.relativize(file) + ": " + found.group()));
                }
            }
        }

        Rule.of("suppressed-for-a-reason", "say in the same line why the warning is wrong")
                .check(breaches.stream());
        assertThat(checks.stream().collect(Collectors.groupingBy(check -> check, Collectors.counting())))
                .as("suppressed-for-a-reason: a check with more exceptions is to be switched off, or heeded")
                .allSatisfy((check, times) -> assertThat(times).isLessThanOrEqualTo(3));
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("blog-core", "blog-markdown", "blog-feed", "examples")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.toString().contains("target")) // what a build has generated
                        .forEach(sources::add);
            }
        }
        assertThat(sources).hasSizeGreaterThan(100);
        return sources;
    }
}
