package dev.blogkit.examples.site;

import com.sun.net.httpserver.HttpExchange;
import dev.blogkit.Blog;
import dev.blogkit.LiveBlog;
import dev.blogkit.LoadResult;
import dev.blogkit.Page;
import dev.blogkit.Post;
import dev.blogkit.PostFolder;
import dev.blogkit.PostReader;
import dev.blogkit.PostSource;
import dev.blogkit.Publication;
import dev.blogkit.PublicationReport;
import dev.blogkit.Site;
import dev.blogkit.SourcePosition;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.BlogFeed;
import dev.blogkit.feed.Entry;
import dev.blogkit.feed.Extension;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedDocument;
import dev.blogkit.feed.FeedFormat;
import dev.blogkit.feed.FeedPages;
import dev.blogkit.feed.FeedReport;
import dev.blogkit.feed.FeedResponse;
import dev.blogkit.feed.JsonExtension;
import dev.blogkit.feed.MediaRss;
import dev.blogkit.feed.Namespace;
import dev.blogkit.feed.PageHead;
import dev.blogkit.feed.Podcast;
import dev.blogkit.feed.Sitemap;
import dev.blogkit.feed.SitemapWriter;
import dev.blogkit.markdown.FrontMatterEditor;
import dev.blogkit.markdown.Markdown;
import dev.blogkit.markdown.PostField;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The Java of the Javadoc, line by line; {@link JavadocExampleTest} compares it, and runs how to begin. */
final class JavadocExample {

    private JavadocExample() {}

    /** What samples call that is an application's own. */
    interface Application {

        String html(Post post);

        void route(String path, Body body);

        String of(String code);

        interface Body {
            void write(OutputStream out) throws IOException;
        }
    }

    static Page corePackage(PostReader reader) throws IOException {
        LoadResult loaded =
                PostFolder.of(Path.of("posts"), reader).load(); // the reader is a PostParser of blog-markdown, for one
        loaded.diagnostics().forEach(System.err::println);
        Site site = Site.builder("My blog", URI.create("https://example.org/")).build();
        Blog blog = Blog.of(site, loaded.posts(), Instant.now());
        Page newest = blog.posts().tagged("bread").page(1, 10);
        newest.posts().forEach(post -> System.out.println(post.displayTitle() + " " + blog.url(post)));
        return newest;
    }

    static List<String> markdownPackage() {
        PostParser parser = PostParser.create();
        PostSource source = PostSource.of("hello.md", "Title: Hello\nDate: 2024-05-01\n\nA *first* post.\n");
        Post post = parser.parse(source); // throws where there is none; read(source) tells all problems instead
        String title = post.displayTitle(); // Hello
        String html = post.content().html(); // <p>A <em>first</em> post.</p>, and a line end
        return List.of(title, html);
    }

    static Feed feedPackage(Blog blog) throws IOException {
        Feed feed = Feed.from(blog).limit(20).build();
        try (OutputStream out = Files.newOutputStream(Path.of("atom.xml"))) {
            FeedReport report = AtomWriter.create().write(feed, out);
            report.diagnostics().forEach(System.err::println); // what was left out, and why
        }
        return feed;
    }

    static Blog liveBlog(PostReader parser, Site site, ScheduledExecutorService scheduler, Logger log)
            throws IOException {
        PostFolder folder =
                PostFolder.builder(Path.of("posts"), parser).keepLastGood().build();
        LiveBlog live = LiveBlog.builder(site, folder, InstantSource.system())
                .watch(scheduler)
                .onChange(
                        change -> log.info("{} posts changed", change.sources().size()))
                .open();
        Blog blog = live.blog();
        return blog;
    }

    static LoadResult postFolder(PostReader parser, Executor executor) throws IOException {
        PostFolder folder = PostFolder.builder(Path.of("posts"), parser)
                .exclude("notes/**")
                .keepLastGood()
                .parallel(executor, 4)
                .build();
        LoadResult loaded = folder.load();
        loaded = folder.load(loaded, List.of("2024/trip.md"));
        return loaded;
    }

    /** Names that the sample of {@code Publication} calls by themselves. */
    abstract static class Publishing implements Application {

        PublicationReport publication(Blog blog) throws IOException {
            Publication site = Publication.into(Path.of("public"));
            for (Post post : blog.shown()) {
                site.from(post.source(), SourcePosition.START).page(blog.path(post), html(post));
            }
            site.write(files -> AtomWriter.create().write(Feed.from(blog).build(), files.open("atom.xml")));
            PublicationReport report = site.finish(path -> path.endsWith(".html"));
            return report;
        }

        void blogFeed(Blog blog) {
            for (BlogFeed each : BlogFeed.all(blog)) {
                route(
                        each.path(FeedFormat.ATOM),
                        out -> AtomWriter.create().write(each.feed().build(), out));
            }
        }
    }

    static void feed(Blog blog, OutputStream out) throws IOException {
        AtomWriter.create().write(Feed.from(blog).limit(20).build(), out);
    }

    static List<Feed> feedPages(Blog blog, URI site) {
        List<Feed> pages = FeedPages.of(
                Feed.from(blog), 20, (format, number) -> site.resolve("feed/" + number + "/" + format.fileName()));
        return pages;
    }

    /** As much of the servlet API as a feed needs; the interface of that name has this method. */
    interface HttpServletRequest {
        @Nullable String getHeader(String name);
    }

    static List<FeedResponse> feedDocument(Blog blog, HttpServletRequest request, HttpExchange exchange) {
        FeedDocument atom = FeedDocument.of(AtomWriter.create(), Feed.from(blog).build());

        FeedResponse toServlet = atom.answer(request::getHeader);
        FeedResponse toExchange =
                atom.answer(exchange.getRequestHeaders()::getFirst); // the JDK's; Spring has getHeaders()
        return List.of(toServlet, toExchange);
    }

    static void feedResponse(FeedResponse response, HttpExchange exchange) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        boolean body = response.length() > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), body ? response.length() : -1);
        if (body) {
            response.writeTo(exchange.getResponseBody());
        }
        exchange.close();
    }

    static Extension extension() {
        Extension thumbnail = Extension.builder(Namespace.MEDIA, "thumbnail")
                .attribute("url", "https://example.org/a.jpg")
                .build();
        return thumbnail;
    }

    static JsonExtension jsonExtension() {
        JsonExtension weather = JsonExtension.builder("_weather")
                .member("celsius", 21)
                .member("place", "Vienna")
                .build();
        return weather;
    }

    static void mediaRss(Entry.Builder entry) {
        entry.extension(MediaRss.content(URI.create("https://example.org/bread.mp4"))
                .type("video/mp4")
                .duration(Duration.ofMinutes(2))
                .size(1280, 720)
                .title("Bread")
                .build());
    }

    static void pageHead(Blog blog, Post post, StringBuilder page, String title) {
        page.append("<title>")
                .append(title)
                .append("</title>\n")
                .append(PageHead.of(blog, post).html());
    }

    static Feed podcast(List<Entry> episodes) {
        Feed feed = Feed.builder("Slow talk", URI.create("https://example.org/"))
                .language("en")
                .podcast(Podcast.builder(URI.create("https://example.org/cover.jpg"))
                        .category("Arts", "Food")
                        .author("Ada")
                        .build())
                .entries(episodes)
                .build();
        return feed;
    }

    static void sitemap(Blog blog, Path site) throws IOException {
        SitemapWriter.create().write(Sitemap.of(blog), name -> Files.newOutputStream(site.resolve(name)));
    }

    static Markdown codeHighlighter(Application colours) {
        Markdown markdown = Markdown.builder()
                .highlighter((language, info, code) ->
                        language.equals("java") ? Optional.of(colours.of(code)) : Optional.empty())
                .build();
        return markdown;
    }

    static void frontMatterEditor(Path file) throws IOException {
        FrontMatterEditor post = FrontMatterEditor.of(PostSource.of("hello.md", Files.readAllBytes(file)))
                .set("title", "Hello: again")
                .set("draft", false)
                .add("tags", "news")
                .remove("layout");
        Files.write(file, post.bytes());
    }

    static String markdown() {
        String html = Markdown.create().render("*Hello*").html(); // <p><em>Hello</em></p>
        return html;
    }

    static Post postParser(String text) {
        PostParser parser = PostParser.create();
        Post post = parser.parse(PostSource.of("2024-05-hello.md", text));
        return post;
    }

    static PostParser profile() {
        Profile mine = Profile.AUTO.toBuilder("mine")
                .drafts("entwuerfe")
                .names(PostField.TAGS, "topics")
                .build();
        PostParser parser = PostParser.builder().profile(mine).build();
        return parser;
    }
}
