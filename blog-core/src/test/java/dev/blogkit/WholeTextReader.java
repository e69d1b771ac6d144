package dev.blogkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes the whole text of a {@code .md} file as the body, and counts how often it reads each. A text {@code broken} gives no post, at
 * {@code fault} and {@code deep} it throws. The folders {@code drafts} and {@code pages} hold such.
 */
class WholeTextReader implements PostReader {

    final Map<String, Integer> read = new ConcurrentHashMap<>();
    private final Limits limits;

    WholeTextReader() {
        this(Limits.defaults());
    }

    WholeTextReader(int fileBytes) {
        this(Limits.builder().fileBytes(fileBytes).build());
    }

    WholeTextReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public ParseResult read(PostSource source) {
        read.merge(source.name(), 1, Integer::sum);
        Optional<String> text = source.text();
        if (text.isEmpty()) {
            return ParseResult.withoutPost(source.name(), source.diagnostics());
        }
        if (text.get().equals("broken")) {
            return ParseResult.withoutPost(
                    source.name(),
                    List.of(Diagnostic.error("broken", source.name(), SourcePosition.START, "is broken", "mend it")));
        }
        if (text.get().equals("fault")) {
            throw new IllegalStateException("a fault of the reader");
        }
        if (text.get().equals("deep")) {
            throw new StackOverflowError("too deep");
        }
        Content content = Content.builder("").source(text.get()).build();
        return ParseResult.of(Post.builder(source.name()).content(content).build(), List.of());
    }

    @Override
    public FileRole role(String name) {
        if (name.endsWith(".yml")) {
            return FileRole.SIDE_CAR;
        }
        if (!name.endsWith(".md")) {
            return FileRole.SKIP;
        }
        return name.startsWith("drafts/") ? FileRole.DRAFT : name.startsWith("pages/") ? FileRole.PAGE : FileRole.POST;
    }

    @Override
    public Limits limits() {
        return limits;
    }
}
