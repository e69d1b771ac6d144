package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostSource;
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
                "---json\n{\"draft\": true}\n---\nsecret"
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
                "Status: all is well today\nand goes on.\n"
            })
    void prose_is_not_taken_for_a_header(String text) {
        assertThat(parser.read(PostSource.of("a.md", text)).post()).isPresent();
    }
}
