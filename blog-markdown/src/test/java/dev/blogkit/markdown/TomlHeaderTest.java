package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blogkit.Diagnostic;
import dev.blogkit.Field;
import dev.blogkit.Fields;
import dev.blogkit.Limits;
import dev.blogkit.SourcePosition;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TomlHeaderTest {

    static List<Arguments> values() {
        return List.of(
                value("\"Hello\"", "Hello"),
                value("'C:\\path'", "C:\\path"),
                value("\"a # b\" # c", "a # b"),
                value("\"\\b\\t\\n\\f\\r\\\"\\\\\"", "\b\t\n\f\r\"\\"),
                value("\"\\u00e9 \\U0001F600\"", "é 😀"),
                value("\"\"", ""),
                value("''", ""),
                value("\"\"\"\"\"\"", ""),
                value("\"\"\"\n one\n two\"\"\"", " one\n two"),
                value("\"\"\"one \\\n\n   two\"\"\"", "one two"),
                value("\"\"\"one \\  \n\ttwo\"\"\"", "one two"),
                value("\"\"\"a\"\"b\"\"\"\"\"", "a\"\"b\"\""),
                value("'''\n\\u00e9 ''''", "\\u00e9 '"),
                value("true", "true"),
                value("1_000", "1_000"),
                value("0xFF", "0xFF"),
                value("1.10", "1.10"),
                value("-0", "-0"),
                value("+inf", "+inf"),
                value("2024-05-01", "2024-05-01"),
                value("2024-05-01 10:00:00Z", "2024-05-01 10:00:00Z"),
                value("2024-05-01T10:00:00.5-07:00 # c", "2024-05-01T10:00:00.5-07:00"),
                value("2024-05-01T10:00:00", "2024-05-01T10:00:00"),
                value("07:32:00", "07:32:00"),
                value("2023-02-31", "2023-02-31"),
                value("2023-02-28 # 10:00:00", "2023-02-28"),
                value("[1, 'a', [true], {b = 2}]", "[1, a, [true], {b=2}]"),
                value("[\n  'a', # one\n\n  'b',\n]", "[a, b]"),
                value("[\n  [true],\n  [inf],\n]", "[[true], [inf]]"),
                value("[]", "[]"),
                value("{}", "{}"),
                value("{ b.c = 1, b.d = 2, e = 'x' }", "{b={c=1, d=2}, e=x}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_is_its_text(String toml, String expected) {
        assertThat(String.valueOf(read("a = " + toml).toMap().get("a"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_lone_CR_and_CRLF_end_lines_too(String toml, String expected) {
        assertThat(String.valueOf(
                        read("a = " + toml.replace("\n", "\r\n")).toMap().get("a")))
                .isEqualTo(expected);
        assertThat(String.valueOf(
                        read("a = " + toml.replace("\n", "\r")).toMap().get("a")))
                .isEqualTo(expected);
    }

    static List<Arguments> tables() {
        return List.of(
                tables("", "{}"),
                tables("# only a comment", "{}"),
                tables("b = 1\na = 2", "{b=1, a=2}"),
                tables("\"a b\" = 1\n'' = 2\n3.4 = 5", "{a b=1, =2, 3={4=5}}"),
                tables("a.b = 1\nc = 2\na . \"d\" = 3", "{a={b=1, d=3}, c=2}"),
                tables("x = 1\n[a]\nb = 1\n[a.c]\nd = 2\n[ e . f ] # g\n", "{x=1, a={b=1, c={d=2}}, e={f={}}}"),
                tables("[a.b]\nx = 1\n[c]\n[a]\ny = 2", "{a={b={x=1}, y=2}, c={}}"),
                tables("[[a]]\nb = 1\n[[a]]\n[a.c]\nd = 2\n[[a.e]]\n[[a.e]]", "{a=[{b=1}, {c={d=2}, e=[{}, {}]}]}"),
                tables("[a]\nb.c = 1\n[a.b.d]\ne = 2", "{a={b={c=1, d={e=2}}}}"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tables_hold_their_fields_in_the_order_of_the_file(String toml, String expected) {
        assertThat(read(toml)).hasToString(expected);
    }

    @Test
    void a_value_that_is_there_twice_is_two_fields() {
        assertThat(read("draft = true\ntitle = 'a'\ndraft = false").all())
                .extracting(field -> field.name() + "=" + field.value())
                .containsExactly("draft=true", "title=a", "draft=false");
    }

    @Test
    void positions_are_those_in_the_whole_file() {
        Fields fields = read("""
                title = "T"
                 tags = [ "😀", 'b',
                  3 ]
                [a.b]
                c.d = { e = 1 }
                [[f]]
                """);

        assertThat(fields.all().stream().map(TomlHeaderTest::places).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        title 2:1 2:9
                        tags 3:2 3:9 3:11 3:17 4:3
                        a 5:2 5:2 (b 5:4 5:4 (c 6:1 6:1 (d 6:3 6:7 (e 6:9 6:13))))
                        f 7:3 7:3 7:3""");
    }

    @Test
    void spans_say_where_each_statement_has_its_key_and_its_value() {
        String toml = """
                title = "T"  # note
                  "a b" . c=[ 1,
                 2 ]\t# end
                m = { d.e = 1, f = {g = [ ]} }
                [taxonomies]
                tags = ['x', {y = 1}]
                [[extra.links]]
                url = \"""
                u\"""
                """;

        Header header = Objects.requireNonNull(header(toml, Limits.defaults(), new Problems("a.md")));

        String whole = whole(toml);
        assertThat(header.spans())
                .extracting(span -> span.path() + " " + whole.substring(span.start(), span.valueEnd()) + " -> "
                        + whole.substring(span.valueStart(), span.valueEnd()))
                .containsExactly(
                        "[title] title = \"T\" -> \"T\"",
                        "[a b, c] \"a b\" . c=[ 1,\n 2 ] -> [ 1,\n 2 ]",
                        "[m] m = { d.e = 1, f = {g = [ ]} } -> { d.e = 1, f = {g = [ ]} }",
                        "[m, d, e] d.e = 1 -> 1",
                        "[m, f] f = {g = [ ]} -> {g = [ ]}",
                        "[m, f, g] g = [ ] -> [ ]",
                        "[taxonomies, tags] tags = ['x', {y = 1}] -> ['x', {y = 1}]",
                        "[extra, links, url] url = \"\"\"\nu\"\"\" -> \"\"\"\nu\"\"\"");
    }

    static List<Arguments> mistakes() {
        return List.of(
                mistake("title = Hello, world # c", "toml-no-quotes 2:9"),
                mistake("title = 10 things", "toml-no-quotes 2:9"),
                mistake("url = /a/b", "toml-no-quotes 2:7"),
                mistake("title = No more", "toml-no-quotes 2:9"),
                mistake("tags = [a, 'b']\nx = 1", "toml-no-quotes 2:9"),
                mistake("title: Hello", "toml-colon 2:6"),
                mistake("\"title\": 'x'", "toml-colon 2:8"),
                mistake("my title: Hello", "toml-colon 2:9"),
                mistake("a = {\"b\": 1}", "toml-colon 2:9"),
                mistake("title 'Hello'", "toml-no-equals 2:7"),
                mistake("title", "toml-no-equals 2:6"),
                mistake("Some prose here", "toml-no-equals 2:6"),
                mistake("title = \"Hello", "toml-string-not-closed 2:9"),
                mistake("title = 'Hello\nx = 1\ny = 'b", "toml-string-not-closed 2:9", "toml-string-not-closed 4:5"),
                mistake("a = \"\"\"Hello\nx: y\nb = Z", "toml-string-not-closed 2:5", "toml-no-quotes 4:5"),
                mistake("tags = ['a', 'b'\ndraft = Yes\n", "toml-list-not-closed 2:8", "toml-boolean 3:9"),
                mistake("tags = ['a',\n\n[table]\n", "toml-list-not-closed 2:8"),
                mistake("tags = ['a',", "toml-list-not-closed 2:8"),
                mistake("title = 'it's'", "toml-apostrophe 2:12"),
                mistake("title = 'the dogs' tails'", "toml-apostrophe 2:18"),
                mistake("tags = ['it's', 'b']", "toml-apostrophe 2:12"),
                mistake("title =", "toml-no-value 2:8"),
                mistake("color = #fff", "toml-no-value 2:9"),
                mistake("path = \"C:\\path\\new\"", "toml-escape 2:11"),
                mistake("a = \"\\u12\"", "toml-escape 2:6"),
                mistake("a = \"\\ud83d\\ude00\"", "toml-escape 2:6"),
                mistake("a = \"\\U00110000\"", "toml-escape 2:6"),
                mistake("a = \"\\UFFFFFFFF\"", "toml-escape 2:6"),
                mistake("a = \"\"\"b \\ c\"\"\"", "toml-escape 2:10"),
                mistake("a = \"b\" c", "toml-after-value 2:9"),
                mistake("a = \"say \"hi\" now\"", "toml-after-value 2:11"),
                mistake("a = ['b'] c", "toml-after-value 2:11"),
                mistake("[a] b = 1", "toml-after-value 2:5"),
                mistake("my key = 1", "toml-key-blank 2:4"),
                mistake("[my table]\nx = 1", "toml-key-blank 2:5"),
                mistake("größe = 1", "toml-key 2:3"),
                mistake("ä = 1", "toml-key 2:1"),
                mistake("a/b = 1", "toml-key 2:2"),
                mistake("= 1", "toml-no-key 2:1"),
                mistake("a. = 1", "toml-no-key 2:4"),
                mistake("[]", "toml-no-key 2:2"),
                mistake("draft = yes", "toml-boolean 2:9"),
                mistake("draft = TRUE # c", "toml-boolean 2:9"),
                mistake("a = {b = True, c = no}", "toml-boolean 2:10"),
                mistake("title = “Hello”", "toml-quotes 2:9"),
                mistake("tags = [«a»]", "toml-quotes 2:9"),
                mistake("a = \"b\u0001\"", "toml-control-character 2:7"),
                mistake("# \u0000", "toml-control-character 2:3"),
                mistake("a = 1\u007f", "toml-control-character 2:6"),
                mistake("a\u00a0= 1", "toml-blank 2:2"),
                mistake("a =\u00a01", "toml-blank 2:4"),
                mistake("a = 1\u00a0", "toml-blank 2:6"),
                mistake("a = 'b'\u3000", "toml-blank 2:8"),
                mistake("\ufeffa = 1", "toml-blank 2:1"),
                mistake("a = ['b',\u00a0'c']", "toml-blank 2:10"),
                mistake("a = 007", "toml-number 2:5"),
                mistake("a = 1__0", "toml-number 2:5"),
                mistake("a = .5", "toml-number 2:5"),
                mistake("a = 5.", "toml-number 2:5"),
                mistake("a = 1.2.3", "toml-number 2:5"),
                mistake("a = 0xG", "toml-number 2:5"),
                mistake("a = +0x1", "toml-number 2:5"),
                mistake("a = 0x_1", "toml-number 2:5"),
                mistake("date = 2024-5-1", "toml-date 2:8"),
                mistake("date = 1/5/24", "toml-date 2:8"),
                mistake("date = 2024-05-01 10:00", "toml-date 2:8"),
                mistake("date = 2024-05-01T10:00:00 +02:00", "toml-date 2:8"),
                mistake("a = ['b' 'c']", "toml-comma 2:10"),
                mistake("a = [1 2]", "toml-comma 2:8"),
                mistake("a = [1 'b']", "toml-comma 2:8"),
                mistake("a = [10 things]", "toml-no-quotes 2:6"),
                mistake("a = ['b',, 'c']", "toml-comma 2:10"),
                mistake("a = [, 'c']", "toml-comma 2:6"),
                mistake("a = {b = 1,}", "toml-comma 2:11"),
                mistake("a = {b = 1 c = 2}", "toml-comma 2:12"),
                mistake("a = {\n  b = 1,\n  c = 2\n}\nd = x", "toml-table-lines 2:5", "toml-no-quotes 6:5"),
                mistake("a = {b = 1\nc = x", "toml-table-not-closed 2:5", "toml-no-quotes 3:5"),
                mistake("[a\nb = x", "toml-table-not-closed 2:1", "toml-no-quotes 3:5"),
                mistake("[[a]", "toml-table-not-closed 2:1"),
                mistake("[a]\n[a]", "toml-table-twice 3:2"),
                mistake("a = {}\n[a]", "toml-table-twice 3:2"),
                mistake("a = {}\na.b = 1", "toml-table-twice 3:1"),
                mistake("[[a]]\n[a]", "toml-table-twice 3:2"),
                mistake("[a]\n[[a]]", "toml-table-twice 3:3"),
                mistake("a.b = 1\n[a]", "toml-table-twice 3:2"),
                mistake("[a.b]\n[a]\nb.c = 1", "toml-table-twice 4:1"),
                mistake("[a.b]\n[a]\nb = 1", "toml-table-twice 4:1"),
                mistake("a = 1\na = {}", "toml-not-a-table 3:1"),
                mistake("a = 1\na.b = 2", "toml-not-a-table 3:1"),
                mistake("a = 1\n[a.b]", "toml-not-a-table 3:2"),
                mistake("a = []\n[[a]]", "toml-not-a-table 3:3"),
                mistake("a = = 1", "toml-syntax 2:5"),
                mistake(
                        "]\na = [\n  'b',\n  c,\n  d\n]\ne = f",
                        "toml-syntax 2:1",
                        "toml-no-quotes 5:3",
                        "toml-no-quotes 8:5"),
                mistake("[a]\n[a]\nb = 1\nb = 2\n[c]\nd: e", "toml-table-twice 3:2", "toml-colon 7:2"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_with_its_place(String toml, List<String> expected) {
        Problems problems = new Problems("a.md");

        assertThat(header(toml, Limits.defaults(), problems)).isNull();
        assertThat(codes(problems)).isEqualTo(expected);
    }

    @Test
    void messages_say_what_was_found_and_hints_what_would_be_right() {
        Problems problems = new Problems("a.md");

        header("title = Hello\npath = \"C:\\dir\"\ndraft = Yes\ntags = ['a' 'b']\n", Limits.defaults(), problems);

        assertThat(problems.inOrder("", 1))
                .extracting(Diagnostic::message, Diagnostic::hint)
                .map(Object::toString)
                .containsExactly(
                        "(\"the text 'Hello' is not in quotes\", \"put texts in quotes: \"...\"\")",
                        "(\"a backslash begins an escape in double quotes, and \\d means nothing\","
                                + " \"write \\\\ for a backslash, or put the text in single quotes\")",
                        "(\"expected true or false in small letters, found 'Yes'\","
                                + " \"write true or false, or put a text in quotes\")",
                        "(\"expected a comma or ] after an item, found ''b']'\", \"part items by commas\")");
    }

    @Test
    void not_more_than_twenty_mistakes_are_told() {
        Problems problems = new Problems("a.md");

        header("title = Hello\n".repeat(100), Limits.defaults(), problems);

        assertThat(problems.inOrder("", 1)).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a = [[1]]", "a = {b = {c = 1}}", "a.b.c = 1", "[a.b]\nc = 1", "[[a]]\nb = 1", "a = [{b = 1}]"})
    void what_nests_too_deep_is_refused(String toml) {
        Problems problems = new Problems("a.md");

        assertThat(header(toml, Limits.builder().headerDepth(3).build(), problems))
                .isNotNull();
        assertThat(header(toml, Limits.builder().headerDepth(2).build(), problems))
                .isNull();
        assertThat(problems.inOrder("", 1)).extracting(Diagnostic::code).containsExactly("header-too-deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a = 1\nb = 2\nc = 3", "a = {b = 1, c = 2}", "a.b.c = 1", "[a.b]\n[c]", "[[a]]\nb = 1\nc = 2"})
    void too_many_fields_are_refused(String toml) {
        Problems problems = new Problems("a.md");

        assertThat(header(toml, Limits.builder().headerFields(3).build(), problems))
                .isNotNull();
        assertThat(header(toml, Limits.builder().headerFields(2).build(), problems))
                .isNull();
        assertThat(problems.inOrder("", 1)).extracting(Diagnostic::code).containsExactly("header-too-many-fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = [1, 2, 3]", "[[a]]\n[[a]]\n[[a]]"})
    void a_list_that_is_too_long_is_refused(String toml) {
        Problems problems = new Problems("a.md");

        assertThat(header(toml, Limits.builder().listItems(3).build(), problems))
                .isNotNull();
        assertThat(header(toml, Limits.builder().listItems(2).build(), problems))
                .isNull();
        assertThat(problems.inOrder("", 1)).extracting(Diagnostic::code).containsExactly("header-list-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[[",
                "a=[",
                "a=[[],",
                "a={b=",
                "a.",
                "[a.",
                "a=\"\\",
                "a=\"\"\"\"",
                "a='",
                "a\n",
                "a=1_",
                "a=1.1",
                "a=0x",
                "a = [1,\n",
                "a = \"\"\"\n",
                "\n",
                "#\n",
                " ",
                "\"",
                "a = {\n",
                "a=[1]]\n",
                "[a]\n",
                "[[a]]\n",
                "\\",
                "a=2024-05-01 1",
                "x=[\na=\"\n"
            })
    void no_header_takes_long_whatever_repeats(String part) {
        Limits wide = Limits.builder()
                .headerLength(200_000)
                .headerFields(1_000_000)
                .listItems(1_000_000)
                .build();
        for (String start : List.of("", "a = ", "a = [", "a = \"", "a = \"\"\"")) {
            String toml = start + part.repeat(150_000 / part.length());

            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> header(toml, wide, new Problems("a.md")));
        }
    }

    private static Arguments value(String toml, String expected) {
        return Arguments.of(toml, expected);
    }

    private static Arguments tables(String toml, String expected) {
        return Arguments.of(toml, expected);
    }

    private static Arguments mistake(String toml, String... expected) {
        return Arguments.of(toml, List.of(expected));
    }

    private static String whole(String toml) {
        return "+++\n" + toml + "\n+++\n";
    }

    private static @Nullable Header header(String toml, Limits limits, Problems problems) {
        HeaderText text = HeaderSplitter.split(whole(toml), Profile.AUTO, null, limits, problems);
        return TomlHeader.read(Objects.requireNonNull(text), limits, problems);
    }

    private static Fields read(String toml) {
        Problems problems = new Problems("a.md");
        Header header = header(toml, Limits.defaults(), problems);
        assertThat(problems.inOrder("", 1)).isEmpty();
        return Objects.requireNonNull(header).fields();
    }

    private static List<String> codes(Problems problems) {
        return problems.inOrder("", 1).stream()
                .map(found -> found.code() + " " + found.position())
                .toList();
    }

    private static String places(Field field) {
        String nested = field.value()
                .fields()
                .map(fields ->
                        fields.all().stream().map(TomlHeaderTest::places).collect(Collectors.joining(" ", " (", ")")))
                .orElse("");
        String items = field.value().items().orElse(List.of()).stream()
                .map(item -> " " + item.position())
                .collect(Collectors.joining());
        SourcePosition value = field.value().position();
        return field.name() + " " + field.position() + " " + value + nested + items;
    }
}
