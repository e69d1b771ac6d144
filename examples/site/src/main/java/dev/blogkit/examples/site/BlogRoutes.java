package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.LinkKind;
import dev.blogkit.Post;
import dev.blogkit.Reference;
import dev.blogkit.Route;
import dev.blogkit.feed.BlogFeed;
import dev.blogkit.feed.FeedDocument;
import dev.blogkit.feed.FeedResponse;
import dev.blogkit.feed.FeedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What stands where in one blog, made when it is first asked for. Safe for use by many threads. */
final class BlogRoutes {

    private final Blog blog;
    private final Path posts;
    private final int limit;
    private final Pages pages;
    private final Map<String, BlogFeed> groups = new HashMap<>();
    private final Map<String, Function<String, FeedDocument>> feeds = new HashMap<>();
    private final Map<String, String> moved = new HashMap<>();
    private final Map<String, Path> images = new HashMap<>();
    private final Map<String, FeedDocument> written = new ConcurrentHashMap<>();

    /**
     * @param posts the folder of the posts, for the images beside them
     * @param limit how many entries feeds have
     */
    BlogRoutes(Blog blog, Path posts, int limit) throws IOException {
        this.blog = blog;
        this.posts = posts;
        this.limit = limit;
        List<BlogFeed> all = BlogFeed.all(blog);
        pages = new Pages(blog, all);
        for (BlogFeed feed : all) {
            for (FeedWriter writer : FeedFiles.WRITERS) {
                feeds.put(feed.path(writer.format()), path -> document(writer, feed));
            }
        }
        blog.shown().forEach(post -> addImages(post, posts));
        for (BlogFeed feed : all) {
            feed.group().ifPresent(group -> {
                groups.put(group.path(), feed);
                lead(group.path(), feed.home());
            });
        }
    }

    /**
     * {@return what stands at a path}
     *
     * @param requestPath as it was sent
     * @param header the value of a header of the request by its name, or null
     */
    Answer answer(String requestPath, Function<String, String> header) throws IOException {
        Optional<Route> route = blog.route(requestPath);
        if (route.isPresent() && route.get().redirect().isEmpty()) {
            return Answer.html(200, pages.post(route.get().post()));
        }
        String path = ImageFile.decoded(requestPath);
        if (path.equals("/")) {
            return Answer.html(200, pages.index());
        }
        if (groups.containsKey(path)) {
            BlogFeed feed = groups.get(path);
            return Answer.html(200, pages.group(feed, feed.group().orElseThrow()));
        }
        if (feeds.containsKey(path)) {
            FeedResponse response =
                    written.computeIfAbsent(path, feeds.get(path)).answer(header);
            return new Answer(response.status(), response.headers(), response.body());
        }
        String address =
                route.flatMap(Route::redirect).map(URI::toString).orElseGet(() -> moved.get(withoutSlash(path)));
        if (address != null) {
            return Answer.redirect(address);
        }
        Optional<Answer> image = image(path);
        return image.isPresent() ? image.get() : Answer.html(404, pages.notFound());
    }

    private FeedDocument document(FeedWriter writer, BlogFeed feed) {
        return FeedDocument.of(writer, feed.feed().limit(limit).build());
    }

    /** Only what a visible post shows: an image beside it may be that of a draft. */
    private void addImages(Post post, Path posts) {
        Stream.concat(
                        post.image().stream(),
                        post.content().references().stream()
                                .filter(reference -> reference.kind() == LinkKind.IMAGE)
                                .map(Reference::target))
                .forEach(target -> ImageFile.path(blog, post, target).ifPresent(path -> {
                    try {
                        images.putIfAbsent(path, ImageFile.file(posts, post, target));
                    } catch (InvalidPathException noName) {
                        // Then there is nothing to show.
                    }
                }));
    }

    private Optional<Answer> image(String path) throws IOException {
        Path file = images.get(path);
        String type = file == null ? "" : ImageFile.mediaType(posts, file);
        return type.isEmpty() ? Optional.empty() : Optional.of(Answer.file(type, Files.readAllBytes(file)));
    }

    /** Leads to an address from its path, with a closing slash and without. */
    private void lead(String path, URI address) {
        moved.putIfAbsent(withoutSlash(path), address.toString());
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
