package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import dev.blogkit.Heading;
import dev.blogkit.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HTML in Markdown, by the three ways to treat it. */
class RawHtmlTest {

    @Test
    void an_element_may_go_round_blocks_of_Markdown() {
        Content content = Markdown.create().render("""
                        Before.

                        <details open>
                        <summary>More <kbd>Ctrl</kbd>+C</summary>

                        ## Inside [x](y.md)

                        - [x] done

                        </details>

                        After.
                        """);

        assertThat(content.html()).isEqualTo("""
                        <p>Before.</p>
                        <details open>
                        <summary>More <kbd>Ctrl</kbd>+C</summary>
                        <h2 id="inside-x">Inside <a href="y.md">x</a></h2>
                        <ul>
                        <li><input type="checkbox" disabled="" checked=""> done</li>
                        </ul>
                        </details>
                        <p>After.</p>
                        """);
        assertThat(content.headings()).extracting(Heading::id).containsExactly("inside-x");
        assertThat(content.references()).extracting(Reference::target).containsExactly("y.md");
        assertThat(content.diagnostics()).isEmpty();
    }

    @Test
    void what_is_left_open_is_closed_behind_the_last_block_that_holds_HTML() {
        assertThat(Markdown.create().render("<div>\n\ntext\n\n# After\n").html())
                .isEqualTo("<div>\n</div><p>text</p>\n<h1 id=\"h-after\">After</h1>\n");
    }

    @Test
    void what_is_left_out_is_told_with_its_place() {
        Content content = Markdown.create().render("""
                        One.

                        <img src=a.png onerror=x()>

                        > two <a href="javascript:x()">three</a>

                        Note[^1].

                        [^1]: <script>x()</script>four
                        """);

        assertThat(content.html()).doesNotContain("x()").contains("three", "four", "<img src=\"a.png\" />");
        assertThat(content.diagnostics())
                .extracting(problem -> problem.code() + " " + problem.position()
                        + problem.message().replaceFirst(".*:", ""))
                .containsExactly(
                        "html-removed 3:1 attribute onerror of <img>",
                        "html-removed 5:7x() of <a>",
                        "html-removed 9:7 element <script>");
    }

    @Test
    void frames_of_named_hosts_pass() {
        String frame = "<iframe src=\"https://video.example/1\" onload=\"x()\"></iframe>\n";

        assertThat(Markdown.create().render(frame).html()).isBlank();
        assertThat(Markdown.builder().frames("video.example").build().toBuilder()
                        .build()
                        .render(frame)
                        .html())
                .contains("<iframe src=\"https://video.example/1\"></iframe>");
    }

    @Test
    void an_excerpt_is_as_clean_as_the_whole() {
        Content marked = Markdown.create().render("<div onclick=x()>\n\n*a* <em>b</em> <!-- more --> c\n\n</div>\n");
        Content first = Markdown.create().render("<p>\n\na <b onclick=x()>[b](c.md)</b>\n\n");

        assertThat(marked.excerpt().html()).isEqualTo("<div>\n<p><em>a</em> <em>b</em> </p>\n</div>");
        assertThat(first.excerpt().html()).isEqualTo("<p>a <b><a href=\"c.md\">b</a></b></p>\n");
        assertThat(first.excerpt().references()).extracting(Reference::target).containsExactly("c.md");
    }

    @ParameterizedTest
    @EnumSource(RawHtml.class)
    void a_text_without_HTML_is_the_same_in_each_way(RawHtml mode) {
        String text = "# A\n\n*b* `<c>` &lt;d> [e](f?a&b) ![g](h.png \"i\")\n\n    <j>\n\n\"k\" 'l'\n";

        assertThat(Markdown.builder().rawHtml(mode).build().render(text).html())
                .isEqualTo(Markdown.create().render(text).html());
    }
}
