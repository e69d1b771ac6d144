package dev.blogkit;

/**
 * Posts of a blog that have something in common, such as a tag, and where a page that lists them stands. Immutable;
 * {@link Blog#groups(GroupKind)} gives them. For a tag cloud, {@link #posts()} tells how many there are.
 */
public final class PostGroup {

    private final GroupKind kind;
    private final String name;
    private final String slug;
    private final PostList posts;

    PostGroup(GroupKind kind, String name, String slug, PostList posts) {
        this.kind = kind;
        this.name = name;
        this.slug = slug;
        this.posts = posts;
    }

    /** {@return what the posts have in common} */
    public GroupKind kind() {
        return kind;
    }

    /** {@return the name, such as that of the tag; spelled as in the oldest post} */
    public String name() {
        return name;
    }

    /** {@return the last part of {@link #path}, such as {@code c-plus-plus}; no other group of this kind has it} */
    public String slug() {
        return slug;
    }

    /**
     * {@return where a page of the group stands below the site's base, not percent-encoded, such as {@code /tags/java/}} No other
     * group has this path; a post whose header asks for it has it too, and who writes pages must choose. Of two names that give
     * one path, the one of the older post has it.
     */
    public String path() {
        return "/" + kind.folder() + "/" + slug + "/";
    }

    /** {@return the posts, newest first, at least one} */
    public PostList posts() {
        return posts;
    }

    /** {@return the path} */
    @Override
    public String toString() {
        return path();
    }
}
