package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A feed and an entry with every value that the model has, and neighbours with few of them. */
final class Everything {

    static final Namespace BOOKS = new Namespace("books", "https://e.org/ns/books");

    private static final Author ADA = Author.of("Ada").withEmail("ada@e.org").withUrl("https://e.org/ada");

    private Everything() {}

    /** {@return a feed without entries, whose date is set} */
    static Feed.Builder head() {
        return Feed.builder("Notes", Sample.HOME)
                .id("tag:e.org,2024:notes")
                .subtitle("What we found out")
                .language("en")
                .rights("© Ada & Bob")
                .generator("press", URI.create("https://press.example/"), "2.1")
                .icon(URI.create("https://e.org/icon.png"))
                .logo(URI.create("https://e.org/logo.png"))
                .authors(List.of(ADA))
                .contributors(List.of(Author.of("Bob")))
                .category(Category.of("R & D").withScheme(URI.create("https://e.org/tags/")))
                .hub(URI.create("https://hub.example/"))
                .extension(
                        Extension.builder(BOOKS, "shelf").attribute("room", "4").build())
                .extension(JsonExtension.builder("_books").member("room", 4).build())
                .updated(Sample.date("2024-05-04T09:00:00Z"));
    }

    /** {@return entries, newest first} */
    static List<Entry> entries() {
        Entry poor = Entry.builder("tag:e.org,2024:poor", "Poor", Sample.date("2024-05-02T10:00:00Z"))
                .html("<p>Poor text</p>")
                .build();
        Entry bare = Entry.builder("https://e.org/blog/bare/", "Bare", Sample.date("2024-05-01T10:00:00Z"))
                .link(URI.create("https://e.org/blog/bare/"))
                .build();
        return List.of(rich(), poor, bare);
    }

    private static Entry rich() {
        SourceFeed source = new SourceFeed(
                "tag:other.example,2024:feed",
                "Other & more",
                Sample.MAY,
                URI.create("https://other.example/feed.xml"));
        return Entry.builder("tag:e.org,2024:rich", "Rich & famous", Sample.date("2024-05-03T10:00:00+02:00"))
                .updated(Sample.date("2024-05-04T09:00:00Z"))
                .link(URI.create("https://e.org/blog/rich/"))
                .authors(List.of(Author.of("Eve"), ADA))
                .contributors(List.of(Author.of("Bob").withUrl("https://e.org/bob")))
                .category(Category.of("R & D")
                        .withScheme(URI.create("https://e.org/tags/"))
                        .withLabel("Research & development"))
                .category(Category.of("Java"))
                .language("de")
                .summary("In short")
                .html("<p>Rich text with <a href=\"https://e.org/x?a=1&amp;b=2\">a link</a></p>")
                .enclosures(List.of(
                        new Enclosure("https://e.org/a.mp3", "audio/mpeg", 1234, Duration.ofSeconds(90)),
                        new Enclosure("https://e.org/a.pdf", "application/pdf", 99)))
                .image(URI.create("https://e.org/rich.png"))
                .comments(URI.create("https://e.org/blog/rich/talk"))
                .rights("© Eve")
                .source(source)
                .extension(Extension.of(Namespace.ITUNES, "episode", "7"))
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
                        .build())
                .build();
    }
}
