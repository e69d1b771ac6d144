package dev.blogkit;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTML kept as it was rendered, with the places of its references, so that rewriting them is copying and never parsing. */
final class RenderedContent extends Content {

    private static final long serialVersionUID = 1;

    private static final Pattern BLANK = Pattern.compile("[ \\t\\n\\r\\f]");

    private final Data data;

    RenderedContent(Builder builder) {
        data = new Data(
                builder.html,
                List.copyOf(builder.spans),
                builder.source,
                builder.sourceLine,
                builder.excerptStart,
                builder.excerptEnd,
                builder.excerptClosing,
                builder.topHeading,
                builder.headings,
                builder.diagnostics);
    }

    private record Data(
            String html,
            List<ReferenceSpan> spans,
            String source,
            int sourceLine,
            int excerptStart,
            int excerptEnd,
            String excerptClosing,
            @Nullable String topHeading,
            List<Heading> headings,
            List<Diagnostic> diagnostics)
            implements Serializable {}

    @Override
    public String html() {
        return data.html;
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
        if (data.excerptStart == 0 && data.excerptEnd == data.html.length()) {
            return this;
        }
        String part = data.html.substring(data.excerptStart, data.excerptEnd) + data.excerptClosing;
        Builder excerpt = Content.builder(part);
        for (ReferenceSpan span : data.spans) {
            if (span.start() >= data.excerptStart && span.end() <= data.excerptEnd) {
                excerpt.reference(span.kind(), span.start() - data.excerptStart, span.end() - data.excerptStart);
            }
        }
        return excerpt.build();
    }

    @Override
    public String text() {
        return HtmlText.of(data.html);
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
        ReferencePlaces places = new ReferencePlaces(data.source, data.sourceLine);
        List<Reference> references = new ArrayList<>(data.spans.size());
        for (ReferenceSpan span : data.spans) {
            String target = target(span);
            references.add(new Reference(span.kind(), target, places.of(target)));
        }
        return List.copyOf(references);
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return data.diagnostics;
    }

    @Override
    public void writeHtml(LinkRewriter links, Appendable out) throws IOException {
        int copied = 0;
        for (ReferenceSpan span : data.spans) {
            String target = target(span);
            String rewritten = links.rewrite(span.kind(), target);
            if (!rewritten.equals(target)) {
                out.append(data.html, copied, span.start()).append(escaped(rewritten, span));
                copied = span.end();
            }
        }
        out.append(data.html, copied, data.html.length());
    }

    /**
     * {@return a reference that is safe in double quotes, in single ones, in none, and among others} An empty one without quotes
     * would make the next attribute its value.
     */
    private String escaped(String reference, ReferenceSpan span) {
        if (reference.isEmpty() && span.start() > 0 && "\"'".indexOf(data.html.charAt(span.start() - 1)) < 0) {
            return "&#32;";
        }
        String escaped = HtmlText.escape(reference).replace("'", "&#39;");
        return BLANK.matcher(escaped).replaceAll(blank -> UriText.encode(blank.group()));
    }

    private String target(ReferenceSpan span) {
        return CharacterReferences.decoded(data.html.substring(span.start(), span.end()));
    }
}
