package dev.blogkit.markdown;

import dev.blogkit.FieldValue;
import dev.blogkit.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds ways to write a change into a header, the one most like the rest of the header first, the safest one last. None of them
 * is sure to read back: {@link EditCheck} decides.
 */
abstract class HeaderWriter {

    private static final Pattern REST = Pattern.compile("[\\s\\p{Z}]*,?[\\s\\p{Z}]*(#.*)?", Pattern.DOTALL);

    final HeaderText text;
    final String whole;
    final FieldPlaces places;
    final HeaderLines lines;
    final Braces braces;

    HeaderWriter(HeaderText text, FieldPlaces places) {
        this.text = text;
        this.whole = text.whole();
        this.places = places;
        this.lines = new HeaderLines(text);
        this.braces = new Braces(text, lines);
    }

    /**
     * {@return what a reader must find once a value is written}
     *
     * @param old the old value as written; empty where there is none
     */
    FieldValue asRead(List<String> path, String old, NewValue value) {
        return value.asRead();
    }

    /** {@return ways to give a field that is there another value} */
    abstract List<Splice> replace(FieldSpan span, NewValue value);

    /** {@return ways to write a field that is not there} */
    abstract List<Splice> insert(List<String> path, NewValue value);

    /**
     * {@return ways to make a field that is written as nothing a map with one field}
     *
     * @param names the names that lead from the field to the new one
     */
    List<Splice> nested(FieldSpan empty, List<String> names, NewValue value) {
        return List.of();
    }

    /** {@return ways to take out a table, or all tables of a list, and what is in them; none where the format has no tables} */
    List<Splice> removeTable(List<String> path) {
        return List.of();
    }

    /** {@return ways to write one more item behind those of a list, and leave them alone} */
    abstract List<Splice> append(FieldSpan span, SourcePosition lastItem, String item);

    /**
     * {@return why a part of the header must not change, whatever it becomes; null for no reason}
     *
     * @param from where the part begins
     * @param to where it ends
     */
    @Nullable String whyKept(int from, int to) {
        return null;
    }

    /** {@return ways to take a field out} */
    List<Splice> remove(FieldSpan span) {
        List<Splice> ways = new ArrayList<>();
        if (lines.isFirst(span.start()) && isLast(span.valueEnd())) {
            ways.add(lines.without(span.start(), span.valueEnd()));
        }
        ways.add(braces.remove(span, siblings(span.path())));
        return ways;
    }

    /** {@return the fields in the map around one that stand in no other field of it, those with dotted keys too} */
    private List<FieldSpan> siblings(List<String> path) {
        int size = path.size() - 1;
        while (size > 0 && places.find(path.subList(0, size)) == null) {
            size--;
        }
        List<String> map = path.subList(0, size);
        List<FieldSpan> below = places.below(map);
        return below.stream()
                .filter(span -> below.stream()
                        .noneMatch(other -> other.valueStart() <= span.start() && span.valueEnd() <= other.valueEnd()))
                .toList();
    }

    /** {@return true if nothing follows in the line that would be missed, as the end of a map or of a comment around} */
    private boolean isLast(int valueEnd) {
        String rest =
                whole.substring(valueEnd, Math.max(valueEnd, lines.at(valueEnd).end()));
        return REST.matcher(rest).matches();
    }

    /** {@return how many names of a path, but the last, lead to a map that is there} */
    final int known(List<String> path) {
        int known = path.size() - 1;
        while (known > 0 && places.find(path.subList(0, known)) == null) {
            known--;
        }
        return known;
    }

    final String old(FieldSpan span) {
        return whole.substring(span.valueStart(), span.valueEnd());
    }

    final String lineEnd(int offset) {
        return lines.endAt(offset);
    }

    /** {@return one splice of the value for each way to write it} */
    final List<Splice> inPlace(FieldSpan span, List<String> ways) {
        return ways.stream()
                .map(way -> new Splice(span.valueStart(), span.valueEnd(), way))
                .toList();
    }

    final int offset(SourcePosition position) {
        return lines.number(position.line()).start() + position.column() - 1;
    }

    /** {@return a list in brackets with one more item} */
    final List<Splice> appendInBrackets(FieldSpan span, SourcePosition lastItem, List<String> itemWays) {
        BracketList list = new BracketList(old(span), lineEnd(span.start()));
        int last = offset(lastItem) - span.valueStart();
        return inPlace(
                span, itemWays.stream().map(item -> list.with(last, item)).toList());
    }
}
