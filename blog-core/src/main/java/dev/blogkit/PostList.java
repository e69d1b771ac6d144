package dev.blogkit;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Posts of a blog: newest first, those without a date last, ties by the name of the source, unless they are {@link #sorted}
 * otherwise. An immutable list that can be asked for a part of it, in the same order; safe for use by many threads. The list of
 * all posts of a blog keeps what takes long to work out, such as its orders; a part of it works that out each time.
 *
 * <p>Parts of parts are what an application shows: {@code blog.posts().in(Year.of(2024)).tagged("java").page(1, 10)}, and the
 * tree of an archive is {@link #years} of the posts and {@link #months} of each of these.
 */
public final class PostList extends AbstractList<Post> implements RandomAccess {

    private final PlacedPost[] posts;
    /** The same posts, newest first; this very array where they stand so. */
    private final PlacedPost[] byDate;

    private final NewestFirst newestFirst;
    private final @Nullable Kept kept;

    /** What the list of all posts was asked for. */
    private static final class Kept {

        /** So few, as a name may come from a request, and a field that differs in all posts takes 200 bytes for each. */
        private static final int MOST_FIELDS = 5;

        private final Map<PostOrder, PostList> sorted = new ConcurrentHashMap<>();
        private final Map<GroupKind, Map<String, PostList>> named = new ConcurrentHashMap<>();
        private final Map<String, Map<String, PostList>> fields = new ConcurrentHashMap<>();
        private final Lazy<Map<Year, PostList>> years;
        private final Lazy<Map<YearMonth, PostList>> months;
        private final Lazy<Map<LocalDate, PostList>> days;

        Kept(PostList all) {
            years = new Lazy<>(() -> all.dated(Year::from));
            months = new Lazy<>(() -> all.dated(YearMonth::from));
            days = new Lazy<>(() -> all.dated(Function.identity()));
        }
    }

    /**
     * A list of all posts.
     *
     * @param posts newest first, and never changed again
     */
    private PostList(PlacedPost[] posts, NewestFirst newestFirst) {
        this.posts = posts;
        this.byDate = posts;
        this.newestFirst = newestFirst;
        kept = new Kept(this);
    }

    /** A part of a list, or one in another order. */
    private PostList(PlacedPost[] posts, PlacedPost[] byDate, NewestFirst newestFirst) {
        this.posts = posts;
        this.byDate = byDate;
        this.newestFirst = newestFirst;
        kept = null;
    }

    static PostList empty(NewestFirst newestFirst) {
        return new PostList(new PlacedPost[0], newestFirst);
    }

    /** {@return the list without those that are gone, all of which are here, and with those that have come; newest first} */
    PostList changed(Collection<PlacedPost> gone, Collection<PlacedPost> come) {
        if (gone.isEmpty() && come.isEmpty()) {
            return this;
        }
        PlacedPost[] without = newestFirst(gone);
        List<PlacedPost> kept = new ArrayList<>(byDate.length - without.length);
        int next = 0;
        for (PlacedPost post : byDate) {
            if (next < without.length && without[next] == post) {
                next++;
            } else {
                kept.add(post);
            }
        }
        List<PlacedPost> changed = BinarySearch.merged(List.of(newestFirst(come)), kept, newestFirst);
        return new PostList(changed.toArray(new PlacedPost[0]), newestFirst);
    }

    /** {@return a list of some posts of this one, newest first} */
    PostList of(Collection<PlacedPost> some) {
        PlacedPost[] sorted = newestFirst(some);
        return new PostList(sorted, sorted, newestFirst);
    }

    private PlacedPost[] newestFirst(Collection<PlacedPost> some) {
        PlacedPost[] sorted = some.toArray(new PlacedPost[0]);
        Arrays.sort(sorted, newestFirst);
        return sorted;
    }

    PlacedPost placed(int index) {
        return posts[index];
    }

    /** {@return the posts with this tag, whatever the case of its letters} */
    public PostList tagged(String name) {
        return in(GroupKind.TAG, name);
    }

    /** {@return the posts with a tag that is equal to this one, so whatever the case of its letters} */
    public PostList tagged(Tag tag) {
        return tagged(tag.name());
    }

    /** {@return the posts of a category, an author, a series, a language or a tag, whatever the case of its letters} */
    public PostList in(GroupKind kind, String name) {
        GroupNames names = new GroupNames(kind, newestFirst.site());
        String key = names.key(name);
        return kept == null
                ? some(post -> names.keys(post.post()).contains(key))
                : named(kind).getOrDefault(key, of(List.of()));
    }

    /** {@return the posts by the keys of their names in the groups of a kind, in no order of these} */
    Map<String, PostList> named(GroupKind kind) {
        return kept == null ? groupedByName(kind) : kept.named.computeIfAbsent(kind, this::groupedByName);
    }

    private Map<String, PostList> groupedByName(GroupKind kind) {
        return grouped(new GroupNames(kind, newestFirst.site())::keys);
    }

    /** {@return the posts of a year, by the date as written} */
    public PostList in(Year year) {
        return dated(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    /** {@return the posts of a month, by the date as written} */
    public PostList in(YearMonth month) {
        return dated(month.atDay(1), month.atEndOfMonth());
    }

    /** {@return the posts of a day, by the date as written} */
    public PostList on(LocalDate day) {
        return dated(day, day);
    }

    /** By numbers, since days are made in the time of ten comparisons. */
    private PostList dated(LocalDate first, LocalDate last) {
        long from = first.toEpochDay();
        long to = last.toEpochDay();
        return some(post -> {
            long day = post.post().epochDay();
            return day >= from && day <= to;
        });
    }

    /**
     * {@return the posts whose header has a field with this text, or with a list that holds it} A few fields are kept for the
     * list of all posts; in a part of it, and for more fields, each header is looked through.
     *
     * @param field the name of a field of the header, without regard to case; not one that is nested in another
     * @param text the whole value, exactly as written
     */
    public PostList with(String field, String text) {
        String name = field.toLowerCase(Locale.ROOT);
        if (kept == null || (!kept.fields.containsKey(name) && kept.fields.size() >= Kept.MOST_FIELDS)) {
            return some(post -> texts(post.post(), name).contains(text));
        }
        // One that no post has is not kept: computeIfAbsent takes null for nothing.
        Map<String, PostList> byText = kept.fields.computeIfAbsent(name, this::groupedByField);
        return byText == null ? of(List.of()) : byText.getOrDefault(text, of(List.of()));
    }

    /** {@return the posts by the texts of a field; null if none has it} */
    private @Nullable Map<String, PostList> groupedByField(String name) {
        Map<String, PostList> byText = grouped(post -> texts(post, name));
        return byText.isEmpty() ? null : byText;
    }

    private static List<String> texts(Post post, String field) {
        return post.fields().list(field, problem -> {}).stream().distinct().toList();
    }

    /** {@return the posts that a condition holds for} */
    public PostList only(Predicate<Post> condition) {
        return some(post -> condition.test(post.post()));
    }

    private PostList some(Predicate<PlacedPost> condition) {
        List<PlacedPost> some = new ArrayList<>();
        for (PlacedPost post : posts) {
            if (condition.test(post)) {
                some.add(post);
            }
        }
        return standing(some);
    }

    /** {@return the same posts in another order} */
    public PostList sorted(PostOrder order) {
        return kept == null ? inOrder(order) : kept.sorted.computeIfAbsent(order, this::inOrder);
    }

    private PostList inOrder(PostOrder order) {
        PlacedPost[] standing = order.sorted(posts, byDate, newestFirst.site().zone());
        return new PostList(standing, byDate, newestFirst);
    }

    /** {@return the years of the posts, by the dates as written, newest first, with their posts in the order of this list} */
    public Map<Year, PostList> years() {
        return kept == null ? dated(Year::from) : kept.years.get();
    }

    /** {@return the months of the posts, by the dates as written, newest first, with their posts in the order of this list} */
    public Map<YearMonth, PostList> months() {
        return kept == null ? dated(YearMonth::from) : kept.months.get();
    }

    /** {@return the days of the posts, by the dates as written, newest first, with their posts in the order of this list} */
    public Map<LocalDate, PostList> days() {
        return kept == null ? dated(Function.identity()) : kept.days.get();
    }

    private <K extends Comparable<? super K>> Map<K, PostList> dated(Function<LocalDate, K> period) {
        Map<K, PostList> groups = new TreeMap<>(Comparator.<K>reverseOrder());
        groups.putAll(grouped(post ->
                post.published().map(PostDate::date).map(period).stream().toList()));
        return Collections.unmodifiableMap(groups);
    }

    /** {@return the posts by their keys, in the order of this list} */
    private <K> Map<K, PostList> grouped(Function<Post, List<K>> keys) {
        Map<K, List<PlacedPost>> members = new HashMap<>();
        for (PlacedPost post : posts) {
            for (K key : keys.apply(post.post())) {
                members.computeIfAbsent(key, first -> new ArrayList<>()).add(post);
            }
        }
        Map<K, PostList> groups = new HashMap<>();
        members.forEach((key, some) -> groups.put(key, standing(some)));
        return groups;
    }

    /** {@return some posts of this list, which come in its order} */
    private PostList standing(List<PlacedPost> some) {
        PlacedPost[] standing = some.toArray(new PlacedPost[0]);
        return new PostList(standing, posts == byDate ? standing : newestFirst(some), newestFirst);
    }

    /**
     * {@return so many posts of this list as a page shows, in its order} A number behind the last page gives a page without
     * posts.
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

    /** {@return the next newer post of this list, in whatever order it stands, if the post is in it} */
    public Optional<Post> newer(Post post) {
        int place = placeByDate(post);
        return place > 0 ? Optional.of(byDate[place - 1].post()) : Optional.empty();
    }

    /** {@return the next older post of this list, in whatever order it stands, if the post is in it} */
    public Optional<Post> older(Post post) {
        int place = placeByDate(post);
        return place >= 0 && place + 1 < byDate.length ? Optional.of(byDate[place + 1].post()) : Optional.empty();
    }

    @Override
    public Post get(int index) {
        return posts[index].post();
    }

    @Override
    public int size() {
        return posts.length;
    }

    /**
     * {@return where a post stands, counted from 0; -1 if it is not here} Takes a binary search, and a walk only where the list
     * is sorted in an order of its own.
     */
    @Override
    public int indexOf(Object post) {
        int place = post instanceof Post wanted ? placeByDate(wanted) : -1;
        return place < 0 || posts == byDate ? place : Arrays.asList(posts).indexOf(byDate[place]);
    }

    private int placeByDate(Post wanted) {
        int place = newestFirst.find(byDate, wanted);
        return place >= 0 && (byDate[place].isOf(wanted) || byDate[place].post().equals(wanted)) ? place : -1;
    }

    /** {@return true if the post is here} */
    @Override
    public boolean contains(Object post) {
        return indexOf(post) >= 0;
    }
}
