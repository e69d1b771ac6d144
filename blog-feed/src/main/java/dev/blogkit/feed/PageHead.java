package dev.blogkit.feed;

import dev.blogkit.Blog;
import dev.blogkit.Post;
import dev.blogkit.PostGroup;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page tells other programs, such as search engines and those that show a preview of a link: its address,
 * what it is about, who wrote it and when. Immutable.
 *
 * <pre>{@code
 * page.append("<title>").append(title).append("</title>\n").append(PageHead.of(blog, post).html());
 * }</pre>
 *
 * <p>The words are those of HTML ({@code description}, {@code robots}), of RFC 6596 (the link {@code canonical}), of the Open
 * Graph protocol (ogp.me, with "Article" of its chapter "Object Types"), of X for its cards ({@code twitter:card}), and of
 * schema.org in the form of JSON-LD 1.1 ({@code BlogPosting}, {@code WebPage}, {@code Blog}, {@code CollectionPage}). The title
 * of the window, the character encoding and the viewport are the page's own business, and so are links to feeds:
 * {@link BlogFeed#autodiscovery}.
 *
 * <p>What is not known is left out, and nothing is guessed: a post without a date has none, and a language is an Open Graph
 * locale only where it names a territory, as {@code pt-BR} does. An address of an image or an author that is neither {@code http}
 * nor {@code https} is left out too. Dates without an offset are those of the site's zone; titles are never cut. In all texts
 * characters that no page may hold are cleaned as in feeds, and white space around a line end is one blank.
 */
public final class PageHead {

    private final Data data;

    private PageHead(Data data) {
        this.data = data;
    }

    private record Data(
            PageFacts page,
            boolean listed,
            @Nullable PageImage image,
            List<MetaProperty> properties,
            Map<String, Object> jsonLd) {}

    /**
     * {@return the head of the page at the site's base, which lists the newest posts} A further page of the list is not that
     * page.
     */
    public static PageHead of(Blog blog) {
        PageFacts page = PageFacts.of(blog);
        Map<String, Object> jsonLd = JsonLd.blog(page, blog.site().authors());
        return new PageHead(new Data(page, true, null, OpenGraph.website(page), jsonLd));
    }

    /**
     * {@return the head of the page that lists the posts of a group}
     *
     * @param group one of the blog's
     */
    public static PageHead of(Blog blog, PostGroup group) {
        PageFacts page = PageFacts.of(blog, group);
        return new PageHead(new Data(page, true, null, OpenGraph.website(page), JsonLd.group(page)));
    }

    /**
     * {@return the head of the page of a post} The content is asked for its words, and for what the header does not say: a
     * description, an image, a title. The image is {@link Post#displayImage}; what it shows is known where the header has a text
     * {@code alt} beside the reference. An article of Open Graph and a {@code BlogPosting} is a {@link Post.Kind#POST} only; a
     * page is a {@code website} and a {@code WebPage}.
     *
     * <p>A post that the blog does not show has a head too, for a preview: with the address that it asks for ({@link Blog#url}),
     * and with {@code noindex} ({@link #isListed}).
     *
     * @param post one of the blog's, or a copy with other values
     * @throws dev.blogkit.ContentUnreadableException if the content has to be read again and cannot be
     * @throws java.io.UncheckedIOException if this thread is interrupted while content is read from its file
     */
    public static PageHead of(Blog blog, Post post) {
        PostFacts facts = new PostFacts(blog, post);
        PageFacts page = facts.page();
        return new PageHead(new Data(
                page,
                facts.isListed(),
                facts.image().orElse(null),
                OpenGraph.post(page, facts),
                JsonLd.post(page, facts)));
    }

    /**
     * {@return this head with another image, or with one where it has none, as that of a blog} Open Graph wants one of every
     * page; previews are best at 1200 by 630 pixels, and most show no SVG.
     *
     * @param address absolute
     * @param alt what is to be seen in it; blank where that is not known
     * @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https}
     */
    public PageHead withImage(URI address, String alt) {
        PageImage image = PageImage.of(address, alt);
        return new PageHead(new Data(data.page, data.listed, image, data.properties, data.jsonLd));
    }

    /** {@return what the page is called, such as {@link Post#displayTitle}; its address where nothing of that would be seen} */
    public String title() {
        return data.page.title();
    }

    /**
     * {@return what the page is about, if that is known} For a post that is the header's description, else its summary, both
     * without HTML tags and whole; else the text of the excerpt, in at most 160 UTF-16 code units. For a blog it is the site's
     * description.
     */
    public Optional<String> description() {
        return Optional.ofNullable(data.page.description());
    }

    /** {@return the one address by which the page wants to be known, absolute, ASCII only} */
    public URI canonical() {
        return data.page.address();
    }

    /** {@return the address of the image that stands for the page, absolute, ASCII only, if there is one} */
    public Optional<URI> image() {
        return Optional.ofNullable(data.image).map(PageImage::address);
    }

    /**
     * {@return false if search engines shall not list the page} They list no unlisted post, whose address is for those who were
     * given it, and none that the blog does not show, such as a draft or one whose time has not come.
     */
    public boolean isListed() {
        return data.listed;
    }

    /** {@return the properties by the Open Graph protocol, in order; that of a tag or an author may be there several times} */
    public List<MetaProperty> openGraph() {
        List<MetaProperty> properties = new ArrayList<>(data.properties);
        if (data.image != null) {
            properties.addAll(OpenGraph.image(data.image));
        }
        return Collections.unmodifiableList(properties);
    }

    /**
     * {@return what the page is about as a thing of schema.org} The values are texts, whole numbers, lists and maps of such, as
     * JSON libraries take them.
     */
    public Map<String, Object> jsonLd() {
        Map<String, Object> object = new LinkedHashMap<>(data.jsonLd);
        if (data.image != null) {
            object.put("image", data.image.address().toString());
        }
        return Collections.unmodifiableMap(object);
    }

    /**
     * {@return the lines for the head of an HTML page, each with a line end} No text that stands in a post can break out of them.
     */
    public String html() {
        StringBuilder html = new StringBuilder();
        description().ifPresent(text -> meta(html, "name", "description", text));
        html.append("<link rel=\"canonical\" href=\"")
                .append(FeedText.attribute(canonical().toString()))
                .append("\">\n");
        if (!isListed()) {
            meta(html, "name", "robots", "noindex");
        }
        openGraph().forEach(property -> meta(html, "property", property.property(), property.content()));
        meta(html, "name", "twitter:card", data.image == null ? "summary" : "summary_large_image");
        return html.append("<script type=\"application/ld+json\">\n")
                .append(JsonLd.text(jsonLd()))
                .append("</script>\n")
                .toString();
    }

    private static void meta(StringBuilder html, String kind, String name, String content) {
        html.append("<meta ").append(kind).append("=\"").append(name).append("\" content=\"");
        html.append(FeedText.attribute(content)).append("\">\n");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageHead that && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }

    /** {@return the title and the address} */
    @Override
    public String toString() {
        return title() + " at " + canonical();
    }
}
