package dev.blogkit.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * XML as feeds need it: every element on a line of its own, text and attributes cleaned and escaped, prefixes declared where they
 * are used. Not safe for use by many threads. The JDK's {@code XMLStreamWriter} passes control characters, and writes lone
 * surrogates as references that no reader accepts.
 */
final class XmlOut {

    private final Utf8Out out;
    private final boolean cdata;
    private final Deque<Element> open = new ArrayDeque<>();

    /** An element that is open, and the prefixes that are declared in it. */
    private record Element(String name, Map<String, String> prefixes) {}

    XmlOut(OutputStream stream) throws IOException {
        this(stream, XmlForm.PLAIN);
    }

    XmlOut(OutputStream stream, XmlForm form) throws IOException {
        out = new Utf8Out(stream);
        cdata = form.cdata();
        out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        if (form.stylesheet() != null) {
            out.ascii("<?xml-stylesheet");
            attributes("href", form.stylesheet(), "type", form.stylesheetType());
            out.ascii("?>\n");
        }
    }

    /**
     * Opens an element that holds elements.
     *
     * @param attributes names and values in turn; one with the value null is left out
     */
    XmlOut open(String name, @Nullable String... attributes) throws IOException {
        return open(name, List.of(), attributes);
    }

    /** Opens an element, and declares those of the prefixes that do not stand for these namespaces already. */
    XmlOut open(String name, Collection<Namespace> namespaces, @Nullable String... attributes) throws IOException {
        start(name, attributes);
        Element parent = open.peek();
        Map<String, String> prefixes = parent == null ? Map.of() : parent.prefixes;
        boolean copied = false;
        for (Namespace namespace : namespaces) {
            if (!namespace.uri().equals(prefixes.get(namespace.prefix()))) {
                prefixes = copied ? prefixes : new HashMap<>(prefixes);
                copied = true;
                prefixes.put(namespace.prefix(), namespace.uri());
                attributes("xmlns:" + namespace.prefix(), namespace.uri());
            }
        }
        out.ascii(">\n");
        open.push(new Element(name, prefixes));
        return this;
    }

    /** Closes the element that was opened last. */
    XmlOut close() throws IOException {
        String name = open.pop().name;
        indent();
        end(name);
        return this;
    }

    /** Writes an element without content. */
    XmlOut empty(String name, @Nullable String... attributes) throws IOException {
        start(name, attributes);
        out.ascii("/>\n");
        return this;
    }

    /** Writes an element with text. */
    XmlOut element(String name, String text, @Nullable String... attributes) throws IOException {
        return element(name, Escapes.XML, escaped -> escaped.append(text), attributes);
    }

    /** Writes an element with text, or nothing where there is none. */
    XmlOut optional(String name, @Nullable String text) throws IOException {
        return text == null ? this : element(name, text);
    }

    /** Writes an element with the text that the body gives. */
    XmlOut element(String name, Escapes escapes, TextBody body, @Nullable String... attributes) throws IOException {
        start(name, attributes);
        out.ascii(">");
        EscapedText text = new EscapedText(out, escapes);
        body.writeTo(text);
        text.end();
        end(name);
        return this;
    }

    /** Writes an element with HTML: escaped, or in a CDATA section where the caller wants that. */
    XmlOut html(String name, TextBody body, @Nullable String... attributes) throws IOException {
        if (!cdata) {
            return element(name, Escapes.XML, body, attributes);
        }
        start(name, attributes);
        out.ascii(">");
        out.ascii(CdataText.START);
        CdataText text = new CdataText(out);
        body.writeTo(text);
        text.end();
        out.ascii(CdataText.END);
        end(name);
        return this;
    }

    /** Writes an element of another vocabulary, whose prefixes are declared. */
    XmlOut extension(Extension element) throws IOException {
        String name = element.toString();
        if (element.text().isPresent()) {
            return element(name, element.text().get(), element.namesAndValues());
        }
        if (element.children().isEmpty()) {
            return empty(name, element.namesAndValues());
        }
        open(name, element.namesAndValues());
        for (Extension child : element.children()) {
            extension(child);
        }
        return close();
    }

    void flush() throws IOException {
        out.flush();
    }

    private void start(String name, @Nullable String... attributes) throws IOException {
        indent();
        out.ascii("<");
        out.ascii(name);
        attributes(attributes);
    }

    private void attributes(@Nullable String... attributes) throws IOException {
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.ascii(" ");
                out.ascii(attributes[i]);
                out.ascii("=\"");
                new EscapedText(out, Escapes.XML_ATTRIBUTE).append(value).end();
                out.ascii("\"");
            }
        }
    }

    private void end(String name) throws IOException {
        out.ascii("</");
        out.ascii(name);
        out.ascii(">\n");
    }

    private void indent() throws IOException {
        for (int i = 0; i < open.size(); i++) {
            out.ascii("  ");
        }
    }
}
