package dev.blogkit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** By which names a post belongs to groups of one kind. */
final class GroupNames {

    private final GroupKind kind;
    private final Site site;

    /** @param site tells the authors and the language of posts that name none */
    GroupNames(GroupKind kind, Site site) {
        this.kind = kind;
        this.site = site;
    }

    /** {@return the names, as they are written but for white space around them; two may have one key} */
    List<String> of(Post post) {
        return switch (kind) {
            case TAG -> named(post.tags());
            case CATEGORY -> named(post.categories());
            case AUTHOR ->
                (post.authors().isEmpty() ? site.authors() : post.authors())
                        .stream().map(author -> author.name().strip()).toList();
            case SERIES ->
                post.series().map(String::strip).filter(Predicate.not(String::isEmpty)).stream()
                        .toList();
            case LANGUAGE -> language(post, site).stream().toList();
        };
    }

    private static List<String> named(List<Tag> tags) {
        return tags.stream().map(tag -> tag.name().strip()).toList();
    }

    /** {@return the tag of the language that the post is in, as far as it or the site says so} */
    static Optional<String> language(Post post, Site site) {
        return post.language().flatMap(Site::languageTag).or(site::language);
    }

    /** {@return what tells the names of groups apart} */
    String key(String name) {
        String written = kind == GroupKind.LANGUAGE ? Site.languageTag(name).orElse(name) : name;
        return CaseFold.of(written.strip());
    }

    /** {@return the keys of the post's names, each once} */
    List<String> keys(Post post) {
        return of(post).stream().map(CaseFold::of).distinct().toList();
    }
}
