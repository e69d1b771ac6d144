package dev.blogkit.markdown;

import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.FileRole;
import dev.blogkit.Limits;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostParseException;
import dev.blogkit.PostReader;
import dev.blogkit.PostSource;
import dev.blogkit.Severity;
import dev.blogkit.Slug;
import dev.blogkit.SourceName;
import dev.blogkit.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads posts that people write: a header and a Markdown body. Instances are safe for use by many threads, and hold nothing of
 * what they read but the names of some tags, so that many posts share them. They are not serialisable: where several machines
 * read posts, each makes a parser of the same settings, once for all the posts of a partition, and sends what that gives.
 *
 * <pre>{@code
 * PostParser parser = PostParser.create();
 * Post post = parser.parse(PostSource.of("2024-05-hello.md", text));
 * }</pre>
 *
 * <h2>Headers</h2>
 *
 * <p>A header is found by its form, whatever the profile; {@link HeaderFormat} lists the forms. Lines {@code Key: value} without
 * a fence are one if at least one key is one that posts have. YAML that is not valid, but is lines {@code key: value} only, is
 * read as such with a warning. A header that is meant and cannot be read gives no post, never a body that shows it. What cannot
 * be told apart: a text whose first words are {@code Title: ...} and that is meant as prose; a body between two thematic breaks
 * that looks like YAML. Who knows the format of all posts can {@linkplain Builder#format(HeaderFormat) force} it.
 *
 * <h2>Bodies</h2>
 *
 * <p>Bodies are CommonMark with tables, strikethrough, task lists, footnotes and addresses that become links. A first heading
 * that repeats the title, or stands for it, is left out of the HTML, since pages and feeds show the title; a {@link Profile} may
 * say otherwise.
 */
public final class PostParser implements PostReader {

    /** What Pelican drops from a title. */
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_\\s-]+");

    private final Profile profile;
    private final Limits limits;
    private final boolean strict;
    private final Rendering rendering;
    private final HeaderReader headers;
    private final BodyRenderer bodies;
    private final SharedTags tags = new SharedTags();

    private PostParser(Builder builder) {
        profile = builder.profile;
        limits = builder.limits;
        strict = builder.strict;
        rendering = builder.rendering;
        headers = new HeaderReader(builder.profile, builder.format, builder.limits);
        bodies = builder.bodies;
    }

    /** {@return a lenient parser for posts of any tool, which lets only such HTML in them pass as may stand in a page} */
    public static PostParser create() {
        return builder().build();
    }

    /** {@return a builder that starts with the settings of {@link #create}} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Limits limits() {
        return limits;
    }

    /** {@inheritDoc} See {@link Profile#role}. */
    @Override
    public FileRole role(String name) {
        return profile.role(name);
    }

    @Override
    public ParseResult read(PostSource source) {
        Optional<String> text = source.text();
        if (text.isEmpty()) {
            return ParseResult.withoutPost(source.name(), source.diagnostics());
        }
        Problems problems = new Problems(source.name());
        if (isTooLarge(text.get(), problems)) {
            return ParseResult.withoutPost(source.name(), problems.inOrder("", 1));
        }
        Post post = post(text.get(), problems);
        List<Diagnostic> diagnostics = problems.inOrder(text.get(), 1);
        if (strict) {
            diagnostics = diagnostics.stream().map(PostParser::strictly).toList();
        }
        boolean refused = strict && diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
        return post == null || refused
                ? ParseResult.withoutPost(source.name(), diagnostics)
                : ParseResult.of(post, diagnostics);
    }

    /** Of two fields one holds where the reader is lenient; a strict one cannot know which is meant. */
    private static Diagnostic strictly(Diagnostic found) {
        return found.code().equals("duplicate-field")
                ? Diagnostic.error(found.code(), found.source(), found.position(), found.message(), found.hint())
                        .withLine(found.line())
                : found;
    }

    /**
     * {@return an editor of a source's header, which is read as this parser reads it} The profile tells which of two fields holds
     * and how tags are parted; a source without a header gets one of the {@linkplain Builder#format(HeaderFormat) format} that
     * this parser looks for, or of YAML. What {@link Builder#strict()} refuses can be edited.
     *
     * @throws IllegalArgumentException if this parser looks for the format {@link HeaderFormat#NONE}
     * @throws PostParseException if the source has no text, is over a limit, or has a header that is meant and cannot be read
     */
    public FrontMatterEditor edit(PostSource source) {
        if (headers.forced() == HeaderFormat.NONE) {
            throw new IllegalArgumentException("a parser that looks for no header has none to edit");
        }
        Problems problems = new Problems(source.name());
        if (isTooLarge(source.text().orElse(""), problems)) {
            throw new PostParseException(problems.inOrder("", 1));
        }
        return FrontMatterEditor.of(source, headers);
    }

    private boolean isTooLarge(String text, Problems problems) {
        if (text.length() <= limits.fileBytes()) {
            return false;
        }
        problems.error(
                "file-too-large",
                SourcePosition.START,
                "the text is longer than " + limits.fileBytes() + " characters",
                "split the post, or set a higher limit");
        return true;
    }

    private @Nullable Post post(String text, Problems problems) {
        FrontMatter frontMatter = headers.read(text, problems);
        if (frontMatter == null) {
            return null;
        }
        Post header = FieldMapping.map(frontMatter, profile, tags, problems)
                .format(frontMatter.text().format().toString())
                .build();
        Content content = content(frontMatter.text(), header);
        Post post = header.toBuilder().content(content).build();
        if (rendering == Rendering.EAGER) {
            problems.addAll(content.diagnostics());
        }
        return named(post);
    }

    private Content content(HeaderText parts, Post header) {
        String source = header.source();
        String title = header.title().orElse(null);
        int line = parts.bodyLine();
        // What renders later must not hold the text, which the content keeps in less memory.
        Function<String, Content> renderer =
                text -> bodies.render(new PostBody(text, source, line, title, profile, limits));
        return rendering == Rendering.EAGER
                ? renderer.apply(parts.bodyText())
                : new LazyContent(parts.bodyText(), line, renderer);
    }

    /** {@return the post with the title and the slug that the profile has for it where its header has none} */
    private Post named(Post post) {
        Post titled = profile.title() == Profile.TitleRule.BLOT
                ? post.toBuilder().fallbackTitle(BlotName.title(post.source())).build()
                : post;
        return switch (profile.slug()) {
            case NAME -> {
                SourceName name = profile.nameOf(post.source());
                yield name.path().equals(post.source())
                        ? titled
                        : titled.toBuilder().fallbackSlug(name.stem()).build();
            }
            case TITLE ->
                titled.title()
                        .map(title -> SIGNS.matcher(title).replaceAll(""))
                        .flatMap(title -> Slug.ascii(title).or(() -> Slug.of(title)))
                        .map(slug ->
                                titled.toBuilder().fallbackSlug(slug.toString()).build())
                        .orElse(titled);
            case BLOT ->
                isAddressed(titled)
                        ? titled
                        : titled.toBuilder()
                                .fallbackSlug(BlotName.slug(titled.displayTitle()))
                                .build();
        };
    }

    /** {@return true if no address hangs on a title that only the body has, so that the body need not be asked} */
    private static boolean isAddressed(Post post) {
        return post.title().isEmpty()
                && (post.slug().isPresent() || post.permalink().isPresent());
    }

    /** Collects the settings of a parser; not safe for use by many threads. */
    public static final class Builder {

        private Profile profile = Profile.AUTO;
        private @Nullable HeaderFormat format;
        private Limits limits = Limits.defaults();
        private boolean strict;
        private BodyRenderer bodies = Markdown.create();
        private Rendering rendering = Rendering.EAGER;

        private Builder() {}

        /** Sets the rules of the tool for which the posts were written; {@link Profile#AUTO} by default. */
        public Builder profile(Profile rules) {
            profile = rules;
            return this;
        }

        /**
         * Looks for headers of one format only. A source with a header of another one then gives no post, and lines
         * {@code Key: value} are a header whatever their keys. By default a header is found by its form.
         */
        public Builder format(HeaderFormat only) {
            format = only;
            return this;
        }

        /** Sets the limits within which sources are read; {@link Limits#defaults()} by default. */
        public Builder limits(Limits values) {
            limits = values;
            return this;
        }

        /**
         * Lets any error cost the post, and takes two fields of one name for an error; errors of a body only where it is rendered
         * at once. By default a field that cannot be read costs only itself.
         */
        public Builder strict() {
            strict = true;
            return this;
        }

        /**
         * Sets what makes content of bodies: a {@link Markdown} with other settings, or a reader of another markup.
         * {@link Markdown#create} by default.
         */
        public Builder bodies(BodyRenderer renderer) {
            bodies = renderer;
            return this;
        }

        /** Says when bodies are rendered; {@link Rendering#EAGER} by default. */
        public Builder rendering(Rendering moment) {
            rendering = moment;
            return this;
        }

        /** {@return a parser with these settings, which later calls of this builder do not change} */
        public PostParser build() {
            return new PostParser(this);
        }
    }
}
