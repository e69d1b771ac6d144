package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.Limits;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a header that is one JSON object. */
final class JsonHeader extends TokenHeader {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonHeader(HeaderText text, Limits limits, Problems problems) {
        super(text, limits, problems);
    }

    /**
     * {@return the fields}
     *
     * @throws Unreadable if the text is not one JSON object, or goes over a limit
     */
    static Header read(HeaderText text, Limits limits, Problems problems) throws Unreadable {
        return new JsonHeader(text, limits, problems).read();
    }

    private Header read() throws Unreadable {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.header())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw syntax(start());
            }
            Header header = header(parser);
            if (parser.nextToken() != null) {
                throw syntax(index(parser.currentTokenLocation()));
            }
            return header;
        } catch (JacksonException notJson) {
            throw syntax(index(notJson.getLocation()));
        }
    }

    /**
     * {@return where the object that begins at a place ends, behind its bracket; -1 where it does not end in time} A line end
     * ends a text too: one that was not closed must not take the bracket along.
     */
    static int end(String text, int start, int longest) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length() && i - start < longest; i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"' && c != '\n' && c != '\r';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** {@return true if a text is one JSON object that can be read} */
    static boolean isReadable(HeaderText text, Limits limits) {
        try {
            read(text, limits, new Problems("JSON"));
            return true;
        } catch (Unreadable other) {
            return false;
        }
    }

    @Override
    int index(TokenStreamLocation location) {
        long offset = Math.max(0, location.getCharOffset());
        return (int) Math.min(text.end(), start() + offset);
    }

    private int start() {
        return text.firstLine() == null ? 0 : text.firstLine().start();
    }

    private Unreadable syntax(int reported) {
        List<Diagnostic> told = JsonMistake.all(text.whole(), start(), text.end(), true).stream()
                .map(mistake -> mistake.diagnostic(problems.source(), position(mistake.index())))
                .toList();
        Diagnostic untold = problems.errorAt(
                "json-syntax",
                position(reported),
                "this is not valid JSON",
                "put keys and texts in double quotes, a comma between two fields, and none behind the last");
        return new Unreadable(told.isEmpty() ? List.of(untold) : told, true);
    }
}
