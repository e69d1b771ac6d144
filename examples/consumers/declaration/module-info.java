/** An application with a blog; all that it uses are modules, so that it can be linked into an image. */
module org.example.almanac {
    requires dev.blogkit.feed;
    requires dev.blogkit.markdown;
}
