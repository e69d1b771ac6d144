package dev.blogkit.markdown;

import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.Fields;
import dev.blogkit.FileRole;
import dev.blogkit.Limits;
import dev.blogkit.ParseResult;
import dev.blogkit.Post;
import dev.blogkit.PostReader;
import dev.blogkit.PostSource;
import dev.blogkit.Severity;
import dev.blogkit.SourceName;
import dev.blogkit.SourcePosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads posts that people write: a header and a Markdown body. Instances are immutable and safe for use by many threads.
 *
 * <pre>{@code
 * PostParser parser = PostParser.create();
 * Post post = parser.parse(PostSource.of("2024-05-hello.md", text));
 * }</pre>
 *
 * <h2>Headers</h2>
 *
 * <p>A header is found by its form: YAML between two lines {@code ---}; TOML 1.0 between two lines {@code +++}; bare lines
 * {@code Key: value} up to a blank line or a line {@code ---}, if at least one key is one that posts have; else there is none.
 * YAML that is not valid, but is lines {@code key: value} only, is read as bare lines with a warning. A header that is meant and
 * cannot be read gives no post, never a body that shows it. What cannot be told apart: a text whose first words are
 * {@code Title: ...} and that is meant as prose.
 *
 * <h2>Bodies</h2>
 *
 * <p>Bodies are CommonMark with tables, strikethrough, task lists, footnotes and addresses that become links. A first heading
 * that repeats the title, or stands for it, is left out of the HTML, since pages and feeds show the title.
 */
public final class PostParser implements PostReader {

    private static final Set<String> EXTENSIONS = Set.of("md", "markdown", "mdx", "mdown", "mkd", "txt");

    private final Limits limits;
    private final boolean strict;
    private final MarkdownBody body;

    private PostParser(Builder builder) {
        limits = builder.limits;
        strict = builder.strict;
        body = new MarkdownBody(builder.rawHtml, builder.keepTitleHeading);
    }

    /** {@return a lenient parser that shows HTML in posts as text} */
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

    /**
     * {@inheritDoc} Posts end with {@code .md}, {@code .markdown}, {@code .mdx}, {@code .mdown}, {@code .mkd} or {@code .txt};
     * names with a part that begins with a dot are skipped.
     */
    @Override
    public FileRole role(String name) {
        boolean hidden = name.startsWith(".") || name.contains("/.");
        boolean text = EXTENSIONS.contains(new SourceName(name).extension().toLowerCase(Locale.ROOT));
        return text && !hidden ? FileRole.POST : FileRole.SKIP;
    }

    @Override
    public ParseResult read(PostSource source) {
        Optional<String> text = source.text();
        if (text.isEmpty()) {
            return ParseResult.withoutPost(source.name(), source.diagnostics());
        }
        Problems problems = new Problems(source.name());
        if (text.get().length() > limits.fileBytes()) {
            problems.error(
                    "file-too-large",
                    SourcePosition.START,
                    "the text is longer than " + limits.fileBytes() + " characters",
                    "split the post, or set a higher limit");
            return ParseResult.withoutPost(source.name(), problems.inOrder());
        }
        Post post = post(text.get(), problems);
        List<Diagnostic> diagnostics = problems.inOrder();
        boolean refused = strict && diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
        return post == null || refused
                ? ParseResult.withoutPost(source.name(), diagnostics)
                : ParseResult.of(post, diagnostics);
    }

    private @Nullable Post post(String text, Problems problems) {
        HeaderText parts = HeaderSplitter.split(text, limits, problems);
        if (parts == null) {
            return null;
        }
        Header header;
        switch (parts.format()) {
            case NONE -> header = none(problems);
            case BARE, BARE_CLOSED -> header = LineHeader.read(parts, limits, problems);
            case YAML_FENCE -> {
                try {
                    Optional<Header> yaml = YamlHeader.read(parts, limits, problems);
                    if (yaml.isEmpty()) {
                        problems.warning(
                                "fence-without-header",
                                parts.position(),
                                "what stands between the two lines is no header; all of the text is body",
                                "put a blank line or a text before a thematic break");
                        parts = HeaderText.none(text);
                    }
                    header = yaml.orElseGet(() -> none(problems));
                } catch (YamlHeader.Unreadable unreadable) {
                    header = asLines(parts, unreadable, problems);
                }
            }
            case TOML_FENCE -> header = TomlHeader.read(parts, limits, problems);
            default -> header = unsupported(parts, problems);
        }
        if (header == null) {
            return null;
        }
        Post.Builder post =
                FieldMapping.map(header, problems).format(parts.format().toString());
        Content content = body.render(
                parts.bodyText(),
                header.fields().text("title", problem -> {}).orElse(null),
                parts.bodyLine(),
                problems.source());
        problems.addAll(content.diagnostics());
        return post.content(content).build();
    }

    private static Header none(Problems problems) {
        return new Header(Fields.none(problems.source()), Set.of(), List.of());
    }

    /** Grails and Micronaut write headers that look like YAML and never were. */
    private @Nullable Header asLines(HeaderText parts, YamlHeader.Unreadable unreadable, Problems problems) {
        Diagnostic why = unreadable.diagnostic();
        if (!unreadable.isSyntax() || !LineHeader.matches(parts)) {
            problems.add(why);
            return null;
        }
        problems.warning(
                "yaml-read-as-lines",
                why.position(),
                why.message() + "; so the header is not YAML, and is read as plain lines 'key: value'",
                why.hint());
        return LineHeader.read(parts, limits, problems);
    }

    private static @Nullable Header unsupported(HeaderText parts, Problems problems) {
        problems.error(
                "header-format-unsupported",
                parts.position(),
                "this is a header of the format " + parts.format() + ", which is not read yet",
                "write the header as YAML between two lines with ---, as TOML between two lines with +++,"
                        + " or as lines 'Key: value'");
        return null;
    }

    /** Collects the settings of a parser; not safe for use by many threads. */
    public static final class Builder {

        private Limits limits = Limits.defaults();
        private boolean strict;
        private RawHtml rawHtml = RawHtml.ESCAPED;
        private boolean keepTitleHeading;

        private Builder() {}

        /** Sets the limits within which sources are read; {@link Limits#defaults()} by default. */
        public Builder limits(Limits values) {
            limits = values;
            return this;
        }

        /** Lets any error cost the post. By default a field that cannot be read costs only itself. */
        public Builder strict() {
            strict = true;
            return this;
        }

        /** Says what becomes of HTML in bodies; {@link RawHtml#ESCAPED} by default. */
        public Builder rawHtml(RawHtml mode) {
            rawHtml = mode;
            return this;
        }

        /** Keeps a first heading that repeats the title. By default it is left out of the HTML. */
        public Builder keepTitleHeading() {
            keepTitleHeading = true;
            return this;
        }

        /** {@return the parser} */
        public PostParser build() {
            return new PostParser(this);
        }
    }
}
