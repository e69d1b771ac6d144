/** Posts, their values, and the blog that they make; knows neither Markdown nor feeds. */
module dev.blogkit {
    requires static transitive org.jspecify;

    exports dev.blogkit;
}
