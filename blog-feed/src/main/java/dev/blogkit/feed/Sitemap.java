package dev.blogkit.feed;

import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.SourcePosition;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The addresses that search engines shall know, by the protocol 0.9 of sitemaps.org, and where the sitemap stands itself.
 * Immutable, as long as the addresses are.
 *
 * <pre>{@code
 * SitemapWriter.create().write(Sitemap.of(blog), name -> Files.newOutputStream(site.resolve(name)));
 * }</pre>
 *
 * <p>Search engines find it by a line {@code Sitemap: https://example.org/sitemap.xml} in {@code robots.txt}.
 */
public final class Sitemap {

    private final String folder;
    private final Iterable<SitemapUrl> urls;
    private final List<Diagnostic> diagnostics;

    private Sitemap(URI folder, Iterable<SitemapUrl> urls, List<Diagnostic> diagnostics) {
        String address = Checked.webAddress("folder", folder);
        if (folder.getRawQuery() != null || folder.getRawFragment() != null) {
            throw new IllegalArgumentException("folder '" + folder + "' must have no query and no fragment");
        }
        this.folder = address.endsWith("/") ? address : address + "/";
        this.urls = urls;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * {@return the sitemap of a blog, to stand at its base} It holds the base, with the date of the newest change, and then the
     * posts and the pages in the order of their lists, also those without a date. What is in no list is not in it: unlisted
     * posts, and all that is not to be seen.
     */
    public static Sitemap of(Blog blog) {
        List<Diagnostic> problems = new ArrayList<>();
        URI base = blog.site().base();
        List<SitemapUrl> listed = Stream.concat(blog.posts().stream(), blog.pages().stream())
                .map(post -> url(blog, post, problems::add))
                .toList();
        List<SitemapUrl> urls = new ArrayList<>(listed.size() + 1);
        // A page of the blog may be the one at its base.
        if (listed.stream().noneMatch(url -> url.address().equals(base.toString()))) {
            urls.add(home(base, listed));
        }
        urls.addAll(listed);
        return new Sitemap(base, urls, problems);
    }

    /**
     * {@return a sitemap of any addresses}
     *
     * @param folder the address of the folder in which the sitemap will be; it can hold no addresses but those below, and a
     *     closing {@code /} is added where it is missing
     * @param urls goes through them in the order in which they shall stand, once for each time that the sitemap is written, and
     *     may make them on the way; one that comes twice is written twice
     * @throws IllegalArgumentException if the folder is not absolute, neither {@code http} nor {@code https}, or has a query or
     *     a fragment
     */
    public static Sitemap of(URI folder, Iterable<SitemapUrl> urls) {
        return new Sitemap(folder, urls, List.of());
    }

    /** {@return the address of the folder in which the sitemap stands, ASCII only, with a {@code /} at the end} */
    public String folder() {
        return folder;
    }

    /** {@return the addresses, in order} */
    public Iterable<SitemapUrl> urls() {
        return urls;
    }

    /** {@return what was left out before anything was written} */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** {@return the folder} */
    @Override
    public String toString() {
        return "sitemap of " + folder;
    }

    private static SitemapUrl home(URI base, List<SitemapUrl> listed) {
        SitemapUrl.Builder home = SitemapUrl.builder(base);
        listed.stream()
                .flatMap(url -> url.updated().stream())
                .max(OffsetDateTime.timeLineOrder())
                .ifPresent(home::updated);
        return home.build();
    }

    private static SitemapUrl url(Blog blog, Post post, Consumer<Diagnostic> problems) {
        SitemapUrl.Builder url = SitemapUrl.builder(blog.url(post)).source(post.source());
        changed(blog, post).ifPresent(date -> {
            try {
                url.updated(date);
            } catch (IllegalArgumentException refused) {
                problems.accept(Diagnostic.error(
                        "sitemap-field-refused",
                        post.source(),
                        SourcePosition.START,
                        "left out of the sitemap: " + refused.getMessage(),
                        "mend the date"));
            }
        });
        return url.build();
    }

    /** {@return when the post was last changed; it cannot have changed before it was there} */
    private static Optional<OffsetDateTime> changed(Blog blog, Post post) {
        return Stream.concat(post.published().stream(), post.updated().stream())
                .filter(date -> !date.instant(blog.site().zone()).isAfter(blog.instant()))
                .max(PostDate.order(blog.site().zone()))
                .map(date -> date.at(blog.site().zone()));
    }
}
