package dev.blogkit.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blogkit.Blog;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: a post or a diagnostic, soon, and nothing of a draft. */
class HostilePostsTest {

    private static final List<Profile> PROFILES =
            List.of(Profile.AUTO, Profile.BLOT, Profile.PELICAN, Profile.JEKYLL, Profile.HUGO, Profile.GRAILS);
    /** Set by {@code -Dhostile.all=true}: ten times as many mutations, and four profiles for each prefix and suffix. */
    private static final boolean EXHAUSTIVE = Boolean.getBoolean("hostile.all");

    private static final int MUTATIONS = EXHAUSTIVE ? 100_000 : 10_000;
    private static final Duration SLOWEST_ALLOWED = Duration.ofSeconds(2);
    private static final Duration ALL = Duration.ofMinutes(20);

    /** What means something to one of the formats, or to nobody. */
    private static final List<String> ALPHABET = List.of(
            "---",
            "+++",
            "...",
            "~~~~~~",
            "<!--",
            "-->",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "\"\"\"",
            "'''",
            ":",
            ": ",
            "=",
            ",",
            "#",
            " #",
            "&a ",
            "*a ",
            "!t ",
            "|",
            ">",
            "%",
            "@",
            "`",
            "```",
            "? ",
            "- ",
            "\\",
            "\\u",
            "\\x",
            "<<: ",
            "$",
            "_",
            "*",
            "**",
            "![",
            "](",
            "<",
            "</",
            "<a href=",
            "[^1]",
            "[^1]: ",
            "| a ",
            "|-",
            "~~",
            "- [ ] ",
            "&#0;",
            "&amp;",
            "\t",
            " ",
            "    ",
            "\n",
            "\n\n",
            "\r",
            "\r\n",
            "\u0001",
            "\u0008",
            "\u001b",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u200b",
            "\u202e",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "e\u0301",
            "\u05d0",
            "\u0130",
            "\u017f",
            "draft: true\n",
            "title: ",
            ".. title: ",
            "status=draft\n",
            "date: 2024-02-30\n",
            "0",
            "99999999999999999999",
            "2024-05-01",
            "true",
            "null",
            "{{<",
            "{%");

    private static final Site SITE =
            Site.builder("Blog", URI.create("https://example.org/")).build();

    /** {@return texts of all kinds by their names} */
    private static Map<String, String> sources() throws IOException, URISyntaxException {
        Map<String, String> sources = new LinkedHashMap<>();
        Path posts = Path.of(Objects.requireNonNull(HostilePostsTest.class.getResource("/posts"))
                .toURI());
        try (Stream<Path> files = Files.walk(posts)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("expected."))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                sources.put(posts.relativize(file).toString(), text.startsWith("\ufeff") ? text.substring(1) : text);
            }
        }
        for (String draft : drafts()) {
            sources.put("draft " + sources.size(), draft);
        }
        sources.put("nothing", "");
        sources.put("tables", "| a | b |\n|---|:-:|\n| `x|y` | **z** |\n\n[^1]: note\n\ntext[^1]\n");
        sources.put("nested", "> - 1. a\n>   - b\n>     > c\n\n- [x] d\n\n<details>\n<summary>e</summary>\n");
        sources.put(
                "json lists", "{\"tags\": [\"a\", [\"b\", {\"c\": \"\\u00e9\"}]], \"n\": [1, true, null]}\n\nText.\n");
        sources.put("toml tables", "+++\na.b = [1, {c = 'd'}]\n[[e]]\nf = \"\"\"g\nh\"\"\"\n+++\n\nText.\n");
        sources.put("yaml blocks", "---\na: |\n  b\nc: >-\n  d\ne: {f: [g, 'h']}\n\"i\": \"\\u00e9\"\n---\n\nText.\n");
        return sources;
    }

    private static List<PostParser> parsers() {
        return PROFILES.stream()
                .map(profile -> PostParser.builder().profile(profile).build())
                .toList();
    }

    @Test
    void there_are_sources_of_many_kinds() throws Exception {
        assertThat(sources()).hasSizeGreaterThan(90);
    }

    @Test
    void every_prefix_and_suffix_gives_a_post_or_a_diagnostic() throws Exception {
        Map<String, String> sources = sources();
        List<PostParser> parsers = parsers();
        Slowest slowest = new Slowest();

        assertTimeoutPreemptively(ALL, () -> {
            for (int round = 0; round < (EXHAUSTIVE ? 4 : 1); round++) {
                int turn = round;
                for (String text : sources.values()) {
                    turn++;
                    for (int i = 0; i <= text.length(); i++) {
                        int profile = (turn + i) % PROFILES.size();
                        slowest.read(parsers.get(profile), PROFILES.get(profile), text.substring(0, i));
                        slowest.read(parsers.get(profile), PROFILES.get(profile), text.substring(i));
                    }
                }
            }
        });

        slowest.report("prefixes and suffixes");
        assertThat(slowest.time).isLessThan(SLOWEST_ALLOWED);
    }

    @Test
    void every_mutation_gives_a_post_or_a_diagnostic() throws Exception {
        List<String> texts = List.copyOf(sources().values());
        List<PostParser> parsers = parsers();
        Slowest slowest = new Slowest();

        assertTimeoutPreemptively(ALL, () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                String text = mutated(texts.get(i % texts.size()), new Random(i));
                int profile = i / texts.size() % PROFILES.size();
                slowest.read(parsers.get(profile), PROFILES.get(profile), text);
            }
        });

        slowest.report(MUTATIONS + " mutations");
        assertThat(slowest.count).isEqualTo(MUTATIONS);
        assertThat(slowest.time).isLessThan(SLOWEST_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\na: [",
                "---\na: {",
                "---\n- ",
                "---\na: \"",
                "---\n? ",
                "---\n&a ",
                "---\n*a ",
                "---\na:\n ",
                "---\n!",
                "---\na: 'b'c ",
                "---\n{",
                "+++\na=[",
                "+++\na={b=",
                "+++\n[a.",
                "+++\na=\"\\",
                "+++\na='''",
                "{\"a\":[",
                "{\"a\":{",
                "{",
                "{'a' ",
                "{//",
                "{/**/",
                "{\"a\" \"b\" ",
                "a=b\n",
                "a: b\n",
                ".. a: b\n",
                "<!--\n",
                "<!--\na: b\n",
                "Title: a\n    - b\n",
                "Title: a\nb\nDraft ",
                "---\na = b\n",
                "\u00a0---",
                "--\n",
                "- ",
                "> ",
                "[",
                "![",
                "*a ",
                "`",
                "<a ",
                "|",
                "|a",
                "#",
                "[^1]",
                "&#1;",
                "\\",
                "\t",
                "\r",
                "1. ",
                "<!-- ",
                "a <title> ",
                "]]>",
                "~~",
                "http://"
            })
    void what_is_repeated_very_often_is_read_soon(String part) {
        Slowest slowest = new Slowest();
        for (int length : List.of(2_000, 60_000)) {
            for (Profile profile : PROFILES.subList(0, 2)) {
                PostParser parser = PostParser.builder().profile(profile).build();
                String head = part.startsWith("---\n") || part.startsWith("+++\n") ? part.substring(0, 4) : "";
                String repeated = part.substring(head.length());
                String text = head + repeated.repeat(length / repeated.length());

                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> slowest.read(parser, profile, text));
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> slowest.read(parser, profile, text + "\n" + (head.isEmpty() ? "\n" : head) + "Text."));
            }
        }

        assertThat(slowest.time).isLessThan(SLOWEST_ALLOWED);
    }

    static List<String> drafts() {
        String body = "\nA walrus and a narwhal.\n";
        return List.of(
                "---\ntitle: Zebrafish\nsummary: Axolotl\ntags: [okapi, tapir]\ndraft: true\n---\n" + body,
                "---\ntitle: \"Zebrafish: axolotl\"\nauthor:\n  name: Okapi\ndescription: |\n  Tapir\n  quokka\nstatus: draft\n---\n"
                        + body,
                "---\n\"title\": Zebrafish\nsummary: 'Axolotl'\npublished: false\n...\n" + body,
                "---yaml\ntitle: Zebrafish\nsummary: Axolotl\ndraft: yes\n---\n" + body,
                "+++\ntitle = \"Zebrafish\"\nsummary = 'Axolotl'\ntags = [\"okapi\",\n  \"tapir\"]\ndraft = true\n+++\n"
                        + body,
                "+++\ntitle = \"\"\"Zebrafish\naxolotl\"\"\"\n[extra]\nokapi = 'tapir'\n[more]\nquokka = 1\n+++\n"
                                .replace("[extra]", "draft = true\n[extra]")
                        + body,
                "---toml\ntitle = 'Zebrafish'\nsummary = 'Axolotl'\ndraft = true\n---\n" + body,
                "{\n  \"title\": \"Zebrafish\",\n  \"summary\": \"Axolotl\",\n  \"tags\": [\"okapi\"],\n  \"draft\": true\n}\n"
                        + body,
                "{\"title\": \"Zebrafish\", \"author\": {\"name\": \"Axolotl\"}, \"draft\": true}\n" + body,
                "---json\n{\n\"title\": \"Zebrafish\",\n\"draft\": true\n}\n---\n" + body,
                "title=Zebrafish\nsummary=Axolotl\ntags=okapi, tapir\nstatus=draft\n~~~~~~\n" + body,
                "type=post\ntitle=Zebrafish\nstatus=draft\n~~~~~~\n" + body,
                ".. title: Zebrafish\n.. tags: okapi, tapir\n.. description: Axolotl\n.. status: draft\n" + body,
                "<!--\n.. title: Zebrafish\n.. tags: okapi\n.. status: private\n-->\n" + body,
                "<!--\nTitle: Zebrafish\nSummary: Axolotl\nDraft: yes\n-->\n" + body,
                "Title: Zebrafish\nTags: okapi, tapir\nSummary: Axolotl\nStatus: draft\n" + body,
                "Title: Zebrafish\nSummary: Axolotl\n    quokka\nDraft: true\n" + body,
                "Title: Zebrafish\nTags: okapi\nSummary: Axolotl\nDraft: yes\n---\n" + body,
                "Draft: yes\n" + body);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void no_beginning_of_a_draft_shows_anything_of_it(String draft) {
        for (Profile profile : PROFILES) {
            if (profile == Profile.BLOT && draft.contains("\n    ")) {
                continue; // Blot has no values that go on in the next line: there the rest is body
            }
            PostParser parser = PostParser.builder().profile(profile).build();
            for (String text : List.of(draft, draft.replace("\n", "\r\n"))) {
                for (int end = 0; end <= text.length(); end++) {
                    String prefix = text.substring(0, end);

                    Post post =
                            parser.read(PostSource.of("a.md", prefix)).post().orElse(null);

                    assertThat(post == null ? "" : leaked(post))
                            .as(profile.name() + "\n" + prefix)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void the_draft_would_show_all_if_its_mark_said_something_else(String draft) {
        String shown = draft.replaceAll(
                "(?i)(draft|status|published)(\"?\\s?[:=]\\s?\"?)(true|yes|draft|private|false)", "weight$21");

        Post post =
                PostParser.create().read(PostSource.of("a.md", shown)).post().orElseThrow();

        assertThat(leaked(post)).contains("walrus narwhal");
    }

    /** {@return the values of a draft that a visible post shows} */
    private static String leaked(Post post) {
        Blog blog = Blog.of(SITE, List.of(post), Instant.parse("2030-01-01T00:00:00Z"));
        if (blog.posts().isEmpty() && blog.pages().isEmpty()) {
            return "";
        }
        String shown = (post.content().html() + "\n" + post.displayTitle() + "\n" + post.fields() + post.toMap())
                .toLowerCase(Locale.ROOT);
        return String.join(
                " ",
                Stream.of("zebrafish", "axolotl", "okapi", "tapir", "quokka", "walrus", "narwhal")
                        .filter(shown::contains)
                        .toList());
    }

    private static String mutated(String text, Random random) {
        StringBuilder result = new StringBuilder(text);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            // Half of all changes hit the header, where most of the rules are.
            int bound = random.nextBoolean() ? Math.min(result.length(), 200) : result.length();
            int at = bound == 0 ? 0 : random.nextInt(bound + 1);
            int end = Math.min(result.length(), at + 1 + random.nextInt(8));
            switch (random.nextInt(6)) {
                case 0 -> result.insert(at, ALPHABET.get(random.nextInt(ALPHABET.size())));
                case 1 -> result.delete(at, end);
                case 2 -> result.insert(at, result.substring(at, end));
                case 3 -> result.replace(at, end, ALPHABET.get(random.nextInt(ALPHABET.size())));
                case 4 ->
                    result.replace(
                            at,
                            end,
                            new StringBuilder(result.substring(at, end))
                                    .reverse()
                                    .toString());
                default -> changeLines(result, random);
            }
        }
        return result.toString();
    }

    private static void changeLines(StringBuilder text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.toString().split("(?<=\n)", -1)));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            default -> lines.set(one, lines.set(other, lines.get(one)));
        }
        text.setLength(0);
        lines.forEach(text::append);
    }

    /** Reads texts, and remembers the one that took longest. */
    private static final class Slowest {

        private Duration time = Duration.ZERO;
        private String text = "";
        private String name = "";
        private int count;

        void read(PostParser parser, Profile rules, String source) {
            long start = System.nanoTime();
            ParseResult result;
            try {
                result = parser.read(PostSource.of("a.md", source));
                result.post().ifPresent(post -> post.content().html());
            } catch (RuntimeException | StackOverflowError thrown) {
                throw new AssertionError(rules.name() + " threw for\n" + head(source), thrown);
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            count++;
            if (taken.compareTo(time) > 0) {
                time = taken;
                text = source;
                name = rules.name();
            }
            if (result.post().isEmpty() && result.diagnostics().isEmpty()) {
                throw new AssertionError(rules.name() + " says nothing of\n" + source);
            }
        }

        void report(String what) {
            System.out.println(what + ": " + count + " texts, the slowest took " + time.toMillis() + " ms with " + name
                    + ": " + head(text).replace("\n", "\\n"));
        }

        private static String head(String source) {
            return source.length() <= 300 ? source : source.substring(0, 300) + "...";
        }
    }
}
