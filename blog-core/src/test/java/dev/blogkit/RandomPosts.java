package dev.blogkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Posts that get into each other's way, always the same ones for a seed. */
final class RandomPosts {

    static final Instant START = Instant.parse("2024-05-01T00:00:00Z");

    private static final List<String> SOURCES = List.of(
            "a.md",
            "A.md",
            "b.md",
            "b/index.md",
            "caf\u00E9.md",
            "cafe\u0301.md",
            "CAF\u00C9.md",
            "2024-05-01-x.md",
            "x.md",
            "d/x.md",
            "y.markdown",
            "z",
            "\u00DF.md",
            "ss.md",
            "con.md",
            "---.md",
            "\uD83D\uDE00.md",
            "d/\u0131.md");
    private static final List<String> PERMALINKS = List.of(
            "/x/",
            "/X",
            "x/index.html",
            "/caf\u00E9/",
            "/cafe\u0301",
            "bad/../x",
            "/",
            "/%2F",
            "/a//",
            "/a/",
            "/a",
            "/a-2f4c3cd5/",
            "/b/index.html",
            "/INDEX.html",
            "/:title/",
            " ",
            "/a%20b",
            "/a b/");
    private static final List<String> TAGS = List.of("Java", "java", "C++", "C#", "\u00C9t\u00E9");

    private final Random random;
    private int made;

    RandomPosts(long seed) {
        random = new Random(seed);
    }

    /** Changes, adds, doubles, drops or moves some posts. */
    void edit(List<Post> posts) {
        int edits = random.nextInt(4); // at times none
        for (int i = 0; i < edits; i++) {
            int action = random.nextInt(10);
            if (posts.isEmpty() || action < 3) {
                posts.add(random.nextInt(posts.size() + 1), post(any(SOURCES)));
            } else if (action < 6) {
                int at = random.nextInt(posts.size());
                posts.set(at, post(posts.get(at).source()));
            } else if (action < 8) {
                posts.remove(random.nextInt(posts.size()));
            } else if (action < 9) {
                Collections.shuffle(posts, random);
            } else {
                posts.sort(Comparator.comparing(Post::source));
            }
        }
    }

    Instant instant() {
        return random.nextInt(10) == 0
                ? any(List.of(Instant.MIN, Instant.MAX))
                : START.plusSeconds(3600L * (random.nextInt(24 * 20) - 24 * 10)).plusNanos(random.nextInt(2));
    }

    private Post post(String source) {
        Post.Builder post = Post.builder(source)
                .title("made " + made++)
                .kind(oneIn(5) ? Post.Kind.PAGE : Post.Kind.POST)
                .status(oneIn(8) ? Post.Status.DRAFT : oneIn(8) ? Post.Status.UNLISTED : Post.Status.PUBLISHED)
                .withheld(oneIn(12))
                .tags(TAGS.stream().filter(tag -> oneIn(3)).map(Tag::new).toList())
                .categories(oneIn(3) ? List.of(new Tag(any(TAGS))) : List.of())
                .authors(oneIn(3) ? List.of(Author.of("Grace")) : List.of())
                .series(oneIn(3) ? "Series " + random.nextInt(2) : null)
                .language(oneIn(3) ? any(List.of("de", "EN_us", "no language")) : null)
                .aliases(oneIn(4) ? List.of(any(PERMALINKS)) : List.of())
                .content(Content.ofHtml(
                        "<p><a href=\"" + any(BlogAnswers.REFERENCES) + "\">a</a> <a href=\"none.md\">b</a></p>"));
        if (oneIn(3)) {
            post.permalink(any(PERMALINKS));
        }
        if (oneIn(5)) {
            post.slug(any(List.of("X", "c\u0301 x", "!")));
        }
        if (!oneIn(6)) {
            post.published(date());
        }
        if (oneIn(3)) {
            post.expires(date());
        }
        if (oneIn(6)) {
            post.id(any(List.of("tag:example.org,2024:" + made, "no id")));
        }
        return post.build();
    }

    private PostDate date() {
        if (oneIn(12)) {
            return PostDate.of(LocalDate.of(any(List.of(0, 9999)), 1, 1));
        }
        OffsetDateTime time = START.atOffset(ZoneOffset.ofHours(random.nextInt(36) - 18))
                .plusHours(random.nextInt(24 * 20) - 24 * 10)
                .plusNanos(random.nextInt(2));
        return oneIn(2)
                ? PostDate.of(time)
                : oneIn(2) ? PostDate.of(time.toLocalDate()) : PostDate.of(time.toLocalDateTime());
    }

    /** {@return the posts, and others: those before, and copies} */
    static List<Post> asked(List<Post> posts, List<Post> before) {
        List<Post> asked = new ArrayList<>(posts);
        asked.addAll(before);
        Stream.of(posts, before)
                .flatMap(List::stream)
                .limit(3)
                .map(post -> post.toBuilder().build())
                .forEach(asked::add);
        return asked;
    }

    private boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
