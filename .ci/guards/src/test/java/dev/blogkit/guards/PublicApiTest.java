package dev.blogkit.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.blogkit.Post;
import dev.blogkit.feed.Feed;
import dev.blogkit.markdown.PostParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers can see changes only together with the text that says what they can see. */
class PublicApiTest {

    @ParameterizedTest
    @ValueSource(classes = {Post.class, PostParser.class, Feed.class})
    void public_api_is_the_one_that_is_written_down(Class<?> inIt) throws Exception {
        String file = inIt.getPackageName() + ".txt";
        List<String> expected =
                Files.readAllLines(Path.of("api").toAbsolutePath().resolve(file));

        List<String> actual = PublicApi.of(inIt);

        assertThat(actual).hasSizeGreaterThan(10);
        if (!actual.equals(expected)) {
            Path seen = Files.createDirectories(Path.of("target/api").toAbsolutePath())
                    .resolve(file);
            Files.write(seen, actual);
            fail("public-api: " + file + " no longer says what callers can see:\n"
                    + String.join("\n", difference(expected, actual))
                    + "\nIf that is meant, say so in CHANGELOG.md, and copy .ci/guards/target/api/" + file
                    + " over .ci/guards/api/" + file);
        }
    }

    private static List<String> difference(List<String> expected, List<String> actual) {
        List<String> difference = new ArrayList<>();
        expected.stream().filter(line -> !actual.contains(line)).forEach(line -> difference.add("- " + line));
        actual.stream().filter(line -> !expected.contains(line)).forEach(line -> difference.add("+ " + line));
        return difference;
    }
}
