package dev.blogkit.markdown;

import java.util.List;

/**
 * Where a field stands that has a statement of its own. Offsets are indexes into the whole text, in UTF-16 code units.
 *
 * @param path its name and those of the tables around it, from the top level on; items of a list have no number in it
 * @param start where the key begins
 * @param valueStart where the value begins
 * @param valueEnd where the value ends, before blanks and a comment
 */
record FieldSpan(List<String> path, int start, int valueStart, int valueEnd) {

    FieldSpan {
        path = List.copyOf(path);
    }
}
