package dev.blogkit.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what the {@link Allowlist} names, and the only class that knows jsoup. jsoup reads the HTML as browsers do, and
 * what goes out is written anew from its tree: nothing can pass that was not understood. Immutable.
 */
final class RawHtmlSanitizer {

    private static final int MOST_REMOVALS = 100;
    private static final int MOST_SHOWN = 100;
    /** Each takes some hundred bytes of memory, and some are made a dozen times over. */
    private static final int MOST_TAGS = 50_000;
    /** How often HTML is read again that the loss of an element, or jsoup, has nested as no parser would. */
    private static final int MOST_ROUNDS = 8;

    private final Set<String> frameHosts;

    /** @param frameHosts the hosts, with port if need be, that {@code iframe} may show */
    RawHtmlSanitizer(Set<String> frameHosts) {
        this.frameHosts =
                frameHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param html what may stand in a page, as the content of {@code body}
     * @param removals what was left out, in the order of the source; no more than 100
     */
    record Sanitized(String html, List<Removal> removals) {
        Sanitized {
            removals = List.copyOf(removals);
        }
    }

    /**
     * @param offset where in the source it stands, 0-based
     * @param what such as {@code element <script>} with all in it, {@code tags <center>} whose content stays, {@code attribute
     *     onclick of <a>}, {@code address javascript:x of <a>}, {@code comment without end}
     */
    record Removal(int offset, String what) {}

    /**
     * {@return a fragment of HTML as it may stand in a page}
     *
     * @throws IllegalArgumentException if it has, or unclosed tags make of it, more than 50,000 elements
     */
    Sanitized sanitize(String html) {
        Walk walk = new Walk(html, true);
        String clean = walk.write();
        boolean stable = walk.nestsAsRead;
        for (int i = 0; i < MOST_ROUNDS && !stable; i++) {
            String again = new Walk(clean, false).write();
            stable = again.equals(clean);
            clean = again;
        }
        walk.removals.sort(Comparator.comparingInt(Removal::offset));
        return new Sanitized(clean, walk.removals);
    }

    private static int startTags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (at + 1 < html.length() && Character.isLetter(html.charAt(at + 1))) {
                tags++;
            }
        }
        return tags;
    }

    /** The work on one fragment. */
    private final class Walk {

        private final String source;
        private final boolean located;
        private final MarkupWriter out;
        private final List<Removal> removals = new ArrayList<>();
        /** What is open: its nodes that are still to be written, and its name, or null where none was written. */
        private final Deque<Open> open = new ArrayDeque<>();

        private boolean nestsAsRead;

        private record Open(@Nullable Node next, @Nullable String name) {}

        /** @param located whether to note what is left out, and where it stands */
        Walk(String source, boolean located) {
            if (startTags(source) > MOST_TAGS) {
                throw new IllegalArgumentException("more than " + MOST_TAGS + " tags of HTML");
            }
            this.source = source;
            this.located = located;
            this.out = new MarkupWriter(source.length() + source.length() / 8);
        }

        String write() {
            Parser parser = Parser.htmlParser().setTrackPosition(located).setTrackErrors(1);
            Element body = new Element("body");
            List<Node> nodes = parser.parseFragmentInput(source, body, "");
            nestsAsRead = parser.getErrors().isEmpty();
            open.push(new Open(nodes.isEmpty() ? null : nodes.get(0), null));
            while (!open.isEmpty()) {
                Open current = open.pop();
                if (current.next == null) {
                    if (current.name != null) {
                        out.endTag(current.name);
                    }
                } else {
                    open.push(new Open(current.next.nextSibling(), current.name));
                    write(current.next);
                }
            }
            return out.html();
        }

        private void write(Node node) {
            if (node instanceof TextNode text) {
                out.text(text.getWholeText());
            } else if (node instanceof Element element) {
                write(element);
            } else if (node instanceof Comment comment) {
                reportIfCutOff(comment.sourceRange());
            }
        }

        private void write(Element element) {
            String name = element.normalName();
            Set<String> attributes = Allowlist.attributes(name);
            if (attributes == null || !element.tag().namespace().equals(Parser.NamespaceHtml) || isControl(element)) {
                leaveOut(element);
                return;
            }
            int start = out.length();
            int reports = removals.size();
            out.startTag(name);
            boolean hasAddress = writeAttributes(element, name, attributes);
            if (!hasAddress && Allowlist.needsAddress(name)) {
                out.cutBackTo(start);
                out.text(element.attr("alt"));
                if (removals.size() == reports) {
                    report(element.sourceRange(), "element <" + name + ">");
                }
            } else if (Allowlist.isVoid(name)) {
                out.endVoidTag(name);
            } else {
                out.endStartTag(name);
                // What stands in a frame is for browsers without frames.
                open.push(new Open(name.equals("iframe") ? null : element.firstChild(), name));
            }
        }

        /** {@return true for all input but the checkbox of a task} */
        private static boolean isControl(Element element) {
            return element.nameIs("input")
                    && !(element.attr("type").equalsIgnoreCase("checkbox") && element.hasAttr("disabled"));
        }

        /** {@return true if the element shows something from an address} */
        private boolean writeAttributes(Element element, String name, Set<String> attributes) {
            boolean hasAddress = false;
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey();
                if (name.equals("a") && key.equals("name") && !element.hasAttr("id")) {
                    key = "id"; // how old pages mark a place to go to
                }
                if (!attributes.contains(key)) {
                    if (Allowlist.isMissed(key)) {
                        report(element, key, "attribute " + key + " of <" + name + ">");
                    }
                    continue;
                }
                String value = AttributePolicy.allowed(name, key, attribute.getValue());
                if (value == null || (name.equals("iframe") && key.equals("src") && !isFrame(value))) {
                    reportValue(element, name, attribute);
                } else {
                    if (value.isEmpty() && !attribute.hasDeclaredValue()) {
                        out.attribute(key);
                    } else {
                        out.attribute(key, value);
                    }
                    hasAddress |= key.equals("src") || key.equals("srcset");
                }
            }
            return hasAddress;
        }

        private boolean isFrame(String address) {
            String host = UrlPolicy.secureHost(address);
            return host != null && frameHosts.contains(host);
        }

        private void leaveOut(Element element) {
            boolean all = Allowlist.isGoneWithContent(element.normalName()) || element.childNodeSize() == 0;
            report(element.sourceRange(), (all ? "element <" : "tags <") + shown(element.normalName()) + ">");
            if (!all) {
                nestsAsRead = false;
                open.push(new Open(element.firstChild(), null));
            }
        }

        private void reportValue(Element element, String name, Attribute attribute) {
            String key = attribute.getKey();
            String of = " of <" + name + ">";
            if (key.equals("srcset") || Allowlist.kind(name, key) != null) {
                report(element, key, "address " + shown(attribute.getValue()) + of);
            } else if (Allowlist.isMissed(key)) {
                report(element, key, "attribute " + key + of);
            }
        }

        /** Readers would miss all that follows, and the author would not see why. */
        private void reportIfCutOff(Range range) {
            boolean comment = source.startsWith("<!--", range.startPos());
            boolean closed = comment ? source.endsWith("-->") || source.endsWith("--!>") : source.endsWith(">");
            if (range.endPos() == source.length() && !closed) {
                report(range, "comment without end");
            }
        }

        private void report(Element element, String attribute, String what) {
            Range range = element.attributes().sourceRange(attribute).nameRange();
            report(range.isTracked() ? range : element.sourceRange(), what);
        }

        private void report(Range range, String what) {
            if (located && removals.size() < MOST_REMOVALS) {
                removals.add(new Removal(Math.max(0, range.startPos()), what));
            }
        }

        private static String shown(String text) {
            return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
        }
    }
}
