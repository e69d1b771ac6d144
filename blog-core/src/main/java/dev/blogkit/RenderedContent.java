package dev.blogkit;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** HTML kept as it was rendered, in bytes. */
final class RenderedContent extends Content {

    private static final long serialVersionUID = 2;

    private final Data data;

    RenderedContent(Builder builder) {
        Utf8Html html = Utf8Html.of(builder.html, builder.spans);
        Utf8Places places = new Utf8Places(builder.html, html.length());
        data = new Data(
                html,
                builder.source,
                builder.sourceLine,
                places.of(builder.excerptStart),
                places.of(builder.excerptEnd),
                builder.excerptClosing,
                builder.excerpt,
                builder.topHeading,
                builder.headings,
                builder.diagnostics);
    }

    private RenderedContent(Utf8Html html) {
        data = new Data(html, "", 1, 0, html.length(), "", null, null, List.of(), List.of());
    }

    private record Data(
            Utf8Html html,
            String source,
            int sourceLine,
            int excerptStart,
            int excerptEnd,
            String excerptClosing,
            @Nullable Content excerpt,
            @Nullable String topHeading,
            List<Heading> headings,
            List<Diagnostic> diagnostics)
            implements Serializable {}

    @Override
    public String html() {
        return data.html.toString();
    }

    @Override
    public String source() {
        return data.source;
    }

    @Override
    public int sourceLine() {
        return data.sourceLine;
    }

    @Override
    public Content excerpt() {
        if (data.excerpt != null) {
            return data.excerpt;
        }
        if (data.excerptStart == 0 && data.excerptEnd == data.html.length()) {
            return this;
        }
        return new RenderedContent(data.html.part(data.excerptStart, data.excerptEnd, data.excerptClosing));
    }

    @Override
    public String text() {
        return HtmlText.of(html());
    }

    @Override
    public Optional<String> topHeading() {
        return Optional.ofNullable(data.topHeading);
    }

    @Override
    public List<Heading> headings() {
        return data.headings;
    }

    @Override
    public List<Reference> references() {
        return data.html.references(new ReferencePlaces(data.source, data.sourceLine));
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return data.diagnostics;
    }

    @Override
    public void writeHtml(LinkRewriter links, Appendable out) throws IOException {
        data.html.writeTo(out, links);
    }
}
