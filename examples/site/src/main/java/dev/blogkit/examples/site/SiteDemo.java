package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.Diagnostic;
import dev.blogkit.LoadResult;
import dev.blogkit.Post;
import dev.blogkit.PostFolder;
import dev.blogkit.PostGroup;
import dev.blogkit.PostReader;
import dev.blogkit.Publication;
import dev.blogkit.PublicationReport;
import dev.blogkit.Severity;
import dev.blogkit.SourcePosition;
import dev.blogkit.feed.BlogFeed;
import dev.blogkit.feed.Sitemap;
import dev.blogkit.feed.SitemapWriter;
import dev.blogkit.markdown.Markdown;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.RawHtml;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The demo: a folder of posts becomes a static site with feeds and a sitemap. It shows how little an application has to do, and is the only
 * place that asks a clock.
 */
public final class SiteDemo {

    /** Without these there is no site; whatever else cannot be written costs itself. */
    private static final List<String> OWN =
            List.of("index.html", "posts.json", "atom.xml", "rss.xml", "feed.json", "sitemap.xml");

    private final SiteOptions options;
    private final Console console;

    private SiteDemo(SiteOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * Builds the site.
     *
     * @param arguments see {@link SiteOptions#USAGE}
     */
    @SuppressWarnings("SystemConsoleNull") // answered by the property
    public static void main(String[] arguments) throws IOException {
        // JDK 22 to 24 give a console even where the output goes into a file, unless they are asked for this one.
        System.setProperty("jdk.console", "java.base");
        int status = run(List.of(arguments), System.out, System.err, System.console() != null);
        if (status != 0) {
            throw new IllegalStateException("nothing was built");
        }
    }

    /** {@return 0 if a site was built} */
    static int run(List<String> arguments, PrintStream out, PrintStream err, boolean terminal) throws IOException {
        Console console = new Console(out, err, terminal);
        try {
            SiteOptions options = SiteOptions.parse(arguments, Instant.now());
            SiteDemo demo = new SiteDemo(options, console);
            return options.port().isPresent() ? demo.serve() : demo.build() ? 0 : 1;
        } catch (SiteOptions.Refused refused) {
            err.println(refused.getMessage());
            err.println(SiteOptions.USAGE);
            return 2;
        } catch (FileSystemException unusable) {
            err.println("cannot be read or written: " + unusable.getMessage());
            return 1;
        }
    }

    /** {@return 0 when it was interrupted} */
    private int serve() throws IOException {
        PostReader reader = options.drafts() ? new DraftsShown(parser()) : parser();
        try (BlogServer server = new BlogServer(options, reader, console)) {
            server.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private PostParser parser() {
        return PostParser.builder()
                .profile(options.profile())
                .bodies(Markdown.builder()
                        .rawHtml(options.trustedHtml() ? RawHtml.TRUSTED : RawHtml.SANITIZED)
                        .build())
                .build();
    }

    private boolean build() throws IOException {
        long start = System.nanoTime();
        LoadResult loaded = PostFolder.builder(options.posts(), parser())
                .progress(console::progress)
                .build()
                .load();
        Blog blog =
                Blog.of(options.site(), loaded.posts().stream().map(this::shown).toList(), options.at());

        List<Diagnostic> problems = new ArrayList<>(loaded.diagnostics());
        problems.addAll(blog.diagnostics());
        Predicate<String> removable = removable(loaded);
        Publication site = Publication.into(options.out());
        site.write(files -> {
            OutputStream json = files.open("posts.json"); // first, so that no post has its place
            publish(site, blog, problems);
            List<Diagnostic> all = new ArrayList<>(problems);
            all.addAll(site.diagnostics());
            json.write(bytes(PostsJson.write(loaded, blog, this::shown, all)));
        });
        PublicationReport report = site.finish(removable);
        problems.addAll(report.diagnostics());
        problems.forEach(console::problem);

        console.summary(
                loaded.posts().size(),
                count(problems, Severity.WARNING),
                count(problems, Severity.ERROR),
                report,
                options.out(),
                Duration.ofNanos(System.nanoTime() - start));
        return !loaded.posts().isEmpty()
                && OWN.stream()
                        .allMatch(name -> report.written().contains(name)
                                || report.unchanged().contains(name));
    }

    /** @param problems gets what is wrong, but for what the publication says itself */
    private void publish(Publication site, Blog blog, List<Diagnostic> problems) throws IOException {
        List<BlogFeed> feeds = BlogFeed.all(blog);
        FeedFiles feedFiles = new FeedFiles(site, options.limit());
        Pages pages = new Pages(blog, feeds);
        feedFiles.writeWhole(feeds.get(0), problems);
        site.write(files -> problems.addAll(
                SitemapWriter.create().write(Sitemap.of(blog), files::open).diagnostics()));
        site.file("index.html", bytes(pages.index()));
        List<Post> visible = blog.shown();
        for (Post post : visible) {
            site.from(post.source(), SourcePosition.START).page(blog.path(post), pages.post(post));
        }
        // After the posts: somebody asked for their addresses.
        for (BlogFeed feed : feeds) {
            if (feed.group().isPresent()) {
                PostGroup group = feed.group().get();
                feedFiles.writeGroup(feed, group, pages.group(feed, group), problems);
            }
        }
        visible.forEach(post -> problems.addAll(blog.brokenLinks(post)));
        problems.addAll(new Images(options.posts(), blog, site).copy(visible));
        new Redirects(blog, site).write(visible);
    }

    /**
     * {@return what {@code --clean} takes: only kinds of files that the demo writes} And only where it has written before, not where
     * the posts are, and not while a post cannot be read, whose page may be one of these.
     */
    private Predicate<String> removable(LoadResult loaded) throws IOException {
        boolean known = options.clean() && Files.isRegularFile(options.out().resolve("posts.json"));
        boolean whole = !loaded.posts().isEmpty()
                && loaded.results().stream().allMatch(result -> result.post().isPresent());
        boolean apart = known
                && !ImageFile.folder(options.posts()).startsWith(options.out().toRealPath());
        return path -> whole && apart && (path.matches(".*\\.(html?|xml|json)") || ImageFile.isNamed(path));
    }

    /** {@return the post as the site shows it: with {@code --drafts}, drafts are published} */
    private Post shown(Post post) {
        return options.drafts() ? DraftsShown.published(post) : post;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long count(List<Diagnostic> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
