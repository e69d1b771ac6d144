/**
 * A blog as feeds: {@link dev.blogkit.feed.Feed#from} makes a {@link dev.blogkit.feed.Feed} of
 * {@linkplain dev.blogkit.feed.Entry entries}, and {@link dev.blogkit.feed.AtomWriter}, {@link dev.blogkit.feed.RssWriter} and
 * {@link dev.blogkit.feed.JsonFeedWriter} write it. Start with {@link dev.blogkit.feed.Feed}.
 *
 * <pre>{@code
 * Feed feed = Feed.from(blog).limit(20).build();
 * try (OutputStream out = Files.newOutputStream(Path.of("atom.xml"))) {
 *     FeedReport report = AtomWriter.create().write(feed, out);
 *     report.diagnostics().forEach(System.err::println); // what was left out, and why
 * }
 * }</pre>
 *
 * <ul>
 * <li>Which feeds a blog has: {@link dev.blogkit.feed.BlogFeed}. One feed in several documents:
 *     {@link dev.blogkit.feed.FeedArchive}, {@link dev.blogkit.feed.FeedPages}.
 * <li>To be sent, or not, to those who ask: {@link dev.blogkit.feed.FeedDocument}.
 * <li>What other vocabularies say: {@link dev.blogkit.feed.Extension}, {@link dev.blogkit.feed.JsonExtension};
 *     {@link dev.blogkit.feed.Podcast}, {@link dev.blogkit.feed.Episode} and {@link dev.blogkit.feed.MediaRss} are made of them.
 * <li>The same addresses for search engines: {@link dev.blogkit.feed.SitemapWriter}. What a page says to those and to others that
 *     show links to it: {@link dev.blogkit.feed.PageHead}.
 * </ul>
 *
 * <p>Values and writers are immutable and safe for use by many threads, builders are not. No parameter or result may be null
 * except where it says {@link org.jspecify.annotations.Nullable}.
 *
 * <h2>Inside</h2>
 *
 * <p>For those who change this package: values go through these.
 *
 * <ol>
 * <li>{@code Checked} refuses what no format can hold, before anything is written; {@code BlogEntries} makes posts entries.
 * <li>{@code EntryStream} hands entries to a writer one by one, and says which may not follow.
 * <li>The writers know what stands where; {@code Prefixes}, {@code FeedHistory} and {@code RssChannel} know a part of it each.
 * <li>{@code PostFacts} knows a post as the head of its page says it; {@code OpenGraph} and {@code JsonLd} have the words for it.
 * <li>{@code XmlOut} and {@code JsonOut} know how a document is built, {@code FeedText} how dates and addresses look.
 * <li>{@code EscapedText} and {@code CdataText} are the only places where text is cleaned and escaped, by {@code Escapes};
 *     {@code Utf8Out} makes bytes of it.
 * </ol>
 */
@NullMarked
package dev.blogkit.feed;

import org.jspecify.annotations.NullMarked;
