package dev.blogkit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the names in a pattern of paths are for one post: words that can stand in a path as they are. */
final class PathWords {

    private final Site site;
    private final Post post;

    PathWords(Site site, Post post) {
        this.site = site;
        this.post = post;
    }

    /** {@return what a name is; empty where the post has nothing of the kind} */
    String of(PathName name) {
        return switch (name) {
            case YEAR, SHORT_YEAR, MONTH, I_MONTH, DAY, I_DAY, Y_DAY ->
                post.published().map(date -> part(name, date.date())).orElse("");
            case SLUG -> slug();
            case TITLE -> title();
            case NAME -> name();
            case CATEGORY -> joined(slugs(GroupKind.CATEGORY).limit(1));
            case CATEGORIES -> joined(slugs(GroupKind.CATEGORY));
            case AUTHOR -> joined(slugs(GroupKind.AUTHOR).limit(1));
            case LANG ->
                GroupNames.language(post, site)
                        .map(tag -> tag.toLowerCase(Locale.ROOT))
                        .orElse("");
            case SECTION -> joined(sections().limit(1));
            case SECTIONS -> joined(sections());
        };
    }

    /** {@return the header's slug, else that of the reader's own rule, else the name of the file; never empty} */
    String slug() {
        return post.slug()
                .flatMap(site::slug)
                .map(Slug::toString)
                .or(this::fallbackSlug)
                .orElseGet(this::name);
    }

    /** Stands as it is, since addresses that are out in the world hang on each sign of it. */
    private Optional<String> fallbackSlug() {
        Optional<String> text = post.fallbackSlug()
                .filter(slug -> WrittenPath.isPath("/" + slug) && !slug.isBlank() && !slug.contains("/"));
        return site.asciiSlugs() ? text.flatMap(Slug::ascii).map(Slug::toString) : text;
    }

    /** Never by the body: the address would hang on whether that can be read, and a post that was sent without it had another. */
    private String title() {
        return post.title()
                .filter(text -> !text.isBlank())
                .or(post::fallbackTitle)
                .flatMap(site::slug)
                .map(Slug::toString)
                .orElseGet(this::slug);
    }

    private String name() {
        return site.slug(new SourceName(post.source()).stem())
                .orElseGet(() -> Slug.hashOf(post.source()))
                .toString();
    }

    /** {@return the slugs of the post's names of a kind, each once} */
    private Stream<String> slugs(GroupKind kind) {
        return new GroupNames(kind, site)
                .of(post).stream().map(name -> NameSlug.of(site, name)).distinct();
    }

    private Stream<String> sections() {
        return new SourceName(post.source())
                .sections().stream()
                        .flatMap(folder -> site.slug(folder).stream())
                        .map(Slug::toString);
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining("/"));
    }

    private static String part(PathName name, LocalDate date) {
        return switch (name) {
            case YEAR -> digits(date.getYear(), 4);
            case SHORT_YEAR -> digits(date.getYear() % 100, 2);
            case MONTH -> digits(date.getMonthValue(), 2);
            case I_MONTH -> digits(date.getMonthValue(), 1);
            case DAY -> digits(date.getDayOfMonth(), 2);
            case I_DAY -> digits(date.getDayOfMonth(), 1);
            default -> digits(date.getDayOfYear(), 3);
        };
    }

    private static String digits(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
