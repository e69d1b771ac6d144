package dev.blogkit.markdown;

import java.util.List;

/**
 * What a header can say of a post, and the names under which it says so. Of several names in one header the first one in the
 * list here holds. Names are found whatever their case, with {@code -} and {@code _} or without: {@code published_at} is
 * {@code publishedAt} too. A name with a dot is that of a field in a map, as {@code taxonomies.tags} is in {@code [taxonomies]} of
 * Zola.
 *
 * <p>Of the names of {@link #DRAFT}, {@link #VISIBLE}, {@link #STATUS} and {@link #UNLISTED} any one may hide a post; the first one
 * means nothing else, so that it hides the post too where it cannot be read.
 */
public enum PostField {
    /** {@code Post.title()}. */
    TITLE("title"),
    /** {@code Post.published()}; {@code published} only where it is a date and no truth value. */
    PUBLISHED(
            "date pubdate pub_datetime publish_date published_at published_date date_published created created_at timestamp"
                    + " published"),
    /** {@code Post.updated()}. */
    UPDATED(
            "updated lastmod last_modified_at modified update updated_date update_date updated_at mod_datetime last_updated"
                    + " date_modified last_update.date"),
    /** {@code Post.expires()}. */
    EXPIRES("expires expiry_date unpublish_date"),
    /** {@code Post.tags()}. */
    TAGS("tags tag taxonomies.tags"),
    /** {@code Post.categories()}. */
    CATEGORIES("categories category taxonomies.categories"),
    /** {@code Post.authors()}. */
    AUTHORS("authors author by"),
    /** {@code Post.description()}. */
    DESCRIPTION("description abstract"),
    /** {@code Post.summary()}. */
    SUMMARY("summary excerpt"),
    /** {@code Post.slug()}. */
    SLUG("slug"),
    /** {@code Post.permalink()}; the last three only without {@code ://}, else they say where the post points to. */
    PERMALINK("permalink url path link"),
    /** {@code Post.id()}. */
    ID("id guid"),
    /** {@code Post.aliases()}. */
    ALIASES("aliases redirect_from alias"),
    /** {@code Post.image()}. */
    IMAGE("image cover thumbnail hero hero_image featured_image cover_image og_image images"),
    /** {@code Post.language()}. */
    LANGUAGE("lang language locale"),
    /** {@code Post.series()}. */
    SERIES("series"),
    /** {@code Post.weight()}. */
    WEIGHT("weight"),
    /** {@code Post.layout()}. */
    LAYOUT("layout"),
    /** {@code Post.kind()}: {@code page: true}, or {@code type: page}. */
    PAGE("page"),
    /** {@code Post.status()}: yes makes a draft. */
    DRAFT("draft drafts is_draft private"),
    /** {@code Post.status()}: no makes a draft; {@code published} only where it is no date. */
    VISIBLE("published publish public"),
    /** {@code Post.status()} in a word, such as {@code draft}. */
    STATUS("status visibility"),
    /** {@code Post.status()}: yes keeps a post out of lists. */
    UNLISTED("unlisted hidden hide eleventy_exclude_from_collections");

    /** Those that say who sees a post. */
    static final List<PostField> VISIBILITY = List.of(DRAFT, VISIBLE, STATUS, UNLISTED);

    private final String names;

    PostField(String names) {
        this.names = names;
    }

    /** {@return the names, in lower case; the first one that a header has holds} */
    public List<String> names() {
        return List.of(names.split(" "));
    }
}
