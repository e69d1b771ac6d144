package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The diagnostics of one source while it is read. */
final class Problems {

    private static final int MOST_SHOWN = 40;

    private final String source;
    private final List<Diagnostic> list = new ArrayList<>();

    Problems(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    /** {@return a text as messages show it} */
    static String shown(String text) {
        return text.length() <= MOST_SHOWN ? "'" + text + "'" : "'" + text.substring(0, MOST_SHOWN) + "...'";
    }

    /** {@return a character as messages name it where it cannot be shown} */
    static String code(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    /** {@return an error that is not among these problems yet} */
    Diagnostic errorAt(String code, SourcePosition position, String message, String hint) {
        return Diagnostic.error(code, source, position, message, hint);
    }

    void error(String code, SourcePosition position, String message, String hint) {
        list.add(Diagnostic.error(code, source, position, message, hint));
    }

    void warning(String code, SourcePosition position, String message, String hint) {
        list.add(Diagnostic.warning(code, source, position, message, hint));
    }

    void info(String code, SourcePosition position, String message, String hint) {
        list.add(Diagnostic.info(code, source, position, message, hint));
    }

    /** {@return everything so far, as it was told} */
    List<Diagnostic> list() {
        return List.copyOf(list);
    }

    void add(Diagnostic diagnostic) {
        list.add(diagnostic);
    }

    void addAll(List<Diagnostic> diagnostics) {
        list.addAll(diagnostics);
    }

    Diagnostic tooManyFields(Limits limits, SourcePosition position) {
        return errorAt(
                "header-too-many-fields",
                position,
                "the header has more than " + limits.headerFields() + " fields",
                "move data out of the header, or put a blank line between header and body");
    }

    Diagnostic tooDeep(Limits limits, SourcePosition position) {
        return errorAt(
                "header-too-deep",
                position,
                "lists and maps nest deeper than " + limits.headerDepth() + " levels",
                "flatten them");
    }

    Diagnostic listTooLong(Limits limits, SourcePosition position) {
        return errorAt(
                "header-list-too-long",
                position,
                "a list has more than " + limits.listItems() + " items",
                "shorten it");
    }

    /**
     * {@return everything so far, in the order of the source, with the lines in question}
     *
     * @param text the text in which the problems are
     * @param firstLine the number of its first line in the source
     */
    List<Diagnostic> inOrder(String text, int firstLine) {
        if (list.isEmpty()) {
            return List.of();
        }
        List<Diagnostic> sorted = new ArrayList<>(list);
        sorted.sort(Comparator.comparingInt((Diagnostic d) -> d.position().line())
                .thenComparingInt(d -> d.position().column()));
        @Nullable Line line = Line.first(text);
        int number = firstLine;
        for (int i = 0; i < sorted.size(); i++) {
            int wanted = sorted.get(i).position().line();
            for (; line != null && number < wanted; number++) {
                line = line.following();
            }
            if (line != null && number == wanted) {
                sorted.set(i, sorted.get(i).withLine(line.text()));
            }
        }
        return sorted;
    }
}
