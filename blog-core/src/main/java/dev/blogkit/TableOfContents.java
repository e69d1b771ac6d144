package dev.blogkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The headings of a content as nested lists of links to them. */
final class TableOfContents {

    private final StringBuilder html = new StringBuilder();
    /** The levels of the items that are open, the innermost first. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private TableOfContents() {}

    static String of(List<Heading> headings) {
        TableOfContents contents = new TableOfContents();
        for (Heading heading : headings) {
            if (!heading.text().isBlank()) {
                contents.add(heading);
            }
        }
        while (!contents.open.isEmpty()) {
            contents.closeList();
        }
        return contents.html.toString();
    }

    private void add(Heading heading) {
        if (open.isEmpty() || heading.level() > open.getFirst()) {
            html.append(open.isEmpty() ? "<ul>\n" : "\n<ul>\n");
        } else {
            open.pop();
            // A list goes on as long as no heading around it is of the same level or a higher one.
            while (!open.isEmpty() && heading.level() <= open.getFirst()) {
                html.append("</li>\n</ul>\n");
                open.pop();
            }
            html.append("</li>\n");
        }
        open.push(heading.level());
        html.append("<li><a href=\"#")
                .append(HtmlText.escape(heading.id()))
                .append("\">")
                .append(HtmlText.escape(heading.text()))
                .append("</a>");
    }

    private void closeList() {
        open.pop();
        html.append("</li>\n</ul>\n");
    }
}
