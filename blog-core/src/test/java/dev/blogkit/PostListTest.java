package dev.blogkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostListTest {

    private static final Post E = post("e.md", "2024-05-01", "Java");
    private static final Post D = post("d.md", "2024-03-01", "java", "Maven");
    private static final Post C = post("c.md", "2023-12-31");
    private static final Post B = post("b.md", "2023-05-01", "Maven");
    private static final Post A = post("a.md", null, "JAVA");

    @Test
    void counts_pages_from_one() {
        Page page = posts().page(1, 2);

        assertThat(page.posts()).containsExactly(E, D);
        assertThat(page.number()).isEqualTo(1);
        assertThat(page.count()).isEqualTo(3);
    }

    @Test
    void gives_what_is_left_on_the_last_page() {
        assertThat(posts().page(3, 2).posts()).containsExactly(A);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, false, true", "2, 2, true, true", "3, 2, true, false", "1, 5, false, false", "1, 9, false, false"
    })
    void knows_whether_newer_and_older_pages_are_there(int number, int size, boolean newer, boolean older) {
        Page page = posts().page(number, size);

        assertThat(page.hasNewer()).isEqualTo(newer);
        assertThat(page.hasOlder()).isEqualTo(older);
    }

    @ParameterizedTest
    @CsvSource({"4, 2", "2, 5", "2147483647, 2147483647"})
    void gives_an_empty_page_behind_the_end(int number, int size) {
        assertThat(posts().page(number, size).posts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 3", "4, 2", "2147483647, 1"})
    void counts_as_many_pages_as_are_needed(int size, int count) {
        assertThat(posts().page(1, size).count()).isEqualTo(count);
    }

    @Test
    void has_one_page_where_it_has_no_post() {
        Page page = posts().tagged("nowhere").page(1, 10);

        assertThat(page.posts()).isEmpty();
        assertThat(page.count()).isEqualTo(1);
        assertThat(page.hasOlder()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "1, 0", "1, -1"})
    void refuses_a_page_or_a_size_below_one(int number, int size) {
        assertThatThrownBy(() -> posts().page(number, size)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_no_newer_post_before_the_first_and_no_older_one_behind_the_last() {
        assertThat(posts().newer(E)).isEmpty();
        assertThat(posts().older(A)).isEmpty();
    }

    @Test
    void knows_the_neighbours_of_a_post() {
        assertThat(posts().newer(C)).contains(D);
        assertThat(posts().older(C)).contains(B);
    }

    @Test
    void knows_the_neighbours_within_a_part() {
        PostList maven = posts().tagged("maven");

        assertThat(maven.older(D)).contains(B);
        assertThat(maven.newer(B)).contains(D);
    }

    @Test
    void knows_no_neighbours_of_a_post_that_is_not_there() {
        PostList maven = posts().tagged("maven");

        assertThat(maven.newer(C)).isEmpty();
        assertThat(maven.older(C)).isEmpty();
    }

    @Test
    void finds_posts_by_tag_whatever_the_case() {
        assertThat(posts().tagged("jAVa")).containsExactly(E, D, A);
        assertThat(posts().tagged(new Tag("MAVEN"))).containsExactly(D, B);
    }

    @Test
    void finds_the_posts_of_a_year() {
        assertThat(posts().in(Year.of(2023))).containsExactly(C, B);
        assertThat(posts().in(Year.of(1999))).isEmpty();
    }

    @Test
    void finds_the_posts_of_a_month() {
        assertThat(posts().in(YearMonth.of(2023, 12))).containsExactly(C);
        assertThat(posts().in(YearMonth.of(2024, 12))).isEmpty();
    }

    @Test
    void finds_the_posts_that_a_condition_holds_for_in_the_same_order() {
        assertThat(posts().only(post -> post.tags().isEmpty() || post.equals(A) || post.equals(E)))
                .containsExactly(E, C, A);
    }

    @Test
    void knows_where_each_post_stands() {
        PostList posts = posts();

        for (int i = 0; i < posts.size(); i++) {
            assertThat(posts.indexOf(posts.get(i))).isEqualTo(i);
        }
        assertThat(posts).hasSize(5);
    }

    @Test
    void does_not_hold_another_post_of_the_same_date_and_source() {
        Post changed = C.toBuilder().title("changed").build();

        assertThat(posts().indexOf(changed)).isEqualTo(-1);
        assertThat(posts().contains(changed)).isFalse();
    }

    @Test
    void holds_only_posts() {
        List<?> posts = posts();

        assertThat(posts.indexOf("c.md")).isEqualTo(-1);
    }

    @Test
    void cannot_be_changed() {
        List<Post> posts = posts();

        assertThatThrownBy(() -> posts.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> posts.add(A)).isInstanceOf(UnsupportedOperationException.class);
    }

    private static PostList posts() {
        Site site = Site.builder("Blog", URI.create("https://e.org/")).build();
        return Blog.of(site, List.of(A, B, C, D, E), Instant.parse("2024-06-01T00:00:00Z"))
                .posts();
    }

    private static Post post(String source, @Nullable String date, String... tags) {
        List<Tag> all = new ArrayList<>();
        for (String tag : tags) {
            all.add(new Tag(tag));
        }
        PostDate published = date == null ? null : PostDate.parse(date).orElseThrow();
        return Post.builder(source).published(published).tags(all).build();
    }
}
