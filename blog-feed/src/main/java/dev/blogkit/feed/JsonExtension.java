package dev.blogkit.feed;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * An object of one's own in a JSON Feed or an item of it (JSON Feed 1.1, "Extensions"). Immutable; members are written in the
 * order in which they were added. Atom and RSS leave it out and have {@link Extension}.
 *
 * <pre>{@code
 * JsonExtension weather = JsonExtension.builder("_weather").member("celsius", 21).member("place", "Vienna").build();
 * }</pre>
 */
public final class JsonExtension {

    private static final Pattern NAME = Pattern.compile("_[A-Za-z][^.]*", Pattern.DOTALL);

    private final String name;
    private final Map<String, Object> members;

    private JsonExtension(Builder builder) {
        name = builder.name;
        members = new LinkedHashMap<>(builder.members);
    }

    /**
     * {@return a builder of an object without members}
     *
     * @param name the name of the object: {@code _}, a letter of ASCII, and no dot
     * @throws IllegalArgumentException if the name is another one
     */
    public static Builder builder(String name) {
        if (!NAME.matcher(name).matches() || !CleanText.of(name).equals(name)) {
            throw new IllegalArgumentException("'" + name + "' must begin with _ and a letter, and hold no dot");
        }
        return new Builder(name);
    }

    /** {@return the name of the object, with its {@code _} in front} */
    public String name() {
        return name;
    }

    void writeTo(JsonOut json) throws IOException {
        json.member(name, members);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    /** Collects the members of an object; a name that is there already gets the new value. Not safe for use by many threads. */
    public static final class Builder {

        private final String name;
        private final Map<String, Object> members = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Adds a text, which is escaped when it is written. */
        public Builder member(String key, String text) {
            return add(key, text);
        }

        /** Adds a whole number. */
        public Builder member(String key, long number) {
            return add(key, number);
        }

        /** Adds a number with its digits as they are, such as 21.50. */
        public Builder member(String key, BigDecimal number) {
            return add(key, number);
        }

        /** Adds a truth value. */
        public Builder member(String key, boolean value) {
            return add(key, value);
        }

        /** Adds a list of texts, in order. */
        public Builder member(String key, List<String> texts) {
            return add(key, List.copyOf(texts));
        }

        /** Adds an object with the members that the function adds. */
        public Builder object(String key, UnaryOperator<Builder> content) {
            return add(key, content.apply(new Builder(key)).build().members);
        }

        /** {@return an object of the members so far} */
        public JsonExtension build() {
            return new JsonExtension(this);
        }

        /** Two names that are one after the clean-up would be one name twice. */
        private Builder add(String key, Object value) {
            members.put(CleanText.of(key), Objects.requireNonNull(value, key));
            return this;
        }
    }
}
