package dev.blogkit;

/**
 * Posts of a blog that have something in common, such as a tag, and where a page that lists them stands. Immutable;
 * {@link Blog#groups} gives them.
 */
public final class PostGroup {

    private final Kind kind;
    private final String name;
    private final String path;
    private final PostList posts;

    PostGroup(Kind kind, String name, String path, PostList posts) {
        this.kind = kind;
        this.name = name;
        this.path = path;
        this.posts = posts;
    }

    /** What the posts of a group have in common. */
    public enum Kind {
        /** A tag, whatever the case of its letters. */
        TAG("tags"),
        /** A category, whatever the case of its letters. */
        CATEGORY("categories"),
        /** The name of an author: one of the post's, or of the site's where the post has none. */
        AUTHOR("authors"),
        /** The series that the posts are parts of. */
        SERIES("series"),
        /** The language: the post's, or the site's where the post has none. */
        LANGUAGE("languages");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /** {@return the name of the folder in which the pages of these groups stand} */
        String folder() {
            return folder;
        }
    }

    /** {@return what the posts have in common} */
    public Kind kind() {
        return kind;
    }

    /** {@return the name, such as that of the tag; spelled as in the oldest post} */
    public String name() {
        return name;
    }

    /**
     * {@return where a page of the group stands below the site's base, not percent-encoded, such as {@code /tags/java/}} No other
     * group has this path; a post whose header asks for it has it too, and who writes pages must choose. Of two names that give one
     * path, the one of the older post has it.
     */
    public String path() {
        return path;
    }

    /** {@return the posts, newest first, at least one} */
    public PostList posts() {
        return posts;
    }

    /** {@return the path} */
    @Override
    public String toString() {
        return path;
    }
}
