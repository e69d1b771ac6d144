package dev.blogkit.examples.site;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import dev.blogkit.feed.Category;
import dev.blogkit.feed.Entry;
import dev.blogkit.feed.Episode;
import dev.blogkit.feed.Extension;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.JsonExtension;
import dev.blogkit.feed.MediaRss;
import dev.blogkit.feed.Namespace;
import dev.blogkit.feed.Podcast;
import dev.blogkit.feed.SourceFeed;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Fifty entries with what no post has, but a feed can: comments, rights, a source, an episode, other vocabularies. */
final class FiftyEntries {

    private static final Namespace BOOKS = new Namespace("books", "https://e.org/ns/books");
    private static final OffsetDateTime START = OffsetDateTime.parse("2024-01-01T10:00:00+02:00");

    private FiftyEntries() {}

    /** Says of a feed all that can be said of one. */
    static Feed.Builder describe(Feed.Builder feed) {
        return feed.id("tag:e.org,2024:notes")
                .subtitle("What we <i>found</i> out & more")
                .language("en")
                .rights("© Ada & Bob")
                .generator("press", URI.create("https://press.example/"), "2.1")
                .icon(URI.create("https://e.org/icon.png"))
                .logo(URI.create("https://e.org/logo.png"))
                .authors(List.of(FiftyPosts.ADA))
                .contributors(List.of(Author.of("Bob")))
                .category(Category.of("R & D").withScheme(URI.create("https://e.org/tags/")))
                .hub(URI.create("https://hub.example/"))
                .hub(URI.create("https://hub.example/second"))
                .podcast(podcast())
                .extension(
                        Extension.builder(BOOKS, "shelf").attribute("room", "4").build())
                .extension(JsonExtension.builder("_books").member("room", 4).build())
                .updated(OffsetDateTime.parse("2024-12-01T09:00:00Z"));
    }

    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int number = 1; number <= 50; number++) {
            entries.add(entry(number));
        }
        return entries;
    }

    private static Podcast podcast() {
        return Podcast.builder(URI.create("https://e.org/cover.jpg"))
                .category("Society & Culture", "Documentary", "Philosophy")
                .category("Technology")
                .author("Ada & Bob")
                .owner(FiftyPosts.ADA)
                .title("Slow talk")
                .explicit()
                .serial()
                .block()
                .complete()
                .newFeedUrl(URI.create("https://e.org/new.xml"))
                .guid(URI.create("https://e.org/blog/rss.xml"))
                .locked()
                .funding(URI.create("https://e.org/give"), "Buy us a loaf")
                .person(FiftyPosts.ADA, "host")
                .build();
    }

    private static Entry entry(int number) {
        URI page = URI.create("https://e.org/blog/" + number + "/");
        Entry.Builder entry = Entry.builder(id(number), "Entry " + number + " & <b>", START.plusDays(number));
        if (number % 3 != 0) {
            entry.link(page);
        }
        if (number % 3 == 0 || number % 4 != 0) {
            entry.html("<p>Text of <a href=\"../x?a=1&amp;b=2\">" + number + "</a></p>", page);
        }
        switch (number % 5) {
            case 0 -> people(entry);
            case 1 -> subjects(entry, number);
            case 2 -> media(entry, number);
            case 3 -> episode(entry, number);
            default -> vocabularies(entry);
        }
        return entry.build();
    }

    private static String id(int number) {
        return number % 2 == 0 ? "tag:e.org,2024:" + number : "https://e.org/blog/" + number + "/";
    }

    private static void people(Entry.Builder entry) {
        entry.authors(List.of(Author.of("Eve"), FiftyPosts.ADA))
                .contributors(List.of(Author.of("Bob").withUrl("https://e.org/bob")))
                .rights("© Eve")
                .source(new SourceFeed(
                        "tag:other.example,2024:feed",
                        "Other & more",
                        START,
                        URI.create("https://other.example/feed.xml")));
    }

    private static void subjects(Entry.Builder entry, int number) {
        entry.category(Category.of("R & D")
                        .withScheme(URI.create("https://e.org/tags/"))
                        .withLabel("Research & development"))
                .category(Category.of("Java"))
                .language("de")
                .summary("In short, " + number + " < " + (number + 1))
                .updated(START.plusDays(number).plusHours(3))
                .comments(URI.create("https://e.org/blog/" + number + "/talk"));
    }

    private static void media(Entry.Builder entry, int number) {
        Enclosure talk = new Enclosure("https://e.org/" + number + ".mp3", "audio/mpeg", 1234, Duration.ofSeconds(90));
        entry.enclosures(List.of(talk, new Enclosure("https://e.org/a.pdf", "application/pdf", 99)))
                .image(URI.create("https://e.org/" + number + ".png"))
                .extension(MediaRss.content(talk)
                        .medium(MediaRss.Medium.AUDIO)
                        .title("Talk " + number)
                        .description("What was said & heard")
                        .thumbnail(URI.create("https://e.org/small.png"), 75, 50)
                        .build())
                .extension(MediaRss.content(URI.create("https://e.org/" + number + ".mp4"))
                        .type("video/mp4")
                        .medium(MediaRss.Medium.VIDEO)
                        .fileSize(4096)
                        .duration(Duration.ofSeconds(90))
                        .size(640, 480)
                        .build());
    }

    private static void episode(Entry.Builder entry, int number) {
        entry.enclosures(List.of(new Enclosure("https://e.org/" + number + ".mp3", "audio/mpeg", 1234)))
                .episode(Episode.builder()
                        .duration(Duration.ofMillis(90_999))
                        .number(number)
                        .season(1)
                        .type(Episode.Type.FULL)
                        .explicit(false)
                        .title("Rye")
                        .image(URI.create("https://e.org/rye.png"))
                        .block()
                        .transcript(URI.create("https://e.org/2.vtt"), "text/vtt")
                        .chapters(URI.create("https://e.org/2.json"))
                        .person(Author.of("Cy"), "guest")
                        .build());
    }

    private static void vocabularies(Entry.Builder entry) {
        entry.extension(Extension.of(Namespace.DC, "rights", "All & none"))
                .extension(Extension.builder(BOOKS, "book")
                        .attribute("isbn", "1 & 2")
                        .attribute(Namespace.MEDIA, "kind", "novel")
                        .child(Extension.of(BOOKS, "title", "War & peace"))
                        .child(Extension.builder(BOOKS, "lent").build())
                        .build())
                .extension(JsonExtension.builder("_books")
                        .member("isbn", "1 & 2")
                        .member("pages", 1225)
                        .member("lent", true)
                        .member("people", List.of("Pierre", "\"Natasha\""))
                        .object("place", place -> place.member("city", "Moscow"))
                        .build());
    }
}
