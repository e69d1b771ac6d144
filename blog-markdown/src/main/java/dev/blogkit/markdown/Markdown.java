package dev.blogkit.markdown;

import dev.blogkit.Content;
import dev.blogkit.Limits;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Renders Markdown: CommonMark 0.31.2 and what {@link Syntax} lists. {@link PostParser} takes one for the bodies of posts; text
 * without a header, such as comments and biographies, is rendered by the same rules. Immutable and safe for use by many threads.
 *
 * <pre>{@code
 * String html = Markdown.create().render("*Hello*").html(); // <p><em>Hello</em></p>
 * }</pre>
 */
public final class Markdown implements BodyRenderer {

    private static final Profile WITHOUT_TITLE = Profile.AUTO.toBuilder("markdown")
            .titleHeading(Profile.TitleHeading.KEEP)
            .build();

    private final MarkdownOptions options;
    private final MarkdownBody body;

    private Markdown(MarkdownOptions options) {
        this.options = options;
        this.body = new MarkdownBody(options);
    }

    /** {@return a renderer with the settings that each method of {@link Builder} names as its default} */
    public static Markdown create() {
        return builder().build();
    }

    /** {@return a builder that starts with the settings of {@link #create}} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts with the settings of this renderer} */
    public Builder toBuilder() {
        Builder builder = new Builder().rawHtml(options.rawHtml());
        builder.syntax.retainAll(options.syntax());
        return builder;
    }

    /** {@return the content of a text without a header} All of its headings are shown, and lines are counted from 1. */
    public Content render(String text) {
        return render(new PostBody(text, "markdown", 1, null, WITHOUT_TITLE, Limits.defaults()));
    }

    @Override
    public Content render(PostBody post) {
        return body.render(post);
    }

    /** Collects settings; not safe for use by many threads. */
    public static final class Builder {

        private final Set<Syntax> syntax = EnumSet.allOf(Syntax.class);
        private RawHtml rawHtml = RawHtml.ESCAPED;

        private Builder() {}

        /** Says what becomes of HTML in the text; {@link RawHtml#ESCAPED} by default. */
        public Builder rawHtml(RawHtml mode) {
            rawHtml = mode;
            return this;
        }

        /** Leaves parts of the syntax out: what they mean is ordinary text then. By default all are there. */
        public Builder without(Syntax... parts) {
            return without(List.of(parts));
        }

        /** Leaves parts of the syntax out, as {@link #without(Syntax...)} does. */
        public Builder without(Collection<Syntax> parts) {
            syntax.removeAll(parts);
            return this;
        }

        /** {@return the renderer} */
        public Markdown build() {
            return new Markdown(new MarkdownOptions(rawHtml, syntax));
        }
    }
}
