package dev.blogkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a post, ready to be shown. How it is kept, and when it is rendered, is the business of the one who made it.
 * Safe for use by many threads; serialises as its rendered form, so that the receiver needs this module only.
 */
public abstract class Content implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int WORDS_PER_MINUTE = 220;

    /**
     * For those who keep content in another way. They must say how to write the HTML; of all else that is known of it, a subclass
     * that does not say more has none, its excerpt is all of it, and its text is read from the HTML.
     */
    protected Content() {}

    /**
     * {@return content of HTML, with the references that {@link Builder#findReferences} finds} A half of a surrogate pair, which
     * no output can hold, becomes U+FFFD.
     */
    public static Content ofHtml(String html) {
        return html.isEmpty() ? new Nothing() : builder(html).findReferences().build();
    }

    /**
     * {@return a builder for rendered HTML of which more is known} Its maker says which references there are; halves of surrogate
     * pairs are replaced as by {@link #ofHtml}.
     */
    public static Builder builder(String html) {
        return new Builder(html);
    }

    /**
     * {@return the same content in a form that asks nothing more of a file or of a renderer, and so cannot fail} It is for those
     * who ask much, or must not be stopped in the middle: they ask what this returns. By default it is this content itself.
     *
     * @throws ContentUnreadableException if the text has to be {@linkplain PostFolder.Builder#rereadBodies() read again} and
     *     cannot be, as its file has changed, or its reader has a fault; so does every other method then
     */
    public Content rendered() {
        return this;
    }

    /**
     * {@return the HTML with references as they were written} It may be made anew by each call: {@link #writeHtml} makes no copy.
     */
    public String html() {
        StringBuilder html = new StringBuilder();
        try {
            writeHtml(LinkRewriter.none(), html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return html.toString();
    }

    /** {@return the HTML in bytes, which nobody may change} */
    byte[] utf8() {
        return html().getBytes(UTF_8);
    }

    /** {@return the text from which the HTML was made, exactly as read; empty where there was none} */
    public String source() {
        return "";
    }

    /** {@return true if the texts from which both were made are the same, or would be if they could be read} */
    boolean hasSourceOf(Content other) {
        return source().equals(other.source());
    }

    /** {@return the number of the first line of {@link #source} in its file; 1 where that is not known} */
    public int sourceLine() {
        return 1;
    }

    /**
     * {@return the part that stands for the whole in a list of posts} The excerpt of an excerpt is itself, unless its maker gave
     * {@link Builder#excerpt(Content)} one that has a shorter one.
     */
    public Content excerpt() {
        return this;
    }

    /** {@return the plain text of the HTML, with one blank or line end where there was white space} */
    public String text() {
        return HtmlText.of(utf8());
    }

    /**
     * {@return the text in one line, for a place where only so much is seen, such as {@code <meta name="description">}} Where it
     * is longer, it is cut behind a word, or else behind a character, and ends with {@code …}.
     *
     * @param most how many UTF-16 code units it has, that sign included
     * @throws IllegalArgumentException if that is less than 1
     */
    public String shortText(int most) {
        return HtmlText.shortened(text(), most);
    }

    /** {@return the text of the first level-1 heading, also where it was left out of the HTML because a page shows it} */
    public Optional<String> topHeading() {
        return Optional.empty();
    }

    /** {@return the headings in the HTML, in order} */
    public List<Heading> headings() {
        return List.of();
    }

    /**
     * {@return the {@link #headings} as HTML: lists of links to them, those of a lower level nested in the item above; empty
     * where there is no heading with text}
     *
     * <p>Skipped levels nest no deeper than there are headings. A page that wants some of the levels, or attributes, makes its
     * own of {@link #headings}.
     *
     * <pre>{@code
     * <ul>
     * <li><a href="#start">Start</a>
     * <ul>
     * <li><a href="#first-steps">First steps</a></li>
     * </ul>
     * </li>
     * </ul>
     * }</pre>
     */
    public String tableOfContents() {
        return TableOfContents.of(headings());
    }

    /** {@return the references in the HTML, in order} */
    public List<Reference> references() {
        return List.of();
    }

    /** {@return what was found while the HTML was made} */
    public List<Diagnostic> diagnostics() {
        return List.of();
    }

    /** {@return the number of words in {@link #text}; each Chinese, Japanese or Korean character is one} */
    public int wordCount() {
        return WordCount.of(utf8(), true);
    }

    /** {@return the number of words as {@link #wordCount} counts them, without those of code blocks ({@code <pre>})} */
    public int proseWordCount() {
        return WordCount.of(utf8(), false);
    }

    /**
     * {@return true if the content holds such a part} Where its maker did not say it, only what its HTML shows is known:
     * {@link ContentPart#CODE} ({@code <pre>}) and {@link ContentPart#FRAMES}.
     */
    public boolean has(ContentPart part) {
        return switch (part) {
            case CODE -> HtmlText.hasCode(utf8());
            case FRAMES -> HtmlText.hasFrames(utf8());
            case MATH, RAW_HTML -> false;
        };
    }

    /** {@return how long 220 words a minute take, in whole minutes and at least one} */
    public Duration readingTime() {
        return readingTime(wordCount());
    }

    /** {@return how long the text takes as {@link #readingTime} says, without code blocks, which many readers skip} */
    public Duration proseReadingTime() {
        return readingTime(proseWordCount());
    }

    private static Duration readingTime(int words) {
        return Duration.ofMinutes(Math.max(1, Math.round(words / (double) WORDS_PER_MINUTE)));
    }

    /**
     * Writes the HTML with every reference replaced. Nothing else in it changes, and a reference that the rewriter leaves stays
     * as it was written, with its escapes.
     *
     * @param out gets the HTML in bytes if it is a {@link Utf8Appendable}
     * @throws IOException only if {@code out} throws it
     */
    public abstract void writeHtml(LinkRewriter links, Appendable out) throws IOException;

    /** Content without HTML takes no memory, so that a post whose content was taken off is light. */
    private static final class Nothing extends Content {

        private static final long serialVersionUID = 1;

        @Override
        public void writeHtml(LinkRewriter links, Appendable out) {}
    }

    /** Collects what is known of rendered HTML; not safe for use by many threads. */
    public static final class Builder {

        final String html;
        final List<ReferenceSpan> spans = new ArrayList<>();
        String source = "";
        int sourceLine = 1;
        int excerptStart;
        int excerptEnd;
        String excerptClosing = "";

        @Nullable Content excerpt;

        @Nullable String topHeading;

        List<Heading> headings = List.of();
        List<Diagnostic> diagnostics = List.of();

        @Nullable Set<ContentPart> parts;

        private Builder(String text) {
            this.html = text;
            this.excerptEnd = html.length();
        }

        /** Sets {@link Content#source()}, the text that the HTML was made of; by default it is empty. */
        public Builder source(String text) {
            source = text;
            return this;
        }

        /**
         * Sets the number of the source's first line in its file; 1 by default.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder sourceLine(int number) {
            sourceLine = new SourcePosition(number, 1).line();
            return this;
        }

        /**
         * Adds a reference: the value of an attribute, or a part of it, escaped as HTML.
         *
         * @param start where the value begins in the HTML, in UTF-16 code units
         * @param end where it ends; the end itself does not belong to it
         * @throws IllegalArgumentException if that is no part of the HTML, or not behind the reference before
         */
        public Builder reference(LinkKind kind, int start, int end) {
            int least = spans.isEmpty() ? 0 : spans.get(spans.size() - 1).end();
            if (start < least || end < start || end > html.length()) {
                throw new IllegalArgumentException(
                        "reference " + start + " to " + end + " must lie in " + least + " to " + html.length());
            }
            spans.add(new ReferenceSpan(kind, start, end));
            return this;
        }

        /**
         * Replaces the references added before by all in the HTML, as browsers read it: the values of {@code href},
         * {@code src}, {@code srcset} (each address in it), {@code poster}, {@code data}, {@code cite}, {@code action},
         * {@code formaction} and {@code background}, each on the elements that have it, and of {@code href} and
         * {@code xlink:href} in SVG. Any text is taken, in time that grows with its length.
         *
         * <p>Left out, and so never rewritten, are: {@code <base>}, which changes the meaning of no other reference either, since
         * content is shown in pages that are not its own; references of a drawing to a part of itself, such as
         * {@code <use href="#a">}; empty references to something that is loaded; and values with names of characters that people
         * seldom write, such as that of the slash.
         */
        public Builder findReferences() {
            spans.clear();
            return findReferences(0, html.length());
        }

        /**
         * Adds all references in a part of the HTML that is HTML by itself, as {@link #findReferences()} finds them.
         *
         * @param start where the part begins, in UTF-16 code units
         * @param end where it ends; the end itself does not belong to it
         * @throws IllegalArgumentException if that is no part of the HTML, or not behind the reference before
         */
        public Builder findReferences(int start, int end) {
            checkPart("part", start, end);
            for (ReferenceSpan span : HtmlReferences.of(html.substring(start, end))) {
                reference(span.kind(), start + span.start(), start + span.end());
            }
            return this;
        }

        /**
         * Says which part of the HTML is the excerpt; all of it by default.
         *
         * @throws IllegalArgumentException if that is no part of the HTML
         */
        public Builder excerpt(int start, int end) {
            return excerpt(start, end, "");
        }

        /**
         * Says which part of the HTML is the excerpt, where that ends within an element.
         *
         * @param closing the end tags of the elements that are open at the end, such as {@code </em></p>}
         * @throws IllegalArgumentException if that is no part of the HTML
         */
        public Builder excerpt(int start, int end, String closing) {
            checkPart("excerpt", start, end);
            excerptStart = start;
            excerptEnd = end;
            excerptClosing = closing;
            excerpt = null;
            return this;
        }

        /**
         * Sets an excerpt that is no part of the HTML, such as one without the pictures that are there. It is given as it is;
         * that its own {@link Content#excerpt} is no shorter is for the caller to see to.
         */
        public Builder excerpt(Content content) {
            excerpt = content;
            return this;
        }

        private void checkPart(String name, int start, int end) {
            if (start < 0 || end < start || end > html.length()) {
                throw new IllegalArgumentException(
                        name + " " + start + " to " + end + " must lie in 0 to " + html.length());
            }
        }

        /** Sets {@link Content#topHeading()}, plain text; null, as by default, where there is no such heading. */
        public Builder topHeading(@Nullable String text) {
            topHeading = text;
            return this;
        }

        /**
         * Sets {@link Content#headings()} in place of those before; none are looked for in the HTML, and by default there are
         * none.
         */
        public Builder headings(List<Heading> list) {
            headings = List.copyOf(list);
            return this;
        }

        /** Sets {@link Content#diagnostics()} in place of those before; by default there are none. */
        public Builder diagnostics(List<Diagnostic> list) {
            diagnostics = List.copyOf(list);
            return this;
        }

        /**
         * Says which parts are there, for {@link Content#has}; the others are not. By default those that the HTML shows are
         * there.
         */
        public Builder parts(Set<ContentPart> set) {
            EnumSet<ContentPart> copy = EnumSet.noneOf(ContentPart.class);
            copy.addAll(set);
            parts = copy;
            return this;
        }

        /** {@return content of the HTML, with what was said of it} */
        public Content build() {
            return new RenderedContent(this);
        }
    }
}
