package dev.blogkit.markdown;

import dev.blogkit.Content;
import dev.blogkit.ContentOnDemand;
import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A body that is rendered when it is asked for, and kept as long as there is memory. Two threads may render it at a time. */
final class LazyContent extends ContentOnDemand {

    private static final long serialVersionUID = 1;

    /** All that is known before: content without HTML, since that keeps its source in little memory. */
    private final transient Content unrendered;

    private final transient Function<String, Content> renderer;
    private final transient AtomicReference<SoftReference<Content>> kept = new AtomicReference<>();

    /**
     * @param sourceLine the number of the source's first line in its file
     * @param renderer gives the content of the source, the same each time, and is safe for use by many threads
     */
    LazyContent(String source, int sourceLine, Function<String, Content> renderer) {
        this.unrendered =
                Content.builder("").source(source).sourceLine(sourceLine).build();
        this.renderer = renderer;
    }

    @Override
    public Content rendered() {
        SoftReference<Content> reference = kept.get();
        Content known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        Content rendered = renderer.apply(source()).rendered();
        kept.set(new SoftReference<>(rendered));
        return rendered;
    }

    @Override
    public String source() {
        return unrendered.source();
    }

    @Override
    public int sourceLine() {
        return unrendered.sourceLine();
    }
}
