package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.Enclosure;
import dev.blogkit.LinkKind;
import dev.blogkit.LinkRewriter;
import dev.blogkit.Post;
import dev.blogkit.PostList;
import dev.blogkit.SourcePosition;
import dev.blogkit.Tag;
import java.net.URI;
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

    static Iterable<Entry> of(Blog blog, PostList posts, Consumer<Diagnostic> problems) {
        return () -> posts.stream()
                .filter(post -> post.published().isPresent())
                .map(post -> entry(blog, post, problems))
                .filter(Objects::nonNull)
                .iterator();
    }

    /** {@return the entry; null, with a report, where what every entry needs cannot be had} */
    private static @Nullable Entry entry(Blog blog, Post post, Consumer<Diagnostic> problems) {
        LinkRewriter links = blog.links(post);
        try {
            Entry.Builder entry = Entry.builder(blog.id(post), title(blog, post), published(blog, post))
                    .origin(post.source())
                    .link(blog.url(post))
                    .authors(authors(blog, post, problems))
                    .categories(categories(post))
                    .enclosures(enclosures(post, links, problems))
                    .content(post.content(), links);
            summary(post).ifPresent(entry::summary);
            post.image()
                    .filter(text -> !text.isBlank())
                    .map(reference -> links.rewrite(LinkKind.IMAGE, reference))
                    .ifPresent(address -> attempt(post, problems, () -> entry.image(URI.create(address))));
            // A tag that is none was reported when the post was read.
            post.language().map(Checked::languageTag).ifPresent(entry::language);
            post.updated()
                    .map(date -> date.at(blog.site().zone()))
                    .ifPresent(date -> attempt(post, problems, () -> entry.updated(date)));
            return entry.build();
        } catch (IllegalArgumentException refused) {
            problems.accept(leftOut("entry-refused", "the feed", post, refused));
            return null;
        }
    }

    /** What no feed can hold costs the field only, with a report. */
    private static void attempt(Post post, Consumer<Diagnostic> problems, Runnable field) {
        try {
            field.run();
        } catch (IllegalArgumentException refused) {
            problems.accept(leftOut("entry-field-refused", "the post's entry", post, refused));
        }
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

    private static OffsetDateTime published(Blog blog, Post post) {
        return post.published().orElseThrow().at(blog.site().zone());
    }

    private static List<Enclosure> enclosures(Post post, LinkRewriter links, Consumer<Diagnostic> problems) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (Enclosure written : post.enclosures()) {
            String url = links.rewrite(LinkKind.LINK, written.url());
            Enclosure seen = new Enclosure(url, written.type(), written.length(), written.duration());
            attempt(post, problems, () -> enclosures.add(Checked.enclosure(seen)));
        }
        return enclosures;
    }

    /** {@return the title; the address where nothing of it may be written} */
    private static String title(Blog blog, Post post) {
        String title = post.displayTitle();
        return CleanText.isBlank(title) ? blog.url(post).toString() : title;
    }

    private static List<Author> authors(Blog blog, Post post, Consumer<Diagnostic> problems) {
        if (post.authors().isEmpty()) {
            return blog.site().authors();
        }
        LinkRewriter links = blog.links(post);
        List<Author> authors = new ArrayList<>();
        for (Author written : post.authors()) {
            Author named = written.email()
                    .map(Author.of(written.name())::withEmail)
                    .orElseGet(() -> Author.of(written.name()));
            int index = authors.size();
            authors.add(named);
            if (written.url().isPresent()) {
                String url = links.rewrite(LinkKind.LINK, written.url().get());
                attempt(post, problems, () -> authors.set(index, named.withUrl(Checked.personAddress(url))));
            }
        }
        return authors;
    }

    /** {@return the short form that the header gives, unless it only repeats the title} */
    private static Optional<String> written(Post post) {
        return post.summary()
                .or(post::description)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals(post.displayTitle()));
    }

    /** {@return the writer's own short form; else the excerpt's text, unless that is all there is} */
    private static Optional<String> summary(Post post) {
        return written(post).or(() -> {
            Content excerpt = post.content().excerpt();
            return excerpt.html().equals(post.content().html()) ? Optional.empty() : Optional.of(excerpt.text());
        });
    }
}
