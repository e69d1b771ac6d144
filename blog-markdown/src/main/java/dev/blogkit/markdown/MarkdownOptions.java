package dev.blogkit.markdown;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of {@link Markdown}, which documents them. */
record MarkdownOptions(
        RawHtml rawHtml,
        Set<String> frameHosts,
        Set<Syntax> syntax,
        Set<String> excerptMarks,
        int excerptLength,
        @Nullable CodeHighlighter highlighter,
        int headingShift,
        Set<Choice> choices) {

    MarkdownOptions {
        frameHosts = Set.copyOf(frameHosts);
        syntax = Set.copyOf(syntax);
        excerptMarks = Set.copyOf(excerptMarks);
        choices = Set.copyOf(choices);
    }

    boolean knows(Syntax part) {
        return syntax.contains(part);
    }

    boolean wants(Choice choice) {
        return choices.contains(choice);
    }
}
