package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.Enclosure;
import dev.blogkit.LinkKind;
import dev.blogkit.LinkRewriter;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.Site;
import dev.blogkit.Tag;
import dev.blogkit.feed.RandomText.Address;
import dev.blogkit.feed.Said.Given;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * Random entries and posts in feeds of a hundred: the JDK's parser, Jackson, ROME, jsoup and the grammar of Atom read all three
 * formats, and what went in comes back. {@code -Dfeed.random=100000} asks for so many entries; a failure names the seed that
 * makes its feed the first one.
 */
class RandomFeedTest {

    private static final int ENTRIES = 100;
    private static final int FEEDS = Integer.getInteger("feed.random", 3_000) / ENTRIES;
    private static final long SEED = Long.getLong("feed.seed", 4287);
    /** ROME's dates are of the calendar that changed in 1582; feeds go by RFC 3339, which has the new one always. */
    private static final long NEW_CALENDAR =
            Instant.parse("1583-01-01T00:00:00Z").getEpochSecond();

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
    private static final List<String> LANGUAGES = List.of("en", "pt-BR", "zh-Hant-TW", "he", "en-GB-oed");
    private static final List<String> TAGS =
            List.of("R & D", "two words", "C++", "java", "Java", "JAVA", "<b>", "ß", "İ");
    private static final List<String> MAILS = List.of("a@e.org", "a.b+c%d@xn--bcher-kva.example", "'x'@e.org", "!#$@e");

    /** References as HTML holds them, and what they must be, seen from the post at {@code @}. */
    private static final List<List<String>> REFERENCES = List.of(
            List.of("", "@"),
            List.of("x.png", "@x.png"),
            List.of("./a/./b/../c", "@a/c"),
            List.of("../y/", "https://e.org/blog/y/"),
            List.of("../../../../z", "https://e.org/z"),
            List.of("/root?a=1&amp;b=2", "https://e.org/root?a=1&amp;b=2"),
            List.of("?q=1", "@?q=1"),
            List.of("#f", "@#f"),
            List.of("//cdn.example/a.js", "https://cdn.example/a.js"),
            List.of("HTTPS://Other.example/%7Ea/../b", "HTTPS://Other.example/%7Ea/../b"),
            List.of("mailto:a@b.example", "mailto:a@b.example"),
            List.of("data:image/png;base64,AA==", "data:image/png;base64,AA=="),
            List.of("tel:+1", "tel:+1"),
            List.of("a b.png", "@a%20b.png"),
            List.of("a&quot;b", "@a%22b"),
            List.of("ü/😀.png", "@%C3%BC/%F0%9F%98%80.png"),
            List.of("\uD800.png", "@%EF%BF%BD.png"));

    private int refused;
    private int accepted;

    @Test
    void X2_gives_back_random_entries_in_three_formats() {
        for (int number = 0; number < FEEDS * 3 / 4; number++) {
            RandomText random = new RandomText(new Random(SEED + number));
            Map<String, Given> given = new LinkedHashMap<>();
            List<Author> authors = random.oneIn(2) ? List.of() : authors(random);
            List<Entry> entries = new ArrayList<>();
            while (entries.size() < ENTRIES) {
                entry(random, entries, given, authors);
            }
            Feed.Builder feed = Feed.builder(random.shown("N"), Sample.HOME)
                    .subtitle(random.any())
                    .authors(authors)
                    .entries(entries)
                    .limit(ENTRIES);
            if (random.oneIn(2)) {
                feed.language("en");
            }
            assertGivenBack(feed.build(), given, SEED + number);
        }
        System.out.println(accepted + " random entries read back");
        assertThat(refused)
                .as("refused of " + (refused + accepted))
                .isPositive()
                .isLessThan((refused + accepted) / 20);
    }

    @Test
    void C1_gives_back_random_posts_in_three_formats_with_absolute_references() {
        for (int number = 0; number < (FEEDS + 3) / 4; number++) {
            RandomText random = new RandomText(new Random(SEED + number));
            Map<String, Given> given = new LinkedHashMap<>();
            List<Post> posts = new ArrayList<>();
            for (int i = 0; i < ENTRIES; i++) {
                posts.add(post(random, i, given));
            }
            Site site = Sample.site().author("Ada").language("en").build();
            Feed feed = Feed.from(Blog.of(site, posts, END)).limit(ENTRIES).build();

            assertThat(feed.diagnostics()).isEmpty();
            assertGivenBack(feed, given, SEED + number);
            assertAbsolute(feed);
        }
    }

    private void entry(RandomText random, List<Entry> entries, Map<String, Given> given, List<Author> feedAuthors) {
        int number = entries.size();
        String id = random.oneIn(50)
                ? random.broken()
                : random.one(List.of("urn:x:", "tag:e.org,2024:", "https://e.org/", "HTTP://E.org:80/../")) + number
                        + "/" + random.inAddress();
        String title = random.oneIn(50) ? random.one(List.of("", " ", "\u0001\n", "\u00A0\u3000")) : random.shown("T");
        OffsetDateTime published = random.date();
        Optional<OffsetDateTime> updated = random.oneIn(2) ? Optional.empty() : Optional.of(random.date());
        Optional<Address> link = random.oneIn(4) ? Optional.empty() : Optional.of(random.address());
        String content = random.html();
        boolean hasContent = link.isEmpty() || !random.oneIn(4);
        String summary = random.oneIn(2) ? "" : random.shown("S");
        List<Author> authors = random.oneIn(5) ? feedAuthors : authors(random);
        List<String> categories = categories(random);
        List<Enclosure> enclosures = new ArrayList<>();
        List<Enclosure> seen = new ArrayList<>();
        for (int i = random.below(3); i > 0; i--) {
            Address address = random.address();
            long length = random.below(3) * 5_000_000_000L;
            enclosures.add(new Enclosure(address.given(), "audio/x-a+b", length));
            seen.add(new Enclosure(address.ascii(), "audio/x-a+b", length));
        }
        Optional<String> language = random.oneIn(2) ? Optional.empty() : Optional.of(random.one(LANGUAGES));
        try {
            Entry.Builder entry = Entry.builder(id, title, published)
                    .summary(summary)
                    .authors(authors)
                    .categories(categories)
                    .enclosures(enclosures);
            updated.ifPresent(entry::updated);
            link.ifPresent(address -> entry.link(URI.create(random.oneIn(100) ? random.broken() : address.given())));
            language.ifPresent(entry::language);
            if (hasContent) {
                entry.content(Content.ofHtml(content), LinkRewriter.none());
            }
            entries.add(entry.build());
            accepted++;
        } catch (IllegalArgumentException e) {
            refused++;
            return;
        }
        given.put(
                id,
                new Given(
                        id,
                        title,
                        link.map(Address::ascii).orElse(null),
                        published,
                        updated.orElse(null),
                        authors,
                        categories.stream()
                                .filter(name -> !name.isBlank() && !name.equals("\u0001"))
                                .toList(),
                        summary.isEmpty() ? null : summary,
                        hasContent ? content : null,
                        seen,
                        language.orElse(null)));
    }

    private static Post post(RandomText random, int number, Map<String, Given> given) {
        String url = "https://e.org/blog/p" + number + "/";
        String id = random.oneIn(3) ? "tag:e.org,2024:" + number + "/" + random.inAddress() : url;
        String title = random.line("T");
        String summary = random.oneIn(2) ? "" : random.shown("S").replace("<", "&lt;");
        OffsetDateTime published = random.date();
        OffsetDateTime updated = random.date();
        StringBuilder seen = new StringBuilder();
        Content content = content(random, url, seen);
        List<Author> authors = authors(random);
        List<String> categories = List.of(number + random.shown(" c"), random.one(TAGS));
        List<String> medium = random.one(REFERENCES.subList(1, 9));
        boolean hasMedium = random.oneIn(3);
        String mediumUrl = Parser.unescapeEntities(medium.get(1).replace("@", url), true);
        String language = random.one(LANGUAGES);
        given.put(
                id,
                new Given(
                        id,
                        title,
                        url,
                        published,
                        updated,
                        authors.isEmpty() ? List.of(Author.of("Ada")) : authors,
                        categories,
                        summary.isEmpty() ? null : summary,
                        seen.toString(),
                        hasMedium ? List.of(new Enclosure(mediumUrl, "image/png", 7)) : List.of(),
                        language));
        return Post.builder("p" + number + ".md")
                .id(id.equals(url) ? random.one(List.of("", "relative", "a b")) : id)
                .title(title)
                .summary(summary)
                .published(PostDate.of(published))
                .updated(PostDate.of(updated))
                .authors(authors)
                // Of names that differ in case the first is kept.
                .tags(List.of(new Tag(categories.get(0)), new Tag(categories.get(1))))
                .categories(List.of(new Tag(categories.get(1).equals("C++") ? "c++" : categories.get(1))))
                .enclosures(
                        hasMedium
                                ? List.of(new Enclosure(Parser.unescapeEntities(medium.get(0), true), "image/png", 7))
                                : List.of())
                .language(language)
                .content(content)
                .build();
    }

    private static Content content(RandomText random, String url, StringBuilder seen) {
        StringBuilder html = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int i = random.below(5); i >= 0; i--) {
            String text = random.html();
            html.append(text).append("<!-- --><a class=ref href=\"");
            seen.append(text).append("<!-- --><a class=ref href=\"");
            List<String> reference = random.one(REFERENCES);
            places.add(html.length());
            html.append(reference.get(0));
            places.add(html.length());
            seen.append(
                    reference.get(1).startsWith("@") ? url + reference.get(1).substring(1) : reference.get(1));
            html.append("\">x</a>");
            seen.append("\">x</a>");
        }
        Content.Builder content = Content.builder(html.toString());
        for (int i = 0; i < places.size(); i += 2) {
            content.reference(LinkKind.LINK, places.get(i), places.get(i + 1));
        }
        return content.build();
    }

    private static List<Author> authors(RandomText random) {
        List<Author> authors = new ArrayList<>();
        for (int i = random.below(4); i > 0; i--) {
            Author author = Author.of(random.shown("A"));
            if (random.oneIn(2)) {
                author = author.withEmail(random.one(MAILS));
            }
            String page = random.one(List.of("", "https://e.org/%7Ea?b&c", "mailto:a@e.org"));
            authors.add(page.isEmpty() ? author : author.withUrl(page));
        }
        return authors;
    }

    private static List<String> categories(RandomText random) {
        List<String> categories = new ArrayList<>();
        for (int i = random.below(6); i > 0; i--) {
            categories.add(random.oneIn(3) ? random.shown("c") : random.one(TAGS));
        }
        if (random.oneIn(10)) {
            categories.add(random.one(List.of("", " \n", "\u0001")));
        }
        return categories;
    }

    private static void assertGivenBack(Feed feed, Map<String, Given> given, long seed) {
        byte[] atomBytes = Written.bytes(AtomWriter.create(), feed);
        byte[] rssBytes = Written.bytes(RssWriter.create(), feed);
        List<Said> atom = Said.readAtom(atomBytes);
        List<Said> rss = Said.readRss(rssBytes);
        List<Said> json = Said.readJson(Written.json(feed));
        Map<String, SyndEntry> romeAtom = byId(Written.rome(atomBytes));
        Map<String, SyndEntry> romeRss = byId(Written.rome(rssBytes));

        assertThat(atom).hasSize(given.size());
        assertThat(rss).hasSize(given.size());
        assertThat(json).hasSize(given.size());
        for (int i = 0; i < atom.size(); i++) {
            int number = i;
            Given wanted = given.get(atom.get(i).id());
            if (wanted == null) {
                throw new AssertionError(
                        message(seed, number, "id") + " " + atom.get(i).id());
            }
            assertThat(atom.get(i)).as(() -> message(seed, number, "Atom")).isEqualTo(wanted.atom(feed));
            assertThat(rss.get(i).withDescriptionAsIn(wanted))
                    .as(() -> message(seed, number, "RSS"))
                    .isEqualTo(wanted.rss(feed));
            assertThat(json.get(i)).as(() -> message(seed, number, "JSON")).isEqualTo(wanted.json(feed));
            assertRome(romeAtom, wanted.atom(feed), wanted.updated() != null, message(seed, number, "Atom in ROME"));
            assertRome(romeRss, wanted.rss(feed), false, message(seed, number, "RSS in ROME"));
            assertThat(i == 0 || atom.get(i - 1).published() >= atom.get(i).published())
                    .as(() -> message(seed, number, "order"))
                    .isTrue();
        }
    }

    private static String message(long seed, int number, String format) {
        return "-Dfeed.seed=" + seed + ", entry " + number + " of the first feed, " + format;
    }

    private static Map<String, SyndEntry> byId(SyndFeed feed) {
        Map<String, SyndEntry> byId = new HashMap<>();
        feed.getEntries().forEach(entry -> byId.put(entry.getUri(), entry));
        return byId;
    }

    /** ROME gives back title, address, dates and the number of categories; the texts are for the JDK's parser. */
    private static void assertRome(Map<String, SyndEntry> read, Said wanted, boolean updated, String as) {
        SyndEntry entry = read.get(wanted.id());
        if (entry == null) {
            throw new AssertionError(as + " has no " + wanted.id());
        }
        boolean html = "html".equals(entry.getTitleEx().getType());
        assertThat(html ? Parser.unescapeEntities(entry.getTitle(), false) : entry.getTitle())
                .as(as)
                .isEqualTo(wanted.title());
        assertThat(entry.getLink() == null ? "" : entry.getLink()).as(as).isEqualTo(wanted.link());
        assertThat(entry.getCategories()).as(as).hasSameSizeAs(wanted.categories());
        assertSeconds(entry.getPublishedDate(), wanted.published(), as);
        if (updated) {
            assertSeconds(entry.getUpdatedDate(), wanted.updated(), as);
        }
    }

    private static void assertSeconds(Date date, long seconds, String as) {
        if (seconds >= NEW_CALENDAR) {
            assertThat(date.toInstant().getEpochSecond()).as(as).isEqualTo(seconds);
        }
    }

    /** jsoup finds references, and no relative one; the content of the other formats was compared. */
    private static void assertAbsolute(Feed feed) {
        List<Said> atom = Said.readAtom(Written.bytes(AtomWriter.create(), feed));
        int found = 0;
        for (Said said : atom) {
            for (Element reference : Jsoup.parse(said.content()).select("a.ref")) {
                assertThat(reference.attr("href")).matches("[A-Za-z][A-Za-z0-9+.-]*:[!-~]+");
                found++;
            }
        }
        assertThat(found).isGreaterThan(ENTRIES / 2);
    }
}
