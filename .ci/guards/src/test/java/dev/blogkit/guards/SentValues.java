package dev.blogkit.guards;

import dev.blogkit.Author;
import dev.blogkit.Diagnostic;
import dev.blogkit.Enclosure;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostDate;
import dev.blogkit.PostFolder;
import dev.blogkit.PostSource;
import dev.blogkit.Site;
import dev.blogkit.Slug;
import dev.blogkit.SourceName;
import dev.blogkit.Tag;
import dev.blogkit.markdown.PostParser;
import dev.blogkit.markdown.Rendering;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Values of each class that can be sent to another machine, with something in each of their parts. */
final class SentValues {

    private static final String TEXT = """
            ---
            title: "Curly \u201Cquotes\u201D"
            date: 2024-05-01T10:00:00+02:00
            updated: 2024-05-02
            expires: 2030-01-01 10:00
            tags: [Java, C++]
            categories: notes
            authors: [{name: Ada, url: /ada, email: ada@example.org}]
            aliases: [/old/]
            series: A series
            weight: 3
            lang: de
            image: a.png
            unknown: {nested: [1, {deep: x}], nothing: null}
            titel: nearly a title
            ---
            # Heading

            Text with [a link](b.md), ![an image](c.png), <script>x</script> and `code`.

            <!-- more -->

            ## More \uD83D\uDE00

            And more {% include x %}.
            """;

    private SentValues() {}

    /** @param folder an empty one, for posts whose bodies are read again */
    static List<Serializable> samples(Path folder) throws IOException {
        PostSource source = PostSource.of("2024/a.md", "\uFEFF" + TEXT);
        ParseResult eager = PostParser.create().read(source);
        Post post = eager.orElseThrow();
        Post onDemand =
                PostParser.builder().rendering(Rendering.ON_DEMAND).build().parse(source);
        Files.writeString(folder.resolve("a.md"), TEXT);
        Post reread = PostFolder.builder(folder, PostParser.create())
                .rereadBodies()
                .build()
                .load()
                .posts()
                .get(0);
        Post light = post.withoutContent();
        PostSource unreadable = PostSource.of("b.md", "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        Enclosure medium = new Enclosure("https://example.org/a.mp3", "audio/mpeg", 4096);

        List<Serializable> samples = new ArrayList<>(List.of(
                source,
                unreadable,
                eager,
                PostParser.create().read(unreadable),
                post,
                onDemand,
                reread,
                light,
                light.toBuilder().enclosures(List.of(medium)).build(),
                Post.builder("empty.md").build(),
                post.content(),
                onDemand.content(),
                reread.content(),
                light.content(),
                medium,
                post.fields(),
                new SourceName("2024/a.md"),
                Site.builder("Site", URI.create("https://example.org/blog")).build(),
                Site.builder("Site", URI.create("https://example.org/blog"))
                        .description("About")
                        .language("de")
                        .zone(ZoneId.of("Europe/Berlin"))
                        .author(Author.of("Ada").withUrl("/ada").withEmail("ada@example.org"))
                        .permalinkPattern("/:year/:slug/")
                        .asciiSlugs()
                        .tagIds("example.org", LocalDate.EPOCH)
                        .build()));
        Slug.of("a slug").ifPresent(samples::add);
        samples.addAll(post.fields().all());
        post.fields().all().forEach(field -> samples.add(field.value()));
        samples.addAll(post.tags());
        samples.addAll(post.authors());
        samples.addAll(post.content().headings());
        samples.addAll(post.content().references());
        samples.addAll(eager.diagnostics());
        eager.diagnostics().stream().map(Diagnostic::position).forEach(samples::add);
        post.published().ifPresent(samples::add);
        post.updated().ifPresent(samples::add);
        post.expires().ifPresent(samples::add);
        samples.add(new Tag("\u00C9t\u00E9"));
        samples.add(PostDate.of(LocalDate.EPOCH));
        return samples;
    }
}
