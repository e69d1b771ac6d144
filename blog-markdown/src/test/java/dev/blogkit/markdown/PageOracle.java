package dev.blogkit.markdown;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Says what is wrong with HTML that is to stand in a page. It knows nothing of the classes that made it, and has lists of its own. */
final class PageOracle {

    /** Host of the only frames that may stand in a page. */
    static final String FRAMES = "frames.example.org";

    private static final Set<String> ELEMENTS =
            words("a abbr acronym address article aside audio b bdi bdo big blockquote br caption"
                    + " cite code col colgroup data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i"
                    + " iframe img input ins kbd li main mark nav ol p picture pre progress q rp rt ruby s samp section small source span strike"
                    + " strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr");

    private static final Set<String> ATTRIBUTES =
            words("abbr align allowfullscreen alt aria-label checked cite class colspan controls"
                    + " data-alert data-footnote-backref data-footnote-backref-idx data-footnote-ref data-footnotes data-info datetime"
                    + " decoding default dir disabled height href id kind label lang loading loop max media muted open playsinline poster"
                    + " preload rel reversed rowspan scope sizes span src srclang srcset start title type value width");

    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster", "cite");
    private static final Set<String> TAKEN =
            words("location body head cookie forms images name domain constructor createElement"
                    + " getElementById documentElement parentNode attributes children innerHTML window document top self parent frames"
                    + " history navigator length close open alert fetch onload onerror __proto__ defaultView querySelector implementation"
                    + " localStorage URL nodeName firstChild submit action");
    private static final Pattern CLASS = Pattern.compile(
            "(language-\\S+|alert(-\\S+)?|footnotes|footnote-(ref|backref)|(contains-)?task-list(-item)?)");
    private static final Pattern INLINE_IMAGE =
            Pattern.compile("data:image/(png|gif|jpeg|webp|avif);base64,[A-Za-z0-9+/=]*");

    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("( [a-z-]+)(=\"[^\"]*\")?");

    private PageOracle() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }

    /** {@return what an HTML5 parser finds in it that may not be there; empty if all is well} */
    static List<String> faults(String html) {
        List<String> faults = new ArrayList<>();
        Element body =
                Jsoup.parse("<!DOCTYPE html><title>t</title><body>" + html).body();
        body.traverse((node, depth) -> {
            if (node instanceof Element element) {
                if (depth > 0) {
                    judge(element, faults);
                }
            } else if (!(node instanceof TextNode) || !node.nodeName().equals("#text")) {
                faults.add("node " + node.nodeName());
            }
        });
        return faults;
    }

    private static void judge(Element element, List<String> faults) {
        String name = element.tagName();
        if (!ELEMENTS.contains(name) || !element.tag().namespace().equals("http://www.w3.org/1999/xhtml")) {
            faults.add("element " + name);
        }
        if (name.equals("input") && !(element.attr("type").equals("checkbox") && element.hasAttr("disabled"))) {
            faults.add("control " + element);
        }
        if (name.equals("iframe") && (element.childNodeSize() > 0 || !isFrame(element.attr("src")))) {
            faults.add("frame " + element);
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            String value = attribute.getValue();
            if (!ATTRIBUTES.contains(key)) {
                faults.add("attribute " + key);
            } else if (ADDRESSES.contains(key) && !isAddress(value, element.nameIs("img") || key.equals("poster"))) {
                faults.add("address " + value);
            } else if (key.equals("srcset")) {
                for (String candidate : value.split("[ ,\\t\\n\\f\\r]+", -1)) {
                    if (!candidate.matches("data:image/(png|gif|jpeg|webp|avif);base64")
                            && !isAddress(candidate, true)) {
                        faults.add("candidate " + candidate);
                    }
                }
            } else if (key.equals("id") && (TAKEN.contains(value) || value.isBlank())) {
                faults.add("id " + value);
            } else if (key.equals("class")) {
                for (String each : value.strip().split("\\s+", -1)) {
                    if (!each.isEmpty() && !CLASS.matcher(each).matches()) {
                        faults.add("class " + each);
                    }
                }
            }
        }
    }

    private static boolean isFrame(String src) {
        return src.matches("(?i)https://" + Pattern.quote(FRAMES) + "([/?#].*)?");
    }

    /** As a browser: it drops line ends and tabs, takes a backslash for a slash, and decodes nothing before it looks at the scheme. */
    private static boolean isAddress(String value, boolean image) {
        String seen = value.replaceAll("[\\t\\n\\r]", "")
                .replaceAll("^[\\x00-\\x20]+", "")
                .replace('\\', '/');
        if (seen.startsWith("//")) {
            return false; // another host, which does not look so
        }
        if (!seen.equals(value.strip())) {
            return false;
        }
        int colon = seen.indexOf(':');
        if (colon < 0 || !seen.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")) {
            return true;
        }
        String scheme = seen.substring(0, colon).toLowerCase(Locale.ROOT);
        return Set.of("http", "https", "mailto").contains(scheme)
                || (image && INLINE_IMAGE.matcher(seen).matches());
    }

    /** {@return the tree that an HTML5 parser sees, one line a node} */
    static List<String> htmlTree(String html) {
        List<String> lines = new ArrayList<>();
        Element body = Jsoup.parseBodyFragment(html).body();
        body.traverse((node, depth) -> {
            if (depth > 0) {
                add(lines, depth - 1, node);
            }
        });
        return lines;
    }

    private static void add(List<String> lines, int depth, Node node) {
        if (node instanceof Element element) {
            Map<String, String> attributes = new TreeMap<>();
            // An XML parser makes blanks of line ends and tabs in values.
            element.attributes()
                    .forEach(each -> attributes.put(
                            each.getKey(), each.getValue().replace('\n', ' ').replace('\t', ' ')));
            lines.add(depth + " <" + element.tagName() + "> " + attributes);
        } else {
            lines.add(depth + " " + (node instanceof TextNode text ? text.getWholeText() : node.toString()));
        }
    }

    /** {@return the tree that the XML parser of the JDK sees, one line a node} */
    static List<String> xmlTree(String html) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute("jdk.xml.elementAttributeLimit", "0");
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Silent());
        List<String> lines = new ArrayList<>();
        // In HTML, not in XML, the first line end in pre is no text, input needs no end, and an attribute no value.
        String read = html.replaceAll("(<pre(?: [^>]*)?>)\\n", "$1").replaceAll("(<input [^>]*)>", "$1 />");
        read = TAG.matcher(read).replaceAll(tag -> Matcher.quoteReplacement(withValues(tag.group())));
        add(
                lines,
                -1,
                builder.parse(new InputSource(new StringReader("<body>" + read + "</body>")))
                        .getDocumentElement());
        return lines;
    }

    private static String withValues(String tag) {
        return ATTRIBUTE
                .matcher(tag)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + (found.group(2) == null ? "=\"\"" : found.group(2))));
    }

    private static void add(List<String> lines, int depth, org.w3c.dom.Node node) {
        if (depth >= 0) {
            NamedNodeMap map = node.getAttributes();
            Map<String, String> attributes = new TreeMap<>();
            for (int i = 0; map != null && i < map.getLength(); i++) {
                attributes.put(map.item(i).getNodeName(), map.item(i).getNodeValue());
            }
            lines.add(
                    depth + (map == null ? " " + node.getNodeValue() : " <" + node.getNodeName() + "> " + attributes));
        }
        for (org.w3c.dom.Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            add(lines, depth + 1, child);
        }
    }

    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }

    /** {@return the names of all that it lets pass, in order} */
    static Set<String> elements() {
        return new TreeSet<>(ELEMENTS);
    }
}
