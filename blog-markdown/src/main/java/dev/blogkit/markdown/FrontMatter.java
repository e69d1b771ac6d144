package dev.blogkit.markdown;

import org.jspecify.annotations.Nullable;

/**
 * A source with its header read.
 *
 * @param text its two parts
 * @param header what the header says
 * @param lines how its lines are written, where it was read as lines, in a fence or not; else null
 */
record FrontMatter(HeaderText text, Header header, @Nullable LineSyntax lines) {}
