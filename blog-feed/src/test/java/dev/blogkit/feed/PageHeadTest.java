package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.Field;
import dev.blogkit.FieldValue;
import dev.blogkit.Fields;
import dev.blogkit.GroupKind;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostGroup;
import dev.blogkit.Site;
import dev.blogkit.SourcePosition;
import dev.blogkit.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the head of a page says, for each kind of page and each field of a post. */
class PageHeadTest {

    private static final Site SITE = Site.builder("Bread & code", Sample.HOME)
            .description("Loaves, and what \"makes\" them")
            .language("en")
            .zone(ZoneId.of("Europe/Berlin"))
            .author(Author.of("Ada").withEmail("ada@e.org").withUrl("https://e.org/ada"))
            .build();

    private static final Post FULL = Post.builder("2024/ovens.md")
            .title("Ovens \"& more\"")
            .published(date("2024-05-01"))
            .updated(date("2024-09-03T08:00:00Z"))
            .expires(date("2030-01-01"))
            .authors(List.of(
                    Author.of("Bob").withUrl("/people/bob"),
                    Author.of("Eve").withEmail("eve@e.org").withUrl("mailto:eve@e.org")))
            .tags(List.of(new Tag("bread"), new Tag("Heat, dry"), new Tag("BREAD")))
            .categories(List.of(new Tag("Heat & Dust"), new Tag("Kitchen")))
            .series("All about heat")
            .description("Which oven is < 300 °C?")
            .language("pt-BR")
            .image("img/my oven.png")
            .fields(fields("img/my oven.png", "An oven, open"))
            .content(Content.ofHtml("<p>Flour and water.</p>"))
            .build();

    private static final Post BARE = Post.builder("bare.md").build();

    private static final Blog BLOG = Sample.blog(SITE, FULL, BARE);

    static Stream<Map.Entry<String, PageHead>> heads() {
        return Stream.of(
                Map.entry("head-post.html", PageHead.of(BLOG, FULL)),
                Map.entry("head-bare.html", PageHead.of(Sample.blog(BARE), BARE)),
                Map.entry("head-blog.html", PageHead.of(BLOG)),
                Map.entry("head-group.html", PageHead.of(BLOG, group(GroupKind.TAG, "bread"))));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void writes_the_lines_that_are_checked_in(Map.Entry<String, PageHead> head) throws IOException {
        try (InputStream in = PageHeadTest.class.getResourceAsStream("/golden/" + head.getKey())) {
            String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(head.getValue().html()).isEqualTo(golden);
        }
    }

    @Test
    void has_the_facts_as_values_too() {
        PageHead head = PageHead.of(BLOG, FULL);

        assertThat(head.title()).isEqualTo("Ovens \"& more\"");
        assertThat(head.description()).contains("Which oven is < 300 °C?");
        assertThat(head.canonical()).isEqualTo(BLOG.url(FULL));
        assertThat(head.image()).contains(URI.create("https://e.org/blog/ovens/img/my%20oven.png"));
        assertThat(head.jsonLd()).containsEntry("headline", "Ovens \"& more\"").containsEntry("wordCount", 3);
        assertThat(head.isListed()).isTrue();
        assertThat(head).isEqualTo(PageHead.of(BLOG, FULL)).isNotEqualTo(PageHead.of(BLOG, BARE));
    }

    @Test
    void describes_a_post_by_its_description_then_its_summary_then_its_excerpt() {
        Post.Builder post = Sample.post("a", "2024-05-01").content(Content.ofHtml("<p>word " + "word ".repeat(99)));

        Optional<String> byExcerpt = head(post).description();
        Optional<String> bySummary = head(post.summary("In\nshort")).description();
        Optional<String> byDescription =
                head(post.description("<p>What &amp; <b>why</b></p>")).description();
        Optional<String> bySummaryAgain = head(post.description(" \u200B ")).description();

        assertThat(byExcerpt.orElseThrow())
                .startsWith("word word")
                .endsWith("word…")
                .hasSizeBetween(150, 160);
        assertThat(bySummary).contains("In short");
        assertThat(byDescription).contains("What & why");
        assertThat(bySummaryAgain).contains("In short");
    }

    @Test
    void never_cuts_what_the_header_says() {
        String longText = "word ".repeat(200) + "end";

        PageHead head = head(Sample.post("a", "2024-05-01").title(longText).description(longText));

        assertThat(head.title()).isEqualTo(longText);
        assertThat(head.description()).contains(longText);
        assertThat(head.jsonLd()).containsEntry("headline", longText);
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, pt_BR",
        "en-us, en_US",
        "zh-Hant-TW, zh_TW",
        "zh-yue-HK, zh_HK",
        "de_CH, de_CH",
        "de-DE-1996, de_DE",
        "en, ",
        "zh-Hant, ",
        "es-419, ",
        "sl-rozaj, ",
        "de-x-at, "
    })
    void names_a_locale_only_where_the_language_has_a_territory(String language, String locale) {
        PageHead head = head(Sample.post("a", "2024-05-01").language(language));

        assertThat(openGraph(head, "og:locale")).isEqualTo(locale == null ? List.of() : List.of(locale));
    }

    @Test
    void has_the_language_of_the_site_where_the_post_has_none_that_is_one() {
        assertThat(head(Sample.post("a", "2024-05-01")).jsonLd()).containsEntry("inLanguage", "en");
        assertThat(head(Sample.post("a", "2024-05-01").language("??")).jsonLd()).containsEntry("inLanguage", "en");
        assertThat(PageHead.of(BLOG, group(GroupKind.LANGUAGE, "pt-BR")).jsonLd())
                .containsEntry("inLanguage", "pt-BR");
    }

    @Test
    void is_a_website_for_a_page_beside_the_posts() {
        PageHead head =
                head(Sample.post("about", "2024-05-01").kind(Post.Kind.PAGE).tags(List.of(new Tag("us"))));

        assertThat(openGraph(head, "og:type")).containsExactly("website");
        assertThat(head.openGraph()).noneMatch(property -> property.property().startsWith("article:"));
        assertThat(head.jsonLd())
                .containsEntry("@type", "WebPage")
                .containsEntry("name", "Title of about")
                .containsEntry("datePublished", "2024-05-01T00:00:00+02:00")
                .doesNotContainKeys("headline", "mainEntityOfPage", "articleSection", "wordCount");
        assertThat(head.isListed()).isTrue();
    }

    @Test
    void shows_the_first_image_of_the_content_where_the_header_has_none() {
        Content content = Sample.content("<p><img src=\"pond.jpg\" alt=\"\"> <img src=\"b.jpg\" alt=\"\"></p>");

        PageHead head = head(Sample.post("a", "2024-05-01").content(content));

        assertThat(openGraph(head, "og:image")).containsExactly("https://e.org/blog/a/pond.jpg");
        assertThat(openGraph(head, "og:image:alt")).isEmpty();
        assertThat(head.html()).contains("content=\"summary_large_image\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data:image/png;base64,AAAA", "mailto:a@b.c", "ftp://e.org/a.png", "javascript:alert(1)", " "})
    void leaves_out_an_image_that_others_cannot_fetch(String reference) {
        PageHead head = head(Sample.post("a", "2024-05-01").image(reference));

        assertThat(head.image()).isEmpty();
        assertThat(head.jsonLd()).doesNotContainKey("image");
        assertThat(head.html()).doesNotContain("og:image").contains("content=\"summary\"");
    }

    @Test
    void takes_an_image_of_the_caller_and_keeps_all_else() {
        PageHead head = PageHead.of(BLOG).withImage(URI.create("https://e.org/löaf.png"), "A loaf");

        assertThat(openGraph(head, "og:image")).containsExactly("https://e.org/l%C3%B6af.png");
        assertThat(openGraph(head, "og:image:alt")).containsExactly("A loaf");
        assertThat(head.jsonLd()).containsEntry("image", "https://e.org/l%C3%B6af.png");
        assertThat(head.withImage(URI.create("https://e.org/b.png"), " ").html())
                .contains("https://e.org/b.png")
                .doesNotContain("löaf", "l%C3%B6af", "og:image:alt");
        assertThat(head.title()).isEqualTo("Bread & code");
        assertThatThrownBy(() -> head.withImage(URI.create("loaf.png"), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("image: expected an absolute http or https address, found 'loaf.png'");
    }

    @Test
    void has_no_date_that_is_not_known_or_has_not_come() {
        Post undated = Post.builder("a.md").title("A").build();
        Post changedLater =
                Sample.post("a", "2024-05-01").updated(date("2031-01-01")).build();
        Post ofYearZero = Sample.post("a", "0000-01-01").build();

        assertThat(dates(undated)).isEmpty();
        assertThat(dates(changedLater)).containsExactly("article:published_time");
        assertThat(dates(ofYearZero)).isEmpty();
    }

    @Test
    void names_people_by_the_addresses_of_their_pages_and_never_by_e_mail() {
        PageHead head = PageHead.of(BLOG, FULL);

        assertThat(openGraph(head, "article:author")).containsExactly("https://e.org/people/bob");
        assertThat(head.jsonLd())
                .containsEntry(
                        "author",
                        List.of(
                                Map.of("@type", "Person", "name", "Bob", "url", "https://e.org/people/bob"),
                                Map.of("@type", "Person", "name", "Eve")));
        assertThat(head.html()).doesNotContain("eve@e.org");
        assertThat(PageHead.of(BLOG).html()).contains("https://e.org/ada").doesNotContain("ada@e.org");
    }

    @Test
    void knows_the_page_of_a_series_only_where_it_has_a_post_that_is_shown() {
        Post draft = Sample.post("d", "2024-05-01")
                .series("Secret")
                .status(Post.Status.DRAFT)
                .build();
        Blog blog = Sample.blog(SITE, FULL, draft);

        assertThat((List<?>) PageHead.of(blog, FULL).jsonLd().get("isPartOf"))
                .first()
                .isEqualTo(Map.of(
                        "@type",
                        "CreativeWorkSeries",
                        "name",
                        "All about heat",
                        "url",
                        "https://e.org/blog/series/all-about-heat/"));
        assertThat((List<?>) PageHead.of(blog, draft).jsonLd().get("isPartOf"))
                .first()
                .isEqualTo(Map.of("@type", "CreativeWorkSeries", "name", "Secret"));
    }

    static List<Post> hidden() {
        Post.Builder post = Sample.post("secret", "2024-05-01");
        return List.of(
                post.status(Post.Status.DRAFT).build(),
                post.status(Post.Status.UNLISTED).build(),
                post.status(Post.Status.PUBLISHED).withheld(true).build(),
                post.withheld(false).published(date("2031-01-01")).build(),
                post.published(date("2024-05-01")).expires(date("2024-06-01")).build());
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void keeps_search_engines_from_what_is_in_no_list(Post post) {
        PageHead head = PageHead.of(Sample.blog(SITE, post, FULL), post);

        assertThat(head.isListed()).isFalse();
        assertThat(head.html()).contains("<meta name=\"robots\" content=\"noindex\">\n", "https://e.org/blog/secret/");
        assertThat(PageHead.of(BLOG, post).isListed()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void says_nothing_of_hidden_posts_on_other_pages(Post post) {
        Blog blog = Sample.blog(SITE, post.toBuilder().tags(FULL.tags()).build(), FULL);

        assertThat(PageHead.of(blog)).isEqualTo(PageHead.of(Sample.blog(SITE, FULL)));
        assertThat(PageHead.of(blog, FULL)).isEqualTo(PageHead.of(BLOG, FULL));
        assertThat(PageHead.of(blog, blog.group(GroupKind.TAG, "bread").orElseThrow()))
                .isEqualTo(PageHead.of(BLOG, group(GroupKind.TAG, "bread")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a b/ü", "/?p=12", "/100%", "/a//b/", "/c#d", "/Café/\"x\"/", "/a;b=c,d/"})
    void lists_a_post_whatever_its_path_and_a_changed_copy_of_it(String permalink) {
        Post post = Sample.post("a", "2024-05-01").permalink(permalink).build();
        Blog blog = Sample.blog(SITE, post);

        assertThat(PageHead.of(blog, post).isListed()).isTrue();
        assertThat(PageHead.of(blog, post.toBuilder().image("a.png").build()).isListed())
                .isTrue();
        assertThat(PageHead.of(blog, post.toBuilder().status(Post.Status.DRAFT).build())
                        .isListed())
                .isFalse();
    }

    @Test
    void needs_no_content() {
        PageHead head =
                PageHead.of(BLOG, FULL.toBuilder().content(Content.ofHtml("")).build());

        assertThat(head.jsonLd()).doesNotContainKey("wordCount");
        assertThat(head.openGraph()).isEqualTo(PageHead.of(BLOG, FULL).openGraph());
    }

    private static PageHead head(Post.Builder post) {
        Post built = post.build();
        return PageHead.of(Sample.blog(SITE, built), built);
    }

    private static List<String> dates(Post post) {
        return PageHead.of(Sample.blog(SITE, post), post).openGraph().stream()
                .map(MetaProperty::property)
                .filter(name -> name.endsWith("_time"))
                .toList();
    }

    private static List<String> openGraph(PageHead head, String property) {
        return head.openGraph().stream()
                .filter(each -> each.property().equals(property))
                .map(MetaProperty::content)
                .toList();
    }

    private static PostGroup group(GroupKind kind, String name) {
        return BLOG.group(kind, name).orElseThrow();
    }

    private static PostDate date(String text) {
        return PostDate.parse(text).orElseThrow();
    }

    private static Fields fields(String src, String alt) {
        SourcePosition here = SourcePosition.START;
        Fields image = Fields.of(
                "2024/ovens.md",
                List.of(
                        new Field("src", FieldValue.ofText(src, here), here),
                        new Field("alt", FieldValue.ofText(alt, here), here)));
        return Fields.of("2024/ovens.md", List.of(new Field("image", FieldValue.ofFields(image, here), here)));
    }
}
