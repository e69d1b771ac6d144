package dev.blogkit.markdown;

import java.util.Optional;

/**
 * Marks the parts of the code in a post, such as its keywords, for {@link Markdown.Builder#highlighter(CodeHighlighter)}. This
 * library has none; an application calls the one that it likes. Must be safe for use by many threads, and give the same HTML for
 * the same code. It may be asked for the same code more than once.
 *
 * <pre>{@code
 * Markdown markdown = Markdown.builder()
 *         .highlighter((language, info, code) -> language.equals("java") ? Optional.of(colours.of(code)) : Optional.empty())
 *         .build();
 * }</pre>
 */
@FunctionalInterface
public interface CodeHighlighter {

    /**
     * {@return the HTML that stands within {@code <pre><code>} in place of the code; empty to have the code as it is}
     *
     * <p>It is trusted as the application's own code is: it goes out as it stands, so all text of the code in it must be escaped,
     * and links in it are not rewritten. Where HTML of the text is {@link RawHtml#SANITIZED}, the blocks of a post from the first
     * to the last with HTML in them are written anew, and code among them is left with the elements and the attributes that
     * {@link RawHtml#SANITIZED} lists: a {@code span} without its {@code class}. It counts towards the limit for the length of
     * the HTML. If this throws, the code is shown as it is, with the diagnostic {@code highlighter-failed}.
     *
     * @param language the first word behind the fence as written, up to the first blank or a comma, brace, colon or semicolon;
     *     empty where there is none, as in code that is indented
     * @param info what follows that word, as {@code {1,3}} in {@code js {1,3}} and {@code ignore} in {@code rust,ignore}; empty
     *     where there is nothing
     * @param code the text of the code, not escaped, with a line end behind each line
     */
    Optional<String> highlight(String language, String info, String code);
}
