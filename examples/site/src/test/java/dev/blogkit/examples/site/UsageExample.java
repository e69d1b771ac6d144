package dev.blogkit.examples.site;

import com.sun.net.httpserver.HttpServer;
import dev.blogkit.Blog;
import dev.blogkit.Content;
import dev.blogkit.ContentPart;
import dev.blogkit.Diagnostic;
import dev.blogkit.Enclosure;
import dev.blogkit.GroupKind;
import dev.blogkit.LiveBlog;
import dev.blogkit.LoadResult;
import dev.blogkit.Page;
import dev.blogkit.Post;
import dev.blogkit.PostFolder;
import dev.blogkit.PostGroup;
import dev.blogkit.PostList;
import dev.blogkit.PostOrder;
import dev.blogkit.PostSource;
import dev.blogkit.Publication;
import dev.blogkit.PublicationReport;
import dev.blogkit.SeriesPart;
import dev.blogkit.Site;
import dev.blogkit.SourcePosition;
import dev.blogkit.feed.AtomWriter;
import dev.blogkit.feed.BlogFeed;
import dev.blogkit.feed.Entry;
import dev.blogkit.feed.Episode;
import dev.blogkit.feed.Feed;
import dev.blogkit.feed.FeedArchive;
import dev.blogkit.feed.FeedDocument;
import dev.blogkit.feed.FeedFormat;
import dev.blogkit.feed.FeedResponse;
import dev.blogkit.feed.FeedWriter;
import dev.blogkit.feed.PageHead;
import dev.blogkit.feed.Podcast;
import dev.blogkit.feed.Sitemap;
import dev.blogkit.feed.SitemapWriter;
import dev.blogkit.markdown.FrontMatterEditor;
import dev.blogkit.markdown.Markdown;
import dev.blogkit.markdown.PostField;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.Profile;
import dev.blogkit.markdown.Rendering;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;

/** The Java of the README, line by line; {@link UsageExampleTest} compares and runs it. */
final class UsageExample {

    private UsageExample() {}

    static void quickStart() throws IOException {
        PostParser parser = PostParser.create();
        LoadResult loaded = PostFolder.of(Path.of("posts"), parser).load();
        loaded.diagnostics().forEach(System.err::println); // posts/a.md:3:8: warning title-cut: ...

        Site site = Site.builder("My blog", URI.create("https://example.org/"))
                .author("Ada")
                .build();
        Blog blog = Blog.of(site, loaded.posts(), Instant.now());

        try (OutputStream out = Files.newOutputStream(Path.of("atom.xml"))) {
            AtomWriter.create().write(Feed.from(blog).limit(20).build(), out);
        }
    }

    static String page(Blog blog, Post post) throws IOException {
        StringBuilder page = new StringBuilder();
        post.content().writeHtml(blog.links(post), page);
        return page.toString();
    }

    static PostParser bodies(UnaryOperator<String> colours) {
        Markdown bodies = Markdown.builder()
                .headingShift(1) // level 1 is for the title of the page
                .excerptMark("<!-- fold -->")
                .excerptLength(300)
                .highlighter((language, info, code) -> language.equals("java")
                        ? Optional.of(colours.apply(code)) // HTML, which is trusted as your own
                        : Optional.empty())
                .figures()
                .smartPunctuation()
                .build();
        PostParser parser = PostParser.builder().bodies(bodies).build();
        return parser;
    }

    static List<String> facts(Post post) {
        Content content = post.content();
        String contents = content.tableOfContents(); // nested lists of links to the headings
        String listed = content.excerpt().html();
        String description = content.shortText(160); // for <meta name="description">
        boolean formulas = content.has(ContentPart.MATH); // or CODE, RAW_HTML, FRAMES
        return List.of(contents, listed, description, String.valueOf(formulas));
    }

    static String comment(String comment) {
        String html = Markdown.create().render(comment).html();
        return html;
    }

    static void writeBack(Path file) throws IOException {
        FrontMatterEditor post = FrontMatterEditor.of(PostSource.of("hello.md", Files.readAllBytes(file)))
                .set("title", "Hello: again")
                .set("draft", false)
                .add("tags", "news")
                .remove("layout");
        Files.write(file, post.bytes());
    }

    static Site lastingIds() {
        Site site = Site.builder("My blog", URI.create("https://example.org/"))
                .tagIds("example.org", LocalDate.of(2024, 5, 1))
                .build();
        return site;
    }

    static PostParser profile() {
        System.out.println(Profile.JEKYLL); // jekyll: tags from: tag, tags; tags in one text parted at: blanks; ...

        Profile mine = Profile.JEKYLL.toBuilder("mine")
                .drafts("entwuerfe")
                .names(PostField.TAGS, "topics")
                .build();
        PostParser parser = PostParser.builder().profile(mine).build();
        return parser;
    }

    static LiveBlog running(Site site) throws IOException {
        PostFolder folder = PostFolder.builder(Path.of("posts"), PostParser.create())
                .exclude("notes/**")
                .keepLastGood() // a post that is broken now stays as it was, with a diagnostic
                .build();
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        LiveBlog live = LiveBlog.builder(site, folder, InstantSource.system())
                .watch(scheduler)
                .onChange(change -> System.out.println("changed: " + change.sources()))
                .open();
        return live;
    }

    static void allPosts(Site site, OutputStream out) throws IOException {
        PostParser parser =
                PostParser.builder().rendering(Rendering.ON_DEMAND).build(); // no Markdown while headers are read
        PostFolder folder =
                PostFolder.builder(Path.of("posts"), parser).rereadBodies().build();
        Blog blog = Blog.of(site, folder.load().posts(), Instant.now());

        BlogFeed all = BlogFeed.of(blog);
        AtomWriter.create().write(all.head().build(), all.entries((post, entry) -> {}, System.err::println), out);
    }

    static List<Post> readOnEachMachine(Iterable<PostSource> sources) {
        PostParser parser = PostParser.builder()
                .rendering(Rendering.ON_DEMAND) // no Markdown while headers are read
                .build();
        List<Post> part = new ArrayList<>();
        for (PostSource source : sources) {
            parser.read(source).post().map(Post::withoutContent).ifPresent(part::add);
        }
        return part;
    }

    static Blog mergedOnOne(Site site, List<List<Post>> parts, Instant instant) {
        List<Post> all = parts.stream().flatMap(List::stream).toList(); // in any order
        Blog blog = Blog.of(site, all, instant);
        return blog;
    }

    static void problems(LoadResult loaded) {
        for (Diagnostic problem : loaded.diagnostics()) {
            System.err.print(problem.withCaret());
        }
    }

    static String allFeeds(Blog blog, Path out) throws IOException {
        for (BlogFeed each : BlogFeed.all(blog)) { // all posts, then each tag, category, author, series and language
            Path file = out.resolve(each.path(FeedFormat.ATOM).substring(1)); // tags/java/atom.xml
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, AtomWriter.create().text(each.feed().limit(20).build()));
        }
        String link = BlogFeed.of(blog)
                .autodiscovery(FeedFormat.ATOM); // <link rel="alternate" type="application/atom+xml" ...
        return link;
    }

    static Map<String, String> archive(Blog blog) {
        Map<String, String> documents = new LinkedHashMap<>();
        FeedArchive archive = FeedArchive.of(Feed.from(blog).limit(20), 100);
        for (Feed document : archive.documents()) {
            String address = document.self(FeedFormat.ATOM); // .../atom.xml, .../atom-archive-1.xml, ...
            documents.put(address, AtomWriter.create().text(document));
        }
        return documents;
    }

    static List<Object> queries(
            Blog blog, Post post, Map<String, Integer> cloud, List<Map<YearMonth, PostList>> archive) {
        Page second = blog.posts().page(2, 10); // newest first, counted from 1
        PostList bread = blog.posts().in(Year.of(2024)).tagged("bread").sorted(PostOrder.TITLE);
        PostList byAda = blog.posts().in(GroupKind.AUTHOR, "Ada"); // or CATEGORY, SERIES, LANGUAGE, TAG
        PostList wide = blog.posts().with("layout", "wide"); // any field of the header
        for (PostGroup tag : blog.tags()) {
            cloud.put(tag.path(), tag.posts().size()); // /tags/c-plus-plus/
        }
        for (PostList year : blog.archive().values()) {
            archive.add(year.months()); // and days() of these
        }
        List<Post> related = blog.related(post, 5); // those that share its rarest tags first
        Optional<Post> nextPart = blog.series(post).flatMap(SeriesPart::next);
        List<Post> inOtherLanguages = blog.translations(post);
        Optional<Post> olderOnBread = bread.older(post);
        return List.of(second, bread, byAda, wide, related, nextPart, inOtherLanguages, olderOnBread);
    }

    static void serve(Blog blog, HttpServer server) {
        FeedDocument atom = FeedDocument.of(AtomWriter.create(), Feed.from(blog).build());
        server.createContext("/atom.xml", exchange -> {
            FeedResponse response = atom.answer(exchange.getRequestHeaders()::getFirst);
            response.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(response.status(), response.length() == 0 ? -1 : response.length());
            try (OutputStream body = exchange.getResponseBody()) {
                response.writeTo(body);
            }
        });
    }

    static void sitemap(Blog blog, Path out) throws IOException {
        SitemapWriter.create().write(Sitemap.of(blog), name -> Files.newOutputStream(out.resolve(name)));
    }

    static String head(Blog blog, Post post) {
        PageHead head = PageHead.of(blog, post);
        String lines = head.html(); // <meta name="description" ...>, <link rel="canonical" ...>, Open Graph, JSON-LD
        Map<String, Object> thing = head.jsonLd(); // {@type=BlogPosting, headline=Hello, datePublished=...}
        String front = PageHead.of(blog) // for the page of the newest posts
                .withImage(URI.create("https://example.org/loaf.png"), "A loaf of rye")
                .html();
        return lines + thing + front;
    }

    static PublicationReport site(Blog blog) throws IOException {
        Publication site = Publication.into(Path.of("public"));
        for (Post post : blog.shown()) { // posts, pages, and what has an address only
            site.from(post.source(), SourcePosition.START).page(blog.path(post), page(blog, post));
        }
        site.write(files -> AtomWriter.create().write(Feed.from(blog).build(), files.open("atom.xml")));
        site.write(files -> SitemapWriter.create().write(Sitemap.of(blog), files::open));

        PublicationReport report = site.finish(path -> path.endsWith("/index.html")); // of what is stale, this may go
        report.diagnostics().forEach(System.err::println); // a.md:1:1: error file-refused: ...
        return report;
    }

    static Feed podcast(OffsetDateTime published) {
        Podcast podcast = Podcast.builder(URI.create("https://example.org/cover.jpg"))
                .category("Society & Culture", "Documentary")
                .author("Ada")
                .guid(URI.create("https://example.org/rss.xml"))
                .build();
        Entry talk = Entry.builder("https://example.org/talks/1/", "On bread", published)
                .html("<p>We talk.</p>")
                .enclosures(List.of(
                        new Enclosure("https://example.org/1.mp3", "audio/mpeg", 4_096, Duration.ofMinutes(61))))
                .episode(Episode.builder().season(1).number(1).build())
                .build();
        Feed feed = Feed.builder("Slow talk", URI.create("https://example.org/"))
                .language("en")
                .podcast(podcast)
                .entries(List.of(talk))
                .build();
        return feed;
    }

    /** As much of the servlet API as a feed needs; the interface of that name has these methods. */
    interface HttpServletResponse {
        void setContentType(String type);

        OutputStream getOutputStream() throws IOException;
    }

    /** A controller, without the annotations of Spring. */
    record FeedController(Blog blog) {

        void atom(HttpServletResponse response) throws IOException { // @GetMapping("/atom.xml")
            FeedWriter writer = AtomWriter.create();
            response.setContentType(writer.format().mediaType());
            writer.write(Feed.from(blog).build(), response.getOutputStream());
        }
    }
}
