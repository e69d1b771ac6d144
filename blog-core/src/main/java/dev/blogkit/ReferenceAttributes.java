package dev.blogkit;

import static dev.blogkit.HtmlText.isBlank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes of one tag are references, and where those stand in their values. A value is left out, so that it stays as it
 * is, if its meaning is not known for sure: if it holds a name of a character that {@link CharacterReferences} does not know.
 */
final class ReferenceAttributes {

    private final String html;
    private final String tag;
    private final boolean inSvg;
    private final List<ReferenceSpan> found;

    /**
     * @param tag the name of the tag in lower case
     * @param inSvg whether the tag is part of a drawing or a formula
     * @param found takes the references
     */
    ReferenceAttributes(String html, String tag, boolean inSvg, List<ReferenceSpan> found) {
        this.html = html;
        this.tag = tag;
        this.inSvg = inSvg;
        this.found = found;
    }

    /**
     * Takes an attribute, whose value may hold blanks around a reference, or several references.
     *
     * @param name in lower case
     */
    void add(String name, int valueStart, int valueEnd) {
        LinkKind kind = kind(name);
        if (kind == null) {
            return;
        }
        int start = valueStart;
        int end = valueEnd;
        while (start < end && isBlank(html.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(html.charAt(end - 1))) {
            end--;
        }
        String value = html.substring(start, end);
        if (!CharacterReferences.areKnown(value)) {
            return;
        }
        if (name.endsWith("srcset")) {
            addCandidates(kind, value, start);
        } else if (!isForNothing(kind, value)) {
            found.add(new ReferenceSpan(kind, start, end));
        }
    }

    /**
     * A picture or a frame without an address loads nothing, and shall not begin to load its page. A drawing that uses a part of
     * itself, such as a gradient, takes that part along wherever the content is shown.
     */
    private boolean isForNothing(LinkKind kind, String value) {
        return kind != LinkKind.LINK && (value.isEmpty() || (inSvg && value.startsWith("#")));
    }

    private @Nullable LinkKind kind(String name) {
        return switch (name) {
            case "href" -> inSvg ? kindInSvg() : one(LinkKind.LINK, "a", "area", "link");
            case "xlink:href" -> inSvg ? kindInSvg() : null;
            case "cite" -> one(LinkKind.LINK, "blockquote", "q", "del", "ins");
            case "action" -> one(LinkKind.LINK, "form");
            case "formaction" -> one(LinkKind.LINK, "input", "button");
            case "src" -> {
                LinkKind image = one(LinkKind.IMAGE, "img", "image", "input");
                yield image != null
                        ? image
                        : one(
                                LinkKind.EMBED,
                                "source",
                                "video",
                                "audio",
                                "track",
                                "iframe",
                                "frame",
                                "embed",
                                "script");
            }
            case "poster" -> one(LinkKind.IMAGE, "video");
            case "srcset" -> one(LinkKind.IMAGE, "img", "source");
            case "imagesrcset" -> one(LinkKind.IMAGE, "link");
            case "background" -> one(LinkKind.IMAGE, "body", "table", "tr", "td", "th");
            case "data" -> one(LinkKind.EMBED, "object");
            default -> null;
        };
    }

    private LinkKind kindInSvg() {
        return switch (tag) {
            case "a" -> LinkKind.LINK;
            case "image", "feimage" -> LinkKind.IMAGE;
            default -> LinkKind.EMBED;
        };
    }

    private @Nullable LinkKind one(LinkKind kind, String... tags) {
        return List.of(tags).contains(tag) ? kind : null;
    }

    /** Adds the addresses in a {@code srcset} (HTML standard, section 4.8.4.2.4): commas may stand in them, but not at their end. */
    private void addCandidates(LinkKind kind, String value, int start) {
        if (separators(value) != separators(CharacterReferences.decoded(value))) {
            return; // one is written as a reference, which nobody does
        }
        int at = 0;
        while (at < value.length()) {
            if (isBlank(value.charAt(at)) || value.charAt(at) == ',') {
                at++;
                continue;
            }
            int from = at;
            while (at < value.length() && !isBlank(value.charAt(at))) {
                at++;
            }
            int to = at;
            while (value.charAt(to - 1) == ',') {
                to--;
            }
            found.add(new ReferenceSpan(kind, start + from, start + to));
            at = to < at ? at : endOfDescriptors(value, at);
        }
    }

    /** {@return where the width or density of a candidate ends; commas in brackets are part of it} */
    private static int endOfDescriptors(String value, int start) {
        boolean inBrackets = false;
        int at = start;
        while (at < value.length() && (inBrackets || value.charAt(at) != ',')) {
            inBrackets = inBrackets ? value.charAt(at) != ')' : value.charAt(at) == '(';
            at++;
        }
        return at;
    }

    private static long separators(String value) {
        return value.chars()
                .filter(c -> isBlank((char) c) || ",()".indexOf(c) >= 0)
                .count();
    }
}
