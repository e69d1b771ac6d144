package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blogkit.Content;
import dev.blogkit.Heading;
import dev.blogkit.Reference;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "*.example.org",
                "https://video.example/",
                "//video.example",
                "video.example/embed",
                "video.example:",
                "video.example:https",
                "video.example 2",
                "[::1"
            })
    void frames_are_named_by_nothing_but_their_host(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Markdown.builder().frames("video.example", host))
                .withMessageContaining("'" + host + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "video.example",
                "localhost",
                "video.example:8443",
                "VIDEO.example",
                "münchen.example",
                "[::1]:8443"
            })
    void frames_may_be_of_any_host_and_port(String host) {
        String frame = "<iframe src=\"https://" + host + "/1\"></iframe>";

        assertThat(Markdown.builder().frames(host).build().render(frame).html()).isEqualToIgnoringNewLines(frame);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "TEXTAREA",
                "style",
                "script",
                "xmp",
                "iframe",
                "noembed",
                "noframes",
                "plaintext",
                "template",
                "select",
                "object",
                "datalist",
                "svg",
                "math"
            })
    void a_tag_in_running_text_that_would_take_all_behind_it_with_it_is_shown_as_text(String name) {
        Content content =
                Markdown.create().render("Use the <" + name + "> element.\n\n## Found\n\nand <b>end</b>\n\nafter\n");

        assertThat(content.html())
                .isEqualTo("<p>Use the &lt;" + name + "&gt; element.</p>\n"
                        + "<h2 id=\"found\">Found</h2>\n<p>and <b>end</b></p>\n<p>after</p>\n");
        assertThat(content.diagnostics())
                .extracting(problem -> problem.code() + " " + problem.position())
                .containsExactly("html-unclosed 1:9");
        assertThat(content.diagnostics().get(0).message()).contains("<" + name.toLowerCase(Locale.ROOT) + ">");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a <title>b</title> c                     | <p>a  c</p>
            a <title>b</title> <title> c             | <p>a  &lt;title&gt; c</p>
            a <title>b <title> c</title> d           | <p>a  d</p>
            *a <title>* b <b>c</b></title>           | <p><em>a &lt;title&gt;</em> b <b>c</b></p>
            a <svg><title>b</title></svg> c          | <p>a  c</p>
            a <plaintext></plaintext> b              | <p>a &lt;plaintext&gt; b</p>
            a <svg viewBox="0 0 1 1" /> c            | <p>a  c</p>
            a <iframe src="https://b.example/" /> c  | <p>a &lt;iframe src=&quot;https://b.example/&quot; /&gt; c</p>
            <title> is *text*                        | <p>&lt;title&gt; is *text*</p>
            <div title="<style>">a</div>             | <div title="&lt;style&gt;">a</div>
            <div><!-- <style> -->a</div>             | <div>a</div>
            <div><b title=a>c<style>b</style></b></div> | <div><b title="a">c</b></div>
            <p><style>b</style><xmp>c</p>            | <p>&lt;p&gt;&lt;style&gt;b&lt;/style&gt;&lt;xmp&gt;c&lt;/p&gt;</p>
            """)
    void a_tag_with_an_end_is_HTML(String text, String html) {
        assertThat(Markdown.create().render(text).html()).isEqualToNormalizingNewlines(html + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<title>", "<SCRIPT>", "<div>\n<style>\np { }", "<xmp>", "<iframe src=\"x\" />", "<plaintext>"})
    void a_block_in_which_a_tag_has_no_end_is_shown_as_text(String block) {
        Content content = Markdown.create().render("> " + block.replace("\n", "\n> ") + "\n\n## Found\n\n<b>end</b>\n");

        assertThat(content.html())
                .isEqualTo("<blockquote>\n<p>"
                        + block.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                        + "</p>\n</blockquote>\n<h2 id=\"found\">Found</h2>\n<p><b>end</b></p>\n");
        assertThat(content.diagnostics())
                .extracting(problem -> problem.code() + " " + problem.position())
                .containsExactly("html-unclosed 1:3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <div class="note>              | the tag <div   | >
            <div class='note>              | the tag <div   | >
            <p>a</p>\\n</div              | the tag </div  | >
            <div><!-- note                 | <!--           | -->
            <!-- a --> <!-- note           | <!--           | -->
            <div><?php a                   | <?             | >
            <div></                        | </             | >
            """)
    void a_block_that_ends_in_a_tag_or_comment_is_shown_as_text(String block, String what, String end) {
        String raw = block.translateEscapes();
        Content content = Markdown.create().render(raw + "\n\nMain **text**.\n\n</div>\n\nMore <b>x</b>\n\nTail\n");

        String shown = raw.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        assertThat(content.html())
                .contains("<p>" + shown + "</p>\n<p>Main <strong>text</strong>.</p>\n")
                .endsWith("<p>More <b>x</b></p>\n<p>Tail</p>\n");
        assertThat(content.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("html-unclosed");
            assertThat(problem.position().line()).isEqualTo(1);
            assertThat(problem.message()).startsWith(what + " has no end here");
            assertThat(problem.hint()).contains("end it with " + end);
        });
    }

    @Test
    void a_comment_without_end_ends_with_what_it_stands_in() {
        Content content = Markdown.create().render("> a\n>\n> <!-- b\n\n## Found\n\n<b>end</b>\n");

        assertThat(content.html())
                .isEqualTo("<blockquote>\n<p>a</p>\n</blockquote>\n<h2 id=\"found\">Found</h2>\n<p><b>end</b></p>\n");
        assertThat(content.diagnostics())
                .extracting(problem -> problem.code() + " " + problem.position())
                .containsExactly("html-removed 3:3");
    }

    @Test
    void tags_without_an_end_are_told_a_hundred_times() {
        Content content = Markdown.create().render("a <title>\n\n".repeat(101));

        assertThat(content.diagnostics()).hasSize(100);
        assertThat(content.text()).isEqualTo("a <title>\n".repeat(101).strip());
    }

    @Test
    void an_attribute_that_only_dresses_an_element_goes_without_a_word() {
        Content content = Markdown.create()
                .render(
                        "<p style=\"color:red\" onclick=\"x\" class=\"lead\" data-a=\"b\">a <a href=\"b\" target=\"c\">d</a></p>");

        assertThat(content.html()).isEqualToIgnoringNewLines("<p>a <a href=\"b\">d</a></p>");
        assertThat(content.diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).endsWith("attribute onclick of <p>"));
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

        assertThat(Markdown.builder().rawHtml(mode).build().render(text).html()).isEqualTo("""
                        <h1 id="a">A</h1>
                        <p><em>b</em> <code>&lt;c&gt;</code> &lt;d&gt; <a href="f?a&amp;b">e</a> \
                        <img src="h.png" alt="g" title="i" loading="lazy" decoding="async" /></p>
                        <pre><code>&lt;j&gt;
                        </code></pre>
                        <p>&quot;k&quot; 'l'</p>
                        """);
    }
}
