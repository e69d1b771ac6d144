package dev.blogkit;

/** What the posts of a {@link PostGroup} have in common. */
public enum GroupKind {
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

    GroupKind(String folder) {
        this.folder = folder;
    }

    /** {@return the name of the folder in which the pages of these groups stand} */
    String folder() {
        return folder;
    }
}
