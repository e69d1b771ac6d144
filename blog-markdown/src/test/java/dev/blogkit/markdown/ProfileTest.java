package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blogkit.Author;
import dev.blogkit.DateOrder;
import dev.blogkit.Diagnostic;
import dev.blogkit.FileRole;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostSource;
import dev.blogkit.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    @Test
    void profiles_are_found_by_name_whatever_its_case() {
        assertThat(Profile.of("Hugo")).contains(Profile.HUGO);
        assertThat(Profile.of("wordpress")).isEmpty();
        assertThat(Profile.all()).hasSizeGreaterThan(15).startsWith(Profile.AUTO);
        assertThat(Profile.all())
                .allSatisfy(profile -> assertThat(Profile.of(profile.name())).contains(profile));
    }

    @Test
    void a_profile_says_how_it_differs() {
        assertThat(Profile.AUTO).hasToString("auto");
        assertThat(Profile.GRAILS).hasToString("grails: fenced headers: lines");
        assertThat(Profile.AUTO.toBuilder("mine").dateOrder(DateOrder.DMY).build())
                .hasToString("mine: digits of dates: dmy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST | series: A/series: B                           | A | that one holds",
                "LAST  | series: A/series: B                           | B | this one holds",
                "FIRST | series: ''/series: B                          | B | this one holds",
                "LAST  | series: A/series: ''                          | A | that one holds",
                "FIRST | title: X/taxonomies:/  tags: [A]/  tags: [B]  | A | that one holds",
                "LAST  | title: X/taxonomies:/  tags: [A]/  tags: [B]  | B | this one holds",
                "FIRST | title: X/taxonomies:/  tags: ''/  tags: [B]   | B | this one holds"
            },
            quoteCharacter = '`')
    void of_a_field_that_stands_twice_the_one_that_is_told_holds(
            Profile.Duplicates duplicates, String header, String holding, String told) {
        Profile profile = Profile.AUTO.toBuilder("mine").duplicates(duplicates).build();
        ParseResult result = PostParser.builder()
                .profile(profile)
                .build()
                .read(PostSource.of("a.md", "---\n" + header.replace("/", "\n") + "\n---\n"));
        Post post = result.orElseThrow();

        assertThat(post.series().map(List::of).orElse(names(post.tags()))).containsExactly(holding);
        assertThat(result.diagnostics())
                .filteredOn(found -> found.code().equals("duplicate-field"))
                .singleElement()
                .satisfies(found -> assertThat(found.message()).endsWith(told));
    }

    @Test
    void a_header_whose_only_field_is_within_a_map_is_one_that_means_something() {
        ParseResult result = PostParser.create().read(PostSource.of("a.md", "---\ntaxonomies:\n  tags: [A]\n---\n"));

        assertThat(names(result.orElseThrow().tags())).containsExactly("A");
        assertThat(result.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auto     | a b, c;d  | a b/c;d",
                "hugo     | a b, c    | a b, c",
                "jekyll   | a b, c    | a/b,/c",
                "pelican  | a b, c    | a b/c",
                "pelican  | a, b; c   | a, b/c",
                "roq      | a b, c    | a b/c",
                "eleventy | a b, c    | a b, c",
                "hexo     | a b, c    | a b, c",
                "jbake    | a, b      | a/b"
            })
    void a_text_is_parted_into_tags(String profile, String written, String tags) {
        Post post = read(profile, "a.md", "---\ntags: " + written + "\n---\n");

        assertThat(names(post.tags())).containsExactly(tags.split("/"));
    }

    @Test
    void a_list_is_never_parted() {
        for (Profile profile : List.of(Profile.AUTO, Profile.JEKYLL, Profile.HUGO)) {
            Post post = read(profile.name(), "a.md", "---\ntags: [a b, 'c, d']\n---\n");

            assertThat(names(post.tags())).containsExactly("a b", "c, d");
        }
    }

    @Test
    void jekyll_takes_a_tag_before_tags_and_joins_categories() {
        Post post = read("jekyll", "a.md", "---\ntags: [x]\ntag: a b\ncategory: c d\ncategories: e f\n---\n");

        assertThat(names(post.tags())).containsExactly("a b");
        assertThat(names(post.categories())).containsExactly("e", "f", "c d");
    }

    @Test
    void folders_above_the_posts_are_categories_where_that_is_asked_for() {
        Profile folders = Profile.JEKYLL.toBuilder("folders").folderCategories().build();
        String name = "code/java/_posts/2024-05-01-a.md";

        assertThat(names(read(folders, name, "---\ncategory: c\n---\n").categories()))
                .containsExactly("code", "java", "c");
        assertThat(names(read("jekyll", name, "---\ncategory: c\n---\n").categories()))
                .containsExactly("c");
    }

    @Test
    void pelican_reads_lines_between_fences_and_keeps_the_first_of_two_fields() {
        String text = "---\nTitle: A: b\nTitle: C\nAuthors: Ada, Bob\nCategory: a, b\nModified: 2024-05-02\n---\nText";

        Post post = read("pelican", "a.md", text);

        assertThat(post.title()).contains("A: b");
        assertThat(post.authors()).containsExactly(Author.of("Ada"), Author.of("Bob"));
        assertThat(names(post.categories())).containsExactly("a, b");
        assertThat(post.updated()).map(PostDate::toString).contains("2024-05-02");
        assertThat(read("pelican", "a.md", "Author: Lovelace, Ada\n\nText").authors())
                .containsExactly(Author.of("Lovelace, Ada"));
        assertThat(read("pelican", "a.md", "Authors: Lovelace, Ada; Bob\n\nText")
                        .authors())
                .containsExactly(Author.of("Lovelace, Ada"), Author.of("Bob"));
    }

    @Test
    void a_text_over_several_lines_is_parted_at_each() {
        assertThat(names(read("pelican", "a.md", "Tags: a, b\n    c d\n    e\n\nText")
                        .tags()))
                .containsExactly("a", "b", "c d", "e");
    }

    @Test
    void a_title_in_asterisks_is_no_alias() {
        Post post = read("auto", "a.md", "---\ntitle: *foo*\ndraft: true\n---\nText");

        assertThat(post.title()).contains("*foo*");
        assertThat(post.status()).isEqualTo(Post.Status.DRAFT);
    }

    @Test
    void zola_has_taxonomies_and_extra() {
        Post post = read(
                "zola",
                "2024-05-01-a.md",
                "+++\ntitle = 'T'\npath = '/p/'\n[taxonomies]\ntags = ['a', 'b']\ncategories = ['c']\n[extra]\nauthor = 'Ada'\n+++\n");

        assertThat(names(post.tags())).containsExactly("a", "b");
        assertThat(names(post.categories())).containsExactly("c");
        assertThat(post.authors()).containsExactly(Author.of("Ada"));
        assertThat(post.permalink()).contains("/p/");
        assertThat(post.published()).map(PostDate::toString).contains("2024-05-01");
    }

    @ParameterizedTest
    @CsvSource({"auto, 2024-05-01", "jekyll, 2024-05-01", "astro,", "go,", "blot, 2024-05-01"})
    void a_name_gives_the_date_or_does_not(String profile, @Nullable String date) {
        Post post = read(profile, "2024-05-01-a.md", "Title: T\n\nText");

        assertThat(post.published().map(PostDate::toString).orElse(null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "hugo,       posts/_index.md,         SKIP",
        "hugo,       posts/_index.de.md,      SKIP",
        "hugo,       posts/trip/index.md,     POST",
        "zola,       blog/_index.md,          SKIP",
        "jekyll,     _posts/2024-05-01-a.md,  POST",
        "jekyll,     _drafts/a.md,            DRAFT",
        "hexo,       source/_drafts/a.md,     DRAFT",
        "docusaurus, blog/_part.mdx,          SKIP",
        "eleventy,   node_modules/x/a.md,     SKIP",
        "eleventy,   _includes/a.md,          SKIP",
        "nikola,     posts/a.meta,            SIDE_CAR",
        "nikola,     posts/a.md,              POST",
        "vuepress,   .vuepress/a.md,          SKIP",
        "auto,       drafts/a.md,             DRAFT",
        "auto,       _part.md,                POST"
    })
    void names_mean_what_they_mean_to_the_tool(String profile, String name, FileRole role) {
        assertThat(Profile.of(profile).orElseThrow().role(name)).isEqualTo(role);
    }

    @Test
    void tags_make_a_draft_in_nikola() {
        assertThat(read("nikola", "a.md", ".. title: T\n.. tags: a, Draft\n\nText")
                        .status())
                .isEqualTo(Post.Status.DRAFT);
        assertThat(read("auto", "a.md", "---\ntags: [a, Draft]\n---\nText").status())
                .isEqualTo(Post.Status.PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({"KEEP, true", "DROP_IF_SAME, true", "DROP, false"})
    void the_title_s_heading_stays_or_goes(Profile.TitleHeading rule, boolean stays) {
        Profile profile = Profile.AUTO.toBuilder("mine").titleHeading(rule).build();

        Post other = read(profile, "a.md", "Title: T\n\n# Other\n\nText");
        Post same = read(profile, "a.md", "Title: T\n\n# T\n\nText");

        assertThat(other.content().html().contains("<h1")).isEqualTo(stays);
        assertThat(same.content().html().contains("<h1")).isEqualTo(rule == Profile.TitleHeading.KEEP);
    }

    @Test
    void a_profile_can_be_made() {
        Profile mine = Profile.AUTO.toBuilder("mine")
                .names(PostField.TAGS, "topics", "extra.Labels")
                .split(PostField.TAGS, Profile.TextSplit.SEMICOLONS_OR_COMMAS)
                .dateOrder(DateOrder.DMY)
                .dateInName(Profile.DateInName.PATH)
                .extensions("post")
                .skip("/old", "*.tmp.post")
                .drafts("entwurf-*")
                .pages("/seiten")
                .draftTags("wip")
                .build();

        Post post = read(mine, "2024/5/1/a.post", "Topics: a; b\nDate: 2.1.2024\n\nText");

        assertThat(names(post.tags())).containsExactly("a", "b");
        assertThat(post.published()).map(PostDate::toString).contains("2024-01-02");
        assertThat(names(
                        read(mine, "a.post", "---\nextra: {labels: [x]}\n---\n").tags()))
                .containsExactly("x");
        assertThat(read(mine, "2024/5/1/a.post", "Topics: a\nTitle: T\n\nText").published())
                .map(PostDate::toString)
                .contains("2024-05-01");
        assertThat(read(mine, "a.post", "Title: T\nTopics: WIP\n\nText").status())
                .isEqualTo(Post.Status.DRAFT);
        assertThat(List.of("old/a.post", "x/old/a.post", "a.tmp.post", "Entwurf-1/a.post", "Seiten/a.post", "a.md"))
                .extracting(mine::role)
                .containsExactly(
                        FileRole.SKIP, FileRole.POST, FileRole.SKIP, FileRole.DRAFT, FileRole.PAGE, FileRole.SKIP);
        assertThat(read(mine, "seiten/a.post", "Title: T\n\nText").kind()).isEqualTo(Post.Kind.PAGE);
        assertThat(mine.role("seiten/a.post")).isEqualTo(FileRole.PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a/b", "/a/b"})
    void a_pattern_is_one_name(String pattern) {
        Profile.Builder builder = Profile.AUTO.toBuilder("mine");

        assertThatThrownBy(() -> builder.skip(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + pattern + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BARE        | Operation: Fast\\n\\nText            | Text",
                "BARE        | Title: T\\n\\nText                   | Text",
                "BARE        | Just text.                           | Just text.",
                "BARE_CLOSED | Title: T\\n---\\nText                | Text",
                "YAML_FENCE  | ---\\ntitle: T\\n---\\nText          | Text",
                "TOML_FENCE  | +++\\ntitle = 'T'\\n+++\\nText       | Text",
                "JSON        | {\"title\": \"T\"}\\nText            | Text",
                "JBAKE       | title=T\\n~~~~~~\\nText              | Text",
                "NIKOLA_BARE | .. title: T\\n\\nText                | Text",
                "COMMENT     | <!--\\nAny: T\\n-->\\nText           | Text",
                "NONE        | Title: T\\n\\nText                   | Title: T\\n\\nText"
            })
    void a_forced_format_is_the_only_one_looked_for(HeaderFormat format, String text, String body) {
        PostParser parser = PostParser.builder().format(format).build();

        Post post = parser.parse(PostSource.of("a.md", text.replace("\\n", "\n")));

        assertThat(post.content().source()).isEqualTo(body.replace("\\n", "\n"));
        assertThat(post.format()).isIn(format.toString(), "none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: T\ndraft: true\n---\nsecret",
                "+++\ndraft = true\n+++\nsecret",
                "---\ntitle: T\ndraft: true",
                "{\"draft\": true}\nsecret",
                "status=draft\n~~~~~~\nsecret"
            })
    void a_header_of_another_format_than_the_forced_one_is_no_body(String text) {
        ParseResult result =
                PostParser.builder().format(HeaderFormat.BARE).build().read(PostSource.of("a.md", text));

        assertThat(result.post()).isEmpty();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("header-of-other-format");
    }

    private static Post read(String profile, String name, String text) {
        return read(Profile.of(profile).orElseThrow(), name, text);
    }

    private static Post read(Profile profile, String name, String text) {
        return PostParser.builder().profile(profile).build().parse(PostSource.of(name, text));
    }

    private static List<String> names(List<Tag> tags) {
        return tags.stream().map(Tag::name).toList();
    }
}
