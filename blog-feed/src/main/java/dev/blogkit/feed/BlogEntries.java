package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.LinkKind;
import dev.blogkit.LinkRewriter;
import dev.blogkit.Enclosure;
import dev.blogkit.Post;
import dev.blogkit.Site;
import dev.blogkit.SourcePosition;
import dev.blogkit.Tag;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The posts of a blog as entries, made one by one, since a feed seldom takes them all. */
final class BlogEntries {

    private BlogEntries() {}

    static Feed.Builder feed(Blog blog) {
        Site site = blog.site();
        Feed.Builder feed = new Feed.Builder(site.title(), site.base()).id(blog.id()).authors(site.authors());
        site.description().ifPresent(feed::subtitle);
        site.language().ifPresent(feed::language);
        return feed.sorted(problems -> () -> blog.posts().stream()
                .filter(post -> post.published().isPresent())
                .map(post -> entry(blog, post, problems))
                .filter(Objects::nonNull)
                .iterator());
    }

    /** {@return the entry; null, with a report, where the post holds what no feed can} */
    private static @Nullable Entry entry(Blog blog, Post post, Consumer<Diagnostic> problems) {
        try {
            return entry(blog, post);
        } catch (IllegalArgumentException refused) {
            problems.accept(Diagnostic.error("entry-refused", post.source(), SourcePosition.START,
                    "left out of the feed: " + refused.getMessage(), "mend the field"));
            return null;
        }
    }

    private static Entry entry(Blog blog, Post post) {
        LinkRewriter links = blog.links(post);
        OffsetDateTime published = post.published().orElseThrow().at(blog.site().zone());
        Entry.Builder entry = Entry.builder(blog.id(post), title(blog, post), published)
                .source(post.source())
                .link(blog.url(post))
                .authors(authors(blog, post))
                .categories(Stream.concat(post.tags().stream(), post.categories().stream()).map(Tag::name).toList())
                .enclosures(post.enclosures().stream().map(enclosure -> absolute(enclosure, links)).toList())
                .content(post.content(), links);
        post.updated().ifPresent(date -> entry.updated(date.at(blog.site().zone())));
        summary(post).ifPresent(entry::summary);
        // A tag that is none was reported when the post was read.
        post.language().map(Entry::languageTag).ifPresent(entry::language);
        return entry.build();
    }

    /** {@return the title; the address where nothing of it may be written} */
    private static String title(Blog blog, Post post) {
        String title = post.displayTitle();
        return CleanText.of(title).isBlank() ? blog.url(post).toString() : title;
    }

    private static List<Author> authors(Blog blog, Post post) {
        LinkRewriter links = blog.links(post);
        List<Author> authors = new ArrayList<>();
        for (Author author : post.authors().isEmpty() ? blog.site().authors() : post.authors()) {
            authors.add(author.url().map(url -> author.withUrl(links.rewrite(LinkKind.LINK, url))).orElse(author));
        }
        return authors;
    }

    private static Enclosure absolute(Enclosure enclosure, LinkRewriter links) {
        return new Enclosure(links.rewrite(LinkKind.LINK, enclosure.url()), enclosure.type(), enclosure.length());
    }

    /** {@return the writer's own short form; else the excerpt's text, unless that is all there is} */
    private static Optional<String> summary(Post post) {
        return post.summary().or(post::description).or(() -> {
            Content excerpt = post.content().excerpt();
            String text = excerpt.text();
            return text.equals(post.content().text()) ? Optional.empty() : Optional.of(text);
        });
    }
}
