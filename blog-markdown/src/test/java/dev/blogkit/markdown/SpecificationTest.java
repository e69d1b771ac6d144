package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import java.util.List;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the CommonMark specification, through our renderer with HTML trusted. */
class SpecificationTest {

    private final Markdown markdown = Markdown.builder()
            .rawHtml(RawHtml.TRUSTED)
            .without(Syntax.values())
            .plainImages()
            .build();

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
        Content content = markdown.render(example.getSource().replace('→', '\t'));

        assertThat(content.html()).isEqualTo(example.getHtml().replace('→', '\t'));
    }
}
