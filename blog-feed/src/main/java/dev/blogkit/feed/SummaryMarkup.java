package dev.blogkit.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the tags in a short text are markup, or what the text is about. They are markup only where all of them can be: every one
 * is of an element that people write in a paragraph, closed and nested as it must be, around something, and none stands in code.
 */
enum SummaryMarkup {
    /** The text is plain, whatever tags it speaks of. */
    NONE,
    /** The tags can be markup, and nothing but their form says so, as in "why {@code <b>x</b>} is bad". */
    LIKELY,
    /** The text is HTML: it has attributes or character references, or all of it stands in elements. */
    SURE;

    private static final Set<String> ELEMENTS = Set.of(
            ("a abbr b bdi bdo blockquote center cite code data dd del dfn div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 i"
                            + " ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub sup time tt u ul var")
                    .split(" "));

    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");

    // Possessive, so that no text makes it slow or its stack deep.
    private static final Pattern TAG = Pattern.compile("<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9]*+)"
            + "(?<attributes>(?:\\s++[A-Za-z][\\w:.-]*+(?:\\s*+=\\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\\s\"'<>`]++))?+)*+)"
            + "\\s*+(?<slash>/?)>");

    private static final Pattern REFERENCE = Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]*+|#[0-9]++|#[xX][0-9A-Fa-f]++);");

    static SummaryMarkup of(String text) {
        return text.indexOf('<') < 0 ? NONE : new Scan(text).markup();
    }

    /** An element that is not closed yet, and how much had been seen before it. */
    private record Open(String name, boolean attributes, int seen) {}

    private static final class Scan {

        private final String text;
        private final Matcher tag;
        private final Deque<Open> open = new ArrayDeque<>();
        private int seen;
        private boolean closed;
        private boolean attributes;
        private boolean outside;

        Scan(String text) {
            this.text = text;
            tag = TAG.matcher(text);
        }

        SummaryMarkup markup() {
            int i = 0;
            while (i >= 0 && i < text.length()) {
                i = switch (text.charAt(i)) {
                    case '<' -> text.startsWith("<!--", i) ? afterComment(i) : afterTag(i);
                    case '`' -> afterCode(i);
                    default -> afterCharacter(i);
                };
            }
            if (i < 0 || !closed || !open.isEmpty()) {
                return NONE;
            }
            return attributes || !outside || REFERENCE.matcher(text).find() ? SURE : LIKELY;
        }

        private int afterComment(int start) {
            int end = text.indexOf("-->", start + 4);
            return end < 0 ? -1 : end + 3;
        }

        /** {@return the end of the tag; -1 if it is none that can be markup here} */
        private int afterTag(int start) {
            if (!tag.region(start, text.length()).lookingAt()) {
                return -1;
            }
            String name = tag.group("name").toLowerCase(Locale.ROOT);
            boolean hasAttributes = !tag.group("attributes").isEmpty();
            boolean fits = tag.group("close").isEmpty()
                    ? opens(name, hasAttributes, !tag.group("slash").isEmpty())
                    : closes(name);
            return fits ? tag.end() : -1;
        }

        private boolean opens(String name, boolean hasAttributes, boolean hasSlash) {
            attributes |= hasAttributes;
            if (VOID.contains(name)) {
                seen += name.equals("img") ? 1 : 0;
                return true;
            }
            open.push(new Open(name, hasAttributes, seen));
            return ELEMENTS.contains(name) && !hasSlash;
        }

        /** An element around nothing, or dots, marks nothing, unless an attribute says what it is for. */
        private boolean closes(String name) {
            closed = true;
            Open last = open.poll();
            return last != null && last.name.equals(name) && (last.attributes || last.seen < seen);
        }

        /** {@return the end of a piece of code, as Markdown has it; -1 if it holds a tag, which is not there to mark it} */
        private int afterCode(int start) {
            int end = text.indexOf('`', start + 1);
            if (end < 0) {
                return afterCharacter(start);
            }
            if (text.substring(start, end).indexOf('<') >= 0) {
                return -1;
            }
            seen++;
            outside |= open.isEmpty();
            return end + 1;
        }

        private int afterCharacter(int i) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                seen += c == '.' || c == '\u2026' ? 0 : 1;
                outside |= open.isEmpty();
            }
            return i + 1;
        }
    }
}
