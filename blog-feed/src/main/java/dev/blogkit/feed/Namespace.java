package dev.blogkit.feed;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A vocabulary of XML that is neither Atom nor RSS, with the prefix that people know it by.
 *
 * @param prefix the prefix, in ASCII
 * @param uri the name of the namespace, an absolute IRI
 */
public record Namespace(String prefix, String uri) {

    // These come first: the constants are checked by them.
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
    private static final Set<String> OF_XML =
            Set.of("http://www.w3.org/2000/xmlns/", "http://www.w3.org/XML/1998/namespace");
    private static final Map<String, String> CUSTOMARY = Map.of(
            "media", "http://search.yahoo.com/mrss/",
            "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "podcast", "https://podcastindex.org/namespace/1.0",
            "dc", "http://purl.org/dc/elements/1.1/",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "fh", "http://purl.org/syndication/history/1.0",
            "atom", "http://www.w3.org/2005/Atom");

    /** Media RSS: {@code media:thumbnail}, {@code media:content} and more. */
    public static final Namespace MEDIA = customary("media");
    /** Apple's names for podcasts. */
    public static final Namespace ITUNES = customary("itunes");
    /** The Podcast Namespace of podcastindex.org. */
    public static final Namespace PODCAST = customary("podcast");
    /** Dublin Core: {@code dc:creator}, {@code dc:rights} and more. */
    public static final Namespace DC = customary("dc");
    /** The full text in RSS: {@code content:encoded}. */
    static final Namespace CONTENT = customary("content");
    /** Paged and archived feeds (RFC 5005). */
    static final Namespace HISTORY = customary("fh");
    /** Elements of Atom in RSS. */
    static final Namespace ATOM = customary("atom");

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the prefix is no name, begins with {@code xml} or belongs to another namespace by
     *     custom; or if the name of the namespace is no absolute IRI
     */
    public Namespace {
        if (!PREFIX.matcher(prefix).matches() || prefix.regionMatches(true, 0, "xml", 0, 3)) {
            throw new IllegalArgumentException("prefix '" + prefix + "' must be a name such as media");
        }
        if (OF_XML.contains(Checked.absoluteIri("namespace", uri))) {
            throw new IllegalArgumentException("namespace '" + uri + "' belongs to XML itself");
        }
        if (CUSTOMARY.containsValue(uri) && !CUSTOMARY.containsKey(prefix)) {
            throw new IllegalArgumentException(
                    "namespace '" + uri + "' has another prefix than '" + prefix + "' by custom");
        }
        String customary = CUSTOMARY.getOrDefault(prefix, uri);
        if (!uri.equals(customary)) {
            throw new IllegalArgumentException("prefix '" + prefix + "' stands for " + customary + " by custom");
        }
    }

    private static Namespace customary(String prefix) {
        return new Namespace(prefix, CUSTOMARY.getOrDefault(prefix, ""));
    }
}
