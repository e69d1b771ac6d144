package dev.blogkit.markdown;

import java.util.List;

/**
 * What a header can say of a post, and the names under which it says so. Of several names in one header that say something the
 * first one in the list here holds, unless it is said otherwise below. Names are found whatever their case, with {@code -} and
 * {@code _} or without: {@code published_at} is {@code publishedAt} too. A name with a dot is that of a field in a map, as
 * {@code taxonomies.tags} is in {@code [taxonomies]} of Zola.
 *
 * <p>Of the names of {@link #DRAFT}, {@link #VISIBLE}, {@link #STATUS} and {@link #UNLISTED} any one may hide a post; the first
 * one means nothing else, so that it hides the post too where it cannot be read.
 */
public enum PostField {
    /** For {@link dev.blogkit.Post#title()}: a text; an empty one is none. */
    TITLE("title"),
    /**
     * For {@link dev.blogkit.Post#published()}: a date; while it cannot be read nobody sees the post. A later date under a name of
     * publication, such as {@code publish_date}, holds the post back. {@code published} only where it is a date and no truth value.
     */
    PUBLISHED(
            "date pubdate pub_datetime publish_date published_at published_date date_published created created_at timestamp"
                    + " published"),
    /** For {@link dev.blogkit.Post#updated()}: a date; one that cannot be read is left out, with a report. */
    UPDATED(
            "updated lastmod last_modified_at modified update updated_date update_date updated_at mod_datetime last_updated"
                    + " date_modified last_update.date"),
    /** For {@link dev.blogkit.Post#expires()}: a date; while one cannot be read nobody sees the post. */
    EXPIRES("expires expiry_date unpublish_date"),
    /** For {@link dev.blogkit.Post#tags()}: a list, or one text that is parted as {@link Profile#split} says. */
    TAGS("tags tag taxonomies.tags"),
    /**
     * For {@link dev.blogkit.Post#categories()}: a list, or one text that is parted as {@link Profile#split} says;
     * {@link Profile.Builder#joinsCategories()} takes those of all names together.
     */
    CATEGORIES("categories category taxonomies.categories"),
    /** For {@link dev.blogkit.Post#authors()}: names, or maps of a name and addresses. */
    AUTHORS("authors author by"),
    /** For {@link dev.blogkit.Post#description()}: a text, for search engines. */
    DESCRIPTION("description abstract"),
    /** For {@link dev.blogkit.Post#summary()}: a text, in place of the beginning of the body. */
    SUMMARY("summary excerpt"),
    /**
     * For {@link dev.blogkit.Post#slug()}: a text, the last part of the path; by {@link Profile.Builder#slugIsPath()} one with
     * {@code /} in front is the permalink.
     */
    SLUG("slug"),
    /**
     * For {@link dev.blogkit.Post#permalink()}: a text; a path goes before an address with {@code ://}. Under the last three names
     * such an address says where the post points to, and is no permalink.
     */
    PERMALINK("permalink url path link"),
    /** For {@link dev.blogkit.Post#id()}: a text that must never change. */
    ID("id guid"),
    /** For {@link dev.blogkit.Post#aliases()}: a list of texts, or one text. */
    ALIASES("aliases redirect_from alias"),
    /** For {@link dev.blogkit.Post#image()}: a reference, also in a map or as the first one of a list. */
    IMAGE("image cover thumbnail hero hero_image featured_image cover_image og_image images"),
    /** For {@link dev.blogkit.Post#language()}: a tag such as {@code pt-BR}; any other text is kept, with a warning. */
    LANGUAGE("lang language locale"),
    /** For {@link dev.blogkit.Post#series()}: a text; of a list the first one. */
    SERIES("series"),
    /** For {@link dev.blogkit.Post#weight()}: a whole number. */
    WEIGHT("weight"),
    /** For {@link dev.blogkit.Post#layout()}: a text, for the application's templates. */
    LAYOUT("layout"),
    /** {@link dev.blogkit.Post#kind()}: {@code page: true}, or {@code type: page}. */
    PAGE("page"),
    /** {@link dev.blogkit.Post#status()}: yes makes a draft. */
    DRAFT("draft drafts is_draft private"),
    /** {@link dev.blogkit.Post#status()}: no makes a draft; {@code published} only where it is no date. */
    VISIBLE("published publish public"),
    /** {@link dev.blogkit.Post#status()} in a word, such as {@code draft}. */
    STATUS("status visibility"),
    /** {@link dev.blogkit.Post#status()}: yes keeps a post out of lists. */
    UNLISTED("unlisted hidden hide eleventy_exclude_from_collections");

    /** Those that say who sees a post. */
    static final List<PostField> VISIBILITY = List.of(DRAFT, VISIBLE, STATUS, UNLISTED);

    private final String names;

    PostField(String names) {
        this.names = names;
    }

    /** {@return the names, in lower case and in the order of the list, which is that in which they hold} */
    public List<String> names() {
        return List.of(names.split(" "));
    }
}
