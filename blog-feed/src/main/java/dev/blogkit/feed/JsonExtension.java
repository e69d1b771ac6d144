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
 * JsonExtension.builder("_weather").member("celsius", 21).member("place", "Vienna").build()
 * }</pre>
 */
public final class JsonExtension {

    private static final Pattern NAME = Pattern.compile("_[A-Za-z][^.]*", Pattern.DOTALL);

    private final String name;
    private final Map<String, Member> members;

    private JsonExtension(Builder builder) {
        name = builder.name;
        members = new LinkedHashMap<>(builder.members);
    }

    /**
     * {@return a builder}
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

    /** {@return the name of the object} */
    public String name() {
        return name;
    }

    void writeTo(JsonOut json) throws IOException {
        writeTo(json, name);
    }

    private void writeTo(JsonOut json, String as) throws IOException {
        json.openObject(as);
        for (Map.Entry<String, Member> member : members.entrySet()) {
            member.getValue().writeTo(json, member.getKey());
        }
        json.closeObject();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    /** A value that writes itself under its name. */
    private interface Member {
        void writeTo(JsonOut json, String name) throws IOException;
    }

    /** Collects the members of an object; a name that is there already gets the new value. Not safe for use by many threads. */
    public static final class Builder {

        private final String name;
        private final Map<String, Member> members = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Adds a text. */
        public Builder member(String key, String text) {
            Objects.requireNonNull(text, key);
            return add(key, (json, as) -> json.member(as, text));
        }

        /** Adds a whole number. */
        public Builder member(String key, long number) {
            return add(key, (json, as) -> json.member(as, number));
        }

        /** Adds a number with its digits as they are, such as 21.50. */
        public Builder member(String key, BigDecimal number) {
            Objects.requireNonNull(number, key);
            return add(key, (json, as) -> json.member(as, number));
        }

        /** Adds a truth value. */
        public Builder member(String key, boolean value) {
            return add(key, (json, as) -> json.member(as, value));
        }

        /** Adds a list of texts. */
        public Builder member(String key, List<String> texts) {
            List<String> copy = List.copyOf(texts);
            return add(key, (json, as) -> json.member(as, copy));
        }

        /** Adds an object with the members that the function adds. */
        public Builder object(String key, UnaryOperator<Builder> content) {
            JsonExtension object = content.apply(new Builder(CleanText.of(key))).build();
            return add(key, object::writeTo);
        }

        /** {@return the object} */
        public JsonExtension build() {
            return new JsonExtension(this);
        }

        /** Two names that are one after the clean-up would be one name twice. */
        private Builder add(String key, Member member) {
            members.put(CleanText.of(key), member);
            return this;
        }
    }
}
