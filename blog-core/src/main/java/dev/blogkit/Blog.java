package dev.blogkit;

import java.net.URI;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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
 *
 * <h2>When something changes</h2>
 *
 * <p>A blog never changes; whoever shows one takes the next in its place. {@link #of} makes the first one, or one of another
 * site. {@link #withPosts} makes the next one when posts were written, changed or removed, and {@link #at} when time has passed,
 * at {@link #nextChange()} at the latest. The answers of all three are the same for the same site, posts and moment, whatever
 * came before; the last two take over what was worked out of posts that are still there, and so take little time where little has
 * changed.
 */
public final class Blog {

    private final Site site;
    private final Instant instant;
    private final PlacedPosts all;
    private final PostPaths paths;
    private final PostList posts;
    private final PostList pages;
    private final @Nullable Instant nextChange;
    private final Map<GroupKind, Map<String, PostGroup>> groups = new ConcurrentHashMap<>();
    private final Lazy<List<Diagnostic>> diagnostics = new Lazy<>(this::makeDiagnostics);
    private final Lazy<Aliases> aliases = new Lazy<>(this::makeAliases);
    private final Lazy<Translations> translations = new Lazy<>(this::makeTranslations);
    private final Lazy<BrokenLinks> brokenLinks = new Lazy<>(this::makeBrokenLinks);

    /** A blog without posts. */
    private Blog(Site site, Instant instant) {
        NewestFirst order = new NewestFirst(site);
        this.site = site;
        this.instant = instant;
        all = PlacedPosts.none(site);
        paths = new PostPaths(List.of());
        posts = PostList.empty(order);
        pages = PostList.empty(order);
        nextChange = null;
    }

    /** The one way to a blog with posts, so that none hangs on which ones came before. */
    private Blog(Blog previous, PlacedPosts all, Instant instant) {
        List<PlacedPost> gone = new ArrayList<>();
        List<PlacedPost> come = new ArrayList<>();
        previous.all.compare(previous.instant, all, instant, gone::add, come::add);
        this.site = previous.site;
        this.instant = instant;
        this.all = all;
        paths = previous.paths.hold(gone, come) ? previous.paths : new PostPaths(all.visible(instant));
        posts = previous.posts.changed(listed(gone, Post.Kind.POST), listed(come, Post.Kind.POST));
        pages = previous.pages.changed(listed(gone, Post.Kind.PAGE), listed(come, Post.Kind.PAGE));
        nextChange = all.nextChange(instant);
    }

    private static List<PlacedPost> listed(List<PlacedPost> posts, Post.Kind kind) {
        return posts.stream().filter(post -> post.list() == kind).toList();
    }

    /**
     * {@return the blog of a site at a moment} For a first blog; one that follows another is made sooner of that one, by
     * {@link #withPosts} or {@link #at}.
     *
     * @param posts in any order; of two with the same source name one is kept, always the same one, and that is reported
     * @param instant what is dated later is not to be seen yet
     */
    public static Blog of(Site site, Collection<Post> posts, Instant instant) {
        return new Blog(site, instant).withPosts(posts);
    }

    /**
     * {@return the blog of the same site and moment with these posts in place of its own} It is equal in every answer to that of
     * {@link #of}, and made sooner, for an application that reads its changed files again: what was worked out of a post is kept
     * where this very object is among the new posts too; it is this very blog if all are. This blog stays as it is.
     *
     * @param posts all of them, not only what changed; in any order, soonest done in that of the source names, as
     *     {@link LoadResult#posts} has them
     */
    public Blog withPosts(Collection<Post> posts) {
        PlacedPosts placed = all.with(posts);
        return placed == all ? this : new Blog(this, placed, instant);
    }

    /**
     * {@return the blog of the same site and posts, those too that cannot be seen now, at another moment} It is equal in every
     * answer to that of {@link #of}, and made sooner, for an application that shows posts when their time comes: see
     * {@link #nextChange()}. This blog stays as it is.
     *
     * @param instant the moment, later or earlier
     */
    public Blog at(Instant instant) {
        return new Blog(this, all, instant);
    }

    /** {@return the names of the sources whose posts only one of the two blogs of a site shows, or shows otherwise; in order} */
    List<String> changedSince(Blog before) {
        Set<String> sources = new TreeSet<>();
        before.all.compare(
                before.instant, all, instant, gone -> sources.add(gone.source()), come -> sources.add(come.source()));
        return List.copyOf(sources);
    }

    /** {@return the site whose base, zone and patterns the addresses and the order of the posts follow} */
    public Site site() {
        return site;
    }

    /** {@return the moment at which this blog is seen} */
    public Instant instant() {
        return instant;
    }

    /**
     * {@return the first moment after {@link #instant()} at which other posts can be seen, as one appears or expires; empty if
     * there is none} Until then {@link #at} shows what this blog shows. Drafts and withheld posts never appear, nor does a post
     * that expires before its date.
     */
    public Optional<Instant> nextChange() {
        return Optional.ofNullable(nextChange);
    }

    /**
     * {@return the posts of the blog, newest first, those without a date last; no pages, and nothing unlisted} Feeds leave out
     * those without a date.
     */
    public PostList posts() {
        return posts;
    }

    /** {@return the pages, newest first and those without a date last} */
    public PostList pages() {
        return pages;
    }

    /**
     * {@return all that this blog shows, in the order of the sources: posts, pages, and what is in no list and has an address
     * only} An application that makes a page for each asks for these.
     */
    public List<Post> shown() {
        return all.visible(instant).stream().map(PlacedPost::post).toList();
    }

    /** {@return the post of a source, if this blog shows it} */
    public Optional<Post> find(String source) {
        return Optional.ofNullable(visible(source)).map(PlacedPost::post);
    }

    /** {@return true if this blog shows the post, in a list or at its address only} */
    public boolean contains(Post post) {
        PlacedPost here = visible(post.source());
        return here != null && (here.isOf(post) || here.post().equals(post));
    }

    /** {@return the next newer post in {@link #posts()}; empty for the newest, and for what is not in that list} */
    public Optional<Post> newer(Post post) {
        return posts.newer(post);
    }

    /** {@return the next older post in {@link #posts()}; empty for the last, and for what is not in that list} */
    public Optional<Post> older(Post post) {
        return posts.older(post);
    }

    /**
     * {@return the posts that have most in common with this one, the nearest first} Those are nearest that share most tags with
     * it, where a tag counts the more, the fewer posts have it; then those of its series, then the newest. A post that shares no
     * tag and is not of the series is not related.
     *
     * @param post any post, also one that this blog does not show
     * @param most how many there are at most
     * @throws IllegalArgumentException if {@code most} is less than 0
     */
    public List<Post> related(Post post, int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most " + most + " must be >= 0");
        }
        return new RelatedPosts(posts, groupsOf(post, GroupKind.TAG), groupsOf(post, GroupKind.SERIES)).to(post, most);
    }

    private List<PostGroup> groupsOf(Post post, GroupKind kind) {
        return new GroupNames(kind, site)
                .of(post).stream()
                        .flatMap(name -> group(kind, name).stream())
                        .distinct()
                        .toList();
    }

    /** {@return the post as a part of its series; empty where it is in none, or not in the list of posts} */
    public Optional<SeriesPart> series(Post post) {
        return groupsOf(post, GroupKind.SERIES).stream()
                .filter(group -> group.posts().contains(post))
                .findFirst()
                .map(group -> SeriesPart.of(group, post));
    }

    /**
     * {@return the posts, or for a page the pages, that say the same in other languages, by the tags of these} Those have the
     * same field {@code translationKey} in their headers, or else the same source but for the language in it: {@code trip.md} and
     * {@code trip.fr.md}, {@code en/trip.md} and {@code fr/trip.md}. The language is the header's, else the site's, and must be
     * said.
     */
    public List<Post> translations(Post post) {
        return translations.get().of(post);
    }

    private Translations makeTranslations() {
        List<Post> listed = new ArrayList<>(posts);
        listed.addAll(pages);
        return new Translations(site, listed);
    }

    /**
     * {@return the tags of the posts, in the order of their names, each with its posts, slug and path: {@link #groups(GroupKind)}
     * of tags}
     */
    public List<PostGroup> tags() {
        return groups(GroupKind.TAG);
    }

    /** {@return the groups of one kind, in the order of their names} They are made when they are first asked for. */
    public List<PostGroup> groups(GroupKind kind) {
        return List.copyOf(groupsByKey(kind).values());
    }

    /** {@return the group of this name, whatever the case of its letters, if it has a post} */
    public Optional<PostGroup> group(GroupKind kind, String name) {
        return Optional.ofNullable(groupsByKey(kind).get(new GroupNames(kind, site).key(name)));
    }

    private Map<String, PostGroup> groupsByKey(GroupKind kind) {
        return groups.computeIfAbsent(kind, new PostGroups(site, posts)::of);
    }

    /** {@return the years that have posts, newest first, with their posts: {@link PostList#years}, and months of these} */
    public Map<Year, PostList> archive() {
        return posts.years();
    }

    /**
     * {@return where the post stands below the site's base, with {@code /} in front, not percent-encoded} That is the header's
     * permalink; else what the site's pattern makes of the post ({@link Site.Builder#permalinkPattern}). A post whose path
     * belongs to another one has a hash of its source name added. For a post that this blog does not show it is the path that the
     * post asks for.
     */
    public String path(Post post) {
        PlacedPost here = all.find(post.source());
        if (here != null && here.isVisible(instant)) {
            return paths.path(here);
        }
        return here != null && here.isOf(post) ? here.path() : AskedPath.find(site, post, problem -> {});
    }

    /**
     * {@return what a request for a path means; empty where no post that can be seen is meant} That is the post whose path it is;
     * else, by a redirect, the post whose path is the same but for the case of letters, the form of accents, a closing {@code /}
     * or {@code index.html}; else, by a redirect, the post that has it as one of its {@linkplain Post#aliases aliases}, written
     * in any of these ways. How a path is percent-encoded makes no difference.
     *
     * <p>Groups of posts, feeds and what else an application has are its own to route, before the redirects or behind them.
     *
     * @param requestPath the path of the request below the site's base, with {@code /} in front and without a query, as it was
     *     sent
     */
    public Optional<Route> route(String requestPath) {
        PlacedPost here = at(requestPath);
        if (here != null) {
            boolean own = PathKey.plain(requestPath).equals(PathKey.plain(paths.path(here)));
            return Optional.of(new Route(here.post(), own ? null : url(here.post())));
        }
        return Optional.ofNullable(aliases.get().find(requestPath))
                .map(post -> new Route(post.post(), url(post.post())));
    }

    private Aliases makeAliases() {
        return new Aliases(all.visible(instant), paths::at);
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
        return new PostLinks(post, address(post), this::visible, this::at, there -> address(paths.path(there)));
    }

    /** {@return the problems that only a blog has, such as two posts with one path; in the order of the sources} */
    public List<Diagnostic> diagnostics() {
        return diagnostics.get();
    }

    private List<Diagnostic> makeDiagnostics() {
        List<Diagnostic> problems = new ArrayList<>(paths.problems());
        problems.addAll(aliases.get().problems());
        for (String source : all.leftOut()) {
            problems.add(Diagnostic.error(
                    "source-twice",
                    source,
                    SourcePosition.START,
                    "two posts have this source name; one is left out",
                    "give each post a name of its own"));
        }
        all.visible(instant).forEach(post -> problems.addAll(post.problems()));
        problems.sort(Comparator.comparing(Diagnostic::source).thenComparing(Diagnostic::code));
        return List.copyOf(problems);
    }

    /**
     * {@return a warning for each reference in the post that is meant for the file of another one and leads nowhere: there is no
     * such file, or nobody is to see its post} A reference is meant for one if it has no host and ends as the names of this
     * blog's sources do, as in {@code ../other.md}. And one for each that begins with {@code //} without a host that an address
     * may have, which stays as it is. Where other references lead, only the application knows. This renders the post's content if
     * it was not rendered yet.
     */
    public List<Diagnostic> brokenLinks(Post post) {
        return brokenLinks.get().of(post, postLinks(post));
    }

    private BrokenLinks makeBrokenLinks() {
        return new BrokenLinks(all.sources(), source -> visible(source) != null);
    }

    /** {@return the post of a source, if it can be seen} */
    private @Nullable PlacedPost visible(String source) {
        PlacedPost post = all.find(source);
        return post != null && post.isVisible(instant) ? post : null;
    }

    /** {@return the post at a path, if there is one} */
    private @Nullable PlacedPost at(String path) {
        String source = paths.at(path);
        return source == null ? null : all.find(source);
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
}
