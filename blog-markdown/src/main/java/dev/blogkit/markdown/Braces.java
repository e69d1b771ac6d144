package dev.blogkit.markdown;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts fields into maps in braces, and takes them out, with the commas between. */
final class Braces {

    /** What may follow a field in its line: a comma, and a comment, which belongs to that field. */
    private static final Pattern COMMENT = Pattern.compile("\\s*,?\\s*(#.*)?", Pattern.DOTALL);

    private static final Pattern COMMA = Pattern.compile("[ \\t]*,");

    private final String whole;
    private final HeaderLines lines;

    Braces(HeaderText text, HeaderLines lines) {
        this.whole = text.whole();
        this.lines = lines;
    }

    /**
     * {@return the text with one more field in a map}
     *
     * @param open where the map begins
     * @param close where its closing brace stands
     * @param fields the fields that it has
     * @param field key and value of the new one
     */
    Splice insert(int open, int close, List<FieldSpan> fields, String field) {
        if (!fields.isEmpty()) {
            FieldSpan last = fields.get(fields.size() - 1);
            // A sign right behind the colon of a field that says nothing would belong to a word.
            String comma = whole.charAt(last.valueEnd() - 1) == ':' ? " ," : ",";
            boolean ownLine = lines.isFirst(last.start());
            String gap = ownLine ? lines.endAt(open) + lines.indent(last.start()) : " ";
            int lineStop = Math.max(last.valueEnd(), lines.at(last.valueEnd()).end());
            String rest = whole.substring(last.valueEnd(), lineStop);
            if (ownLine && COMMENT.matcher(rest).matches()) {
                boolean ended = rest.stripLeading().startsWith(",");
                return new Splice(
                        last.valueEnd(), lineStop, (ended ? "" : comma) + rest + gap + field + (ended ? "," : ""));
            }
            return new Splice(last.valueEnd(), last.valueEnd(), comma + gap + field);
        }
        // An empty map at the start of a line is a header that has no fields yet.
        boolean inLines = lines.isFirst(open);
        String inside = whole.substring(open + 1, close);
        if (inside.contains("#")) {
            boolean ownLine = lines.isFirst(close);
            int at = ownLine ? lines.at(close).start() : close;
            String indent = ownLine ? lines.indent(close) + "  " : " ";
            return new Splice(at, at, indent + field + (ownLine ? lines.endAt(open) : " "));
        }
        String text = inLines ? lines.endAt(open) + "  " + field + lines.endAt(open) : field;
        return new Splice(open + 1, close, text);
    }

    /**
     * {@return key and value of a field, in a map of its own for each name but the last}
     *
     * @param key writes a name as a key
     */
    static String field(List<String> names, UnaryOperator<String> key, String colon, String value) {
        String keys = names.stream().map(key).collect(Collectors.joining(colon + "{"));
        return keys + colon + value + "}".repeat(names.size() - 1);
    }

    /** {@return the text without a field and the comma next to it; comments around it stay} */
    Splice remove(FieldSpan field, List<FieldSpan> fields) {
        int at = fields.indexOf(field);
        if (at + 1 < fields.size()) {
            int next = fields.get(at + 1).start();
            String stays = withoutComma(whole.substring(field.valueEnd(), next));
            boolean tight =
                    stays.startsWith("#") && field.start() > 0 && "{[".indexOf(whole.charAt(field.start() - 1)) >= 0;
            return new Splice(field.start(), next, tight ? " " + stays : stays);
        }
        if (at == 0) {
            Matcher comma = COMMA.matcher(whole).region(field.valueEnd(), whole.length());
            return new Splice(field.start(), comma.lookingAt() ? comma.end() : field.valueEnd(), "");
        }
        int before = fields.get(at - 1).valueEnd();
        String gap = whole.substring(before, field.start());
        String colon = before > 0 && whole.charAt(before - 1) == ':' ? " " : "";
        // YAML, which alone has comments here, takes a comma before a closing brace.
        return new Splice(
                before,
                field.valueEnd(),
                colon
                        + (gap.contains("#")
                                ? gap.stripTrailing() + lines.endAt(before) + lines.indent(field.start())
                                : ""));
    }

    /** {@return what stays of the text between two fields: nothing, or a comment} */
    private static String withoutComma(String gap) {
        return gap.contains("#") ? gap.replaceFirst(",[ \\t]*", "") : "";
    }

    /** {@return where the map ends that is the whole header} */
    int lastBrace(HeaderText text) {
        return whole.lastIndexOf('}', text.end() - 1);
    }
}
