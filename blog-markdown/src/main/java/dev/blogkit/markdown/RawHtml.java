package dev.blogkit.markdown;

/** What becomes of HTML that stands in Markdown. */
public enum RawHtml {
    /** It is shown as the text that it is; comments are left out. For posts of people who are not trusted. */
    ESCAPED,
    /**
     * It goes out as it stands, scripts included, and so does every link target. Only for posts that are trusted as the
     * application's own code is.
     */
    TRUSTED
}
