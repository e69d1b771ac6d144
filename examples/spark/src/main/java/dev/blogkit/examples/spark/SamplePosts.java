package dev.blogkit.examples.spark;

import dev.blogkit.PostSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Posts with what posts have; each one depends on its number only, so that any machine can write it. */
final class SamplePosts {

    private static final List<String> WORDS = List.of(
            "a",
            "and",
            "the",
            "of",
            "to",
            "in",
            "it",
            "we",
            "garden",
            "kitchen",
            "bread",
            "weather",
            "compiler",
            "thread",
            "harbour",
            "letter",
            "market",
            "`code`",
            "*slowly*",
            "**never**",
            "caf\u00E9",
            "\u201Cquoted\u201D",
            "\u65E5\u672C\u8A9E",
            "[a neighbour](post-7.md)",
            "[a page](https://example.org/made/42)",
            "window",
            "winter",
            "without",
            "again",
            "almost");
    private static final List<String> TAGS =
            List.of("Java", "java", "C++", "C#", "bread", "weather", "garden", "\u00C9t\u00E9");

    private SamplePosts() {}

    static PostSource post(int number) {
        Random random = new Random(number);
        String title = "title: " + words(random, 4).replaceAll("[^ \\p{L}]", "") + "\n";
        String text = "---\n"
                + (number % 50 == 1 ? "" : title) // its first heading is its title
                + "date: " + date(number, random) + "\n"
                + (number % 10 == 2 ? "slug: the same\n" : "")
                + "tags: [" + any(TAGS, random) + ", " + any(TAGS, random) + "]\n"
                + (number % 40 == 3 ? "draft: true\n" : "")
                + (number % 1000 == 4 ? "not: [closed\n" : "") // gives no post
                + "---\n"
                + (number % 50 == 1 ? "# Found in the body " + number + "\n\n" : "")
                + body(random);
        return PostSource.of("post-" + number + ".md", text);
    }

    /** Many posts have one day, some a time in another zone, some one that has not come. */
    private static String date(int number, Random random) {
        int year = number % 100 == 5 ? 2999 : 2004 + random.nextInt(20);
        LocalDate day = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        ZoneOffset zone = ZoneOffset.ofHours(random.nextInt(25) - 12);
        return number % 3 == 0
                ? day.toString()
                : day.atTime(random.nextInt(24), 30).atOffset(zone).toString();
    }

    private static String body(Random random) {
        StringBuilder body = new StringBuilder();
        int sections = 2 + random.nextInt(5);
        for (int i = 0; i < sections; i++) {
            body.append("## ").append(words(random, 3)).append("\n\n");
            body.append(words(random, 80))
                    .append(".\n\n> ")
                    .append(words(random, 20))
                    .append("\n\n");
            body.append("- ")
                    .append(words(random, 8))
                    .append("\n- ")
                    .append(words(random, 8))
                    .append("\n\n");
        }
        return body.append("```java\nreturn items.get(i) & 0xff;\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
                .toString();
    }

    private static String words(Random random, int count) {
        return Stream.generate(() -> any(WORDS, random)).limit(count).collect(Collectors.joining(" "));
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
