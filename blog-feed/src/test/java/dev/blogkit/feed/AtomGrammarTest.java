package dev.blogkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar that judges all Atom in these tests refuses what the RFC forbids, and takes what it allows. */
class AtomGrammarTest {

    private static final String ID = "<id>urn:x:a</id>";
    private static final String TITLE = "<title>T</title>";
    private static final String UPDATED = "<updated>2024-05-01T10:00:00Z</updated>";
    private static final String HEAD = ID + TITLE + UPDATED;
    private static final String AUTHOR = "<author><name>Ada</name></author>";
    private static final String LINK = "<link href=\"https://e.org/\"/>";

    @Test
    void takes_the_shortest_feed_and_the_shortest_entry() {
        assertAllowed(feed(HEAD));
        assertAllowed(feed(HEAD + AUTHOR + entry(HEAD + LINK)));
        assertAllowed(root("entry", HEAD + AUTHOR + LINK));
    }

    @Test
    void takes_everything_at_once_in_any_order() {
        String more = "<rights type='html'>&lt;b></rights><category term='' scheme='urn:s' label='L'/>"
                + "<contributor><email>a@b</email><name>Eve</name><uri>eve</uri></contributor>";
        String head =
                "<logo>l.png</logo><icon>/i.png</icon><generator uri='g' version='1'>G</generator>" + more + AUTHOR
                        + "<link rel='self' type='application/atom+xml' hreflang='en-GB' title='t' length='1' href=''/>"
                        + "<subtitle type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml' class='x'>a <em>b</em></div></subtitle>"
                        + UPDATED + TITLE + ID;
        String entry = "<content type='image/svg+xml'><svg xmlns='urn:svg' width='1'>x</svg></content><published>"
                + "2024-05-01T10:00:00.5+02:00</published><summary/>" + more + "<source>" + head + "</source>" + HEAD;

        assertAllowed(feed(head + entry(entry)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<complete xmlns='http://purl.org/syndication/history/1.0'/>",
                "<m:thumbnail xmlns:m='http://search.yahoo.com/mrss/' url='a.png'/>",
                "<i:owner xmlns:i='http://www.itunes.com/dtds/podcast-1.0.dtd'><i:name>A</i:name></i:owner>",
                "<x xmlns=''>text <a:id xmlns:a='http://www.w3.org/2005/Atom'/></x>"
            })
    void takes_elements_of_other_namespaces_in_feed_entry_and_person(String extension) {
        assertAllowed(feed(HEAD + extension));
        assertAllowed(feed(HEAD + entry(HEAD + LINK + extension + "<author><name>A</name>" + extension + "</author>")));
        assertAllowed(feed(HEAD + "<link href='a'>" + extension + "</link>"));
    }

    @Test
    void takes_attributes_of_other_namespaces_only() {
        assertAllowed(feed(HEAD + "<link href='a' xmlns:x='urn:x' x:count='1' xml:lang='en' xml:base='/b/'/>"));

        assertRefused(feed(HEAD + "<link href='a' count='1'/>"));
        assertRefused(feed(HEAD.replace("<id>", "<id type='text'>")));
    }

    @Test
    void A1_wants_one_id_one_title_and_one_date_in_a_feed() {
        for (String each : List.of(ID, TITLE, UPDATED)) {
            assertRefused(feed(HEAD.replace(each, "")));
            assertRefused(feed(HEAD + each));
        }
    }

    @Test
    void A1_wants_one_id_one_title_and_one_date_in_an_entry() {
        for (String each : List.of(ID, TITLE, UPDATED)) {
            assertRefused(feed(HEAD + AUTHOR + entry(HEAD.replace(each, "") + LINK)));
            assertRefused(feed(HEAD + AUTHOR + entry(HEAD + each + LINK)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "rights", "summary", "content", "source"})
    void A1_wants_other_parts_of_an_entry_once_at_most(String name) {
        String part = name.equals("published") ? UPDATED.replace("updated", name) : "<" + name + "/>";

        assertAllowed(feed(HEAD + AUTHOR + entry(HEAD + LINK + part)));
        assertRefused(feed(HEAD + AUTHOR + entry(HEAD + LINK + part + part)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subtitle", "rights", "generator", "icon", "logo"})
    void A1_wants_other_parts_of_a_feed_once_at_most(String name) {
        String part = "<" + name + "/>";

        assertAllowed(feed(HEAD + part));
        assertRefused(feed(HEAD + part + part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<summary/>", "<published>2024-05-01T10:00:00Z</published>", "<feed/>", "<name>a</name>", "text"
            })
    void A1_takes_nothing_in_a_feed_that_belongs_elsewhere(String part) {
        assertRefused(feed(HEAD + part));
    }

    @Test
    void A2_wants_an_author_of_the_entry_or_its_source_or_the_feed() {
        String source = "<source>" + AUTHOR + "</source>";

        assertAllowed(feed(HEAD + entry(HEAD + LINK + AUTHOR)));
        assertAllowed(feed(HEAD + entry(HEAD + LINK + source)));
        assertAllowed(feed(HEAD + AUTHOR + entry(HEAD + LINK)));

        assertRefused(feed(HEAD + entry(HEAD + LINK)));
        assertRefused(feed(HEAD + entry(HEAD + LINK + AUTHOR) + entry(HEAD + LINK)));
        assertRefused(feed(HEAD + entry(HEAD + LINK + "<source>" + HEAD + "</source>")));
        assertRefused(root("entry", HEAD + LINK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<name/>",
                "<name> \n</name>",
                "<email>a@b</email>",
                "<name>A</name><name>B</name>",
                "<name>A</name><email>a</email>",
                "<name>A</name><email>a@b</email><email>a@b</email>",
                "<name>A</name><uri>a b</uri>",
                "<name>A</name><uri>a</uri><uri>a</uri>",
                "<name>A</name>text"
            })
    void A2_refuses_a_person_without_one_name_or_with_a_wrong_address(String person) {
        assertRefused(feed(HEAD + "<author>" + person + "</author>"));
        assertRefused(feed(HEAD + "<contributor>" + person + "</contributor>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "/a", "urn:", "1:a", "urn:a b", " urn:a", "urn:&lt;a>", "urn:a\nb"})
    void A3_refuses_an_id_that_is_no_absolute_IRI(String id) {
        assertRefused(feed(HEAD.replace("urn:x:a", id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024-05-01",
                "2024-05-01T10:00Z",
                "2024-05-01T10:00:00",
                "2024-05-01t10:00:00z",
                "2024-05-01 10:00:00Z",
                "2024-02-30T10:00:00Z",
                "2024-05-01T25:00:00Z",
                "2024-05-01T10:00:00+00:09:21",
                "2024-05-01T10:00:00+0200",
                "12024-05-01T10:00:00Z",
                "Wed, 01 May 2024 10:00:00 GMT"
            })
    void A4_refuses_a_date_that_is_not_of_RFC_3339(String date) {
        assertRefused(feed(HEAD.replace("2024-05-01T10:00:00Z", date)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link/>",
                "<link rel='self'/>",
                "<link href='a b'/>",
                "<link href='a' rel=''/>",
                "<link href='a' rel='a/b'/>",
                "<link href='a' type='html'/>",
                "<link href='a' type=''/>",
                "<link href='a' hreflang='en_GB'/>",
                "<link href='a'><title>T</title></link>"
            })
    void A6_refuses_a_link_without_an_address_or_with_a_wrong_attribute(String link) {
        assertRefused(feed(HEAD + link));
    }

    @Test
    void A8_wants_content_or_an_alternate_link() {
        assertRefused(feed(HEAD + AUTHOR + entry(HEAD)));
        assertRefused(feed(HEAD + AUTHOR + entry(HEAD + "<summary>S</summary>")));
        assertRefused(feed(HEAD + AUTHOR + entry(HEAD + "<link rel='enclosure' href='a'/>")));

        assertAllowed(feed(HEAD + AUTHOR + entry(HEAD + "<content/>")));
        assertAllowed(feed(HEAD + AUTHOR + entry(HEAD + "<link rel='enclosure' href='a'/>" + LINK + LINK)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<content src='a.png' type='image/png'/>", "<content type='image/png'>aGFsbG8=</content>"})
    void A8_wants_a_summary_of_content_that_cannot_be_read_as_it_stands(String content) {
        assertRefused(feed(HEAD + AUTHOR + entry(HEAD + LINK + content)));

        assertAllowed(feed(HEAD + AUTHOR + entry(HEAD + content + "<summary>S</summary>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type='xhtml'>text",
                "type='xhtml'><div>wrong namespace</div>",
                "type='xhtml'><p xmlns='http://www.w3.org/1999/xhtml'/>",
                "type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'/><div xmlns='http://www.w3.org/1999/xhtml'/>",
                "type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><x xmlns='urn:x'/></div>",
                "type='html'><p xmlns='http://www.w3.org/1999/xhtml'/>",
                ">text <b/>",
                "type='HTML'>text",
                "type=''>text"
            })
    void A9_refuses_text_that_is_not_of_its_type(String text) {
        assertRefused(feed(HEAD.replace("<title>T", "<title " + text)));
        assertRefused(feed(HEAD + AUTHOR + entry(HEAD + LINK + "<summary>S</summary><content " + text + "</content>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type='text/plain'>text <b/>",
                "type='image/png'>no base64!",
                "type='image/png'><b xmlns=''/>",
                "src='a'>text",
                "src='a' type='html'>",
                "src='a b' type='image/png'>"
            })
    void A9_refuses_content_that_is_not_of_its_type(String content) {
        assertRefused(feed(HEAD + AUTHOR + entry(HEAD + "<summary>S</summary><content " + content + "</content>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<category/>", "<category label='L'/>", "<category term='t' scheme='s'/>"})
    void A10_refuses_a_category_without_a_term_or_with_a_relative_scheme(String category) {
        assertRefused(feed(HEAD + category));
    }

    @Test
    void A12_refuses_what_is_no_language_tag() {
        assertAllowed(feed(HEAD.replace("<title>", "<title xml:lang='zh-Hant-TW'>")));

        assertRefused(feed(HEAD.replace("<title>", "<title xml:lang='en_GB'>")));
    }

    @Test
    void A13_wants_what_describes_the_feed_before_its_entries() {
        assertRefused(feed(entry(HEAD + LINK + AUTHOR) + HEAD));
    }

    @Test
    void refuses_other_roots() {
        assertRefused("<rss version='2.0'/>");
        assertRefused("<feed/>");
        assertRefused(root("source", HEAD));
    }

    @Test
    void tells_the_line_and_what_is_wrong() {
        byte[] document = feed(HEAD + "\n<link/>").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> AtomGrammar.check(document))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("line 2: ")
                .hasMessageContaining("\"href\"");
    }

    private static String feed(String parts) {
        return root("feed", parts);
    }

    private static String entry(String parts) {
        return "<entry>" + parts + "</entry>";
    }

    private static String root(String name, String parts) {
        return "<" + name + " xmlns='http://www.w3.org/2005/Atom'>" + parts + "</" + name + ">";
    }

    private static void assertAllowed(String document) {
        assertThat(AtomGrammar.problems(document.getBytes(StandardCharsets.UTF_8)))
                .as(document)
                .isEmpty();
    }

    private static void assertRefused(String document) {
        assertThat(AtomGrammar.problems(document.getBytes(StandardCharsets.UTF_8)))
                .as(document)
                .isNotEmpty();
    }
}
