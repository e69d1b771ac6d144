package dev.blogkit.feed;

import dev.blogkit.Author;
import dev.blogkit.Enclosure;
import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/**
 * What a feed says of one entry: what went in as each format should say it, and what the JDK's parser or Jackson read. Dates are
 * in seconds; plain text is plain.
 */
record Said(
        String id,
        String title,
        String link,
        long published,
        long updated,
        List<String> authors,
        List<String> categories,
        String summary,
        String content,
        List<String> enclosures,
        String language) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** What went into an entry; links are as they must come out, and texts as they were given. */
    record Given(
            String id,
            String title,
            @Nullable String link,
            OffsetDateTime published,
            @Nullable OffsetDateTime updated,
            List<Author> authors,
            List<String> categories,
            @Nullable String summary,
            @Nullable String content,
            List<Enclosure> enclosures,
            @Nullable String language) {

        Said atom(Feed feed) {
            return said(
                    changed(),
                    differing(feed).map(author -> person(author, true)).toList(),
                    enclosures.stream().map(Given::medium).toList(),
                    language(feed));
        }

        /** RSS has one enclosure, and names without addresses of pages. */
        Said rss(Feed feed) {
            List<Author> people = authors.isEmpty() ? feed.named() : authors;
            List<String> names = people.size() == 1
                            && people.get(0).email().isPresent()
                            && clean(people.get(0).name()).matches("[^()\\x00-\\x1F]*")
                    ? List.of(people.get(0).email().get() + " ("
                            + clean(people.get(0).name()) + ")")
                    : people.stream().map(author -> clean(author.name())).toList();
            return said(
                    changed(),
                    names,
                    enclosures.stream().limit(1).map(Given::medium).toList(),
                    language(feed));
        }

        /** JSON Feed has no e-mail addresses. */
        Said json(Feed feed) {
            return said(
                    changed(),
                    differing(feed).map(author -> person(author, false)).toList(),
                    enclosures.stream().map(Given::medium).toList(),
                    language(feed));
        }

        private Said said(long changed, List<String> names, List<String> media, String tag) {
            return new Said(
                    id,
                    clean(title),
                    link == null ? "" : link,
                    published.toEpochSecond(),
                    changed,
                    names,
                    categories.stream().map(Said::clean).distinct().toList(),
                    summary == null ? "" : clean(summary),
                    content == null ? "" : clean(content),
                    media,
                    tag);
        }

        private long changed() {
            return updated == null
                    ? published.toEpochSecond()
                    : Math.max(published.toEpochSecond(), updated.toEpochSecond());
        }

        /** {@return the authors, unless they are the feed's} */
        private Stream<Author> differing(Feed feed) {
            return authors.equals(feed.authors()) ? Stream.of() : authors.stream();
        }

        private String language(Feed feed) {
            return language == null || Optional.of(language).equals(feed.language()) ? "" : language;
        }

        private static String person(Author author, boolean withEmail) {
            return clean(author.name()) + "|" + author.url().orElse("") + "|"
                    + (withEmail ? author.email().orElse("") : "");
        }

        private static String medium(Enclosure medium) {
            return medium.url() + "|" + medium.type() + "|" + medium.length();
        }
    }

    /** {@return the text by rule X2, said once more} */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean dropped = c <= 0x08 || c == 0x0B || c == 0x0C || (c >= 0x0E && c <= 0x1F);
            boolean replaced = (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
            if (!dropped) {
                clean.appendCodePoint(replaced ? 0xFFFD : c);
            }
        });
        return clean.toString();
    }

    static List<Said> readAtom(byte[] feed) {
        return children(root(feed)).stream()
                .filter(child -> child.getLocalName().equals("entry"))
                .map(Said::atomEntry)
                .toList();
    }

    static List<Said> readRss(byte[] feed) {
        Element channel = children(root(feed)).get(0);
        return children(channel).stream()
                .filter(child -> child.getLocalName().equals("item"))
                .map(Said::rssItem)
                .toList();
    }

    static List<Said> readJson(JsonNode feed) {
        return feed.get("items").valueStream().map(Said::jsonItem).toList();
    }

    private static Said atomEntry(Element entry) {
        Reading read = new Reading();
        read.language = entry.getAttribute("xml:lang");
        for (Element part : children(entry)) {
            switch (part.getLocalName()) {
                case "id" -> read.id = part.getTextContent();
                case "title" -> read.title = plain(part);
                case "published" -> read.published = seconds(part.getTextContent());
                case "updated" -> read.updated = seconds(part.getTextContent());
                case "summary" -> read.summary = plain(part);
                case "content" -> read.content = part.getTextContent();
                case "category" -> read.categories.add(part.getAttribute("term"));
                case "author" ->
                    read.authors.add(child(part, "name") + "|" + child(part, "uri") + "|" + child(part, "email"));
                case "link" -> {
                    if (part.getAttribute("rel").equals("enclosure")) {
                        read.medium(part, "href");
                    } else {
                        read.link = part.getAttribute("href");
                    }
                }
                default -> throw new AssertionError(part.getNodeName());
            }
        }
        return read.said();
    }

    private static Said rssItem(Element item) {
        Reading read = new Reading();
        String description = "";
        boolean changed = false;
        for (Element part : children(item)) {
            String text = part.getTextContent();
            switch (part.getNodeName()) {
                case "guid" -> read.id = text;
                case "title" -> read.title = text;
                case "link" -> read.link = text;
                case "pubDate" ->
                    read.published = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toEpochSecond();
                case "author", "dc:creator" -> read.authors.add(text);
                case "category" -> read.categories.add(text);
                case "description" -> description = text;
                case "content:encoded" -> read.content = text;
                case "enclosure" -> read.medium(part, "url");
                case "atom:updated" -> {
                    changed = true;
                    read.updated = seconds(text);
                }
                case "dc:language" -> read.language = text;
                default -> throw new AssertionError(part.getNodeName());
            }
        }
        if (!changed) {
            read.updated = read.published;
        }
        read.summary = description;
        return read.said();
    }

    /** In RSS the description is the summary as HTML, or all of the content where there is no summary. */
    Said withDescriptionAsIn(Given given) {
        boolean isContent = given.summary() == null && given.content() != null;
        return new Said(
                id,
                title,
                link,
                published,
                updated,
                authors,
                categories,
                isContent ? "" : Parser.unescapeEntities(summary, false),
                isContent ? summary : content,
                enclosures,
                language);
    }

    private static Said jsonItem(JsonNode item) {
        Reading read = new Reading();
        read.id = item.get("id").stringValue();
        read.title = item.get("title").stringValue();
        read.link = text(item, "url");
        read.published = seconds(item.get("date_published").stringValue());
        read.updated =
                item.has("date_modified") ? seconds(item.get("date_modified").stringValue()) : read.published;
        read.summary = text(item, "summary");
        if (!item.has("content_html") && !text(item, "content_text").equals(read.title)) {
            read.summary = text(item, "content_text");
        }
        read.content = text(item, "content_html");
        read.language = text(item, "language");
        for (JsonNode author : item.path("authors")) {
            read.authors.add(text(author, "name") + "|" + text(author, "url") + "|");
        }
        for (JsonNode tag : item.path("tags")) {
            read.categories.add(tag.stringValue());
        }
        for (JsonNode medium : item.path("attachments")) {
            long length = medium.path("size_in_bytes").asLong(0);
            read.enclosures.add(text(medium, "url") + "|" + text(medium, "mime_type") + "|" + length);
        }
        return read.said();
    }

    private static String text(JsonNode object, String member) {
        return object.has(member) ? object.get(member).stringValue() : "";
    }

    private static long seconds(String rfc3339) {
        return OffsetDateTime.parse(rfc3339).toEpochSecond();
    }

    /** {@return the plain text of a text construct} */
    private static String plain(Element text) {
        String value = text.getTextContent();
        return text.getAttribute("type").equals("html") ? Parser.unescapeEntities(value, false) : value;
    }

    private static String child(Element parent, String name) {
        Node found = parent.getElementsByTagNameNS(ATOM, name).item(0);
        return found == null ? "" : found.getTextContent();
    }

    private static Element root(byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static final class Reading {

        private final List<String> authors = new ArrayList<>();
        private final List<String> categories = new ArrayList<>();
        private final List<String> enclosures = new ArrayList<>();
        private String id = "";
        private String title = "";
        private String link = "";
        private String summary = "";
        private String content = "";
        private String language = "";
        private long published;
        private long updated;

        private void medium(Element element, String address) {
            String length = element.getAttribute("length");
            enclosures.add(element.getAttribute(address) + "|" + element.getAttribute("type") + "|"
                    + (length.isEmpty() ? "0" : length));
        }

        private Said said() {
            return new Said(
                    id, title, link, published, updated, authors, categories, summary, content, enclosures, language);
        }
    }
}
