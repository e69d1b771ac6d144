package dev.blogkit;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Content that is made when it is asked for. Whatever is asked of it, its rendered form answers; a subclass says how that is
 * made, how long it is kept, and what can be known without it. It serialises as that form, so what makes it need not be
 * serialisable, and belongs into transient fields.
 */
public abstract class ContentOnDemand extends Content {

    private static final long serialVersionUID = 1;

    /** For those who make content later. */
    protected ContentOnDemand() {}

    /**
     * {@inheritDoc} Called by many threads, also at once, and for every question; what it gives must be no content on demand, and
     * of two calls the same in all that can be seen.
     */
    @Override
    public abstract Content rendered();

    @Override
    public String html() {
        return rendered().html();
    }

    @Override
    public String source() {
        return rendered().source();
    }

    @Override
    public int sourceLine() {
        return rendered().sourceLine();
    }

    @Override
    public Content excerpt() {
        return rendered().excerpt();
    }

    @Override
    public String text() {
        return rendered().text();
    }

    @Override
    public String shortText(int most) {
        return rendered().shortText(most);
    }

    @Override
    public Optional<String> topHeading() {
        return rendered().topHeading();
    }

    @Override
    public List<Heading> headings() {
        return rendered().headings();
    }

    @Override
    public String tableOfContents() {
        return rendered().tableOfContents();
    }

    @Override
    public List<Reference> references() {
        return rendered().references();
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return rendered().diagnostics();
    }

    @Override
    public int wordCount() {
        return rendered().wordCount();
    }

    @Override
    public int proseWordCount() {
        return rendered().proseWordCount();
    }

    @Override
    public boolean has(ContentPart part) {
        return rendered().has(part);
    }

    @Override
    public Duration readingTime() {
        return rendered().readingTime();
    }

    @Override
    public Duration proseReadingTime() {
        return rendered().proseReadingTime();
    }

    @Override
    public void writeHtml(LinkRewriter links, Appendable out) throws IOException {
        rendered().writeHtml(links, out);
    }

    /** {@return the rendered form, which alone is serialised} */
    protected Object writeReplace() {
        return rendered();
    }
}
