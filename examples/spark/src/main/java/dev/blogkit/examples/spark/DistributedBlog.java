package dev.blogkit.examples.spark;

import dev.blogkit.Blog;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.Rendering;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;

/**
 * One blog of posts that executors read: they send what the headers say, the driver puts that in order, and asks them for the
 * content of the posts that it is to show.
 */
final class DistributedBlog {

    private DistributedBlog() {}

    /**
     * {@return the blog, in which only the newest posts have content}
     *
     * @param sources texts with names that are unique
     * @param whole how many of the newest posts are to have content
     */
    static Blog of(JavaRDD<PostSource> sources, Site site, Instant instant, int whole) {
        List<Post> posts = sources.mapPartitions(DistributedBlog::headers).collect().stream()
                .flatMap(result -> result.post().stream())
                .toList();
        Blog index = Blog.of(site, posts, instant);
        Set<String> newest =
                index.posts().page(1, whole).posts().stream().map(Post::source).collect(Collectors.toSet());
        Map<String, Post> contents = sources
                .filter(source -> newest.contains(source.name()))
                .mapPartitions(DistributedBlog::contents)
                .collect()
                .stream()
                .collect(Collectors.toMap(Post::source, Function.identity()));
        return index.withPosts(posts.stream()
                .map(post -> contents.getOrDefault(post.source(), post))
                .toList());
    }

    /** {@return what reading each source gave, without content} Of a post with a title in its header no Markdown is parsed. */
    static Iterator<ParseResult> headers(Iterator<PostSource> sources) {
        PostParser parser = parser(Rendering.ON_DEMAND);
        return stream(sources).map(parser::read).map(DistributedBlog::light).iterator();
    }

    private static ParseResult light(ParseResult result) {
        return result.post()
                .map(post -> ParseResult.of(post.withoutContent(), result.diagnostics()))
                .orElse(result);
    }

    /** {@return the posts of the sources that give one, rendered} */
    static Iterator<Post> contents(Iterator<PostSource> sources) {
        PostParser parser = parser(Rendering.EAGER);
        return stream(sources)
                .flatMap(source -> parser.read(source).post().stream())
                .iterator();
    }

    /** A parser is not sent: each partition makes one, of the same settings, and uses it for all its posts. */
    private static PostParser parser(Rendering rendering) {
        return PostParser.builder().rendering(rendering).build();
    }

    private static Stream<PostSource> stream(Iterator<PostSource> sources) {
        Iterable<PostSource> all = () -> sources;
        return StreamSupport.stream(all.spliterator(), false);
    }
}
