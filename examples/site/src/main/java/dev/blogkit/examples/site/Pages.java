package dev.blogkit.examples.site;

import dev.blogkit.Author;
import dev.blogkit.Blog;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostList;
import dev.blogkit.Site;
import dev.blogkit.Tag;
import dev.blogkit.feed.FeedFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages of the site: an index and one for each post. An application has templates for this. */
final class Pages {

    private final Blog blog;
    private final Site site;
    private final String style;

    Pages(Blog blog) throws IOException {
        this.blog = blog;
        this.site = blog.site();
        try (InputStream css = Pages.class.getResourceAsStream("site.css")) {
            style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String index() {
        StringBuilder main = new StringBuilder();
        main.append("<h1>").append(escape(site.title())).append("</h1>\n");
        site.description()
                .ifPresent(text ->
                        main.append("<p class=\"lead\">").append(escape(text)).append("</p>\n"));
        for (Map.Entry<Year, PostList> year : blog.archive().entrySet()) {
            main.append("<h2>").append(year.getKey()).append("</h2>\n<ol class=\"posts\">\n");
            year.getValue().forEach(post -> listItem(main, post));
            main.append("</ol>\n");
        }
        PostList undated = blog.posts().only(post -> post.published().isEmpty());
        if (!undated.isEmpty()) {
            main.append("<h2>Undated</h2>\n<ol class=\"posts\">\n");
            undated.forEach(post -> listItem(main, post));
            main.append("</ol>\n");
        }
        return page(site.title(), site.base().toString(), site.description(), site.language(), main);
    }

    String post(Post post) throws IOException {
        StringBuilder main = new StringBuilder("<article>\n<header>\n");
        main.append("<h1>").append(escape(post.displayTitle())).append("</h1>\n<p class=\"meta\">");
        post.published().ifPresent(date -> main.append(time(date)).append(" · "));
        if (!post.authors().isEmpty()) {
            main.append(escape(post.authors().stream().map(Author::name).collect(Collectors.joining(", "))))
                    .append(" · ");
        }
        main.append(post.content().readingTime().toMinutes()).append(" min</p>\n</header>\n");
        post.content().writeHtml(blog.links(post), main);
        if (!post.tags().isEmpty()) {
            main.append("<ul class=\"tags\">");
            for (Tag tag : new LinkedHashSet<>(post.tags())) {
                main.append("<li>").append(escape(tag.name())).append("</li>");
            }
            main.append("</ul>\n");
        }
        main.append("</article>\n");
        neighbours(main, post);
        Optional<String> description = post.summary()
                .or(post::description)
                .or(() -> Optional.of(post.content().excerpt().text()));
        return page(
                post.displayTitle() + " · " + site.title(),
                blog.url(post).toString(),
                description.filter(text -> !text.isBlank()),
                post.language().or(site::language),
                main);
    }

    private void listItem(StringBuilder main, Post post) {
        main.append("<li><a href=\"").append(escape(blog.url(post).toString())).append("\">");
        main.append(escape(post.displayTitle())).append("</a>");
        post.published().ifPresent(date -> main.append(time(date)));
        main.append("<p>").append(escape(teaser(post))).append("</p></li>\n");
    }

    private static String teaser(Post post) {
        String text = post.summary()
                .or(post::description)
                .orElseGet(() -> post.content().excerpt().text());
        if (text.length() <= 200) {
            return text;
        }
        int cut = text.lastIndexOf(' ', 200);
        return text.substring(0, cut > 0 ? cut : text.offsetByCodePoints(0, 100)) + " …";
    }

    private void neighbours(StringBuilder main, Post post) {
        Optional<Post> newer = blog.newer(post);
        Optional<Post> older = blog.older(post);
        if (newer.isPresent() || older.isPresent()) {
            main.append("<nav class=\"neighbours\">");
            newer.ifPresent(next -> link(main, "newer", "←\u00A0", next, ""));
            older.ifPresent(next -> link(main, "older", "", next, "\u00A0→"));
            main.append("</nav>\n");
        }
    }

    private void link(StringBuilder main, String name, String before, Post post, String after) {
        main.append("<a class=\"")
                .append(name)
                .append("\" href=\"")
                .append(escape(blog.url(post).toString()))
                .append("\">");
        main.append(before).append(escape(post.displayTitle())).append(after).append("</a>");
    }

    private static String time(PostDate date) {
        return "<time datetime=\"" + date + "\">" + date.date() + "</time>";
    }

    private String page(
            String title, String address, Optional<String> description, Optional<String> language, CharSequence main) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html");
        language.ifPresent(tag -> page.append(" lang=\"").append(escape(tag)).append('"'));
        page.append(">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escape(title))
                .append("</title>\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        description.ifPresent(text -> page.append("<meta name=\"description\" content=\"")
                .append(escape(text))
                .append("\">\n"));
        page.append("<link rel=\"canonical\" href=\"").append(escape(address)).append("\">\n");
        for (FeedFormat format : List.of(FeedFormat.ATOM, FeedFormat.RSS, FeedFormat.JSON)) {
            page.append("<link rel=\"alternate\" type=\"")
                    .append(format.mediaType())
                    .append("\" href=\"");
            page.append(escape(site.base().resolve(format.fileName()).toString()))
                    .append("\">\n");
        }
        page.append("<style>\n").append(style).append("</style>\n</head>\n<body>\n<header class=\"site\"><a href=\"");
        page.append(escape(site.base().toString()))
                .append("\">")
                .append(escape(site.title()))
                .append("</a>");
        for (Post extra : blog.pages()) {
            page.append(" <a href=\"")
                    .append(escape(blog.url(extra).toString()))
                    .append("\">");
            page.append(escape(extra.displayTitle())).append("</a>");
        }
        return page.append("</header>\n<main>\n")
                .append(main)
                .append("</main>\n</body>\n</html>\n")
                .toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
