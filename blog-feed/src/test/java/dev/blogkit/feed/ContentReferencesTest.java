package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** References in the HTML of an entry that an application gives by itself. */
class ContentReferencesTest {

    private static final URI BASE = URI.create("https://e.org/blog/post?id=1");
    private static final int SNIPPETS = 5_000;
    private static final Pattern MARKED = Pattern.compile("\u0001([^\u0001]*)\u0001");
    private static final Pattern SCHEME = Pattern.compile("[a-z]+:");
    private static final Pattern CANDIDATE = Pattern.compile("(\\S+)( 1x,\n| 2x, |$)");

    /** Tags and the attributes whose values are references; {@code xlink:href} only in SVG. */
    private static final List<String> REFERENCES = List.of(
            "a href",
            "area href",
            "link href",
            "blockquote cite",
            "q cite",
            "del cite",
            "ins cite",
            "form action",
            "input formaction",
            "button formaction",
            "img src",
            "input src",
            "video src",
            "video poster",
            "audio src",
            "source src",
            "track src",
            "iframe src",
            "embed src",
            "script src",
            "object data");

    private static final List<String> VALUES = List.of(
            "x",
            "../up",
            "../../../x.png",
            "/root",
            "?q=1",
            "?q=1&amp;r=2",
            "?a=1&b=2&copy=3",
            "#part",
            "./a/./b/../c",
            "//cdn.example/x",
            "//cdn.example",
            "https://other.example/a?b#c",
            "mailto:ada@e.org",
            "tel:+49123",
            "data:image/gif;base64,AA==",
            "&#x2F;x&#47;y",
            "caf%C3%A9&amp",
            "a;b=c,d");

    private static final List<String> OTHERS = List.of(
            "text < & text > \"a\" 'b' ",
            "&lt;a href=\"x\"&gt; &amp;amp; &copy; &sol;",
            "<!-- <a href=\"x\"> -->",
            "<!-- a --!>",
            "<!-->",
            "<pre>\n\n  <b>x</b>&lt;img src='y'&gt;\n</pre>",
            "<script>let a = '<a href=\"x\">' + \"</a>\";</script>",
            "<script><!-- <script>'<a href=x>'</script> --></script>",
            "<style>a { background: url(x) } /* <img src=x> */</style>",
            "<textarea><a href=x></textarea>",
            "<title><a href=x></title>",
            "<xmp><a href=x></xmp>",
            "<iframe><a href=x></iframe>",
            "<noframes><a href=x></noframes>",
            "<?php <a href=x ?>",
            "<!x <b>",
            "</ x>",
            "<p title='<a href=\"x\">' data-href=x>",
            "</p href=x>",
            "<br/>",
            "<B CLASS=x>y</B>",
            "<svg><title>a</title><rect/></svg>",
            "<base target=_top>");

    private static final List<String> FORMS =
            List.of("\"%s\"", "'%s'", "%s", "\"  %s\n\"", " \"%s\"", "\n'%s\t'", " %s ");

    @Test
    void C1_makes_the_references_of_an_entry_absolute() throws IOException {
        Entry entry = entry("<p><a href=b>c</a> <img src='/d' srcset=\"e 1x, f,g 2x\"></p>");

        assertThat(written(entry))
                .isEqualTo("<p><a href=https://e.org/blog/b>c</a> <img src='https://e.org/d'"
                        + " srcset=\"https://e.org/blog/e 1x, https://e.org/blog/f,g 2x\"></p>");
    }

    @Test
    void C1_refuses_a_base_that_is_not_absolute() {
        Entry.Builder entry = Entry.builder("urn:a", "A", OffsetDateTime.parse("2024-05-01T00:00:00Z"));

        assertThatThrownBy(() -> entry.html("<p>", URI.create("/post")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'/post'");
    }

    @Test
    void C1_C4_a_reader_of_HTML_finds_the_same_references_and_all_else_as_it_was() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < SNIPPETS; i++) {
            String marked = IntStream.range(0, 1 + random.nextInt(6))
                            .mapToObj(part -> part(random))
                            .collect(Collectors.joining())
                    + ".";
            String html = marked.replace("\u0001", "");

            String written = written(entry(html));

            Document expected = Jsoup.parse(html, BASE.toString());
            expected.getAllElements().forEach(ContentReferencesTest::makeAbsolute);
            assertThat(Jsoup.parse(written).outerHtml()).as(html).isEqualTo(expected.outerHtml());
            assertThat(written)
                    .isEqualTo(MARKED.matcher(marked)
                            .replaceAll(value -> Matcher.quoteReplacement(absoluteHtml(value.group(1)))));
        }
    }

    private static String part(Random random) {
        if (random.nextInt(3) == 0) {
            return one(OTHERS, random);
        }
        if (random.nextInt(6) == 0) {
            return "<img alt=\"a\" srcset=\"" + value(random) + " 1x,\n" + value(random) + " 2x, " + value(random)
                    + "\" sizes='x'>";
        }
        String[] tag = one(REFERENCES, random).split(" ", -1);
        String attribute = random.nextInt(5) == 0 ? tag[1].toUpperCase(Locale.ROOT) : tag[1];
        String html = "<" + tag[0] + " id=a " + attribute + (random.nextInt(5) == 0 ? " =" : "=")
                + one(FORMS, random).replace("%s", value(random)) + " class='b'>";
        return html
                + (random.nextBoolean() || List.of("iframe", "script").contains(tag[0]) ? "t</" + tag[0] + ">" : "");
    }

    private static String value(Random random) {
        return "\u0001" + one(VALUES, random) + "\u0001";
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static void makeAbsolute(Element element) {
        for (String reference : REFERENCES) {
            String attribute = reference.substring(reference.indexOf(' ') + 1);
            if (reference.equals(element.normalName() + " " + attribute) && element.hasAttr(attribute)) {
                String value = element.attr(attribute);
                element.attr(attribute, value.replace(value.strip(), absolute(value.strip())));
            }
        }
        if (element.hasAttr("srcset")) {
            Matcher candidate = CANDIDATE.matcher(element.attr("srcset"));
            element.attr(
                    "srcset",
                    candidate.replaceAll(found -> Matcher.quoteReplacement(absolute(found.group(1)) + found.group(2))));
        }
    }

    private static String absolute(String reference) {
        return SCHEME.matcher(reference).lookingAt()
                ? reference
                : Jsoup.parse("<a>", BASE.toString())
                        .expectFirst("a")
                        .attr("href", reference)
                        .absUrl("href");
    }

    private static String absoluteHtml(String value) {
        return SCHEME.matcher(value).lookingAt()
                ? value
                : absolute(Parser.unescapeEntities(value, true)).replace("&", "&amp;");
    }

    private static Entry entry(String html) {
        return Entry.builder("urn:a", "A", OffsetDateTime.parse("2024-05-01T00:00:00Z"))
                .html(html, BASE)
                .build();
    }

    private static String written(Entry entry) throws IOException {
        StringBuilder html = new StringBuilder();
        entry.body().orElseThrow().writeTo(html);
        return html.toString();
    }
}
