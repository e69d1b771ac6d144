package dev.blogkit.feed;

import dev.blogkit.Content;
import dev.blogkit.Diagnostic;
import dev.blogkit.Post;
import dev.blogkit.SourcePosition;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short form of a post, for its entry. It is plain text, so the tags that people write into it say nothing there. */
final class PostSummary {

    /**
     * Code, or the beginning or end of a tag that the HTML shows as text. As in Markdown, a tag has nothing but blanks and attributes
     * behind its name (CommonMark 0.31, section 6.6): {@code Map<K, V>} and {@code a <b, c >} are words.
     */
    private static final Pattern SHOWN = Pattern.compile("<code\\b[^>]*>[^<]*</code>|<"
            + "|(?<start>&lt;/?[A-Za-z][A-Za-z0-9-]*+(?=\\s*+/?&gt;|\\s++[A-Za-z_:]))|&lt;|(?<end>&gt;)");

    private PostSummary() {}

    /**
     * {@return the writer's own short form; else the excerpt's text, unless that is all there is}
     *
     * @param problems is told of tags that were left out, and perhaps should not be
     */
    static Optional<String> of(Post post, Consumer<Diagnostic> problems) {
        return written(post, problems).or(() -> excerpt(post.content()));
    }

    /** {@return the short form that the header gives, unless it only repeats the title} */
    private static Optional<String> written(Post post, Consumer<Diagnostic> problems) {
        Optional<String> summary = post.summary();
        String field = summary.isPresent() ? "summary" : "description";
        return summary.or(post::description)
                .map(text -> plain(post, field, text, problems))
                .filter(text -> !text.isEmpty() && !text.equals(post.displayTitle()));
    }

    private static String plain(Post post, String field, String text, Consumer<Diagnostic> problems) {
        if (SummaryMarkup.of(text) == SummaryMarkup.LIKELY) {
            problems.accept(Diagnostic.warning(
                    "entry-summary-html",
                    post.source(),
                    SourcePosition.START,
                    field + ": taken for HTML, so the feed has its text without the tags",
                    "write &lt; for the < of a tag that is to be seen, or <p>...</p> around HTML"));
        }
        return plain(text);
    }

    /** {@return a short form that a header gives, without the tags if it is written in HTML} */
    static String plain(String text) {
        return SummaryMarkup.of(text) == SummaryMarkup.NONE
                ? text.strip()
                : Content.ofHtml(text).text();
    }

    private static Optional<String> excerpt(Content content) {
        Content excerpt = content.excerpt();
        String html = excerpt.html();
        boolean sameSize =
                HtmlGlance.at(excerpt).bytes() == HtmlGlance.at(content).bytes();
        if (sameSize && html.equals(content.html())) {
            return Optional.empty();
        }
        return Optional.of(plainExcerpt(content).text()).filter(shown -> !shown.isEmpty());
    }

    /** {@return the excerpt for those who take its text only: what it shows as tags says nothing there, and is left out} */
    static Content plainExcerpt(Content content) {
        Content excerpt = content.excerpt();
        boolean showsTags = content.diagnostics().stream()
                .anyMatch(problem -> problem.code().equals("html-escaped"));
        return showsTags ? Content.ofHtml(withTags(excerpt.html())) : excerpt;
    }

    /**
     * {@return the HTML, with what it shows as tags being tags} The post shows them because nobody trusts them; a text without
     * them needs no trust. In code they are what the text is about.
     */
    private static String withTags(String html) {
        StringBuilder tagged = new StringBuilder(html.length());
        Matcher shown = SHOWN.matcher(html);
        int done = 0;
        int start = -1;
        while (shown.find()) {
            if (shown.group("end") == null) {
                start = shown.group("start") == null ? -1 : shown.start();
            } else if (start >= 0) {
                tagged.append(html, done, start).append('<');
                tagged.append(html, start + "&lt;".length(), shown.start()).append('>');
                done = shown.end();
                start = -1;
            }
        }
        return tagged.append(html, done, html.length()).toString();
    }
}
