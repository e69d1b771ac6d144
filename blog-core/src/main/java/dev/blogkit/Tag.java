package dev.blogkit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A tag or a category. Two tags are the same if their names differ in case only, or in how accents were typed; the name keeps
 * its spelling.
 *
 * @param name the name as written
 */
public record Tag(String name) implements Serializable {

    /** @throws IllegalArgumentException if the name is blank */
    public Tag {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a tag must not be blank");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tag that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    /** {@return the name by which tags are told apart and sorted} */
    String key() {
        return CaseFold.of(name);
    }
}
