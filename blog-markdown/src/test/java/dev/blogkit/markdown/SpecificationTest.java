package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import java.util.List;
import java.util.Set;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the CommonMark specification, through our renderer with HTML trusted. */
class SpecificationTest {

    /** Examples of text that is no link in CommonMark, and is one with our autolinks. */
    private static final Set<String> AUTOLINKED = Set.of(
            "<https://foo.bar/baz bim>\n",
            "<foo\\+@bar.example.com>\n",
            "< https://foo.bar >\n",
            "https://example.com\n",
            "foo@bar.example.com\n");

    private final MarkdownBody body = new MarkdownBody(
            RawHtml.TRUSTED,
            Profile.AUTO.toBuilder("keeping")
                    .titleHeading(Profile.TitleHeading.KEEP)
                    .build());

    static List<Example> examples() {
        return ExampleReader.readExamples(TestResources.getSpec());
    }

    @Test
    void there_are_examples() {
        assertThat(examples()).hasSizeGreaterThan(600);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void renders_as_the_specification_says(Example example) {
        Content content = body.render(example.getSource().replace('→', '\t'), null, 1, "spec.md");

        String html = content.html().replaceAll("<(h[1-6]) id=\"[^\"]*\">", "<$1>");
        String comparable = AUTOLINKED.contains(example.getSource()) ? html.replaceAll("</?a[^>]*>", "") : html;
        assertThat(comparable).isEqualTo(example.getHtml().replace('→', '\t'));
    }

    @Test
    void every_exception_is_an_example() {
        assertThat(examples()).extracting(Example::getSource).containsAll(AUTOLINKED);
    }
}
