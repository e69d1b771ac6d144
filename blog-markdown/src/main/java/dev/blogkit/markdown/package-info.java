/**
 * Text to posts: {@link dev.blogkit.markdown.PostParser} is the only thing to start with.
 *
 * <p>Inside, {@code HeaderSplitter} parts header and body, {@code LineHeader} and {@code YamlHeader} read the header's fields,
 * {@code FieldMapping} says what the fields mean to a post, and {@code MarkdownBody} renders the body.
 */
@NullMarked
package dev.blogkit.markdown;

import org.jspecify.annotations.NullMarked;
