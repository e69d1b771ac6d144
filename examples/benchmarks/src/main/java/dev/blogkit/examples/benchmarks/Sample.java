package dev.blogkit.examples.benchmarks;

import dev.blogkit.Author;
import dev.blogkit.Content;
import dev.blogkit.LinkRewriter;
import dev.blogkit.feed.Entry;
import dev.blogkit.feed.Feed;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a feed says of one post, in plain values that every library can be given. The same number gives the same values.
 *
 * @param html what a Markdown renderer makes of a post with headings, lists, links and code
 */
record Sample(
        String address,
        String title,
        OffsetDateTime published,
        List<String> tags,
        String author,
        String summary,
        String html) {

    static final String FEED_TITLE = "Benchmark";
    static final String FEED_SUBTITLE = "Posts that say nothing";
    static final String FEED_AUTHOR = "Grace";
    static final String HOME = "https://example.org/blog/";
    static final OffsetDateTime NEWEST = OffsetDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);

    private static final List<String> WORDS = List.of(
            "the",
            "of",
            "and",
            "a",
            "to",
            "in",
            "is",
            "that",
            "post",
            "which",
            "feed",
            "reader",
            "writes",
            "without",
            "every",
            "format",
            "because",
            "library",
            "address",
            "title",
            "it",
            "with",
            "on",
            "character");

    /** {@return posts of 7 to 8 kB HTML, newest first} */
    static List<Sample> posts(int count, Quotes quotes) {
        return IntStream.range(0, count)
                .mapToObj(number -> of(number, 7000 + number % 10 * 50, quotes.in(number)))
                .toList();
    }

    /** {@return the post of a number, an hour older than the one before; its HTML has at least so many characters} */
    static Sample of(int number, int length, boolean curly) {
        Random random = new Random(number);
        StringBuilder html = new StringBuilder(length + 700);
        for (int part = 1; html.length() < length; part++) {
            html.append("<h2 id=\"part-")
                    .append(part)
                    .append("\">Part ")
                    .append(part)
                    .append("</h2>\n<p>");
            words(html, random, 60).append(" <em>emphasis</em>, <code>a &amp;&amp; b</code>, a <a href=\"");
            html.append(HOME).append("post-").append(random.nextInt(1000)).append("/\">link</a>.</p>\n");
            if (curly && part == 1) {
                html.append("<p>It’s “quoted”.</p>\n");
            }
            html.append("<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<pre><code class=\"language-java\">");
            html.append(
                    "for (int i = 0; i &lt; list.size(); i++) {\n    out.println(&quot;&gt; &quot; + list.get(i));\n}\n");
            html.append("</code></pre>\n");
        }
        return new Sample(
                HOME + "post-" + number + "/",
                "Post number " + number + " & what it says",
                NEWEST.minusHours(number),
                List.of("java", "benchmark", "part " + number % 7),
                "Ada",
                words(new StringBuilder(), random, 25).append('.').toString(),
                html.toString());
    }

    private static StringBuilder words(StringBuilder text, Random random, int count) {
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text;
    }

    /** {@return a feed of this library without entries, whose date is that of the newest post} */
    static Feed.Builder feed() {
        return Feed.builder(FEED_TITLE, URI.create(HOME))
                .subtitle(FEED_SUBTITLE)
                .authors(List.of(Author.of(FEED_AUTHOR)))
                .updated(NEWEST);
    }

    /** {@return the post as an entry of this library} */
    Entry entry() {
        return entry(new StringContent(html));
    }

    /** {@return the post as an entry of this library, with its HTML in a form of the caller's choice} */
    Entry entry(Content content) {
        return Entry.builder(address, title, published)
                .link(URI.create(address))
                .authors(List.of(Author.of(author)))
                .categories(tags)
                .summary(summary)
                .content(content, LinkRewriter.none())
                .build();
    }
}
