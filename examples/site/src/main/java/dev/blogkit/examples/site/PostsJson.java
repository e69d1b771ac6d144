package dev.blogkit.examples.site;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.LoadResult;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.Tag;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that was read, as {@code posts.json}: one object a file; newest first, then those without a date, then those that
 * cannot be seen, then files that gave no post.
 */
final class PostsJson {

    private final Blog blog;
    private final UnaryOperator<Post> shown;
    private final Map<String, List<Diagnostic>> problems;

    private PostsJson(Blog blog, UnaryOperator<Post> shown, List<Diagnostic> problems) {
        this.blog = blog;
        this.shown = shown;
        this.problems = problems.stream().collect(Collectors.groupingBy(Diagnostic::source));
    }

    /** @param shown gives a post as the blog has it */
    static String write(LoadResult loaded, Blog blog, UnaryOperator<Post> shown, List<Diagnostic> problems) {
        PostsJson json = new PostsJson(blog, shown, problems);
        List<Map<String, Object>> files =
                loaded.results().stream().sorted(json.order()).map(json::file).toList();
        // The system's line end is the pretty printer's default.
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                        .build()
                        .writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .writeValueAsString(files)
                + "\n";
    }

    private Comparator<ParseResult> order() {
        Comparator<PostDate> newest = PostDate.order(blog.site().zone()).reversed();
        return Comparator.comparingInt(this::group)
                .thenComparing(
                        result -> result.post().flatMap(Post::published).orElse(null), Comparator.nullsLast(newest))
                .thenComparing(ParseResult::source);
    }

    private int group(ParseResult result) {
        Optional<Post> post = result.post();
        if (post.isEmpty()) {
            return 3;
        }
        return !isVisible(post.get()) ? 2 : post.get().published().isEmpty() ? 1 : 0;
    }

    private boolean isVisible(Post post) {
        return blog.contains(shown.apply(post));
    }

    private Map<String, Object> file(ParseResult result) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("source", wellFormed(result.source()));
        result.post().ifPresent(post -> putPost(file, post));
        file.put(
                "diagnostics",
                problems.getOrDefault(result.source(), List.of()).stream()
                        .map(PostsJson::diagnostic)
                        .toList());
        return file;
    }

    private void putPost(Map<String, Object> file, Post post) {
        file.put("format", post.format());
        file.put("kind", post.kind().toString());
        put(file, "title", post.title());
        put(file, "permalink", post.permalink());
        put(file, "slug", post.slug());
        put(file, "id", post.id());
        put(file, "published", post.published().map(PostDate::toString));
        put(file, "updated", post.updated().map(PostDate::toString));
        file.put("status", post.status().toString());
        put(file, "tags", post.tags().stream().map(Tag::name).toList());
        put(file, "categories", post.categories().stream().map(Tag::name).toList());
        put(file, "authors", post.authors().stream().map(Author::name).toList());
        put(file, "description", post.description());
        put(file, "summary", post.summary());
        put(file, "language", post.language());
        put(file, "aliases", post.aliases());
        put(file, "series", post.series());
        put(file, "layout", post.layout());
        file.put("displayTitle", wellFormed(post.displayTitle()));
        file.put("path", wellFormed(blog.path(post)));
        file.put("url", blog.url(post).toString());
        file.put("visible", isVisible(post));
        file.put("excerpt", wellFormed(post.content().excerpt().html()));
        file.put("words", post.content().wordCount());
        file.put(
                "headings",
                post.content().headings().stream()
                        .map(heading -> ordered(
                                "level",
                                heading.level(),
                                "id",
                                wellFormed(heading.id()),
                                "text",
                                wellFormed(heading.text())))
                        .toList());
        file.put("html", wellFormed(post.content().html()));
        file.put("body", wellFormed(post.content().source()));
        file.put("fields", plain(post.fields().toMap()));
    }

    private static void put(Map<String, Object> file, String name, Optional<String> value) {
        value.ifPresent(text -> file.put(name, wellFormed(text)));
    }

    private static void put(Map<String, Object> file, String name, List<String> values) {
        if (!values.isEmpty()) {
            file.put(name, values.stream().map(PostsJson::wellFormed).toList());
        }
    }

    private static Map<String, Object> diagnostic(Diagnostic problem) {
        return ordered(
                "severity", problem.severity().toString(),
                "code", problem.code(),
                "line", problem.position().line(),
                "column", problem.position().column(),
                "message", wellFormed(problem.message()));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, nested) -> copy.put(wellFormed((String) name), plain(nested)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PostsJson::plain).toList();
        }
        return value == null ? "" : wellFormed((String) value);
    }

    /** {@return the text with U+FFFD for each lone surrogate, which no UTF-8 can hold} */
    private static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
