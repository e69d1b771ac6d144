package dev.blogkit.examples.benchmarks;

import dev.blogkit.Content;
import dev.blogkit.LinkRewriter;
import java.io.IOException;

/** HTML kept as a String, as an application has it that renders Markdown by itself. */
final class StringContent extends Content {

    private static final long serialVersionUID = 1;

    private final String html;

    StringContent(String html) {
        this.html = html;
    }

    @Override
    public void writeHtml(LinkRewriter links, Appendable out) throws IOException {
        out.append(html);
    }
}
