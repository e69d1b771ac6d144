package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a blog and its lists can be asked for, beyond all posts. */
class BlogQueriesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Site SITE = Site.builder("Blog", URI.create("https://e.org/"))
            .author("Ada")
            .language("en")
            .build();

    // Parts of a list

    @Test
    void finds_the_posts_of_a_category_an_author_a_series_and_a_language() {
        Post one = post("one", "2024-01-01")
                .categories(tags("Food"))
                .language("pt_BR")
                .build();
        Post two = post("two", "2024-01-02")
                .authors(List.of(Author.of("Grace")))
                .series("Bread ")
                .build();
        PostList posts = blog(one, two).posts();

        assertThat(posts.in(GroupKind.CATEGORY, "FOOD")).containsExactly(one);
        assertThat(posts.in(GroupKind.AUTHOR, " grace")).containsExactly(two);
        assertThat(posts.in(GroupKind.AUTHOR, "ada")).containsExactly(one);
        assertThat(posts.in(GroupKind.SERIES, "bread")).containsExactly(two);
        assertThat(posts.in(GroupKind.LANGUAGE, "pt-br")).containsExactly(one);
        assertThat(posts.in(GroupKind.LANGUAGE, "EN")).containsExactly(two);
        assertThat(posts.in(GroupKind.TAG, "nowhere")).isEmpty();
    }

    @Test
    void finds_by_name_what_the_group_of_this_name_has() {
        Blog blog = Blog.of(SITE, randomPosts(300), NOW);

        for (GroupKind kind : GroupKind.values()) {
            assertThat(blog.groups(kind)).isNotEmpty();
            for (PostGroup group : blog.groups(kind)) {
                assertThat(blog.posts().in(kind, group.name())).isEqualTo(group.posts());
            }
        }
    }

    @Test
    void finds_the_posts_of_a_day_as_it_is_written() {
        Post early = post("early", "2024-05-01T00:30:00+14:00").build();
        Post late = post("late", "2024-05-01T23:30:00-11:00").build();

        PostList posts = blog(early, late, post("next", "2024-05-02").build()).posts();

        assertThat(posts.on(LocalDate.of(2024, 5, 1))).containsExactly(late, early);
        assertThat(posts.on(LocalDate.of(2024, 5, 3))).isEmpty();
    }

    @Test
    void finds_the_posts_whose_header_has_a_field_with_a_text() {
        Post wide = withFields("wide", field("Layout", text("wide")));
        Post listed = withFields("listed", field("layout", FieldValue.ofList(List.of(text("x"), text("wide")), at())));
        Post inside = withFields(
                "inside",
                field("layout", FieldValue.ofFields(Fields.of("inside", List.of(field("a", text("wide")))), at())));
        Post other = withFields(
                "other", field("layouts", text("wide")), field("x", text("wide")), field("layout", text("Wide")));
        PostList posts = blog(wide, listed, inside, other).posts();

        assertThat(posts.with("LAYOUT", "wide")).containsExactlyInAnyOrder(wide, listed);
        assertThat(posts.with("layout", "")).isEmpty();
        assertThat(posts.with("x", "wide")).containsExactly(other);
    }

    @Test
    void takes_of_two_fields_of_one_name_the_last_as_fields_do() {
        Post twice = withFields(
                "twice", field("a", text("1")), field("A", FieldValue.ofNothing(at())), field("b", text("1")));

        assertThat(blog(twice).posts().with("a", "1")).isEmpty();
        assertThat(blog(twice).posts().with("b", "1")).containsExactly(twice);
    }

    @Test
    void answers_the_same_for_more_fields_than_it_keeps_and_in_a_part() {
        Field[] fields =
                IntStream.range(0, 12).mapToObj(i -> field("f" + i, text("x"))).toArray(Field[]::new);
        Post all = withFields("all", fields);
        PostList posts = blog(all, withFields("none")).posts();

        for (int i = 0; i < 12; i++) {
            assertThat(posts.with("F" + i, "x")).containsExactly(all);
            assertThat(posts.with("f" + i, "y")).isEmpty();
            assertThat(posts.only(post -> true).with("f" + i, "x")).containsExactly(all);
        }
    }

    @Test
    void keeps_no_field_that_no_post_has() {
        Post wide = withFields("wide", field("layout", text("wide")));
        PostList posts = blog(wide).posts();

        for (int i = 0; i < 100; i++) {
            assertThat(posts.with("junk" + i, "x")).isEmpty();
        }
        Object first = posts.with("layout", "wide");

        assertThat(posts.with("layout", "wide")).isSameAs(first);
    }

    @Test
    void has_no_posts_at_the_ends_of_time() {
        PostList posts = blog(
                        post("a", "2024-01-01").build(),
                        Post.builder("undated.md").build())
                .posts();

        assertThat(posts.in(Year.of(Year.MAX_VALUE))).isEmpty();
        assertThat(posts.in(Year.of(Year.MIN_VALUE))).isEmpty();
        assertThat(posts.in(YearMonth.of(Year.MAX_VALUE, 12))).isEmpty();
        assertThat(posts.on(LocalDate.MAX)).isEmpty();
        assertThat(posts.on(LocalDate.MIN)).isEmpty();
    }

    // Orders

    @Test
    void sorts_by_date_change_title_and_weight() {
        Post a = post("a", "2024-01-01").title("banana").weight(2L).build();
        Post b = post("b", "2024-01-02")
                .title("Apple")
                .updated(date("2024-02-01"))
                .build();
        Post c = post("c", "2024-01-03")
                .title("\u00C4pfel")
                .weight(-1L)
                .updated(date("2023-01-01"))
                .build();
        Post d = Post.builder("d.md").title("cherry").weight(2L).build();
        PostList posts = blog(d, a, c, b).posts();

        assertThat(posts.sorted(PostOrder.NEWEST)).containsExactly(c, b, a, d);
        assertThat(posts.sorted(PostOrder.OLDEST)).containsExactly(a, b, c, d);
        assertThat(posts.sorted(PostOrder.UPDATED)).containsExactly(b, c, a, d);
        assertThat(posts.sorted(PostOrder.TITLE)).containsExactly(b, a, d, c);
        assertThat(posts.sorted(PostOrder.WEIGHT)).containsExactly(c, a, d, b);
    }

    @Test
    void keeps_those_that_are_equal_in_an_order_as_they_stood() {
        Post a = post("a", "2024-01-01").weight(1L).build();
        Post b = post("b", "2024-01-02").weight(1L).build();
        Post c = post("c", "2024-01-03").weight(0L).build();

        PostList posts = blog(a, b, c).posts();

        assertThat(posts.sorted(PostOrder.OLDEST).sorted(PostOrder.WEIGHT)).containsExactly(c, a, b);
        assertThat(posts.sorted(PostOrder.WEIGHT)).containsExactly(c, b, a);
        assertThat(posts.sorted(PostOrder.WEIGHT).sorted(PostOrder.NEWEST)).containsExactly(c, b, a);
    }

    @Test
    void is_the_same_list_in_every_order_but_for_where_posts_stand() {
        Blog blog = Blog.of(SITE, randomPosts(200), NOW);
        PostList posts = blog.posts();

        for (PostOrder order : PostOrder.values()) {
            PostList sorted = posts.sorted(order);
            assertThat(sorted).containsExactlyInAnyOrderElementsOf(posts);
            for (Post post : posts) {
                assertThat(sorted.get(sorted.indexOf(post))).isSameAs(post);
                assertThat(sorted.newer(post)).isEqualTo(posts.newer(post));
                assertThat(sorted.older(post)).isEqualTo(posts.older(post));
            }
            PostList part = sorted.tagged("t1");
            assertThat(part)
                    .isEqualTo(
                            sorted.stream().filter(posts.tagged("t1")::contains).toList());
            assertThat(part.older(part.get(0))).isEqualTo(posts.tagged("t1").older(part.get(0)));
            for (Map.Entry<Year, PostList> year : sorted.years().entrySet()) {
                assertThat(year.getValue()).isEqualTo(sorted.in(year.getKey()));
                Post first = year.getValue().get(0);
                assertThat(year.getValue().older(first))
                        .isEqualTo(posts.in(year.getKey()).older(first));
            }
        }
    }

    @Test
    void does_not_find_another_post_in_a_sorted_list() {
        Post a = post("a", "2024-01-01").build();
        PostList sorted = blog(a, post("b", "2024-01-02").build()).posts().sorted(PostOrder.TITLE);

        assertThat(sorted.indexOf(a.toBuilder().title("other").build())).isEqualTo(-1);
        assertThat(sorted.contains(a)).isTrue();
    }

    // The archive

    @Test
    void is_a_tree_of_years_months_and_days_as_they_are_written() {
        Post a = post("a", "2023-12-31T23:00:00-05:00").build(); // in UTC another year
        Post b = post("b", "2024-01-31").build();
        Post c = post("c", "2024-01-31").build();
        Post d = post("d", "2024-02-01").build();
        PostList posts = blog(d, c, b, a, Post.builder("undated.md").build()).posts();

        Map<Year, PostList> years = posts.years();
        Map<YearMonth, PostList> months =
                years.getOrDefault(Year.of(2024), posts).months();

        assertThat(years.keySet()).containsExactly(Year.of(2024), Year.of(2023));
        assertThat(years.get(Year.of(2023))).containsExactly(a);
        assertThat(months.keySet()).containsExactly(YearMonth.of(2024, 2), YearMonth.of(2024, 1));
        assertThat(months.getOrDefault(YearMonth.of(2024, 1), posts).days())
                .containsExactly(Map.entry(LocalDate.of(2024, 1, 31), posts.on(LocalDate.of(2024, 1, 31))));
        assertThatThrownBy(years::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    // Groups

    @Test
    void tells_of_each_tag_how_many_posts_it_has_and_its_slug() {
        Blog blog = blog(
                post("a", "2024-01-01").tags(tags("C#", "Java")).build(),
                post("b", "2024-01-02").tags(tags("java")).build());

        assertThat(blog.tags()).extracting(PostGroup::name).containsExactly("C#", "Java");
        assertThat(blog.tags()).extracting(PostGroup::slug).containsExactly("c-sharp", "java");
        assertThat(blog.tags()).extracting(tag -> tag.posts().size()).containsExactly(1, 2);
    }

    // Related posts

    @Test
    void has_a_post_with_a_rare_tag_nearer_than_one_with_two_common_ones() {
        List<Post> posts = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(i ->
                        post("common" + i, "2024-02-01").tags(tags("a", "b")).build())
                .toList());
        Post rare = post("rare", "2020-01-01").tags(tags("RARE")).build();
        Post asked = post("asked", "2024-01-01").tags(tags("a", "b", "rare")).build();
        posts.add(rare);
        posts.add(asked);

        assertThat(Blog.of(SITE, posts, NOW).related(asked, 2)).containsExactly(rare, posts.get(0));
    }

    @Test
    void has_those_of_the_series_before_others_with_the_same_tags_and_then_the_newest() {
        Post asked = post("asked", "2024-01-05").tags(tags("a")).series("S").build();
        Post older = post("older", "2024-01-01").tags(tags("a")).build();
        Post newer = post("newer", "2024-01-02").tags(tags("A")).build();
        Post part = post("part", "2023-01-01").tags(tags("a")).series("s").build();
        Post onlyPart = post("only-part", "2024-01-06").series("S").build();
        Post nothing =
                post("nothing", "2024-01-05").tags(tags("b")).series("other").build();
        Blog blog = blog(asked, older, newer, part, onlyPart, nothing);

        assertThat(blog.related(asked, 9)).containsExactly(part, newer, older, onlyPart);
        assertThat(blog.related(asked, 2)).containsExactly(part, newer);
        assertThat(blog.related(asked, 0)).isEmpty();
        assertThatThrownBy(() -> blog.related(asked, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void knows_what_is_related_to_a_draft_that_its_writer_looks_at() {
        Post shown = post("shown", "2024-01-01").tags(tags("a")).build();
        Post draft = post("draft", "2024-01-01")
                .tags(tags("a"))
                .status(Post.Status.DRAFT)
                .build();

        assertThat(blog(shown, draft).related(draft, 5)).containsExactly(shown);
        assertThat(blog(shown, draft).related(shown, 5)).isEmpty();
    }

    @Test
    void finds_what_a_search_through_all_pairs_finds() {
        List<Post> posts = randomPosts(120);
        Blog blog = Blog.of(SITE, posts, NOW);

        for (Post asked : blog.posts()) {
            List<Post> found = blog.related(asked, 200);
            assertThat(found).doesNotContain(asked).doesNotHaveDuplicates();
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(blog.posts()
                            .only(other -> !other.equals(asked)
                                    && (other.tags().stream().anyMatch(asked.tags()::contains)
                                            || (asked.series().isPresent()
                                                    && other.series().equals(asked.series())))));
            double before = Double.MAX_VALUE;
            for (Post other : found) {
                double shared = asked.tags().stream()
                        .distinct()
                        .filter(other.tags()::contains)
                        .mapToDouble(tag -> Math.log(1
                                + (double) blog.posts().size()
                                        / blog.posts().tagged(tag).size()))
                        .sum();
                assertThat(shared).isLessThan(before + 1e-9);
                before = shared;
            }
            assertThat(blog.related(asked, 5)).isEqualTo(found.subList(0, Math.min(5, found.size())));
        }
    }

    // Series

    @Test
    void knows_a_post_as_a_part_of_its_series_from_the_oldest_on() {
        Post one = post("one", "2024-01-01").series("Bread").build();
        Post two = post("two", "2024-02-01").series("bread ").build();
        Post three = post("three", "2024-03-01").series("BREAD").build();
        Blog blog = blog(three, one, two, post("other", "2024-01-15").build());

        SeriesPart part = blog.series(two).orElseThrow();

        assertThat(part.series().name()).isEqualTo("Bread");
        assertThat(part.parts()).containsExactly(one, two, three);
        assertThat(part.number()).isEqualTo(2);
        assertThat(part.post()).isEqualTo(two);
        assertThat(part.previous()).contains(one);
        assertThat(part.next()).contains(three);
        assertThat(blog.series(one).orElseThrow().previous()).isEmpty();
        assertThat(blog.series(three).orElseThrow().next()).isEmpty();
    }

    @Test
    void has_the_parts_of_a_series_by_weight_where_they_have_one() {
        Post last = post("last", "2024-01-01").series("S").build();
        Post second = post("second", "2024-01-02").series("S").weight(20L).build();
        Post first = post("first", "2024-01-03").series("S").weight(10L).build();

        assertThat(blog(first, second, last).series(first).orElseThrow().parts())
                .containsExactly(first, second, last);
    }

    @Test
    void knows_no_series_of_a_post_that_has_none_or_is_in_no_list() {
        Post draft = post("draft", "2024-01-01")
                .series("S")
                .status(Post.Status.DRAFT)
                .build();
        Post unlisted = post("unlisted", "2024-01-01")
                .series("S")
                .status(Post.Status.UNLISTED)
                .build();
        Post shown = post("shown", "2024-01-01").series("S").build();
        Post none = post("none", "2024-01-01").series(" ").build();
        Blog blog = blog(draft, unlisted, shown, none);

        assertThat(blog.series(draft)).isEmpty();
        assertThat(blog.series(unlisted)).isEmpty();
        assertThat(blog.series(none)).isEmpty();
        assertThat(blog.series(shown).orElseThrow().parts()).containsExactly(shown);
        assertThatThrownBy(() -> new SeriesPart(blog.groups(GroupKind.SERIES).get(0), blog.posts(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    // Translations

    @ParameterizedTest
    @CsvSource({
        "trip.md, trip.fr.md, fr",
        "trip.en.md, trip.fr.md, fr",
        "en/trip.md, fr/trip.md, FR",
        "blog/en/trip.md, blog/fr/trip.md, fr",
        "trip.md, fr/trip.md, fr",
        "trip/index.md, trip/index.pt-br.md, pt_BR",
        "2024-05-01-trip.md, 2024-05-01-trip.fr.md, fr"
    })
    void finds_a_translation_by_the_name_of_its_source(String english, String other, String language) {
        Post one = post(english.replace(".md", ""), "2024-01-01").build();
        Post two =
                post(other.replace(".md", ""), "2024-01-02").language(language).build();
        Blog blog = blog(one, two, post("else", "2024-01-01").build());

        assertThat(blog.translations(one)).containsExactly(two);
        assertThat(blog.translations(two)).containsExactly(one);
    }

    @Test
    void finds_translations_by_a_key_in_their_headers_by_language() {
        Post en = withFields("trip", field("translationKey", text("trip")));
        Post fr = withFields("voyage", field("translation_key", text("trip"))).toBuilder()
                .language("fr")
                .build();
        Post de = withFields("reise", field("TranslationKey", text("trip"))).toBuilder()
                .language("de")
                .build();
        Post again = withFields("again", field("translationKey", text("trip")));

        Blog blog = blog(en, fr, de, again);

        assertThat(blog.translations(en)).containsExactly(de, fr);
        assertThat(blog.translations(fr)).containsExactly(de, again, en);
    }

    @Test
    void takes_for_no_translation_what_only_looks_like_one() {
        Post trip = post("trip", "2024-01-01").build();
        Post sameLanguage = post("trip.fr", "2024-01-01").language("en").build();
        Post page = post("trip.de", "2024-01-01")
                .language("de")
                .kind(Post.Kind.PAGE)
                .build();
        Post draft = post("trip.es", "2024-01-01")
                .language("es")
                .status(Post.Status.DRAFT)
                .build();
        Post pageToo = post("trip.it", "2024-01-01")
                .language("it")
                .kind(Post.Kind.PAGE)
                .build();
        Blog blog = blog(trip, sameLanguage, page, draft, pageToo);

        assertThat(blog.translations(trip)).isEmpty();
        assertThat(blog.translations(page)).containsExactly(pageToo);
    }

    @Test
    void knows_no_translations_where_nobody_says_what_language_it_is() {
        Site silent = Site.builder("Blog", URI.create("https://e.org/")).build();
        Post one = post("trip", "2024-01-01").build();
        Post two = post("trip.fr", "2024-01-01").language("fr").build();

        assertThat(Blog.of(silent, List.of(one, two), NOW).translations(one)).isEmpty();
        assertThat(Blog.of(silent, List.of(one, two), NOW).translations(two)).isEmpty();
    }

    @Test
    void finds_a_translation_below_letters_that_become_longer_in_lower_case() {
        Post fr = post("\u0130\u0130\u0130\u0130\u0130\u0130/fr/x", "2024-01-01")
                .language("fr")
                .build();
        Post en =
                post("\u0130\u0130\u0130\u0130\u0130\u0130/en/x", "2024-01-01").build();

        assertThat(blog(fr, en).translations(en)).containsExactly(fr);
    }

    @Test
    void knows_the_translations_of_an_unlisted_post() {
        Post unlisted = post("x.fr", "2024-01-01")
                .language("fr")
                .status(Post.Status.UNLISTED)
                .build();
        Post en = post("x", "2024-01-01").build();

        assertThat(blog(unlisted, en).translations(unlisted)).containsExactly(en);
        assertThat(blog(unlisted, en).translations(en)).isEmpty();
    }

    // One post

    @Test
    void gives_all_that_has_an_address_and_each_by_its_source() {
        Post post = post("c", "2024-01-01").build();
        Post page = post("b", "2024-01-01").kind(Post.Kind.PAGE).build();
        Post unlisted = post("a", "2024-01-01").status(Post.Status.UNLISTED).build();
        Post draft = post("d", "2024-01-01").status(Post.Status.DRAFT).build();
        Blog blog = blog(post, draft, page, unlisted);

        assertThat(blog.shown()).containsExactly(unlisted, page, post);
        assertThat(blog.find("b.md")).contains(page);
        assertThat(blog.find("d.md")).isEmpty();
        assertThat(blog.find("nowhere")).isEmpty();
    }

    @Test
    void answers_the_same_whatever_the_order_in_which_the_posts_come() {
        List<Post> posts = new ArrayList<>(randomPosts(100));
        String answers = BlogAnswers.of(Blog.of(SITE, posts, NOW), posts);
        List<Post> shuffled = new ArrayList<>(posts);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(BlogAnswers.of(Blog.of(SITE, shuffled, NOW), posts)).isEqualTo(answers);
    }

    private static List<Post> randomPosts(int count) {
        Random random = new Random(count);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Post.Builder post = random.nextInt(20) == 0
                            ? Post.builder("p" + i + ".md")
                            : post("p" + i, "20" + (10 + random.nextInt(10)) + "-0" + (1 + random.nextInt(9)) + "-11");
                    return post.title("Title " + random.nextInt(count))
                            .weight(random.nextBoolean() ? (long) random.nextInt(5) : null)
                            .updated(random.nextBoolean() ? date("2015-01-0" + (1 + random.nextInt(9))) : null)
                            .series(random.nextInt(6) == 0 ? "Series " + random.nextInt(4) : null)
                            .categories(random.nextBoolean() ? tags("C" + random.nextInt(3)) : List.of())
                            .language(random.nextBoolean() ? "fr" : null)
                            .authors(random.nextBoolean() ? List.of(Author.of("Grace")) : List.of())
                            .tags(Stream.of("t1", "t2", "T3", "t4", "rare" + random.nextInt(count))
                                    .filter(tag -> random.nextInt(3) == 0)
                                    .map(Tag::new)
                                    .toList())
                            .build();
                })
                .toList();
    }

    private static Blog blog(Post... posts) {
        return Blog.of(SITE, List.of(posts), NOW);
    }

    private static Post.Builder post(String name, String date) {
        return Post.builder(name + ".md").published(date(date));
    }

    private static PostDate date(String text) {
        return PostDate.parse(text).orElseThrow();
    }

    private static List<Tag> tags(String... names) {
        return Arrays.stream(names).map(Tag::new).toList();
    }

    private static Post withFields(String name, Field... fields) {
        return post(name, "2024-01-01")
                .fields(Fields.of(name + ".md", List.of(fields)))
                .build();
    }

    private static Field field(String name, FieldValue value) {
        return new Field(name, value, at());
    }

    private static FieldValue text(String text) {
        return FieldValue.ofText(text, at());
    }

    private static SourcePosition at() {
        return SourcePosition.START;
    }
}
