package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.Post;
import dev.blogkit.Publication;
import dev.blogkit.Route;
import dev.blogkit.SourcePosition;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A page at each alias of a post that leads to the post, for servers that send no redirects. A browser follows it by itself. */
final class Redirects {

    private final Blog blog;
    private final Publication site;

    Redirects(Blog blog, Publication site) {
        this.blog = blog;
        this.site = site;
    }

    /** Writes the pages, never in the place of another file. */
    void write(List<Post> visible) {
        for (Post post : visible) {
            Set<String> there = new HashSet<>(Set.of(place(blog.path(post))));
            for (String alias : post.aliases()) {
                String path = alias.strip().startsWith("/") ? alias.strip() : "/" + alias.strip();
                if (leadsTo(post, path) && there.add(place(path))) {
                    site.from(post.source(), SourcePosition.START).page(path, page(post));
                }
            }
        }
    }

    private boolean leadsTo(Post post, String path) {
        return blog.route(path)
                .filter(route -> route.redirect().isPresent())
                .map(Route::post)
                .filter(post::equals)
                .isPresent();
    }

    /** {@return the same for two paths with one file} */
    private static String place(String path) {
        String decoded = Normalizer.normalize(ImageFile.decoded(path), Normalizer.Form.NFC);
        return decoded.replaceFirst("(/index\\.html|/)$", "").toLowerCase(Locale.ROOT);
    }

    private String page(Post post) {
        String address = Pages.escape(blog.url(post).toString());
        return """
                <!DOCTYPE html>
                <html>
                <head>
                <meta charset="utf-8">
                <title>Moved</title>
                <meta name="robots" content="noindex">
                <link rel="canonical" href="ADDRESS">
                <meta http-equiv="refresh" content="0; url=ADDRESS">
                </head>
                <body>
                <p>This page is at <a href="ADDRESS">ADDRESS</a> now.</p>
                </body>
                </html>
                """.replace("ADDRESS", address);
    }
}
