package dev.blogkit.examples.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.blogkit.Blog;
import dev.blogkit.LiveBlog;
import dev.blogkit.PostFolder;
import dev.blogkit.PostReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * The demo as a running application: the blog of a folder on this machine's own address, shown anew while people write. It shows what
 * an application does with a {@link LiveBlog}; everything that is sent belongs to one blog.
 */
final class BlogServer implements AutoCloseable {

    /** Under another name, a page of somebody else reads what is served: its name leads to this machine (DNS rebinding). */
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]*)?", Pattern.CASE_INSENSITIVE);

    private final SiteOptions options;
    private final Console console;
    private final Path posts;
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    private final ExecutorService requests = Executors.newFixedThreadPool(4);
    private final LiveBlog live;
    private final HttpServer server;
    private final AtomicReference<Routed> routed = new AtomicReference<>();

    /** Routes with the blog that they are of. */
    private record Routed(Blog blog, BlogRoutes routes) {}

    /** Begins to serve. */
    BlogServer(SiteOptions options, PostReader reader, Console console) throws IOException {
        this.options = options;
        this.console = console;
        posts = ImageFile.folder(options.posts());
        server = HttpServer.create(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), options.port().orElseThrow()),
                0);
        PostFolder folder = PostFolder.builder(options.posts().toRealPath(), reader)
                .parallel(requests, 1)
                .keepLastGood()
                .build();
        live = LiveBlog.builder(options.site(), folder, InstantSource.system())
                .watch(scheduler)
                .onLoad(loaded -> console.problems(loaded.diagnostics()))
                .onChange(change -> console.changed(change.sources(), change.after()))
                .onProblem(console::failed)
                .open();
        server.createContext("/", this::handle);
        server.setExecutor(requests);
        server.start();
        console.loaded(live.loaded(), live.blog());
    }

    /** {@return the port on which it answers} */
    int port() {
        return server.getAddress().getPort();
    }

    /** Waits until this thread is interrupted. */
    void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public void close() {
        server.stop(0);
        live.close();
        scheduler.shutdown();
        requests.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            Answer answer = answer(method, exchange);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            boolean body = answer.length() > 0 && !method.equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), body ? answer.length() : -1);
            if (body) {
                answer.writeTo(exchange.getResponseBody());
            }
            console.answered(method, exchange.getRequestURI(), answer.status());
        }
    }

    private Answer answer(String method, HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !THIS_MACHINE.matcher(host).matches()) {
            return new Answer(421, Map.of(), new byte[0]);
        }
        return method.equals("GET") || method.equals("HEAD")
                ? routes().answer(path(exchange), exchange.getRequestHeaders()::getFirst)
                : new Answer(405, Map.of("Allow", "GET, HEAD"), new byte[0]);
    }

    /** {@return the path below the site's base, as it was sent} */
    private String path(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        String base = options.site().base().getRawPath();
        return path.startsWith(base) ? path.substring(base.length() - 1) : path;
    }

    /** Two requests may both make the routes of a new blog; they are the same. */
    private BlogRoutes routes() throws IOException {
        Blog blog = live.blog();
        Routed known = routed.get();
        if (known != null && known.blog == blog) {
            return known.routes;
        }
        BlogRoutes routes = new BlogRoutes(blog, posts, options.limit());
        routed.set(new Routed(blog, routes));
        return routes;
    }
}
