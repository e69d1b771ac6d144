package dev.blogkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

class SiteDemoTest extends DemoFixture {

    @Test
    void the_sample_blog_has_a_page_for_each_post_and_group_with_three_feeds_and_a_sitemap() throws IOException {
        assertThat(run(SAMPLE)).isZero();

        Set<String> names = files().keySet();
        assertThat(names.stream().filter(name -> !name.matches("(tags|authors|languages)/.*")))
                .containsExactly(
                        "a-pond-in-a-bucket/images/bucket.svg",
                        "a-pond-in-a-bucket/index.html",
                        "about/index.html",
                        "atom.xml",
                        "counting-without-a-spreadsheet/index.html",
                        "feed.json",
                        "index.html",
                        "posts.json",
                        "rain/index.html",
                        "rss.xml",
                        "sitemap.xml",
                        "tools-that-wait/index.html");
        assertThat(names.stream().filter(name -> name.matches("(tags|authors|languages)/.*")))
                .containsExactlyElementsOf(Stream.of(
                                "authors/ada-quill/",
                                "authors/tomasz-brook/",
                                "languages/en/",
                                "tags/code/",
                                "tags/garden/",
                                "tags/small-things/",
                                "tags/tools/",
                                "tags/water/",
                                "tags/weather/",
                                "tags/words/")
                        .flatMap(folder -> Stream.of("atom.xml", "feed.json", "index.html", "rss.xml")
                                .map(folder::concat))
                        .toList());
        assertThat(errors()).isEmpty();
        assertThat(output()).contains("6 posts, 0 warnings, 0 errors, 52 files written");
    }

    @Test
    void a_draft_of_the_sample_is_nowhere_but_in_posts_json() throws IOException {
        run(SAMPLE);

        assertThat(files().entrySet().stream()
                        .filter(file -> file.getValue().contains("slug of the")
                                || file.getValue().contains("Nobody may read"))
                        .map(Map.Entry::getKey))
                .containsExactly("posts.json");
    }

    @Test
    void drafts_are_shown_on_request() throws IOException {
        run(SAMPLE, "--drafts");

        assertThat(site.resolve("the-year-of-the-slug/index.html")).exists();
        assertThat(post("drafts/the-year-of-the-slug.md").get("status").asString())
                .isEqualTo("draft");
    }

    @Test
    void the_sitemap_has_home_and_all_posts_and_pages_that_are_in_a_list() throws Exception {
        write("a.md", "Date: 2020-01-01\n\nText\n");
        write("b.md", "Date: 2020-01-02\n\nText\n");
        write("undated.md", "Title: Undated\n\nText\n");
        write("page.md", "Title: Page\nDate: 2020-01-03\nPage: yes\n\nText\n");
        write("unlisted.md", "Date: 2020-01-04\nUnlisted: yes\n\nText\n");
        write("draft.md", "Date: 2020-01-05\nDraft: yes\n\nText\n");

        assertThat(run(posts, "--base-url", "https://e.org/blog/")).isZero();

        NodeList addresses = xml("sitemap.xml").getElementsByTagName("loc");
        assertThat(IntStream.range(0, addresses.getLength())
                        .mapToObj(i -> addresses.item(i).getTextContent()))
                .containsExactly(
                        "https://e.org/blog/",
                        "https://e.org/blog/b/",
                        "https://e.org/blog/a/",
                        "https://e.org/blog/undated/",
                        "https://e.org/blog/page/");
    }

    @Test
    void the_title_stands_once_on_a_page_and_in_a_feed() throws IOException {
        write(
                "small-waters.md",
                "Title: Small Waters or: Why\nDate: 2018-04-21\n\n# Small Waters or: Why\n\nText.  \n   \nMore.  \n");

        run(posts);

        Document page = page("small-waters/index.html");
        assertThat(page.body().text().split("Small Waters", -1)).hasSize(2);
        assertThat(page.select("br")).isEmpty();
        assertThat(files().get("atom.xml").split("Small Waters", -1)).hasSize(2);
        assertThat(files().get("rss.xml").split("Small Waters", -1)).hasSize(2);
        assertThat(files().get("feed.json").split("Small Waters", -1)).hasSize(2);
    }

    @Test
    void posts_json_says_what_was_read_and_what_is_made_of_it() throws IOException {
        write("2020/02-a.md", """
                ---
                title: 'A: b'
                date: 2020-01-02T03:04:05+02:00
                tags: [x, y]
                author: Ada
                number: 010
                ---
                ## One

                Text.

                <!-- more -->

                More.
                """);

        run(posts, "--base-url", "https://e.org/blog/");

        JsonNode post = post("2020/02-a.md");
        assertThat(post.propertyNames())
                .containsExactly(
                        "source",
                        "format",
                        "kind",
                        "title",
                        "published",
                        "status",
                        "tags",
                        "authors",
                        "displayTitle",
                        "path",
                        "url",
                        "visible",
                        "excerpt",
                        "words",
                        "headings",
                        "html",
                        "body",
                        "fields",
                        "diagnostics");
        assertThat(post.get("published").asString()).isEqualTo("2020-01-02T03:04:05+02:00");
        assertThat(post.get("path").asString()).isEqualTo("/02-a/");
        assertThat(post.get("url").asString()).isEqualTo("https://e.org/blog/02-a/");
        assertThat(post.get("fields").get("number").asString()).isEqualTo("010");
        assertThat(post.get("headings").get(0).get("id").asString()).isEqualTo("one");
        assertThat(post.get("excerpt").asString()).isEqualTo("<h2 id=\"one\">One</h2>\n<p>Text.</p>\n");
        assertThat(post.get("body").asString()).startsWith("## One\n");
        assertThat(post.get("words").asInt()).isEqualTo(3);
    }

    @Test
    void posts_json_is_newest_first_then_undated_then_unseen_then_unread() throws IOException {
        write("a-undated.md", "Title: a\n\n");
        write("b-draft.md", "Title: b\nDate: 2024-01-01\nDraft: yes\n\n");
        write("c-unread.md", "---\ntitle: c\n");
        write("d-old.md", "Title: d\nDate: 2020-01-01\n\n");
        write("e-new.md", "Title: e\nDate: 2021-01-01\n\n");
        write("f-future.md", "Title: f\nDate: 2030-01-01\n\n");

        run(posts);

        List<String> sources = new ArrayList<>();
        postsJson().forEach(file -> sources.add(file.get("source").asString()));
        assertThat(sources)
                .containsExactly("e-new.md", "d-old.md", "a-undated.md", "f-future.md", "b-draft.md", "c-unread.md");
        assertThat(post("c-unread.md").propertyNames()).containsExactly("source", "diagnostics");
    }

    @Test
    void three_broken_files_cost_nothing_but_themselves_and_no_draft_leaks() throws IOException {
        Files.write(posts.resolve("a-latin.md"), "Title: Caf\u00e9\n\nText".getBytes(StandardCharsets.ISO_8859_1));
        write("b-broken.md", "---\ntitle: Not: closed\ntags:\n  - x\n---\nText\n");
        write("c-secret.md", "---\ntitle: Xylophone\ndraft: true\n\nZeppelin\n");
        for (int i = 0; i < 20; i++) {
            write("good-" + i + ".md", "Title: Good " + i + "\nDate: 2020-01-0" + (1 + i % 9) + "\n\nText\n");
        }

        assertThat(run(posts)).isZero();

        assertThat(errors().lines().map(line -> line.replaceFirst(": [^:]*: .*", "")))
                .hasSize(3);
        assertThat(errors().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a-latin.md:1:11: error not-utf8: "),
                        line -> assertThat(line).startsWith("b-broken.md:2:11: error yaml-colon: "),
                        line -> assertThat(line).startsWith("c-secret.md:1:1: error header-not-closed: "));
        assertThat(files().keySet().stream().filter(name -> name.startsWith("good-")))
                .hasSize(20);
        assertThat(files().values()).noneMatch(text -> text.contains("Xylophone") || text.contains("Zeppelin"));
        assertThat(errors()).doesNotContain("Xylophone").doesNotContain("Zeppelin");
    }

    @Test
    void every_address_is_below_the_base() throws IOException {
        write(
                "a.md",
                "Title: a\nDate: 2020-01-01\nPermalink: /x/a/\n\n[b](b.md) [frag](#f) [up](up/) [root](/b) ![i](i.png)\n");
        write("b.md", "Title: b\nDate: 2020-01-02\n\nText\n");

        run(posts, "--base-url", "https://e.org/blog");

        for (Map.Entry<String, String> file : files().entrySet()) {
            String text = file.getKey().equals("posts.json") ? "" : file.getValue();
            assertThat(text.replace("https://e.org/blog/", ""))
                    .as(file.getKey())
                    .doesNotContain("e.org");
        }
        assertThat(files().get("x/a/index.html"))
                .contains("<a href=\"https://e.org/blog/b/\">b</a>")
                .contains("<a href=\"https://e.org/blog/b/\">root</a>")
                .contains("<a href=\"https://e.org/blog/x/a/#f\">frag</a>")
                .contains("<a href=\"https://e.org/blog/x/a/up/\">up</a>")
                .contains("<img src=\"https://e.org/blog/x/a/i.png\"");
    }

    @Test
    void the_bytes_do_not_depend_on_order_locale_and_zone() throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            names.add("Post-I-" + i + ".md");
        }
        Map<String, String> first = build(names, "a", Locale.ENGLISH, "UTC");
        Collections.reverse(names);
        Map<String, String> second = build(names, "b", Locale.forLanguageTag("ar-EG"), "Asia/Tokyo");
        Map<String, String> third = build(names, "c", Locale.forLanguageTag("tr-TR"), "America/New_York");

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
    }

    @Test
    void odd_characters_leave_three_feeds_that_parse_and_say_the_same() throws Exception {
        write("a.md", """
                ---
                title: "T\\u0008 \\uD800 ]]> \\U0001F600"
                date: 2020-01-01
                ---
                B\u0008 ]]> &#1; &#xD800; \uD83D\uDE00
                """);

        run(posts);

        Element atom = xml("atom.xml");
        Element rss = xml("rss.xml");
        JsonNode item = json("feed.json").get("items").get(0);
        String title = "T \uFFFD ]]> \uD83D\uDE00";
        assertThat(atom.getElementsByTagName("title").item(1).getTextContent()).isEqualTo(title);
        assertThat(rss.getElementsByTagName("title").item(1).getTextContent()).isEqualTo(title);
        assertThat(item.get("title").asString()).isEqualTo(title);
        String content = "<p>B ]]&gt;  \uFFFD \uD83D\uDE00</p>\n";
        assertThat(atom.getElementsByTagName("content").item(0).getTextContent())
                .isEqualTo(content);
        assertThat(rss.getElementsByTagName("description").item(1).getTextContent())
                .isEqualTo(content);
        assertThat(item.get("content_html").asString()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html",
                "/atom.xml/",
                "/atom.xml/x.html",
                "/posts.json/a/",
                "/good/index.html/b/",
                "/%2e%2e/b/",
                "/100%/x%zz/",
                "/../../b/",
                "/a\\b/",
                "//e.org/b/",
                "/LONG/",
                "/LONG.html",
                "/good.html/",
                "/good/index.html"
            })
    void no_permalink_costs_another_file_or_the_run(String permalink) throws IOException {
        write(
                "z.md",
                "Title: z\nDate: 2020-01-01\nPermalink: " + permalink.replace("LONG", "x".repeat(300)) + "\n\nText\n");
        write("good.md", "Title: good\nDate: 2020-01-02\nPermalink: /good/\n\nText of the good one\n");
        write("other.md", "Title: other\nDate: 2020-01-02\nPermalink: /good.html\n\nText of the other one\n");

        assertThat(run(posts)).isZero();

        assertThat(files().get("good/index.html")).contains("Text of the good one");
        assertThat(files().get("good.html")).contains("Text of the other one");
        assertThat(files().get("index.html")).contains("<ol class=\"posts\">");
        assertThat(files().get("atom.xml")).startsWith("<?xml");
        assertThat(postsJson()).hasSize(3);
        try (Stream<Path> all = Files.list(temp)) {
            assertThat(all).containsExactlyInAnyOrder(posts, site);
        }
    }

    @Test
    void a_page_that_has_no_place_is_reported() throws IOException {
        write("a.md", "Title: a\nDate: 2020-01-01\nPermalink: /index.html\n\nText\n");

        run(posts);

        assertThat(errors()).startsWith("a.md:1:1: error file-refused: ");
    }

    @Test
    void only_images_below_the_posts_are_copied() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("key.png"), "outside");
        Files.createSymbolicLink(posts.resolve("linked"), outside);
        Files.createSymbolicLink(posts.resolve("link.png"), outside.resolve("key.png"));
        write("draft.md", "Title: d\nDraft: yes\n\nSecret\n");
        write(".hidden/i.png", "hidden");
        write("id_rsa", "private");
        write("pic.png", "picture");
        write(
                "a.md",
                "Title: a\nDate: 2020-01-01\n\n![](draft.md) ![](.hidden/i.png) ![](id_rsa) ![](linked/key.png) ![](link.png) "
                        + "![](../outside/key.png) ![](pic.png) ![](pic.png) ![](gone.png) ![](a.md)\n");

        run(posts);

        assertThat(files().keySet())
                .containsExactly(
                        "a/index.html",
                        "a/pic.png",
                        "atom.xml",
                        "feed.json",
                        "index.html",
                        "posts.json",
                        "rss.xml",
                        "sitemap.xml");
        assertThat(errors().lines().map(line -> line.replaceFirst(";.*", "")))
                .containsExactly(
                        "linked:1:1: error link-to-folder: a link to a folder is not followed, and no post in it is read",
                        "a.md:4:5: warning link-broken: 'draft.md' leads to a post that is not to be seen",
                        "a.md:4:134: warning image-missing: there is no file for the image gone.png");
    }

    @Test
    void of_two_images_at_one_place_the_second_is_reported() throws IOException {
        write("i.png", "first");
        write("sub/i.png", "second");
        write("a.md", "Title: a\nDate: 2020-01-01\nPermalink: /x/a.html\n\n![](i.png)\n");
        write("sub/b.md", "Title: b\nDate: 2020-01-01\nPermalink: /x/b.html\n\n![](i.png)\n");

        run(posts);

        assertThat(files().get("x/i.png")).isEqualTo("first");
        assertThat(errors()).startsWith("sub/b.md:5:5: error file-refused: ");
    }

    @Test
    void one_file_is_a_blog_too() throws IOException {
        write("a.md", "Title: a\nDate: 2020-01-01\n\nText\n");
        write("b.md", "Title: b\nDate: 2020-01-01\n\nText\n");

        assertThat(run(posts.resolve("a.md"))).isZero();

        assertThat(postsJson()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--profile wordpress",
                "--date-order dym",
                "--limit 0",
                "--limit x",
                "--language en!US",
                "--base-url foo",
                "--base-url ftp://x/",
                "--base-url https://e.org/?q",
                "--base-url a\tb",
                "--zone Mars",
                "--at tomorrow",
                "--nonsense x",
                "--title",
                "more paths"
            })
    void what_cannot_be_followed_is_refused_with_the_usage(String options) throws IOException {
        write("a.md", "Title: a\nDate: 2020-01-01\n\nText\n");

        assertThat(run(posts, options.split(" "))).isEqualTo(2);

        assertThat(errors().lines().skip(1)).first().asString().startsWith("POSTS OUT");
        assertThat(site).doesNotExist();
    }

    @Test
    void an_unknown_profile_is_refused_with_those_there_are() throws IOException {
        run(posts, "--profile", "wordpress");

        assertThat(errors())
                .startsWith(
                        "--profile wordpress is unknown; there are: auto, astro, blot, docusaurus, eleventy, ember, go, "
                                + "grails, hexo, hugo, jbake, jekyll, nikola, pelican, roq, vuepress, zola\n");
    }

    @Test
    void a_profile_reads_the_posts_as_their_tool_does() throws IOException {
        write("Posts/2016/06/habitat.md", "Title: Minimalism's Natural Habitat\nDate: 2/1/2016\n\n# Typo\n\nText\n");
        write("Posts/2016/06/_hidden.md", "Title: Hidden\n\nText\n");
        write("Pages/about.md", "# About\n\nText\n");

        assertThat(run(posts, "--profile", "Blot", "--date-order", "dmy")).isZero();

        assertThat(postsJson()).hasSize(2);
        assertThat(postsJson().get(0).get("path").asString()).isEqualTo("/minimalism-s-natural-habitat/");
        assertThat(postsJson().get(0).get("published").asString()).isEqualTo("2016-01-02");
        assertThat(postsJson().get(1).get("kind").asString()).isEqualTo("page");
    }

    @Test
    void posts_that_are_not_there_are_refused() throws IOException {
        assertThat(run(temp.resolve("nowhere"))).isEqualTo(2);
    }

    @Test
    void a_file_in_the_place_of_the_site_is_said() throws IOException {
        write("a.md", "Title: a\nDate: 2020-01-01\n\nText\n");
        Files.writeString(site, "a file");

        assertThat(run(posts)).isEqualTo(1);

        assertThat(errors()).startsWith("cannot be read or written: ");
    }

    @Test
    void a_site_without_its_own_files_is_none() throws IOException {
        write("a.md", "Title: a\nDate: 2020-01-01\n\nText\n");
        Files.createDirectories(site.resolve("index.html"));

        assertThat(run(posts)).isEqualTo(1);

        assertThat(errors()).startsWith("index.html:1:1: error file-refused: ");
        assertThat(site.resolve("a/index.html")).exists();
    }

    @Test
    void a_second_run_leaves_what_has_not_changed_as_it_is() throws IOException {
        write("a.md", "Title: a\nDate: 2020-01-01\n\n![](i.png)\n");
        write("i.png", "picture");
        run(posts);
        Map<String, String> first = files();
        FileTime before = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        for (String name : first.keySet()) {
            Files.setLastModifiedTime(site.resolve(name), before);
        }

        run(posts);

        assertThat(files()).isEqualTo(first);
        assertThat(first.keySet())
                .allSatisfy(name -> assertThat(Files.getLastModifiedTime(site.resolve(name)))
                        .isEqualTo(before));
        assertThat(output()).contains(" 0 files written to ").contains(", " + first.size() + " unchanged ");
    }

    @Test
    void what_an_earlier_run_left_is_told_and_removed_on_request_only() throws IOException {
        write("a.md", "Title: a\nDate: 2020-01-01\nTags: gone\n\n![](i.png)\n");
        write("b.md", "Title: b\nDate: 2020-01-01\n\nText\n");
        write("i.png", "picture");
        run(posts);
        Files.delete(posts.resolve("a.md"));
        for (String name : List.of("CNAME", ".git/config", "robots.txt")) {
            Files.createDirectories(site.resolve(name).getParent());
            Files.writeString(site.resolve(name), "not ours");
        }

        run(posts);

        assertThat(output())
                .contains("8 files there are not of this run: [CNAME, a/i.png, a/index.html] and more; --clean ");
        assertThat(files()).containsKeys("a/index.html", "a/i.png", "tags/gone/atom.xml");

        run(posts, "--clean");

        assertThat(files().keySet())
                .containsExactly(
                        ".git/config",
                        "CNAME",
                        "atom.xml",
                        "b/index.html",
                        "feed.json",
                        "index.html",
                        "posts.json",
                        "robots.txt",
                        "rss.xml",
                        "sitemap.xml");
        assertThat(site.resolve("tags")).doesNotExist();
        assertThat(output()).contains(", 6 removed in ");
    }

    @Test
    void a_folder_in_which_the_demo_has_not_written_is_not_cleaned() throws IOException {
        write("a.md", "Title: a\nDate: 2020-01-01\n\nText\n");
        Files.createDirectories(site);
        Files.writeString(site.resolve("thesis.html"), "of years");

        assertThat(run(posts, "--clean")).isZero();

        assertThat(files()).containsEntry("thesis.html", "of years");
    }

    @Test
    void nothing_is_removed_while_a_post_cannot_be_read_or_none_is_there() throws IOException {
        write("a.md", "Title: a\nDate: 2020-01-01\n\nText\n");
        write("b.md", "Title: b\nDate: 2020-01-01\n\nText\n");
        run(posts);

        write("b.md", "---\ntitle: [B\n---\nText\n");
        run(posts, "--clean");
        assertThat(files()).containsKeys("a/index.html", "b/index.html");

        Files.delete(posts.resolve("a.md"));
        Files.delete(posts.resolve("b.md"));
        assertThat(run(posts, "--clean")).isEqualTo(1);
        assertThat(files()).containsKeys("a/index.html", "b/index.html");
    }

    @Test
    void nothing_is_removed_from_a_folder_that_has_the_posts_in_it() throws IOException {
        Path inside = Files.createDirectories(site.resolve("posts"));
        Files.writeString(inside.resolve("a.md"), "Title: a\nDate: 2020-01-01\n\nText\n");
        Files.writeString(inside.resolve("cover.png"), "picture");
        run(inside);

        assertThat(run(inside, "--clean")).isZero();

        assertThat(files()).containsEntry("posts/cover.png", "picture");
    }

    @Test
    void the_image_that_a_header_names_is_there_where_the_page_says() throws IOException {
        write("a.md", "Title: a\nDate: 2020-01-01\nImage: cover.png\n\nText\n");
        write("b.md", "Title: b\nDate: 2020-01-01\nImage: gone.png\n\nText\n");
        write("cover.png", "picture");

        run(posts);

        assertThat(files()).containsEntry("a/cover.png", "picture");
        assertThat(files().get("a/index.html")).contains("/a/cover.png\">");
        assertThat(errors()).contains("b.md:1:1: warning image-missing: ").doesNotContain("a.md");
    }

    @Test
    void an_alias_that_is_written_twice_leads_once() throws IOException {
        write(
                "a.md",
                "---\ntitle: a\ndate: 2020-01-01\naliases: [/caf\u00e9/, \"/caf%C3%A9/\", \"/cafe\u0301\"]\n---\nText\n");

        run(posts);

        assertThat(errors()).isEmpty();
        assertThat(files().keySet()).filteredOn(name -> name.startsWith("caf")).hasSize(1);
    }

    @Test
    void what_is_served_is_not_to_be_cleaned() {
        List<String> arguments = List.of(posts.toString(), "--serve", "0", "--clean");

        assertThatThrownBy(() -> SiteOptions.parse(arguments, Instant.EPOCH)).hasMessageContaining("--clean");
    }

    @Test
    void an_alias_has_a_page_that_leads_to_the_post() throws IOException {
        write("a.md", """
                ---
                title: a
                date: 2020-01-01
                permalink: /a&b/'x'/
                aliases: [/old/, old/, /OLD/index.html, /2019/a.html, 'café au lait']
                ---
                Text
                """);

        run(posts, "--base-url", "https://e.org/blog/");

        for (String file : List.of("old/index.html", "2019/a.html", "café au lait/index.html")) {
            Document page = page(file);
            String address = "https://e.org/blog/a&b/'x'/";
            assertThat(page.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=" + address);
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
            assertThat(page.select("a").eachAttr("href")).containsExactly(address);
            assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        }
        assertThat(errors()).isEmpty();
        assertThat(files().get("sitemap.xml")).doesNotContain("old");
    }

    @Test
    void an_alias_takes_the_place_of_nothing() throws IOException {
        write("a.md", "Title: a\nDate: 2020-01-01\nTags: x\n\nText of a\n");
        write("b.md", """
                ---
                title: b
                date: 2020-01-01
                aliases: [/a/, /b, /B/, /, /index.html, /tags/x/, /posts.json, /../c/, /.git/x]
                ---
                Text of b
                """);
        write("draft.md", "---\ntitle: d\ndraft: true\naliases: /hush/\n---\nText\n");

        assertThat(run(posts)).isZero();

        assertThat(files().get("a/index.html")).contains("Text of a");
        assertThat(files().get("b/index.html")).contains("Text of b");
        assertThat(files().get("index.html")).contains("<ol class=\"posts\">");
        assertThat(page("tags/x/index.html").select("h1").text()).isEqualTo("Tag x");
        assertThat(files().keySet()).noneMatch(name -> name.contains("hush") || name.contains(".git"));
        assertThat(errors().lines().filter(line -> line.contains(" file-refused: ")))
                .allMatch(line -> line.startsWith("b.md:"))
                .hasSize(4);
    }

    @Test
    void a_folder_without_posts_fails() throws IOException {
        assertThat(run(posts)).isEqualTo(1);
    }

    private Map<String, String> build(List<String> names, String folder, Locale locale, String zone)
            throws IOException {
        Path in = Files.createDirectory(temp.resolve(folder));
        for (String name : names) {
            Files.writeString(
                    in.resolve(name),
                    "---\ntitle: TITLE " + name + "\ndate: 2024-01-0" + (1 + name.length() % 9)
                            + "\nupdated: 2024-09-30 10:00\ntags: [I, ı]\n---\n## HEADING I\n\nText of " + name + "\n");
        }
        Locale locales = Locale.getDefault();
        TimeZone zones = TimeZone.getDefault();
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            run(in);
        } finally {
            Locale.setDefault(locales);
            TimeZone.setDefault(zones);
        }
        return files();
    }

    private JsonNode postsJson() {
        return json("posts.json");
    }

    private JsonNode post(String source) {
        for (JsonNode file : postsJson()) {
            if (file.get("source").asString().equals(source)) {
                return file;
            }
        }
        throw new AssertionError("no " + source + " in posts.json");
    }
}
