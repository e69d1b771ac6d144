package dev.blogkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.Field;
import dev.blogkit.FieldValue;
import dev.blogkit.Fields;
import dev.blogkit.GroupKind;
import dev.blogkit.LinkKind;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostGroup;
import dev.blogkit.PostOrder;
import dev.blogkit.Site;
import dev.blogkit.SourcePosition;
import dev.blogkit.Tag;
import dev.blogkit.feed.Entry;
import dev.blogkit.feed.FeedFormat;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a blog is asked, it says the same with hidden posts among the given ones and without. */
class NothingHiddenShowsTest {

    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
    private static final Site SITE = Site.builder("Blog", URI.create("https://e.org/"))
            .author("Ada")
            .language("en")
            .build();

    private static final List<Post> SHOWN = List.of(
            post("a.md", "2024-03-01").build(),
            post("b.md", "2024-04-01").tags(tags("Java", "Maven")).build(),
            post("c.md", "2024-05-01").language("fr").permalink("/c/").build(),
            Post.builder("undated.md").tags(tags("Java")).build());

    private static final Post SHOWN_TOO = secret("a.fr.md").language("fr").build();

    /** Each has everything in common with the others, and something of its own by which a list, a group or a path would betray it. */
    static Stream<Post> hidden() {
        return Stream.of(
                secret("draft.md").status(Post.Status.DRAFT).build(),
                secret("withheld.md").withheld(true).build(),
                secret("future.md").published(date("2024-06-02")).build(),
                secret("expired.md").expires(date("2024-05-31")).build(),
                secret("never.md").expires(date("2024-04-01")).build(),
                secret("draft-page.md")
                        .kind(Post.Kind.PAGE)
                        .status(Post.Status.DRAFT)
                        .build(),
                secret("future-page.md")
                        .kind(Post.Kind.PAGE)
                        .published(date("2024-06-02"))
                        .build(),
                secret("future-unlisted.md")
                        .status(Post.Status.UNLISTED)
                        .published(date("2024-06-02"))
                        .build(),
                secret("aa.md").permalink("/c/").status(Post.Status.DRAFT).build(),
                secret("aa.md").permalink("/c/").published(date("2024-06-02")).build(),
                secret("aa.md").aliases(List.of("/c/", "/b/")).withheld(true).build(),
                secret("b.fr.md").language("fr").status(Post.Status.DRAFT).build());
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void a_hidden_post_changes_no_answer(Post hidden) {
        // What comes is for the application to know, which asks again then, and what is wrong for the writer.
        Set<String> leftOut = Set.of("Blog.nextChange", "Blog.brokenLinks");

        assertThat(changes(hidden, leftOut)).isEmpty();
    }

    static Stream<Post> aside() {
        return Stream.of(
                secret("page.md").kind(Post.Kind.PAGE).build(),
                secret("unlisted.md").status(Post.Status.UNLISTED).build());
    }

    @ParameterizedTest
    @MethodSource("aside")
    void a_page_and_an_unlisted_post_change_only_what_is_said_of_addresses(Post aside) {
        Set<String> leftOut = Set.of(
                "Blog.pages",
                "Blog.shown",
                "Blog.find",
                "Blog.contains",
                "Blog.route",
                "Blog.links", // to where it stands
                "Blog.brokenLinks", // and what else is for the writer
                "Blog.diagnostics",
                "Blog.nextChange", // as at its address something comes
                "Blog.translations", // of a page are pages
                "PageHead.isListed", // by search engines
                "PageHead.html",
                "Sitemap.of"); // search engines shall know pages

        assertThat(changes(aside, leftOut)).isEmpty();
    }

    @Test
    void an_unlisted_post_is_in_no_sitemap_and_a_page_is() {
        Post page = aside().toList().get(0);
        Post unlisted = aside().toList().get(1);

        assertThat(answers(and(unlisted), Set.of()).get("Sitemap.of(...)"))
                .isEqualTo(answers(SHOWN, Set.of()).get("Sitemap.of(...)"))
                .contains("https://e.org/c/");
        assertThat(answers(and(page), Set.of()).get("Sitemap.of(...)")).contains("https://e.org/secret/");
    }

    /** Else the tests above might compare nothing with nothing. */
    @Test
    void a_post_that_is_shown_changes_every_answer_but_those_of_the_site_and_of_another_post() {
        EveryAnswer every = new EveryAnswer(arguments(Blog.of(SITE, SHOWN, NOW)), Set.of());
        every.of(Blog.of(SITE, SHOWN, NOW));

        Set<String> changed = changes(SHOWN_TOO, Set.of()).stream()
                .flatMap(question -> Stream.of("Blog." + question, question.replace("posts().", "PostList.")))
                .map(question -> question.substring(0, question.indexOf('(')))
                .collect(Collectors.toSet());

        assertThat(every.asked())
                .contains("SeriesPart.next", "Page.count", "Route.redirect", "LinkRewriter.rewrite")
                .contains("BlogFeed.feed", "Feed.entries", "Sitemap.of");
        assertThat(every.asked())
                .filteredOn(name -> name.startsWith("Blog.") || name.startsWith("PostList."))
                .filteredOn(name -> !changed.contains(name))
                .containsExactlyInAnyOrder("Blog.instant", "Blog.nextChange", "Blog.pages", "Blog.path", "Blog.site");
    }

    /** {@return the questions to which the answer is another one with this post among the given ones} */
    private static List<String> changes(Post more, Set<String> leftOut) {
        Map<String, String> without = answers(SHOWN, leftOut);
        Map<String, String> with = answers(and(more), leftOut);
        return Stream.concat(without.keySet().stream(), with.keySet().stream())
                .distinct()
                .filter(question -> !Objects.equals(without.get(question), with.get(question)))
                .toList();
    }

    private static Map<String, String> answers(List<Post> posts, Set<String> leftOut) {
        Blog blog = Blog.of(SITE, posts, NOW);
        return new EveryAnswer(arguments(blog), leftOut).of(blog);
    }

    private static Map<Class<?>, List<?>> arguments(Blog blog) {
        List<Post> everyPost = Stream.of(SHOWN.stream(), Stream.of(SHOWN_TOO), hidden(), aside())
                .flatMap(posts -> posts)
                .toList();
        List<String> names =
                new ArrayList<>(List.of("Java", "java", "Secret", "Ada", "Series", "fr", "layout", "secret"));
        Map<Class<?>, List<?>> arguments = new HashMap<>();
        arguments.put(Blog.class, List.of(blog));
        arguments.put(Post.class, everyPost);
        arguments.put(Object.class, everyPost);
        arguments.put(
                String.class,
                Stream.concat(
                                names.stream(),
                                Stream.of(
                                        "/secret/",
                                        "/old-secret/",
                                        "/SECRET",
                                        "/c",
                                        "/old/",
                                        "draft.md",
                                        "c.md",
                                        "a.fr.md"))
                        .toList());
        arguments.put(int.class, List.of(1, 3));
        arguments.put(URI.class, List.of(URI.create("https://e.org/a.png")));
        arguments.put(Tag.class, tags("Java", "Secret"));
        // Before the expired post was, and before the future one comes.
        arguments.put(Instant.class, List.of(NOW, Instant.parse("2024-05-10T00:00:00Z")));
        arguments.put(Year.class, List.of(Year.of(2024), Year.of(2023)));
        arguments.put(YearMonth.class, List.of(YearMonth.of(2024, 5)));
        arguments.put(LocalDate.class, List.of(LocalDate.of(2024, 5, 15)));
        arguments.put(Collection.class, List.of(SHOWN));
        arguments.put(Predicate.class, List.<Predicate<Post>>of(post -> true));
        arguments.put(GroupKind.class, List.of(GroupKind.values()));
        arguments.put(PostOrder.class, List.of(PostOrder.values()));
        arguments.put(LinkKind.class, List.of(LinkKind.LINK));
        arguments.put(FeedFormat.class, List.of(FeedFormat.values()));
        arguments.put(
                PostGroup.class,
                Stream.of(GroupKind.values())
                        .flatMap(kind -> blog.groups(kind).stream())
                        .toList());
        arguments.put(BiConsumer.class, List.<BiConsumer<Post, Entry.Builder>>of((post, entry) -> {}));
        arguments.put(Consumer.class, List.<Consumer<Diagnostic>>of(problem -> {}));
        return arguments;
    }

    private static List<Post> and(Post more) {
        return Stream.concat(SHOWN.stream(), Stream.of(more)).toList();
    }

    private static Post.Builder post(String source, String date) {
        return Post.builder(source)
                .fields(fields(source, "plain"))
                .published(date(date))
                .tags(tags("Java"))
                .categories(tags("Code"))
                .image("/a.png")
                .series("Series")
                .aliases(List.of("/old/"))
                .content(Content.ofHtml(
                        "<p><a href=\"draft.md\">a</a> <a href=\"/secret/\">b</a> <a href=\"a.fr.md\">c</a></p>"));
    }

    private static Post.Builder secret(String source) {
        return post(source, "2024-05-15")
                .fields(fields(source, "secret"))
                .title("Secret")
                .image("/secret.png")
                .permalink("/secret/")
                .aliases(List.of("/old-secret/", "/old/"))
                .tags(tags("Java", "Maven", "Secret"))
                .categories(tags("Code", "Secret"))
                .authors(List.of(Author.of("Ada"), Author.of("Secret")));
    }

    private static Fields fields(String source, String layout) {
        SourcePosition at = SourcePosition.START;
        return Fields.of(
                source,
                List.of(
                        new Field("translationKey", FieldValue.ofText("all", at), at),
                        new Field("layout", FieldValue.ofText(layout, at), at)));
    }

    private static List<Tag> tags(String... names) {
        return Stream.of(names).map(Tag::new).toList();
    }

    private static PostDate date(String text) {
        return PostDate.parse(text).orElseThrow();
    }
}
