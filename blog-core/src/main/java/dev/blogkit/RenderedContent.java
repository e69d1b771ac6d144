package dev.blogkit;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** HTML kept as it was rendered, in bytes. */
final class RenderedContent extends Content {

    private static final long serialVersionUID = 3;

    /** No bits of {@link ContentPart}s, but that nobody said which there are. */
    private static final byte UNKNOWN = -1;

    private final Data data;

    RenderedContent(Builder builder) {
        Utf8Text html = new Utf8Text(builder.html);
        data = new Data(
                Utf8Html.of(html, builder.spans),
                new KeptText(builder.source),
                builder.sourceLine,
                html.place(builder.excerptStart),
                html.place(builder.excerptEnd),
                builder.excerptClosing,
                builder.excerpt,
                builder.topHeading,
                builder.headings,
                builder.diagnostics,
                bits(builder.parts));
    }

    private RenderedContent(Utf8Html html) {
        data = new Data(html, new KeptText(""), 1, 0, html.length(), "", null, null, List.of(), List.of(), UNKNOWN);
    }

    private static byte bits(@Nullable Set<ContentPart> parts) {
        if (parts == null) {
            return UNKNOWN;
        }
        int bits = 0;
        for (ContentPart part : parts) {
            bits |= bit(part);
        }
        return (byte) bits;
    }

    private static int bit(ContentPart part) {
        return switch (part) {
            case CODE -> 1;
            case MATH -> 2;
            case RAW_HTML -> 4;
            case FRAMES -> 8;
        };
    }

    private record Data(
            Utf8Html html,
            KeptText source,
            int sourceLine,
            int excerptStart,
            int excerptEnd,
            String excerptClosing,
            @Nullable Content excerpt,
            @Nullable String topHeading,
            List<Heading> headings,
            List<Diagnostic> diagnostics,
            byte parts)
            implements Serializable {}

    @Override
    public String html() {
        return data.html.toString();
    }

    @Override
    byte[] utf8() {
        return data.html.bytes();
    }

    @Override
    public String source() {
        return data.source.toString();
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
    public Optional<String> topHeading() {
        return Optional.ofNullable(data.topHeading);
    }

    @Override
    public List<Heading> headings() {
        return data.headings;
    }

    @Override
    public List<Reference> references() {
        return data.html.references(new ReferencePlaces(source(), data.sourceLine));
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return data.diagnostics;
    }

    @Override
    public boolean has(ContentPart part) {
        return data.parts == UNKNOWN ? super.has(part) : (data.parts & bit(part)) != 0;
    }

    @Override
    public void writeHtml(LinkRewriter links, Appendable out) throws IOException {
        data.html.writeTo(out, links);
    }
}
