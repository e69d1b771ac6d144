package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.Post;
import dev.blogkit.SeriesPart;
import java.util.List;
import java.util.Optional;

/** Where a reader may go on from a post: its series, its translations, related posts, the newer and the older one. */
final class NextToRead {

    private static final int RELATED = 3;

    private final Blog blog;
    private final Post post;

    NextToRead(Blog blog, Post post) {
        this.blog = blog;
        this.post = post;
    }

    void write(StringBuilder main) {
        blog.series(post).ifPresent(part -> series(main, part));
        list(main, "In other languages", blog.translations(post));
        list(main, "Related", blog.related(post, RELATED));
        pair(main, "neighbours", blog.newer(post), blog.older(post));
    }

    private void series(StringBuilder main, SeriesPart part) {
        if (part.parts().size() > 1) {
            main.append("<aside class=\"next\">\n<h2>Part ")
                    .append(part.number())
                    .append(" of ");
            main.append(part.parts().size()).append(": <a href=\"");
            main.append(Pages.escape(blog.url(part.series()).toString())).append("\">");
            main.append(Pages.escape(part.series().name())).append("</a></h2>\n");
            pair(main, "parts", part.previous(), part.next());
            main.append("</aside>\n");
        }
    }

    private void list(StringBuilder main, String title, List<Post> posts) {
        if (!posts.isEmpty()) {
            main.append("<aside class=\"next\">\n<h2>").append(title).append("</h2>\n<ul>\n");
            for (Post other : posts) {
                main.append("<li>");
                link(main, "to", "", other, "");
                main.append("</li>\n");
            }
            main.append("</ul>\n</aside>\n");
        }
    }

    private void pair(StringBuilder main, String name, Optional<Post> before, Optional<Post> after) {
        if (before.isPresent() || after.isPresent()) {
            main.append("<nav class=\"").append(name).append("\">");
            before.ifPresent(next -> link(main, "newer", "←\u00A0", next, ""));
            after.ifPresent(next -> link(main, "older", "", next, "\u00A0→"));
            main.append("</nav>\n");
        }
    }

    private void link(StringBuilder main, String name, String before, Post other, String after) {
        main.append("<a class=\"").append(name).append("\" href=\"");
        main.append(Pages.escape(blog.url(other).toString())).append("\">");
        main.append(before)
                .append(Pages.escape(other.displayTitle()))
                .append(after)
                .append("</a>");
    }
}
