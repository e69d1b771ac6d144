package dev.blogkit.markdown;

import dev.blogkit.Diagnostic;
import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The diagnostics of one source while it is read. */
final class Problems {

    private final String source;
    private final List<Diagnostic> list = new ArrayList<>();

    Problems(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    void error(String code, SourcePosition position, String message, String hint) {
        list.add(Diagnostic.error(code, source, position, message, hint));
    }

    void warning(String code, SourcePosition position, String message, String hint) {
        list.add(Diagnostic.warning(code, source, position, message, hint));
    }

    /** {@return an error that is not in the list yet, as those of the other limits} */
    Diagnostic tooManyFields(Limits limits, SourcePosition position) {
        return Diagnostic.error(
                "header-too-many-fields",
                source,
                position,
                "the header has more than " + limits.headerFields() + " fields",
                "move data out of the header");
    }

    Diagnostic tooDeep(Limits limits, SourcePosition position) {
        return Diagnostic.error(
                "header-too-deep",
                source,
                position,
                "lists and maps nest deeper than " + limits.headerDepth() + " levels",
                "flatten them");
    }

    Diagnostic listTooLong(Limits limits, SourcePosition position) {
        return Diagnostic.error(
                "header-list-too-long",
                source,
                position,
                "a list has more than " + limits.listItems() + " items",
                "shorten it");
    }

    void add(Diagnostic diagnostic) {
        list.add(diagnostic);
    }

    void addAll(List<Diagnostic> diagnostics) {
        list.addAll(diagnostics);
    }

    /** {@return everything so far, in the order of the source} */
    List<Diagnostic> inOrder() {
        List<Diagnostic> sorted = new ArrayList<>(list);
        sorted.sort(Comparator.comparingInt((Diagnostic d) -> d.position().line())
                .thenComparingInt(d -> d.position().column()));
        return sorted;
    }
}
