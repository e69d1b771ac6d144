package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blogkit.Limits;
import dev.blogkit.PostDate;
import dev.blogkit.PostParseException;
import dev.blogkit.PostSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases are the header before, a change, and the header after; where these are the lines in a fence, the fence is left out. */
class FrontMatterEditorTest {

    private record Change(String name, UnaryOperator<FrontMatterEditor> edit)
            implements UnaryOperator<FrontMatterEditor> {

        @Override
        public FrontMatterEditor apply(FrontMatterEditor post) {
            return edit.apply(post);
        }
    }

    private static final Change TITLE = new Change("title", post -> post.set("title", "New"));
    private static final Change COLON = new Change("colon", post -> post.set("title", "New: it's \"here\""));
    private static final Change TAGS = new Change("tags", post -> post.set("tags", List.of("x", "w")));
    private static final Change ADD = new Change("add", post -> post.add("tags", "x"));
    private static final Change DATE = new Change(
            "date", post -> post.set("date", PostDate.parse("2031-02-03").orElseThrow()));
    private static final Change NO_TITLE = new Change("no title", post -> post.remove("title"));
    private static final Change NO_TAGS = new Change("no tags", post -> post.remove("tags"));

    private static Change tags(String... tags) {
        return new Change("tags " + List.of(tags), post -> post.set("tags", List.of(tags)));
    }

    private static final Change ADD_Z = new Change("add z", post -> post.add("tags", "z"));

    private static Change t(String... items) {
        return new Change("t " + List.of(items), post -> post.set("t", List.of(items)));
    }

    private static Change b(String... items) {
        return new Change("b " + List.of(items), post -> post.set("b", List.of(items)));
    }

    private static Change text(String text) {
        return new Change("text", post -> post.set("sub", text));
    }

    private static Arguments yaml(String before, UnaryOperator<FrontMatterEditor> change, String after) {
        return Arguments.of("---\n" + before + "---\nBody\n", change, "---\n" + after + "---\nBody\n");
    }

    private static Arguments toml(String before, UnaryOperator<FrontMatterEditor> change, String after) {
        return Arguments.of("+++\n" + before + "+++\nBody\n", change, "+++\n" + after + "+++\nBody\n");
    }

    private static Arguments plain(String before, UnaryOperator<FrontMatterEditor> change, String after) {
        return Arguments.of(before, change, after);
    }

    static final List<Arguments> YAML = List.of(
            yaml("title: Old\n", TITLE, "title: New\n"),
            yaml("Title:   Old # why\n", TITLE, "Title:   New # why\n"),
            yaml("title: \"Old\"\n", TITLE, "title: \"New\"\n"),
            yaml("title: 'Old'\n", TITLE, "title: 'New'\n"),
            yaml("title: 'Old'\n", COLON, "title: 'New: it''s \"here\"'\n"),
            yaml("title: \"Old\"\n", COLON, "title: \"New: it's \\\"here\\\"\"\n"),
            yaml("title: Old\n", COLON, "title: \"New: it's \\\"here\\\"\"\n"),
            yaml("title: Old\n", post -> post.set("title", "a \"b\": c"), "title: 'a \"b\": c'\n"),
            yaml("title:\n", TITLE, "title: New\n"),
            yaml("title: # none yet\n", TITLE, "title: New # none yet\n"),
            yaml("title: ~\n", TITLE, "title: New\n"),
            yaml("title:\n  Old\nlayout: x\n", TITLE, "title:\n  New\nlayout: x\n"),
            yaml("title: Old and\n  older\n\n# c\nb: 1\n", TITLE, "title: New\n\n# c\nb: 1\n"),
            yaml("title: \"Old\nand older\"\nb: 1\n", TITLE, "title: \"New\"\nb: 1\n"),
            yaml("title: |\n  Old\nb: 1\n", post -> post.set("title", "A\n\nB\n"), "title: |\n  A\n\n  B\nb: 1\n"),
            yaml("title: |\n  Old\nb: 1\n", TITLE, "title: |-\n  New\nb: 1\n"),
            yaml("title: > # c\n  Old\n  o\n\n# d\nb: 1\n", TITLE, "title: >- # c\n  New\n\n# d\nb: 1\n"),
            yaml("title: >-\n   Old\nb: 1\n", post -> post.set("title", "A\nB"), "title: |-\n   A\n   B\nb: 1\n"),
            yaml("title: Old\n", post -> post.set("title", "A\nB"), "title: \"A\\nB\"\n"),
            yaml("title: [a]\n", TITLE, "title: New\n"),
            yaml("b: 1\ntitle: {en: x}\n", TITLE, "b: 1\ntitle: New\n"),
            yaml("title:  # c\n  en: x # d\nb: 1\n", TITLE, "title: New  # c # d\nb: 1\n"),
            // lists of which a part changes
            yaml(
                    "tags:\n- a # one\n# two\n- b\n- c # d\nb: 1\n",
                    tags("a", "x", "c"),
                    "tags:\n- a # one\n# two\n- x\n- c # d\nb: 1\n"),
            yaml("tags:\n- a # one\n- b\n# d\nb: 1\n", tags("a", "b", "c"), "tags:\n- a # one\n- b\n- c\n# d\nb: 1\n"),
            yaml("tags:\n  # first\n  - a # one\n", tags("x", "a"), "tags:\n  # first\n  - x\n  - a # one\n"),
            yaml("tags:\n  - a # one\n  - b\n  - c # d\n", tags("c"), "tags:\n  - c # d\n"),
            yaml("tags:\n  - 'a' # one\n  - 'b'\n", tags("a"), "tags:\n  - 'a' # one\n"),
            yaml("tags:\n  - a # one\n  - b\n    and c\nd: 1\n", tags("a", "x"), "tags:\n  - a\n  - x\nd: 1\n"),
            yaml("tags:\n- a\n- |\n  b\n- c # d\n", tags("a", "x", "c"), "tags:\n- a\n- x\n- c # d\n"),
            yaml("tags:\n- a # one\n- *r\n- b\nz: 1\n", tags("a", "c"), "tags:\n- a\n- c\nz: 1\n"),
            // kinds
            yaml("title: 2021\n", post -> post.set("title", "2022"), "title: \"2022\"\n"),
            yaml("title: x\n", post -> post.set("title", "2022"), "title: \"2022\"\n"),
            yaml("version: 1.0\n", post -> post.set("version", "1.10"), "version: \"1.10\"\n"),
            yaml("draft: true\n", post -> post.set("draft", "false"), "draft: \"false\"\n"),
            yaml("tags: [2021]\n", post -> post.add("tags", "2022"), "tags: [2021, \"2022\"]\n"),
            yaml("date: 2024-05-01\n", post -> post.set("date", "2024-13-45"), "date: \"2024-13-45\"\n"),
            yaml("title: x\n", post -> post.set("title", "10 things"), "title: 10 things\n"),
            yaml("title: x\n", post -> post.set("title", "yes"), "title: \"yes\"\n"),
            yaml("title: 'x'\n", post -> post.set("title", "~"), "title: '~'\n"),
            yaml("date: 2024-05-01\n", post -> post.set("date", "2024-06-01"), "date: 2024-06-01\n"),
            yaml("date: x\n", post -> post.set("date", "2024-06-01"), "date: \"2024-06-01\"\n"),
            yaml("date: 2024-05-01 10:00:00 # c\n", DATE, "date: 2031-02-03 # c\n"),
            yaml("date: '2024-05-01'\n", DATE, "date: '2031-02-03'\n"),
            yaml("a: 1\n", DATE, "a: 1\ndate: 2031-02-03\n"),
            yaml("draft: yes\n", post -> post.set("draft", false), "draft: false\n"),
            yaml("draft: \"yes\"\n", post -> post.set("draft", false), "draft: false\n"),
            yaml("draft: 'true' # c\n", post -> post.set("draft", true), "draft: true # c\n"),
            yaml("draft: |-\n  true\nb: 1\n", post -> post.set("draft", true), "draft: true\nb: 1\n"),
            yaml("n: \"5\"\n", post -> post.set("n", 5), "n: 5\n"),
            yaml("n:   5 # c\n", post -> post.set("n", 5), "n:   5 # c\n"),
            yaml("a: 1\n", post -> post.set("weight", -5), "a: 1\nweight: -5\n"),
            // lists
            yaml("tags: [a, b] # c\n", TAGS, "tags: [x, w] # c\n"),
            yaml("tags: [a,b]\n", TAGS, "tags: [x,w]\n"),
            yaml("tags: [ 'a', 'b' ]\n", TAGS, "tags: [ 'x', 'w' ]\n"),
            yaml("tags: [\n  \"a\",\n  \"b\",\n]\n", TAGS, "tags: [\n  \"x\",\n  \"w\",\n]\n"),
            yaml("tags:\n- a # c\n- b # d\nz: 1\n", TAGS, "tags:\n- x\n- w\nz: 1\n"),
            yaml("tags:\n  - 'a'\n  - 'b'\n\nz: 1\n", TAGS, "tags:\n  - 'x'\n  - 'w'\n\nz: 1\n"),
            yaml("tags: # c\n  - a\nz: 1\n", post -> post.set("tags", "x"), "tags: x # c\nz: 1\n"),
            yaml("tags:\n  - a\nz: 1\n", post -> post.set("tags", List.of()), "tags: []\nz: 1\n"),
            yaml("tags: a, b\n", TAGS, "tags: [x, w]\n"),
            yaml("tags:\n", TAGS, "tags: [x, w]\n"),
            yaml("a: 1\n", TAGS, "a: 1\ntags: [x, w]\n"),
            yaml("a: 1\n", post -> post.set("tags", List.of("a, b", "no")), "a: 1\ntags: [\"a, b\", \"no\"]\n"),
            yaml("tags: [a, 'b']\n", ADD, "tags: [a, 'b', x]\n"),
            yaml("tags: []\n", ADD, "tags: [x]\n"),
            yaml("tags: [\"a\" , \"b\" ] # c\n", ADD, "tags: [\"a\" , \"b\", \"x\" ] # c\n"),
            yaml("tags: [\n  a, # c\n  b # d\n  ]\n", ADD, "tags: [\n  a, # c\n  b, # d\n  x\n  ]\n"),
            yaml("tags:\n  # c\n  - a\n  - b # d\nz: 1\n", ADD, "tags:\n  # c\n  - a\n  - b # d\n  - x\nz: 1\n"),
            yaml("tags:\n- {n: a}\n", ADD, "tags:\n- {n: a}\n- x\n"),
            yaml("tags: [[a], [b, c]] # c\n", ADD, "tags: [[a], [b, c], x] # c\n"),
            yaml("tags:\n  -\nz: 1\n", ADD, "tags:\n  -\n  - x\nz: 1\n"),
            yaml("tags: a\n", ADD, "tags: [a, x]\n"),
            yaml("tags: a, b\n", ADD, "tags: a, b, x\n"),
            yaml("tags: 'a,b'\n", ADD, "tags: 'a,b,x'\n"),
            yaml("tags:\n", ADD, "tags: [x]\n"),
            yaml("a: 1\n", ADD, "a: 1\ntags: [x]\n"),
            // places
            yaml("", TITLE, "title: New\n"),
            yaml("# only\n", TITLE, "# only\ntitle: New\n"),
            yaml("a: 1\nb:\n  - 1\n  - 2\n\n# end\n", TITLE, "a: 1\nb:\n  - 1\n  - 2\ntitle: New\n\n# end\n"),
            yaml("  a: 1\n", TITLE, "  a: 1\n  title: New\n"),
            yaml("a: |+\n  x\n\n", TITLE, "a: |+\n  x\n\ntitle: New\n"),
            yaml("{a: 1}\n", TITLE, "{a: 1, title: New}\n"),
            yaml("{title: a, draft: true}\n", TITLE, "{title: New, draft: true}\n"),
            yaml("{title: a, draft: true}\n", post -> post.set("title", "b, c"), "{title: \"b, c\", draft: true}\n"),
            yaml("title: a\nTitle: b\n", TITLE, "title: a\nTitle: New\n"),
            yaml("pub-date: a\n", post -> post.set("Pub_Date", "b"), "pub-date: b\n"),
            yaml("a.b: 1\na: {b: 2}\n", post -> post.set("a.b", 3), "a.b: 3\na: {b: 2}\n"),
            yaml("m:\n  date: a # c\n  by: b\n", post -> post.set("m.date", "w"), "m:\n  date: w # c\n  by: b\n"),
            yaml("m:\n  by: b\nz: 1\n", post -> post.set("m.date", "w"), "m:\n  by: b\n  date: w\nz: 1\n"),
            yaml("m: {by: b}\n", post -> post.set("m.date", "w"), "m: {by: b, date: w}\n"),
            yaml("m: {}\n", post -> post.set("m.date", "w"), "m: {date: w}\n"),
            yaml("m:\nz: 1\n", post -> post.set("m.date", "w"), "m:\n  date: w\nz: 1\n"),
            yaml("z: 1\n", post -> post.set("m.k.date", "w"), "z: 1\nm:\n  k:\n    date: w\n"),
            yaml("z: 1\n", post -> post.set("a: b", "w"), "z: 1\n\"a: b\": w\n"),
            yaml("title: *x\nz: 1\n", TITLE, "title: New\nz: 1\n"),
            yaml("title: &t Old\n", TITLE, "title: New\n"),
            yaml("title: &t Old\nsub: *to\n", TITLE, "title: New\nsub: *to\n"),
            yaml("title: &t Old and *t\n", TITLE, "title: New\n"),
            yaml("title: Old\nsub: &t x\nz: *t\n", TITLE, "title: New\nsub: &t x\nz: *t\n"),
            yaml("title: Old\u3000\ntags: [a]\n", TITLE, "title: New\ntags: [a]\n"),
            // removal
            yaml("a: 1\ntitle: x # c\nb: 2\n", NO_TITLE, "a: 1\nb: 2\n"),
            yaml("# c\ntitle: x\n# d\n", NO_TITLE, "# c\n# d\n"),
            yaml("title: x\n", NO_TITLE, ""),
            yaml("title: |\n  x\n\n  y\nb: 2\n", NO_TITLE, "b: 2\n"),
            yaml("tags:\n- a\n- b # c\nb: 2\n", NO_TAGS, "b: 2\n"),
            yaml("title: x\nb: 2\ntitle: y\n", NO_TITLE, "b: 2\n"),
            yaml("{title: x, b: 2}\n", NO_TITLE, "{b: 2}\n"),
            yaml("{b: 2, title: x}\n", NO_TITLE, "{b: 2}\n"),
            yaml("{title: x}\n", NO_TITLE, "{}\n"),
            yaml("{\n  title: x, b: *r\n}\n", NO_TITLE, "{\n  b: *r\n}\n"),
            yaml("{\n  title: x, b: !!int 1\n}\n", NO_TITLE, "{\n  b: !!int 1\n}\n"),
            yaml("z: [a, *r]\ntitle: x\nm: {b: *r}\n", NO_TITLE, "z: [a, *r]\nm: {b: *r}\n"),
            yaml("z: *r\n", ADD, "z: *r\ntags: [x]\n"),
            yaml("m: {b: *r, tags: [a]}\n", post -> post.add("m.tags", "x"), "m: {b: *r, tags: [a, x]}\n"),
            yaml("tags: [x, *r, w]\n", TAGS, "tags: [x, w]\n"),
            yaml("m:\n  a: 1\n  b: 2\n", post -> post.remove("m.a"), "m:\n  b: 2\n"),
            yaml("z: 1\nm:\n  a: 1\n", post -> post.remove("m.a"), "z: 1\n"),
            yaml("z: 1\n", NO_TITLE, "z: 1\n"));

    static final List<Arguments> TOML = List.of(
            toml("title = \"Old\" # c\n", TITLE, "title = \"New\" # c\n"),
            toml("a.b.c = 1\nd = 2\n", post -> post.set("a.x", "y"), "a.b.c = 1\na.x = \"y\"\nd = 2\n"),
            toml("[e]\na.b.c = 1\n", post -> post.set("e.a.x", "y"), "[e]\na.b.c = 1\na.x = \"y\"\n"),
            toml("[a.b]\nc = 1\n", post -> post.set("a.x", "y"), "[a.b]\nc = 1\n\n[a]\nx = \"y\"\n"),
            toml("title='Old'\n", TITLE, "title='New'\n"),
            toml("title = 'Old'\n", COLON, "title = \"New: it's \\\"here\\\"\"\n"),
            toml(
                    "title = \"\"\"\nOld\n\"\"\"\n",
                    post -> post.set("title", "A\nB\n"),
                    "title = \"\"\"\nA\nB\n\"\"\"\n"),
            toml("title = '''Old'''\n", post -> post.set("title", "A\nB"), "title = '''A\nB'''\n"),
            toml("title = '''Old'''\n", post -> post.set("title", "it'''s"), "title = \"\"\"it'''s\"\"\"\n"),
            toml("title = \"Old\"\n", post -> post.set("title", "A\n\\n\t\u0001"), "title = \"A\\n\\\\n\\t\\u0001\"\n"),
            toml("date = 2024-05-01 # c\n", DATE, "date = 2031-02-03 # c\n"),
            toml("date = 2024-05-01T10:00:00Z\n", post -> post.set("date", "2024-06-01"), "date = 2024-06-01\n"),
            toml("date = 2024-05-01\n", post -> post.set("date", "2024-13-01"), "date = \"2024-13-01\"\n"),
            toml("date = 2024-05-01\n", post -> post.set("date", "May"), "date = \"May\"\n"),
            toml("date = \"\"\"\n2024-05-01\"\"\"\n", DATE, "date = \"\"\"\n2031-02-03\"\"\"\n"),
            toml("date = \"2024-05-01\"\n", DATE, "date = \"2031-02-03\"\n"),
            toml("draft = true\n", post -> post.set("draft", false), "draft = false\n"),
            toml("weight = 1\n", post -> post.set("weight", 20), "weight = 20\n"),
            toml("weight = 1\n", post -> post.set("weight", "20"), "weight = \"20\"\n"),
            toml("version = 1.0\n", post -> post.set("version", "1.10"), "version = \"1.10\"\n"),
            toml("draft = true\n", post -> post.set("draft", "false"), "draft = \"false\"\n"),
            toml("draft = 'true'\n", post -> post.set("draft", true), "draft = true\n"),
            toml("tags = [\"a\",\"b\"]\n", TAGS, "tags = [\"x\",\"w\"]\n"),
            toml("tags = [ 'a' ]\n", TAGS, "tags = [ 'x', 'w' ]\n"),
            toml("tags = [\n    \"a\", # c\n    \"b\",\n]\n", TAGS, "tags = [\n    \"x\",\n    \"w\",\n]\n"),
            toml("tags = [\n\t\"a\", # c\n\t\"b\"\n]\n", ADD, "tags = [\n\t\"a\", # c\n\t\"b\",\n\t\"x\"\n]\n"),
            toml("tags = [\n  \"a\",\n] # c\n", ADD, "tags = [\n  \"a\",\n  \"x\",\n] # c\n"),
            toml("tags = ['a', \"b\"]\n", ADD, "tags = ['a', \"b\", 'x']\n"),
            toml("tags = [ ['a'] ]\n", ADD, "tags = [ ['a'], \"x\" ]\n"),
            toml("tags = \"a\"\n", ADD, "tags = [\"a\", \"x\"]\n"),
            toml("", TITLE, "title = \"New\"\n"),
            toml("a=1\n", TITLE, "a=1\ntitle=\"New\"\n"),
            toml("a = 1\n\n# t\n[t]\nb = 2\n", TITLE, "a = 1\ntitle = \"New\"\n\n# t\n[t]\nb = 2\n"),
            toml("[t]\nb = 2\n", TITLE, "title = \"New\"\n[t]\nb = 2\n"),
            toml("a = [\n[1],\n]\n[t]\n", TITLE, "a = [\n[1],\n]\ntitle = \"New\"\n[t]\n"),
            toml("a.b = 1\n", TITLE, "a.b = 1\ntitle = \"New\"\n"),
            toml("a = 1\n", post -> post.set("a b", "x"), "a = 1\n\"a b\" = \"x\"\n"),
            toml(
                    "[t]\n  tags = ['a']\n  c = 1\n",
                    post -> post.add("t.tags", "x"),
                    "[t]\n  tags = ['a', 'x']\n  c = 1\n"),
            toml(
                    "[t]\n  c = 1\n[u]\nd = 1\n",
                    post -> post.set("t.tags", List.of("x")),
                    "[t]\n  c = 1\n  tags = [\"x\"]\n[u]\nd = 1\n"),
            toml("[t] # c\n\n[u]\n", post -> post.set("t.d", 1), "[t] # c\nd = 1\n\n[u]\n"),
            toml("a = 1\n", post -> post.set("t.d", 1), "a = 1\n\n[t]\nd = 1\n"),
            toml("t.c = 1\n", post -> post.set("t.d", 1), "t.c = 1\nt.d = 1\n"),
            toml("t = {c = 1}\n", post -> post.set("t.d", 1), "t = {c = 1, d = 1}\n"),
            toml("t = { c = 1, d = 2 }\n", post -> post.set("t.d", 3), "t = { c = 1, d = 3 }\n"),
            toml("t = { c = 1, d = 2 }\n", post -> post.remove("t.c"), "t = { d = 2 }\n"),
            toml("t = {}\n", post -> post.set("t.d", 3), "t = {d = 3}\n"),
            toml("title = 'a'\ntitle = 'b'\n", TITLE, "title = 'a'\ntitle = 'New'\n"),
            toml("title = \"x\" # c\nb = 2\n", NO_TITLE, "b = 2\n"),
            toml("b = 2\ntags = [\n 'a',\n]\n[t]\n", NO_TAGS, "b = 2\n[t]\n"));

    static final List<Arguments> JSON = List.of(
            plain("{\"title\": \"Old\", \"n\": 1}\nB\n", TITLE, "{\"title\": \"New\", \"n\": 1}\nB\n"),
            plain("{\"title\":\"Old\"}\nB\n", COLON, "{\"title\":\"New: it's \\\"here\\\"\"}\nB\n"),
            plain("{\n  \"title\": 1\n}\nB\n", TAGS, "{\n  \"title\": 1,\n  \"tags\": [\"x\", \"w\"]\n}\nB\n"),
            plain("{\"title\":1}\nB\n", DATE, "{\"title\":1, \"date\":\"2031-02-03\"}\nB\n"),
            plain("{\"tags\": [\n    \"a\"\n  ]}\nB\n", ADD, "{\"tags\": [\n    \"a\",\n    \"x\"\n  ]}\nB\n"),
            plain("{\"title\": \"a\", \"m\": {\"b\": 1}}\nB\n", post -> post.set("m.c", true), """
                    {"title": "a", "m": {"b": 1, "c": true}}
                    B
                    """),
            plain("{\"title\": 1}\nB\n", post -> post.set("m.n", "\ud800\n"), """
                    {"title": 1, "m": {"n": "\\ud800\\n"}}
                    B
                    """),
            plain("{\"title\": \"5\"}\nB\n", post -> post.set("title", 5), "{\"title\": 5}\nB\n"),
            plain("{\"title\": 1, \"b\": 2}\nB\n", NO_TITLE, "{\"b\": 2}\nB\n"),
            plain("{\n  \"b\": 2,\n  \"title\": 1\n}\nB\n", NO_TITLE, "{\n  \"b\": 2\n}\nB\n"),
            plain("{\n  \"title\": 1,\n  \"b\": 2\n}\nB\n", NO_TITLE, "{\n  \"b\": 2\n}\nB\n"),
            plain("{\"title\": 1}\nB\n", NO_TITLE, "{}\nB\n"),
            plain("---json\n{\"title\": 1}\n---\nB\n", TITLE, "---json\n{\"title\": \"New\"}\n---\nB\n"));

    static final List<Arguments> LINES = List.of(
            plain("Title: Old\nX: y\n\nBody\n", COLON, "Title: New: it's \"here\"\nX: y\n\nBody\n"),
            plain("Title: \"Old\"\n\nBody\n", TITLE, "Title: \"New\"\n\nBody\n"),
            plain("Title: a\nDraft: \"true\"\n\nB\n", post -> post.set("draft", true), "Title: a\nDraft: true\n\nB\n"),
            plain("Title: a\nDraft: 'no'\n\nB\n", post -> post.set("draft", true), "Title: a\nDraft: true\n\nB\n"),
            plain("Title:\n\nBody\n", TITLE, "Title: New\n\nBody\n"),
            plain("Title: Old\n", TITLE, "Title: New\n"),
            plain("Title: Old", TITLE, "Title: New"),
            plain("Title: Old", TAGS, "Title: Old\nTags: x, w"),
            plain("Title: Old\n\n", post -> post.set("X-Y", "z"), "Title: Old\nX-Y: z\n\n"),
            plain("title: Old\n---\nBody\n", DATE, "title: Old\ndate: 2031-02-03\n---\nBody\n"),
            plain("Title: Old\n    more\nDate: x\n\nB\n", TITLE, "Title: New\nDate: x\n\nB\n"),
            plain("Title: a\n    b\n\nB\n", post -> post.set("title", "x\ny"), "Title: x\n    y\n\nB\n"),
            plain("Title: Old\n\nB\n", post -> post.set("title", " x "), "Title: \" x \"\n\nB\n"),
            plain("Title: Old\n\nB\n", post -> post.set("title", "\"x\""), "Title: '\"x\"'\n\nB\n"),
            plain("Title: a\nTags: a, b\n\nB\n", TAGS, "Title: a\nTags: x, w\n\nB\n"),
            plain("Title: a\nTags: a,b\n\nB\n", ADD, "Title: a\nTags: a,b,x\n\nB\n"),
            plain("Title: a\nTags: a\n\nB\n", ADD, "Title: a\nTags: a, x\n\nB\n"),
            plain("Title: a\nTags: [a, b]\n\nB\n", ADD, "Title: a\nTags: [a, b, x]\n\nB\n"),
            plain("Title: a\nTags:\n    - a\n    - b\n\nB\n", TAGS, "Title: a\nTags:\n    - x\n    - w\n\nB\n"),
            plain("Title: a\nTags:\n    - a\nD: e\n\nB\n", ADD, "Title: a\nTags:\n    - a\n    - x\nD: e\n\nB\n"),
            plain("Title: a\nTags: a,b\n\nB\n", post -> post.set("tags", List.of("a", "b")), """
                    Title: a
                    Tags: a,b

                    B
                    """),
            plain("Title: a\nTags: b\n\nB\n", NO_TAGS, "Title: a\n\nB\n"),
            plain("Title: a\nTags:\n    - a\nX: b\n\nB\n", NO_TAGS, "Title: a\nX: b\n\nB\n"),
            plain("Title: a\n\nB\n", NO_TITLE, "B\n"),
            plain("---\ntitle: A: b\ntags: c\n---\nB\n", COLON, "---\ntitle: New: it's \"here\"\ntags: c\n---\nB\n"),
            plain("---\ntitle: A: b\n---\nB\n", TAGS, "---\ntitle: A: b\ntags: x, w\n---\nB\n"),
            plain("title=Old\ntype=post\n~~~~~~\nB\n", COLON, "title=New: it's \"here\"\ntype=post\n~~~~~~\nB\n"),
            plain("title = Old\n~~~~~~\nB\n", TAGS, "title = Old\ntags = x, w\n~~~~~~\nB\n"),
            plain("title=\n~~~~~~\nB\n", TITLE, "title=New\n~~~~~~\nB\n"),
            plain("title=a\n~~~~~~\nB\n", post -> post.set("og.title", "x"), "title=a\nog.title=x\n~~~~~~\nB\n"),
            plain("<!--\n.. title: Old\n-->\nB\n", TAGS, "<!--\n.. title: Old\n.. tags: x, w\n-->\nB\n"),
            plain(".. title: Old\n.. tags: a\n.. x: y\n\nB\n", NO_TAGS, ".. title: Old\n.. x: y\n\nB\n"),
            plain(".. title: Old\n.. tags: a\n\nB\n", TITLE, ".. title: New\n.. tags: a\n\nB\n"),
            plain("<!--\nTitle: Old\n-->\nB\n", DATE, "<!--\nTitle: Old\nDate: 2031-02-03\n-->\nB\n"),
            plain("# Head\n", TITLE, "---\ntitle: New\n---\n# Head\n"),
            plain("", TITLE, "---\ntitle: New\n---\n"));

    @ParameterizedTest
    @FieldSource({"YAML", "TOML", "JSON", "LINES"})
    void a_change_changes_only_its_lines(String before, UnaryOperator<FrontMatterEditor> change, String after) {
        assertThat(change.apply(editor(before)).text()).isEqualTo(after);
    }

    @ParameterizedTest
    @FieldSource({"YAML", "TOML", "JSON", "LINES"})
    void a_change_keeps_line_ends(String before, UnaryOperator<FrontMatterEditor> change, String after) {
        for (String lineEnd : List.of("\r\n", "\r")) {
            String changed = change.apply(editor(before.replace("\n", lineEnd))).text();

            String expected = before.contains("\n") ? after.replace("\n", lineEnd) : after;
            assertThat(changed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @FieldSource({"YAML", "TOML", "JSON", "LINES"})
    void a_value_that_is_there_already_changes_nothing(
            String before, UnaryOperator<FrontMatterEditor> change, String after) {
        if (List.of(TITLE, COLON, TAGS, DATE, NO_TITLE, NO_TAGS).contains(change)) {
            assertThat(change.apply(change.apply(editor(before))).text()).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0X1F",
                "+0x1F",
                "0b11",
                "0B1",
                "0o17",
                "0_x1F",
                "010",
                "1_000",
                "1,5",
                "12:30:45",
                "1e3",
                "+1",
                "-1",
                ".5",
                "-.5",
                "+.5e3",
                "3d",
                "5.1-rc1",
                "._1",
                "_",
                "+",
                ".",
                ".INF",
                "+.inf",
                ".NaN",
                "y",
                "N",
                "Yes",
                "nO",
                "ON",
                "off",
                "TRUE",
                "False",
                "Null",
                "NULL",
                "~",
                "2024-05-01",
                "2024-5-1",
                "2024-05-01 10:00:00 Z",
                "2024-05-01T10:00:00Z"
            })
    void what_a_tool_may_take_for_no_text_is_in_quotes(String text) {
        for (String old : List.of("x", "1.0", "true", "null", "[x]")) {
            String changed =
                    editor("---\ntitle: " + old + "\n---\n").set("title", text).text();

            assertThat(changed).isEqualTo("---\ntitle: \"" + text + "\"\n---\n");
        }
    }

    @Test
    void a_line_end_of_another_kind_stays_where_it_is() {
        FrontMatterEditor mixed = editor("---\r\ntitle: a\rb: c\n---\r\nBody\r\n\n");

        assertThat(mixed.set("title", "x").set("d", "e").text())
                .isEqualTo("---\r\ntitle: x\rb: c\nd: e\n---\r\nBody\r\n\n");
    }

    @Test
    void a_byte_order_mark_is_written_back() {
        byte[] bytes = "\uFEFFTitle: a\r\n\r\nB\u00e4\n".getBytes(StandardCharsets.UTF_8);
        FrontMatterEditor editor = FrontMatterEditor.of(PostSource.of("a.md", bytes));

        assertThat(editor.bytes()).isEqualTo(bytes);
        assertThat(editor.set("title", "b").bytes())
                .isEqualTo("\uFEFFTitle: b\r\n\r\nB\u00e4\n".getBytes(StandardCharsets.UTF_8));
        assertThat(editor.text()).startsWith("Title");
    }

    @Test
    void the_first_of_two_fields_is_changed_where_it_holds() {
        PostSource twice = PostSource.of("a.md", "Title: a\nTitle: b\n\nB\n");

        assertThat(editor(twice, Profile.PELICAN).set("title", "c").text()).isEqualTo("Title: c\nTitle: b\n\nB\n");
        assertThat(FrontMatterEditor.of(twice).set("title", "c").text()).isEqualTo("Title: a\nTitle: c\n\nB\n");
    }

    @Test
    void a_comment_around_a_header_stays_closed() {
        FrontMatterEditor tight =
                editor(PostSource.of("a.md", "<!-- Title: a\nTags: x\nDate: b -->\nB\n"), Profile.BLOT);

        assertThat(tight.remove("date").text()).isEqualTo("<!-- Title: a\nTags: x -->\nB\n");
        assertThat(tight.remove("tags").text()).isEqualTo("<!-- Title: a\nDate: b -->\nB\n");
        assertThat(tight.remove("title").text()).isEqualTo("<!-- Tags: x\nDate: b -->\nB\n");
        assertThatThrownBy(() -> tight.remove("tags").remove("date"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("format bare any more");
    }

    @Test
    void items_are_parted_as_the_profile_reads_them() {
        PostSource post = PostSource.of("a.md", "Title: a\nTags: b\nAuthors: c\n\nB\n");
        FrontMatterEditor pelican = editor(post, Profile.PELICAN);

        assertThat(pelican.set("tags", List.of("x, y", "z")).text()).contains("Tags: x, y; z\n");
        assertThat(pelican.set("tags", List.of("x, y")).text()).contains("Tags: x, y;\n");
        assertThat(pelican.add("authors", "d").text()).contains("Authors: c, d\n");
        assertThatThrownBy(() -> FrontMatterEditor.of(post).set("tags", List.of("x, y", "z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as a text it would be another list");
    }

    @Test
    void an_editor_does_not_change() {
        FrontMatterEditor before = editor("---\ntitle: a\n---\n");

        FrontMatterEditor after = before.set("title", "b");

        assertThat(before.text()).isEqualTo("---\ntitle: a\n---\n");
        assertThat(after.fields().find("title").orElseThrow().value()).hasToString("b");
        assertThat(after).hasToString("a.md");
    }

    @ParameterizedTest
    @EnumSource(value = HeaderFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_new_text_is_written_in_the_format_that_is_asked_for(HeaderFormat format) {
        String body = "Note: this\r\n\r\n---\r\n\r\nThat\r\n";
        FrontMatterEditor blank = FrontMatterEditor.create(format, body);

        FrontMatterEditor filled = blank.set("title", "A: 'b' #c")
                .set("date", PostDate.parse("2024-05-01").orElseThrow())
                .add("tags", "one")
                .add("tags", "two")
                .set("draft", true);

        assertThat(blank.text()).isEqualTo(body);
        assertThat(blank.format()).isEqualTo(format);
        var post = PostParser.create().parse(PostSource.of("a.md", filled.text()));
        assertThat(post.format()).isEqualTo(format.toString());
        assertThat(post.title()).contains("A: 'b' #c");
        assertThat(post.published()).hasToString("Optional[2024-05-01]");
        assertThat(post.tags()).extracting(tag -> tag.name()).containsExactly("one", "two");
        assertThat(post.content().source()).isEqualTo(body);
        assertThat(filled.text().replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void a_new_text_looks_as_people_write_it() {
        assertThat(FrontMatterEditor.create(HeaderFormat.JSON, "B\n")
                        .set("title", "a")
                        .add("tags", "b")
                        .text())
                .isEqualTo("{\n  \"title\": \"a\",\n  \"tags\": [\"b\"]\n}\nB\n");
        assertThat(FrontMatterEditor.create(HeaderFormat.BARE, "B\n")
                        .set("Title", "a")
                        .add("tags", "b")
                        .text())
                .isEqualTo("Title: a\nTags: b\n\nB\n");
        assertThat(FrontMatterEditor.create(HeaderFormat.TOML_FENCE, "")
                        .set("a.b", 1)
                        .set("title", "c")
                        .text())
                .isEqualTo("+++\ntitle = \"c\"\n[a]\nb = 1\n+++\n");
    }

    static final List<Arguments> REFUSED = List.of(
            plain(".. title: a\n\nB\n", post -> post.set("title", "a\nb"), "cannot hold a line break"),
            plain("<!--\nTitle: a\n-->\nB\n", post -> post.set("title", "a --> b"), "cannot hold -->"),
            plain("title=a\n~~~~~~\nB\n", post -> post.set("title", " a"), "keeps no blanks"),
            plain("Title: a\nx: 1\n\nB\n", NO_TITLE, "would not be read as a header of the format bare"),
            plain("Title: a\n\nB\n", post -> post.set("a:b", "c"), "'a:b' cannot be the name"),
            plain("Title: a\n\nB\n", post -> post.set("taxonomies.tags", "c"), "taxonomies.tags"),
            plain("+++\n[m]\na = 1\n+++\n", post -> post.set("m", "x"), "m is no field of its own"),
            plain("+++\na = 1\n+++\n", post -> post.set("a", "\ud800"), "half a surrogate pair"),
            plain("---\na: 1\n---\n", post -> post.set("a", "\ud83d"), "half a surrogate pair"),
            plain("---\na: 1\n---\n", post -> post.set("a.b", "x"), "a is a text"),
            plain("---\nm: {a: b}\n---\n", post -> post.add("m", "x"), "m is a map"),
            plain("---\ntitle: &t Old\nsub: *t\n---\n", TITLE, "*t elsewhere in the header stands for the value"),
            plain("---\ntitle: &t Old\nsub: [*t]\n---\n", NO_TITLE, "*t elsewhere"),
            plain("---\ntags: &r\n- a\nz: *r\n---\n", TAGS, "*r elsewhere"),
            plain("---\ntags: &r\n- a\nz: *r\n---\n", ADD, "*r elsewhere"),
            plain("---\ntags: &r [a]\nz: *r\n---\n", NO_TAGS, "*r elsewhere"),
            plain("---\ntags:\n- &r a\n- b\nz: *r\n---\n", TAGS, "*r elsewhere"),
            plain("---\n{tags: [a,&r b], z: *r}\n---\n", TAGS, "*r elsewhere"),
            plain("---\nm: &r\n  a: 1\nz: *r\n---\n", post -> post.set("m.a", "x"), "*r elsewhere"),
            plain("---\nm: &r {a: 1}\nz: *r\n---\n", post -> post.set("m.b", "x"), "*r elsewhere"),
            plain("---\ntags: *r\n---\n", ADD, "tags holds an alias or a tag that is not read"),
            plain("---\ntags: !!str a\n---\n", ADD, "tags holds an alias or a tag that is not read"),
            plain("---\ntags: [a, *r]\n---\n", ADD, "tags holds an alias or a tag that is not read"),
            plain("---\ntags:\n- *r\n---\n", ADD, "tags holds an alias or a tag that is not read"),
            plain("---\ntags: [a]\ntags: *r\n---\n", ADD, "tags holds an alias or a tag that is not read"),
            plain("---\ntitle: Old: x\nsub: a # b\n---\n", TITLE, "would become YAML"),
            plain(
                    "og={\"a\": \"b\"}\n~~~~~~\n",
                    post -> post.set("og.a", "c"),
                    "part of a value that is one text; set og"),
            plain("---\ny: [\n  a, # x\n  {b: c} # k\n]\n---\n", post -> post.add("y", "z"), "y cannot be set"),
            plain("title: x\n# note\n---\nbody", NO_TITLE, "cannot be taken out"),
            plain("---\ntags: [ # A\n  ]\n---\n", ADD, "holds comments and no item"),
            plain("---\nm: a\n---\n", post -> post.set("m.x", "v"), "m is a text, and no map"),
            plain("---\nm: [a]\n---\n", post -> post.set("m.x", "v"), "m is a list"),
            plain("---\nm:\n- n: a\n---\n", post -> post.set("m.n", "v"), "m is a list"),
            plain("---\nm:\n- n: a\n---\n", post -> post.remove("m.n"), "m is a list"),
            plain("{\"m\": [1]}\n", post -> post.set("m.x", "v"), "m is a list"),
            plain("+++\n[[m]]\na = 1\n+++\n", post -> post.set("m.a", "v"), "m is a list"),
            plain(
                    "+++\n[[m]]\na = 1\n[n]\nb = 1\n[[m]]\na = 2\n+++\n",
                    post -> post.remove("m"),
                    "is no field of its own"),
            plain("Title: a\n\nB", post -> post.set("og:title", "x"), "'og:title' cannot be the name"),
            plain("Title: a\n\nB", post -> post.set("über", "x"), "cannot be the name"),
            plain("title=a\n~~~~~~\n", post -> post.set("x=y", "q"), "cannot be the name"),
            plain("title=a\n~~~~~~\n", post -> post.set("title", " q"), "keeps no blanks"),
            plain("Title: a\n\nB", post -> post.set("sub", "p\n\nq"), "a blank line ends"),
            plain("---\na: 1\n---\n", post -> post.set(" ", "x"), "must not be blank"),
            plain("---\na: 1\n---\n", post -> post.set("b..c", "x"), "must not be blank"));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void what_would_not_read_back_is_refused_in_words(
            String before, UnaryOperator<FrontMatterEditor> change, String reason) {
        FrontMatterEditor editor = editor(before);

        assertThatThrownBy(() -> change.apply(editor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_header_that_cannot_be_read_is_not_changed() {
        assertThatThrownBy(() -> editor("---\ntitle: a\n"))
                .isInstanceOf(PostParseException.class)
                .hasMessageContaining("a.md:1:1: error header-not-closed");
        assertThatThrownBy(() -> FrontMatterEditor.of(PostSource.of("a.md", new byte[] {'a', (byte) 0xff})))
                .isInstanceOf(PostParseException.class)
                .hasMessageContaining("not-utf8");
        assertThatThrownBy(() -> FrontMatterEditor.create(HeaderFormat.NONE, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FrontMatterEditor.create(HeaderFormat.BARE, "\0"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FrontMatterEditor.create(HeaderFormat.BARE, "").set("mood", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set that before mood");
    }

    @Test
    void a_parser_says_how_a_header_is_read_and_begun() {
        PostParser bare = PostParser.builder().format(HeaderFormat.BARE).build();
        PostParser small = PostParser.builder()
                .limits(Limits.builder().fileBytes(20).headerFields(2).build())
                .build();
        PostSource three = PostSource.of("a.md", "A: 1\nTags: b\nC: 3\n\nB");

        assertThat(bare.edit(PostSource.of("a.md", "Mood: x\n\nB"))
                        .set("mood", "y")
                        .text())
                .isEqualTo("Mood: y\n\nB");
        assertThat(bare.edit(PostSource.of("a.md", "B")).set("title", "x").text())
                .isEqualTo("title: x\n\nB");
        assertThatThrownBy(() -> bare.edit(PostSource.of("a.md", "---\ntitle: x\n---\nB")))
                .isInstanceOf(PostParseException.class)
                .hasMessageContaining("header-of-other-format");
        assertThatThrownBy(() ->
                        PostParser.builder().format(HeaderFormat.NONE).build().edit(PostSource.of("a.md", "B")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none to edit");
        assertThatThrownBy(() -> PostParser.builder()
                        .format(HeaderFormat.BARE_CLOSED)
                        .build()
                        .edit(PostSource.of("a.md", "title: x\n")))
                .isInstanceOf(PostParseException.class)
                .hasMessageContaining("header-of-other-format");
        assertThatThrownBy(() -> small.edit(PostSource.of("a.md", "x".repeat(21))))
                .isInstanceOf(PostParseException.class)
                .hasMessageContaining("file-too-large");
        assertThatThrownBy(() -> small.edit(three))
                .isInstanceOf(PostParseException.class)
                .hasMessageContaining("too-many-fields");
        assertThatThrownBy(() ->
                        small.edit(PostSource.of("a.md", "A: 1\nTags: b\n\nB")).set("c", "3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than 2 fields");
    }

    private static final Change NEW = new Change("new", post -> post.set("sub", "x"));

    static final List<Arguments> FORMS = List.of(
            // Nikola
            plain(
                    "<!--\n.. title: a\n.. slug: b\n-->\n\nB\n",
                    post -> post.remove("slug"),
                    "<!--\n.. title: a\n-->\n\nB\n"),
            plain(".. title: a\n.. slug: b\n\nB\n", post -> post.remove("slug"), ".. title: a\n\nB\n"),
            plain(
                    "<!--\n.. title: a\n\n.. slug: b\n\n.. date: c\n-->\nB\n",
                    post -> post.remove("slug"),
                    "<!--\n.. title: a\n\n\n.. date: c\n-->\nB\n"),
            plain(".. title: a\n\nB\n", post -> post.set("sub", "x").remove("sub"), ".. title: a\n\nB\n"),
            // lists and texts in lines
            plain("Title: a\nTags:\n  - x\n\nB\n", ADD_Z, "Title: a\nTags:\n  - x\n  - z\n\nB\n"),
            plain("Title: a\nTags:\n- x\n\nB\n", ADD_Z, "Title: a\nTags:\n- x\n- z\n\nB\n"),
            plain("Title: a\nSub: b\n\nB\n", text("p\nq"), "Title: a\nSub: p\n    q\n\nB\n"),
            plain("Title: a\n\nB\n", text("p\nq"), "Title: a\nSub: p\n    q\n\nB\n"),
            plain("Title: a\r\nSub: b\r\n\r\nB", text("p\r\nq"), "Title: a\r\nSub: p\r\n    q\r\n\r\nB"),
            plain("Title: a\nSub: b\n\nB\n", text(""), "Title: a\nSub:\n\nB\n"),
            plain("Title: a\n\nB\n", text(""), "Title: a\nSub:\n\nB\n"),
            // line ends of a browser
            plain("---\r\nsub: |\r\n  a\r\n---\r\n", text("a\r\nb\r\n"), "---\r\nsub: |\r\n  a\r\n  b\r\n---\r\n"),
            plain("---\r\nsub: |\r\n  a\r\n---\r\n", text("a\r\n"), "---\r\nsub: |\r\n  a\r\n---\r\n"),
            plain("+++\nsub = '''a'''\n+++\n", text("a\r\nb"), "+++\nsub = '''a\nb'''\n+++\n"),
            // one more item
            yaml("tags: [\n  java, # main\n  C#\n]\n", ADD, "tags: [\n  java, # main\n  C#,\n  x\n]\n"),
            yaml("tags: ['a', b, rock'n'roll]\n", ADD, "tags: ['a', b, rock'n'roll, 'x']\n"),
            yaml("tags: [a, http://x.y/#z]\n", ADD, "tags: [a, http://x.y/#z, x]\n"),
            toml(
                    "tags = [\n  'a', # first\n  \"\"\"c\"\"\" # last\n]\n",
                    ADD,
                    "tags = [\n  'a', # first\n  \"\"\"c\"\"\", # last\n  'x'\n]\n"),
            // a field in one that says nothing
            yaml("m: ~\n", post -> post.set("m.x", "v"), "m: {x: v}\n"),
            yaml("m: null\nn: 1\n", post -> post.set("m.x.y", "v"), "m: {x: {\"y\": v}}\nn: 1\n"),
            plain("{\"m\": null}\nB", post -> post.set("m.x", "v"), "{\"m\": {\"x\": \"v\"}}\nB"),
            // tables
            toml(
                    "a = 1\n[[authors]]\nname = 'A'\n\n[[authors]]\nname = 'B'\n",
                    post -> post.remove("authors"),
                    "a = 1\n"),
            toml("[p]\na = 1\n[p.q]\nb = 2\n[r]\nc = 3\n", post -> post.remove("p"), "[r]\nc = 3\n"),
            toml("a = 1\n[extra]\nb = 1\n", post -> post.remove("extra.b"), "a = 1\n"),
            toml("[extra]\nb = 1 # c\nc = 2\n", post -> post.remove("extra.b"), "[extra]\nc = 2\n"),
            toml("# Tables follow\n[t]\nx = 1\n", NEW, "sub = \"x\"\n# Tables follow\n[t]\nx = 1\n"),
            // a name with dots is one field
            yaml("seo.title: x\nseo:\n  title: y\n", post -> post.remove("seo.title"), "seo:\n  title: y\n"),
            toml("\"a.b\" = 1\n[a]\n[a.b]\nc = 1\n", post -> post.remove("a.b"), "[a]\n[a.b]\nc = 1\n"),
            yaml("title: a\nb: 1\ntitle: c\n", post -> post.remove("title"), "b: 1\n"),
            toml("a = { x = 1, y.k = \"v\" }\n", post -> post.remove("a.y.k"), "a = { x = 1 }\n"),
            toml("# of the file\n[a]\nx = 1\n[b]\n", post -> post.remove("a"), "# of the file\n[b]\n"),
            toml(
                    "t = 1\n# A\n[a]\nx = 1\n# part two\n\n[b]\ny = 1\n",
                    post -> post.remove("a"),
                    "t = 1\n# part two\n\n[b]\ny = 1\n"),
            toml("t = 1\n[a]\nx = 1\n# last words\n", post -> post.remove("a"), "t = 1\n# last words\n"),
            yaml("t:\n  - a\n  # - b later\n  - c\nx: 1\n", t("z"), "t:\n  # - b later\n  - z\nx: 1\n"),
            yaml(
                    "t:\n  - 'it''s'\n  # remark\n  - b # B\n  - c # C\n",
                    t("c", "b"),
                    "t:\n  # remark\n  - c # C\n  - 'b'\n"),
            yaml("m: {a: 1, # c\n  b: 2}\n", post -> post.remove("m.a"), "m: { # c\n  b: 2}\n"),
            yaml("m:\n  k: {b: 1, # A\n    a: 2}\n", post -> post.remove("m.k.a"), "m:\n  k: {b: 1, # A\n    }\n"),
            // what else stands in a map or a table stays
            yaml(
                    "title: t\nparams:\n  author:\n    name: Jo\n    mail: jo@x\n",
                    post -> post.remove("params.author.mail"),
                    "title: t\nparams:\n  author:\n    name: Jo\n"),
            yaml(
                    "title: t\nparams:\n  author:\n    mail: x\n",
                    post -> post.remove("params.author.mail"),
                    "title: t\n"),
            yaml("t: a\nm:\n  # note\n  x: 1\n", post -> post.remove("m.x"), "t: a\nm:\n  # note\n"),
            toml(
                    "params = {author = {name = \"Jo\", mail = \"x\"}}\n",
                    post -> post.remove("params.author.mail"),
                    "params = {author = {name = \"Jo\"}}\n"),
            toml("x = {a.b = 1, c = 2}\n", post -> post.remove("x.c"), "x = {a.b = 1}\n"),
            toml(
                    "title = \"t\"\n[params]\nx = 1\n[[params.items]]\nname = \"a\"\n[other]\nz = 1\n",
                    post -> post.remove("params.x"),
                    "title = \"t\"\n[params]\n[[params.items]]\nname = \"a\"\n[other]\nz = 1\n"),
            toml("[a]\nx = 1\n[a.b]\n", post -> post.remove("a.x"), "[a]\n[a.b]\n"),
            toml("[a]\nx = 1\n\n# about b\n[b]\ny = 1\n", post -> post.remove("a"), "# about b\n[b]\ny = 1\n"),
            toml("[a]\nx = 1\n\n# about b\n[b]\ny = 1\n", post -> post.remove("a.x"), "# about b\n[b]\ny = 1\n"),
            toml("t = 1\n# about a\n[a]\nx = 1\n[b]\ny = 1\n", post -> post.remove("a"), "t = 1\n[b]\ny = 1\n"),
            toml("[x]\ny = 1\n# k = 2\n", post -> post.remove("x.y"), "[x]\n# k = 2\n"),
            toml(
                    "[[arr]]\ns = \"\"\"\n[x]\n\"\"\"\n[x]\na = 1\n",
                    post -> post.remove("x"),
                    "[[arr]]\ns = \"\"\"\n[x]\n\"\"\"\n"),
            toml("[[arr]]\nm = [\n  [1,2],\n  [3]\n]\n[x]\na = 1\n", post -> post.remove("arr"), "[x]\na = 1\n"),
            plain("{\"m\":{\"a\":1},\"t\":\"C#\"}\nB\n", post -> post.remove("m.a"), "{\"t\":\"C#\"}\nB\n"),
            yaml("p:\n  c: red\nurl: https://x/#top\n", post -> post.remove("p.c"), "url: https://x/#top\n"),
            toml(
                    "t = 1\n[p]\nc = 'r'\n[m.main]\nurl = \"/#a\"\n",
                    post -> post.remove("p.c"),
                    "t = 1\n[m.main]\nurl = \"/#a\"\n"),
            yaml("m: {a: 1,}\nurl: /#about\n", post -> post.remove("m.a"), "url: /#about\n"),
            yaml("m: {y: 2, } # d\nn: 1\n", post -> post.remove("m.y"), "m: { } # d\nn: 1\n"),
            // lists
            yaml("t:\n  - a\n  - |\n    # h\n  - c\n", t("a", "c"), "t:\n  - a\n  - c\n"),
            yaml(
                    "t:\n  - a\n  - \"x\n    # h\"\n  - c\n",
                    t("a", "q", "c"),
                    "t:\n  - \"a\"\n  - \"q\"\n  - \"c\"\n".replace("\"", "")),
            yaml("b:\n - a\n - b # k\n - c\n - d\n - e\n", b("b", "c", "d"), "b:\n - b # k\n - c\n - d\n"),
            yaml("b:\n - a\n - b # k\n - c\n", b("z", "b", "w"), "b:\n - z\n - b # k\n - w\n"),
            yaml("t:\n  - a\n  # about b\n  - b\n", t("a", "x", "b"), "t:\n  - a\n  - x\n  # about b\n  - b\n"),
            yaml("t:\n  - a\n  # about b\n  - b\n  - c\n", t("c", "a"), "t:\n  # about b\n  - c\n  - a\n"),
            yaml("t:\n- a\n- |\n  long\n- c # k\n", t("a", "long\n", "x", "c"), "t:\n- a\n- |\n  long\n- x\n- c # k\n"),
            toml("y = [\n[1],\n[2],\n]\n", post -> post.add("y", "b"), "y = [\n[1],\n[2], \"b\"\n]\n"),
            // braces
            yaml("{ a: 1,\n  # about b\n  b: 2 }\n", post -> post.remove("a"), "{ \n  # about b\n  b: 2 }\n"),
            yaml("m: { a: 1, # about a\n  b: 2 }\n", post -> post.remove("m.b"), "m: { a: 1, # about a\n   }\n"),
            yaml("m: {\n  # y\n  }\n", post -> post.set("m.c", "x"), "m: {\n  # y\n    c: x\n  }\n"),
            yaml("{ # first\n}\n", post -> post.set("c", "x"), "{ # first\n  c: x\n}\n"),
            yaml("m: {a: 1, b: }\n", post -> post.set("m.c", "q"), "m: {a: 1, b: , c: q }\n"),
            // comments stay where they belong
            yaml(
                    "{\n  title: a, # c\n  tags: [b] # d\n}\n",
                    NEW,
                    "{\n  title: a, # c\n  tags: [b], # d\n  sub: x\n}\n"),
            yaml("{\n  title: a,\n  tags: [b], # d\n}\n", NEW, "{\n  title: a,\n  tags: [b], # d\n  sub: x,\n}\n"),
            yaml("tags:\n  # - a\n  # - b\n", NEW, "tags:\n  # - a\n  # - b\nsub: x\n"),
            yaml("tags:\n- a\n# about b\nb: 1\n", post -> post.add("tags", "x"), "tags:\n- a\n- x\n# about b\nb: 1\n"));

    @ParameterizedTest
    @FieldSource("FORMS")
    void an_edit_of_a_form_is_as_a_person_would_make_it(
            String before, UnaryOperator<FrontMatterEditor> change, String after) {
        assertThat(change.apply(editor(before)).text()).isEqualTo(after);
    }

    @Test
    void a_list_beyond_all_limits_is_refused_in_short() {
        FrontMatterEditor post = editor("---\ntags:\n" + "- a\n".repeat(900) + "---\n");
        List<String> many = Collections.nCopies(20_000, "b");

        assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> assertThatThrownBy(() -> post.set("tags", many))
                        .isInstanceOf(IllegalArgumentException.class)
                        .message()
                        .hasSizeLessThan(500));
    }

    @Test
    void a_first_field_is_written_as_the_next_one() {
        PostParser pelican = PostParser.builder().profile(Profile.PELICAN).build();
        FrontMatterEditor none = pelican.edit(PostSource.of("a.md", "Body\n"));

        assertThat(none.set("tags", List.of("a", "b")).text()).isEqualTo("---\ntags: a, b\n---\nBody\n");
        assertThat(none.set("title", "x: y").text()).isEqualTo("---\ntitle: x: y\n---\nBody\n");
    }

    @Test
    void a_field_is_not_parted_from_a_line_that_may_belong_to_it() {
        FrontMatterEditor folded =
                editor(PostSource.of("a.md", "---\ntitle: a\nsummary: >\n  x\n---\nB\n"), Profile.PELICAN);

        assertThat(folded.set("title", "b").text()).contains("title: b\n");
        for (UnaryOperator<FrontMatterEditor> change : List.<UnaryOperator<FrontMatterEditor>>of(
                post -> post.set("summary", "z"), post -> post.remove("summary"))) {
            assertThatThrownBy(() -> change.apply(folded))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("line 4 gives no field");
        }
        assertThatThrownBy(() -> folded.add("summary", "z")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_field_in_a_comment_stays_in_it() {
        FrontMatterEditor tight = editor(PostSource.of("a.md", "<!-- Title: a\nDate: b -->\nB\n"), Profile.BLOT);

        assertThat(tight.set("description", "d").text()).isEqualTo("<!-- Title: a\nDate: b\nDescription: d -->\nB\n");
    }

    private static FrontMatterEditor editor(PostSource source, Profile profile) {
        return PostParser.builder().profile(profile).build().edit(source);
    }

    private static FrontMatterEditor editor(String text) {
        return FrontMatterEditor.of(PostSource.of("a.md", text));
    }
}
