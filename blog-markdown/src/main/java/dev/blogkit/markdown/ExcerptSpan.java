package dev.blogkit.markdown;

import dev.blogkit.Content;

/** Which part of the HTML is the excerpt: all before a mark, or from another mark up to it; else the first paragraphs; else nothing. */
final class ExcerptSpan {

    private int begin;
    private int start;
    private int end;
    private String closing = "";
    private boolean marked;

    boolean isMarked() {
        return marked;
    }

    /** Has an excerpt that ends at a mark begin here. */
    void begin(int place) {
        begin = marked ? begin : place;
    }

    /** Ends the excerpt at a mark. */
    void mark(int place, String endTags) {
        marked = true;
        start = begin;
        end = place;
        closing = endTags;
    }

    /** Adds a paragraph that follows those before. */
    void add(int from, int to) {
        start = end == 0 ? from : start;
        end = to;
    }

    /** Has an excerpt that goes on behind a place where the HTML was cut end there. */
    void cut(int place) {
        if (end > place) {
            start = Math.min(start, place);
            end = place;
            closing = "";
        }
    }

    boolean endsBehind(int place) {
        return end > place;
    }

    /** Has the excerpt end with the end tags of all that it leaves open, where Markdown alone does not know of that. */
    void close(HtmlBuffer html) {
        closing = OpenElements.endTags(html.substring(start, end));
    }

    /** {@return the excerpt as HTML of its own} */
    String of(HtmlBuffer html) {
        return html.substring(start, end) + closing;
    }

    void tell(Content.Builder content) {
        content.excerpt(start, end, closing);
    }
}
