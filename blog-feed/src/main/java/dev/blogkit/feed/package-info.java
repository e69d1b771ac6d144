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
 */

/*
 * For those who change this package: values go through these.
 *
 * 1. Checked refuses what no format can hold, before anything is written; BlogEntries makes posts entries.
 * 2. EntryStream hands entries to a writer one by one, and says which may not follow.
 * 3. The writers know what stands where; Prefixes, FeedHistory and RssChannel know a part of it each.
 * 4. PostFacts knows a post as the head of its page says it; OpenGraph and JsonLd have the words for it.
 * 5. XmlOut and JsonOut know how a document is built, FeedText how dates and addresses look.
 * 6. EscapedText and CdataText are the only places where text is cleaned and escaped, by Escapes; Utf8Out makes bytes of it.
 */
@NullMarked
package dev.blogkit.feed;

import org.jspecify.annotations.NullMarked;
