package dev.blogkit;

import java.io.Serializable;

/**
 * A place in a whole source file, not in its header or body alone.
 *
 * @param line the line, counted from 1; LF, CRLF and a lone CR end a line
 * @param column the column, counted from 1 in UTF-16 code units
 */
public record SourcePosition(int line, int column) implements Serializable {

    /** The first character of a file; also stands for the file as a whole. */
    public static final SourcePosition START = new SourcePosition(1, 1);

    /** @throws IllegalArgumentException if the line or the column is less than 1 */
    public SourcePosition {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line + " must be >= 1");
        }
        if (column < 1) {
            throw new IllegalArgumentException("column " + column + " must be >= 1");
        }
    }

    /** {@return line and column as {@code 3:8}} */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
