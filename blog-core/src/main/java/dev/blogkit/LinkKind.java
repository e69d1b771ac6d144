package dev.blogkit;

/** What a reference in HTML is for. */
public enum LinkKind {
    /** Something to go to: {@code <a href>}. */
    LINK,
    /** Something to show in place: {@code <img src>}. */
    IMAGE
}
