package dev.blogkit.markdown;

import dev.blogkit.Content;
import dev.blogkit.ContentPart;
import dev.blogkit.Diagnostic;
import dev.blogkit.Heading;
import dev.blogkit.LinkRewriter;
import dev.blogkit.Reference;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A body that is rendered when it is asked for, and kept as long as there is memory. Two threads may render it at a time. */
final class LazyContent extends Content {

    private static final long serialVersionUID = 1;

    private final String source;
    private final int sourceLine;
    private final transient Supplier<Content> renderer;
    private final transient AtomicReference<SoftReference<Content>> kept = new AtomicReference<>();

    /**
     * @param sourceLine the number of the source's first line in its file
     * @param renderer gives the same content each time, and is safe for use by many threads
     */
    LazyContent(String source, int sourceLine, Supplier<Content> renderer) {
        this.source = source;
        this.sourceLine = sourceLine;
        this.renderer = renderer;
    }

    private Content rendered() {
        SoftReference<Content> reference = kept.get();
        Content known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        Content rendered = renderer.get();
        kept.set(new SoftReference<>(rendered));
        return rendered;
    }

    @Override
    public String html() {
        return rendered().html();
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public int sourceLine() {
        return sourceLine;
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
    public Duration proseReadingTime() {
        return rendered().proseReadingTime();
    }

    @Override
    public Duration readingTime() {
        return rendered().readingTime();
    }

    @Override
    public boolean has(ContentPart part) {
        return rendered().has(part);
    }

    @Override
    public void writeHtml(LinkRewriter links, Appendable out) throws IOException {
        rendered().writeHtml(links, out);
    }

    /** The one who receives it may not have this module. */
    private Object writeReplace() {
        return rendered();
    }
}
