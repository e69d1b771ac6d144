package dev.blogkit;

/** What content may hold for which a page needs more, such as a script or a style sheet. */
public enum ContentPart {
    /** A block of code. */
    CODE,
    /** Mathematics between the marks that scripts look for, such as {@code $$}. */
    MATH,
    /** HTML that stands in the text as its author wrote it, whatever became of it. Comments are none. */
    RAW_HTML,
    /** A frame, a video, a sound or a plug-in: {@code iframe}, {@code video}, {@code audio}, {@code embed}. */
    FRAMES
}
