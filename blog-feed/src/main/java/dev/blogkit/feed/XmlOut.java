package dev.blogkit.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * XML as feeds need it: every element on a line of its own, text and attributes cleaned and escaped. Not safe for use by many
 * threads. The JDK's {@code XMLStreamWriter} passes control characters, and writes lone surrogates as references that no reader
 * accepts.
 */
final class XmlOut {

    private final Utf8Out out;
    private final Deque<String> open = new ArrayDeque<>();

    XmlOut(OutputStream stream) throws IOException {
        out = new Utf8Out(stream);
        out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** How the three characters that text must not hold are escaped. */
    enum Escapes {
        /** By names, as everybody does. */
        NAMED("&amp;", "&lt;", "&gt;"),
        /** By numbers: most readers of RSS show these right in plain text (RSS Best Practices Profile, "Character Data"). */
        NUMBERED("&#x26;", "&#x3C;", "&#x3E;");

        private final String ampersand;
        private final String less;
        private final String greater;

        Escapes(String ampersand, String less, String greater) {
            this.ampersand = ampersand;
            this.less = less;
            this.greater = greater;
        }
    }

    /**
     * Opens an element that holds elements.
     *
     * @param attributes names and values in turn; one with the value null is left out
     */
    XmlOut open(String name, @Nullable String... attributes) throws IOException {
        start(name, attributes);
        out.ascii(">\n");
        open.push(name);
        return this;
    }

    /** Closes the element that was opened last. */
    XmlOut close() throws IOException {
        String name = open.pop();
        indent();
        out.ascii("</" + name + ">\n");
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
        return element(name, Escapes.NAMED, escaped -> escaped.append(text), attributes);
    }

    /** Writes an element with the text that the body gives. */
    XmlOut element(String name, Escapes escapes, TextBody body, @Nullable String... attributes) throws IOException {
        start(name, attributes);
        out.ascii(">");
        CleanText text = new EscapedText(escapes);
        body.writeTo(text);
        text.end();
        out.ascii("</" + name + ">\n");
        return this;
    }

    void flush() throws IOException {
        out.flush();
    }

    private void start(String name, @Nullable String... attributes) throws IOException {
        indent();
        out.ascii("<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.ascii(" " + attributes[i] + "=\"");
                CleanText text = new AttributeText();
                text.append(value).end();
                out.ascii("\"");
            }
        }
    }

    private void indent() throws IOException {
        for (int i = 0; i < open.size(); i++) {
            out.ascii("  ");
        }
    }

    private final class EscapedText extends CleanText {

        private final Escapes escapes;

        EscapedText(Escapes escapes) {
            this.escapes = escapes;
        }

        @Override
        void write(int c) throws IOException {
            switch (c) {
                case '&' -> out.ascii(escapes.ampersand);
                case '<' -> out.ascii(escapes.less);
                case '>' -> out.ascii(escapes.greater); // also keeps ]]> from ending a section that nobody opened
                case '\r' -> out.ascii("&#xD;"); // as it is, a reader makes a line feed of it
                default -> out.codePoint(c);
            }
        }
    }

    private final class AttributeText extends CleanText {
        @Override
        void write(int c) throws IOException {
            switch (c) {
                case '&' -> out.ascii("&amp;");
                case '<' -> out.ascii("&lt;");
                case '>' -> out.ascii("&gt;");
                case '"' -> out.ascii("&quot;");
                case '\t' -> out.ascii("&#x9;"); // as they are, a reader makes blanks of these three
                case '\n' -> out.ascii("&#xA;");
                case '\r' -> out.ascii("&#xD;");
                default -> out.codePoint(c);
            }
        }
    }
}
