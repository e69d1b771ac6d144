package dev.blogkit.markdown;

/**
 * A source with its header read.
 *
 * @param text its two parts
 * @param header what the header says
 */
record FrontMatter(HeaderText text, Header header) {}
