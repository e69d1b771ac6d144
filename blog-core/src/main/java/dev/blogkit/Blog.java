package dev.blogkit;

import java.net.URI;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Posts of a site as they are to be seen at one moment: in order, with addresses, in lists. Immutable and safe for use by many
 * threads; the same site, posts and moment give the same blog, in whatever order the posts come.
 *
 * <h2>What can be seen</h2>
 *
 * <p>Drafts, posts whose date has not come, posts that have expired and posts that are {@linkplain Post#withheld withheld} are
 * nowhere: in no list, count, neighbour, link or feed. Pages and unlisted posts have an address, and are in no list of posts. A
 * post without a date can be seen and stands last.
 *
 * <h2>Addresses</h2>
 *
 * <p>{@link #path} says where a post stands below the site's base, {@link #url} is the whole address. No two posts that can be
 * seen have the same path.
 */
public final class Blog {

    private final Site site;
    private final Instant instant;
    private final Map<String, Post> visibleBySource;
    private final PostPaths paths;
    private final PostList posts;
    private final PostList pages;
    private final List<Diagnostic> diagnostics;
    private final BrokenLinks brokenLinks;
    private final Map<PostGroup.Kind, Map<String, PostGroup>> groups = new ConcurrentHashMap<>();

    private Blog(Site site, Collection<Post> all, Instant instant) {
        List<Diagnostic> problems = new ArrayList<>();
        List<Post> unique = distinct(all, problems);
        PostOrder order = new PostOrder(site.zone());
        this.site = site;
        this.instant = instant;
        List<Post> visible = unique.stream().filter(this::isVisible).toList();
        visibleBySource = visible.stream().collect(Collectors.toUnmodifiableMap(Post::source, Function.identity()));
        brokenLinks = new BrokenLinks(unique.stream().map(Post::source).toList(), visibleBySource::containsKey);
        paths = new PostPaths(site, visible, problems::add);
        posts = listed(visible, Post.Kind.POST, order);
        pages = listed(visible, Post.Kind.PAGE, order);
        for (Post post : posts) {
            if (post.published().isEmpty()) {
                problems.add(Diagnostic.warning(
                        "date-missing",
                        post.source(),
                        SourcePosition.START,
                        "the post has no date; it stands last and is left out of feeds",
                        "add a date: 2024-05-01"));
            }
        }
        for (Post post : visible) {
            if (post.id().isPresent() && !UriText.isAbsoluteIri(post.id().get())) {
                problems.add(Diagnostic.warning(
                        "id-not-absolute",
                        post.source(),
                        post.fields().position("id", "guid"),
                        "id: expected an absolute URI, found '" + post.id().get() + "'; its address is its id",
                        "write a URI such as tag:example.org,2024:my-post, or take the id out"));
            }
        }
        problems.sort(Comparator.comparing(Diagnostic::source).thenComparing(Diagnostic::code));
        diagnostics = List.copyOf(problems);
    }

    /**
     * {@return the blog of a site at a moment}
     *
     * @param posts in any order; of two with the same source name one is kept, always the same one, and that is reported
     * @param instant what is dated later is not to be seen yet
     */
    public static Blog of(Site site, Collection<Post> posts, Instant instant) {
        return new Blog(site, posts, instant);
    }

    /** {@return the site} */
    public Site site() {
        return site;
    }

    /** {@return the moment at which this blog is seen} */
    public Instant instant() {
        return instant;
    }

    /** {@return the posts, newest first} */
    public PostList posts() {
        return posts;
    }

    /** {@return the pages, newest first and those without a date last} */
    public PostList pages() {
        return pages;
    }

    /** {@return true if this blog shows the post, in a list or at its address only} */
    public boolean contains(Post post) {
        return post.equals(visibleBySource.get(post.source()));
    }

    /** {@return the next newer post} */
    public Optional<Post> newer(Post post) {
        return posts.newer(post);
    }

    /** {@return the next older post} */
    public Optional<Post> older(Post post) {
        return posts.older(post);
    }

    /** {@return the tags of the posts with their posts, in the order of the names; a tag is spelled as in its oldest post} */
    public Map<Tag, PostList> tags() {
        return grouped(Comparator.comparing(Tag::key), post -> post.tags().stream());
    }

    /** {@return the groups of one kind, in the order of their names} They are made when they are first asked for. */
    public List<PostGroup> groups(PostGroup.Kind kind) {
        return List.copyOf(groupsByKey(kind).values());
    }

    /** {@return the group of this name, whatever the case of its letters, if it has a post} */
    public Optional<PostGroup> group(PostGroup.Kind kind, String name) {
        return Optional.ofNullable(groupsByKey(kind).get(PostGroups.key(kind, name)));
    }

    private Map<String, PostGroup> groupsByKey(PostGroup.Kind kind) {
        return groups.computeIfAbsent(kind, new PostGroups(site, posts)::of);
    }

    /** {@return the years that have posts, newest first, with their posts; years are of dates as written} */
    public Map<Year, PostList> archive() {
        return grouped(
                Comparator.<Year>reverseOrder(),
                post -> post.published().stream().map(date -> Year.from(date.date())));
    }

    /** Goes from the oldest post to the newest, so that the oldest one gives the key's spelling. */
    private <K> Map<K, PostList> grouped(Comparator<K> order, Function<Post, Stream<K>> keys) {
        Map<K, List<Post>> groups = new TreeMap<>(order);
        for (int i = posts.size() - 1; i >= 0; i--) {
            Post post = posts.get(i);
            keys.apply(post)
                    .distinct()
                    .forEach(key -> groups.computeIfAbsent(key, first -> new ArrayList<>())
                            .add(post));
        }
        Map<K, PostList> lists = new LinkedHashMap<>();
        groups.forEach((key, oldestFirst) -> {
            Collections.reverse(oldestFirst);
            lists.put(key, new PostList(oldestFirst, posts.order()));
        });
        return Collections.unmodifiableMap(lists);
    }

    /**
     * {@return where the post stands below the site's base, with {@code /} in front, not percent-encoded} That is the header's
     * permalink; else the site's pattern with the header's slug, {@link Post#fallbackSlug}, or else the name of the file
     * without its date, as the slug. A post whose path belongs to another one has a hash of its source name added. For a post that this blog does not show it is
     * the path that the post asks for.
     */
    public String path(Post post) {
        return paths.path(post);
    }

    /** {@return the absolute address of the post, ASCII only: the site's base and {@link #path}} */
    public URI url(Post post) {
        return URI.create(address(post));
    }

    /** {@return the absolute address of a page of the group, ASCII only: the site's base and {@link PostGroup#path}} */
    public URI url(PostGroup group) {
        return URI.create(address(group.path()));
    }

    /**
     * {@return the permanent id of the group: its address, or a {@code tag:} URI where the site makes those} It stays when newer
     * posts bring other groups.
     */
    public String id(PostGroup group) {
        return id(group.path());
    }

    /**
     * {@return the permanent id of the post, an absolute URI} That is the header's id if it is one; else a {@code tag:} URI
     * where the site makes those; else the address.
     */
    public String id(Post post) {
        return post.id().filter(UriText::isAbsoluteIri).orElseGet(() -> id(path(post)));
    }

    /** {@return the permanent id of the blog itself: its base, or a {@code tag:} URI where the site makes those} */
    public String id() {
        return site.tagIdPrefix()
                .map(prefix -> prefix + "/")
                .orElseGet(() -> site.base().toString());
    }

    /**
     * {@return what makes the references of the post's content absolute} A reference to the file of another post of this blog
     * becomes that post's address, and so does a path that begins with {@code /} if it is the path of a post. Any other is
     * resolved against the post's address by RFC 3986, section 5.
     */
    public LinkRewriter links(Post post) {
        return postLinks(post);
    }

    private PostLinks postLinks(Post post) {
        return new PostLinks(post, visibleBySource::get, paths::at, this::address);
    }

    /** {@return the problems that only a blog has, such as two posts with one path; in the order of the sources} */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * {@return a warning for each reference in the post that is meant for the file of another one and leads nowhere: there is no
     * such file, or nobody is to see its post} A reference is meant for one if it has no host and ends as the names of this
     * blog's sources do, as in {@code ../other.md}. And one for each that begins with {@code //} without a host that an address may
     * have, which stays as it is. Where other references lead, only the application knows. This renders the
     * post's content if it was not rendered yet.
     */
    public List<Diagnostic> brokenLinks(Post post) {
        return brokenLinks.of(post, postLinks(post));
    }

    private boolean isVisible(Post post) {
        return post.status() != Post.Status.DRAFT
                && !post.withheld()
                && post.published()
                        .filter(date -> date.instant(site.zone()).isAfter(instant))
                        .isEmpty()
                && post.expires()
                        .filter(date -> !date.instant(site.zone()).isAfter(instant))
                        .isEmpty();
    }

    private String address(Post post) {
        return address(path(post));
    }

    private String address(String path) {
        return site.base() + UriText.encode(path).substring(1);
    }

    private String id(String path) {
        return site.tagIdPrefix().map(prefix -> prefix + UriText.encode(path)).orElseGet(() -> address(path));
    }

    private static PostList listed(List<Post> visible, Post.Kind kind, PostOrder order) {
        List<Post> listed = visible.stream()
                .filter(post -> post.kind() == kind && post.status() == Post.Status.PUBLISHED)
                .sorted(order)
                .toList();
        return new PostList(listed, order);
    }

    /** {@return one post for each source, in the order of the sources} */
    private static List<Post> distinct(Collection<Post> posts, List<Diagnostic> problems) {
        List<Post> sorted = new ArrayList<>(posts);
        sorted.sort(Comparator.comparing(Post::source).thenComparing(Post::everything));
        List<Post> unique = new ArrayList<>(sorted.size());
        for (Post post : sorted) {
            if (unique.isEmpty() || !unique.get(unique.size() - 1).source().equals(post.source())) {
                unique.add(post);
            } else {
                problems.add(Diagnostic.error(
                        "source-twice",
                        post.source(),
                        SourcePosition.START,
                        "two posts have this source name; one is left out",
                        "give each post a name of its own"));
            }
        }
        return unique;
    }
}
