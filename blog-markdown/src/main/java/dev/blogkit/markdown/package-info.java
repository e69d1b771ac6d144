/**
 * Text to posts: {@link dev.blogkit.markdown.PostParser} is the one to start with. {@link dev.blogkit.markdown.Profile} says how
 * the posts of one tool differ from those of others, and {@link dev.blogkit.markdown.FrontMatterEditor} writes a header back.
 *
 * <pre>{@code
 * PostParser parser = PostParser.create();
 * PostSource source = PostSource.of("hello.md", "Title: Hello\nDate: 2024-05-01\n\nA *first* post.\n");
 * Post post = parser.parse(source); // throws where there is none; read(source) tells all problems instead
 * String title = post.displayTitle(); // Hello
 * String html = post.content().html(); // <p>A <em>first</em> post.</p>, and a line end
 * }</pre>
 *
 * <p>Parsers, renderers and values are safe for use by many threads, builders are not. No parameter or result may be null
 * except where it says {@link org.jspecify.annotations.Nullable}.
 */

/*
 * For those who change this package: a text goes through these, each of which hides those behind it.
 *
 * 1. HeaderSplitter parts header and body, with a class for each form of header, BareForm and the others.
 * 2. HeaderReader has the header read by YamlHeader, TomlHeader (Toml...), JsonHeader or LineHeader. The classes whose names end
 *    in Mistake find the usual slips in one that is broken.
 * 3. FieldMapping says what the fields mean to a post; Visibility, HeaderDates, TextParts and BlotName know one kind of field,
 *    or of name, each.
 * 4. Markdown renders the body: MarkdownBody parses it, then Alert, HeadingMark, TopHeading, ExcerptMark, TemplateSyntax and
 *    SmartPunctuation change the tree, each for one thing that commonmark does not know.
 * 5. BodyHtml has NodeHtml write the blocks into an HtmlBuffer, with CodeInfo, FootnoteHtml and HeadingLinks for what takes more
 *    than a tag; what is found on the way is kept in BodyFacts, ExcerptSpan and MathSearch. OpeningText says which paragraphs
 *    stand for the whole, HeadingIds and UrlPolicy what may be an id and an address, RawText which tags are text.
 * 6. RawHtmlSanitizer takes what people wrote in HTML, and writes what Allowlist and AttributePolicy let pass with MarkupWriter.
 *
 * The way back: HeaderChange makes one change, FieldPlaces finds the field, a class whose name ends in Writer finds ways to
 * write the value, EditCheck says which of them reads back.
 */
@NullMarked
package dev.blogkit.markdown;

import org.jspecify.annotations.NullMarked;
