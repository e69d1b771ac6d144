package dev.blogkit.feed;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry or a feed is about (RFC 4287, section 4.2.2). Immutable; two categories are equal if name, scheme and label are.
 */
public final class Category {

    private final String term;
    private final @Nullable String scheme;
    private final @Nullable String label;

    private Category(String term, @Nullable String scheme, @Nullable String label) {
        this.term = term;
        this.scheme = scheme;
        this.label = label;
    }

    /**
     * {@return a category of no scheme and without a label}
     *
     * @param term its name, plain text; {@code &} and blanks are part of it
     * @throws IllegalArgumentException if nothing of the name would be seen
     */
    public static Category of(String term) {
        if (CleanText.isBlank(term)) {
            throw new IllegalArgumentException("the name of a category must not be blank");
        }
        return new Category(CleanText.of(term), null, null);
    }

    /**
     * {@return this category as one of a scheme, that is of a list of categories}
     *
     * @throws IllegalArgumentException if the IRI is not absolute
     */
    public Category withScheme(URI iri) {
        return new Category(term, Checked.absoluteIri("scheme", iri.toString()), label);
    }

    /** {@return this category with a name for people to read; none where the text is blank} JSON Feed and RSS do not have it. */
    public Category withLabel(String text) {
        return new Category(term, scheme, Checked.seen(text));
    }

    /** {@return the name, without characters that no feed may hold} */
    public String term() {
        return term;
    }

    /** {@return the IRI of the list that the category belongs to; empty for one that is free} */
    public Optional<String> scheme() {
        return Optional.ofNullable(scheme);
    }

    /** {@return the name that people read, if it is another one} */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** {@return what tells categories apart: a label is for people} */
    List<String> key() {
        return List.of(term, scheme == null ? "" : scheme);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Category that
                && term.equals(that.term)
                && Objects.equals(scheme, that.scheme)
                && Objects.equals(label, that.label);
    }

    @Override
    public int hashCode() {
        return Objects.hash(term, scheme, label);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return term;
    }
}
