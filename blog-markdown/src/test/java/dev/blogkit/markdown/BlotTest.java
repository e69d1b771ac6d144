package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.FileRole;
import dev.blogkit.LinkKind;
import dev.blogkit.LoadResult;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostFolder;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import dev.blogkit.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a folder means to Blot, and what profile {@code blot} makes of it. */
class BlotTest {

    private final PostParser parser = PostParser.builder().profile(Profile.BLOT).build();
    private final Site site =
            Site.builder("Site", URI.create("https://example.org/")).build();

    @ParameterizedTest
    @CsvSource({
        "a.md,                                  POST",
        "a.MARKDOWN,                            POST",
        "Notes/deep/er/a.txt,                   POST",
        "a.Text,                                POST",
        "a.html,                                SKIP",
        "a.docx,                                SKIP",
        "_a.md,                                 SKIP",
        "Posts/2020/02/_image.png,              SKIP",
        "_notes/a.md,                           SKIP",
        "x/_notes/y/a.md,                       SKIP",
        ".a.md,                                 SKIP",
        ".git/a.md,                             SKIP",
        "Public/a.md,                           SKIP",
        "templates/mine/a.txt,                  SKIP",
        "Posts/Public/a.md,                     POST",
        "Drafts/a.md,                           DRAFT",
        "Posts/drafts/2020/a.md,                DRAFT",
        "[draft] a.md,                          DRAFT",
        "Posts/[Draft]a.md,                     DRAFT",
        "Drafts/a.md.preview.html,              SKIP",
        "[preview]a.html,                       SKIP",
        "Pages/about.md,                        PAGE",
        "page/about.md,                         PAGE",
        "Posts/Pages/a.md,                      POST",
        "Pages/drafts/a.md,                     DRAFT",
        "Pages.md,                              POST"
    })
    void names_say_what_a_file_is(String name, FileRole role) {
        assertThat(parser.role(name)).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({
        "yes, true",
        "Yes, true",
        "true, true",
        "1, true",
        "on, true",
        "of course, true",
        "0, true",
        "n, true",
        "no, false",
        "NO, false",
        "non, false",
        "not, false",
        "false, false",
        "Off, false",
        "'', false"
    })
    void every_word_but_a_few_is_yes(String word, boolean yes) {
        Post draft = read("Title: T\nDraft: " + word + "\n\nText");
        Post page = read("Title: T\nPage: " + word + "\n\nText");

        assertThat(draft.status()).isEqualTo(yes ? Post.Status.DRAFT : Post.Status.PUBLISHED);
        assertThat(page.kind()).isEqualTo(yes ? Post.Kind.PAGE : Post.Kind.POST);
    }

    @Test
    void a_menu_makes_a_page_even_if_it_says_no() {
        Post page = read("Title: T\nMenu: no\n\nText");

        assertThat(page.kind()).isEqualTo(Post.Kind.PAGE);
        assertThat(page.fields().find("menu").orElseThrow().value()).hasToString("no");
    }

    @Test
    void a_post_dated_later_than_now_is_not_seen_yet() {
        Post post = read("Title: T\nDate: 2024-05-02\n\nText");

        assertThat(blog(post, "2024-05-01T23:59:59Z").contains(post)).isFalse();
        assertThat(blog(post, "2024-05-02T00:00:00Z").contains(post)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title: T\n\nText", "\n \n\nTitle: T\n\nText", "\uFEFFTitle: T\n\nText", "Title: T\r\n\r\nText",
                "Title: T\r\rText", "---\nTITLE: T\n---\nText", "<!--\nTitle: T\n-->\nText", "Title: T\nText\n",
                "title : T\n\nText"
            })
    void a_header_is_found(String text) {
        Post post = parser.parse(PostSource.of("a.md", text.getBytes(StandardCharsets.UTF_8)));

        assertThat(post.title()).contains("T");
        assertThat(post.content().text()).isEqualTo("Text");
    }

    @Test
    void lines_are_counted_where_a_lone_CR_ends_them() {
        ParseResult result = parser.read(PostSource.of("a.md", "Title: T\rDate: whenever\r\rText"));

        assertThat(result.diagnostics())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .startsWith("a.md:2:7:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Link: x\\n# Heading                   | {Link=x}                | # Heading",
                "Link: x\\n<p>a</p>                    | {Link=x}                | <p>a</p>",
                "A: b\\nhttp://e.org                   | {A=b}                   | http://e.org",
                "A: b\\nsee https://e.org              | {A=b}                   | see https://e.org",
                "A: b\\nthis is not a key: x           | {A=b}                   | this is not a key: x",
                "A: b\\nKéy: x                         | {A=b}                   | Kéy: x",
                "A: b\\n    - c                        | {A=b}                   | \"    - c\"",
                "Author name: A\\nauthor-name: B       | {Author name=A, author-name=B} | \"\"",
                "Title: \"Quoted\"\\n\\nText           | {Title=\"Quoted\"}      | Text",
                "Title: a: b\\n\\nText                 | {Title=a: b}            | Text",
                "1st_key-x:  a -->\\n\\nText           | {1st_key-x=a}           | Text"
            })
    void key_lines_end_at_the_first_line_of_another_form(String text, String fields, @Nullable String body) {
        Post post = read(text.replace("\\n", "\n"));

        assertThat(post.fields()).hasToString(fields);
        assertThat(post.content().source()).isEqualTo(body == null ? "" : body);
    }

    @Test
    void of_two_equal_keys_the_last_one_holds() {
        assertThat(read("Title: A\nTITLE: B\n\nText").title()).contains("B");
    }

    @Test
    void yaml_that_cannot_be_read_gives_a_diagnostic_and_no_post() {
        ParseResult result = parser.read(PostSource.of("a.md", "---\ntitle: [a\ndraft: yes\n---\nText"));

        assertThat(result.post()).isEmpty();
        assertThat(result.diagnostics()).isNotEmpty();
    }

    @Test
    void a_fence_is_a_whole_line() {
        assertThat(read("---\ntitle: a --- b\n---\nText").title()).contains("a --- b");
    }

    @Test
    void a_comment_of_one_line_is_a_header_with_a_warning() {
        ParseResult result = parser.read(PostSource.of("a.md", "<!-- Title: T -->\nText"));

        assertThat(result.orElseThrow().title()).contains("T");
        assertThat(result.orElseThrow().format()).isEqualTo("comment");
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("comment-in-one-line");
    }

    @Test
    void a_first_line_of_any_key_is_a_header_with_a_warning_if_it_says_nothing() {
        ParseResult result = parser.read(PostSource.of("a.md", "Operation: Fast and furious.\n\nText"));

        assertThat(result.orElseThrow().fields()).hasToString("{Operation=Fast and furious.}");
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("header-without-known-field");
        assertThat(PostParser.create()
                        .parse(PostSource.of("a.md", "Operation: Fast and furious.\n\nText"))
                        .format())
                .isEqualTo("none");
    }

    @Test
    void an_empty_title_is_none_with_a_warning() {
        ParseResult result = parser.read(PostSource.of("a-name.md", "Title:\nDate: 2024-05-01\n\nText"));

        assertThat(result.orElseThrow().title()).isEmpty();
        assertThat(result.orElseThrow().displayTitle()).isEqualTo("a-name");
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("title-empty");
    }

    @Test
    void tags_are_parted_at_commas_and_those_of_the_path_are_added() {
        assertThat(tags("a.md", "Tags: a,, b c ,a\n\nText")).containsExactly("a", "b c");
        assertThat(tags("[Foo] x/[bar man] a.md", "Tags: a\n\nText")).containsExactly("a", "Foo", "bar man");
        assertThat(tags("[draft] [x].md", "Title: T\n\nText")).containsExactly("x");
        assertThat(tags("a.md", "---\ntags: [a, 'b, c']\n---\nText")).containsExactly("a", "b, c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Permalink: bots                        | /bots",
                "Link: introduction                     | /introduction",
                "Url: /x/y/                             | /x/y/",
                "Link: l\\nPermalink: p                 | /p",
                "Url: u\\nLink: l                       | /l",
                "Permalink:\\nLink: l                   | /l",
                "Permalink: https://e.org/x\\nUrl: u    | /u",
                "Link: https://e.org/x                  | /the-title/",
                "Slug: My Slug                          | /my-slug/",
                "Slug: s\\nPermalink: p                 | /p"
            })
    void the_first_address_holds(String header, String path) {
        Post post = read("Title: The title\n" + header.replace("\\n", "\n") + "\n\nText");

        assertThat(blog(post, "2025-01-01T00:00:00Z").path(post)).isEqualTo(path);
    }

    @Test
    void other_keys_of_blot_are_read() {
        Post post = read("Summary: S\nThumbnail: /t.png\nAuthor: Ada\nIcon: i\n\nText");

        assertThat(post.summary()).contains("S");
        assertThat(post.image()).contains("/t.png");
        assertThat(post.authors()).containsExactly(Author.of("Ada"));
        assertThat(post.fields().find("icon").orElseThrow().value()).hasToString("i");
        assertThat(read("Teaser: T\n\nText").summary()).contains("T");
    }

    @Test
    void the_first_image_and_a_summary_are_found_in_the_body() {
        Post post = read("Title: T\n\n" + "One two three. ".repeat(12) + "\n\n![x](_x.png)\n\n![y](_y.png)");
        Post told = read("Title: T\nSummary: S\nThumbnail: /t.png\n\nText\n\n![x](_x.png)");

        assertThat(post.displayImage()).contains("_x.png");
        assertThat(post.displaySummary())
                .hasSizeLessThanOrEqualTo(150)
                .startsWith("One two")
                .endsWith("three.");
        assertThat(told.displayImage()).contains("/t.png");
        assertThat(told.displaySummary()).isEqualTo("S");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-01                       | 2024-05-01",
                "2024-05-01T10:00:00Z             | 2024-05-01T10:00:00Z",
                "2024-05-01T10:00:00-07:00Z       | 2024-05-01T10:00:00-07:00",
                "2024-05-01 10:00 EST             | 2024-05-01T10:00:00",
                "5/1/2024                         | 2024-05-01",
                "5-1-24                           | 2024-05-01",
                "12.31.1999                       | 1999-12-31",
                "18 january, 2019                 | 2019-01-18",
                "March.29.2018                    | 2018-03-29",
                "June 24th 2018, 2:59:27 pm       | 2018-06-24T14:59:27",
                "Mar/3/2018                       | 2018-03-03",
                "2019                             | 2019-01-01",
                "2019 01 02                       | 2019-01-02",
                "\"2019-01-02\"                   | 2019-01-02"
            })
    void dates_are_read_loosely(String written, String date) {
        assertThat(read("Date: " + written + "\n\nText").published())
                .map(PostDate::toString)
                .contains(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5/1/2024             | date-ambiguous",
                "2024-05-01 10:00 EST | date-zone-ignored",
                "2/31/2024            | date-unreadable",
                "whenever             | date-unreadable"
            })
    void a_date_that_may_mean_another_is_reported(String written, String code) {
        ParseResult result = parser.read(PostSource.of("a.md", "Date: " + written + "\n\nText"));

        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly(code);
    }

    @Test
    void no_date_is_ambiguous_where_day_and_month_cannot_change_places() {
        assertThat(parser.read(PostSource.of("a.md", "Date: 5/13/2024\n\nText")).diagnostics())
                .isEmpty();
        assertThat(parser.read(PostSource.of("a.md", "Date: 5/5/2024\n\nText")).diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016/1/18/foo.md              | 2016-01-18",
                "2016/1_18-foo.md              | 2016-01-18",
                "2016-01-18 foo.md             | 2016-01-18",
                "2013-09-18-19.20.36.md        | 2013-09-18T19:20:36",
                "2013-09-18-19.20.md           | 2013-09-18T19:20:00",
                "2016-01-18-10 things.md       | 2016-01-18",
                "2013-01-31-100-322-1-4.md     | 2013-01-31",
                "2016/07/32/2016-1-18-test.md  | 2016-01-18",
                "nest/dir/2016/1/18_foo.md     | 2016-01-18",
                "Posts/2016/06/name.md         |",
                "20162-10-18-foo.md            |",
                "2016-100-180-foo.md           |"
            })
    void a_path_may_have_the_date(String name, @Nullable String date) {
        Post post = parser.parse(PostSource.of(name, "Title: T\n\nText"));

        assertThat(post.published().map(PostDate::toString).orElse(null)).isEqualTo(date);
    }

    @Test
    void the_date_in_the_header_comes_before_that_of_the_path() {
        Post post = parser.parse(PostSource.of("2016/1/18/a.md", "Date: 2017-02-03\n\nText"));

        assertThat(post.published()).map(PostDate::toString).contains("2017-02-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# One\\n\\nText                        | One",
                "Text\\n\\n## Two\\n\\n# One            | One",
                "## Two\\n\\n# One\\n\\n# Other         | One",
                "## Two\\n\\n### Three                  | Two",
                "> # Quoted\\n\\nText                   | Quoted",
                "a\\n\\nb\\n\\nc\\n\\n# Late            | f-o-o",
                "##### Five\\n\\nText                   | f-o-o",
                "Text only.                             | f-o-o"
            })
    void a_post_without_a_title_takes_the_highest_heading_of_the_first_three_blocks(String body, String title) {
        assertThat(parser.parse(PostSource.of("f-o-o.md", body.replace("\\n", "\n")))
                        .displayTitle())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fOo.txt                                | fOo",
                "-f_o_o-.txt                            | f o o",
                "f-o-o.txt                              | f-o-o",
                "2-1 Match_report.txt                   | 2-1 Match_report",
                "2-1_Match_report.txt                   | 2-1 Match report",
                "preview.html.txt                       | preview.html",
                "2016/1/2 Bar.txt                       | Bar",
                "2016-1/2 Bar.txt                       | Bar",
                "2016-1 2 Bar.txt                       | Bar",
                "2018-10-02-02-35 Hello.txt             | Hello",
                "2016-1-2.txt                           | 2016-1-2",
                "[Foo] Bar [Baz].txt                    | Bar",
                "[Foo]/[bar]/2016-1 2 Bar.txt           | Bar",
                "2018-10-01-08-01 [nq] [mm] - mm up.txt | mm up",
                "2-12-2000 Bar.txt                      | 2-12-2000 Bar",
                "2000/34-23 Bar.txt                     | 34-23 Bar",
                "---.txt                                | ---",
                "[x].txt                                | [x]"
            })
    void the_name_of_a_file_loses_date_brackets_and_extension(String name, String title) {
        assertThat(parser.parse(PostSource.of(name, "Text")).displayTitle()).isEqualTo(title);
    }

    @Test
    void the_first_h1_leaves_the_body_whatever_its_text_and_lower_headings_stay() {
        assertThat(read("Title: Tpyo\n\n# Typo\n\nText").content().html()).isEqualTo("<p>Text</p>\n");
        assertThat(read("Title: A\n\nText\n\n# B\n").content().html()).isEqualTo("<p>Text</p>\n");
        assertThat(read("Title: A\n\n## B\n\nText").content().html()).contains("<h2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Minimalism's Natural Habitat                    | minimalism-s-natural-habitat",
                "Digitizing 55,000 Pages of Civic Meetings       | digitizing-55-000-pages-of-civic-meetings",
                "You’re Always Carrying a Cannon                 | you-re-always-carrying-a-cannon",
                "100% luck 15% skill                             | 100-percent-luck-15-percent-skill",
                "China+()[] ← NYC! → China                       | china-from-nyc-to-china",
                "Foo & bar                                       | foo-bar",
                "Foo &amp; bar                                   | foo-and-bar",
                "Peter – Bach: 6.6 Gigue                         | peter-bach-6-6-gigue",
                "«&nbsp;Communauté&nbsp;»&nbsp;: l’État&nbsp;?   | communauté-l-état",
                "snake_case stays                                | snake_case-stays",
                "long—dash and dots…                             | long—dash-and-dots…",
                "微博 Straße                                      | 微博-straße",
                "Either/Or                                       | either-or",
                "Hello?=l&=o                                     | hello",
                "'xsb' error.                                    | xsb-error"
            })
    void the_slug_is_made_of_the_title(String title, String slug) {
        Post post = read("Title: " + title + "\n\nText");

        assertThat(blog(post, "2025-01-01T00:00:00Z").path(post)).isEqualTo("/" + slug + "/");
    }

    @Test
    void a_long_slug_ends_with_a_whole_word() {
        String slug = BlotName.slug("word ".repeat(40));

        assertThat(slug).hasSizeLessThanOrEqualTo(104).matches("word(-word)+");
        assertThat(BlotName.slug("a".repeat(300))).isEqualTo("a".repeat(110));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- more -->",
                "<!--More-->",
                "<!--   MORE   -->",
                "{{more}}",
                "<<more>>",
                "<< more >>",
                "<!- more ->",
                "<!— more —>",
                "<!–more–>"
            })
    void the_teaser_ends_at_a_mark(String mark) {
        Post post = read("Title: T\n\nOne\n\n" + mark + "\n\nTwo");

        assertThat(post.content().excerpt().html()).isEqualTo("<p>One</p>\n");
        assertThat(post.content().html()).isEqualTo("<p>One</p>\n<p>Two</p>\n");
    }

    @Test
    void a_mark_may_stand_in_running_text_and_says_nothing_in_code() {
        Post running = read("Title: T\n\nOne *and {{more}} two* three\n\nFour");
        Post code = read("Title: T\n\n`{{more}}` one\n\n    <<more>>\n\nTwo");

        assertThat(running.content().excerpt().html()).isEqualTo("<p>One <em>and </em></p>\n");
        assertThat(running.content().html()).isEqualTo("<p>One <em>and  two</em> three</p>\n<p>Four</p>\n");
        assertThat(code.content().html()).contains("{{more}}", "&lt;&lt;more&gt;&gt;");
        assertThat(code.content().excerpt().html()).isEqualTo("<p><code>{{more}}</code> one</p>\n");
    }

    @Test
    void links_are_resolved_against_the_folder_of_the_file_and_unknown_ones_are_told() {
        Post post = parser.parse(PostSource.of(
                "Posts/2017/01/a.md",
                "Title: A\n\nSee [b](../02/b.md),\n[c](c.md), [d](/posts/d.md) and ![x](_x.png).\n"));
        Post other = parser.parse(PostSource.of("Posts/2017/02/b.md", "Title: The other\n\nText"));

        Blog blog = Blog.of(site, List.of(post, other), Instant.parse("2025-01-01T00:00:00Z"));

        assertThat(blog.links(post).rewrite(LinkKind.LINK, "../02/b.md")).isEqualTo("https://example.org/the-other/");
        assertThat(blog.brokenLinks(post))
                .extracting(found -> found.code() + " " + found.position())
                .containsExactly("link-broken 4:5", "link-broken 4:16");
    }

    @Test
    void a_folder_is_read_as_blot_reads_it(@TempDir Path folder) throws IOException {
        write(
                folder,
                "Posts/2016/06/habitat.md",
                "Title: Minimalism's Natural Habitat\nTags: a,b c\nDate: 2016-06-02\n\n# Minimalism's Natural Habitta\n\nText");
        write(
                folder,
                "Posts/2017/01/bots.md",
                "Permalink: bots\nTitle: Bots: a talk\nDate: 2017-01-03\n\n# Bots: a talk\n\n![x](_x.png)");
        write(folder, "Posts/2017/01/_x.png", "png");
        write(folder, "Posts/2017/01/_cut.md", "Title: Hidden\n\nText");
        write(folder, "Pages/about.md", "# About\n\nText");
        write(folder, "Drafts/next.md", "[Next](https://e.org)\n---\n\nText");
        write(folder, "Drafts/next.md.preview.html", "<p>Next</p>");
        write(folder, "Templates/t/post.md", "Title: Template\n\nText");

        LoadResult loaded = PostFolder.of(folder, parser).load();
        Blog blog = Blog.of(site, loaded.posts(), Instant.parse("2025-01-01T00:00:00Z"));

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(blog.posts()).extracting(blog::path).containsExactly("/bots", "/minimalism-s-natural-habitat/");
        assertThat(blog.posts().get(1).content().html()).isEqualTo("<p>Text</p>\n");
        assertThat(blog.pages()).extracting(blog::path).containsExactly("/about/");
        assertThat(loaded.posts())
                .filteredOn(post -> post.status() == Post.Status.DRAFT)
                .extracting(Post::displayTitle)
                .containsExactly("Next");
        assertThat(loaded.posts()).hasSize(4);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private Post read(String text) {
        return parser.parse(PostSource.of("a.md", text));
    }

    private List<String> tags(String name, String text) {
        return parser.parse(PostSource.of(name, text)).tags().stream()
                .map(Tag::name)
                .toList();
    }

    private Blog blog(Post post, String instant) {
        return Blog.of(site, List.of(post), Instant.parse(instant));
    }
}
