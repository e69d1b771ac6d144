package dev.blogkit;

import java.time.Year;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;

/**
 * Posts in the order of a blog: newest first, those without a date last, ties by the name of the source. An immutable list that
 * can be asked for a part of it, in the same order.
 */
public final class PostList extends AbstractList<Post> implements RandomAccess {

    private final PlacedPost[] posts;
    private final PostOrder order;

    /** @param posts in {@code order}, and never changed again */
    private PostList(PlacedPost[] posts, PostOrder order) {
        this.posts = posts;
        this.order = order;
    }

    static PostList empty(PostOrder order) {
        return new PostList(new PlacedPost[0], order);
    }

    /** {@return the list without those that are gone, all of which are here, and with those that have come} */
    PostList changed(Collection<PlacedPost> gone, Collection<PlacedPost> come) {
        if (gone.isEmpty() && come.isEmpty()) {
            return this;
        }
        PlacedPost[] without = sorted(gone);
        List<PlacedPost> kept = new ArrayList<>(posts.length - without.length);
        int next = 0;
        for (PlacedPost post : posts) {
            if (next < without.length && without[next] == post) {
                next++;
            } else {
                kept.add(post);
            }
        }
        List<PlacedPost> changed = BinarySearch.merged(List.of(sorted(come)), kept, order);
        return new PostList(changed.toArray(new PlacedPost[0]), order);
    }

    /** {@return a list of some posts of this one} */
    PostList of(Collection<PlacedPost> some) {
        return new PostList(sorted(some), order);
    }

    private PlacedPost[] sorted(Collection<PlacedPost> some) {
        PlacedPost[] sorted = some.toArray(new PlacedPost[0]);
        Arrays.sort(sorted, order);
        return sorted;
    }

    PlacedPost placed(int index) {
        return posts[index];
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
        PlacedPost[] some =
                Arrays.stream(posts).filter(post -> condition.test(post.post())).toArray(PlacedPost[]::new);
        return new PostList(some, order);
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
        int start = (int) Math.min(posts.length, (number - 1L) * size);
        int end = (int) Math.min(posts.length, (long) start + size);
        int count = Math.max(1, (int) ((posts.length + size - 1L) / size));
        return new Page(subList(start, end), number, count);
    }

    /** {@return the post that comes before this one in the list, if both are there} */
    public Optional<Post> newer(Post post) {
        int index = indexOf(post);
        return index > 0 ? Optional.of(get(index - 1)) : Optional.empty();
    }

    /** {@return the post that comes after this one in the list, if both are there} */
    public Optional<Post> older(Post post) {
        int index = indexOf(post);
        return index >= 0 && index + 1 < posts.length ? Optional.of(get(index + 1)) : Optional.empty();
    }

    @Override
    public Post get(int index) {
        return posts[index].post();
    }

    @Override
    public int size() {
        return posts.length;
    }

    /** {@return where a post stands, counted from 0; -1 if it is not here} Takes a binary search, no walk. */
    @Override
    public int indexOf(Object post) {
        if (!(post instanceof Post wanted)) {
            return -1;
        }
        int index = order.find(posts, wanted);
        return index >= 0 && (posts[index].isOf(wanted) || get(index).equals(wanted)) ? index : -1;
    }

    /** {@return true if the post is here} */
    @Override
    public boolean contains(Object post) {
        return indexOf(post) >= 0;
    }
}
