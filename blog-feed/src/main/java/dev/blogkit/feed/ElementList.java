package dev.blogkit.feed;

import dev.blogkit.Author;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The elements of a podcast or an episode, in the order in which they were told. Not safe for use by many threads. */
final class ElementList {

    private final Map<String, Extension> single = new LinkedHashMap<>();
    private final List<Extension> repeated = new ArrayList<>();

    /** Takes an element that may be there once; the last one told holds. */
    void set(Extension element) {
        single.put(element.toString(), element);
    }

    void set(Namespace namespace, String name, String text) {
        set(Extension.of(namespace, name, text));
    }

    /** Takes an element that may be there many times. */
    void add(Extension element) {
        repeated.add(element);
    }

    void image(URI address) {
        set(Extension.builder(Namespace.ITUNES, "image")
                .attribute("href", Checked.webAddress("image", address))
                .build());
    }

    void person(Author person, String role) {
        Extension.Builder element = Extension.builder(Namespace.PODCAST, "person")
                .attribute("role", Checked.shown("role", role))
                .text(Checked.shown("person", person.name()));
        person.url().ifPresent(url -> element.attribute("href", Checked.webAddress("person", url)));
        add(element.build());
    }

    boolean holds(Namespace namespace, String name) {
        return single.containsKey(namespace.prefix() + ":" + name);
    }

    List<Extension> all() {
        List<Extension> all = new ArrayList<>(single.values());
        all.addAll(repeated);
        return all;
    }
}
