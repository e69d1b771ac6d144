package dev.blogkit.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as feeds need it: members on lines of their own, text cleaned as in XML. Not safe for use by many threads. */
final class JsonOut {

    private final Utf8Out out;
    private int depth;
    private boolean first = true;

    JsonOut(OutputStream stream) {
        out = new Utf8Out(stream);
    }

    /** Opens an object as the document, or as an item of the list that is open. */
    JsonOut openObject() throws IOException {
        if (depth > 0) {
            separate();
        }
        return open("{");
    }

    JsonOut openList(String name) throws IOException {
        name(name);
        return open("[");
    }

    JsonOut closeObject() throws IOException {
        return close("}");
    }

    JsonOut closeList() throws IOException {
        return close("]");
    }

    /** Writes a member with a {@link #value}, or nothing where there is none. */
    JsonOut member(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            name(name);
            value(value);
        }
        return this;
    }

    /** Writes a member with the text that the body gives. */
    JsonOut member(String name, TextBody body) throws IOException {
        name(name);
        string(body);
        return this;
    }

    /**
     * Writes a map as an object, a list, a number, a truth value, or a text.
     *
     * @throws IllegalArgumentException for anything else, such as an {@code Optional}, whose {@code toString} nobody means
     */
    void value(Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            open("{");
            for (Map.Entry<?, ?> member : members.entrySet()) {
                name(member.getKey().toString());
                value(member.getValue());
            }
            close("}");
        } else if (value instanceof List<?> items) {
            open("[");
            for (Object item : items) {
                separate();
                value(item);
            }
            close("]");
        } else if (value instanceof Number || value instanceof Boolean) {
            out.ascii(value.toString());
        } else if (value instanceof CharSequence text) {
            string(string -> string.append(text));
        } else {
            throw new IllegalArgumentException("expected a value of JSON, found " + value.getClass());
        }
    }

    /** Ends the document. */
    void flush() throws IOException {
        out.ascii("\n");
        out.flush();
    }

    private void name(String name) throws IOException {
        separate();
        string(string -> string.append(name));
        out.ascii(": ");
    }

    private void string(TextBody body) throws IOException {
        out.ascii("\"");
        EscapedText text = new EscapedText(out, Escapes.JSON);
        body.writeTo(text);
        text.end();
        out.ascii("\"");
    }

    private JsonOut open(String bracket) throws IOException {
        out.ascii(bracket);
        depth++;
        first = true;
        return this;
    }

    private JsonOut close(String bracket) throws IOException {
        depth--;
        if (!first) {
            line();
        }
        first = false;
        out.ascii(bracket);
        return this;
    }

    private void separate() throws IOException {
        if (!first) {
            out.ascii(",");
        }
        first = false;
        line();
    }

    private void line() throws IOException {
        out.ascii("\n");
        for (int i = 0; i < depth; i++) {
            out.ascii("  ");
        }
    }
}
