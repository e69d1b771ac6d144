package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Field;
import dev.blogkit.FieldValue;
import dev.blogkit.PostSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever is set reads back equal, with all else unchanged, or is refused. */
class OddValuesEditTest {

    private static final PostParser PARSER = PostParser.create();

    /** Headers in which a title, tags and other fields stand in all the ways there are, or are missing. */
    static final List<String> STRUCTURED = List.of(
            "---\n---\nBody: b\n",
            "---\n# c\nlayout: post # d\ntitle: Old # e\ntags: [a, b] # f\nz: 1\n---\nBody: b\n",
            "---\ntitle: 'Old'\ntags: ['a']\nm: {a: b}\n---\n---\n",
            "---\r\ntitle: \"Old\"\r\ntags:\r\n- \"a\"\r\n- b\r\nz: 1\r\n---\r\nBody\r\n",
            "---\ntitle: >\n  Old\n  and\n\ntags:\n  - 'a'\n# c\nz: |+\n  x\n\n---\nBody\n",
            "---\ntitle: |-\n  Old\ntags: [\n  a, # c\n  \"b\",\n]\nz: y\n---\n",
            "---\n{title: a, tags: [b], z: 1}\n---\nBody\n",
            "---\nz: a\ntitle:\ntags:\n...\nBody\n",
            "+++\n+++\nBody\n",
            "+++\ntitle = \"Old\" # c\ntags = [\"a\", 'b'] # d\n[m]\na = 1\n+++\nBody\n",
            "+++\r\ntitle = 'Old'\r\ntags = [\r\n  'a', # c\r\n  'b',\r\n]\r\n# e\r\nz=2\r\n+++\r\nBody",
            "+++\ntitle = \"\"\"\nOld\"\"\"\ntags = \"a\"\n+++\n+++\n",
            "+++\ntitle = '''Old'''\ntags = []\nz = 2024-05-01\n+++\n",
            "+++\n[m]\ntitle = 1\n+++\nBody\n",
            "{}\nBody\n",
            "{\"title\": \"Old\", \"tags\": [\"a\"], \"z\": {\"title\": 1}}\nBody\n",
            "{\n  \"z\": null,\n  \"tags\": [\n    \"a\"\n  ],\n  \"title\": 1\n}\nBody\n");

    static final List<String> LINES = List.of(
            "Title: Old\nTags: a, b\nDate: 2024-05-01\n\nBody: b\n",
            "Title: \"Old\"\nTags:\n    - a\n    - b\nDate: x\n\nBody\n",
            "date: x\ntitle: 'Old'\n    b\n---\nBody\n",
            "Date: x",
            "---\nz: a: b\ntitle: Old\ntags: a\n---\nBody\n",
            "title=Old\ntags=a\ndate=x\n~~~~~~\nBody\n",
            "date = x\n~~~~~~~\nBody\n",
            "<!--\n.. title: Old\n.. date: x\n.. tags: a,b\n-->\nBody\n",
            ".. date: x\n\nBody\n",
            "<!--\nTitle: Old\nDate: x\nTags: a\n-->\nBody\n");

    private static final List<String> ODD = List.of(
            "a: b",
            "a #b",
            "a # b: c",
            "\"",
            "'",
            "\"a\"",
            "'a'",
            "it's \"so\"",
            "\\",
            "\\n",
            "a\\",
            "]",
            "[",
            "[a]",
            "{",
            "}",
            "a, b",
            "a,b",
            ",",
            "-",
            "- a",
            "-a",
            "--",
            "---",
            "----",
            "...",
            "+++",
            "~~~~~~",
            "-->",
            "<!--",
            "@a",
            "`a`",
            "%a",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "| a",
            "?",
            "? a",
            ":",
            ":a",
            "a:",
            "=",
            "=a",
            "a=b",
            "<<",
            "#",
            "# a",
            "",
            " ",
            "  a ",
            "\t",
            "\ta",
            "a\tb",
            "a\n",
            "\na",
            "a\nb",
            "a\r\nb",
            "a\rb",
            "a\n\n b\n",
            " a\nb",
            "a \nb",
            "\n",
            "\u00a0",
            "\u00a0a\u00a0",
            "\u3000a\u3000",
            "\u2028",
            "a\u2029b",
            "a\u0085b",
            "\ufeff",
            "\ufeffa",
            "\u200b",
            "\u0001",
            "\u007f",
            "\u009f",
            "\uffff",
            "\ufffe",
            "\ud83d\ude00",
            "a\ud83d\ude00",
            "\u05d0\u05d1",
            "yes",
            "No",
            "true",
            "null",
            "~",
            "12",
            "1.5",
            "1e3",
            "0x1f",
            "010",
            "1_000",
            "12:30",
            "12:30:45",
            "2024-05-01",
            "2024-05-01 10:00:00",
            ".inf",
            ".NaN",
            "n",
            "Y",
            "https://e.org/?a=b#c",
            "10 things",
            "$&",
            "$1",
            "a''b",
            "'''",
            "\"\"\"",
            "a'''",
            "''''",
            "key: |",
            "a: b: c",
            "%20");

    private static final List<String> PIECES = List.of(
            "a",
            "b c",
            " ",
            ":",
            ": ",
            "#",
            " #",
            "\"",
            "'",
            "\\",
            ",",
            ", ",
            "[",
            "]",
            "{",
            "}",
            "-",
            "- ",
            "\n",
            "\r\n",
            "\t",
            "=",
            ";",
            "|",
            ">",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "~",
            "---",
            "+++",
            "-->",
            "\u00a0",
            "\ud83d\ude00",
            "\u00e4",
            "\u0007",
            "1",
            "2024-05-01",
            "true",
            "'''",
            "\"\"\"",
            "\n\n",
            "\n  ",
            "$",
            "\ufeff",
            "\u2028");

    @ParameterizedTest
    @FieldSource("STRUCTURED")
    void an_odd_text_is_held_by_every_format_that_has_quotes(String header) {
        for (String odd : ODD) {
            setAll(header, odd, true);
        }
    }

    @ParameterizedTest
    @FieldSource("STRUCTURED")
    void a_text_made_by_chance_is_held_by_every_format_that_has_quotes(String header) {
        Random chance = new Random(7);
        for (int i = 0; i < 60; i++) {
            setAll(header, text(chance), true);
        }
    }

    @ParameterizedTest
    @FieldSource("LINES")
    void an_odd_text_is_held_by_lines_or_refused(String header) {
        int held = 0;
        for (String odd : ODD) {
            held += setAll(header, odd, false);
        }
        assertThat(held).isGreaterThan(ODD.size());
    }

    @ParameterizedTest
    @FieldSource("LINES")
    void a_text_made_by_chance_is_held_by_lines_or_refused(String header) {
        Random chance = new Random(7);
        for (int i = 0; i < 60; i++) {
            setAll(header, text(chance), false);
        }
    }

    @Test
    void half_a_surrogate_pair_is_escaped_or_refused() {
        for (String half : List.of("\ud83d", "\ude00", "a\ude00\ud83db")) {
            for (String header : STRUCTURED) {
                boolean json = header.startsWith("{");
                int held = setAll(header, half, json);
                assertThat(held > 0).isEqualTo(json);
            }
            for (String header : LINES) {
                assertThat(setAll(header, half, false)).isZero();
            }
        }
    }

    private static String text(Random chance) {
        StringBuilder text = new StringBuilder();
        for (int i = chance.nextInt(6); i >= 0; i--) {
            text.append(PIECES.get(chance.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** {@return how many changes were not refused} A line end in a value is one, however it is given. */
    private static int setAll(String header, String odd, boolean always) {
        FrontMatterEditor editor = FrontMatterEditor.of(PostSource.of("a.md", header));
        String read = odd.replace("\r\n", "\n");
        List<String> two = List.of(read, "last");
        List<String> labels = two.stream()
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
        return check(editor, "title", () -> editor.set("title", odd), List.of(read), always)
                + check(editor, "tags", () -> editor.set("tags", List.of(odd, "last")), always ? two : labels, always)
                + check(editor, "tags", () -> editor.set("tags", List.of("x")).add("tags", odd), null, always)
                + (odd.isBlank() ? 0 : check(editor, "tags", () -> editor.add("tags", odd), null, always));
    }

    private static int check(
            FrontMatterEditor before,
            String name,
            Supplier<FrontMatterEditor> change,
            @Nullable List<String> expected,
            boolean always) {
        FrontMatterEditor after;
        try {
            after = change.get();
        } catch (IllegalArgumentException refused) {
            assertThat(always).as(refused.toString()).isFalse();
            return 0;
        }
        FrontMatterEditor again = FrontMatterEditor.of(PostSource.of("a.md", after.text()));
        assertThat(others(again, name)).as(after.text()).isEqualTo(others(before, name));
        assertThat(again.fields()).isEqualTo(after.fields());
        assertThat(body(after)).isEqualTo(body(before));
        FieldValue value = again.fields().find(name).orElseThrow().value();
        if (expected != null) {
            assertThat(texts(value, name)).as(after.text()).isEqualTo(expected);
        }
        return 1;
    }

    private static List<String> texts(FieldValue value, String name) {
        if (value.items().isPresent()) {
            return value.items().get().stream().map(FieldValue::toString).toList();
        }
        String text = value.text().orElse("");
        return name.equals("tags") ? TextParts.labels(name, text, Profile.TextSplit.COMMAS) : List.of(text);
    }

    private static List<Field> others(FrontMatterEditor editor, String name) {
        List<Field> others = new ArrayList<>(editor.fields().all());
        others.removeIf(field -> field.name().equalsIgnoreCase(name));
        return others;
    }

    private static String body(FrontMatterEditor editor) {
        return PARSER.parse(PostSource.of("a.md", editor.text())).content().source();
    }
}
