package dev.blogkit;

/** What a file is to a {@link PostReader}, judged by its name alone. */
public enum FileRole {
    /** A text to be read, which goes into the lists of the blog. */
    POST,
    /** A page that stands outside of the lists and feeds, such as an "about" page. */
    PAGE,
    /** A post that is not to be seen yet. */
    DRAFT,
    /** Data that belongs to another file. */
    SIDE_CAR,
    /** None of the reader's business: images, hidden files, other kinds of text. */
    SKIP
}
