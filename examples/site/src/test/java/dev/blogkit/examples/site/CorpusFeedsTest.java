package dev.blogkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blogkit.Blog;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostFolder;
import dev.blogkit.Site;
import dev.blogkit.feed.Feed;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.Profile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A feed of each folder of real posts, where {@code -Dcorpus.dir} says where they are. */
@EnabledIfSystemProperty(named = "corpus.dir", matches = ".+")
class CorpusFeedsTest {

    private static final Path CORPUS = Path.of(System.getProperty("corpus.dir", ""));

    /** Sites with rules of their own, by the tool that comes next. */
    private static final Map<String, String> NEXT = Map.of("eleventy18f", "eleventy", "tokio", "auto");

    @Test
    void C6_the_posts_of_each_folder_are_all_in_its_feeds() throws IOException {
        List<String> wrong = new ArrayList<>();
        int written = 0;
        for (Map.Entry<String, String> folder : generators().entrySet()) {
            Blog blog = blog(folder.getKey(), folder.getValue());
            Feed feed = Feed.from(blog).limit(Integer.MAX_VALUE).build();
            int skipped = WrittenFeeds.write("corpus/" + folder.getKey(), feed, WrittenFeeds.WRITERS);
            written += feed.entries().size();
            if (skipped > 0
                    || feed.entries().size() != blog.posts().size()
                    || feed.entries().isEmpty()) {
                wrong.add(folder + ": " + feed.entries().size() + " entries of "
                        + blog.posts().size() + " posts");
            }
        }

        System.out.println(written + " entries of the corpus written, " + wrong.size() + " folders with differences");
        assertThat(wrong).isEmpty();
    }

    /** {@return the tool that each folder was written for} */
    private static Map<String, String> generators() {
        Map<String, String> generators = new TreeMap<>();
        for (JsonNode file : JsonMapper.shared()
                .readTree(CORPUS.resolve("manifest.json").toFile())
                .path("files")) {
            String folder = file.path("file").stringValue().split("/", 2)[0];
            generators.put(folder, file.path("generator").stringValue());
        }
        return generators;
    }

    private static Blog blog(String folder, String generator) throws IOException {
        Profile profile = Profile.of(NEXT.getOrDefault(generator, generator)).orElseThrow();
        PostParser parser = PostParser.builder().profile(profile).build();
        List<Post> posts = new ArrayList<>();
        for (Post post : PostFolder.of(CORPUS.resolve(folder), parser).load().posts()) {
            posts.add(dated(post, posts.size()));
        }
        Site site = Site.builder(folder, URI.create("https://e.org/blog/")).build();
        return Blog.of(site, posts, Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** Manuals have no dates, and one site has them in its addresses; an application that wants a feed of them sets one. */
    private static Post dated(Post post, int index) {
        return post.published().isPresent()
                ? post
                : post.toBuilder()
                        .kind(Post.Kind.POST)
                        .published(PostDate.of(LocalDate.of(2000, 1, 1).plusDays(index)))
                        .build();
    }
}
