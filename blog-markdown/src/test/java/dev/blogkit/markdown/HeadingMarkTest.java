package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Content;
import dev.blogkit.Heading;
import dev.blogkit.Limits;
import dev.blogkit.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids that authors write at the ends of their headings. */
class HeadingMarkTest {

    @ParameterizedTest
    @CsvSource({
        "## Title {#my-id}, my-id, Title",
        "## Title {#my-id} ##, my-id, Title",
        "'Title {#a.b:c_1}\n---', a.b:c_1, Title",
        "## Title{#x}, x, Title",
        "## *Title* {#x}, x, Title",
        "## \u6807\u9898 {#\u6807\u9898}, \u6807\u9898, \u6807\u9898",
        "## {#x}, x, ''",
        "> ## Title {#x}, x, Title",
        "- ## Title {#x}, x, Title"
    })
    void the_mark_is_the_id_and_is_not_shown(String text, String id, String title) {
        Content content = Markdown.create().render(text);

        assertThat(content.headings()).containsExactly(new Heading(2, id, title));
        assertThat(content.html()).contains("<h2 id=\"" + id + "\">").doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Title {#my id}",
                "## Title {#}",
                "## Title {#a\"b}",
                "## Title {.x}",
                "## Title {#x} more",
                "## Title `{#x}`",
                "    ## Title {#x}",
                "Title {#x}"
            })
    void what_is_no_mark_stays_text(String text) {
        assertThat(Markdown.create().render(text).html()).contains("{").doesNotContain("id=\"x\"");
    }

    @Test
    void without_ids_the_mark_stays_text() {
        assertThat(Markdown.builder()
                        .without(Syntax.HEADING_IDS)
                        .build()
                        .render("# A {#b}")
                        .html())
                .isEqualTo("<h1>A {#b}</h1>\n");
    }

    @Test
    void ids_are_unique_however_they_come() {
        assertThat(Markdown.create()
                        .render("# A\n# B {#a}\n# C {#a}\n# D {#d}\n# D\n")
                        .headings())
                .extracting(Heading::id)
                .containsExactly("a-1", "a", "a-2", "d", "d-1");
    }

    @ParameterizedTest
    @CsvSource({
        "location, h-location",
        "innerHTML, h-innerHTML",
        "getElementById, h-getElementById",
        "URL, h-URL",
        "ELEMENT_NODE, h-ELEMENT_NODE",
        "__proto__x, h-__proto__x",
        "onclick, h-onclick",
        "fn-1, h-fn-1",
        "fnref-1, h-fnref-1"
    })
    void no_id_is_the_name_of_a_property_or_a_footnote(String mark, String id) {
        Content content = Markdown.create().render("<b>x</b>\n\n# A {#" + mark + "}\n\n<b>y</b>\n");

        assertThat(content.headings()).extracting(Heading::id).containsExactly(id);
        assertThat(content.html()).contains("<h1 id=\"" + id + "\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Install", "gettingStarted", "FAQ", "iOS", "Location", "fnmatch", "on-fire", "names"})
    void an_id_that_is_no_property_stays_as_written(String id) {
        Content content =
                Markdown.create().render("[x](#" + id + ") <b id=\"" + id + "2\">x</b>\n\n# A {#" + id + "}\n");

        assertThat(content.html()).contains("<h1 id=\"" + id + "\">").contains("<b id=\"" + id + "2\">");
        assertThat(content.diagnostics()).isEmpty();
    }

    @Test
    void a_heading_of_one_word_that_begins_like_a_footnote_keeps_it() {
        assertThat(ids("## fnmatch\n\n## fn-match\n")).containsExactly("fnmatch", "h-fn-match");
    }

    @Test
    void an_authors_id_goes_before_those_above_it() {
        Content content = Markdown.create().render("## Setup\n\n## Other {#setup}\n\n## Setup\n");

        assertThat(content.headings()).extracting(Heading::id).containsExactly("setup-1", "setup", "setup-2");
        assertThat(content.diagnostics()).isEmpty();
    }

    @Test
    void an_id_that_is_there_twice_changes_below_and_takes_no_other() {
        Content content = Markdown.create().render("# A {#x}\n\n# B {#x}\n\n# C {#x-1}\n");

        assertThat(content.headings()).extracting(Heading::id).containsExactly("x", "x-2", "x-1");
        assertThat(changes(content)).containsExactly("heading-id-changed 3:1");
        assertThat(content.diagnostics().get(0).message()).contains("'x'", "'x-2'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"location", "fn-a", "there"})
    void an_id_that_had_to_change_is_told(String id) {
        Content content = Markdown.create().render("<a name=there></a>\n\n> # A {#" + id + "}\n");

        assertThat(changes(content)).containsExactly("heading-id-changed 3:3");
    }

    @ParameterizedTest
    @CsvSource({
        "'<a id=\"intro\"></a>', intro-1",
        "<b id='intro'>x</b>, intro-1",
        "text <b class=x id=intro>x</b>, intro-1",
        "<A NAME=intro></A>, intro-1",
        "'<a id=\"y\" name=\"intro\"></a>', intro-1",
        "'<a name=\"intro\" id=\"y\"></a>', intro-1",
        "'<p title=\"a>b\"\nid=\"intro\">x</p>', intro-1",
        "'<p id = \"intro\">x</p>', intro-1",
        "<p ID\t=intro>x</p>, intro-1",
        "'<p id\n  = \"intro\">x</p>', intro-1",
        "'> <p id\n> = \"intro\">x</p>', intro-1",
        "<a name =intro></a>, intro-1",
        "<p id=in&#116;ro>x</p>, intro-1",
        "'<p id=\"&#x69;n&#0116ro\">x</p>', intro-1",
        "'<p id=\"intro&#9999999;&#36;&#x;\">x</p>', intro",
        "<input name=intro>, intro",
        "<b data-id=intro>x</b>, intro",
        "<!-- <b id=intro> -->, intro",
        "`<b id=intro>`, intro"
    })
    void ids_of_html_are_taken(String html, String id) {
        assertThat(ids(html.replace("''", "'") + "\n\n## Intro\n")).containsExactly(id);
        assertThat(ids("## X {#intro}\n\n" + html.replace("''", "'") + "\n")).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "[go](#links), ## Links, #h-links",
        "[go]( <#links>), ## Links, #h-links",
        "'[go]\n\n[go]: #links', ## Links, #h-links",
        "'[go]\n\n[go]:\n  <#links>', ## Links, #h-links",
        "[go](#title), # Title, #h-title",
        "[go](#links-1), '## Links\n\n## Links', #h-links-1",
        "[go](#links), '## H links\n\n## Links\n\n## Links', #h-links-1",
        "[go](#links), '## Links\n\n## Other {#links}', #h-links",
        "[go](#part-1), '## Part\n\n## Part\n\n## Part 1', #part-1",
        "[go](#fn-x), ## T {#fn-x}, #h-fn-x",
        "[go](#location), ## T {#location}, #h-location",
        "[go](#h-links), ## Links, #h-links",
        "[go](#day), ## Day, #day",
        "[go](#links), ## Day, #links"
    })
    void links_to_headings_whose_ids_are_kept_lead_there(String link, String headings, String target) {
        Content content = Markdown.create().render(link + "\n\n" + headings + "\n");

        assertThat(content.references()).extracting(Reference::target).containsExactly(target);
        assertThat(content.html()).contains("<a href=\"" + target + "\">go</a>");
    }

    @Test
    void a_link_to_an_id_of_html_stays() {
        Content content = Markdown.builder()
                .rawHtml(RawHtml.TRUSTED)
                .build()
                .render("[go](#links)\n\n<p id=links>x</p>\n\n## Links\n");

        assertThat(content.references()).extracting(Reference::target).containsExactly("#links");
    }

    @Test
    void without_ids_links_stay() {
        Content content = Markdown.builder().without(Syntax.HEADING_IDS).build().render("[go](#links)\n\n## Links\n");

        assertThat(content.references()).extracting(Reference::target).containsExactly("#links");
    }

    @Test
    void html_that_is_shown_as_text_takes_no_ids() {
        Content content = Markdown.builder().rawHtml(RawHtml.ESCAPED).build().render("<b id=intro>x</b>\n\n## Intro\n");

        assertThat(content.headings()).extracting(Heading::id).containsExactly("intro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<br>", "<br/>", "<BR />", "<br class=x>", " <br>", "</br>"})
    void a_break_in_a_heading_parts_words(String html) {
        Heading heading =
                Markdown.create().render("# One" + html + "Two\n").headings().get(0);

        assertThat(heading).isEqualTo(new Heading(1, "one-two", "One Two"));
    }

    @Test
    void an_element_that_begins_like_a_break_parts_no_words() {
        assertThat(ids("# One<brx>Two\n")).containsExactly("onetwo");
    }

    @Test
    void a_heading_without_text_is_no_title() {
        Content content = Markdown.create()
                .render(new PostBody(
                        "#\n\n# Real title\n\nText\n", "a.md", 1, "Real title", Profile.AUTO, Limits.defaults()));

        assertThat(content.topHeading()).contains("Real title");
        assertThat(content.html()).isEqualTo("<h1 id=\"section\"></h1>\n<p>Text</p>\n");
    }

    @Test
    void headings_without_text_give_no_title() {
        assertThat(Markdown.create().render("#\n\n# <b></b>\n\nText\n").topHeading())
                .isEmpty();
    }

    @Test
    void a_heading_is_the_title_without_its_mark() {
        Content content = Markdown.create()
                .render(new PostBody("# A b {#x}\n\nText.\n", "a.md", 1, "A b", Profile.AUTO, Limits.defaults()));

        assertThat(content.topHeading()).contains("A b");
        assertThat(content.html()).isEqualTo("<p>Text.</p>\n");
    }

    private static List<String> ids(String text) {
        return Markdown.create().render(text).headings().stream()
                .map(Heading::id)
                .toList();
    }

    private static List<String> changes(Content content) {
        return content.diagnostics().stream()
                .map(problem -> problem.code() + " " + problem.position())
                .toList();
    }
}
