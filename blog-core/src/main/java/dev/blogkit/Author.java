package dev.blogkit;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something: a name, and an address where one is known. Immutable and serialisable; two authors are equal if name and
 * addresses are.
 */
public final class Author implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Pattern EMAIL =
            Pattern.compile("[!-~&&[^@<>()\\[\\],;:\"\\\\]]+@[!-~&&[^@<>()\\[\\],;:\"\\\\]]+");

    private final String name;
    private final @Nullable String email;
    private final @Nullable String url;

    private Author(String name, @Nullable String email, @Nullable String url) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of an author must not be blank");
        }
        this.name = name;
        this.email = email;
        this.url = url;
    }

    /**
     * {@return an author of this name}
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static Author of(String name) {
        return new Author(name, null, null);
    }

    /**
     * {@return this author with an e-mail address}
     *
     * @throws IllegalArgumentException if the address is not ASCII with one {@code @} inside, or holds white space, brackets,
     *     quotes or list separators
     */
    public Author withEmail(String address) {
        if (!EMAIL.matcher(address).matches()) {
            throw new IllegalArgumentException("e-mail address '" + address + "' must be like name@host");
        }
        return new Author(name, address, url);
    }

    /** {@return this author with the address of a page, which is not checked} A relative one is resolved by those who show it. */
    public Author withUrl(String reference) {
        return new Author(name, email, reference);
    }

    /** {@return the name, never blank} */
    public String name() {
        return name;
    }

    /** {@return the e-mail address, if there is one} */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** {@return the address of the author's page, if there is one} */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Author that
                && name.equals(that.name)
                && Objects.equals(email, that.email)
                && Objects.equals(url, that.url);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, email, url);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
