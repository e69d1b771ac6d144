package dev.blogkit.markdown;

import java.util.Collections;
import java.util.EnumSet;
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
        syntax = copy(Syntax.class, syntax);
        excerptMarks = Set.copyOf(excerptMarks);
        choices = copy(Choice.class, choices);
    }

    /** For each node one of the two is asked. */
    private static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> set) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(set);
        return Collections.unmodifiableSet(copy);
    }

    boolean knows(Syntax part) {
        return syntax.contains(part);
    }

    boolean wants(Choice choice) {
        return choices.contains(choice);
    }
}
