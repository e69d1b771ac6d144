package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParseResultTest {

    private static final Diagnostic ERROR = Diagnostic.error(
            "header-unclosed", "a.md", new SourcePosition(1, 1), "the fence is not closed", "close it");
    private static final Diagnostic WARNING =
            Diagnostic.warning("title-cut", "a.md", new SourcePosition(2, 8), "the title is long", "cut it");

    @Test
    void gives_the_post_and_what_was_found_on_the_way() {
        Post post = Post.builder("a.md").build();

        ParseResult result = ParseResult.of(post, List.of(WARNING));

        assertThat(result.source()).isEqualTo("a.md");
        assertThat(result.post()).contains(post);
        assertThat(result.orElseThrow()).isSameAs(post);
        assertThat(result.diagnostics()).containsExactly(WARNING);
    }

    @Test
    void has_no_post_where_the_source_gave_none() {
        ParseResult result = ParseResult.withoutPost("a.md", List.of(ERROR));

        assertThat(result.post()).isEmpty();
        assertThat(result.source()).isEqualTo("a.md");
    }

    @Test
    void refuses_to_be_without_a_post_and_a_reason() {
        assertThatThrownBy(() -> ParseResult.withoutPost("a.md", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.md");
    }

    @Test
    void throws_all_diagnostics_where_a_post_is_demanded() {
        ParseResult result = ParseResult.withoutPost("a.md", List.of(ERROR, WARNING));

        PostParseException thrown = catchThrowableOfType(PostParseException.class, result::orElseThrow);

        assertThat(thrown.diagnostics()).containsExactly(ERROR, WARNING);
        assertThat(thrown)
                .hasMessage("a.md:1:1: error header-unclosed: the fence is not closed\n"
                        + "a.md:2:8: warning title-cut: the title is long");
    }

    @Test
    void throws_where_a_reader_must_parse_a_source_that_gives_no_post() {
        PostReader reader = new PostReader() {
            @Override
            public ParseResult read(PostSource source) {
                return ParseResult.withoutPost(source.name(), List.of(ERROR));
            }

            @Override
            public FileRole role(String name) {
                return FileRole.POST;
            }
        };

        assertThatThrownBy(() -> reader.parse(PostSource.of("a.md", "text"))).isInstanceOf(PostParseException.class);
    }

    @Test
    void keeps_the_diagnostics_of_the_exception_through_java_serialization()
            throws IOException, ClassNotFoundException {
        PostParseException thrown = new PostParseException(List.of(ERROR, WARNING));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((PostParseException) in.readObject()).diagnostics()).containsExactly(ERROR, WARNING);
        }
    }

    @Test
    void gives_posts_and_problems_of_all_files_in_order() {
        Post post = Post.builder("b.md").build();

        LoadResult loaded = LoadResult.of(
                List.of(ParseResult.withoutPost("a.md", List.of(ERROR)), ParseResult.of(post, List.of(WARNING))));

        assertThat(loaded.posts()).containsExactly(post);
        assertThat(loaded.diagnostics()).containsExactly(ERROR, WARNING);
    }

    @Test
    void loads_the_same_whatever_the_order_in_which_results_come() {
        ParseResult first = ParseResult.withoutPost("a.md", List.of(ERROR));
        ParseResult second = ParseResult.of(Post.builder("b.md").title("1").build(), List.of());
        ParseResult third = ParseResult.of(Post.builder("b.md").title("2").build(), List.of());

        assertThat(LoadResult.of(List.of(third, first, second)).results())
                .isEqualTo(LoadResult.of(List.of(second, third, first)).results())
                .hasSize(3)
                .startsWith(first);
    }
}
