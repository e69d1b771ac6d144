package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.LinkKind;
import dev.blogkit.LinkRewriter;
import dev.blogkit.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Who wrote a post, with addresses that can be followed from anywhere. */
final class PostAuthors {

    private PostAuthors() {}

    /**
     * {@return the authors that the post names, else those of the site}
     *
     * @param refused is told why an address is left out
     */
    static List<Author> of(Blog blog, Post post, Consumer<IllegalArgumentException> refused) {
        if (post.authors().isEmpty()) {
            return blog.site().authors();
        }
        LinkRewriter links = blog.links(post);
        List<Author> authors = new ArrayList<>();
        for (Author written : post.authors()) {
            Author named = written.email()
                    .map(Author.of(written.name())::withEmail)
                    .orElseGet(() -> Author.of(written.name()));
            authors.add(written.url()
                    .map(url -> addressed(named, links.rewrite(LinkKind.LINK, url), refused))
                    .orElse(named));
        }
        return authors;
    }

    private static Author addressed(Author named, String url, Consumer<IllegalArgumentException> refused) {
        try {
            return named.withUrl(Checked.personAddress(url));
        } catch (IllegalArgumentException noAddress) {
            refused.accept(noAddress);
            return named;
        }
    }
}
