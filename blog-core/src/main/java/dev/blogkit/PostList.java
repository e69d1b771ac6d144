package dev.blogkit;

import java.time.Year;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;

/**
 * Posts in the order of a blog: newest first, those without a date last, ties by the name of the source. An immutable list that
 * can be asked for a part of it, in the same order.
 */
public final class PostList extends AbstractList<Post> implements RandomAccess {

    private final List<Post> posts;
    private final PostOrder order;

    /** @param posts in {@code order}, and never changed again */
    PostList(List<Post> posts, PostOrder order) {
        this.posts = posts;
        this.order = order;
    }

    PostOrder order() {
        return order;
    }

    /** {@return the posts with this tag, whatever the case of its letters} */
    public PostList tagged(String name) {
        return tagged(new Tag(name));
    }

    /** {@return the posts with this tag} */
    public PostList tagged(Tag tag) {
        return only(post -> post.tags().contains(tag));
    }

    /** {@return the posts of a year, by the date as written} */
    public PostList in(Year year) {
        return only(post -> post.published()
                .filter(date -> Year.from(date.date()).equals(year))
                .isPresent());
    }

    /** {@return the posts of a month, by the date as written} */
    public PostList in(YearMonth month) {
        return only(post -> post.published()
                .filter(date -> YearMonth.from(date.date()).equals(month))
                .isPresent());
    }

    /** {@return the posts that a condition holds for} */
    public PostList only(Predicate<Post> condition) {
        return new PostList(posts.stream().filter(condition).toList(), order);
    }

    /**
     * {@return a page of this list} A number behind the last page gives a page without posts.
     *
     * @param number the number of the page, counted from 1
     * @param size how many posts a page has
     * @throws IllegalArgumentException if the number or the size is less than 1
     */
    public Page page(int number, int size) {
        if (number < 1 || size < 1) {
            throw new IllegalArgumentException("page " + number + " of size " + size + " must both be >= 1");
        }
        int start = (int) Math.min(posts.size(), (number - 1L) * size);
        int end = (int) Math.min(posts.size(), (long) start + size);
        int count = Math.max(1, (int) ((posts.size() + size - 1L) / size));
        return new Page(posts.subList(start, end), number, count);
    }

    /** {@return the post that comes before this one in the list, if both are there} */
    public Optional<Post> newer(Post post) {
        int index = indexOf(post);
        return index > 0 ? Optional.of(posts.get(index - 1)) : Optional.empty();
    }

    /** {@return the post that comes after this one in the list, if both are there} */
    public Optional<Post> older(Post post) {
        int index = indexOf(post);
        return index >= 0 && index + 1 < posts.size() ? Optional.of(posts.get(index + 1)) : Optional.empty();
    }

    @Override
    public Post get(int index) {
        return posts.get(index);
    }

    @Override
    public int size() {
        return posts.size();
    }

    /** {@return where a post stands, counted from 0; -1 if it is not here} Takes a binary search, no walk. */
    @Override
    public int indexOf(Object post) {
        int index = post instanceof Post key ? Collections.binarySearch(posts, key, order) : -1;
        return index >= 0 && posts.get(index).equals(post) ? index : -1;
    }

    /** {@return true if the post is here} */
    @Override
    public boolean contains(Object post) {
        return indexOf(post) >= 0;
    }
}
