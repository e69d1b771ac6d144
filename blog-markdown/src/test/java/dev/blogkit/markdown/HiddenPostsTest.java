package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was meant to be hidden stays hidden, however its header is broken. */
class HiddenPostsTest {

    private final PostParser parser = PostParser.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n# note\ntitle: x\ndraft: true\n\nsecret",
                "---\n\ntitle: x\ndraft: true\n\nsecret",
                "---\n  title: x\n  draft: true\n",
                "---\n\"title\": x\ndraft: true\n",
                "---\ntítulo: x\ndraft: true\n",
                "---\na-key-that-is-longer-than-thirty-characters: x\ndraft: true\n",
                "--- # note\ntitle: x\ndraft: true\n---\nsecret",
                "---\n  title: \"Secret\n  draft: true\n---\nsecret",
                "---\n\"title\": \"a\" b\n\"draft\": true\n---\nsecret",
                "---\n{title: \"x, draft: true\n---\nsecret",
                "---\n{\n \"title\": \"Hello\"\n \"draft\": true\n}\n---\nsecret",
                "---\ntitle:Hello\ndraft:true\n---\nsecret",
                "title=a\u2028b\nstatus=draft\n~~~~~~\nsecret",
                "title=a\u0085b\nstatus=draft\n~~~~~~\nsecret",
                ".. title: a\u2028b\n.. status: draft\n\nsecret",
                "<!--\n.. title: a\n..\n.. status: draft\n-->\nsecret",
                "<!--\nTitle: a\n# x\nDraft: yes\n-->\nsecret",
                "<!--\nTitle: a\nDraft: yes\n\nsecret",
                "---\nstatus: draft\nſtatus: published\n---\nsecret",
                "---\npublished: false\npubliſhed: true\n---\nsecret",
                "Draft: true\nsecret",
                "Status: draft\n## secret",
                "+++\ntitle = 'x'\ndraft = true\n\nsecret",
                "+++\ntitle = x\ndraft = true\n+++\nsecret",
                "+++\ntitle: x\ndraft: true\n+++\nsecret",
                "+++\ntitle = 'it's'\ndraft = true\n+++\nsecret",
                "+++\ntitle = \"\"\"x\ndraft = true\n+++\nsecret",
                "+++\ntags = ['x',\ndraft = true\n+++\nsecret",
                "+++\nauthor = {name = 'x'\ndraft = true\n+++\nsecret",
                "+++\ndraft = True\n+++\nsecret",
                "+++\ndraft = maybe\n+++\nsecret",
                "+++\ndraft = [true]\n+++\nsecret",
                "+++\ndraft.x = true\n+++\nsecret",
                "+++\ndraft = true\ndraft = false\n+++\nsecret",
                "+++\n'draft' = true\nDRAFT = false\n+++\nsecret",
                "+++\nSome prose.\n+++\nsecret",
                "---toml\ntitle: x\ndraft: true\n---\nsecret",
                "{ \"draft\": true }\nsecret",
                "---json\n{\"draft\": true}\n---\nsecret",
                "<!-- lint off -->\n---\ntitle: x\ndraft: true\n---\nsecret",
                "<!--\nSPDX: x\n-->\n\n---\ntitle: x\ndraft: true\n---\nsecret",
                "---YAML\ntitle: x\ndraft: true\n---\nsecret",
                "--- yaml\nsubtitle: x\ndraft: true\n---\nsecret",
                "----\nsubtitle: x\ndraft: true\n----\nsecret",
                "----\n# c\ntitle: x\ndraft: true\n----\nsecret",
                "++++\nsubtitle = 'x'\ndraft = true\n++++\nsecret",
                "--- title: x\ndraft: true\n---\nsecret",
                "%YAML 1.2\n---\ntitle: x\ndraft: true\n---\nsecret",
                "\u200F---\ntitle: x\ndraft: true\n---\nsecret",
                "---js\n{title: \"x\", draft: true}\n---\nsecret",
                "\"title\": \"x\",\n\"draft\": true\n;;;\nsecret",
                ";;;\n\"title\": \"x\",\n\"draft\": true\n;;;\nsecret",
                "T\u00EDtulo: x\ndraft: true\n\nsecret",
                " title: x\n draft: true\n\nsecret",
                "_draft: true\ntitle: x\ndraft: true\n\nsecret",
                "draft\uFF1Atrue\ntitle: x\n\nsecret",
                "---\n---\ntitle: x\ndraft: true\n---\nsecret",
                "---\n# c\n---\ntitle: x\ndraft: true\n---\nsecret",
                "---\nisDraft: true\n---\nsecret",
                "---\npublish: false\n---\nsecret",
                "---\npermalink: false\n---\nsecret",
                "+++\nrender = false\n+++\nsecret",
                "---\nbuild:\n  render: never\n---\nsecret",
                "+++\n[_build]\nrender = false\n+++\nsecret",
                "---\nheadless: true\n---\nsecret"
            })
    void a_broken_header_hides_its_post(String text) {
        ParseResult result = parser.read(PostSource.of("a.md", text));

        assertThat(result.post().map(Post::status)).isIn(Optional.empty(), Optional.of(Post.Status.DRAFT));
    }

    @Test
    void a_bare_header_that_is_too_long_hides_its_post() {
        ParseResult result = parser.read(
                PostSource.of("a.md", "Title: x\nDraft: true\nSummary: " + "x".repeat(70_000) + "\nTags: a\n\nsecret"));

        assertThat(result.post()).isEmpty();
        assertThat(result.diagnostics()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "---/title: A/ | draft: true/ | tags: [a, b]/url: x/---/",
                "+++/title = \"A\"/ | draft = true/ | tags = [\"a\", 'b']/url = 'x'/n = 1/+++/"
            })
    void no_slip_in_a_line_beside_the_draft_mark_publishes_the_draft(String start, String mark, String end) {
        String before = start.replace('/', '\n');
        String header = before + mark.replace('/', '\n') + end.replace('/', '\n');
        int markStart = before.length();
        int markEnd = markStart + mark.length();
        for (int at = "---\n".length(); at < header.length(); at++) {
            if (at >= markStart - 1 && at < markEnd) {
                continue; // a slip in the mark itself makes it another field
            }
            for (String slip : List.of(
                    "", "\"", "'", "[", "]", "{", "}", ":", ": ", " #", "\t", "&a", "*a", "!t", "|", ">", "%", "@",
                    "\n", "\u0008", "=", "\"\"\"", "\'\'\'", "\\", ",")) {
                String text = header.substring(0, at) + slip + header.substring(at + 1) + "\nsecret\n";

                ParseResult result = parser.read(PostSource.of("a.md", text));

                assertThat(result.post().map(Post::status).filter(status -> status != Post.Status.DRAFT))
                        .as(text)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n\nSome prose: with a colon.\n\n---\n\nMore.\n",
                "---\nProse that goes on,\nwith more: here.\n\nMore.\n",
                "Status: all is well today\nand goes on.\n",
                "---\n\n> **Note:** this is old.\n\n---\n\nMore.\n",
                "---\n\n*Update: this* was changed.\n\n---\n\nMore.\n",
                "---\n\n[link](http://foo): text\n\n---\n\nMore.\n",
                "---\n\nHello, everyone. What I learned: things.\nAnd more.\n\n---\n\nMore.\n",
                "---\n\n<p align=\"center\" style=\"color: red\">\nHi\n</p>\n\n---\nMore.\n",
                "<!--\nNote: remember\ntitle: x\nmore prose here\n-->\nText.\n",
                ".. image:: foo.png\n   :alt: x\n\nText.\n",
                "import X from './x'\n\n<X a={1} />\n\nText.\n",
                "{/* remark */}\n\nText.\n",
                "{tag: x} and prose\n\nText.\n",
                "{% include x %}\nText.\n",
                "<div class=\"x\">\n\nText.\n</div>\n",
                "Note: I said so.\nAnd so: it is.\n"
            })
    void prose_is_not_taken_for_a_header(String text) {
        assertThat(parser.read(PostSource.of("a.md", text)).post()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entwurf: true\n---\nsecret",
                "---\nentwurf: vielleicht\n---\nsecret",
                "---\nentwurf: true\nentwurf: false\n---\nsecret",
                "---\nentwurv: true\n---\nsecret",
                "Entwurf: true\nsecret",
                "<!-- x -->\n---\nentwurf: true\n---\nsecret",
                "---\nmodus: geheim\n---\nsecret",
                "---\nmodus: draft\n---\nsecret",
                "----\nentwurf: true\n----\nsecret",
                "---\ndraft: true\n---\nsecret",
                "---\nstatus: draft\n---\nsecret",
                "---\ndrafft: true\n---\nsecret",
                "Title: x\nDraft: true\n\nsecret"
            })
    void names_of_a_profile_hide_as_the_usual_ones_do(String text) {
        Profile mine = Profile.AUTO.toBuilder("mine")
                .names(PostField.DRAFT, "entwurf")
                .names(PostField.STATUS, "modus")
                .build();

        ParseResult result = PostParser.builder().profile(mine).build().read(PostSource.of("a.md", text));

        assertThat(result.post().map(Post::status)).isIn(Optional.empty(), Optional.of(Post.Status.DRAFT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"build:\n  list: never", "_build:\n  list: false", "hidden: true", "unlisted: yes"})
    void a_post_that_is_in_no_list_has_an_address(String header) {
        Post post = parser.parse(PostSource.of("a.md", "---\n" + header + "\n---\nText"));

        assertThat(post.status()).isEqualTo(Post.Status.UNLISTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"build:\n  render: always", "render: true", "headless: maybe", "hidden: field", "publish: 1"})
    void a_field_that_may_mean_something_else_hides_nothing(String header) {
        Post post = parser.parse(PostSource.of("a.md", "---\n" + header + "\n---\nText"));

        assertThat(post.status()).isEqualTo(Post.Status.PUBLISHED);
    }

    @Test
    void tags_of_a_profile_hide_in_a_header_of_Nikola_too() {
        Profile mine = Profile.AUTO.toBuilder("mine").draftTags("wip").build();
        PostParser reader = PostParser.builder().profile(mine).build();

        for (String tag : List.of("wip", "private")) {
            Post post = reader.parse(PostSource.of("a.md", ".. title: x\n.. tags: " + tag + "\n\nsecret"));
            assertThat(post.status()).isEqualTo(Post.Status.DRAFT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title: x\nTags:\n- a\n- b\nDraft: true\n\nsecret",
                "Tags:\n  - a\nStatus: draft\nTitle: x\n\nsecret",
                "---js\n{\n  title: \"x\",\n  draft: true\n}\n---\nsecret",
                "---js\nconst draft = true;\n---\nsecret",
                "\"title\": \"x\",\n\"draft\": true\n;;;\nsecret",
                ";;;\n{\"title\":\"x\",\"draft\":true}\n;;;\nsecret",
                "----\ntitle: x\ndraft: true\n----\nsecret",
                "title: x\ntags:\n- a\ndraft: true\n------\nsecret",
                "---\npassword: x\n---\nsecret"
            })
    void no_prefix_of_a_draft_is_visible(String text) {
        for (int end = 1; end <= text.length(); end++) {
            String prefix = text.substring(0, end);
            ParseResult result = parser.read(PostSource.of("a.md", prefix));
            boolean visible = result.post()
                    .filter(post -> post.status() == Post.Status.PUBLISHED && !post.withheld())
                    .filter(post ->
                            prefix.contains("raft") || post.content().source().contains("secret"))
                    .isPresent();
            assertThat(visible).as(prefix).isFalse();
        }
    }

    @Test
    void blot_shows_no_draft_mark_behind_an_odd_key() {
        ParseResult result = PostParser.builder()
                .profile(Profile.BLOT)
                .build()
                .read(PostSource.of("a.md", "Title: A\nAuthor (guest): Bob\nDraft: yes\n\nsecret"));

        assertThat(result.post()).isEmpty();
    }

    @Test
    void a_post_that_hugo_holds_back_is_held_back() {
        Post post = parser.parse(PostSource.of("a.md", "---\ndate: 2020-01-01\npublishDate: 2099-01-01\n---\nText"));

        assertThat(post.published()).map(Object::toString).contains("2099-01-01");
    }

    @Test
    void a_header_of_old_Hexo_with_a_list_is_read() {
        Post post = parser.parse(
                PostSource.of("a.md", "title: Hello\ntags:\n- a\n- b\ndate: 2024-01-01\npublished: false\n---\nText"));

        assertThat(post.format()).isEqualTo("bare-close");
        assertThat(post.tags()).hasSize(2);
        assertThat(post.status()).isEqualTo(Post.Status.DRAFT);
        assertThat(post.content().source()).isEqualTo("Text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Title: a%sb\n\nText", "Date: 2024-01-01 10:00%sx\n\nText", "A%s: x\n\nText", "<!--%sA: x"})
    void a_long_gap_in_a_line_is_read_at_once(String shape) {
        String text = shape.replace("%s", " ".repeat(200_000));

        for (Profile profile : Profile.all()) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> PostParser.builder().profile(profile).build().read(PostSource.of("a.md", text)));
        }
    }
}
