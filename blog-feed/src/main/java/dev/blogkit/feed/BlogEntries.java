package dev.blogkit.feed;

import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.Enclosure;
import dev.blogkit.LinkKind;
import dev.blogkit.LinkRewriter;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostList;
import dev.blogkit.SourcePosition;
import dev.blogkit.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The posts of a blog as entries, made one by one, since a feed seldom takes them all. */
final class BlogEntries implements Iterable<Entry> {

    private final Blog blog;
    private final PostList posts;
    private final BiConsumer<Post, Entry.Builder> more;
    private final Consumer<Diagnostic> problems;

    BlogEntries(Blog blog, PostList posts, Consumer<Diagnostic> problems) {
        this(blog, posts, (post, entry) -> {}, problems);
    }

    /** @param more what the caller says of each entry */
    BlogEntries(Blog blog, PostList posts, BiConsumer<Post, Entry.Builder> more, Consumer<Diagnostic> problems) {
        this.blog = blog;
        this.posts = posts;
        this.more = more;
        this.problems = problems;
    }

    @Override
    public Iterator<Entry> iterator() {
        return posts.stream()
                .filter(post -> post.published().isPresent())
                .map(this::entry)
                .filter(Objects::nonNull)
                .iterator();
    }

    /** {@return when one of the posts was last changed; the date of a feed that has all of them} */
    Optional<OffsetDateTime> updated() {
        ZoneId zone = blog.site().zone();
        return posts.stream()
                .flatMap(post -> Stream.of(
                        post.published(), post.published().isEmpty() ? Optional.<PostDate>empty() : post.updated()))
                .flatMap(Optional::stream)
                .map(date -> date.at(zone))
                .filter(date -> Checked.isWritable(date) && !date.toInstant().isAfter(blog.instant()))
                .max(OffsetDateTime.timeLineOrder());
    }

    /** {@return a date that is not later than the moment of the blog} A later one would keep the feed new until it comes. */
    private OffsetDateTime come(OffsetDateTime date) {
        if (date.toInstant().isAfter(blog.instant())) {
            throw new IllegalArgumentException("updated: expected a date that has come, found "
                    + FeedText.rfc3339(Checked.dated("updated", date)));
        }
        return date;
    }

    /** {@return the entry; null, with a report, where what every entry needs cannot be had} */
    private @Nullable Entry entry(Post post) {
        return ContentCall.orReport(post.source(), () -> asked(post), problems);
    }

    private @Nullable Entry asked(Post post) {
        LinkRewriter links = blog.links(post);
        try {
            Entry.Builder entry = Entry.builder(blog.id(post), title(post), published(post))
                    .origin(post.source())
                    .link(blog.url(post))
                    .authors(PostAuthors.of(blog, post, refused -> problems.accept(fieldLeftOut(post, refused))))
                    .categories(categories(post))
                    .enclosures(enclosures(post, links))
                    .content(post.content(), links);
            PostSummary.of(post, problems).ifPresent(entry::summary);
            post.image()
                    .filter(text -> !text.isBlank())
                    .map(reference -> links.rewrite(LinkKind.IMAGE, reference))
                    .ifPresent(address -> attempt(post, () -> entry.image(URI.create(address))));
            // A tag that is none was reported when the post was read.
            post.language().map(Checked::languageTag).ifPresent(entry::language);
            post.updated()
                    .map(date -> date.at(blog.site().zone()))
                    .ifPresent(date -> attempt(post, () -> entry.updated(come(date))));
            more.accept(post, entry);
            return entry.build();
        } catch (IllegalArgumentException refused) {
            problems.accept(leftOut("entry-refused", "the feed", post, refused));
            return null;
        }
    }

    /** What no feed can hold costs the field only, with a report. */
    private void attempt(Post post, Runnable field) {
        try {
            field.run();
        } catch (IllegalArgumentException refused) {
            problems.accept(fieldLeftOut(post, refused));
        }
    }

    private static Diagnostic fieldLeftOut(Post post, IllegalArgumentException refused) {
        return leftOut("entry-field-refused", "the post's entry", post, refused);
    }

    private static Diagnostic leftOut(String code, String place, Post post, IllegalArgumentException refused) {
        return Diagnostic.error(
                code,
                post.source(),
                SourcePosition.START,
                "left out of " + place + ": " + refused.getMessage(),
                "mend the field");
    }

    /** {@return tags and categories, each once: {@code Java} and {@code java} are one} */
    private static List<String> categories(Post post) {
        return Stream.concat(post.tags().stream(), post.categories().stream())
                .distinct()
                .map(Tag::name)
                .toList();
    }

    private OffsetDateTime published(Post post) {
        return post.published().orElseThrow().at(blog.site().zone());
    }

    private List<Enclosure> enclosures(Post post, LinkRewriter links) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (Enclosure written : post.enclosures()) {
            String url = links.rewrite(LinkKind.LINK, written.url());
            Enclosure seen = new Enclosure(url, written.type(), written.length(), written.duration());
            attempt(post, () -> enclosures.add(Checked.enclosure(seen)));
        }
        return enclosures;
    }

    /** {@return the title; the address where nothing of it may be written} */
    private String title(Post post) {
        String title = post.displayTitle();
        return CleanText.isBlank(title) ? blog.url(post).toString() : title;
    }
}
