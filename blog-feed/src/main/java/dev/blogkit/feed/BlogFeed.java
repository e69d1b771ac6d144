package dev.blogkit.feed;

import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.GroupKind;
import dev.blogkit.Post;
import dev.blogkit.PostGroup;
import dev.blogkit.PostList;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One of the feeds that a blog can have: of all posts, or of those of a tag, category, author, series or language. It knows
 * where it stands, for routes and for the pages that point to it, and makes no entry until it is asked for the feed. Immutable.
 *
 * <pre>{@code
 * for (BlogFeed each : BlogFeed.all(blog)) {
 *     route(each.path(FeedFormat.ATOM), out -> AtomWriter.create().write(each.feed().build(), out));
 * }
 * }</pre>
 */
public final class BlogFeed {

    private final Blog blog;
    private final @Nullable PostGroup group;

    private BlogFeed(Blog blog, @Nullable PostGroup group) {
        this.blog = blog;
        this.group = group;
    }

    /** {@return the feed of all posts} */
    public static BlogFeed of(Blog blog) {
        return new BlogFeed(blog, null);
    }

    /**
     * {@return the feed of the posts of a group}
     *
     * @param group one of the blog's
     */
    public static BlogFeed of(Blog blog, PostGroup group) {
        return new BlogFeed(blog, group);
    }

    /**
     * {@return all feeds: of all posts first, then of each tag, category, author, series and language} Where all posts have one
     * author, or one language, there is no feed of that. A group of posts without a date has a page, and so a feed: an empty one.
     */
    public static List<BlogFeed> all(Blog blog) {
        List<BlogFeed> feeds = new ArrayList<>();
        feeds.add(of(blog));
        for (GroupKind kind : GroupKind.values()) {
            boolean ofAll = kind == GroupKind.AUTHOR || kind == GroupKind.LANGUAGE;
            blog.groups(kind).stream()
                    .filter(group ->
                            !ofAll || group.posts().size() < blog.posts().size())
                    .forEach(group -> feeds.add(of(blog, group)));
        }
        return List.copyOf(feeds);
    }

    /** {@return the group whose posts it has; empty where it has all} */
    public Optional<PostGroup> group() {
        return Optional.ofNullable(group);
    }

    /** {@return the title: the site's, and the name of the group behind it} */
    public String title() {
        return group == null ? blog.site().title() : Feed.title(blog, group);
    }

    /** {@return the address of the page that lists the posts} */
    public URI home() {
        return group == null ? blog.site().base() : blog.url(group);
    }

    /** {@return where the feed stands below the site's base, not percent-encoded, such as {@code /tags/java/atom.xml}} */
    public String path(FeedFormat format) {
        return (group == null ? "/" : group.path()) + format.fileName();
    }

    /** {@return the absolute address of the feed in a format} */
    public URI address(FeedFormat format) {
        return URI.create(home() + format.fileName());
    }

    /** {@return the line for the head of an HTML page by which readers find the feed, without a line end} */
    public String autodiscovery(FeedFormat format) {
        return "<link rel=\"alternate\" type=\"" + format.mediaType() + "\" title=\"" + FeedText.attribute(title())
                + "\" href=\"" + FeedText.attribute(address(format).toString()) + "\">";
    }

    /** {@return a builder of the feed, with title, addresses, language and authors set} */
    public Feed.Builder feed() {
        return group == null ? Feed.from(blog) : Feed.from(blog, group);
    }

    /**
     * {@return the builder of {@link #feed()}, with what the caller says of each post's entry, such as an {@link Episode}}
     *
     * @param more takes a post and the builder of its entry; what it refuses by {@link IllegalArgumentException} costs the entry,
     *     with a report
     */
    public Feed.Builder feed(BiConsumer<Post, Entry.Builder> more) {
        return feed().sorted(problems -> new BlogEntries(blog, posts(), more, problems));
    }

    /**
     * {@return a builder of the feed without entries, dated by all posts} With {@link #entries} it writes a feed of all posts,
     * however many, in constant memory: {@code writer.write(feed.head().build(), feed.entries(...), out)}.
     */
    public Feed.Builder head() {
        Optional<OffsetDateTime> updated = new BlogEntries(blog, posts(), (post, entry) -> {}, problem -> {}).updated();
        return feed().entries(List.of()).updated(updated.orElse(Feed.NEVER));
    }

    /**
     * {@return the entries of all posts with a date, newest first, each made when it is asked for} It throws
     * {@link java.io.UncheckedIOException} where its thread is interrupted while content is read from its file.
     *
     * @param more as that of {@link #feed(BiConsumer)}
     * @param problems is told what is left out
     */
    public Iterator<Entry> entries(BiConsumer<Post, Entry.Builder> more, Consumer<Diagnostic> problems) {
        return new BlogEntries(blog, posts(), more, problems).iterator();
    }

    private PostList posts() {
        return group == null ? blog.posts() : group.posts();
    }

    /** {@return the address of the feed in Atom} */
    @Override
    public String toString() {
        return address(FeedFormat.ATOM).toString();
    }
}
