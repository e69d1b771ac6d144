package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the specifications of CommonMark and GFM, through our renderer with HTML trusted. */
class SpecificationTest {

    /** What GFM adds to CommonMark, by the word behind {@code example}; that of task lists is {@code disabled}. */
    private static final Map<String, Syntax> ADDED = Map.of(
            "table", Syntax.TABLES,
            "disabled", Syntax.TASK_LISTS,
            "strikethrough", Syntax.STRIKETHROUGH,
            "autolink", Syntax.AUTOLINKS);

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

    static List<Example> added() {
        return ExampleReader.readExamples(TestResources.getGfmSpec()).stream()
                .filter(example -> ADDED.containsKey(example.getInfo()))
                .toList();
    }

    @Test
    void there_are_examples_of_each_part_that_GFM_adds() {
        assertThat(added()).hasSize(23).extracting(Example::getInfo).containsAll(ADDED.keySet());
    }

    @ParameterizedTest
    @MethodSource("added")
    void renders_what_GFM_adds_as_GFM_says(Example example) {
        assertThat(withOneSyntax(example)).isEqualTo(inOurOrder(example.getHtml()));
    }

    private static String withOneSyntax(Example example) {
        Syntax syntax = Objects.requireNonNull(ADDED.get(example.getInfo()));
        return Markdown.builder()
                .rawHtml(RawHtml.TRUSTED)
                .without(EnumSet.complementOf(EnumSet.of(syntax)))
                .build()
                .render(example.getSource().replace('→', '\t'))
                .html();
    }

    /** The order of attributes has no meaning. */
    private static String inOurOrder(String html) {
        return html.replace("disabled=\"\" type=\"checkbox\"", "type=\"checkbox\" disabled=\"\"")
                .replace(
                        "checked=\"\" type=\"checkbox\" disabled=\"\"", "type=\"checkbox\" disabled=\"\" checked=\"\"");
    }
}
