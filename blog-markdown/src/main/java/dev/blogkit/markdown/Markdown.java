package dev.blogkit.markdown;

import dev.blogkit.Content;
import dev.blogkit.Limits;
import dev.blogkit.SourceName;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /** A wildcard, a scheme or a path would match no frame at all. */
    private static final Pattern FRAME_HOST =
            Pattern.compile("[\\p{L}\\p{N}._-]+(?::[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](?::[0-9]{1,5})?");

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
        Builder builder = new Builder().rawHtml(options.rawHtml()).excerptLength(options.excerptLength());
        builder.frameHosts.addAll(options.frameHosts());
        builder.excerptMarks.addAll(options.excerptMarks());
        builder.syntax.retainAll(options.syntax());
        builder.highlighter = options.highlighter();
        builder.headingShift = options.headingShift();
        builder.choices.addAll(options.choices());
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
        private final Set<Choice> choices = EnumSet.noneOf(Choice.class);
        private final Set<String> excerptMarks = new HashSet<>();
        private final Set<String> frameHosts = new HashSet<>();
        private RawHtml rawHtml = RawHtml.SANITIZED;
        private int excerptLength;
        private @Nullable CodeHighlighter highlighter;
        private int headingShift;

        private Builder() {}

        /** Says what becomes of HTML in the text; {@link RawHtml#SANITIZED} by default. */
        public Builder rawHtml(RawHtml mode) {
            rawHtml = mode;
            return this;
        }

        /**
         * Lets frames of these hosts pass where HTML is {@link RawHtml#SANITIZED}, if they are loaded by {@code https}. None may
         * by default.
         *
         * @param hosts such as {@code www.youtube-nocookie.com}, with {@code :port} if it is not that of {@code https}
         * @throws IllegalArgumentException if one is anything else, such as an address with a scheme or a path
         */
        public Builder frames(String... hosts) {
            for (String host : hosts) {
                if (!FRAME_HOST.matcher(host).matches()) {
                    throw new IllegalArgumentException(
                            "frame host '" + host + "' must be a host such as video.example or video.example:8443");
                }
            }
            frameHosts.addAll(List.of(hosts));
            return this;
        }

        /** Leaves parts of the syntax out: what they mean is ordinary text then. By default all are there. */
        public Builder without(Syntax... parts) {
            return without(List.of(parts));
        }

        /** Leaves parts of the syntax out, as {@link #without(Syntax...)} does; an empty collection changes nothing. */
        public Builder without(Collection<Syntax> parts) {
            syntax.removeAll(parts);
            return this;
        }

        /**
         * Adds a mark behind which the excerpt ends: a whole comment such as {@code <!-- fold -->}, or text without marks of
         * Markdown such as {@code [[cut]]}. Known to all are {@code <!-- more -->}, {@code <!-- truncate -->}, also as
         * <code>{/&#42; truncate &#42;/}</code>, {@code {{more}}}, {@code <!-- TEASER_END -->} (Nikola) and
         * {@code <!-- PELICAN_END_SUMMARY -->}, in any case and spacing, but not in code and not behind a backslash. The first
         * one counts that stands in a paragraph, also within emphasis and {@code ~~}, in a quote or between blocks, or as a
         * comment in a block of HTML that stands in nothing else; in a heading, list, table, link or footnote there is none.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder excerptMark(String mark) {
            if (mark.isBlank()) {
                throw new IllegalArgumentException("a mark of an excerpt must not be blank");
            }
            excerptMarks.add(mark.strip());
            return this;
        }

        /**
         * Lets the excerpt of a body without a mark go on behind its first paragraph, as long as paragraphs follow and their text
         * has no more than so many UTF-16 code units in all. 0 by default: the first paragraph that has words, however long.
         * Pictures and marks of footnotes are left out.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder excerptLength(int length) {
            if (length < 0) {
                throw new IllegalArgumentException("excerptLength " + length + " must be >= 0");
            }
            excerptLength = length;
            return this;
        }

        /** Has the code of blocks marked up by an application's own means. By default it is shown as it is. */
        public Builder highlighter(CodeHighlighter code) {
            highlighter = code;
            return this;
        }

        /**
         * Adds to the level of each heading, up to level 6, so that a page keeps one of level 1. 0 by default. Headings in raw
         * HTML stay as they are, and {@link Content#topHeading} is still the first that the text has as level 1.
         *
         * @throws IllegalArgumentException if it is not 0 to 5
         */
        public Builder headingShift(int levels) {
            if (levels < 0 || levels > 5) {
                throw new IllegalArgumentException("headingShift " + levels + " must be 0 to 5");
            }
            headingShift = levels;
            return this;
        }

        /**
         * Begins the ids of headings with the slug of {@link SourceName#stem} and {@code -}, as in {@code my-trip-history}, so
         * that several posts can stand in one page if the names of their files differ. Links of a post to its own headings
         * follow, such as {@code [back](#history)}, but not those in raw HTML; those from elsewhere must be written with the
         * prefix. Footnotes get it too, as in {@code fn-my-trip-1}; ids in raw HTML stay as they are.
         * {@link Markdown#render(String)} knows no file: its prefix is always {@code markdown-}. Without this, no id has a
         * prefix.
         */
        public Builder prefixIds() {
            choices.add(Choice.PREFIX_IDS);
            return this;
        }

        /**
         * Leaves {@code loading="lazy" decoding="async"} out of the pictures that Markdown makes: they are loaded with the page.
         * By default a browser loads those that come into view. Pictures in HTML have what is written there.
         */
        public Builder plainImages() {
            choices.add(Choice.PLAIN_IMAGES);
            return this;
        }

        /**
         * Makes a {@code <figure>} of a paragraph that is nothing but a picture with a title, which becomes its
         * {@code <figcaption>}. By default a title is what is seen when one points at the picture.
         */
        public Builder figures() {
            choices.add(Choice.FIGURES);
            return this;
        }

        /**
         * Makes curly quotes of straight ones, en dashes of {@code --}, em dashes of {@code ---} and an ellipsis of {@code ...},
         * as in English and by the rules of cmark's option {@code smart}; not in code (also of HTML:
         * {@code code kbd pre samp tt}), addresses and HTML, in formulas between {@code $$}, {@code \\(} and {@code \\)}, or
         * {@code \\[} and {@code \\]}, nor of characters behind a backslash. A title that is read from a heading stays as it was
         * written, and so do those of links and pictures, also as the caption of a figure. Off by default.
         */
        public Builder smartPunctuation() {
            choices.add(Choice.SMART_PUNCTUATION);
            return this;
        }

        /**
         * Leaves out the tags of templates, which nothing here executes: by default they are shown as text, and a diagnostic
         * {@code template-syntax} tells of them either way. These are
         *
         * <ul>
         *   <li>tags <code>{% name ... %}</code>, also with {@code -}, {@code +} or {@code ~} within, as in Liquid, Jinja,
         *       Nunjucks and Twig;
         *   <li>outputs <code>{{ ... }}</code> without braces within; not where they look like mathematics, as behind a command
         *       or {@code $}, or behind a letter without blanks within;
         *   <li>comments <code>{# ... #}</code>;
         *   <li>shortcodes <code>{{&lt; name ... &gt;}}</code> and <code>{{% name ... %}}</code> of Hugo, but not those that it
         *       shows itself, with a comment within;
         *   <li>comments <code>{/&#42; ... &#42;/}</code> of MDX, and its paragraphs of nothing but {@code import ... from '...'}
         *       and {@code export ...}.
         * </ul>
         *
         * <p>Each lies within one paragraph, heading or cell; what has no end there is text, and so are marks of the excerpt, and
         * whatever stands in code, addresses and HTML, behind a backslash, or between <code>{% raw %}</code> and
         * <code>{% endraw %}</code> (or {@code verbatim}). Only the tags are left out, not the text between two of them;
         * paragraphs and headings that hold nothing else go with them. {@link Content#source} and {@link Content#topHeading} keep
         * theirs.
         */
        public Builder withoutTemplates() {
            choices.add(Choice.WITHOUT_TEMPLATES);
            return this;
        }

        /** {@return a renderer with these settings, which later calls of this builder do not change} */
        public Markdown build() {
            return new Markdown(new MarkdownOptions(
                    rawHtml, frameHosts, syntax, excerptMarks, excerptLength, highlighter, headingShift, choices));
        }
    }
}
