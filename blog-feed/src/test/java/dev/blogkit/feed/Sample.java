package dev.blogkit.feed;

import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.LinkKind;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.Site;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Feeds, entries, posts and blogs with nothing in them but what they must have. */
final class Sample {

    static final URI HOME = URI.create("https://e.org/blog/");
    static final OffsetDateTime MAY = OffsetDateTime.parse("2024-05-01T10:00:00Z");
    static final Instant NOW = Instant.parse("2024-12-31T00:00:00Z");

    private static final Pattern REFERENCE = Pattern.compile("(href|src)=\"([^\"]*)\"");

    private Sample() {}

    static Feed.Builder feedBuilder() {
        return Feed.builder("Notes", HOME);
    }

    static Feed feed(Entry... entries) {
        return feedBuilder().entries(List.of(entries)).build();
    }

    /** {@return an entry with the id {@code urn:x:name} and HTML} */
    static Entry.Builder entry(String name) {
        return Entry.builder("urn:x:" + name, "Title of " + name, MAY).html("<p>Text of " + name + "</p>");
    }

    static Entry titled(String title) {
        return Entry.builder("urn:x:a", title, MAY).html("<p>Text</p>").build();
    }

    static Entry html(String html) {
        return Entry.builder("urn:x:a", "Title", MAY).html(html).build();
    }

    static OffsetDateTime date(String text) {
        return OffsetDateTime.parse(text);
    }

    static Site.Builder site() {
        return Site.builder("Notes", HOME);
    }

    /** {@return a post of {@code name.md} with a date and a text} */
    static Post.Builder post(String name, String published) {
        return Post.builder(name + ".md")
                .title("Title of " + name)
                .published(PostDate.parse(published).orElseThrow())
                .content(Content.ofHtml("<p>Text of " + name + "</p>"));
    }

    static Blog blog(Site site, Post... posts) {
        return Blog.of(site, List.of(posts), NOW);
    }

    static Blog blog(Post... posts) {
        return blog(site().build(), posts);
    }

    /** {@return content whose references are known, as a parser gives it} */
    static Content content(String html) {
        Content.Builder content = Content.builder(html);
        Matcher reference = REFERENCE.matcher(html);
        while (reference.find()) {
            LinkKind kind = reference.group(1).equals("href") ? LinkKind.LINK : LinkKind.IMAGE;
            content.reference(kind, reference.start(2), reference.end(2));
        }
        return content.build();
    }

    static List<String> ids(Feed feed) {
        return feed.entries().stream().map(Entry::id).toList();
    }
}
