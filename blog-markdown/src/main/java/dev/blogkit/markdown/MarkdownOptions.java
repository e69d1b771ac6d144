package dev.blogkit.markdown;

import java.util.Set;

/** The settings of {@link Markdown}, which documents them. */
record MarkdownOptions(RawHtml rawHtml, Set<Syntax> syntax) {

    MarkdownOptions {
        syntax = Set.copyOf(syntax);
    }

    boolean knows(Syntax part) {
        return syntax.contains(part);
    }
}
