package dev.blogkit.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An element of another vocabulary in a feed or an entry (RFC 4287, section 6.4; RSS 2.0, "Extending RSS"): a name,
 * attributes, and either text or elements. Immutable. Prefixes are declared where they are used; JSON Feed leaves these elements
 * out and has {@link JsonExtension}.
 *
 * <pre>{@code
 * Extension thumbnail = Extension.builder(Namespace.MEDIA, "thumbnail")
 *         .attribute("url", "https://example.org/a.jpg")
 *         .build();
 * }</pre>
 */
public final class Extension {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*");

    private static final int DEEPEST = 100;

    private final Namespace namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final Set<Namespace> namespaces;
    private final @Nullable String text;
    private final List<Extension> children;
    private final int depth;

    private Extension(Builder builder) {
        namespace = builder.namespace;
        name = builder.name;
        attributes = new LinkedHashMap<>(builder.attributes);
        text = builder.text;
        children = List.copyOf(builder.children);
        depth = 1 + children.stream().mapToInt(child -> child.depth).max().orElse(0);
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("element " + this + " must have at most " + DEEPEST + " levels");
        }
        namespaces = new LinkedHashSet<>(builder.namespaces);
        children.forEach(child -> namespaces.addAll(child.namespaces));
        if (text != null && !children.isEmpty()) {
            throw new IllegalArgumentException("element " + this + " must have either text or elements");
        }
        requireOnePrefixEach(namespaces);
    }

    /**
     * {@return a builder of an element that is empty so far}
     *
     * @param name the name without its prefix, in ASCII
     * @throws IllegalArgumentException if the name is none, or the namespace is that of Atom, of RFC 5005 or of full text in RSS,
     *     whose elements are the feed's own
     */
    public static Builder builder(Namespace namespace, String name) {
        return new Builder(namespace, name);
    }

    /**
     * {@return an element with text}
     *
     * @param name the name without its prefix, in ASCII
     * @param text plain text
     * @throws IllegalArgumentException as {@link #builder}
     */
    public static Extension of(Namespace namespace, String name, String text) {
        return builder(namespace, name).text(text).build();
    }

    /** {@return the vocabulary that the name is of, with the prefix that is declared for it} */
    public Namespace namespace() {
        return namespace;
    }

    /** {@return the name of the element, without its prefix} */
    public String name() {
        return name;
    }

    /** {@return the text, plain; empty where there are elements or nothing} */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** {@return the elements in this one, in order} */
    public List<Extension> children() {
        return children;
    }

    /** {@return the attributes by their names, which have prefixes where they were given a namespace, in order} */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** {@return names and values in turn} */
    @Nullable String[] namesAndValues() {
        List<String> all = new ArrayList<>();
        attributes.forEach((attribute, value) -> {
            all.add(attribute);
            all.add(value);
        });
        return all.toArray(new String[0]);
    }

    /** {@return the namespaces of elements and of all that they hold, in order} */
    static Set<Namespace> namespaces(List<Extension> elements) {
        if (elements.isEmpty()) {
            return Set.of();
        }
        Set<Namespace> namespaces = new LinkedHashSet<>();
        elements.forEach(element -> namespaces.addAll(element.namespaces));
        return namespaces;
    }

    /** Within an entry a prefix is declared once. */
    static void requireOnePrefixEach(Set<Namespace> namespaces) {
        Map<String, Namespace> byPrefix = new LinkedHashMap<>();
        for (Namespace each : namespaces) {
            Namespace other = byPrefix.putIfAbsent(each.prefix(), each);
            if (other != null) {
                throw new IllegalArgumentException(
                        "prefix " + each.prefix() + " stands for " + other.uri() + " and for " + each.uri());
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extension that
                && namespace.equals(that.namespace)
                && name.equals(that.name)
                && attributes.equals(that.attributes)
                && namespaces.equals(that.namespaces)
                && Objects.equals(text, that.text)
                && children.equals(that.children);
    }

    @Override
    public int hashCode() {
        return Objects.hash(namespace, name, attributes, text, children);
    }

    /** {@return the name with its prefix, such as {@code media:thumbnail}} */
    @Override
    public String toString() {
        return namespace.prefix() + ":" + name;
    }

    /** Collects what an element holds; not safe for use by many threads. */
    public static final class Builder {

        private final Namespace namespace;
        private final String name;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final Set<Namespace> namespaces = new LinkedHashSet<>();
        private final List<Extension> children = new ArrayList<>();
        private @Nullable String text;

        private Builder(Namespace namespace, String name) {
            if (List.of(Namespace.ATOM, Namespace.CONTENT, Namespace.HISTORY).contains(namespace)) {
                throw new IllegalArgumentException("element " + name + " is written by the feed itself");
            }
            this.namespace = namespace;
            this.name = named(name);
            namespaces.add(namespace);
        }

        /**
         * Sets an attribute without a namespace; one that is there already gets the new value.
         *
         * @throws IllegalArgumentException if the name is none
         */
        public Builder attribute(String attribute, String value) {
            attributes.put(named(attribute), Objects.requireNonNull(value, attribute));
            return this;
        }

        /**
         * Sets an attribute of a namespace; one that is there already gets the new value.
         *
         * @throws IllegalArgumentException if the name is none, or the attribute is there with another prefix of the namespace
         */
        public Builder attribute(Namespace of, String attribute, String value) {
            for (Namespace other : namespaces) {
                boolean sameAttribute =
                        other.uri().equals(of.uri()) && attributes.containsKey(other.prefix() + ":" + attribute);
                if (sameAttribute && !other.equals(of)) {
                    throw new IllegalArgumentException("attribute " + of.prefix() + ":" + attribute + " is "
                            + other.prefix() + ":" + attribute + ", which is there");
                }
            }
            attributes.put(of.prefix() + ":" + named(attribute), value);
            namespaces.add(of);
            return this;
        }

        /** Sets the text, plain; it is escaped when it is written. */
        public Builder text(String plain) {
            text = plain;
            return this;
        }

        /** Adds an element behind those that are there; an element with text can have none. */
        public Builder child(Extension element) {
            children.add(element);
            return this;
        }

        /**
         * {@return an element of what was said so far}
         *
         * @throws IllegalArgumentException if it has text and elements, more than 100 levels, or two namespaces with one prefix
         */
        public Extension build() {
            return new Extension(this);
        }

        private static String named(String name) {
            if (!NAME.matcher(name).matches() || name.regionMatches(true, 0, "xmlns", 0, 5)) {
                throw new IllegalArgumentException("'" + name + "' must be a name such as thumbnail");
            }
            return name;
        }
    }
}
