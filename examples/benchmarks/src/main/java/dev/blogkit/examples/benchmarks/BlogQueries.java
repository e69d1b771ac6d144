package dev.blogkit.examples.benchmarks;

import dev.blogkit.Blog;
import dev.blogkit.GroupKind;
import dev.blogkit.Page;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostGroup;
import dev.blogkit.PostList;
import dev.blogkit.PostOrder;
import dev.blogkit.PostSource;
import dev.blogkit.Route;
import dev.blogkit.SeriesPart;
import dev.blogkit.Site;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.Rendering;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a blog of 10,000 posts takes to be made, and each of its answers. {@code sortOnly} is the least that an application would do
 * by itself; what is kept once it was asked for, such as groups, is measured with a blog that was never asked, too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BlogQueries {

    private static final int POSTS = 10_000;
    private static final int TAGS = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 5, 1);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Site site = Site.builder("Benchmark", URI.create("https://example.org/"))
            .author("Ada")
            .language("en")
            .build();
    private List<Post> loaded = List.of();
    private Blog blog = Blog.of(site, List.of(), NOW);
    private Post asked = Post.builder("none").build();
    private String path = "";

    /** Makes the posts, always the same ones; a few tags are on many posts, and many on few. */
    @Setup
    public void make() {
        PostParser parser = PostParser.builder().rendering(Rendering.ON_DEMAND).build();
        Random random = new Random(1);
        List<Post> posts = new ArrayList<>(POSTS);
        for (int i = 0; i < POSTS; i++) {
            posts.add(parser.parse(PostSource.of(String.format(Locale.ROOT, "post-%06d.md", i), text(i, random))));
        }
        loaded = List.copyOf(posts);
        blog = Blog.of(site, loaded, NOW);
        asked = blog.series(blog.posts().get(POSTS / 2)).isPresent()
                ? blog.posts().get(POSTS / 2)
                : blog.group(GroupKind.SERIES, "series 1").orElseThrow().posts().get(0);
        path = blog.path(asked);
    }

    private static String text(int number, Random random) {
        StringBuilder text = new StringBuilder("title: Post number ").append(number);
        text.append("\ndate: ").append(FIRST_DAY.plusDays(random.nextInt(9000)));
        text.append("\ntags: ");
        for (int i = 0; i < 4; i++) {
            double rare = random.nextDouble();
            text.append(i == 0 ? "Tag " : ", Tag ").append((int) (rare * rare * rare * TAGS));
        }
        text.append("\ncategory: Category ").append(random.nextInt(10));
        text.append("\nauthor: Author ").append(random.nextInt(20));
        if (random.nextInt(5) == 0) {
            text.append("\nseries: Series ").append(random.nextInt(100));
        }
        if (random.nextInt(10) == 0) {
            text.append("\nlang: fr\ntranslationKey: ").append(number / 10);
        }
        text.append("\nlayout: ").append(random.nextBoolean() ? "wide" : "narrow");
        return text.append("\n\nWords of the body.\n").toString();
    }

    /** {@return a blog that knows nothing yet} */
    @Benchmark
    public Blog make10000() {
        return Blog.of(site, loaded, NOW);
    }

    /** {@return the posts by date, as the least that an application would do by itself} */
    @Benchmark
    public List<Post> sortOnly() {
        List<Post> sorted = new ArrayList<>(loaded);
        sorted.sort(Comparator.comparing(
                (Post post) -> post.published().orElseThrow(),
                PostDate.order(ZoneOffset.UTC).reversed()));
        return sorted;
    }

    /** {@return a blog that was asked for everything that it keeps} */
    @Benchmark
    public int makeAndAskOnce() {
        Blog made = Blog.of(site, loaded, NOW);
        int answers = made.translations(asked).size() + made.diagnostics().size();
        for (GroupKind kind : GroupKind.values()) {
            answers += made.groups(kind).size();
        }
        for (PostOrder order : PostOrder.values()) {
            answers += made.posts().sorted(order).size();
        }
        return answers + made.archive().size();
    }

    /** {@return the groups of tags} */
    @Benchmark
    public List<PostGroup> tags() {
        return blog.tags();
    }

    /** {@return a group of a tag} */
    @Benchmark
    public Optional<PostGroup> group() {
        return blog.group(GroupKind.TAG, "tag 7");
    }

    /** {@return the posts with a tag that many have} */
    @Benchmark
    public PostList tagged() {
        return blog.posts().tagged("tag 0");
    }

    /** {@return the posts of an author} */
    @Benchmark
    public PostList inAuthor() {
        return blog.posts().in(GroupKind.AUTHOR, "author 7");
    }

    /** {@return the posts of a language} */
    @Benchmark
    public PostList inLanguage() {
        return blog.posts().in(GroupKind.LANGUAGE, "fr");
    }

    /** {@return the posts of a series} */
    @Benchmark
    public PostList inSeries() {
        return blog.posts().in(GroupKind.SERIES, "series 7");
    }

    /** {@return the posts of a category} */
    @Benchmark
    public PostList inCategory() {
        return blog.posts().in(GroupKind.CATEGORY, "category 7");
    }

    /** {@return the posts of a year} */
    @Benchmark
    public PostList inYear() {
        return blog.posts().in(Year.of(2010));
    }

    /** {@return the posts of a month} */
    @Benchmark
    public PostList inMonth() {
        return blog.posts().in(YearMonth.of(2010, 5));
    }

    /** {@return the posts of a day} */
    @Benchmark
    public PostList onDay() {
        return blog.posts().on(LocalDate.of(2010, 5, 1));
    }

    /** {@return the posts with a field} */
    @Benchmark
    public PostList withField() {
        return blog.posts().with("layout", "wide");
    }

    /** {@return the years with their posts} */
    @Benchmark
    public Map<Year, PostList> archive() {
        return blog.archive();
    }

    /** {@return the months with their posts} */
    @Benchmark
    public Map<YearMonth, PostList> months() {
        return blog.posts().months();
    }

    /** {@return the days with their posts} */
    @Benchmark
    public Map<LocalDate, PostList> days() {
        return blog.posts().days();
    }

    /** {@return the posts by title, when they were asked for before} */
    @Benchmark
    public PostList sortedAgain() {
        return blog.posts().sorted(PostOrder.TITLE);
    }

    /** {@return a page in the middle} */
    @Benchmark
    public Page page() {
        return blog.posts().page(250, 20);
    }

    /** {@return the newer and the older post} */
    @Benchmark
    public boolean neighbours() {
        return blog.newer(asked).isPresent() & blog.older(asked).isPresent();
    }

    /** {@return ten related posts} */
    @Benchmark
    public List<Post> related() {
        return blog.related(asked, 10);
    }

    /** {@return the post as a part of its series} */
    @Benchmark
    public Optional<SeriesPart> series() {
        return blog.series(asked);
    }

    /** {@return the translations of a post} */
    @Benchmark
    public List<Post> translations() {
        return blog.translations(asked);
    }

    /** {@return what a request means} */
    @Benchmark
    public Optional<Route> route() {
        return blog.route(path);
    }

    /** {@return the address of a post} */
    @Benchmark
    public URI url() {
        return blog.url(asked);
    }

    /** {@return all that has an address} */
    @Benchmark
    public List<Post> shown() {
        return blog.shown();
    }

    /** {@return the problems of the blog} */
    @Benchmark
    public int diagnostics() {
        return blog.diagnostics().size();
    }

    /** {@return the blog a year ago} */
    @Benchmark
    public Blog at() {
        return blog.at(NOW.minusSeconds(365 * 86_400));
    }

    /** {@return the posts of a layout in a part, which looks through the headers} */
    @Benchmark
    public PostList withFieldInAYear() {
        return blog.posts().in(Year.of(2010)).with("layout", "wide");
    }
}
