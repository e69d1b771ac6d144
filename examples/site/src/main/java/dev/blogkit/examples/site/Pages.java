package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.GroupKind;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostGroup;
import dev.blogkit.PostList;
import dev.blogkit.Site;
import dev.blogkit.Tag;
import dev.blogkit.feed.BlogFeed;
import dev.blogkit.feed.FeedFormat;
import dev.blogkit.feed.PageHead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages of the site: an index, one for each post and one for each group of posts. An application has templates for this. */
final class Pages {

    private final Blog blog;
    private final Site site;
    private final BlogFeed whole;
    private final Groups groups;
    private final String style;

    /** @param feeds those that there will be, each with a page if it has a group */
    Pages(Blog blog, List<BlogFeed> feeds) throws IOException {
        this.blog = blog;
        this.site = blog.site();
        this.whole = BlogFeed.of(blog);
        this.groups = new Groups(feeds);
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
        main.append("<p class=\"meta\">");
        feedLinks(main, whole);
        main.append("</p>\n");
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
        for (GroupKind kind : GroupKind.values()) {
            groupIndex(main, kind);
        }
        return page(site.title(), PageHead.of(blog).html(), site.language(), List.of(whole), main);
    }

    /** {@return the page that lists the posts of a group} */
    String group(BlogFeed feed, PostGroup group) {
        String kind = Groups.one(group.kind());
        StringBuilder main = new StringBuilder("<h1><span class=\"kind\">");
        main.append(kind).append("</span> ").append(escape(group.name())).append("</h1>\n");
        int count = group.posts().size();
        main.append("<p class=\"meta\">").append(count).append(count == 1 ? " post · " : " posts · ");
        feedLinks(main, feed);
        main.append("</p>\n<ol class=\"posts\">\n");
        group.posts().forEach(post -> listItem(main, post));
        main.append("</ol>\n");
        return page(
                kind + ": " + group.name() + " · " + site.title(),
                PageHead.of(blog, group).html(),
                group.kind() == GroupKind.LANGUAGE ? Optional.of(group.name()) : site.language(),
                List.of(feed, whole),
                main);
    }

    /** {@return what is shown where nothing is} */
    String notFound() {
        String main = "<h1>Nothing here</h1>\n<p class=\"lead\">There is no page at this address. Perhaps it is among "
                + "<a href=\"" + escape(site.base().toString()) + "\">all posts</a>.</p>\n";
        return page("Nothing here · " + site.title(), "", site.language(), List.of(whole), main);
    }

    String post(Post post) throws IOException {
        StringBuilder main = new StringBuilder("<article>\n<header>\n");
        main.append("<h1>").append(escape(post.displayTitle())).append("</h1>\n<p class=\"meta\">");
        post.published().ifPresent(date -> main.append(time(date)).append(" · "));
        if (!post.authors().isEmpty()) {
            main.append(post.authors().stream()
                            .map(author -> name(GroupKind.AUTHOR, author.name()))
                            .collect(Collectors.joining(", ")))
                    .append(" · ");
        }
        main.append(post.content().readingTime().toMinutes()).append(" min</p>\n</header>\n");
        post.content().writeHtml(blog.links(post), main);
        tags(main, post);
        main.append("</article>\n");
        new NextToRead(blog, post).write(main);
        return page(
                post.displayTitle() + " · " + site.title(),
                PageHead.of(blog, post).html(),
                post.language().or(site::language),
                List.of(whole),
                main);
    }

    private void listItem(StringBuilder main, Post post) {
        main.append("<li><a href=\"").append(escape(blog.url(post).toString())).append("\">");
        main.append(escape(post.displayTitle())).append("</a>");
        post.published().ifPresent(date -> main.append(time(date)));
        main.append("<p>").append(escape(teaser(post))).append("</p>\n");
        tags(main, post);
        main.append("</li>\n");
    }

    private void tags(StringBuilder main, Post post) {
        if (!post.tags().isEmpty()) {
            main.append("<ul class=\"tags\">");
            for (Tag tag : new LinkedHashSet<>(post.tags())) {
                main.append("<li>").append(name(GroupKind.TAG, tag.name())).append("</li>");
            }
            main.append("</ul>\n");
        }
    }

    /** {@return the name, with a link to the page of the group if there is one: a post that is in no list makes none} */
    private String name(GroupKind kind, String name) {
        return groups.find(kind, name).map(feed -> link(feed, name)).orElseGet(() -> escape(name));
    }

    private static String link(BlogFeed feed, String name) {
        return "<a href=\"" + escape(feed.home().toString()) + "\">" + escape(name) + "</a>";
    }

    private static void feedLinks(StringBuilder main, BlogFeed feed) {
        main.append("Feed: ");
        String comma = "";
        for (FeedFormat format : FeedFormat.values()) {
            main.append(comma)
                    .append("<a href=\"")
                    .append(escape(feed.address(format).toString()))
                    .append("\">");
            main.append(format == FeedFormat.ATOM ? "Atom" : format.name()).append("</a>");
            comma = ", ";
        }
    }

    private void groupIndex(StringBuilder main, GroupKind kind) {
        Collection<BlogFeed> feeds = groups.all(kind);
        if (feeds.isEmpty()) {
            return;
        }
        main.append("<nav class=\"groups\">\n<h2>").append(Groups.many(kind)).append("</h2>\n<ul class=\"tags\">\n");
        for (BlogFeed feed : feeds) {
            PostGroup group = feed.group().orElseThrow();
            main.append("<li>").append(link(feed, group.name()));
            main.append(" <span>").append(group.posts().size()).append("</span></li>\n");
        }
        main.append("</ul>\n</nav>\n");
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

    private static String time(PostDate date) {
        return "<time datetime=\"" + date + "\">" + date.date() + "</time>";
    }

    private String page(
            String title, String facts, Optional<String> language, List<BlogFeed> feeds, CharSequence main) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html");
        language.ifPresent(tag -> page.append(" lang=\"").append(escape(tag)).append('"'));
        page.append(">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escape(title))
                .append("</title>\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append(facts);
        for (BlogFeed feed : feeds) {
            for (FeedFormat format : FeedFormat.values()) {
                page.append(feed.autodiscovery(format)).append('\n');
            }
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

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
