/**
 * Text to posts: {@link dev.blogkit.markdown.PostParser} is the one to start with. {@link dev.blogkit.markdown.Profile} says how
 * the posts of one tool differ from those of others, and {@link dev.blogkit.markdown.FrontMatterEditor} writes a header back.
 *
 * <p>Inside, {@code HeaderSplitter} parts header and body; {@code HeaderReader} has the header read by {@code YamlHeader},
 * {@code TomlHeader}, {@code JsonHeader} or {@code LineHeader}; {@code FieldMapping} says what the fields mean to a post, and
 * {@code MarkdownBody} renders the body. The classes whose names end in {@code Mistake} find the usual slips in a broken header,
 * those in {@code Writer} write fields.
 */
@NullMarked
package dev.blogkit.markdown;

import org.jspecify.annotations.NullMarked;
