package dev.blogkit.feed;

import dev.blogkit.Author;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a page is about, as a thing of schema.org in the form of JSON-LD. */
final class JsonLd {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private JsonLd() {}

    static Map<String, Object> blog(PageFacts page, List<Author> authors) {
        return page(page, "Blog", "name").add("author", people(authors)).done();
    }

    static Map<String, Object> group(PageFacts page) {
        return page(page, "CollectionPage", "name")
                .add("isPartOf", blogOf(page))
                .done();
    }

    static Map<String, Object> post(PageFacts page, PostFacts post) {
        JsonLd object = post.isArticle()
                ? page(page, "BlogPosting", "headline")
                        .add("mainEntityOfPage", page.address().toString())
                : page(page, "WebPage", "name");
        object.add("datePublished", post.published().orElse(null))
                .add("dateModified", post.updated().orElse(null))
                .add("expires", post.expires().orElse(null))
                .add("author", people(post.authors()))
                .add("keywords", post.tags())
                .add("isPartOf", wholes(page, post));
        return (post.isArticle() ? object.article(post) : object).done();
    }

    /** {@return the object as text that may stand in a {@code <script>} element: nothing in it can end that, or begin another} */
    static String text(Map<String, Object> object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonOut json = new JsonOut(bytes);
        try {
            json.value(object);
            json.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        // These stand in strings only, where an escape says the same (RFC 8259, section 7).
        return bytes.toString(StandardCharsets.UTF_8)
                .replace("<", "\\u003C")
                .replace(">", "\\u003E")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static JsonLd page(PageFacts page, String type, String title) {
        return new JsonLd()
                .add("@context", "https://schema.org")
                .add("@type", type)
                .add("url", page.address().toString())
                .add(title, page.title())
                .add("description", page.description())
                .add("inLanguage", page.language());
    }

    private JsonLd article(PostFacts post) {
        int words = post.words();
        return add("articleSection", post.categories()).add("wordCount", words == 0 ? null : words);
    }

    private static List<Map<String, Object>> people(List<Author> authors) {
        return authors.stream()
                .flatMap(author -> HeadText.shown(author.name())
                        .map(name -> named(
                                "Person",
                                name,
                                author.url().flatMap(HeadText::webAddress).orElse(null)))
                        .stream())
                .toList();
    }

    private static Map<String, Object> series(String name, PostFacts post) {
        return named(
                "CreativeWorkSeries",
                name,
                post.seriesAddress().map(URI::toString).orElse(null));
    }

    /** {@return what the post is a part of} Who publishes the blog, a person or an organization, nobody says. */
    private static List<Map<String, Object>> wholes(PageFacts page, PostFacts post) {
        return Stream.concat(post.series().map(name -> series(name, post)).stream(), Stream.of(blogOf(page)))
                .toList();
    }

    private static Map<String, Object> blogOf(PageFacts page) {
        return named("Blog", page.siteName(), page.site().toString());
    }

    private static Map<String, Object> named(String type, String name, @Nullable String url) {
        return new JsonLd().add("@type", type).add("name", name).add("url", url).done();
    }

    /** What is not known is left out. */
    private JsonLd add(String name, @Nullable Object value) {
        if (value != null && !List.of().equals(value)) {
            members.put(name, value);
        }
        return this;
    }

    private Map<String, Object> done() {
        return Collections.unmodifiableMap(members);
    }
}
