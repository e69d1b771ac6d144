/** Text with a header and a Markdown body becomes a post. */
module dev.blogkit.markdown {
    requires transitive dev.blogkit;
    requires static transitive org.jspecify;
    requires org.commonmark;
    requires org.commonmark.ext.footnotes;
    requires org.commonmark.ext.gfm.strikethrough;
    requires org.commonmark.ext.gfm.tables;
    requires org.commonmark.ext.task.list.items;
    requires org.jsoup;
    requires org.nibor.autolink;
    requires org.slf4j;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.yaml;

    exports dev.blogkit.markdown;
}
