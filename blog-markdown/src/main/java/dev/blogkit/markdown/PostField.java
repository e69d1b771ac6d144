package dev.blogkit.markdown;

import java.util.List;

/**
 * What a header can say of a post, and the names under which it says so. Of several names in one header the first one in the
 * list here holds. Names are found whatever their case, and {@code -} is {@code _}; a name with a dot is that of a field in a
 * map, as {@code taxonomies.tags} is in {@code [taxonomies]} of Zola.
 */
public enum PostField {
    /** {@code Post.title()}. */
    TITLE("title"),
    /** {@code Post.published()}; {@code published} only where it is a date and no truth value. */
    PUBLISHED("date pubdate publishdate published_at created timestamp published"),
    /** {@code Post.updated()}. */
    UPDATED("updated lastmod last_modified_at modified update updateddate last_update.date"),
    /** {@code Post.expires()}. */
    EXPIRES("expires expirydate expiry_date unpublishdate"),
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
    IMAGE("image cover thumbnail hero heroimage featured_image"),
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
    /** {@code Post.status()}: yes makes a draft. Under the first name, so does what is neither yes nor no. */
    DRAFT("draft drafts isdraft is_draft"),
    /** {@code Post.status()}: no makes a draft. Under the first name, so does what is neither yes, no nor a date. */
    PUBLISH("published publish"),
    /** {@code Post.status()} in a word; one that is not known makes a draft. */
    STATUS("status"),
    /** {@code Post.status()}: yes keeps a post out of lists. Under the first name, what is neither yes nor no makes a draft. */
    UNLISTED("unlisted hidden");

    /** Those that say who sees a post. */
    static final List<PostField> VISIBILITY = List.of(DRAFT, PUBLISH, STATUS, UNLISTED);

    private final String names;

    PostField(String names) {
        this.names = names;
    }

    /** {@return the names, in lower case and with {@code _}; the first one that a header has holds} */
    public List<String> names() {
        return List.of(names.split(" "));
    }
}
