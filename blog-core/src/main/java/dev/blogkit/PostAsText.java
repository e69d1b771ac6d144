package dev.blogkit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked of a post or a result, as a text that no other one has. It decides where nothing else does: of two posts with
 * one source the same one must hold, whichever came first.
 */
final class PostAsText {

    private final Packer out = new Packer();

    private PostAsText() {}

    /** {@return the text of a post} This renders its content. */
    static String of(Post post) {
        PostAsText text = new PostAsText();
        text.post(post);
        return text.out.packed();
    }

    /** {@return the text of what reading a source gave} */
    static String of(ParseResult result) {
        PostAsText text = new PostAsText();
        text.value(result.source());
        result.post().ifPresent(text::post);
        text.diagnostics(result.diagnostics());
        return text.out.packed();
    }

    private void post(Post post) {
        Stream.of(post.source(), post.format(), post.kind(), post.status(), post.withheld(), post.weight())
                .forEach(this::value);
        Stream.of(
                        post.title(),
                        post.permalink(),
                        post.slug(),
                        post.id(),
                        post.published(),
                        post.updated(),
                        post.expires(),
                        post.series(),
                        post.description(),
                        post.summary(),
                        post.language(),
                        post.image(),
                        post.layout(),
                        post.fallbackTitle(),
                        post.fallbackSlug())
                .forEach(value -> value(value.orElse(null)));
        list(post.authors().stream()
                .flatMap(author -> Stream.of(author.name(), author.email(), author.url()))
                .toList());
        list(post.tags());
        list(post.categories());
        list(post.aliases());
        list(post.enclosures().stream()
                .flatMap(medium -> Stream.of(medium.url(), medium.type(), medium.length(), medium.duration()))
                .toList());
        value(new PackedFields(post.fields()).packed());
        try {
            content(post.content().rendered());
        } catch (ContentUnreadableException gone) {
            value(null); // which costs that post, and not the blog
        }
    }

    private void content(Content content) {
        value(content.source());
        value(content.sourceLine());
        value(content.html());
        value(content.excerpt().html());
        value(content.topHeading());
        list(content.headings().stream()
                .flatMap(heading -> Stream.of(heading.level(), heading.id(), heading.text()))
                .toList());
        list(Stream.of(ContentPart.values()).map(content::has).toList());
        diagnostics(content.diagnostics());
    }

    private void diagnostics(List<Diagnostic> problems) {
        list(problems.stream()
                .flatMap(problem -> Stream.of(
                        problem.severity(),
                        problem.code(),
                        problem.source(),
                        problem.position(),
                        problem.message(),
                        problem.hint(),
                        problem.line()))
                .toList());
    }

    private void list(List<?> values) {
        out.number(values.size());
        values.forEach(this::value);
    }

    /** Adds a value whose text says all of it. */
    private void value(@Nullable Object value) {
        out.number(value == null ? 0 : 1).text(String.valueOf(value));
    }
}
