package dev.blogkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tags, and what else posts have in common, have pages and feeds. */
class SiteGroupsTest extends DemoFixture {

    private static final String BASE = "https://e.org/blog/";
    private static final List<String> FEEDS = List.of("atom.xml", "rss.xml", "feed.json");

    SiteGroupsTest() {
        super("--base-url", BASE);
    }

    @Test
    void the_page_of_a_tag_lists_its_posts_newest_first_and_links_its_feeds() throws IOException {
        write("old.md", "Title: Old\nDate: 2020-01-01\nTags: Java\n\nText of old\n");
        write("new.md", "Title: New <1>\nDate: 2021-01-01\nTags: java, Go\n\nText of new\n");
        write("other.md", "Title: Other\nDate: 2022-01-01\nTags: Go\n\nText\n");

        run(posts);

        Document page = page("tags/java/index.html");
        assertThat(page.title()).isEqualTo("Tag: Java · A blog");
        assertThat(page.select("h1").text()).isEqualTo("Tag Java");
        assertThat(page.select("main > p.meta").text()).isEqualTo("2 posts · Feed: Atom, RSS, JSON");
        assertThat(page.select("main > p.meta a").eachAttr("href"))
                .containsExactlyElementsOf(
                        FEEDS.stream().map(name -> BASE + "tags/java/" + name).toList());
        assertThat(page.select("ol.posts > li > a").eachText()).containsExactly("New <1>", "Old");
        assertThat(page.select("ol.posts > li > a").eachAttr("href")).containsExactly(BASE + "new/", BASE + "old/");
        assertThat(page.select("ol.posts time").eachText()).containsExactly("2021-01-01", "2020-01-01");
        assertThat(page.select("ol.posts > li > p").eachText()).containsExactly("Text of new", "Text of old");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(BASE + "tags/java/");
    }

    @Test
    void the_feeds_of_a_tag_hold_its_posts_and_know_where_they_stand() throws Exception {
        write("a.md", "Title: A\nDate: 2020-01-01\nTags: Java\n\nText\n");
        write("b.md", "Title: B\nDate: 2021-01-01\nTags: Go\n\nText\n");

        run(posts);

        var atom = xml("tags/java/atom.xml");
        var rss = xml("tags/java/rss.xml");
        JsonNode json = json("tags/java/feed.json");
        assertThat(atom.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(1);
        assertThat(json.get("items")).hasSize(1);
        assertThat(json.get("items").get(0).get("title").asString()).isEqualTo("A");
        var self = (org.w3c.dom.Element) atom.getElementsByTagName("link").item(0);
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(self.getAttribute("href")).isEqualTo(BASE + "tags/java/atom.xml");
        var rssSelf =
                (org.w3c.dom.Element) rss.getElementsByTagName("atom:link").item(0);
        assertThat(rssSelf.getAttribute("rel")).isEqualTo("self");
        assertThat(rssSelf.getAttribute("href")).isEqualTo(BASE + "tags/java/rss.xml");
        assertThat(json.get("feed_url").asString()).isEqualTo(BASE + "tags/java/feed.json");
        assertThat(json.get("home_page_url").asString()).isEqualTo(BASE + "tags/java/");
    }

    @Test
    void a_page_points_to_the_feeds_of_the_blog_and_that_of_a_group_to_its_own_before() throws IOException {
        write("a.md", "Title: A\nDate: 2020-01-01\nTags: Java\n\nText\n");

        run(posts);

        List<String> whole = List.of(BASE + "atom.xml", BASE + "rss.xml", BASE + "feed.json");
        assertThat(discovered("index.html")).isEqualTo(whole);
        assertThat(discovered("a/index.html")).isEqualTo(whole);
        assertThat(discovered("tags/java/index.html"))
                .containsExactlyElementsOf(
                        Stream.concat(FEEDS.stream().map(name -> BASE + "tags/java/" + name), whole.stream())
                                .toList());
        assertThat(page("tags/java/index.html").select("link[rel=alternate]").eachAttr("title"))
                .containsExactly("A blog: Java", "A blog: Java", "A blog: Java", "A blog", "A blog", "A blog");
    }

    @Test
    void tags_of_posts_and_in_lists_lead_to_their_pages_and_the_index_counts_them() throws IOException {
        write("a.md", "Title: A\nDate: 2020-01-01\nTags: Java, C++\n\nText\n");
        write("b.md", "Title: B\nDate: 2021-01-01\nTags: JAVA\n\nText\n");

        run(posts);

        Map<String, String> ofPost = new LinkedHashMap<>();
        page("a/index.html").select("article ul.tags a").forEach(a -> ofPost.put(a.text(), a.attr("href")));
        assertThat(ofPost)
                .containsExactly(entry("Java", BASE + "tags/java/"), entry("C++", BASE + "tags/c-plus-plus/"));
        assertThat(page("b/index.html").select("article ul.tags a").eachAttr("href"))
                .containsExactly(BASE + "tags/java/");
        Document index = page("index.html");
        assertThat(index.select("ol.posts ul.tags a").eachAttr("href"))
                .containsExactly(BASE + "tags/java/", BASE + "tags/java/", BASE + "tags/c-plus-plus/");
        assertThat(index.select("nav.groups h2").eachText()).containsExactly("Tags");
        assertThat(index.select("nav.groups li").eachText()).containsExactly("C++ 1", "Java 2");
        assertThat(index.select("nav.groups a").eachAttr("href"))
                .containsExactly(BASE + "tags/c-plus-plus/", BASE + "tags/java/");
    }

    @Test
    void categories_series_authors_and_languages_have_pages_and_feeds_too() throws IOException {
        write("a.md", "Title: A\nDate: 2020-01-01\nCategories: News\nSeries: Bread\nAuthor: Ada\nLang: de\n\nText\n");
        write("b.md", "Title: B\nDate: 2021-01-01\nAuthor: Bob\nLang: en\n\nText\n");

        run(posts);

        for (String folder : List.of(
                "categories/news", "series/bread", "authors/ada", "authors/bob", "languages/de", "languages/en")) {
            assertThat(files().keySet()).contains(folder + "/index.html");
            assertThat(files().keySet())
                    .containsAll(FEEDS.stream().map(name -> folder + "/" + name).toList());
        }
        assertThat(page("index.html").select("nav.groups h2").eachText())
                .containsExactly("Categories", "Authors", "Series", "Languages");
        assertThat(page("languages/de/index.html").select("html").attr("lang")).isEqualTo("de");
        assertThat(page("a/index.html").select("p.meta a").eachAttr("href")).containsExactly(BASE + "authors/ada/");
    }

    @Test
    void what_is_in_no_list_makes_no_tag_page_and_leads_to_none() throws IOException {
        write("a.md", "Title: A\nDate: 2020-01-01\nTags: open\n\nText\n");
        write("draft.md", "Title: D\nDate: 2020-01-01\nDraft: yes\nTags: hush, open\n\nText\n");
        write("later.md", "Title: L\nDate: 2030-01-01\nTags: hush\n\nText\n");
        write("unlisted.md", "Title: U\nDate: 2020-01-01\nUnlisted: yes\nTags: quiet, open\n\nText\n");
        write("about.md", "Title: P\nPage: yes\nTags: fixed\n\nText\n");

        run(posts);

        assertThat(files().keySet().stream().filter(name -> name.startsWith("tags/")))
                .containsExactly(
                        "tags/open/atom.xml", "tags/open/feed.json", "tags/open/index.html", "tags/open/rss.xml");
        assertThat(page("tags/open/index.html").select("ol.posts > li > a").eachText())
                .containsExactly("A");
        assertThat(page("unlisted/index.html").select("ul.tags li").eachText()).containsExactly("quiet", "open");
        assertThat(page("unlisted/index.html").select("ul.tags a").eachText()).containsExactly("open");
        assertThat(page("about/index.html").select("ul.tags a")).isEmpty();
        assertThat(files().entrySet().stream()
                        .filter(file -> file.getValue().contains("hush"))
                        .map(Map.Entry::getKey))
                .containsExactly("posts.json");
    }

    @Test
    void with_drafts_their_tags_have_pages() throws IOException {
        write("draft.md", "Title: D\nDate: 2020-01-01\nDraft: yes\nTags: hush\n\nText\n");

        run(posts, "--drafts");

        assertThat(page("tags/hush/index.html").select("ol.posts > li > a").eachText())
                .containsExactly("D");
    }

    @Test
    void the_limit_holds_for_every_feed_and_for_no_page() throws IOException {
        for (int i = 1; i <= 4; i++) {
            write(i + ".md", "Title: T" + i + "\nDate: 2020-01-0" + i + "\nTags: Java\n\nText\n");
        }

        run(posts, "--limit", "2");

        assertThat(json("feed.json").get("items")).hasSize(2);
        assertThat(json("tags/java/feed.json").get("items")).hasSize(2);
        assertThat(files().get("tags/java/atom.xml").split("<entry>", -1)).hasSize(3);
        assertThat(files().get("tags/java/rss.xml").split("<item>", -1)).hasSize(3);
        assertThat(page("tags/java/index.html").select("ol.posts > li")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tags/java/", "/tags/java", "/tags/java/index.html", "/tags/%6Aava/"})
    void the_page_of_a_post_is_not_overwritten_by_that_of_a_tag(String permalink) throws IOException {
        write("a.md", "Title: A\nDate: 2020-01-01\nTags: Java\n\nText\n");
        write("java.md", "Title: All of Java\nDate: 2020-01-02\nPermalink: " + permalink + "\n\nBy hand\n");

        assertThat(run(posts)).isZero();

        assertThat(page("tags/java/index.html").select("h1").text()).isEqualTo("All of Java");
        assertThat(errors().lines())
                .containsExactly(
                        "a.md:1:1: error file-refused: no file is written at tags/java/index.html: this run has "
                                + "tags/java/index.html of java.md there");
        assertThat(files().keySet()).contains("tags/java/atom.xml", "tags/java/rss.xml", "tags/java/feed.json");
        assertThat(output()).contains(files().size() + " files written");
    }

    @Test
    void a_feed_whose_place_a_post_has_is_reported() throws IOException {
        write("a.md", "Title: A\nDate: 2020-01-01\nTags: Java\nPermalink: /tags/java/atom.xml\n\nText\n");

        assertThat(run(posts)).isZero();

        assertThat(errors())
                .startsWith(
                        "a.md:1:1: error file-refused: no file is written at tags/java/atom.xml: it is the folder of ");
        assertThat(files().keySet())
                .contains("tags/java/atom.xml/index.html", "tags/java/index.html", "tags/java/rss.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x",
                "..",
                "/",
                "/etc/x",
                "CON",
                "nul",
                "LONG",
                "\uD83D\uDE00",
                "a%2F..%2Fb",
                "a\\..\\b",
                "C:x",
                "<script>\"'&",
                "\u202Eabc",
                "index.html",
                "atom.xml",
                "a+b c"
            })
    void whatever_a_tag_is_called_its_page_and_feeds_stand_in_a_folder_of_their_own(String tag) throws Exception {
        String name = tag.replace("LONG", "x".repeat(300));
        write("a.md", "---\ntitle: A\ndate: 2020-01-01\ntags: ['" + name.replace("'", "''") + "', plain]\n---\nText\n");

        assertThat(run(posts)).isZero();

        assertThat(errors()).isEmpty();
        List<String> folders = files().keySet().stream()
                .filter(file -> file.startsWith("tags/") && file.endsWith("/index.html"))
                .toList();
        assertThat(folders).hasSize(2).allMatch(file -> file.matches("tags/[^/]+/index\\.html"));
        String folder = folders.get(folders.get(0).equals("tags/plain/index.html") ? 1 : 0)
                .replace("index.html", "");
        Document page = page(folder + "index.html");
        assertThat(page.select("h1").text()).isEqualTo("Tag " + name);
        assertThat(page.select("script:not(head > script[type=application/ld+json])"))
                .isEmpty();
        assertThat(xml(folder + "atom.xml").getElementsByTagName("entry").getLength())
                .isEqualTo(1);
        assertThat(xml(folder + "rss.xml").getElementsByTagName("item").getLength())
                .isEqualTo(1);
        assertThat(json(folder + "feed.json").get("items")).hasSize(1);
        assertThat(deadAddresses()).isEmpty();
        try (Stream<Path> all = Files.list(temp)) {
            assertThat(all).containsExactlyInAnyOrder(posts, site);
        }
    }

    @Test
    void every_address_of_the_sample_below_the_base_leads_to_a_file() throws IOException {
        run(SAMPLE, "--author", "Ada Quill", "--language", "en");

        assertThat(addresses()).hasSizeGreaterThan(40);
        assertThat(deadAddresses()).isEmpty();
    }

    @Test
    void every_address_of_a_blog_with_all_kinds_of_groups_leads_to_a_file() throws IOException {
        for (int i = 1; i <= 6; i++) {
            write(
                    "sub/ö " + i + ".md",
                    "---\ntitle: T " + i + "\ndate: 2020-01-0" + i + "\ntags: [ß, SS, C, C++, 'C#', 'a b', 日本]\n"
                            + "categories: [News, 'ä/ö']\nseries: Bread & butter\nauthor: "
                            + (i % 2 == 0 ? "Ada" : "Bob")
                            + "\nlang: " + (i % 2 == 0 ? "de" : "en-GB") + "\n---\nSee [next](ö%20" + (1 + i % 6)
                            + ".md) and ![](i.png)\n");
        }
        write("sub/i.png", "picture");
        write("undated.md", "Title: Undated\nTags: never\n\nText\n");

        run(posts);

        assertThat(addresses()).hasSizeGreaterThan(70);
        assertThat(deadAddresses()).isEmpty();
    }

    @Test
    void a_problem_of_a_post_is_told_once_however_many_feeds_it_is_in() throws IOException {
        write("a.md", "Title: A\nDate: 2020-01-01\nId: same:id\nTags: x, y\n\nText\n");
        write("b.md", "Title: B\nDate: 2020-01-02\nId: same:id\nTags: x, y\n\nText\n");

        run(posts);

        assertThat(errors().lines()).singleElement().asString().startsWith("a.md:1:1: error entry-id-twice: ");
    }

    private List<String> discovered(String file) throws IOException {
        return page(file).select("link[rel=alternate]").stream()
                .map((Element link) -> link.attr("href"))
                .toList();
    }

    /** {@return the addresses in all pages and feeds that lead to no file} */
    private List<String> deadAddresses() throws IOException {
        return addresses().stream()
                .filter(address -> {
                    String path = URI.create(address).getPath().substring("/blog/".length());
                    return !Files.isRegularFile(
                            site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path));
                })
                .toList();
    }

    /** {@return whatever looks like an address below the base, in attributes, elements, and HTML within a feed} */
    private List<String> addresses() throws IOException {
        Pattern address = Pattern.compile(Pattern.quote(BASE) + "[^\\s\"'<>&\\\\]*");
        return files().entrySet().stream()
                .filter(file -> !file.getKey().equals("posts.json")) // has headers and texts as they were written
                .flatMap(file -> address.matcher(file.getValue()).results())
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }
}
