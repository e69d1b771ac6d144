package dev.blogkit.examples.site;

import dev.blogkit.Blog;
import dev.blogkit.Post;
import dev.blogkit.SourceName;
import dev.blogkit.feed.BlogFeed;
import dev.blogkit.feed.FeedDocument;
import dev.blogkit.feed.FeedResponse;
import dev.blogkit.feed.FeedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What stands where in one blog, made when it is first asked for. Safe for use by many threads. */
final class BlogRoutes {

    private final Blog blog;
    private final Path posts;
    private final int limit;
    private final Pages pages;
    private final Map<String, Post> postsByPath = new HashMap<>();
    private final Map<String, BlogFeed> groups = new HashMap<>();
    private final Map<String, Function<String, FeedDocument>> feeds = new HashMap<>();
    private final Map<String, String> redirects = new HashMap<>();
    private final Map<String, FeedDocument> written = new ConcurrentHashMap<>();

    /**
     * @param posts the folder of the posts, for the images beside them
     * @param limit how many entries feeds have
     */
    BlogRoutes(Blog blog, List<Post> loaded, Path posts, int limit) throws IOException {
        this.blog = blog;
        this.posts = posts;
        this.limit = limit;
        List<BlogFeed> all = BlogFeed.all(blog);
        pages = new Pages(blog, all);
        for (BlogFeed feed : all) {
            feed.group().ifPresent(group -> groups.put(group.path(), feed));
            for (FeedWriter writer : FeedFiles.WRITERS) {
                feeds.put(feed.path(writer.format()), path -> document(writer, feed));
            }
        }
        List<Post> visible = loaded.stream().filter(blog::contains).toList();
        visible.forEach(post -> postsByPath.put(blog.path(post), post));
        for (Post post : visible) {
            for (String alias : post.aliases()) {
                redirects.putIfAbsent(
                        withSlash(alias.startsWith("/") ? alias : "/" + alias),
                        blog.url(post).toString());
            }
        }
    }

    /**
     * {@return what stands at a path}
     *
     * @param path decoded
     * @param header the value of a header of the request by its name, or null
     */
    Answer answer(String path, Function<String, String> header) throws IOException {
        Post post = postsByPath.get(path);
        if (post != null) {
            return Answer.html(200, pages.post(post));
        }
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
        String folder = withSlash(path);
        if (postsByPath.containsKey(folder)) {
            return Answer.redirect(blog.url(postsByPath.get(folder)).toString());
        }
        if (groups.containsKey(folder)) {
            return Answer.redirect(groups.get(folder).home().toString());
        }
        if (redirects.containsKey(folder)) {
            return Answer.redirect(redirects.get(folder));
        }
        Optional<Answer> image = image(path);
        return image.isPresent() ? image.get() : Answer.html(404, pages.notFound());
    }

    private FeedDocument document(FeedWriter writer, BlogFeed feed) {
        return FeedDocument.of(writer, feed.feed().limit(limit).build());
    }

    /** {@return an image beside the post at whose address it is asked for} */
    private Optional<Answer> image(String path) throws IOException {
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            Post post = postsByPath.get(path.substring(0, slash + 1));
            if (post != null) {
                return image(new SourceName(post.source()).folder() + path.substring(slash + 1), posts);
            }
        }
        return image(path.substring(1), posts);
    }

    private static Optional<Answer> image(String name, Path posts) throws IOException {
        try {
            Path file = posts.resolve(name).normalize();
            String type = ImageFile.mediaType(posts, file);
            return type.isEmpty() ? Optional.empty() : Optional.of(Answer.file(type, Files.readAllBytes(file)));
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
    }

    private static String withSlash(String path) {
        return path.endsWith("/") ? path : path + "/";
    }
}
