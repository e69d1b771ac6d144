package dev.blogkit;

import java.util.List;

/**
 * A page of a list of posts; {@link PostList#page} makes it. Immutable.
 *
 * @param posts the posts on it, in the order of the list
 * @param number which page this is, counted from 1
 * @param count how many pages the list has; at least 1
 */
public record Page(List<Post> posts, int number, int count) {

    /** Copies the list. */
    public Page {
        posts = List.copyOf(posts);
    }

    /** {@return true if a page with newer posts comes before this one} */
    public boolean hasNewer() {
        return number > 1;
    }

    /** {@return true if a page with older posts comes after this one} */
    public boolean hasOlder() {
        return number < count;
    }
}
