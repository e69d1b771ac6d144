package dev.blogkit.examples.site;

import dev.blogkit.ParseResult;
import dev.blogkit.PostSource;
import dev.blogkit.markdown.Markdown;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.RawHtml;
import dev.blogkit.markdown.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Posts that get into each other's way, as they come from several machines; always the same ones for a seed. */
final class ClashingPosts {

    private static final List<String> NAMES = List.of(
            "a.md",
            "A.md",
            "a/index.md",
            "2024-05-01-a.md",
            "caf\u00E9.md",
            "cafe\u0301.md",
            "drafts/x.md",
            "x.md",
            "d/x.md",
            "d/e/x.md",
            "y.markdown",
            "\u00DF.md",
            "con.md",
            "---.md",
            "\uD83D\uDE00.md",
            "1.md",
            "2.md",
            "3.md",
            "4.md",
            "5.md");
    private static final List<String> PATHS = List.of(
            "/x/", "/X", "/x/index.html", "/a", "/caf\u00E9/", "/cafe\u0301", "/d/x/", "/..", "/a-2f4c3cd5/", "/a%20b");
    private static final List<String> TAGS = List.of(
            "Java", "java", "JAVA", "C++", "C plus", "C#", "c sharp", "\u00C9t\u00E9", "\"a, b\"", "a", "b", "\u65E5");
    private static final List<String> DATES = List.of(
            "2024-05-01",
            "2024-05-01T00:00:00Z",
            "2024-05-01T02:00:00+02:00",
            "2024-04-30 20:00:00 -0400",
            "2024-05-01T12:00:00",
            "2024-05-02",
            "2023-01-01",
            "2031-01-01",
            "2024-03-31T02:30:00",
            "2024-05-01T23:59:59.5-05:00",
            "1/5/24");
    private static final List<String> STATES = List.of(
            "draft: true", "draft: maybe", "unlisted: true", "type: page", "expires: 2024-05-03", "expires: soon");

    private final List<PostParser> machines = List.of(
            PostParser.create(),
            PostParser.builder().rendering(Rendering.ON_DEMAND).build(),
            PostParser.builder()
                    .bodies(Markdown.builder().rawHtml(RawHtml.TRUSTED).build())
                    .build(),
            PostParser.builder()
                    .rendering(Rendering.ON_DEMAND)
                    .bodies(Markdown.builder().excerptLength(10).headingShift(1).build())
                    .build());
    private final Random random;
    private final List<PostSource> written = new ArrayList<>();

    ClashingPosts(long seed) {
        random = new Random(seed);
    }

    /** {@return what reading some files gave, in no order; some files were read twice, by machines of other settings too} */
    List<ParseResult> results() {
        List<ParseResult> results = new ArrayList<>();
        int count = 2 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            results.add(any(machines).read(source()));
        }
        return results;
    }

    private PostSource source() {
        PostSource source = written.isEmpty() || !oneIn(3) ? written() : oneIn(3) ? any(written) : nearly(any(written));
        written.add(source);
        return source;
    }

    /** {@return a text that says the same, or nearly the same, in another way} */
    private PostSource nearly(PostSource source) {
        String text = source.text().orElse("");
        String other = switch (random.nextInt(7)) {
            case 0 -> text.replaceFirst("\n", "\n# moves all below\n");
            case 1 -> text.replaceFirst("tags: \\[(.*), (.*)\\]", "tags: [\"$1, $2\"]");
            case 2 -> text.replaceFirst("tags: \\[", "tags: [java, ");
            case 3 -> text.replaceFirst("title: ", "title:  ");
            case 4 -> text.replaceFirst("<b ", "<b  ");
            case 5 -> text.replaceFirst("\n---\n", "\nextra: [\"a, b\"]\n---\n");
            default -> text.replaceFirst("\n---\n", "\nextra: [a, b]\n---\n");
        };
        return PostSource.of(source.name(), other);
    }

    private PostSource written() {
        StringBuilder text = new StringBuilder("---\n");
        text.append(oneIn(15) ? "\ttitle: [\n" : "");
        text.append(oneIn(3) ? "" : "title: Post " + random.nextInt(3) + "\n");
        text.append(oneIn(6) ? "" : "date: " + any(DATES) + "\n");
        text.append(oneIn(3) ? "updated: " + any(DATES) + "\n" : "");
        text.append(oneIn(3) ? "permalink: " + any(PATHS) + "\n" : "");
        text.append(oneIn(4) ? "aliases: [" + any(PATHS) + ", \"" + any(PATHS) + "\"]\n" : "");
        text.append(oneIn(4) ? "" : "tags: [" + any(TAGS) + ", " + any(TAGS) + ", " + any(TAGS) + "]\n");
        text.append(oneIn(3) ? "categories: " + any(TAGS) + "\n" : "");
        text.append(oneIn(3) ? "authors: [{name: Ada, url: " + any(PATHS) + "}, Grace]\n" : "");
        text.append(oneIn(3) ? "series: " + any(TAGS) + "\n" : "");
        text.append(oneIn(3) ? "lang: " + any(List.of("de", "DE", "en_us", "no language")) + "\n" : "");
        text.append(oneIn(6) ? "id: " + any(List.of("tag:example.org,2024:1", "no id")) + "\n" : "");
        text.append(oneIn(6) ? any(STATES) + "\n" : "");
        text.append("---\n");
        text.append(oneIn(3) ? "# Heading\n\n" : "");
        text.append("Some words with <b onclick=\"x\">HTML</b>, [a post](" + any(NAMES) + ") and [a path](" + any(PATHS)
                + ").\n\n<!-- more -->\n\nAnd more.\n");
        return PostSource.of(any(NAMES), text.toString());
    }

    private boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
