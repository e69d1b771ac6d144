package dev.blogkit.feed;

import dev.blogkit.Blog;
import dev.blogkit.GroupKind;
import dev.blogkit.PostGroup;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page of any kind. Texts are clean and in one line.
 *
 * @param language a language tag (BCP 47)
 */
record PageFacts(
        String siteName,
        URI site,
        String title,
        @Nullable String description,
        URI address,
        @Nullable String language) {

    static PageFacts of(Blog blog) {
        String description = blog.site().description().flatMap(HeadText::shown).orElse(null);
        return of(blog, blog.site().title(), description, blog.site().base(), null);
    }

    static PageFacts of(Blog blog, PostGroup group) {
        String language = group.kind() == GroupKind.LANGUAGE ? group.name() : null;
        return of(blog, Feed.title(blog, group), null, blog.url(group), language);
    }

    /**
     * @param title has the address in its place where nothing of it may be written
     * @param language has the site's in its place where it is none
     */
    static PageFacts of(Blog blog, String title, @Nullable String description, URI address, @Nullable String language) {
        String tag = language == null ? null : Checked.languageTag(language);
        return new PageFacts(
                HeadText.shown(blog.site().title())
                        .orElseGet(() -> blog.site().base().toString()),
                blog.site().base(),
                HeadText.shown(title).orElseGet(address::toString),
                description,
                address,
                tag == null ? blog.site().language().orElse(null) : tag);
    }
}
