package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.Post;
import dev.blogkit.Site;
import dev.blogkit.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands in a post, a browser's parser finds the same elements in the head, and in them what was said. */
class PageHeadTextTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"'><script>alert(1)</script>",
                "</script><!-- <script>",
                "<!--<script>-->",
                "a ]]> b &amp; &#1; &quot; c",
                "a\u0000b\u0001c\u001Fd",
                "\uD83D \uDE00 \uFFFE \uFFFF",
                "a\u2028b\u2029c\u0085d\u007F",
                "שלום \u202Eabc\u202C \u200F",
                "a\r\nb \t c\r\n\n d",
                "\\u003C \\ \\\" \b\f"
            })
    void holds_what_was_said_and_nothing_else(String text) {
        check(post(text, text, text, text, text), site(text, text));
    }

    @Test
    void holds_28_000_random_texts() {
        RandomText random = new RandomText(new Random(8));
        for (int i = 0; i < 4_000; i++) {
            Post post =
                    post(random.shown("t"), random.shown("d"), random.shown("a"), random.shown("g"), random.shown("s"));

            check(post, site(random.shown("n"), random.shown("x")));
        }
    }

    @Test
    void gives_the_address_for_a_title_of_which_nothing_may_be_written() {
        Post post = post("\u0001", "\u0001", "\u0001", "\u0001", "\u0001");

        PageHead head = check(post, site("Notes", "\u0001"));

        assertThat(head.title()).isEqualTo("https://e.org/blog/a/");
        assertThat(head.description()).contains("Text");
        assertThat(head.jsonLd()).doesNotContainKeys("author", "keywords");
        assertThat((List<?>) head.jsonLd().get("isPartOf")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"})
    void does_not_ask_for_the_locale_of_the_machine(String locale) {
        Post post = post("TITLE İıi", "d", "a", "g", "s").toBuilder()
                .language("fi-FI")
                .build();
        Site site = site("Notes", "About");
        String expected = in(Locale.ROOT, post, site);

        assertThat(in(Locale.forLanguageTag(locale), post, site))
                .isEqualTo(expected)
                .contains("fi_FI", "2024-05-01T00:00:00Z");
    }

    private static String in(Locale locale, Post post, Site site) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            return PageHead.of(Sample.blog(site, post), post).html();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Post post(String title, String description, String author, String tag, String series) {
        return Sample.post("a", "2024-05-01")
                .title(title)
                .description(description)
                .authors(List.of(Author.of(author)))
                .tags(List.of(new Tag(tag)))
                .categories(List.of(new Tag(tag)))
                .series(series)
                .content(Content.ofHtml("<p>Text</p>"))
                .build();
    }

    private static Site site(String title, String description) {
        return Site.builder(title, Sample.HOME).description(description).build();
    }

    private static PageHead check(Post post, Site site) {
        Blog blog = Sample.blog(site, post);
        PageHead head = PageHead.of(blog, post);

        assertHoldsItself(head);
        assertHoldsItself(PageHead.of(blog));
        assertThat(head.title()).isEqualTo(line(post.displayTitle(), "https://e.org/blog/a/"));
        post.tags().forEach(tag -> assertThat(said(head, "article:tag")).isEqualTo(line(tag.name(), "")));
        assertThat(said(head, "og:site_name")).isEqualTo(line(site.title(), ""));
        return head;
    }

    /** The elements are those that the values give, in order, and no other; there is no text but the one of the script. */
    private static void assertHoldsItself(PageHead head) {
        Document page = Jsoup.parse("<!DOCTYPE html><html><head>\n" + head.html() + "</head><body></body></html>");
        List<List<String>> expected = new ArrayList<>();
        head.description().ifPresent(text -> expected.add(List.of("meta", "description", text)));
        expected.add(List.of("link", "canonical", head.canonical().toString()));
        head.openGraph().forEach(each -> expected.add(List.of("meta", each.property(), each.content())));
        expected.add(List.of("meta", "twitter:card", "summary"));
        expected.add(List.of("script", "application/ld+json", ""));

        assertThat(page.head().children().stream().map(PageHeadTextTest::seen).toList())
                .isEqualTo(expected);
        assertThat(page.head().childNodes())
                .allMatch(node -> node instanceof Element || (node instanceof TextNode text && text.isBlank()));
        assertThat(page.body().childNodes()).isEmpty();
        String script = page.head().getElementsByTag("script").get(0).data();
        assertThat(script).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(JSON.readTree(script)).isEqualTo(JSON.valueToTree(head.jsonLd()));
    }

    private static List<String> seen(Element element) {
        return switch (element.tagName()) {
            case "meta" ->
                List.of("meta", element.attr(element.hasAttr("name") ? "name" : "property"), element.attr("content"));
            case "link" -> List.of("link", element.attr("rel"), element.attr("href"));
            default -> List.of(element.tagName(), element.attr("type"), "");
        };
    }

    private static String said(PageHead head, String property) {
        return head.openGraph().stream()
                .filter(each -> each.property().equals(property))
                .map(MetaProperty::content)
                .findFirst()
                .orElse("");
    }

    /** {@return the text as the feeds clean it, in one line} */
    private static String line(String text, String otherwise) {
        String clean = CleanText.of(text)
                .replaceAll(
                        "\\p{javaWhitespace}*[\\r\\n\\u000B\\f\\u0085\\u2028\\u2029][\\p{javaWhitespace}\\u0085]*", " ")
                .strip();
        return CleanText.isBlank(clean) ? otherwise : clean;
    }
}
