/**
 * Text to posts: {@link dev.blogkit.markdown.PostParser} is the one to start with. {@link dev.blogkit.markdown.Profile} says how
 * the posts of one tool differ from those of others, and {@link dev.blogkit.markdown.FrontMatterEditor} writes a header back.
 *
 * <pre>{@code
 * PostParser parser = PostParser.create();
 * PostSource source = PostSource.of("hello.md", "Title: Hello\nDate: 2024-05-01\n\nA *first* post.\n");
 * Post post = parser.parse(source); // throws where there is none; read(source) tells all problems instead
 * String title = post.displayTitle(); // Hello
 * String html = post.content().html(); // <p>A <em>first</em> post.</p>
 * }</pre>
 *
 * <p>Parsers, renderers and values are safe for use by many threads, builders are not. No parameter or result may be null
 * except where it says {@link org.jspecify.annotations.Nullable}.
 *
 * <h2>Inside</h2>
 *
 * <p>For those who change this package: a text goes through these, each of which hides those behind it.
 *
 * <ol>
 * <li>{@code HeaderSplitter} parts header and body, with a class for each form of header, {@code BareForm} and the others.
 * <li>{@code HeaderReader} has the header read by {@code YamlHeader}, {@code TomlHeader} ({@code Toml...}), {@code JsonHeader} or
 *     {@code LineHeader}. The classes whose names end in {@code Mistake} find the usual slips in one that is broken.
 * <li>{@code FieldMapping} says what the fields mean to a post; {@code Visibility}, {@code HeaderDates}, {@code TextParts} and
 *     {@code BlotName} know one kind of field, or of name, each.
 * <li>{@link dev.blogkit.markdown.Markdown} renders the body: {@code MarkdownBody} parses it, then {@code Alert},
 *     {@code HeadingMark}, {@code TopHeading}, {@code ExcerptMark}, {@code TemplateSyntax} and {@code SmartPunctuation} change
 *     the tree, each for one thing that commonmark does not know.
 * <li>{@code BodyHtml} has {@code NodeHtml} write the blocks into an {@code HtmlBuffer}, with {@code CodeInfo},
 *     {@code FootnoteHtml} and {@code HeadingLinks} for what takes more than a tag; what is found on the way is kept in
 *     {@code BodyFacts}, {@code ExcerptSpan} and {@code MathSearch}. {@code OpeningText} says which paragraphs stand for the
 *     whole, {@code HeadingIds} and {@code UrlPolicy} what may be an id and an address, {@code RawText} which tags are text.
 * <li>{@code RawHtmlSanitizer} takes what people wrote in HTML, and writes what {@code Allowlist} and {@code AttributePolicy} let
 *     pass with {@code MarkupWriter}.
 * </ol>
 *
 * <p>The way back: {@code HeaderChange} makes one change, {@code FieldPlaces} finds the field, a class whose name ends in
 * {@code Writer} finds ways to write the value, {@code EditCheck} says which of them reads back.
 */
@NullMarked
package dev.blogkit.markdown;

import org.jspecify.annotations.NullMarked;
