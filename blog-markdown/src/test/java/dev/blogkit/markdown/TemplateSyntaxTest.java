package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.Heading;
import dev.blogkit.Limits;
import dev.blogkit.PostSource;
import dev.blogkit.Severity;
import dev.blogkit.SourcePosition;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Template tags of other tools, in bodies. */
class TemplateSyntaxTest {

    private static final Markdown WITHOUT =
            Markdown.builder().withoutTemplates().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% include x.html %}",
                "{%- assign a = b -%}",
                "{%+ if a %}",
                "{%~ if a ~%}",
                "{%include x%}",
                "{% # note %}",
                "{{ page.title }}",
                "{{page.title}}",
                "{{- .Title -}}",
                "{{ \"a\" | upcase }}",
                "{{ $x := 1 }}",
                "{# note #}",
                "{#note#}",
                "{{< youtube id=\"x\" >}}",
                "{{<youtube x>}}",
                "{{< /details >}}",
                "{{</details>}}",
                "{{< figure src=\"https://example.org/a.jpg\" >}}",
                "{{< gist a*b c*d >}}",
                "{{% notice %}}",
                "{{%notice tip%}}",
                "{/* note */}",
                "{/*note*/}",
                "{/**note**/}",
                "{{ [a](b) }}",
                "{{ a }}{{ b }}",
                "{% if a %}{{ b }}{% endif %}",
                "{% include x\n  a=b %}",
                "{# a\nb\nc #}",
                "{{ _a_ }}",
                "{{ ~~a~~ }}"
            })
    void a_tag_goes_with_its_paragraph_where_that_was_asked_for(String tag) {
        Content content = WITHOUT.render("One.\n\n" + tag + "\n\nTwo.");

        assertThat(content.html()).isEqualTo("<p>One.</p>\n<p>Two.</p>\n");
        assertThat(content.diagnostics()).extracting(Diagnostic::code).containsExactly("template-syntax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`{% x %}`",
                "a `{{ x }}` b",
                "```\n{% x %}\n```",
                "    {{ x }}",
                "<code>{{ x }}</code>",
                "a <kbd>{% x %}</kbd>",
                "{% x `a` %}",
                "{{ `a` }}",
                "[a]({{x}})",
                "![a]({{x}})",
                "[a]: {{x}}\n\n[a]",
                "<https://example.org/{{x}}>",
                "{% x",
                "{% x }",
                "{{ x }",
                "{{ x\n\ny }}",
                "{{< x >}",
                "{{< x }}",
                "{{% x }}",
                "{# x",
                "{/* x",
                "x %}",
                "{{}}",
                "{{ }}",
                "{%%}",
                "{% %}",
                "{##}",
                "{% 'x' %}",
                "{#id}",
                "{#id} and C#}",
                "Text {: .x}",
                "{: #a .x}",
                "{:toc}",
                "{ x }",
                "$\\frac{{a}}{b}$",
                "$\\frac{{ a }}{b}$",
                "$x_{{a}}$",
                "$x^{{a}}$",
                "${{ a }}$",
                "${{1}\\over{2}}$",
                "$ {{1}\\over{2}} $",
                "{{\\bf a}}",
                "{{{x}}}",
                "{a}{{b}}",
                "{{a}}}",
                "x{{1}}",
                "{{</* figure */>}}",
                "{{%/* figure */%}}",
                "\\{% x %}",
                "\\{\\{ x }}",
                "{\\{ x }}",
                "{\\% x %}",
                "{% x \\%}",
                "{% x %\\}",
                "{{ x }&#125;",
                "{&percnt; x %}",
                "\\{# note #}",
                "{\\/* note */}",
                "\\{/*note*/}",
                "\\{{< x >}}",
                "{{\\< x >}}",
                "&#123;% x %}",
                "&#123;{ x }}",
                "&#x7B;{ x }}",
                "{&lbrace; x }}",
                "{{more}}",
                "One {{ MORE }} two {{more}}",
                "- {{more}}",
                "{/* truncate */}",
                "{/*truncate*/}",
                "Import x from 'y'",
                "We import x from 'y'",
                "import java.util.List;",
                "import it, from 'time' to 'time', and go on",
                "export to PDF",
                "export const x",
                "export class names matter to readers",
                "export const x = 1 we make\nText of a reader",
                "import X from 'x'\nand more",
                "- import X from 'x'",
                "> import X from 'x'",
                "import X from `x`",
                "| a |\n|---|\n| {{ x | y }} |"
            })
    void what_is_no_tag_stays_and_is_not_told(String text) {
        Content content = Markdown.create().render(text);

        assertThat(WITHOUT.render(text).html()).isEqualTo(content.html());
        assertThat(content.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "# A {{ b }}|<h1 id=\"a\">A</h1>",
                "A {{ b }}\\n---|<h2 id=\"a\">A</h2>",
                "# {{ b }}|\"\"",
                "# {{ b }} {#c}|\"\"",
                "# {{ b }} C {#c}|<h1 id=\"c\">C</h1>",
                "- a\\n- {% b %}|<ul>\\n<li>a</li>\\n<li></li>\\n</ul>",
                "- a {{ b }} c|<ul>\\n<li>a  c</li>\\n</ul>",
                "- [ ] a {{ b }}|<ul>\\n<li><input type=\"checkbox\" disabled=\"\"> a</li>\\n</ul>",
                "> a {{ b }}|<blockquote>\\n<p>a</p>\\n</blockquote>",
                "> [!NOTE]\\n> {{ b }}\\n> c|<div class=\"alert alert-note\" data-alert=\"note\">\\n<p class=\"alert-title\">Note</p>\\n<p>c</p>\\n</div>",
                "{{< b >}}\\nText\\n{{< /b >}}|<p>Text</p>",
                "{{< b >}}Text *x*{{< /b >}}|<p>Text <em>x</em></p>",
                "{{% b %}}\\n\\nText\\n\\n{{% /b %}}|<p>Text</p>",
                "A\\n{% b %}\\nC|<p>A\\nC</p>",
                "A\\\\\\n{% b %}|<p>A</p>",
                "A {% b %}\\nC|<p>A \\nC</p>",
                "*{% b %}* c|<p>c</p>",
                "**a {% b %}** c|<p><strong>a </strong> c</p>",
                "{/* a */} and {/* b */}|<p>and</p>",
                "{/* a */} and b*|<p>and b*</p>",
                "*a {/* b* {{ c }}|<p><em>a {/</em> b*</p>",
                "[a {% b %}](c)|<p><a href=\"c\">a </a></p>",
                "[{% b %}](c) d|<p>d</p>",
                "![a {{ b }}](c)|<p><img src=\"c\" alt=\"a \" loading=\"lazy\" decoding=\"async\" /></p>",
                "[a]({{ b }}/c)|<p>[a](/c)</p>",
                "v{{ b }}.1|<p>v.1</p>",
                "x_{{ b }}_y|<p>x__y</p>",
                "\u7248{{b}}\u672C|<p>\u7248\u672C</p>",
                "a={{ b }}|<p>a=</p>",
                "{{ a }} {{ b|<p>{{ b</p>",
                "{% a {% b %}|<p>{% a</p>",
                "`{{ a }}` {{ b }}|<p><code>{{ a }}</code></p>",
                "{{ a \\\\[ b }} c|<p>c</p>",
                "\\\\{{ a }} and {{ a }}|<p>{{ a }} and</p>",
                "&#123;{ a }} and {{ a }}|<p>{{ a }} and</p>",
                "<code>{{ a }}</code> {{ b }}|<p><code>{{ a }}</code></p>",
                "<b>{{ a }}c</b>|<p><b>c</b></p>",
                "{% raw %}{{ a }}{% endraw %} {{ b }}|<p>{{ a }}</p>",
                "{% raw %}\\n\\n{{ a }}\\n\\n{% endraw %}|<p>{{ a }}</p>",
                "{% verbatim %}{{ a }}{% endverbatim %}|<p>{{ a }}</p>",
                "{% raw %}{{ a }}b|<p>b</p>",
                "\\\\{{ a }} {{ b }}|<p>{{ a }}</p>",
                "\\\\{% a %} {% b %}|<p>{% a %}</p>",
                "\\\\\\\\{% b %}|<p>\\\\</p>",
                "A[^1]\\n\\n[^1]: b {{ c }}|<p>A<sup",
                "A {{more}} b {{ c }}|<p>A  b</p>",
                "{{more}} {{ c }}|\"\"",
                "http://example.org/{{ a }}|<p><a href=\"http://example.org/\">http://example.org/</a></p>"
            })
    void only_the_tags_are_left_out(String text, String html) {
        assertThat(WITHOUT.render(text.translateEscapes()).html().strip()).startsWith(html.translateEscapes());
        assertThat(WITHOUT.render(text.translateEscapes()).html()).doesNotContain("<p></p>", "{{ c }}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import X from 'x'",
                "import X from \"x\";",
                "import 'x.css'",
                "import * as X from 'x'",
                "import {A, B} from '@site/a.js'",
                "import {\n  A,\n  B\n} from 'x'",
                "import X, {type A} from 'x' \nimport Y from 'y'",
                "import _ from '_'\nimport X_y from 'x_y'",
                "import X from 'x'\nexport const a = 1",
                "export const a = {\n  b: 'c'\n}",
                "export default X",
                "export default ({children}) => <Page>{children}</Page>",
                "export function F() {\n  return 1\n}",
                "export {a, b}",
                "export * from 'x'"
            })
    void a_paragraph_of_a_module_is_left_out(String text) {
        Content content = WITHOUT.render("One.\n\n" + text + "\n\nTwo.");

        assertThat(content.html()).isEqualTo("<p>One.</p>\n<p>Two.</p>\n");
    }

    @Test
    void a_table_keeps_its_cells() {
        assertThat(WITHOUT.render("| {{ a }} | b {% c %} |\n|---|---|\n| d | {{ e }} |")
                        .html())
                .contains("<th></th>", "<th>b</th>", "<td>d</td>", "<td></td>");
    }

    @Test
    void by_default_a_tag_stays_and_is_told_at_its_place() {
        Content content = Markdown.create().render("One\n\nTwo **x** {% include a.html %} three {{ b }}\n\n{# c #}\n");

        assertThat(content.html())
                .isEqualTo(
                        "<p>One</p>\n<p>Two <strong>x</strong> {% include a.html %} three {{ b }}</p>\n<p>{# c #}</p>\n");
        assertThat(content.diagnostics())
                .containsExactly(new Diagnostic(
                        Severity.INFO,
                        "template-syntax",
                        "markdown",
                        new SourcePosition(3, 11),
                        "'{% include a.html %}' and 2 more are template syntax of another tool, which is not executed; they are"
                                + " shown as text",
                        "write in Markdown or HTML what it stands for, or leave such tags out with"
                                + " Markdown.builder().withoutTemplates()",
                        "Two **x** {% include a.html %} three {{ b }}"));
    }

    @Test
    void what_was_left_out_is_told_as_well() {
        Diagnostic told = WITHOUT.render("One\n{{ a\n b }}").diagnostics().get(0);

        assertThat(told.position()).isEqualTo(new SourcePosition(2, 1));
        assertThat(told.severity()).isEqualTo(Severity.INFO);
        assertThat(told.message())
                .isEqualTo("'{{ a b }}' is template syntax of another tool, which is not executed; it is left out");
    }

    @Test
    void a_long_tag_is_shown_by_its_start() {
        assertThat(Markdown.create()
                        .render("{% a " + "b".repeat(1000) + " %}")
                        .diagnostics()
                        .get(0)
                        .message())
                .startsWith("'{% a bbb")
                .contains("...' is template")
                .hasSizeLessThan(150);
    }

    @Test
    void the_place_is_that_in_the_file() {
        assertThat(PostParser.create()
                        .read(PostSource.of("a.md", "---\ntitle: A\n---\n\nText {{ b }}\n"))
                        .diagnostics())
                .extracting(Diagnostic::position)
                .containsExactly(new SourcePosition(5, 6));
    }

    @Test
    void the_place_behind_an_excerpt_mark_is_that_of_its_paragraph() {
        assertThat(Markdown.create().render("A\n\nB {{more}} {{ c }}").diagnostics())
                .extracting(Diagnostic::position)
                .containsExactly(new SourcePosition(3, 1));
    }

    @Test
    void a_strict_parser_lets_it_pass() {
        assertThat(PostParser.builder()
                        .strict()
                        .build()
                        .read(PostSource.of("a.md", "---\ntitle: A\n---\n{{ b }}\n"))
                        .post())
                .isPresent();
    }

    @Test
    void an_excerpt_mark_of_the_application_is_no_tag() {
        Content content =
                Markdown.builder().excerptMark("{% cut %}").build().render("One.\n\n- {% cut %}\n\n{% cut %}\n\nTwo.");

        assertThat(content.diagnostics()).isEmpty();
    }

    @Test
    void the_excerpt_is_without_tags() {
        Content content = WITHOUT.render("{{< toc >}}\n\nOne {{ a }}.\n\nTwo.");

        assertThat(content.excerpt().html()).isEqualTo("<p>One .</p>\n");
    }

    @Test
    void an_excerpt_ends_at_a_mark_beside_a_tag() {
        Content content = WITHOUT.render("One.\n\n{{more}} {{ c }}\n\nTwo.");

        assertThat(content.excerpt().html()).isEqualTo("<p>One.</p>\n");
        assertThat(content.html()).isEqualTo("<p>One.</p>\n<p>Two.</p>\n");
    }

    @Test
    void ids_and_table_of_contents_are_without_tags() {
        assertThat(WITHOUT.render("# A {{ b }}\n\n# {{ c }}\n\n# A").headings())
                .containsExactly(new Heading(1, "a", "A"), new Heading(1, "a-1", "A"));
    }

    @Test
    void smart_punctuation_comes_afterwards() {
        Content content = Markdown.builder()
                .withoutTemplates()
                .smartPunctuation()
                .build()
                .render("\"A\" {{< b \"c\" >}} \\\"d\\\" -- {% e \\\" %}\n\n{{ \"x\" }}");

        assertThat(content.html()).isEqualTo("<p>\u201CA\u201D  &quot;d&quot; \u2013</p>\n");
    }

    @Test
    void a_builder_from_a_renderer_keeps_the_choice() {
        assertThat(WITHOUT.toBuilder().build().render("{{ a }}").html()).isEmpty();
    }

    @Test
    void raw_html_is_left_to_its_own_rules() {
        assertThat(Markdown.create()
                        .render("<div title=\"{{ a }}\">\n{% b %}\n</div>\n\n<b title=\"{{ a }}\">c</b>")
                        .diagnostics())
                .isEmpty();
    }

    /** What would take quadratic time if each tag looked for its end anew. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ",
                "{% a ",
                "{# ",
                "{/* ",
                "{{< a ",
                "{{% a ",
                "{% a %",
                "{{ a }} ",
                "{% raw %}",
                "*{% a %}*",
                "{/*a*/} ",
                "{% a `x` ",
                "\\{% a %} {% b %} ",
                "import a ",
                "a{{",
                "\\aa{{b}}",
                "import {a} ",
                "{{ a ..........................................................................\n",
                "{% raw %}{{ a }}"
            })
    void many_tags_take_no_more_than_their_time(String piece) {
        String text = "{{ a }} " + piece.repeat(100_000 / piece.length()) + "{% b %}";

        assertTimeout(Duration.ofSeconds(5), () -> WITHOUT.render(text).html());
    }

    @Test
    void with_random_text_no_code_changes_and_no_tag_is_left() {
        String[] pieces = {
            "{% x %}",
            "{%- if a_b -%}",
            "{{ y }}",
            "{{< z q=\"https://a.b/c\" >}}",
            "{{<z>}}",
            "{{</z>}}",
            "{{% n %}}",
            "{# c #}",
            "{/* d */}",
            "{/*e*/}",
            "`{% k %}`",
            "`{{ k }}`",
            "``{# ` #}``",
            "*",
            "**",
            "_",
            "~~",
            " ",
            "\n",
            "\n\n",
            "a",
            "b c",
            "[",
            "](u)",
            "<b>",
            "</b>",
            "<code>{{ h }}</code>",
            "{%",
            "%}",
            "{{",
            "}}",
            "{",
            "}",
            "# ",
            "- ",
            "> ",
            "| ",
            "\\",
            "!",
            "\n\n    {% i %}\n\n",
            "\n```\n{% f %}\n```\n",
            "{{more}}",
            "\"",
            "www.a.b",
            "\n|-|-|\n"
        };
        Pattern tag = Pattern.compile("(?<!\\{)\\{%[-+~]?\\s*\\p{L}[^{%}\\x00]*%}");
        Markdown plain = Markdown.create();
        Random random = new Random(11);
        int tags = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(14) + 1; k > 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String body = text.toString();
            String before = plain.render(body).html();
            String after = WITHOUT.render(body).html();
            tags += before.equals(after) ? 0 : 1;
            assertThat(code(after)).as(body).isEqualTo(code(before));
            if (!body.contains("b>")
                    && !body.contains("more")
                    && !body.contains("{%{")
                    && !body.contains("\\{")
                    && !body.contains("{\\")
                    && !body.contains("[")
                    && !body.contains("www")) {
                String left = after.replaceAll("(?s)<code.*?</code>", "\0").replaceAll("<[^>]*>", "\0");
                assertThat(tag.matcher(left).find()).as(body + "\n-> " + after).isFalse();
            }
        }

        assertThat(tags).isGreaterThan(10_000);
    }

    @Test
    void by_default_no_byte_of_the_html_is_another() {
        String[] pieces = {
            "{% x %}",
            "{{ y }}",
            "{{<z>}}",
            "{{% n %}}",
            "{# c #}",
            "{/* d */}",
            "{/*e*/}",
            "`{% k %}`",
            "*",
            "_",
            " ",
            "\n",
            "\n\n",
            "a",
            "[",
            "](u)",
            "<b>",
            "import X from 'x'",
            "# ",
            "- ",
            "> ",
            "\\",
            "\n\n    {% i %}\n\n"
        };
        Markdown ours = Markdown.builder()
                .rawHtml(RawHtml.TRUSTED)
                .without(Syntax.values())
                .plainImages()
                .build();
        Parser parser = Parser.builder().build();
        HtmlRenderer renderer = HtmlRenderer.builder().percentEncodeUrls(true).build();
        Random random = new Random(12);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(14) + 1; k > 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String body = text.toString();
            PostBody post = new PostBody(
                    body,
                    "a.md",
                    1,
                    null,
                    Profile.AUTO.toBuilder("keep")
                            .titleHeading(Profile.TitleHeading.KEEP)
                            .build(),
                    Limits.defaults());
            assertThat(ours.render(post).html()).isEqualTo(renderer.render(parser.parse(body)));
        }
    }

    private static List<String> code(String html) {
        return Pattern.compile("<code.*?</code>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(found -> found.group())
                .toList();
    }
}
