package dev.blogkit.feed;

import dev.blogkit.Content;
import dev.blogkit.Post;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short form of a post, for its entry. It is plain text, so the tags that people write into it say nothing there. */
final class PostSummary {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)(?:\\s[^<>]*)?>");

    /**
     * Code, or the beginning or end of a tag that the HTML shows as text. As in Markdown, a tag has nothing but blanks and attributes
     * behind its name (CommonMark 0.31, section 6.6): {@code Map<K, V>} and {@code a <b, c >} are words.
     */
    private static final Pattern SHOWN = Pattern.compile("<code\\b[^>]*>[^<]*</code>|<"
            + "|(?<start>&lt;/?[A-Za-z][A-Za-z0-9-]*+(?=\\s*+/?&gt;|\\s++[A-Za-z_:]))|&lt;|(?<end>&gt;)");

    private PostSummary() {}

    /** {@return the writer's own short form; else the excerpt's text, unless that is all there is} */
    static Optional<String> of(Post post) {
        return written(post).or(() -> excerpt(post.content()));
    }

    /** {@return the short form that the header gives, unless it only repeats the title} */
    private static Optional<String> written(Post post) {
        return post.summary()
                .or(post::description)
                .map(text -> isHtml(text) ? Content.ofHtml(text).text() : text.strip())
                .filter(text -> !text.isEmpty() && !text.equals(post.displayTitle()));
    }

    /** One tag can be what the text is about, as in "The {@code <b>} tag"; both tags of an element are meant as tags. */
    private static boolean isHtml(String text) {
        Set<String> open = new HashSet<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (tag.group(1).isEmpty()) {
                open.add(name);
            } else if (open.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> excerpt(Content content) {
        String html = content.excerpt().html();
        if (html.equals(content.html())) {
            return Optional.empty();
        }
        boolean showsTags = content.diagnostics().stream()
                .anyMatch(problem -> problem.code().equals("html-escaped"));
        String text = showsTags
                ? Content.ofHtml(withTags(html)).text()
                : content.excerpt().text();
        return Optional.of(text).filter(shown -> !shown.isEmpty());
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
