package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.GroupKind;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.Tag;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of a post, as the head of its page says it: texts are clean and in one line, dates in the form of RFC 3339. */
final class PostFacts {

    /** How much of a description search engines show. */
    private static final int DESCRIPTION = 160;

    private final Blog blog;
    private final Post post;

    PostFacts(Blog blog, Post post) {
        this.blog = blog;
        this.post = post;
    }

    PageFacts page() {
        return PageFacts.of(
                blog,
                post.displayTitle(),
                description().orElse(null),
                blog.url(post),
                post.language().orElse(null));
    }

    /** {@return true if it is one of the blog's posts, and no page beside them} */
    boolean isArticle() {
        return post.kind() == Post.Kind.POST;
    }

    /**
     * {@return true if search engines may list the page, as {@link Sitemap} does} The post of this source is listed by the blog, and
     * this one, which may be a copy with an image, would be too.
     */
    boolean isListed() {
        return isPublished(post)
                && blog.find(post.source()).filter(PostFacts::isPublished).isPresent()
                && post.published().filter(this::comes).isEmpty()
                && post.expires().filter(date -> !comes(date)).isEmpty();
    }

    private static boolean isPublished(Post post) {
        return post.status() == Post.Status.PUBLISHED && !post.withheld();
    }

    private boolean comes(PostDate date) {
        return date.instant(blog.site().zone()).isAfter(blog.instant());
    }

    Optional<PageImage> image() {
        return PageImage.of(blog, post);
    }

    Optional<String> published() {
        return post.published().flatMap(this::written);
    }

    /** {@return when it was last changed} What is announced for later has not happened, and nothing changes before it is there. */
    Optional<String> updated() {
        Comparator<PostDate> order = PostDate.order(blog.site().zone());
        return post.updated()
                .filter(date -> !comes(date))
                .filter(date -> post.published()
                        .filter(first -> order.compare(date, first) < 0)
                        .isEmpty())
                .flatMap(this::written);
    }

    Optional<String> expires() {
        return post.expires().flatMap(this::written);
    }

    List<Author> authors() {
        return PostAuthors.of(blog, post, refused -> {});
    }

    List<String> categories() {
        return names(post.categories());
    }

    List<String> tags() {
        return names(post.tags());
    }

    Optional<String> series() {
        return post.series().flatMap(HeadText::shown);
    }

    /** {@return the address of the page of its series, which there is only if that has a post that can be seen} */
    Optional<URI> seriesAddress() {
        return post.series().flatMap(name -> blog.group(GroupKind.SERIES, name)).map(blog::url);
    }

    /** {@return how many words the content has; 0 also where the post was taken without content} */
    int words() {
        return post.content().wordCount();
    }

    private Optional<String> description() {
        return Stream.of(post.description(), post.summary())
                .flatMap(Optional::stream)
                .map(PostSummary::plain)
                .flatMap(text -> HeadText.shown(text).stream())
                .findFirst()
                .or(() -> HeadText.shown(excerpt().shortText(DESCRIPTION)));
    }

    private Content excerpt() {
        return PostSummary.plainExcerpt(post.content());
    }

    private Optional<String> written(PostDate date) {
        return Optional.of(date.at(blog.site().zone()))
                .filter(Checked::isWritable)
                .map(FeedText::rfc3339);
    }

    private static List<String> names(Collection<Tag> tags) {
        return tags.stream()
                .distinct()
                .flatMap(tag -> HeadText.shown(tag.name()).stream())
                .toList();
    }
}
