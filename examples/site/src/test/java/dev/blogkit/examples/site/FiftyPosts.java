package dev.blogkit.examples.site;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Enclosure;
import dev.blogkit.Post;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import dev.blogkit.markdown.Markdown;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.RawHtml;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A blog of fifty posts, in which each thing that a post can have comes with and without each other. */
final class FiftyPosts {

    static final URI HOME = URI.create("https://e.org/blog/");
    static final Author ADA = Author.of("Ada").withEmail("ada@e.org").withUrl("https://e.org/ada");

    /** Titles as a header has them, in YAML. */
    private static final List<String> TITLES = List.of(
            "title: Bread",
            "title: 'Ovens <b> & ]]> 😀'",
            "title: 'Why <em>this</em> & not <strong>that</strong>?'",
            "title: مرحبا بالعالم",
            "title: 'עברית: 1 < 2'",
            "title: 日本語の題",
            "title: 'AT&amp;T says \"no\"'",
            "title: 'Family 👩‍👩‍👧 of \u200Fmarks\u200F'",
            "layout: post",
            "title: C++ & C#",
            "title: x");

    private static final List<String> SHORT_FORMS = List.of(
            "layout: post",
            "summary: In short & sweet",
            "description: What <a href=\"https://e.org/x\">it</a> is about",
            "summary: 1 < 2 > 0",
            "summary: خلاصة 🎉",
            "layout: post",
            "summary: x");

    private static final List<String> AUTHORS = List.of(
            "layout: post",
            "author: Bob",
            "authors: [{name: Eve, email: eve@e.org, url: /people/eve}]",
            "authors: [{name: Eve, email: eve@e.org}, {name: Bob, url: people/bob}]",
            "authors: [{name: Ada, email: ada@e.org}, {name: Eve, email: eve@e.org}]");

    private static final List<String> SUBJECTS = List.of(
            "tags: [bread, C++]",
            "categories: [Heat & Dust]",
            "tags: [Bread, خبز, <i>]\ncategories: [bread, News]",
            "layout: post");

    private static final List<String> DATES = List.of(
            "date: 2024-%02d-%02d",
            "date: 2024-%02d-%02dT22:30:00-03:30",
            "date: 2024-%02d-%02d 09:00:00 +0530\nupdated: 2024-09-03T08:00:00Z",
            "date: 2024-%02d-%02dT23:59:59.5Z\nupdated: 2001-01-01");

    private static final List<String> MORE = List.of(
            "layout: post",
            "lang: de",
            "image: img/my oven.png",
            "series: From grain to loaf",
            "image: https://bücher.example/ü.png\nlang: ar",
            "id: 'tag:e.org,2024:%d'",
            "series: Ovens\nlang: de",
            "permalink: /2024/päge %d/",
            "lang: ja");

    private static final List<String> BODIES = List.of(
            "Flour, *water* & salt.\n\n```\nif (a < b) {\n\n    bake(\"]]>\");\n}\n```\n",
            "See [the first](post-01.md#salt), [the end](#end), [up](../../x.html), [no scheme](//other.example/a) and"
                    + " ![an oven](img/my%20oven.png) at [another](https://other.example/?a=1&b=2).\n\n## End\n",
            "Text with a note[^1].\n\n| a | b |\n|---|---|\n| `<b>` | 2 |\n\n[^1]: The note.\n",
            "Raw <b class=\"x\">HTML</b> with <img src=\"a.png\" alt=\"\">.\n\n<div>\n<p>A block</p>\n</div>\n",
            "مرحبا *بالعالم* \u200F!\n\nAnd 😀 \uD83D\uDC69\u200D\uD83D\uDC69.\n",
            "The part before.\n\n<!-- more -->\n\nThe part behind.\n",
            "",
            "# A heading of the body\n\n- [x] done\n- [ ] not done\n\n~~gone~~\n",
            """
                    <video poster="p.png" controls><source src="v.mp4"></video>

                    <picture><source srcset="a.png 1x, b.png 2x"><img src="c.png" alt=""></picture>

                    <blockquote cite="/q">Said</blockquote>
                    """);

    private FiftyPosts() {}

    static Blog blog(Site site) {
        List<Post> posts = new ArrayList<>();
        for (int number = 1; number <= 50; number++) {
            posts.add(post(number));
        }
        return Blog.of(site, posts, Instant.parse("2025-01-01T00:00:00Z"));
    }

    static Site.Builder site() {
        return Site.builder("Bread & <code>", HOME)
                .description("Loaves, and what \"makes\" them")
                .language("en")
                .zone(ZoneId.of("Europe/Berlin"))
                .author(ADA);
    }

    static LocalDate since() {
        return LocalDate.of(2024, 1, 1);
    }

    /** The lists have lengths without a common divisor, mostly, so that what they hold meets in many ways. */
    private static Post post(int number) {
        int day = number == 50 ? 49 : number; // two posts share a date
        String date = of(DATES, day).formatted(1 + day / 28, 1 + day % 28);
        List<String> lines = List.of(
                of(TITLES, number),
                date,
                of(AUTHORS, number),
                of(SUBJECTS, number),
                of(SHORT_FORMS, number),
                of(MORE, number).formatted(number));
        String header = String.join(
                "\n",
                lines.stream().filter(line -> !line.equals("layout: post")).toList());
        String text = "---\n" + header + "\n---\n" + of(BODIES, number / 2);
        PostParser parser = PostParser.builder()
                .bodies(Markdown.builder()
                        .rawHtml(number % 2 == 0 ? RawHtml.SANITIZED : RawHtml.TRUSTED)
                        .build())
                .build();
        Post post = parser.read(PostSource.of("post-" + (number < 10 ? "0" : "") + number + ".md", text))
                .orElseThrow();
        return post.toBuilder().enclosures(enclosures(number)).build();
    }

    private static List<Enclosure> enclosures(int number) {
        Enclosure talk = new Enclosure("media/talk.mp3", "audio/mpeg", 4096 + number, Duration.ofSeconds(90));
        Enclosure paper = new Enclosure("https://e.org/a b.pdf", "application/pdf", 99);
        return switch (number % 7) {
            case 1 -> List.of(talk);
            case 2 -> List.of(talk, paper);
            default -> List.of();
        };
    }

    private static String of(List<String> list, int number) {
        return list.get(number % list.size());
    }
}
