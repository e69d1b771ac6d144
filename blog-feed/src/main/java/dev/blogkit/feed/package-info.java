/**
 * A blog as feeds: {@link dev.blogkit.feed.Feed#from} makes a {@link dev.blogkit.feed.Feed} of
 * {@linkplain dev.blogkit.feed.Entry entries}, and {@link dev.blogkit.feed.AtomWriter}, {@link dev.blogkit.feed.RssWriter} and
 * {@link dev.blogkit.feed.JsonFeedWriter} write it. Start with {@link dev.blogkit.feed.Feed}. A server keeps what was written as a
 * {@link dev.blogkit.feed.FeedDocument}. Beside the feeds, {@link dev.blogkit.feed.SitemapWriter} writes a
 * {@link dev.blogkit.feed.Sitemap}.
 *
 * <p>Inside, {@code XmlOut} and {@code JsonOut} are the only places where text is escaped, and {@code CleanText} the only one
 * where it is cleaned, so that the three formats say the same.
 */
@NullMarked
package dev.blogkit.feed;

import org.jspecify.annotations.NullMarked;
