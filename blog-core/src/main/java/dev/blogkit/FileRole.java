package dev.blogkit;

/** What a file is to a {@link PostReader}, judged by its name alone. */
public enum FileRole {
    /** A post, unless its header makes it a draft, unlisted or a page. */
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
