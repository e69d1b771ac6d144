package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReferencesTest {

    private static final LinkRewriter ABSOLUTE = LinkRewriter.absolute(URI.create("https://e.org/p/"));
    private static final String NASTY = """
            <!--> <a href=a>A</a> <!---><a href='b"'>B</a><!-- <a href=c> --!><IMG SRC = "d.png"srcset="e 1x,f, g 2x">
            <svg><![CDATA[ <a href=h> ]]><style><a xlink:href="i"/></style><title><a href=j></title><script/></svg>
            <![CDATA[ <a href="k"> ]]><textarea><a href=l></textarea x=">"><script><!-- <script> <a href=m> </script>
            <a href=n> --> </script > <a href= o ><a href=><a href><a =href=p href="q&amp;r&#39;&#x2F;"/><?x <a href=s> ?>
            </a href=t></><//><1><title>&lt;</title><iframe src="u"><a href=v></iframe><xmp></x></xmp><a href="w
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            <a href="x">                                    | LINK x
            <area href="x">                                 | LINK x
            <link rel="stylesheet" href="x">                | LINK x
            <blockquote cite="x">                           | LINK x
            <q cite="x">                                    | LINK x
            <del cite="x">                                  | LINK x
            <ins cite="x">                                  | LINK x
            <form action="x">                               | LINK x
            <input type="submit" formaction="x">            | LINK x
            <button formaction="x">                         | LINK x
            <svg><a href="x"></svg>                         | LINK x
            <svg><a xlink:href="x"></svg>                   | LINK x
            <img src="x">                                   | IMAGE x
            <a href="y"><img src="x"></a>                   | LINK y, IMAGE x
            <img srcset="x 1x, y 2x">                       | IMAGE x, IMAGE y
            <img src="x" sizes="(min-width: 9em) 50vw, 9em" srcset="y"> | IMAGE x, IMAGE y
            <picture><source srcset="x" media="print"><img src="y"></picture> | IMAGE x, IMAGE y
            <link imagesrcset="x 1x, y 2x">                 | IMAGE x, IMAGE y
            <input type="image" src="x">                    | IMAGE x
            <video poster="x">                              | IMAGE x
            <body background="x">                           | IMAGE x
            <td background="x">                             | IMAGE x
            <svg><image href="x"></svg>                     | IMAGE x
            <svg><image xlink:href="x"></svg>               | IMAGE x
            <video src="x">                                 | EMBED x
            <video><source src="x"></video>                 | EMBED x
            <audio src="x">                                 | EMBED x
            <track src="x">                                 | EMBED x
            <iframe src="x"></iframe>                       | EMBED x
            <embed src="x">                                 | EMBED x
            <object data="x">                               | EMBED x
            <script src="x"></script>                       | EMBED x
            <svg><use href="x#y"/></svg>                    | EMBED x#y
            <svg><use xlink:href="x#y"/></svg>              | EMBED x#y
            <noscript><img src="x"></noscript>              | IMAGE x
            """)
    void C1_finds_the_references_of_every_element(String html, String references) {
        assertThat(found(html)).isEqualTo(references);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<base href=\"x\">",
                "<a data-href=\"x\" title=\"href=x\" name='src=\"x\"'>",
                "<p href=\"x\" src=\"x\" cite=\"x\">",
                "<img alt=\"x\" href=\"x\">",
                "<a xlink:href=\"x\">",
                "<a href>",
                "<img src=\"\"><iframe src=' '></iframe>",
                "<svg><use href=\"#a\"/><linearGradient xlink:href='#b'/></svg>",
                "<a href=\"&sol;x\">"
            })
    void C4_finds_no_reference_in_another_attribute(String html) {
        assertThat(found(html)).isEmpty();
    }

    @Test
    void C1_lets_a_base_in_the_content_change_no_reference() {
        String html = "<base href=\"https://other.example/\"><a href=\"x\">";

        assertThat(written(html)).isEqualTo("<base href=\"https://other.example/\"><a href=\"https://e.org/p/x\">");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            <A HREF="x">                      | <A HREF="https://e.org/p/x">
            <a href='x'>                      | <a href='https://e.org/p/x'>
            <a href=x>                        | <a href=https://e.org/p/x>
            <a href=x/>                       | <a href=https://e.org/p/x/>
            <a href=x class=y>                | <a href=https://e.org/p/x class=y>
            <a href = "x">                    | <a href = "https://e.org/p/x">
            <a href="">                       | <a href="https://e.org/p/">
            <a href=>                         | <a href=https://e.org/p/>
            <a href="  x ">                   | <a href="  https://e.org/p/x ">
            <a/href="x"/id=y>                 | <a/href="https://e.org/p/x"/id=y>
            <a id="y"href="x">                | <a id="y"href="https://e.org/p/x">
            <a title=">" href="x">            | <a title=">" href="https://e.org/p/x">
            <a =href="y" href="x">            | <a =href="y" href="https://e.org/p/x">
            <a href="a b">                    | <a href="https://e.org/p/a%20b">
            <a href='x"'>                     | <a href='https://e.org/p/x%22'>
            <a href="it's">                   | <a href="https://e.org/p/it&#39;s">
            <a href='it&#39;s'>               | <a href='https://e.org/p/it&#39;s'>
            <a href=it's>                     | <a href=https://e.org/p/it&#39;s>
            <a href=&#32;x>                   | <a href=https://e.org/p/x>
            <a href="?a=1&amp;b=2">           | <a href="https://e.org/p/?a=1&amp;b=2">
            <a href="?a=1&b=2&copy=3">        | <a href="https://e.org/p/?a=1&amp;b=2&amp;copy=3">
            <a href="?a&#38;b&#x2F;c&amp">    | <a href="https://e.org/p/?a&amp;b/c&amp;">
            <a href="&eacute;&nbsp;">         | <a href="https://e.org/p/%C3%A9%C2%A0">
            <a href="&#x2F;x">                | <a href="https://e.org/x">
            """)
    void C1_changes_nothing_but_the_value(String html, String written) {
        assertThat(written(html)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            a                          | IMAGE a
            a,b 1x                     | IMAGE a,b
            a, b                       | IMAGE a, IMAGE b
            a 1x,b 2x                  | IMAGE a, IMAGE b
            a,, ,b                     | IMAGE a, IMAGE b
            ,a 100w , b 200w,          | IMAGE a, IMAGE b
            a (1x, c), b               | IMAGE a, IMAGE b
            a (1x, c                   | IMAGE a
            /w_1,h_2/a.png 1x, /w_2,h_4/a.png 2x | IMAGE /w_1,h_2/a.png, IMAGE /w_2,h_4/a.png
            data:,x 1x, b              | IMAGE data:,x, IMAGE b
            a?b&amp;c 1x, d            | IMAGE a?b&c, IMAGE d
            , ,                        |
            """)
    void C1_takes_the_addresses_of_a_srcset_one_by_one(String srcset, String references) {
        String found = found("<img srcset=\"" + srcset + "\">");

        assertThat(found).isEqualTo(references == null ? "" : references);
    }

    @Test
    void C1_keeps_blanks_commas_and_widths_of_a_srcset() {
        assertThat(written("<img srcset=' a 1x ,\n b,c  2.5x, d' sizes=\"a, b\">"))
                .isEqualTo("<img srcset=' https://e.org/p/a 1x ,\n https://e.org/p/b,c  2.5x, https://e.org/p/d'"
                        + " sizes=\"a, b\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&#44; b", "a&#32;1x", "a &#40;x, b"})
    void C4_leaves_a_srcset_whose_marks_are_character_references(String srcset) {
        assertThat(found("<img srcset=\"" + srcset + "\">")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pre><code>&lt;a href=\"x\"&gt;</code></pre>",
                "a < b, href=\"x\" > 1 <",
                "< a href=\"x\">",
                "<1 href=\"x\">",
                "<!-- <a href=\"x\"> -->",
                "<!-- --- -- > <a href=\"x\"> -->",
                "<!-- <a href=\"x\">",
                "<!a <img src=x>",
                "<?php <img src=x>",
                "</a href=\"x\">",
                "</ <img src=x>",
                "<script>let a = '<img src=\"x\">';</script>",
                "<SCRIPT>'<img src=\"x\">'</SCRIPT >",
                "<script>'</scripts><img src=\"x\">'",
                "<script><!-- <script> </script> <img src=x> --></script>",
                "<script><!-- <script> </script> <script></script><img src=x>",
                "<style>a::after { content: '<img src=\"x\">' }</style>",
                "<textarea><img src=\"x\"></textarea>",
                "<title><img src=\"x\"></title>",
                "<xmp><img src=\"x\"></xmp>",
                "<iframe><img src=\"x\"></iframe>",
                "<noembed><img src=\"x\"></noembed>",
                "<noframes><img src=\"x\"></noframes>",
                "<plaintext><img src=\"x\"></plaintext>",
                "<svg><![CDATA[ <img src=\"x\"> ]]></svg>",
                "<math><![CDATA[ > <img src=\"x\"> ]]></math>",
                "<a href=\"x",
                "<a href=\"x\"",
                "<a href=x",
                "<a href=\"x\" title='>"
            })
    void C4_finds_no_reference_in_what_is_no_tag(String html) {
        assertThat(found(html)).isEmpty();
        assertThat(written(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--><a href=x>-->",
                "<!---><a href=x>-->",
                "<!----><a href=x>",
                "<!-- a --!><a href=x>",
                "<!-- a ---><a href=x>",
                "<![CDATA[><a href=x>]]>",
                "<!doctype html><a href=x>",
                "</><a href=x>",
                "<<a href=x>",
                "a<b<a href=y><a href=x>",
                "<script></script><a href=x>",
                "<script>a</script/><a href=x>",
                "<script><!-- a </script><a href=x>",
                "<script><!--><script></script><a href=x>",
                "<script><!-- <script> --></script><a href=x>",
                "<script><!-- <script> </script> </script><a href=x>",
                "<svg><script/><a href=x></svg>",
                "<svg><style><a href=x></style></svg>",
                "<svg><title></svg></title><a href=x></svg>",
                "<svg/><![CDATA[><a href=x>]]>",
                "<svg></svg><![CDATA[><a href=x>]]>",
                "<svg><p><![CDATA[><a href=x>]]>",
                "<svg><foreignObject><![CDATA[><a href=x>]]></foreignObject></svg>",
                "<svg><foreignObject></foreignObject><![CDATA[><a href=y>]]><a href=x></svg>"
            })
    void finds_the_reference_behind_what_ends_early(String html) {
        assertThat(found(html)).isEqualTo("LINK x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a href='x'>", "<a href=x>", "<a href=\"x\">", "<a href= x id=y>", "<img srcset='x 1x'>"})
    void C4_lets_no_rewriter_break_the_markup(String html) {
        String hostile = "a'b\"c d\te\nf><g>&h`=";

        String written = written(html, (kind, reference) -> hostile);

        assertThat(found(written)).endsWith(" a'b\"c%20d%09e%0Af><g>&h`=");
        assertThat(written).startsWith(html.substring(0, html.indexOf('x')));
    }

    @Test
    void C4_lets_an_empty_reference_not_take_the_next_attribute() {
        assertThat(written("<a href=x id=y><a href='x'>", (kind, reference) -> ""))
                .isEqualTo("<a href=&#32; id=y><a href=''>");
    }

    @Test
    void C4_leaves_the_escapes_of_a_reference_that_does_not_change() {
        String html = "<a href=\"https://e.org/?a&b&#38;c&#x2F;&amp\"><img src='data:image/gif,it&apos;s'>";

        assertThat(written(html)).isEqualTo(html);
    }

    @Test
    void reads_a_nasty_text_as_browsers_do() {
        assertThat(found(NASTY))
                .isEqualTo("LINK a, LINK b\", IMAGE d.png, IMAGE e, IMAGE f, IMAGE g, LINK i, LINK j,"
                        + " LINK o, LINK , LINK q&r'/, EMBED u");
    }

    @Test
    void takes_every_part_of_a_nasty_text() {
        IntStream.rangeClosed(0, NASTY.length()).forEach(i -> {
            assertThat(found(NASTY)).startsWith(found(NASTY.substring(0, i)));
            assertThat(written(NASTY.substring(i), LinkRewriter.none())).isEqualTo(NASTY.substring(i));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a",
                "<a ",
                "<a href=",
                "<a href=\"",
                "<a href='x' ",
                "a=b ",
                "<a href=x>",
                "\"",
                "</",
                "</a",
                "<!--",
                "<!-- -",
                "<!-- --!",
                "<!",
                "<![CDATA[",
                "<script>",
                "<script><!--",
                "<!--<script",
                "</script",
                "<svg>",
                "<svg></math>",
                "<svg><desc>",
                "<svg><p>",
                "&a",
                "&#",
                ", ",
                "(,"
            })
    void takes_any_number_of_repeats_at_once(String part) {
        for (String start :
                new String[] {"", "<script>", "<script><!--<script>", "<svg>", "<img srcset='", "<a href='"}) {
            String html = start + part.repeat(start.isEmpty() ? 1_000_000 : 100_000);

            for (String text : new String[] {html, html + "'>"}) {
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10),
                        () -> assertThat(written(text, LinkRewriter.none())).isEqualTo(text));
            }
        }
    }

    private static String found(String html) {
        return Content.ofHtml(html).references().stream()
                .map(reference -> reference.kind() + " " + reference.target())
                .collect(Collectors.joining(", "));
    }

    private static String written(String html) {
        return written(html, ABSOLUTE);
    }

    private static String written(String html, LinkRewriter links) {
        StringBuilder out = new StringBuilder();
        try {
            Content.ofHtml(html).writeHtml(links, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString();
    }
}
