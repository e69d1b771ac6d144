package dev.blogkit.markdown;

import static java.util.Map.entry;

import dev.blogkit.LinkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements and attributes of HTML that may stand in a page, whoever wrote them. What is not named here does not go out.
 * {@link RawHtml#SANITIZED} has the list for those who write posts.
 *
 * <p>Addresses go through {@link UrlPolicy}, and some other values through {@link AttributePolicy}. Of an element that is not
 * named, the content stays, unless it is no text for readers: that of {@code script}, {@code style}, {@code template},
 * {@code svg}, {@code math}, {@code iframe}, {@code object}, {@code noembed}, {@code noframes}, {@code textarea},
 * {@code title}, {@code xmp}, {@code select}, {@code datalist} goes with it. That of {@code noscript} stays, as markup: no
 * script of the post runs, and what stands there is for readers without.
 */
final class Allowlist {

    private static final Set<String> EVERYWHERE = Set.of("class", "dir", "id", "lang", "title");

    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            element("a", "href rel aria-label data-footnote-ref data-footnote-backref data-footnote-backref-idx"),
            element("abbr", ""),
            element("acronym", ""),
            element("address", ""),
            element("article", ""),
            element("aside", ""),
            element("audio", "src controls loop muted preload"),
            element("b", ""),
            element("bdi", ""),
            element("bdo", ""),
            element("big", ""),
            element("blockquote", "cite"),
            element("br", ""),
            element("caption", "align"),
            element("cite", ""),
            element("code", "data-info"),
            element("col", "span width align"),
            element("colgroup", "span width align"),
            element("data", "value"),
            element("dd", ""),
            element("del", "cite datetime"),
            element("details", "open"),
            element("dfn", ""),
            element("div", "align data-alert"),
            element("dl", ""),
            element("dt", ""),
            element("em", ""),
            element("figcaption", ""),
            element("figure", ""),
            element("footer", ""),
            element("h1", "align"),
            element("h2", "align"),
            element("h3", "align"),
            element("h4", "align"),
            element("h5", "align"),
            element("h6", "align"),
            element("header", ""),
            element("hr", "align"),
            element("i", ""),
            element("iframe", "src width height loading allowfullscreen"),
            element("img", "src srcset sizes alt width height align loading decoding"),
            element("input", "type disabled checked"),
            element("ins", "cite datetime"),
            element("kbd", ""),
            element("li", "value"),
            element("main", ""),
            element("mark", ""),
            element("nav", ""),
            element("ol", "start reversed type"),
            element("p", "align"),
            element("picture", ""),
            element("pre", ""),
            element("progress", "value max"),
            element("q", "cite"),
            element("rp", ""),
            element("rt", ""),
            element("ruby", ""),
            element("s", ""),
            element("samp", ""),
            element("section", "data-footnotes"),
            element("small", ""),
            element("source", "src srcset sizes type media width height"),
            element("span", ""),
            element("strike", ""),
            element("strong", ""),
            element("sub", ""),
            element("summary", ""),
            element("sup", ""),
            element("table", "width align"),
            element("tbody", "align"),
            element("td", "colspan rowspan width height align"),
            element("tfoot", "align"),
            element("th", "colspan rowspan width height align abbr scope"),
            element("thead", "align"),
            element("time", "datetime"),
            element("tr", "align"),
            element("track", "src kind srclang label default"),
            element("tt", ""),
            element("u", ""),
            element("ul", ""),
            element("var", ""),
            element("video", "src poster width height controls loop muted playsinline preload"),
            element("wbr", ""));

    /** Elements without content and end tag. */
    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "source", "track", "wbr");

    private static final Set<String> GONE_WITH_CONTENT = Set.of(
            "datalist",
            "iframe",
            "math",
            "noembed",
            "noframes",
            "object",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "xmp");

    private static final Set<String> NEEDING_ADDRESS = Set.of("iframe", "img", "source", "track");

    /** Attributes that do something, so that a page without them is another one. */
    private static final Set<String> MISSED = Set.of(
            "autoplay", "background", "dynsrc", "id", "longdesc", "lowsrc", "ping", "srcdoc", "usemap", "xlink:href");

    private Allowlist() {}

    private static Map.Entry<String, Set<String>> element(String name, String attributes) {
        List<String> all = new ArrayList<>(EVERYWHERE);
        if (!attributes.isEmpty()) {
            all.addAll(List.of(attributes.split(" ", -1)));
        }
        return entry(name, Set.copyOf(all));
    }

    /** {@return the elements that may stand in a page} */
    static Set<String> elements() {
        return ELEMENTS.keySet();
    }

    /** {@return the attributes that an element may have, or null if it may not stand in a page} */
    static @Nullable Set<String> attributes(String element) {
        return ELEMENTS.get(element);
    }

    static boolean isVoid(String element) {
        return VOID.contains(element);
    }

    /** {@return true if an element is nothing without {@code src} or {@code srcset}} */
    static boolean needsAddress(String element) {
        return NEEDING_ADDRESS.contains(element);
    }

    /** {@return true if the content of an element that may not stand in a page is no text for its readers} */
    static boolean isGoneWithContent(String element) {
        return GONE_WITH_CONTENT.contains(element);
    }

    /** {@return true if an author should hear that an attribute did not go out} */
    static boolean isMissed(String attribute) {
        return attribute.startsWith("on") || MISSED.contains(attribute);
    }

    /** {@return what the address in an attribute is for, or null if none is in it} */
    static @Nullable LinkKind kind(String element, String attribute) {
        return switch (attribute) {
            case "href", "cite" -> LinkKind.LINK;
            case "poster" -> LinkKind.IMAGE;
            case "src" -> element.equals("img") ? LinkKind.IMAGE : LinkKind.EMBED;
            default -> null;
        };
    }
}
