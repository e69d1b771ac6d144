package dev.blogkit.feed;

import dev.blogkit.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The properties of a page by the Open Graph protocol (ogp.me). */
final class OpenGraph {

    /** A language with a territory by its letters, whatever stands between and behind (RFC 5646, section 2.1). */
    private static final Pattern LOCALE =
            Pattern.compile("([A-Za-z]{2,3})(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?-([A-Za-z]{2})(?:-.*)?");

    private final List<MetaProperty> properties = new ArrayList<>();

    private OpenGraph() {}

    /** {@return the properties of a page that is no article} */
    static List<MetaProperty> website(PageFacts page) {
        return new OpenGraph().page(page, "website").done();
    }

    /** {@return the properties of the page of a post} */
    static List<MetaProperty> post(PageFacts page, PostFacts post) {
        return post.isArticle()
                ? new OpenGraph().page(page, "article").article(post).done()
                : website(page);
    }

    /** {@return the properties of an image, which stand together (ogp.me, "Structured Properties")} */
    static List<MetaProperty> image(PageImage image) {
        return new OpenGraph()
                .add("og:image", image.address().toString())
                .add("og:image:alt", image.alt())
                .done();
    }

    private OpenGraph page(PageFacts page, String type) {
        return add("og:title", page.title())
                .add("og:type", type)
                .add("og:url", page.address().toString())
                .add("og:site_name", page.siteName())
                .add("og:description", page.description())
                .add("og:locale", page.language() == null ? null : locale(page.language()));
    }

    /** An author is there by the address of a page, as the type {@code profile} wants it; names are for JSON-LD. */
    private OpenGraph article(PostFacts post) {
        add("article:published_time", post.published().orElse(null));
        add("article:modified_time", post.updated().orElse(null));
        add("article:expiration_time", post.expires().orElse(null));
        for (Author author : post.authors()) {
            add("article:author", author.url().flatMap(HeadText::webAddress).orElse(null));
        }
        add("article:section", post.categories().stream().findFirst().orElse(null));
        post.tags().forEach(tag -> add("article:tag", tag));
        return this;
    }

    /** {@return the language as {@code language_TERRITORY}; null where no territory is said, since none is to be guessed} */
    private static @Nullable String locale(String language) {
        Matcher tag = LOCALE.matcher(language);
        return tag.matches()
                ? tag.group(1).toLowerCase(Locale.ROOT) + "_" + tag.group(2).toUpperCase(Locale.ROOT)
                : null;
    }

    private OpenGraph add(String property, @Nullable String content) {
        if (content != null) {
            properties.add(new MetaProperty(property, content));
        }
        return this;
    }

    private List<MetaProperty> done() {
        return List.copyOf(properties);
    }
}
