package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.FieldValue;
import dev.blogkit.FileRole;
import dev.blogkit.Limits;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostParseException;
import dev.blogkit.PostSource;
import dev.blogkit.Reference;
import dev.blogkit.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostParserTest {

    @Test
    void an_item_of_a_list_in_lines_stands_behind_its_dash() {
        Post post = PostParser.create().parse(PostSource.of("a.md", "Title: A\nTags:\n    -  b\n\nText"));

        FieldValue item = post.fields()
                .find("tags")
                .orElseThrow()
                .value()
                .items()
                .orElseThrow()
                .get(0);
        assertThat(item).hasToString("b");
        assertThat(item.position()).hasToString("3:8");
    }

    @Test
    void a_list_in_lines_has_a_limit() {
        PostParser parser = PostParser.builder()
                .limits(Limits.builder().listItems(2).build())
                .build();
        String three = "Title: A\nTags:\n    - a\n    - b\n    - c\n\nText";

        assertThat(parser.read(PostSource.of("a.md", three.replace("    - c\n", "")))
                        .diagnostics())
                .isEmpty();
        assertThat(parser.read(PostSource.of("a.md", three)).diagnostics())
                .extracting(found -> found.code() + " " + found.position())
                .containsExactly("header-list-too-long 5:1");
    }

    private static final String POST = """
            ---
            title: TITLE I
            date: 2024-05-01
            tags: [İstanbul, ISPARTA]
            Draft: NO
            ---
            # TITLE I

            ## HEADING I

            Text with a [link](other.md).
            """;

    private final PostParser parser = PostParser.create();

    @Test
    void the_body_is_the_text_after_the_header_exactly_as_read() {
        Post post = parser.parse(PostSource.of("a.md", "---\r\ntitle: T\r\n---\r\n\r\n One\r\n\ttwo \n"));

        assertThat(post.content().source()).isEqualTo("\r\n One\r\n\ttwo \n");
    }

    @Test
    void a_body_without_a_header_is_the_whole_text() {
        Post post = parser.parse(PostSource.of("a.md", "\n\nText"));

        assertThat(post.format()).isEqualTo("none");
        assertThat(post.content().source()).isEqualTo("\n\nText");
    }

    @Test
    void an_empty_source_is_an_empty_post() {
        Post post = parser.parse(PostSource.of("notes/empty-one.md", ""));

        assertThat(post.displayTitle()).isEqualTo("Empty one");
        assertThat(post.content().html()).isEmpty();
    }

    @Test
    void positions_of_the_body_count_from_the_top_of_the_file() {
        ParseResult result =
                parser.read(PostSource.of("a.md", "Title: T\nDate: 2020-01-01\n\nOne\n\nTwo [x](javascript:y)\n"));

        assertThat(result.diagnostics()).extracting(Diagnostic::position).containsExactly(new SourcePosition(6, 5));
    }

    @Test
    void columns_count_UTF_16_units_also_behind_an_emoji() {
        ParseResult result = parser.read(PostSource.of("a.md", "---\ntags: [😀, *x]\ndate: 2020-01-01\n---\n"));

        assertThat(result.diagnostics()).extracting(Diagnostic::position).containsExactly(new SourcePosition(2, 12));
    }

    @Test
    void parse_throws_what_read_returns() {
        PostSource source = PostSource.of("a.md", "---\ntitle: T\ndraft: true\n");

        assertThatThrownBy(() -> parser.parse(source))
                .isInstanceOfSatisfying(
                        PostParseException.class,
                        thrown -> assertThat(thrown.diagnostics())
                                .isEqualTo(parser.read(source).diagnostics())
                                .hasSize(1));
    }

    @Test
    void bytes_that_are_not_UTF_8_give_no_post() {
        byte[] latin = "Title: Caf\u00e9\n\nText".getBytes(StandardCharsets.ISO_8859_1);

        ParseResult result = parser.read(PostSource.of("a.md", latin));

        assertThat(result.post()).isEmpty();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("not-utf8");
    }

    @Test
    void a_field_that_cannot_be_read_costs_the_field_only() {
        PostSource source = PostSource.of("a.md", "---\ntitle: T\ndate: 2020-01-01\nupdated: whenever\n---\n");

        assertThat(parser.parse(source).updated()).isEmpty();
        assertThat(parser.parse(source).title()).contains("T");
    }

    @Test
    void strict_takes_two_fields_of_one_name_for_an_error() {
        PostSource source = PostSource.of("a.md", "---\ntitle: T\ntitle: U\n---\n");

        ParseResult strict = PostParser.builder().strict().build().read(source);

        assertThat(parser.parse(source).title()).contains("U");
        assertThat(strict.post()).isEmpty();
        assertThat(strict.diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .startsWith("a.md:3:1: error duplicate-field: ");
    }

    @Test
    void strict_gives_no_post_for_a_field_that_cannot_be_read() {
        PostSource source = PostSource.of("a.md", "---\ntitle: T\ndate: 2020-01-01\nupdated: whenever\n---\n");

        ParseResult result = PostParser.builder().strict().build().read(source);

        assertThat(result.post()).isEmpty();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("date-unreadable");
    }

    @Test
    void strict_lets_warnings_pass() {
        PostSource source = PostSource.of("a.md", "\n---\ntitle: T\ndate: 2020-01-01\n---\n");

        assertThat(PostParser.builder().strict().build().read(source).post()).isPresent();
    }

    @Test
    void a_first_heading_that_repeats_the_title_is_left_out_and_can_be_kept() {
        PostSource source = PostSource.of("a.md", POST);

        assertThat(parser.parse(source).content().html()).doesNotContain("<h1").contains("<h2");
        assertThat(PostParser.builder()
                        .profile(Profile.AUTO.toBuilder("keeping")
                                .titleHeading(Profile.TitleHeading.KEEP)
                                .build())
                        .build()
                        .parse(source)
                        .content()
                        .html())
                .startsWith("<h1");
    }

    @Test
    void trusted_HTML_goes_out_as_it_stands() {
        PostSource source = PostSource.of("a.md", "<b onclick=\"x()\">b</b> [x](javascript:y) <!-- c -->\n");

        String html = PostParser.builder()
                .bodies(Markdown.builder().rawHtml(RawHtml.TRUSTED).build())
                .build()
                .parse(source)
                .content()
                .html();

        assertThat(html).isEqualTo("<p><b onclick=\"x()\">b</b> <a href=\"javascript:y\">x</a> <!-- c --></p>\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            <a href=a>[b](c)</a> ![d](e)                  | LINK a, LINK c, IMAGE e
            <div>\\n<img src='a'\\nsrcset="b 1x, c 2x">\\n\\n[d](e)\\n\\n</div> | IMAGE a, IMAGE b, IMAGE c, LINK e
            [a](b)\\n\\n<a href=c>\\n\\nd\\n\\n</a>              | LINK b, LINK c
            [a](b)\\n\\n<!-- <a href=c> -->\\n\\n[d](e)        | LINK b, LINK e
            <pre>\\n&lt;a href="x"&gt;\\n\\n<a href=a>\\n</pre> | LINK a
            `<a href=x>` <b>[c](d)</b>                    | LINK d
            <script>\\n'<a href=x>'\\n</script>\\n[a](b)      | LINK b
            <video poster=a src=b></video>                | IMAGE a, EMBED b
            """)
    void C1_references_of_trusted_HTML_are_found_in_order(String body, String references) {
        Content content = PostParser.builder()
                .bodies(Markdown.builder().rawHtml(RawHtml.TRUSTED).build())
                .build()
                .parse(PostSource.of("a.md", "Text.\n\n" + body.replace("\\n", "\n")))
                .content();

        assertThat(content.references())
                .extracting(reference -> reference.kind() + " " + reference.target())
                .containsExactly(references.split(", ", -1));
    }

    @Test
    void C1_references_of_HTML_that_is_shown_as_text_are_none() {
        PostSource source = PostSource.of("a.md", "<a href=\"a\"> [b](c)\n\n<img src=\"d\">\n");

        Content content = Markdown.builder()
                .rawHtml(RawHtml.ESCAPED)
                .build()
                .render(source.text().orElseThrow());

        assertThat(content.references()).extracting(Reference::target).containsExactly("c");
    }

    @Test
    void C1_an_excerpt_keeps_the_references_of_trusted_HTML() {
        PostSource source =
                PostSource.of("a.md", "<p><img src=a></p>\n\n*b <a href=c>d</a> <!-- more --> e <a href=f>*\n");

        Content excerpt = PostParser.builder()
                .bodies(Markdown.builder().rawHtml(RawHtml.TRUSTED).build())
                .build()
                .parse(source)
                .content()
                .excerpt();

        assertThat(excerpt.html()).isEqualTo("<p><img src=a></p>\n<p><em>b <a href=c>d</a> </em></p>\n");
        assertThat(excerpt.references()).extracting(Reference::target).containsExactly("a", "c");
    }

    @Test
    void a_reference_of_trusted_HTML_has_its_place_in_the_file() {
        PostSource source = PostSource.of("a.md", "Text.\n\n<a href='b.png'>c</a>\n");

        Content content = PostParser.builder()
                .bodies(Markdown.builder().rawHtml(RawHtml.TRUSTED).build())
                .build()
                .parse(source)
                .content();

        assertThat(content.references().get(0).position()).hasToString("3:10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JAVASCRIPT&colon;alert(1))",
                "[x](&#1;javascript:alert(1))",
                "[x](java&NewLine;script:alert(1))",
                "[x](vbscript:x)",
                "[x](data:text/html;base64,x)",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml,x)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x](/\\evil.example)",
                "[x](\\\\evil.example)",
                "[a](x \"onmouseover=alert(1)\")",
                "# location",
                "## createElement",
                "[^a]: <script>\n\nx[^a]",
                "```\"onload=alert(1)\nx\n```",
                "| <script> |\n|---|\n| <b onclick=x> |",
                "<a href=javascript:x>",
                "<!--><script>x</script>-->"
            })
    void nothing_in_a_body_becomes_code(String body) {
        String html = parser.parse(PostSource.of("a.md", "Text.\n\n" + body))
                .content()
                .html();

        assertThat(Jsoup.parse(html).select("script, style, iframe, object, form, svg"))
                .isEmpty();
        assertThat(Jsoup.parse(html).getAllElements()).allSatisfy(element -> {
            assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            assertThat(element.attr("href") + element.attr("src"))
                    .doesNotContainIgnoringCase("script:")
                    .doesNotStartWith("//");
            assertThat(element.id()).isNotIn("location", "createElement");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "posts/a.md, POST",
        "a.MARKDOWN, POST",
        "a.mdx, POST",
        "a.mdown, POST",
        "a.mkd, POST",
        "a.txt, POST",
        ".hidden.md, SKIP",
        "posts/.git/a.md, SKIP",
        "a.html, SKIP",
        "a, SKIP",
        "md, SKIP"
    })
    void a_name_says_what_a_file_is(String name, FileRole role) {
        assertThat(parser.role(name)).isEqualTo(role);
    }

    @Test
    void one_parser_serves_many_threads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Post>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                tasks.add(() -> parser.parse(PostSource.of("a.md", POST)));
            }

            List<Future<Post>> posts = threads.invokeAll(tasks);

            Post expected = parser.parse(PostSource.of("a.md", POST));
            for (Future<Post> post : posts) {
                assertThat(post.get()).isEqualTo(expected);
                assertThat(post.get().content().html())
                        .isEqualTo(expected.content().html());
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-nu-thai", "en-GB"})
    void the_locale_and_the_zone_of_the_machine_change_nothing(String tag) {
        Post expected = parser.parse(PostSource.of("a.md", POST));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            Post post = PostParser.create().parse(PostSource.of("a.md", POST));

            assertThat(post).isEqualTo(expected);
            assertThat(post.toMap()).isEqualTo(expected.toMap());
            assertThat(post.status()).isEqualTo(Post.Status.PUBLISHED);
            assertThat(post.content().headings().get(0).id()).isEqualTo("heading-i");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void limits_are_diagnostics() {
        assertThat(codes("---\n" + "k: v\n".repeat(257) + "---\n")).contains("header-too-many-fields");
        assertThat(codes("---\na: " + "[".repeat(33) + "]".repeat(33) + "\n---\n"))
                .contains("header-too-deep");
        assertThat(codes("---\na: [" + "x,".repeat(1001) + "]\n---\n")).contains("header-list-too-long");
        assertThat(codes("---\na: " + "x".repeat(70_000) + "\n---\n")).contains("header-not-closed");
        assertThat(codes("title: x\n" + "k: v\n".repeat(257) + "\n")).contains("header-too-many-fields");
    }

    @Test
    void limits_can_be_set() {
        Limits limits = Limits.builder().headerFields(2).build();

        ParseResult result = PostParser.builder()
                .limits(limits)
                .build()
                .read(PostSource.of("a.md", "Title: a\nDate: 2020-01-01\nTags: x\n\n"));

        assertThat(result.post()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "![",
                "> ",
                "- ",
                "[",
                "`a",
                "<a x=y ",
                "x <!-- ",
                "a**b c* ",
                "|a",
                "~~",
                "[^a]",
                "1. ",
                "#",
                "\\",
                "&amp;"
            })
    void a_flood_of_marks_ends_soon(String mark) {
        String flood = mark.repeat(20_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parser.read(PostSource.of("a.md", flood)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- %s -->",
                "[x](%s)",
                "![x](data:image/png;base64,%s)",
                "# %s",
                "<%s>",
                "Title: %s\n\n",
                "---\na: %s\n---\n"
            })
    void a_very_long_piece_needs_no_deep_stack(String shape) throws Exception {
        String text = shape.replace("%s", "x".repeat(60_000));

        assertThat(readWithSmallStack(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"|\n", "{\n\"", "a\n", "## a", "{ ", "- - ", "[](x:)", "a\u0300\u0323"})
    void a_file_of_half_the_limit_is_read_in_little_time(String piece) {
        String flood = piece.repeat(1_000_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parser.read(PostSource.of("a.md", flood)));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parser.read(PostSource.of("a.md", "## " + flood)));
    }

    @Test
    void diagnostics_of_one_kind_are_not_a_flood() {
        assertThat(codes("Text [](x:)\n" + "[](x:) ".repeat(5_000))).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "date",
                "lang",
                "tags",
                "authors",
                "image",
                "id",
                "permalink",
                "slug",
                "status",
                "weight",
                "other"
            })
    void a_very_long_value_needs_no_deep_stack(String field) throws Exception {
        String text = field + ": " + "en-a ".repeat(6_000).replace(" ", field.equals("lang") ? "-a" : " ")
                + "\nTitle: t\n\nText";

        assertThat(readWithSmallStack(text)).isNotNull();
    }

    @Test
    void a_text_over_the_limit_of_files_gives_no_post() {
        ParseResult result = PostParser.builder()
                .limits(Limits.builder().fileBytes(10).build())
                .build()
                .read(PostSource.of("a.md", "x".repeat(11)));

        assertThat(result.post()).isEmpty();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("file-too-large");
    }

    @Test
    void a_blank_title_is_none_to_the_first_heading() {
        Post post = parser.parse(PostSource.of("a.md", "---\ntitle: ''\n---\n# Hello\n"));

        assertThat(post.displayTitle()).isEqualTo("Hello");
        assertThat(post.content().html()).isEmpty();
    }

    @Test
    void continuation_lines_with_dashes_are_a_list() {
        Post post = parser.parse(PostSource.of("a.md", "Title: t\nTags:\n    - a, b\n    - c\n\nText"));

        assertThat(post.tags()).extracting(tag -> tag.name()).containsExactly("a, b", "c");
    }

    @Test
    void any_expiry_that_cannot_be_read_keeps_the_post_out_of_sight() {
        Post post = parser.parse(PostSource.of("a.md", "Title: t\nExpires: 2099-01-01\nExpiryDate: soon\n\nText"));

        assertThat(post.withheld()).isTrue();
        assertThat(codes("Title: t\nExpires: 2099-01-01\nExpiryDate: soon\n\nText"))
                .containsExactly("date-unreadable");
    }

    @Test
    void a_table_that_is_too_large_is_shown_as_text() {
        String table = "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n" + "|x|\n".repeat(2_000);

        ParseResult result = parser.read(PostSource.of("a.md", table));

        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("body-unreadable");
        assertThat(result.post().orElseThrow().content().html()).startsWith("<pre>|a|a");
    }

    private @Nullable ParseResult readWithSmallStack(String text) throws InterruptedException {
        ParseResult[] result = new ParseResult[1];
        Thread small =
                new Thread(null, () -> result[0] = parser.read(PostSource.of("a.md", text)), "small", 256 * 1024);
        small.start();
        small.join();
        return result[0];
    }

    private List<String> codes(String text) {
        return parser.read(PostSource.of("a.md", text)).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }
}
