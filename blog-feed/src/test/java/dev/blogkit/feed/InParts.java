package dev.blogkit.feed;

import dev.blogkit.Content;
import dev.blogkit.LinkRewriter;
import java.io.IOException;

/** Content that hands its HTML over in parts of a given size: single characters, strings and other sequences in turn. */
final class InParts extends Content {

    private static final long serialVersionUID = 1;

    private final String html;
    private final int size;

    InParts(String html, int size) {
        this.html = html;
        this.size = size;
    }

    @Override
    public void writeHtml(LinkRewriter links, Appendable out) throws IOException {
        int part = 0;
        for (int i = 0; i < html.length(); i += size) {
            int end = Math.min(html.length(), i + size);
            if (end - i == 1 && part % 2 == 0) {
                out.append(html.charAt(i));
            } else if (part % 3 == 0) {
                out.append(html, i, end);
            } else {
                out.append(new StringBuilder().append(html, i, end));
            }
            part++;
        }
    }
}
