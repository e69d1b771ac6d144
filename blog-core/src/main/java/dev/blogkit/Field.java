package dev.blogkit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One field of a header. Equality does not look at positions.
 *
 * @param name the name as written
 * @param value the value as written
 * @param position where the name begins in its source
 */
public record Field(String name, FieldValue value, SourcePosition position) implements Serializable {

    /** {@return true if name and value are written the same, wherever they stand} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Field that && name.equals(that.name) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + value.hashCode();
    }
}
