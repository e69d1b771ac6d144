package dev.blogkit.feed;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of a sitemap go. */
@FunctionalInterface
public interface SitemapFiles {

    /**
     * {@return what takes the bytes of a file, and is closed at its end} No other file is opened before that.
     *
     * @param name {@code sitemap.xml}, {@code sitemap-1.xml}, {@code sitemap-2.xml} and so on, each once
     * @throws IOException if there can be no such file; the writer passes it on
     */
    OutputStream open(String name) throws IOException;
}
