package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.PostSource;
import dev.blogkit.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTagsTest {

    private final SharedTags tags = new SharedTags();

    @Test
    void a_name_is_one_tag() {
        assertThat(tags.of("java")).isSameAs(tags.of("ja" + "va".strip())).isEqualTo(new Tag("java"));
    }

    @Test
    void each_spelling_is_a_tag_of_its_own() {
        assertThat(tags.of("Java").name()).isEqualTo("Java");
        assertThat(tags.of("java").name()).isEqualTo("java");
    }

    @Test
    void names_that_share_a_place_stay_apart() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(List.of(
                        tags.of("Aa").name(),
                        tags.of("BB").name(),
                        tags.of("Aa").name()))
                .containsExactly("Aa", "BB", "Aa");
    }

    @Test
    void posts_of_one_parser_hold_one_tag() {
        PostParser parser = PostParser.create();

        assertThat(tag(parser, "a.md")).isSameAs(tag(parser, "b.md"));
    }

    private static Tag tag(PostParser parser, String name) {
        return parser.parse(PostSource.of(name, "Tags: one, two\n\ntext"))
                .tags()
                .get(1);
    }
}
