package dev.blogkit.feed;

import dev.blogkit.Blog;
import dev.blogkit.LinkKind;
import dev.blogkit.Post;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The image that stands for a page.
 *
 * @param address absolute, ASCII only
 * @param alt what is to be seen in it, if that is known
 */
record PageImage(URI address, @Nullable String alt) {

    /** Names under which headers give the reference of an image in a map. */
    private static final Set<String> REFERENCES = Set.of("src", "url", "path", "image", "feature");

    /** @throws IllegalArgumentException if the address is not absolute, or neither {@code http} nor {@code https} */
    static PageImage of(URI address, String alt) {
        return new PageImage(
                URI.create(Checked.webAddress("image", address)),
                HeadText.shown(alt).orElse(null));
    }

    /** {@return the image of a post, if it has one that others can fetch} */
    static Optional<PageImage> of(Blog blog, Post post) {
        return post.displayImage()
                .flatMap(reference -> HeadText.webAddress(blog.links(post).rewrite(LinkKind.IMAGE, reference))
                        .map(address -> of(URI.create(address), alt(post, reference))));
    }

    /** {@return what a header says beside the reference, as in <code>image: {src: a.png, alt: A pond}</code>; else nothing} */
    private static String alt(Post post, String reference) {
        return post.fields().all().stream()
                .flatMap(field -> field.value().fields().stream())
                .filter(image -> image.all().stream()
                        .filter(field -> REFERENCES.contains(field.name().toLowerCase(Locale.ROOT)))
                        .anyMatch(field ->
                                field.value().text().filter(reference::equals).isPresent()))
                .flatMap(image -> image.text("alt", unreadable -> {}).stream())
                .findFirst()
                .orElse("");
    }
}
